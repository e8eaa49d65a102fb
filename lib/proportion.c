#include "bound.h"
#include "proportion.h"
#include "refusal.h"
#include "unit.h"

size_t
proportion_fraction(struct scan *s, size_t from, size_t at,
    const struct decimal *under)
{
	enum { MOST = 5 };	/* 10,000 is the last that has a sign: ‱ */
	struct quantity q = { .number_from = from, .unit_row = -1 };
	struct numeral n, m;
	struct bounds b;
	uint32_t power = 0;
	size_t mark;

	if (!numeral_read(s->text, at, &n) || (n.flags & NUMERAL_LONG))
		return 0;
	while (power < MOST && decimal_compare(under,
	    &(struct decimal){ { 1 }, (int32_t)power, false }) != 0)
		power++;
	bound_before(s, from, false, &b);
	q.low = n.low;
	q.high = n.high;
	q.to = n.to;
	if ((mark = scan_range_mark(s, q.to)) > 0) {
		size_t second = q.to + mark;

		if (scan_see(s, second, span_sub(s->text, from, at)))
			second += at - from;
		if (numeral_read(s->text, second, &m) &&
		    !(m.flags & NUMERAL_LONG) &&
		    decimal_compare(&m.high, &q.low) >= 0) {
			q.high = m.high;
			q.to = m.to;
		}
	}
	if (power >= 2 && power < MOST) {
		q.type = QUANTITY_PERCENT;
		q.unit = power == 2 ? SPAN("%") : power == 3 ? SPAN("‰") :
		    SPAN("‱");
		q.rule = "per cent in words";
	} else {
		q.type = QUANTITY_FRACTION;
		q.rule = "fraction";
		if (!decimal_divide(&q.low, under, 12, &q.low) ||
		    !decimal_divide(&q.high, under, 12, &q.high))
			return 0;
	}
	b.more |= (n.flags & NUMERAL_MORE) != 0;
	b.about |= (n.flags & (NUMERAL_ABOUT | NUMERAL_OPEN)) != 0;
	q.number_to = q.unit_from = q.unit_to = q.to;
	q.to = bound_after(s, q.to, true, &b);
	bound_set(&b, &q);
	if (b.negative)
		bound_negate(&q);
	scan_put(s, &q);
	return q.to;
}

size_t
proportion_slash(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q = { .number_from = at, .unit_row = -1,
	    .type = QUANTITY_FRACTION, .rule = "fraction" };
	struct bounds b;
	struct numeral m;

	if (n->flags != NUMERAL_ARABIC ||
	    !utf8_is_digit(scan_byte(s, n->to + 1)) ||
	    !numeral_read(s->text, n->to + 1, &m) ||
	    m.flags != NUMERAL_ARABIC || scan_byte(s, m.to) == '/' ||
	    utf8_is_letter(scan_byte(s, m.to)) || (at > 0 &&
	    (scan_byte(s, at - 1) == '/' ||
	    utf8_is_letter(scan_byte(s, at - 1)))) ||
	    m.digits > 3 || decimal_compare(&n->low, &m.low) >= 0 ||
	    !decimal_divide(&n->low, &m.low, 12, &q.low))
		return 0;
	q.high = q.low;
	bound_before(s, at, false, &b);
	q.number_to = q.unit_from = q.unit_to = m.to;
	q.to = bound_after(s, m.to, true, &b);
	bound_set(&b, &q);
	q.arabic = true;
	scan_put(s, &q);
	return q.to;
}

