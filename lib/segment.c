#include <stdlib.h>

#include "decide.h"
#include "emit.h"
#include "intake.h"
#include "matter.h"
#include "residue.h"
#include "segmenter.h"

static const char *const kind_names[] = {
	"title", "meta", "salute", "head", "sent", "quote", "cap", "term",
	"nav"
};

const char *
segment_kind_name(enum segment_kind kind)
{
	return kind_names[kind];
}

void
segment_name(struct span who, struct span *office, struct span *name)
{
	matter_name(who, office, name);
}

bool
segment_term(struct span entry, struct span *term, struct span *meaning)
{
	return matter_term(entry, term, meaning);
}

void
segment_line(struct segmenter *s, struct span text, bool last,
    struct span carried, uint64_t line)
{
	struct residue residue;
	size_t at, from = 0, len;
	bool end;

	if (!s->in_open) {
		if (s->last_line != 0 && line != s->last_line + 1 &&
		    line != s->last_line)
			s->gap = true;
		s->in_line = line;
		s->last_line = line;
		buf_clear(&s->in_carried);
		buf_put(&s->in_carried, carried);
		if (last && matter_trim(text).n == 0) {
			s->gap = true;
			return;
		}
	}
	s->in_open = !last;
	if (residue_begin(&residue, text))
		s->escapes = true;
	for (at = 0; (at = residue_next(&residue, text, at)) < text.n; ) {
		if (!residue_at(text, at, &len, &end)) {
			at++;
			continue;
		}
		intake_take(s, span_sub(text, from, at));
		if (end)
			intake_end(s);
		else
			intake_take(s, SPAN(" "));
		from = at += len;
	}
	intake_take(s, span_sub(text, from, text.n));
	if (last)
		intake_end(s);
}

struct segmenter *
segment_open(const struct segment_options *options,
    void (*put_one)(void *, const struct segment *),
    void (*forced)(void *, uint64_t), void *with)
{
	struct segmenter *s = memory_zeroed(1, sizeof(*s));

	s->options = *options;
	s->put = put_one;
	s->forced = forced;
	s->with = with;
	segmenter_begin(s);
	return s;
}

void
segment_end(struct segmenter *s)
{
	if (s->in_open || s->in.n > 0)
		intake_end(s);
	decide_work(s, true);
	emit_held(s);
	segmenter_begin(s);
}

void
segment_close(struct segmenter *s)
{
	size_t i;

	for (i = 0; i < SEGMENTER_RING; i++) {
		buf_free(&s->queue[i].text);
		buf_free(&s->queue[i].carried);
		sentence_free(&s->queue[i].marks);
	}
	buf_free(&s->in);
	buf_free(&s->in_carried);
	sentence_free(&s->in_marks);
	outline_free(&s->outline);
	buf_free(&s->title);
	buf_free(&s->titles);
	buf_free(&s->who);
	buf_free(&s->content);
	buf_free(&s->held.text);
	buf_free(&s->held.carried);
	buf_free(&s->recent.text);
	buf_free(&s->join);
	sentence_free(&s->marks);
	free(s);
}
