#include <stdlib.h>

#include "charclass.h"
#include "charmodel.h"
#include "codepage.h"
#include "latin.h"
#include "reread.h"

#define SURE		500	/* a guess by which nothing else is as likely */

/* The bytes of a letter; 0 if it has none in the code it was read as. */
static unsigned
letter_bytes(const struct way *way, uint32_t cp, uint8_t b[2])
{
	unsigned pair;
	bool special;

	if (way->to_pair == NULL) {
		b[0] = (uint8_t)(cp < 0x80 ? cp : latin_byte(cp, &special));
		return b[0] != 0;
	}
	/* CP936 reads a lone 80 as the euro sign. */
	if (cp < 0x80 || (cp == 0x20AC && way->taken == codepage_gbk)) {
		b[0] = cp == 0x20AC ? 0x80 : (uint8_t)cp;
		return 1;
	}
	pair = way->to_pair(cp);
	b[0] = (uint8_t)(pair >> 8);
	b[1] = (uint8_t)pair;
	return pair == 0 ? 0 : 2;
}

/* The character of a pair in what the text is; 0 if there is none. */
static uint32_t
character(const struct way *way, unsigned lead, unsigned trail)
{
	uint32_t cp = way->is(lead, trail);

	return misread_is_private(cp) ? 0 : cp;
}

/* What a letter was, by itself; 0: nothing. */
uint32_t
reread_was(const struct way *way, uint32_t cp)
{
	unsigned pair = cp < 0x80 ? 0 : way->to_pair(cp);

	return cp < 0x80 ? cp : pair == 0 ? 0 :
	    character(way, pair >> 8, pair & 0xFF);
}

static bool
is_same(const struct path *a, const struct path *b)
{
	return a->left == b->left && a->value == b->value &&
	    a->have == b->have && a->need == b->need && a->kept == b->kept;
}

/* Of two paths that go on in the same way the better one is kept. */
void
reread_keep(struct mojibake *m, struct path p)
{
	unsigned i, worst = 0;

	for (i = 0; i < m->nexts; i++) {
		struct path *o = &m->next[i];

		if (is_same(o, &p)) {
			if (p.score > o->score)
				*o = p;
			return;
		}
		if (o->score + o->hope < m->next[worst].score +
		    m->next[worst].hope)
			worst = i;
	}
	if (m->nexts < MISREAD_BEAM)
		m->next[m->nexts++] = p;
	else if (p.score + p.hope > m->next[worst].score +
	    m->next[worst].hope)
		m->next[worst] = p;
}

/* Wide digits and letters, which nobody means. */
static bool
is_wide(uint32_t cp)
{
	return (cp >= 0xFF10 && cp <= 0xFF19) || (cp >= 0xFF21 && cp <= 0xFF5A);
}

void
reread_emit(struct path *p, uint32_t cp, uint32_t to)
{
	p->fresh[p->fresh_n++] = (struct step){ .cp = cp, .from = p->from,
	    .to = to, .guessed = p->guessed, .kept = p->kept };
	p->left = cp;
	p->value = p->have = p->need = 0;
	p->guessed = false;
}

/* A byte at the beginning of a character. */
static bool
feed_first(struct mojibake *m, struct path *p, unsigned b, uint32_t at,
    bool guessed)
{
	p->from = at;
	p->guessed = guessed;
	if (b < 0x80) {
		p->score += charmodel_pair(p->left, b);
		reread_emit(p, b, at + 1);
		return true;
	}
	p->have = p->need = 1;
	p->value = b;
	if (m->way->is != NULL)
		return b - CODEPAGE_LEAD < CODEPAGE_LEADS;
	p->value = b & (b < 0xE0 ? 0x1F : 0x0F);
	p->need = b < 0xE0 ? 1 : 2;
	return reread_is_lead(b);
}

/* One byte, at half letter `at`; false if it cannot stand there. */
static bool
feed(struct mojibake *m, struct path *p, unsigned b, uint32_t at, bool guessed)
{
	uint16_t pair = (uint16_t)(p->value << 8 | b);
	uint32_t cp;
	int score;

	p->hope = 0;
	if (p->need == 0)
		return feed_first(m, p, b, at, guessed);
	p->guessed |= guessed;
	if (m->way->is != NULL)
		cp = character(m->way, p->value, b);
	else {
		if (!reread_is_more(b))
			return false;
		cp = p->value = p->value << 6 | (b & 0x3F);
		p->have++;
		if (--p->need > 0)
			return true;
		if (p->have == 3 && cp < 0x800)
			return false;
	}
	if (cp < 0x80 || cp == UTF8_REPLACED || (cp >= 0xD800 && cp < 0xE000))
		return false;
	score = charmodel_pair(p->left, cp);
	if (p->guessed && (score < -1400 || is_wide(cp)))
		return false;
	/* Of a character's forms the simplified one is guessed. */
	p->score += score - (p->guessed &&
	    (charclass(cp) & CHARCLASS_TRADITIONAL));
	reread_emit(p, cp, at + 1);
	p->fresh[p->fresh_n - 1].pair = pair;
	return true;
}

