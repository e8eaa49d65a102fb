#include <stdlib.h>

#include "bits.h"
#include "habit.h"
#include "table.h"

TABLE(simplified);

#define SCRIPT		600	/* a character of the other script */
#define GLUE		200	/* a letter glued to a Chinese character */
#define SMALL		200	/* the same, a small one */
#define WIDE		800	/* a full-width digit or letter */

#define LEARN		(1u << 18)
#define TEXT		(2 * LEARN)	/* before each there may be a break */
#define LONG		(1u << 15)	/* a text whose lists are sorted */

#define ZONE_FIRST	0xE000u	/* of the user-defined zone, as GB18030 */
#define ZONE_LAST	0xE765u

enum script { SCRIPT_BOTH, SCRIPT_TRADITIONAL, SCRIPT_SIMPLIFIED };

static bool
is_small(uint32_t cp)
{
	return cp - 'a' < 26;
}

/* Which script a character belongs to: one that the table of simplified forms
 * turns is traditional; its result is simplified unless it is turned too. */
static void
make_script(struct habit *h)
{
	uint32_t row, from, to;

	h->script = memory_zeroed(0x10000, 1);
	for (row = 0; row < table_simplified.rows; row++) {
		struct span a = span_str(table_cell(&table_simplified, row, 0));
		struct span b = span_str(table_cell(&table_simplified, row, 1));

		if (a.n == 0 || b.n == 0)
			continue;
		utf8_decode(a.p, a.n, &from);
		utf8_decode(b.p, b.n, &to);
		if (from == to || from > 0xFFFF || to > 0xFFFF)
			continue;
		h->script[from] = SCRIPT_TRADITIONAL;
		if (h->script[to] == SCRIPT_BOTH)
			h->script[to] = SCRIPT_SIMPLIFIED;
	}
}

void
habit_make(struct habit *h)
{
	h->seen = memory_zeroed(0x10000, sizeof(*h->seen));
	h->met = memory_zeroed(0x10000 + 1, sizeof(*h->met));
	h->text = memory_zeroed(TEXT + 1, sizeof(*h->text));
	h->behind = memory_zeroed(LEARN + TEXT, sizeof(*h->behind));
	h->behind_end = memory_zeroed(0x10000, sizeof(*h->behind_end));
	h->before = memory_zeroed(LEARN + TEXT, sizeof(*h->before));
	h->scores = memory_zeroed(1, sizeof(*h->scores));
	h->unscored = true;
	make_script(h);
}

void
habit_free(struct habit *h)
{
	free(h->seen);
	free(h->met);
	free(h->text);
	free(h->behind);
	free(h->behind_end);
	free(h->before);
	free(h->script);
	free(h->scores);
}

void
habit_begin(struct habit *h)
{
	h->unscored |= h->chars > 0;
	while (h->met_n > 0)
		h->seen[h->met[--h->met_n]] = 0;
	h->text_n = 0;
	h->chars = h->traditional = h->simplified = 0;
	h->zone_kept = false;
}

/* What may stand in a pair that is learned: ! ? ; and letters may be damage. */
static bool
teaches(uint32_t cp)
{
	if (token_is_han(cp))
		return true;
	switch (cp) {
	case 0xFF0C: case 0x3002: case 0x3001: case 0x201C: case 0x201D:
		return true;
	default:
		return false;
	}
}

static int
by_code(const void *a, const void *b)
{
	return *(const uint16_t *)a - *(const uint16_t *)b;
}

/* Give each character that was met as many places as it was seen, after one
 * another, and the breaks the places behind those. */
static void
begin_lists(struct habit *h)
{
	uint32_t *end = h->behind_end, i, at = 0;

	for (i = 0; i < h->met_n; i++) {
		end[h->met[i]] = at;
		at += h->seen[h->met[i]];
	}
	end[0] = at;
}

/*
 * The same as list_behind, in the order of what stands behind: what stands
 * before each character is listed first.  A long text's lists are worth it.
 */
