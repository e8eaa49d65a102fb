/*
 * A Frictionless Table Schema (specs.frictionlessdata.io/table-schema) of a
 * table that is seen cell by cell: the narrowest type that all cells of a
 * column have.  An empty cell is a missing value.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "column.h"
#include "memory.h"

struct schema_field {
	struct span	name, title;	/* the caller's; title empty: none */
	bool		string;		/* text by declaration */
	bool		seen, empty;	/* a cell with something, without */
	bool		integer, number, date;	/* all seen are */
};

struct schema {
	struct schema_field	*field;
	size_t			 fields;
};

/* Begin with n fields, whose names the caller keeps. */
void	schema_begin(struct schema *s, size_t n);
void	schema_name(struct schema *s, size_t i, struct span name,
	    struct span title, enum column_type type);

/* A decoded cell of field i. */
void	schema_see(struct schema *s, size_t i, struct span cell);

/* Append the schema as JSON. */
void	schema_put(const struct schema *s, struct buf *to);
void	schema_free(struct schema *s);

#endif
