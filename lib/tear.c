#include <stdlib.h>

#include "codepage.h"
#include "habit.h"
#include "shift.h"
#include "suspect.h"
#include "tear.h"
#include "token.h"

/* Figures are hundredths of a nat (see charmodel.h). */
#define GAIN_CUT	1200	/* how much likelier the reading must be */
#define GAIN_FREE	1800	/* the same for a cut anywhere */
#define GAIN_KNOWN	300	/* the same where a broken gloss is proof */
#define SURE		250	/* margin over the second reading */
#define SURE_DROP	300	/* the same where pairs may be dropped */
#define SURE_ZONES	1
#define GARBAGE		(-1050)	/* mean of pairs that is no text at all */
#define BEFORE		32	/* characters before a cut that tell it */
#define FEW		4	/* and fewer tell nothing */

#define TOLD		3	/* readings told as candidates */
#define DISPUTED	2	/* characters on which readings may differ */

#define PIECE		(64 * 1024u)	/* bytes of a line taken at a time */
#define DOUBT		120	/* bytes not learned behind a suspect mark */

/* Searches that find nothing are paid for (see lib/shift.c).  A document begins
 * with CREDIT and earns one for EARN characters, so that text made to look
 * damaged everywhere is still read in linear time. */
#define CREDIT		2048
#define EARN		1024

struct tear {
	struct habit	 habit;		/* of the document */
	struct tokens	 tokens;	/* of the line in hand */
	struct shift	 shift;
	size_t		 earned;	/* characters towards the next unit */
	struct buf	 after, candidates;
};

struct tear *
tear_new(void)
{
	struct tear *t = memory_zeroed(1, sizeof(*t));

	habit_make(&t->habit);
	shift_make(&t->shift, &t->habit, &t->tokens);
	t->shift.credit = CREDIT;
	return t;
}

void
tear_free(struct tear *t)
{
	if (t == NULL)
		return;
	habit_free(&t->habit);
	token_free(&t->tokens);
	shift_free(&t->shift);
	buf_free(&t->after);
	buf_free(&t->candidates);
	free(t);
}

void
tear_begin(struct tear *t)
{
	t->shift.credit = CREDIT;
	t->earned = 0;
	t->shift.zone_dropped = false;
	habit_begin(&t->habit);
}

void
tear_learn(struct tear *t, struct span line, bool clear, bool glosses)
{
	uint32_t cp;
	size_t at = 0, from, doubt = 0;
	struct gloss g;

	if (clear) {
		habit_learn_line(&t->habit, line);
		return;
	}
	habit_break(&t->habit);
	while (at < line.n && habit_has_room(&t->habit)) {
		from = at;
		at += utf8_decode(line.p + at, line.n - at, &cp);
		cp = token_widen(cp);
		if (glosses && cp == 0xFF08 &&
		    gloss_read(span_sub(line, from, line.n), &g)) {
			at = from + g.n;
			continue;
		}
		if (token_cut_mark(cp) != 0 && at > doubt &&
		    suspect_mark(NULL, 0, line, at, cp, glosses))
			doubt = at + DOUBT;
		if (cp > 0xFFFF || at < doubt) {
			habit_break(&t->habit);
			habit_pass(&t->habit, cp);
		} else
			habit_learn(&t->habit, cp);
	}
}

/* What was learned counts from now on. */
static void
settle(struct tear *t)
{
	if (habit_settle(&t->habit))
		shift_anew(&t->shift);
}

/* Habits make a pair likelier, but for one character: that of the script which
 * the document is not in. */
bool
tear_clears(struct tear *t, bool traditional)
{
	settle(t);
	return !traditional && !habit_is_traditional(&t->habit);
}

bool
tear_suspects(struct span line)
{
	return suspect_line(NULL, 0, line, true, true);
}

static void
put_text(struct buf *b, const uint32_t *text, size_t n)
{
	char to[UTF8_MAX];
	size_t i;

	for (i = 0; i < n; i++)
		buf_put(b, span_make(to, utf8_encode(text[i], to)));
}

static void
tell(struct rewrite *w, const struct change *c)
{
	if (c->applied)
		rewrite_change(w, c);
	else
		changes_note(w->log, c);
}

/* The tokens from byte `from` up to token `end` that look out of step:
 * characters and letters, not marks and digits. */
