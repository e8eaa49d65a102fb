#include <stdio.h>
#include <stdlib.h>

#include "column.h"
#include "html.h"
#include "kind.h"
#include "utf8.h"
#include "width.h"

extern const char text_page_css[];	/* lib/data/page.css */

enum {
	KINDS_MAX = 100,	/* with a filter of their own */
	ROWS_TOGETHER = 100	/* in a tbody */
};

static void
put_escaped(struct buf *to, struct span s)
{
	size_t at, from = 0;

	for (at = 0; at < s.n; at++) {
		struct span with;

		switch (s.p[at]) {
		case '&':
			with = SPAN("&amp;");
			break;
		case '<':
			with = SPAN("&lt;");
			break;
		case '>':
			with = SPAN("&gt;");
			break;
		case '"':
			with = SPAN("&quot;");
			break;
		case '\'':
			with = SPAN("&#39;");
			break;
		default:
			continue;
		}
		buf_put(to, span_sub(s, from, at));
		buf_put(to, with);
		from = at + 1;
	}
	buf_put(to, span_sub(s, from, s.n));
}

void
html_put_text(struct buf *to, struct span text)
{
	struct buf room = { 0 };

	width_put_visible(&room, text);
	put_escaped(to, buf_span(&room));
	buf_free(&room);
}

/* The same with the page's own room, a piece at a time, for a text may be as
 * long as a file. */
static void
put_text(struct html *h, struct buf *to, struct span text)
{
	size_t at = 0, end;

	for (; at < text.n; at = end) {
		end = utf8_piece(text, at, 1 << 16);
		buf_clear(&h->visible);
		width_put_visible(&h->visible, span_sub(text, at, end));
		put_escaped(to, buf_span(&h->visible));
	}
}

static void
puts_to(struct buf *to, const char *s)
{
	buf_put(to, span_str(s));
}

static void
put_size(struct buf *to, size_t n)
{
	char digits[24];

	snprintf(digits, sizeof(digits), "%zu", n);
	puts_to(to, digits);
}

/* A word of the page itself: its Chinese name with --labels. */
static void
put_word(const struct html *h, struct buf *to, const char *word)
{
	struct span s = span_str(word);

	buf_put(to, h->labels ? column_label(s) : s);
}

/* The number of a kind's class, entered when it is new. */
static size_t
kind_class(struct html *h, struct span kind)
{
	size_t i;

	for (i = 0; i < h->kinds; i++)
		if (span_eq(buf_span(&h->kind[i].name), kind))
			return i;
	if (h->kinds == KINDS_MAX)
		return KINDS_MAX;
	if (h->kinds == h->kind_cap)
		h->kind = memory_more(h->kind, &h->kind_cap, sizeof(*h->kind));
	h->kind[h->kinds] = (struct html_kind){ { 0 }, 0 };
	buf_put(&h->kind[h->kinds].name, kind);
	return h->kinds++;
}

/* ------------------------------------------------------------- the text */

static void
close_block(struct html *h)
{
	if (h->open == NULL)
		return;
	puts_to(&h->text, "</");
	puts_to(&h->text, h->open);
	puts_to(&h->text, ">\n");
	h->open = NULL;
	h->running = false;
}

/* Depth in the outline: 2.3.1 is 3. */
static size_t
depth_of(struct span path)
{
	size_t i, depth = 1;

	for (i = 0; i < path.n; i++)
		depth += path.p[i] == '.';
	return depth;
}

static const char *
element_of(struct span kind, struct span path)
{
	static const char *const heads[] = { "h3", "h4", "h5", "h6" };
	size_t depth = depth_of(path);

	if (span_is(kind, "title"))
		return "h2";
	if (span_is(kind, "head"))
		return heads[depth > 4 ? 3 : depth - 1];
	if (span_is(kind, "quote"))
		return "blockquote";
	return "p";
}

