/*
 * Any bytes as the files that users give: a lexicon, a scheme of topics, a
 * list of indicators.  What is read is found again, what is refused is named
 * with a line of the file.  An 0xFF parts the file from a text to read.
 */
#include <stdint.h>
#include <stdlib.h>

#include "indicator.h"
#include "tag.h"
#include "topic.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool right)
{
	if (!right)
		abort();
}

static size_t
lines_of(struct span s)
{
	size_t lines = 0;

	while (s.n > 0) {
		(void)span_cut(&s, '\n');
		lines++;
	}
	return lines;
}

/* A term without guard marks a text that is the term alone. */
static void
find_terms(struct tagger *t, struct span file)
{
	while (file.n > 0) {
		struct span line = span_cut(&file, '\n'), term;
		const struct mark_list *marks;
		size_t i, found = 0;

		if (span_ends(line, SPAN("\r")))
			line.n--;
		term = span_cut(&line, '\t');
		if (term.n == 0 || term.p[0] == '#' || span_is(term, "term") ||
		    memchr(term.p, '\\', term.n) != NULL ||
		    memchr(line.p, ':', line.n) != NULL ||
		    span_starts(term, SPAN("\xEF\xBB\xBF")))
			continue;
		marks = tagger_scan(t, term);
		for (i = 0; i < marks->n; i++) {
			const struct mark *m = &marks->v[i];

			found += m->from == 0 && m->to == term.n;
			need(m->to <= term.n);
			need(strlen(tagger_tag_name(t, m->tag)) > 0);
		}
		need(found > 0);
	}
}

static void
lexicon(struct span file, struct span text)
{
	struct lexicon_build build = { 0 };
	struct lexicon_error error;
	struct lexicon own;
	struct tagger *t;
	const struct mark_list *marks;
	size_t i;

	if (lexicon_read(&build, file, "fuzz", NULL, &error)) {
		lexicon_finish(&build, &own);
		t = tagger_new(&own, false);
		find_terms(t, file);
		tagger_document(t);
		marks = tagger_scan(t, text);
		for (i = 0; i < marks->n; i++)
			need(marks->v[i].from < marks->v[i].to &&
			    marks->v[i].to <= text.n);
		tagger_free(t);
	} else
		need(error.line >= 1 && error.line <= lines_of(file) &&
		    error.what[0] != '\0');
	lexicon_build_free(&build);
}

static void
topics(struct span file, struct span text)
{
	struct topic_state s = { .terms = 0 };
	const char *what = NULL;
	struct span section = span_sub(text, 0, text.n / 2);
	size_t line;
	int one[2], two[2];

	if (topic_read(&s, file, &line, &what)) {
		topic_of(&s, section, text, NULL, one);
		topic_of(&s, section, text, NULL, two);
		need(one[0] == two[0] && one[1] == two[1]);
		need(one[0] >= 0 || one[1] < 0);
		need(one[0] < 0 || (one[0] != one[1] &&
		    topic_name(&s, one[0]).n > 0));
	} else
		need(what != NULL && line <= lines_of(file));
	topic_free(&s);
}

static void
indicators(struct span file, struct span text)
{
	struct indicator_list *list = indicator_list_new();
	struct span rest;

	for (rest = file; rest.n > 0;) {
		struct span line = span_cut(&rest, '\n'), names;
		struct indicator_canonical c;

		if (!indicator_list_add(list, line))
			continue;
		names = span_cut(&line, '\t');
		while (names.n > 0) {
			struct span name = span_cut(&names, '|');

			if (name.n == 0)
				continue;
			c = indicator_find(list, name);
			need(line.n == 0 || line.p[0] == '\t' ||
			    span_eq(c.name, span_cut(&(struct span){ line.p,
			    line.n }, '\t')));
		}
	}
	(void)indicator_find(list, text);
	indicator_list_free(list);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = span_make((const char *)data, size), file;

	file = span_cut(&text, '\xFF');
	lexicon(file, text);
	topics(file, text);
	indicators(file, text);
	return 0;
}
