#include <stdlib.h>

#include "charmodel.h"
#include "codepage.h"
#include "gloss.h"	/* of this floor: a gloss tells a byte that was lost */
#include "table.h"
#include "tear.h"
#include "utf8.h"

TABLE(simplified);

/* Figures are hundredths of a nat (see charmodel.h). */
#define GAIN_CUT	1200	/* how much likelier the reading must be */
#define GAIN_FREE	1800	/* the same for a cut anywhere */
#define GAIN_KNOWN	300	/* the same where a broken gloss is proof */
#define SURE		250	/* margin over the second reading */
#define SURE_DROP	300	/* the same where pairs may be dropped */
#define SURE_ZONES	1
#define MARK		300	/* a ? that is one, in a run */
#define LONE		150	/* a character that fits neither neighbour,
				 * beside charmodel_alone() */
#define ODD		400	/* a character that is not of official prose */
#define QUOTE		500	/* a quotation mark or dash without partner */
#define SCRIPT		600	/* a character of the other script */
#define ZONE		300	/* a document where pairs are dropped */
#define GLUE		200	/* a letter glued to a Chinese character */
#define SMALL		200	/* the same, a small one */
#define POOR		(-800)	/* mean of pairs that is worth a search */
#define GARBAGE		(-1050)	/* mean of pairs that is no text at all */
#define BEFORE		32	/* characters before a cut that tell it */
#define FEW		4	/* and fewer tell nothing */
#define WORD		6	/* characters of a word in quotation marks */

#define WIDE		800	/* a full-width digit or letter */
#define AFTER		400	/* 。” and then a particle */
#define RUN		400	/* tokens of a run that is read again */
#define WIDTH		128	/* beam: the leads there can be */
#define KEEP		48	/* beam after the first step */
#define ENDS		16	/* readings weighed in full for each end */
#define FIRST		32	/* characters tried before a dropped pair */
#define SECOND		6	/* the same where two pairs follow */
#define TEXT		(RUN * 3 + 8)
#define BEST		8	/* readings remembered */
#define TOLD		3	/* and told as candidates */
#define DISPUTED	2	/* characters on which readings may differ */

#define PIECE		(64 * 1024u)	/* bytes of a line taken at a time */
#define DOUBT		120	/* bytes not learned behind a suspect mark */
#define LEARN		(1u << 18)
#define SLOTS		(1u << 17)
#define SCORES		(1u << 13)	/* pairs whose score is remembered */

/* Searches that find nothing are paid for, a unit being PAIRS weighed anew.
 * A document begins with CREDIT and earns one for EARN characters, so that
 * text made to look damaged everywhere is still read in linear time. */
#define CREDIT		2048
#define EARN		1024
#define PAIRS		600
#define ZONE_COST	8	/* of a step that tries dropped pairs */

#define DASH		0x2014u
#define ZONE_FIRST	0xE000u	/* of the user-defined zone, as GB18030 */
#define ZONE_LAST	0xE765u

struct token {
	uint32_t	cp;
	uint32_t	at, end;	/* of the character, bytes of the line */
	uint32_t	next;		/* where the next token begins: behind a
					 * gloss, if there is one */
	struct gloss	gloss;		/* reading -1: none */
	bool		fits;		/* the gloss fits the character */
	bool		shown;		/* a ? stands before a whole gloss */
};

/* A reading of the run up to some token. */
struct node {
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
struct reading {
	int32_t		gain;
	uint32_t	end;		/* token */
	uint16_t	n;
	uint8_t		odd;
	uint8_t		guessed;	/* bytes */
	uint8_t		zones;		/* dropped pairs */
	bool		doubt;
	bool		lost;		/* its last byte was guessed */
	bool		gap;		/* and a ? behind it hides a character */
	uint32_t	text[TEXT];
};

/* A reading before it is weighed in full. */
struct draft {
	int32_t		score;
	uint32_t	last;		/* closing character, 0: none */
	uint32_t	ascii;		/* and a letter behind it, 0: none */
	uint16_t	node;
	bool		lost;		/* its last byte was guessed */
};

/* A character between two dropped pairs, and the lead of the second. */
struct between {
	uint32_t	cp;
	uint8_t		lead;		/* in zone_lead */
};

/* The score of a pair, as the habits are now. */
struct scored {
	uint32_t	pair;		/* 0: none */
	int32_t		score;
};

struct tear {
	/* Habits of the document. */
	uint16_t	*seen;		/* by code point */
	uint32_t	*pair;		/* hash of pairs, 0: free */
	uint16_t	*pair_n;
	uint32_t	*used;		/* the slots in use */
	uint32_t	 used_n;
	uint32_t	 chars;
	uint32_t	 traditional, simplified;
	bool		 zone_kept, zone_dropped;
	uint8_t		*script;	/* by code point: enum script */
	int		 credit;	/* searches that may still fail */
	size_t		 earned;	/* characters towards the next unit */
	struct scored	*scored;	/* SCORES of them, by a hash */
	struct between	 between[0x60 * 13];
	unsigned	 betweens;
	bool		 unscored;	/* the habits have changed since */

	/* The line in hand. */
	struct token	*token;
	size_t		 tokens, token_cap;
	int		 held;		/* 1: the line is among the habits */
	bool		 shown;		/* of the search: see there */
	struct buf	 after, candidates;

