/*
 * gttag: terms of lexicons, names and topics in each line.
 */
#include <errno.h>
#include <stdlib.h>

#include "bits.h"
#include "count.h"
#include "frame.h"
#include "segment.h"
#include "tag.h"
#include "topic.h"
#include "utf8.h"
#include "workers.h"

enum { OPTION_COUNT = 256, OPTION_DEFINITIONS, OPTION_BYTES, OPTION_TOPICS };

static const struct frame_option options[] = {
	{ 'x', "expand", NULL, "a row a mark: ts te tag mark term code" },
	{ 'a', "all", NULL, "with -x: lines without a mark too" },
	{ 'l', "lexicon", "FILE", "add the terms of a lexicon" },
	{ 'L', "replace", "FILE",
	    "its terms alone, nothing that is built in" },
	{ OPTION_TOPICS, "topics", "FILE",
	    "topics by a scheme of one's own: term topic weight" },
	{ OPTION_COUNT, "count", "WHAT",
	    "count terms for each doc, section or topic" },
	{ OPTION_DEFINITIONS, "definitions", NULL,
	    "write the terms that the document defines, as a lexicon" },
	{ OPTION_BYTES, "bytes", NULL, "offsets in bytes" },
	{ 'v', "verbose", NULL, "name the rules in a column rule" },
	{ 0, NULL, NULL, NULL }
};

/* A file given with -l or -L. */
struct given {
	const char	*name;
	bool		 alone;
};

struct settings {
	bool		 expand, all, bytes, verbose, definitions;
	bool		 counting;
	enum count_unit	 unit;
	const char	*topics;
	struct given	*given;
	size_t		 given_n, given_cap;
};

static bool
set_option(void *settings, int id, const char *arg)
{
	struct settings *set = settings;

	switch (id) {
	case 'x':
		return set->expand = true;
	case 'a':
		return set->all = true;
	case 'v':
		return set->verbose = true;
	case 'l':
	case 'L':
		if (set->given_n == set->given_cap)
			set->given = memory_more(set->given, &set->given_cap,
			    sizeof(*set->given));
		set->given[set->given_n++] = (struct given){ arg, id == 'L' };
		return true;
	case OPTION_TOPICS:
		set->topics = arg;
		return true;
	case OPTION_BYTES:
		return set->bytes = true;
	case OPTION_DEFINITIONS:
		return set->definitions = true;
	case OPTION_COUNT:
		set->counting = true;
		return count_unit_of(arg, &set->unit);
	default:
		return false;
	}
}

static const char *const columns[] = { "topic", "tags", NULL };
static const char *const columns_rule[] = { "topic", "tags", "rule", NULL };
static const char *const columns_mark[] = {
	"ts", "te", "tag", "mark", "term", "code", NULL
};
static const char *const columns_mark_rule[] = {
	"ts", "te", "tag", "mark", "term", "code", "rule", NULL
};

static const struct tool tool = {
	.name = "gttag",
	.about = "terms, names and topics in each line",
	.reads = "lines of text: plain, or with columns of gtsplit or others",
	.writes = "every line with topic and tags; -x: a row a mark",
	.columns = columns,
	.options = options,
	.option = set_option,
	.repeats = true,
	.side_by_side = true,
	.by_name = true
};

/* A longer text is not kept: where it comes again it is scanned again. */
#define KEPT	((size_t)16 * 1024 * 1024)

/* So many marks of a text are compared one by one, where the keys of some are
 * the same; so many keys there are. */
enum { FEW_MARKS = 32, MARK_KEYS = 512 };

struct job {
	struct frame	 f;
	struct settings	 set;
	struct lexicon_build build;
	struct lexicon	 own;
	bool		 builtin;		/* what is compiled in is used */
	struct included {			/* by a lexicon */
		struct buf	 bytes;
		char		*name;
	}		*included;
	size_t		 included_n, included_cap;
	struct tagger	*tagger;
	struct counter	*counter;
	struct topic_state topics;
	bool		 topical;		/* topics are wanted */
	int		 doc, kind, section;	/* columns of the input, or -1 */
	struct buf	 name;			/* the document */
	/* The text that was scanned last, which the marks point into, and the
	 * section beside it. */
	struct buf	 last, last_section;
	bool		 scanned, topic_known, joined_known;
	const struct mark_list *marks;
	struct buf	 tags, rules, topic;
	uint32_t	*seen;			/* table of marks written, by
						 * number + 1 */
	size_t		 seen_n, seen_cap;
	uint64_t	 keys[MARK_KEYS / 64];	/* of few of them: a set */
	struct span	*tag_name;		/* by tag */
	size_t		 tag_names, tag_cap;
};

