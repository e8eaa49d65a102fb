#include <stdlib.h>

#include "numeral.h"
#include "quantity.h"
#include "table.h"
#include "utf8.h"

TABLE(numerals);
TABLE(units);
TABLE(timeafter);
TABLE(boundbefore);
TABLE(boundafter);
TABLE(contextbefore);
TABLE(contextafter);
TABLE(nonquantities);

/* Columns of units.tsv. */
enum { SPELLING, TYPE, UNIT, SI, FACTOR, CODE, FLAG, NOT_BEFORE };

/* How far words before and behind a number are looked for, in bytes. */
#define NEAR	48
#define SENTENCE 120
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

static enum quantity_type
type_of(const char *name)
{
	int i;

	for (i = 0; i < QUANTITY_NUMBER; i++)
		if (*type_names[i] == *name && strcmp(type_names[i], name) == 0)
			break;
	return (enum quantity_type)i;
}

static enum quantity_op
op_of(const char *name)
{
	int i;

	for (i = QUANTITY_LE; i > QUANTITY_EQ; i--)
		if (strcmp(op_names[i], name) == 0)
			break;
	return (enum quantity_op)i;
}

/* The state of one pass over a text. */
struct scan {
	struct span	text;
	const struct calendar_context *context;
	struct quantity_list *out;
	size_t		floor;		/* end of the last quantity */
	size_t		quote_from, quote_to;	/* a short quote's inside */
	size_t		title_to;	/* end of 《...》 */
};

static struct span
rest(const struct scan *s, size_t at)
{
	return at < s->text.n ? span_sub(s->text, at, s->text.n) :
	    span_make(s->text.p + s->text.n, 0);
}

static inline bool
see(const struct scan *s, size_t at, struct span word)
{
	return at + word.n <= s->text.n && s->text.p[at] == *word.p &&
	    memcmp(s->text.p + at, word.p, word.n) == 0;
}

/* Whether `word` stands just before `at`. */
static bool
behind(const struct scan *s, size_t at, struct span word)
{
	return at >= word.n && s->text.p[at - word.n] == *word.p &&
	    span_eq(span_sub(s->text, at - word.n, at), word);
}

static unsigned char
byte_at(const struct scan *s, size_t at)
{
	return at < s->text.n ? (unsigned char)s->text.p[at] : 0;
}

static bool
is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The code point at `at`, 0 at the end of the text. */
static uint32_t
cp_at(const struct scan *s, size_t at)
{
	uint32_t cp = 0;

	if (at < s->text.n)
		utf8_decode(s->text.p + at, s->text.n - at, &cp);
	return cp;
}

static uint32_t
cp_before(const struct scan *s, size_t at)
{
	uint32_t cp = 0;

	if (at > 0)
		utf8_before(s->text.p, at, &cp);
	return cp;
}

static bool
is_han_at(const struct scan *s, size_t at)
{
	return utf8_is_han(cp_at(s, at));
}

/* Whether one of the |-parted words of `list` stands at `at`. */
static bool
listed_at(const struct scan *s, size_t at, const char *list)
{
	struct span r = rest(s, at);

	while (*list != '\0') {
		size_t n = 0;

		while (n < r.n && list[n] == r.p[n] && list[n] != '\0')
			n++;
		if (list[n] == '|' || list[n] == '\0')
			return true;
		for (list += n; *list != '|' && *list != '\0'; list++)
			;
		list += *list == '|';
	}
	return false;
}

static bool
listed_before(const struct scan *s, size_t at, const char *list)
{
	while (*list != '\0') {
		size_t n = 0;

		while (list[n] != '|' && list[n] != '\0')
			n++;
		if (n > 0 && n <= at && s->text.p[at - 1] == list[n - 1] &&
		    memcmp(s->text.p + at - n, list, n) == 0)
			return true;
		list += n + (list[n] == '|');
	}
	return false;
}

/* Whether a word of that class of contextbefore ends at `at`. */
static bool
context_before(const struct scan *s, size_t at, const char *class)
{
	size_t from = at > NEAR ? at - NEAR : 0, len;
	int32_t row = table_longest_back(&table_contextbefore,
	    span_sub(s->text, from, at), &len);

	return row >= 0 && table_has(table_cell(&table_contextbefore,
	    (uint32_t)row, 1), class);
}

static bool
context_after(const struct scan *s, size_t at, const char *class)
{
	size_t len;
	int32_t row = table_longest(&table_contextafter, rest(s, at), &len);

	return row >= 0 && table_has(table_cell(&table_contextafter,
	    (uint32_t)row, 1), class);
}

static struct quantity *
put(struct scan *s, const struct quantity *q)
{
	struct quantity_list *l = s->out;

	if (l->n == l->cap)
		l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
	l->v[l->n] = *q;
	s->floor = q->to;
	return &l->v[l->n++];
}

static size_t
refuse(struct scan *s, size_t from, size_t to, const char *rule)
{
	struct quantity q = { .from = from, .to = to, .number_from = from,
	    .number_to = to, .unit_from = to, .unit_to = to,
	    .type = QUANTITY_NUMBER, .unit_row = -1, .refused = true,
	    .rule = rule };

	put(s, &q);
	return to;
}

/* A unit at a place of the text. */
struct unit {
	size_t		from, to;
	int32_t		row;	/* -1: none */
	enum quantity_type type;
	struct span	name;
};

static const char *
unit_cell(int32_t row, uint32_t column)
{
	return table_cell(&table_units, (uint32_t)row, column);
}

/* What is asked of a row of units.tsv again and again: its type, and a bit by
 * unit_bit for each word that it must not stand before, with a star or not. */
struct quantity_unit {
	enum quantity_type type;
	uint64_t	starred, other;
};

/* Many characters share their first two bytes. */
static uint64_t
unit_bit(struct span s)
{
	size_t at = (s.p[0] & 0x80) != 0 && s.n >= 3 ? 2 : 0;

	return UINT64_C(1) << ((unsigned char)s.p[at] & 63);
}

static struct quantity_unit *
read_units(void)
{
	struct quantity_unit *unit = memory_zeroed(table_units.rows,
	    sizeof(*unit));
	uint32_t row;

	for (row = 0; row < table_units.rows; row++) {
		struct span list = span_str(unit_cell((int32_t)row,
		    NOT_BEFORE));

		unit[row].type = type_of(unit_cell((int32_t)row, TYPE));
		while (list.n > 0) {
			struct span word = span_cut(&list, '|');

			if (span_starts(word, SPAN("*")))
				unit[row].starred |= unit_bit(span_sub(word,
				    1, word.n));
			else
				unit[row].other |= unit_bit(word);
		}
	}
	return unit;
}

/* Whether a word that forbids the unit stands at `at`: one with a star (these
 * come first in the list), or, behind a Chinese numeral, any. */
static bool
forbidden(const struct scan *s, size_t at, int32_t row, bool arabic)
{
	const struct quantity_unit *unit = &s->out->unit[row];
	const char *list = unit_cell(row, NOT_BEFORE);
	struct span r = rest(s, at);
	unsigned char c = byte_at(s, at);

	/* The words are of ideographs, but for the strokes of km/h. */
	if ((c < 0xE4 && c != '/') || ((unit->starred |
	    (arabic ? 0 : unit->other)) & unit_bit(r)) == 0)
		return false;
	while (*list != '\0') {
		size_t n = 0;

		if (*list == '*')
			list++;
		else if (arabic)
			return false;
		while (n < r.n && list[n] == r.p[n] && list[n] != '\0')
			n++;
		if (list[n] == '|' || list[n] == '\0')
			return true;
		for (list += n; *list != '|' && *list != '\0'; list++)
			;
		list += *list == '|';
	}
	return false;
}

