#include <stdlib.h>

#include "kind.h"
#include "table.h"

TABLE(kinds);

enum { ZH = 1, HUE, SGR };	/* columns of kinds.tsv */

const char *
kind_sgr(struct span kind)
{
	int32_t row = table_find(&table_kinds, kind);

	return row < 0 ? "4" : table_cell(&table_kinds, (uint32_t)row, SGR);
}

unsigned
kind_hue(struct span kind)
{
	int32_t row = table_find(&table_kinds, kind);
	unsigned h = 0;
	size_t i;

	if (row >= 0)
		return (unsigned)strtoul(table_cell(&table_kinds,
		    (uint32_t)row, HUE), NULL, 10);
	for (i = 0; i < kind.n; i++)
		h = (h * 31 + (unsigned char)kind.p[i]) % 65521;
	return h * 137 % 360;
}

struct span
kind_label(struct span kind)
{
	int32_t row = table_find(&table_kinds, kind);

	return row < 0 ? kind :
	    span_str(table_cell(&table_kinds, (uint32_t)row, ZH));
}
