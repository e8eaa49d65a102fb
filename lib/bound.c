#include "bound.h"
#include "table.h"

TABLE(boundbefore);
TABLE(boundafter);

static enum quantity_op
op_of(const char *name)
{
	int i;

	for (i = QUANTITY_LE; i > QUANTITY_EQ; i--)
		if (strcmp(quantity_op_name((enum quantity_op)i), name) == 0)
			break;
	return (enum quantity_op)i;
}

static void
note(struct bounds *b, enum quantity_op op)
{
	b->about |= op == QUANTITY_ABOUT;
	b->more |= op == QUANTITY_GT;
	b->less |= op == QUANTITY_LT;
	b->at_least |= op == QUANTITY_GE;
	b->at_most |= op == QUANTITY_LE;
}

enum quantity_op
bound_op(const struct bounds *b)
{
	if (b->about || (b->less && (b->more || b->at_least)))
		return QUANTITY_ABOUT;
	if (b->at_least)
		return QUANTITY_GE;
	if (b->at_most)
		return QUANTITY_LE;
	return b->more ? QUANTITY_GT : b->less ? QUANTITY_LT : QUANTITY_EQ;
}

/* The word or mark of a negative number that ends at `at`: where it begins,
 * or `at`.  A hyphen is a sign behind an ideograph, a blank or a bracket, not
 * behind a digit or letter, where it parts. */
static size_t
read_sign(const struct scan *s, size_t at, bool *negative)
{
	size_t from = at > s->floor + SCAN_NEAR ? at - SCAN_NEAR : s->floor,
	    len;
	uint32_t cp;
	int32_t row;

	*negative = false;
	if (at <= from)
		return at;
	row = table_longest_back(&table_boundbefore,
	    span_sub(s->text, from, at), &len);
	if (row < 0 || strcmp(table_cell(&table_boundbefore, (uint32_t)row, 1),
	    "minus") != 0 || scan_listed_before(s, at - len,
	    table_cell(&table_boundbefore, (uint32_t)row, 2)))
		return at;
	cp = scan_cp_before(s, at - len);
	if (scan_byte(s, at - len) < 0xE4 && (at - len == s->floor ?
	    s->floor != 0 : cp < 0x80 && cp != ' ' && cp != '(' && cp != ':'))
		return at;
	*negative = true;
	return at - len;
}

void
bound_before(const struct scan *s, size_t at, bool bare,
    struct bounds *b)
{
	size_t len, from;
	int32_t row;
	const char *op;
	int i;

	*b = (struct bounds){ .from = at };
	at = b->from = read_sign(s, at, &b->negative);
	for (i = 0; i < 2; i++) {
		from = at > s->floor + SCAN_NEAR ? at - SCAN_NEAR : s->floor;
		if (at <= from)
			return;
		row = table_longest_back(&table_boundbefore,
		    span_sub(s->text, from, at), &len);
		if (row < 0 || scan_listed_before(s, at - len,
		    table_cell(&table_boundbefore, (uint32_t)row, 2)))
			return;
		/* 上百, 过亿, 破万 bound a multiplier without digits only, or a
		 * large one: 过10亿元. */
		if (!bare && (scan_see(s, at - len, SPAN("上")) ||
		    (len == 3 && (scan_see(s, at - len, SPAN("过")) ||
		    scan_see(s, at - len, SPAN("破"))))))
			return;
		op = table_cell(&table_boundbefore, (uint32_t)row, 1);
		if (strcmp(op, "minus") == 0)
			return;
		note(b, op_of(op));
		b->before = true;
		at -= len;
		b->from = at;
	}
}

size_t
bound_after(const struct scan *s, size_t at, bool measure,
    struct bounds *b)
{
	size_t len;
	int i;

	for (i = 0; i < 2; i++) {
		int32_t row = table_longest(&table_boundafter, scan_rest(s, at),
		    &len);
		enum quantity_op op;

		if (row < 0 || scan_listed(s, at + len,
		    table_cell(&table_boundafter, (uint32_t)row, 2)))
			break;
		op = op_of(table_cell(&table_boundafter, (uint32_t)row, 1));
		if (op == QUANTITY_GT && !measure && len == 3)
			break;
		note(b, op);
		b->after = true;
		at += len;
	}
	return at;
}

void
bound_set(const struct bounds *b, struct quantity *q)
{
	q->from = b->from;
	q->op = bound_op(b);
	q->bound_before = b->before;
	q->bound_after = b->after;
}

void
bound_negate(struct quantity *q)
{
	struct decimal low = q->low;

	q->low = q->high;
	q->high = low;
	decimal_negate(&q->low);
	decimal_negate(&q->high);
}

/* What parts the values of a list: 、 or 和, 及, 与. */
static bool
is_list_mark(const struct scan *s, size_t from, size_t to)
{
	struct span gap = span_sub(s->text, from, to);

	return span_eq(gap, SPAN("、")) || span_eq(gap, SPAN("和")) ||
	    span_eq(gap, SPAN("及")) || span_eq(gap, SPAN("与"));
}

void
bound_share(struct scan *s)
{
	struct quantity *v = s->out->v;
	size_t n = s->out->n, i, k, from, at;

	for (i = 0; i < n; i = k) {
		bool dealt = false;

		k = i + 1;
		if (v[i].refused || v[i].part != 0 ||
		    v[i].type > QUANTITY_DURATION)
			continue;
		while (k < n && !v[k].refused && v[k].part == 0 &&
		    v[k].type <= QUANTITY_DURATION &&
		    is_list_mark(s, v[k - 1].to, v[k].from))
			k++;
		if (k - i < 2)
			continue;
		from = v[i].from > SCAN_NEAR ? v[i].from - SCAN_NEAR : 0;
		for (at = from; at + 6 <= v[i].from && !dealt; at++)
			dealt = (unsigned char)s->text.p[at] >= 0xE4 &&
			    scan_see(s, at, SPAN("分别"));
		/* 突破 and 不低于 are verbs, 近 and 超 stand with one number. */
		if (v[i].bound_before && !v[i].bound_after &&
		    (dealt || v[i].number_from - v[i].from >= 6))
			for (at = i + 1; at < k; at++)
				if (v[at].op == QUANTITY_EQ)
					v[at].op = v[i].op;
		if (dealt && v[k - 1].bound_after && !v[k - 1].bound_before)
			for (at = i; at + 1 < k; at++)
				if (v[at].op == QUANTITY_EQ)
					v[at].op = v[k - 1].op;
	}
}
