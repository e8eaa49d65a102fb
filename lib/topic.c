#include <stdlib.h>

#include "bits.h"
#include "lexicon.h"
#include "table.h"
#include "topic.h"

TABLE(topics);

enum {
	TEXT_SHARE = 4,		/* how loud the text speaks beside ... */
	HEAD_SHARE = 2,		/* ... the nearest heading ... */
	UPPER_SHARE = 1,	/* ... and those above it */
	LAST_SCORE = 10,		/* what the topic of the text before it has */
	LEAST = 8,		/* the built-in scheme needs this score */
	SECOND_OF_5 = 4		/* a second topic has 4 fifths of the first */
};

static uint32_t
topic_number(struct topic_state *s, struct span name)
{
	size_t i;

	if (span_is(name, "-"))
		return 0;
	for (i = s->names; i > 0; i--)
		if (span_eq(s->name[i - 1], name))
			return (uint32_t)i;
	if (s->names == s->name_cap)
		s->name = memory_more(s->name, &s->name_cap, sizeof(*s->name));
	s->name[s->names++] = name;
	return (uint32_t)s->names;
}

static void
add_term(struct topic_state *s, uint32_t topic, int weight)
{
	if (s->terms == s->term_cap)
		s->term = memory_more(s->term, &s->term_cap, sizeof(*s->term));
	s->term[s->terms++] = (struct topic_term){ topic, weight };
}

static size_t
first_slot(const char *p, size_t n)
{
	return (size_t)(unsigned char)p[0] << 8 |
	    (n > 1 ? (unsigned char)p[1] : 0);
}

static void
note_first(struct topic_state *s, struct span key)
{
	size_t slot = first_slot(key.p, key.n), i;

	s->first[slot / 64] |= (uint64_t)1 << slot % 64;
	/* A key of one byte goes with any second one. */
	for (i = 0; key.n == 1 && i < 256; i++)
		s->first[(slot + i) / 64] |= (uint64_t)1 << (slot + i) % 64;
}

static void
scores_open(struct topic_scores *to, size_t names)
{
	to->of = memory_zeroed(names + 1, sizeof(*to->of));
	to->some = memory_zeroed(names / 64 + 1, sizeof(*to->some));
}

static void
scores_free(struct topic_scores *to)
{
	free(to->of);
	free(to->some);
}

static void
make_room(struct topic_state *s)
{
	scores_open(&s->said, s->names);
	scores_open(&s->heard, s->names);
}

static void
take_builtin(struct topic_state *s)
{
	const struct table *t = &table_topics;
	uint32_t row;

	for (row = 0; row < t->rows; row++) {
		const char *weight = table_cell(t, row, 2);

		add_term(s, topic_number(s, span_str(table_cell(t, row, 1))),
		    weight[0] - '0');
	}
	make_room(s);
}

static int
read_weight(struct span s)
{
	int weight = 0;
	size_t i;

	if (s.n == 0)
		return 1;
	if (s.n > 3)
		return 0;
	for (i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return 0;
		weight = weight * 10 + (s.p[i] - '0');
	}
	return weight <= 100 ? weight : 0;
}

static bool
read_line(struct topic_state *s, struct span line, struct trie_key *key,
    const char **what)
{
	struct span term = span_cut(&line, '\t'), topic = span_cut(&line, '\t');
	int weight = read_weight(span_cut(&line, '\t'));

	*what = term.n == 0 ? "no term" : topic.n == 0 ? "no topic" :
	    weight == 0 ? "the weight is no number from 1 to 100" : NULL;
	if (*what != NULL)
		return false;
	note_first(s, term);
	key->key = term;
	key->value = (int32_t)s->terms;
	add_term(s, topic_number(s, topic), weight);
	return true;
}

/* The number of the line of `bytes` that `part` of it stands in. */
static size_t
line_of(struct span bytes, struct span part)
{
	size_t line = 0;

	while (bytes.n > 0 && bytes.p <= part.p) {
		(void)span_cut(&bytes, '\n');
		line++;
	}
	return line;
}