/* Try the bytes that CP1252 has no character for. */
static void
guess_latin(struct mojibake *m, const struct path *p, uint32_t at)
{
	static const uint8_t none[] = { 0x81, 0x8D, 0x8F, 0x90, 0x9D };
	unsigned i;

	for (i = 0; i < sizeof(none); i++) {
		struct path q = *p;

		if (feed(m, &q, none[i], at, true))
			reread_keep(m, q);
	}
}

/* Whether a decoder has no character for two bytes in a row: the code has
 * none, or but one of the user-defined zone, or the euro sign, which only
 * GB 18030 has there. */
static bool
is_unread(const struct way *way, unsigned lead, unsigned trail)
{
	uint32_t cp = way->taken(lead, trail);

	return cp == 0 || cp == 0x20AC || misread_is_private(cp);
}

/* The first byte of letter i, where it is known; else 0. */
unsigned
reread_byte(const struct mojibake *m, size_t i)
{
	uint8_t b[2];

	return i < m->letters && !misread_is_hole(m->letter[i].cp) &&
	    letter_bytes(m->way, m->letter[i].cp, b) > 0 ? b[0] : 0;
}

/* Keep a path that has got a guessed byte, by what the character will be with
 * the byte behind it, unless that cannot stand there. */
static void
keep_guess(struct mojibake *m, struct path p, unsigned behind)
{
	uint32_t cp;

	if (behind > 0 && m->way->is == NULL && (p.need > 0 ?
	    !reread_is_more(behind) : behind >= 0x80 && !reread_is_lead(behind)))
		return;
	if (p.need == 1 && behind > 0) {
		cp = m->way->is == NULL ? p.value << 6 | (behind & 0x3F) :
		    character(m->way, p.value, behind);
		if (cp == 0)
			return;
		p.hope = charmodel_pair(p.left, cp);
	}
	reread_keep(m, p);
}

/* Try every byte of a double-byte code that makes no pair with the one behind
 * it. */
static void
guess_pair(struct mojibake *m, const struct path *p, unsigned behind,
    uint32_t at)
{
	unsigned b;

	for (b = p->need > 0 ? CODEPAGE_TRAIL : CODEPAGE_LEAD; b < 0xFF; b++) {
		struct path q = *p;

		if (behind > 0 && !is_unread(m->way, b, behind))
			continue;
		if (feed(m, &q, b, at, true) && (q.need == 0 || behind > 0))
			keep_guess(m, q, behind);
	}
}

/*
 * Try every byte of UTF-8 that a hole before the byte `behind` (0: unknown) can
 * hide: one that makes no pair with that, or a pair that GBK has no character
 * for.  80 alone is none.
 */
static void
guess_utf8(struct mojibake *m, const struct path *p, unsigned behind,
    uint32_t at)
{
	static const uint8_t leads[] = { 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8,
	    0xE9, 0xEF };
	unsigned j, k, n, b;
	struct path q, r;

	n = p->need > 0 ? 64 : sizeof(leads);
	for (j = 0; j < n; j++) {
		b = p->need > 0 ? 0x80 + j : leads[j];
		if (b > 0x80 && behind > 0 && !is_unread(m->way, b, behind))
			continue;
		q = *p;
		if (feed(m, &q, b, at, true))
			keep_guess(m, q, behind);
	}
	for (k = 0xA1; p->need > 0 && k <= 0xAF; k++) {
		q = *p;
		if (!feed(m, &q, k, at, true))
			continue;
		n = q.need > 0 ? 64 : sizeof(leads);
		for (j = 0; j < n; j++) {
			b = q.need > 0 ? 0x80 + j : leads[j];
			r = q;
			if (is_unread(m->way, k, b) &&
			    feed(m, &r, b, at, true))
				keep_guess(m, r, behind);
		}
	}
}

/* Try what a hole before the byte `behind` can hide. */
void
reread_guess(struct mojibake *m, const struct path *p, unsigned behind,
    uint32_t at)
{
	if (m->way->to_pair == NULL)
		guess_latin(m, p, at);
	else if (m->way->is != NULL)
		guess_pair(m, p, behind, at);
	else
		guess_utf8(m, p, behind, at);
}

static int
by_score(const void *a, const void *b)
{
	const struct path *x = a, *y = b;
	int32_t s = x->score + x->hope, t = y->score + y->hope;

	return (s < t) - (s > t);
}

/* The paths kept are those to go on with, the best first; their steps become
 * the reading's. */