/* The longest unit at `at` that what follows does not make another word. */
static int32_t
unit_longest(const struct scan *s, size_t at, bool arabic, size_t *len)
{
	const struct trie *t = &table_units.index;
	int32_t node = 0, best = -1;
	size_t i;

	*len = 0;
	for (i = at; i < s->text.n; i++) {
		int32_t row;

		node = trie_step(t, node, (unsigned char)s->text.p[i]);
		if (node < 0)
			break;
		row = t->node[node].value;
		if (row < 0)
			continue;
		if (is_letter((unsigned char)s->text.p[i]) &&
		    (is_letter(byte_at(s, i + 1)) ||
		    is_digit(byte_at(s, i + 1))))
			continue;
		if (forbidden(s, i + 1, row, arabic))
			continue;
		best = row;
		*len = i + 1 - at;
	}
	return best;
}

/* What a rate is reckoned on, behind a stroke: 平方米, 万人, 人·月. */
static size_t
read_denominator(const struct scan *s, size_t at)
{
	size_t from = at, len, digit;

	while (numeral_begins(s->text, at, &digit) && digit == 3 &&
	    is_han_at(s, at) && at < from + 9)
		at += digit;
	if (unit_longest(s, at, true, &len) < 0)
		return 0;
	return at + len - from;
}

static bool
read_unit(const struct scan *s, size_t at, bool arabic, struct unit *u)
{
	size_t len, step;
	int32_t row;

	*u = (struct unit){ .from = at, .to = at, .row = -1,
	    .type = QUANTITY_NUMBER };
	if (byte_at(s, at) == ' ' && at > 0 && is_digit(byte_at(s, at - 1)))
		at++;
	row = unit_longest(s, at, arabic, &len);
	if (row < 0)
		return false;
	u->row = row;
	u->from = at;
	u->to = at + len;
	u->type = s->out->unit[row].type;
	if (*unit_cell(row, UNIT) != '\0')
		u->name = span_str(unit_cell(row, UNIT));
	else
		u->name = span_sub(s->text, at, u->to);
	while ((step = see(s, u->to, SPAN("/")) ? 1 :
	    see(s, u->to, SPAN("／")) ? 3 : see(s, u->to, SPAN("·")) ? 2 : 0)
	    > 0 && (len = read_denominator(s, u->to + step)) > 0) {
		int32_t by = unit_longest(s, u->to + step, true,
		    &len);

		if (u->type == QUANTITY_LENGTH && by >= 0 &&
		    s->out->unit[by].type == QUANTITY_DURATION)
			u->type = QUANTITY_SPEED;
		len = read_denominator(s, u->to + step);
		u->to += step + len;
		u->name = span_sub(s->text, u->from, u->to);
		u->row = -1;
	}
	return true;
}

/* The bytes of a range mark at `at`, 0: none. */
static size_t
range_mark(const struct scan *s, size_t at)
{
	size_t len;
	int32_t row = table_longest(&table_timeafter, rest(s, at), &len);

	return row >= 0 && (table_timeafter.bits[row] &
	    CALENDAR_AFTER_TO) != 0 ? len : 0;
}

/* Marks of bound and approximation, and the sign, before a number. */
struct bounds {
	size_t	from;		/* where raw begins */
	bool	about, more, less, at_least, at_most, negative;
	bool	before, after;
};

static void
bound_note(struct bounds *b, enum quantity_op op)
{
	b->about |= op == QUANTITY_ABOUT;
	b->more |= op == QUANTITY_GT;
	b->less |= op == QUANTITY_LT;
	b->at_least |= op == QUANTITY_GE;
	b->at_most |= op == QUANTITY_LE;
}

static enum quantity_op
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
	size_t from = at > s->floor + NEAR ? at - NEAR : s->floor, len;
	uint32_t cp;
	int32_t row;

	*negative = false;
	if (at <= from)
		return at;
	row = table_longest_back(&table_boundbefore,
	    span_sub(s->text, from, at), &len);
	if (row < 0 || strcmp(table_cell(&table_boundbefore, (uint32_t)row, 1),
	    "minus") != 0 || listed_before(s, at - len,
	    table_cell(&table_boundbefore, (uint32_t)row, 2)))
		return at;
	cp = cp_before(s, at - len);
	if (byte_at(s, at - len) < 0xE4 && (at - len == s->floor ?
	    s->floor != 0 : cp < 0x80 && cp != ' ' && cp != '(' && cp != ':'))
		return at;
	*negative = true;
	return at - len;
}

static void
read_bounds_before(const struct scan *s, size_t at, bool bare,
    struct bounds *b)
{
	size_t len, from;
	int32_t row;
	const char *op;
	int i;

	*b = (struct bounds){ .from = at };
	at = b->from = read_sign(s, at, &b->negative);
	for (i = 0; i < 2; i++) {
		from = at > s->floor + NEAR ? at - NEAR : s->floor;
		if (at <= from)
			return;
		row = table_longest_back(&table_boundbefore,
		    span_sub(s->text, from, at), &len);
		if (row < 0 || listed_before(s, at - len,
		    table_cell(&table_boundbefore, (uint32_t)row, 2)))
			return;
		/* 上百, 过亿, 破万 bound a multiplier without digits only, or a
		 * large one: 过10亿元. */
		if (!bare && (see(s, at - len, SPAN("上")) ||
		    (len == 3 && (see(s, at - len, SPAN("过")) ||
		    see(s, at - len, SPAN("破"))))))
			return;
		op = table_cell(&table_boundbefore, (uint32_t)row, 1);
		if (strcmp(op, "minus") == 0)
			return;
		bound_note(b, op_of(op));
		b->before = true;
		at -= len;
		b->from = at;
	}
}

/* Marks behind a number with its unit; returns the end of raw. */
static size_t
read_bounds_after(const struct scan *s, size_t at, bool measure,
    struct bounds *b)
{
	size_t len;
	int i;

	for (i = 0; i < 2; i++) {
		int32_t row = table_longest(&table_boundafter, rest(s, at),
		    &len);
		enum quantity_op op;

		if (row < 0 || listed_at(s, at + len,
		    table_cell(&table_boundafter, (uint32_t)row, 2)))
			break;
		op = op_of(table_cell(&table_boundafter, (uint32_t)row, 1));
		if (op == QUANTITY_GT && !measure && len == 3)
			break;
		bound_note(b, op);
		b->after = true;
		at += len;
	}
	return at;
}