static void
open_block(struct html *h, const char *element, struct span kind,
    struct span line, bool show_line)
{
	static const char *const classes[] = { "title", "meta", "cap", "nav",
	    "term", "salute" };
	size_t i;

	close_block(h);
	h->open = element;
	puts_to(&h->text, "<");
	puts_to(&h->text, element);
	for (i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (span_is(kind, classes[i])) {
			puts_to(&h->text, " class=\"");
			puts_to(&h->text, classes[i]);
			puts_to(&h->text, "\"");
		}
	if (show_line && line.n > 0) {
		puts_to(&h->text, " data-l=\"");
		put_text(h, &h->text, line);
		puts_to(&h->text, "\"");
	}
	puts_to(&h->text, ">");
}

/* What a reader sees of the marks over a piece, a line each. */
static void
put_values(struct html *h, const struct view *v, const size_t *mark, size_t n)
{
	size_t i;

	puts_to(&h->text, " data-v=\"");
	for (i = 0; i < n; i++) {
		if (i > 0)
			puts_to(&h->text, "&#10;");
		buf_clear(&h->room);
		view_put_value(v, &v->mark[mark[i]], &h->room);
		put_text(h, &h->text, buf_span(&h->room));
	}
	puts_to(&h->text, "\"");
}

/* The link of a piece under its marks; `first` is the number of the
 * segment's first mark on the page. */
static void
put_link(struct html *h, const struct view *v, const size_t *mark, size_t n,
    size_t from, size_t first, bool lost)
{
	size_t i, inner = mark[0];
	bool named = lost || v->mark[inner].from == from;

	/* Places of the marks that begin here and are not the link itself. */
	for (i = 1; i < n; i++)
		if (v->mark[mark[i]].from == from && !lost) {
			puts_to(&h->text, "<i class=\"at\" id=\"m");
			put_size(&h->text, first + mark[i]);
			puts_to(&h->text, "\"></i>");
		}
	puts_to(&h->text, "<a class=\"m k");
	put_size(&h->text, kind_class(h,
	    view_span(v, v->mark[inner].part[VIEW_KIND])));
	if (n > 1) {
		puts_to(&h->text, " in o");
		put_size(&h->text, kind_class(h,
		    view_span(v, v->mark[mark[1]].part[VIEW_KIND])));
	}
	puts_to(&h->text, lost ? " lost\"" : "\"");
	if (named) {
		puts_to(&h->text, " id=\"m");
		put_size(&h->text, first + inner);
		puts_to(&h->text, "\"");
	}
	puts_to(&h->text, " href=\"#r");
	put_size(&h->text, first + inner);
	puts_to(&h->text, "\"");
	put_values(h, v, mark, n);
	puts_to(&h->text, ">");
}

static void
put_segment(struct html *h, const struct view *v, size_t first)
{
	struct span text = view_span(v, v->text);
	size_t i;

	for (i = 0; i < v->pieces; i++) {
		const struct view_piece *p = &v->piece[i];

		if (p->covers > 0)
			put_link(h, v, p->cover, p->covers, p->from, first,
			    false);
		put_text(h, &h->text, span_sub(text, p->from, p->to));
		if (p->covers > 0)
			puts_to(&h->text, "</a>");
	}
	for (i = 0; i < v->marks; i++)
		if (v->mark[i].from == v->mark[i].to) {
			put_link(h, v, &i, 1, v->mark[i].from, first, true);
			put_text(h, &h->text,
			    view_span(v, v->mark[i].part[VIEW_RAW]));
			puts_to(&h->text, "</a>");
		}
}

/* ------------------------------------------------------------ the tables */

static void
put_cell(struct html *h, struct buf *to, const char *open, struct span text)
{
	puts_to(to, open);
	put_text(h, to, text);
}

static void
put_note(struct html *h, struct buf *to, struct span one, struct span two)
{
	if (one.n == 0 && two.n == 0)
		return;
	puts_to(to, "<small>");
	put_text(h, to, one);
	if (one.n > 0 && two.n > 0)
		puts_to(to, ", ");
	put_text(h, to, two);
	puts_to(to, "</small>");
}

static void
put_row(struct html *h, const struct view *v, const struct view_mark *m,
    size_t number)
{
	struct buf *to = &h->rows[m->group];
	struct span low = view_span(v, m->part[VIEW_LOW]);
	struct span high = view_span(v, m->part[VIEW_HIGH]);
	struct span kind = view_span(v, m->part[VIEW_KIND]);
	struct span role = view_span(v, m->part[VIEW_ROLE]);
	struct span op = view_span(v, m->part[VIEW_OP]);
	size_t class = kind_class(h, kind);

	if (class < h->kinds)
		h->kind[class].count++;
	/* The browser lays out only the groups of rows that it shows. */
	if (h->row_count[m->group]++ % ROWS_TOGETHER == 0)
		puts_to(to, "<tbody>\n");
	puts_to(to, "<tr id=\"r");
	put_size(to, number);
	puts_to(to, "\" class=\"k");
	put_size(to, class);
	puts_to(to, "\"><td><a href=\"#m");
	put_size(to, number);
	put_cell(h, to, "\">", view_span(v, m->part[VIEW_RAW]));
	if (m->group == VIEW_TAG) {
		put_cell(h, to, "</a><td>", h->labels ? kind_label(kind) :
		    kind);
		put_cell(h, to, "<td>", view_span(v, m->part[VIEW_TERM]));
		put_cell(h, to, "<td class=\"s\">",
		    view_span(v, m->part[VIEW_CODE]));
		puts_to(to, "\n");
		return;
	}
	put_cell(h, to, "</a><td>", view_span(v, m->part[VIEW_INDICATOR]));
	puts_to(to, "<td class=\"v\">");
	if (op.n > 0 && !span_is(op, "=")) {
		put_text(h, to, op);
		puts_to(to, " ");
	}
	put_text(h, to, low);
	if (!span_eq(low, high)) {
		puts_to(to, " – ");
		put_text(h, to, high);
	}
	puts_to(to, " ");
	put_text(h, to, view_span(v, m->part[VIEW_UNIT]));
	/* The usual roles say nothing that the value does not. */
	if (span_is(role, "level") || span_is(role, "time"))
		role = SPAN("");
	put_note(h, to, role, view_span(v, m->part[VIEW_BASE]));
	put_cell(h, to, "<td class=\"n\">",
	    view_span(v, m->part[VIEW_PERIOD]));
	put_cell(h, to, "<td class=\"n s\">",
	    view_span(v, m->part[VIEW_STATUS]));
	puts_to(to, "\n");
}

/* --------------------------------------------------------------- the page */

static void
open_article(struct html *h, struct span doc)
{
	close_block(h);
	if (h->article)
		puts_to(&h->text, "</article>\n");
	puts_to(&h->text, "<article>\n");
	h->article = true;
	h->docs++;
	buf_clear(&h->line);
	buf_clear(&h->who);
	if (doc.n > 0) {
		puts_to(&h->text, "<h2 class=\"doc ui\">");
		put_text(h, &h->text, doc);
		puts_to(&h->text, "</h2>\n");
	}
}

void
html_put(struct html *h, const struct view *v)
{
	struct span doc = view_span(v, v->about[VIEW_DOC]);
	struct span line = view_span(v, v->about[VIEW_LINE]);
	struct span kind = view_span(v, v->about[VIEW_SEGMENT_KIND]);
	struct span who = view_span(v, v->about[VIEW_WHO]);
	bool runs = kind.n == 0 || span_is(kind, "sent"), fresh, speaks;
	size_t i;

	if (buf_become(&h->doc, doc) || !h->article)
		open_article(h, doc);
	fresh = buf_become(&h->line, line) || line.n == 0;
	speaks = buf_become(&h->who, who) && who.n > 0;
	/* Sentences of one line are one paragraph. */
	if (!runs || !h->running || fresh || speaks) {
		open_block(h, element_of(kind,
		    view_span(v, v->about[VIEW_PATH])), kind, line, fresh);
		h->running = runs;
	}
	if (speaks) {
		puts_to(&h->text, "<span class=\"who\">");
		put_text(h, &h->text, who);
		puts_to(&h->text, "</span>");
	}
	if (span_is(kind, "title") && h->first_title.n == 0)
		buf_put(&h->first_title, view_span(v, v->text));
	put_segment(h, v, h->marks + 1);
	for (i = VIEW_TOPIC; i <= VIEW_TAGS; i++) {
		struct span note = view_span(v, v->about[i]);

		if (note.n == 0)
			continue;
		puts_to(&h->text, i == VIEW_TOPIC ? "<span class=\"topic ui\">" :
		    "<span class=\"tagged ui\">");
		put_text(h, &h->text, note);
		puts_to(&h->text, "</span>");
	}
	for (i = 0; i < v->marks; i++)
		put_row(h, v, &v->mark[i], h->marks + 1 + i);
	h->marks += v->marks;
	h->segments++;
}

static struct span
page_title(const struct html *h)
{
	if (h->title != NULL)
		return span_str(h->title);
	if (h->first_title.n > 0)
		return buf_span(&h->first_title);
	return h->doc.n > 0 && h->docs == 1 ? buf_span(&h->doc) :
	    SPAN("gtview");
}

/* The colour of each kind, and what its filter does when it is off. */
static void
put_kind_styles(const struct html *h, struct buf *to)
{
	char rule[800];
	size_t i;

	for (i = 0; i < h->kinds; i++) {
		unsigned hue = kind_hue(buf_span(&h->kind[i].name));

		snprintf(rule, sizeof(rule), ".k%zu{--h:%u}.o%zu{--o:%u}\n"
		    "#f%zu:not(:checked)~main a.k%zu{background:none;"
		    "box-shadow:none}"
		    "#f%zu:not(:checked)~main a.o%zu{text-decoration:none}"
		    "#f%zu:not(:checked)~main tr.k%zu{display:none}\n"
		    "#f%zu:not(:checked)~header .k%zu{color:var(--soft);"
		    "background:none;border-color:var(--line)}"
		    "#f%zu:focus-visible~header .k%zu{"
		    "outline:2px solid var(--link);outline-offset:2px}\n",
		    i, hue, i, hue, i, i, i, i, i, i, i, i, i, i);
		puts_to(to, rule);
	}
}

/* The boxes of the filters stand before all that they rule, so that the
 * style sheet alone can do it; their labels stand in the header. */
static void
put_boxes(struct html *h, struct buf *to)
{
	size_t i;

	for (i = 0; i < h->kinds; i++) {
		puts_to(to, "<input type=\"checkbox\" class=\"f\" checked "
		    "id=\"f");
		put_size(to, i);
		puts_to(to, "\">\n");
	}
}

static void
put_filters(struct html *h, struct buf *to)
{
	size_t i;

	if (h->kinds == 0)
		return;
	puts_to(to, "<fieldset><legend>");
	put_word(h, to, "kinds");
	puts_to(to, "</legend>\n");
	for (i = 0; i < h->kinds; i++) {
		struct span name = buf_span(&h->kind[i].name);

		puts_to(to, "<label for=\"f");
		put_size(to, i);
		puts_to(to, "\" class=\"k");
		put_size(to, i);
		puts_to(to, "\">");
		put_text(h, to, h->labels ? kind_label(name) : name);
		puts_to(to, " <small>");
		put_size(to, h->kind[i].count);
		puts_to(to, "</small></label>\n");
	}
	puts_to(to, "</fieldset>\n");
}

static void
put_table_head(const struct html *h, struct buf *to, enum view_group group)
{
	static const char *const heads[2][6] = {
		{ "raw", "indicator", "value", "period", "status", NULL },
		{ "mark", "tag", "term", "code", NULL, NULL },
	};
	int i;

	puts_to(to, group == VIEW_TAG ? "<table class=\"tags\"><thead><tr>" :
	    "<table><thead><tr>");
	for (i = 0; heads[group][i] != NULL; i++) {
		/* What a narrow screen leaves out stands last. */
		puts_to(to, heads[group][i + 1] == NULL ?
		    "<th scope=\"col\" class=\"s\">" :
		    strcmp(heads[group][i], "value") == 0 ?
		    "<th scope=\"col\" class=\"v\">" : "<th scope=\"col\">");
		put_word(h, to, heads[group][i]);
	}
	puts_to(to, "</thead>\n");
}

static void
put_count(const struct html *h, struct buf *to, size_t n, const char *word)
{
	put_size(to, n);
	puts_to(to, " ");
	put_word(h, to, word);
}

static void
put_beginning(struct html *h, struct buf *to)
{
	puts_to(to, "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
	put_text(h, to, page_title(h));
	puts_to(to, "</title>\n<style>\n");
	puts_to(to, text_page_css);
	put_kind_styles(h, to);
	puts_to(to, "</style>\n</head>\n<body>\n"
	    "<a class=\"skip ui\" href=\"#table\">");
	put_word(h, to, "observations");
	puts_to(to, "</a>\n");
	put_boxes(h, to);
	puts_to(to, "<header class=\"page\">\n<h1>");
	put_text(h, to, page_title(h));
	puts_to(to, "</h1>\n<p class=\"sum\">");
	if (h->docs > 1) {
		put_count(h, to, h->docs, "documents");
		puts_to(to, " · ");
	}
	put_count(h, to, h->segments, "segments");
	puts_to(to, " · ");
	put_count(h, to, h->marks, "observations");
	puts_to(to, "</p>\n");
	put_filters(h, to);
	puts_to(to, "</header>\n<main>\n<div class=\"text\">\n");
}

static void
html_free(struct html *h)
{
	size_t i;

	for (i = 0; i < h->kinds; i++)
		buf_free(&h->kind[i].name);
	free(h->kind);
	buf_free(&h->text);
	buf_free(&h->rows[0]);
	buf_free(&h->rows[1]);
	buf_free(&h->first_title);
	buf_free(&h->doc);
	buf_free(&h->line);
	buf_free(&h->who);
	buf_free(&h->room);
	buf_free(&h->visible);
	*h = (struct html){ 0 };
}

/* Put what `to` holds, and a part of the page behind it. */
static void
put_part(const struct html *h, struct buf *to, struct span part)
{
	h->put(h->arg, buf_span(to));
	h->put(h->arg, part);
	buf_clear(to);
}

void
html_end(struct html *h)
{
	struct buf to = { 0 };
	int group;

	close_block(h);
	if (h->article)
		puts_to(&h->text, "</article>\n");
	put_beginning(h, &to);
	put_part(h, &to, buf_span(&h->text));
	puts_to(&to, "</div>\n<aside class=\"obs ui\" id=\"table\" "
	    "tabindex=\"-1\">\n<h2>");
	put_word(h, &to, "observations");
	puts_to(&to, "</h2>\n");
	for (group = VIEW_NUMBER; group <= VIEW_TAG; group++) {
		if (h->rows[group].n == 0)
			continue;
		put_table_head(h, &to, (enum view_group)group);
		put_part(h, &to, buf_span(&h->rows[group]));
		puts_to(&to, "</table>\n");
	}
	if (h->marks == 0)
		puts_to(&to, "<p class=\"none\">–</p>\n");
	puts_to(&to, "</aside>\n</main>\n</body>\n</html>\n");
	put_part(h, &to, SPAN(""));
	buf_free(&to);
	html_free(h);
}
