#include "indicator.h"
#include "naming.h"
#include "role.h"
#include "table.h"
#include "utf8.h"

TABLE(moneynoun);
TABLE(districts);

#define KNOWN_BACK	300	/* bytes that a name known by its own reaches */
#define THING_MOST	120	/* ... of a thing that a head alone goes on with */

/* What was looked through for a number before is not again. */
struct pool_name
naming_known(struct observe *o, struct reading *p, size_t to)
{
	size_t at = p->known_at, least = to > KNOWN_BACK ? to - KNOWN_BACK : 0;
	struct pool_name n;
	uint32_t cp;

	if (at < p->sentence || at > to)
		at = p->sentence;
	if (at < least)
		for (at = least; at < to && ((unsigned char)p->text.p[at] &
		    0xC0) == 0x80; at++)
			;
	while (at < to) {
		size_t len = indicator_longest(span_sub(p->text, at, to));

		if (len >= 6)
			p->known_to = (p->known_from = at) + len;
		at += len >= 6 ? len : utf8_decode(p->text.p + at, to - at,
		    &cp);
	}
	p->known_at = at;
	if (p->known_to == 0 || p->known_from < p->sentence ||
	    p->known_from < least)
		return (struct pool_name){ 0, 0 };
	n = pool_begin(&o->pool);
	buf_put(&o->pool.text, span_sub(p->text, p->known_from,
	    p->known_to));
	return pool_end(&o->pool, n);
}

static bool
people_unit(const struct quantity *q)
{
	size_t len;

	return q->unit.n > 0 && (phrase_word(q->unit, &len) &
	    PHRASE_PERSON) != 0 && len == q->unit.n;
}

/* 6镇10乡, 8县市: the unit is what is counted. */
static bool
district_unit(const struct quantity *q)
{
	struct span unit = q->unit;
	size_t len = 0;

	while (q->type == QUANTITY_COUNT && unit.n > 0 &&
	    table_longest(&table_districts, unit, &len) >= 0)
		unit = span_sub(unit, len, unit.n);
	return len > 0 && unit.n == 0;
}

/* The thing before a head: as much of it as makes a known name, else all. */
static struct pool_name
known_with(struct observe *o, struct span thing, struct pool_name head)
{
	struct buf *name = &o->own;
	struct pool_name n;
	size_t to, cut;

	if (thing.n == 0)
		return head;
	buf_clear(name);
	buf_put(name, thing);
	buf_put(name, pool_span(&o->pool, head));
	for (to = thing.n; to >= 6; to -= 3) {
		/* thing[0, to) and the head, which stands at thing.n. */
		n = pool_begin(&o->pool);
		cut = o->pool.text.n;
		buf_put(&o->pool.text, span_sub(buf_span(name), 0, to));
		buf_put(&o->pool.text, span_sub(buf_span(name), thing.n,
		    name->n));
		n = pool_end(&o->pool, n);
		if (indicator_longest(pool_span(&o->pool, n)) == n.to - n.from)
			break;
		o->pool.text.n = cut;
	}
	if (to < 6) {
		n = pool_begin(&o->pool);
		buf_put(&o->pool.text, buf_span(name));
		n = pool_end(&o->pool, n);
	}
	return n;
}

/* 药材种植 of 种植面积: the thing without what is done to it, if that is all
 * but its last word. */
static struct span
without_doing(struct span thing)
{
	size_t at, len, last = 0;
	uint64_t m = 0;

	for (at = 0; at < thing.n; at += len) {
		m = phrase_word(span_sub(thing, at, thing.n),
		    &len);
		last = at;
	}
	/* 种植 of 种植面积: nothing is left. */
	if (last == 0 && (m & PHRASE_FLOW) != 0 && (m & PHRASE_NOMINAL) != 0)
		return span_sub(thing, 0, 0);
	return last >= 6 && (m & PHRASE_FLOW) != 0 && (m & PHRASE_NOMINAL) != 0
	    ? span_sub(thing, 0, last) : thing;
}

/* 财政收入总量居第二、增速居第一、增幅居第三: what they are of, without the total
 * or the rate that the name before ends with. */
static struct span
without_measure(struct span s)
{
	enum { SHORTEST = 6, LONGEST = 12 };	/* bytes of such a word */
	size_t n, len;

	for (n = SHORTEST; n <= LONGEST && n < s.n; n += 3)
		if ((phrase_word(span_sub(s, s.n - n, s.n), &len) &
		    (PHRASE_TOTAL | PHRASE_RATE | PHRASE_RATEDOWN)) != 0 &&
		    len == n)
			return span_sub(s, 0, s.n - n);
	return s;
}

/* The same as a name. */
static struct pool_name
measured(const struct observe *o, struct pool_name name)
{
	struct span s = pool_span(&o->pool, name);

	name.to -= s.n - without_measure(s).n;
	return name;
}

