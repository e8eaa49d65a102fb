#include "matter.h"
#include "outline.h"
#include "table.h"

TABLE(byline);
TABLE(caption);
TABLE(dateline);
TABLE(dateword);
TABLE(medium);
TABLE(metalabel);
TABLE(office);
TABLE(quantity);
TABLE(salute);
TABLE(surnames);

enum {
	CREDIT = 4,	/* code points of the longest word of a credit */
	CREDITS = 600,	/* bytes of the longest one with its names */
	OFFICE = 5	/* ... of an office */
};

static const struct span nothing = { "", 0 };

size_t
matter_any_space(struct span s, size_t at)
{
	size_t left = s.n - at;
	const unsigned char *p = (const unsigned char *)s.p + at;

	if (*p == 0xE3)
		return left > 2 && p[1] == 0x80 && p[2] == 0x80 ? 3 : 0;
	if (*p == ' ' || (*p >= '\t' && *p <= '\r'))
		return 1;
	if (*p == 0xC2 && left > 1 && p[1] == 0xA0)
		return 2;
	if (*p == 0xE2 && left > 2 && p[1] == 0x80 && p[2] >= 0x80 &&
	    p[2] <= 0x8B)
		return 3;
	if (*p == 0xEF && left > 2 && p[1] == 0xBB && p[2] == 0xBF)
		return 3;
	return 0;
}

/* Bytes of the white space that ends s, 0: none. */
static size_t
space_before(struct span s)
{
	unsigned char last;

	if (s.n == 0)
		return 0;
	last = (unsigned char)s.p[s.n - 1];
	if (last < 0x80)
		return matter_space(s, s.n - 1);
	/* U+00A0, U+2000 to U+200B, U+3000, U+FEFF */
	if (s.n >= 3 && (last <= 0x8B || last == 0xBF))
		return matter_space(s, s.n - 3) == 3 ? 3 : 0;
	return s.n >= 2 && last == 0xA0 && matter_space(s, s.n - 2) == 2 ?
	    2 : 0;
}

struct span
matter_trim_any(struct span s)
{
	size_t n;

	while ((n = matter_space(s, 0)) > 0)
		s = span_sub(s, n, s.n);
	while ((n = space_before(s)) > 0)
		s.n -= n;
	return s;
}

uint32_t
matter_first(struct span s)
{
	uint32_t cp = 0;

	if (s.n > 0)
		utf8_decode(s.p, s.n, &cp);
	return cp;
}

uint32_t
matter_last(struct span s)
{
	uint32_t cp = 0;

	if (s.n > 0)
		utf8_before(s.p, s.n, &cp);
	return cp;
}

/* The row of the table whose key stands anywhere in s, or -1. */
int32_t
matter_anywhere(const struct table *t, struct span s)
{
	size_t at, len;

	for (at = 0; (at = table_next(t, s, at)) < s.n; at++) {
		int32_t row = table_longest(t, span_sub(s, at, s.n), &len);

		if (row >= 0)
			return row;
	}
	return -1;
}

/* Whether a number in s counts or measures something. */
bool
matter_has_quantity(struct span s)
{
	size_t at = 0, len;

	while (at < s.n) {
		bool nth;

		if (!utf8_is_digit(s.p[at])) {
			at++;
			continue;
		}
		nth = span_ends(span_sub(s, 0, at), SPAN("第"));
		while (at < s.n && utf8_is_digit(s.p[at]))
			at++;
		if (!nth && at < s.n && table_longest(&table_quantity,
		    span_sub(s, at, s.n), &len) >= 0)
			return true;
	}
	return false;
}

bool
matter_has_digit(struct span s)
{
	size_t at;

	for (at = 0; at < s.n; at++)
		if (utf8_is_digit(s.p[at]))
			return true;
	return false;
}

/* Han characters alone, from `low` to `high` of them. */
bool
matter_is_han(struct span s, size_t low, size_t high)
{
	size_t at = 0, n = 0;
	uint32_t cp;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (!utf8_is_han(cp) || ++n > high)
			return false;
	}
	return n >= low;
}

/* A Chinese name: surname and one or two characters, with a compound surname
 * up to four; or a name with ·; a name of two may be letter-spaced. */
bool
matter_is_name(struct span s)
{
	struct span rest;
	size_t len;
	int32_t row = table_longest(&table_surnames, s, &len);

	if (row < 0)
		return span_holds(s, SPAN("·")) && s.n >= 12 && s.n <= 60 &&
		    !span_holds(s, SPAN(" "));
	rest = span_sub(s, len, s.n);
	rest = span_sub(rest, matter_space(rest, 0), rest.n);
	if (rest.n < s.n - len)
		return matter_is_han(rest, 1, 1);
	return matter_is_han(rest, 1, 2);
}

