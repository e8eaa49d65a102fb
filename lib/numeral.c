#include "numeral.h"
#include "table.h"

TABLE(numerals);

/* In the order of numerals.tsv, which has one more, the marks that are none. */
enum kind {
	NONE = 0, ARABIC = 1 << 0, HAN = 1 << 1, PAIR = 1 << 2, ZERO = 1 << 3,
	UNIT = 1 << 4, MYRIAD = 1 << 5, TENS = 1 << 6, POINT = 1 << 7,
	SOME = 1 << 8, MORE = 1 << 9, ABOUT = 1 << 10, STOP = 1 << 11,
	HEAD = 1 << 12, MARK = 1 << 13
};

/* What a numeral may begin with. */
#define FIRST	(ARABIC | HAN | PAIR | ZERO | UNIT | MYRIAD | TENS | SOME)

struct token {
	enum kind	kind;
	unsigned	value;
	size_t		len;
};

static struct token
token_at(struct span text, size_t at)
{
	struct token t = { NONE, 0, 0 };
	uint64_t bits;
	int32_t row;

	if (at >= text.n)
		return t;
	if (text.p[at] >= '0' && text.p[at] <= '9') {
		t.kind = ARABIC;
		t.value = (unsigned)(text.p[at] - '0');
		t.len = 1;
		return t;
	}
	if ((unsigned char)text.p[at] < 0xE0)
		return t;
	row = table_longest(&table_numerals,
	    span_sub(text, at, text.n), &t.len);
	if (row < 0)
		return t;
	bits = table_numerals.bits[row];
	t.kind = (enum kind)(bits & (MARK - 1));
	t.value = (unsigned)(bits >> TABLE_NUMBER);
	return t;
}

/* The same where a numeral may go on: a word of kind head is none there,
 * its first character is what it is alone. */
static struct token
token_inside(struct span text, size_t at)
{
	struct token t = token_at(text, at);

	if (t.kind != HEAD)
		return t;
	return token_at(span_sub(text, at, at + 3), 0);
}

/* A number on the way: low and high bounds read side by side. */
struct pair {
	struct decimal	low, high;
	bool		set;
};

static bool
pair_add(struct pair *to, const struct pair *more)
{
	if (!more->set)
		return true;
	if (!to->set) {
		*to = *more;
		return true;
	}
	return decimal_add(&to->low, &more->low, &to->low) &&
	    decimal_add(&to->high, &more->high, &to->high);
}

static void
pair_shift(struct pair *p, unsigned power)
{
	decimal_shift(&p->low, (int)power);
	decimal_shift(&p->high, (int)power);
}

static struct pair
pair_of(unsigned low, unsigned high)
{
	struct pair p = { decimal_from(low), decimal_from(high), true };

	return p;
}

/* The bytes of a mark between two groups of three digits at `at`: a comma,
 * or a blank (ASCII, no-break, thin); 0: none. */
static size_t
group_mark(struct span text, size_t at, bool wide)
{
	struct span s = span_sub(text, at, text.n);

	if (s.n > 0 && (s.p[0] == ',' || s.p[0] == ' '))
		return 1;
	if (wide && span_starts(s, SPAN("\xEF\xBC\x8C")))
		return 3;
	if (span_starts(s, SPAN("\xC2\xA0")))
		return 2;
	if (span_starts(s, SPAN("\xE2\x80\x89")) ||
	    span_starts(s, SPAN("\xE2\x80\xAF")))
		return 3;
	return 0;
}

/* Exactly three digits at `at`, no fourth: their bytes, or 0. */
static size_t
three_digits(struct span text, size_t at)
{
	size_t from = at;
	int i;

	for (i = 0; i < 4; i++) {
		struct token t = token_inside(text, at);

		if (t.kind != ARABIC)
			break;
		at += t.len;
	}
	return i == 3 ? at - from : 0;
}

