#include <stdlib.h>
#include <utf8proc.h>

#include "kind.h"
#include "screen.h"
#include "utf8.h"
#include "width.h"

enum {
	GUTTER = 7,		/* columns before the text: the line number */
	FULL = 1 << 16		/* bytes that are shown at once */
};

#define DIM	"2"
#define BOLD	"1"

/* Close the run that what was put last belongs to. */
static void
end_run(struct screen *s, const char *sgr)
{
	if (s->runs > 0 && s->run[s->runs - 1].to == s->flat.n)
		return;
	if (s->runs == s->run_cap)
		s->run = memory_more(s->run, &s->run_cap, sizeof(*s->run));
	s->run[s->runs++] = (struct screen_run){ s->flat.n, sgr };
}

/* ------------------------------------------------------------- breaking */

/* A character as line breaking sees it. */
struct glyph {
	size_t	bytes;
	int	width;
	bool	space, wide, opens, stays;	/* stays: begins no line */
};

static struct glyph
glyph_at(struct span s, size_t at)
{
	struct glyph g = { 0 };
	uint32_t cp;

	g.bytes = utf8_decode(s.p + at, s.n - at, &cp);
	g.width = width_of(cp);
	g.wide = g.width == 2;
	if (cp == UTF8_BAD || (cp >= 0x4E00 && cp <= 0x9FFF))
		return g;
	g.space = cp == ' ' || cp == 0x3000;
	switch (utf8proc_category((utf8proc_int32_t)cp)) {
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PI:
		g.opens = true;
		break;
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_CF:
		g.stays = true;
		break;
	default:
		break;
	}
	return g;
}

static bool
may_break(const struct glyph *a, const struct glyph *b)
{
	if (b->space || b->stays || a->opens)
		return false;
	return a->space || a->wide || b->wide || (a->stays && !a->space &&
	    a->width == 2);
}

/* Where the line that begins at `from` ends; *next is where the one after it
 * begins. */
static size_t
break_line(struct span s, size_t from, size_t room, size_t *next)
{
	struct glyph last = { 0 };
	size_t at = from, used = 0, best = from;

	while (at < s.n) {
		struct glyph g = glyph_at(s, at);

		if (at > from && may_break(&last, &g))
			best = at;
		if (used + (size_t)g.width > room && at > from && !g.space) {
			if (best == from)
				best = at;
			*next = best;
			while (best > from && s.p[best - 1] == ' ')
				best--;
			return best;
		}
		used += (size_t)g.width;
		at += g.bytes;
		last = g;
	}
	return *next = s.n;
}

static void
put_stretch(const struct screen *s, size_t from, size_t to, size_t *run,
    struct buf *out)
{
	while (from < to) {
		const struct screen_run *r;
		size_t end;

		while (s->run[*run].to <= from)
			++*run;
		r = &s->run[*run];
		end = r->to < to ? r->to : to;
		if (r->sgr != NULL && s->color) {
			buf_put(out, SPAN("\033["));
			buf_put(out, span_str(r->sgr));
			buf_putc(out, 'm');
		}
		buf_put(out, span_sub(buf_span(&s->flat), from, end));
		if (r->sgr != NULL && s->color)
			buf_put(out, SPAN("\033[m"));
		from = end;
	}
}

static void
blanks(struct buf *out, size_t n)
{
	while (n-- > 0)
		buf_putc(out, ' ');
}

/* What stands before a line: the label once. */
static void
put_gutter(struct screen *s, bool empty)
{
	size_t wide = width_columns(buf_span(&s->label));

	if (s->label.n == 0) {
		blanks(&s->out, empty ? 0 : GUTTER);
		return;
	}
	blanks(&s->out, wide + 2 < GUTTER ? GUTTER - 2 - wide : 0);
	if (s->color)
		buf_put(&s->out, SPAN("\033[" DIM "m"));
	buf_put(&s->out, buf_span(&s->label));
	if (s->color)
		buf_put(&s->out, SPAN("\033[m"));
	blanks(&s->out, 2);
	buf_clear(&s->label);
}

/* Forget what was put: all before `from`, which lies in the run `run` or
 * behind it. */
static void
drop(struct screen *s, size_t from, size_t run)
{
	size_t i;

	while (run < s->runs && s->run[run].to <= from)
		run++;
	s->flat.n -= from;
	if (from > 0 && s->flat.n > 0)
		memmove(s->flat.p, s->flat.p + from, s->flat.n);
	for (i = run; i < s->runs; i++)
		s->run[i - run] = (struct screen_run){ s->run[i].to - from,
		    s->run[i].sgr };
	s->runs -= run;
}

/* Put the lines that flat holds: the last one too when the segment ends
 * there, else it may become longer. */
static void
put_lines(struct screen *s, bool ends)
{
	struct span flat = buf_span(&s->flat);
	size_t room = s->width > GUTTER + 10 ? s->width - GUTTER : 10;
	size_t from = 0, to, next, run = 0;

	do {
		to = break_line(flat, from, room, &next);
		if (next == flat.n && !ends)
			break;
		put_gutter(s, to == from);
		put_stretch(s, from, to, &run, &s->out);
		buf_putc(&s->out, '\n');
		from = next;
	} while (from < flat.n);
	drop(s, from, run);
	s->put(s->arg, buf_span(&s->out));
	buf_clear(&s->out);
	/* A line of what has no width may have no end: look at it again when
	 * it is twice as long. */
	s->full = 2 * s->flat.n;
}

