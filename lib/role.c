#include "role.h"
#include "table.h"

TABLE(dimension);

size_t
role_dimension(struct span before)
{
	size_t len;

	return before.n > 0 && table_longest_back(&table_dimension, before,
	    &len) >= 0 ? len : 0;
}

size_t
role_last_size(const struct observe *o, struct span text, size_t i)
{
	size_t most = o->quantity.v[i].to + READING_AHEAD;

	for (;;) {
		const struct quantity *q = &o->quantity.v[i];
		size_t k = reading_next(o, i);
		struct span gap;

		if (k >= o->quantity.n || o->quantity.v[k].type !=
		    QUANTITY_LENGTH || o->quantity.v[k].to > most)
			return i;
		gap = span_sub(text, q->to, o->quantity.v[k].from);
		if (!span_starts(gap, SPAN("、")) && !span_starts(gap,
		    SPAN("，")))
			return i;
		gap = span_sub(gap, 3, gap.n);
		if (gap.n == 0 || role_dimension(gap) != gap.n)
			return i;
		i = k;
	}
}

/* 万, 千亿: a power of ten alone, as in 万亩花海. */
static bool
bare_multiplier(struct span text, const struct quantity *q)
{
	struct span s = span_sub(text, q->number_from, q->number_to);
	struct decimal d = q->low;
	uint32_t least = d.limb[0];

	if (s.n == 0 || s.n > 6 || (unsigned char)s.p[0] < 0xE4 ||
	    span_starts(s, SPAN("一")) || d.limb[1] != 0 ||
	    d.exponent < 0)
		return false;
	for (; least % 10 == 0 && least > 0; least /= 10)
		d.exponent++;
	return least == 1 && d.exponent >= (q->type == QUANTITY_COUNT ? 3 : 1);
}

/* 产值超10亿元企业3家, 收入500万元以上企业: how high only tells which. */
static bool
threshold(const struct observe *o, struct span text,
    const struct quantity *q, const struct phrase_noun *noun)
{
	struct span between;
	size_t i;

	if ((noun->first & (PHRASE_FLOW | PHRASE_PRED | PHRASE_UP |
	    PHRASE_DOWN)) != 0)
		return false;
	if (!noun->of && noun->thing > 0 && q->op == QUANTITY_GE)
		return true;
	i = reading_value(o, q->to);
	/* 收入10万元以上的村达到96% too. */
	if (i == o->quantity.n || (o->quantity.v[i].type != QUANTITY_COUNT &&
	    (o->quantity.v[i].type != QUANTITY_PERCENT || !noun->of)) ||
	    o->quantity.v[i].from > q->to + 45)
		return false;
	between = span_sub(text, q->to, o->quantity.v[i].from);
	return reading_border(between) == between.n;
}

/* 20立方米水窖1944口, 超百头养殖场2处: what is behind is counted. */
static bool
counted_behind(const struct observe *o, struct span text,
    const struct quantity *q, const struct phrase_noun *noun)
{
	size_t i = reading_value(o, q->to);
	struct span between;

	if (noun->of || i == o->quantity.n || o->quantity.v[i].type !=
	    QUANTITY_COUNT || o->quantity.v[i].from > q->to + 45)
		return false;
	between = span_sub(text, q->to, o->quantity.v[i].from);
	return noun->from == 0 && noun->to == between.n &&
	    !span_contains(between, "、");
}

/* 养牛10头以上的有2户: of those that are counted behind. */
static bool
threshold_of_those(const struct observe *o, struct span text,
    const struct quantity *q)
{
	struct span after = span_sub(text, q->to, text.n);
	size_t len, i;

	if (!span_starts(after, SPAN("的")) || after.n == 3)
		return false;
	after = span_sub(after, 3, after.n);
	if ((phrase_word(after, &len) & (PHRASE_LINK | PHRASE_ACHIEVE)) == 0)
		return false;
	i = reading_value(o, q->to);
	return i < o->quantity.n && o->quantity.v[i].type == QUANTITY_COUNT &&
	    o->quantity.v[i].from == q->to + 3 + len;
}

