#include <limits.h>
#include <stdlib.h>

#include "codepage.h"
#include "shift.h"
#include "weigh.h"

#define AHEAD		600	/* of the floor, at three tokens */
#define WELL		6	/* tokens that read well on the average, */
#define WELL_SCORE	(-600)	/* as they stand: the run ended before */
#define ZONE		300	/* a document where pairs are dropped */
#define KEEP		48	/* beam after the first step */
#define FIRST		32	/* characters tried before a dropped pair */
#define SECOND		6	/* the same where two pairs follow */

/* A unit of credit is PAIRS weighed anew. */
#define PAIRS		600
#define ZONE_COST	8	/* of a step that tries dropped pairs */

_Static_assert(SHIFT_TEXT <= WEIGH_MOST, "every reading can be weighed");

void
shift_make(struct shift *s, const struct habit *habit,
    const struct tokens *tokens)
{
	s->habit = habit;
	s->tokens = tokens;
	s->layer = memory_zeroed(SHIFT_RUN + 1, sizeof(*s->layer));
}

void
shift_free(struct shift *s)
{
	free(s->layer);
}

void
shift_anew(struct shift *s)
{
	s->betweens = 0;
}

/* The bytes of a token inside a run.  A letter or mark in ASCII may be the
 * wide one, made narrow by a later step, so there are up to two ways: 0 for
 * the pair, 1 for the single byte.  Returns how many bytes, 0 for none. */
static unsigned
token_bytes(uint32_t cp, unsigned way, bool mark, uint8_t b[2])
{
	unsigned pair;

	if (cp < 0x80 && way == 1) {
		if (mark || cp < 0x40 || cp == 0x7F)
			return 0;
		b[0] = (uint8_t)cp;
		return 1;
	}
	if (way == 1)
		return 0;
	if (cp > 0x20 && cp < 0x7F)
		pair = 0xA380u | cp;
	else
		pair = codepage_to_gbk(cp);
	b[0] = (uint8_t)(pair >> 8);
	b[1] = (uint8_t)pair;
	return pair == 0 ? 0 : 2;
}

static uint32_t
character(unsigned lead, unsigned trail)
{
	uint32_t cp = codepage_gbk(lead, trail);

	return cp >= 0xE000 && cp < 0xF900 ? 0 : cp;
}

static void
keep_node(struct shift *s, unsigned layer, unsigned most, struct shift_node n)
{
	struct shift_node *v = s->layer[layer];
	unsigned i, worst = 0;

	if (s->width[layer] < most) {
		v[s->width[layer]++] = n;
		return;
	}
	/* The worst is kept at place 0. */
	if (n.score <= v[0].score)
		return;
	v[0] = n;
	for (i = 1; i < most; i++)
		if (v[i].score < v[worst].score)
			worst = i;
	n = v[worst];
	v[worst] = v[0];
	v[0] = n;
}

static void
settle_worst(struct shift *s, unsigned layer)
{
	struct shift_node *v = s->layer[layer], n;
	unsigned i, worst = 0;

	for (i = 1; i < s->width[layer]; i++)
		if (v[i].score < v[worst].score)
			worst = i;
	if (s->width[layer] > 0) {
		n = v[worst];
		v[worst] = v[0];
		v[0] = n;
	}
}

static void
keep_draft(struct shift *s, struct shift_draft d)
{
	unsigned i;

	if (d.score < s->least)
		return;
	if (s->drafts < SHIFT_ENDS)
		s->draft[s->drafts++] = d;
	else if (d.score > s->draft[s->worst].score)
		s->draft[s->worst] = d;
	else
		return;
	for (s->worst = 0, i = 1; i < s->drafts; i++)
		if (s->draft[i].score < s->draft[s->worst].score)
			s->worst = i;
}

/* The text of a draft that ends after `layer` tokens; returns its length. */
static size_t
draft_text(const struct shift *s, const struct shift_draft *d, unsigned layer,
    uint32_t *text)
{
	uint32_t back[SHIFT_TEXT];
	size_t n = 0, i;
	unsigned node = d->node;

	if (d->ascii != 0)
		back[n++] = d->ascii;
	if (d->last != 0)
		back[n++] = d->last;
	for (; layer > 0; layer--) {
		const struct shift_node *v = &s->layer[layer][node];

		back[n++] = v->cp;
		if (v->between[1] != 0)
			back[n++] = v->between[1];
		if (v->between[0] != 0)
			back[n++] = v->between[0];
		node = v->back;
	}
	for (i = 0; i < n; i++)
		text[i] = back[n - 1 - i];
	return n;
}