static unsigned
evidence(const struct tear *t, size_t from, size_t end)
{
	unsigned n = 0;

	for (; end > 0 && t->tokens.v[end - 1].at >= from; end--) {
		uint32_t cp = t->tokens.v[end - 1].cp;

		n += cp < 0x80 ? cp >= 0x40 : !token_breaks(cp);
	}
	return n;
}

/* Whether a reading is text by itself: garbage gains by any other. */
static bool
is_text(const struct tear *t, const struct shift_reading *r)
{
	int sum = 0;
	unsigned i;

	for (i = 1; i < r->n; i++)
		sum += habit_pair(&t->habit, r->text[i - 1], r->text[i], 0);
	return r->n < FEW || sum > GARBAGE * (r->n - 1);
}

/*
 * What all readings within `margin` of the best have in common, where they
 * differ in one place and by DISPUTED characters: so many at the beginning
 * (return value) and at the end (*tail) of the best.  0 of both where they
 * differ by more, or where more readings may be as near than are remembered.
 */
static unsigned
agreed(const struct tear *t, int margin, unsigned *tail)
{
	const struct shift_reading *r = &t->shift.best[0];
	unsigned head, behind, least, most, k, i;

	head = behind = least = most = r->n;
	*tail = 0;
	for (k = 1; k < t->shift.readings; k++) {
		const struct shift_reading *o = &t->shift.best[k];

		if (r->gain - o->gain >= margin)
			continue;
		if (o->end != r->end || o->gap != r->gap)
			return 0;
		for (i = 0; i < head && i < o->n && o->text[i] == r->text[i];)
			i++;
		head = i;
		for (i = 0; i < behind && i < o->n &&
		    o->text[o->n - 1 - i] == r->text[r->n - 1 - i];)
			i++;
		behind = i;
		least = o->n < least ? o->n : least;
		most = o->n > most ? o->n : most;
	}
	if (t->shift.readings == SHIFT_BEST &&
	    r->gain - t->shift.best[SHIFT_BEST - 1].gain < margin)
		return 0;
	if (behind > least - head)
		behind = least - head;
	if (head + behind == 0 || most - head - behind > DISPUTED)
		return 0;
	*tail = behind;
	return head;
}

/* Tell the best reading of the run that begins at byte `from`, if it is good
 * enough, with the token behind it in *end. */
static bool
accept(struct tear *t, struct rewrite *w, size_t from, bool shown, int gain,
    size_t *end)
{
	const struct shift_reading *r = &t->shift.best[0];
	struct change c = { .rule = CHANGE_TEAR };
	bool drops = shown && !t->habit.zone_kept;
	const uint32_t replaced = UTF8_REPLACED;
	unsigned known, head, tail = 0;
	unsigned i;
	bool told;
	int sure;

	if (t->shift.readings == 0 || r->gain - SHIFT_ODD * r->odd < gain ||
	    r->odd > r->n / 16 || !is_text(t, r))
		return false;
	/* No more bytes are guessed than are known. */
	known = evidence(t, from, r->end) + (gain == GAIN_KNOWN);
	if (known == 0 || r->guessed > known + 2)
		return false;
	c.margin = t->shift.readings > 1 ?
	    r->gain - t->shift.best[1].gain : 9900;
	/* Of many dropped pairs some are misread, whatever the margin; one may
	 * stand before a lost byte, too. */
	told = r->zones <= SURE_ZONES && !r->doubt && !(drops && r->lost);
	sure = drops ? SURE_DROP : SURE;
	c.verdict = (r->guessed == 0 && !drops) ||
	    (c.margin >= sure && told) ? CHANGE_CERTAIN : CHANGE_LIKELY;
	head = r->n;
	if (c.verdict == CHANGE_LIKELY && !w->log->likely && told) {
		head = agreed(t, sure, &tail);
		if (head + tail > 0)
			c.verdict = CHANGE_CERTAIN;
		else
			head = r->n;
	}
	c.applied = c.verdict == CHANGE_CERTAIN || w->log->likely;
	c.start = from;
	c.end = r->end > 0 ? t->tokens.v[r->end - 1].next : from;
	buf_clear(&t->after);
	put_text(&t->after, r->text, head);
	if (head < r->n) {
		put_text(&t->after, &replaced, 1);
		put_text(&t->after, r->text + r->n - tail, tail);
	}
	if (r->gap) {
		c.end = t->tokens.v[r->end].next;
		put_text(&t->after, &replaced, 1);
	}
	c.after = buf_span(&t->after);
	buf_clear(&t->candidates);
	for (i = 0; i < t->shift.readings && i < TOLD; i++) {
		if (i > 0)
			buf_putc(&t->candidates, '|');
		put_text(&t->candidates, t->shift.best[i].text,
		    t->shift.best[i].n);
	}
	c.candidates = buf_span(&t->candidates);
	tell(w, &c);
	if (c.verdict == CHANGE_CERTAIN && r->zones > 0)
		t->shift.zone_dropped = true;
	*end = r->end + r->gap;
	return true;
}