/* A sign before a range turns its ends round. */
static void
negate(struct quantity *q)
{
	struct decimal low = q->low;

	q->low = q->high;
	q->high = low;
	decimal_negate(&q->low);
	decimal_negate(&q->high);
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

/* Whether an ideograph of three bytes ends at `at`. */
static bool
han_before(const struct scan *s, size_t at)
{
	const unsigned char *p = (const unsigned char *)s->text.p + at;

	return at >= 3 && (p[-3] & 0xF0) == 0xE0 && (p[-2] & 0xC0) == 0x80 &&
	    (p[-1] & 0xC0) == 0x80 && utf8_is_han((uint32_t)(p[-3] & 15) << 12 |
	    (uint32_t)(p[-2] & 63) << 6 | (p[-1] & 63));
}

/* The words of nonquantities.tsv that cover the byte `at`: the end of the
 * longest, its reason in *reason; 0: none. */
static size_t
covered(const struct scan *s, size_t at, const char **reason)
{
	size_t from = at, best = 0, len;
	int back;

	for (back = 0; back < 7; back++) {
		int32_t row = table_longest(&table_nonquantities,
		    rest(s, from), &len);

		if (row >= 0 && from + len > at && from + len > best) {
			best = from + len;
			*reason = table_cell(&table_nonquantities,
			    (uint32_t)row, 1);
		}
		if (from < 3 || from - 3 < s->floor || !han_before(s, from))
			break;
		from -= 3;
	}
	/* 只有一百 is no 有一: the numeral goes on behind the word. */
	if (best == at + 3 && numeral_begins(s->text, best, &len) &&
	    !is_digit(byte_at(s, best)))
		return 0;
	return best > 0 && strcmp(*reason, "keep") == 0 ? 0 : best;
}

static bool
in_quote(const struct scan *s, size_t at)
{
	return at >= s->quote_from && at < s->quote_to;
}

/* Whether a clause begins at `at`. */
static bool
clause_begins(const struct scan *s, size_t at)
{
	uint32_t cp = cp_before(s, at);

	return at == 0 || cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B ||
	    cp == 0xFF1A || cp == 0x3000 || cp == ' ' || cp == 0xFF08 ||
	    cp == '(' || cp == '\t' || cp == ',' || cp == ';' || cp == ':' ||
	    cp == '\n' || cp == UTF8_REPLACED;
}

static bool
clause_ends(const struct scan *s, size_t at)
{
	uint32_t cp = cp_at(s, at);

	return at >= s->text.n || cp == 0xFF0C || cp == 0x3002 ||
	    cp == 0xFF1B || cp == 0x3001 || cp == 0xFF09 || cp == ')' ||
	    cp == ',' || cp == ';' || cp == '.' || cp == 0xFF01 ||
	    cp == ' ' || cp == 0x3000 || cp == 0xFF1F || cp == UTF8_REPLACED;
}

/* X分之Y from X's end `at`: a fraction, or per cent, mille, ten thousand. */
static size_t
fraction(struct scan *s, size_t from, size_t at, const struct decimal *under)
{
	struct quantity q = { .number_from = from, .unit_row = -1 };
	struct numeral n, m;
	struct bounds b;
	uint32_t power = 0;
	size_t mark;

	if (!numeral_read(s->text, at, &n) || (n.flags & NUMERAL_LONG))
		return 0;
	while (power < 4 && decimal_compare(under,
	    &(struct decimal){ { 1 }, (int32_t)power, false }) != 0)
		power++;
	read_bounds_before(s, from, false, &b);
	q.low = n.low;
	q.high = n.high;
	q.to = n.to;
	if ((mark = range_mark(s, q.to)) > 0) {
		size_t second = q.to + mark;

		if (see(s, second, span_sub(s->text, from, at)))
			second += at - from;
		if (numeral_read(s->text, second, &m) &&
		    !(m.flags & NUMERAL_LONG) &&
		    decimal_compare(&m.high, &q.low) >= 0) {
			q.high = m.high;
			q.to = m.to;
		}
	}
	if (power >= 2 && power < 5 && decimal_compare(under,
	    &(struct decimal){ { 1 }, (int32_t)power, false }) == 0) {
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
	q.to = read_bounds_after(s, q.to, true, &b);
	q.from = b.from;
	q.op = bound_op(&b);
	q.bound_before = b.before;
	q.bound_after = b.after;
	if (b.negative)
		negate(&q);
	put(s, &q);
	return q.to;
}

static bool	time_behind(const struct scan *, const struct unit *, size_t,
		    struct unit *);

/* 一半, 过半, 半数, 半年, 半个月 at 半. */
static size_t
half(struct scan *s, size_t at)
{
	struct quantity q = { .from = at, .number_from = at,
	    .number_to = at + 3, .unit_row = -1 };
	struct calendar_word w;
	struct bounds b;
	struct unit u, behind_more;
	const char *reason;
	size_t to = at + 3;
	bool more;

	if (covered(s, at, &reason) > 0)
		return to;
	if (calendar_read(s->text, at, s->floor, s->context, &w)) {
		q.from = w.from;
		q.to = w.to;
		q.type = QUANTITY_PERIOD;
		q.when = w.when;
		q.since = w.since;
		q.unit_from = q.unit_to = w.to;
		q.rule = w.rule;
		put(s, &q);
		return w.to;
	}
	q.low = decimal_from(5);
	decimal_shift(&q.low, -1);
	q.high = q.low;
	if (behind(s, at, SPAN("过")) && at - 3 >= s->floor &&
	    !behind(s, at - 3, SPAN("超"))) {
		q.from = at - 3;
		q.op = QUANTITY_GT;
		q.bound_before = true;
	} else if (behind(s, at, SPAN("超过")) && at - 6 >= s->floor) {
		q.from = at - 6;
		q.op = QUANTITY_GT;
		q.bound_before = true;
	} else if (!see(s, to, SPAN("数")) || see(s, to, SPAN("数据"))) {
		if (in_quote(s, at) ||
		    at < s->title_to || !read_unit(s, to, false, &u))
			return to;
		more = see(s, u.to, SPAN("多")) &&
		    time_behind(s, &u, u.to + 3, &behind_more);
		if (more)
			u = behind_more;
		if (u.type != QUANTITY_DURATION)
			return to;
		read_bounds_before(s, at, false, &b);
		b.more |= more;
		q.from = b.from;
		q.to = read_bounds_after(s, u.to, true, &b);
		q.op = bound_op(&b);
		q.type = u.type;
		q.unit = u.name;
		q.unit_row = u.row;
		q.unit_from = u.from;
		q.unit_to = u.to;
		q.rule = "half a unit";
		put(s, &q);
		return q.to;
	}
	if (q.from != at && !see(s, to, SPAN("数")) && is_han_at(s, to) &&
	    !see(s, to, SPAN("以上")) && !see(s, to, SPAN("的")) &&
	    read_unit(s, to, false, &u))
		return to;
	if (see(s, to, SPAN("数")) && !see(s, to, SPAN("数据")))
		to += 3;
	b = (struct bounds){ .more = q.op == QUANTITY_GT };
	q.number_to = q.unit_from = q.unit_to = to;
	q.to = read_bounds_after(s, to, true, &b);
	q.op = bound_op(&b);
	q.bound_after = b.after;
	q.type = QUANTITY_FRACTION;
	q.rule = "half";
	put(s, &q);
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
	q.to = read_bounds_after(s, to, true, &b);
	if (q.to > to) {
		q.op = bound_op(&b);
		q.bound_after = b.after;
	}
	put(s, &q);
	return q.to;
}

/* The small whole value of a decimal, or 0. */
static unsigned
small_value(const struct decimal *d)
{
	struct buf b = { 0 };
	unsigned value = 0;
	size_t i;

	if (d->negative || d->exponent < 0 || d->exponent > 3 ||
	    d->limb[1] != 0 || d->limb[0] > 100000)
		return 0;
	(void)b;
	value = d->limb[0];
	for (i = 0; i < (size_t)d->exponent; i++)
		value *= 10;
	return value;
}

/* The bytes of a colon at `at`, or 0. */
static size_t
colon(const struct scan *s, size_t at)
{
	return byte_at(s, at) == ':' ? 1 : see(s, at, SPAN("：")) ||
	    see(s, at, SPAN("∶")) || see(s, at, SPAN("︰")) ? 3 : 0;
}

/* 19.2:12.4:68.4; a clock's time is none. */
static size_t
ratio(struct scan *s, size_t at)
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
		    small_value(&n.low) < 60));
		part[parts++] = n.low;
		to = n.to;
		step = colon(s, to);
		if (step == 0 || !is_digit(byte_at(s, to + step)))
			break;
		to += step;
	}
	if (parts < 2)
		return 0;
	if (!context_before(s, at, "ratio") && !point && (clock || parts < 3))
		return refuse(s, at, to, parts > 1 && clock ? "clock time" :
		    "code");
	q.to = q.number_to = q.unit_from = q.unit_to = to;
	for (i = 0; i < parts; i++) {
		q.low = q.high = part[i];
		q.part = (int)i + 1;
		put(s, &q);
	}
	return to;
}

