#include "deal.h"
#include "naming.h"
#include "table.h"
#include "utf8.h"

TABLE(expand);

/* Its columns. */
enum { EXPAND_PARTS = 1, EXPAND_KIND };

bool
deal_gap(struct span gap)
{
	bool first = true;
	size_t len;

	if (gap.n == 0 || gap.n > 30 || span_starts(gap, SPAN("；")))
		return false;
	for (; gap.n > 0; gap.p += len, gap.n -= len) {
		uint64_t m = phrase_word(gap, &len);

		if (first ? (m & (PHRASE_CONJ | PHRASE_PUNCT |
		    PHRASE_HALT)) == 0 : (m & (PHRASE_LINK | PHRASE_UP |
		    PHRASE_DOWN | PHRASE_TO)) == 0 ||
		    (m & PHRASE_NOUN) != 0)
			return false;
		first = false;
	}
	return true;
}

int
deal_chain(const struct observe *o, struct span text, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	int n = 1;

	while (n < DEAL_MOST) {
		size_t k = reading_next(o, i);
		struct span gap;
		const struct quantity *r;

		if (k >= o->quantity.n)
			break;
		r = &o->quantity.v[k];
		gap = span_sub(text, o->quantity.v[i].to, r->from);
		if (reading_relative(r) != reading_relative(q) || r->type ==
		    QUANTITY_DATE || r->type == QUANTITY_PERIOD || r->type ==
		    QUANTITY_ORDINAL || (r->type == QUANTITY_DURATION) !=
		    (q->type == QUANTITY_DURATION))
			break;
		if (!deal_gap(gap))
			break;
		n++;
		i = k;
	}
	return n;
}

/* The things joined in s by 、 or a conjunction, at most `most`; their
 * number, 0 where there are more or one is empty. */
static int
parts(struct span s, struct span *out, int most)
{
	size_t at = 0, from = 0, len;
	int n = 0;

	while (at <= s.n) {
		struct span rest = span_make(s.p + at, s.n - at);
		bool join = at == s.n;

		len = 1;
		if (!join)
			join = (phrase_word(rest, &len) &
			    PHRASE_CONJ) != 0 || (len == 3 &&
			    span_starts(rest, SPAN("、")));
		if (join) {
			if (n == most || at == from)
				return 0;
			out[n++] = span_sub(s, from, at);
			from = at + len;
		}
		at += len;
	}
	return n;
}

/* The words of a cell, parted by blanks. */
static int
cell_words(const char *cell, struct span *out, int most)
{
	int n = 0;

	while (*cell != '\0' && n < most) {
		out[n] = span_make(cell, strcspn(cell, " "));
		cell += out[n++].n;
		cell += *cell == ' ';
	}
	return *cell == '\0' ? n : 0;
}

bool
deal_expand(struct observe *o, struct span name, int n, const char *kind,
    struct pool_name *out)
{
	struct span part[DEAL_MOST], listed[DEAL_MOST];
	size_t at, len;
	uint32_t cp;
	int k;

	for (at = 0; at < name.n; at += utf8_decode(name.p + at, name.n - at,
	    &cp)) {
		struct span rest = span_make(name.p + at, name.n - at);
		int32_t row = table_longest(&table_expand, rest, &len);
		struct buf *b = &o->pool.text;
		size_t tail;

		if (row < 0 || strcmp(table_cell(&table_expand, (uint32_t)row,
		    EXPAND_KIND), kind) != 0)
			continue;
		k = cell_words(table_cell(&table_expand, (uint32_t)row,
		    EXPAND_PARTS), part, DEAL_MOST);
		if (k != n)
			continue;
		/* 粮油、蔬菜面积, 中小学和幼儿园覆盖率: a list of as many
		 * goes before. */
		if (((span_contains(name, "、") && !span_contains(span_sub(
		    name, at, at + len), "、")) || span_contains(span_sub(name,
		    at + len, name.n), "和")) &&
		    parts(name, listed, DEAL_MOST) == n)
			continue;
		/* The name is in the scratch buffer's reach: copy first. */
		buf_reserve(b, name.n * (size_t)(n + 1) + 64 * (size_t)n);
		for (k = 0; k < n; k++) {
			out[k].from = b->n;
			if (strcmp(kind, "ratio") != 0)
				buf_put(b, span_sub(name, 0, at));
			buf_put(b, part[k]);
			tail = at + len;
			if (strcmp(kind, "ratio") != 0)
				buf_put(b, span_sub(name, tail, name.n));
			out[k].to = b->n;
		}
		return true;
	}
	return false;
}

