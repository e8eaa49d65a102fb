/*
 * Named meetings (tag meet): numbered congresses and plenary sessions
 * (县第十五次党代会, 十九届二中、三中全会), meetings of a body or a level
 * (市委经济工作会议, 全省经济运行调度会议), and those named in quotes.
 */
#ifndef MEETING_H
#define MEETING_H

#include "wording.h"

void	meeting_find(struct wording *w);

#endif
