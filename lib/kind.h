/*
 * Kinds of marks: how they look and what they are called in Chinese
 * (lib/data/kinds.tsv).
 */
#ifndef KIND_H
#define KIND_H

#include "span.h"

/* The colour on a terminal, the parameters of an SGR sequence; underlined for
 * a kind that is not known. */
const char	*kind_sgr(struct span kind);

/* The angle on the colour circle, 0 to 359; kinds that are not known get one
 * by their bytes, always the same. */
unsigned	 kind_hue(struct span kind);

/* The Chinese name, or `kind` itself. */
struct span	 kind_label(struct span kind);

#endif
