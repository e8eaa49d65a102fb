/*
 * Numerals that are no quantity: codes, slogans, figures of speech (spec:
 * gtnum(1), "What is a quantity"; lib/data/nonquantities.tsv).
 */
#ifndef REFUSAL_H
#define REFUSAL_H

#include "bound.h"
#include "unit.h"

/* The words of nonquantities.tsv that cover the byte `at`: the end of the
 * longest, its reason in *reason; 0: none. */
size_t	refusal_covered(const struct scan *s, size_t at,
	    const char **reason);

/* Mark what refusal_code looks for before and behind the digits. */
void	refusal_mark(struct quantity_near *near);

/* Why the digits at `at` belong to a code: G247, PM2.5, 4A, 5+2; NULL: they do
 * not. */
const char *refusal_code(const struct scan *s, size_t at,
	    const struct numeral *n);

/* 三横四纵, 一户一策: numeral, character, numeral again.  The end of the second
 * numeral, or 0. */
size_t	refusal_slogan(const struct scan *s, const struct numeral *n,
	    size_t at, const struct unit *u);

/* Why the number at `at` with its unit only says where: 3幢2单元, 清河村9组,
 * 1层为架空层; NULL: it does not. */
const char *refusal_address(const struct scan *s, size_t at,
	    const struct unit *u);

/* The end of the mark that opens the text where the number of its first numeral,
 * n, touches it: 2.50个小区; 0: none does. */
size_t	refusal_enumerator(const struct scan *s, const struct numeral *n,
	    const struct unit *u);

/* Why a count written in Chinese is none; NULL: it is one. */
const char *refusal_han(const struct scan *s, size_t at,
	    const struct numeral *n, const struct unit *u,
	    const struct bounds *b);

#endif
