#include <stdlib.h>

#include "count.h"
#include "utf8.h"

/* A term within a unit. */
struct tally {
	size_t		unit;		/* number of the unit */
	int		tag;
	uint32_t	term, code;	/* in the pool, with a NUL */
	uint64_t	hits, segments;
	uint64_t	last;		/* the segment counted last, from 1 */
};

struct unit {
	uint32_t	name;		/* in the pool */
	uint64_t	hits, segments, characters;
};

struct counter {
	enum count_unit	 kind;
	const struct tagger *tagger;
	struct buf	 doc, pool, key;
	struct matcher_build units_index, tallies_index;
	struct unit	*unit;
	size_t		 units, unit_cap;
	struct tally	*tally;
	size_t		 tallies, tally_cap;
	uint64_t	 segment;
};

bool
count_unit_of(const char *name, enum count_unit *unit)
{
	static const char *const names[] = { "doc", "section", "topic" };
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(name, names[i]) == 0) {
			*unit = (enum count_unit)i;
			return true;
		}
	return false;
}

struct counter *
counter_new(enum count_unit kind, const struct tagger *tagger)
{
	struct counter *c = memory_zeroed(1, sizeof(*c));

	c->kind = kind;
	c->tagger = tagger;
	return c;
}

static void
forget(struct counter *c)
{
	matcher_build_free(&c->units_index);
	matcher_build_free(&c->tallies_index);
	buf_clear(&c->pool);
	c->units = c->tallies = 0;
	c->segment = 0;
}

void
counter_free(struct counter *c)
{
	if (c == NULL)
		return;
	forget(c);
	buf_free(&c->doc);
	buf_free(&c->pool);
	buf_free(&c->key);
	free(c->unit);
	free(c->tally);
	free(c);
}

static uint32_t
keep(struct counter *c, struct span s)
{
	uint32_t at = (uint32_t)c->pool.n;

	buf_put(&c->pool, s);
	buf_putc(&c->pool, '\0');
	return at;
}

/* Keys begin with a byte that no name begins with, for an empty name is a
 * unit too. */
static size_t
unit_number(struct counter *c, struct span name)
{
	uint32_t *value;

	buf_clear(&c->key);
	buf_putc(&c->key, '\1');
	buf_put(&c->key, name);
	value = matcher_key(&c->units_index, buf_span(&c->key));
	if (*value == 0) {
		if (c->units == c->unit_cap)
			c->unit = memory_more(c->unit, &c->unit_cap,
			    sizeof(*c->unit));
		c->unit[c->units++] = (struct unit){ .name = keep(c, name) };
		*value = (uint32_t)c->units;
	}
	return *value - 1;
}

static void
put_number(struct buf *b, uint64_t n)
{
	do
		buf_putc(b, (char)('0' + n % 10));
	while ((n /= 10) != 0);
}

static void
add_mark(struct counter *c, size_t unit, const struct mark *m)
{
	struct tally *t;
	uint32_t *value;

	buf_clear(&c->key);
	put_number(&c->key, unit);
	buf_putc(&c->key, '\1');
	put_number(&c->key, (uint64_t)m->tag);
	buf_putc(&c->key, '\1');
	buf_put(&c->key, m->term);
	buf_putc(&c->key, '\1');
	buf_put(&c->key, m->code);
	value = matcher_key(&c->tallies_index, buf_span(&c->key));
	if (*value == 0) {
		if (c->tallies == c->tally_cap)
			c->tally = memory_more(c->tally, &c->tally_cap,
			    sizeof(*c->tally));
		c->tally[c->tallies++] = (struct tally){ .unit = unit,
		    .tag = m->tag, .term = keep(c, m->term),
		    .code = keep(c, m->code) };
		*value = (uint32_t)c->tallies;
	}
	t = &c->tally[*value - 1];
	t->hits++;
	if (t->last != c->segment) {
		t->last = c->segment;
		t->segments++;
	}
}

static void
add_to_unit(struct counter *c, struct span name, uint64_t characters,
    const struct mark_list *marks)
{
	size_t number = unit_number(c, name), i;
	struct unit *u = &c->unit[number];

	u->segments++;
	u->characters += characters;
	for (i = 0; i < marks->n; i++)
		if (marks->v[i].tag != MARK_TOPIC) {
			u->hits++;
			add_mark(c, number, &marks->v[i]);
		}
}