/* 1/3, 2/3. */
static size_t
slash_fraction(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q = { .number_from = at, .unit_row = -1,
	    .type = QUANTITY_FRACTION, .rule = "fraction" };
	struct bounds b;
	struct numeral m;

	if (byte_at(s, n->to) != '/' || n->flags != NUMERAL_ARABIC ||
	    !is_digit(byte_at(s, n->to + 1)) ||
	    !numeral_read(s->text, n->to + 1, &m) ||
	    m.flags != NUMERAL_ARABIC || byte_at(s, m.to) == '/' ||
	    is_letter(byte_at(s, m.to)) || (at > 0 &&
	    (byte_at(s, at - 1) == '/' || is_letter(byte_at(s, at - 1)))) ||
	    m.digits > 3 || decimal_compare(&n->low, &m.low) >= 0 ||
	    !decimal_divide(&n->low, &m.low, 12, &q.low))
		return 0;
	q.high = q.low;
	read_bounds_before(s, at, false, &b);
	q.number_to = q.unit_from = q.unit_to = m.to;
	q.to = read_bounds_after(s, m.to, true, &b);
	q.from = b.from;
	q.op = bound_op(&b);
	q.bound_before = b.before;
	q.bound_after = b.after;
	q.arabic = true;
	put(s, &q);
	return q.to;
}

/* Whether the digits at `at` belong to a code: G247, PM2.5, 4A, 5+2. */
static const char *
code_rule(const struct scan *s, size_t at, const struct numeral *n)
{
	uint32_t before = cp_before(s, at), next = cp_at(s, n->to);
	struct unit u;

	if (at > s->floor && before < 0x80 && (is_letter((unsigned char)before)
	    || before == '_' || before == '@' || before == '#' ||
	    before == '+' || (before == '-' && at >= 2 &&
	    (is_letter(byte_at(s, at - 2)) || is_digit(byte_at(s, at - 2))))))
		return "code";
	if (next == '+' || next == 0xFF0B || before == 0xFF0B)
		return "formula";
	if ((next == 0xB7 || next == 0x2022 || next == 0x30FB) &&
	    is_digit(byte_at(s, n->to + (next == 0xB7 ? 2 : 3))))
		return "day of remembrance";
	if ((before == 0xB7 || before == 0x2022 || before == 0x30FB) && at > 3 &&
	    is_digit(byte_at(s, at - (before == 0xB7 ? 3 : 4))))
		return "day of remembrance";
	if (next < 0x80 && is_letter((unsigned char)next) &&
	    !read_unit(s, n->to, true, &u))
		return "code";
	if (next == 0x53F7)	/* 号 */
		return "number of a thing";
	if (next == 0x65F6 || next == 0x6642 ||	/* 时 時 */
	    ((next == 0x70B9 || next == 0x9EDE) && n->digits <= 2))
		return "clock time";
	if (next == 0x7EA7)	/* 级 */
		return n->flags & NUMERAL_SCALED ? NULL : "grade";
	if (before == 0x3014 || before == '[')
		return "number of a document";
	if (context_before(s, at, "place"))
		return "code";
	return NULL;
}

/* 三横四纵, 一户一策: numeral, character, numeral again.  The end of the second
 * numeral, or 0. */
static size_t
slogan(const struct scan *s, const struct numeral *n, size_t at,
    const struct unit *u)
{
	struct numeral m;
	size_t next = u->to, len;

	if (n->flags & NUMERAL_ARABIC || n->flags & NUMERAL_SCALED ||
	    u->type != QUANTITY_COUNT || u->to - u->from != 3 ||
	    n->to - at > 6 || see(s, u->from, SPAN("届")))
		return 0;
	if (!numeral_begins(s->text, next, &len) || len != 3 ||
	    !numeral_read(s->text, next, &m) ||
	    m.flags & (NUMERAL_ARABIC | NUMERAL_SCALED) ||
	    m.to - next > 6)
		return 0;
	return is_han_at(s, m.to) ? m.to : 0;
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
		uint32_t cp = cp_at(s, at);
		size_t len;

		if (cp < 0x800 || cp > 0xFFFF || cp == 0x3002)
			break;
		if (!numeral_begins(s->text, at, &len) ||
		    !numeral_read(s->text, at, &n))
			continue;
		if (small_value(&n.low) > 1 && see(s, n.to, u->name))
			return true;
	}
	return false;
}

/* Why a count written in Chinese is none; NULL: it is one. */
static const char *
han_rule(const struct scan *s, size_t at, const struct numeral *n,
    const struct unit *u, const struct bounds *b)
{
	unsigned value = n->flags & NUMERAL_OPEN ? 2 : small_value(&n->low);
	bool marked = b->before || b->after || (n->flags &
	    (NUMERAL_MORE | NUMERAL_ABOUT)) != 0;

	if (u->type != QUANTITY_COUNT && !(n->flags & NUMERAL_BARE) &&
	    strcmp(unit_cell(u->row < 0 ? 0 : u->row, FLAG), "weak") != 0)
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
	if (u->row >= 0 && strcmp(unit_cell(u->row, FLAG), "weak") == 0 &&
	    value <= 10 && !marked)
		return "part of a name";
	/* 陆一村: nobody counts digit by digit. */
	if ((n->flags & NUMERAL_DIGITS) != 0 && u->type == QUANTITY_COUNT)
		return "part of a name";
	if (value == 1 && !(n->flags & NUMERAL_OPEN) && !marked &&
	    n->to - at == 3 && !counted_near(s, u) &&
	    !(clause_ends(s, u->to) && !clause_begins(s, at) &&
	    strcmp(unit_cell(u->row < 0 ? 0 : u->row, FLAG), "thing") == 0))
		return "one that says a";
	return NULL;
}