static bool
was_dealt(const struct observation *v)
{
	return v->rule != NULL && span_starts(span_str(v->rule),
	    SPAN("dealt"));
}

/* Whether the value before was dealt: 余额分别达3亿元、2亿元，是去年的2倍、3倍. */
static bool
after_dealt(const struct observe *o, const struct reading *p)
{
	size_t v = o->n;

	while (v > p->first && o->v[v - 1].role == OBSERVE_TIME)
		v--;
	return v > p->first && was_dealt(&o->v[v - 1]);
}

/* The general noun that the last part of a list ends with, 产量 of 充电桩产量,
 * where something stands before it, or what is behind its level (省级); empty:
 * none. */
static struct span
shared_head(struct span first, struct span part)
{
	size_t at, next, len;
	uint64_t m = 0;

	for (at = next = 0; next < part.n; next += len) {
		at = next;
		m = phrase_word(span_sub(part, at, part.n), &len);
	}
	if ((m & PHRASE_GENERIC) != 0 && at > 0)
		return span_sub(part, at, part.n);
	/* 国家级、省级龙头企业 */
	for (at = 3; span_ends(first, SPAN("级")) && at + 3 < part.n &&
	    at <= 12; at += 3)
		if (span_starts(span_sub(part, at, part.n), SPAN("级")))
			return span_sub(part, at + 3, part.n);
	return span_make("", 0);
}

/* Whether the n values are of one unit: 改造小区、农房等9户，2万群众… are of two
 * things. */
static bool
alike(const struct observe *o, size_t i, int n)
{
	struct span unit = o->quantity.v[i].unit;

	while (n-- > 1) {
		i = reading_next(o, i);
		if (!span_eq(o->quantity.v[i].unit, unit))
			return false;
	}
	return true;
}

/* The times of n values of one thing, where there are as many: those of the
 * clause, or the years of the time spoken of. */
static bool
as_many_times(const struct reading *p, int n, struct calendar_span *when)
{
	const struct calendar_span *t = &p->time;
	int k;

	if (p->times == n) {
		memcpy(when, p->clause_time, (size_t)n * sizeof(*when));
		return true;
	}
	if (p->times > 1 || !p->time_known || calendar_is_open(t) ||
	    t->low.precision != CALENDAR_YEAR || t->low.year == 0 ||
	    t->high.precision != CALENDAR_YEAR ||
	    t->high.year - t->low.year + 1 != n)
		return false;
	for (k = 0; k < n; k++)
		when[k] = calendar_years(t->low.year + k, t->low.year + k);
	return true;
}

/* Deal n values of what the phrase names out to as many times, d->when. */
static void
deal_to_times(struct observe *o, struct deal *d, int n)
{
	struct pool_name name = pool_begin(&o->pool);
	int k;

	buf_put(&o->pool.text, buf_span(&o->own));
	name = pool_end(&o->pool, name);
	for (k = 0; k < n; k++)
		d->name[k] = name;
	d->timed = true;
	d->rule = "dealt: to times";
}

