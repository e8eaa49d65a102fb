#include <stdlib.h>

#include "clause.h"
#include "deal.h"
#include "naming.h"
#include "period.h"
#include "role.h"
#include "setting.h"
#include "status.h"

#define STRUCTURE_BACK	300	/* bytes that the structure of a ratio reaches */

struct observe *
observe_new(void)
{
	struct observe *o = memory_zeroed(1, sizeof(*o));

	phrase_lexicon_init(&o->lexicon);
	return o;
}

void
observe_free(struct observe *o)
{
	size_t i;

	if (o == NULL)
		return;
	for (i = 0; i < SETTING_HEADINGS; i++)
		buf_free(&o->known[i].text);
	phrase_free(&o->phrase);
	landmarks_free(&o->marks);
	quantity_list_free(&o->quantity);
	calendar_list_free(&o->word);
	free(o->v);
	free(o->name);
	pool_free(&o->pool);
	buf_free(&o->own);
	buf_free(&o->before);
	buf_free(&o->behind);
	buf_free(&o->whole);
	buf_free(&o->doc);
	buf_free(&o->section);
	buf_free(&o->turn_section);
	buf_free(&o->who);
	buf_free(&o->line);
	free(o);
}

void
observe_set_year(struct observe *o, int year)
{
	o->given_year = year;
	o->when.year = year;
}

void
observe_document(struct observe *o)
{
	buf_clear(&o->doc);
	setting_document(o);
}

const struct quantity_list *
observe_quantities(const struct observe *o)
{
	return &o->quantity;
}

bool
observe_well_formed(const struct observe *o)
{
	return o->marks.plain;
}

bool
observe_uncontrolled(const struct observe *o)
{
	return (o->marks.seen & LANDMARK_CONTROL) == 0;
}

const char *
observe_role_name(enum observe_role role)
{
	static const char *const name[] = { "level", "growth", "delta",
		"share", "rank", "attr", "time", "label" };

	return name[role];
}

const char *
observe_base_name(enum observe_base base)
{
	static const char *const name[] = { "", "yoy", "prev", "annual",
		"cumulative" };

	return name[base];
}

const char *
observe_status_name(enum observe_status status)
{
	static const char *const name[] = { "", "actual", "target", "plan",
		"forecast" };

	return name[status];
}

static struct observation *
add(struct observe *o, const struct quantity *q)
{
	struct observation *v;

	if (o->n == o->cap) {
		o->v = memory_more(o->v, &o->cap, sizeof(*o->v));
		o->name = memory_resize(o->name, o->cap, sizeof(*o->name));
	}
	o->name[o->n] = (struct pool_name){ 0, 0 };
	v = &o->v[o->n++];
	v->quantity = *q;
	v->role = OBSERVE_LEVEL;
	v->base = OBSERVE_NO_BASE;
	v->status = OBSERVE_NO_STATUS;
	memset(&v->period, 0, sizeof(v->period));
	v->indicator = span_make("", 0);
	v->rule = v->why = v->check = NULL;
	return v;
}

static void
set_name(struct observe *o, struct pool_name name)
{
	o->name[o->n - 1] = name;
}

static void observe_dealt(struct observe *, struct reading *, size_t, uint64_t);

/* Whether a 的 stands at most two characters before the end. */
static bool
ends_of(struct span s)
{
	size_t back;

	for (back = 3; back <= 9 && back <= s.n; back += 3)
		if (span_starts(span_sub(s, s.n - back, s.n), SPAN("的")))
			return true;
	return false;
}

static void
when_and_whether(struct observe *o, struct reading *p, struct observation *v,
    struct pool_name name, bool flow, int from)
{
	p->valued = true;
	period_of_value(o, p, v, name, flow, from);
	status_of_value(o, p, v, name, flow, from);
}

/* A value that is a time: it has no name. */
static void
add_time(struct observe *o, const struct quantity *q, const char *rule)
{
	struct observation *v = add(o, q);

	v->role = OBSERVE_TIME;
	v->rule = rule;
}

/* What follows runs over the years, q of them, of which `last` is the last. */
static void
run_over(struct reading *p, const struct quantity *q, int last)
{
	if (last == 0 || q->low.exponent != 0 || !span_is(q->unit, "年") ||
	    q->low.limb[0] >= 100)
		return;
	p->running = calendar_years(last - (int)q->low.limb[0] + 1, last);
	p->run_known = true;
}

/* Whether a duration is the value of what the phrase names: 平均寿命达78岁, 时间
 * 缩短到3天. */
