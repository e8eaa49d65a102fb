/*
 * Names that no lexicon holds, found by pattern: bodies (lib/body.h),
 * meetings (lib/meeting.h), offices (lib/office.h), persons (lib/person.h),
 * documents (lib/document.h), programmes (lib/programme.h).
 */
#ifndef NAME_H
#define NAME_H

#include "known.h"
#include "wording.h"

/* Reused from text to text.  All zero is a fresh one. */
struct name_state {
	struct wording	 wording;
	struct known	 bodies, persons;	/* of the document */
};

/* A new document: forget the last one's names. */
void	name_forget(struct name_state *state);

/*
 * Append to *out the names of a text, of which lexicon_builtin's matcher gave
 * the hits, beside the marks that the lexicons found in it (sorted or not;
 * places, bodies, persons and programmes among them help to find borders).
 * What overlaps is left to mark_resolve.  Work is linear in the text.
 */
void	name_scan(struct name_state *state, const struct matcher_text *text,
	    const struct lexicon_hits *hits, const struct mark_list *marks,
	    struct mark_list *out);
void	name_free(struct name_state *state);

#endif
