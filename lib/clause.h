/*
 * The text between two values, read once from left to right: where clauses and
 * sentences end, what is enclosed, the times and words of status on the way,
 * and what goes into the phrase before the next number.
 */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "reading.h"

/* A sentence begins at byte `from`. */
void	clause_sentence(struct observe *o, struct reading *p, size_t from);

/* Read the text up to `to`: borders, times, words of status. */
void	clause_walk(struct observe *o, struct reading *p, size_t to);

/* The text up to `to` goes to the phrase, times without numerals left out. */
void	clause_piece(struct observe *o, struct reading *p, size_t to);

/* Bytes of a list's number that opens the text: 2、 3. */
size_t	clause_enumerator(struct span text);

#endif
