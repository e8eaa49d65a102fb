/*
 * Verbs of speech (lib/data/speechverb.tsv): who said what is quoted or reported.
 */
#ifndef SPEECH_H
#define SPEECH_H

#include "span.h"

/* Bytes of the longest verb that s begins (ends) with; 0: it does with none. */
size_t	speech_begins(struct span s);
size_t	speech_ends(struct span s);

#endif