/* 年产3万吨甲醇、1万吨尿素: so is the rest of a list of sizes. */
static bool
another_size(const struct observe *o, const struct reading *p,
    const struct quantity *q)
{
	const struct observation *v = o->v + o->n - 1;

	return o->n > p->clause && v->role == OBSERVE_ATTR &&
	    v->quantity.type == q->type && v->quantity.to >= p->clause_from &&
	    span_ends(span_sub(p->text, v->quantity.to, q->from), SPAN("、"));
}

static bool
is_bound(const struct quantity *q)
{
	return q->op == QUANTITY_GE || q->op == QUANTITY_GT ||
	    q->op == QUANTITY_LE || q->op == QUANTITY_LT;
}

/* role_attr of a time: 24小时自助图书馆. */
static bool
time_attr(const struct observe *o, const struct quantity *q,
    const struct phrase_noun *noun, bool named)
{
	if (((noun->first | noun->last) & PHRASE_PLAN_NOUN) != 0 ||
	    noun->thing > 0 || span_is(q->unit, "岁"))
		return true;
	return !noun->of && (!named || phrase_verb_only(&o->phrase)) &&
	    noun->to - noun->from >= 9 &&
	    (noun->last & (PHRASE_MEASURE | PHRASE_FLOW | PHRASE_PRED)) == 0 &&
	    (span_is(q->unit, "小时") || span_is(q->unit, "分钟"));
}

/* ... of money. */
static bool
money_attr(const struct observe *o, const struct reading *p,
    const struct quantity *q, const struct phrase_noun *noun, bool named)
{
	const struct phrase *ph = &o->phrase;
	bool thing = noun->thing > 0;

	/* 500万元投资项目15个 */
	if (!named && (noun->first & (PHRASE_FLOW | PHRASE_PRED |
	    PHRASE_NOMINAL | PHRASE_NOUN)) != PHRASE_FLOW && thing &&
	    counted_behind(o, p->text, q, noun))
		return true;
	/* 10亿元至50亿元项目36个; but 投资30余亿元改造公路 */
	if (is_bound(q) ? !noun->of && !q->bound_before && !q->bound_after :
	    decimal_compare(&q->low, &q->high) == 0)
		return false;
	/* 投资500万元以上项目 too. */
	return (thing && (noun->of || !named || phrase_verb_only(ph) ||
	    span_ends(buf_span(&ph->text), SPAN("投资")))) ||
	    threshold(o, p->text, q, noun);
}

/* ... of a count. */
static bool
count_attr(const struct observe *o, const struct reading *p,
    const struct quantity *q, const struct phrase_noun *noun)
{
	const struct phrase *ph = &o->phrase;
	bool thing = noun->thing > 0;

	if (o->term)
		return span_starts(span_sub(p->text, q->from, q->to),
		    SPAN("一")) || (ph->verb == ph->verb_to && !p->flow &&
		    (ph->seen & PHRASE_ACHIEVE) == 0);
	/* 年旅客吞吐量1000万人次以上的机场达到40个 */
	if (q->op == QUANTITY_GE && q->bound_after && noun->of &&
	    threshold(o, p->text, q, noun))
		return true;
	/* 35千伏输变电工程 */
	if (thing && !noun->of && (span_ends(q->unit, SPAN("V")) ||
	    span_ends(q->unit, SPAN("伏"))))
		return true;
	return (q->op == QUANTITY_GE && (thing || (ph->adjoins &&
	    o->n > p->clause)) && !phrase_named(ph)) ||
	    (is_bound(q) && counted_behind(o, p->text, q, noun));
}

/* ... of a length or an area. */
static bool
extent_attr(const struct observe *o, const struct reading *p,
    const struct quantity *q, const struct phrase_noun *noun)
{
	const struct phrase *ph = &o->phrase;
	bool bound = is_bound(q);

	/* 还有65亩采摘园 */
	if (!bound && !bare_multiplier(p->text, q) &&
	    span_ends(buf_span(&ph->text), SPAN("有")))
		return false;
	/* 69个村341公里公路: no size of theirs. */
	if (o->n > p->clause && o->v[o->n - 1].quantity.to +
	    ph->text.n == q->from && (ph->text.n > 0 || span_is(
	    o->v[o->n - 1].quantity.unit, "条")))
		return false;
	return (noun->thing > 0 && !noun->of && (bound ||
	    !phrase_verb_only(ph))) ||
	    (bound && threshold(o, p->text, q, noun));
}

