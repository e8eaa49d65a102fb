/* UTF-8 that was read as GBK (涓浗), or as CP1252 with bytes that it has not. */
#ifndef REREADUTF8_H
#define REREADUTF8_H

#include "misread.h"

/* Where UTF-8 read as GBK may begin: a lead byte and its second byte as one
 * character. */
bool	rereadutf8_may_begin(uint32_t cp);

/* Find its stretches among the letters of m and tell them. */
void	rereadutf8_gbk(struct mojibake *m, struct rewrite *w);
void	rereadutf8_latin(struct mojibake *m, struct rewrite *w);

#endif