/* 粮播面积132.5万亩、总产量37万吨: a head alone goes on with the thing before. */
static struct pool_name
with_thing(struct observe *o, const struct reading *p, struct pool_name head,
    bool per)
{
	int v = reading_continued(o, p);
	struct span was;
	size_t len, at;
	struct pool_name n;
	uint64_t m;
	uint32_t cp;
	bool again;	/* it ends with the head already */

	if (v < 0)
		return head;
	was = pool_span(&o->pool, o->name[v]);
	/* Each value of a list could add to the name of the one before. */
	if (was.n > THING_MOST)
		return head;
	if (per || (phrase_word(pool_span(&o->pool, head), &len) &
	    (PHRASE_RATE | PHRASE_RATEDOWN)) != 0) {
		was = without_measure(was);
		again = span_ends(was, pool_span(&o->pool, head));
		n = pool_begin(&o->pool);
		pool_put(&o->pool, was);
		if (!again)
			pool_put(&o->pool, pool_span(&o->pool, head));
		return pool_end(&o->pool, n);
	}
	for (at = 0; at < was.n; at += (m & PHRASE_SUM) != 0 ? len :
	    utf8_decode(was.p + at, was.n - at, &cp)) {
		m = phrase_word(span_make(was.p + at,
		    was.n - at), &len);
		if ((m & PHRASE_GENERIC) != 0 && at + len == was.n && at > 0) {
			was = without_doing(span_sub(was, 0, at));
			/* 产量增速6%，产量9万吨: no 产量产量. */
			return span_eq(was, pool_span(&o->pool, head)) ? head :
			    known_with(o, was, head);
		}
	}
	return head;
}

/* 新增绿地面积6万平方米，达到88万平方米: the whole is no flow. */
static struct pool_name
without_verb(struct observe *o, struct pool_name name)
{
	struct span s = pool_span(&o->pool, name);
	size_t len;
	uint64_t m;

	if (s.n == 0)
		return name;
	m = phrase_word(s, &len);
	if ((m & PHRASE_FLOW) != 0 && (m & (PHRASE_NOUN | PHRASE_NOMINAL)) ==
	    0 && len < s.n)
		name.from += len;
	return name;
}

/* 龙头企业9家，其中国家级2家、省级3家: what is of such a level, without its own;
 * empty: the value is of another kind. */
static struct span
of_level(struct observe *o, const struct reading *p, const struct quantity *q)
{
	const struct observation *v = o->v + o->n - 1;
	struct span s;
	size_t i;

	if (o->n == p->first || q->type != QUANTITY_COUNT || v->role !=
	    OBSERVE_LEVEL || !span_eq(v->quantity.unit, q->unit))
		return span_make("", 0);
	s = pool_span(&o->pool, without_verb(o, o->name[o->n - 1]));
	for (i = s.n; i >= strlen("级"); i--)
		if (span_ends(span_sub(s, 0, i), SPAN("级"))) {
			s = span_sub(s, i, s.n);
			break;
		}
	if (span_starts(s, SPAN("以上")))
		s = span_sub(s, strlen("以上"), s.n);
	return s.n <= THING_MOST ? s : span_make("", 0);
}

/* 新建学校5所、改扩建3所: the thing before without its verb, for a verb that
 * stands alone; *behind: which stood behind it (加装电梯新增400台、完工200台);
 * empty: the value is of another kind. */
static struct span
same_thing(const struct observe *o, const struct reading *p,
    const struct quantity *q, bool *behind)
{
	const struct observation *v;
	struct span s = { NULL, 0 };
	size_t at, len, first = 0, last = 0;
	uint64_t m = 0;

	*behind = false;
	if (o->n == p->first)
		return s;
	v = &o->v[o->n - 1];
	if (v->quantity.from < p->clause_before ||
	    v->role != OBSERVE_LEVEL || v->quantity.type != q->type ||
	    (q->type != QUANTITY_COUNT && q->type != QUANTITY_AREA &&
	    q->type != QUANTITY_LENGTH) || !span_eq(v->quantity.unit, q->unit))
		return s;
	s = pool_span(&o->pool, o->name[o->n - 1]);
	for (at = 0; at < s.n; at += len) {
		m = phrase_word(span_sub(s, at, s.n), &len);
		if (at == first && (m & PHRASE_FLOW) != 0 && (m &
		    (PHRASE_NOUN | PHRASE_NOMINAL)) == 0)
			first = at + len;
		last = at;
	}
	/* 开工项目 is one word. */
	if (first == 0 && s.n > 6 && (phrase_word(span_sub(s, 0, 6), &len) &
	    (PHRASE_FLOW | PHRASE_NOUN | PHRASE_NOMINAL)) == PHRASE_FLOW)
		first = len;
	if (last == 0 && (m & (PHRASE_FLOW | PHRASE_NOUN | PHRASE_GENERIC)) ==
	    PHRASE_FLOW)
		return span_sub(s, 0, 0);
	/* 加装电梯｜新增, 生猪｜存栏 */
	*behind = last > first && (m & PHRASE_FLOW) != 0 && (m &
	    PHRASE_NOUN) == 0 && ((m & PHRASE_NOMINAL) == 0 ||
	    (m & PHRASE_GENERIC) != 0);
	if (*behind)
		return span_sub(s, 0, last);
	return span_sub(s, first, s.n);
}

