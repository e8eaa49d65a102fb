/*
 * Programmes, campaigns, projects and slogans by pattern (tag prog): coinages
 * in quotes with a programme's end behind them (“三抓三促”行动), numeral
 * slogans (三城五地, 一户一策), and names that end in 工程, 行动 and the like
 * after a verb that carries them out.  Known ones are in
 * lib/data/programmes.tsv.
 */
#ifndef PROGRAMME_H
#define PROGRAMME_H

#include "wording.h"

void	programme_find(struct wording *w);

#endif
