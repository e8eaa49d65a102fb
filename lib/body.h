/*
 * Names of bodies by pattern (tag org): a level or a place and a body's end
 * (县人大常委会, 天津市第四中心医院), a proper name and a firm's end
 * (甘肃日报), and ends alone in a list of bodies (县人大常委会、政府、政协).
 * The words are those of lib/data/namewords.tsv.
 */
#ifndef BODY_H
#define BODY_H

#include "wording.h"

void	body_find(struct wording *w);

#endif