/* Whether the whole spoken of, 占新开工项目总量, is of the k-th value's kind. */
static bool
of_kind(const struct observe *o, size_t k)
{
	struct span name = pool_span(&o->pool, o->name[k]), text = buf_span(
	    &o->phrase.text);
	size_t i;

	if (o->v[k].role != OBSERVE_LEVEL || name.n < 6)
		return false;
	name = span_sub(name, name.n - 6, name.n);
	for (i = 0; i + 6 <= text.n; i++)
		if (span_starts(span_sub(text, i, text.n), name))
			return true;
	return false;
}

/* 开工项目20个，总投资30亿元，占新开工项目总量50%: which of the values before
 * is a part of the whole; `from`: any. */
static int
part_of(const struct observe *o, const struct reading *p, int from)
{
	size_t k = o->n, least = k > READING_BACK ? k - READING_BACK : 0;

	if (least < p->first)
		least = p->first;
	if (of_kind(o, (size_t)from))
		return from;
	while (k-- > least)
		if (of_kind(o, k))
			return (int)k;
	return from;
}

/* Whether a list's verb goes on: not from things to sums and rates. */
static bool
carries(const struct observe *o, const struct reading *p,
    const struct quantity *q)
{
	const struct quantity *was;
	size_t i = o->n;

	/* 打造3个百亿级集群、2个园区: a size between is none of the list. */
	while (i > p->clause && o->v[i - 1].role == OBSERVE_ATTR)
		i--;
	if (i == p->clause || pool_empty(p->carry))
		return false;
	was = &o->v[i - 1].quantity;
	/* 培训4万人、其中妇女6000人: a part of them. */
	if (reading_relative(q) || q->type == QUANTITY_RANK ||
	    span_contains(buf_span(&o->phrase.text), "其中"))
		return false;
	/* 开工项目9个、总投资8亿元、年度投资2亿元: nor back to what it was. */
	return (was->type == QUANTITY_MONEY) == (q->type == QUANTITY_MONEY) &&
	    (q->type != QUANTITY_MONEY || o->v[p->clause].quantity.type !=
	    QUANTITY_COUNT);
}

/* Whether q stands close behind a level of its own unit. */
static bool
same_measure(const struct observation *was, const struct quantity *q)
{
	return was->role == OBSERVE_LEVEL && was->quantity.type == q->type &&
	    span_eq(was->quantity.unit, q->unit) &&
	    q->from <= was->quantity.to + 4 * strlen("增");
}

/* Whether the phrase names something, and no place alone; 总量 alone only sums
 * up what is of the same kind before it: 总人口26万人、总面积1850平方公里 are two.
 */
static bool
named_thing(const struct observe *o, const struct reading *p,
    struct phrase *ph, const struct quantity *q)
{
	uint64_t m = ph->to - ph->from == 1 ? ph->token[ph->from].mask : 0;
	int v = (m & (PHRASE_TOTAL | PHRASE_GAIN)) != 0 ?
	    reading_continued(o, p) : -1;

	/* 产量9万吨、增产2万吨: a change of it. */
	if ((m & PHRASE_GAIN) != 0) {
		if (v < 0 || v + 1 != (int)o->n || !same_measure(&o->v[v],
		    q))
			return true;
		ph->seen |= m & (PHRASE_UP | PHRASE_DOWN);
		ph->verb_to = ph->verb;
		return false;
	}

	if (v >= 0 && (reading_relative(q) || q->type == QUANTITY_RANK ||
	    o->v[v].quantity.type == q->type)) {
		ph->seen |= PHRASE_TOTAL;
		return false;
	}
	return phrase_named(ph) && !phrase_place(ph);
}

/* 为2.7万名群众发放…: what follows is done for them. */
bool
naming_for_whom(const struct phrase *ph)
{
	struct span before = buf_span(&ph->text);

	return (ph->seen & PHRASE_PREP) != 0 || span_ends(before, SPAN("为")) ||
	    span_ends(before, SPAN("对")) || span_ends(before, SPAN("给"));
}

/* 清河县安置3.6万人: its own verb stands behind. */
static bool
ends_flow(const struct phrase *ph)
{
	return ph->to > ph->from && (ph->token[ph->to - 1].mask &
	    (PHRASE_FLOW | PHRASE_NOUN | PHRASE_GENERIC | PHRASE_GAIN)) ==
	    PHRASE_FLOW;
}

