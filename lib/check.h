/*
 * What cannot be right together among the observations of one segment: two
 * values of one unit side by side, growth that the levels stated do not
 * give, parts above their whole.  Exact decimals; a rounding of the last
 * digit stated is allowed for.
 */
#ifndef CHECK_H
#define CHECK_H

#include "observe.h"

/* Set `check` of those of v[0..n) that cannot be right; text is the segment's
 * text.  The strings are static. */
void	check_observations(struct observation *v, size_t n, struct span text);

#endif
