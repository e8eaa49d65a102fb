/*
 * Observations: what a quantity is of, when, how reckoned, and whether it is
 * done or promised (spec: gtnum(1)).  Built on lib/quantity.h; the engine
 * follows one document after another, a segment at a time, and keeps what
 * headings and earlier sentences say about those that come.
 */
#ifndef OBSERVE_H
#define OBSERVE_H

#include "quantity.h"

enum observe_role {
	OBSERVE_LEVEL, OBSERVE_GROWTH, OBSERVE_DELTA, OBSERVE_SHARE,
	OBSERVE_RANK, OBSERVE_ATTR, OBSERVE_TIME, OBSERVE_LABEL
};

enum observe_base {
	OBSERVE_NO_BASE, OBSERVE_YOY, OBSERVE_PREV, OBSERVE_ANNUAL,
	OBSERVE_CUMULATIVE
};

enum observe_status {
	OBSERVE_NO_STATUS, OBSERVE_ACTUAL, OBSERVE_TARGET, OBSERVE_PLAN,
	OBSERVE_FORECAST
};

struct observation {
	struct quantity	 quantity;	/* a fall is negative in low, high */
	enum observe_role role;
	enum observe_base base;
	enum observe_status status;
	struct calendar_span period;	/* open: not said */
	struct span	 indicator;	/* until the next observe_feed */
	const char	*rule;		/* static: how role and indicator were
					 * found */
	const char	*why;		/* static: where status came from */
	const char	*check;		/* static: what cannot be right; NULL */
};

/* One segment of a document as gtsplit writes it.  What is not known is
 * empty. */
struct observe_segment {
	struct span	doc;	/* another one: another document begins */
	struct span	kind, section, who;
	struct span	line;	/* the same: the same paragraph */
	struct span	text;
	struct span	ahead;	/* of a title: a line about the document below
				 * it, which may tell its date */
};

struct observe;

struct observe *observe_new(void);
void	observe_free(struct observe *o);

/* The year of every document that does not name its own; 0: none. */
void	observe_set_year(struct observe *o, int year);

/* Another document begins, whatever it is called. */
void	observe_document(struct observe *o);

/*
 * Read one segment.  Returns its observations in order of place and their
 * number in *n; they are good until the next call.  Quantities refused are
 * not among them (see observe_quantities).  A segment of kind nav has none.
 */
struct observation *observe_feed(struct observe *o,
	    const struct observe_segment *segment, size_t *n);

/* Whether a line about a document may tell its date: it has a year's digits. */
bool	observe_may_date(struct span text);

/* All quantities of the last segment, the refused ones too. */
const struct quantity_list *observe_quantities(const struct observe *o);

/* Of the last segment that has quantities: whether its text is well-formed
 * UTF-8 (false where that was not seen), and without control characters. */
bool	observe_well_formed(const struct observe *o);
bool	observe_uncontrolled(const struct observe *o);

const char *observe_role_name(enum observe_role role);
const char *observe_base_name(enum observe_base base);
const char *observe_status_name(enum observe_status status);

#endif
