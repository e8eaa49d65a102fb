#include "table.h"
#include "unit.h"

TABLE(units);

/* Columns of units.tsv. */
enum { SPELLING, TYPE, UNIT, SI, FACTOR, CODE, FLAG, NOT_BEFORE };

static const char *
unit_cell(int32_t row, uint32_t column)
{
	return table_cell(&table_units, (uint32_t)row, column);
}

#define BEFORE_BITS	16

/* What is asked of the rows of units.tsv again and again: which character may
 * begin a word that the unit must not stand before, a bit by `before`, which
 * others may share, and their types. */
struct quantity_units {
	uint64_t	before[(1 << BEFORE_BITS) / 64];
	enum quantity_type type[];
};

/* The bit of a unit behind an Arabic or Chinese numeral and of the character
 * that the words at p begin with: an ideograph or the stroke of km/h. */
static uint32_t
before(int32_t row, bool arabic, const char *p)
{
	uint32_t cp = (*p & 0x80) != 0 ? table_three(p) : (uint32_t)*p;

	return table_hash(((uint32_t)row * 2 + arabic) << 16 | cp,
	    64 - BEFORE_BITS);
}

static void
note_before(struct quantity_units *u, uint32_t bit)
{
	u->before[bit / 64] |= UINT64_C(1) << bit % 64;
}

static enum quantity_type
type_of(const char *name)
{
	int i;

	for (i = 0; i < QUANTITY_NUMBER; i++)
		if (*quantity_type_name((enum quantity_type)i) == *name &&
		    strcmp(quantity_type_name((enum quantity_type)i),
		    name) == 0)
			break;
	return (enum quantity_type)i;
}

struct quantity_units *
unit_table(void)
{
	struct quantity_units *u = memory_zeroed(1, sizeof(*u) +
	    table_units.rows * sizeof(u->type[0]));
	int32_t row;

	for (row = 0; row < (int32_t)table_units.rows; row++) {
		struct span list = span_str(unit_cell(row, NOT_BEFORE));

		u->type[row] = type_of(unit_cell(row, TYPE));
		while (list.n > 0) {
			struct span word = span_cut(&list, '|');
			bool star = span_starts(word, SPAN("*"));

			note_before(u, before(row, false, word.p + star));
			if (star)
				note_before(u, before(row, true, word.p + 1));
		}
	}
	return u;
}

/* Whether a word that forbids the unit stands at `at`: one with a star (these
 * come first in the list), or, behind a Chinese numeral, any. */
static bool
forbidden(const struct scan *s, size_t at, int32_t row, bool arabic)
{
	const char *list = unit_cell(row, NOT_BEFORE);
	struct span r = scan_rest(s, at);
	unsigned char c = scan_byte(s, at);
	uint32_t bit;

	if (c != '/' && (c < 0xE4 || r.n < 3))
		return false;
	bit = before(row, arabic, r.p);
	if ((s->out->unit->before[bit / 64] >> bit % 64 & 1) == 0)
		return false;
	while (*list != '\0') {
		if (*list == '*')
			list++;
		else if (arabic)
			return false;
		if (scan_next(r, &list))
			return true;
	}
	return false;
}

/* Whether what follows the unit of that row, at `at`, makes no other word. */
static bool
fits(const struct scan *s, size_t at, int32_t row, bool arabic)
{
	unsigned char next = scan_byte(s, at);

	return !(utf8_is_letter((unsigned char)s->text.p[at - 1]) &&
	    (utf8_is_letter(next) || utf8_is_digit(next))) &&
	    !forbidden(s, at, row, arabic);
}

/* The longest unit at `at` that what follows does not make another word. */
static struct trie_hit
unit_longest(const struct scan *s, size_t at, bool arabic)
{
	struct span rest = scan_rest(s, at);
	size_t len;

	for (;;) {
		int32_t row = table_longest(&table_units, rest, &len);

		if (row < 0 || fits(s, at + len, row, arabic))
			return (struct trie_hit){ row, (uint32_t)len };
		rest.n = len - 1;
	}
}

/* What a rate is reckoned on, behind a stroke: 平方米, 万人, 人·月. */
static size_t
read_denominator(const struct scan *s, size_t at)
{
	struct trie_hit unit;
	size_t from = at;

	while (numeral_begins(s->text, at) == 3 && scan_is_han(s, at) &&
	    at < from + 9)
		at += 3;
	unit = unit_longest(s, at, true);
	return unit.value < 0 ? 0 : at + unit.len - from;
}

/* The bytes of a mark between a unit and what it is by; 0: none. */
static size_t
per_sign(const struct scan *s, size_t at)
{
	return scan_see(s, at, SPAN("/")) ? 1 : scan_see(s, at, SPAN("／")) ? 3 :
	    scan_see(s, at, SPAN("·")) ? 2 : 0;
}