/* The same reading again, from a second search. */
static bool
is_known(const struct shift *s, const struct shift_reading *r)
{
	unsigned k;

	for (k = 0; k < s->readings; k++)
		if (s->best[k].end == r->end && s->best[k].n == r->n &&
		    memcmp(s->best[k].text, r->text,
		    r->n * sizeof(*r->text)) == 0)
			return true;
	return false;
}

/* Weigh the text as it stands up to token `end`: the drafts that end there
 * must be as likely. */
static void
await(struct shift *s, size_t start, size_t end)
{
	const struct tokens *t = s->tokens;
	uint32_t old[SHIFT_RUN + 8];
	size_t i, n = 0;

	if (end - start > SHIFT_RUN + 8) {
		s->least = INT_MAX;
		return;
	}
	for (i = start; i < end; i++)
		old[n++] = t->v[i].cp;
	s->before = weigh_reading(s->habit, t, start, end, old, n, s->held);
	s->least = s->before - habit_pair(s->habit, start > 1 ?
	    t->v[start - 2].cp : CHARMODEL_EDGE, token_before(t, start), 0) -
	    habit_pair(s->habit, token_cp(t, end), token_cp(t, end + 1), 0);
}

/* Weigh the drafts that end before token `end` and remember the best. */
static void
judge(struct shift *s, size_t start, size_t end, unsigned layer,
    unsigned guessed)
{
	struct shift_reading r;
	size_t i;
	unsigned d, k;

	for (d = 0; d < s->drafts; d++) {
		const struct shift_draft *f = &s->draft[d];

		r.n = (uint16_t)draft_text(s, f, layer, r.text);
		r.end = (uint32_t)end;
		r.guessed = (uint8_t)(guessed + f->lost +
		    2 * s->layer[layer][f->node].zones);
		r.zones = s->layer[layer][f->node].zones;
		r.gap = f->lost && !s->shown &&
		    token_is_lost(token_cp(s->tokens, end));
		r.doubt = s->layer[layer][f->node].doubt;
		r.lost = f->lost;
		r.gain = weigh_reading(s->habit, s->tokens, start, end, r.text,
		    r.n, 0) - s->before;
		/* What shows no lost byte keeps the zone. */
		if (r.zones > 0 && !s->zone_dropped)
			r.gain -= s->shown ? ZONE : 3 * ZONE;
		for (r.odd = 0, i = 0; i < r.n; i++)
			r.odd += habit_is_odd(s->habit, r.text[i]);
		if (is_known(s, &r))
			continue;
		for (k = s->readings; k > 0 && s->best[k - 1].gain -
		    SHIFT_ODD * s->best[k - 1].odd <
		    r.gain - SHIFT_ODD * r.odd; k--)
			if (k < SHIFT_BEST)
				s->best[k] = s->best[k - 1];
		if (k < SHIFT_BEST) {
			s->best[k] = r;
			s->readings += s->readings < SHIFT_BEST;
		}
	}
	s->drafts = 0;
}

/* The readings that close with a lost trail byte before token `next`. */
static void
close_lost(struct shift *s, unsigned layer, uint32_t next)
{
	struct {
		uint32_t	cp;
		int		behind;		/* how well `next` follows */
	} last[CODEPAGE_TRAILS];
	unsigned i, k, trail, n = 0, carry = 0;

	for (i = 0; i < s->width[layer]; i++) {
		const struct shift_node *v = &s->layer[layer][i];

		/* No pairs make it likely enough. */
		if (v->score + 2 * HABIT_MOST < s->least)
			continue;
		/* Mostly the same byte waits in all of them. */
		if (v->carry != carry) {
			carry = v->carry;
			for (n = 0, trail = 0x40; trail < 0xFF; trail++) {
				uint32_t cp = character(carry, trail);

				if (cp == 0 || cp == 0x3000 ||
				    habit_is_odd(s->habit, cp))
					continue;
				last[n].cp = cp;
				last[n++].behind = habit_pair(s->habit, cp,
				    next, 0);
			}
		}
		for (k = 0; k < n; k++) {
			struct shift_draft d = { .node = (uint16_t)i,
			    .last = last[k].cp, .lost = true };

			d.score = v->score + last[k].behind;
			/* No pair makes it likelier. */
			if (d.score < s->least || (s->drafts == SHIFT_ENDS &&
			    d.score <= s->draft[s->worst].score))
				continue;
			d.score += habit_pair(s->habit, v->cp, d.last, 0);
			keep_draft(s, d);
		}
	}
	s->credit -= (int)(s->width[layer] * n / PAIRS);
}