/*
 * The bytes of an address to the audience at the start of s, its mark with
 * it; 0: there is none.  同志们： 各位代表！ 女士们、先生们： 大家上午好！
 */
size_t
matter_salute(struct span s)
{
	size_t at = 0, from = 0, n = 0, len;
	bool greets = false, doubtful = false, known = false, office = false;
	uint32_t cp;

	while (at < s.n && n < 40) {
		struct span unit;
		bool stop;

		/* An ideograph, as most are. */
		if ((unsigned char)s.p[at] - 0xE4u < 0xEA - 0xE4 &&
		    s.n - at >= 3 && table_is_three(s.p + at)) {
			at += 3;
			n++;
			continue;
		}
		len = utf8_decode(s.p + at, s.n - at, &cp);
		stop = cp == 0xFF1A || cp == ':' || cp == 0xFF01 || cp == '!';
		if (!stop && cp != 0x3001 && cp != 0xFF0C && cp != ',' &&
		    cp != 0x3002 && !(cp == ' ' && at > from)) {
			at += len;
			n++;
			continue;
		}
		unit = matter_trim(span_sub(s, from, at));
		at += len;
		from = at;
		if (unit.n == 0)
			return 0;
		{
			size_t key;
			int32_t row = table_longest(&table_salute, unit, &key);
			char kind = row < 0 ? ' ' :
			    *table_cell(&table_salute, (uint32_t)row, 1);
			bool whole = row >= 0 && key == unit.n;

			if (kind == 'g' && whole)
				greets = true;
			else if (kind == 'u' && whole)
				;
			else if (kind == 'p' && !whole && unit.n <= 75 &&
			    !span_holds(unit, SPAN("的工作")))
				;
			else if (span_ends(unit, SPAN("们")) && unit.n <= 36 &&
			    unit.n >= 9 &&	/* no word torn in two */
			    !span_starts(unit, SPAN("我们")) &&
			    !span_starts(unit, SPAN("他们")))
				;
			else if (unit.n <= 24 && span_ends(unit, SPAN("代表")) &&
			    row >= 0)
				;
			else if (span_ends(unit, SPAN("好")) && unit.n <= 15)
				doubtful = true;
			else if (unit.n <= 24 && matter_is_office(unit))
				office = true;
			else
				return 0;
			if (row >= 0)
				known = true;
			/* 各位朋友大家好！ */
			if (span_ends(unit, SPAN("好")))
				greets = true;
		}
		if (stop || (cp == 0x3002 && greets))
			break;
		if (cp == 0x3002)
			return 0;
	}
	/* 王书记，您好！ */
	if (at == 0 || at != from || (doubtful && !known) ||
	    (office && !greets))
		return 0;
	(void)utf8_before(s.p, at, &cp);
	if (cp != 0xFF1A && cp != ':' && cp != 0xFF01 && cp != '!' &&
	    !(cp == 0x3002 && greets))
		return 0;
	/* Further marks of the run. */
	while (at < s.n) {
		len = utf8_decode(s.p + at, s.n - at, &cp);
		if (cp != 0xFF01 && cp != '!')
			break;
		at += len;
	}
	return at;
}

/* 各位代表， with a comma: an address within the sentence. */
bool
matter_is_address(struct span s)
{
	size_t len;
	int32_t row = table_longest(&table_salute, s, &len);

	return row >= 0 && *table_cell(&table_salute, (uint32_t)row, 1) == 'u' &&
	    span_starts(span_sub(s, len, s.n), SPAN("，"));
}

bool
matter_greets(struct span s)
{
	size_t at = 0, len;
	uint32_t cp;

	while (at < s.n) {
		int32_t row = table_longest(&table_salute, span_sub(s, at, s.n),
		    &len);
		char kind = row < 0 ? 's' :
		    *table_cell(&table_salute, (uint32_t)row, 1);

		if (kind == 's')
			return false;
		for (at += len; kind == 'p' && at < s.n; at += len) {
			len = utf8_decode(s.p + at, s.n - at, &cp);
			if (!utf8_is_han(cp))
				break;
		}
		if (span_starts(span_sub(s, at, s.n), SPAN("、")))
			at += 3;
		at += matter_space(s, at);
	}
	return s.n > 0;
}

/* A date at the start of s: 2024年1月21日, 2024-01-21, 2024.1.21, and what
 * may follow (weekday, time).  Its bytes, or 0. */
size_t
matter_date(struct span s)
{
	size_t at = 0, end = 0;
	unsigned marks = 0, digits = 0;

	while (at < s.n && at < 90) {
		size_t n = matter_space(s, at), len;
		const char *kind;
		int32_t row;

		if (n > 0) {
			at += n;
			continue;
		}
		if (utf8_is_digit(s.p[at])) {
			digits++;
			end = ++at;
			continue;
		}
		if (s.p[at] == '-' || s.p[at] == '.' || s.p[at] == '/' ||
		    s.p[at] == ':') {
			if (digits == 0)
				return 0;
			marks++;
			at++;
			continue;
		}
		row = table_longest(&table_dateword, span_sub(s, at, s.n), &len);
		if (row < 0)
			break;
		kind = table_cell(&table_dateword, (uint32_t)row, 1);
		marks += *kind == 'm';
		digits += *kind == 'd';
		at += len;
		end = at;
	}
	return marks >= 2 && digits >= 3 ? end : 0;
}

