#include "bits.h"
#include "refusal.h"
#include "table.h"

TABLE(nonquantities);
TABLE(address);

/* How far other counts are looked for, in bytes. */
#define SENTENCE 120

/* Whether a word that begins before the character of three bytes at `at`, and
 * behind the last quantity, may hold it. */
static bool
may_hold(const struct scan *s, size_t at)
{
	return at >= s->floor + 3 && scan_han_before(s, at) &&
	    bits_has(s->out->near->inside, scan_inside(s->text.p + at - 3));
}

size_t
refusal_covered(const struct scan *s, size_t at, const char **reason)
{
	size_t from = at, best = 0, len;
	int back;

	for (back = 0; back < 7; back++) {
		int32_t row = table_longest(&table_nonquantities,
		    scan_rest(s, from), &len);

		if (row >= 0 && from + len > at && from + len > best) {
			best = from + len;
			*reason = table_cell(&table_nonquantities,
			    (uint32_t)row, 1);
		}
		if (!may_hold(s, from))
			break;
		from -= 3;
	}
	/* 只有一百 is no 有一: the numeral goes on behind the word. */
	if (best == at + 3 && numeral_begins(s->text, best) > 0 &&
	    !utf8_is_digit(scan_byte(s, best)))
		return 0;
	return best > 0 && **reason == 'k' ? 0 : best;
}

/* Note what stands side by side in a word. */
static void
mark_inside(struct quantity_near *near, struct span word)
{
	size_t at;

	for (at = 0; at + 6 <= word.n; at += table_is_three(word.p + at) ? 3 :
	    1)
		bits_put(near->inside, scan_inside(word.p + at));
}

void
refusal_mark(struct quantity_near *near)
{
	uint32_t row;
	char c;

	for (row = 0; row < table_nonquantities.rows; row++) {
		struct span words = span_str(table_cell(&table_nonquantities,
		    row, 0));

		while (words.n > 0)
			mark_inside(near, span_cut(&words, '|'));
	}
	/* Words of the class SCAN_BEFORE_PLACE are marked elsewhere. */
	scan_mark(near, SPAN("_@#+-＋·•・〔["), SCAN_ENDS_CODE);
	scan_mark(near, SPAN("+＋·•・号时時点點强级"), SCAN_BEGINS_CODE);
	for (c = 1; c > 0 && c < 127; c++)
		if (utf8_is_letter(c))
			scan_mark(near, span_make(&c, 1), SCAN_ENDS_CODE |
			    SCAN_BEGINS_CODE);
}

const char *
refusal_code(const struct scan *s, size_t at, const struct numeral *n)
{
	/* Of an ideograph nothing is asked. */
	uint32_t before = scan_han_before(s, at) ? 0x4E00 :
	    scan_cp_before(s, at), next = scan_cp(s, n->to);
	struct unit u;

	/* GDP115亿元 is none. */
	if (at > s->floor && before < 0x80 && n->power < 4 &&
	    (utf8_is_letter((unsigned char)before)
	    || before == '_' || before == '@' || before == '#' ||
	    before == '+' || (before == '-' && at >= 2 &&
	    (utf8_is_letter(scan_byte(s, at - 2)) ||
	    utf8_is_digit(scan_byte(s, at - 2))))))
		return "code";
	if (next == '+' || next == 0xFF0B || before == 0xFF0B)
		return "formula";
	if ((next == 0xB7 || next == 0x2022 || next == 0x30FB) &&
	    utf8_is_digit(scan_byte(s, n->to + (next == 0xB7 ? 2 : 3))))
		return "day of remembrance";
	if ((before == 0xB7 || before == 0x2022 || before == 0x30FB) &&
	    at > 3 &&
	    utf8_is_digit(scan_byte(s, at - (before == 0xB7 ? 3 : 4))))
		return "day of remembrance";
	if (next < 0x80 && utf8_is_letter((unsigned char)next) &&
	    !unit_read(s, n->to, true, &u))
		return "code";
	if (next == 0x53F7)	/* 号 */
		return "number of a thing";
	if (next == 0x65F6 || next == 0x6642 ||	/* 时 時 */
	    ((next == 0x70B9 || next == 0x9EDE) && n->digits <= 2))
		return "clock time";
	if (next == 0x5F3A)	/* 强 */
		return "name of a standing";
	if (next == 0x7EA7)	/* 级 */
		return n->flags & NUMERAL_SCALED ? NULL : "grade";
	if (before == 0x3014 || before == '[')
		return "number of a document";
	if (scan_context_before(s, at, SCAN_BEFORE_PLACE))
		return "code";
	return NULL;
}

size_t
refusal_slogan(const struct scan *s, const struct numeral *n, size_t at,
    const struct unit *u)
{
	struct numeral m;
	size_t next = u->to;

	if (n->flags & NUMERAL_ARABIC || n->flags & NUMERAL_SCALED ||
	    u->type != QUANTITY_COUNT || u->to - u->from != 3 ||
	    n->to - at > 6 || scan_see(s, u->from, SPAN("届")))
		return 0;
	if (numeral_begins(s->text, next) != 3 ||
	    !numeral_read(s->text, next, &m) ||
	    m.flags & (NUMERAL_ARABIC | NUMERAL_SCALED) ||
	    m.to - next > 6)
		return 0;
	return scan_is_han(s, m.to) ? m.to : 0;
}

