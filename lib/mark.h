/*
 * Marks: places in a text that carry a tag (gttag(1)).  The common form of
 * what lexicons, place rules and name patterns find; lib/tag.h resolves them.
 */
#ifndef MARK_H
#define MARK_H

#include <stddef.h>

#include "memory.h"
#include "span.h"

/* The tags that the library knows; those that a lexicon adds are numbered
 * from MARK_TAGS on (lexicon_tag_name). */
enum mark_tag {
	MARK_PLACE, MARK_ORG, MARK_PERSON, MARK_POST, MARK_PROG, MARK_LAW,
	MARK_MEET, MARK_IND,
	MARK_TOPIC,		/* never shown: evidence for topic_of; the
				 * entry's code names the topic, its note
				 * holds the weight */
	MARK_TAGS
};

/*
 * Within one tag no two resolved marks overlap: of two that do, the one of
 * higher priority stays; of equal ones the one that begins first, and of
 * those the longest (leftmost-longest).  Marks of different tags may overlap.
 */
enum {
	MARK_WEAK = -1,		/* guarded short names, unsure patterns */
	MARK_PLAIN = 0,		/* built-in lexicons and patterns */
	MARK_OWN = 1		/* entries of the user's lexicons */
};

struct mark {
	size_t		 from, to;	/* bytes of the text, half-open */
	int		 tag;		/* enum mark_tag, or a lexicon's own */
	int		 priority;
	struct span	 term;		/* canonical form; empty: as it stands */
	struct span	 code;		/* GB/T 2260 or the lexicon's; may be empty */
	const char	*rule;		/* what found it; static */
};

/* A reused list.  All zero is an empty one. */
struct mark_list {
	struct mark	*v;
	size_t		 n, cap;
};

/* Append; the spans are borrowed from the text or from storage that lives as
 * long as the lexicon. */
static inline void
mark_add(struct mark_list *list, struct mark m)
{
	struct mark *to;

	if (list->n == list->cap)
		list->v = memory_more(list->v, &list->cap, sizeof(*list->v));
	to = &list->v[list->n++];
	/* Not all at once, which would wait for m to be put together. */
	to->from = m.from;
	to->to = m.to;
	to->tag = m.tag;
	to->priority = m.priority;
	to->term.p = m.term.p;
	to->term.n = m.term.n;
	to->code.p = m.code.p;
	to->code.n = m.code.n;
	to->rule = m.rule;
}
void	mark_free(struct mark_list *list);

/*
 * Resolve in place by the rule above, over all tags, and sort by place:
 * from ascending, then the longer first, then by tag.  O(n log n).
 */
void	mark_resolve(struct mark_list *list);

#endif
