#include <stdlib.h>

#include "webpage.h"

#ifdef HAVE_GUMBO
#include <gumbo.h>

#include "table.h"
#include "utf8.h"

TABLE(htmltag);

enum { TAG, PARTS, PLACE };

/* The parser's memory.  It is given back as a whole: gumbo's own way is to
 * go down the tree, which may be deeper than the stack. */
struct chunk {
	struct chunk	*before;
	size_t		 used, size;
	_Alignas(16) char bytes[];
};

#define CHUNK	((size_t)64 * 1024)

static void *
take(void *arena, size_t n)
{
	struct chunk **last = arena, *c = *last;
	void *p;

	n = (n + 15) & ~(size_t)15;
	if (c == NULL || c->size - c->used < n) {
		size_t size = n > CHUNK ? n : CHUNK;

		c = memory_resize(NULL, sizeof(*c) + size, 1);
		*c = (struct chunk){ .before = *last, .size = size };
		*last = c;
	}
	p = c->bytes + c->used;
	c->used += n;
	return p;
}

static void
give_back(void *arena, void *p)
{
	(void)arena;
	(void)p;
}

/* The text so far. */
struct text {
	struct buf	*out;
	bool		 gap;		/* white space waits */
	bool		 broken;	/* a line of the source ended in it */
	unsigned	 pre;		/* <pre> that are open */
};

static void
end_line(struct text *t)
{
	t->gap = t->broken = false;
	if (t->out->n > 0 && t->out->p[t->out->n - 1] != '\n')
		buf_putc(t->out, '\n');
}

static bool
at_line(const struct text *t)
{
	return t->out->n == 0 || t->out->p[t->out->n - 1] == '\n';
}

/* Whether cp is written without spaces: an ideograph or its marks. */
static bool
is_wide(uint32_t cp)
{
	return utf8_is_han(cp) || (cp >= 0x3000 && cp < 0x3040) ||
	    (cp >= 0xFF00 && cp < 0xFFE0);
}

static void
close_gap(struct text *t, const char *next, size_t n)
{
	uint32_t before = 0, after;

	if (!at_line(t)) {
		utf8_before(t->out->p, t->out->n, &before);
		utf8_decode(next, n, &after);
		if (!t->broken || !(is_wide(before) || is_wide(after)))
			buf_putc(t->out, ' ');
	}
	t->gap = t->broken = false;
}

static void
put_text(struct text *t, const char *s)
{
	size_t n = strlen(s), from, at = 0;

	while (at < n) {
		from = at;
		while (at < n && strchr(" \t\n\r\f", s[at]) == NULL)
			at++;
		if (at > from) {
			if (t->gap)
				close_gap(t, s + from, n - from);
			buf_put(t->out, span_make(s + from, at - from));
			continue;
		}
		t->gap = true;
		t->broken |= s[at] == '\n';
		if (t->pre > 0 && s[at] == '\n')
			end_line(t);
		at++;
	}
}

/* What the element is for the text: a cell of htmltag.tsv. */
static const char *
place_of(const GumboElement *e)
{
	int32_t row;

	if (gumbo_get_attribute(&e->attributes, "hidden") != NULL)
		return "out";
	row = e->tag == GUMBO_TAG_UNKNOWN ? -1 : table_find(&table_htmltag,
	    span_str(gumbo_normalized_tagname(e->tag)));
	return row < 0 ? "" : table_cell(&table_htmltag, (uint32_t)row, PLACE);
}

/* Whether to go into the node. */
static bool
enter(struct text *t, const GumboNode *node)
{
	const char *place;

	switch (node->type) {
	case GUMBO_NODE_TEXT:
	case GUMBO_NODE_WHITESPACE:
	case GUMBO_NODE_CDATA:
		put_text(t, node->v.text.text);
		return false;
	case GUMBO_NODE_ELEMENT:
		break;
	default:
		return false;
	}
	place = place_of(&node->v.element);
	if (strcmp(place, "out") == 0)
		return false;
	if (strcmp(place, "line") == 0)
		end_line(t);
	t->pre += node->v.element.tag == GUMBO_TAG_PRE;
	return node->v.element.children.length > 0;
}

static void
leave(struct text *t, const GumboNode *node)
{
	const char *place;

	if (node->type != GUMBO_NODE_ELEMENT)
		return;
	place = place_of(&node->v.element);
	if (strcmp(place, "line") == 0)
		end_line(t);
	else if (strcmp(place, "cell") == 0)
		t->gap = true;
	if (node->v.element.tag == GUMBO_TAG_PRE && t->pre > 0)
		t->pre--;
}

/* The node behind this one and all that is in it, NULL behind the root. */
static const GumboNode *
next_of(struct text *t, const GumboNode *node, const GumboNode *root)
{
	for (; node != root; node = node->parent) {
		const GumboVector *v = &node->parent->v.element.children;

		leave(t, node);
		if (node->index_within_parent + 1 < v->length)
			return v->data[node->index_within_parent + 1];
	}
	return NULL;
}

bool
webpage_readable(void)
{
	return true;
}

void
webpage_text(struct span html, struct buf *out)
{
	struct chunk *arena = NULL, *before;
	GumboOptions options = kGumboDefaultOptions;
	struct text t = { .out = out };
	const GumboNode *node, *root;

	options.allocator = take;
	options.deallocator = give_back;
	options.userdata = &arena;
	options.max_errors = 0;
	root = gumbo_parse_with_options(&options, html.p == NULL ? "" : html.p,
	    html.n)->root;
	for (node = root; node != NULL;)
		node = enter(&t, node) ? node->v.element.children.data[0] :
		    next_of(&t, node, root);
	end_line(&t);
	for (; arena != NULL; arena = before) {
		before = arena->before;
		free(arena);
	}
}

#else

bool
webpage_readable(void)
{
	return false;
}

void
webpage_text(struct span html, struct buf *out)
{
	(void)html;
	(void)out;
}

#endif
