/*
 * lib/csv.h against a writer and a reader of the most obvious kind: one byte
 * at a time, cells in arrays.  Random tables of awkward bytes, read whole and
 * in blocks of every small size.
 */
#include <stdlib.h>

#include "csv.h"
#include "escape.h"
#include "groups.h"

enum { CELLS = 6, ROWS = 5, BYTES = 64 };

struct table {
	size_t	rows, cells;
	char	byte[ROWS][CELLS][BYTES];
	size_t	n[ROWS][CELLS];
};

static unsigned long seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

static void
check(bool right, const char *what)
{
	if (!right && wrong++ < 10)
		printf("wrong: %s\n", what);
}

static void
make_table(struct table *t)
{
	static const char *const parts[] = { "a", "\"", ",", "\n", "\r", "\t",
	    "\\", "\\n", "中", "，", "\"\"", ";", "\xEF\xBB\xBF", "\xFF", " ",
	    "0", "=", "abcdefghijklm" };
	size_t r, c;

	t->rows = below(ROWS) + 1;
	t->cells = below(CELLS) + 1;
	for (r = 0; r < t->rows; r++)
		for (c = 0; c < t->cells; c++) {
			unsigned n = below(3) == 0 ? 0 : below(8);

			t->n[r][c] = 0;
			while (n-- > 0) {
				const char *p = parts[below(sizeof(parts) /
				    sizeof(*parts))];

				if (t->n[r][c] + strlen(p) >= BYTES)
					break;
				memcpy(t->byte[r][c] + t->n[r][c], p,
				    strlen(p));
				t->n[r][c] += strlen(p);
			}
		}
}

/* The line of a stream. */
static void
put_line(const struct table *t, size_t r, struct buf *to)
{
	size_t c;

	for (c = 0; c < t->cells; c++) {
		if (c > 0)
			buf_putc(to, '\t');
		escape_encode(to, span_make(t->byte[r][c], t->n[r][c]));
	}
}

static bool
has(const char *p, size_t n, char c)
{
	return n > 0 && memchr(p, c, n) != NULL;
}

/* RFC 4180, section 2, word by word. */
static void
put_slowly(const struct table *t, size_t r, char delimiter, struct buf *to)
{
	size_t c, i;

	for (c = 0; c < t->cells; c++) {
		const char *p = t->byte[r][c];
		size_t n = t->n[r][c];
		bool quote = has(p, n, delimiter) || has(p, n, '"') ||
		    has(p, n, '\n') || has(p, n, '\r') ||
		    (t->cells == 1 && n == 0) ||
		    (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0 && (c == 0 ||
		    has(p, n, '\\') || has(p, n, '\t')));

		if (c > 0)
			buf_putc(to, delimiter);
		if (quote)
			buf_putc(to, '"');
		for (i = 0; i < n; i++) {
			if (p[i] == '"')
				buf_putc(to, '"');
			buf_putc(to, p[i]);
		}
		if (quote)
			buf_putc(to, '"');
	}
}

/* A BOM inside a row may stand with quotes or without: only the first cell of
 * a file needs them.  Take off what is free. */
static bool
has_bom(struct span s)
{
	for (; s.n >= 3; s = span_sub(s, 1, s.n))
		if (span_starts(s, SPAN("\xEF\xBB\xBF")))
			return true;
	return false;
}

static bool
same_but_bom(struct span a, struct span b)
{
	return span_eq(a, b) || has_bom(a);
}

static void
write_and_read(void)
{
	static struct table t;
	struct csv_writer w = { .delimiter = below(4) == 0 ? ';' : ',' };
	struct csv_reader r = { .delimiter = w.delimiter };
	struct buf line = { 0 }, all = { 0 }, slow = { 0 }, csv = { 0 };
	size_t i, at, block;
	bool right = true;

	make_table(&t);
	w.guard = below(3) == 0;
	for (i = 0; i < t.rows; i++) {
		size_t from = csv.n;

		buf_clear(&line);
		put_line(&t, i, &line);
		check(csv_put_line(&w, &csv, buf_span(&line)) == t.cells,
		    "the number of fields");
		buf_clear(&slow);
		put_slowly(&t, i, w.delimiter, &slow);
		if (!w.guard)
			check(same_but_bom(span_sub(buf_span(&csv), from,
			    csv.n), buf_span(&slow)), "a row as written");
		buf_put(&csv, below(2) ? SPAN("\n") : SPAN("\r\n"));
		buf_put(&all, buf_span(&line));
		buf_putc(&all, '\n');
	}
	for (block = 1; block <= 17 && right; block += below(4) + 1) {
		size_t row = 0;
		struct buf got = { 0 };

		csv_restart(&r);
		for (at = 0; at <= csv.n; at += block) {
			size_t n = csv.n - at < block ? csv.n - at : block;
			struct span in = span_make(csv.p + at, n);

			while (csv_read(&r, &in, at + n == csv.n &&
			    n < block)) {
				struct span rest = buf_span(&r.row);
				size_t c;

				right = right && r.cells == t.cells &&
				    !r.open && !r.after;
				for (c = 0; c < r.cells; c++) {
					const char *tab = rest.n == 0 ? NULL :
					    memchr(rest.p, '\t', rest.n);
					struct span cell = span_make(rest.p,
					    tab == NULL ? rest.n :
					    (size_t)(tab - rest.p));

					rest = span_sub(rest, cell.n +
					    (tab != NULL), rest.n);
					if (c > 0)
						buf_putc(&got, '\t');
					buf_put(&got, w.guard ?
					    csv_unguard(cell) : cell);
				}
				buf_putc(&got, '\n');
				row++;
			}
		}
		right = right && row == t.rows &&
		    span_eq(buf_span(&got), buf_span(&all));
		buf_free(&got);
	}
	check(right, "what was written, read back");
	buf_free(&line);
	buf_free(&all);
	buf_free(&slow);
	buf_free(&csv);
	buf_free(&w.room);
	csv_free(&r);
}