/* Whether the tokens [last, start) are text, as far as can be told: among
 * garbage every other reading is likelier, and none is right. */
static bool
sound_before(const struct tear *t, size_t start, size_t last)
{
	size_t from = start - last > BEFORE ? start - BEFORE : last, i;
	int sum = 0;

	if (start - from < FEW)
		return true;
	for (i = from + 1; i < start; i++)
		sum += habit_pair(&t->habit, t->tokens.v[i - 1].cp,
		    t->tokens.v[i].cp, t->shift.held);
	return sum > GARBAGE * (int)(start - from - 1);
}

/* A cut anywhere else, as where lines are broken by bytes: the ? at i is the
 * lead byte itself, and no mark follows. */
static bool
try_free(struct tear *t, struct rewrite *w, size_t i, size_t *end)
{
	if (!token_is_lost(t->tokens.v[i].cp) || i + 1 >= t->tokens.n ||
	    !token_is_han(t->tokens.v[i + 1].cp) || t->shift.credit <= 0)
		return false;
	shift_begin(&t->shift);
	shift_any_lead(&t->shift, token_before(&t->tokens, i));
	shift_search(&t->shift, i, i + 1, false, true, false);
	if (t->shift.readings > 0)
		t->shift.best[0].guessed++;
	return accept(t, w, t->tokens.v[i].at, true, GAIN_FREE, end);
}

/* Whether the best reading explains a gloss that fits nothing as it stands. */
static bool
explains(const struct tear *t)
{
	const struct token *k;

	if (t->shift.readings == 0 || t->shift.best[0].end == 0)
		return false;
	k = &t->tokens.v[t->shift.best[0].end - 1];
	return k->gloss.reading >= 0 && !k->fits;
}

/* A cut before the mark at i.  Returns the token behind the repair or i. */
static size_t
try_cut(struct tear *t, struct rewrite *w, size_t i, size_t last,
    bool glosses)
{
	size_t start = i, end;
	int credit;
	bool lost;

	while (start > last && i - start < 2 &&
	    token_is_lost(t->tokens.v[start - 1].cp) &&
	    t->tokens.v[start - 1].gloss.reading < 0)
		start--;
	lost = start < i;
	if (!lost && !suspect_mark(&t->habit, t->shift.held, w->in,
	    t->tokens.v[i].next, t->tokens.v[i].cp, glosses))
		return i;
	if (t->shift.credit <= 0 || !sound_before(t, start, last))
		return i;
	shift_begin(&t->shift);
	shift_any_lead(&t->shift, token_before(&t->tokens, start));
	credit = t->shift.credit;
	shift_search(&t->shift, start, i, true, lost, false);
	if (!t->habit.zone_kept && t->shift.credit > 0 && (lost ||
	    (t->shift.readings > 0 && t->shift.best[0].gain >= GAIN_KNOWN)))
		shift_search(&t->shift, start, i, true, lost, true);
	if (!accept(t, w, t->tokens.v[start].at, lost,
	    explains(t) ? GAIN_KNOWN : GAIN_CUT, &end) &&
	    !try_free(t, w, i, &end))
		return i;
	t->shift.credit = credit;
	return end;
}

/* The gloss behind token i does not fit it: the glossed character G straddled
 * it and the next, so that G's last byte waits as a lead byte. */
