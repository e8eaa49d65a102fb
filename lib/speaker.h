/*
 * Who speaks: labels at the start of a paragraph (县长 王小明：, 【记者】), by the
 * names and offices in them and by lib/data/speaker.tsv.
 */
#ifndef SPEAKER_H
#define SPEAKER_H

#include "piece.h"

/*
 * Whether a label names a party of a talk: the name of an office or body with
 * a person's behind it; a part (记者); in a dialogue also a paper, a name or an
 * office alone.
 */
bool	speaker_is_party(bool dialogue, struct span label);

/*
 * The label of a speaker at the start of the scanned piece; its bytes with
 * the colon or brackets, or 0.
 */
size_t	speaker_label(bool dialogue, struct piece *p, struct span *label);

/*
 * Whether a label with text behind it could be a speaker's if only this were
 * known to be a talk: a name or an office, or *medium, a paper's.  The label,
 * or n 0.
 */
struct span speaker_candidate(const struct piece *p, bool *medium);

/* 县长 王小明: whether the scanned piece is an office and a name, at most a space
 * between them. */
bool	speaker_is_titled(const struct piece *p);

/* Whether the scanned piece is but the label of a speaker, without a colon: a
 * part, or in a dialogue an office with its name or a paper's reporter. */
bool	speaker_stands(bool dialogue, const struct piece *p);

/* Whether the piece says who a speaker is: an office, a name, or both. */
bool	speaker_is_described(struct piece *p);

#endif
