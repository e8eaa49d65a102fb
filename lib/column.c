#include "column.h"
#include "table.h"

TABLE(labels);

enum { ZH = 1, TYPE = 2 };	/* columns of labels.tsv */

enum column_type
column_type(struct span name)
{
	int32_t row = table_find(&table_labels, name);
	struct span type;

	if (row < 0)
		return COLUMN_ANY;
	type = span_str(table_cell(&table_labels, (uint32_t)row, TYPE));
	return span_is(type, "string") ? COLUMN_STRING :
	    span_is(type, "integer") ? COLUMN_INTEGER :
	    span_is(type, "number") ? COLUMN_NUMBER : COLUMN_ANY;
}

struct span
column_label(struct span name)
{
	int32_t row = table_find(&table_labels, name);

	return row < 0 ? name :
	    span_str(table_cell(&table_labels, (uint32_t)row, ZH));
}