/* Reading random bytes: the oracle is Python's csv, state by state (quoted
 * cells, a quote in a plain cell, text behind a closing quote). */
static void
read_slowly(struct span in, struct buf *rows)
{
	enum { START, PLAIN, QUOTED, QUOTE } state = START;
	bool begun = false, cr = false;
	size_t i;

	for (i = 0; i < in.n; i++) {
		char c = in.p[i];

		if (cr && c == '\n') {
			cr = false;
			continue;
		}
		cr = false;
		begun = true;
		if (state == QUOTED) {
			if (c == '"')
				state = QUOTE;
			else
				escape_encode(rows, span_make(&c, 1));
			continue;
		}
		if (c == '\n' || c == '\r') {
			buf_putc(rows, '\n');
			begun = false;
			cr = c == '\r';
			state = START;
		} else if (c == ',') {
			buf_putc(rows, '\t');
			state = START;
		} else if (c == '"' && state == START)
			state = QUOTED;
		else if (c == '"' && state == QUOTE) {
			buf_putc(rows, '"');
			state = QUOTED;
		} else {
			escape_encode(rows, span_make(&c, 1));
			state = PLAIN;
		}
	}
	if (begun)
		buf_putc(rows, '\n');
}

static void
read_random(void)
{
	static const char kinds[] = "aaaa\"\"\",,,\n\r\t\\b";
	char text[80];
	struct buf want = { 0 }, got = { 0 };
	struct csv_reader r = { .delimiter = ',' };
	size_t i, n = below(sizeof(text));
	struct span in;

	for (i = 0; i < n; i++)
		text[i] = kinds[below(sizeof(kinds) - 1)];
	read_slowly(span_make(text, n), &want);
	in = span_make(text, n);
	while (csv_read(&r, &in, true)) {
		buf_put(&got, buf_span(&r.row));
		buf_putc(&got, '\n');
	}
	check(span_eq(buf_span(&want), buf_span(&got)), "random bytes");
	buf_free(&want);
	buf_free(&got);
	csv_free(&r);
}

static void
places(void)
{
	struct csv_reader r = { .delimiter = ',' };
	struct span in = SPAN("a,b\r\n\"c\nd\",e\rf,\"g\n\n");

	check(csv_read(&r, &in, true) && r.line == 1 && r.quote_line == 0,
	    "line 1");
	check(csv_read(&r, &in, true) && r.line == 2 && r.quote_line == 2,
	    "line 2");
	check(csv_read(&r, &in, true) && r.line == 4 && r.quote_line == 4 &&
	    r.open, "line 4, open");
	check(!csv_read(&r, &in, true), "the end");
	csv_free(&r);
}

/* Many lines at once are the lines one by one, as far as they go. */
static void
write_lines(void)
{
	static const char *const parts[] = { "\t", "\n", "中", "abcdefghijklmno",
	    "\t\t", "，", "\n\xEF\xBB\xBF", "\"", "\\n", "\r", ";", "\nstop" };
	const unsigned kinds = below(4) == 0 ? 12 : 6;
	struct csv_writer w = { .delimiter = below(8) == 0 ? ';' : ',' };
	struct buf all = { 0 }, quick = { 0 }, want = { 0 };
	size_t fields = below(4) + 1, cells = 0, lines, taken;
	struct span rest;
	unsigned n;

	for (n = below(60); n > 0; n--) {
		buf_put(&all, span_str(parts[2 + below(kinds - 2)]));
		if (below(3) != 0)
			continue;
		/* Most lines have the fields that are asked for. */
		if (++cells < fields || below(20) == 0)
			buf_putc(&all, '\t');
		else {
			buf_putc(&all, '\n');
			cells = 0;
		}
	}
	taken = csv_put_lines(&w, &quick, buf_span(&all), fields, SPAN("stop"),
	    &lines);
	rest = span_sub(buf_span(&all), 0, taken);
	check(taken == 0 || rest.p[taken - 1] == '\n', "whole lines");
	while (rest.n > 0) {
		struct span line = span_cut(&rest, '\n');

		check(line.n == 0 || memchr(line.p, '\r', line.n) == NULL,
		    "no CR in lines at once");
		check(!span_starts(line, SPAN("stop")), "stopped");
		check(csv_put_line(&w, &want, line) == fields, "fields");
		buf_putc(&want, '\n');
		lines--;
	}
	check(lines == 0, "the number of lines");
	check(span_eq(buf_span(&quick), buf_span(&want)), "lines at once");
	buf_free(&all);
	buf_free(&quick);
	buf_free(&want);
	buf_free(&w.room);
}

int
main(void)
{
	int i;

	for (i = 0; i < 50000; i++)
		write_lines();
	group("lines written");
	for (i = 0; i < 20000; i++)
		write_and_read();
	group("tables read back");
	for (i = 0; i < 50000; i++)
		read_random();
	group("random bytes read");
	places();
	group("places");
	return groups_end();
}
