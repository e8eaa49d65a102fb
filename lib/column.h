/*
 * What is known of the columns of the streams by their names: the Chinese
 * name and what the cells hold (lib/data/labels.tsv).
 */
#ifndef COLUMN_H
#define COLUMN_H

#include "span.h"

enum column_type {
	COLUMN_ANY,		/* what the cells show */
	COLUMN_STRING,		/* text, also where a cell is all digits */
	COLUMN_INTEGER,
	COLUMN_NUMBER		/* plain decimals; dates as well */
};

enum column_type	column_type(struct span name);

/* The Chinese name, or `name` itself where there is none. */
struct span	column_label(struct span name);

#endif