bool
unit_read(const struct scan *s, size_t at, bool arabic, struct unit *u)
{
	struct trie_hit unit;
	size_t step;
	int32_t row;

	*u = (struct unit){ .from = at, .to = at, .row = -1,
	    .type = QUANTITY_NUMBER };
	if (scan_byte(s, at) == ' ' && at > 0 &&
	    utf8_is_digit(scan_byte(s, at - 1)))
		at++;
	unit = unit_longest(s, at, arabic);
	row = unit.value;
	if (row < 0)
		return false;
	u->row = row;
	u->from = at;
	u->to = at + unit.len;
	u->type = s->out->unit->type[row];
	if (*unit_cell(row, UNIT) != '\0')
		u->name = span_str(unit_cell(row, UNIT));
	else
		u->name = span_sub(s->text, at, u->to);
	while ((step = per_sign(s, u->to)) > 0) {
		size_t len = read_denominator(s, u->to + step);
		int32_t by;

		if (len == 0)
			break;
		by = unit_longest(s, u->to + step, true).value;
		if (u->type == QUANTITY_LENGTH && by >= 0 &&
		    s->out->unit->type[by] == QUANTITY_DURATION)
			u->type = QUANTITY_SPEED;
		u->to += step + len;
		u->name = span_sub(s->text, u->from, u->to);
		u->row = -1;
	}
	return true;
}

bool
unit_flagged(const struct unit *u, const char *flag)
{
	return u->row >= 0 && strcmp(unit_cell(u->row, FLAG), flag) == 0;
}

bool
unit_time_behind(const struct scan *s, const struct unit *before, size_t at,
    struct unit *u)
{
	if (before->to - before->from != 3 ||
	    !(scan_see(s, before->from, SPAN("个")) ||
	    scan_see(s, before->from, SPAN("個"))) ||
	    !unit_read(s, at, false, u) || u->type != QUANTITY_DURATION)
		return false;
	if (span_is(u->name, "月"))
		u->name = SPAN("个月");
	return true;
}

bool
unit_for_points(const struct scan *s, const struct unit *u)
{
	size_t at = u->to, end = at + SCAN_NEAR;

	if (u->to - u->from != 3 ||
	    !scan_see(s, u->from, SPAN("个")) ||
	    !(scan_see(s, at, SPAN("、")) || scan_see(s, at, SPAN("和"))))
		return false;
	for (; at < end && at < s->text.n; at++) {
		uint32_t cp;

		if ((unsigned char)s->text.p[at] < 0xE0)
			continue;
		cp = scan_cp(s, at);
		if (cp == 0x4E2A)	/* 个 */
			return scan_see(s, at, SPAN("个百分点"));
		if (cp == 0x3002 || cp == 0xFF0C || cp == 0xFF1B)
			break;
	}
	return false;
}

enum quantity_type
unit_degree(const struct scan *s, size_t at, const struct numeral *n,
    bool negative)
{
	if (negative || scan_near_before(s, at, SPAN("温")))
		return QUANTITY_TEMPERATURE;
	if (n->power >= 4 || scan_near_before(s, at, SPAN("电")) ||
	    scan_near_before(s, at, SPAN("電")))
		return QUANTITY_ENERGY;
	return QUANTITY_COUNT;
}

bool
quantity_to_si(struct quantity *q)
{
	struct decimal by, under, low, high;
	const char *factor, *stroke;

	if (q->unit_row < 0 || *unit_cell(q->unit_row, SI) == '\0')
		return false;
	factor = unit_cell(q->unit_row, FACTOR);
	if (*factor == '\0')
		return false;
	stroke = strchr(factor, '/');
	if (!decimal_parse(span_make(factor, stroke == NULL ? strlen(factor) :
	    (size_t)(stroke - factor)), &by) ||
	    !decimal_multiply(&q->low, &by, &low) ||
	    !decimal_multiply(&q->high, &by, &high))
		return false;
	if (stroke != NULL) {
		struct decimal back;

		/* Only where the quotient ends. */
		if (!decimal_parse(span_str(stroke + 1), &under) ||
		    !decimal_divide(&low, &under, 40, &by) ||
		    !decimal_multiply(&by, &under, &back) ||
		    decimal_compare(&back, &low) != 0)
			return false;
		low = by;
		if (!decimal_divide(&high, &under, 40, &by) ||
		    !decimal_multiply(&by, &under, &back) ||
		    decimal_compare(&back, &high) != 0)
			return false;
		high = by;
	}
	q->low = low;
	q->high = high;
	q->unit = span_str(unit_cell(q->unit_row, SI));
	return true;
}