/* Whether what stands before says that something is counted. */
static bool
counted(const struct scan *s, size_t at)
{
	return context_before(s, at, "count");
}

/* Chinese numerals with 届, 次, 期 that name: 十九届, 八次全会, 二期工程. */
static bool
is_label(const struct scan *s, size_t at, const struct numeral *n,
    const struct unit *u)
{
	const struct quantity_list *l = s->out;

	if (u->type != QUANTITY_COUNT || (n->flags & (NUMERAL_SCALED |
	    NUMERAL_OPEN | NUMERAL_MORE | NUMERAL_POINT)))
		return false;
	if (see(s, u->from, SPAN("届")) || see(s, u->from, SPAN("屆"))) {
		if (n->flags & NUMERAL_ARABIC)
			return context_after(s, u->to, "session") && !counted(s, at);
		if (small_value(&n->low) == 2 && see(s, at, SPAN("两")))
			return false;
		return !counted(s, at);
	}
	if (n->flags & NUMERAL_ARABIC)
		return see(s, u->from, SPAN("期")) && !counted(s, at) &&
		    context_after(s, u->to, "works");
	if (see(s, at, SPAN("两")) || see(s, at, SPAN("兩")))
		return false;
	if (see(s, u->from, SPAN("次")) && u->to - u->from == 3) {
		if (l->n > 0 && !l->v[l->n - 1].refused &&
		    l->v[l->n - 1].type == QUANTITY_ORDINAL &&
		    l->v[l->n - 1].to == at)
			return true;
		return !counted(s, at) && context_after(s, u->to, "meeting");
	}
	if (see(s, u->from, SPAN("期")) && u->to - u->from == 3)
		return !counted(s, at);
	return false;
}

/* 第 with a numeral: an ordinal, a standing, or a mark of no value. */
static size_t
ordinal(struct scan *s, size_t from)
{
	struct quantity q = { .from = from, .unit_row = -1 };
	size_t at = from + 3, len, to;
	struct calendar_word w;
	struct numeral n, m;
	const char *reason;
	struct unit u;
	bool rank;
	int chain = 0;

	if (!numeral_begins(s->text, at, &len) ||
	    !numeral_read(s->text, at, &n))
		return at;
	if ((to = covered(s, from, &reason)) > 0 && to > at)
		return refuse(s, from, n.to, reason);
	if (calendar_may_begin(s->text, at, &n) &&
	    calendar_read(s->text, at, s->floor, s->context, &w) &&
	    w.from <= from) {
		q.from = w.from;
		q.to = q.number_to = q.unit_from = q.unit_to = w.to;
		q.number_from = at;
		q.type = w.kind == CALENDAR_KIND_DATE ? QUANTITY_DATE :
		    QUANTITY_PERIOD;
		q.when = w.when;
		q.rule = w.rule;
		put(s, &q);
		return w.to;
	}
	if ((n.flags & (NUMERAL_LONG | NUMERAL_OPEN | NUMERAL_MORE |
	    NUMERAL_POINT | NUMERAL_BARE)) != 0)
		return refuse(s, from, n.to, "mark of order");
	if (in_quote(s, from) || from < s->title_to)
		return refuse(s, from, n.to, "part of a name in quotes");
	q.low = q.high = n.low;
	q.number_from = at;
	q.number_to = q.unit_from = q.unit_to = n.to;
	/* 第一、第二、第三产业 is no standing, 第一、第二、第三位 is. */
	for (to = n.to; ++chain < 10 && (see(s, to, SPAN("、")) || see(s, to, SPAN("和"))) &&
	    numeral_read(s->text, to + (see(s, to + 3, SPAN("第")) ? 6 : 3),
	    &m) && m.to - to < NEAR; to = m.to)
		;
	if (to != n.to && !clause_ends(s, to) && !see(s, to, SPAN("位")) &&
	    !see(s, to, SPAN("名")) && !context_after(s, to, "class"))
		return refuse(s, from, n.to, "mark of order");
	rank = context_before(s, from, "rank") || (s->out->n > 0 &&
	    s->out->v[s->out->n - 1].type == QUANTITY_RANK &&
	    !s->out->v[s->out->n - 1].refused &&
	    s->out->v[s->out->n - 1].to + 3 == from);
	if (context_after(s, n.to, "noun"))
		return refuse(s, from, n.to, "mark of order");
	if (read_unit(s, n.to, false, &u) && (u.type == QUANTITY_COUNT ||
	    (u.type == QUANTITY_DURATION && u.to - u.from == 3))) {
		bool place = see(s, u.from, SPAN("位")) ||
		    see(s, u.from, SPAN("名"));

		q.to = q.unit_to = u.to;
		if (place && see(s, u.to, SPAN("的")) && !rank)
			return refuse(s, from, u.to, "mark of order");
		q.type = place && (rank || clause_ends(s, u.to)) ? QUANTITY_RANK : QUANTITY_ORDINAL;
		q.rule = q.type == QUANTITY_RANK ? "standing" : "ordinal";
		put(s, &q);
		return q.to;
	}
	if (!rank && (behind(s, from, SPAN("、")) || clause_begins(s, from) || !clause_ends(s, n.to)))
		return refuse(s, from, n.to, "mark of order");
	q.to = n.to;
	q.type = QUANTITY_RANK;
	q.rule = "standing";
	put(s, &q);
	return q.to;
}

/* The number of parts that a quantity is read from. */
struct part {
	struct numeral	n;
	struct unit	unit;
	bool		has_unit;
	size_t		to;
};

static void
read_part(const struct scan *s, size_t at, struct part *p)
{
	p->has_unit = read_unit(s, p->n.to,
	    (p->n.flags & NUMERAL_ARABIC) != 0, &p->unit);
	p->to = p->has_unit ? p->unit.to : p->n.to;
	(void)at;
}

/*
 * The second end of a range behind the part `a`: 1500-1800米, 3至5万亩,
 * 5.5米/秒至6.5米/秒.  A multiplier or unit that stands once is both ends'.
 */
static bool
read_range(const struct scan *s, const struct part *a, struct part *b,
    struct decimal *low)
{
	size_t mark = range_mark(s, a->to), at = a->to + mark;
	struct decimal whole;

	*low = a->n.low;
	if (mark == 0 || !numeral_read(s->text, at, &b->n) ||
	    (b->n.flags & NUMERAL_LONG) || (a->n.flags & NUMERAL_MORE))
		return false;
	if ((a->n.flags ^ b->n.flags) & NUMERAL_ARABIC)
		return false;
	read_part(s, at, b);
	if (!b->has_unit)
		return !a->has_unit && false;
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
	struct quantity q = { .from = w->from, .to = w->to,
	    .number_from = at, .number_to = w->to, .unit_from = w->to,
	    .unit_to = w->to, .unit_row = -1, .when = w->when,
	    .since = w->since, .rule = w->rule };