/* Whether a numeral above one with the same classifier stands near: then 一
 * with it is counted too (一条…三条). */
static bool
counted_near(const struct scan *s, const struct unit *u)
{
	const struct quantity_list *l = s->out;
	size_t i, at, end = u->to + SENTENCE;

	for (i = l->n; i > 0 && l->n - i < 3; i--) {
		const struct quantity *q = &l->v[i - 1];

		if (u->from - q->to > SENTENCE)
			break;
		if (!q->refused && q->type == QUANTITY_COUNT &&
		    span_eq(q->unit, u->name))
			return true;
	}
	if (end > s->text.n)
		end = s->text.n;
	for (at = u->to; at + 6 <= end; at += 3) {
		struct numeral n;
		uint32_t cp = scan_cp(s, at);

		if (cp < 0x800 || cp > 0xFFFF || cp == 0x3002)
			break;
		if (numeral_begins(s->text, at) == 0 ||
		    !numeral_read(s->text, at, &n))
			continue;
		if (decimal_small(&n.low) > 1 && scan_see(s, n.to, u->name))
			return true;
	}
	return false;
}

/* The classes of address.tsv of the word that s begins with. */
static uint64_t
address_class(struct span s)
{
	size_t len;
	int32_t row = table_longest(&table_address, s, &len);

	return row < 0 ? 0 : table_address.bits[row];
}

const char *
refusal_address(const struct scan *s, size_t at, const struct unit *u)
{
	enum { HOUSE = 1, ROOM = 2, GROUP = 4, VILLAGE = 8, STOREY = 16,
	    IS = 32 };
	uint64_t class = u->type != QUANTITY_COUNT ? 0 : address_class(
	    span_sub(s->text, u->from, u->to));
	struct numeral n;

	if ((class & HOUSE) != 0 && utf8_is_digit(scan_byte(s, u->to)) &&
	    numeral_read(s->text, u->to, &n) && (address_class(scan_rest(s,
	    n.to)) & ROOM) != 0)
		return "address";
	/* 王家村4组; but 3个村4个组 */
	if ((class & GROUP) != 0 && scan_han_before(s, at) && (address_class(
	    span_sub(s->text, at - 3, at)) & VILLAGE) != 0 &&
	    !scan_behind(s, at - 3, SPAN("个")))
		return "address";
	if ((class & STOREY) != 0 && scan_clause_begins(s, at) &&
	    (address_class(scan_rest(s, u->to)) & IS) != 0)
		return "storey";
	return NULL;
}

size_t
refusal_enumerator(const struct scan *s, const struct numeral *n,
    const struct unit *u)
{
	size_t i;

	if (u->type != QUANTITY_COUNT || (n->flags &
	    (NUMERAL_ARABIC | NUMERAL_POINT | NUMERAL_SCALED | NUMERAL_HAN)) !=
	    (NUMERAL_ARABIC | NUMERAL_POINT))
		return 0;
	for (i = 0; i < n->to && scan_byte(s, i) != '.'; i++)
		;
	/* 1.5个 is half of one, 1.0版 none. */
	return i + 2 < n->to && i <= 2 && scan_byte(s, i) == '.' &&
	    scan_byte(s, i + 1) != '0' ? i + 1 : 0;
}

/* 一斤卖6元, 一亩地收入…, 两元一斤: what a price or a yield is for; but 种了一亩.
 */
static bool
for_one(const struct scan *s, size_t at, const struct unit *u)
{
	const struct quantity_list *l = s->out;

	if (!scan_clause_ends(s, u->to))
		return !scan_behind(s, at, SPAN("了"));
	return l->n > 0 && l->v[l->n - 1].to == at &&
	    l->v[l->n - 1].type == QUANTITY_MONEY;
}

const char *
refusal_han(const struct scan *s, size_t at, const struct numeral *n,
    const struct unit *u, const struct bounds *b)
{
	unsigned value = n->flags & NUMERAL_OPEN ? 2 : decimal_small(&n->low);
	bool marked = b->before || b->after || (n->flags &
	    (NUMERAL_MORE | NUMERAL_ABOUT)) != 0;

	if ((u->type == QUANTITY_MASS || u->type == QUANTITY_AREA) &&
	    value == 1 && n->to - at == 3 && !marked && for_one(s, at, u))
		return "what a price is for";
	if (u->type != QUANTITY_COUNT && !(n->flags & NUMERAL_BARE) &&
	    !unit_flagged(u, "weak"))
		return NULL;
	if (n->flags & NUMERAL_BARE) {
		if (marked)
			return NULL;
		if (u->type == QUANTITY_DURATION || u->type == QUANTITY_LENGTH)
			return "figure of speech";
		if (u->type == QUANTITY_COUNT && n->low.exponent < 4)
			return "figure of speech";
		return NULL;
	}
	if (unit_flagged(u, "weak") &&
	    value <= 10 && !marked)
		return "part of a name";
	/* 陆一村: nobody counts digit by digit. */
	if ((n->flags & NUMERAL_DIGITS) != 0 && u->type == QUANTITY_COUNT)
		return "part of a name";
	if (value == 1 && !(n->flags & NUMERAL_OPEN) && !marked &&
	    n->to - at == 3 && !counted_near(s, u) &&
	    !(scan_clause_ends(s, u->to) && !scan_clause_begins(s, at) &&
	    unit_flagged(u, "thing")))
		return "one that says a";
	return NULL;
}
