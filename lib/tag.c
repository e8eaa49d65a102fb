#include <stdlib.h>

#include "name.h"
#include "place.h"
#include "tag.h"

/* A lexicon at work: its hits in the text, and which parents of its guards
 * the document has named. */
struct source {
	const struct lexicon *lexicon;
	struct lexicon_hits hits;
	unsigned char	*seen;		/* of each witness; NULL: no lexicon */
	int		 priority;
	const char	*rule;
};

struct tagger {
	struct source	 own, builtin;
	struct matcher_text text;
	struct place_state *place;
	struct name_state name;
	struct mark_list marks, names;
	/* Of a text that is read in parts: what they gave. */
	struct mark_list all;
	struct matcher_hits topics;
};

/* A longer text is read in parts of about this many bytes, so that memory
 * stays bounded. */
#define PART	((size_t)256 * 1024)

static void
source_open(struct source *s, const struct lexicon *lexicon, int priority,
    const char *rule)
{
	*s = (struct source){ .lexicon = lexicon, .priority = priority,
	    .rule = rule };
	if (lexicon != NULL)
		s->seen = memory_zeroed(lexicon->witnesses + 1, 1);
}

struct tagger *
tagger_new(const struct lexicon *own, bool builtin)
{
	struct tagger *t = memory_zeroed(1, sizeof(*t));

	source_open(&t->own, own, MARK_OWN, "lexicon");
	source_open(&t->builtin, builtin ? &lexicon_builtin : NULL,
	    MARK_PLAIN, "built-in");
	if (builtin)
		t->place = place_new();
	return t;
}

void
tagger_free(struct tagger *t)
{
	if (t == NULL)
		return;
	free(t->own.seen);
	lexicon_hits_free(&t->own.hits);
	free(t->builtin.seen);
	lexicon_hits_free(&t->builtin.hits);
	matcher_text_free(&t->text);
	place_free(t->place);
	name_free(&t->name);
	mark_free(&t->marks);
	mark_free(&t->names);
	mark_free(&t->all);
	free(t->topics.v);
	free(t);
}

static void
source_forget(struct source *s)
{
	if (s->lexicon != NULL)
		memset(s->seen, 0, s->lexicon->witnesses + 1);
}

void
tagger_document(struct tagger *t)
{
	source_forget(&t->own);
	source_forget(&t->builtin);
	name_forget(&t->name);
	if (t->place != NULL)
		place_forget(t->place);
}

const char *
tagger_tag_name(const struct tagger *t, int tag)
{
	return lexicon_tag_name(t->own.lexicon != NULL ? t->own.lexicon :
	    &lexicon_builtin, tag);
}

const struct lexicon_hits *
tagger_hits(const struct tagger *t)
{
	return t->builtin.lexicon == NULL ? NULL : &t->builtin.hits;
}

/* Note the parents that the text names, so that a parent named later in the
 * same text counts as well.  Of one that the document has named before all
 * entries are noted. */
static void
see_witnesses(struct source *s)
{
	const struct matcher_hits *hits = &s->hits.list[LEXICON_WITNESSES];
	const struct lexicon_entry *e;
	uint32_t n;
	size_t i;

	for (i = 0; i < hits->n; i++)
		for (n = hits->v[i].value; n != 0; n = e->next) {
			e = &s->lexicon->entry[n];
			if (e->kind != LEXICON_WITNESS || s->seen[e->note])
				break;
			s->seen[e->note] = s->seen[e->code] = 1;
		}
}

static bool
is_allowed(const struct source *s, const struct lexicon_entry *e,
    struct span text, size_t from, size_t to)
{
	const struct guards *g = &s->lexicon->guards;
	uint32_t witness = g->guard[e->guard].witness;

	return (witness == 0 || s->seen[witness - 1]) &&
	    guard_allows(g, e->guard, text, from, to);
}

/* The terms at one hit: of each tag the entry that was given last and whose
 * guard allows it. */
