/*
 * What each piece of the queue is: the rules in their order, the first that
 * fits puts it out.
 */
#ifndef DECIDE_H
#define DECIDE_H

#include "segmenter.h"

/* Decide on the pieces from the front of the queue as far as what stands
 * behind them allows; `final`: nothing more comes. */
void	decide_work(struct segmenter *s, bool final);

#endif
