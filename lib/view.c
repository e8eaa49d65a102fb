#include <stdlib.h>

#include "escape.h"
#include "utf8.h"
#include "view.h"

static const char *const part_names[2][VIEW_PARTS] = {
	{ "raw", "type", "op", "low", "high", "unit", "role", "base",
	    "indicator", "period", "status", NULL, NULL },
	{ "mark", "tag", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
	    "term", "code" },
};
static const char *const place_names[2][2] = { { "qs", "qe" }, { "ts", "te" } };
static const char *const about_names[VIEW_ABOUTS] = {
	"doc", "line", "kind", "path", "who", "topic", "tags"
};

/* The last column of that name: the tools put theirs behind what came. */
static int
find(const struct span *names, size_t n, const char *name)
{
	while (n > 0)
		if (span_is(names[--n], name))
			return (int)n;
	return -1;
}

void
view_columns(struct view *v, const struct span *names, size_t n, size_t fields,
    size_t text_at)
{
	int g, i;

	v->fields = fields;
	v->text_at = text_at;
	v->own = memory_zeroed(fields, sizeof(*v->own));
	for (g = 0; g < 2; g++) {
		bool whole = true;

		for (i = 0; i < 2; i++) {
			v->place[g][i] = find(names, n, place_names[g][i]);
			whole = whole && v->place[g][i] >= 0;
		}
		for (i = 0; i < VIEW_PARTS; i++)
			v->column[g][i] = part_names[g][i] == NULL ? -1 :
			    find(names, n, part_names[g][i]);
		/* Without a place there is no mark. */
		for (i = 0; i < VIEW_PARTS && whole; i++)
			if (v->column[g][i] >= 0)
				v->own[v->column[g][i]] = true;
		for (i = 0; i < 2 && whole; i++)
			v->own[v->place[g][i]] = true;
		if (!whole)
			v->place[g][0] = -1;
	}
	/* -v of either tool names the rule of the mark. */
	if ((i = find(names, n, "rule")) >= 0)
		v->own[i] = true;
	for (i = 0; i < VIEW_ABOUTS; i++)
		v->about_at[i] = find(names, n, about_names[i]);
	v->own[text_at] = false;
}

struct span
view_span(const struct view *v, struct view_text t)
{
	return t.n == 0 ? SPAN("") : span_make(v->bytes.p + t.from, t.n);
}

static struct view_text
keep(struct view *v, const struct span *field, int column)
{
	struct view_text t = { v->bytes.n, 0 };

	if (column < 0)
		return t;
	escape_decode(&v->bytes, field[column]);
	t.n = v->bytes.n - t.from;
	return t;
}

/* The next field of a line cut at its TABs. */
static struct span
next_field(struct span *rest)
{
	const char *tab = rest->n == 0 ? NULL : memchr(rest->p, '\t', rest->n);
	size_t n = tab == NULL ? rest->n : (size_t)(tab - rest->p);
	struct span field = span_sub(*rest, 0, n);

	*rest = span_sub(*rest, tab == NULL ? n : n + 1, rest->n);
	return field;
}

/*
 * The same text under the same carried columns is the same segment, unless
 * the first record comes again: then it is an equal segment behind it.
 */
bool
view_continues(const struct view *v, const struct span *field)
{
	struct span first = buf_span(&v->first);
	bool again = true;
	size_t i;

	if (!v->begun)
		return false;
	for (i = 0; i < v->fields; i++)
		if (i == v->text_at ? !escape_means(field[i],
		    view_span(v, v->text)) :
		    !span_eq(next_field(&first), field[i])) {
			if (!v->own[i])
				return false;
			again = false;
		}
	return !again;
}

void
view_begin(struct view *v, const struct span *field)
{
	size_t i;

	buf_clear(&v->bytes);
	buf_clear(&v->first);
	v->marks = v->pieces = 0;
	v->begun = true;
	for (i = 0; i < v->fields; i++)
		if (i != v->text_at) {
			buf_put(&v->first, field[i]);
			buf_putc(&v->first, '\t');
		}
	v->text = keep(v, field, (int)v->text_at);
	for (i = 0; i < VIEW_ABOUTS; i++)
		v->about[i] = keep(v, field, v->about_at[i]);
	view_add(v, field);
}

static bool
read_place(struct span s, size_t *n)
{
	size_t i;

	*n = 0;
	if (s.n == 0 || s.n > 18)
		return false;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		*n = *n * 10 + (size_t)(s.p[i] - '0');
	}
	return true;
}

void
view_add(struct view *v, const struct span *field)
{
	int g, i;

	for (g = 0; g < 2; g++) {
		struct view_mark m = { .group = (enum view_group)g,
		    .order = v->marks };

		if (v->place[g][0] < 0)
			continue;
		/* gtnum -a and gttag -x -a keep lines without a mark. */
		if (field[v->place[g][0]].n == 0)
			continue;
		m.lost = !read_place(field[v->place[g][0]], &m.from) ||
		    !read_place(field[v->place[g][1]], &m.to);
		for (i = 0; i < VIEW_PARTS; i++)
			m.part[i] = keep(v, field, v->column[g][i]);
		if (v->marks == v->mark_cap)
			v->mark = memory_more(v->mark, &v->mark_cap,
			    sizeof(*v->mark));
		v->mark[v->marks++] = m;
	}
}

