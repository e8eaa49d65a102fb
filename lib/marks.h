/*
 * Punctuation as Chinese text has it.
 */
#ifndef MARKS_H
#define MARKS_H

#include "changes.h"

/* Memory reused from line to line.  All zero is a new one. */
struct marks {
	struct marks_spot *spot;	/* the marks of the line */
	size_t		 n, cap;
	size_t		*open;		/* brackets that are open, by spot */
	size_t		 open_cap;
	size_t		*quote;		/* straight quotes, by spot */
	size_t		 quote_cap;
	/* Counted by marks_look of the document's head. */
	unsigned	 doubled;	/* commas before 。 or 、 */
	unsigned	 indents;	/* lines that ?? sets in */
};

/* A new document; and a line of its head with marks in it. */
void	marks_begin(struct marks *m);
void	marks_look(struct marks *m, struct span line);

void	marks_free(struct marks *m);

/*
 * Rule CHANGE_MARK, on valid UTF-8: , ; : ! ? ( ) to full width unless both neighbours are
 * digits or Latin letters; a full stop between Chinese; quotes in pairs to
 * the curly ones, corner quotes too; dots and dashes to …… and ——; of a
 * document whose head has several, commas before another mark, and the ?? that
 * was the white space before a line, go.  Lines without Chinese stay as they
 * are.  Appends to out; false: nothing was
 * changed and nothing appended.
 */
bool	marks_line(struct marks *m, struct span line,
	    const struct changes *log, struct buf *out);

/* Rule CHANGE_OCR: a letter O or a circle in a year of Chinese numerals, an O
 * in a year of digits, a dash for 一 in 第—条.  The circle is certain, the
 * others are likely. */
bool	marks_ocr(struct span line, const struct changes *log,
	    struct buf *out);

#endif