static bool
is_of_phrase(struct observe *o, const struct reading *p, uint64_t tail)
{
	const struct phrase *ph = &o->phrase;

	if (phrase_named(ph) && ((tail & PHRASE_MEASURE) != 0 || (ph->seen &
	    (PHRASE_ACHIEVE | PHRASE_TO | PHRASE_UP | PHRASE_DOWN)) != 0))
		return true;
	return (ph->seen & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    reading_continued(o, p) >= 0;
}

static void
observe_span(struct observe *o, struct reading *p, size_t i, struct span after)
{
	const struct quantity *q = &o->quantity.v[i];
	struct phrase *ph = &o->phrase;
	struct phrase_noun noun;
	struct observation *v;
	struct pool_name name;
	int from, n = deal_chain(o, p->text, i);
	const char *rule;

	if (n > 1 && deal_out(o, p, i, n)) {
		o->deal.verb = false;
		observe_dealt(o, p, i, ph->seen);
		phrase_clear(ph);
		return;
	}
	memset(&noun, 0, sizeof(noun));
	naming_find(o, p, i, &noun, after, &name, &rule, &from);
	v = add(o, q);
	v->rule = rule;
	v->role = role_of(q, ph->seen, after, span_sub(p->text, q->from,
	    q->to));
	v->base = role_base(ph->seen);
	if (v->role == OBSERVE_DELTA && (ph->seen & PHRASE_DOWN) != 0)
		role_fall(&v->quantity);
	when_and_whether(o, p, v, name, role_flow(o, ph, name), from);
	set_name(o, name);
	phrase_clear(ph);
}

/* 五年, 3个月: when, how long, or a mark of a thing. */
static void
observe_duration(struct observe *o, struct reading *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct span after = reading_behind(o, p->text, i);
	struct phrase *ph = &o->phrase;
	struct phrase_noun noun;
	struct observation *v;
	size_t within = calendar_within(after), len;
	bool has_noun = within == 0 && phrase_noun_read(after, &noun);
	struct pool_name name = pool_begin(&o->pool);
	uint64_t tail = 0;

	phrase_read(ph, PHRASE_ABSOLUTE);
	if (has_noun && role_attr(o, p, q, &noun, phrase_named(ph))) {
		v = add(o, q);
		v->role = OBSERVE_ATTR;
		v->rule = "size of a thing";
		buf_put(&o->pool.text, span_sub(after, noun.from, noun.to));
		set_name(o, pool_end(&o->pool, name));
		return;
	}
	if (o->deal.at > 0 && o->deal.at < o->deal.n) {
		observe_dealt(o, p, i, o->deal.seen);
		return;
	}
	if (ph->tokens > 0)
		tail = ph->token[ph->tokens - 1].mask;
	if (ph->to > ph->from)
		tail |= ph->token[ph->to - 1].mask;
	if (span_contains(span_sub(p->text, q->from, q->to), "连续") ||
	    span_ends(buf_span(&ph->text), SPAN("连续"))) {
		add_time(o, q, "in a row");
		run_over(p, q, p->year);
		return;
	}
	/* 提前两年实现: how much earlier. */
	if (span_ends(buf_span(&ph->text), SPAN("提前")) && after.n > 0 &&
	    (phrase_word(after, &len) & (PHRASE_ACHIEVE |
	    PHRASE_FLOW | PHRASE_PRED)) != 0) {
		add_time(o, q, "how long");
		ph->text.n -= strlen("提前");
		return;
	}
	/* 困难较多的一年, 承前启后的关键一年. */
	if (span_is(q->unit, "年") && reading_border(after) == 0 &&
	    (ph->seen & PHRASE_TO) == 0 && ends_of(buf_span(&ph->text))) {
		add_time(o, q, "how long");
		phrase_clear(ph);
		return;
	}
	if (phrase_named(ph) && (span_is(q->unit, "年") ||
	    span_is(q->unit, "月") || span_is(q->unit, "个月")) &&
	    (tail & PHRASE_MEASURE) == 0 &&
	    (ph->seen & (PHRASE_UP | PHRASE_DOWN | PHRASE_ACHIEVE |
	    PHRASE_TO)) == 0) {
		add_time(o, q, "how long");
		return;
	}
	if (is_of_phrase(o, p, tail)) {
		observe_span(o, p, i, after);
		return;
	}
	add_time(o, q, "how long");
	p->next_piece = q->to + within;
	after = span_sub(after, within, after.n);
	/* 五年累计完成投资…: the years up to the one spoken of, or the last. */
	if (q->op == QUANTITY_EQ && q->from == p->clause_from &&
	    q->low.limb[0] > 1 && after.n > 0 &&
	    (p->year != 0 || o->mode != READING_COMING) &&
	    (phrase_word(after, &len) & (PHRASE_FLOW | PHRASE_DONE |
	    PHRASE_CUMULATIVE | (p->year != 0 ? PHRASE_LEAD : 0))) != 0)
		run_over(p, q, p->year != 0 ? p->year : period_last_year(o));
}

/* Let the one year of an annual change be the last of those that the section
 * looks back on, where they end with that year or the next: 2015年实现GDP600亿元、
 * 年均增长11%, of 过去五年.  False: none are set. */
static bool
over_years(const struct observe *o, struct calendar_span *when)
{
	const struct setting *const set[] = { &o->paragraph, &o->turn,
		&o->heading, &o->title };
	int year = when->low.year;
	size_t i;

	for (i = 0; i < sizeof(set) / sizeof(*set); i++) {
		const struct calendar_span *s = &set[i]->when;

		if (set[i]->known && s->low.year != 0 && s->low.precision ==
		    CALENDAR_YEAR && s->low.year < s->high.year &&
		    (s->high.year == year || s->high.year == year + 1)) {
			/* Of five years the last five; since a year: since. */
			*when = calendar_years((s->high.year - s->low.year +
			    1) % 5 == 0 ? year - (s->high.year - s->low.year) :
			    s->low.year, year);
			return true;
		}
	}
	return false;
}

/* The same, or the five years of the plan that ends with that year; from: the
 * value that it is a change of.  到2035年，…，收入年均增长6%: by that year. */
static void
annual_years(const struct observe *o, const struct reading *p, int from,
    struct calendar_span *when)
{
	if ((from >= 0 || !p->time_known) && !over_years(o, when) &&
	    p->times == 0 && when->low.year % 5 == 0)
		*when = calendar_years(when->low.year - 4, when->low.year);
}

static void
observe_dealt(struct observe *o, struct reading *p, size_t i, uint64_t seen)
{
	const struct quantity *q = &o->quantity.v[i];
	struct deal *d = &o->deal;
	struct observation *v = add(o, q);
	struct pool_name name = d->name[d->at];

	if (d->at > 0 && p->gap < q->from) {
		/* 分别下降14.5%和增长2.3% */
		struct span gap = span_sub(p->text, p->gap, q->from);
		uint64_t own = 0;
		size_t len;

		while (gap.n > 0) {
			own |= phrase_word(gap, &len);
			gap.p += len;
			gap.n -= len;
		}
		if (own & (PHRASE_UP | PHRASE_DOWN))
			seen = (seen & ~(PHRASE_UP | PHRASE_DOWN)) |
			    (own & (PHRASE_UP | PHRASE_DOWN));
	}
	v->role = role_of(q, seen, span_make("", 0), span_sub(p->text,
	    q->from, q->to));
	v->base = role_base(seen);
	if (v->base == OBSERVE_NO_BASE && (v->role == OBSERVE_GROWTH ||
	    v->role == OBSERVE_DELTA))
		v->base = p->base;
	v->rule = d->rule;
	if ((v->role == OBSERVE_GROWTH || v->role == OBSERVE_DELTA) &&
	    (seen & (PHRASE_DOWN | PHRASE_RATEDOWN)) != 0)
		role_fall(&v->quantity);
	when_and_whether(o, p, v, name, d->verb, d->of[d->at]);
	if (d->timed)
		v->period = d->when[d->at];
	else if (v->base == OBSERVE_ANNUAL && v->period.low.year != 0 &&
	    v->period.low.year == v->period.high.year)
		annual_years(o, p, d->of[d->at], &v->period);
	set_name(o, name);
	d->at++;
}

static void
observe_ratio(struct observe *o, struct reading *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct phrase *ph = &o->phrase;
	struct deal *d = &o->deal;
	int n = 1, k;
	size_t was, spoken = q->from > STRUCTURE_BACK ? q->from -
	    STRUCTURE_BACK : 0;
	bool found;

	if (spoken < p->sentence)
		spoken = p->sentence;
	if (o->n > p->first && spoken < o->v[o->n - 1].quantity.to)
		spoken = o->v[o->n - 1].quantity.to;
	if (q->part > 1 && d->at < d->n) {
		observe_dealt(o, p, i, 0);
		return;
	}
	while (i + (size_t)n < o->quantity.n && n < DEAL_MOST &&
	    o->quantity.v[i + (size_t)n].from == q->from)
		n++;
	phrase_read(ph, PHRASE_ABSOLUTE);
	buf_clear(&o->own);
	phrase_name(ph, &o->own);
	found = deal_expand(o, buf_span(&o->own), n, "ratio", d->name) ||
	    /* 三次产业结构不断优化，比例调整为…: said behind the last value. */
	    deal_expand(o, span_sub(p->text, spoken, q->from), n, "ratio",
	    d->name);
	was = o->n;
	while (was > p->first && o->v[was - 1].role == OBSERVE_TIME)
		was--;
	if (!found && (!phrase_named(ph) || q->from - p->gap <= 4 *
	    strlen("到")) && was >= p->first + (size_t)n &&
	    o->v[was - 1].quantity.type == QUANTITY_RATIO) {
		/* 由22.1:18.3:59.6调整为21.5:19.2:59.3 */
		for (k = 0; k < n; k++)
			d->name[k] = o->name[was - (size_t)(n - k)];
		found = true;
	}
	if (!found) {
		struct pool_name name = pool_begin(&o->pool);

		buf_put(&o->pool.text, buf_span(&o->own));
		name = pool_end(&o->pool, name);
		for (k = 0; k < n; k++)
			d->name[k] = name;
	}
	for (k = 0; k < n; k++)
		d->of[k] = -1;
	d->n = n;
	d->at = 0;
	d->timed = d->verb = false;
	/* 由20:30:50优化到18:32:50: the structure before. */
	if ((span_ends(buf_span(&ph->text), SPAN("由")) || span_ends(
	    buf_span(&ph->text), SPAN("从"))) && !p->before) {
		memset(d->when, 0, sizeof(d->when));
		d->timed = true;
	}
	d->rule = found ? "parts of a structure" : "parts of a ratio";
	observe_dealt(o, p, i, 0);
}

/* 完成年任务75亿元的23.7%: the sum that was set, and how much of it is done. */
static bool
set_as_task(const struct observe *o, const struct reading *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	const struct phrase *ph = &o->phrase;
	size_t k = reading_next(o, i);

	return ph->to > ph->from && (ph->token[ph->to - 1].mask &
	    (PHRASE_PLAN_NOUN | PHRASE_SUM)) != 0 && k < o->quantity.n &&
	    o->quantity.v[k].type == QUANTITY_PERCENT && span_is(span_sub(
	    p->text, q->to, o->quantity.v[k].from), "的");
}

/* 下达造林任务3万亩: what is set to be reached; but 完成造林任务3万亩, and of
 * 重点任务12项 the tasks are counted. */
static bool
sets_goal(const struct observe *o, const struct quantity *q)
{
	const struct phrase *ph = &o->phrase;
	size_t len;

	return ph->to > ph->from &&
	    (ph->token[ph->to - 1].mask & PHRASE_GOAL) != 0 &&
	    (ph->seen & (PHRASE_ACHIEVE | PHRASE_DONE)) == 0 &&
	    (q->type != QUANTITY_COUNT || (q->unit.n > 0 &&
	    phrase_word(q->unit, &len) != 0 && len == q->unit.n));
}

/* Whether a list goes on from v to q: 、 and no other mark stands between. */
static bool
list_goes_on(const struct reading *p, const struct observation *v,
    const struct quantity *q)
{
	struct span gap = span_sub(p->text, v->quantity.to, q->from);

	return span_contains(gap, "、") && !span_contains(gap, "，");
}

/* A value while it is read. */
struct value {
	const struct quantity	*q;
	size_t			 i;	/* its place among the quantities */
	struct span		 after;	/* what its noun is looked for in */
	struct phrase_noun	 noun;
	size_t			 size;	/* bytes of the measure of a thing that
					 * stands before it: 宽24米 */
	bool			 sizes;	/* others follow: 宽24米、长140米 */
	bool			 task;	/* set as one, and how much of it is
					 * done follows */
	bool			 goal;	/* set to be reached */
	bool			 flow;
	struct pool_name	 name;
	int			 from;	/* the observation that it continues,
					 * or -1 */
};

static bool
counted(const struct value *t)
{
	return t->q->type == QUANTITY_COUNT;
}

static bool
has_noun(const struct value *t)
{
	return t->noun.to > t->noun.from;
}

/* Whether its noun is looked for right behind it, not behind another value. */
static bool
adjacent(const struct reading *p, const struct value *t)
{
	return t->after.p == p->text.p + t->q->to;
}

static bool
joins(struct span gap)
{
	return span_is(gap, "、") || span_is(gap, "和");
}

/* What stands behind the k-th quantity, or the last of those of its unit that
 * are joined to it: 750千伏和330千伏｜电网工程. */
static struct span
behind_sizes(const struct observe *o, struct span text, size_t k)
{
	struct span more = reading_behind(o, text, k);
	size_t next;
	int n;

	for (n = 1; n < DEAL_MOST && joins(more); n++) {
		next = reading_next(o, k);
		if (next >= o->quantity.n || !span_eq(o->quantity.v[next].unit,
		    o->quantity.v[k].unit))
			break;
		more = reading_behind(o, text, k = next);
	}
	return more;
}

/* Find the noun that stands behind the value. */
static void
find_noun(const struct observe *o, const struct reading *p, struct value *t)
{
	const struct quantity *q = t->q, *next;
	struct phrase_noun *noun = &t->noun;
	size_t k, last;

	t->after = reading_behind(o, p->text, t->i);
	phrase_noun_read(t->after, noun);
	t->size = q->type == QUANTITY_LENGTH ? role_dimension(buf_span(
	    &o->phrase.text)) : 0;
	t->sizes = false;
	/* 宽24米、长140米的大棚: one thing for all sizes. */
	if (t->size > 0 && (last = role_last_size(o, p->text, t->i)) > t->i) {
		t->sizes = true;
		t->after = reading_behind(o, p->text, last);
		phrase_noun_read(t->after, noun);
	}
	if (!counted(t))
		return;
	k = reading_next(o, t->i);
	next = k < o->quantity.n ? &o->quantity.v[k] : NULL;
	/* 3个10万千瓦风电项目: the noun stands behind the size; 790万户、2568万名
	 * 群众. */
	if (next != NULL && (role_sizes(t->after, next) ||
	    (o->phrase.text.n == 0 && joins(t->after) &&
	    next->type == QUANTITY_COUNT))) {
		struct span more = behind_sizes(o, p->text, k);

		if (phrase_noun_read(more, noun))
			t->after = more;
		else	/* its places are those of `more` */
			noun->from = noun->to = 0;
	} else if (next != NULL && next->type != QUANTITY_ORDINAL &&
	    noun->to == t->after.n &&
	    noun->thing > noun->from && !noun->of &&
	    next->from == q->to + t->after.n &&
	    (next->type != QUANTITY_COUNT || (noun->last & PHRASE_PRED) != 0))
		/* 13个重点项目开工率100%, 13个重点项目开工9个: what is behind
		 * the thing is the next value's. */
		noun->to = noun->thing;
	/* 205个行政村路面硬化率从…: a rate is not counted. */
	if (noun->body > noun->from && !noun->of &&
	    ((noun->last & (PHRASE_GENERIC | PHRASE_RATE)) != 0 ||
	    span_ends(span_sub(t->after, 0, noun->to), SPAN("率"))))
		noun->to = noun->body;
}

/* Read the phrase before the value. */
static void
read_phrase(struct observe *o, const struct reading *p, const struct value *t)
{
	struct phrase *ph = &o->phrase;

	ph->before_noun = has_noun(t);
	phrase_read(ph, reading_kind(t->q));
	ph->before_noun = false;
	/* 35个贫困村全部出列和2300人脱贫, 4个茶园、2个果园: what stands before
	 * 和 is of the value before. */
	if (has_noun(t) && o->n > p->clause && ph->tokens > 1 &&
	    ((ph->token[ph->tokens - 1].mask & PHRASE_CONJ) != 0 ||
	    span_ends(buf_span(&ph->text), SPAN("、")))) {
		ph->from = ph->to = ph->verb = ph->verb_to = ph->tokens;
		ph->listed = true;
	}
}

/* How much of the noun is counted, and whether the phrase of the next value
 * begins behind it. */
static void
bound_noun(const struct observe *o, struct reading *p, struct value *t)
{
	const struct phrase *ph = &o->phrase;
	struct phrase_noun *noun = &t->noun;
	size_t to = t->q->to;

	if (counted(t) && adjacent(p, t)) {
		/* 334个县的发生率: counted are they, the next value is of
		 * theirs. */
		if (noun->whose > 0 && !noun->of && ph->verb == ph->verb_to &&
		    (ph->seen & PHRASE_DONE) == 0) {
			noun->to = noun->whose;
			noun->last = 0;
			p->next_piece = to + noun->to + strlen("的");
		}
		/* 205户村民中养牛197户 */
		if (has_noun(t) && span_starts(span_sub(t->after, noun->to,
		    t->after.n), SPAN("中")))
			p->next_piece = to + noun->to + strlen("中");
		/* 为8.6万名学生发放资金6200万元, 在12个村建成公厕30座: they are
		 * not who does it. */
		if (has_noun(t) && !noun->of && (naming_for_whom(ph) ||
		    span_ends(buf_span(&ph->text), SPAN("在"))))
			p->next_piece = to + noun->to;
	}
	/* 年产6万吨减水剂等13个项目 */
	if (!has_noun(t) && ph->tokens > 0 &&
	    (ph->token[ph->tokens - 1].mask & PHRASE_SIZE) != 0)
		noun->to += naming_list_mark(span_sub(t->after, noun->to,
		    t->after.n));
}

/* What goes with the size of a thing is no part of the phrase of the next
 * value. */
static void
leave_size(struct observe *o, struct reading *p, const struct value *t)
{
	const struct quantity *q = t->q;
	struct phrase *ph = &o->phrase;
	bool of = t->noun.of;

	ph->text.n -= t->size;
	/* Of a list of sizes the mark before the next goes too. */
	if (t->sizes)
		p->next_piece = q->to + strlen("、");
	/* 总投资1亿元以上的项目新开工687个: so does 总投资. */
	else if (of && has_noun(t) && ph->verb == ph->verb_to &&
	    (t->size > 0 || q->type == QUANTITY_MONEY || counted(t))) {
		ph->text.n = 0;
		p->next_piece = q->to + strlen("的");
	}
	/* 年产3000吨提取线: 年产 goes with the size. */
	if (ph->tokens > 0 && (ph->token[ph->tokens - 1].mask &
	    PHRASE_SIZE) != 0)
		ph->text.n = ph->token[ph->tokens - 1].from;
	/* 新增产值超10亿元企业1家: so does 产值. */
	else if (q->type == QUANTITY_MONEY && phrase_named(ph) &&
	    !phrase_verb_only(ph) && (!of || ph->verb_to > ph->verb))
		ph->text.n = ph->verb_to > ph->verb ?
		    ph->token[ph->verb_to].from : 0;
}

/* A size that only marks the thing named.  False: it is none. */
static bool
observe_size(struct observe *o, struct reading *p, const struct value *t)
{
	const struct phrase_noun *noun = &t->noun;
	struct pool_name name;
	struct observation *v;

	if (!role_attr(o, p, t->q, noun, phrase_named(&o->phrase)))
		return false;
	name = pool_begin(&o->pool);
	if (has_noun(t))
		buf_put(&o->pool.text, span_sub(t->after, noun->from,
		    !counted(t) && noun->thing > 0 ? noun->thing : noun->to));
	else
		phrase_name(&o->phrase, &o->pool.text);
	name = pool_end(&o->pool, name);
	v = add(o, t->q);
	v->role = OBSERVE_ATTR;
	v->rule = "size of a thing";
	set_name(o, name);
	if (noun->of)
		naming_verb(o, p, true);
	leave_size(o, p, t);
	return true;
}

/* 占年度计划15.3亿元的44.8%: of what was before the plan.  False: it is none
 * such. */
static bool
observe_part(struct observe *o, struct reading *p, const struct value *t)
{
	struct pool_name name;
	struct observation *v;

	if (!reading_relative(t->q) || p->part < 0 || p->part >= (int)o->n ||
	    !span_is(span_sub(p->text, p->gap, t->q->from), "的"))
		return false;
	name = o->name[p->part];
	v = add(o, t->q);
	v->role = OBSERVE_SHARE;
	v->rule = "part of a whole";
	when_and_whether(o, p, v, name, false, p->part);
	set_name(o, name);
	phrase_clear(&o->phrase);
	return true;
}

/* The first of values that are dealt out.  False: it is none. */
static bool
observe_deal(struct observe *o, struct reading *p, const struct value *t)
{
	const struct phrase *ph = &o->phrase;
	int n = deal_chain(o, p->text, t->i);
	bool flow = ph->verb_to > ph->verb;

	if (n < 2 || !deal_out(o, p, t->i, n))
		return false;
	o->deal.verb = flow;
	deal_bound(o, p->text, t->i, n);
	naming_verb(o, p, false);
	observe_dealt(o, p, t->i, ph->seen);
	phrase_clear(&o->phrase);
	return true;
}

/* 51个贫困县｜全部摘帽: what became of those that are counted. */
static bool
comes_about(struct span behind)
{
	uint64_t m;
	size_t len;

	behind = phrase_past(behind, PHRASE_ADVERB, PHRASE_FLOW, &m, &len);
	if ((m & PHRASE_FLOW) == 0 || (m & PHRASE_NOUN) != 0)
		return false;
	behind = span_sub(behind, len, behind.n);
	return behind.n > 0 && reading_border(behind) == 0;
}

/* Whether the value is of a time, as its phrase says or one before. */
static bool
value_flows(struct observe *o, const struct reading *p, const struct value *t)
{
	const struct phrase *ph = &o->phrase;

	if (counted(t) && has_noun(t) && adjacent(p, t) &&
	    comes_about(span_sub(t->after, t->noun.to, t->after.n)))
		return true;
	/* 新增户1万户、总量达9万户: the total is none. */
	return role_flow(o, ph, t->name) || (ph->listed && p->flow &&
	    (ph->seen & PHRASE_TOTAL) == 0) ||
	    (p->flows && counted(t) && !p->now && !has_noun(t) &&
	    (ph->seen & (PHRASE_TO | PHRASE_TOTAL | PHRASE_ACHIEVE |
	    PHRASE_NOW)) == 0);
}

static bool
changes(const struct observation *v)
{
	return v->role == OBSERVE_GROWTH || v->role == OBSERVE_DELTA;
}

/* The role of a level is that of the value which it continues, or a share by
 * its name. */
static void
role_from_context(const struct observe *o, const struct reading *p,
    const struct value *t, struct observation *v)
{
	const struct observation *from = t->from < 0 ? NULL : &o->v[t->from];

	/* 占比重由45%提高到65% */
	if (from != NULL && v->role == OBSERVE_LEVEL &&
	    (o->phrase.seen & PHRASE_TO) != 0 &&
	    t->q->type == QUANTITY_PERCENT && from->role == OBSERVE_SHARE)
		v->role = OBSERVE_SHARE;
	if (from != NULL && v->base == OBSERVE_NO_BASE && o->phrase.adjoins &&
	    v->role == from->role)
		v->base = from->base;
	/* 累计减少2万户、9万人, 累计建成小区3个、住房9套: so is the rest of the
	 * list. */
	if (v->base == OBSERVE_NO_BASE && v->role == OBSERVE_LEVEL &&
	    (o->phrase.seen & PHRASE_TOTAL) == 0 &&
	    o->n - 1 > p->clause && (v - 1)->base == OBSERVE_CUMULATIVE &&
	    (v - 1)->role == OBSERVE_LEVEL && list_goes_on(p, v - 1, t->q))
		v->base = OBSERVE_CUMULATIVE;
	/* 提高幅度达30%和20% */
	if (from != NULL && from == v - 1 && t->q->type ==
	    from->quantity.type && v->role == OBSERVE_LEVEL &&
	    (changes(from) || from->role == OBSERVE_SHARE) &&
	    t->q->from == p->gap + 3 &&
	    deal_gap(span_sub(p->text, p->gap, t->q->from)))
		v->role = from->role;
	if (v->base == OBSERVE_NO_BASE && changes(v))
		v->base = p->base;
	if (v->role == OBSERVE_LEVEL && t->q->type == QUANTITY_PERCENT) {
		struct span s = pool_span(&o->pool, t->name);

		if (span_ends(s, SPAN("占比")) || (span_contains(s, "用于") &&
		    !span_ends(s, SPAN("比重")) && !span_ends(s, SPAN("比例"))))
			v->role = OBSERVE_SHARE;
	}
}

/* Role, base and sign of the last observation. */
static void
set_role(struct observe *o, const struct reading *p, const struct value *t,
    struct observation *v)
{
	const struct phrase *ph = &o->phrase;

	v->role = role_of(t->q, ph->seen, t->after, span_sub(p->text,
	    t->q->from, t->q->to));
	/* 从45%向50%攀升: where it goes. */
	if (v->role == OBSERVE_GROWTH && span_ends(buf_span(&ph->text),
	    SPAN("向")))
		v->role = OBSERVE_LEVEL;
	/* 坝高85米 */
	if (t->size > 0 && v->role == OBSERVE_DELTA && (ph->seen &
	    (PHRASE_THAN | PHRASE_YOY | PHRASE_PREV)) == 0)
		v->role = OBSERVE_LEVEL;
	v->base = role_base(ph->seen);
	if (v->role == OBSERVE_LEVEL && strcmp(v->rule, NAMING_SHARE) == 0)
		v->role = OBSERVE_SHARE;
	role_from_context(o, p, t, v);
	if (changes(v) && (ph->seen & (PHRASE_DOWN | PHRASE_RATEDOWN)) != 0 &&
	    (ph->seen & PHRASE_UP) == 0)
		role_fall(&v->quantity);
}

/* An annual growth that follows levels is of the years from one to another;
 * else of those looked back on, or of the five years that end with its own. */
static void
set_years(const struct observe *o, const struct reading *p,
    const struct value *t, struct observation *v)
{
	struct calendar_span *when = &v->period;
	int k;

	if (v->base != OBSERVE_ANNUAL || v->role != OBSERVE_GROWTH ||
	    calendar_is_open(when) || when->low.year != when->high.year)
		return;
	for (k = t->from - 1; k >= (int)p->first && k > t->from -
	    READING_BACK; k--)
		if (span_eq(pool_span(&o->pool, o->name[k]),
		    pool_span(&o->pool, t->name)) &&
		    o->v[k].period.low.year != 0 &&
		    o->v[k].period.low.year < when->low.year) {
			*when = calendar_years(o->v[k].period.low.year,
			    when->high.year);
			return;
		}
	annual_years(o, p, t->from, when);
}

/* Period and status of the last observation. */
static void
set_when_and_whether(struct observe *o, struct reading *p,
    const struct value *t, struct observation *v)
{
	const struct quantity *q = t->q;

	when_and_whether(o, p, v, t->name, t->flow, t->from);
	if ((t->task || t->goal) && v->status == OBSERVE_ACTUAL) {
		v->status = OBSERVE_TARGET;
		v->why = status_task;
		if (v->period.low.year != 0 && v->period.low.year ==
		    v->period.high.year)
			v->period = calendar_years(v->period.low.year,
			    v->period.low.year);
	}
	if ((o->phrase.seen & PHRASE_FROM) != 0 && role_changes(t->after)) {
		if (!p->before && !p->now)
			memset(&v->period, 0, sizeof(v->period));
		v->status = OBSERVE_ACTUAL;
		v->why = "the level before";
	}
	set_years(o, p, t, v);
	/* 今年将办好10件民生实事。一是… */
	if (v->status == OBSERVE_TARGET && counted(t) &&
	    p->rest == OBSERVE_TARGET && setting_mode(o, p->text, q->to,
	    q->to + READING_AHEAD / 3 < p->text.n ? q->to + READING_AHEAD / 3 :
	    p->text.n, SETTING_TITLE) == READING_COMING)
		p->leads = true;
	/* A people has no time of coming work: 全县44万人民; but 带动1.7万贫困
	 * 人口增收. */
	if (counted(t) && q->unit.n == 0 && !t->flow &&
	    (t->noun.last & PHRASE_PEOPLE) != 0) {
		v->status = OBSERVE_ACTUAL;
		v->why = "a people";
		if (!p->time_known)
			memset(&v->period, 0, sizeof(v->period));
	}
}

/* 列全省78个县（市）第7位: whether the standing among them follows. */
static bool
ranked_among(const struct observe *o, const struct value *t)
{
	size_t k = reading_next(o, (size_t)(t->q - o->quantity.v));

	return k < o->quantity.n && o->quantity.v[k].type == QUANTITY_RANK &&
	    o->quantity.v[k].from - t->q->to <= t->noun.to +
	    strlen("（市、区）");
}

/* Where the phrase of the next value begins. */
static void
leave_noun(struct observe *o, struct reading *p, const struct value *t)
{
	struct span behind;
	size_t len;

	if (!counted(t))
		return;
	behind = span_sub(t->after, t->noun.to, t->after.n);
	if ((has_noun(t) && span_starts(behind, SPAN("中"))) ||
	    ranked_among(o, t))
		naming_among(o, p);
	if (!has_noun(t))
		return;
	/* 2个改造项目和8个小区: the noun is read. */
	if (adjacent(p, t) && behind.n > 0 && ((phrase_word(behind, &len) &
	    PHRASE_CONJ) != 0 || span_starts(behind, SPAN("、"))))
		p->next_piece = t->q->to + t->noun.to;
}

static void
observe_value(struct observe *o, struct reading *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct phrase *ph = &o->phrase;
	struct observation *v;
	struct value t;
	const char *rule;

	t.q = q;
	t.i = i;
	find_noun(o, p, &t);
	read_phrase(o, p, &t);
	bound_noun(o, p, &t);
	if (observe_size(o, p, &t))
		return;
	if (t.noun.of) {
		naming_verb(o, p, true);
		/* 总投资34.1亿元的…项目29个: the verb governs the project. */
		if (q->type == QUANTITY_MONEY && ph->verb_to > ph->verb &&
		    ph->verb_to < ph->to)
			ph->from = ph->verb = ph->verb_to;
	}
	if (observe_part(o, p, &t))
		return;
	t.task = set_as_task(o, p, i);
	p->part = t.task || (q->type == QUANTITY_MONEY && (span_starts(
	    buf_span(&ph->text), SPAN("占")) || span_starts(
	    buf_span(&ph->text), SPAN("为")))) ? reading_continued(o, p) : -1;
	t.task = t.task && p->part >= 0;
	t.goal = sets_goal(o, q);
	if (observe_deal(o, p, &t))
		return;
	naming_find(o, p, i, &t.noun, t.after, &t.name, &rule, &t.from);
	t.flow = p->flow = value_flows(o, p, &t);
	p->flows = t.flow || p->flows;
	naming_verb(o, p, t.noun.of);
	if (!t.noun.of)
		p->held = (struct pool_name){ 0, 0 };
	v = add(o, q);
	v->rule = rule;
	set_role(o, p, &t, v);
	set_when_and_whether(o, p, &t, v);
	set_name(o, t.name);
	leave_noun(o, p, &t);
	phrase_clear(ph);
}

/* Bytes of a word that only says how high a sum is, 大关, where a list goes on
 * behind it. */
static size_t
mark_behind(struct span after)
{
	size_t len;

	return after.n > 0 && (unsigned char)after.p[0] >= 0xE4 &&
	    (phrase_word(after, &len) & PHRASE_MARK) != 0 &&
	    span_starts(span_sub(after, len, after.n), SPAN("、")) ? len : 0;
}

/* 新建厂房12万平方米，9月底前建成投用: by when what is promised in the clause
 * before is done. */
static void
finished_by(struct observe *o, struct reading *p,
    const struct quantity *q)
{
	size_t k = o->n;

	if (q->from != p->clause_from || !status_done(span_sub(p->text,
	    q->to, p->text.n)))
		return;
	while (k-- > p->first && o->v[k].quantity.from >= p->clause_before)
		if (o->v[k].status == OBSERVE_TARGET || o->v[k].status ==
		    OBSERVE_PLAN)
			o->v[k].period = q->when;
	/* No time of what follows. */
	while (p->word < o->word.n && o->word.v[p->word].from < q->to)
		p->word++;
}

/* 标准由2032年的人均7000元提高到: 由 is no word of the name behind the time. */
static void
drop_from(struct observe *o, const struct reading *p, size_t i)
{
	struct span before = buf_span(&o->phrase.text);
	size_t to = o->quantity.v[i].to, k = reading_next(o, i);

	if (p->before && k < o->quantity.n && o->quantity.v[k].from > to +
	    strlen("的") && span_starts(span_sub(p->text, to, p->text.n),
	    SPAN("的")) && (span_ends(before, SPAN("由")) || span_ends(before,
	    SPAN("从"))))
		o->phrase.text.n -= strlen("由");
}

static void
observe_quantity(struct observe *o, struct reading *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct observation *v;

	clause_piece(o, p, q->from);
	switch (q->type) {
	case QUANTITY_DATE:
	case QUANTITY_PERIOD:
		/* 自2014年以来 */
		if (span_ends(buf_span(&o->phrase.text), SPAN("自")))
			o->phrase.text.n -= strlen("自");
		finished_by(o, p, q);
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "a time";
		period_take(o, p, q->to);
		drop_from(o, p, i);
		break;
	case QUANTITY_ORDINAL:
		v = add(o, q);
		v->role = OBSERVE_LABEL;
		v->rule = "an ordinal";
		break;
	case QUANTITY_DURATION:
		observe_duration(o, p, i);
		break;
	case QUANTITY_RATIO:
		observe_ratio(o, p, i);
		if (i + 1 >= o->quantity.n ||
		    o->quantity.v[i + 1].from != q->from)
			phrase_clear(&o->phrase);
		break;
	default:
		if (o->deal.at < o->deal.n && o->deal.at > 0)
			observe_dealt(o, p, i, o->deal.seen);
		else
			observe_value(o, p, i);
		if (o->deal.at > 0 && o->deal.at == o->deal.n)
			o->deal.n = o->deal.at = 0;
		break;
	}
	if (p->before && o->n > 0 && o->v[o->n - 1].role != OBSERVE_TIME &&
	    (i + 1 >= o->quantity.n || o->quantity.v[i + 1].from != q->from))
		period_leave_before(o, p);
	p->at = p->piece = p->gap = q->to;
	if (p->next_piece > p->piece)
		p->piece = p->next_piece;
	else if (q->type == QUANTITY_MONEY)
		p->piece += mark_behind(span_sub(p->text, q->to,
		    p->text.n));
}

/* Take over what the segment's section, speaker, title and paragraph change. */
static void
take_setting(struct observe *o, const struct observe_segment *s)
{
	if (buf_become(&o->section, s->section)) {
		setting_section(o, s->section);
		memset(&o->paragraph, 0, sizeof(o->paragraph));
		/* A year said before the first heading dates what has no date
		 * otherwise. */
		if (o->heading.known || o->mode != READING_COMING)
			o->proposed = false;
		if (!o->proposed && (!(setting_within(s->section,
		    buf_span(&o->turn_section)) ||
		    (o->when.year == 0 && o->turn_section.n == 0)) ||
		    o->heading.known || o->mode == READING_COMING))
			o->turn.known = false;
	}
	if (buf_become(&o->who, s->who)) {
		if (o->turn.flows)
			o->turn.known = false;
		if (!o->asked)
			o->mode = o->section_mode;
		o->asked = false;
	}
	if (span_is(s->kind, "title") && o->section.n == 0) {
		o->mode = o->section_mode = o->title_mode;
		o->turn.known = o->turn.known && !o->turn.flows;
	}
	if (buf_become(&o->line, s->line) || s->line.n == 0) {
		memset(&o->paragraph, 0, sizeof(o->paragraph));
		if (o->passing)
			o->mode = READING_NONE;
		o->passing = o->last.known = false;
		buf_clear(&o->whole);
		o->present = false;
	}
	/* Lines that no gtsplit has read know nothing of each other. */
	if (s->kind.n == 0)
		o->turn.known = false;
	o->term = span_is(s->kind, "term");
}

/* What a time of the next segment is reckoned from. */
static struct calendar_context
known_when(const struct observe *o)
{
	struct calendar_context when = o->when;

	if (o->paragraph.known)
		when.set_year = o->paragraph.when.high.year;
	else if (o->turn.known)
		when.set_year = o->turn.when.high.year;
	else if (o->heading.known && o->heading.when.low.year ==
	    o->heading.when.high.year)
		when.set_year = o->heading.when.high.year;
	else if (period_titled(o))
		when.set_year = o->title.when.high.year;
	return when;
}

/* What follows is to be done: in the year that the text names, or in that of
 * the report to a congress. */
static void
take_proposals(struct observe *o, struct span text)
{
	struct calendar_span when = calendar_years(o->when.year, o->when.year);
	bool known = span_contains(text, "政府工作报告");
	size_t i;

	o->mode = o->top_mode = READING_COMING;
	if (o->when.year == 0)
		return;
	calendar_scan(text, &o->marks, &o->when, NULL, &o->word);
	for (i = o->word.n; i > 0; i--) {
		const struct calendar_span *w = &o->word.v[i - 1].when;

		if (w->low.precision == CALENDAR_YEAR && w->low.year ==
		    w->high.year && w->low.year >= o->when.year) {
			when = *w;
			known = true;
		}
	}
	if (known)
		setting_turn(o, &when, false);
	o->proposed = known;
}

bool
observe_may_date(struct span text)
{
	size_t i, digits = 0;

	for (i = 0; i < text.n && digits < 4; i++)
		digits = text.p[i] >= '0' && text.p[i] <= '9' ? digits + 1 : 0;
	return digits == 4;
}

/* The document's date as the line below a title tells it, for the times of the
 * title: 上半年, 去年.  What dates the document is that line when it comes. */
static void
dated_below(struct observe *o, const struct observe_segment *s,
    struct calendar_context *when)
{
	size_t i;

	if (o->when.year != 0 || s->ahead.n == 0)
		return;
	landmarks_find(&o->marks, s->ahead);
	quantity_scan(s->ahead, &o->marks, when, &o->quantity);
	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];
		const struct calendar_date *d = &q->when.low;

		if (q->refused || q->type != QUANTITY_DATE || d->year == 0 ||
		    d->day == 0)
			continue;
		when->year = d->year;
		when->month = d->month;
		when->day = d->day;
		break;
	}
	landmarks_find(&o->marks, s->text);
	quantity_scan(s->text, &o->marks, when, &o->quantity);
}

