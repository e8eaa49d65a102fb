#include <stdlib.h>

#include "bound.h"
#include "ordinal.h"
#include "proportion.h"
#include "refusal.h"
#include "unit.h"

TABLE(beforezero);
TABLE(beforecount);

/* A quote of this many bytes says something rather than names it. */
#define SAYING	30

static const char *const type_names[] = {
	"money", "count", "percent", "point", "multiple", "fraction", "ratio",
	"length", "area", "mass", "volume", "power", "energy", "speed",
	"temperature", "duration", "date", "period", "rank", "ordinal",
	"number"
};

static const char *const op_names[] = { "=", "~", ">", ">=", "<", "<=" };

const char *
quantity_type_name(enum quantity_type type)
{
	return type_names[type];
}

const char *
quantity_op_name(enum quantity_op op)
{
	return op_names[op];
}

/* Add a half: 两年半, 一个半月. */
static bool
add_half(struct decimal *d)
{
	struct decimal half = decimal_from(5);

	decimal_shift(&half, -1);
	return decimal_add(d, &half, d);
}

static bool
is_measure(enum quantity_type type)
{
	return type != QUANTITY_COUNT && type != QUANTITY_NUMBER;
}

/* The number of parts that a quantity is read from. */
struct part {
	struct numeral	n;
	struct unit	unit;
	bool		has_unit;
	size_t		to;
};

static void
read_part(const struct scan *s, struct part *p)
{
	p->has_unit = unit_read(s, p->n.to,
	    (p->n.flags & NUMERAL_ARABIC) != 0, &p->unit);
	p->to = p->has_unit ? p->unit.to : p->n.to;
}

/*
 * The second end of a range behind the part `a`: 1500-1800米, 3至5万亩,
 * 5.5米/秒至6.5米/秒.  A multiplier or unit that stands once is both ends'.
 */
static bool
read_range(const struct scan *s, const struct part *a, struct part *b,
    struct decimal *low)
{
	size_t mark = (scan_begins(s, a->to) & SCAN_BEGINS_RANGE) == 0 ? 0 :
	    scan_range_mark(s, a->to), at = a->to + mark;
	struct decimal whole;

	*low = a->n.low;
	if (mark == 0 || !numeral_read(s->text, at, &b->n) ||
	    (b->n.flags & NUMERAL_LONG) || (a->n.flags & NUMERAL_MORE))
		return false;
	if ((a->n.flags ^ b->n.flags) & NUMERAL_ARABIC)
		return false;
	read_part(s, b);
	if (!b->has_unit)
		return false;
	if (a->has_unit && (a->unit.type != b->unit.type ||
	    !span_eq(a->unit.name, b->unit.name)))
		return false;
	/* 3至5万: 万 is both ends' where 3 is below the 5 before it. */
	if (a->to == a->n.to && b->n.power >= 3 && a->n.power == 0) {
		whole = b->n.high;
		decimal_shift(&whole, -(int)b->n.power);
		if (decimal_compare(&a->n.low, &whole) < 0)
			decimal_shift(low, (int)b->n.power);
	}
	return decimal_compare(low, &b->n.high) <= 0;
}

static size_t
emit_time(struct scan *s, size_t at, const struct calendar_word *w)
{
	struct quantity *q = scan_new(s);

	q->from = w->from;
	q->number_from = at;
	q->to = q->number_to = q->unit_from = q->unit_to = w->to;
	q->when = w->when;
	q->since = w->since;
	q->rule = w->rule;
	q->type = w->kind == CALENDAR_KIND_DATE ? QUANTITY_DATE :
	    QUANTITY_PERIOD;
	if (s->undated)
		calendar_name_year(&s->context, s->text, w);
	q->arabic = utf8_is_digit(scan_byte(s, at));
	return scan_add(s);
}

/*
 * The unit that a number without one shares with the last of its list: 2.1和
 * 2.4个百分点.  Outline marks and times have been taken before.
 */
static bool
shared_unit(const struct scan *s, size_t at, const struct numeral *n,
    struct unit *u)
{
	struct numeral m = *n;
	int i;

