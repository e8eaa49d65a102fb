/*
 * Any bytes as CSV and as lines of a stream: read in blocks or at once is the
 * same, what is written is read back, guards come off, and what the other
 * forms make can be shown.
 */
#include <stdint.h>
#include <stdlib.h>

#include "csv.h"
#include "escape.h"
#include "html.h"
#include "json.h"
#include "markdown.h"
#include "utf8.h"
#include "width.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool right)
{
	if (!right)
		abort();
}

/* All rows of `csv`, read in blocks of `block` bytes. */
static void
read_all(struct span csv, size_t block, char delimiter, struct buf *rows)
{
	struct csv_reader r = { .delimiter = delimiter };
	size_t at = 0;

	for (;;) {
		size_t n = csv.n - at < block ? csv.n - at : block;
		struct span in = span_sub(csv, at, at + n);

		while (csv_read(&r, &in, n == 0)) {
			buf_put(rows, buf_span(&r.row));
			buf_putc(rows, '\n');
		}
		need(in.n == 0);
		if (n == 0)
			break;
		at += n;
	}
	csv_free(&r);
}

/* A canonical line of a stream: its bytes with each TAB-parted field decoded
 * and written again. */
static void
canonical(struct span line, struct buf *to)
{
	struct buf room = { 0 };

	for (;;) {
		const char *tab = line.n == 0 ? NULL :
		    memchr(line.p, '\t', line.n);
		size_t n = tab == NULL ? line.n : (size_t)(tab - line.p);

		buf_clear(&room);
		escape_decode(&room, span_sub(line, 0, n));
		escape_encode(to, buf_span(&room));
		if (tab == NULL)
			break;
		buf_putc(to, '\t');
		line = span_sub(line, n + 1, line.n);
	}
	buf_free(&room);
}

static void
round_trip(struct span line, bool guard, char delimiter)
{
	struct csv_writer w = { .delimiter = delimiter, .guard = guard };
	struct csv_reader r = { .delimiter = delimiter };
	struct buf csv = { 0 }, want = { 0 }, got = { 0 };
	struct span in, rest;
	size_t fields;

	canonical(line, &want);
	fields = csv_put_line(&w, &csv, buf_span(&want));
	buf_putc(&csv, '\n');
	in = buf_span(&csv);
	need(csv_read(&r, &in, true) && in.n == 0 && r.cells == fields);
	need(!r.open && !r.after);
	for (rest = r.row.n == 0 ? SPAN("") : buf_span(&r.row);;) {
		const char *tab = rest.n == 0 ? NULL :
		    memchr(rest.p, '\t', rest.n);
		size_t n = tab == NULL ? rest.n : (size_t)(tab - rest.p);
		struct span cell = span_sub(rest, 0, n);

		buf_put(&got, guard ? csv_unguard(cell) : cell);
		if (tab == NULL)
			break;
		buf_putc(&got, '\t');
		rest = span_sub(rest, n + 1, rest.n);
	}
	need(span_eq(buf_span(&got), buf_span(&want)));
	buf_free(&csv);
	buf_free(&want);
	buf_free(&got);
	buf_free(&w.room);
	csv_free(&r);
}

/* Many lines at once are the lines one by one, as far as they go. */
static void
at_once(struct span all, char delimiter)
{
	struct csv_writer w = { .delimiter = delimiter };
	struct buf want = { 0 }, got = { 0 };
	struct span first = all, rest;
	size_t fields, lines, taken;

	fields = csv_put_line(&w, &got, span_cut(&first, '\n'));
	buf_clear(&got);
	taken = csv_put_lines(&w, &got, all, fields, SPAN("doc"), &lines);
	need(taken <= all.n && (taken == 0 || all.p[taken - 1] == '\n'));
	for (rest = span_sub(all, 0, taken); rest.n > 0; lines--) {
		struct span line = span_cut(&rest, '\n');

		need(!span_starts(line, SPAN("doc")));
		need(csv_put_line(&w, &want, line) == fields);
		buf_putc(&want, '\n');
	}
	need(lines == 0 && span_eq(buf_span(&got), buf_span(&want)));
	buf_free(&want);
	buf_free(&got);
	buf_free(&w.room);
}

static void
other_forms(struct span text)
{
	struct buf to = { 0 };
	size_t i;

	json_put_string(&to, text);
	need(utf8_valid(buf_span(&to)));
	for (i = 0; i < to.n; i++)
		need((unsigned char)to.p[i] >= ' ');
	buf_clear(&to);
	html_put_text(&to, text);
	need(utf8_valid(buf_span(&to)));
	need(to.n == 0 || (memchr(to.p, '<', to.n) == NULL &&
	    memchr(to.p, '"', to.n) == NULL && memchr(to.p, 27, to.n) == NULL));
	buf_clear(&to);
	width_put_visible(&to, text);
	(void)width_columns(buf_span(&to));
	buf_clear(&to);
	markdown_put_cell(&to, text);
	need(to.n == 0 || memchr(to.p, '\n', to.n) == NULL);
	buf_free(&to);
	need(utf8_valid(text) == utf8_valid_plain(text));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span all = span_make((const char *)data + 1, size - 1);
	char delimiter = size > 0 && data[0] & 1 ? '\t' : ',';
	struct buf whole = { 0 }, cut = { 0 };
	struct span rest;

	if (size < 2)
		return 0;
	read_all(all, all.n, delimiter, &whole);
	read_all(all, data[0] / 16 + 1, delimiter, &cut);
	need(span_eq(buf_span(&whole), buf_span(&cut)));
	for (rest = all; rest.n > 0;) {
		const char *lf = memchr(rest.p, '\n', rest.n);
		size_t n = lf == NULL ? rest.n : (size_t)(lf - rest.p);

		round_trip(span_sub(rest, 0, n), false, delimiter);
		round_trip(span_sub(rest, 0, n), true, delimiter);
		rest = span_sub(rest, lf == NULL ? n : n + 1, rest.n);
	}
	at_once(all, delimiter);
	other_forms(all);
	buf_free(&whole);
	buf_free(&cut);
	return 0;
}