/* Read what the segment is: what its section and speaker, the kind it has and the
 * words it begins with change, and its quantities.  `when` is what its times were
 * reckoned from. */
static void
read_segment(struct observe *o, const struct observe_segment *s,
    struct calendar_context *when)
{
	bool title = span_is(s->kind, "title");

	take_setting(o, s);
	landmarks_find(&o->marks, s->text);
	if (setting_bare_heading(o, s)) {
		o->mode = setting_mode(o, s->text, 0, s->text.n, SETTING_HEAD);
		memset(&o->heading, 0, sizeof(o->heading));
		(void)setting_time(o, s->text, &o->heading);
	}
	setting_opening(o, s->text);
	*when = known_when(o);
	quantity_scan(s->text, &o->marks, when, &o->quantity);
	if (title)
		setting_title(o, s->text);
	if (o->quantity.n == 0)
		return;
	if (title || span_is(s->kind, "meta")) {
		int year = o->when.year;

		setting_date(o, s);
		if (o->when.year != year)
			quantity_scan(s->text, &o->marks, &o->when,
			    &o->quantity);
		dated_below(o, s, when);
	} else if (setting_review(o, s->text)) {
		when->year = o->when.year;
		when->month = o->when.month;
		quantity_scan(s->text, &o->marks, when, &o->quantity);
	}
}

