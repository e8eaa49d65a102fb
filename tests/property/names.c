/*
 * Properties of the tagger with its name patterns, over random texts made of
 * the words that the patterns go by: marks lie within the text and begin and
 * end between code points; none is empty; those of one tag do not overlap;
 * they stand in order; what was read before, in another document, does not
 * show.  And over each word alone and beside each of those that names are joined
 * by, for a rule looks beyond its word on either side of it.
 */
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"
#include "table.h"
#include "tag.h"
#include "utf8.h"

TABLE(namewords);
TABLE(surnames);

enum { ROUNDS = 20000 };

static unsigned long passed, failed;

static uint64_t state = 20240121;

static uint32_t
random_below(uint32_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % n;
}

static const char *const other[] = { "“", "”", "《", "》", "、", "，", "。",
    "：", " ", "·", "（", "）", "+", "第", "十九", "届", "次", "二", "三", "一",
    "5155", "G337", "西和县", "天津市", "西和", "陇南", "乡村振兴", "脱贫攻坚",
    "党的二十大", "习近平", "国家能源局", "张", "建", "国", "明", "等", "\xFF",
    "\xE4\xB8", "\xF0\x9F\x98\x80", "\t", "a" };

static const char *const joint[] = { "", "与", "和", "及", "、", "，", "的", "届",
    "任", "第", "县", "省", "“", "（", "1", "张" };

/* One of the keys of a row: the first cell parts them by |. */
static struct span
key_of(const struct table *t, uint32_t row)
{
	const char *cell = table_cell(t, row, 0);
	uint32_t pick = random_below(10);

	while (pick-- > 0 && strchr(cell, '|') != NULL)
		cell = strchr(cell, '|') + 1;
	return span_make(cell, strcspn(cell, "|"));
}

static void
make_text(struct buf *b)
{
	uint32_t n = random_below(24);

	buf_clear(b);
	while (n-- > 0) {
		uint32_t kind = random_below(8);

		if (kind < 4)
			buf_put(b, key_of(&table_namewords,
			    random_below(table_namewords.rows)));
		else if (kind == 4)
			buf_put(b, key_of(&table_surnames,
			    random_below(table_surnames.rows)));
		else
			buf_put(b, span_str(other[random_below(
			    sizeof(other) / sizeof(*other))]));
	}
}

static bool
at_letter(struct span text, size_t at)
{
	size_t i = 0;
	uint32_t cp;

	while (i < at)
		i += utf8_decode(text.p + i, text.n - i, &cp);
	return i == at;
}

static void
need(bool right, const char *what, struct span text)
{
	if (right) {
		passed++;
		return;
	}
	if (failed++ < 5)
		printf("%s: %.*s\n", what, (int)text.n, text.p);
}

static bool
good_marks(const struct mark_list *m, struct span text)
{
	size_t i, j;

	for (i = 0; i < m->n; i++) {
		const struct mark *a = &m->v[i];

		if (a->from >= a->to || a->to > text.n ||
		    !at_letter(text, a->from) || !at_letter(text, a->to) ||
		    (i > 0 && m->v[i - 1].from > a->from))
			return false;
		for (j = 0; j < i; j++)
			if (m->v[j].tag == a->tag && m->v[j].to > a->from)
				return false;
	}
	return true;
}

static void
copy_marks(struct mark_list *to, const struct mark_list *from)
{
	size_t i;

	to->n = 0;
	for (i = 0; i < from->n; i++)
		mark_add(to, from->v[i]);
}

static bool
same_marks(const struct mark_list *a, const struct mark_list *b)
{
	size_t i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (a->v[i].from != b->v[i].from || a->v[i].to != b->v[i].to ||
		    a->v[i].tag != b->v[i].tag)
			return false;
	return a->n == b->n;
}

static void
read_one(struct tagger *t, struct span text)
{
	tagger_document(t);
	need(good_marks(tagger_scan(t, text), text),
	    "marks out of order or bounds", text);
}

/* Each word as the first and as the last one of a text. */
static void
read_edges(struct tagger *t)
{
	struct buf text = { 0 };
	struct span cell, key;
	uint32_t row;
	size_t i;

	for (row = 0; row < table_namewords.rows; row++) {
		cell = span_str(table_cell(&table_namewords, row, 0));
		while (cell.n > 0) {
			key = span_cut(&cell, '|');
			for (i = 0; i < sizeof(joint) / sizeof(*joint); i++) {
				buf_clear(&text);
				buf_put(&text, span_str(joint[i]));
				buf_put(&text, key);
				read_one(t, buf_span(&text));
				buf_put(&text, span_str(joint[i]));
				read_one(t, buf_span(&text));
				read_one(t, span_sub(buf_span(&text),
				    strlen(joint[i]), text.n));
			}
		}
	}
	buf_free(&text);
}

int
main(void)
{
	struct tagger *fresh = tagger_new(NULL, true);
	struct tagger *used = tagger_new(NULL, true);
	struct buf text = { 0 };
	struct mark_list first = { 0 };
	int i;

	read_edges(fresh);
	for (i = 0; i < ROUNDS; i++) {
		make_text(&text);
		tagger_document(fresh);
		copy_marks(&first, tagger_scan(fresh, buf_span(&text)));
		need(good_marks(&first, buf_span(&text)),
		    "marks out of order or bounds", buf_span(&text));
		/* Another text between, then the same in a new document. */
		tagger_scan(used, SPAN("张三县长主持“三抓三促”行动会议"));
		tagger_document(used);
		need(same_marks(&first, tagger_scan(used, buf_span(&text))),
		    "another text before it shows", buf_span(&text));
	}
	tagger_free(fresh);
	tagger_free(used);
	mark_free(&first);
	buf_free(&text);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed > 0;
}