/* Arabic digits, groups and decimals from `at`.  Returns the end. */
static size_t
read_arabic(struct span text, size_t at, struct pair *out, struct numeral *n)
{
	struct decimal d = { .exponent = 0 };
	struct token t;
	unsigned head = 0;
	size_t mark = 0, step;
	bool wide = false, full = true;
	char by = 0;		/* the first byte of the mark between groups */

	for (; (t = token_inside(text, at)).kind == ARABIC; at += t.len, head++) {
		full = full && decimal_push(&d, t.value);
		wide = t.len == 3;
	}
	n->digits = head;
	/* Groups: all marks alike, every group of three digits. */
	while (head <= 3 && (step = group_mark(text, at, wide)) > 0 &&
	    (mark == 0 || (step == mark && text.p[at] == by)) &&
	    three_digits(text, at + step) > 0) {
		mark = step;
		by = text.p[at];
		at += step;
		n->flags |= NUMERAL_GROUPS;
		for (; (t = token_inside(text, at)).kind == ARABIC; at += t.len) {
			full = full && decimal_push(&d, t.value);
			n->digits++;
		}
	}
	step = at < text.n && text.p[at] == '.' ? 1 :
	    wide && span_starts(span_sub(text, at, text.n),
	    SPAN("\xEF\xBC\x8E")) ? 3 : 0;
	if (step > 0 && token_inside(text, at + step).kind == ARABIC) {
		n->flags |= NUMERAL_POINT;
		for (at += step; (t = token_inside(text, at)).kind == ARABIC;
		    at += t.len) {
			full = full && decimal_push(&d, t.value);
			d.exponent--;
		}
	}
	n->flags |= NUMERAL_ARABIC;
	if (!full)
		n->flags |= NUMERAL_LONG;
	out->low = out->high = d;
	out->set = true;
	return at;
}

/*
 * A run of Chinese digits from `at`: one digit, two neighbours (二三: from 2
 * to 3), or a number digit by digit (二〇二四).  Returns the end.
 */
static size_t
read_han(struct span text, size_t at, struct pair *out, struct numeral *n)
{
	struct decimal d = { .exponent = 0 };
	unsigned v[2] = { 0, 0 }, run = 0;
	bool zero = false, full = true, pair = false;
	struct token t;

	for (;; at += t.len, run++) {
		t = token_inside(text, at);
		if (t.kind == PAIR && run > 0 && v[0] != 1)
			break;
		if (t.kind != HAN && t.kind != ZERO && t.kind != PAIR)
			break;
		if (pair && run > 1 && t.kind == PAIR)
			break;
		pair = pair || t.kind == PAIR;
		if (run < 2)
			v[run] = t.value;
		zero = zero || t.kind == ZERO;
		full = full && decimal_push(&d, t.value);
	}
	n->flags |= NUMERAL_HAN;
	n->digits += run;
	out->set = true;
	if (run == 2 && !zero && (v[1] == v[0] + 1 ||
	    (v[0] == 3 && v[1] == 5))) {
		*out = pair_of(v[0], v[1]);
		n->flags |= NUMERAL_OPEN;
		return at;
	}
	if (run > 1)
		n->flags |= NUMERAL_DIGITS;
	if (!full)
		n->flags |= NUMERAL_LONG;
	out->low = out->high = d;
	return at;
}

/* 点 and the digits behind it, from `at`.  Returns the end, or `at`. */
static size_t
read_point(struct span text, size_t at, struct pair *current,
    struct numeral *n)
{
	struct token t = token_inside(text, at);
	struct pair part;
	int places = 0;
	bool full = true;
	size_t to = at + t.len;

	t = token_inside(text, to);
	if (t.kind != HAN && t.kind != ZERO)
		return at;
	part = pair_of(0, 0);
	for (; (t = token_inside(text, to)).kind == HAN || t.kind == ZERO;
	    to += t.len, places++)
		full = full && decimal_push(&part.low, t.value);
	part.low.exponent = -places;
	part.high = part.low;
	if (!full || !pair_add(current, &part))
		n->flags |= NUMERAL_LONG;
	n->flags |= NUMERAL_POINT | NUMERAL_HAN;
	return to;
}

size_t
numeral_begins(struct span text, size_t at)
{
	struct token t = token_at(text, at);

	return (t.kind & FIRST) != 0 ? t.len : 0;
}

