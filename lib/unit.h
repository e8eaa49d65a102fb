/*
 * Units of measure and classifiers (lib/data/units.tsv) behind numbers.
 */
#ifndef UNIT_H
#define UNIT_H

#include "numeral.h"
#include "scan.h"

/* A unit at a place of the text. */
struct unit {
	size_t		from, to;
	int32_t		row;	/* -1: none */
	enum quantity_type type;
	struct span	name;
};

/*
 * Read the longest unit at `at`, with what a rate is reckoned on (米/秒,
 * 元/平方米).  arabic: whether the number before it is written so; behind a
 * Chinese one more words are none.  False: there is none.
 */
bool	unit_read(const struct scan *s, size_t at, bool arabic,
	    struct unit *u);

/* Whether units.tsv flags the unit so: "weak", "thing". */
bool	unit_flagged(const struct unit *u, const char *flag);

/* The unit of time at `at` that goes with the 个 before it (一个半小时, 两个多
 * 月). */
bool	unit_time_behind(const struct scan *s, const struct unit *before,
	    size_t at, struct unit *u);

/* Whether 个 behind a number is short for the 个百分点 of a later one: 高于全国
 * 1.2个、全省0.8个百分点. */
bool	unit_for_points(const struct scan *s, const struct unit *u);

/* 度 is energy where it is much or of electricity, temperature behind a word
 * of it or below zero, else degrees of something.  at: the number n's. */
enum quantity_type unit_degree(const struct scan *s, size_t at,
	    const struct numeral *n, bool negative);

/* The table of units for quantity_list. */
struct quantity_units *unit_table(void);

#endif