	q.type = w->kind == CALENDAR_KIND_DATE ? QUANTITY_DATE :
	    QUANTITY_PERIOD;
	q.arabic = is_digit(byte_at(s, at));
	put(s, &q);
	return w->to;
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
	    clause_begins(s, at))
		return false;
	for (i = 0; i < 8; i++) {
		size_t next = m.to;

		if (see(s, next, SPAN("、")) || see(s, next, SPAN("和")) ||
		    see(s, next, SPAN("及")) || see(s, next, SPAN("与")))
			next += 3;
		else
			return false;
		if (!numeral_read(s->text, next, &m) ||
		    (m.flags & NUMERAL_ARABIC) == 0)
			return false;
		if (!read_unit(s, m.to, true, u))
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

	read_bounds_before(s, at, true, &b);
	return b.from < at && b.before;
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
	if (!in_quote(s, at) && shared_unit(s, at, n, &u)) {
		read_bounds_before(s, at, false, &b);
		q.type = u.type;
		q.unit = u.name;
		q.unit_row = u.row;
		q.rule = "unit of the list";
	} else if (n->power >= 8 && !in_quote(s, at) && (context_after(s,
	    n->to, "mark") || (!digit && clause_ends(s, n->to) &&
	    bounded(s, at)))) {
		read_bounds_before(s, at, true, &b);
		q.type = QUANTITY_MONEY;
		q.unit = SPAN("元");
		q.rule = "sum by name";
		/* 人口过亿, 播放量破亿 */
		if (clause_ends(s, n->to) && (behind(s, b.from, SPAN("口")) ||
		    behind(s, b.from, SPAN("量")) ||
		    behind(s, b.from, SPAN("数")))) {
			q.type = QUANTITY_COUNT;
			q.unit = SPAN("");
			q.rule = "count without a unit";
		}
	} else if (arabic && (n->power >= 4 || (n->flags & NUMERAL_MORE)) &&
	    !in_quote(s, at) && (is_han_at(s, n->to) ||
	    clause_ends(s, n->to))) {
		read_bounds_before(s, at, false, &b);
		q.type = QUANTITY_COUNT;
		q.rule = "count without a unit";
	} else if (arabic && context_before(s, at, "bare") &&
	    !is_letter(byte_at(s, n->to))) {
		read_bounds_before(s, at, false, &b);
		q.type = QUANTITY_COUNT;
		q.rule = "measure without a unit";
	} else if (!digit || (n->flags & (NUMERAL_BARE | NUMERAL_OPEN)) ||
	    in_quote(s, at)) {
		return refuse(s, at, n->to, in_quote(s, at) ?
		    "part of a name in quotes" : "no unit");
	} else {
		b = (struct bounds){ .from = at };
	}
	if (b.negative)
		negate(&q);
	b.more |= (n->flags & NUMERAL_MORE) != 0;
	b.about |= (n->flags & (NUMERAL_ABOUT | NUMERAL_OPEN)) != 0;
	if (q.type != QUANTITY_NUMBER)
		q.to = read_bounds_after(s, n->to, false, &b);
	q.from = b.from;
	q.op = bound_op(&b);
	q.bound_before = b.before;
	q.bound_after = b.after;
	put(s, &q);
	return q.to;
}

/* Whether 个 behind a number is short for the 个百分点 of a later one: 高于全国
 * 1.2个、全省0.8个百分点. */
static bool
short_for_points(const struct scan *s, const struct part *p)
{
	size_t at = p->unit.to, end = at + NEAR;

	if (p->unit.to - p->unit.from != 3 ||
	    !see(s, p->unit.from, SPAN("个")) ||
	    !(see(s, at, SPAN("、")) || see(s, at, SPAN("和"))))
		return false;
	for (; at < end && at < s->text.n; at++) {
		uint32_t cp;

		if ((unsigned char)s->text.p[at] < 0xE0)
			continue;
		cp = cp_at(s, at);
		if (cp == 0x4E2A)	/* 个 */
			return see(s, at, SPAN("个百分点"));
		if (cp == 0x3002 || cp == 0xFF0C || cp == 0xFF1B)
			break;
	}
	return false;
}

/* Whether `word` stands a little before `at`. */
static bool
near_before(const struct scan *s, size_t at, struct span word)
{
	size_t from = at > NEAR ? at - NEAR : 0;

	for (; from + word.n <= at; from++)
		if (memcmp(s->text.p + from, word.p, word.n) == 0)
			return true;
	return false;
}

/* 度 is energy where it is much or of electricity, temperature behind a word
 * of it or below zero, else degrees of something. */
static enum quantity_type
type_of_degree(const struct scan *s, size_t at, const struct numeral *n,
    bool negative)
{
	if (negative || near_before(s, at, SPAN("温")))
		return QUANTITY_TEMPERATURE;
	if (n->power >= 4 || near_before(s, at, SPAN("电")) ||
	    near_before(s, at, SPAN("電")))
		return QUANTITY_ENERGY;
	return QUANTITY_COUNT;
}

/* The unit of time at `at` that goes with the 个 before it (一个半小时, 两个多
 * 月). */
static bool
time_behind(const struct scan *s, const struct unit *before, size_t at,
    struct unit *u)
{
	if (before->to - before->from != 3 ||
	    !(see(s, before->from, SPAN("个")) ||
	    see(s, before->from, SPAN("個"))) ||
	    !read_unit(s, at, false, u) || u->type != QUANTITY_DURATION)
		return false;
	if (span_is(u->name, "月"))
		u->name = SPAN("个月");
	return true;
}

/* Whether another standing follows: 从全省113位｜跃升至83位. */
static bool
moves_to(const struct scan *s, size_t at)
{
	struct numeral n;
	size_t to;

	for (to = at + 6; to <= at + 12; to += 3)
		if (to < s->text.n && context_before(s, to, "rank") &&
		    (behind(s, to, SPAN("至")) || behind(s, to, SPAN("到"))) &&
		    numeral_read(s->text, to, &n) &&
		    see(s, n.to, SPAN("位")))
			return true;
	return false;
}

/* 居全省12位, 排名由99位提升至87位: a standing without 第. */
static bool
is_standing(const struct scan *s, size_t at, const struct quantity *q)
{
	const struct quantity *last = s->out->n == 0 ? NULL :
	    &s->out->v[s->out->n - 1];

	return q->type == QUANTITY_COUNT && span_is(q->unit, "位") &&
	    (moves_to(s, q->unit_to) || context_before(s, at, "order") || (last != NULL &&
	    !last->refused && last->type == QUANTITY_RANK &&
	    at - last->to <= NEAR && context_before(s, at, "rank")));
}

