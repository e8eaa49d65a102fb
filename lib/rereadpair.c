#include "charmodel.h"
#include "codepage.h"
#include "reread.h"
#include "rereadpair.h"

#define BETTER		250	/* mean gain over the text as it stands */
#define CERTAIN		400	/* mean gain that leaves no doubt */
#define TURN		400	/* where a stretch begins, ends */
#define HOLE		20	/* credit that a hidden byte costs, for */
#define LIKELIEST	6	/* the likeliest paths alone have guesses */

const struct way
    rereadpair_gbk_as_big5 = { CHANGE_BIG5_AS_GBK, codepage_to_big5,
	codepage_big5, codepage_gbk },
    rereadpair_big5_as_gbk = { CHANGE_GBK_AS_BIG5, codepage_to_gbk,
	codepage_gbk, codepage_big5 };

/* Whether letter i hides a lead byte whose second one is the ASCII behind. */
static bool
is_half(const struct mojibake *m, size_t i)
{
	return misread_is_hole(m->letter[i].cp) && i + 1 < m->letters &&
	    m->letter[i + 1].cp - CODEPAGE_TRAIL < 0x7F - CODEPAGE_TRAIL;
}

/*
 * The letters above ASCII of [from, to); 0 where they are rather a language
 * of their own: kana, or Latin with accents (pinyin, French), which share
 * their places in GBK with the commonest characters of Big5.
 */
static size_t
swappable(const struct mojibake *m, size_t from, size_t to)
{
	size_t n = 0, han = 0, kana = 0, latin = 0;

	for (; from < to; from++) {
		uint32_t cp = m->letter[from].cp;

		/* What is lost of a character shows that it was one. */
		if (cp == UTF8_REPLACED || is_half(m, from)) {
			n++;
			han++;
			from += is_half(m, from);
			continue;
		}
		n += cp >= 0x80;
		han += misread_is_han(cp) || misread_is_private(cp);
		kana += cp >= 0x3041 && cp <= 0x30FE;
		latin += (cp | 0x20) - 'a' < 26 || (cp >= 0x80 && cp < 0x370);
	}
	return han * 3 >= n && kana * 2 < n && latin * 3 <= n ? n : 0;
}

/* The lead byte that waits in p is alone. */
static void
lose(struct path *p, uint32_t at)
{
	p->score += charmodel_pair(p->left, UTF8_REPLACED);
	p->hope = 0;
	p->guessed = false;
	reread_emit(p, UTF8_REPLACED, at);
}

/* The letter as it stands. */
static void
keep_letter(struct mojibake *m, struct path p, uint32_t cp, uint32_t at)
{
	if (cp >= 0x80 && !p.kept)
		p.score -= TURN;
	p.kept |= cp >= 0x80;
	p.score += charmodel_pair(p.left, cp);
	p.from = at;
	reread_emit(&p, cp, at + 1);
	reread_keep(m, p);
}

/* Letter i read as what it was. */
static void
reread_letter(struct mojibake *m, struct path p, size_t i, uint32_t at,
    bool guesses)
{
	uint32_t cp = m->letter[i].cp;

	if (p.kept)
		p.score -= TURN;
	p.kept = false;
	if (!misread_is_hole(cp))
		reread_feed(m, p, cp, at);
	else if (guesses)
		reread_guess(m, &p, reread_byte(m, i + 1), at);
	if (p.need == 0 && (cp == UTF8_REPLACED ||
	    (misread_is_private(cp) && reread_was(m->way, cp) == 0))) {
		/* A pair that is gone, or is no character of any text. */
		p.score += charmodel_pair(p.left, cp) -
		    (cp == UTF8_REPLACED ? 0 : TURN);
		p.from = at;
		reread_emit(&p, cp, at + 1);
		reread_keep(m, p);
	}
}

/*
 * The most probable way to read the letters, each as it stands or as one of a
 * stretch in the other code: m->order gets the steps.
 */
static void
read_either(struct mojibake *m)
{
	size_t i;
	unsigned k;

	reread_begin(m, 0);
	m->credit = MISREAD_CREDIT + MISREAD_EARN * (int64_t)m->letters;
	for (i = 0; i < m->letters; i++) {
		uint32_t cp = m->letter[i].cp, at = (uint32_t)i * 2;

		for (k = 0; k < m->paths; k++) {
			struct path p = m->path[k];
			bool guesses = k < LIKELIEST && m->credit > 0;

			if (p.need > 0) {
				reread_letter(m, p, i, at, guesses);
				lose(&p, at);
			}
			keep_letter(m, p, cp, at);
			if (cp >= 0x80 || (cp == '?' && !p.kept))
				reread_letter(m, p, i, at, guesses);
		}
		m->credit -= misread_is_hole(cp) ? HOLE : 0;
		reread_settle(m);
	}
	for (k = 0; k < m->paths; k++) {
		struct path p = m->path[k];

		if (p.need > 0)
			lose(&p, (uint32_t)i * 2);
		p.score += charmodel_pair(p.left, CHARMODEL_EDGE);
		reread_keep(m, p);
	}
	reread_settle(m);
	reread_choose(m, m->path[0].last);
}

