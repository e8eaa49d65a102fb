/*
 * Names of persons (tag person): a surname and one or two letters beside an
 * office, after 记者 and the like, before 同志, in lists of names, of authors
 * below a title or in brackets behind a text, at the head of a headline or of
 * a clause that says what one said; names with · of other peoples; and what the
 * document named so before.  Surnames are those of lib/data/surnames.tsv.
 */
#ifndef PERSON_H
#define PERSON_H

#include "known.h"
#include "wording.h"

/* How much the context says for a name. */
enum person_context {
	PERSON_BESIDE,	/* beside an office */
	PERSON_CUED,	/* after a word like 村民: the name must be closed off */
	PERSON_LISTED	/* in a list of names: closed off by punctuation */
};

/* Where the name ends that begins at code point i; i: there is none. */
size_t	person_end(const struct wording *w, size_t i,
	    enum person_context context);
/* Where the name begins that ends before code point i; i: there is none. */
size_t	person_before(const struct wording *w, size_t i);

/* Whether a surname alone stands before the office at code point i: 李县长. */
bool	person_called(const struct wording *w, size_t i, uint32_t office);

/* memory: the names that the document has given beside an office or in a list. */
void	person_find(struct wording *w, struct known *memory);

#endif