void
counter_add(struct counter *c, struct span doc, struct span part,
    struct span text, const struct mark_list *marks)
{
	uint64_t characters = utf8_count(text);

	if (c->segment == 0) {
		buf_clear(&c->doc);
		buf_put(&c->doc, doc);
	}
	c->segment++;
	if (c->kind == COUNT_DOC) {
		add_to_unit(c, SPAN(""), characters, marks);
		return;
	}
	for (;;) {
		const char *stop = c->kind != COUNT_TOPIC || part.n == 0 ?
		    NULL : memchr(part.p, ';', part.n);
		size_t n = stop == NULL ? part.n : (size_t)(stop - part.p);

		add_to_unit(c, span_make(part.p, n), characters, marks);
		if (stop == NULL)
			return;
		part = span_sub(part, n + 1, part.n);
	}
}

void
counter_header(enum count_unit unit, struct buf *names)
{
	buf_put(names, SPAN("doc\t"));
	if (unit != COUNT_DOC)
		buf_put(names, unit == COUNT_TOPIC ? SPAN("topic\t") :
		    SPAN("section\t"));
	buf_put(names, SPAN("tag\tterm\tcode\thits\tin_segments\tsegments\t"
	    "characters\tper_10000"));
}

static void
put_field_number(struct writer *out, uint64_t n)
{
	writer_number(out, n);
	writer_putc(out, '\t');
}

/* hits * 10,000 / characters with two decimals, half away from zero, exact
 * for any count below 10^12; empty where there are no characters. */
static void
put_rate(struct writer *out, uint64_t hits, uint64_t characters)
{
	uint64_t whole, rest, cents;

	if (characters == 0)
		return;
	whole = hits * 10000 / characters;
	rest = hits * 10000 % characters;
	cents = (rest * 200 / characters + 1) / 2;
	whole += cents / 100;
	cents %= 100;
	writer_number(out, whole);
	writer_putc(out, '.');
	writer_putc(out, (char)('0' + cents / 10));
	writer_putc(out, (char)('0' + cents % 10));
}

static void
put_unit(const struct counter *c, struct writer *out, const struct unit *u)
{
	/* The document and the section are fields as they came; a topic is
	 * plain text. */
	writer_put(out, buf_span(&c->doc));
	writer_putc(out, '\t');
	if (c->kind != COUNT_DOC) {
		writer_puts(out, c->pool.p + u->name);
		writer_putc(out, '\t');
	}
}

static void
put_figures(struct writer *out, uint64_t hits, uint64_t in,
    const struct unit *u)
{
	put_field_number(out, hits);
	put_field_number(out, in);
	put_field_number(out, u->segments);
	put_field_number(out, u->characters);
	put_rate(out, hits, u->characters);
	writer_putc(out, '\n');
}

static int
by_unit(const void *x, const void *y)
{
	const struct tally *a = x, *b = y;

	if (a->unit != b->unit)
		return a->unit < b->unit ? -1 : 1;
	/* Terms are kept in order of first place. */
	return a->term == b->term ? 0 : a->term < b->term ? -1 : 1;
}

void
counter_end(struct counter *c, struct writer *out)
{
	size_t i, next = 0;

	if (c->tallies > 0)
		qsort(c->tally, c->tallies, sizeof(*c->tally), by_unit);
	for (i = 0; i < c->units; i++) {
		const struct unit *u = &c->unit[i];

		put_unit(c, out, u);
		writer_puts(out, "\t\t\t");
		put_figures(out, u->hits, u->segments, u);
		for (; next < c->tallies && c->tally[next].unit == i; next++) {
			const struct tally *t = &c->tally[next];

			put_unit(c, out, u);
			writer_puts(out, tagger_tag_name(c->tagger, t->tag));
			writer_putc(out, '\t');
			writer_escaped(out, span_str(c->pool.p + t->term));
			writer_putc(out, '\t');
			writer_escaped(out, span_str(c->pool.p + t->code));
			writer_putc(out, '\t');
			put_figures(out, t->hits, t->segments, u);
		}
	}
	forget(c);
}
