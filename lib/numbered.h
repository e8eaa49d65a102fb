/*
 * Numbered paragraphs (一、 （一） 1. 第一， 一是 ——): heading, run-in heading with
 * text behind it, or item of a list.
 */
#ifndef NUMBERED_H
#define NUMBERED_H

#include "segmenter.h"

/* Put out the first piece of the queue, which is marked; it stays there. */
void	numbered_decide(struct segmenter *s, struct piece *p);

#endif