/* ... of a type whose values name no thing apart from their number. */
static bool
type_attr(const struct observe *o, const struct reading *p,
    const struct quantity *q, const struct phrase_noun *noun, bool named)
{
	switch (q->type) {
	case QUANTITY_DURATION:
		return time_attr(o, q, noun, named);
	case QUANTITY_MONEY:
		return money_attr(o, p, q, noun, named);
	case QUANTITY_COUNT:
		return count_attr(o, p, q, noun);
	case QUANTITY_POWER:
	case QUANTITY_MASS:
	case QUANTITY_ENERGY:
	case QUANTITY_VOLUME:
		return (noun->thing > 0 && !noun->of) ||
		    (is_bound(q) && threshold(o, p->text, q, noun)) ||
		    counted_behind(o, p->text, q, noun) ||
		    another_size(o, p, q);
	case QUANTITY_LENGTH:
	case QUANTITY_AREA:
		return extent_attr(o, p, q, noun);
	default:
		return false;
	}
}

bool
role_attr(const struct observe *o, const struct reading *p,
    const struct quantity *q, const struct phrase_noun *noun, bool named)
{
	const struct phrase *ph = &o->phrase;
	struct span before = buf_span(&ph->text);
	struct span after = span_sub(p->text, q->to, p->text.n);

	/* 分两期实施; but 报告分四个部分 */
	if (q->type == QUANTITY_COUNT && ph->tokens > 0 && (noun->to ==
	    noun->from || (noun->last & PHRASE_FLOW) != 0) &&
	    span_is(span_sub(before, ph->token[ph->tokens - 1].from,
	    before.n), "分"))
		return true;
	/* 工业投资（500万元口径） */
	if (p->inside && span_starts(after, SPAN("口径")))
		return true;
	if (noun->to == noun->from)
		return is_bound(q) && named && (q->bound_before ||
		    q->bound_after) && threshold_of_those(o, p->text, q);
	/* 从75岁提升至78岁: where it goes, no thing. */
	if ((noun->first & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    ((noun->first | noun->last) & PHRASE_TO) != 0)
		return false;
	/* 宽3米的道路 */
	if (q->type == QUANTITY_LENGTH && noun->of &&
	    role_dimension(before) > 0)
		return true;
	if (ph->tokens > 0 && (ph->token[ph->tokens - 1].mask &
	    PHRASE_SIZE) != 0)
		return true;
	if (bare_multiplier(p->text, q) && !is_bound(q) &&
	    (!phrase_named(ph) || phrase_verb_only(ph) ||
	    span_starts(after, SPAN("级"))))
		return true;
	return type_attr(o, p, q, noun, named);
}

size_t
role_rate(struct span after)
{
	size_t at = strlen("的"), len;
	uint64_t m;

	if (!span_starts(after, SPAN("的")))
		return 0;
	for (; at < after.n; at += len) {
		m = phrase_word(span_sub(after, at, after.n), &len);
		if ((m & (PHRASE_HALT | PHRASE_PUNCT)) != 0)
			return 0;
		if ((m & PHRASE_RATE) != 0)
			return at;
	}
	return 0;
}

enum observe_base
role_base(uint64_t seen)
{
	return seen & PHRASE_YOY ? OBSERVE_YOY : seen & PHRASE_PREV ?
	    OBSERVE_PREV : seen & PHRASE_ANNUAL ? OBSERVE_ANNUAL :
	    seen & PHRASE_CUMULATIVE ? OBSERVE_CUMULATIVE : OBSERVE_NO_BASE;
}

enum observe_role
role_of(const struct quantity *q, uint64_t seen,
    struct span after, struct span raw)
{
	size_t len;
	bool change = (seen & (PHRASE_UP | PHRASE_DOWN | PHRASE_RATE |
	    PHRASE_RATEDOWN)) != 0;
	bool to = (seen & PHRASE_TO) != 0 &&
	    (seen & (PHRASE_RATE | PHRASE_RATEDOWN)) == 0;

	switch (q->type) {
	case QUANTITY_RANK:
		return OBSERVE_RANK;
	case QUANTITY_RATIO:
		return OBSERVE_SHARE;
	case QUANTITY_POINT:
		return OBSERVE_DELTA;
	case QUANTITY_MULTIPLE:
		if (raw.n >= 3 && memcmp(raw.p, "翻", 3) == 0)
			return OBSERVE_GROWTH;
		return change && !to ? OBSERVE_GROWTH : OBSERVE_LEVEL;
	case QUANTITY_FRACTION:
		return change && !to ? OBSERVE_GROWTH : OBSERVE_SHARE;
	case QUANTITY_PERCENT:
		if (seen & PHRASE_SHARE)
			return OBSERVE_SHARE;
		if (change && !to)
			return OBSERVE_GROWTH;
		if (!change && (seen & (PHRASE_YOY | PHRASE_PREV)) != 0)
			return OBSERVE_GROWTH;
		/* 由38%提高到39% */
		if (seen & PHRASE_FROM)
			return OBSERVE_LEVEL;
		if (role_rate(after) > 0)
			return OBSERVE_GROWTH;
		/* 10%以上的增长 */
		if (span_starts(after, SPAN("的")))
			after = span_sub(after, 3, after.n);
		if (after.n > 0 && (phrase_word(after, &len) &
		    (PHRASE_UP | PHRASE_RATE)) != 0 && (len == after.n ||
		    (phrase_word(span_sub(after, len, after.n),
		    &len) & (PHRASE_HALT | PHRASE_PUNCT)) != 0))
			return OBSERVE_GROWTH;
		return OBSERVE_LEVEL;
	default:
		return change && !to ? OBSERVE_DELTA : OBSERVE_LEVEL;
	}
}

/* 新开工项目, 引进项目: a word for things that something was done to; but 建成区
 * and 通车里程 are there. */
static bool
done_to(struct span word)
{
	enum { SHORTEST = 6, LONGEST = 9, THING = 6 };	/* bytes */
	size_t n, len;

	for (n = SHORTEST; n <= LONGEST && n + THING <= word.n; n += 3)
		if (phrase_is_deed(span_sub(word, 0, n)) &&
		    (phrase_word(span_sub(word, n, word.n), &len) &
		    PHRASE_THING) != 0 && n + len == word.n)
			return true;
	return false;
}

bool
role_flow(struct observe *o, const struct phrase *ph, struct pool_name n)
{
	struct span s = pool_span(&o->pool, n);
	size_t len;
	uint64_t m;

	if (ph->verb_to > ph->verb || (ph->seen & PHRASE_DONE) != 0)
		return true;
	if (s.n == 0)
		return false;
	m = phrase_word(s, &len);
	if ((m & PHRASE_FLOW) != 0 && (m & PHRASE_NOUN) == 0)
		return true;
	if ((m & PHRASE_NOUN) != 0 && done_to(span_sub(s, 0, len)))
		return true;
	return span_contains(s, "增收");
}

void
role_fall(struct quantity *q)
{
	decimal_negate(&q->low);
	decimal_negate(&q->high);
	if (q->low.negative || q->high.negative) {
		struct decimal d = q->low;

		if (decimal_compare(&q->low, &q->high) > 0) {
			q->low = q->high;
			q->high = d;
		}
	}
}

bool
role_changes(struct span after)
{
	uint64_t m = 0;
	size_t len;

	for (; after.n > 0 && (m & PHRASE_TO) == 0; after.p += len,
	    after.n -= len) {
		m = phrase_word(after, &len);
		if ((m & PHRASE_HALT) != 0 && !span_starts(after, SPAN("，")))
			return false;
	}
	return (m & PHRASE_TO) != 0 && after.n == 0;
}

bool
role_sizes(struct span gap, const struct quantity *next)
{
	size_t len;

	if (reading_kind(next) != PHRASE_ABSOLUTE)
		return false;
	if (gap.n == 0)
		return true;
	/* 3座高50米的塔 */
	if (next->type == QUANTITY_LENGTH && role_dimension(gap) == gap.n)
		return true;
	/* 27条共320公里公路 */
	if (span_is(gap, "共") || span_is(gap, "共计"))
		return true;
	return (phrase_word(gap, &len) & (next->op !=
	    QUANTITY_EQ ? PHRASE_SIZE | PHRASE_SUM | PHRASE_GENERIC |
	    PHRASE_FLOW : PHRASE_SIZE)) != 0 && len == gap.n;
}