/* The readings that close with the character that a broken gloss behind the
 * token names: its lead byte is the one that waits. */
static void
close_gloss(struct shift *s, unsigned layer, const struct gloss *g,
    uint32_t next)
{
	struct span chars = span_str(gloss_chars(g->reading));
	uint32_t cp;
	size_t at;
	unsigned i;

	for (i = 0; i < s->width[layer]; i++)
		for (at = 0; at < chars.n;) {
			const struct shift_node *v = &s->layer[layer][i];
			struct shift_draft d = { .node = (uint16_t)i };

			at += utf8_decode(chars.p + at, chars.n - at, &cp);
			if (codepage_to_gbk(cp) >> 8 != v->carry)
				continue;
			d.last = cp;
			d.score = v->score +
			    habit_pair(s->habit, v->cp, cp, 0) +
			    habit_pair(s->habit, cp, next, 0);
			keep_draft(s, d);
		}
}

/* The first bytes of dropped pairs, rising: A140 to A7A0 have their trails
 * below A1, the others (from LEADS_LOW on) theirs above. */
static const uint8_t zone_lead[] = {
	0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7,
	0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
	0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE
};
#define LEADS		(sizeof(zone_lead))
#define LEADS_LOW	7u

/* A way into a dropped pair: the characters up to its first byte. */
struct entry {
	int		score;
	uint32_t	cp[2];		/* the second is 0: one pair */
	uint16_t	node;
	uint8_t		lead;		/* of the dropped pair, in zone_lead */
};

/* Put a way in among n, of which the best `most` are kept: it is better than
 * the last of so many. */
static unsigned
keep_entry(struct entry *v, unsigned n, unsigned most, struct entry e)
{
	unsigned k;

	for (k = n < most ? n++ : most - 1; k > 0 && v[k - 1].score < e.score;
	    k--)
		v[k] = v[k - 1];
	v[k] = e;
	return n;
}

/* List the characters that can stand between two dropped pairs. */
static void
list_betweens(struct shift *s)
{
	unsigned q, k;

	for (q = 0xA1; q <= 0xFE; q++)
		for (k = LEADS_LOW; k < LEADS; k++) {
			uint32_t cp = character(q, zone_lead[k]);

			if (cp != 0 && !habit_is_odd(s->habit, cp))
				s->between[s->betweens++] =
				    (struct shift_between){ cp, (uint8_t)k };
		}
}

/* The ways into one dropped pair behind `layer`, the best first. */
static unsigned
enter_once(struct shift *s, unsigned layer, struct entry *entry)
{
	uint32_t first[LEADS] = { 0 };	/* nothing carried: none */
	unsigned i, k, n = 0, carry = 0;

	for (i = 0; i < s->width[layer]; i++) {
		const struct shift_node *v = &s->layer[layer][i];

		/* No pair makes it likely enough. */
		if (v->zones > 1 + layer / 3 || (n == FIRST &&
		    v->score + HABIT_MOST <= entry[n - 1].score))
			continue;
		if (v->carry != carry) {
			carry = v->carry;
			for (k = 0; k < LEADS; k++) {
				first[k] = character(carry, zone_lead[k]);
				if (first[k] != 0 &&
				    habit_is_odd(s->habit, first[k]))
					first[k] = 0;
			}
		}
		for (k = 0; k < LEADS; k++) {
			struct entry e = { .node = (uint16_t)i,
			    .lead = (uint8_t)k, .cp = { first[k], 0 } };

			if (first[k] == 0)
				continue;
			e.score = v->score + habit_pair(s->habit, v->cp,
			    first[k], 0);
			if (n < FIRST || entry[n - 1].score < e.score)
				n = keep_entry(entry, n, FIRST, e);
		}
	}
	return n;
}