	struct node	(*layer)[WIDTH];	/* RUN + 1 of them */
	uint16_t	 width[RUN + 1];
	struct draft	 draft[ENDS];
	unsigned	 drafts, worst;	/* of them */
	struct reading	 best[BEST];
	unsigned	 readings;
};

enum script { SCRIPT_BOTH, SCRIPT_TRADITIONAL, SCRIPT_SIMPLIFIED };


void
tear_free(struct tear *t)
{
	if (t == NULL)
		return;
	free(t->seen);
	free(t->pair);
	free(t->pair_n);
	free(t->used);
	free(t->script);
	free(t->scored);
	free(t->token);
	free(t->layer);
	buf_free(&t->after);
	buf_free(&t->candidates);
	free(t);
}

static bool
is_han(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FA5;
}

static bool
is_letter(uint32_t cp)
{
	return (cp | 0x20) - 'a' < 26;
}

static bool
is_small(uint32_t cp)
{
	return cp - 'a' < 26;
}

/* What a decoder shows for a byte that it cannot read. */
static bool
is_lost_mark(uint32_t cp)
{
	return cp == '?' || cp == UTF8_REPLACED;
}

/* The ASCII marks of a later step on characters count as the wide ones. */
static uint32_t
widen(uint32_t cp)
{
	switch (cp) {
	case '!': case '?': case ';': case ':': case ',': case '(': case ')':
		return cp + 0xFEE0;
	default:
		return cp;
	}
}

/* ---- habits ---- */

/* Which script a character belongs to: one that the table of simplified forms
 * turns is traditional; its result is simplified unless it is turned too. */
static void
make_script(struct tear *t)
{
	uint32_t row, from, to;

	t->script = memory_zeroed(0x10000, 1);
	for (row = 0; row < table_simplified.rows; row++) {
		struct span a = span_str(table_cell(&table_simplified, row, 0));
		struct span b = span_str(table_cell(&table_simplified, row, 1));

		if (a.n == 0 || b.n == 0)
			continue;
		utf8_decode(a.p, a.n, &from);
		utf8_decode(b.p, b.n, &to);
		if (from == to || from > 0xFFFF || to > 0xFFFF)
			continue;
		t->script[from] = SCRIPT_TRADITIONAL;
		if (t->script[to] == SCRIPT_BOTH)
			t->script[to] = SCRIPT_SIMPLIFIED;
	}
}

struct tear *
tear_new(void)
{
	struct tear *t = memory_zeroed(1, sizeof(*t));

	t->credit = CREDIT;
	t->unscored = true;
	t->seen = memory_zeroed(0x10000, sizeof(*t->seen));
	t->pair = memory_zeroed(SLOTS, sizeof(*t->pair));
	t->pair_n = memory_zeroed(SLOTS, sizeof(*t->pair_n));
	t->used = memory_zeroed(SLOTS, sizeof(*t->used));
	t->scored = memory_zeroed(SCORES, sizeof(*t->scored));
	t->layer = memory_zeroed(RUN + 1, sizeof(*t->layer));
	make_script(t);
	return t;
}

void
tear_begin(struct tear *t)
{
	t->credit = CREDIT;
	t->earned = 0;
	t->zone_dropped = false;
	if (t->chars == 0)
		return;
	t->unscored = true;
	memset(t->seen, 0, 0x10000 * sizeof(*t->seen));
	while (t->used_n > 0) {
		uint32_t slot = t->used[--t->used_n];

		t->pair[slot] = 0;
		t->pair_n[slot] = 0;
	}
	t->chars = t->traditional = t->simplified = 0;
	t->zone_kept = false;
}

/* What may stand in a pair that is learned: ! ? ; and letters may be damage. */
static bool
teaches(uint32_t cp)
{
	switch (cp) {
	case 0xFF0C: case 0x3002: case 0x3001: case 0x201C: case 0x201D:
		return true;
	default:
		return is_han(cp);
	}
}

static uint32_t
slot_of(const struct tear *t, uint32_t key)
{
	uint32_t at = key * 2654435761u >> 15;

	while (t->pair[at] != 0 && t->pair[at] != key)
		at = (at + 1) & (SLOTS - 1);
	return at;
}

static unsigned
pair_count(const struct tear *t, uint32_t a, uint32_t b)
{
	if (t->chars == 0 || !teaches(a) || !teaches(b))
		return 0;
	return t->pair_n[slot_of(t, a << 16 | b)];
}

/* ---- the score ---- */

/* 100 ln n, n > 0, within 6 of the truth. */
static int
log_of(unsigned n)
{
	int high = 0;

	while (n >> high > 1)
		high++;
	return (int)((6931 * (unsigned)high +
	    ((n - (1u << high)) * 6931u >> high)) / 100);
}

/* 100 ln(e^(a/100) + e^(b/100)), within 5. */
static int
log_add(int a, int b)
{
	int high = a > b ? a : b, apart = a > b ? a - b : b - a;

	return high + (apart < 200 ? 69 - apart * 28 / 100 :
	    apart < 500 ? 13 - (apart - 200) * 13 / 300 : 0);
}

/* Whether cp is of the script that the document is not in. */
static bool
alien(const struct tear *t, uint32_t cp)
{
	if (cp > 0xFFFF || t->seen[cp] != 0)
		return false;
	return (t->script[cp] == SCRIPT_SIMPLIFIED &&
	    t->traditional > 2 * t->simplified) ||
	    (t->script[cp] == SCRIPT_TRADITIONAL &&
	    t->simplified > 2 * t->traditional);
}

/* log P(b | a) of wide characters; held: occurrences of the pair to be left
 * out of account. */
static int
work_out(const struct tear *t, uint32_t a, uint32_t b, unsigned held)
{
	int p = charmodel_pair(a, b);
	unsigned n;

	if ((is_letter(a) && is_han(b)) || (is_han(a) && is_letter(b)))
		p -= GLUE + (is_small(a) || is_small(b) ? SMALL : 0);
	if (a <= 0xFFFF && b <= 0xFFFF && is_han(b) && t->chars > 0) {
		/* One part in ten for the document's characters, three for
		 * its pairs. */
		if (t->seen[b] > held)
			p = log_add(p - 51, log_of(t->seen[b] - held) -
			    log_of(t->chars) - 230);
		n = pair_count(t, a, b);
		if (n > held)
			p = log_add(p, log_of(n - held) -
			    log_of(t->seen[a] + 1u) - 120);
	}
	/* Wide digits and letters: only where the document has them. */
	if (((b >= 0xFF10 && b <= 0xFF19) || (b >= 0xFF21 && b <= 0xFF5A)) &&
	    t->seen[b] <= held)
		p -= WIDE;
	return p - (alien(t, b) ? SCRIPT : 0);
}

/* The same of any, remembered: a search weighs a pair many times. */
static int
pair_score(const struct tear *t, uint32_t a, uint32_t b, unsigned held)
{
	struct scored *s;
	uint32_t pair;

	a = widen(a);
	b = widen(b);
	pair = a << 16 | b;
	if (held != 0 || a > 0xFFFF || b > 0xFFFF || pair == 0)
		return work_out(t, a, b, held);
	s = &t->scored[pair * 2654435761u >> 19];
	if (s->pair != pair)
		*s = (struct scored){ pair, work_out(t, a, b, 0) };
	return s->score;
}

static bool
is_met(const struct tear *t, uint32_t a, uint32_t b, unsigned held)
{
	a = widen(a);
	b = widen(b);
	return charmodel_met(a, b) ||
	    (is_han(a) && is_han(b) && pair_count(t, a, b) > held);
}

/* A character that does not stand in running official prose. */
static bool
is_rare(uint32_t cp)
{
	cp = widen(cp);
	return cp >= 0x80 && cp != 0x3007 && charmodel_char(cp) <=
	    (is_han(cp) ? CHARMODEL_RARE : CHARMODEL_UNSEEN);
}

/* The same, if the document is not known to have it; or a space in the midst
 * of text. */
static bool
is_odd(const struct tear *t, uint32_t cp)
{
	return (is_rare(cp) || cp == 0x3000) &&
	    (cp > 0xFFFF || t->seen[cp] < 3);
}

/* A mark that ends a sentence. */
static bool
is_stop(uint32_t cp)
{
	cp = widen(cp);
	return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F;
}

/* What leans on the words before it, and so does not follow a quotation that
 * is a sentence of its own: 的, 和, 等, and marks inside a sentence. */
static bool
is_bound(uint32_t cp)
{
	cp = widen(cp);
	return cp == 0x7684 || cp == 0x548C || cp == 0x7B49 || cp == 0x3001 ||
	    cp == 0xFF0C || cp == 0x3002;
}

static int
text_score(const struct tear *t, const uint32_t *s, size_t n, unsigned held)
{
	int sum = 0;
	size_t i;

	for (i = 0; i + 1 < n; i++)
		sum += pair_score(t, s[i], s[i + 1], held);
	for (i = 1; i + 1 < n; i++)
		if (is_han(s[i]) && !is_met(t, s[i - 1], s[i], held) &&
		    !is_met(t, s[i], s[i + 1], held))
			sum += charmodel_alone(s[i]) - LONE;
	for (i = 1; i + 1 < n; i++)
		if (s[i] == DASH && s[i - 1] != DASH && s[i + 1] != DASH)
			sum -= QUOTE;
	for (i = 2; i + 1 < n; i++)
		if (s[i - 1] == 0x201D && is_stop(s[i - 2]) &&
		    is_bound(s[i]))
			sum -= AFTER;
	return sum;
}

static uint32_t
token_cp(const struct tear *t, size_t i)
{
	return i < t->tokens ? t->token[i].cp : CHARMODEL_EDGE;
}

/* The token before i, the edge if there is none. */
static uint32_t
token_before(const struct tear *t, size_t i)
{
	return i > 0 ? t->token[i - 1].cp : CHARMODEL_EDGE;
}

/* Quotation marks and brackets that are open, and those without partner, or
 * around a few characters that end like a sentence. */
struct balance {
	int		quotes, brackets, bad;
	unsigned	since;		/* the last opening quotation mark */
	uint32_t	last;
};

static void
balance_step(struct balance *b, uint32_t cp)
{
	switch (cp) {
	case 0x201C:
		b->bad += b->quotes > 0;
		b->quotes++;
		b->since = 0;
		break;
	case 0x201D:
		b->bad += b->quotes == 0;
		b->bad += b->since <= WORD && is_stop(b->last);
		b->quotes -= b->quotes > 0;
		break;
	case '(': case 0xFF08:
		b->brackets++;
		break;
	case ')': case 0xFF09:
		b->bad += b->brackets == 0;
		b->brackets -= b->brackets > 0;
		break;
	default:
		break;
	}
	b->since++;
	b->last = cp;
}

/* The fine for marks without partners within 200 tokens, if [start, end) read
 * as text. */
static int
balance_score(const struct tear *t, size_t start, size_t end,
    const uint32_t *text, size_t n)
{
	size_t i, low = start > 200 ? start - 200 : 0;
	size_t high = end + 200 < t->tokens ? end + 200 : t->tokens;
	struct balance b = { .since = WORD + 1 };

	for (i = low; i < start; i++)
		balance_step(&b, t->token[i].cp);
	for (i = 0; i < n; i++)
		balance_step(&b, text[i]);
	for (i = end; i < high; i++)
		balance_step(&b, t->token[i].cp);
	return -QUOTE * (b.bad + b.quotes + b.brackets);
}

/* log P of [start, end) reading as text, with two characters on each side. */
static int
weigh(const struct tear *t, size_t start, size_t end, const uint32_t *text,
    size_t n, unsigned held)
{
	uint32_t all[TEXT + 4];
	size_t i, k = 0;

	all[k++] = start > 1 ? t->token[start - 2].cp : CHARMODEL_EDGE;
	all[k++] = token_before(t, start);
	for (i = 0; i < n; i++)
		all[k++] = text[i];
	all[k++] = token_cp(t, end);
	all[k++] = token_cp(t, end + 1);
	return text_score(t, all, k, held) +
	    balance_score(t, start, end, text, n);
}

/* ---- reading a run again ---- */

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
keep_node(struct tear *t, unsigned layer, unsigned most, struct node n)
{
	struct node *v = t->layer[layer];
	unsigned i, worst = 0;

	if (t->width[layer] < most) {
		v[t->width[layer]++] = n;
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
settle_worst(struct tear *t, unsigned layer)
{
	struct node *v = t->layer[layer], n;
	unsigned i, worst = 0;

	for (i = 1; i < t->width[layer]; i++)
		if (v[i].score < v[worst].score)
			worst = i;
	if (t->width[layer] > 0) {
		n = v[worst];
		v[worst] = v[0];
		v[0] = n;
	}
}

static void
keep_draft(struct tear *t, struct draft d)
{
	unsigned i;

	if (t->drafts < ENDS)
		t->draft[t->drafts++] = d;
	else if (d.score > t->draft[t->worst].score)
		t->draft[t->worst] = d;
	else
		return;
	for (t->worst = 0, i = 1; i < t->drafts; i++)
		if (t->draft[i].score < t->draft[t->worst].score)
			t->worst = i;
}

/* The text of a draft that ends after `layer` tokens; returns its length. */
static size_t
draft_text(const struct tear *t, const struct draft *d, unsigned layer,
    uint32_t *text)
{
	uint32_t back[TEXT];
	size_t n = 0, i;
	unsigned node = d->node;

	if (d->ascii != 0)
		back[n++] = d->ascii;
	if (d->last != 0)
		back[n++] = d->last;
	for (; layer > 0; layer--) {
		const struct node *v = &t->layer[layer][node];

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
is_known(const struct tear *t, const struct reading *r)
{
	unsigned k;

	for (k = 0; k < t->readings; k++)
		if (t->best[k].end == r->end && t->best[k].n == r->n &&
		    memcmp(t->best[k].text, r->text,
		    r->n * sizeof(*r->text)) == 0)
			return true;
	return false;
}

/* Weigh the drafts that end before token `end` and remember the best. */
static void
judge(struct tear *t, size_t start, size_t end, unsigned layer,
    unsigned guessed)
{
	struct reading r;
	uint32_t old[RUN + 8];
	size_t i, n = 0;
	unsigned d, k;
	int before;

	if (t->drafts == 0 || end - start > RUN + 8)
		return;
	for (i = start; i < end; i++)
		old[n++] = t->token[i].cp;
	before = weigh(t, start, end, old, n, (unsigned)t->held);
	for (d = 0; d < t->drafts; d++) {
		const struct draft *f = &t->draft[d];

		r.n = (uint16_t)draft_text(t, f, layer, r.text);
		r.end = (uint32_t)end;
		r.guessed = (uint8_t)(guessed + f->lost +
		    2 * t->layer[layer][f->node].zones);
		r.zones = t->layer[layer][f->node].zones;
		r.gap = f->lost && !t->shown &&
		    is_lost_mark(token_cp(t, end));
		r.doubt = t->layer[layer][f->node].doubt;
		r.lost = f->lost;
		r.gain = weigh(t, start, end, r.text, r.n, 0) - before;
		/* What shows no lost byte keeps the zone. */
		if (r.zones > 0 && !t->zone_dropped)
			r.gain -= t->shown ? ZONE : 3 * ZONE;
		for (r.odd = 0, i = 0; i < r.n; i++)
			r.odd += is_odd(t, r.text[i]);
		if (is_known(t, &r))
			continue;
		for (k = t->readings; k > 0 && t->best[k - 1].gain -
		    ODD * t->best[k - 1].odd < r.gain - ODD * r.odd; k--)
			if (k < BEST)
				t->best[k] = t->best[k - 1];
		if (k < BEST) {
			t->best[k] = r;
			t->readings += t->readings < BEST;
		}
	}
	t->drafts = 0;
}

/* The readings that close with a lost trail byte before token `next`. */
static void
close_lost(struct tear *t, unsigned layer, uint32_t next)
{
	struct {
		uint32_t	cp;
		int		behind;		/* how well `next` follows */
	} last[CODEPAGE_TRAILS];
	unsigned i, k, trail, n = 0, carry = 0;

	for (i = 0; i < t->width[layer]; i++) {
		const struct node *v = &t->layer[layer][i];

		/* Mostly the same byte waits in all of them. */
		if (v->carry != carry) {
			carry = v->carry;
			for (n = 0, trail = 0x40; trail < 0xFF; trail++) {
				uint32_t cp = character(carry, trail);

				if (cp == 0 || cp == 0x3000 || is_odd(t, cp))
					continue;
				last[n].cp = cp;
				last[n++].behind = pair_score(t, cp, next, 0);
			}
		}
		for (k = 0; k < n; k++) {
			struct draft d = { .node = (uint16_t)i,
			    .last = last[k].cp, .lost = true };

			d.score = v->score + last[k].behind;
			/* No pair makes it likelier. */
			if (t->drafts == ENDS &&
			    d.score <= t->draft[t->worst].score)
				continue;
			d.score += pair_score(t, v->cp, d.last, 0);
			keep_draft(t, d);
		}
	}
	t->credit -= (int)(t->width[layer] * n / PAIRS);
}

/* The readings that close with the character that a broken gloss behind the
 * token names: its lead byte is the one that waits. */
static void
close_gloss(struct tear *t, unsigned layer, const struct gloss *g,
    uint32_t next)
{
	struct span chars = span_str(gloss_chars(g->reading));
	uint32_t cp;
	size_t at;
	unsigned i;

	for (i = 0; i < t->width[layer]; i++)
		for (at = 0; at < chars.n;) {
			const struct node *v = &t->layer[layer][i];
			struct draft d = { .node = (uint16_t)i };

			at += utf8_decode(chars.p + at, chars.n - at, &cp);
			if (codepage_to_gbk(cp) >> 8 != v->carry)
				continue;
			d.last = cp;
			d.score = v->score + pair_score(t, v->cp, cp, 0) +
			    pair_score(t, cp, next, 0);
			keep_draft(t, d);
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

static unsigned
keep_entry(struct entry *v, unsigned n, unsigned most, struct entry e)
{
	unsigned k;

	if (n == most && v[n - 1].score >= e.score)
		return n;
	for (k = n < most ? n++ : most - 1; k > 0 && v[k - 1].score < e.score;
	    k--)
		v[k] = v[k - 1];
	v[k] = e;
	return n;
}

/* The characters that can stand between two dropped pairs. */
static void
list_between(struct tear *t)
{
	unsigned q, k;

	t->betweens = 0;
	for (q = 0xA1; q <= 0xFE; q++)
		for (k = LEADS_LOW; k < LEADS; k++) {
			uint32_t cp = character(q, zone_lead[k]);

			if (cp != 0 && !is_odd(t, cp))
				t->between[t->betweens++] =
				    (struct between){ cp, (uint8_t)k };
		}
}

/* The ways into one dropped pair behind `layer`, the best first. */
static unsigned
enter_once(struct tear *t, unsigned layer, struct entry *entry)
{
	uint32_t first[LEADS] = { 0 };	/* nothing carried: none */
	unsigned i, k, n = 0, carry = 0;

	for (i = 0; i < t->width[layer]; i++) {
		const struct node *v = &t->layer[layer][i];

		if (v->zones > 1 + layer / 3)
			continue;
		if (v->carry != carry) {
			carry = v->carry;
			for (k = 0; k < LEADS; k++) {
				first[k] = character(carry, zone_lead[k]);
				if (first[k] != 0 && is_odd(t, first[k]))
					first[k] = 0;
			}
		}
		for (k = 0; k < LEADS; k++) {
			struct entry e = { .node = (uint16_t)i,
			    .lead = (uint8_t)k, .cp = { first[k], 0 } };

			if (first[k] == 0)
				continue;
			e.score = v->score + pair_score(t, v->cp, first[k], 0);
			n = keep_entry(entry, n, FIRST, e);
		}
	}
	return n;
}

/* The ways into a second dropped pair from the best of n into one. */
static unsigned
enter_twice(struct tear *t, const struct entry *once, unsigned n,
    struct entry *entry)
{
	unsigned i, k, twice = 0;

	for (k = 0; k < n && k < SECOND; k++) {
		if (once[k].lead < LEADS_LOW)
			continue;
		for (i = 0; i < t->betweens; i++) {
			struct entry e = once[k];

			e.lead = t->between[i].lead;
			e.cp[1] = t->between[i].cp;
			/* No pair makes it likelier. */
			if (twice == FIRST / 2 &&
			    e.score <= entry[twice - 1].score)
				break;
			e.score += pair_score(t, e.cp[0], e.cp[1], 0);
			twice = keep_entry(entry, twice, FIRST / 2, e);
		}
	}
	return twice;
}

/* Characters around a dropped pair, (carry, p) and (q, b), or around two in
 * a row, (carry, p) (q, p) (q, b). */
static void
step_zone(struct tear *t, unsigned layer, uint8_t b, uint8_t carry)
{
	struct entry entry[FIRST + FIRST / 2];
	uint32_t behind[0xFF];
	unsigned k, q, n;

	n = enter_once(t, layer, entry);
	n += enter_twice(t, entry, n, entry + n);
	for (q = 0x81; q <= 0xFE; q++) {
		behind[q] = character(q, b);
		if (behind[q] != 0 && is_odd(t, behind[q]))
			behind[q] = 0;
	}
	for (k = 0; k < n; k++) {
		const struct entry *e = &entry[k];
		const struct node *from = &t->layer[layer][e->node];
		bool low = e->lead < LEADS_LOW;
		struct node v = { .back = e->node, .carry = carry,
		    .between = { e->cp[0], e->cp[1] }, .doubt = from->doubt,
		    .zones = (uint8_t)(from->zones + 1 + (e->cp[1] != 0)) };

		for (q = low ? 0x81 : 0xA1; q <= (low ? 0xA0 : 0xFE); q++) {
			v.cp = behind[q];
			if (v.cp == 0)
				continue;
			v.score = e->score + pair_score(t,
			    e->cp[e->cp[1] != 0], v.cp, 0);
			keep_node(t, layer + 1, KEEP, v);
		}
	}
}

/*
 * Consume token `at` in every node of the layer: new nodes where it is a
 * pair, drafts where it closes the run.
 */
static void
step(struct tear *t, unsigned layer, size_t at, bool mark, bool zone)
{
	const struct token *k = &t->token[at];
	unsigned i, way, n;
	uint8_t b[2] = { 0, 0 };

	t->width[layer + 1] = 0;
	for (way = 0; way < 2; way++) {
		n = token_bytes(k->cp, way, mark, b);
		for (i = 0; n > 0 && i < t->width[layer]; i++) {
			const struct node *v = &t->layer[layer][i];
			uint32_t cp = character(v->carry, b[0]);
			struct node to = { .cp = cp, .back = (uint16_t)i,
			    .carry = b[1], .zones = v->zones };
			struct draft d = { .node = (uint16_t)i, .last = cp };

			if (cp == 0)
				continue;
			to.score = v->score + pair_score(t, v->cp, cp, 0);
			/* A ? inside is rather a lost byte than a mark. */
			if (k->cp == '?' && !mark)
				to.score -= MARK;
			to.doubt = v->doubt || (k->cp == '?' && !mark);
			if (n == 2 && b[1] > 0x80) {
				keep_node(t, layer + 1, WIDTH, to);
				continue;
			}
			if (n == 2) {
				/* A letter that lost its neighbour. */
				if (!is_letter(b[1]))
					continue;
				d.ascii = b[1];
			} else if (k->gloss.reading >= 0 && !k->fits &&
			    !gloss_fits(&k->gloss, cp))
				continue;
			d.score = to.score + pair_score(t, n == 2 ? b[1] : cp,
			    token_cp(t, at + 1), 0);
			keep_draft(t, d);
		}
		if (way == 0 && n == 2 && zone && b[1] > 0x80 &&
		    k->cp != '?') {
			settle_worst(t, layer + 1);
			step_zone(t, layer, b[0], b[1]);
		}
	}
}

/* Whether a shifted run may break off before cp: a lost byte shows as a mark
 * of interrogation or not at all, before what is no pair of the run. */
static bool
breaks(uint32_t cp)
{
	return cp == UTF8_REPLACED || (cp < 0x80 && !is_letter(cp)) ||
	    (cp >= 0x2000 && cp <= 0x303F) || (cp >= 0xFF00 && cp <= 0xFF5E);
}

/* Keep the KEEP best nodes of a layer. */
static void
thin(struct tear *t, unsigned layer)
{
	struct node *v = t->layer[layer], swap;
	unsigned i, k, most;

	for (i = 0; i < KEEP && i < t->width[layer]; i++) {
		most = i;
		for (k = i + 1; k < t->width[layer]; k++)
			if (v[k].score > v[most].score)
				most = k;
		swap = v[i];
		v[i] = v[most];
		v[most] = swap;
	}
	if (t->width[layer] > KEEP)
		t->width[layer] = KEEP;
}

/*
 * Read the tokens from `first` one byte off, [start, ...) being what the
 * result stands for; layer 0 holds the lead bytes that may wait.  cut: token
 * `first` is the mark at the cut.  shown: the decoder shows each lost byte as
 * ?; one that does not takes a bad pair for one ?, and the second byte of the
 * pair is gone: U+FFFD is put for it.
 */
static void
search(struct tear *t, size_t start, size_t first, bool cut, bool shown,
    bool zone)
{
	unsigned layer = 0;
	size_t at;
	int floor = 0;

	t->drafts = 0;
	t->shown = shown;
	for (at = first; at < t->tokens && layer < RUN; at++, layer++) {
		const struct token *k = &t->token[at];

		if (at > first || !cut) {
			/* Shown as a mark of its own, or not shown. */
			if (breaks(k->cp) && !shown) {
				close_lost(t, layer, k->cp);
				judge(t, start, at, layer, cut);
			}
			if (is_lost_mark(k->cp) && k->gloss.reading >= 0) {
				close_gloss(t, layer, &k->gloss,
				    token_cp(t, at + 1));
				judge(t, start, at + 1, layer, cut);
			} else if (is_lost_mark(k->cp) && shown) {
				close_lost(t, layer, token_cp(t, at + 1));
				judge(t, start, at + 1, layer, cut);
			}
		}
		step(t, layer, at, cut && at == first, zone && (at > first || !cut));
		t->credit -= zone ? ZONE_COST : layer < 2 || layer % 4 == 0;
		judge(t, start, at + 1, layer, cut);
		if (t->width[layer + 1] == 0)
			return;
		thin(t, layer + 1);
		if (k->gloss.reading >= 0 && !k->fits) {
			close_gloss(t, layer + 1, &k->gloss,
			    token_cp(t, at + 1));
			judge(t, start, at + 1, layer + 1, cut);
		}
		/* Give up what is far worse than the text as it stands. */
		floor += pair_score(t, at > first ? token_before(t, at) :
		    token_before(t, start), k->cp, (unsigned)t->held) - 300;
		if (layer > 3 && t->layer[layer + 1][0].score < floor - 4000)
			return;
	}
	if (at == t->tokens && layer > 0 && !shown) {
		close_lost(t, layer, CHARMODEL_EDGE);
		judge(t, start, at, layer, cut);
	}
}

/* ---- the line ---- */

/* Cut bytes [at, to) of the line into characters, each with the gloss behind
 * it.  Returns where that ends, which may be behind `to`. */
static size_t
tokenize(struct tear *t, struct span line, size_t at, size_t to, bool glosses)
{
	size_t n;

	t->tokens = 0;
	while (at < to) {
		struct token k = { .at = (uint32_t)at, .gloss.reading = -1 };
		struct span rest;
		bool alone = false;

		at += utf8_decode(line.p + at, line.n - at, &k.cp);
		k.end = (uint32_t)at;
		rest = span_sub(line, at, line.n);
		n = 0;
		if (glosses && rest.n > 2 && k.cp > 0x20) {
			uint32_t cp;
			size_t skip;

			if (gloss_read(rest, &k.gloss))
				n = k.gloss.n;
			else {
				/* The lost byte is shown, the bracket may be
				 * lost with it. */
				skip = utf8_decode(rest.p, rest.n, &cp);
				k.gloss.reading = -1;
				rest = span_sub(rest, skip, rest.n);
				k.shown = is_lost_mark(cp) &&
				    gloss_read(rest, &k.gloss);
				if (k.shown || (is_lost_mark(cp) &&
				    gloss_read_open(rest, &k.gloss) &&
				    k.gloss.toned))
					n = skip + k.gloss.n;
				else
					k.gloss.reading = -1;
				/* 府?dāng)?shù)據: the byte itself is lost with
				 * the bracket. */
				alone = n == 0 && is_lost_mark(k.cp) &&
				    gloss_read_open(span_sub(line, at, line.n),
				    &k.gloss) && k.gloss.toned;
				if (alone)
					n = k.gloss.n;
				else if (n == 0)
					k.gloss.reading = -1;
			}
			if (n > 0 && !is_han(k.cp) && !alone &&
			    (k.gloss.toned == false || k.cp == '?')) {
				k.gloss.reading = -1;
				n = 0;
			}
			if (n > 0)
				k.fits = gloss_fits(&k.gloss, k.cp);
			/* Without a tone mark: only where it fits. */
			if (n > 0 && !k.fits && !k.gloss.toned) {
				k.gloss.reading = -1;
				n = 0;
			}
		}
		at += n;
		k.next = (uint32_t)at;
		if (t->tokens == t->token_cap)
			t->token = memory_more(t->token, &t->token_cap,
			    sizeof(*t->token));
		t->token[t->tokens++] = k;
	}
	return at;
}

/* The wide form of a mark before which text was cut, or 0. */
static uint32_t
cut_mark(uint32_t cp)
{
	cp = widen(cp);
	return cp == 0xFF01 || cp == 0xFF1B || cp == 0xFF1F ? cp : 0;
}

/*
 * Whether what follows a mark, at byte `at` of the line, looks like bytes out
 * of step: an odd character, a letter glued to Chinese, a gloss that does not
 * fit, or pairs that are improbable one and all, in a document of these habits
 * (NULL: not known).
 */
static bool
suspicious(const struct tear *t, struct span line, size_t at, uint32_t mark,
    bool glosses)
{
	uint32_t before = widen(mark), cp, next;
	int sum = 0, n = 0, k;
	struct gloss g;

	for (k = 0; k < 8 && at < line.n; k++) {
		at += utf8_decode(line.p + at, line.n - at, &cp);
		if (is_letter(cp) || (cp < 0x7F && cp > '?')) {
			if (at == line.n)
				return true;
			utf8_decode(line.p + at, line.n - at, &next);
			return is_han(next) || (next == '(' && glosses &&
			    gloss_read(span_sub(line, at, line.n), &g) &&
			    g.toned);
		}
		if (is_rare(cp) && (t == NULL || !is_han(cp) || is_odd(t, cp)))
			return true;
		if (cut_mark(cp) != 0) {
			before = cp;
			continue;
		}
		if (!is_han(cp))
			break;
		if (glosses && at < line.n && line.p[at] == '(' &&
		    gloss_read(span_sub(line, at, line.n), &g)) {
			if (!gloss_fits(&g, cp))
				return true;
			at += g.n;
		}
		sum += t == NULL ? charmodel_pair(before, cp) :
		    pair_score(t, before, cp, (unsigned)t->held);
		n++;
		before = cp;
	}
	return n > 0 && sum < POOR * n;
}

/*
 * The trigger: whether the line has a place that is worth cutting it into
 * characters.  Nearly all lines end here.
 */
static bool
needs_work(const struct tear *t, struct span line, bool tears, bool glosses)
{
	static const unsigned char look[256] = { ['!'] = 1, ['?'] = 1,
	    [';'] = 1, ['('] = 2, [0xEF] = 3 };
	size_t at;
	struct gloss g;

	for (at = 0; at < line.n; at++) {
		unsigned char c = (unsigned char)line.p[at];
		uint32_t mark = c;
		size_t n = 1;

		if (look[c] == 0)
			continue;
		if (look[c] == 2) {
			if (glosses && line.n - at > 3 &&
			    (unsigned char)line.p[at + 1] >= 'a' &&
			    gloss_read(span_sub(line, at, line.n), &g))
				return true;
			continue;
		}
		if (look[c] == 3)
			n = utf8_decode(line.p + at, line.n - at, &mark);
		if (glosses && ((mark == 0xFF08 &&
		    gloss_read(span_sub(line, at, line.n), &g)) ||
		    (is_lost_mark(mark) &&
		    gloss_read_open(span_sub(line, at + n, line.n), &g) &&
		    g.toned)))
			return true;
		if (!tears)
			continue;
		if (mark == UTF8_REPLACED)
			return true;
		if (mark != c && cut_mark(mark) == 0) {
			at += n - 1;
			continue;
		}
		if ((at > 0 && line.p[at - 1] == '?') ||
		    suspicious(t, line, at + n, mark, glosses))
			return true;
		at += n - 1;
	}
	return false;
}

void
tear_learn(struct tear *t, struct span line, bool glosses)
{
	uint32_t cp, before = CHARMODEL_EDGE, slot;
	size_t at = 0, from, doubt = 0;
	struct gloss g;

	t->unscored = true;
	while (at < line.n && t->chars < LEARN) {
		from = at;
		at += utf8_decode(line.p + at, line.n - at, &cp);
		cp = widen(cp);
		if (glosses && cp == 0xFF08 &&
		    gloss_read(span_sub(line, from, line.n), &g)) {
			at = from + g.n;
			continue;
		}
		if (cut_mark(cp) != 0 && at > doubt &&
		    suspicious(NULL, line, at, cp, glosses))
			doubt = at + DOUBT;
		if (cp > 0xFFFF || at < doubt) {
			before = CHARMODEL_EDGE;
			t->zone_kept |= cp >= ZONE_FIRST && cp <= ZONE_LAST;
			continue;
		}
		t->chars++;
		if (t->seen[cp] < UINT16_MAX)
			t->seen[cp]++;
		t->traditional += t->script[cp] == SCRIPT_TRADITIONAL;
		t->simplified += t->script[cp] == SCRIPT_SIMPLIFIED;
		t->zone_kept |= cp >= ZONE_FIRST && cp <= ZONE_LAST;
		if (teaches(before) && teaches(cp)) {
			slot = slot_of(t, before << 16 | cp);
			if (t->pair[slot] == 0 &&
			    t->used_n < SLOTS - SLOTS / 4) {
				t->pair[slot] = before << 16 | cp;
				t->used[t->used_n++] = slot;
			}
			if (t->pair[slot] != 0 && t->pair_n[slot] < UINT16_MAX)
				t->pair_n[slot]++;
		}
		before = cp;
	}
}

bool
tear_suspects(struct span line)
{
	return needs_work(NULL, line, true, true);
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

	for (; end > 0 && t->token[end - 1].at >= from; end--) {
		uint32_t cp = t->token[end - 1].cp;

		n += cp < 0x80 ? cp >= 0x40 : !breaks(cp);
	}
	return n;
}

/* Whether a reading is text by itself: garbage gains by any other. */
static bool
is_text(const struct tear *t, const struct reading *r)
{
	int sum = 0;
	unsigned i;

	for (i = 1; i < r->n; i++)
		sum += pair_score(t, r->text[i - 1], r->text[i], 0);
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
	const struct reading *r = &t->best[0];
	unsigned head = r->n, behind = r->n, least = r->n, most = r->n, k, i;

	*tail = 0;
	for (k = 1; k < t->readings; k++) {
		const struct reading *o = &t->best[k];

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
	if (t->readings == BEST && r->gain - t->best[BEST - 1].gain < margin)
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
	const struct reading *r = &t->best[0];
	struct change c = { .rule = CHANGE_TEAR };
	bool drops = shown && !t->zone_kept;
	const uint32_t replaced = UTF8_REPLACED;
	unsigned known, head, tail = 0;
	unsigned i;
	bool told;
	int sure;

	if (t->readings == 0 || r->gain - ODD * r->odd < gain ||
	    r->odd > r->n / 16 || !is_text(t, r))
		return false;
	/* No more bytes are guessed than are known. */
	known = evidence(t, from, r->end) + (gain == GAIN_KNOWN);
	if (known == 0 || r->guessed > known + 2)
		return false;
	c.margin = t->readings > 1 ? r->gain - t->best[1].gain : 9900;
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
	c.end = r->end > 0 ? t->token[r->end - 1].next : from;
	buf_clear(&t->after);
	put_text(&t->after, r->text, head);
	if (head < r->n) {
		put_text(&t->after, &replaced, 1);
		put_text(&t->after, r->text + r->n - tail, tail);
	}
	if (r->gap) {
		c.end = t->token[r->end].next;
		put_text(&t->after, &replaced, 1);
	}
	c.after = buf_span(&t->after);
	buf_clear(&t->candidates);
	for (i = 0; i < t->readings && i < TOLD; i++) {
		if (i > 0)
			buf_putc(&t->candidates, '|');
		put_text(&t->candidates, t->best[i].text, t->best[i].n);
	}
	c.candidates = buf_span(&t->candidates);
	tell(w, &c);
	if (c.verdict == CHANGE_CERTAIN && r->zones > 0)
		t->zone_dropped = true;
	*end = r->end + r->gap;
	return true;
}

/* Layer 0 for a lead byte that may be any. */
static void
any_lead(struct tear *t, uint32_t left)
{
	unsigned lead;

	t->width[0] = 0;
	for (lead = CODEPAGE_LEAD; lead < 0xFF; lead++)
		t->layer[0][t->width[0]++] = (struct node){ .cp = left,
		    .carry = (uint8_t)lead };
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
		sum += pair_score(t, t->token[i - 1].cp, t->token[i].cp,
		    (unsigned)t->held);
	return sum > GARBAGE * (int)(start - from - 1);
}

/* A cut anywhere else, as where lines are broken by bytes: the ? at i is the
 * lead byte itself, and no mark follows. */
static bool
try_free(struct tear *t, struct rewrite *w, size_t i, size_t *end)
{
	if (!is_lost_mark(t->token[i].cp) || i + 1 >= t->tokens ||
	    !is_han(t->token[i + 1].cp) || t->credit <= 0)
		return false;
	any_lead(t, token_before(t, i));
	t->readings = 0;
	search(t, i, i + 1, false, true, false);
	if (t->readings > 0)
		t->best[0].guessed++;
	return accept(t, w, t->token[i].at, true, GAIN_FREE, end);
}

/* Whether the best reading explains a gloss that fits nothing as it stands. */
static bool
explains(const struct tear *t)
{
	const struct token *k;

	if (t->readings == 0 || t->best[0].end == 0)
		return false;
	k = &t->token[t->best[0].end - 1];
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
	    is_lost_mark(t->token[start - 1].cp) &&
	    t->token[start - 1].gloss.reading < 0)
		start--;
	lost = start < i;
	if (!lost && !suspicious(t, w->in, t->token[i].next, t->token[i].cp,
	    glosses))
		return i;
	if (t->credit <= 0 || !sound_before(t, start, last))
		return i;
	any_lead(t, token_before(t, start));
	t->readings = 0;
	credit = t->credit;
	search(t, start, i, true, lost, false);
	if (!t->zone_kept && t->credit > 0)
		search(t, start, i, true, lost, true);
	if (!accept(t, w, t->token[start].at, lost,
	    explains(t) ? GAIN_KNOWN : GAIN_CUT, &end) &&
	    !try_free(t, w, i, &end))
		return i;
	t->credit = credit;
	return end;
}

/* The gloss behind token i does not fit it: the glossed character G straddled
 * it and the next, so that G's last byte waits as a lead byte. */
static size_t
try_known(struct tear *t, struct rewrite *w, size_t i)
{
	const struct token *k = &t->token[i];
	struct span chars = span_str(gloss_chars(k->gloss.reading));
	unsigned pair = codepage_to_gbk(k->cp);
	size_t at, end;
	uint32_t cp;

	if (pair == 0 || t->credit <= 0)
		return i;
	t->width[0] = 0;
	for (at = 0; at < chars.n && t->width[0] < WIDTH;) {
		unsigned g;

		at += utf8_decode(chars.p + at, chars.n - at, &cp);
		g = codepage_to_gbk(cp);
		if (g >> 8 != (pair & 0xFF) || (g & 0xFF) < 0x81)
			continue;
		t->layer[0][t->width[0]++] = (struct node){
		    .cp = k->cp, .carry = (uint8_t)g };
	}
	if (t->width[0] == 0)
		return i;
	t->readings = 0;
	search(t, i + 1, i + 1, false, k->shown, false);
	if (!t->zone_kept && t->credit > 0)
		search(t, i + 1, i + 1, false, k->shown, true);
	return accept(t, w, k->end, k->shown, GAIN_KNOWN, &end) ? end : i;
}

/* Whether text may have been cut before token i: a mark, or the comma that 。
 * makes with a glossed character behind it (A1|A3AC 46(...), 。現). */
static bool
is_cut(const struct tear *t, size_t i)
{
	const struct token *next = &t->token[i + 1];

	if (i >= t->tokens)
		return false;
	return cut_mark(t->token[i].cp) != 0 ||
	    (widen(t->token[i].cp) == 0xFF0C && i + 1 < t->tokens &&
	    is_letter(next->cp) && next->gloss.reading >= 0 && !next->fits);
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
	return i >= 3 && is_han(t->token[i - 3].cp) &&
	    is_lost_mark(t->token[i - 2].cp) &&
	    is_lost_mark(t->token[i - 1].cp) &&
	    (widen(t->token[i].cp) == 0xFF1B || t->token[i].cp == 0x3002);
}

/* Mend the tokens at hand. */
static void
mend(struct tear *t, struct rewrite *w, bool tears, bool glosses)
{
	size_t i = 0, end, last = 0;

	while (i < t->tokens) {
		const struct token *k = &t->token[i];

		end = i;
		if (k->gloss.reading >= 0 && k->fits)
			tell_gloss(k, w);
		else if (k->gloss.reading >= 0 && tears)
			end = try_known(t, w, i);
		if (end == i && tears && is_cut(t, i)) {
			/* ?? or ?! : the first may be the lost byte. */
			if (is_lost_mark(k->cp) && is_cut(t, i + 1))
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

			c.start = t->token[i - 2].at;
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
	if (t->unscored) {
		memset(t->scored, 0, SCORES * sizeof(*t->scored));
		list_between(t);
		t->unscored = false;
	}
	t->held = learned;
	for (from = 0; from < line.n; from = to) {
		to = utf8_piece(line, from, PIECE);
		if (!needs_work(t, span_sub(line, from, to), tears, glosses))
			continue;
		to = tokenize(t, line, from, to, glosses);
		t->earned += t->tokens;
		t->credit += (int)(t->earned / EARN);
		t->earned %= EARN;
		if (t->credit > CREDIT)
			t->credit = CREDIT;
		mend(t, &w, tears, glosses);
	}
	return rewrite_end(&w);
}
