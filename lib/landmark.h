/*
 * Landmarks: the characters of a text at which something that gtnum looks for
 * may begin, found in one pass.  Most characters are none, and the readers
 * (lib/quantity.h, lib/calendar.h, lib/observe.h) go from one to the next.
 */
#ifndef LANDMARK_H
#define LANDMARK_H

#ifdef __SSE2__
#include <emmintrin.h>
#endif
#include <stdint.h>

#include "bits.h"
#include "memory.h"

/* What may begin there: a key of the table of that name, or a mark.  Of times,
 * status and heads the first two characters were looked at, but not exactly;
 * of numerals the first one, exactly. */
enum {
	LANDMARK_NUMERAL = 1,	/* also what numerals.tsv calls a mark */
	LANDMARK_TIME = 2,
	LANDMARK_STATUS = 4,
	LANDMARK_HEAD = 8,
	LANDMARK_MARK = 16,	/* parts sentences and clauses, or encloses */
	LANDMARK_CONTROL = 32,	/* of ASCII: TAB, CR and the like */
	LANDMARK_QUESTION = 64,	/* ？, or what may be 请问 */
	LANDMARK_PROPOSES = 128	/* a key of status that tells what a report
				 * proposes */
};

struct landmark {
	size_t		at;	/* byte of the text */
	uint16_t	row, len;	/* of a word of status, once it is
					 * looked up (lib/status.h) */
};

#define LANDMARK_LANES	16

/* A reused list; all zero is an empty one. */
struct landmarks {
	struct landmark	*v;	/* in order of place */
	uint8_t		*what;	/* what may begin at v[i]; and LANDMARK_LANES
				 * bytes behind, zero */
	size_t		 n, cap;
	bool		 plain;	/* the text is well formed: characters of one
				 * and three bytes; false: not known */
	unsigned	 seen;	/* what may begin at any of them */
	struct landmark_keys *keys;	/* made when first asked for */
};

/* The landmarks of `text`, those before gone.  Linear. */
void	landmarks_find(struct landmarks *l, struct span text);
void	landmarks_free(struct landmarks *l);

/* The first one from the k-th on at which one of `bits` may begin; n: none. */
static inline size_t
landmarks_next(const struct landmarks *l, size_t k, uint8_t bits)
{
#ifdef __SSE2__
	for (; k < l->n; k += LANDMARK_LANES) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)
		    (l->what + k));
		unsigned without = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(
		    _mm_and_si128(v, _mm_set1_epi8((char)bits)),
		    _mm_setzero_si128()));

		if (without != 0xFFFF)
			return k + bits_first(~without);
	}
	return l->n;
#else
	while (k < l->n && (l->what[k] & bits) == 0)
		k++;
	return k;
#endif
}

/* The first one at or behind byte `at`, from the k-th on. */
static inline size_t
landmarks_from(const struct landmarks *l, size_t k, size_t at)
{
	while (k < l->n && l->v[k].at < at)
		k++;
	return k;
}

/* The same among all of them, wherever it is. */
size_t	landmarks_at(const struct landmarks *l, size_t at);

#endif
