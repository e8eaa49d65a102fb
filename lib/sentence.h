/*
 * Where the sentences and clauses of a paragraph end (gtsplit(1),
 * "Sentences").  A paragraph is looked through once for its marks; quotes and
 * brackets are paired, and those that never close, or hold more than
 * SENTENCE_QUOTED characters, are given up, so that one lost quotation mark
 * does not swallow the rest of the page.
 */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "memory.h"
#include "utf8.h"

/* Code points that a quote or bracket may hold and still be one unit. */
#define SENTENCE_QUOTED	200

enum sentence_kind {
	SENTENCE_END,		/* 。 ！ ？ and half-width forms that end */
	SENTENCE_ELLIPSIS,	/* … */
	SENTENCE_OPEN,
	SENTENCE_CLOSE,
	SENTENCE_SEMICOLON,	/* ； */
	SENTENCE_COLON,		/* ： */
	SENTENCE_COMMA,		/* ， */
	SENTENCE_LIST,		/* 、 */
	SENTENCE_SPACE,		/* a run of white space */
	SENTENCE_DASH		/* — – － */
};

struct sentence_mark {
	uint32_t	at;	/* byte offset */
	uint32_t	chr;	/* code points before it */
	int32_t		pair;	/* of a bracket that holds: index of the
				 * other one; else -1 */
	uint8_t		kind;	/* enum sentence_kind */
	uint8_t		shape;	/* of quotes and brackets: which pair */
	uint16_t	len;	/* bytes; of a space at most 65535 */
};

/* The marks of one text; memory is kept for the next. */
struct sentence_marks {
	struct sentence_mark	*v;
	size_t			 n, cap;
	size_t			 spaces;	/* of SENTENCE_SPACE */
	uint32_t		 chars;	/* code points of the text */
	uint32_t		*stack;
	size_t			 depth, stack_cap;
};

/* Find and pair the marks of `text` (less than 4 GiB).  Linear.  The second one
 * does it character by character, the first one as the processor allows. */
void	sentence_scan(struct sentence_marks *m, struct span text);
void	sentence_scan_plain(struct sentence_marks *m, struct span text);

/*
 * Make *to the marks of `text`, which is a part of the text of *from that
 * begins at its byte `base`: those from index `first` to `last`, half-open.
 * False, and nothing done, where a pair reaches beyond the part.
 */
bool	sentence_slice(struct sentence_marks *to,
	    const struct sentence_marks *from, size_t first, size_t last,
	    size_t base, struct span text);

/* Whether s begins with words that open a sentence, a comma or 是 behind them
 * (过去一年， 2031年， 今年是). */
bool	sentence_opens(struct span s);

/* The index of the first mark at or behind byte `at`. */
size_t	sentence_at(const struct sentence_marks *m, size_t at);

/*
 * The end of the sentence (with `clauses`: of the clause) that begins at byte
 * `from`: a byte offset behind its last mark and the quotes and brackets that
 * close there; text.n when no mark ends it.  *at is the index of the first
 * mark at or behind `from` and is moved on; begin with 0.
 */
size_t	sentence_end(const struct sentence_marks *m, struct span text,
	    size_t from, size_t *at, bool clauses);

/* Whether the text ends with a mark that ends sentences, closing quotes and
 * brackets behind it passed over. */
bool	sentence_is_ended(const struct sentence_marks *m, struct span text);

/*
 * A place to cut text that has no mark: at most `limit` code points, not
 * inside a character, behind the last ； , else ， or 、, else space of the
 * second half; *found tells whether there was a mark.
 */
size_t	sentence_cut(const struct sentence_marks *m, struct span text,
	    size_t from, size_t limit, bool *found);

void	sentence_free(struct sentence_marks *m);

#endif