bool
matter_is_date(struct span s)
{
	size_t n = matter_date(s);

	return n > 0 && matter_trim(span_sub(s, n, s.n)).n == 0;
}

/* 2024年1月21日在某县第十九届人民代表大会第四次会议上 */
bool
matter_is_venue(struct span s)
{
	size_t n = matter_date(s);

	if (n == 0 && !span_starts(s, SPAN("在")))
		return false;
	if (n == s.n)
		return true;
	return (span_ends(s, SPAN("上")) || span_ends(s, SPAN("会议")) ||
	    span_ends(s, SPAN("大会")) || span_ends(s, SPAN("通过"))) &&
	    s.n - n <= 240;
}

/* ***, XXX, ××: a name that was made unreadable. */
static bool
is_masked(struct span s)
{
	size_t at, len;
	uint32_t cp;

	for (at = 0; at < s.n; at += len) {
		len = utf8_decode(s.p + at, s.n - at, &cp);
		if (cp != '*' && cp != 'X' && cp != 'x' && cp != 0xD7 &&
		    cp != 0x25CB)
			return false;
	}
	return s.n >= 2 && s.n <= 9;
}

/*
 * Split 县长 王小明, 清河县委书记王晓红 into office and name; false where the
 * end is no name or what stands before is no office.
 */
bool
matter_office_and_name(struct span s, struct span *office, struct span *name)
{
	size_t at, best = 0, best_len = 0;

	/* The last word of office; the name is what stands behind it. */
	for (at = 0; (at = table_next(&table_office, s, at)) < s.n; at++) {
		size_t len;

		if (table_longest(&table_office, span_sub(s, at, s.n),
		    &len) >= 0 && at + len < s.n) {
			struct span tail = matter_trim(span_sub(s, at + len,
			    s.n));

			if (matter_is_name(tail) || is_masked(tail)) {
				best = at;
				best_len = len;
			}
		}
	}
	if (best_len == 0)
		return false;
	*office = matter_trim(span_sub(s, 0, best + best_len));
	*name = matter_trim(span_sub(s, best + best_len, s.n));
	return true;
}

bool
matter_is_office(struct span s)
{
	size_t at = s.n;
	unsigned chars;
	uint32_t cp;

	for (chars = 0; chars < OFFICE && at > 0; chars++) {
		at -= utf8_before(s.p, at, &cp);
		if (table_find(&table_office, span_sub(s, at, s.n)) >= 0)
			return true;
	}
	return false;
}

void
matter_name(struct span label, struct span *office, struct span *name)
{
	label = matter_trim(label);
	if (matter_office_and_name(label, office, name))
		return;
	/* 王小明县长 */
	{
		size_t at, len;

		for (at = 6; at < label.n && at <= 12; at += 3) {
			struct span post = span_sub(label, at, label.n);
			size_t skip = span_starts(post, SPAN("副")) ||
			    span_starts(post, SPAN("代")) ? 3 : 0;

			if (matter_is_name(span_sub(label, 0, at)) &&
			    table_longest(&table_office, span_sub(post, skip,
			    post.n), &len) >= 0 && skip + len == post.n) {
				*name = span_sub(label, 0, at);
				*office = post;
				return;
			}
		}
	}
	*office = nothing;
	*name = label;
}

struct span
matter_inside_any(struct span s)
{
	uint32_t cp = matter_first(s);

	if (cp == 0x3010 || cp == 0xFF08 || cp == '(' || cp == '[') {
		size_t len = utf8_decode(s.p, s.n, &cp);

		s = span_sub(s, len, s.n);
	}
	return s;
}

static bool
begins_with_name(struct span s)
{
	return matter_is_name(matter_head(s, 3)) ||
	    matter_is_name(matter_head(s, 2));
}

/* Whether what stands behind the word of a byline may name who wrote: few
 * characters up to a mark, or a name first. */
static bool
names_writer(struct span rest)
{
	return utf8_ideographs(rest) <= 4 || begins_with_name(rest);
}

/* 清河电讯记者王晓红李建国: a medium before the word of a byline, len bytes at
 * byte `at`, and nothing but names behind it. */
static bool
of_medium(struct span text, size_t at, size_t len)
{
	struct span rest = span_sub(text, at + len, text.n);
	size_t n;

	return at >= 9 && matter_is_han(rest, 2, 15) &&
	    begins_with_name(rest) &&
	    table_longest_back(&table_medium, span_sub(text, 0, at), &n) >= 0;
}

