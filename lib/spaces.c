#include "characters.h"
#include "charclass.h"
#include "spaces.h"
#include "utf8.h"

/* Single characters in a row, each parted by a gap, from which on they are a
 * letter-spaced word (政 府 工 作) and no list of words. */
#define SPACED_MIN	3

static bool
is_digit(uint32_t cp)
{
	return cp - '0' < 10;
}

/* Marks that no space stands before: layout where it does. */
static bool
closes(uint32_t cp)
{
	return cp == 0xFF0C || cp == 0x3002 || cp == 0x3001 || cp == 0xFF1B ||
	    cp == 0xFF1A || cp == 0xFF01 || cp == 0xFF1F || cp == 0x201D ||
	    cp == 0xFF09 || cp == 0x300B || cp == 0x3011 || cp == 0x3015;
}

/* Marks that no space stands behind.  Behind 。 ； ： a line may have ended. */
static bool
opens(uint32_t cp)
{
	return cp == 0xFF0C || cp == 0x3001 || cp == 0x201C || cp == 0xFF08 ||
	    cp == 0x300A || cp == 0x3010 || cp == 0x3014;
}

/* The run of white space from `at`: its bytes. */
static size_t
gap(struct span line, size_t at)
{
	size_t from = at, n;
	uint32_t cp;

	while (at < line.n) {
		unsigned char c = (unsigned char)line.p[at];

		/* Neither letters nor ideographs. */
		if ((c > ' ' && c < 0x7F) || (c >= 0xE4 && c <= 0xE9))
			break;
		n = utf8_decode(line.p + at, line.n - at, &cp);
		if (!charclass_space(cp))
			break;
		at += n;
	}
	return at - from;
}

/* Whether [0, at) is the number of a chapter, 第十二章, or nothing, and white
 * space. */
static bool
is_number(struct span line, size_t at)
{
	size_t i = gap(line, 0), n;
	uint32_t cp;

	if (i == at)
		return true;
	i += utf8_decode(line.p + i, line.n - i, &cp);
	if (cp != 0x7B2C)
		return false;
	do {
		n = utf8_decode(line.p + i, line.n - i, &cp);
		i += n;
	} while (i < at && characters_are(cp, CHARACTER_CARDINAL));
	return i < at && i + gap(line, i) == at;
}

/* Where the letter-spaced word that begins at the character `at` ends; `at`
 * if there is none. */
static size_t
spaced_end(struct span line, size_t at)
{
	size_t to = at, end = at, n, white;
	uint32_t cp;
	int count = 0;
	bool digits = false;

	while (to < line.n) {
		n = utf8_decode(line.p + to, line.n - to, &cp);
		if (!utf8_is_han(cp) && !is_digit(cp))
			break;
		white = gap(line, to + n);
		/* 2 0 2 4 年 */
		if (is_digit(cp)) {
			if (white == 0)
				break;
			digits = true;
			to += n + white;
			continue;
		}
		if (white == 0 && to + n < line.n) {
			utf8_decode(line.p + to + n, line.n - to - n, &cp);
			/* 报 告 的说明: 的 is the next word's. */
			if (utf8_is_han(cp))
				break;
		}
		count++;
		end = to + n;
		if (white == 0)
			break;
		to = end + white;
	}
	/* A heading of two characters alone in its line is spaced, too, or
	 * behind the number of a chapter. */
	if (count == 2 && !digits && end == line.n && is_number(line, at))
		return end;
	return count >= SPACED_MIN ? end : at;
}

bool
spaces_line(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t at = 0, n, spaced = 0, end = line.n, back;
	uint32_t cp, before = 0, after;

	/* White space at the end, from behind. */
	while (end > 0) {
		back = utf8_before(line.p, end, &cp);
		if (!charclass_space(cp))
			break;
		end -= back;
	}
	r.in.n = line.n;
	line.n = end;
	/* Is the first character the first of a letter-spaced word? */
	while (at < line.n) {
		unsigned char c = (unsigned char)line.p[at];

		if (c > ' ' && c < 0x7F) {
			if (is_digit(c) && at >= spaced &&
			    !is_digit(before) && gap(line, at + 1) > 0)
				spaced = spaced_end(line, at);
			before = c;
			at++;
			continue;
		}
		n = gap(line, at);
		if (n == 0) {
			n = utf8_decode(line.p + at, line.n - at, &cp);
			if (at >= spaced && utf8_is_han(cp) &&
			    !utf8_is_han(before))
				spaced = spaced_end(line, at);
			before = cp;
			at += n;
			continue;
		}
		utf8_decode(line.p + at + n, line.n - at - n, &after);
		if (before == 0 || opens(before) || closes(after) ||
		    at + n < spaced || (before == 0x2014 && after == 0x2014))
			rewrite_put(&r, CHANGE_SPACE, at, at + n, SPAN(""));
		else if (n != 1 || line.p[at] != ' ')
			rewrite_put(&r, CHANGE_SPACE, at, at + n, SPAN(" "));
		at += n;
		if (at >= spaced) {
			utf8_decode(line.p + at, line.n - at, &cp);
			if (utf8_is_han(cp) && at < line.n)
				spaced = spaced_end(line, at);
		}
	}
	if (end < r.in.n)
		rewrite_put(&r, CHANGE_SPACE, end, r.in.n, SPAN(""));
	return rewrite_end(&r);
}