/* What the segment sets for those behind it: by a question, by what a report
 * proposes, by goals that a list follows. */
static void
set_for_others(struct observe *o, const struct observe_segment *s)
{
	const struct quantity *q = o->quantity.v;
	struct setting list;
	bool proposals;

	if (s->kind.n > 0)
		setting_question(o, s->text);
	proposals = s->kind.n > 0 && o->mode == READING_NONE &&
	    (o->marks.seen & LANDMARK_PROPOSES) != 0;
	if (o->quantity.kept > 0 || proposals)
		status_find(o, s->text);
	if (proposals && status_proposes(o))
		take_proposals(o, s->text);
	if (s->kind.n == 0)
		return;
	/* A year that is a line of its own: 2004年：; and that of a list. */
	if (status_leads_to_goals(o, s->text)) {
		o->mode = READING_COMING;
		if (setting_time(o, s->text, &list))
			setting_turn(o, &list.when, false);
	} else if (o->quantity.n == 1 && q->type == QUANTITY_PERIOD &&
	    !calendar_is_open(&q->when) &&
	    span_is(span_sub(s->text, q->to, s->text.n), "："))
		setting_turn(o, &q->when, false);
}

/* 去年以来，… sets the time of what follows the text, which has no numeral. */
static void
read_opening(struct observe *o, struct span text,
    const struct calendar_context *when)
{
	text.n = period_opening(text);
	if (!period_words(o, text))
		return;
	calendar_scan(text, &o->marks, when, NULL, &o->word);
	setting_sentence(o, text, 0, 0);
}