/* ---------------------------------------------------------- its places */

/* Code points from one that byte_at knows to the next: a table of all would be
 * larger than the text. */
#define STRIDE	64

/* Fill byte_at; returns the number of code points. */
static size_t
find_bytes(struct view *v, struct span text)
{
	size_t at = 0, n;
	uint32_t cp;

	if (text.n / STRIDE + 1 > v->byte_cap) {
		v->byte_cap = text.n / STRIDE + 1;
		v->byte_at = memory_resize(v->byte_at, v->byte_cap,
		    sizeof(*v->byte_at));
	}
	for (n = 0; at < text.n; n++) {
		if (n % STRIDE == 0)
			v->byte_at[n / STRIDE] = at;
		at += utf8_decode(text.p + at, text.n - at, &cp);
	}
	if (n % STRIDE == 0)
		v->byte_at[n / STRIDE] = at;
	return n;
}

/* The byte of a code point that the text has, or of its end. */
static size_t
find_byte(const struct view *v, struct span text, size_t point)
{
	size_t at = v->byte_at[point / STRIDE], n;
	uint32_t cp;

	for (n = point % STRIDE; n > 0; n--)
		at += utf8_decode(text.p + at, text.n - at, &cp);
	return at;
}

/* Turn the mark's offsets into bytes: code points, or bytes where only those
 * cut out what the mark says (a stream made with --bytes). */
static void
locate(struct view *v, struct view_mark *m, struct span text, size_t points)
{
	struct span raw = view_span(v, m->part[VIEW_RAW]);
	bool known = v->column[m->group][VIEW_RAW] >= 0;

	if (!m->lost && m->from <= m->to && m->to <= points) {
		size_t from = find_byte(v, text, m->from);
		size_t to = find_byte(v, text, m->to);

		if (!known || span_eq(span_sub(text, from, to), raw)) {
			m->from = from;
			m->to = to;
			return;
		}
	}
	if (!m->lost && known && m->from <= m->to && m->to <= text.n &&
	    span_eq(span_sub(text, m->from, m->to), raw))
		return;
	m->lost = true;
	m->from = m->to = text.n;
}

