/*
 * Names of bodies by pattern (tag org): a level or a place and a body's end
 * (县人大常委会, 天津市第四中心医院), a proper name and a firm's end
 * (甘肃日报), ends alone in a list of bodies (县人大常委会、政府、政协), and what the
 * document named so before, whole or short of a firm's end.
 * The words are those of lib/data/namewords.tsv.
 */
#ifndef BODY_H
#define BODY_H

#include "known.h"
#include "wording.h"

/* known: the names that the document has given. */
void	body_find(struct wording *w, struct known *known);

#endif
