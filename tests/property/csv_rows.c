/*
 * A stream written as CSV and read back is the stream, byte for byte.
 *
 *	csv_rows		the property on 20,000 random rows
 *	csv_rows N [SEED]	N random rows as a stream with a header, for
 *				tests/csv/run
 *
 * The cells hold quotes, line ends, tabs, backslashes, delimiters, nothing,
 * wide characters.
 */
#include <stdio.h>
#include <stdlib.h>

#include "csv.h"
#include "escape.h"

enum { CELLS = 5 };

static unsigned long seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

static void
put_row(struct buf *to, size_t number)
{
	static const char *const parts[] = { "\"", ",", "\n", "\r\n", "\r",
	    "\t", "\\", "\\n", "\"\"", " ", "'", "=", ";", "|", "增长", "７．５％",
	    "𠮷", "，", "“好”", "é", "007", "-1.50", "null", "abcdefghijk",
	    "总投资一百二十一亿元" };
	char name[24];
	size_t c;

	snprintf(name, sizeof(name), "r%zu", number);
	buf_put(to, span_str(name));
	for (c = 1; c < CELLS; c++) {
		unsigned n = below(4) == 0 ? 0 : below(6);

		buf_putc(to, '\t');
		while (n-- > 0)
			escape_encode(to, span_str(parts[below(sizeof(parts) /
			    sizeof(*parts))]));
	}
}

static int
write_rows(size_t n)
{
	struct buf row = { 0 };
	size_t i;

	printf("id\tone\ttwo\tthree\ttext\n");
	for (i = 0; i < n; i++) {
		buf_clear(&row);
		put_row(&row, i);
		buf_putc(&row, '\n');
		fwrite(row.p, 1, row.n, stdout);
	}
	buf_free(&row);
	return fflush(stdout) == 0 ? 0 : 1;
}

static bool
round_trip(size_t n, bool guard, char delimiter)
{
	struct csv_writer w = { .delimiter = delimiter, .guard = guard };
	struct csv_reader r = { .delimiter = delimiter };
	struct buf row = { 0 }, csv = { 0 }, back = { 0 };
	bool same = true;
	struct span in;
	size_t i, c;

	for (i = 0; i < n && same; i++) {
		buf_clear(&row);
		buf_clear(&csv);
		buf_clear(&back);
		put_row(&row, i);
		same = csv_put_line(&w, &csv, buf_span(&row)) == CELLS;
		buf_put(&csv, guard ? SPAN("\r\n") : SPAN("\n"));
		in = buf_span(&csv);
		same = same && csv_read(&r, &in, false) && r.cells == CELLS;
		in = buf_span(&r.row);
		for (c = 0; c < CELLS && same; c++) {
			const char *tab = c == CELLS - 1 ? in.p + in.n :
			    memchr(in.p, '\t', in.n);
			struct span cell = span_make(in.p,
			    (size_t)(tab - in.p));

			if (c > 0)
				buf_putc(&back, '\t');
			buf_put(&back, guard ? csv_unguard(cell) : cell);
			if (c < CELLS - 1)
				in = span_sub(in, cell.n + 1, in.n);
		}
		same = same && span_eq(buf_span(&back), buf_span(&row));
		if (!same)
			printf("row %zu: %.*s\n", i, (int)row.n, row.p);
	}
	buf_free(&row);
	buf_free(&csv);
	buf_free(&back);
	buf_free(&w.room);
	csv_free(&r);
	return same;
}

int
main(int argc, char **argv)
{
	size_t passed = 0;

	if (argc > 2)
		seed = strtoul(argv[2], NULL, 10);
	if (argc > 1)
		return write_rows(strtoul(argv[1], NULL, 10));
	passed += round_trip(20000, false, ',');
	passed += round_trip(20000, false, '\t');
	passed += round_trip(20000, true, ',');
	passed += round_trip(20000, true, ';');
	printf("%zu passed, %zu failed\n", passed, 4 - passed);
	return passed != 4;
}