static size_t
try_known(struct tear *t, struct rewrite *w, size_t i)
{
	const struct token *k = &t->tokens.v[i];
	struct span chars = span_str(gloss_chars(k->gloss.reading));
	unsigned pair = codepage_to_gbk(k->cp);
	size_t at, end;
	uint32_t cp;

	if (pair == 0 || t->shift.credit <= 0)
		return i;
	shift_begin(&t->shift);
	for (at = 0; at < chars.n;) {
		unsigned g;

		at += utf8_decode(chars.p + at, chars.n - at, &cp);
		g = codepage_to_gbk(cp);
		if (g >> 8 != (pair & 0xFF) || (g & 0xFF) < 0x81)
			continue;
		shift_lead(&t->shift, k->cp, (uint8_t)g);
	}
	if (t->shift.width[0] == 0)
		return i;
	shift_search(&t->shift, i + 1, i + 1, false, k->shown, false);
	if (!t->habit.zone_kept && t->shift.credit > 0)
		shift_search(&t->shift, i + 1, i + 1, false, k->shown, true);
	return accept(t, w, k->end, k->shown, GAIN_KNOWN, &end) ? end : i;
}

/* Whether text may have been cut before token i: a mark, or the comma that 。
 * makes with a glossed character behind it (A1|A3AC 46(...), 。現). */
static bool
is_cut(const struct tear *t, size_t i)
{
	const struct token *next = &t->tokens.v[i + 1];

	if (i >= t->tokens.n)
		return false;
	return token_cut_mark(t->tokens.v[i].cp) != 0 ||
	    (token_widen(t->tokens.v[i].cp) == 0xFF0C && i + 1 < t->tokens.n &&
	    token_is_letter(next->cp) && next->gloss.reading >= 0 &&
	    !next->fits);
}

static void
tell_gloss(const struct token *k, struct rewrite *w)
{
	struct change c = { .rule = CHANGE_GLOSS, .verdict = CHANGE_CERTAIN,
	    .applied = true, .start = k->end, .end = k->next };

	tell(w, &c);
}

/* Two lost bytes before a mark: a whole character is gone. */
static bool
is_gone(const struct tear *t, size_t i)
{
	return i >= 3 && token_is_han(t->tokens.v[i - 3].cp) &&
	    token_is_lost(t->tokens.v[i - 2].cp) &&
	    token_is_lost(t->tokens.v[i - 1].cp) &&
	    (token_widen(t->tokens.v[i].cp) == 0xFF1B ||
	    t->tokens.v[i].cp == 0x3002);
}

/* Mend the tokens at hand. */
static void
mend(struct tear *t, struct rewrite *w, bool tears, bool glosses)
{
	size_t i = 0, end, last = 0;

	while (i < t->tokens.n) {
		const struct token *k = &t->tokens.v[i];

		end = i;
		if (k->gloss.reading >= 0 && k->fits)
			tell_gloss(k, w);
		else if (k->gloss.reading >= 0 && tears)
			end = try_known(t, w, i);
		if (end == i && tears && is_cut(t, i)) {
			/* ?? or ?! : the first may be the lost byte. */
			if (token_is_lost(k->cp) && is_cut(t, i + 1))
				end = try_cut(t, w, i + 1, last, glosses);
			if (end <= i + 1)
				end = try_cut(t, w, i, last, glosses);
		}
		if (end > i) {
			i = last = end;
			continue;
		}
		if (tears && is_gone(t, i) && i >= last + 2) {
			struct change c = { .rule = CHANGE_TEAR,
			    .verdict = CHANGE_LOSSY };

			c.start = t->tokens.v[i - 2].at;
			c.end = k->at;
			tell(w, &c);
		}
		i++;
	}
}

bool
tear_line(struct tear *t, struct span line, bool learned, bool glosses,
    const struct changes *log, struct buf *out)
{
	struct rewrite w = { .in = line, .out = out, .log = log };
	bool tears = changes_on(log, CHANGE_TEAR);
	size_t from, to;

	glosses = glosses && changes_on(log, CHANGE_GLOSS);
	settle(t);
	t->shift.held = learned;
	for (from = 0; from < line.n; from = to) {
		to = utf8_piece(line, from, PIECE);
		if (!suspect_line(&t->habit, t->shift.held,
		    span_sub(line, from, to), tears, glosses))
			continue;
		to = token_cut(&t->tokens, line, from, to, glosses);
		t->earned += t->tokens.n;
		t->shift.credit += (int)(t->earned / EARN);
		t->earned %= EARN;
		if (t->shift.credit > CREDIT)
			t->shift.credit = CREDIT;
		mend(t, &w, tears, glosses);
	}
	return rewrite_end(&w);
}