/*
 * The number is a sum of sections below 10^4, each times its myriads; a
 * section is a sum of digits times 10, 100, 1000 in falling order.
 *	current  the digits read last, not yet under a unit
 *	section  what has a unit below 10^4
 *	total    what has a myriad
 */
struct state {
	struct pair	current, section, total;
	struct numeral	n;		/* flags and digits so far */
	size_t		at;
	unsigned	unit;		/* last unit of this section, 4: none */
	unsigned	myriad;		/* last myriad, 0: none */
	unsigned	last;		/* power of the unit just read, or 0 */
	bool		zero;		/* 零 since the last unit */
};

static void
sum(struct state *s, struct pair *to, struct pair *from)
{
	if (!pair_add(to, from))
		s->n.flags |= NUMERAL_LONG;
	from->set = false;
}

/* Digits may stand at the head, behind a unit and behind 零. */
static bool
digits_fit(const struct state *s, bool first)
{
	return !s->current.set && (first || s->last != 0 || s->zero) &&
	    (s->n.flags & (NUMERAL_MORE | NUMERAL_ABOUT)) == 0;
}

static bool
take_arabic(struct state *s, struct span text, bool first)
{
	/* 五万6千 and 18万一般 mix no digits. */
	if (!digits_fit(s, first) ||
	    (!first && (s->n.flags & NUMERAL_ARABIC) == 0))
		return false;
	s->at = read_arabic(text, s->at, &s->current, &s->n);
	if (!first)
		s->last = 0;
	return true;
}

/* Chinese digits, with those behind a point. */
static void
read_digits(struct state *s, struct span text)
{
	s->at = read_han(text, s->at, &s->current, &s->n);
	if (token_inside(text, s->at).kind == POINT)
		s->at = read_point(text, s->at, &s->current, &s->n);
}

static bool
take_han(struct state *s, struct span text, bool first)
{
	if (!digits_fit(s, first) || (s->n.flags & NUMERAL_ARABIC) != 0)
		return false;
	read_digits(s, text);
	return true;
}

/* 廿, 卅 */
static bool
take_tens(struct state *s, const struct token *t)
{
	if (s->current.set || s->unit <= 1)
		return false;
	s->current = pair_of(t->value * 10, t->value * 10);
	sum(s, &s->section, &s->current);
	s->unit = s->last = 1;
	s->n.flags |= NUMERAL_HAN;
	s->at += t->len;
	return true;
}

/* 几, 数 */
static bool
take_some(struct state *s, const struct token *t, bool first)
{
	if (!digits_fit(s, first) || (!first && t->value == 2))
		return false;
	s->current = pair_of(first ? 2 : 1, 9);
	s->n.flags |= NUMERAL_OPEN | NUMERAL_HAN;
	s->at += t->len;
	return true;
}

/* A point behind a unit: 五万点三 */
static bool
take_point(struct state *s, struct span text)
{
	size_t to;

	if (s->current.set || s->last == 0 ||
	    (s->n.flags & (NUMERAL_ARABIC | NUMERAL_BARE)) != 0)
		return false;
	to = read_point(text, s->at, &s->section, &s->n);
	if (to == s->at)
		return false;
	s->at = to;
	s->last = 0;
	return true;
}

static bool
take_unit(struct state *s, const struct token *t, bool first)
{
	if (t->value >= s->unit)
		return false;
	if (!s->current.set) {
		/* A unit without a digit: 十 anywhere, others at the head. */
		if (!first && !(t->value == 1 && (s->unit > 1 || s->zero)))
			return false;
		if (first && t->value > 1)
			s->n.flags |= NUMERAL_BARE;
		s->current = pair_of(1, 1);
	}
	pair_shift(&s->current, t->value);
	sum(s, &s->section, &s->current);
	s->unit = s->last = t->value;
	s->zero = false;
	s->n.flags |= NUMERAL_HAN;
	s->n.power += t->value;
	s->at += t->len;
	return true;
}

