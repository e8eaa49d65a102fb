/*
 * Quantities in a text: numerals with their units, bounds and ranges, dates
 * and periods; and the numerals that are none (spec: gtnum(1), "What is a
 * quantity").  What a quantity is *of* is lib/observe.h's.
 */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "calendar.h"
#include "decimal.h"
#include "memory.h"

enum quantity_type {
	QUANTITY_MONEY, QUANTITY_COUNT, QUANTITY_PERCENT, QUANTITY_POINT,
	QUANTITY_MULTIPLE, QUANTITY_FRACTION, QUANTITY_RATIO, QUANTITY_LENGTH,
	QUANTITY_AREA, QUANTITY_MASS, QUANTITY_VOLUME, QUANTITY_POWER,
	QUANTITY_ENERGY, QUANTITY_SPEED, QUANTITY_TEMPERATURE,
	QUANTITY_DURATION, QUANTITY_DATE, QUANTITY_PERIOD, QUANTITY_RANK,
	QUANTITY_ORDINAL,
	QUANTITY_NUMBER		/* a numeral that stands alone: neither unit
				 * nor noun (--numbers) */
};

enum quantity_op {
	QUANTITY_EQ, QUANTITY_ABOUT, QUANTITY_GT, QUANTITY_GE, QUANTITY_LT,
	QUANTITY_LE
};

struct quantity {
	size_t		 from, to;	/* `raw`: bytes of the text, half-open */
	size_t		 number_from, number_to;	/* the (first) numeral */
	size_t		 unit_from, unit_to;	/* as written; empty: none */
	enum quantity_type type;
	enum quantity_op op;
	bool		 bound_after;	/* op comes from a mark behind (以上) */
	bool		 bound_before;	/* op comes from a mark before (突破) */
	struct decimal	 low, high;	/* for all but date and period */
	struct calendar_span when;	/* for date and period */
	struct span	 unit;		/* column `unit`: multiplier off; bytes of
					 * static storage or of the text */
	int32_t		 unit_row;	/* of table_units, -1: none */
	int		 part;		/* of a ratio: 1, 2, ...; else 0 */
	bool		 arabic;	/* written with Arabic digits */
	bool		 since;		/* a time open towards now: ..以来, ..起 */
	bool		 refused;	/* a numeral that is no quantity */
	const char	*rule;		/* the rule that fired; static */
};

/* A reused list; all zero is an empty one. */
struct quantity_list {
	struct quantity	*v;
	size_t		 n, cap;
	size_t		 kept;	/* those that are not refused */
	struct quantity_units *unit;	/* by row of units.tsv */
	struct quantity_near *near;	/* by character */
	struct calendar_memo memo;	/* the numerals read */
};

/*
 * Find the quantities of `text` in order of place, without overlaps (the
 * parts of a ratio share one), among them, marked, the numerals refused and
 * those that stand alone.  marks: the landmarks of the text.  `when`
 * completes dates and relative periods; NULL: nothing is known.  Linear in the
 * length of the text.
 */
void	quantity_scan(struct span text, const struct landmarks *marks,
	    const struct calendar_context *when, struct quantity_list *out);
void	quantity_list_free(struct quantity_list *l);

/*
 * Convert low, high and unit to the SI unit (元 for money without a foreign
 * currency, m, m2, m3, kg, W, J, s, K) where the factor is exact and the unit
 * has one.  False: left as it is.
 */
bool	quantity_to_si(struct quantity *q);

const char *quantity_type_name(enum quantity_type type);
const char *quantity_op_name(enum quantity_op op);

#endif