bool
topic_read(struct topic_state *s, struct span bytes, size_t *number,
    const char **what)
{
	struct span rest, line;
	struct trie_key *key = NULL;
	const struct trie_key *twice = NULL;
	size_t keys = 0, cap = 0;
	bool good = true, named = false;

	topic_free(s);
	s->first = memory_zeroed(65536 / 64, sizeof(*s->first));
	buf_put(&s->own, bytes);
	rest = buf_span(&s->own);
	for (*number = 1; good && rest.n > 0; ++*number) {
		line = span_cut(&rest, '\n');
		if (line.n > 0 && line.p[line.n - 1] == '\r')
			line.n--;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (!named && (span_starts(line, SPAN("term\t")) ||
		    span_is(line, "term"))) {
			named = true;
			continue;
		}
		named = true;
		if (keys == cap)
			key = memory_more(key, &cap, sizeof(*key));
		good = read_line(s, line, &key[keys], what);
		keys++;
	}
	--*number;
	if (good && keys == 0) {
		*what = "no term";
		good = false;
	} else if (good) {
		s->trie.nodes = trie_build(key, keys, false, &s->node, &twice);
		s->trie.node = s->node;
		if (s->trie.nodes == 0) {
			*what = "a term that stands there twice";
			*number = line_of(buf_span(&s->own), twice->key);
			good = false;
		}
	}
	free(key);
	make_room(s);
	return good;
}

void
topic_share(struct topic_state *s, const struct topic_state *with)
{
	*s = *with;
	s->section = (struct buf){ 0 };
	topic_forget(s);
	/* The built-in one is taken at the first use. */
	s->shared = s->term != NULL;
	if (s->shared)
		make_room(s);
}

/* count: 1, or 0 where the score is 0. */
static inline void
put_score(size_t topic, int score, uint64_t count, struct topic_scores *to)
{
	to->of[topic] += score;
	to->some[topic / 64] |= count << topic % 64;
}

/* The term at or behind `at` that may be next. */
static inline size_t
next_term(const struct topic_state *s, struct span text, size_t at)
{
	size_t slot;

	if (s->node == NULL)
		return table_next(&table_topics, text, at);
	for (; at < text.n; at++) {
		slot = first_slot(text.p + at, text.n - at);
		if ((s->first[slot / 64] >> slot % 64 & 1) != 0)
			break;
	}
	return at;
}

/* The terms of a text, leftmost-longest. */
static void
score(const struct topic_state *s, struct span text, int share,
    struct topic_scores *to)
{
	size_t at = 0, len;
	int32_t value;

	while ((at = next_term(s, text, at)) < text.n) {
		struct span rest = span_sub(text, at, text.n);

		value = s->node == NULL ? table_longest(&table_topics, rest,
		    &len) : trie_longest(&s->trie, rest, &len);
		if (value >= 0) {
			put_score(s->term[value].topic,
			    s->term[value].weight * share, 1, to);
			at += len;
		} else {
			at++;
		}
	}
}

/* The same from the hits of the built-in matcher.  Which of them count no jump
 * could foretell: the others speak with a share of 0. */
static void
score_hits(const struct matcher_hits *hits, int share, struct topic_scores *to)
{
	const struct matcher_hit *h = hits->v, *last;
	uint32_t reach = 0, count, weight;

	if (hits->n == 0)
		return;
	for (last = h + hits->n - 1; h <= last; h++) {
		/* Of those that begin here the longest stands last. */
		count = (h->from >= reach) & (h == last || h[1].from != h->from);
		weight = h->value % TOPIC_WEIGHTS & -count;
		put_score(h->value / TOPIC_WEIGHTS, (int)weight * share, count,
		    to);
		reach ^= (reach ^ h->to) & -count;
	}
}

