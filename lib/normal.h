/*
 * gtnorm's engine: the bytes of one document in, clean lines out, with an
 * account of what was changed.
 *
 *	n = normal_new(&settings);
 *	for each document:
 *		normal_begin(n);
 *		do
 *			read more bytes behind those not taken yet;
 *			taken = normal_feed(n, bytes, end);
 *		while (!end);
 *	normal_free(n);
 *
 * Only the head of a document (ENCODING_HEAD bytes) and one line are ever
 * held; of a file that is read twice, a byte for each line, of a million.
 */
#ifndef NORMAL_H
#define NORMAL_H

#include "changes.h"
#include "encoding.h"

enum normal_script { NORMAL_AUTO, NORMAL_ALWAYS, NORMAL_NEVER };

struct normal_row {
	uint64_t	line;		/* of the document, from 1 */
	uint64_t	page;		/* from 1 */
	struct span	text;		/* holds no TAB, LF or CR */
	uint64_t	from, to;	/* the line's bytes in the document, its
					 * end not among them */
};

/* A repair, for the log. */
struct normal_repair {
	uint64_t	line;
	size_t		start, end;	/* code points of the decoded line */
	uint32_t	rules;		/* bit 1 << enum change_rule each */
	enum change_verdict verdict;
	bool		applied;
	struct span	before, after;	/* of the line as decoded, as it is */
	struct span	candidates;
	int		margin;		/* hundredths of a nat; 0: none */
};

struct normal_settings {
	const struct encoding *encoding;	/* NULL: recognise it */
	enum normal_script script;
	uint32_t	rules;		/* bits of the rules that may act */
	bool		likely;		/* apply likely repairs */
	void		*arg;
	void		(*row)(void *arg, const struct normal_row *row);
	/* Every repair, in order of place within a line; may be NULL. */
	void		(*repair)(void *arg, const struct normal_repair *r);
	/* A byte that could not be decoded, by its place in the document;
	 * may be NULL. */
	void		(*bad)(void *arg, uint64_t line, uint64_t offset);
};

struct normal_summary {
	struct encoding	encoding;
	bool		traditional;	/* simplified as a whole */
	uint64_t	bytes, lines, rows, pages;
	uint64_t	bad;		/* bytes that could not be decoded */
	uint64_t	count[CHANGE_RULES];	/* applied changes */
	uint64_t	likely;		/* likely ones that were not applied */
	uint64_t	lossy;
};

struct normal;

struct normal	*normal_new(const struct normal_settings *settings);
void		 normal_free(struct normal *n);

void		 normal_begin(struct normal *n);

/*
 * Take in what can be taken of `bytes`, the document's next; `end`: there
 * are no more.  Returns the bytes taken; the rest is to be given again with
 * more behind it, all of them at the end.
 */
size_t		 normal_feed(struct normal *n, struct span bytes, bool end);

/*
 * For documents that can be read twice: before normal_feed give normal_survey
 * the document's head and, if it returns true, once more the whole document
 * (normal_rewind before each turn), in the way of normal_feed.  It learns the
 * habits that repairs go by; without it the head alone teaches them.
 */
bool		 normal_survey_head(struct normal *n, struct span head,
		    bool end);
size_t		 normal_survey(struct normal *n, struct span bytes, bool end);
void		 normal_rewind(struct normal *n);
/* normal_rewind where the bytes are read from a file again, which may have
 * changed. */
void		 normal_read_anew(struct normal *n);

const struct normal_summary *normal_summary(const struct normal *n);

#endif
