#include "joint.h"
#include "matter.h"
#include "table.h"

TABLE(joint);
TABLE(opener);
TABLE(quantity);

/* The row's side (lib/data/joint.tsv). */
static const char *
side_of(int32_t row)
{
	return table_cell(&table_joint, (uint32_t)row, 1);
}

bool
joint_begins(struct span s)
{
	size_t len;
	int32_t row = table_longest(&table_joint, s, &len);

	return row >= 0 && *side_of(row) == 'b';
}

/* Whether s ends with a word that ends no sentence, or with `link` no title. */
static bool
ends_open(struct span s, bool link)
{
	size_t len, at;

	for (at = s.n < 9 ? 0 : s.n - 9; at < s.n; at++) {
		int32_t row;

		if (((unsigned char)s.p[at] & 0xC0) == 0x80)
			continue;
		row = table_longest(&table_joint, span_sub(s, at, s.n), &len);
		if (row >= 0 && at + len == s.n && (*side_of(row) == 'l' ||
		    (!link && (*side_of(row) == 'e' ||
		    side_of(row)[1] == 'o'))))
			return true;
	}
	return false;
}

bool
joint_links(struct span s)
{
	return ends_open(s, true);
}

bool
joint_is_open(const struct sentence_marks *m)
{
	size_t i;

	for (i = m->n; i-- > 0; ) {
		if (m->v[i].kind == SENTENCE_END)
			break;
		if (m->v[i].kind == SENTENCE_OPEN && m->v[i].pair < 0 &&
		    m->chars - m->v[i].chr < SENTENCE_QUOTED)
			return true;
	}
	return false;
}

bool
joint_is_lacking(struct recent *recent, const struct sentence_marks *m,
    struct span text)
{
	struct span tail;

	if (ends_open(text, false) || utf8_is_digit(text.p[text.n - 1]) ||
	    joint_is_open(m))
		return true;
	tail = matter_tail(text, 3);
	return tail.n >= 9 && recent_is_within(recent, tail);
}

bool
joint_is_bridged(struct recent *recent, struct span a, struct span b)
{
	char room[32];

	a = matter_tail(a, 2);
	b = matter_head(b, 2);
	if (a.n != 6 || b.n != 6)
		return false;
	memcpy(room, a.p, a.n);
	memcpy(room + a.n, b.p, b.n);
	return recent_has(recent, span_make(room, a.n + 6)) ||
	    recent_has(recent, span_make(room + 3, 9));
}

int
joint_goes_on(const struct held *h, struct recent *recent,
    const struct wrap *wrap, const struct piece *p)
{
	struct span text = piece_text(p), held = buf_span(&h->text);
	size_t len, i;

	if (joint_begins(text))
		return 2;
	/* The first two lines of a hard-wrapped paragraph. */
	if (!p->gap && h->passed == 0 && h->width.chars >= WRAP_LEAST &&
	    h->width.chars <= 60 &&
	    p->width.chars <= h->width.chars + 2)
		return 2;
	/* The last line of a page and the first of the next. */
	if (wrap_is_full(wrap, h->width))
		return 2;
	if (utf8_is_digit(held.p[held.n - 1]) &&
	    (table_longest(&table_quantity, text, &len) >= 0 ||
	    utf8_is_digit(text.p[0])))
		return 2;
	/* A quote that was open closes here. */
	for (i = 0; i < p->marks.n &&
	    p->marks.v[i].chr < SENTENCE_QUOTED; i++) {
		if (p->marks.v[i].kind == SENTENCE_OPEN)
			break;
		if (p->marks.v[i].kind == SENTENCE_CLOSE && h->lacking)
			return 2;
	}
	if (joint_is_bridged(recent, held, text))
		return 2;
	/* 听他怎么说—— */
	if (table_longest(&table_opener, text, &len) >= 0 ||
	    matter_date(matter_head(text, 12)) > 0 ||
	    (matter_last(held) == 0x2014 && p->ends > 0))
		return 0;
	return 1;
}
