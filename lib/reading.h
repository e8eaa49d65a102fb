/*
 * The state of the engine of observations (lib/observe.h), shared by the
 * modules it is made of and by nothing else:
 *
 *	setting	the document's date, modes and times from title and headings
 *	period	when a value is of
 *	status	done or promised
 *	clause	the text between two values: borders, times, words of status
 *	role	level, growth, share, ...
 *	naming	the indicator
 *	deal	lists of values for lists of names (分别, 城乡)
 *
 * and the questions all of them ask about the quantities of the text and the
 * observations made so far.
 */
#ifndef READING_H
#define READING_H

#include "observe.h"
#include "phrase.h"
#include "pool.h"

#define READING_BACK	40	/* observations looked back over */
#define READING_AHEAD	180	/* bytes looked at behind a number */
#define DEAL_MOST	12	/* values of one 分别 */

/* What the section is about: years that are over, work to come. */
enum reading_mode {
	READING_NONE, READING_REVIEW, READING_COMING, READING_APPENDIX
};

/* A time that holds for what follows. */
struct setting {
	bool			known;
	bool			flows;	/* for flows only */
	struct calendar_span	when;
};

#define SETTING_HEADINGS	64

/* A heading and what it says where `context` is known; no time (timeless):
 * wherever it stands. */
struct setting_heading {
	bool			read, timeless;
	struct buf		text;
	struct calendar_context	context;
	enum reading_mode	mode;
	struct setting		when;
};

/* Values to be dealt out, and their names. */
struct deal {
	struct pool_name	name[DEAL_MOST];
	struct calendar_span	when[DEAL_MOST];
	int			of[DEAL_MOST];	/* observation, or -1 */
	bool			timed;
	int			n, at;		/* values, the next one */
	uint64_t		seen;
	bool			verb;
	const char		*rule;
};

/* The time of a sentence as far as it is read. */
struct period_clock {
	bool			known, ended;
	size_t			at;
	struct calendar_span	when;
	int			year, times;
};

/* Where the reader of a text stands, and what its sentence and clause have
 * said so far. */
struct reading {
	struct span	text;
	size_t		at;		/* all before is read */
	size_t		mark;		/* no landmark before it is behind at */
	size_t		gap;		/* behind the last quantity */
	size_t		piece;		/* not yet in the phrase */
	size_t		next_piece;	/* where the next phrase begins */
	size_t		sentence;	/* where it begins */
	size_t		first;		/* its first observation */
	size_t		clause;		/* the clause's first observation */
	size_t		clause_from;
	size_t		clause_before;	/* where the clause before began */
	size_t		word;		/* next of the time words */
	size_t		cut;		/* next to be left out of a phrase */
	bool		time_known;	/* said in this sentence */
	size_t		time_at;	/* observations when it was */
	bool		time_ended;	/* a span of years that is over */
	struct calendar_span time;
	int		times;		/* in this clause */
	int		year;		/* last year named in the sentence */
	enum observe_status rest, in_clause;
	const char	*rest_name, *in_clause_name;
	bool		once;		/* after something else is done */
	enum observe_base base;		/* 与上年相比，…: of the sentence */
	bool		already;	/* 已: what is no flow goes on so */
	bool		leads;		/* 将办好10件民生实事: to those */
	bool		run_known;	/* 连续N年 */
	bool		before;		/* the time is only that of the value
					 * before: 由2015年的3亿元增加到5亿元 */
	int		before_at;	/* that value, or -1 */
	bool		governed;	/* a verb governs the clause's time */
	bool		founded;	/* or one with 于, 成立于: it is of
					 * nothing else */
	bool		present;	/* the sentence's time is the present */
	bool		inside;		/* of a bracket that holds values */
	size_t		outer_from, outer_to;	/* what stands before it */
	struct pool_name carry;		/* the list's verb */
	struct pool_name held;		/* a verb over a 的 phrase */
	struct pool_name topic;
	bool		of;		/* the last number was followed by 的 */
	bool		now;		/* the clause is of the present */
	bool		valued;		/* the clause has a value */
	bool		flow;		/* the clause's last value is one */
	bool		flows;		/* one of the sentence is */
	int		part;		/* what the last value is the whole
					 * of: 占年计划9亿元的…; or -1 */
	size_t		topic_at;	/* observations when it was set */
	size_t		known_at;	/* up to here names known by their own
					 * were looked for */
	size_t		known_from, known_to;	/* the last one; 0: none */