/* A run, a piece at a time, for a text may be as long as a file. */
static void
put_run(struct screen *s, struct span text, const char *sgr)
{
	size_t at = 0, end;

	while (at < text.n) {
		end = utf8_piece(text, at, FULL);
		width_put_visible(&s->flat, span_sub(text, at, end));
		if (at == 0)
			end_run(s, sgr);
		else
			s->run[s->runs - 1].to = s->flat.n;
		if (s->flat.n >= FULL && s->flat.n >= s->full)
			put_lines(s, false);
		at = end;
	}
}

/* ------------------------------------------------------------- segments */

static void
put_value(struct screen *s, const struct view *v, const struct view_mark *m)
{
	buf_clear(&s->room);
	view_put_value(v, m, &s->room);
	buf_put(&s->flat, SPAN("‹"));
	width_put_visible(&s->flat, buf_span(&s->room));
	buf_put(&s->flat, SPAN("›"));
	end_run(s, DIM);
}

/* The values of the marks that end at `to`, the innermost first. */
static void
put_values(struct screen *s, const struct view *v, const struct view_piece *p)
{
	size_t i;

	for (i = 0; i < p->covers; i++) {
		const struct view_mark *m = &v->mark[p->cover[i]];

		if (m->to != p->to)
			continue;
		if (!s->color)
			put_run(s, SPAN("]"), NULL);
		put_value(s, v, m);
	}
}

static void
put_lost(struct screen *s, const struct view *v)
{
	size_t i;

	for (i = 0; i < v->marks; i++) {
		const struct view_mark *m = &v->mark[i];

		if (!m->lost)
			continue;
		put_run(s, SPAN(" ?"), DIM);
		put_run(s, view_span(v, m->part[VIEW_RAW]),
		    kind_sgr(view_span(v, m->part[VIEW_KIND])));
		put_value(s, v, m);
	}
}

static const char *
kind_of_text(struct span kind)
{
	if (span_is(kind, "title") || span_is(kind, "head"))
		return BOLD;
	if (span_is(kind, "nav") || span_is(kind, "meta") ||
	    span_is(kind, "cap"))
		return DIM;
	return NULL;
}

static void
put_text(struct screen *s, const struct view *v)
{
	const char *plain = kind_of_text(view_span(v,
	    v->about[VIEW_SEGMENT_KIND]));
	struct span text = view_span(v, v->text);
	size_t i, k;

	for (i = 0; i < v->pieces; i++) {
		const struct view_piece *p = &v->piece[i];
		const char *sgr = plain;

		for (k = p->covers; k > 0 && !s->color; k--)
			if (v->mark[p->cover[k - 1]].from == p->from)
				put_run(s, SPAN("["), NULL);
		if (p->covers > 0)
			sgr = kind_sgr(view_span(v,
			    v->mark[p->cover[0]].part[VIEW_KIND]));
		put_run(s, span_sub(text, p->from, p->to), sgr);
		put_values(s, v, p);
	}
}

void
screen_put(struct screen *s, const struct view *v)
{
	struct span doc = view_span(v, v->about[VIEW_DOC]);
	struct span line = view_span(v, v->about[VIEW_LINE]);
	struct span who = view_span(v, v->about[VIEW_WHO]);
	struct span kind = view_span(v, v->about[VIEW_SEGMENT_KIND]);
	struct span topic = view_span(v, v->about[VIEW_TOPIC]);
	struct span tags = view_span(v, v->about[VIEW_TAGS]);
	bool speaks;

	if (buf_become(&s->doc, doc)) {
		buf_clear(&s->line);
		if (s->begun)
			buf_putc(&s->out, '\n');
		buf_put(&s->label, SPAN("=="));
		put_run(s, doc, BOLD);
		put_lines(s, true);
	}
	speaks = buf_become(&s->who, who) && who.n > 0;
	if (s->begun && (speaks || span_is(kind, "head") ||
	    span_is(kind, "title")))
		buf_putc(&s->out, '\n');
	s->begun = true;
	if (buf_become(&s->line, line))
		width_put_visible(&s->label, line);
	if (speaks) {
		put_run(s, who, BOLD);
		put_run(s, SPAN("："), DIM);
	}
	put_text(s, v);
	put_lost(s, v);
	if (topic.n > 0) {
		put_run(s, SPAN("  # "), DIM);
		put_run(s, topic, kind_sgr(SPAN("topic")));
	}
	if (tags.n > 0) {
		put_run(s, SPAN("  @ "), DIM);
		put_run(s, tags, DIM);
	}
	put_lines(s, true);
}

void
screen_free(struct screen *s)
{
	buf_free(&s->flat);
	buf_free(&s->label);
	buf_free(&s->out);
	buf_free(&s->doc);
	buf_free(&s->line);
	buf_free(&s->who);
	buf_free(&s->room);
	free(s->run);
}
