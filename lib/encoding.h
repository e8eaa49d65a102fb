/*
 * Encodings: by name, recognised from a document's head, decoded to UTF-8.
 *
 * A byte that cannot be decoded becomes U+FFFD and the next byte is tried
 * afresh, so that no byte is ever lost without notice; iconv(3) with -c would
 * drop it, PHP's decoder would eat two.
 */
#ifndef ENCODING_H
#define ENCODING_H

#include "memory.h"

enum encoding_kind {
	ENCODING_NONE,
	ENCODING_UTF8,
	ENCODING_UTF16LE, ENCODING_UTF16BE,
	ENCODING_UTF32LE, ENCODING_UTF32BE,
	ENCODING_GB18030,
	ENCODING_HZ,
	ENCODING_BIG5,
	ENCODING_ICONV		/* any other that iconv(3) knows */
};

/* Bytes of a document that are looked at. */
#define ENCODING_HEAD	65536

struct encoding {
	enum encoding_kind kind;
	const char	*name;	/* static, or the caller's */
	const char	*iconv;	/* names for iconv_open(3), blanks between */
	size_t		 bom;	/* bytes of the mark at the beginning */
	size_t		 skip;	/* bytes behind it that are the tail of a
				 * character cut in two */
};

/* The encoding of that name (ASCII case and _ for - do not matter); false:
 * nobody knows it.  *name must outlive *e. */
bool	encoding_by_name(const char *name, struct encoding *e);

/* The row of the list of encodings: name, other names, about; false behind
 * the last. */
bool	encoding_list(unsigned row, const char **name, const char **about);

/*
 * Recognise the encoding of the document that begins with `head`.  Always
 * finds one: plain ASCII is UTF-8.
 */
void	encoding_guess(struct span head, struct encoding *e);

/* How well the bytes read in that encoding: log-probability (lib/charmodel.h)
 * of the text they decode to, bad bytes counted as very rare characters. */
long	encoding_score(const struct encoding *e, struct span bytes);

struct decoder {
	struct encoding	 encoding;
	void		*cd;		/* iconv_t, opened when first needed */
	bool		 open;
	/* Called for every byte that cannot be decoded; may be NULL. */
	void		(*bad)(void *arg, size_t offset);
	void		*arg;
	struct buf	 step;		/* decoder_step's own */
};

/* False: iconv(3) does not know it (and nobody else). */
bool	decoder_open(struct decoder *d, const struct encoding *e);
void	decoder_close(struct decoder *d);

/*
 * Decode `bytes`, whole lines of a document, and append UTF-8 to `to`.
 * Returns the number of bytes that could not be decoded; offsets given to
 * d->bad are counted from bytes.p.
 */
size_t	decoder_decode(struct decoder *d, struct span bytes, struct buf *to);

/*
 * The bytes of the first character of `bytes` (not empty), and in *made how
 * many bytes of UTF-8 it becomes.  Slow: for finding a place again.
 */
size_t	decoder_step(struct decoder *d, struct span bytes, size_t *made);

/* The same for UTF-8 alone: copies, U+FFFD for what is not well formed. */
size_t	encoding_repair_utf8(struct span bytes, struct buf *to,
	    void (*bad)(void *arg, size_t offset), void *arg);

/* The encoding of a document that begins with `head`: the one that is forced,
 * with its mark if it has one, or (NULL) recognised. */
void	encoding_settle(const struct encoding *forced, struct span head,
	    struct encoding *e);

#endif