/* 竣工项目9个、续建项目3个: its own verb begins the word. */
static bool
begins_flow(const struct phrase *ph)
{
	enum { SHORTEST = 6, LONGEST = 9 };	/* bytes of such a verb */
	struct span s = span_sub(buf_span(&ph->text),
	    ph->token[ph->from].from, ph->text.n);
	size_t n;

	for (n = SHORTEST; n <= LONGEST && n < s.n; n += 3)
		if (phrase_is_deed(span_sub(s, 0, n)))
			return true;
	return false;
}

/* Whether the phrase ends with a word for each of them: 每亩, 每人每月. */
static bool
for_each(const struct phrase *ph)
{
	struct span text = buf_span(&ph->text);

	return ph->tokens > 0 && span_starts(span_sub(text,
	    ph->token[ph->tokens - 1].from, text.n), SPAN("每"));
}

/* Whether the phrase's verb is one of those that are a measure: 投资, 占地. */
static bool
costs(const struct phrase *ph)
{
	return ph->verb_to > ph->verb && (ph->token[ph->verb_to - 1].mask &
	    (PHRASE_GENERIC | PHRASE_MEASURE)) != 0;
}

/* The value that is to be named, what is known of it, and what was found. */
struct naming {
	struct observe	*o;
	struct reading	*p;
	const struct quantity *q;
	struct phrase	*ph;		/* before it */
	const struct phrase_noun *noun;	/* behind it, in `after` */
	struct span	 after;
	size_t		 border;	/* of `after`, at which a phrase ends */
	bool		 last;		/* ... and no other value follows */
	bool		 named;		/* the phrase names it */
	bool		 verb;		/* the phrase has one */
	bool		 has_noun;	/* the noun behind is its own */
	bool		 relative;	/* reading_relative of it */
	struct pool_name name;
	const char	*rule;
	int		 from;		/* the observation it goes on from, -1 */
};

/* The name is what was put into the pool for it. */
static bool
found(struct naming *w, const char *rule)
{
	w->name = pool_end(&w->o->pool, w->name);
	w->rule = rule;
	return true;
}

/* The same with bytes [from, to) of what stands behind. */
static bool
found_behind(struct naming *w, size_t from, size_t to, const char *rule)
{
	buf_put(&w->o->pool.text, span_sub(w->after, from, to));
	return found(w, rule);
}

/* The value before this one in its clause; NULL: none. */
static const struct observation *
value_before(const struct naming *w)
{
	return w->o->n > w->p->clause ? &w->o->v[w->o->n - 1] : NULL;
}

/* 居全国第57位、中部地区第2位: another scope of one standing; 在全省91个县中
 * 排名第一: its scope; 均居全市6县第1位: among whom. */
static bool
is_scope(const struct naming *w)
{
	const struct observation *was;
	const struct phrase *ph = w->ph;

	if (w->q->type == QUANTITY_COUNT)
		return ph->to > ph->from &&
		    (ph->token[ph->to - 1].mask & PHRASE_RANKVERB) != 0;
	if (w->q->type != QUANTITY_RANK || (was = value_before(w)) == NULL)
		return false;
	return (ph->listed && was->role == OBSERVE_RANK && !(w->named &&
	    (ph->token[ph->to - 1].mask & PHRASE_RATE) != 0)) ||
	    (w->p->topic_at == w->o->n && !pool_empty(w->p->topic));
}

/* 收入的70%来自…: the phrase, and what is done with the share. */
static bool
share_and_use(struct naming *w)
{
	size_t len;

	if (!w->named || !w->relative || w->border >= 60 || !w->ph->relative ||
	    w->after.n == 0 ||
	    (phrase_word(w->after, &len) & PHRASE_USE) == 0)
		return false;
	phrase_name(w->ph, &w->o->pool.text);
	return found_behind(w, 0, w->border, NAMING_SHARE);
}

/* 覆盖95%的村 */
static bool
share_reached(struct naming *w)
{
	if (!w->has_noun || !w->noun->of || !phrase_verb_only(w->ph) ||
	    !w->relative || (w->ph->seen & (PHRASE_UP | PHRASE_DOWN |
	    PHRASE_TO)) != 0)
		return false;
	phrase_verb(w->ph, &w->o->pool.text);
	return found_behind(w, w->noun->from, w->noun->to, NAMING_SHARE);
}

/* 60%的资金用于…: of what, and what of it. */
static bool
share_of_noun(struct naming *w)
{
	const struct phrase_noun *noun = w->noun;

	if (w->named || !w->has_noun || !w->relative || (w->ph->seen &
	    (PHRASE_UP | PHRASE_DOWN | PHRASE_SHARE | PHRASE_RATE |
	    PHRASE_RATEDOWN)) != 0 || !(noun->of ||
	    reading_continued(w->o, w->p) < 0 ||
	    w->o->v[w->o->n - 1].role == OBSERVE_SHARE))
		return false;
	return found_behind(w, noun->from, w->last &&
	    w->border - noun->from <= 60 && w->border > noun->to ? w->border :
	    noun->to, NAMING_SHARE);
}

