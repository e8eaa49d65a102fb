#include "speech.h"
#include "table.h"

TABLE(speechverb);

/* Bytes of the longest verb that is asked for at the end of a text. */
#define LONGEST	12

size_t
speech_begins(struct span s)
{
	size_t len;

	return table_longest(&table_speechverb, s, &len) >= 0 ? len : 0;
}

size_t
speech_ends(struct span s)
{
	size_t n;

	for (n = 3; n <= LONGEST && n <= s.n; n += 3)
		if (table_find(&table_speechverb, span_sub(s, s.n - n,
		    s.n)) >= 0)
			return n;
	return 0;
}