bool
matter_is_byline(struct span text)
{
	size_t len, at;
	int32_t row = table_longest(&table_byline, text, &len);

	if (row >= 0) {
		struct span rest = matter_trim(span_sub(text, len, text.n));
		uint32_t cp = matter_first(rest);
		size_t word = 0;

		while (word < rest.n && matter_space(rest, word) == 0)
			word++;
		/* 记者从会上获悉 is running text, 记者会实录 a title. */
		return *table_cell(&table_byline, (uint32_t)row, 1) == 'a' ||
		    text.n == len || cp == '/' || cp == 0xFF1A ||
		    cp == ':' || text.p[len] == ' ' ||
		    matter_is_name(span_sub(rest, 0, word));
	}
	for (at = 0; (at = table_next(&table_byline, text, at)) < text.n;
	    at++) {
		row = table_longest(&table_byline, span_sub(text, at, text.n),
		    &len);
		/* 青溪客户端 | 记者 王晓红; but 本报记者采访代表 */
		if (row >= 0 &&
		    (((*table_cell(&table_byline, (uint32_t)row, 1) == 'a' ||
		    of_medium(text, at, len)) &&
		    names_writer(span_sub(text, at + len, text.n))) ||
		    (at > 0 && text.p[at - 1] == ' ' && at + len < text.n &&
		    text.p[at + len] == ' ')))
			return true;
	}
	return false;
}

/* Bytes of a bracket and what it holds, up to 80 characters; 0: none. */
static size_t
bracket_length(struct span s)
{
	size_t at = 0, depth = 0, chars;
	uint32_t cp;

	for (chars = 0; at < s.n && chars < 80; chars++) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp == 0xFF08 || cp == '(')
			depth++;
		if ((cp == 0xFF09 || cp == ')') && --depth == 0)
			return at;
	}
	return 0;
}

/*
 * 青溪日报讯（记者 王晓红） 青溪网北京3月8日电 青溪网记者3月8日报道：: the bytes
 * of the name of a medium with which a dateline begins, or 0.
 */
static size_t
paper_length(struct span s)
{
	size_t at = 3 * utf8_ideographs(s), len, n, chars, end = 0;
	uint32_t cp = matter_first(span_sub(s, at, s.n));

	/* Most lines soon come to another mark. */
	if (at < 3 * 24 && cp != 0 && cp != ' ' && cp != 0xFF08 && cp != '(' &&
	    !utf8_is_han(cp) && !utf8_is_digit((char)cp))
		return 0;
	/* The word that ends it comes before any mark. */
	at = 0;
	for (chars = 0; at < s.n && chars < 24 && end == 0; chars++) {
		n = utf8_decode(s.p + at, s.n - at, &cp);
		at += n;
		if (cp == 0x8BAF || cp == 0x7535 || (cp == 0x9053 &&
		    span_ends(span_sub(s, 0, at), SPAN("报道"))) ||
		    (cp == 0x606F &&
		    span_ends(span_sub(s, 0, at), SPAN("消息"))))
			end = at;			/* 讯 电 */
		else if (!utf8_is_han(cp) && !utf8_is_digit((char)cp))
			return 0;
	}
	cp = matter_first(span_sub(s, end, s.n));
	if (end == 0 || (cp != 0 && cp != ' ' && cp != 0xFF08 && cp != '(' &&
	    cp != 0xFF1A && cp != ':'))
		return 0;
	for (at = 9; at < end && at <= 36; at += 3)
		if (table_longest_back(&table_medium, span_sub(s, 0, at),
		    &len) >= 0 && len < at && (at + 3 == end ||
		    matter_has_digit(span_sub(s, at, end))))
			return at;
	/* 清河讯（记者 王晓红）: a place's own */
	if (end < 9 || end > 15 || cp != 0xFF08 ||
	    !span_ends(span_sub(s, 0, end), SPAN("讯")))
		return 0;
	n = bracket_length(span_sub(s, end, s.n));
	return n > 6 && matter_is_byline(span_sub(s, end + 3, end + n - 3)) ?
	    3 : 0;
}

/* 记者 王晓红 李建国 without brackets: bytes of the byline word and of the
 * names behind it; 0: none. */
static size_t
names_length(struct span s)
{
	size_t at, end = 0, len;

	if (table_longest(&table_byline, s, &at) < 0)
		return 0;
	for (;;) {
		size_t from = at, to;
		uint32_t cp;

		while ((len = matter_space(s, from)) > 0)
			from += len;
		for (to = from; to < s.n; to += len) {
			len = utf8_decode(s.p + to, s.n - to, &cp);
			if (!utf8_is_han(cp))
				break;
		}
		if (from == at || !matter_is_name(span_sub(s, from, to)))
			return end;
		end = at = to;
	}
}