/* The observations of a text that has values. */
static void
read_values(struct observe *o, const struct observe_segment *s)
{
	struct reading p;
	size_t i;

	memory_clear(&p, offsetof(struct reading, was));
	p.text = s->text;
	phrase_clear(&o->phrase);
	clause_sentence(o, &p, 0);
	p.present = o->present && span_starts(s->text, SPAN("其中"));
	/* 2、自然村通公路1.5万公里: its number in the list is no part of it. */
	if (o->marks.n > 0 && o->marks.v[0].at == 0 && (o->marks.what[0] &
	    (LANDMARK_NUMERAL | LANDMARK_MARK)) != 0)
		p.piece = clause_enumerator(s->text);
	for (i = 0; i < o->quantity.n; i++) {
		if (o->quantity.v[i].refused)
			continue;
		if (o->quantity.v[i].from > p.at ||
		    o->quantity.v[i].to > p.at)
			clause_walk(o, &p, o->quantity.v[i].from);
		observe_quantity(o, &p, i);
	}
	if (p.leads && s->kind.n > 0)
		o->mode = READING_COMING;
	o->present = p.present;
	for (i = 0; i < o->n; i++)
		o->v[i].indicator = pool_span(&o->pool, o->name[i]);
}

struct observation *
observe_feed(struct observe *o, const struct observe_segment *s, size_t *n)
{
	struct calendar_context when;

	naming_keep(o, s->text);
	o->n = 0;
	o->quantity.n = 0;
	o->marks.plain = false;
	pool_clear(&o->pool);
	if (buf_become(&o->doc, s->doc))
		setting_document(o);
	if (!span_is(s->kind, "nav")) {
		read_segment(o, s, &when);
		set_for_others(o, s);
		if (o->quantity.n == 0)
			read_opening(o, s->text, &when);
		else if (o->quantity.kept == 0) {
			period_find(o, s->text, &when);
			setting_sentence(o, s->text, 0, 0);
		} else {
			period_find(o, s->text, &when);
			read_values(o, s);
		}
	}
	*n = o->n;
	return o->v;
}
