/*
 * Ordinals that name (第十六次, 十九届) and standings (位列第一, 前三).
 */
#ifndef ORDINAL_H
#define ORDINAL_H

#include "numeral.h"
#include "unit.h"

/* 第 with a numeral: an ordinal, a standing, or a mark of no value.  Returns
 * where to go on. */
size_t	ordinal_read(struct scan *s, size_t from);

/* 首届 at its 首.  Returns where to go on. */
size_t	ordinal_first(struct scan *s, size_t at);

/* Counts written in Chinese with 届, 次, 期 that name: 十九届, 八次全会,
 * 二期工程. */
bool	ordinal_is_label(const struct scan *s, size_t at,
	    const struct numeral *n, const struct unit *u);

/* 居全省12位, 排名由99位提升至87位: the count q is a standing without 第. */
bool	ordinal_is_standing(const struct scan *s, size_t at,
	    const struct quantity *q);

/* 全省前三, 前50名, 前10位 from the numeral behind 前: a standing of at most
 * N.  0: not that. */
size_t	ordinal_top(struct scan *s, size_t at, const struct numeral *n);

#endif
