#include "bound.h"
#include "table.h"

TABLE(boundbefore);
TABLE(boundafter);

/* The bits of both files are in the order of enum quantity_op; then minus. */
#define MINUS	(UINT64_C(1) << (QUANTITY_LE + 1))

static bool
says(uint64_t bits, enum quantity_op op)
{
	return (bits >> op & 1) != 0;
}

static void
note(struct bounds *b, uint64_t bits)
{
	b->about |= says(bits, QUANTITY_ABOUT);
	b->more |= says(bits, QUANTITY_GT);
	b->less |= says(bits, QUANTITY_LT);
	b->at_least |= says(bits, QUANTITY_GE);
	b->at_most |= says(bits, QUANTITY_LE);
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

/* The row of the longest mark that ends at `at`, behind the last quantity; -1:
 * none. */
static int32_t
mark_before(const struct scan *s, size_t at, size_t *len)
{
	size_t from = at > s->floor + SCAN_NEAR ? at - SCAN_NEAR : s->floor;

	return at <= from ? -1 : table_longest_back(&table_boundbefore,
	    span_sub(s->text, from, at), len);
}

/* Whether what stands before `at` makes another word with the mark there. */
static bool
goes_on_before(const struct scan *s, size_t at, int32_t row)
{
	return scan_listed_before(s, at, table_cell(&table_boundbefore,
	    (uint32_t)row, 2));
}

/* Whether the mark from `at` on, of that row, is the sign of a negative number.
 * A hyphen is one behind an ideograph, a blank or a bracket, not behind a digit
 * or letter, where it parts. */
static bool
is_sign(const struct scan *s, size_t at, int32_t row)
{
	uint32_t cp;

	if (row < 0 || (table_boundbefore.bits[row] & MINUS) == 0 ||
	    goes_on_before(s, at, row))
		return false;
	cp = scan_cp_before(s, at);
	return scan_byte(s, at) >= 0xE4 || !(at == s->floor ? s->floor != 0 :
	    cp < 0x80 && cp != ' ' && cp != '(' && cp != ':');
}

void
bound_before(const struct scan *s, size_t at, bool bare,
    struct bounds *b)
{
	size_t len = 0;
	int32_t row = mark_before(s, at, &len);
	int i;

	*b = (struct bounds){ .from = at };
	if (is_sign(s, at - len, row)) {
		b->negative = true;
		at = b->from = at - len;
		row = mark_before(s, at, &len);
	}
	for (i = 0; i < 2 && row >= 0; i++) {
		uint64_t bits = table_boundbefore.bits[row];

		if (goes_on_before(s, at - len, row))
			return;
		/* 上百, 过亿, 破万 bound a multiplier without digits only, or a
		 * large one: 过10亿元. */
		if (!bare && (scan_see(s, at - len, SPAN("上")) ||
		    (len == 3 && (scan_see(s, at - len, SPAN("过")) ||
		    scan_see(s, at - len, SPAN("破"))))))
			return;
		if ((bits & MINUS) != 0)
			return;
		note(b, bits);
		b->before = true;
		at -= len;
		b->from = at;
		row = mark_before(s, at, &len);
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
		uint64_t bits;

		if (row < 0 || scan_listed(s, at + len,
		    table_cell(&table_boundafter, (uint32_t)row, 2)))
			break;
		bits = table_boundafter.bits[row];
		if (says(bits, QUANTITY_GT) && !measure && len == 3)
			break;
		note(b, bits);
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

	if (s->out->kept < 2)
		return;
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
