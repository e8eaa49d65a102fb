/*
 * How common characters, and pairs of characters, are in modern official
 * Chinese prose.  One model serves the recognition of encodings, the check
 * of mojibake and the repair of torn bytes.
 *
 * The model sees classes: traditional characters count as their simplified
 * ones, the ASCII marks , ; : ! ? ( ) as the full-width ones, all digits as
 * one character, all Latin letters as one; a line's beginning and end are
 * CHARMODEL_EDGE, white space likewise.
 *
 * All figures are natural logarithms of probabilities in hundredths (an
 * int of -1150 is e^-11.5), never above 0.
 */
#ifndef CHARMODEL_H
#define CHARMODEL_H

#include <stdint.h>

#include "span.h"

#define CHARMODEL_EDGE	'\n'

/* log P(cp).  A character that the model has never met gets
 * CHARMODEL_UNSEEN or less. */
int	charmodel_char(uint32_t cp);

/* log P(b | a): b right after a, backed off to charmodel_char(b) where the
 * pair has not been met. */
int	charmodel_pair(uint32_t a, uint32_t b);

/* Have the processor fetch what charmodel_pair will ask of a and b: the model is
 * larger than its nearer caches. */
void	charmodel_fetch(uint32_t a, uint32_t b);

/* By how much cp is less likely as a word of its own than as the end of one and
 * the beginning of another, which is what charmodel_pair() takes it for between
 * two pairs that were not met; never above 0. */
int	charmodel_alone(uint32_t cp);

/* Whether the pair itself has been met in running text or in a word. */
bool	charmodel_met(uint32_t a, uint32_t b);

/* log P of the text s (UTF-8) by pairs, after `left` and before `right`
 * (code points, CHARMODEL_EDGE for none). */
int	charmodel_text(uint32_t left, struct span s, uint32_t right);

/* At or below it: rare in official prose (a county's name, or garbage). */
#define CHARMODEL_RARE		(-1150)
#define CHARMODEL_UNSEEN	(-1500)

#endif
