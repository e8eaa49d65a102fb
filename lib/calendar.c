#include <stdlib.h>

#include "calendar.h"
#include "numeral.h"
#include "table.h"
#include "utf8.h"

TABLE(plans);
TABLE(times);
TABLE(timebefore);
TABLE(timeafter);

/* The years that a document of this kind may speak of by number alone. */
#define YEAR_LEAST	1000
#define YEAR_MOST	2199

struct calendar_span
calendar_years(int from, int to)
{
	struct calendar_span s = {
		{ .precision = CALENDAR_YEAR, .year = from },
		{ .precision = CALENDAR_YEAR, .year = to }
	};

	return s;
}

bool
calendar_is_open(const struct calendar_span *s)
{
	return s->low.precision == CALENDAR_OPEN;
}

static bool
date_equal(const struct calendar_date *a, const struct calendar_date *b)
{
	return a->precision == b->precision && a->year == b->year &&
	    a->quarter == b->quarter && a->month == b->month &&
	    a->day == b->day;
}

static char *
put_number(char *to, int value, int width)
{
	int left, n, i;

	if (width == 4 && value < 10000) {
		int high = value / 100, low = value - high * 100;

		to[0] = (char)('0' + high / 10);
		to[1] = (char)('0' + high % 10);
		to[2] = (char)('0' + low / 10);
		to[3] = (char)('0' + low % 10);
		return to + 4;
	}
	for (n = 0, left = value; left > 0; left /= 10)
		n++;
	if (n < width)
		n = width;
	for (i = n - 1; i >= 0; i--, value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + n;
}

void
calendar_write_date(const struct calendar_date *d, struct buf *to)
{
	char *p;

	if (d->precision == CALENDAR_OPEN || (d->year == 0 &&
	    (d->precision == CALENDAR_YEAR ||
	    d->precision == CALENDAR_QUARTER)))
		return;
	buf_reserve(to, 3 * 12);	/* three numbers and their signs */
	p = to->p + to->n;
	if (d->year != 0)
		p = put_number(p, d->year, 4);
	else
		*p++ = '-';
	if (d->precision == CALENDAR_QUARTER) {
		*p++ = '-';
		*p++ = 'Q';
		p = put_number(p, d->quarter, 1);
	}
	if (d->precision >= CALENDAR_MONTH) {
		*p++ = '-';
		if (d->month != 0)
			p = put_number(p, d->month, 2);
	}
	if (d->precision == CALENDAR_DAY) {
		*p++ = '-';
		p = put_number(p, d->day, 2);
	}
	to->n = (size_t)(p - to->p);
}

void
calendar_write_period(const struct calendar_span *s, struct buf *to)
{
	size_t from = to->n;

	calendar_write_date(&s->low, to);
	if (to->n == from || date_equal(&s->low, &s->high))
		return;
	buf_putc(to, '/');
	calendar_write_date(&s->high, to);
}

/* A small whole number. */
struct small {
	int	 value, high;	/* high: of 二三, else the same */
	unsigned digits;
	bool	 arabic, digitwise, more, good;
	size_t	 at, to;
};

#define WORDS_MOST	8	/* words of timeafter that begin at one place */

/* The words of timeafter at a place, the longest last: asked for one class
 * after another. */
struct words {
	size_t	 known;		/* the place + 1; 0: none */
	unsigned classes;	/* of all of them */
	int	 n;
	unsigned class[WORDS_MOST];
	size_t	 len[WORDS_MOST];
};

/* The reader's place: text, bytes read, and what is known. */
struct reader {
	struct span	text;
	size_t		at;
	size_t		floor;
	const struct calendar_context *context;
	struct small	*last;		/* the number read last */
	struct words	*words;		/* looked at last */
};

static void
read_words(struct span text, size_t at, struct words *w)
{
	const struct trie *t = &table_timeafter.index;
	size_t from = at;
	int32_t node = 0;

	w->known = at + 1;
	w->classes = 0;
	w->n = 0;
	if (at >= text.n || (text.n - at >= 3 &&
	    (text.p[at] & 0xF0) == 0xE0 &&
	    !table_begins(&table_timeafter, table_three(text.p + at))))
		return;
	for (; at < text.n && w->n < WORDS_MOST; at++) {
		node = trie_step(t, node, (unsigned char)text.p[at]);
		if (node < 0)
			break;
		if (t->node[node].value < 0)
			continue;
		w->class[w->n] =
		    (unsigned)table_timeafter.bits[t->node[node].value];
		w->len[w->n] = at + 1 - from;
		w->classes |= w->class[w->n++];
	}
}

static bool
see(const struct reader *r, size_t at, struct span word)
{
	return at < r->text.n && r->text.p[at] == *word.p &&
	    span_starts(span_sub(r->text, at, r->text.n), word);
}

static bool
take(struct reader *r, struct span word)
{
	if (!see(r, r->at, word))
		return false;
	r->at += word.n;
	return true;
}

/* The bytes of the longest word of timeafter at `at` that is of that class;
 * 0: there is none. */
static size_t
after(const struct reader *r, size_t at, unsigned class)
{
	struct words *w = r->words;
	int i;

	if (w->known != at + 1)
		read_words(r->text, at, w);
	if ((w->classes & class) == 0)
		return 0;
	for (i = w->n - 1; (w->class[i] & class) == 0; i--)
		;
	return w->len[i];
}

static bool
take_class(struct reader *r, unsigned class)
{
	size_t len = after(r, r->at, class);

	r->at += len;
	return len > 0;
}

/* How far words before a numeral reach, with 上 or 第 behind them, in bytes. */
#define LOOK_BACK	32

/* The class of the longest word of timebefore that ends at `at`. */
static int32_t
before(const struct reader *r, size_t at, size_t *len)
{
	size_t from = at > r->floor + 24 ? at - 24 : r->floor;

	*len = 0;
	if (at <= from)
		return -1;
	return table_longest_back(&table_timebefore,
	    span_sub(r->text, from, at), len);
}

static bool
before_is(int32_t row, const char *class)
{
	return row >= 0 && strcmp(table_cell(&table_timebefore, (uint32_t)row,
	    1), class) == 0;
}

bool
calendar_is_past(struct span s)
{
	size_t len;
	int32_t row = table_longest_back(&table_timebefore, s, &len);

	return before_is(row, "past") && len == s.n;
}

static int
cell_number(const char *s)
{
	bool minus = *s == '-';
	int value = 0;

	for (s += minus; *s >= '0' && *s <= '9'; s++)
		value = value * 10 + (*s - '0');
	return minus ? -value : value;
}

/* The small number that n at `at` is; NULL: no numeral is there. */
static struct small
small_of(size_t at, const struct numeral *n)
{
	struct small k = { .at = at, .to = at + 1 };
	int i;

	if (n == NULL || (n->flags & (NUMERAL_POINT | NUMERAL_LONG |
	    NUMERAL_GROUPS | NUMERAL_BARE)) || n->high.limb[1] != 0 ||
	    n->high.exponent < 0 || n->high.exponent > 3 ||
	    n->high.limb[0] > 99999)
		return k;
	k.good = true;
	k.value = (int)n->low.limb[0];
	k.high = (int)n->high.limb[0];
	for (i = 0; i < n->low.exponent; i++)
		k.value *= 10;
	for (i = 0; i < n->high.exponent; i++)
		k.high *= 10;
	k.digits = n->digits;
	k.arabic = (n->flags & NUMERAL_ARABIC) != 0;
	k.digitwise = (n->flags & NUMERAL_DIGITS) != 0;
	k.more = (n->flags & (NUMERAL_MORE | NUMERAL_ABOUT)) != 0 ||
	    k.value != k.high;
	k.to = n->to;
	return k;
}

static bool
read_small(const struct reader *r, size_t at, struct small *out)
{
	struct small *k = r->last;
	struct numeral n;

	/* Several forms are tried at one place. */
	if (k->to == 0 || k->at != at)
		*k = small_of(at, at < r->text.n && numeral_read(r->text, at,
		    &n) ? &n : NULL);
	*out = *k;
	return k->good;
}

/* A mark or word between the ends of a range: its bytes, or 0. */
static size_t
range_mark(const struct reader *r, size_t at)
{
	return after(r, at, CALENDAR_AFTER_TO);
}

static int
plain_digit(const struct reader *r, size_t at)
{
	return at < r->text.n && r->text.p[at] >= '0' && r->text.p[at] <= '9' ?
	    r->text.p[at] - '0' : -1;
}

/* 2024-01-21, 2024/1/21, 2024.1.21. */
static bool
read_numeric(struct reader *r, struct calendar_date *out)
{
	int part[3] = { 0, 0, 0 }, i, n;
	size_t at = r->at;
	char mark = 0;

	for (i = 0; i < 3; i++) {
		for (n = 0; plain_digit(r, at) >= 0 && n < 5; n++, at++)
			part[i] = part[i] * 10 + plain_digit(r, at);
		if (i == 0 ? n != 4 : n < 1 || n > 2)
			return false;
		if (i == 2)
			break;
		if (at >= r->text.n || (i == 0 ? r->text.p[at] != '-' &&
		    r->text.p[at] != '/' && r->text.p[at] != '.' :
		    r->text.p[at] != mark))
			return false;
		mark = r->text.p[at++];
	}
	if (part[0] < 1900 || part[0] > YEAR_MOST || part[1] < 1 ||
	    part[1] > 12 || part[2] < 1 || part[2] > 31)
		return false;
	*out = (struct calendar_date){ .precision = CALENDAR_DAY,
	    .year = part[0], .month = part[1], .day = part[2] };
	r->at = at;
	return true;
}

/* The number of a year, without 年. */
static bool
read_year_number(struct reader *r, int era, int *year)
{
	struct small n;

	if (!read_small(r, r->at, &n) || n.more)
		return false;
	if (era != 0) {
		if (n.value < 1 || n.value > 120)
			return false;
	} else if (n.value < YEAR_LEAST || n.value > YEAR_MOST ||
	    (n.arabic ? n.digits != 4 :
	    !n.digitwise && n.value % 100 == 0)) {
		return false;
	}
	*year = n.value + era;
	r->at = n.to;
	return true;
}

static int
completed_year(const struct reader *r)
{
	return r->context->set_year != 0 ? r->context->set_year :
	    r->context->year;
}

/* The number of a month at `at`, 元 that of the first; 1 to 12. */
static bool
month_number(const struct reader *r, size_t at, struct small *n)
{
	if (see(r, at, SPAN("元"))) {
		*n = (struct small){ .at = at, .to = at + strlen("元"),
		    .value = 1, .high = 1, .good = true };
		return true;
	}
	return read_small(r, at, n) && !n->more && n->value >= 1 &&
	    n->value <= 12;
}

/* 月 behind a month's number at r->at; 1 to 12. */
static bool
read_month(struct reader *r, int *month)
{
	struct small n;
	size_t at = r->at;

	if (!month_number(r, at, &n))
		return false;
	r->at = n.to;
	if (!take_class(r, CALENDAR_AFTER_MONTH)) {
		r->at = at;
		return false;
	}
	*month = n.value;
	return true;
}

static bool
read_day(struct reader *r, int *day)
{
	struct small n;
	size_t at = r->at;

	if (!read_small(r, at, &n) || n.more || n.value < 1 || n.value > 31)
		return false;
	r->at = n.to;
	if (!take_class(r, CALENDAR_AFTER_DAY)) {
		r->at = at;
		return false;
	}
	*day = n.value;
	return true;
}

/* The second end behind a month or day: 至29日, -10月, 至4月2日. */
static void
read_month_range(struct reader *r, struct calendar_span *s)
{
	size_t start = r->at, mark = range_mark(r, r->at);
	int month, day, year = s->low.year;

	if (mark == 0)
		return;
	r->at += mark;
	if (read_year_number(r, 0, &year) && !take_class(r, CALENDAR_AFTER_YEAR))
		r->at = start + mark;
	if (read_month(r, &month)) {
		s->high.year = year;
		s->high.month = month;
		s->high.precision = CALENDAR_MONTH;
		s->high.day = 0;
		if (s->low.precision == CALENDAR_DAY && read_day(r, &day)) {
			s->high.day = day;
			s->high.precision = CALENDAR_DAY;
		}
	} else if (s->low.precision == CALENDAR_DAY && read_day(r, &day)) {
		s->high.day = day;
	} else {
		r->at = start;
	}
}

/* 5-10月, 1至6月, 元至6月: the first 月 left out. */
static bool
read_short_months(struct reader *r, struct calendar_span *s)
{
	struct small n;
	size_t start = r->at, mark;
	int month;

	if (!month_number(r, start, &n) || (mark = range_mark(r, n.to)) == 0)
		return false;
	r->at = n.to + mark;
	if (!read_month(r, &month) || month < n.value) {
		r->at = start;
		return false;
	}
	s->low.month = n.value;
	s->high.month = month;
	s->low.precision = s->high.precision = CALENDAR_MONTH;
	return true;
}

/* Where 元至 or 元月 stands before the month or day at `at`: its byte; else
 * `at`. */
static size_t
from_january(const struct reader *r, size_t at)
{
	size_t mark;

	for (mark = 1; mark <= 6; mark++) {
		size_t from = at - mark - strlen("元");

		/* 500元至6月: a sum, no month. */
		if (at < r->floor + mark + strlen("元"))
			break;
		if (see(r, from, SPAN("元")) && (range_mark(r, at - mark) ==
		    mark || (mark == 3 && see(r, at - mark, SPAN("月")))) &&
		    (from == 0 || ((unsigned char)r->text.p[from - 1]
		    >= 0x80 && !span_ends(span_sub(r->text, 0, from),
		    SPAN("万")) && !span_ends(span_sub(r->text, 0, from),
		    SPAN("亿")))))
			return from;
	}
	return at;
}

/* 前6个月 of a year. */
static bool
read_first_months(struct reader *r, struct calendar_span *s)
{
	struct span before = span_sub(r->text, 0, r->at);
	size_t start = r->at;
	struct small n;

	if (!see(r, start, SPAN("前")) || (start > 0 &&
	    !span_ends(before, SPAN("年")) && !span_ends(before, SPAN("，")) &&
	    !span_ends(before, SPAN("。")) && !span_ends(before, SPAN("；"))))
		return false;
	r->at += strlen("前");
	if (!month_number(r, r->at, &n) || !see(r, n.to, SPAN("个月"))) {
		r->at = start;
		return false;
	}
	r->at = n.to + strlen("个月");
	s->low.month = 1;
	s->high.month = n.value;
	s->low.precision = s->high.precision = CALENDAR_MONTH;
	return true;
}

/* 26-29日: the first 日 left out. */
static bool
read_short_days(struct reader *r, struct calendar_span *s)
{
	struct small n;
	size_t start = r->at, mark;
	int day;

	if (!read_small(r, start, &n) || n.more || n.value < 1 ||
	    n.value > 31 || (mark = range_mark(r, n.to)) == 0)
		return false;
	r->at = n.to + mark;
	if (!read_day(r, &day) || day < n.value) {
		r->at = start;
		return false;
	}
	s->low.day = n.value;
	s->high.day = day;
	s->low.precision = s->high.precision = CALENDAR_DAY;
	return true;
}

/* Months and days at r->at; s->low.year and s->high.year are set. */
static bool
read_months(struct reader *r, struct calendar_span *s)
{
	size_t start = r->at;
	struct small n;
	int month, day;

	if (read_short_months(r, s)) {
		take_class(r, CALENDAR_AFTER_PART);
		return true;
	}
	if (!read_month(r, &month))
		return false;
	s->low.month = s->high.month = month;
	s->low.precision = s->high.precision = CALENDAR_MONTH;
	if (read_short_days(r, s)) {
		read_month_range(r, s);
		return true;
	}
	if (read_day(r, &day)) {
		s->low.day = s->high.day = day;
		s->low.precision = s->high.precision = CALENDAR_DAY;
		read_month_range(r, s);
		return true;
	}
	/* 一月一题: one a month, no month of the year. */
	if (read_small(r, start, &n) && !n.arabic &&
	    read_small(r, r->at, &n) && !n.arabic) {
		r->at = start;
		return false;
	}
	take_class(r, CALENDAR_AFTER_PART);
	read_month_range(r, s);
	take_class(r, CALENDAR_AFTER_PART);
	return true;
}

static void
set_quarters(struct calendar_span *s, int low, int high)
{
	s->low.precision = s->high.precision = CALENDAR_QUARTER;
	s->low.quarter = low;
	s->high.quarter = high;
}

/* 一季度, 第三季度, 1-3季度, 二三季度, 前三季度, 上半年; the years are set. */
static bool
read_quarters(struct reader *r, struct calendar_span *s)
{
	struct small n, m;
	size_t start = r->at, mark;
	bool from_first;

	if (take_class(r, CALENDAR_AFTER_HALF1) ||
	    take_class(r, CALENDAR_AFTER_HALF2)) {
		bool first = see(r, start, SPAN("上"));

		s->low.precision = s->high.precision = CALENDAR_MONTH;
		s->low.month = first ? 1 : 7;
		s->high.month = first ? 6 : 12;
		return true;
	}
	from_first = take(r, SPAN("前"));
	if (!from_first)
		take(r, SPAN("第"));
	if (!read_small(r, r->at, &n) || n.value < 1 || n.high > 4 ||
	    n.high < n.value) {
		r->at = start;
		return false;
	}
	r->at = n.to;
	if ((mark = range_mark(r, r->at)) > 0) {
		r->at += mark;
		take(r, SPAN("第"));
		if (read_small(r, r->at, &m) && m.value > n.value &&
		    m.value <= 4) {
			n.high = m.value;
			r->at = m.to;
		}
	}
	if (!take_class(r, CALENDAR_AFTER_QUARTER)) {
		r->at = start;
		return false;
	}
	set_quarters(s, from_first ? 1 : n.value, n.high);
	return true;
}

/* The second end of years: 至2025年, -2024年12月. */
static void
read_year_range(struct reader *r, struct calendar_span *s)
{
	size_t start = r->at, mark = range_mark(r, r->at);
	struct calendar_span high;
	int year;

	if (mark == 0)
		return;
	r->at += mark;
	if (!read_year_number(r, 0, &year) || year < s->low.year ||
	    !take_class(r, CALENDAR_AFTER_YEAR)) {
		r->at = start;
		return;
	}
	high = calendar_years(year, year);
	if (!read_months(r, &high))
		read_quarters(r, &high);
	s->high = high.high;
}

/* Whether a part of a year may begin without a word of timeafter. */
static bool
part_begins(const struct reader *r)
{
	return numeral_begins(r->text, r->at) > 0 || see(r, r->at,
	    SPAN("元")) || see(r, r->at, SPAN("前")) ||
	    see(r, r->at, SPAN("第"));
}

/* Whether 、 and more years up to one with 年 follow: 2021、2022、2023年. */
static bool
in_year_list(const struct reader *r)
{
	struct reader ahead = *r;
	int year, i;

	for (i = 0; i < 8; i++)
		if (!take(&ahead, SPAN("、")) ||
		    !read_year_number(&ahead, 0, &year))
			return false;
		else if (after(&ahead, ahead.at, CALENDAR_AFTER_YEAR) > 0)
			return true;
	return false;
}

/*
 * What begins with a year: 2024年, 2024年度, 2021-2025年, 2021年至2025年,
 * 2024年1月21日, 2024年三季度, 2024年底, 民国三十五年.
 */
static bool
read_year(struct reader *r, struct calendar_word *out)
{
	size_t start = r->at, mark, len;
	int32_t row = before(r, r->at, &len);
	int era = before_is(row, "era") ?
	    cell_number(table_cell(&table_timebefore, (uint32_t)row, 2)) : 0;
	int year, last;

	if (before_is(row, "era"))
		out->from = r->at - len;
	if (!read_year_number(r, era, &year))
		return false;
	out->kind = CALENDAR_KIND_PERIOD;
	out->rule = "year";
	out->when = calendar_years(year, year);
	/* 2021-2025年: the first 年 left out. */
	if ((mark = range_mark(r, r->at)) > 0) {
		r->at += mark;
		if (read_year_number(r, era, &last) && last > year &&
		    take_class(r, CALENDAR_AFTER_YEAR)) {
			out->when = calendar_years(year, last);
			out->rule = "years";
			return true;
		}
		r->at = start;
		return false;
	}
	if (in_year_list(r)) {
		out->rule = "year of a list";
		return true;
	}
	if (!take_class(r, CALENDAR_AFTER_YEAR))
		return false;
	/* 2000年历史: how long, not when. */
	if (after(r, r->at, CALENDAR_AFTER_LONG) > 0 &&
	    after(r, r->at, CALENDAR_AFTER_NOTLONG) == 0)
		return false;
	/* 2024年，…: no part of it, and no other year. */
	if (after(r, r->at, ~0u) == 0 && !part_begins(r))
		return true;
	if (read_months(r, &out->when)) {
		out->kind = CALENDAR_KIND_DATE;
		out->rule = "date";
		return true;
	}
	if (read_quarters(r, &out->when) || read_first_months(r, &out->when)) {
		out->rule = "part of a year";
		return true;
	}
	if (take_class(r, CALENDAR_AFTER_YEARPART)) {
		out->rule = "year";
		return true;
	}
	read_year_range(r, &out->when);
	if (out->when.high.year != year)
		out->rule = "years";
	if (out->when.high.precision > CALENDAR_YEAR)
		out->kind = CALENDAR_KIND_DATE;
	take_class(r, CALENDAR_AFTER_YEARPART);
	return true;
}

/* “十一五”前三年, “十三五”的后两年: some of the years of the plan. */
static void
read_plan_years(struct reader *r, struct calendar_span *years)
{
	size_t start = r->at;
	int low = years->low.year, high = years->high.year;
	struct small n;
	bool first;

	take(r, SPAN("的"));
	first = take(r, SPAN("前")) || take(r, SPAN("头")) ||
	    take(r, SPAN("頭"));
	if ((first || take(r, SPAN("后")) || take(r, SPAN("後"))) &&
	    read_small(r, r->at, &n) && n.value > 0 && n.value == n.high &&
	    n.value < high - low + 1) {
		r->at = n.to;
		if (take_class(r, CALENDAR_AFTER_YEAR)) {
			*years = first ? calendar_years(low, low + n.value - 1) :
			    calendar_years(high - n.value + 1, high);
			return;
		}
	}
	r->at = start;
}

/* “十四五”, 十四五时期, “十三五”末. */
static bool
read_plan(struct reader *r, struct calendar_word *out)
{
	static const struct { const char *open, *close; } quote[] = {
		{ "“", "”" }, { "「", "」" }, { "『", "』" }, { "‘", "’" },
		{ "\"", "\"" }, { "＂", "＂" }
	};
	size_t len, start = r->at, i;
	bool quoted = false, shorter;
	int low, high;
	int32_t row = table_longest(&table_plans,
	    span_sub(r->text, r->at, r->text.n), &len);

	if (row < 0)
		return false;
	low = cell_number(table_cell(&table_plans, (uint32_t)row, 1));
	high = cell_number(table_cell(&table_plans, (uint32_t)row, 2));
	shorter = *table_cell(&table_plans, (uint32_t)row, 3) != '\0';
	r->at += len;
	for (i = 0; i < sizeof(quote) / sizeof(quote[0]); i++) {
		struct span open = span_str(quote[i].open);

		if (start < r->floor + open.n || !span_eq(open,
		    span_sub(r->text, start - open.n, start)))
			continue;
		if (take(r, span_str(quote[i].close))) {
			quoted = true;
			out->from = start - open.n;
		}
		break;
	}
	if (after(r, r->at, CALENDAR_AFTER_NOTPLAN) > 0 ||
	    (!quoted && shorter && after(r, r->at, CALENDAR_AFTER_PLAN) == 0))
		return false;
	out->kind = CALENDAR_KIND_PERIOD;
	out->rule = "plan period";
	out->when = calendar_years(low, high);
	if (take_class(r, CALENDAR_AFTER_PLANEND))
		out->when = calendar_years(high, high);
	else if (take_class(r, CALENDAR_AFTER_PLANBEGIN))
		out->when = calendar_years(low, low);
	else
		read_plan_years(r, &out->when);
	return true;
}

/* The year up to which a look back from the document reaches. */
static int
last_full_year(const struct reader *r)
{
	const struct calendar_context *c = r->context;

	return c->year == 0 ? 0 :
	    c->month != 0 && c->month <= 4 ? c->year - 1 : c->year;
}

/* 近三年, 过去五年, 五年来, 今后五年: reckoned from the document. */
static bool
read_span_of_years(struct reader *r, struct calendar_word *out)
{
	struct small n;
	size_t len;
	int32_t row = before(r, r->at, &len);
	bool past = before_is(row, "past"), next = before_is(row, "next");
	bool near = before_is(row, "near"), side = before_is(row, "side");
	/* 提前三年 is no 前三年. */
	bool early = side && r->at >= len + 3 && see(r, r->at - len - 3,
	    SPAN("提"));
	int last = last_full_year(r);
	bool years;

	/* 规划的最后一年 is one of its years. */
	if (side && r->at >= len + 3 && see(r, r->at - len - 3, SPAN("最"))) {
		row = -1;
		side = false;
	}
	if (early || !read_small(r, r->at, &n) || n.value < 1 || n.high > 2000)
		return false;
	r->at = n.to;
	years = take_class(r, CALENDAR_AFTER_YEAR);
	if (!years && !((past || next || near) &&
	    take_class(r, CALENDAR_AFTER_SPAN)))
		return false;
	if (row >= 0 && (past || next || near || side))
		out->from -= len;
	if (!take_class(r, CALENDAR_AFTER_SINCE) && !past && !next && !near &&
	    !side)
		return false;
	out->kind = CALENDAR_KIND_PERIOD;
	out->rule = next ? "coming years" : "past years";
	memset(&out->when, 0, sizeof(out->when));
	if (!years || n.more || side || last == 0 || n.value > 120)
		return true;
	/* 一年来 in a text of 2024: 2023, unless that speaks of 2024. */
	if (n.value == 1 && !next && r->context->month == 0 &&
	    r->context->set_year != r->context->year)
		last = r->context->year - 1;
	out->when = next ? calendar_years(last + 1, last + n.value) :
	    calendar_years(last - n.value + 1, last);
	return true;
}

/* 20世纪90年代, 上世纪八十年代, 21世纪. */
static bool
read_century(struct reader *r, struct calendar_word *out)
{
	struct small n;
	size_t len, start = r->at;
	int base = 0;
	int32_t row;

	if (!read_small(r, r->at, &n) || (n.more && n.value == n.high) ||
	    !(see(r, n.to, SPAN("世纪")) || see(r, n.to, SPAN("年代"))))
		return false;
	row = before(r, r->at, &len);
	if (before_is(row, "century")) {
		base = cell_number(table_cell(&table_timebefore,
		    (uint32_t)row, 2));
		out->from = start - len;
	}
	r->at = n.to;
	if (base == 0 && !n.more && n.value >= 1 && n.value <= 30 &&
	    take(r, SPAN("世纪"))) {
		base = (n.value - 1) * 100;
		out->when = calendar_years(base + 1, base + 100);
		out->kind = CALENDAR_KIND_PERIOD;
		out->rule = "century";
		start = r->at;
		if (!read_small(r, r->at, &n) ||
		    (n.more && n.value == n.high)) {
			take_class(r, CALENDAR_AFTER_YEARPART);
			return true;
		}
		r->at = n.to;
		if (n.value % 10 != 0 || n.high % 10 != 0 || n.high > 90 ||
		    !take(r, SPAN("年代"))) {
			r->at = start;
			return true;
		}
	} else if (n.value % 10 != 0 || n.high % 10 != 0 || n.high > 2090 ||
	    !take(r, SPAN("年代"))) {
		return false;
	}
	if (n.value >= 1000)
		base = 0;
	else if (base == 0)
		base = n.value >= 20 ? 1900 : 2000;
	take_class(r, CALENDAR_AFTER_YEARPART);
	out->when = calendar_years(base + n.value, base + n.high + 9);
	out->kind = CALENDAR_KIND_PERIOD;
	out->rule = "decade";
	return true;
}

/* Months, days, quarters and halves without a year's number. */
static bool
read_part(struct reader *r, struct calendar_word *out)
{
	size_t start = r->at, at, len;
	int32_t row;
	int year = completed_year(r);
	bool quarter = false;

	/* 上, 下, 第, 前 before the first numeral are the part's. */
	at = start;
	if (at >= r->floor + 3 && (see(r, at - 3, SPAN("上")) ||
	    see(r, at - 3, SPAN("下")) || see(r, at - 3, SPAN("第")) ||
	    see(r, at - 3, SPAN("前"))))
		at -= 3;
	out->when = calendar_years(year, year);
	r->at = at;
	quarter = read_quarters(r, &out->when);
	if (!quarter && at != start) {
		r->at = at;
		quarter = read_first_months(r, &out->when);
	}
	if (!quarter && at != start) {
		r->at = at = start;
		quarter = read_quarters(r, &out->when);
	}
	if (!quarter) {
		r->at = at = from_january(r, start);
		if (!read_months(r, &out->when) || r->at <= start)
			return false;
	}
	out->from = at;
	out->kind = quarter ? CALENDAR_KIND_PERIOD : CALENDAR_KIND_DATE;
	out->rule = quarter ? "part of a year" : "date";
	row = before(r, at, &len);
	if (before_is(row, "year")) {
		int from_year = r->context->year;

		if (from_year != 0)
			from_year += cell_number(table_cell(&table_timebefore,
			    (uint32_t)row, 2));
		out->from -= len;
		if (out->when.low.year == out->when.high.year)
			out->when.high.year = from_year;
		out->when.low.year = from_year;
	}
	if (quarter && out->when.low.year == 0)
		memset(&out->when, 0, sizeof(out->when));
	return true;
}

bool
calendar_read(struct span text, size_t at, size_t floor,
    const struct calendar_context *context, const struct numeral *n,
    struct calendar_word *out)
{
	static const struct calendar_context nothing;
	struct small last = { .to = 0 };
	struct words words = { .known = 0 };
	struct reader r = { text, at, floor,
	    context == NULL ? &nothing : context, &last, &words };
	struct calendar_word w = { .from = at, .numeral = true };
	struct calendar_date day;
	bool half = see(&r, at, SPAN("半"));

	if (n != NULL)
		last = small_of(at, n);
	else if (!half && numeral_begins(text, at) == 0)
		return false;
	if (half) {
		if (!read_part(&r, &w))
			return false;
	} else if (read_numeric(&r, &day)) {
		w.when.low = w.when.high = day;
		w.kind = CALENDAR_KIND_DATE;
		w.rule = "date";
	} else {
		static bool (*const way[])(struct reader *,
		    struct calendar_word *) = {
			read_plan, read_century, read_year, read_part,
			read_span_of_years
		};
		size_t i;

		for (i = 0; i < sizeof(way) / sizeof(way[0]); i++) {
			r.at = at;
			w = (struct calendar_word){ .from = at,
			    .numeral = true };
			if (way[i](&r, &w))
				break;
		}
		if (i == sizeof(way) / sizeof(way[0]))
			return false;
	}
	w.to = r.at;
	w.since = after(&r, r.at, CALENDAR_AFTER_SINCE) > 0;
	*out = w;
	return true;
}

bool
calendar_may_begin(struct span text, size_t at, const struct numeral *n)
{
	static const struct span century = { "世纪", 6 }, more = { "、", 3 };
	struct span rest = span_sub(text, n->to, text.n);
	size_t len;

	return table_longest(&table_timeafter, rest, &len) >= 0 ||
	    (rest.n > 0 && (rest.p[0] == '/' || rest.p[0] == '.')) ||
	    span_starts(rest, century) ||
	    (n->digits == 4 && span_starts(rest, more)) ||
	    (!(n->flags & NUMERAL_ARABIC) && table_longest(&table_plans,
	    span_sub(text, at, text.n), &len) >= 0);
}

static void
list_put(struct calendar_list *l, const struct calendar_word *w)
{
	if (l->n == l->cap)
		l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
	l->v[l->n++] = *w;
}

/* The kinds of times.tsv that say when something is. */
enum { YEAR = 1, NOW = 2, SET = 4, SAME = 8, PRIOR = 16, FROM = 32, ABSOLUTE = 64 };

/* The years of a word of that kind; named: the year named last.  What is not
 * known stays open. */
static struct calendar_span
years_of(const struct reader *r, uint64_t kind, int low, int high, int named)
{
	const struct calendar_context *c = r->context;
	int set = completed_year(r), year = c->year;

	switch (kind) {
	case YEAR:
		high += year;
		low += year;
		break;
	case NOW:
		low = high = year;
		break;
	case SET:
		low = high = year = set != 0 ? set : named;
		break;
	case SAME:
	case PRIOR:
		year = named != 0 ? named : set;
		low = high = low + year;
		break;
	case FROM:
		high = year;
		break;
	case ABSOLUTE:
		return calendar_years(low, high);
	default:
		year = 0;
	}
	if (year == 0)
		return (struct calendar_span){ 0 };
	return calendar_years(low, high);
}

/* A word of times.tsv at `at`. */
static bool
word_read(const struct reader *r, size_t at, int named,
    struct calendar_word *out)
{
	struct calendar_word w = { .from = at };
	const char *flags;
	uint64_t kind;
	size_t len;
	int32_t row = table_longest(&table_times,
	    span_sub(r->text, at, r->text.n), &len);

	if (row < 0)
		return false;
	kind = table_times.bits[row];
	flags = table_cell(&table_times, (uint32_t)row, 4);
	w.to = at + len;
	w.kind = kind == NOW ? CALENDAR_KIND_NOW : CALENDAR_KIND_PERIOD;
	w.rule = "time word";
	w.since = *flags == 's';
	w.compare = *flags == 'c';
	w.when = years_of(r, kind, cell_number(table_cell(&table_times,
	    (uint32_t)row, 2)), cell_number(table_cell(&table_times,
	    (uint32_t)row, 3)), named);
	/* 比上年, 较去年: what is compared with. */
	if (at >= 3 && (see(r, at - 3, SPAN("比")) ||
	    see(r, at - 3, SPAN("较")) || see(r, at - 3, SPAN("較"))))
		w.compare = true;
	*out = w;
	return true;
}

struct calendar_known *
calendar_note(struct calendar_memo *memo, size_t at, size_t to)
{
	struct calendar_known *k;

	if (memo->n == memo->cap)
		memo->v = memory_more(memo->v, &memo->cap, sizeof(*memo->v));
	k = &memo->v[memo->n++];
	k->at = at;
	k->to = to;
	k->asked = k->found = false;
	return k;
}

void
calendar_memo_free(struct calendar_memo *memo)
{
	free(memo->v);
	*memo = (struct calendar_memo){ 0 };
}

/* What is known of the numeral at byte `at`, where the words before it reach
 * down to `floor`; NULL: nothing.  *next: none before it is asked for. */
static const struct calendar_known *
recall(const struct calendar_memo *memo, size_t *next, size_t at, size_t floor)
{
	const struct calendar_known *k;

	if (memo == NULL)
		return NULL;
	while (*next < memo->n && memo->v[*next].at < at)
		++*next;
	if (*next == memo->n)
		return NULL;
	k = &memo->v[*next];
	/* No word before a numeral reaches farther back than LOOK_BACK. */
	if (k->at != at || (k->asked && k->floor != floor &&
	    (at < floor + LOOK_BACK || at < k->floor + LOOK_BACK)))
		return NULL;
	return k;
}

void
calendar_name_year(struct calendar_context *c, struct span text,
    const struct calendar_word *w)
{
	struct span before = span_sub(text, 0, w->from);

	if (w->numeral && w->when.low.year != 0 && w->when.low.year ==
	    w->when.high.year && !w->compare && !span_ends(before, SPAN("比")) &&
	    !span_ends(before, SPAN("较")) && !span_ends(before, SPAN("從")) &&
	    !span_ends(before, SPAN("从")) && !span_ends(before, SPAN("由")))
		c->set_year = w->when.low.year;
}

void
calendar_scan(struct span text, const struct landmarks *marks,
    const struct calendar_context *context, const struct calendar_memo *memo,
    struct calendar_list *out)
{
	struct calendar_context c = { 0 };
	struct small last = { .to = 0 };
	struct words words = { .known = 0 };
	struct reader r = { text, 0, 0, &c, &last, &words };
	size_t at = 0, done = 0, next = 0, bare = 0, i;
	struct calendar_word w, dated;
	int named = 0;
	bool undated;

	if (context != NULL)
		c = *context;
	undated = calendar_undated(&c);
	out->n = 0;
	if (memo != NULL && memcmp(&memo->context, r.context,
	    sizeof(memo->context)) != 0)
		memo = NULL;
	for (i = 0; (i = landmarks_next(marks, i, LANDMARK_TIME |
	    LANDMARK_NUMERAL)) < marks->n && marks->v[i].at < text.n;
	    i = landmarks_from(marks, i + 1, at)) {
		const struct calendar_known *known = NULL;
		struct numeral n;
		bool found, number;

		at = marks->v[i].at;
		/* 4｜年内: its unit. */
		if (at == bare && bare > 0)
			continue;
		found = (marks->what[i] & LANDMARK_TIME) != 0 &&
		    word_read(&r, at, named, &w);
		/* 今年3月, 今年上半年, 今年第三季度. */
		if (found && w.to < text.n &&
		    ((calendar_read(text, w.to, at, &c, NULL, &dated) &&
		    dated.from == at) || (w.to + 3 < text.n &&
		    calendar_read(text, w.to + 3, at, &c, NULL, &dated) &&
		    dated.from == at)))
			w = dated;
		if (!found)
			known = recall(memo, &next, at, done);
		number = known == NULL && !found && numeral_read(text, at, &n);
		if (known != NULL) {
			n.to = known->to;
			number = true;
			found = known->found;
			if (found)
				w = known->word;
		} else if (!found && (number ? calendar_may_begin(text, at, &n) :
		    span_starts(span_sub(text, at, text.n), SPAN("半"))))
			found = calendar_read(text, at, done, &c, number ?
			    &n : NULL, &w);
		if (found) {
			if (w.when.low.year != 0 && !w.compare)
				named = w.when.low.year;
			if (undated)
				calendar_name_year(&c, text, &w);
			list_put(out, &w);
			at = done = w.to;
		} else if (number) {
			/* No part of a numeral is read again. */
			at = bare = n.to;
		}
	}
}

void
calendar_list_free(struct calendar_list *l)
{
	free(l->v);
	*l = (struct calendar_list){ 0 };
}

size_t
calendar_within(struct span after)
{
	size_t len;
	int32_t row = table_longest(&table_timeafter, after, &len);

	return row >= 0 && (table_timeafter.bits[row] &
	    CALENDAR_AFTER_WITHIN) != 0 ? len : 0;
}