/* ---------------------------------------------------------------- lexicons */

static bool
load(void *arg, const char *path, struct span *bytes, const char **name)
{
	struct job *j = arg;
	struct included file;

	if (!frame_read_file(path, &file.bytes))
		return false;
	file.name = memory_resize(NULL, strlen(path) + 1, 1);
	*name = strcpy(file.name, path);
	*bytes = buf_span(&file.bytes);
	if (j->included_n == j->included_cap)
		j->included = memory_more(j->included, &j->included_cap,
		    sizeof(*j->included));
	j->included[j->included_n++] = file;
	return true;
}

static void
free_included(struct job *j)
{
	size_t i;

	for (i = 0; i < j->included_n; i++) {
		buf_free(&j->included[i].bytes);
		free(j->included[i].name);
	}
	free(j->included);
}

/* Read the lexicons of -l and -L. */
static void
read_lexicons(struct job *j)
{
	const struct lexicon_loader loader = { load, j };
	struct lexicon_error error;
	struct buf bytes;
	size_t i;

	j->builtin = true;
	for (i = 0; i < j->set.given_n; i++) {
		const struct given *g = &j->set.given[i];

		if (g->alone)
			j->builtin = false;
		if (!frame_read_file(g->name, &bytes))
			frame_die(&j->f, "%s: %s", g->name, strerror(errno));
		if (!lexicon_read(&j->build, buf_span(&bytes), g->name,
		    &loader, &error))
			frame_die(&j->f, "%s:%zu: %s", error.file, error.line,
			    error.what);
		buf_free(&bytes);
	}
	if (j->set.given_n > 0)
		lexicon_finish(&j->build, &j->own);
}

static void
read_topics(struct job *j)
{
	struct buf bytes;
	const char *what;
	size_t line;

	if (!frame_read_file(j->set.topics, &bytes))
		frame_die(&j->f, "%s: %s", j->set.topics, strerror(errno));
	if (!topic_read(&j->topics, buf_span(&bytes), &line, &what))
		frame_die(&j->f, "%s:%zu: %s", j->set.topics, line, what);
	buf_free(&bytes);
}

/* ------------------------------------------------------------------ output */

static void
put_field(struct job *j, struct span text)
{
	writer_escaped(&j->f.out, text);
	writer_putc(&j->f.out, '\t');
}

