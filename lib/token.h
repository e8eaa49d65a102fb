/*
 * The characters of a line, each with the gloss that stands behind it, as the
 * mending of torn text sees them (lib/tear.h).
 */
#ifndef TOKEN_H
#define TOKEN_H

#include <stdint.h>

#include "charmodel.h"
#include "gloss.h"
#include "memory.h"
#include "utf8.h"

struct token {
	uint32_t	cp;
	uint32_t	at, end;	/* of the character, bytes of the line */
	uint32_t	next;		/* where the next token begins: behind a
					 * gloss, if there is one */
	struct gloss	gloss;		/* reading -1: none */
	bool		fits;		/* the gloss fits the character */
	bool		shown;		/* a ? stands before a whole gloss */
};

struct tokens {
	struct token	*v;
	size_t		 n, cap;
};

/* Cut bytes [at, to) of the line into characters, each with the gloss behind
 * it, instead of those before.  Returns where that ends, which may be behind
 * `to`. */
size_t	token_cut(struct tokens *t, struct span line, size_t at, size_t to,
	    bool glosses);
void	token_free(struct tokens *t);

/* The character of token i, and of the one before it; behind and before the
 * text the edge. */
static inline uint32_t
token_cp(const struct tokens *t, size_t i)
{
	return i < t->n ? t->v[i].cp : CHARMODEL_EDGE;
}

static inline uint32_t
token_before(const struct tokens *t, size_t i)
{
	return i > 0 ? t->v[i - 1].cp : CHARMODEL_EDGE;
}

static inline bool
token_is_han(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FA5;
}

static inline bool
token_is_letter(uint32_t cp)
{
	return (cp | 0x20) - 'a' < 26;
}

/* What a decoder shows for a byte that it cannot read. */
static inline bool
token_is_lost(uint32_t cp)
{
	return cp == '?' || cp == UTF8_REPLACED;
}

/* The ASCII marks of a later step on characters count as the wide ones. */
static inline uint32_t
token_widen(uint32_t cp)
{
	switch (cp) {
	case '!': case '?': case ';': case ':': case ',': case '(': case ')':
		return cp + 0xFEE0;
	default:
		return cp;
	}
}

/* The wide form of a mark before which text was cut, or 0. */
static inline uint32_t
token_cut_mark(uint32_t cp)
{
	cp = token_widen(cp);
	return cp == 0xFF01 || cp == 0xFF1B || cp == 0xFF1F ? cp : 0;
}

/* Whether a shifted run may break off before cp: a lost byte shows as a mark
 * of interrogation or not at all, before what is no pair of the run. */
bool	token_breaks(uint32_t cp);

#endif
