/*
 * GBK, Big5 or UTF-8 that was read as Latin-1 or CP1252, once or several times
 * over (lib/mojibake.h).
 */
#ifndef LATIN_H
#define LATIN_H

#include "misread.h"

/* The byte of a character that Latin-1 or CP1252 gives for it, above 7F; 0 if
 * there is none.  *special: it is one of CP1252 alone. */
unsigned	latin_byte(uint32_t cp, bool *special);

/* Undo it in the letters of m, stretch by stretch. */
void		latin_find(struct mojibake *m, struct rewrite *w);

#endif