static bool
take_myriad(struct state *s, const struct token *t, bool first)
{
	if (!s->current.set && !s->section.set) {
		if (first) {
			s->n.flags |= NUMERAL_BARE;
			s->current = pair_of(1, 1);
		} else if (t->value < s->myriad || (t->value == s->myriad &&
		    (t->value != 8 || s->last != 8))) {
			return false;	/* 亿亿 is 10^16, 万万 no number */
		}
	}
	if (s->myriad == t->value && (s->current.set || s->section.set))
		return false;
	sum(s, &s->section, &s->current);
	if (s->myriad != 0 && t->value >= s->myriad) {
		sum(s, &s->total, &s->section);
		pair_shift(&s->total, t->value);
	} else {
		pair_shift(&s->section, t->value);
		sum(s, &s->total, &s->section);
	}
	s->unit = 4;
	s->myriad = s->last = t->value;
	s->zero = false;
	s->n.flags |= NUMERAL_HAN;
	s->n.power += t->value;
	s->at += t->len;
	return true;
}

static bool
take_zero(struct state *s, struct span text, const struct token *t, bool first)
{
	struct token next;

	if (s->current.set)
		return false;
	if (first) {
		read_digits(s, text);
		return true;
	}
	next = token_inside(text, s->at + t->len);
	if (s->zero || (next.kind & (HAN | PAIR | UNIT | SOME | ARABIC |
	    TENS)) == 0)
		return false;
	s->zero = true;
	s->at += t->len;
	return true;
}

/* 多, 余, 来: behind a number, or inside before a myriad (390多万). */
static bool
take_more(struct state *s, struct span text, const struct token *t)
{
	if ((s->n.flags & (NUMERAL_MORE | NUMERAL_ABOUT)) != 0 ||
	    (t->kind == ABOUT && s->last == 0))
		return false;
	s->n.flags |= t->kind == MORE ? NUMERAL_MORE : NUMERAL_ABOUT;
	s->at += t->len;
	return token_inside(text, s->at).kind == MYRIAD;
}

static bool
is_digit(struct span text, size_t at)
{
	return at < text.n && text.p[at] >= '0' && text.p[at] <= '9';
}

/*
 * The most frequent forms on a short way: at most nine Arabic digits, with or
 * without a point, alone or before one myriad (7.29, 541.59亿).  False: what
 * stands there is of another form and is to be read by the rules.
 */
static bool
read_plain(struct span text, size_t at, struct numeral *out)
{
	struct numeral n = { .flags = NUMERAL_ARABIC };
	struct token t;
	uint32_t value = 0;
	unsigned digits = 0;
	size_t step;

	for (; is_digit(text, at); at++, digits++)
		if (digits == 9)
			return false;
		else
			value = value * 10 + (uint32_t)(text.p[at] - '0');
	if (digits == 0)
		return false;
	n.digits = digits;
	if (at < text.n && text.p[at] == '.' && is_digit(text, at + 1)) {
		n.flags |= NUMERAL_POINT;
		for (at++; is_digit(text, at); at++, digits++)
			if (digits == 9)
				return false;
			else
				value = value * 10 +
				    (uint32_t)(text.p[at] - '0');
	}
	n.low.limb[0] = value;
	n.low.exponent = -(int32_t)(digits - n.digits);
	/* Whether groups of digits go on. */
	if ((n.flags & NUMERAL_POINT) == 0 && digits <= 3 &&
	    (step = group_mark(text, at, false)) > 0 &&
	    three_digits(text, at + step) > 0)
		return false;
	t = token_inside(text, at);
	if (t.kind == MYRIAD) {
		decimal_shift(&n.low, (int)t.value);
		n.flags |= NUMERAL_HAN | NUMERAL_SCALED;
		n.power = t.value;
		at += t.len;
		t = token_inside(text, at);
	}
	if (t.kind != NONE && t.kind != STOP)
		return false;
	n.high = n.low;
	n.to = at;
	*out = n;
	return true;
}

/* One Chinese digit, t, that nothing follows of which numerals are made. */
static bool
read_digit(struct span text, size_t at, const struct token *t,
    struct numeral *out)
{
	struct token next;