static size_t
hash_of(int tag, struct span s)
{
	uint64_t h = 1469598103934665603u ^ (uint64_t)tag, part = 0;
	size_t at = 0;

	for (; s.n - at >= sizeof(part); at += sizeof(part)) {
		memcpy(&part, s.p + at, sizeof(part));
		h = (h ^ part) * 0x9E3779B97F4A7C15u;
		h ^= h >> 32;
	}
	for (; at < s.n; at++)
		h = (h ^ (unsigned char)s.p[at]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

/* Make room for n marks in the table of those that were written. */
static void
clear_seen(struct job *j, size_t n)
{
	size_t slots = 16;

	while (slots < n * 2)
		slots *= 2;
	if (slots > j->seen_cap) {
		j->seen_cap = slots;
		j->seen = memory_resize(j->seen, slots, sizeof(*j->seen));
	}
	j->seen_n = slots;
	memset(j->seen, 0, slots * sizeof(*j->seen));
}

static bool
are_same(const struct mark *a, const struct mark *b)
{
	return a->tag == b->tag && span_eq(a->term, b->term);
}

/* What marks of the same tag and term have in common, and few others. */
static inline size_t
key_of(const struct mark *m)
{
	struct span s = m->term;
	uint64_t key = (uint64_t)m->tag << 32 ^ (uint64_t)s.n << 24;

	if (s.n > 0)
		key ^= (uint64_t)((unsigned char)s.p[0] << 16 |
		    (unsigned char)s.p[s.n / 2] << 8 |
		    (unsigned char)s.p[s.n - 1]);
	return key * 0x9E3779B97F4A7C15u >> 32 & (MARK_KEYS - 1);
}

/* The same as was_seen, of few marks. */
static bool
was_one_of_few(struct job *j, const struct mark_list *marks, size_t i)
{
	size_t key = key_of(&marks->v[i]), at;
	bool may = (j->keys[key / 64] >> key % 64 & 1) != 0;

	bits_put(j->keys, key);
	for (at = 0; may && at < i; at++)
		if (are_same(&marks->v[at], &marks->v[i]))
			return true;
	return false;
}

/* Whether a mark with the same tag and term stands before the one numbered
 * `i`; asked of all in turn. */
static bool
was_seen(struct job *j, const struct mark_list *marks, size_t i)
{
	const struct mark *m = &marks->v[i];
	size_t at;

	if (marks->n <= FEW_MARKS)
		return was_one_of_few(j, marks, i);
	at = hash_of(m->tag, m->term) & (j->seen_n - 1);
	for (; j->seen[at] != 0; at = (at + 1) & (j->seen_n - 1))
		if (are_same(&marks->v[j->seen[at] - 1], m))
			return true;
	j->seen[at] = (uint32_t)i + 1;
	return false;
}

/* The name of a tag; its length is counted once. */
static inline struct span
tag_name(struct job *j, int tag)
{
	while ((size_t)tag >= j->tag_names) {
		if (j->tag_names == j->tag_cap)
			j->tag_name = memory_more(j->tag_name, &j->tag_cap,
			    sizeof(*j->tag_name));
		j->tag_name[j->tag_names] = span_str(tagger_tag_name(j->tagger,
		    (int)j->tag_names));
		j->tag_names++;
	}
	return j->tag_name[tag];
}

/* Put a mark as it stands in the cell of tags. */
static inline void
put_tag(struct job *j, const struct mark *m)
{
	struct span name = tag_name(j, m->tag);
	char *to;

	buf_reserve(&j->tags, name.n + m->term.n + 2);
	to = j->tags.p + j->tags.n;
	memcpy(to, name.p, name.n);
	to += name.n;
	*to++ = ':';
	memcpy(to, m->term.p, m->term.n);
	to += m->term.n;
	*to++ = ';';
	j->tags.n = (size_t)(to - j->tags.p);
}

/* The marks joined, each once. */
static void
join_marks(struct job *j, const struct mark_list *marks)
{
	size_t i;

	if (j->joined_known)
		return;
	j->joined_known = true;
	buf_clear(&j->tags);
	buf_clear(&j->rules);
	memset(j->keys, 0, sizeof(j->keys));
	if (marks->n > FEW_MARKS)
		clear_seen(j, marks->n);
	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (was_seen(j, marks, i) || m->tag == MARK_TOPIC)
			continue;
		put_tag(j, m);
		if (!j->set.verbose)
			continue;
		buf_put(&j->rules, span_str(m->rule));
		buf_putc(&j->rules, ';');
	}
}

static struct span
joined(const struct buf *b)
{
	return span_make(b->p, b->n > 0 ? b->n - 1 : 0);
}

/* The topics of a text, joined; empty: none. */
static void
find_topics(struct job *j, const struct record *r, struct span text)
{
	struct span section = j->section < 0 ? SPAN("") :
	    r->field[j->section];
	int topic[2];

	if (j->topic_known && span_eq(section, buf_span(&j->last_section)))
		return;
	j->topic_known = true;
	buf_clear(&j->last_section);
	buf_put(&j->last_section, section);
	buf_clear(&j->topic);
	if (!j->topical)
		return;
	/* Lines without sections have nothing to do with each other. */
	if (j->section < 0)
		topic_forget(&j->topics);
	topic_of(&j->topics, j->section < 0 ? SPAN("") :
	    frame_field(&j->f, r, j->section), text, tagger_hits(j->tagger),
	    topic);
	if (topic[0] >= 0)
		buf_put(&j->topic, topic_name(&j->topics, topic[0]));
	if (topic[1] >= 0) {
		buf_putc(&j->topic, ';');
		buf_put(&j->topic, topic_name(&j->topics, topic[1]));
	}
}

static void
put_line(struct job *j, const struct record *r, struct span text,
    const struct mark_list *marks)
{
	find_topics(j, r, text);
	join_marks(j, marks);
	frame_row(&j->f, r);
	put_field(j, buf_span(&j->topic));
	put_field(j, joined(&j->tags));
	if (j->set.verbose)
		put_field(j, joined(&j->rules));
	frame_row_end(&j->f, r);
}

static void
put_mark(struct job *j, const struct record *r, struct span text,
    const struct mark *m, size_t from, size_t to)
{
	frame_row(&j->f, r);
	writer_number(&j->f.out, from);
	writer_putc(&j->f.out, '\t');
	writer_number(&j->f.out, to);
	writer_putc(&j->f.out, '\t');
	writer_puts(&j->f.out, tagger_tag_name(j->tagger, m->tag));
	writer_putc(&j->f.out, '\t');
	put_field(j, span_sub(text, m->from, m->to));
	put_field(j, m->term);
	put_field(j, m->code);
	if (j->set.verbose) {
		writer_puts(&j->f.out, m->rule);
		writer_putc(&j->f.out, '\t');
	}
	frame_row_end(&j->f, r);
}

static void
put_nothing(struct job *j, const struct record *r)
{
	int i;

	frame_row(&j->f, r);
	for (i = 0; i < (j->set.verbose ? 7 : 6); i++)
		writer_putc(&j->f.out, '\t');
	frame_row_end(&j->f, r);
}

/* A row a mark.  Code points are counted once along the text, for marks
 * stand in order of their beginning. */
static void
put_marks(struct job *j, const struct record *r, struct span text,
    const struct mark_list *marks)
{
	size_t i, at = 0, points = 0, shown = 0;

	for (i = 0; i < marks->n; i++) {
		const struct mark *m = &marks->v[i];

		if (m->tag == MARK_TOPIC)
			continue;
		shown++;
		if (j->set.bytes) {
			put_mark(j, r, text, m, m->from, m->to);
			continue;
		}
		points += utf8_count(span_sub(text, at, m->from));
		at = m->from;
		put_mark(j, r, text, m, points, points +
		    utf8_count(span_sub(text, m->from, m->to)));
	}
	if (shown == 0 && j->set.all)
		put_nothing(j, r);
}

/* --------------------------------------------------------------- the tool */

/* The row of a term, as gt-lexicon(5) has it. */
static void
put_term(struct job *j, struct span term, struct span meaning)
{
	put_field(j, term);
	writer_puts(&j->f.out, "term\t\t\t");
	writer_escaped(&j->f.out, meaning);
	writer_putc(&j->f.out, '\n');
}

/* The first “...” of s without its quotes, and what stands behind it in
 * *rest; false: s begins with none. */
static bool
cut_quoted(struct span s, struct span *term, struct span *rest)
{
	static const struct span open = { "\xE2\x80\x9C", 3 };
	static const struct span close = { "\xE2\x80\x9D", 3 };
	size_t at;

	if (!span_starts(s, open))
		return false;
	for (at = open.n; at < s.n; at++)
		if (span_starts(span_sub(s, at, s.n), close)) {
			*term = span_sub(s, open.n, at);
			*rest = span_sub(s, at + close.n, s.n);
			return term->n > 0;
		}
	return false;
}

/* What a glossary entry defines: its term, or each of several that stand in
 * quotes one behind the other. */
static void
put_definition(struct job *j, const struct record *r, struct span text)
{
	struct span term, meaning, one, rest;

	if (j->kind < 0 || !span_is(r->field[j->kind], "term") ||
	    !segment_term(text, &term, &meaning))
		return;
	for (rest = term; cut_quoted(rest, &one, &rest);)
		;
	if (rest.n > 0) {
		put_term(j, term, meaning);
		return;
	}
	for (rest = term; cut_quoted(rest, &one, &rest);)
		put_term(j, one, meaning);
}

static void
begin_document(struct job *j)
{
	if (j->tagger != NULL)
		tagger_document(j->tagger);
	buf_clear(&j->name);
	topic_forget(&j->topics);
	j->scanned = false;
}

/* Scan a text, which the marks then point into or into a copy of it: the one
 * returned.  gtnum writes a row a quantity, each with the whole text: the rows
 * of one text stand together, and it is scanned once. */
static struct span
scan(struct job *j, struct span text)
{
	if (j->scanned && span_eq(text, buf_span(&j->last)) &&
	    tagger_again(j->tagger))
		return buf_span(&j->last);
	j->scanned = text.n <= KEPT;
	if (j->scanned) {
		buf_clear(&j->last);
		buf_put(&j->last, text);
		text = buf_span(&j->last);
	}
	j->topic_known = j->joined_known = false;
	j->marks = tagger_scan(j->tagger, text);
	return text;
}

static void
count(struct job *j, const struct record *r, struct span text,
    const struct mark_list *marks)
{
	struct span part = { "", 0 };

	if (j->set.unit == COUNT_TOPIC) {
		find_topics(j, r, text);
		part = buf_span(&j->topic);
	} else if (j->set.unit == COUNT_SECTION && j->section >= 0)
		part = r->field[j->section];
	counter_add(j->counter, buf_span(&j->name), part, text, marks);
}

static void
tag(struct job *j, const struct record *r)
{
	struct span text = frame_text(&j->f, r);

	if (j->set.definitions) {
		put_definition(j, r, text);
		return;
	}
	text = scan(j, text);
	if (j->counter != NULL)
		count(j, r, text, j->marks);
	else if (j->set.expand)
		put_marks(j, r, text, j->marks);
	else
		put_line(j, r, text, j->marks);
}

static void
read_records(void *with, bool begins, bool ends)
{
	struct job *j = with;
	struct record r;

	if (begins)
		begin_document(j);
	while (frame_read(&j->f, &r)) {
		if (j->doc >= 0 && !span_eq(r.field[j->doc],
		    buf_span(&j->name))) {
			if (!begins && j->counter != NULL)
				counter_end(j->counter, &j->f.out);
			if (!begins)	/* it has no name yet */
				begin_document(j);
			buf_put(&j->name, r.field[j->doc]);
		}
		begins = false;
		tag(j, &r);
	}
	if (ends && j->counter != NULL)
		counter_end(j->counter, &j->f.out);
}

static void *
open_job(const void *with)
{
	struct job *j = memory_zeroed(1, sizeof(*j));

	*j = *(const struct job *)with;
	if (!j->set.definitions)
		j->tagger = tagger_new(j->set.given_n > 0 ? &j->own : NULL,
		    j->builtin);
	if (j->set.counting)
		j->counter = counter_new(j->set.unit, j->tagger);
	topic_share(&j->topics, &((const struct job *)with)->topics);
	return j;
}

static void
close_job(void *with)
{
	struct job *j = with;

	counter_free(j->counter);
	tagger_free(j->tagger);
	topic_free(&j->topics);
	buf_free(&j->name);
	buf_free(&j->last);
	buf_free(&j->last_section);
	buf_free(&j->tags);
	buf_free(&j->rules);
	buf_free(&j->topic);
	free(j->seen);
	free(j->tag_name);
	free(j);
}

static void
begin_output(struct job *j)
{
	struct buf names = { 0 };

	if (j->set.definitions) {
		frame_header(&j->f, SPAN("term\ttag\tcanonical\tcode\tnote"));
	} else if (j->set.counting) {
		counter_header(j->set.unit, &names);
		frame_header(&j->f, buf_span(&names));
		buf_free(&names);
	} else if (j->set.expand)
		frame_columns(&j->f, j->set.verbose ? columns_mark_rule :
		    columns_mark);
	else
		frame_columns(&j->f, j->set.verbose ? columns_rule : columns);
}

int
main(int argc, char **argv)
{
	static const struct workers_task task = {
		open_job, close_job, read_records, false
	};
	static struct job j;

	frame_begin(&j.f, &tool, &j.set, argc, argv);
	read_lexicons(&j);
	if (j.set.topics != NULL)
		read_topics(&j);
	j.topical = j.builtin || j.set.topics != NULL;
	frame_start(&j.f);
	j.doc = frame_column(&j.f, "doc");
	j.kind = frame_column(&j.f, "kind");
	j.section = frame_column(&j.f, "section");
	begin_output(&j);
	workers_read(&j, &task);
	topic_free(&j.topics);
	lexicon_build_free(&j.build);
	free_included(&j);
	return frame_end(&j.f);
}
