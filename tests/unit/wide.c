/* Long to wide against a table of fixed size. */
#include <stdio.h>

#include "wide.h"

enum { ROWS = 60, COLUMNS = 40 };

static unsigned long seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

/* Whether the names in w are those that came, in that order. */
static bool
right(const struct wide *w, long cell[ROWS][COLUMNS], const unsigned *row,
    size_t rows, const unsigned *column, size_t columns)
{
	char want[32];
	size_t r, c;

	if (w->rows.n != rows || w->columns.n != columns)
		return false;
	for (r = 0; r < rows; r++)
		for (c = 0; c < columns; c++) {
			long v = cell[row[r]][column[c]];

			want[0] = '\0';
			if (v >= 0)
				sprintf(want, "%ld", v);
			if (!span_is(wide_value(w, r, c), want))
				return false;
		}
	return true;
}

static bool
run(enum wide_dup dup, size_t entries)
{
	struct wide w = { .dup = dup };
	static long cell[ROWS][COLUMNS];
	static size_t line[ROWS][COLUMNS];
	unsigned row[ROWS], column[COLUMNS];
	bool row_seen[ROWS] = { false }, column_seen[COLUMNS] = { false };
	size_t rows = 0, columns = 0, i;
	bool ok = true;

	memset(cell, -1, sizeof(cell));
	for (i = 0; i < entries && ok; i++) {
		unsigned r = below(ROWS), c = below(COLUMNS);
		long v = below(1000);
		const struct wide_cell *before = NULL;
		char rn[16], cn[16], vn[16];
		enum wide_result got;

		sprintf(rn, "row\t%u", r);
		sprintf(cn, "c%u", c);
		sprintf(vn, "%ld", v);
		if (!row_seen[r])
			row[rows++] = r;
		if (!column_seen[c])
			column[columns++] = c;
		row_seen[r] = column_seen[c] = true;
		got = wide_add(&w, span_str(rn), span_str(cn), span_str(vn),
		    "file", i + 1, &before);
		if (cell[r][c] < 0) {
			ok = got == WIDE_OK;
			cell[r][c] = v;
			line[r][c] = i + 1;
		} else if (dup == WIDE_ERROR)
			ok = got == WIDE_AGAIN && before->line == line[r][c];
		else if (dup == WIDE_LAST)
			cell[r][c] = v;
		else if (dup == WIDE_SUM)
			cell[r][c] += v;
	}
	ok = ok && right(&w, cell, row, rows, column, columns);
	wide_free(&w);
	return ok;
}

int
main(void)
{
	static const enum wide_dup dups[] = { WIDE_ERROR, WIDE_FIRST,
	    WIDE_LAST, WIDE_SUM };
	size_t passed = 0, failed = 0, i, n;

	for (i = 0; i < sizeof(dups) / sizeof(*dups); i++)
		for (n = 0; n <= 10000; n = n * 3 + 1)
			if (run(dups[i], n))
				passed++;
			else {
				printf("wrong: way %zu, %zu entries\n", i, n);
				failed++;
			}
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed != 0;
}
