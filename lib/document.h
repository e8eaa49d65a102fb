/*
 * Laws, plans and documents (tag law): titles in 《》 that name a kind of
 * document, and names without brackets after a verb that makes or issues one
 * (制定…实施细则, 出台…若干措施).
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "wording.h"

void	document_find(struct wording *w);

#endif