/* （通讯员：王晓红）三农问题…: the bytes of the brackets that name who wrote the
 * text behind them; 0: none. */
static size_t
writer_length(struct span s)
{
	size_t n = span_starts(s, SPAN("（")) ? bracket_length(s) : 0;

	return n > 6 && s.n > 2 * n &&
	    matter_is_byline(span_sub(s, 3, n - 3)) ? n : 0;
}

/* Bytes of a dateline at the start of s: 本报讯（记者 张三）, 新华社北京
 * 3月5日电 （记者李四）; 0: none. */
size_t
matter_dateline(struct span s)
{
	size_t len, at, end = writer_length(s);

	if (end > 0)
		return end;
	if (table_longest(&table_dateline, s, &len) < 0 &&
	    (len = paper_length(s)) == 0)
		return 0;
	for (at = len; at < s.n && at < len + 75; ) {
		uint32_t cp;
		size_t n = utf8_decode(s.p + at, s.n - at, &cp);

		if (cp == 0x8BAF || cp == 0x7535) {	/* 讯 电 */
			end = at + n;
			break;
		}
		if (cp == 0x9053 && span_ends(span_sub(s, 0, at), SPAN("报"))) {
			end = at + n;
			cp = matter_first(span_sub(s, end, s.n));
			if (cp == 0xFF1A)
				return end + 3;
			return cp == ':' ? end + 1 : 0;
		}
		if (cp == 0x6D88) {			/* 消息 */
			if (span_starts(span_sub(s, at, s.n), SPAN("消息"))) {
				end = at + 6;
				break;
			}
		}
		if (cp == 0x3002 || cp == 0xFF0C)
			return 0;
		at += n;
	}
	if (end == 0)
		return 0;
	/* 本报讯（记者 王晓红） 本报讯 记者 王晓红; but 本报电视部 */
	{
		size_t next = end, n;
		uint32_t cp;

		while (matter_space(s, next) > 0)
			next += matter_space(s, next);
		cp = matter_first(span_sub(s, next, s.n));
		if (cp == 0xFF08 || cp == '(') {
			n = bracket_length(span_sub(s, next, s.n));
			return n > 0 ? next + n : end;
		}
		if (next > end && (n = names_length(span_sub(s, next,
		    s.n))) > 0)
			return next + n;
		if (next == end && cp != 0)
			return span_starts(span_sub(s, len, s.n), SPAN("讯")) ||
			    matter_has_digit(span_sub(s, 0, end)) ? end : 0;
	}
	return end;
}

size_t
matter_source(struct span s)
{
	enum { NAME = 60, DATED = 180 };	/* bytes */
	struct span name, rest;
	size_t at = 0, len;

	if (!span_starts(s, SPAN("《")))
		return 0;
	while (at < s.n && at < NAME && !span_starts(span_sub(s, at, s.n),
	    SPAN("》")))
		at++;
	if (at == s.n || at == NAME)
		return 0;
	name = matter_trim(span_sub(s, 3, at));
	at += 3;
	while ((len = matter_space(s, at)) > 0)
		at += len;
	rest = span_sub(s, at, s.n < at + DATED ? s.n : at + DATED);
	if (!span_starts(rest, SPAN("（")) ||
	    matter_date(matter_inside(rest)) == 0 ||
	    table_longest_back(&table_medium, name, &len) < 0)
		return 0;
	for (len = 3; len < rest.n; len++)
		if (span_starts(span_sub(rest, len, rest.n), SPAN("）")))
			return at + len + 3;
	return 0;
}

/* Whether s begins with a label of metalabel and its colon. */
bool
matter_is_labelled(struct span s)
{
	size_t len;

	return table_longest(&table_metalabel, s, &len) >= 0 &&
	    (span_starts(span_sub(s, len, s.n), SPAN("：")) ||
	    span_starts(span_sub(s, len, s.n), SPAN(":")));
}

static struct span
last_word(struct span s)
{
	size_t at = s.n;

	while (at > 0) {
		uint32_t cp;
		size_t len = utf8_before(s.p, at, &cp);

		if (cp == ' ' || cp == 0x3000 || cp == 0x3002 || cp == 0xFF09 ||
		    cp == '/' || cp == 0xFF08)
			break;
		at -= len;
	}
	return span_sub(s, at, s.n);
}

/* Whether s ends with a word for the taking of pictures, as most does not. */
static bool
ends_in_credit(struct span s)
{
	size_t at = s.n, len;
	unsigned chars;
	uint32_t cp;

	for (chars = 0; chars < CREDIT && at > 0; chars++) {
		int32_t row;

		at -= utf8_before(s.p, at, &cp);
		row = table_longest(&table_caption, span_sub(s, at, s.n), &len);
		if (row >= 0 && at + len == s.n &&
		    *table_cell(&table_caption, (uint32_t)row, 1) != 's')
			return true;
	}
	return false;
}

