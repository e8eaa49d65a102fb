/*
 * The main topic of a segment by weighted terms: those of lib/data/topics.tsv
 * (the State Council's document subjects), or of a scheme of one's own.  The
 * terms of the segment speak first; those of its section's headings are heard
 * more softly, and so is the topic of the segment before it in that section (in
 * the built-in scheme).
 */
#ifndef TOPIC_H
#define TOPIC_H

#include "lexicon.h"
#include "memory.h"
#include "span.h"
#include "trie.h"

/* The value of a hit of LEXICON_TOPICS is the topic's number times this plus the
 * weight of the term.  The built-in topics are numbered as they come up in
 * lib/data/topics.tsv. */
#define TOPIC_WEIGHTS	16u

/* What was said for each topic; they are numbered from 1 on, 0 is `-`. */
struct topic_scores {
	int64_t		*of;		/* by topic */
	uint64_t	*some;		/* a bit for each that has a score */
};

/* A scheme and the scores of the text at hand.  All zero is a fresh one: the
 * built-in scheme is taken at the first use. */
struct topic_state {
	struct trie	 trie;		/* of a scheme that was read */
	uint64_t	*first;		/* filter: its keys' first two bytes */
	struct topic_term {
		uint32_t topic;		/* 0: speaks for none */
		int	weight;
	}		*term;		/* by the value of the key */
	size_t		 terms, term_cap;
	struct span	*name;		/* of the topics */
	struct topic_scores said, heard;	/* by the text, the section */
	size_t		 names, name_cap;
	struct buf	 own;		/* bytes of a scheme that was read */
	struct trie_node *node;		/* memory of its trie */
	struct buf	 section;	/* the section that `heard` is of */
	size_t		 last;		/* topic of the text before; 0 */
	bool		 shared;	/* the scheme is another state's */
};

/*
 * Take a scheme of one's own in place of the built-in one: lines of term,
 * topic, weight (1 to 100; missing: 1), parted by TABs; # begins a comment, a
 * first line that begins with `term` names the columns; BOM and CR LF are
 * read; the topic - speaks for no topic.  The bytes are copied.  False: *line
 * and *what say what is wrong.
 */
bool	topic_read(struct topic_state *state, struct span bytes, size_t *line,
	    const char **what);

/* A fresh state with the scheme of another one, which must outlive it. */
void	topic_share(struct topic_state *state, const struct topic_state *with);

/*
 * The topic of a text that stands under the headings `section` (parted by
 * " > ", may be empty): out[0] the main one, out[1] a second one that is as
 * well spoken for; -1 where there is none.  `hits` are those of
 * lexicon_builtin's matcher in the text; NULL: the text is read (a scheme of
 * one's own is read in any case).  It is a sequel of the last one of that
 * section, unless topic_forget was called.  Linear in both texts; a section
 * that repeats is not read again.
 */
void	topic_of(struct topic_state *state, struct span section,
	    struct span text, const struct lexicon_hits *hits, int out[2]);

/* What comes is no sequel of the text before. */
void	topic_forget(struct topic_state *state);

/* The name of a topic that topic_of gave. */
struct span topic_name(const struct topic_state *state, int topic);

void	topic_free(struct topic_state *state);

#endif