void
reread_settle(struct mojibake *m)
{
	unsigned i, k;

	qsort(m->next, m->nexts, sizeof(*m->next), by_score);
	m->paths = m->nexts;
	m->nexts = 0;
	for (i = 0; i < m->paths; i++) {
		struct path *p = &m->path[i];

		*p = m->next[i];
		for (k = 0; k < p->fresh_n; k++) {
			if (m->steps == m->step_cap)
				m->step = memory_more(m->step, &m->step_cap,
				    sizeof(*m->step));
			p->fresh[k].back = p->last;
			p->last = (int32_t)m->steps;
			m->step[m->steps++] = p->fresh[k];
		}
		p->fresh_n = 0;
	}
}

/* Begin to read behind letter from - 1. */
void
reread_begin(struct mojibake *m, size_t from)
{
	m->steps = 0;
	m->paths = 1;
	m->path[0] = (struct path){ .last = -1, .kept = true,
	    .left = from > 0 ? m->letter[from - 1].cp : CHARMODEL_EDGE };
}

/* Feed the bytes of the letter at half letter `at` to a path. */
void
reread_feed(struct mojibake *m, struct path p, uint32_t cp, uint32_t at)
{
	uint8_t b[2];
	unsigned h, n = letter_bytes(m->way, cp, b);

	for (h = 0; h < n; h++)
		if (!feed(m, &p, b[h], at + h, false))
			return;
	if (n > 0)
		reread_keep(m, p);
}

/* The steps of the path that ends with `last`. */
void
reread_choose(struct mojibake *m, int32_t last)
{
	m->orders = 0;
	for (; last >= 0; last = m->step[last].back) {
		if (m->orders == m->order_cap)
			m->order = memory_more(m->order, &m->order_cap,
			    sizeof(*m->order));
		m->order[m->orders++] = (uint32_t)last;
	}
}

/* The step number n of the best reading. */
const struct step *
reread_step(const struct mojibake *m, size_t n)
{
	return &m->step[m->order[m->orders - 1 - n]];
}

/* The letters that a step takes bytes of. */
size_t
reread_first(const struct mojibake *m, size_t n)
{
	return reread_step(m, n)->from / 2;
}

size_t
reread_last(const struct mojibake *m, size_t n)
{
	return (reread_step(m, n)->to - 1) / 2;
}

/*
 * Whether the hidden byte of step n is sure: its character is by far likelier
 * between its neighbours than any other that the byte could make.  Of UTF-8
 * none is.
 */
static bool
is_sure(const struct mojibake *m, size_t n)
{
	const struct step *s = reread_step(m, n);
	size_t first = s->from / 2;
	uint32_t left = n > 0 ? reread_step(m, n - 1)->cp : CHARMODEL_EDGE;
	uint32_t right = n + 1 < m->orders ? reread_step(m, n + 1)->cp :
	    CHARMODEL_EDGE;
	bool lead = misread_is_hole(m->letter[first].cp);
	unsigned b, behind = lead ? s->pair & 0xFF :
	    reread_byte(m, s->to / 2 + 1);
	int own = charmodel_pair(left, s->cp) + charmodel_pair(s->cp, right);

	if (m->way->is == NULL || behind == 0)
		return false;
	for (b = lead ? CODEPAGE_LEAD : CODEPAGE_TRAIL; b < 0xFF; b++) {
		uint32_t cp = lead ? character(m->way, b, s->pair & 0xFF) :
		    character(m->way, s->pair >> 8, b);

		if (cp != 0 && cp != s->cp && !is_wide(cp) &&
		    is_unread(m->way, b, behind) &&
		    charmodel_pair(left, cp) + charmodel_pair(cp, right) >
		    own - SURE)
			return false;
	}
	return true;
}

/* The steps from n on that end with a letter: up to that one. */
static size_t
group(const struct mojibake *m, size_t n, bool *guessed)
{
	*guessed = false;
	do
		*guessed |= reread_step(m, n)->guessed && !is_sure(m, n);
	while (++n < m->orders && reread_first(m, n) <= reread_last(m, n - 1));
	return n;
}

/* Tell the steps [n, end), letters counted from `from`, in pieces: those
 * without a guess in them are as sure as the whole. */
void
reread_tell(struct mojibake *m, struct rewrite *w, size_t from, size_t n,
    size_t end, struct change c)
{
	enum change_verdict sure = c.verdict;
	size_t to, next;
	bool guessed, more;

	c.rule = m->way->rule;
	for (; n < end; n = to) {
		to = group(m, n, &guessed);
		while (to < end) {
			next = group(m, to, &more);
			if (more != guessed)
				break;
			to = next;
		}
		c.verdict = guessed ? CHANGE_LIKELY : sure;
		c.start = m->letter[from + reread_first(m, n)].at;
		c.end = m->letter[from + reread_last(m, to - 1)].end;
		buf_clear(&m->after);
		for (; n < to; n++)
			misread_put(&m->after, reread_step(m, n)->cp);
		c.after = buf_span(&m->after);
		c.candidates = c.verdict == CHANGE_LIKELY ? c.after : SPAN("");
		misread_tell(m, w, &c);
	}
}
