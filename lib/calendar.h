/*
 * Dates and periods of a text, absolute (2024年1月21日, “十四五”, 民国三十五年)
 * and relative (去年, 近三年, 上年同期), with and without numerals.  What can
 * be said about a time is completed from the context; what cannot stays open.
 */
#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdint.h>

#include "landmark.h"

/* What is known where the text stands; 0: not known. */
struct calendar_context {
	int	year, month, day;	/* the document's date */
	int	set_year;	/* the year that the clause, an earlier one or
				 * the heading speaks of; completes dates
				 * without a year before `year` does */
};

enum calendar_precision {
	CALENDAR_OPEN,		/* not known */
	CALENDAR_YEAR,
	CALENDAR_QUARTER,
	CALENDAR_MONTH,
	CALENDAR_DAY
};

/* A day, month, quarter or year of the Gregorian calendar. */
struct calendar_date {
	int	year;		/* 0: not known */
	uint8_t	precision;	/* enum calendar_precision */
	uint8_t	quarter;	/* 1 to 4 */
	uint8_t	month, day;	/* from 1 */
};

/* Both ends included. */
struct calendar_span {
	struct calendar_date	low, high;
};

enum calendar_kind {
	CALENDAR_KIND_DATE,	/* to the day or month */
	CALENDAR_KIND_PERIOD,	/* a span named: 2024年, 近三年, 上半年 */
	CALENDAR_KIND_NOW	/* 目前, 现有: the document's time */
};

/* Classes of words behind a numeral, in the order of timeafter.tsv. */
enum {
	CALENDAR_AFTER_TO = 1 << 0,
	CALENDAR_AFTER_YEAR = 1 << 1,
	CALENDAR_AFTER_MONTH = 1 << 2,
	CALENDAR_AFTER_DAY = 1 << 3,
	CALENDAR_AFTER_QUARTER = 1 << 4,
	CALENDAR_AFTER_YEARPART = 1 << 5,
	CALENDAR_AFTER_PART = 1 << 6,
	CALENDAR_AFTER_LONG = 1 << 7,
	CALENDAR_AFTER_NOTLONG = 1 << 8,
	CALENDAR_AFTER_SINCE = 1 << 9,
	CALENDAR_AFTER_SPAN = 1 << 10,
	CALENDAR_AFTER_PLAN = 1 << 11,
	CALENDAR_AFTER_NOTPLAN = 1 << 12,
	CALENDAR_AFTER_PLANEND = 1 << 13,
	CALENDAR_AFTER_PLANBEGIN = 1 << 14,
	CALENDAR_AFTER_HALF1 = 1 << 15,
	CALENDAR_AFTER_HALF2 = 1 << 16,
	CALENDAR_AFTER_WITHIN = 1 << 17
};

/* One time expression found. */
struct calendar_word {
	size_t		from, to;	/* bytes of the text, half-open */
	int		kind;		/* enum calendar_kind */
	bool		numeral;	/* written with a numeral: has a row */
	bool		since;		/* ..以来, ..起: open towards now */
	bool		compare;	/* 上年同期, 比上年: what a value is
					 * compared with, not when it is */
	struct calendar_span when;
	const char	*rule;		/* static */
};

/* A reused list; all zero is an empty one. */
struct calendar_list {
	struct calendar_word *v;
	size_t		 n, cap;
};

void	calendar_list_free(struct calendar_list *l);

struct numeral;

/* Whether the numeral n that begins at byte `at` may begin a time: a quick
 * question before calendar_read.  Arabic ones do where one of CALENDAR_BEHIND or
 * a word of timeafter.tsv stands behind. */
#define CALENDAR_BEHIND	SPAN("/.世、")
bool	calendar_may_begin(struct span text, size_t at,
	    const struct numeral *n);

/*
 * Read the time expression whose first numeral begins at byte `at`.  Words
 * that belong to it before the numeral (今年, 近, the quotes of “十四五”) are
 * looked for down to byte `floor`.  n: that numeral; NULL: it is not known
 * whether there is one.  False: there is none.
 */
bool	calendar_read(struct span text, size_t at, size_t floor,
	    const struct calendar_context *context, const struct numeral *n,
	    struct calendar_word *out);

/* Whether no year is known. */
static inline bool
calendar_undated(const struct calendar_context *c)
{
	return c->year == 0 && c->set_year == 0;
}

/* The year that w names, if it is one and not compared with, is that of what
 * follows it in the text: set it in *c, where none was known. */
void	calendar_name_year(struct calendar_context *c, struct span text,
	    const struct calendar_word *w);

/* A numeral of a text as it was read, and the time that begins with it: kept
 * by lib/quantity.h for calendar_scan, which meets it again. */
struct calendar_known {
	size_t		at, to;		/* bytes of the numeral */
	bool		asked;		/* whether a time begins with it */
	bool		found;		/* it does: */
	size_t		floor;
	struct calendar_word word;
};

/* Those of one text, in order of place.  A reused list; all zero is an empty
 * one. */
struct calendar_memo {
	struct calendar_known *v;
	size_t		 n, cap;
	struct calendar_context context;	/* they were read in */
};

/* Add one of which nothing is asked yet. */
struct calendar_known *calendar_note(struct calendar_memo *memo, size_t at,
	    size_t to);
void	calendar_memo_free(struct calendar_memo *memo);

/*
 * All time expressions of `text`, with or without numerals, in order of
 * place, without overlaps.  marks: the landmarks of the text, or of a longer
 * one that it begins.  context NULL: nothing is known.  memo: numerals of the
 * text read before; NULL: none were.  Linear.
 */
void	calendar_scan(struct span text, const struct landmarks *marks,
	    const struct calendar_context *context,
	    const struct calendar_memo *memo, struct calendar_list *out);

/* Append a date as the columns low and high have it: 2024, 2024-Q3, 2024-03,
 * 2024-03-26, --03, --03-26; nothing where it is open. */
void	calendar_write_date(const struct calendar_date *d, struct buf *to);

/* Append a span as the column period has it: 2024, 2021/2025, 2023-03,
 * 2023-Q3; nothing where it is open. */
void	calendar_write_period(const struct calendar_span *s, struct buf *to);

bool	calendar_is_open(const struct calendar_span *s);

/* Bytes of a word that `after`, what stands behind a duration, begins with and
 * that says within it: 三年｜内, 5年｜时间; 0: none. */
size_t	calendar_within(struct span after);

/* Whether `s` is a word that tells of a time behind it that it is over:
 * 刚刚过去的｜2025年. */
bool	calendar_is_past(struct span s);

/* The whole year, or the years from..to. */
struct calendar_span calendar_years(int from, int to);

#endif
