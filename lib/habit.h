/*
 * The habits of a document: which characters and pairs it has, in which script
 * it is.  With them and the character model (lib/charmodel.h) the probability
 * of a character behind another one; figures are hundredths of a nat.
 */
#ifndef HABIT_H
#define HABIT_H

#include "token.h"

#define HABIT_SCORES	(1u << 13)	/* pairs whose score is remembered */

/* The score of a pair, as the habits are now. */
struct habit_scored {
	uint32_t	pair;		/* 0: none */
	int16_t		score;
	uint16_t	held;
};

/* Scores by a hash of the pair, and which of them are in use: of a short
 * document few. */
struct habit_scores {
	struct habit_scored of[HABIT_SCORES];
	uint16_t	used[HABIT_SCORES];
	uint32_t	used_n;		/* HABIT_SCORES: as good as all */
};

struct habit {
	uint32_t	*seen;		/* by code point */
	uint16_t	*met;		/* the code points seen */
	uint32_t	 met_n;
	uint16_t	*text;		/* what was learned, in order; 0: what
					 * stands in no pair */
	uint32_t	 text_n;
	uint16_t	*behind;	/* what was learned behind each
					 * character, `seen` of it, when
					 * settled */
	uint32_t	*behind_end;	/* by code point */
	uint16_t	*before;	/* room to sort it, in a long text */
	bool		 sorted;	/* `behind` is, by code point */
	uint32_t	 chars;
	uint32_t	 traditional, simplified;	/* of them, when settled */
	bool		 zone_kept;	/* it has some of the user-defined zone */
	uint8_t		*script;	/* by code point: enum script */
	struct habit_scores *scores;
	bool		 unscored;	/* the habits have changed since */
};

void	habit_make(struct habit *h);
void	habit_free(struct habit *h);

/* Forget those of the document before. */
void	habit_begin(struct habit *h);

/* Whether there is room for more: about 260,000 characters are learned. */
bool	habit_has_room(const struct habit *h);
/* Learn wide character cp, which stands behind the last one that was learned
 * since habit_break. */
void	habit_learn(struct habit *h, uint32_t cp);
/* Learn the characters of a line, or as many as there is room for. */
void	habit_learn_line(struct habit *h, struct span line);
/* Note a character that is not learned. */
void	habit_pass(struct habit *h, uint32_t cp);
/* The next character stands behind nothing. */
void	habit_break(struct habit *h);

/* No score is above it: the sum of two probabilities is at most twice the
 * greater one, and two sums are made. */
#define HABIT_MOST	138

/* Make ready for scores; whether the habits have changed since the last. */
bool	habit_settle(struct habit *h);

/* Whether most of the characters that tell are traditional: simplified ones
 * are then odd. */
static inline bool
habit_is_traditional(const struct habit *h)
{
	return h->traditional > 2 * h->simplified;
}

/* log P(b | a) of wide characters; held: occurrences of the pair to be left
 * out of account. */
int	habit_work_out(const struct habit *h, uint32_t a, uint32_t b,
	    unsigned held);

/* Work out a score that is not remembered, and remember it at `slot`. */
int	habit_score(const struct habit *h, uint32_t pair, uint32_t slot,
	    unsigned held);

/* The same of any, remembered: a search weighs a pair many times.  held: 0 or
 * 1. */
static inline int
habit_pair(const struct habit *h, uint32_t a, uint32_t b, unsigned held)
{
	const struct habit_scored *s;
	uint32_t pair, slot;

	a = token_widen(a);
	b = token_widen(b);
	pair = a << 16 | b;
	if (a > 0xFFFF || b > 0xFFFF || pair == 0)
		return habit_work_out(h, a, b, held);
	slot = (pair * 2654435761u >> 19) ^ held;
	s = &h->scores->of[slot];
	return s->pair == pair && s->held == held ? s->score :
	    habit_score(h, pair, slot, held);
}

/* Whether the pair stands in official prose or in the document. */
bool	habit_met(const struct habit *h, uint32_t a, uint32_t b, unsigned held);

/* A character that does not stand in running official prose. */
bool	habit_is_rare(uint32_t cp);

/* The same, if the document is not known to have it; or a space in the midst
 * of text. */
bool	habit_is_odd(const struct habit *h, uint32_t cp);

#endif