static void
list_sorted(struct habit *h)
{
	const uint16_t *text = h->text, *last = text + h->text_n;
	uint32_t *end = h->behind_end, i, at, from, to;

	qsort(h->met, h->met_n, sizeof(*h->met), by_code);
	begin_lists(h);
	from = end[0];
	/* Before the first one stands a break. */
	h->before[end[text[0]]++] = 0;
	for (; text < last; text++)
		h->before[end[text[1]]++] = text[0];
	to = end[0];
	begin_lists(h);
	for (at = from; at < to; at++)
		h->behind[end[h->before[at]]++] = 0;
	for (i = at = 0; i < h->met_n; at += h->seen[h->met[i++]])
		for (from = at; teaches(h->met[i]) &&
		    from < at + h->seen[h->met[i]]; from++)
			h->behind[end[h->before[from]]++] = h->met[i];
}

/* List what stands behind each character of the text.  Every one has something
 * behind it, be it a break; what stands behind a break is of no use. */
static void
list_behind(struct habit *h)
{
	const uint16_t *text = h->text, *last = text + h->text_n;
	uint32_t *end = h->behind_end;
	uint16_t *behind = h->behind;

	h->text[h->text_n] = 0;
	h->sorted = h->text_n > LONG;
	if (h->sorted) {
		list_sorted(h);
		return;
	}
	begin_lists(h);
	for (; text < last; text++)
		behind[end[text[0]]++] = text[1];
}

/* Where in a sorted list of n > 0 b stands, or what is above it. */
static const uint16_t *
place_of(const uint16_t *list, uint32_t n, uint32_t b)
{
	uint32_t half;

	for (; n > 1; n -= half) {
		half = n / 2;
		list += half & -(uint32_t)(list[half - 1] < b);
	}
	return list + (*list < b);
}

/* How often b, which is no break, was learned behind a. */
static unsigned
pair_count(const struct habit *h, uint32_t a, uint32_t b)
{
	uint32_t n = h->seen[a], i;
	const uint16_t *end = h->behind + h->behind_end[a], *list = end - n;
	unsigned count = 0;

	if (n == 0 || !teaches(a))
		return 0;
	if (h->sorted) {
		list = place_of(list, n, b);
		return list == end || *list != b ? 0 : (unsigned)(
		    place_of(list, (uint32_t)(end - list), b + 1) - list);
	}
	for (i = 0; i < n; i++)
		count += list[i] == b;
	return count;
}

static bool
is_of_zone(uint32_t cp)
{
	return cp >= ZONE_FIRST && cp <= ZONE_LAST;
}

bool
habit_has_room(const struct habit *h)
{
	return h->chars < LEARN;
}

void
habit_pass(struct habit *h, uint32_t cp)
{
	h->unscored = true;
	h->zone_kept |= is_of_zone(cp);
}

void
habit_break(struct habit *h)
{
	if (h->text_n > 0 && h->text[h->text_n - 1] != 0)
		h->text[h->text_n++] = 0;
}

void
habit_learn(struct habit *h, uint32_t cp)
{
	habit_pass(h, cp);
	h->chars++;
	h->met[h->met_n] = (uint16_t)cp;
	h->met_n += h->seen[cp]++ == 0;
	h->text[h->text_n++] = teaches(cp) ? (uint16_t)cp : 0;
}

/* The same of the three-byte characters that s begins with; returns their
 * bytes. */
static size_t
learn_threes(struct habit *h, struct span s)
{
	uint16_t *text = h->text + h->text_n, *met = h->met;
	uint32_t *seen = h->seen, met_n = h->met_n;
	size_t n = utf8_threes(s, text, LEARN - h->chars), i;

	for (i = 0; i < n; i++) {
		uint32_t cp = text[i];

		met[met_n] = (uint16_t)cp;
		met_n += seen[cp]++ == 0;
		if (token_is_han(cp))
			continue;
		h->zone_kept |= is_of_zone(cp);
		if (!teaches(cp))
			text[i] = 0;
	}
	h->met_n = met_n;
	h->text_n += (uint32_t)n;
	h->chars += (uint32_t)n;
	return 3 * n;
}

void
habit_learn_line(struct habit *h, struct span line)
{
	uint32_t cp;
	size_t at = 0, n;

	habit_break(h);
	h->unscored = true;
	while (at < line.n && habit_has_room(h)) {
		if (((unsigned char)line.p[at] & 0xF0) == 0xE0) {
			n = learn_threes(h, span_sub(line, at, line.n));
			at += n;
			if (n > 0)
				continue;
		}
		at += utf8_decode(line.p + at, line.n - at, &cp);
		cp = token_widen(cp);
		if (cp > 0xFFFF)
			habit_break(h);
		else
			habit_learn(h, cp);
	}
}

