/*
 * Where a line may be torn (lib/tear.h): a look that nearly all lines end at.
 */
#ifndef SUSPECT_H
#define SUSPECT_H

#include "habit.h"

/*
 * Whether what follows a mark, at byte `at` of the line, looks like bytes out
 * of step: an odd character, a letter glued to Chinese, a gloss that does not
 * fit, or pairs that are improbable one and all, in a document of these habits
 * (NULL: not known), of which `held` are the line's own (0 or 1).
 */
bool	suspect_mark(const struct habit *h, unsigned held, struct span line,
	    size_t at, uint32_t mark, bool glosses);

/* The trigger: whether the line has a place that is worth cutting it into
 * characters, a tear or a gloss. */
bool	suspect_line(const struct habit *h, unsigned held, struct span line,
	    bool tears, bool glosses);

/*
 * The first place at or behind `from` of a valid line where ! ? ; ( of either
 * width or U+FFFD stand; line.n: none.  The second one goes byte by byte, the
 * first one as the processor allows.
 */
size_t	suspect_next(struct span line, size_t from);
size_t	suspect_next_plain(struct span line, size_t from);

#endif
