#include "speech.h"
#include "table.h"

TABLE(speechverb);

size_t
speech_begins(struct span s)
{
	size_t len;

	return table_longest(&table_speechverb, s, &len) >= 0 ? len : 0;
}

/* The table is indexed forward and short: its rows are asked one by one. */
size_t
speech_ends(struct span s)
{
	struct span verb;
	size_t longest = 0;
	uint32_t i;

	for (i = 0; i < table_speechverb.rows; i++) {
		verb = span_str(table_cell(&table_speechverb, i, 0));
		if (verb.n > longest && span_ends(s, verb))
			longest = verb.n;
	}
	return longest;
}