/* The ways into a second dropped pair from the best of n into one. */
static unsigned
enter_twice(struct shift *s, const struct entry *once, unsigned n,
    struct entry *entry)
{
	unsigned i, k, twice = 0;

	for (k = 0; k < n && k < SECOND; k++) {
		if (once[k].lead < LEADS_LOW)
			continue;
		for (i = 0; i < s->betweens; i++) {
			struct entry e = once[k];

			e.lead = s->between[i].lead;
			e.cp[1] = s->between[i].cp;
			/* No pair makes it likelier. */
			if (twice == FIRST / 2 &&
			    e.score <= entry[twice - 1].score)
				break;
			e.score += habit_pair(s->habit, e.cp[0], e.cp[1], 0);
			if (twice < FIRST / 2 ||
			    entry[twice - 1].score < e.score)
				twice = keep_entry(entry, twice, FIRST / 2, e);
		}
	}
	return twice;
}

/* Characters around a dropped pair, (carry, p) and (q, b), or around two in
 * a row, (carry, p) (q, p) (q, b). */
static void
step_zone(struct shift *s, unsigned layer, uint8_t b, uint8_t carry)
{
	struct entry entry[FIRST + FIRST / 2];
	uint32_t behind[0xFF];
	unsigned k, q, n;

	n = enter_once(s, layer, entry);
	n += enter_twice(s, entry, n, entry + n);
	for (q = 0x81; q <= 0xFE; q++) {
		behind[q] = character(q, b);
		if (behind[q] != 0 && habit_is_odd(s->habit, behind[q]))
			behind[q] = 0;
	}
	for (k = 0; k < n; k++) {
		const struct entry *e = &entry[k];
		const struct shift_node *from = &s->layer[layer][e->node];
		const struct shift_node *least = s->layer[layer + 1];
		bool low = e->lead < LEADS_LOW;
		struct shift_node v = { .back = e->node, .carry = carry,
		    .between = { e->cp[0], e->cp[1] }, .doubt = from->doubt,
		    .zones = (uint8_t)(from->zones + 1 + (e->cp[1] != 0)) };

		/* No pair makes it likely enough to be kept. */
		if (s->width[layer + 1] >= KEEP &&
		    e->score + HABIT_MOST <= least->score)
			continue;
		for (q = low ? 0x81 : 0xA1; q <= (low ? 0xA0 : 0xFE); q++) {
			v.cp = behind[q];
			if (v.cp == 0)
				continue;
			v.score = e->score + habit_pair(s->habit,
			    e->cp[e->cp[1] != 0], v.cp, 0);
			keep_node(s, layer + 1, KEEP, v);
		}
	}
}

/*
 * Consume token `at` in every node of the layer: new nodes where it is a
 * pair, drafts where it closes the run.
 */
static void
step(struct shift *s, unsigned layer, size_t at, bool mark, bool zone)
{
	const struct token *k = &s->tokens->v[at];
	unsigned i, way, n;
	uint8_t b[2] = { 0, 0 };

	s->width[layer + 1] = 0;
	for (way = 0; way < 2; way++) {
		n = token_bytes(k->cp, way, mark, b);
		for (i = 0; n > 0 && i < s->width[layer]; i++) {
			const struct shift_node *v = &s->layer[layer][i];
			uint32_t cp = character(v->carry, b[0]);
			struct shift_node to = { .cp = cp, .back = (uint16_t)i,
			    .carry = b[1], .zones = v->zones };
			struct shift_draft d = { .node = (uint16_t)i,
			    .last = cp };

			if (cp == 0)
				continue;
			to.score = v->score + habit_pair(s->habit, v->cp, cp,
			    0);
			to.doubt = v->doubt || (k->cp == '?' && !mark);
			if (n == 2 && b[1] > 0x80) {
				keep_node(s, layer + 1, SHIFT_WIDTH, to);
				continue;
			}
			if (n == 2) {
				/* A letter that lost its neighbour. */
				if (!token_is_letter(b[1]))
					continue;
				d.ascii = b[1];
			} else if (k->gloss.reading >= 0 && !k->fits &&
			    !gloss_fits(&k->gloss, cp))
				continue;
			d.score = to.score + habit_pair(s->habit,
			    n == 2 ? b[1] : cp, token_cp(s->tokens, at + 1), 0);
			keep_draft(s, d);
		}
		if (way == 0 && n == 2 && zone && b[1] > 0x80 &&
		    k->cp != '?') {
			settle_worst(s, layer + 1);
			step_zone(s, layer, b[0], b[1]);
		}
	}
}