static int
mark_order(const void *a, const void *b)
{
	const struct view_mark *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to > y->to ? -1 : 1;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static bool
same_mark(const struct view *v, const struct view_mark *x,
    const struct view_mark *y)
{
	int i;

	if (x->from != y->from || x->to != y->to || x->group != y->group)
		return false;
	for (i = 0; i < VIEW_PARTS; i++)
		if (!span_eq(view_span(v, x->part[i]), view_span(v, y->part[i])))
			return false;
	return true;
}

/* In a pipe of both tools each quantity comes with each mark: keep one. */
static void
drop_repeats(struct view *v)
{
	size_t i, k, n = 0, group = 0;

	for (i = 0; i < v->marks; i++) {
		/* Equal ones stand within a run of equal places; a run is
		 * compared with its first few, which bounds the work. */
		if (n > 0 && (v->mark[n - 1].from != v->mark[i].from ||
		    v->mark[n - 1].to != v->mark[i].to ||
		    v->mark[n - 1].group != v->mark[i].group))
			group = n;
		for (k = group; k < n && k < group + 16; k++)
			if (same_mark(v, &v->mark[k], &v->mark[i]))
				break;
		if (k == n || k == group + 16)
			v->mark[n++] = v->mark[i];
	}
	v->marks = n;
}

/* ------------------------------------------------------------- pieces */

/* Marks that lie over the place reached, the innermost last. */
struct cover {
	size_t	*before, *after;	/* linked by index + 1, 0: none */
	size_t	 last;
};

static void
cover_add(struct cover *c, size_t i)
{
	c->before[i] = c->last;
	c->after[i] = 0;
	if (c->last != 0)
		c->after[c->last - 1] = i + 1;
	c->last = i + 1;
}

static void
cover_drop(struct cover *c, size_t i)
{
	if (c->after[i] != 0)
		c->before[c->after[i] - 1] = c->before[i];
	else
		c->last = c->before[i];
	if (c->before[i] != 0)
		c->after[c->before[i] - 1] = c->after[i];
}

struct end {
	size_t	to, mark;
};

static int
end_order(const void *a, const void *b)
{
	const struct end *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->mark > y->mark ? -1 : x->mark < y->mark;
}

static void
add_piece(struct view *v, const struct cover *c, size_t from, size_t to)
{
	struct view_piece p = { .from = from, .to = to };
	size_t i;

	if (from == to)
		return;
	for (i = c->last; i != 0 && p.covers < 4; i = c->before[i - 1])
		p.cover[p.covers++] = i - 1;
	if (v->pieces == v->piece_cap)
		v->piece = memory_more(v->piece, &v->piece_cap,
		    sizeof(*v->piece));
	v->piece[v->pieces++] = p;
}

/* Cut the text where a mark begins or ends. */
static void
cut_pieces(struct view *v, size_t text)
{
	struct cover c = { NULL, NULL, 0 };
	struct end *end;
	size_t i, next = 0, done = 0, at = 0;

	v->pieces = 0;
	if (v->marks == 0) {
		add_piece(v, &c, 0, text);
		return;
	}
	if (v->marks * 4 > v->scratch_cap) {
		v->scratch_cap = v->marks * 4;
		v->scratch = memory_resize(v->scratch, v->scratch_cap,
		    sizeof(*v->scratch));
	}
	c.before = v->scratch;
	c.after = v->scratch + v->marks;
	end = memory_resize(NULL, v->marks, sizeof(*end));
	for (i = 0; i < v->marks; i++)
		end[i] = (struct end){ v->mark[i].to, i };
	if (v->marks > 1)
		qsort(end, v->marks, sizeof(*end), end_order);
	while (next < v->marks || done < v->marks) {
		size_t stop;

		/* Ends first: a mark that ends where another begins does not
		 * cover it.  An empty mark covers nothing. */
		if (done < v->marks && (next == v->marks ||
		    end[done].to <= v->mark[next].from)) {
			const struct view_mark *m = &v->mark[end[done].mark];

			stop = end[done].to;
			add_piece(v, &c, at, stop);
			if (m->from < m->to)
				cover_drop(&c, end[done].mark);
			done++;
		} else {
			stop = v->mark[next].from;
			add_piece(v, &c, at, stop);
			if (v->mark[next].from < v->mark[next].to)
				cover_add(&c, next);
			next++;
		}
		at = stop;
	}
	add_piece(v, &c, at, text);
	free(end);
}

size_t
view_settle(struct view *v)
{
	struct span text = view_span(v, v->text);
	size_t i, lost = 0, points = v->marks == 0 ? 0 : find_bytes(v, text);

	for (i = 0; i < v->marks; i++)
		locate(v, &v->mark[i], text, points);
	if (v->marks > 1)
		qsort(v->mark, v->marks, sizeof(*v->mark), mark_order);
	drop_repeats(v);
	for (i = 0; i < v->marks; i++)
		lost += v->mark[i].lost;
	cut_pieces(v, text.n);
	return lost;
}

/* -------------------------------------------------------------- values */

static void
put_after(struct buf *to, const char *before, struct span s)
{
	if (s.n == 0)
		return;
	buf_put(to, span_str(before));
	buf_put(to, s);
}

static void
put_number(const struct view *v, const struct view_mark *m, struct buf *to)
{
	struct span low = view_span(v, m->part[VIEW_LOW]);
	struct span high = view_span(v, m->part[VIEW_HIGH]);
	struct span subject = view_span(v, m->part[VIEW_INDICATOR]);
	struct span op = view_span(v, m->part[VIEW_OP]);
	struct span role = view_span(v, m->part[VIEW_ROLE]);

	buf_put(to, subject.n > 0 ? subject : view_span(v, m->part[VIEW_KIND]));
	if (low.n > 0 || high.n > 0) {
		buf_putc(to, ' ');
		buf_put(to, op.n > 0 ? op : SPAN("="));
		buf_putc(to, ' ');
		buf_put(to, low);
		if (!span_eq(low, high))
			put_after(to, " – ", high);
		put_after(to, " ", view_span(v, m->part[VIEW_UNIT]));
	}
	put_after(to, ", ", view_span(v, m->part[VIEW_BASE]));
	/* The usual roles say nothing that the value does not. */
	if (!span_is(role, "level") && !span_is(role, "time"))
		put_after(to, ", ", role);
	put_after(to, ", ", view_span(v, m->part[VIEW_PERIOD]));
	put_after(to, ", ", view_span(v, m->part[VIEW_STATUS]));
}

void
view_put_value(const struct view *v, const struct view_mark *m, struct buf *to)
{
	struct span raw = view_span(v, m->part[VIEW_RAW]);
	struct span term = view_span(v, m->part[VIEW_TERM]);

	if (m->group == VIEW_NUMBER) {
		put_number(v, m, to);
		return;
	}
	buf_put(to, view_span(v, m->part[VIEW_KIND]));
	if (!span_eq(raw, term))
		put_after(to, " = ", term);
	put_after(to, ", ", view_span(v, m->part[VIEW_CODE]));
}

void
view_free(struct view *v)
{
	free(v->own);
	free(v->mark);
	free(v->byte_at);
	free(v->piece);
	free(v->scratch);
	buf_free(&v->bytes);
	buf_free(&v->first);
}