bool
habit_settle(struct habit *h)
{
	struct habit_scores *s = h->scores;
	bool changed = h->unscored;
	uint32_t i;

	h->unscored = false;
	if (!changed)
		return false;
	h->traditional = h->simplified = 0;
	for (i = 0; i < h->met_n; i++) {
		uint32_t n = h->seen[h->met[i]];

		if (h->script[h->met[i]] == SCRIPT_TRADITIONAL)
			h->traditional += n;
		else if (h->script[h->met[i]] == SCRIPT_SIMPLIFIED)
			h->simplified += n;
	}
	list_behind(h);
	if (s->used_n == HABIT_SCORES)
		memset(s->of, 0, sizeof(s->of));
	else
		while (s->used_n > 0)
			s->of[s->used[--s->used_n]].pair = 0;
	s->used_n = 0;
	return true;
}

/* 100 ln n, n > 0, within 6 of the truth. */
static int
log_of(unsigned n)
{
	unsigned high = bits_last(n);

	return (int)((6931 * high +
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
alien(const struct habit *h, uint32_t cp)
{
	if (cp > 0xFFFF || h->seen[cp] != 0)
		return false;
	return (h->script[cp] == SCRIPT_SIMPLIFIED &&
	    habit_is_traditional(h)) ||
	    (h->script[cp] == SCRIPT_TRADITIONAL &&
	    h->simplified > 2 * h->traditional);
}

int
habit_work_out(const struct habit *h, uint32_t a, uint32_t b, unsigned held)
{
	int p = charmodel_pair(a, b);
	unsigned n;

	if ((token_is_letter(a) && token_is_han(b)) ||
	    (token_is_han(a) && token_is_letter(b)))
		p -= GLUE + (is_small(a) || is_small(b) ? SMALL : 0);
	if (a <= 0xFFFF && b <= 0xFFFF && token_is_han(b) && h->chars > 0) {
		/* One part in ten for the document's characters, three for
		 * its pairs. */
		n = 0;
		if (h->seen[b] > held) {
			p = log_add(p - 51, log_of(h->seen[b] - held) -
			    log_of(h->chars) - 230);
			n = pair_count(h, a, b);
		}
		if (n > held)
			p = log_add(p, log_of(n - held) -
			    log_of(h->seen[a] + 1u) - 120);
	}
	/* Wide digits and letters: only where the document has them. */
	if (((b >= 0xFF10 && b <= 0xFF19) || (b >= 0xFF21 && b <= 0xFF5A)) &&
	    h->seen[b] <= held)
		p -= WIDE;
	return p - (alien(h, b) ? SCRIPT : 0);
}

int
habit_score(const struct habit *h, uint32_t pair, uint32_t slot, unsigned held)
{
	struct habit_scores *s = h->scores;
	int score = habit_work_out(h, pair >> 16, pair & 0xFFFF, held);

	if (s->of[slot].pair == 0 && s->used_n < HABIT_SCORES)
		s->used[s->used_n++] = (uint16_t)slot;
	s->of[slot] = (struct habit_scored){ .pair = pair,
	    .held = (uint16_t)held, .score = (int16_t)score };
	return score;
}

bool
habit_met(const struct habit *h, uint32_t a, uint32_t b, unsigned held)
{
	a = token_widen(a);
	b = token_widen(b);
	return charmodel_met(a, b) ||
	    (token_is_han(a) && token_is_han(b) && pair_count(h, a, b) > held);
}

bool
habit_is_rare(uint32_t cp)
{
	cp = token_widen(cp);
	return cp >= 0x80 && cp != 0x3007 && charmodel_char(cp) <=
	    (token_is_han(cp) ? CHARMODEL_RARE : CHARMODEL_UNSEEN);
}

bool
habit_is_odd(const struct habit *h, uint32_t cp)
{
	return (habit_is_rare(cp) || cp == 0x3000) &&
	    (cp > 0xFFFF || h->seen[cp] < 3);
}