/* 一半, 过半, 半数, 半年, 半个月 at 半. */
size_t
proportion_half(struct scan *s, size_t at)
{
	struct quantity q = { .from = at, .number_from = at,
	    .number_to = at + 3, .unit_row = -1 };
	struct calendar_word w;
	struct bounds b;
	struct unit u, behind_more;
	const char *reason;
	size_t to = at + 3;
	bool more;

	if (refusal_covered(s, at, &reason) > 0)
		return to;
	if (calendar_read(s->text, at, s->floor, &s->context, NULL, &w)) {
		q.from = w.from;
		q.to = w.to;
		q.type = QUANTITY_PERIOD;
		q.when = w.when;
		q.since = w.since;
		q.unit_from = q.unit_to = w.to;
		q.rule = w.rule;
		scan_put(s, &q);
		return w.to;
	}
	q.low = decimal_from(5);
	decimal_shift(&q.low, -1);
	q.high = q.low;
	if (scan_behind(s, at, SPAN("过")) && at - 3 >= s->floor &&
	    !scan_behind(s, at - 3, SPAN("超"))) {
		q.from = at - 3;
		q.op = QUANTITY_GT;
		q.bound_before = true;
	} else if (scan_behind(s, at, SPAN("超过")) && at - 6 >= s->floor) {
		q.from = at - 6;
		q.op = QUANTITY_GT;
		q.bound_before = true;
	} else if (!scan_see(s, to, SPAN("数")) || scan_see(s, to, SPAN("数据"))) {
		if (scan_in_quote(s, at) ||
		    at < s->title_to || !unit_read(s, to, false, &u))
			return to;
		more = scan_see(s, u.to, SPAN("多")) &&
		    unit_time_behind(s, &u, u.to + 3, &behind_more);
		if (more)
			u = behind_more;
		if (u.type != QUANTITY_DURATION)
			return to;
		bound_before(s, at, false, &b);
		b.more |= more;
		q.from = b.from;
		q.to = bound_after(s, u.to, true, &b);
		q.op = bound_op(&b);
		q.type = u.type;
		q.unit = u.name;
		q.unit_row = u.row;
		q.unit_from = u.from;
		q.unit_to = u.to;
		q.rule = "half a unit";
		scan_put(s, &q);
		return q.to;
	}
	if (q.from != at && !scan_see(s, to, SPAN("数")) && scan_is_han(s, to) &&
	    !scan_see(s, to, SPAN("以上")) && !scan_see(s, to, SPAN("的")) &&
	    unit_read(s, to, false, &u))
		return to;
	if (scan_see(s, to, SPAN("数")) && !scan_see(s, to, SPAN("数据")))
		to += 3;
	b = (struct bounds){ .more = q.op == QUANTITY_GT };
	q.number_to = q.unit_from = q.unit_to = to;
	q.to = bound_after(s, to, true, &b);
	q.op = bound_op(&b);
	q.bound_after = b.after;
	q.type = QUANTITY_FRACTION;
	q.rule = "half";
	scan_put(s, &q);
	return q.to;
}

/* 翻番, and 翻一番 from its numeral: doubling. */
static size_t
doubling(struct scan *s, size_t from, size_t number, size_t to,
    unsigned times, enum quantity_op op)
{
	struct quantity q = { .from = from, .to = to, .number_from = number,
	    .number_to = to - 3, .unit_from = to - 3, .unit_to = to,
	    .type = QUANTITY_MULTIPLE, .op = op, .unit = SPAN("倍"),
	    .unit_row = -1, .rule = "doubling" };
	struct bounds b = { 0 };
	uint32_t value = 1;

	while (times-- > 0)
		value *= 2;
	q.low = q.high = decimal_from(value);
	/* 翻一番以上 */
	q.to = bound_after(s, to, true, &b);
	if (q.to > to) {
		q.op = bound_op(&b);
		q.bound_after = b.after;
	}
	scan_put(s, &q);
	return q.to;
}