/*
 * Keep the `keep` best nodes of a layer.  Without dropped pairs nothing is lost
 * from layer 2 on: all nodes have the same character and lead byte that waits,
 * so that what follows adds the same to each, and no more than SHIFT_ENDS
 * readings are weighed for an end.  In layer 1 the characters differ by their
 * lead byte, and one out of the best may go on better; of 1,326 torn documents
 * that alters one reading, which is wrong in both ways.
 */
static void
thin(struct shift *s, unsigned layer, unsigned keep)
{
	struct shift_node *v = s->layer[layer], swap;
	unsigned i, k, most;

	for (i = 0; i < keep && i < s->width[layer]; i++) {
		most = i;
		for (k = i + 1; k < s->width[layer]; k++)
			if (v[k].score > v[most].score)
				most = k;
		swap = v[i];
		v[i] = v[most];
		v[most] = swap;
	}
	if (s->width[layer] > keep)
		s->width[layer] = keep;
}

void
shift_begin(struct shift *s)
{
	s->width[0] = 0;
	s->readings = 0;
}

void
shift_lead(struct shift *s, uint32_t left, uint8_t lead)
{
	if (s->width[0] < SHIFT_WIDTH)
		s->layer[0][s->width[0]++] = (struct shift_node){ .cp = left,
		    .carry = lead };
}

void
shift_any_lead(struct shift *s, uint32_t left)
{
	unsigned lead;

	for (lead = CODEPAGE_LEAD; lead < 0xFF; lead++)
		shift_lead(s, left, (uint8_t)lead);
}

void
shift_search(struct shift *s, size_t start, size_t first, bool cut, bool shown,
    bool zone)
{
	const struct tokens *text = s->tokens;
	unsigned layer = 0;
	size_t at;
	int floor = 0, score, ahead, last[WELL] = { 0 }, well = 0;

	s->drafts = 0;
	s->shown = shown;
	if (zone && s->betweens == 0)
		list_betweens(s);
	for (at = first; at < text->n && layer < SHIFT_RUN; at++, layer++) {
		const struct token *k = &text->v[at];
		uint32_t next = token_cp(text, at + 1);
		bool inside = at > first || !cut;

		/* Shown as a mark of its own, or not shown. */
		if (inside && token_breaks(k->cp) && !shown) {
			await(s, start, at);
			close_lost(s, layer, k->cp);
			judge(s, start, at, layer, cut);
		}
		/* No reading ends with the mark, but by a gloss. */
		if (inside || k->gloss.reading >= 0)
			await(s, start, at + 1);
		if (inside && token_is_lost(k->cp)) {
			if (k->gloss.reading >= 0)
				close_gloss(s, layer, &k->gloss, next);
			else if (shown)
				close_lost(s, layer, next);
			judge(s, start, at + 1, layer, cut);
		}
		step(s, layer, at, !inside, zone && inside);
		s->credit -= zone ? ZONE_COST : layer < 2 || layer % 4 == 0;
		judge(s, start, at + 1, layer, cut);
		if (s->width[layer + 1] == 0)
			return;
		thin(s, layer + 1, zone ? KEEP : SHIFT_ENDS);
		if (k->gloss.reading >= 0 && !k->fits) {
			close_gloss(s, layer + 1, &k->gloss, next);
			judge(s, start, at + 1, layer + 1, cut);
		}
		/* Give up what is far worse than the text as it stands (what
		 * no pairs are dropped from soon is better), and where that
		 * is text. */
		score = habit_pair(s->habit, token_before(text,
		    at > first ? at : start), k->cp, s->held);
		floor += score - 300;
		ahead = s->layer[layer + 1][0].score - floor;
		if (zone ? layer > 3 && ahead < -4000 : layer > 1 &&
		    ahead < AHEAD)
			return;
		well += score - last[layer % WELL];
		last[layer % WELL] = score;
		if (layer >= WELL && well > WELL_SCORE * WELL)
			return;
	}
	if (at == text->n && layer > 0 && !shown) {
		await(s, start, at);
		close_lost(s, layer, CHARMODEL_EDGE);
		judge(s, start, at, layer, cut);
	}
}
