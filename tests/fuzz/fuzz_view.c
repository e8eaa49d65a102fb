/*
 * Any bytes as records of a stream with marks: the pieces are the text, no
 * mark is lost or shown twice, and no byte of the input is markup or moves a
 * terminal's cursor.
 */
#include <stdint.h>
#include <stdlib.h>

#include "html.h"
#include "screen.h"
#include "utf8.h"
#include "view.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FIELDS = 9 };

static void
need(bool right)
{
	if (!right)
		abort();
}

static void
check_pieces(const struct view *v)
{
	size_t i, k, at = 0;

	for (i = 0; i < v->pieces; i++) {
		const struct view_piece *p = &v->piece[i];

		need(p->from == at && p->to > at);
		at = p->to;
		for (k = 0; k < p->covers; k++)
			need(v->mark[p->cover[k]].from <= p->from &&
			    v->mark[p->cover[k]].to >= p->to);
	}
	need(at == v->text.n);
}

struct shown {
	struct view	view;
	struct screen	screen;
	struct html	html;
};

static void
check_lines(void *arg, struct span lines)
{
	const struct shown *s = arg;
	size_t i;

	for (i = 0; i < lines.n; i++)
		need((unsigned char)lines.p[i] >= ' ' || lines.p[i] == '\n' ||
		    (lines.p[i] == 27 && s->screen.color));
}

static void
check_page(void *arg, struct span part)
{
	(void)arg;
	need(utf8_valid(part));
}

static void
show(struct shown *s)
{
	if (!s->view.begun)
		return;
	view_settle(&s->view);
	check_pieces(&s->view);
	screen_put(&s->screen, &s->view);
	html_put(&s->html, &s->view);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct span names[FIELDS] = { SPAN("line"), SPAN("kind"),
	    SPAN("qs"), SPAN("qe"), SPAN("raw"), SPAN("ts"), SPAN("te"),
	    SPAN("mark"), SPAN("text") };
	struct shown s = { .screen = { .width = 30, .put = check_lines },
	    .html = { .put = check_page } };
	struct span rest;

	if (size < 2)
		return 0;
	s.screen.arg = &s;
	s.screen.color = data[0] & 1;
	view_columns(&s.view, names, FIELDS, FIELDS, FIELDS - 1);
	for (rest = span_make((const char *)data + 1, size - 1); rest.n > 0;) {
		const char *lf = memchr(rest.p, '\n', rest.n);
		size_t i, n = lf == NULL ? rest.n : (size_t)(lf - rest.p);
		struct span line = span_sub(rest, 0, n), field[FIELDS];

		for (i = 0; i < FIELDS; i++) {
			const char *tab = line.n == 0 ? NULL :
			    memchr(line.p, '\t', line.n);
			size_t end = tab == NULL || i == FIELDS - 1 ? line.n :
			    (size_t)(tab - line.p);

			field[i] = span_sub(line, 0, end);
			line = span_sub(line, end < line.n ? end + 1 : end,
			    line.n);
		}
		if (view_continues(&s.view, field))
			view_add(&s.view, field);
		else {
			show(&s);
			view_begin(&s.view, field);
		}
		rest = span_sub(rest, lf == NULL ? n : n + 1, rest.n);
	}
	show(&s);
	html_end(&s.html);
	view_free(&s.view);
	screen_free(&s.screen);
	return 0;
}
