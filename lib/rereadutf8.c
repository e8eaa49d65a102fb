#include "charmodel.h"
#include "codepage.h"
#include "latin.h"
#include "reread.h"
#include "rereadutf8.h"

#define GAIN		400	/* the least that a stretch gains */
#define GAPS		2	/* bytes dropped one behind another */
#define STRETCH		2048	/* letters read at a time */
#define WORSE		2000	/* given up: so much less likely than as is */
#define HOLE		100	/* credit that a hidden byte costs */

static const struct way
    utf8_as_gbk = { CHANGE_GBK_AS_UTF8, codepage_to_gbk, codepage_gbk, NULL },
    utf8_as_latin = { CHANGE_CP1252, NULL, NULL, NULL };

/* Where UTF-8 read as CP1252 may begin, a hole being near: a lead byte. */
static bool
may_begin_latin(uint32_t cp)
{
	bool special;
	unsigned b = cp < 0x80 ? 0 : latin_byte(cp, &special);

	return b >= 0xE3 && reread_is_lead(b);
}

/* Where UTF-8 read as GBK may begin: a lead byte and its second byte as one
 * character. */
bool
rereadutf8_may_begin(uint32_t cp)
{
	unsigned pair = cp < 0x80 ? 0 : codepage_to_gbk(cp);

	return pair >> 8 >= 0xE2 && reread_is_lead(pair >> 8) &&
	    reread_is_more(pair & 0xFF);
}

/* All paths of UTF-8 over letter i. */
static void
over_letter(struct mojibake *m, size_t i, uint32_t at)
{
	uint32_t cp = m->letter[i].cp;
	bool hole = misread_is_hole(cp);
	unsigned k;

	for (k = 0; k < m->paths; k++) {
		const struct path *p = &m->path[k];

		if (!hole || (p->need == 0 && p->last < 0))
			reread_feed(m, *p, cp, at);
		else {
			reread_guess(m, p, reread_byte(m, i + 1), at);
			if (p->need == 0 && cp == '?')
				reread_feed(m, *p, cp, at);
		}
	}
	m->credit -= 1 + (hole ? HOLE : 0);
}

/* The same over a byte that GBK's decoder dropped before letter i. */
static void
over_gap(struct mojibake *m, size_t i, uint32_t at)
{
	unsigned k;

	if (m->way->to_pair == NULL)
		return;
	for (k = 0; k < m->paths; k++)
		if (m->path[k].need > 0)
			reread_guess(m, &m->path[k], reread_byte(m, i), at);
	m->credit -= HOLE;
}

/*
 * All paths over letter i, of a reading that began at letter `from`.  False:
 * there is none, and they are as they were.  Dropped bytes are thought of only
 * where the characters so far are likelier than the letters, which are `old`.
 */
static bool
advance(struct mojibake *m, size_t i, size_t from, int old)
{
	uint32_t at = (uint32_t)(i - from) * 2;
	struct path before[MISREAD_BEAM];
	unsigned befores = m->paths, gaps;
	bool better = m->path[0].last >= 0 && m->path[0].score > old;

	over_letter(m, i, at);
	if (m->nexts == 0)
		memcpy(before, m->path, befores * sizeof(*before));
	for (gaps = 0; m->nexts == 0 && better && gaps < GAPS; gaps++) {
		over_gap(m, i, at - 1);
		reread_settle(m);
		over_letter(m, i, at);
	}
	if (m->nexts == 0) {
		memcpy(m->path, before, befores * sizeof(*before));
		m->paths = befores;
		return false;
	}
	reread_settle(m);
	return true;
}

/* The best path that ends with a whole character, before `right`; -1: none. */
static int32_t
best_end(const struct mojibake *m, uint32_t right)
{
	int32_t best = -1;
	int most = 0;
	unsigned k;

	for (k = 0; k < m->paths; k++) {
		const struct path *p = &m->path[k];
		int score = p->score + charmodel_pair(p->left, right);

		if (p->need != 0 || p->left < 0x80 ||
		    (best >= 0 && score <= most))
			continue;
		most = score;
		best = p->last;
	}
	return best;
}

