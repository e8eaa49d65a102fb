/*
 * What was changed in a line, by which rule, how surely.  Every step of
 * gtnorm tells its changes through one struct changes, which also says what
 * the step may do: which rules are on, and whether those that are only
 * likely are to be applied.
 */
#ifndef CHANGES_H
#define CHANGES_H

#include <stdint.h>

#include "memory.h"

/* In the order of work.  changes_rule_name gives the names of the rule book
 * (spec: gtnorm(1)). */
enum change_rule {
	CHANGE_DECODE,		/* a byte that could not be decoded -> U+FFFD */
	CHANGE_MIXED,		/* a line in another encoding than the file's */
	CHANGE_LATIN1,		/* GBK or UTF-8 that was read as Latin-1 */
	CHANGE_CP1252,		/* GBK or UTF-8 that was read as CP1252 */
	CHANGE_GBK_AS_UTF8,	/* UTF-8 that was read as GBK: 涓浗 */
	CHANGE_BIG5_AS_GBK,	/* GBK that was read as Big5 */
	CHANGE_GBK_AS_BIG5,	/* Big5 that was read as GBK */
	CHANGE_LOST,		/* 锟斤拷, 烫烫烫, U+FFFD */
	CHANGE_ENTITY,		/* &nbsp; and stray tags */
	CHANGE_INVISIBLE,	/* zero-width, bidi, controls */
	CHANGE_RADICAL,		/* radicals that stand for characters */
	CHANGE_PRIVATE,		/* private-use points of the GBK tables */
	CHANGE_COMPAT,		/* compatibility forms, full-width ASCII */
	CHANGE_GLOSS,		/* 字(pinyin) */
	CHANGE_TEAR,		/* double bytes cut in two */
	CHANGE_T2S,		/* traditional to simplified */
	CHANGE_MARK,		/* punctuation */
	CHANGE_OCR,		/* 二O二四年 */
	CHANGE_SPACE,		/* layout spaces */
	CHANGE_NFC,		/* canonical composition */
	CHANGE_RULES
};

enum change_verdict {
	CHANGE_CERTAIN,		/* applied */
	CHANGE_LIKELY,		/* applied on request only */
	CHANGE_LOSSY		/* never applied */
};

/*
 * One change.  Offsets are bytes of the line that the step was given.  The
 * spans are good during the call only.
 */
struct change {
	enum change_rule rule;
	enum change_verdict verdict;
	bool		 applied;
	size_t		 start, end;	/* half-open */
	struct span	 after;		/* what stands (applied) or would stand
					 * there instead of [start, end) */
	struct span	 candidates;	/* all readings that were weighed, best
					 * first, parted by |; may be empty */
	int		 margin;	/* best over second best, in hundredths
					 * of a nat; 0: none was measured */
};

struct changes {
	/* Takes one change.  A step tells its applied changes in order of
	 * place, without overlaps, and all of them: bytes outside of them are
	 * copied. */
	void		(*note)(void *arg, const struct change *c);
	void		*arg;
	uint32_t	 on;		/* bit 1 << rule: the rule may act */
	bool		 likely;	/* likely changes are to be applied */
	bool		 counted;	/* applied changes are only counted:
					 * `note` gets the others alone */
	uint64_t	*count;		/* applied changes by rule; may be NULL */
};

static inline bool
changes_on(const struct changes *log, enum change_rule rule)
{
	return (log->on >> rule & 1) != 0;
}

static inline void
changes_note(const struct changes *log, const struct change *c)
{
	if (c->applied && log->count != NULL)
		log->count[c->rule]++;
	if (!(c->applied && log->counted))
		log->note(log->arg, c);
}

/*
 * A step that copies a line but for some places:
 *
 *	struct rewrite r = { .in = line, .out = out, .log = log };
 *	...
 *	rewrite_put(&r, CHANGE_MARK, start, end, after);	in order
 *	...
 *	return rewrite_end(&r);
 */
struct rewrite {
	struct span	 in;
	struct buf	*out;
	const struct changes *log;
	size_t		 done;		/* bytes of `in` copied or replaced */
	bool		 changed;
};

/* Put `c->after` in place, an applied change. */
void	rewrite_change(struct rewrite *r, const struct change *c);

/* The first change of a line: room for all of it and some more. */
void	rewrite_first(struct rewrite *r);

/* Put `after` in place of [start, end), certainly. */
static inline void
rewrite_put(struct rewrite *r, enum change_rule rule, size_t start, size_t end,
    struct span after)
{
	struct buf *out = r->out;
	size_t same = start - r->done;

	if (!r->changed)
		rewrite_first(r);
	/* Most changes put one short thing for another. */
	if (out->cap - out->n < same + after.n)
		buf_reserve(out, same + after.n);
	memcpy(out->p + out->n, r->in.p + r->done, same);
	out->n += same;
	memcpy(out->p + out->n, after.p, after.n);
	out->n += after.n;
	r->done = end;
	if (r->log->counted && r->log->count != NULL)
		r->log->count[rule]++;
	else {
		struct change c = { .rule = rule, .verdict = CHANGE_CERTAIN,
		    .applied = true, .start = start, .end = end,
		    .after = after };

		changes_note(r->log, &c);
	}
}

/* Copy what is left.  Whether anything was changed; if not, nothing was put
 * out at all. */
bool	rewrite_end(struct rewrite *r);

const char *changes_rule_name(enum change_rule rule);
const char *changes_verdict_name(enum change_verdict verdict);

/* The rule of that name, or CHANGE_RULES. */
enum change_rule changes_rule(struct span name);

#endif