	if ((n->flags & NUMERAL_ARABIC) == 0 || n->flags & NUMERAL_MORE ||
	    scan_clause_begins(s, at))
		return false;
	for (i = 0; i < 8; i++) {
		size_t next = m.to;

		if (scan_see(s, next, SPAN("、")) ||
		    scan_see(s, next, SPAN("和")) ||
		    scan_see(s, next, SPAN("及")) ||
		    scan_see(s, next, SPAN("与")))
			next += 3;
		else
			return false;
		if (!numeral_read(s->text, next, &m) ||
		    (m.flags & NUMERAL_ARABIC) == 0)
			return false;
		if (!unit_read(s, m.to, true, u))
			continue;
		if (u->type == QUANTITY_DURATION)
			return false;
		return m.power == 0 || n->power != 0;
	}
	return false;
}

/* 突破百亿, 超千亿: a bound stands before. */
static bool
bounded(const struct scan *s, size_t at)
{
	struct bounds b;

	bound_before(s, at, true, &b);
	return b.from < at && b.before;
}

/* 死亡率为0, 案件降至零 */
static bool
none(const struct scan *s, size_t at, const struct numeral *n)
{
	return decimal_is_zero(&n->low) && n->digits == 1 && !(n->flags &
	    (NUMERAL_OPEN | NUMERAL_POINT | NUMERAL_SCALED)) &&
	    scan_behind_some(s, at, &table_beforezero) &&
	    scan_clause_ends(s, n->to) && !scan_in_quote(s, at);
}

/* A numeral without a unit. */
static size_t
alone(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q = { .from = at, .to = n->to, .number_from = at,
	    .number_to = n->to, .unit_from = n->to, .unit_to = n->to,
	    .unit_row = -1, .low = n->low, .high = n->high,
	    .type = QUANTITY_NUMBER, .rule = "number alone" };
	bool arabic = (n->flags & NUMERAL_ARABIC) != 0;
	bool digit = arabic || n->digits > 1;
	struct bounds b;
	struct unit u;

	q.arabic = arabic;
	if (!scan_in_quote(s, at) && shared_unit(s, at, n, &u)) {
		bound_before(s, at, false, &b);
		q.type = u.type;
		q.unit = u.name;
		q.unit_row = u.row;
		q.rule = "unit of the list";
	} else if (n->power >= 8 && !scan_in_quote(s, at) && (scan_context(s,
	    n->to, SCAN_AFTER_MARK) || (!digit && scan_clause_ends(s, n->to) &&
	    bounded(s, at)))) {
		bound_before(s, at, true, &b);
		q.type = QUANTITY_MONEY;
		q.unit = SPAN("元");
		q.rule = "sum by name";
		/* 人口过亿, 播放量破亿 */
		if (scan_clause_ends(s, n->to) &&
		    scan_behind_some(s, b.from, &table_beforecount)) {
			q.type = QUANTITY_COUNT;
			q.unit = SPAN("");
			q.rule = "count without a unit";
		}
	} else if (arabic && (n->power >= 4 || (n->flags & NUMERAL_MORE)) &&
	    !scan_in_quote(s, at) && (scan_is_han(s, n->to) ||
	    scan_clause_ends(s, n->to))) {
		bound_before(s, at, false, &b);
		q.type = QUANTITY_COUNT;
		q.rule = "count without a unit";
	} else if ((n->flags & NUMERAL_OPEN) != 0 && n->power >= 4 &&
	    !scan_in_quote(s, at) && scan_is_han(s, n->to)) {
		/* 数百万村民 */
		q.type = QUANTITY_COUNT;
		q.rule = "count without a unit";
		b = (struct bounds){ .from = at };
	} else if ((arabic && scan_context_before(s, at, SCAN_BEFORE_BARE) &&
	    !utf8_is_letter(scan_byte(s, n->to))) || none(s, at, n)) {
		bound_before(s, at, false, &b);
		q.type = QUANTITY_COUNT;
		q.rule = "measure without a unit";
	} else if (!digit || (n->flags & (NUMERAL_BARE | NUMERAL_OPEN)) ||
	    scan_in_quote(s, at)) {
		return scan_refuse(s, at, n->to, scan_in_quote(s, at) ?
		    "part of a name in quotes" : "no unit");
	} else {
		b = (struct bounds){ .from = at };
	}
	if (b.negative)
		bound_negate(&q);
	b.more |= (n->flags & NUMERAL_MORE) != 0;
	b.about |= (n->flags & (NUMERAL_ABOUT | NUMERAL_OPEN)) != 0;
	if (q.type != QUANTITY_NUMBER)
		q.to = bound_after(s, n->to, false, &b);
	bound_set(&b, &q);
	scan_put(s, &q);
	return q.to;
}

