/*
 * Text that was decoded as something it was not, undone by stretches of a
 * line:
 *
 *	GBK, Big5 or UTF-8 read as Latin-1 or CP1252	ÕþÎñ, ä¸­å›½
 *	the same twice over				Ã¤Â¸Â­
 *	UTF-8 read as GBK				涓浗
 *	GBK read as Big5, Big5 read as GBK
 *
 * A stretch is changed only where the result is surely better by the
 * character model.  Where a ? or U+FFFD hides bytes of what was read as GBK or
 * Big5, the model chooses and the verdict is likely, unless nothing else is as
 * likely between the neighbours.  What cannot be undone (锟斤拷,
 * runs of 烫 or 屯) is told as lost.
 */
#ifndef MOJIBAKE_H
#define MOJIBAKE_H

#include "changes.h"
#include "memory.h"

struct mojibake;

struct mojibake	*mojibake_new(void);
/* A new document: what the one before was is forgotten. */
void		 mojibake_begin(struct mojibake *m);
void		 mojibake_free(struct mojibake *m);

/* If a change was applied, the new line is appended to out and true returned;
 * else out is left alone.  Time is linear in the length of the line. */
bool		 mojibake_line(struct mojibake *m, struct span line,
		    const struct changes *log, struct buf *out);

/* Whether nothing was found in the last line, nor will be, whatever stands
 * before it. */
bool		 mojibake_sound(const struct mojibake *m);

#endif
