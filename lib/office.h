/*
 * Offices (tag post): body, rank and office (市人大常委会副主任), offices that
 * are known alone (县长), and offices in a row or beside a person.
 */
#ifndef OFFICE_H
#define OFFICE_H

#include "wording.h"

void	office_find(struct wording *w);

#endif