/* 二组, where an ordinal stands without 第. */
static size_t
label(struct scan *s, size_t at, const struct part *a)
{
	struct quantity *q = scan_new(s);

	q->from = q->number_from = at;
	q->low = q->high = a->n.low;
	q->number_to = q->unit_from = a->n.to;
	q->unit_to = q->to = a->unit.to;
	q->type = QUANTITY_ORDINAL;
	q->rule = "ordinal without 第";
	return scan_add(s);
}

/* The halves and the rest of a time behind the unit of c: 两年半; 一个半月 and 一个
 * 多小时, where the unit stands behind, and becomes that of c.  Returns where it
 * ends; 0: the value has too many digits. */
static size_t
read_halves(const struct scan *s, struct part *c, struct quantity *q,
    struct bounds *b)
{
	size_t to = c->unit.to;
	bool halved = scan_see(s, to, SPAN("半")) &&
	    !scan_see(s, to, SPAN("半数"));
	struct unit u;

	if ((halved || scan_see(s, to, SPAN("多"))) &&
	    unit_time_behind(s, &c->unit, to + 3, &u)) {
		b->more |= !halved;
		c->unit = u;
		return halved && (!add_half(&q->low) || !add_half(&q->high)) ?
		    0 : u.to;
	}
	return halved && c->unit.type == QUANTITY_DURATION &&
	    add_half(&q->low) && add_half(&q->high) ? to + 3 : to;
}

/* 七成 is 70 %; 两成半 25 %.  Returns where it ends. */
static size_t
read_tenths(const struct scan *s, const struct part *c, size_t to,
    struct quantity *q, struct bounds *b)
{
	if (q->type != QUANTITY_PERCENT ||
	    !scan_see(s, c->unit.from, SPAN("成")))
		return to;
	if (scan_see(s, c->unit.to, SPAN("半")) && add_half(&q->low) &&
	    add_half(&q->high))
		to = bound_after(s, c->unit.to + 3, true, b);
	decimal_shift(&q->low, 1);
	decimal_shift(&q->high, 1);
	return to;
}

/* Whether the number with its unit is a part of a name in quotes. */
static bool
is_quoted(const struct scan *s, size_t at, const struct quantity *q,
    bool arabic)
{
	return scan_in_quote(s, at) && (!arabic ||
	    ((q->type == QUANTITY_COUNT || q->type == QUANTITY_DURATION) &&
	    (at == s->quote_from || s->quote_to - s->quote_from < SAYING)));
}

/* Refuse the numeral a with the unit of c, read up to `to`, where it is no
 * quantity.  Returns where to go on; 0: it is one. */
static size_t
refuse(struct scan *s, size_t at, const struct part *a, const struct part *c,
    const struct quantity *q, const struct bounds *b, size_t to)
{
	bool arabic = (a->n.flags & NUMERAL_ARABIC) != 0;
	const char *rule;
	size_t end;

	if (scan_see(s, c->unit.from, SPAN("分")) &&
	    c->unit.to - c->unit.from == 3 &&
	    (scan_behind(s, at, SPAN("时")) || scan_behind(s, at, SPAN("点"))))
		return scan_refuse(s, at, a->to, "clock time");
	if (is_quoted(s, at, q, arabic))
		return scan_refuse(s, at, a->to, "part of a name in quotes");
	if (arabic && at == 0 &&
	    (end = refusal_enumerator(s, &a->n, &a->unit)) > 0)
		return scan_refuse(s, at, end, "outline mark");
	if (q->type == QUANTITY_COUNT &&
	    (rule = refusal_address(s, at, &c->unit)) != NULL)
		return scan_refuse(s, at, to, rule);
	if (!arabic && (end = refusal_slogan(s, &a->n, at, &c->unit)) > 0)
		return scan_refuse(s, at, end, "slogan");
	if (!arabic && (rule = refusal_han(s, at, &a->n, &c->unit, b)) != NULL)
		return scan_refuse(s, at, a->n.to, rule);
	return 0;
}