/* Tell the stretch of steps [n, to), if it gains enough, and return what it
 * gains.  w NULL: what it would. */
static int64_t
tell_stretch(struct mojibake *m, struct rewrite *w, size_t n, size_t to)
{
	size_t first = reread_first(m, n), last = reread_last(m, to - 1), i;
	uint32_t before = first > 0 ? m->letter[first - 1].cp : CHARMODEL_EDGE;
	int64_t old = 0, new = 0;
	int high, mean, known = 0;	/* characters without a guess */

	for (i = first; i <= last; i++) {
		if (m->letter[i].cp >= 0x80)
			old += charmodel_pair(before, m->letter[i].cp);
		before = m->letter[i].cp;
	}
	before = n > 0 ? reread_step(m, n - 1)->cp : CHARMODEL_EDGE;
	for (i = n; i < to; i++) {
		uint32_t cp = reread_step(m, i)->cp;

		if (cp >= 0x80)
			new += charmodel_pair(before, cp);
		known += cp >= 0x80 && cp != UTF8_REPLACED &&
		    !reread_step(m, i)->guessed;
		before = cp;
	}
	high = (int)swappable(m, first, last + 1);
	if (high < MISREAD_SHORT - 1 || known < MISREAD_SHORT - 1 ||
	    new - old < MISREAD_TOTAL ||
	    (mean = (int)((new - old) / high)) < BETTER ||
	    new / high < MISREAD_COMMON)
		return 0;
	if (w != NULL)
		reread_tell(m, w, 0, n, to, (struct change){ .margin = mean,
		    .verdict = high >= MISREAD_SHORT && mean >= CERTAIN ?
		    CHANGE_CERTAIN : CHANGE_LIKELY });
	return new - old;
}

/* Note what each letter was, by itself, and have the model fetched for it: what
 * was is seldom what stands side by side. */
static void
note_was(struct mojibake *m, const struct way *way)
{
	uint32_t before = CHARMODEL_EDGE;
	size_t i;

	for (i = 0; i < m->letters; i++) {
		struct letter *k = &m->letter[i];

		k->was = reread_was(way, k->cp);
		if (k->cp >= 0x80 && k->was != 0) {
			charmodel_fetch(before, k->cp);
			charmodel_fetch(before, k->was);
		}
		before = k->cp;
	}
}

/*
 * Whether some stretch may gain enough.  Where no byte is hidden every letter is
 * one character, so that the greatest sum of gains tells (Bentley's maximum
 * subarray); where one is, the letters before or behind it gain some of it.
 */
static bool
may_gain(struct mojibake *m, const struct way *way)
{
	uint32_t left = CHARMODEL_EDGE, before = CHARMODEL_EDGE;
	bool hidden = false;
	int sum = 0, best = 0;
	size_t i;

	note_was(m, way);
	for (i = 0; i < m->letters && best < MISREAD_TOTAL; i++) {
		uint32_t cp = m->letter[i].cp, to = m->letter[i].was;

		hidden |= misread_is_hole(cp);
		if (to == 0)
			sum -= TURN;
		else if (cp >= 0x80) {
			/* A stretch begins behind what stands. */
			if (sum <= 0) {
				sum = 0;
				left = before;
			}
			sum += charmodel_pair(left, to) -
			    charmodel_pair(before, cp);
			if (sum > best)
				best = sum;
		}
		left = to == 0 ? cp : to;
		before = cp;
	}
	return best >= (hidden ? MISREAD_TOTAL / 2 : MISREAD_TOTAL);
}

/* Find the stretches in the other code.  Returns the sum of what they gain; w
 * NULL: what they would. */
int64_t
rereadpair_find(struct mojibake *m, struct rewrite *w, const struct way *way)
{
	size_t n, to, end;
	int64_t all = 0;

	if (!may_gain(m, way))
		return 0;
	m->way = way;
	read_either(m);
	for (n = 0; n < m->orders; n = to) {
		to = n + 1;
		if (reread_step(m, n)->kept || reread_step(m, n)->cp < 0x80)
			continue;
		for (end = to; to < m->orders; to++) {
			if (reread_step(m, to)->kept)
				break;
			if (reread_step(m, to)->cp >= 0x80)
				end = to + 1;
		}
		all += tell_stretch(m, w, n, end);
	}
	return all;
}
