/*
 * A run of text that is read one byte off (lib/tear.h), read again: a search
 * over the lead bytes that may wait, token by token, which keeps the most
 * probable readings.
 */
#ifndef SHIFT_H
#define SHIFT_H

#include "habit.h"

#define SHIFT_RUN	400	/* tokens of a run that is read again */
#define SHIFT_WIDTH	128	/* beam: the leads there can be */
#define SHIFT_ENDS	16	/* readings weighed in full for each end */
#define SHIFT_TEXT	(SHIFT_RUN * 3 + 8)
#define SHIFT_BEST	8	/* readings remembered */
#define SHIFT_ODD	400	/* a character that is not of official prose */

/* A reading of the run up to some token. */
struct shift_node {
	int32_t		score;
	uint32_t	cp;		/* the last character */
	uint32_t	between[2];	/* the characters before it that
					 * dropped pairs take, or 0 */
	uint16_t	back;		/* in the layer before */
	uint8_t		carry;		/* the lead byte that waits */
	uint8_t		zones;
	bool		doubt;		/* took a ? for the mark */
};

/* A whole reading of [start, end). */
struct shift_reading {
	int32_t		gain;
	uint32_t	end;		/* token */
	uint16_t	n;
	uint8_t		odd;
	uint8_t		guessed;	/* bytes */
	uint8_t		zones;		/* dropped pairs */
	bool		doubt;
	bool		lost;		/* its last byte was guessed */
	bool		gap;		/* and a ? behind it hides a character */
	uint32_t	text[SHIFT_TEXT];
};

/* A reading before it is weighed in full. */
struct shift_draft {
	int32_t		score;
	uint32_t	last;		/* closing character, 0: none */
	uint32_t	ascii;		/* and a letter behind it, 0: none */
	uint16_t	node;
	bool		lost;		/* its last byte was guessed */
};

/* A character between two dropped pairs, and the lead of the second. */
struct shift_between {
	uint32_t	cp;
	uint8_t		lead;		/* in zone_lead */
};

struct shift {
	const struct habit *habit;
	const struct tokens *tokens;	/* of the line in hand */
	unsigned	 held;		/* 1: the line is among the habits */
	int		 credit;	/* searches that may still fail */
	bool		 zone_dropped;	/* the document lost pairs of the
					 * user-defined zone */
	bool		 shown;		/* of the search: see there */
	struct shift_between between[0x60 * 13];
	unsigned	 betweens;	/* 0: not listed since */

	struct shift_node (*layer)[SHIFT_WIDTH];	/* SHIFT_RUN + 1 */
	uint16_t	 width[SHIFT_RUN + 1];
	struct shift_draft draft[SHIFT_ENDS];
	unsigned	 drafts, worst;	/* of them */
	int		 before;	/* score of the text as it stands */
	int		 least;		/* and of a draft that is as likely */
	struct shift_reading best[SHIFT_BEST];	/* the best first */
	unsigned	 readings;
};

void	shift_make(struct shift *s, const struct habit *habit,
	    const struct tokens *tokens);
void	shift_free(struct shift *s);

/* The habits have changed. */
void	shift_anew(struct shift *s);

/* Begin anew: no readings, and no lead byte that may wait. */
void	shift_begin(struct shift *s);
/* Lead byte `lead` may wait behind character `left`. */
void	shift_lead(struct shift *s, uint32_t left, uint8_t lead);
/* Any may. */
void	shift_any_lead(struct shift *s, uint32_t left);

/*
 * Read the tokens from `first` one byte off, [start, ...) being what the
 * result stands for.  cut: token `first` is the mark at the cut.  shown: the
 * decoder shows each lost byte as ?; one that does not takes a bad pair for
 * one ?, and the second byte of the pair is gone: U+FFFD is put for it.  zone:
 * pairs of the user-defined zone may have been dropped.  The readings join
 * those found before.
 */
void	shift_search(struct shift *s, size_t start, size_t first, bool cut,
	    bool shown, bool zone);

#endif
