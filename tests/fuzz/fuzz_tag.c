/*
 * Any bytes as a text: what the tagger gives is sorted, lies within the text,
 * does not overlap within a tag and is the same the second time.  Any bytes
 * as a lexicon: read or refused, and what is read marks.
 */
#include <stdlib.h>

#include "place.h"
#include "tag.h"

int	LLVMFuzzerTestOneInput(const unsigned char *data, size_t n);

static void
check(const struct mark_list *marks, struct span text)
{
	size_t reach[64] = { 0 }, i;

	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (m->from >= m->to || m->to > text.n ||
		    (i > 0 && marks->v[i - 1].from > m->from))
			abort();
		if (m->tag < 64 && reach[m->tag] > m->from)
			abort();
		if (m->tag < 64)
			reach[m->tag] = m->to;
		if (m->rule == NULL)
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t n)
{
	struct span text = span_make((const char *)data, n);
	struct lexicon_build build = { 0 };
	struct lexicon_error error;
	struct lexicon own;
	struct tagger *t;
	const struct mark_list *marks;
	size_t first;

	t = tagger_new(NULL, true);
	marks = tagger_scan(t, text);
	check(marks, text);
	first = marks->n;
	tagger_document(t);
	if (tagger_scan(t, text)->n != first)
		abort();
	tagger_free(t);

	if (lexicon_read(&build, text, "fuzz", NULL, &error)) {
		lexicon_finish(&build, &own);
		t = tagger_new(&own, false);
		check(tagger_scan(t, text), text);
		tagger_free(t);
	}
	lexicon_build_free(&build);
	return 0;
}
