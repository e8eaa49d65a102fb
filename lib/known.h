/*
 * The names that a document has given, so that from then on they are known
 * wherever they stand.  The first KNOWN_MOST of them, so that the memory is
 * bounded.  All zero is an empty one.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "initials.h"
#include "wording.h"

enum { KNOWN_MOST = 512, KNOWN_LONGEST = 20, KNOWN_SLOTS = 1024 };

struct known_name {
	uint32_t	code[KNOWN_LONGEST];
	uint16_t	n;
	uint16_t	next;		/* with the same slot, + 1; 0: none */
};

struct known {
	struct known_name name[KNOWN_MOST];
	size_t		 names;
	uint16_t	 slot[KNOWN_SLOTS];	/* by the first two codes; + 1 */
	struct initials	 initials;
};

void	known_forget(struct known *k);

/* Add a name of two letters and more, unless it is too long or there. */
void	known_add(struct known *k, const uint32_t *code, size_t n);

/* By two letters: many names share the first. */
static inline size_t
known_slot(const uint32_t *code)
{
	return (code[0] * 31 + code[1]) % KNOWN_SLOTS;
}

/* The first name that stands at code[i .. n), behind the one given; NULL: give
 * the first, and there is none. */
static inline const struct known_name *
known_at(const struct known *k, const uint32_t *code, size_t i, size_t n,
    const struct known_name *last)
{
	size_t at = last != NULL ? last->next : k->slot[known_slot(code + i)];

	for (; at > 0; at = k->name[at - 1].next)
		if (k->name[at - 1].n <= n - i && memcmp(k->name[at - 1].code,
		    code + i, k->name[at - 1].n * sizeof(*code)) == 0)
			return &k->name[at - 1];
	return NULL;
}

/* Mark each known name in the text that may be one at code points [i, to). */
void	known_mark(const struct known *k, struct wording *w,
	    bool (*may)(const struct wording *w, size_t i, size_t to), int tag,
	    const char *rule);

#endif