/* A numeral with a unit: the ordinary quantity. */
static size_t
measured(struct scan *s, size_t at, const struct part *a)
{
	struct quantity *q;
	bool arabic = (a->n.flags & NUMERAL_ARABIC) != 0;
	struct bounds b = { .from = at };
	struct part c;
	size_t to, end;
	unsigned before;

	if (a->unit.type == QUANTITY_COUNT &&
	    ordinal_is_label(s, at, &a->n, &a->unit) && !scan_in_quote(s, at))
		return label(s, at, a);
	q = scan_new(s);
	before = scan_ends(s, at);
	if ((before & SCAN_ENDS_BOUND) != 0)
		bound_before(s, at, (a->n.flags & NUMERAL_BARE) != 0 ||
		    a->n.power >= 8, &b);
	b.more |= (a->n.flags & NUMERAL_MORE) != 0;
	b.about |= (a->n.flags & (NUMERAL_ABOUT | NUMERAL_OPEN)) != 0;
	if (read_range(s, a, &c, &q->low)) {
		q->high = c.n.high;
		b.more |= (c.n.flags & NUMERAL_MORE) != 0;
	} else {
		c = *a;
		q->low = a->n.low;
		q->high = a->n.high;
	}
	q->number_from = at;
	q->number_to = a->n.to;
	to = read_halves(s, &c, q, &b);
	if (to == 0)
		return scan_refuse(s, at, c.unit.to, "too many digits");
	q->unit_from = c.unit.from;
	q->unit_to = c.unit.to;
	q->unit = c.unit.name;
	q->unit_row = c.unit.row;
	q->type = c.unit.type;
	if (span_is(q->unit, "度"))
		q->type = unit_degree(s, at, &c.n, b.negative);
	if (scan_byte(s, c.unit.from) == 0xE4 && unit_for_points(s, &c.unit)) {
		q->type = QUANTITY_POINT;
		q->unit = SPAN("百分点");
		q->unit_row = -1;
	}
	if ((scan_begins(s, to) & SCAN_BEGINS_BOUND) != 0)
		to = bound_after(s, to, is_measure(q->type), &b);
	to = read_tenths(s, &c, to, q, &b);
	if ((end = refuse(s, at, a, &c, q, &b, to)) > 0)
		return end;
	if (arabic && q->type == QUANTITY_COUNT && scan_see(s, c.unit.from,
	    SPAN("位")) && ordinal_is_standing(s, at, q)) {
		q->type = QUANTITY_RANK;
		q->unit = SPAN("");
		q->unit_row = -1;
	}
	if (q->type != QUANTITY_DURATION && q->type != QUANTITY_MONEY &&
	    q->type != QUANTITY_PERCENT && (before & SCAN_ENDS_PER) != 0 &&
	    scan_context_before(s, at, SCAN_BEFORE_PER))
		return scan_refuse(s, at, a->to, "denominator");
	if (b.negative)
		bound_negate(q);
	q->from = b.from;
	/* 连续两年 is one raw. */
	if (q->type == QUANTITY_DURATION && q->from >= s->floor + 6 &&
	    (scan_behind(s, q->from, SPAN("连续")) ||
	    scan_behind(s, q->from, SPAN("連續"))))
		q->from -= 6;
	q->to = to;
	q->op = bound_op(&b);
	q->bound_before = b.before;
	q->bound_after = b.after;
	q->arabic = arabic;
	q->rule = "number and unit";
	return scan_add(s);
}

/* 1.5个亿 and, before a unit, 93.29 亿 are 1.5亿 and 93.29亿. */
static void
spoken_scale(const struct scan *s, struct numeral *n)
{
	bool blank = scan_byte(s, n->to) == ' ' &&
	    utf8_is_digit(scan_byte(s, n->to - 1));
	struct numeral scale;
	size_t at = n->to + (blank ? 1 : 3);
	struct unit u;

	if (!(blank || scan_see(s, n->to, SPAN("个")) ||
	    scan_see(s, n->to, SPAN("個"))) ||
	    n->power != 0 || !numeral_read(s->text, at, &scale) ||
	    (scale.flags & NUMERAL_BARE) == 0 ||
	    (scale.power != 4 && scale.power != 8) ||
	    (scale.flags & (NUMERAL_ARABIC | NUMERAL_OPEN)) != 0)
		return;
	/* 3个万亩基地, 2个亿元企业: how large each of them is. */
	if (unit_read(s, scale.to, true, &u) != blank)
		return;
	decimal_shift(&n->low, (int)scale.power);
	decimal_shift(&n->high, (int)scale.power);
	n->power = scale.power;
	n->flags |= NUMERAL_SCALED | (scale.flags & NUMERAL_MORE);
	n->to = scale.to;
}

