#include <stdlib.h>

#include "bits.h"
#include "charmodel.h"
#include "latin.h"
#include "mojibake.h"
#include "rereadpair.h"
#include "rereadutf8.h"

#define PIECE		(64 * 1024u)	/* bytes of a line taken at a time */
#define NEAR		32	/* letters beside rare ones that may be of the
				 * same stretch */

struct mojibake *
mojibake_new(void)
{
	return memory_zeroed(1, sizeof(struct mojibake));
}

void
mojibake_begin(struct mojibake *m)
{
	m->latins = 0;
}

void
mojibake_free(struct mojibake *m)
{
	if (m == NULL)
		return;
	free(m->telling);
	free(m->letter);
	free(m->step);
	free(m->order);
	buf_free(&m->bytes);
	buf_free(&m->text);
	buf_free(&m->other);
	buf_free(&m->after);
	free(m);
}

/* ---- what is lost ---- */

static void
find_lost(struct mojibake *m, struct rewrite *w)
{
	/* U+FFFD twice as UTF-8, read as GBK: EFBF BDEF BFBD. */
	static const uint32_t kun[] = { 0x951F, 0x65A4, 0x62F7 };
	size_t i, k;

	for (i = 0; i < m->letters; i = k > i ? k : i + 1) {
		struct change c = { .rule = CHANGE_LOST,
		    .verdict = CHANGE_LOSSY };
		uint32_t cp = m->letter[i].cp;

		k = i;
		if (cp == kun[0])
			while (k < m->letters &&
			    m->letter[k].cp == kun[(k - i) % 3])
				k++;
		else if (cp == 0x70EB || cp == 0x5C6F || cp == UTF8_REPLACED)
			while (k < m->letters && m->letter[k].cp == cp)
				k++;
		if (cp != UTF8_REPLACED && k - i < 3) {
			k = i;
			continue;
		}
		c.start = m->letter[i].at;
		c.end = m->letter[k - 1].end;
		misread_tell(m, w, &c);
	}
}

/* ---- the line ---- */

/* What alone or with others is a sign of damage, in passing. */
static bool
is_lost(uint32_t cp)
{
	return cp == UTF8_REPLACED || cp == 0x951F || cp == 0x70EB ||
	    cp == 0x5C6F;
}

/* Whether the ideograph tells anything, which the common ones do not. */
static bool
tells(const struct mojibake *m, uint32_t cp)
{
	return m->telling[cp / 64] >> cp % 64 & 1;
}

/* List the ideographs that tell something, once for all documents. */
static void
list_telling(struct mojibake *m)
{
	uint32_t cp;

	m->telling = memory_zeroed(0x10000 / 64, sizeof(*m->telling));
	for (cp = 0x4E00; misread_is_han(cp); cp++)
		if (is_lost(cp) || rereadutf8_may_begin(cp) ||
		    charmodel_char(cp) <= CHARMODEL_RARE)
			bits_put(m->telling, cp);
}

/*
 * The trigger.  Bits of what may be in the line; nearly always none.  Rare
 * characters count when they stand close together, since a rare name is no
 * damage.
 */
enum { LATIN = 1, PAIRS = 2, LOST = 4, THREES = 8, HOLES = 16 };

static unsigned
triggers(struct mojibake *m, struct span line, size_t at, size_t to)
{
	unsigned found = 0, latin = 0, high = 0, kana = 0, cyrillic = 0;
	unsigned begins = 0, control = 0;
	int heat = 0;
	uint32_t cp, before = 0;

	if (m->telling == NULL)
		list_telling(m);
	m->letters = m->rare_to = 0;
	while (at < to) {
		struct letter k = { .at = (uint32_t)at };
		bool special, begin;

		at += utf8_decode(line.p + at, line.n - at, &cp);
		k.cp = cp;
		k.end = (uint32_t)at;
		if (m->letters == m->letter_cap)
			m->letter = memory_more(m->letter, &m->letter_cap,
			    sizeof(*m->letter));
		m->letter[m->letters++] = k;
		if (misread_is_hole(cp) && latin_byte(before, &special) >= 0x80)
			found |= HOLES;
		before = cp;
		if (cp < 0x80) {
			control += cp < 0x20 && cp != '\t';
			continue;
		}
		high++;
		if (misread_is_han(cp) && !tells(m, cp)) {
			heat -= heat > 0;
			continue;
		}
		kana += cp >= 0x3041 && cp <= 0x30FE;
		cyrillic += cp >= 0x370 && cp <= 0x4FF;
		if (latin_byte(cp, &special) != 0)
			latin += !special;
		found |= is_lost(cp) ? LOST : 0;
		begin = rereadutf8_may_begin(cp);
		begins += begin;
		if (begin || charmodel_char(cp) <= CHARMODEL_RARE) {
			if (m->rare_to == 0)
				m->rare_from = m->letters - 1;
			m->rare_to = m->letters;
			heat += 6;
			if (heat >= 12)
				found |= PAIRS;
		} else if (heat > 0)
			heat--;
	}
	/* Japanese and Russian are no damage; what is one in ten letters in
	 * Big5 read as GBK is every other one there. */
	if (kana * 10 > high * 3 || cyrillic * 10 > high * 3)
		found &= ~(unsigned)PAIRS;
	/* Bytes that were never text. */
	if (control > m->letters / 16)
		return found & LOST;
	/* Three bytes a character, two of them a letter: one letter in three
	 * begins a character of UTF-8 read as GBK. */
	if (begins * 5 >= high)
		found |= THREES;
	return found | (latin > 0 ? LATIN : 0);
}

