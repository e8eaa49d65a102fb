/*
 * gt.h: the public interface of libgt, government text into data.
 *
 * Four readers over spans of memory, the same that the programs are made of:
 * normalise bytes, split lines into segments, read quantities, mark names.
 * Everything is UTF-8; offsets are bytes, half-open.  Text that is handed out
 * is borrowed: it is good until the next call with the same reader (or, in a
 * callback, until that returns).  Readers share nothing, so that each thread
 * may have its own.
 *
 *	struct gt_reader *r = gt_new();
 *	size_t n, i;
 *	const struct gt_quantity *q = gt_quantities(r, text, strlen(text), &n);
 *
 *	for (i = 0; i < n; i++)
 *		printf("%s %s %.*s\n", q[i].low, q[i].status,
 *		    (int)q[i].indicator.n, q[i].indicator.p);
 *	gt_free(r);
 */
#ifndef GT_H
#define GT_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct gt_text {
	const char	*p;
	size_t		 n;	/* bytes */
};

struct gt_reader;

struct gt_reader *gt_new(void);
void	gt_free(struct gt_reader *r);

/* The version of the library, such as "0.1". */
const char *gt_version(void);

/* What is called, for all readers, when memory is at an end; it must not
 * return.  Without it: abort(3). */
void	gt_on_out_of_memory(void (*handler)(void));

/*
 * A document in any Chinese encoding as clean simplified lines (gtnorm(1)).
 * `line` is called for each that is not blank, with its number from 1.
 */
void	gt_normalise(struct gt_reader *r, const char *bytes, size_t n,
	    void (*line)(void *with, unsigned long long number,
	    struct gt_text text), void *with);

/* A segment of a document (gtsplit(1)). */
struct gt_segment {
	unsigned long long number, line;	/* both from 1 */
	const char	*kind;			/* "sent", "head", ... */
	struct gt_text	 path, section, who, text;
};

/* A document of lines, parted by LF, as segments in order. */
void	gt_split(struct gt_reader *r, const char *text, size_t n,
	    void (*segment)(void *with, const struct gt_segment *s),
	    void *with);

/* An observation (gtnum(1)).  Strings end with NUL; empty: not said. */
struct gt_quantity {
	size_t		 from, to;	/* bytes of the text */
	const char	*type, *op;
	const char	*low, *high;	/* exact decimals, or ISO 8601 */
	struct gt_text	 unit, indicator;
	const char	*role, *base, *status;
	const char	*period;
};

/* The quantities of a segment's text; *count of them. */
const struct gt_quantity *gt_quantities(struct gt_reader *r, const char *text,
	    size_t n, size_t *count);

/* The year that relative times of gt_quantities are counted from; 0: none. */
void	gt_year(struct gt_reader *r, int year);

/* A mark (gttag(1)). */
struct gt_mark {
	size_t		 from, to;	/* bytes of the text */
	const char	*tag;		/* "place", "person", ... */
	struct gt_text	 term, code;	/* may be empty */
};

/* The names and terms in a text; *count of them. */
const struct gt_mark *gt_marks(struct gt_reader *r, const char *text, size_t n,
	    size_t *count);

#ifdef __cplusplus
}
#endif

#endif