/* Whether a time begins with the numeral n at `at`. */
static bool
is_time(const struct scan *s, size_t at, const struct numeral *n,
    struct calendar_word *w)
{
	struct calendar_known *known = calendar_note(&s->out->memo, at, n->to);

	known->asked = ((n->flags & NUMERAL_ARABIC) == 0 ||
	    (scan_begins(s, n->to) & SCAN_BEGINS_TIME) != 0) &&
	    calendar_may_begin(s->text, at, n);
	if (!known->asked)
		return false;
	known->floor = s->floor;
	known->found = calendar_read(s->text, at, s->floor, &s->context, n,
	    w);
	if (known->found)
		known->word = *w;
	return known->found;
}

/* 百亿县区, 千亿镇: how large each of them is, not how many. */
static bool
is_size(const struct scan *s, const struct part *a)
{
	return a->n.power >= 8 && (a->n.flags & NUMERAL_BARE) && a->unit.type ==
	    QUANTITY_COUNT && scan_context(s, a->n.to, SCAN_AFTER_MARK);
}

/* What begins with the numeral at `at`.  Returns where to go on. */
static size_t
numeral_step(struct scan *s, size_t at, size_t len)
{
	struct calendar_word w;
	struct part a;
	const char *reason = NULL, *rule;
	size_t to;
	bool arabic;

	if (at < s->title_to)
		return scan_refuse(s, at, numeral_read(s->text, at, &a.n) ?
		    a.n.to : at + len, "inside a title");
	arabic = utf8_is_digit(scan_byte(s, at)) || scan_byte(s, at) == 0xEF;
	if (!arabic && (to = refusal_covered(s, at, &reason)) > 0)
		return scan_refuse(s, at, to, reason);
	if (!numeral_read(s->text, at, &a.n))
		return at + len;
	/* 几个, 数年 say no number; 几十, 十几 do. */
	if (a.n.flags & NUMERAL_OPEN && a.n.digits == 0 &&
	    a.n.to == at + len && len == 3)
		return scan_refuse(s, at, a.n.to, "vague");
	if (arabic && proportion_colon(s, a.n.to) > 0 &&
	    (to = proportion_ratio(s, at)) > 0)
		return to;
	if (is_time(s, at, &a.n, &w))
		return emit_time(s, at, &w);
	if (a.n.flags & NUMERAL_LONG)
		return scan_refuse(s, at, a.n.to, "too many digits");
	if (arabic && scan_byte(s, a.n.to) == '/' &&
	    (to = proportion_slash(s, at, &a.n)) > 0)
		return to;
	if (scan_behind(s, at, SPAN("前")) &&
	    (to = ordinal_top(s, at, &a.n)) > 0)
		return to;
	spoken_scale(s, &a.n);
	if (arabic && ((scan_ends(s, at) & SCAN_ENDS_CODE) != 0 ||
	    (scan_begins(s, a.n.to) & SCAN_BEGINS_CODE) != 0) &&
	    (rule = refusal_code(s, at, &a.n)) != NULL)
		return scan_refuse(s, at, a.n.to, rule);
	if (scan_see(s, a.n.to, SPAN("分之")) &&
	    (to = proportion_fraction(s, at, a.n.to + 6, &a.n.low)) > 0)
		return to;
	if ((!arabic || scan_see(s, a.n.to, SPAN("番"))) &&
	    (to = proportion_spoken(s, at, &a.n)) > 0)
		return to;
	read_part(s, &a);
	if (a.has_unit && is_size(s, &a))
		return alone(s, at, &a.n);
	if (a.has_unit)
		return measured(s, at, &a);
	/* 三到五个: the unit stands behind the second end. */
	{
		struct part c;
		struct decimal low;

		if (read_range(s, &a, &c, &low)) {
			a.unit = c.unit;
			a.has_unit = true;
			return measured(s, at, &a);
		}
	}
	if (scan_clause_begins(s, at) && !(a.n.flags & NUMERAL_SCALED) &&
	    (scan_see(s, a.n.to, SPAN("、")) || scan_see(s, a.n.to, SPAN("是")) ||
	    scan_byte(s, a.n.to) == '.' || scan_see(s, a.n.to, SPAN("．")) ||
	    scan_see(s, a.n.to, SPAN("）")) || scan_byte(s, a.n.to) == ')' ||
	    scan_see(s, a.n.to, SPAN("要"))))
		return scan_refuse(s, at, a.n.to, "outline mark");
	return alone(s, at, &a.n);
}