void
topic_forget(struct topic_state *s)
{
	s->last = 0;
}

static void
hear(struct topic_state *s, struct span section)
{
	struct span upper = { section.p, 0 }, last = section;
	size_t i;

	if (span_eq(buf_span(&s->section), section))
		return;
	topic_forget(s);
	buf_clear(&s->section);
	buf_put(&s->section, section);
	memset(s->heard.of, 0, (s->names + 1) * sizeof(*s->heard.of));
	memset(s->heard.some, 0, (s->names / 64 + 1) *
	    sizeof(*s->heard.some));
	for (i = section.n; i >= 3; i--)
		if (memcmp(section.p + i - 3, " > ", 3) == 0) {
			upper = span_sub(section, 0, i - 3);
			last = span_sub(section, i, section.n);
			break;
		}
	score(s, last, HEAD_SHARE, &s->heard);
	score(s, upper, UPPER_SHARE, &s->heard);
}

/* The topics that are spoken for most, and all that the text itself says. */
struct loudest {
	size_t	first, second;		/* 0: none */
	int64_t	most, next, own;
};

static inline void
take_topic(struct topic_state *s, size_t i, struct loudest *l)
{
	int64_t said = s->said.of[i] + s->heard.of[i] +
	    (i == s->last ? LAST_SCORE : 0);

	l->own += s->said.of[i];
	s->said.of[i] = 0;
	if (said > l->most) {
		l->second = l->first;
		l->next = l->most;
		l->first = i;
		l->most = said;
	} else if (said > l->next) {
		l->second = i;
		l->next = said;
	}
}

/* Compare the topics that are spoken for; the scores of the text are 0 again
 * for the next one. */
static struct loudest
compare_topics(struct topic_state *s)
{
	struct loudest l = { 0, 0, INT64_MIN, INT64_MIN, 0 };
	size_t word;
	uint64_t some;

	s->said.some[s->last / 64] |= (uint64_t)1 << s->last % 64;
	s->heard.some[0] &= ~(uint64_t)1;
	s->said.some[0] &= ~(uint64_t)1;
	for (word = 0; word <= s->names / 64; word++) {
		some = s->said.some[word] | s->heard.some[word];
		s->said.some[word] = 0;
		for (; some != 0; some &= some - 1)
			take_topic(s, word * 64 + bits_first(some), &l);
	}
	return l;
}

void
topic_of(struct topic_state *s, struct span section, struct span text,
    const struct lexicon_hits *hits, int out[2])
{
	struct loudest l;
	int64_t none;

	out[0] = out[1] = -1;
	if (s->term == NULL)
		take_builtin(s);
	hear(s, section);
	if (hits != NULL && s->node == NULL)
		score_hits(&hits->list[LEXICON_TOPICS], TEXT_SHARE, &s->said);
	else
		score(s, text, TEXT_SHARE, &s->said);
	none = s->said.of[0];
	s->said.of[0] = 0;
	l = compare_topics(s);
	/* A greeting, or a text without a word for any topic that is too
	 * short to take its section's. */
	if (none >= l.own && (none > 0 || text.n < 18))
		return;
	if (l.first == 0 || l.most < (s->node == NULL ? LEAST : 1))
		return;
	out[0] = (int)l.first - 1;
	/* Weights of one's own say by themselves how much is enough. */
	if (s->node == NULL)
		s->last = l.first;
	if (l.second != 0 && l.next * 5 >= l.most * SECOND_OF_5)
		out[1] = (int)l.second - 1;
}

struct span
topic_name(const struct topic_state *s, int topic)
{
	return s->name[topic];
}

void
topic_free(struct topic_state *s)
{
	scores_free(&s->said);
	scores_free(&s->heard);
	buf_free(&s->section);
	if (!s->shared) {
		free(s->first);
		free(s->term);
		free(s->name);
		free(s->node);
		buf_free(&s->own);
	}
	*s = (struct topic_state){ 0 };
}
