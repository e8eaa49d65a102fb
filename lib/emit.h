/*
 * Segments go out: text of a piece under its kind, with path, section and
 * speaker as they stand; sentences, of which a last one without an end is held
 * back until it is known whether a later paragraph goes on with it.
 */
#ifndef EMIT_H
#define EMIT_H

#include "segmenter.h"

/* Bytes [from, to) of the piece as one segment. */
void	emit_piece(struct segmenter *s, enum segment_kind kind,
	    const struct piece *p, size_t from, size_t to);

/* The first piece of the queue as one segment; it is taken off. */
void	emit_whole(struct segmenter *s, enum segment_kind kind);

/* The same as an unnumbered heading; part: of a part of the document. */
void	emit_plain(struct segmenter *s, bool part);

/* Bytes [from, to) of `text` as one sentence, cut once more where --max asks
 * for it. */
void	emit_sentence(struct segmenter *s, const struct sentence_marks *m,
	    struct span text, size_t from, size_t to, struct span carried,
	    uint64_t line);

/* The sentence that is held back, if any. */
void	emit_held(struct segmenter *s);

/* The sentences of the piece from byte `from`; a last one without an end is
 * held back when it may go on behind the next lines. */
void	emit_sentences(struct segmenter *s, struct piece *p, size_t from);

/* Salutations at `from`, then sentences. */
void	emit_text(struct segmenter *s, struct piece *p, size_t from);

/* A heading opens: the piece up to byte `to`.  run_in: its paragraph goes
 * on. */
void	emit_heading(struct segmenter *s, const struct piece *p, size_t to,
	    const struct outline_mark *mark, bool run_in);

#endif