	if (t->kind != HAN && t->kind != PAIR)
		return false;
	next = token_inside(text, at + t->len);
	if (next.kind != NONE && (next.kind != STOP || next.value > 0))
		return false;
	*out = (struct numeral){ .flags = NUMERAL_HAN, .digits = 1,
	    .to = at + t->len };
	out->low.limb[0] = out->high.limb[0] = t->value;
	return true;
}

/* What stands at s->at, which is the number's first token or not. */
static struct token
next_token(const struct state *s, struct span text, bool first)
{
	struct token t = first ? token_at(text, s->at) :
	    token_inside(text, s->at);

	/* 千米: a unit of length behind Arabic digits only. */
	if (t.kind == STOP && t.value > 0 &&
	    (s->n.flags & NUMERAL_ARABIC) == 0) {
		t.kind = UNIT;
		t.len = 3;
	}
	return t;
}

/* Take the token t.  False: it is not of the number, which is as it was. */
static bool
take(struct state *s, struct span text, const struct token *t, bool first)
{
	switch (t->kind) {
	case ARABIC:
		return take_arabic(s, text, first);
	case HAN:
	case PAIR:
		return take_han(s, text, first);
	case ZERO:
		return take_zero(s, text, t, first);
	case TENS:
		return take_tens(s, t);
	case SOME:
		return take_some(s, t, first);
	case UNIT:
		return take_unit(s, t, first);
	case MYRIAD:
		return take_myriad(s, t, first);
	case MORE:
	case ABOUT:
		return !first && take_more(s, text, t);
	case POINT:
		return take_point(s, text);
	case NONE:
	case STOP:
	case HEAD:
	case MARK:
		break;
	}
	return false;
}

/* What the tokens taken are worth. */
static void
conclude(struct state *s, struct numeral *out)
{
	/* 三千五: a digit right behind a unit is of the next lower one. */
	if (s->current.set)
		s->n.power = 0;
	if (s->current.set && s->last >= 2 && !s->zero &&
	    !(s->n.flags & (NUMERAL_ARABIC | NUMERAL_DIGITS | NUMERAL_OPEN |
	    NUMERAL_BARE)))
		pair_shift(&s->current, s->last - 1);
	sum(s, &s->section, &s->current);
	sum(s, &s->total, &s->section);
	*out = s->n;
	out->low = s->total.low;
	out->high = s->total.high;
	if (s->n.power >= 2)
		out->flags |= NUMERAL_SCALED;
	out->to = s->at;
}

static bool
read_ruled(struct span text, size_t at, struct numeral *out)
{
	struct state s = { .unit = 4, .at = at };
	/* Where the number can end when what follows is out of order:
	 * 五百六百 is 五百, 一万二千万 is 一万. */
	struct state after_unit = s, after_myriad = s;
	unsigned steps;
	bool good = true;

	/* Longer chains than any number has are not followed. */
	for (steps = 0; good && steps < 64; steps++) {
		bool first = s.at == at;
		struct token t = next_token(&s, text, first);

		good = take(&s, text, &t, first);
		if (t.kind == UNIT) {
			if (good)
				after_unit = s;
			else if (t.value >= s.unit && s.current.set)
				s = after_unit;
		} else if (t.kind == MYRIAD) {
			if (good)
				after_unit = after_myriad = s;
			else if (s.current.set || s.section.set)
				s = after_myriad;
		} else if (good && t.kind != MORE && t.kind != ABOUT)
			s.n.power = 0;
	}
	if (s.at == at)
		return false;
	conclude(&s, out);
	return true;
}

bool
numeral_read(struct span text, size_t at, struct numeral *out)
{
	struct token t;

	if (is_digit(text, at))
		return read_plain(text, at, out) || read_ruled(text, at, out);
	t = token_at(text, at);
	/* Nothing begins with these. */
	if ((t.kind & (FIRST | STOP)) == 0 || (t.kind == STOP && t.value == 0))
		return false;
	return read_digit(text, at, &t, out) || read_ruled(text, at, out);
}