bool
deal_out(struct observe *o, struct reading *p, size_t i, int n)
{
	struct deal *d = &o->deal;
	struct phrase *ph = &o->phrase;
	struct span part[DEAL_MOST];
	bool found = false, dealt = (ph->seen & PHRASE_DEALT) != 0;
	bool change = (ph->seen & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    reading_relative(&o->quantity.v[i]);
	int k;

	d->timed = false;
	buf_clear(&o->own);
	buf_clear(&o->before);
	buf_clear(&o->behind);
	phrase_name(ph, &o->own);
	phrase_dealt(ph, &o->before, &o->behind);
	if (phrase_named(ph) && deal_expand(o, buf_span(&o->own), n, "list",
	    d->name)) {
		d->rule = "dealt: one word for several";
		found = true;
	} else if (dealt && phrase_named(ph) && p->times == n &&
	    as_many_times(p, n, d->when)) {
		deal_to_times(o, d, n);
		found = true;
	} else if (n > 0 && (dealt || alike(o, i, n)) && phrase_named(ph) &&
	    parts(buf_span(&o->before), part, DEAL_MOST) == n) {
		struct span head = shared_head(part[0], part[n - 1]);

		for (k = 0; k < n; k++) {
			d->name[k].from = o->pool.text.n;
			buf_put(&o->pool.text, part[k]);
			/* 汽车、充电桩产量: the head is each one's. */
			if (k + 1 < n && head.n > 0 && !span_ends(part[k],
			    span_sub(head, head.n - 3, head.n)))
				buf_put(&o->pool.text, head);
			buf_put(&o->pool.text, buf_span(&o->behind));
			d->name[k].to = o->pool.text.n;
		}
		d->rule = "dealt: to the list before";
		found = true;
	} else if (n > 1 && (dealt || alike(o, i, n)) && phrase_named(ph) &&
	    as_many_times(p, n, d->when)) {
		deal_to_times(o, d, n);
		found = true;
	}
	for (k = 0; k < n; k++)
		d->of[k] = -1;
	/* 城乡居民收入增速高于…，分别增长5%、7%: what the clause before, without
	 * a value, is of. */
	if (!found && dealt && !phrase_named(ph) && o->n == p->clause) {
		struct pool_name name = naming_known(o, p, o->quantity.v[i].from);

		found = !pool_empty(name) && p->known_from >= p->clause_before &&
		    (o->n == 0 || p->known_from > o->v[o->n - 1].quantity.to) &&
		    deal_expand(o, span_sub(p->text, p->known_from,
		    p->known_to), n, "list", d->name);
		d->rule = "dealt: one word before for several";
	}
	if (!found && !phrase_named(ph) && (dealt || change ||
	    ((reading_relative(&o->quantity.v[i]) || (ph->seen & PHRASE_TO) !=
	    0) && after_dealt(o, p)))) {
		size_t v = o->n, least = v > READING_BACK ? v - READING_BACK :
		    0;

		if (least < p->first)
			least = p->first;
		k = n;
		while (k > 0 && v > least) {
			v--;
			if ((o->v[v].role == OBSERVE_LEVEL ||
			    was_dealt(&o->v[v])) &&
			    !pool_empty(o->name[v]) && (k == n ||
			    !span_eq(pool_span(&o->pool, o->name[v]),
			    pool_span(&o->pool, d->name[k])))) {
				k--;
				d->name[k] = o->name[v];
				d->of[k] = (int)v;
			}
		}
		found = k == 0;
		d->rule = "dealt: to the values before";
	}
	if (!found)
		return false;
	d->n = n;
	d->at = 0;
	d->seen = ph->seen;
	return true;
}

void
deal_bound(struct observe *o, struct span text, size_t i, int n)
{
	struct quantity *q = &o->quantity.v[i], *last = q;
	size_t k = i;
	int c;

	for (c = 1; c < n; c++) {
		k = reading_next(o, k);
		last = &o->quantity.v[k];
	}
	for (c = 0, k = i; c < n; c++, k = reading_next(o, k)) {
		struct quantity *r = &o->quantity.v[k];

		if (r->op != QUANTITY_EQ)
			continue;
		if (q->op != QUANTITY_EQ && q->number_from > q->from)
			r->op = q->op;
		else if (last->op != QUANTITY_EQ && last->number_from ==
		    last->from && span_ends(span_sub(text, last->from,
		    last->to), SPAN("上")))
			r->op = last->op;
	}
}
