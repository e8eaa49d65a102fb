/*
 * The furniture of a page: what it carries that is no part of the document
 * (kind nav), by its form and by lib/data/nav.tsv.
 */
#ifndef FURNITURE_H
#define FURNITURE_H

#include "course.h"
#include "piece.h"

/* Whether a scanned line is menus, buttons, notices, a page's number or trail.
 * Reads of the course: begun, foot, rows. */
bool	furniture_is_nav(const struct course *c, const struct piece *p);

#endif