	/* What follows is set where what stands behind it in brackets is, and
	 * says nothing before. */
	struct period_clock was;	/* the time to go back to (before) */
	struct period_clock began;	/* that before the clause's time
					 * (times) */
	struct period_clock outside;	/* that outside a bracket (inside) */
	struct calendar_span running;	/* (run_known) */
	struct calendar_span clause_time[DEAL_MOST];	/* (times) */
};

/* Words of status that values before them ask for. */
enum status_ahead { STATUS_AROUND, STATUS_DONE, STATUS_PLAN, STATUS_AHEAD };

/* What is kept from segment to segment. */
struct observe {
	struct phrase_lexicon	 lexicon;
	struct phrase		 phrase;
	struct landmarks	 marks;		/* of the text being read */
	size_t			 cue_to[STATUS_AHEAD];	/* behind its last word
						 * of status of that kind */
	struct quantity_list	 quantity;
	struct calendar_list	 word;
	struct observation	*v;
	struct pool_name	*name;	/* of v[i] */
	size_t			 n, cap;
	struct pool		 pool;
	struct buf		 own, before, behind;	/* a name while its
							 * parts are sought */

	int			 given_year;
	struct buf		 whole;	/* the last name of the sentence
						 * before one with 其中 */
	struct buf		 doc, section, who, line;
	struct calendar_context	 when;
	bool			 present;	/* the last sentence's time
						 * was the present */
	enum reading_mode	 mode, top_mode, section_mode;
	bool			 asked;	/* a question set the mode */
	bool			 passing;	/* the mode ends with the
						 * paragraph */
	struct setting_heading	 known[SETTING_HEADINGS];	/* by their
						 * length and some bytes */
	struct setting		 heading, turn, paragraph;
	struct buf		 turn_section;	/* where turn was set */
	bool			 proposed;	/* ... by what proposes the
						 * sections behind it */
	struct setting		 last;		/* time of the last value, for
						 * 其中 behind it */
	struct setting		 title;	/* 2024年…公报: a year looked back on */
	enum reading_mode	 title_mode;	/* or one of work to come */
	bool			 term;
	struct deal		 deal;
};

static inline struct setting
reading_setting(const struct calendar_span *when, bool flows)
{
	return (struct setting){ true, flows, *when };
}

/* Whether q is told of something else: percent, points, times, a fraction. */
static inline bool
reading_relative(const struct quantity *q)
{
	return q->type == QUANTITY_PERCENT || q->type == QUANTITY_POINT ||
	    q->type == QUANTITY_MULTIPLE || q->type == QUANTITY_FRACTION;
}

static inline enum phrase_kind
reading_kind(const struct quantity *q)
{
	return q->type == QUANTITY_RANK ? PHRASE_RANK :
	    reading_relative(q) ? PHRASE_RELATIVE : PHRASE_ABSOLUTE;
}

/* What follows is of the present: no plan or forecast of the sentence's. */
static inline void
reading_leave(struct reading *p)
{
	if (p->rest == OBSERVE_PLAN || p->rest == OBSERVE_FORECAST)
		p->rest = OBSERVE_NO_STATUS;
}

/* The first quantity that begins at byte `at` or behind. */
size_t	reading_quantity(const struct observe *o, size_t at);

/* The same of those that are not refused, or n. */
size_t	reading_value(const struct observe *o, size_t at);

/* The next quantity that is none of the same place, or n. */
size_t	reading_next(const struct observe *o, size_t i);

/* From behind q to the next quantity, bounded. */
struct span reading_behind(const struct observe *o, struct span text, size_t i);

/* Bytes of s before the first border of a clause. */
size_t	reading_border(struct span s);

/* The observation before that this one continues, or -1. */
int	reading_continued(const struct observe *o, const struct reading *p);

#endif