/*
 * Read the letters from `from` as UTF-8 whose bytes were read as GBK, or as
 * CP1252, as far as they go; m->order gets the steps of the best reading.
 * Returns the letter behind the last whole character.
 */
static size_t
read_utf8(struct mojibake *m, size_t from)
{
	size_t i, stop = from;
	unsigned k, gaps;
	int32_t best = -1, last;
	int old = 0;
	uint32_t before = from > 0 ? m->letter[from - 1].cp :
	    CHARMODEL_EDGE;

	reread_begin(m, from);
	for (i = from; i < m->letters && i < from + STRETCH; i++) {
		uint32_t cp = m->letter[i].cp;

		if (!advance(m, i, from, old))
			break;
		old += charmodel_pair(before, cp);
		before = cp;
		if (m->path[0].score < old - WORSE)
			break;
		/* Where a whole character ends, the reading may end. */
		for (k = 0; k < m->paths; k++)
			if (m->path[k].need == 0 && m->path[k].left >= 0x80) {
				best = m->path[k].last;
				stop = i + 1;
				break;
			}
	}
	/* The line may end with bytes that were dropped. */
	for (gaps = 0; stop < i && i == m->letters && gaps < GAPS; gaps++) {
		over_gap(m, i, (uint32_t)(i - from) * 2 - 1);
		reread_settle(m);
		for (k = 0; k < m->paths; k++)
			if (m->path[k].need == 0)
				stop = i;
	}
	/* What comes next helps to tell the readings of the end apart. */
	if (stop == i) {
		last = best_end(m, i < m->letters ? m->letter[i].cp :
		    CHARMODEL_EDGE);
		if (last >= 0)
			best = last;
		else if (best >= 0)
			stop = from + m->step[best].to / 2;
	}
	reread_choose(m, best);
	return best < 0 ? from : stop;
}

static void
find(struct mojibake *m, struct rewrite *w)
{
	size_t i, k, to, n;
	int old, new;

	m->credit = MISREAD_CREDIT + MISREAD_EARN * (int64_t)m->letters;
	for (i = 0; i < m->letters && m->credit > 0; i++) {
		int64_t credit = m->credit;
		int known = 0;

		if (!(m->way->to_pair == NULL ? may_begin_latin :
		    rereadutf8_may_begin)(m->letter[i].cp))
			continue;
		to = read_utf8(m, i);
		if (to <= i + 1)
			continue;
		buf_clear(&m->text);
		for (n = k = 0; k < m->orders; k++) {
			const struct step *s = reread_step(m, k);

			misread_put(&m->text, s->cp);
			n += misread_is_han(s->cp);
			known += s->cp >= 0x80 && !s->guessed;
		}
		new = charmodel_text(CHARMODEL_EDGE, buf_span(&m->text),
		    CHARMODEL_EDGE);
		old = charmodel_text(CHARMODEL_EDGE, span_sub(w->in,
		    m->letter[i].at, m->letter[to - 1].end), CHARMODEL_EDGE);
		/* Strict UTF-8 comes out by chance once in 64 for each
		 * character. */
		if (n < 1 || known < 2 || new - old < GAIN ||
		    new - old < MISREAD_TOTAL - 250 * known ||
		    new / (int)(m->orders + 1) < MISREAD_COMMON - 100)
			continue;
		reread_tell(m, w, i, 0, m->orders, (struct change){
		    .verdict = CHANGE_CERTAIN });
		m->credit = credit;
		i = to - 1;
	}
}

void
rereadutf8_gbk(struct mojibake *m, struct rewrite *w)
{
	m->way = &utf8_as_gbk;
	find(m, w);
}

void
rereadutf8_latin(struct mojibake *m, struct rewrite *w)
{
	m->way = &utf8_as_latin;
	find(m, w);
}
