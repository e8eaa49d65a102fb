#include <stdio.h>
#include <stdlib.h>

#include "rows.h"

void
rows_fail(const struct rows *r, const char *what)
{
	fprintf(stderr, "%s:%zu: %s\n", r->file, r->line, what);
	exit(1);
}

void
rows_again(struct rows *r)
{
	r->rest = buf_span(&r->all);
	r->line = 0;
	r->named = false;
}

void
rows_open(struct rows *r, const char *file)
{
	char block[65536];
	size_t got;
	FILE *in = fopen(file, "r");

	*r = (struct rows){ .file = file };
	if (in == NULL)
		rows_fail(r, "cannot be read");
	while ((got = fread(block, 1, sizeof(block), in)) > 0)
		buf_put(&r->all, span_make(block, got));
	if (ferror(in))
		rows_fail(r, "cannot be read");
	fclose(in);
	rows_again(r);
}

void
rows_close(struct rows *r)
{
	buf_free(&r->all);
}

bool
rows_line(struct rows *r, struct span *line)
{
	if (r->rest.n == 0)
		return false;
	*line = span_cut(&r->rest, '\n');
	r->line++;
	return true;
}

bool
rows_next(struct rows *r, struct span *row)
{
	while (rows_line(r, row)) {
		if (row->n == 0 || row->p[0] == '#')
			continue;
		if (r->named)
			return true;
		r->named = true;
	}
	return false;
}

bool
rows_cells(struct rows *r, struct span *cell, unsigned n)
{
	struct span row;
	unsigned i;

	if (!rows_next(r, &row))
		return false;
	for (i = 0; i < n; i++)
		cell[i] = span_cut(&row, '\t');
	return true;
}
