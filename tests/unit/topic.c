/*
 * topic_of against an obvious reading of lib/data/topics.tsv: at every place
 * the longest term by trying all of them, its weight to its topic.  A text
 * without a term takes the topic of the one before it.  (Fillers that may be
 * names would make one: 副市长乙丙.)
 */
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"
#include "table.h"
#include "tag.h"
#include "topic.h"

TABLE(topics);

enum { ROUNDS = 1500, MOST = 64 };

static unsigned long passed, failed;

static uint64_t state = 7;

static uint32_t
random_below(uint32_t n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(state >> 33) % n;
}

struct count {
	const char	*topic[MOST];
	int		 weight[MOST];
	size_t		 n;
	int		 none;
};

static void
count(struct count *c, const char *topic, int weight)
{
	size_t i;

	if (strcmp(topic, "-") == 0) {
		c->none += weight;
		return;
	}
	for (i = 0; i < c->n && strcmp(c->topic[i], topic) != 0; i++)
		;
	if (i == c->n) {
		c->topic[i] = topic;
		c->weight[i] = 0;
		c->n++;
	}
	c->weight[i] += weight;
}

static void
read_plainly(struct count *c, struct span text)
{
	size_t at = 0;
	uint32_t row;

	c->n = 0;
	c->none = 0;
	while (at < text.n) {
		struct span rest = span_sub(text, at, text.n);
		uint32_t best = 0;
		size_t most = 0;

		for (row = 0; row < table_topics.rows; row++) {
			struct span term = span_str(table_cell(&table_topics,
			    row, 0));

			if (term.n > most && span_starts(rest, term)) {
				most = term.n;
				best = row;
			}
		}
		if (most > 0)
			count(c, table_cell(&table_topics, best, 1),
			    atoi(table_cell(&table_topics, best, 2)));
		at += most > 0 ? most : 1;
	}
}

/* Whether the topic given may be that of the text: no other weighs more. */
static bool
is_right(const struct count *c, const struct topic_state *s, int topic)
{
	int most = 0, own = -1, sum = 0;
	size_t i;

	for (i = 0; i < c->n; i++) {
		sum += c->weight[i];
		if (c->weight[i] > most)
			most = c->weight[i];
		if (topic >= 0 && span_is(topic_name(s, topic), c->topic[i]))
			own = c->weight[i];
	}
	if (topic < 0)
		return most < 2 || c->none >= sum;
	return own == most;
}

int
main(void)
{
	static const char *const filler[] = { "，", "的", "这些", "那么",
	    "。" };
	struct topic_state s = { 0 };
	struct tagger *tagger = tagger_new(NULL, true);
	struct buf b = { 0 };
	int i, plain[2], hit[2], after[2];

	for (i = 0; i < ROUNDS; i++) {
		struct count c;
		uint32_t n = 1 + random_below(5);

		buf_clear(&b);
		while (n-- > 0) {
			buf_put(&b, span_str(table_cell(&table_topics,
			    random_below(table_topics.rows), 0)));
			buf_put(&b, span_str(filler[random_below(5)]));
		}
		read_plainly(&c, buf_span(&b));
		topic_of(&s, SPAN(""), buf_span(&b), NULL, plain);
		topic_forget(&s);
		tagger_scan(tagger, buf_span(&b));
		topic_of(&s, SPAN(""), buf_span(&b), tagger_hits(tagger), hit);
		topic_of(&s, SPAN(""), SPAN("甲乙丙丁戊己庚辛"), NULL, after);
		topic_forget(&s);
		if (is_right(&c, &s, plain[0]) && plain[0] == hit[0] &&
		    plain[1] == hit[1] && after[0] == plain[0]) {
			passed++;
		} else if (failed++ < 5) {
			printf("%d %d, by the matcher %d %d: %.*s\n", plain[0],
			    plain[1], hit[0], hit[1], (int)b.n, b.p);
		}
	}
	tagger_free(tagger);
	topic_free(&s);
	buf_free(&b);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed > 0;
}