/* A numeral with a unit: the ordinary quantity. */
static size_t
measured(struct scan *s, size_t at, struct part *a)
{
	struct quantity q = { .number_from = at, .unit_row = -1 };
	bool arabic = (a->n.flags & NUMERAL_ARABIC) != 0, halved;
	const char *rule;
	struct bounds b;
	struct part c;
	struct unit u;
	size_t to, end;

	if (is_label(s, at, &a->n, &a->unit) && !in_quote(s, at)) {
		q.from = at;
		q.low = q.high = a->n.low;
		q.number_to = a->n.to;
		q.unit_from = a->n.to;
		q.unit_to = q.to = a->unit.to;
		q.type = QUANTITY_ORDINAL;
		q.rule = "ordinal without 第";
		put(s, &q);
		return q.to;
	}
	read_bounds_before(s, at, (a->n.flags & NUMERAL_BARE) != 0 ||
	    a->n.power >= 8, &b);
	b.more |= (a->n.flags & NUMERAL_MORE) != 0;
	b.about |= (a->n.flags & NUMERAL_ABOUT) != 0;
	b.about |= (a->n.flags & NUMERAL_OPEN) != 0;
	q.low = a->n.low;
	q.high = a->n.high;
	if (read_range(s, a, &c, &q.low)) {
		q.high = c.n.high;
		b.more |= (c.n.flags & NUMERAL_MORE) != 0;
	} else {
		c = *a;
		q.low = a->n.low;
	}
	to = c.unit.to;
	/* 两年半; 一个半月 and 一个多小时, where the unit stands behind. */
	halved = see(s, to, SPAN("半")) && !see(s, to, SPAN("半数"));
	if ((halved || see(s, to, SPAN("多"))) &&
	    time_behind(s, &c.unit, to + 3, &u)) {
		b.more |= !halved;
		to = u.to;
		c.unit = u;
		if (halved && (!add_half(&q.low) || !add_half(&q.high)))
			return refuse(s, at, to, "too many digits");
	} else if (halved && c.unit.type == QUANTITY_DURATION &&
	    add_half(&q.low) && add_half(&q.high)) {
		to += 3;
	}
	q.number_to = a->n.to;
	q.unit_from = c.unit.from;
	q.unit_to = c.unit.to;
	q.unit = c.unit.name;
	q.unit_row = c.unit.row;
	q.type = c.unit.type;
	if (span_is(q.unit, "度"))
		q.type = type_of_degree(s, at, &c.n, b.negative);
	if (short_for_points(s, &c)) {
		q.type = QUANTITY_POINT;
		q.unit = SPAN("百分点");
		q.unit_row = -1;
	}
	to = read_bounds_after(s, to, is_measure(q.type), &b);
	if (q.type == QUANTITY_PERCENT && see(s, c.unit.from, SPAN("成"))) {
		/* 七成 is 70 %; 两成半 25 %. */
		if (see(s, c.unit.to, SPAN("半")) && add_half(&q.low) &&
		    add_half(&q.high))
			to = read_bounds_after(s, c.unit.to + 3, true, &b);
		decimal_shift(&q.low, 1);
		decimal_shift(&q.high, 1);
	}
	if (see(s, c.unit.from, SPAN("分")) && c.unit.to - c.unit.from == 3 &&
	    (behind(s, at, SPAN("时")) || behind(s, at, SPAN("点"))))
		return refuse(s, at, a->to, "clock time");
	if (in_quote(s, at) && (!arabic || ((q.type == QUANTITY_COUNT ||
	    q.type == QUANTITY_DURATION) && (at == s->quote_from ||
	    s->quote_to - s->quote_from < SAYING))))
		return refuse(s, at, a->to, "part of a name in quotes");
	if (!arabic && (end = slogan(s, &a->n, at, &c.unit)) > 0)
		return refuse(s, at, end, "slogan");
	if (!arabic && (rule = han_rule(s, at, &a->n, &c.unit, &b)) != NULL)
		return refuse(s, at, a->n.to, rule);
	if (arabic && is_standing(s, at, &q)) {
		q.type = QUANTITY_RANK;
		q.unit = SPAN("");
		q.unit_row = -1;
	}
	if (q.type != QUANTITY_DURATION && q.type != QUANTITY_MONEY &&
	    q.type != QUANTITY_PERCENT && context_before(s, at, "per"))
		return refuse(s, at, a->to, "denominator");
	if (b.negative)
		negate(&q);
	q.from = b.from;
	/* 连续两年 is one raw. */
	if (q.type == QUANTITY_DURATION && q.from >= s->floor + 6 &&
	    (behind(s, q.from, SPAN("连续")) ||
	    behind(s, q.from, SPAN("連續"))))
		q.from -= 6;
	q.to = to;
	q.op = bound_op(&b);
	q.bound_before = b.before;
	q.bound_after = b.after;
	q.arabic = arabic;
	q.rule = "number and unit";
	put(s, &q);
	return to;
}

/* 全省前三, 前50名, 前10位: a standing of at most N.  0: not that. */
static size_t
top(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q = { .number_from = at, .number_to = n->to,
	    .unit_from = n->to, .unit_to = n->to, .unit_row = -1,
	    .type = QUANTITY_RANK, .op = QUANTITY_LE,
	    .bound_before = true, .low = n->low, .high = n->high,
	    .rule = "standing at most" };
	size_t to = n->to;

	if (at < s->floor + 3 || !behind(s, at, SPAN("前")) ||
	    (n->flags & ~(unsigned)(NUMERAL_ARABIC | NUMERAL_HAN)))
		return 0;
	if (see(s, to, SPAN("名")) || see(s, to, SPAN("位")) ||
	    see(s, to, SPAN("强")))
		to += 3;
	else if (!clause_ends(s, to) && !context_after(s, to, "class"))
		return 0;
	if (!context_before(s, at - 3, "rank") &&
	    !context_before(s, at - 3, "into"))
		return 0;
	q.from = at - 3;
	q.to = q.unit_to = to;
	put(s, &q);
	return to;
}

