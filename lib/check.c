#include "check.h"

/* How far a stated growth may be from the computed one, in percentage
 * points: levels are stated with three figures, seldom fewer. */
#define GROWTH_SLACK	"1"
/* How far the parts of a structure may be from 100. */
#define PARTS_SLACK	"0.5"

#define FAR	40		/* observations looked back over */

static const char *const side_by_side =
    "two values of one unit side by side";
static const char *const growth_differs = "growth is not that of the levels";
static const char *const above_whole = "parts are above the whole";
static const char *const above_hundred = "share above 100 %";
static const char *const not_hundred = "parts of the structure are not 100";

static struct decimal
constant(const char *s)
{
	struct decimal d = { .exponent = 0 };

	(void)decimal_parse(span_str(s), &d);
	return d;
}

static bool
subtract(const struct decimal *a, const struct decimal *b,
    struct decimal *out)
{
	struct decimal minus = *b;

	decimal_negate(&minus);
	return decimal_add(a, &minus, out);
}

static bool
exact(const struct observation *v)
{
	return v->quantity.op == QUANTITY_EQ &&
	    decimal_compare(&v->quantity.low, &v->quantity.high) == 0;
}

static bool
same_unit(const struct observation *a, const struct observation *b)
{
	return a->quantity.type == b->quantity.type &&
	    span_eq(a->quantity.unit, b->quantity.unit);
}

static bool
between(struct span text, size_t from, size_t to, const char *what)
{
	size_t n = strlen(what), i;

	for (i = from; i + n <= to; i++)
		if (text.p[i] == *what && memcmp(text.p + i, what, n) == 0)
			return true;
	return false;
}

/* 4.74万元2910万元 */
static void
check_neighbours(struct observation *a, struct observation *b)
{
	if (a->role == OBSERVE_LEVEL && b->role == OBSERVE_LEVEL &&
	    a->quantity.to == b->quantity.from && same_unit(a, b) &&
	    a->quantity.type != QUANTITY_RATIO)
		a->check = b->check = side_by_side;
}

/* Whether change / from * 100 is farther than the slack from `stated`. */
static bool
differs(const struct decimal *change, const struct decimal *from,
    const struct decimal *stated)
{
	struct decimal percent = *change, q, d, slack = constant(GROWTH_SLACK);

	decimal_shift(&percent, 2);
	if (decimal_is_zero(from) || !decimal_divide(&percent, from, 12, &q) ||
	    !subtract(&q, stated, &d))
		return false;
	if (d.negative)
		decimal_negate(&d);
	return decimal_compare(&d, &slack) > 0;
}

/* 由40亿元增长到44亿元，增长15%; 支出486亿元，增加21亿元，增长9%. */
static void
check_growth(struct observation *v, size_t i)
{
	struct observation *g = &v[i], *to = NULL, *from = NULL, *by = NULL;
	struct decimal change;
	size_t k, least = i > FAR ? i - FAR : 0;

	if (g->role != OBSERVE_GROWTH || g->base == OBSERVE_ANNUAL ||
	    g->quantity.type != QUANTITY_PERCENT || !exact(g))
		return;
	for (k = i; k > least; k--) {
		struct observation *o = &v[k - 1];

		if (!span_eq(o->indicator, g->indicator) || !exact(o))
			continue;
		if (o->role == OBSERVE_DELTA && by == NULL)
			by = o;
		else if (o->role == OBSERVE_LEVEL && to == NULL)
			to = o;
		else if (o->role == OBSERVE_LEVEL && from == NULL) {
			from = o;
			break;
		}
	}
	if (to == NULL)
		return;
	if (from != NULL && same_unit(from, to) &&
	    to->quantity.type != QUANTITY_PERCENT &&
	    from->quantity.to != to->quantity.from) {
		if (subtract(&to->quantity.low, &from->quantity.low, &change) &&
		    differs(&change, &from->quantity.low, &g->quantity.low))
			g->check = growth_differs;
	} else if (from == NULL && by != NULL && same_unit(by, to)) {
		struct decimal was;

		if (subtract(&to->quantity.low, &by->quantity.low, &was) &&
		    differs(&by->quantity.low, &was, &g->quantity.low))
			g->check = growth_differs;
	}
}

/* 产量30万吨，其中小麦18万吨、玉米15万吨 */
static void
check_parts(struct observation *v, size_t n, size_t i, struct span text)
{
	struct observation *whole = &v[i];
	struct decimal sum = { .exponent = 0 };
	size_t k, last = i;

	if (whole->role != OBSERVE_LEVEL || !exact(whole) ||
	    whole->quantity.type == QUANTITY_PERCENT || i + 1 >= n)
		return;
	for (k = i + 1; k < n && k <= i + FAR; k++) {
		size_t from = v[k - 1].quantity.to, to = v[k].quantity.from;

		if (from > to || between(text, from, to, "；") ||
		    between(text, from, to, "。"))
			break;
		if (last == i && !between(text, whole->quantity.to, to,
		    "其中"))
			return;
		if (last != i && between(text, from, to, "，"))
			break;
		if (v[k].role != OBSERVE_LEVEL || !same_unit(whole, &v[k]))
			continue;
		if (!decimal_add(&sum, &v[k].quantity.low, &sum))
			return;
		last = k;
	}
	if (last == i || decimal_compare(&sum, &whole->quantity.high) <= 0)
		return;
	for (k = i; k <= last; k++)
		if (v[k].role == OBSERVE_LEVEL && same_unit(whole, &v[k]))
			v[k].check = above_whole;
}

static void
check_share(struct observation *v)
{
	struct decimal hundred = decimal_from(100);

	if (v->role == OBSERVE_SHARE && v->quantity.type == QUANTITY_PERCENT &&
	    decimal_compare(&v->quantity.low, &hundred) > 0)
		v->check = above_hundred;
}

/* 19.2:12.4:68.4: the three parts of an economy. */
static void
check_structure(struct observation *v, size_t n, size_t i)
{
	struct decimal sum = v[i].quantity.low, hundred = decimal_from(100);
	struct decimal slack = constant(PARTS_SLACK);
	size_t k, parts = 1;

	if (v[i].quantity.type != QUANTITY_RATIO || v[i].quantity.part != 1)
		return;
	for (k = i + 1; k < n && v[k].quantity.from == v[i].quantity.from;
	    k++, parts++)
		if (!decimal_add(&sum, &v[k].quantity.low, &sum))
			return;
	if (parts < 3 || !span_ends(v[i].indicator, SPAN("占比")) ||
	    !subtract(&sum, &hundred, &sum))
		return;
	if (sum.negative)
		decimal_negate(&sum);
	if (decimal_compare(&sum, &slack) > 0)
		for (k = i; k < i + parts; k++)
			v[k].check = not_hundred;
}

void
check_observations(struct observation *v, size_t n, struct span text)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			check_neighbours(&v[i - 1], &v[i]);
		check_growth(v, i);
		check_parts(v, n, i, text);
		check_share(&v[i]);
		check_structure(v, n, i);
	}
}