/* A quote short enough for a name, without marks of a sentence inside. */
static size_t
open_quote(struct scan *s, size_t at, struct span close)
{
	size_t from = at + 3, i, end = from + SCAN_NEAR + 15, len;
	bool comma = false;

	if (end > s->text.n)
		end = s->text.n;
	for (i = from; i + 3 <= end; i += len) {
		unsigned char c = (unsigned char)s->text.p[i];
		uint32_t cp;

		/* All marks begin with one of these. */
		len = table_is_three(s->text.p + i) ? 3 : 1;
		if (c != 0xE2 && c != 0xE3 && c != 0xEF)
			continue;
		if (scan_see(s, i, close)) {
			if (comma && i - from > SAYING)
				break;
			s->quote_from = from;
			s->quote_to = i;
			return from;
		}
		cp = scan_cp(s, i);
		comma = comma || cp == 0xFF0C;
		if (cp == 0x3002 || cp == 0xFF1B ||
		    cp == 0xFF1F || cp == 0xFF01 || cp == 0x201C)
			break;
	}
	return from;
}

static size_t
open_title(struct scan *s, size_t at, struct span close)
{
	size_t i, end = at + 300;

	if (at < s->title_to)
		return at + 3;
	if (end > s->text.n)
		end = s->text.n;
	for (i = at + 3; i + 3 <= end; i++)
		if ((unsigned char)s->text.p[i] == 0xE3 &&
		    scan_see(s, i, close)) {
			s->title_to = i;
			break;
		}
	return at + 3;
}

/* Where the landmark at `at` leads to. */
static size_t
step(struct scan *s, size_t at)
{
	static const struct span under[] = {
		{ "百分之", 9 }, { "千分之", 9 }, { "万分之", 9 }
	};
	size_t len, to;
	uint32_t cp, i;

	if (utf8_is_digit(scan_byte(s, at)))
		return numeral_step(s, at, 1);
	for (i = 0; i < 3 && scan_see(s, at + 3, SPAN("分之")); i++)
		if (scan_see(s, at, under[i])) {
			struct decimal d = decimal_from(1);

			decimal_shift(&d, (int)i + 2);
			to = proportion_fraction(s, at, at + 9, &d);
			return to > 0 ? to : at + 9;
		}
	cp = scan_cp(s, at);
	switch (cp) {
	case 0x201C:	/* “ */
		return open_quote(s, at, SPAN("”"));
	case 0x300C:	/* 「 */
		return open_quote(s, at, SPAN("」"));
	case 0x300E:	/* 『 */
		return open_quote(s, at, SPAN("』"));
	case 0x300A:	/* 《 */
		return open_title(s, at, SPAN("》"));
	case 0x3008:	/* 〈 */
		return open_title(s, at, SPAN("〉"));
	case 0x7B2C:	/* 第 */
		return ordinal_read(s, at);
	case 0x9996:	/* 首 */
		return ordinal_first(s, at);
	case 0x534A:	/* 半 */
		return proportion_half(s, at);
	case 0x756A:	/* 番 */
		return proportion_doubled(s, at);
	}
	if ((len = numeral_begins(s->text, at)) > 0)
		return numeral_step(s, at, len);
	return at + (cp >= 0x800 && cp <= 0xFFFF ? 3 : 1);
}

void
quantity_scan(struct span text, const struct landmarks *marks,
    const struct calendar_context *when, struct quantity_list *out)
{
	struct scan s;
	size_t at = 0, i;

	out->n = out->kept = out->memo.n = 0;
	if ((marks->seen & LANDMARK_NUMERAL) == 0)
		return;
	s = (struct scan){ .text = text, .out = out };
	if (when != NULL)
		s.context = *when;
	s.undated = calendar_undated(&s.context);
	if (out->unit == NULL) {
		out->unit = unit_table();
		out->near = scan_table();
		refusal_mark(out->near);
	}
	out->memo.context = s.context;
	for (i = 0; (i = landmarks_next(marks, i, LANDMARK_NUMERAL)) < marks->n;
	    i = landmarks_from(marks, i + 1, at))
		at = step(&s, marks->v[i].at);
	bound_share(&s);
}

void
quantity_list_free(struct quantity_list *l)
{
	free(l->v);
	free(l->unit);
	free(l->near);
	calendar_memo_free(&l->memo);
	*l = (struct quantity_list){ 0 };
}