/* The name that ends s, its last word: or two, of one character each. */
static struct span
last_name(struct span s)
{
	struct span name = last_word(s), first;

	if (name.n > 4 || name.n == s.n)
		return name;
	first = last_word(matter_trim(span_sub(s, 0, s.n - name.n)));
	first.n = (size_t)(name.p + name.n - first.p);
	return first.n <= 12 && matter_is_name(first) ? first : name;
}

/* The credit that ends s, its bytes; else 0. */
static size_t
credit_at_end(struct span s)
{
	struct span word, before;
	size_t len, cut, n;
	uint32_t cp = matter_last(s);
	struct span body = s;

	if (cp == 0xFF09 || cp == ')')
		body.n -= utf8_before(s.p, s.n, &cp);
	if (!ends_in_credit(body))
		return 0;
	word = last_word(body);
	for (cut = 0; cut < word.n; cut++) {
		int32_t row;

		if (((unsigned char)word.p[cut] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_caption, span_sub(word, cut, word.n),
		    &len);
		if (row < 0 || cut + len != word.n)
			continue;
		if (*table_cell(&table_caption, (uint32_t)row, 1) == 'c')
			return cut == 0 ? s.n - (size_t)(word.p - s.p) : 0;
		if (*table_cell(&table_caption, (uint32_t)row, 1) == 'e')
			break;
	}
	if (cut == word.n)
		return 0;
	/* （林溪村委会摄）; 受访单位供图 */
	if (word.p > s.p && word.n <= 60 && matter_is_han(word, 3, 20)) {
		n = utf8_before(s.p, (size_t)(word.p - s.p), &cp);
		if (body.n < s.n && (cp == 0xFF08 || cp == '('))
			return s.n - (size_t)(word.p - s.p) + n;
		if (body.n == s.n && cp == ' ' && word.n <= 36 &&
		    span_ends(word, SPAN("供图")))
			return word.n;
	}
	before = matter_trim(span_sub(body, 0, (size_t)(word.p - body.p) + cut));
	if (span_ends(before, SPAN("/")))
		before = matter_trim(span_sub(before, 0, before.n - 1));
	else if (span_ends(before, SPAN("／")))
		before = matter_trim(span_sub(before, 0, before.n - 3));
	/* A name, perhaps with 记者 before it. */
	{
		struct span name = last_name(before);
		size_t k;

		/* 某报记者张三 */
		for (k = 0; k + 6 < name.n; k++)
			if (memcmp(name.p + k, "记者", 6) == 0)
				break;
		if (k > 0 && k + 6 < name.n &&
		    matter_is_name(span_sub(name, k + 6, name.n)))
			return s.n - (size_t)(name.p - s.p);
		if (cut > 0 && !matter_is_name(span_sub(word, 0, cut)) &&
		    !matter_is_name(name))
			return 0;
		if (cut == 0 && !matter_is_name(name) &&
		    !matter_is_han(name, 1, 4))
			return 0;
		cut = (size_t)(name.p - s.p);
	}
	/* Words of the credit before the name. */
	while (cut > 0) {
		struct span head = matter_trim(span_sub(s, 0, cut));
		struct span w = last_word(head);

		if (w.n == 0 || (!matter_is_byline(w) && !matter_is_name(w) &&
		    table_longest_back(&table_medium, w, &n) < 0))
			break;
		cut = (size_t)(w.p - s.p);
	}
	if (cut > 0) {
		len = utf8_before(s.p, cut, &cp);
		if (cp == 0xFF08 || cp == '(')
			cut -= len;
	}
	return s.n - cut;
}

/* The credit of a picture at the end of s (张三 摄), with whom it belongs to
 * in brackets behind it (张三 摄（影像青溪）); its bytes, else 0. */
size_t
matter_credit(struct span s)
{
	size_t n, at = s.n > CREDITS ? s.n - CREDITS : 0;
	uint32_t cp = matter_last(s);
	unsigned chars;

	/* Words end with an ideograph. */
	if (!utf8_is_han(cp) && cp != 0xFF09 && cp != ')')
		return 0;
	/* None is longer. */
	while (at < s.n && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at++;
	s = span_sub(s, at, s.n);
	n = credit_at_end(s);
	at = s.n;
	if (n > 0 || (cp != 0xFF09 && cp != ')'))
		return n;
	for (chars = 0; at > 0 && chars < 14; chars++) {
		at -= utf8_before(s.p, at, &cp);
		if (cp == 0xFF08 || cp == '(') {
			n = credit_at_end(matter_trim(span_sub(s, 0, at)));
			return n == 0 ? 0 : n + s.n -
			    matter_trim(span_sub(s, 0, at)).n;
		}
	}
	return 0;
}

/* — 3 —, 第3页, 3 */
bool
matter_is_page_number(struct span s)
{
	size_t at = 0;
	bool digit = false;

	if (s.n > 60)
		return false;
	/* A03版：要闻 */
	while (at < s.n && at < 2 && s.p[at] >= 'A' && s.p[at] <= 'Z')
		at++;
	while (at < s.n && at < 4 && utf8_is_digit(s.p[at])) {
		digit = true;
		at++;
	}
	if (digit && s.n - at >= 3 && memcmp(s.p + at, "版", 3) == 0)
		return true;
	/* A03 要闻; but G20 峰会, whose number begins with no zero */
	if (at > 2 && at < s.n && s.p[1] == '0' && !utf8_is_digit(s.p[0]) &&
	    matter_space(s, at) > 0 && matter_is_han(matter_trim(span_sub(s, at,
	    s.n)), 2, 8))
		return true;
	/* 01：一版要闻 */
	if (s.n > 5 && s.n <= 40 && s.p[0] == '0' && utf8_is_digit(s.p[1]) &&
	    memcmp(s.p + 2, "：", 3) == 0)
		return true;
	digit = false;
	if (s.n > 40)
		return false;
	/* 2：综合总第44期 >2031-12-08编印 */
	if (span_holds(s, SPAN("总第")) && span_holds(s, SPAN("期")) &&
	    !span_holds(s, SPAN("，")))
		return matter_has_digit(s);
	/* 1750 期 / 第1版：要闻 */
	if (s.n > 0 && utf8_is_digit(s.p[0]) &&
	    span_holds(s, SPAN("期")) &&
	    span_holds(s, SPAN("第")) && span_holds(s, SPAN("版")) &&
	    !span_holds(s, SPAN("，")))
		return true;
	if (span_starts(s, SPAN("第")) && (span_holds(s, SPAN("页")) ||
	    (span_holds(s, SPAN("版")) && (s.n <= 30 ||
	    span_holds(s, SPAN("版："))))) && s.n <= 48 &&
	    !span_holds(s, SPAN("，")))
		return matter_has_digit(s);
	/* 2031年5月8日青溪日报 第1版 */
	if (span_ends(s, SPAN("版"))) {
		for (at = s.n - 3; at > 0 && utf8_is_digit(s.p[at - 1]); at--)
			;
		return at < s.n - 3 && matter_date(s) > 0 &&
		    span_ends(span_sub(s, 0, at), SPAN("第"));
	}
	for (at = 0; at < s.n; ) {
		uint32_t cp;

		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp >= '0' && cp <= '9')
			digit = true;
		else if (cp != '-' && cp != ' ' && cp != 0x2014 && cp != 0x2013 &&
		    cp != 0xB7 && cp != '/' && cp != 0x2015 && cp != ':')
			return false;
	}
	return digit && matter_date(s) == 0;
}

/* 一、2030年工作回顾…………（1）: the number of a page behind dots that lead to
 * it; the bytes before the dots, or 0. */
size_t
matter_leads_to_page(struct span s)
{
	unsigned digits = 0, dots = 0;
	uint32_t cp = 0;
	size_t len;

	/* A digit, or the last byte of ）. */
	if (s.n < 4 || !(utf8_is_digit(s.p[s.n - 1]) || s.p[s.n - 1] == ')' ||
	    s.p[s.n - 1] == '\x89'))
		return 0;
	for (; s.n > 0; s.n -= len) {
		len = utf8_before(s.p, s.n, &cp);
		if (utf8_is_digit((char)cp) && cp < 0x80)
			digits++;
		else if (cp != ')' && cp != '(' && cp != 0xFF09 &&
		    cp != 0xFF08 && cp != ' ')
			break;
	}
	if (digits == 0 || digits > 4)
		return 0;
	for (; s.n > 0; s.n -= len) {
		len = utf8_before(s.p, s.n, &cp);
		if (cp == 0x2026)
			dots += 3;
		else if (cp == '.' || cp == 0xB7 || cp == 0xFF0E || cp == 0x2025)
			dots++;
		else if (cp != ' ')
			break;
	}
	return dots >= 6 ? matter_trim(s).n : 0;
}

/* 首页 > 政务公开 > 政府工作报告; 青溪网>>经济; 青溪网 > 经济 */
bool
matter_is_trail(struct span s)
{
	size_t at = 0, n = 0, first = s.n, end = 0;
	bool twice = false;

	/* As most lines. */
	if (!span_holds(s, SPAN(">")) && !span_holds(s, SPAN("＞")) &&
	    !span_holds(s, SPAN("›")))
		at = s.n;
	for (; at < s.n; at++) {
		size_t len = s.p[at] == '>' ? 1 : s.n - at > 2 &&
		    (memcmp(s.p + at, "＞", 3) == 0 ||
		    memcmp(s.p + at, "›", 3) == 0) ? 3 : 0;

		if (len == 0)
			continue;
		if (n > 0 && end == at)
			twice = true;
		else
			n++;
		if (first == s.n)
			first = at;
		end = at + len;
		at += len - 1;
	}
	if (n == 0)
		return span_starts(s, SPAN("首页 ")) && s.n <= 180;
	return n >= 2 || (n == 1 && (span_starts(s, SPAN("首页")) ||
	    (first > 0 && end < s.n && (twice || (s.n <= 180 &&
	    s.p[first - 1] == ' ' && s.p[end] == ' ')))));
}

bool
matter_is_attachment(struct span s)
{
	size_t at = 0;

	if (span_starts(s, SPAN("附件")))
		at = 6;
	else if (span_starts(s, SPAN("附表")) || span_starts(s, SPAN("附录")))
		at = 6;
	else if (span_starts(s, SPAN("附：")))
		return true;
	else
		return false;
	while (at < s.n && (utf8_is_digit(s.p[at]) || s.p[at] == ' '))
		at++;
	if (at < s.n && utf8_is_han(matter_first(span_sub(s, at, s.n))) &&
	    s.n - at > 3)
		return false;
	return true;
}

/* The last `n` code points of s. */
struct span
matter_tail(struct span s, unsigned n)
{
	size_t at = s.n;
	uint32_t cp;

	while (n-- > 0 && at > 0)
		at -= utf8_before(s.p, at, &cp);
	return span_sub(s, at, s.n);
}

struct span
matter_head(struct span s, unsigned n)
{
	size_t at = 0;
	uint32_t cp;

	while (n-- > 0 && at < s.n)
		at += utf8_decode(s.p + at, s.n - at, &cp);
	return span_sub(s, 0, at);
}

/* [3] 注3： 3. （3） ③ before a term; its bytes. */
static size_t
entry_mark(struct span s)
{
	struct outline_mark m;
	size_t at = 0;

	if (outline_read(s, &m) && m.kind >= OUTLINE_DIGIT &&
	    m.kind <= OUTLINE_DIGIT_BRACKET)
		return m.bytes;
	if (span_starts(s, SPAN("[")) || span_starts(s, SPAN("〔")) ||
	    span_starts(s, SPAN("【")) || span_starts(s, SPAN("注"))) {
		at = s.p[0] == '[' ? 1 : 3;
		while (at < s.n && utf8_is_digit(s.p[at]))
			at++;
		if (at == (s.p[0] == '[' ? 1u : 3u))
			return 0;
		if (at < s.n && s.p[at] == ']')
			at++;
		else if (s.n - at >= 3 && (memcmp(s.p + at, "〕", 3) == 0 ||
		    memcmp(s.p + at, "】", 3) == 0 ||
		    memcmp(s.p + at, "：", 3) == 0))
			at += 3;
		else
			return 0;
		at += matter_space(s, at);
		return at;
	}
	return 0;
}

bool
matter_term(struct span entry, struct span *term, struct span *meaning)
{
	size_t at, n = 0, from = entry_mark(entry);
	uint32_t cp;

	for (at = from; at < entry.n && n++ < 60; ) {
		size_t len = utf8_decode(entry.p + at, entry.n - at, &cp);

		if (cp == 0xFF1A || cp == ':') {
			*term = matter_trim(span_sub(entry, from, at));
			*meaning = matter_trim(span_sub(entry, at + len,
			    entry.n));
			return term->n > 0 && meaning->n > 0;
		}
		if (cp == 0x3002 || cp == 0xFF1B)
			return false;
		at += len;
	}
	return false;
}

/* Whether the line's last mark, what closes behind it passed over, ends a
 * sentence or an item. */
bool
matter_closes(struct span s)
{
	uint32_t cp;

	while (s.n > 0) {
		size_t len = utf8_before(s.p, s.n, &cp);

		switch (cp) {
		case 0x3002: case 0xFF01: case 0xFF1F: case 0x2026: case 0xFF1A:
		case 0xFF1B: case '!': case '?': case ':': case ';':
			return true;
		case 0x201D: case 0x2019: case 0xFF09: case ')': case '"':
		case 0x300B: case 0x300D: case 0x300F: case 0x3011:
			s.n -= len;
			break;
		default:
			if (!utf8_is_ornament(cp))
				return false;
			s.n -= len;
		}
	}
	return false;
}

/* Whether a line is set in at its start, as paragraphs are. */
bool
matter_is_indented(struct span s)
{
	return span_starts(s, SPAN("\u3000")) || span_starts(s, SPAN("  ")) ||
	    span_starts(s, SPAN("\t"));
}

struct span
matter_after_any_bullet(struct span s)
{
	uint32_t cp = matter_first(s);

	if (cp == 0x2022 || (cp >= 0x25A0 && cp <= 0x25FF) || cp == 0xB7)
		s = matter_trim(span_sub(s, utf8_decode(s.p, s.n, &cp), s.n));
	return s;
}