/* 1.5个亿 and, before a unit, 93.29 亿 are 1.5亿 and 93.29亿. */
static void
spoken_scale(const struct scan *s, struct numeral *n)
{
	bool blank = byte_at(s, n->to) == ' ' && is_digit(byte_at(s, n->to - 1));
	struct numeral scale;
	size_t at = n->to + (blank ? 1 : 3);
	struct unit u;

	if (!(blank || see(s, n->to, SPAN("个")) ||
	    see(s, n->to, SPAN("個"))) ||
	    n->power != 0 || !numeral_read(s->text, at, &scale) ||
	    (scale.flags & NUMERAL_BARE) == 0 ||
	    (scale.power != 4 && scale.power != 8) ||
	    scale.flags & (NUMERAL_ARABIC | NUMERAL_OPEN) ||
	    (blank && !read_unit(s, scale.to, true, &u)))
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

	known->asked = calendar_may_begin(s->text, at, n);
	if (!known->asked)
		return false;
	known->floor = s->floor;
	known->found = calendar_read(s->text, at, s->floor, s->context, w);
	if (known->found)
		known->word = *w;
	return known->found;
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
		return refuse(s, at, numeral_read(s->text, at, &a.n) ?
		    a.n.to : at + len, "inside a title");
	arabic = is_digit(byte_at(s, at)) || byte_at(s, at) == 0xEF;
	if (!arabic && (to = covered(s, at, &reason)) > 0)
		return refuse(s, at, to, reason);
	if (!numeral_read(s->text, at, &a.n))
		return at + len;
	/* 几个, 数年 say no number; 几十, 十几 do. */
	if (a.n.flags & NUMERAL_OPEN && a.n.digits == 0 &&
	    a.n.to == at + len && len == 3)
		return refuse(s, at, a.n.to, "vague");
	if (arabic && colon(s, a.n.to) > 0 && (to = ratio(s, at)) > 0)
		return to;
	if (is_time(s, at, &a.n, &w))
		return emit_time(s, at, &w);
	if (a.n.flags & NUMERAL_LONG)
		return refuse(s, at, a.n.to, "too many digits");
	if (arabic && (to = slash_fraction(s, at, &a.n)) > 0)
		return to;
	if ((to = top(s, at, &a.n)) > 0)
		return to;
	spoken_scale(s, &a.n);
	if (arabic && (rule = code_rule(s, at, &a.n)) != NULL)
		return refuse(s, at, a.n.to, rule);
	if (see(s, a.n.to, SPAN("分之")) &&
	    (to = fraction(s, at, a.n.to + 6, &a.n.low)) > 0)
		return to;
	/* 一半 */
	if (see(s, a.n.to, SPAN("半")) && a.n.to - at == 3 &&
	    see(s, at, SPAN("一"))) {
		struct quantity q = { .number_from = at, .unit_row = -1,
		    .type = QUANTITY_FRACTION, .rule = "half" };
		struct bounds b;

		read_bounds_before(s, at, false, &b);
		q.low = decimal_from(5);
		decimal_shift(&q.low, -1);
		q.high = q.low;
		q.number_to = q.unit_from = q.unit_to = a.n.to + 3;
		q.to = read_bounds_after(s, q.number_to, true, &b);
		q.from = b.from;
		q.op = bound_op(&b);
		q.bound_before = b.before;
		q.bound_after = b.after;
		put(s, &q);
		return q.to;
	}
	/* 翻一番 */
	if (see(s, a.n.to, SPAN("番")) && at >= s->floor + 3) {
		size_t from = at;
		enum quantity_op op = QUANTITY_EQ;

		if (behind(s, from, SPAN("近")) && from >= s->floor + 3) {
			op = QUANTITY_LT;
			from -= 3;
		}
		if (behind(s, from, SPAN("了")) && from >= s->floor + 6)
			from -= 3;
		if (behind(s, from, SPAN("翻")) &&
		    small_value(&a.n.low) > 0 && small_value(&a.n.low) < 20)
			return doubling(s, from - 3, at, a.n.to + 3,
			    small_value(&a.n.low), op);
	}
	/* 两位数增长 is at least 10 %. */
	if (!arabic && context_after(s, a.n.to, "digits") &&
	    small_value(&a.n.low) >= 2 && small_value(&a.n.low) < 6) {
		struct quantity q = { .from = at, .number_from = at,
		    .unit_row = -1, .type = QUANTITY_PERCENT,
		    .op = QUANTITY_GE, .unit = SPAN("%"),
		    .rule = "two-digit growth" };

		q.low = decimal_from(1);
		decimal_shift(&q.low, (int)small_value(&a.n.low) - 1);
		q.high = q.low;
		q.number_to = a.n.to;
		q.to = q.unit_from = q.unit_to = a.n.to + 6;
		put(s, &q);
		return q.to;
	}
	read_part(s, at, &a);
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
	if (clause_begins(s, at) && !(a.n.flags & NUMERAL_SCALED) &&
	    (see(s, a.n.to, SPAN("、")) || see(s, a.n.to, SPAN("是")) ||
	    byte_at(s, a.n.to) == '.' || see(s, a.n.to, SPAN("．")) ||
	    see(s, a.n.to, SPAN("）")) || byte_at(s, a.n.to) == ')' ||
	    see(s, a.n.to, SPAN("要"))))
		return refuse(s, at, a.n.to, "outline mark");
	return alone(s, at, &a.n);
}

/* A quote short enough for a name, without marks of a sentence inside. */
static size_t
open_quote(struct scan *s, size_t at, struct span close)
{
	size_t from = at + 3, i, end = from + NEAR + 15;
	bool comma = false;

	if (end > s->text.n)
		end = s->text.n;
	for (i = from; i + 3 <= end; i++) {
		uint32_t cp;

		if ((unsigned char)s->text.p[i] < 0xE0)
			continue;
		if (see(s, i, close)) {
			if (comma && i - from > SAYING)
				break;
			s->quote_from = from;
			s->quote_to = i;
			return from;
		}
		cp = cp_at(s, i);
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
		if ((unsigned char)s->text.p[i] == 0xE3 && see(s, i, close)) {
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

	if (is_digit(byte_at(s, at)))
		return numeral_step(s, at, 1);
	for (i = 0; i < 3 && see(s, at + 3, SPAN("分之")); i++)
		if (see(s, at, under[i])) {
			struct decimal d = decimal_from(1);

			decimal_shift(&d, (int)i + 2);
			to = fraction(s, at, at + 9, &d);
			return to > 0 ? to : at + 9;
		}
	if (numeral_begins(s->text, at, &len))
		return numeral_step(s, at, len);
	cp = cp_at(s, at);
	switch (cp) {
	case 0x7B2C:	/* 第 */
		return ordinal(s, at);
	case 0x9996:	/* 首 */
		if (!see(s, at + 3, SPAN("届")) || in_quote(s, at) ||
		    at < s->title_to)
			break;
		{
			struct quantity q = { .from = at, .to = at + 6,
			    .number_from = at, .number_to = at + 3,
			    .unit_from = at + 3, .unit_to = at + 6,
			    .type = QUANTITY_ORDINAL, .unit_row = -1,
			    .rule = "ordinal" };

			q.low = q.high = decimal_from(1);
			put(s, &q);
			return at + 6;
		}
	case 0x534A:	/* 半 */
		return half(s, at);
	case 0x756A:	/* 番 */
		if (!in_quote(s, at) && behind(s, at, SPAN("翻")) && at >= s->floor + 3)
			return doubling(s, at - 3, at, at + 3, 1,
			    QUANTITY_EQ);
		break;
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
	}
	return at + (cp >= 0x800 && cp <= 0xFFFF ? 3 : 1);
}

/* What parts the values of a list: 、 or 和, 及, 与. */
static bool
is_list_mark(const struct scan *s, size_t from, size_t to)
{
	struct span gap = span_sub(s->text, from, to);

	return span_eq(gap, SPAN("、")) || span_eq(gap, SPAN("和")) ||
	    span_eq(gap, SPAN("及")) || span_eq(gap, SPAN("与"));
}

/*
 * A bound that stands once for a list (分别增长7.5%、8.5%以上, 分别突破32万头、
 * 50万只) holds for each of its values.
 */
static void
share_bounds(struct scan *s)
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
		from = v[i].from > NEAR ? v[i].from - NEAR : 0;
		for (at = from; at + 6 <= v[i].from && !dealt; at++)
			dealt = (unsigned char)s->text.p[at] >= 0xE4 &&
			    see(s, at, SPAN("分别"));
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

void
quantity_scan(struct span text, const struct landmarks *marks,
    const struct calendar_context *when, struct quantity_list *out)
{
	static const struct calendar_context nothing;
	struct scan s = { .text = text, .out = out,
	    .context = when == NULL ? &nothing : when };
	size_t at = 0, i;

	if (out->unit == NULL)
		out->unit = read_units();
	out->n = out->memo.n = 0;
	out->memo.context = *s.context;
	for (i = 0; i < marks->n; i++) {
		const struct landmark *m = &marks->v[i];

		if (m->at >= at && (m->what & LANDMARK_NUMERAL) != 0)
			at = step(&s, m->at);
	}
	share_bounds(&s);
}

void
quantity_list_free(struct quantity_list *l)
{
	free(l->v);
	free(l->unit);
	calendar_memo_free(&l->memo);
	*l = (struct quantity_list){ 0 };
}

const char *
quantity_unit_code(const struct quantity *q)
{
	return q->unit_row < 0 ? "" : unit_cell(q->unit_row, CODE);
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