/* 农业人口中70%的家庭从事…、20%的家庭…: the noun behind names the share. */
static bool
is_among(const struct naming *w)
{
	const struct phrase *ph = w->ph;
	struct span before = buf_span(&ph->text);

	return span_ends(before, SPAN("中")) || span_ends(before, SPAN("、")) ||
	    (w->noun->of && ph->tokens > 0 &&
	    (ph->token[ph->tokens - 1].mask & PHRASE_CONJ) != 0);
}

/* A standing or a rate by what stands behind it. */
static bool
relative_behind(struct naming *w)
{
	size_t rate;

	if (w->relative && w->has_noun && is_among(w))
		w->named = false;
	if (share_and_use(w))
		return true;
	if (!w->last && span_ends(w->after, SPAN("、"))) {
		w->border = w->after.n - 3;
		w->last = true;
	}
	rate = role_rate(w->after);
	if (!w->named && rate > strlen("的"))
		return found_behind(w, strlen("的"), rate, "rate behind");
	w->has_noun = w->has_noun && rate == 0;
	if (share_reached(w) || share_of_noun(w))
		return true;
	w->has_noun = false;
	return false;
}

/* 由3万人减少到860人, 由99位提升至87位: the noun leads to the next value. */
static bool
leads_on(const struct naming *w)
{
	const struct phrase_noun *noun = w->noun;
	struct span rest = span_sub(w->after, noun->to, w->after.n);

	return (noun->first & PHRASE_TO) != 0 ||
	    ((noun->last & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    (span_starts(rest, SPAN("到")) || span_starts(rest, SPAN("至"))));
}

/* 已有投保农户30户申请赔保: the noun is what those counted do. */
static bool
tells_of_counted(const struct naming *w)
{
	const struct phrase_noun *noun = w->noun;

	return w->q->type == QUANTITY_COUNT && w->named && !w->verb &&
	    !noun->of && (noun->first & PHRASE_FLOW) != 0 &&
	    (noun->first & (PHRASE_NOUN | PHRASE_NOMINAL)) == 0 &&
	    (noun->last & (PHRASE_NOUN | PHRASE_THING | PHRASE_BODY |
	    PHRASE_PEOPLE | PHRASE_PERSON | PHRASE_WEAK)) == 0;
}

/* Whether the noun behind is not that of the value. */
static bool
is_anothers(const struct naming *w)
{
	const struct phrase_noun *noun = w->noun;
	bool count = w->q->type == QUANTITY_COUNT;

	/* A verb that the number's own noun follows and other numbers after:
	 * 投入2亿元建设学校12所. */
	if (!count && (noun->first & PHRASE_FLOW) != 0 &&
	    (noun->first & PHRASE_NOUN) == 0 && !w->last)
		return true;
	/* 投资2亿元的工程, 占地96亩的电站: what it costs and takes. */
	if (!count && noun->of && phrase_verb_only(w->ph) && costs(w->ph))
		return true;
	return leads_on(w) || tells_of_counted(w);
}

/* Whether the phrase only tells who does or has what the noun behind names. */
static bool
is_doer(const struct naming *w)
{
	const struct phrase_noun *noun = w->noun;
	const struct phrase *ph = w->ph;

	if (w->q->type == QUANTITY_COUNT || !w->named || w->verb)
		return false;
	/* 村委会完成1万平方米路面硬化: done is what stands behind. */
	if (w->q->type != QUANTITY_MONEY && !noun->of &&
	    (ph->seen & PHRASE_DONE) != 0 &&
	    span_ends(buf_span(&ph->text), SPAN("完成")))
		return true;
	/* 他家里有10亩的樱桃园 */
	return noun->of &&
	    (noun->last & (PHRASE_GENERIC | PHRASE_MEASURE)) == 0 &&
	    (ph->all & PHRASE_FLOW) == 0 &&
	    span_ends(buf_span(&ph->text), SPAN("里有"));
}

/* 支付承包户每亩4000元的劳务费, 村民拿到1200元的租金: what the money is. */
static bool
is_money_noun(const struct naming *w)
{
	size_t len;

	return w->q->type == QUANTITY_MONEY && w->noun->of && w->named &&
	    (for_each(w->ph) || table_longest_back(&table_moneynoun,
	    span_sub(w->after, w->noun->from, w->noun->to), &len) >= 0);
}

/* Decide between the phrase before and the noun behind. */
static void
weigh_noun(struct naming *w)
{
	if (w->has_noun && is_anothers(w))
		w->has_noun = false;
	if (!w->has_noun)
		return;
	if (is_doer(w))
		w->named = false;
	if (is_money_noun(w))
		w->named = w->verb = false;
	if (w->q->type != QUANTITY_COUNT && w->named &&
	    !phrase_verb_only(w->ph) && (w->noun->of || w->verb ||
	    (w->ph->seen & (PHRASE_ACHIEVE | PHRASE_TO | PHRASE_UP |
	    PHRASE_DOWN)) != 0))
		w->has_noun = false;
}

/* 支持7000人实现创业 */
static bool
verb_and_deed(struct naming *w)
{
	struct phrase_noun more;
	struct span rest = span_sub(w->after, w->noun->to, w->after.n);
	size_t len;

	if (w->has_noun || w->q->type != QUANTITY_COUNT ||
	    !phrase_verb_only(w->ph) || (w->noun->stop & PHRASE_ACHIEVE) == 0)
		return false;
	(void)phrase_word(rest, &len);
	rest = span_sub(rest, len, rest.n);
	if (!phrase_noun_read(rest, &more))
		return false;
	phrase_verb(w->ph, &w->o->pool.text);
	buf_put(&w->o->pool.text, span_sub(rest, more.from, more.to));
	return found(w, "verb before, what they do behind");
}

static bool
unit_counted(struct naming *w)
{
	if (w->has_noun || w->named || !district_unit(w->q))
		return false;
	buf_put(&w->o->pool.text, w->q->unit);
	return found(w, "the unit is counted");
}

/* 1.2万户3.6万名“监测对象”: two counts of one thing. */
static bool
beside_count(struct naming *w)
{
	const struct observation *was;

	if (w->q->type != QUANTITY_COUNT || !w->ph->adjoins ||
	    (was = value_before(w)) == NULL || was->role != OBSERVE_LEVEL ||
	    was->quantity.to != w->q->from)
		return false;
	w->from = (int)w->o->n - 1;
	w->name = w->o->name[w->from];
	w->rule = "beside another count";
	return true;
}

/* 带动4个村580户农户: whether the phrase is the noun of the number before. */
static bool
names_count_before(const struct naming *w)
{
	const struct observation *was = value_before(w);

	return was != NULL && was->role == OBSERVE_LEVEL &&
	    was->quantity.type == QUANTITY_COUNT &&
	    was->quantity.to + w->ph->text.n == w->q->from &&
	    !span_contains(buf_span(&w->ph->text), "、");
}

/* 制定助农增收12条措施; but 土豆花、白龙山2个景区, 办好群众可及的十件实事: what
 * the phrase says of the noun, which has that many bytes, before it. */
static void
put_object(struct naming *w, size_t noun)
{
	const struct phrase *ph = w->ph;
	struct buf *pool = &w->o->pool.text;
	struct span object;

	buf_clear(&w->o->own);
	phrase_object(ph, &w->o->own);
	object = buf_span(&w->o->own);
	if (ph->relative && !w->verb && (ph->seen & PHRASE_PREP) == 0 &&
	    (object.n <= noun || (w->noun->last & PHRASE_WEAK) != 0)) {
		buf_put(pool, object);
		buf_put(pool, SPAN("的"));
	} else if (!ph->relative && !span_contains(object, "、") &&
	    !span_contains(object, "等") && !span_ends(object, SPAN("内")) &&
	    !span_ends(buf_span(&ph->text), SPAN("等")) &&
	    (w->verb || (w->noun->last & PHRASE_WEAK) != 0))
		buf_put(pool, object);
}

static bool
noun_behind(struct naming *w)
{
	const struct phrase_noun *noun = w->noun;
	struct pool *pool = &w->o->pool;
	bool others;

	if (!w->has_noun)
		return false;
	others = names_count_before(w);
	if (w->verb)
		phrase_verb(w->ph, &pool->text);
	else if (!w->named && !pool_empty(w->p->held))
		pool_put(pool, pool_span(pool, w->p->held));
	else if (((!w->named && w->ph->listed) || others) &&
	    carries(w->o, w->p, w->q))
		pool_put(pool, pool_span(pool, w->p->carry));
	if (w->named && !phrase_verb_only(w->ph) && (w->verb || !others))
		put_object(w, noun->to - noun->from);
	buf_put(&pool->text, span_sub(w->after, noun->from, noun->to));
	if (people_unit(w->q) && w->last && !w->ph->relative &&
	    !naming_for_whom(w->ph) && w->border > noun->to &&
	    w->border - noun->to <= 21 && noun->stop != 0)
		buf_put(&pool->text, span_sub(w->after, noun->to, w->border));
	return found(w, w->verb ? "verb before, noun behind" : "noun behind");
}

/* 通路、通车、通网络八个全覆盖 */
static bool
noun_behind_list(struct naming *w)
{
	struct pool *pool = &w->o->pool;
	bool list;

	if (!w->named || w->q->type != QUANTITY_COUNT || w->verb ||
	    w->border == 0 || w->border > 24 || w->noun->stop == 0)
		return false;
	phrase_name(w->ph, &pool->text);
	list = span_contains(pool_span(pool, pool_end(pool, w->name)), "、");
	pool->text.n = w->name.from;
	return list && found_behind(w, 0, w->border, "noun behind a list");
}

static bool
phrase_before(struct naming *w)
{
	struct pool *pool = &w->o->pool;
	struct span object = span_make("", 0);
	bool behind = false;
	uint64_t m;

	if (!w->named)
		return false;
	if (w->ph->listed && !w->verb && carries(w->o, w->p, w->q) &&
	    (w->ph->seen & (PHRASE_ACHIEVE | PHRASE_TO)) == 0 &&
	    !ends_flow(w->ph) && !begins_flow(w->ph)) {
		pool_put(pool, pool_span(pool, w->p->carry));
		w->rule = "list: the verb goes on";
	} else if (!w->verb && !w->noun->of && !pool_empty(w->p->held) &&
	    !w->relative) {
		pool_put(pool, pool_span(pool, w->p->held));
		w->rule = "verb over the project";
	}
	if (phrase_verb_only(w->ph) && !w->noun->of &&
	    (w->ph->seen & PHRASE_DONE) == 0) {
		buf_clear(&w->o->own);
		buf_put(&w->o->own, same_thing(w->o, w->p, w->q, &behind));
		object = buf_span(&w->o->own);
	}
	if (object.n > 0) {
		w->rule = "verb alone: the thing before";
		if (behind)
			buf_put(&pool->text, object);
	}
	phrase_name(w->ph, &pool->text);
	if (object.n > 0 && !behind)
		buf_put(&pool->text, object);
	w->name = pool_end(pool, w->name);
	if (!w->verb && span_ends(pool_span(pool, w->name), SPAN("级"))) {
		pool_put(pool, of_level(w->o, w->p, w->q));
		w->name = pool_end(pool, w->name);
	}
	if (w->verb || w->ph->to - w->ph->from != 1)
		return true;
	m = w->ph->token[w->ph->from].mask;
	if ((m & PHRASE_GENERIC) != 0) {
		w->name = with_thing(w->o, w->p, w->name,
		    (m & PHRASE_PER) != 0);
		w->rule = "head of the thing before";
	}
	return true;
}

/* 3851人享受就业扶贫政策: what they do. */
static bool
deed_behind(struct naming *w)
{
	return people_unit(w->q) && w->last && w->border > 0 &&
	    w->border <= 60 && (w->noun->stop & PHRASE_PRED) != 0 &&
	    (w->noun->stop & (PHRASE_UP | PHRASE_DOWN | PHRASE_ACHIEVE)) == 0 &&
	    found_behind(w, 0, w->border, "what they do behind");
}

/* The name of a value before. */
static bool
goes_on(struct naming *w)
{
	const struct phrase *ph = w->ph;
	int from = reading_continued(w->o, w->p);

	if (from >= 0 && (ph->seen & PHRASE_SHARE) != 0)
		from = part_of(w->o, w->p, from);
	if (from < 0 || !(pool_empty(w->p->topic) ||
	    (size_t)from >= w->p->topic_at))
		return false;
	w->from = from;
	w->name = w->o->name[from];
	w->rule = "goes on";
	if (w->q->type != QUANTITY_RANK && !w->relative && (ph->seen &
	    (PHRASE_ACHIEVE | PHRASE_TOTAL | PHRASE_TO)) != 0 &&
	    (ph->seen & PHRASE_DONE) == 0) {
		w->name = without_verb(w->o, w->name);
		if (w->name.from != w->o->name[from].from)
			w->from = -1;	/* a stock: no flow's time */
	}
	/* 增速居第二，突破20亿元大关: of what grew. */
	if (w->q->type == QUANTITY_MONEY && w->from >= 0 &&
	    w->o->v[from].role == OBSERVE_RANK)
		w->name = measured(w->o, w->name);
	return true;
}

/* What the clauses before are about. */
static bool
spoken_of(struct naming *w)
{
	if (!pool_empty(w->p->topic)) {
		w->name = w->p->topic;
		w->rule = "subject of the clause before";
		return true;
	}
	if (w->o->whole.n == 0 || !w->relative)
		return false;
	buf_put(&w->o->pool.text, buf_span(&w->o->whole));
	return found(w, "what it is among");
}

static bool
known_before(struct naming *w)
{
	struct pool_name known = naming_known(w->o, w->p, w->q->from);

	if (pool_empty(known))
		return false;
	w->name = known;
	w->rule = "known name before";
	return true;
}

/* What stands beside the value. */
static bool
anything(struct naming *w)
{
	const struct phrase *ph = w->ph;
	const struct phrase_noun *noun = w->noun;
	bool count = w->q->type == QUANTITY_COUNT;

	if (w->q->type == QUANTITY_RANK)
		;
	else if (noun->to > noun->from)
		buf_put(&w->o->pool.text, span_sub(w->after, noun->from,
		    noun->to));
	else if (count && w->border > 0 && w->border <= 60 &&
	    !span_starts(w->after, SPAN("、")))
		buf_put(&w->o->pool.text, span_sub(w->after, 0, w->border));
	else if (count && ph->tokens > 0 &&
	    (ph->token[ph->tokens - 1].mask & PHRASE_SCOPE) != 0)
		/* 全村676户: of nothing else. */
		buf_put(&w->o->pool.text, span_sub(buf_span(&ph->text),
		    ph->token[ph->tokens - 1].from, ph->text.n));
	return found(w, "none found");
}

void
naming_find(struct observe *o, struct reading *p, size_t i,
    const struct phrase_noun *noun, struct span after, struct pool_name *out,
    const char **rule, int *from)
{
	struct naming w = {
		.o = o, .p = p, .q = &o->quantity.v[i], .ph = &o->phrase,
		.noun = noun, .after = after, .border = reading_border(after),
		.has_noun = noun->to > noun->from,
		.name = pool_begin(&o->pool), .rule = "phrase before",
		.from = -1
	};

	w.relative = reading_relative(w.q);
	w.named = named_thing(o, p, w.ph, w.q);
	w.verb = w.ph->verb_to > w.ph->verb;
	w.last = w.border < after.n || reading_next(o, i) >= o->quantity.n ||
	    after.n >= READING_AHEAD;
	if (is_scope(&w))
		w.named = false;
	if (!((w.q->type == QUANTITY_RANK || w.relative) &&
	    relative_behind(&w))) {
		weigh_noun(&w);
		(void)(verb_and_deed(&w) || unit_counted(&w) ||
		    beside_count(&w) || noun_behind(&w) || noun_behind_list(&w) ||
		    phrase_before(&w) || deed_behind(&w) || goes_on(&w) ||
		    spoken_of(&w) || known_before(&w) || anything(&w));
	}
	*out = w.name;
	*rule = w.rule;
	*from = w.from;
}

void
naming_verb(struct observe *o, struct reading *p, bool of)
{
	struct phrase *ph = &o->phrase;
	struct pool_name n;

	if (ph->verb_to > ph->verb) {
		n = pool_begin(&o->pool);
		phrase_verb(ph, &o->pool.text);
		n = pool_end(&o->pool, n);
		/* 投资4亿元、消费2亿元: 投资 governs nothing. */
		p->carry = phrase_verb_only(ph) && costs(ph) ?
		    (struct pool_name){ 0, 0 } : n;
		if (of && !costs(ph))
			p->held = n;
	} else if (!ph->listed && phrase_named(ph))
		p->carry = (struct pool_name){ 0, 0 };
}

void
naming_among(struct observe *o, struct reading *p)
{
	struct phrase *ph = &o->phrase;
	struct pool_name n = pool_begin(&o->pool);
	int i = ph->tokens;

	while (i > 0 && (ph->token[i - 1].mask & PHRASE_RANKVERB) == 0 &&
	    !span_starts(span_sub(buf_span(&ph->text), ph->token[i - 1].from,
	    ph->text.n), SPAN("在")))
		i--;
	ph->text.n = i > 1 ? ph->token[i - 1].from : 0;
	phrase_read(ph, PHRASE_ABSOLUTE);
	/* 增速在全省27个基地中居第7位: of what grew. */
	if (phrase_named(ph) && !(ph->to - ph->from == 1 &&
	    (ph->token[ph->from].mask & PHRASE_RATE) != 0)) {
		phrase_name(ph, &o->pool.text);
		p->topic = pool_end(&o->pool, n);
	} else if (o->n > p->first + 1)
		p->topic = o->name[o->n - 2];	/* 均居: what goes on */
	else
		return;
	p->topic_at = o->n;
}

void
naming_keep(struct observe *o, struct span text)
{
	size_t i = o->n;

	buf_clear(&o->whole);
	if (i == 0 || !span_starts(text, SPAN("其中")))
		return;
	while (i-- > 0)
		if (o->v[i].role < OBSERVE_ATTR && !pool_empty(o->name[i])) {
			buf_put(&o->whole, pool_span(&o->pool, o->name[i]));
			return;
		}
}

size_t
naming_list_mark(struct span s)
{
	size_t i, border = reading_border(s);

	for (i = 0; i + 3 <= border; i++)
		if (span_starts(span_sub(s, i, border), SPAN("、")) ||
		    span_starts(span_sub(s, i, border), SPAN("等")))
			return i;
	return border;
}
