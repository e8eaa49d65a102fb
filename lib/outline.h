/*
 * The outline of a document: the marks that open headings (GB/T 9704-2012,
 * 7.3.3: 一、 （一） 1. （1）; the usage of reports for the others), the levels
 * that are open, and the path and section that follow from them.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "memory.h"
#include "utf8.h"

/* In order of rank, outermost first. */
enum outline_kind {
	OUTLINE_NONE,
	OUTLINE_PART,		/* 第一部分 第一编 */
	OUTLINE_TITLED,		/* an unnumbered part title */
	OUTLINE_SUBTITLED,	/* an unnumbered heading below one */
	OUTLINE_CHAPTER,	/* 第一章 */
	OUTLINE_SECTION,	/* 第一节 */
	OUTLINE_HAN,		/* 一、 */
	OUTLINE_HAN_BRACKET,	/* （一） */
	OUTLINE_DIGIT,		/* 1. 1、 */
	OUTLINE_DIGIT_BRACKET,	/* （1） 1） ① */
	OUTLINE_ORDINAL,	/* 第一，一是 首先 */
	OUTLINE_PLAIN,		/* an unnumbered heading below one of these */
	OUTLINE_DASH		/* —— */
};

struct outline_mark {
	enum outline_kind kind;
	uint32_t	number;		/* 0: none is written */
	size_t		bytes;		/* of the mark */
};

/*
 * Read the heading mark that `text` begins with.  False marks (一、二产业;
 * 2024.1.5; 1.5万亩) are none.  False: no mark.
 */
bool	outline_read(struct span text, struct outline_mark *mark);

/* The same for marks that have only a space behind them (1 总体要求), which
 * count on a short line of their own. */
bool	outline_read_loose(struct span text, struct outline_mark *mark);

/* Whether a number ends the text, as of one of a series (看点一, 案例2). */
bool	outline_ends_numbered(struct span text);

/* Whether the text names a part of a report without a number
 * (2023年工作回顾, 名词解释). */
bool	outline_is_part(struct span text);
/* ... a list of terms. */
bool	outline_is_glossary(struct span text);
/* What who wrote a talk down says himself, 记者手记. */
bool	outline_is_afterword(struct span text);

#define OUTLINE_DEPTH	12

struct outline_level {
	enum outline_kind kind;
	uint32_t	count;		/* of its kind under its parent */
	uint32_t	written;	/* the number on it, or 0 */
	bool		run_in;		/* it opened a paragraph */
	bool		part;		/* it names a part (outline_is_part) */
	bool		lone;		/* all its elder sisters had but one
					 * paragraph */
	uint32_t	more;		/* plain paragraphs behind its own */
	uint32_t	turn;		/* the speaker's turn it belongs to */
	size_t		section;	/* bytes of `section` up to its own end */
	size_t		path;		/* the same of `path` */
	/* What was last closed below it, by kind: how far it had counted. */
	uint32_t	last[OUTLINE_DASH + 1];
	uint32_t	last_written[OUTLINE_DASH + 1];
	bool		last_lone[OUTLINE_DASH + 1];
};

struct outline {
	struct outline_level level[OUTLINE_DEPTH + 1];	/* [0]: the document */
	size_t		depth;
	uint32_t	turn;
	uint8_t		rank[OUTLINE_DASH + 1];	/* of the kinds, as found */
	bool		seen[OUTLINE_DASH + 1];
	struct buf	path, section;
};

void	outline_begin(struct outline *o);	/* a new document or article */
void	outline_free(struct outline *o);

/*
 * Open a heading; `title` is its text without mark and end punctuation.
 * run_in: it opens a paragraph and covers what stands below that.
 */
void	outline_open(struct outline *o, const struct outline_mark *mark,
	    struct span title, bool run_in);
/* An unnumbered heading on its own line: a part or a heading below. */
void	outline_open_plain(struct outline *o, struct span title, bool part);

/* Whether the mark has the number behind that of an open heading of its
 * kind which stands on its own line. */
bool	outline_continues(const struct outline *o,
	    const struct outline_mark *mark);

/* A plain paragraph begins: run-in headings that do not cover it close.
 * `address`: it is an address to the audience. */
void	outline_paragraph(struct outline *o, bool address);
/* Another speaker: the headings of the last turn close, but one that stands
 * right above it (`headed`), which is of the talk. */
void	outline_turn(struct outline *o, bool headed);

/* The path; the texts of the open headings joined by " > ", and the same
 * without the innermost.  Good until the outline changes. */
struct span outline_path(const struct outline *o);
struct span outline_section(const struct outline *o);
struct span outline_above(const struct outline *o);

/* `text` without heading mark, edge spaces and end punctuation. */
struct span outline_title(struct span text, size_t mark);

#endif