static void
add_terms(const struct source *s, const struct matcher_text *text,
    const struct matcher_hit *h, struct mark_list *out)
{
	const struct lexicon *l = s->lexicon;
	size_t from = text->at[h->from], to = text->at[h->to];
	const struct lexicon_entry *e;
	int tag = -1;
	uint32_t n;

	for (n = h->value; n != 0; n = e->next) {
		e = &l->entry[n];
		if (e->kind != LEXICON_TERM)
			break;
		if (e->tag == tag || (e->guard != 0 &&
		    !is_allowed(s, e, text->span, from, to)))
			continue;
		tag = e->tag;
		mark_add(out, (struct mark){ from, to, tag, s->priority,
		    span_make(l->pool + e->canonical, e->canonical_n),
		    span_make(l->pool + e->code, e->code_n), s->rule });
	}
}

static void
source_scan(struct source *s, const struct matcher_text *text,
    struct mark_list *out)
{
	const struct matcher_hits *terms = &s->hits.list[LEXICON_TERMS];
	size_t i;

	if (s->lexicon == NULL)
		return;
	lexicon_scan(s->lexicon, text, s->priority == MARK_OWN, &s->hits);
	see_witnesses(s);
	for (i = 0; i < terms->n; i++)
		add_terms(s, text, &terms->v[i], out);
}

/* Whether a person begins inside the place at i, which no list has, and ends
 * with it or behind it: 长黄峰 of 所长黄峰. */
static bool
runs_into_person(const struct mark_list *list, size_t i)
{
	const struct mark *m = &list->v[i], *p = m + 1;

	if (m->tag != MARK_PLACE || m->code.n > 0 || m->priority >= MARK_OWN)
		return false;
	for (; p < list->v + list->n && p->from < m->to; p++)
		if (p->tag == MARK_PERSON && p->from > m->from &&
		    p->to >= m->to)
			return true;
	return false;
}

/* A person's name holds no place and no body: 云贵 of 王云贵, 清华 of 李清华.
 * The marks are in order. */
static void
drop_within_persons(struct mark_list *list)
{
	size_t i, k, kept = 0, reach = 0, from = 0;

	/* Most texts name none. */
	for (i = 0; i < list->n && list->v[i].tag != MARK_PERSON; i++)
		;
	if (i == list->n)
		return;
	for (i = 0; i < list->n; i++) {
		const struct mark *m = &list->v[i];

		/* A person that begins with the place stands behind it. */
		for (k = i; k < list->n && list->v[k].from == m->from; k++)
			if (list->v[k].tag == MARK_PERSON) {
				from = list->v[k].from;
				reach = list->v[k].to;
			}
		if ((m->tag == MARK_PLACE || m->tag == MARK_ORG) &&
		    m->priority < MARK_OWN && m->from >= from && m->to <= reach)
			continue;
		if (runs_into_person(list, i))
			continue;
		list->v[kept++] = *m;
	}
	list->n = kept;
}

static bool
is_division(const struct mark *m)
{
	return m->tag == MARK_PLACE && m->code.n > 0;
}

/* 北大 of 丘北|大力, 川投 of 利川|投资: a body of a lexicon that begins within a
 * division and ends behind it, or the other way round, is none.  The marks are
 * in order. */
static void
drop_crossed(struct mark_list *list)
{
	size_t i, k, kept = 0, reach = 0, from = 0;

	for (i = 0; i < list->n; i++) {
		const struct mark *m = &list->v[i];
		bool crossed = false;

		if (is_division(m) && m->to > reach) {
			from = m->from;
			reach = m->to;
		} else if (m->tag == MARK_ORG && m->priority < MARK_OWN) {
			crossed = from < m->from && reach > m->from &&
			    reach < m->to;
			for (k = i + 1; k < list->n && !crossed &&
			    list->v[k].from < m->to; k++)
				crossed = is_division(&list->v[k]) &&
				    list->v[k].from > m->from &&
				    list->v[k].to > m->to;
		}
		if (!(crossed && span_is(span_str(m->rule), "built-in")))
			list->v[kept++] = *m;
	}
	list->n = kept;
}

/* The first mark from `k` on that is a division's or a person's name. */
static size_t
next_name(const struct mark_list *list, size_t k)
{
	while (k < list->n && (list->v[k].tag == MARK_PLACE ?
	    list->v[k].code.n == 0 : list->v[k].tag != MARK_PERSON))
		k++;
	return k;
}

/* What stands inside a division's or a person's name says nothing of the
 * topic: 城市 of 禹城市, 拥军 of 王拥军; the whole name may: 香港.  Both lists
 * are in order. */
