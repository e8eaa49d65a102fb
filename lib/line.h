/*
 * What the characters of a line say it may need: one look at a line, after
 * which nearly all the steps of gtnorm (lib/normal.c) need none.
 */
#ifndef LINE_H
#define LINE_H

#include "charclass.h"
#include "span.h"

/* Flags of a line beside those of its characters (lib/charclass.h). */
enum {
	LINE_TORN = 0x200,	/* may hold a gloss or a tear (lib/repair.h) */
	LINE_OCR = 0x400,	/* may hold a letter O for a numeral, or — for 一 */
	LINE_SOUND = 0x800,	/* was found to be decoded as what it is */
	LINE_GLOSS = 0x1000,	/* a bracket stands before a small letter */
	LINE_CONTROL = 0x2000	/* it has control characters */
};

/*
 * All flags of the line but LINE_SOUND; *valid: it is UTF-8.  The second one
 * goes character by character, the first one as the processor allows.
 */
unsigned	line_scan(struct span line, bool *valid);
unsigned	line_scan_plain(struct span line, bool *valid);

#endif