/* Letters [from, to) alone are looked at. */
static void
narrow(struct mojibake *m, size_t from, size_t to)
{
	m->letter += from;
	m->letters = to - from;
}

/* All are again, which begin `from` before. */
static void
widen(struct mojibake *m, size_t from, size_t letters)
{
	m->letter -= from;
	m->letters = letters;
}

/* Big5 read as GBK, or the reverse: the one that gains more. */
static void
find_swaps(struct mojibake *m, struct rewrite *w)
{
	bool first = changes_on(w->log, CHANGE_BIG5_AS_GBK);
	bool second = changes_on(w->log, CHANGE_GBK_AS_BIG5);

	if (first && second) {
		int64_t one = rereadpair_find(m, NULL, &rereadpair_gbk_as_big5);
		int64_t two = rereadpair_find(m, NULL, &rereadpair_big5_as_gbk);

		first = one > 0 && one >= two;
		second = two > one;
	}
	if (first)
		rereadpair_find(m, w, &rereadpair_gbk_as_big5);
	else if (second)
		rereadpair_find(m, w, &rereadpair_big5_as_gbk);
}

/* The same about the letters that are rare, behind what is changed already. */
static void
find_swaps_near(struct mojibake *m, struct rewrite *w, size_t done)
{
	size_t letters = m->letters, from = m->rare_from, to = m->rare_to;

	from = from > done + NEAR ? from - NEAR : done;
	to = to + NEAR < letters ? to + NEAR : letters;
	if (from >= to)
		return;
	narrow(m, from, to);
	find_swaps(m, w);
	widen(m, from, letters);
}

/* The readings of pairs behind what is changed already, one after another until
 * one has changed the line: UTF-8 first where it is to be expected, else
 * last. */
static void
find_pairs(struct mojibake *m, struct rewrite *w, bool threes)
{
	size_t done = w->done, skip = 0, letters = m->letters;
	int turn;

	while (skip < letters && m->letter[skip].at < done)
		skip++;
	for (turn = 0; turn < 2 && w->done == done; turn++)
		if ((turn == 0) != threes)
			find_swaps_near(m, w, skip);
		else if (changes_on(w->log, CHANGE_GBK_AS_UTF8)) {
			narrow(m, skip, letters);
			rereadutf8_gbk(m, w);
			widen(m, skip, letters);
		}
}

bool
mojibake_line(struct mojibake *m, struct span line, const struct changes *log,
    struct buf *out)
{
	struct rewrite w = { .in = line, .out = out, .log = log };
	size_t from, to;

	m->sound = true;
	for (from = 0; from < line.n; from = to) {
		unsigned found;

		to = utf8_piece(line, from, PIECE);
		found = triggers(m, line, from, to);
		if ((found & LATIN) && (changes_on(log, CHANGE_LATIN1) ||
		    changes_on(log, CHANGE_CP1252))) {
			size_t done = w.done;

			if ((found & HOLES) && changes_on(log, CHANGE_CP1252))
				rereadutf8_latin(m, &w);
			if (w.done == done)
				latin_find(m, &w);
		}
		if (found & PAIRS)
			find_pairs(m, &w, (found & THREES) != 0);
		if ((found & LOST) && changes_on(log, CHANGE_LOST))
			find_lost(m, &w);
	}
	return rewrite_end(&w);
}

bool
mojibake_sound(const struct mojibake *m)
{
	return m->sound;
}