size_t
proportion_ratio(struct scan *s, size_t at)
{
	struct quantity q = { .from = at, .number_from = at,
	    .type = QUANTITY_RATIO, .unit_row = -1, .rule = "ratio" };
	struct decimal part[8];
	struct numeral n;
	size_t to = at, step, i, parts = 0;
	bool point = false, clock = true;

	for (;;) {
		if (parts == 8 || !numeral_read(s->text, to, &n) ||
		    (n.flags & ~(unsigned)(NUMERAL_ARABIC | NUMERAL_POINT)))
			break;
		point |= (n.flags & NUMERAL_POINT) != 0;
		clock &= n.digits <= 2 && (parts == 0 || (n.digits == 2 &&
		    decimal_small(&n.low) < 60));
		part[parts++] = n.low;
		to = n.to;
		step = proportion_colon(s, to);
		if (step == 0 || !utf8_is_digit(scan_byte(s, to + step)))
			break;
		to += step;
	}
	if (parts < 2)
		return 0;
	if (!scan_context_before(s, at, SCAN_BEFORE_RATIO) && !point &&
	    (clock || parts < 3))
		return scan_refuse(s, at, to, parts > 1 &&
		    clock ? "clock time" :
		    "code");
	q.to = q.number_to = q.unit_from = q.unit_to = to;
	for (i = 0; i < parts; i++) {
		q.low = q.high = part[i];
		q.part = (int)i + 1;
		scan_put(s, &q);
	}
	return to;
}

size_t
proportion_doubled(struct scan *s, size_t at)
{
	if (scan_in_quote(s, at) || at < s->floor + 3 ||
	    !scan_behind(s, at, SPAN("翻")))
		return at + 3;
	/* 两个翻番 */
	if (scan_behind(s, at - 3, SPAN("个")))
		return scan_refuse(s, at - 3, at + 3, "name of a goal");
	return doubling(s, at - 3, at, at + 3, 1, QUANTITY_EQ);
}

/* 一半 */
static size_t
one_half(struct scan *s, size_t at, size_t to)
{
	struct quantity q = { .number_from = at, .unit_row = -1,
	    .type = QUANTITY_FRACTION, .rule = "half" };
	struct bounds b;

	bound_before(s, at, false, &b);
	q.low = decimal_from(5);
	decimal_shift(&q.low, -1);
	q.high = q.low;
	q.number_to = q.unit_from = q.unit_to = to + 3;
	q.to = bound_after(s, q.number_to, true, &b);
	bound_set(&b, &q);
	scan_put(s, &q);
	return q.to;
}

/* 翻一番, 翻了近两番. */
static size_t
times_doubled(struct scan *s, size_t at, const struct numeral *n)
{
	unsigned times = decimal_small(&n->low);
	enum quantity_op op = QUANTITY_EQ;
	size_t from = at;

	if (at < s->floor + 3)
		return 0;
	if (scan_behind(s, from, SPAN("近")) && from >= s->floor + 3) {
		op = QUANTITY_LT;
		from -= 3;
	}
	if (scan_behind(s, from, SPAN("了")) && from >= s->floor + 6)
		from -= 3;
	return scan_behind(s, from, SPAN("翻")) && times > 0 && times < 20 ?
	    doubling(s, from - 3, at, n->to + 3, times, op) : 0;
}

/* 两位数增长 is at least 10 %. */
static size_t
growth_of_digits(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q = { .from = at, .number_from = at,
	    .unit_row = -1, .type = QUANTITY_PERCENT,
	    .op = QUANTITY_GE, .unit = SPAN("%"),
	    .rule = "two-digit growth" };
	unsigned digits = decimal_small(&n->low);

	if (digits < 2 || digits > 5)
		return 0;
	q.low = decimal_from(1);
	decimal_shift(&q.low, (int)digits - 1);
	q.high = q.low;
	q.number_to = n->to;
	q.to = q.unit_from = q.unit_to = n->to + 6;
	scan_put(s, &q);
	return q.to;
}

size_t
proportion_spoken(struct scan *s, size_t at, const struct numeral *n)
{
	size_t to;

	if (scan_see(s, n->to, SPAN("半")) && n->to - at == 3 &&
	    scan_see(s, at, SPAN("一")))
		return one_half(s, at, n->to);
	if (scan_see(s, n->to, SPAN("番")) &&
	    (to = times_doubled(s, at, n)) > 0)
		return to;
	if (scan_context(s, n->to, SCAN_AFTER_DIGITS))
		return growth_of_digits(s, at, n);
	return 0;
}