static void
drop_topics_within(struct matcher_hits *topics, const struct mark_list *list,
    const struct matcher_text *text)
{
	struct matcher_hit *v = topics->v;
	const uint32_t *at = text->at;
	size_t i = 0, k, kept = 0, n = topics->n;

	for (k = next_name(list, 0); k < list->n && i < n;
	    k = next_name(list, k + 1)) {
		const struct mark *m = &list->v[k];

		for (; i < n && at[v[i].from] < m->to; i++) {
			if (at[v[i].from] >= m->from && at[v[i].to] <= m->to &&
			    at[v[i].to] - at[v[i].from] != m->to - m->from)
				continue;
			if (kept < i)
				v[kept] = v[i];
			kept++;
		}
	}
	if (kept < i)
		memmove(v + kept, v + i, (n - i) * sizeof(*v));
	topics->n -= i - kept;
}

static void
scan_part(struct tagger *t, struct span text)
{
	struct matcher_hits *topics = &t->builtin.hits.list[LEXICON_TOPICS];
	size_t i;

	t->marks.n = 0;
	matcher_read(&t->text, text);
	source_scan(&t->own, &t->text, &t->marks);
	source_scan(&t->builtin, &t->text, &t->marks);
	if (t->place != NULL) {
		place_scan(t->place, &t->text, &t->builtin.hits, &t->marks);
		t->names.n = 0;
		name_scan(&t->name, &t->text, &t->builtin.hits, &t->marks,
		    &t->names);
		for (i = 0; i < t->names.n; i++) {
			struct mark *m = &t->names.v[i];

			if (m->term.n == 0)
				m->term = span_sub(text, m->from, m->to);
			mark_add(&t->marks, *m);
		}
	}
	mark_resolve(&t->marks);
	drop_within_persons(&t->marks);
	drop_crossed(&t->marks);
	drop_topics_within(topics, &t->marks, &t->text);
}

/* How much of a text is read at once: to the end of its last sentence, or
 * where there is none that ends in time to that of a character. */
static size_t
part_length(struct span text)
{
	static const struct span stop = { "\xE3\x80\x82", 3 };	/* 。 */
	size_t n;

	if (text.n <= PART)
		return text.n;
	for (n = PART; n > PART / 2; n--)
		if (span_ends(span_sub(text, 0, n), stop))
			return n;
	for (n = PART; n > PART - 3 && (text.p[n] & 0xC0) == 0x80; n--)
		;
	return n;
}

/* Put what a part gave, which begins at a byte and a code point of the text,
 * behind what those before it gave. */
static void
keep_part(struct tagger *t, size_t byte, size_t point)
{
	const struct matcher_hits *topics =
	    &t->builtin.hits.list[LEXICON_TOPICS];
	size_t i;

	for (i = 0; i < t->marks.n; i++) {
		struct mark m = t->marks.v[i];

		m.from += byte;
		m.to += byte;
		mark_add(&t->all, m);
	}
	for (i = 0; i < topics->n; i++) {
		struct matcher_hit h = topics->v[i];

		h.from += (uint32_t)point;
		h.to += (uint32_t)point;
		if (t->topics.n == t->topics.cap)
			t->topics.v = memory_more(t->topics.v, &t->topics.cap,
			    sizeof(*t->topics.v));
		t->topics.v[t->topics.n++] = h;
	}
}

const struct mark_list *
tagger_scan(struct tagger *t, struct span text)
{
	struct matcher_hits *topics = &t->builtin.hits.list[LEXICON_TOPICS];
	struct matcher_hits last;
	size_t at, n, point = 0;

	if (t->place != NULL)
		place_begin(t->place);
	if (text.n <= PART) {
		scan_part(t, text);
		return &t->marks;
	}
	t->all.n = t->topics.n = 0;
	for (at = 0; at < text.n; at += n) {
		n = part_length(span_sub(text, at, text.n));
		scan_part(t, span_sub(text, at, at + n));
		keep_part(t, at, point);
		point += t->text.n;
	}
	last = *topics;
	*topics = t->topics;
	t->topics = last;
	return &t->all;
}

bool
tagger_again(struct tagger *t)
{
	/* What a text says of the parents of guards it said the first time. */
	return t->place == NULL || place_again(t->place);
}
