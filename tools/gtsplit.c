/*
 * gtsplit: cut documents into sentences, headings, captions and the rest.
 */
#include <stdlib.h>

#include "frame.h"
#include "imprint.h"
#include "segment.h"
#include "workers.h"

enum { OPTION_MAX = 256, OPTION_META, OPTION_GLOSSARY, OPTION_NAME };

/* Bytes of a row beside its fields that are texts: TABs, LF, the kind and two
 * numbers, and then some. */
enum { FIXED = 80 };

struct settings {
	struct segment_options segment;
	bool	meta, glossary, name;
};

static const struct frame_option options[] = {
	{ 'c', "clauses", NULL, "cut at commas, semicolons and colons too" },
	{ OPTION_MAX, "max", "N", "cut sentences longer than N characters" },
	{ OPTION_META, "meta", NULL,
	    "a row a document: date, place, body, speaker, where found" },
	{ OPTION_GLOSSARY, "glossary", NULL,
	    "only glossary entries: term and meaning" },
	{ OPTION_NAME, "name", NULL,
	    "the speaker's name alone in who, the office in post" },
	{ 0, NULL, NULL, NULL }
};

static bool
set_option(void *settings, int id, const char *arg)
{
	struct settings *set = settings;
	char *end;

	switch (id) {
	case 'c':
		set->segment.clauses = true;
		return true;
	case OPTION_MAX:
		set->segment.max = strtoul(arg, &end, 10);
		return *end == '\0' && *arg >= '1' && *arg <= '9';
	case OPTION_META:
		set->meta = true;
		return true;
	case OPTION_GLOSSARY:
		set->glossary = true;
		return true;
	case OPTION_NAME:
		set->name = true;
		return true;
	default:
		return false;
	}
}

static const char *const columns[] = {
	"seg", "kind", "path", "section", "who", NULL
};

static const struct tool tool = {
	.name = "gtsplit",
	.about = "documents into sentences, headings, captions",
	.reads = "lines of text: plain, or with doc and line from gtnorm",
	.writes = "a row a segment: seg kind path section who text",
	.columns = columns,
	.options = options,
	.option = set_option,
	.side_by_side = true,
	.by_name = true
};

struct job {
	struct frame	f;
	struct settings	set;
	struct segmenter *s;
	int		 doc, line;	/* columns of the input, or -1 */
	size_t		 width;		/* fields of the input */
	struct buf	 name;		/* the document */
	const char	*file;
	struct imprint	 imprint;
	/* The row that was put last, from out.p[row] to the end of what is
	 * collected, if that is `end` yet: the bytes before its text, and
	 * before the last digit of its number. */
	size_t		 row, end, lead, digit;
};

static void
put_text(struct job *j, struct span text, bool plain)
{
	if (plain)
		writer_put(&j->f.out, text);
	else
		writer_escaped(&j->f.out, text);
}

static void
put_field(struct job *j, struct span text, bool plain)
{
	put_text(j, text, plain);
	writer_putc(&j->f.out, '\t');
}

/* What is carried, and the line where the input does not tell it. */
static void
put_carried(struct job *j, const struct segment *seg)
{
	if (j->width > 1) {
		writer_put(&j->f.out, seg->carried);
		writer_putc(&j->f.out, '\t');
	}
	if (j->line < 0) {
		writer_number(&j->f.out, seg->line);
		writer_putc(&j->f.out, '\t');
	}
	writer_number(&j->f.out, seg->number);
	writer_putc(&j->f.out, '\t');
}

/* A row with the same before its text as the last one, but for one digit. */
static bool
put_again(struct job *j, const struct segment *seg)
{
	struct writer *out = &j->f.out;
	char *to = out->p + out->n;

	if (!seg->plain || out->n != j->end ||
	    out->cap - out->n < j->lead + seg->text.n + 1 ||
	    out->p[j->row + j->digit] == '9')
		return false;
	memcpy(to, out->p + j->row, j->lead);
	to[j->digit]++;
	memcpy(to + j->lead, seg->text.p, seg->text.n);
	to[j->lead + seg->text.n] = '\n';
	j->row = out->n;
	j->end = out->n += j->lead + seg->text.n + 1;
	return true;
}

static void
put_row(struct job *j, const struct segment *seg)
{
	struct writer *out = &j->f.out;
	/* Whether the row goes behind what is collected as a whole. */
	bool whole = seg->plain && out->cap - out->n > FIXED + seg->carried.n +
	    seg->path.n + seg->section.n + seg->who.n + seg->text.n;

	j->row = out->n;
	put_carried(j, seg);
	j->digit = out->n - 2 - j->row;
	writer_puts(&j->f.out, segment_kind_name(seg->kind));
	writer_putc(&j->f.out, '\t');
	put_field(j, seg->path, seg->plain);
	put_field(j, seg->section, seg->plain);
	if (j->set.name) {
		struct span office, name;

		segment_name(seg->who, &office, &name);
		put_field(j, name, seg->plain);
		put_field(j, office, seg->plain);
	} else
		put_field(j, seg->who, seg->plain);
	j->lead = out->n - j->row;
	put_text(j, seg->text, seg->plain);
	writer_putc(&j->f.out, '\n');
	j->end = whole ? out->n : SIZE_MAX;
}

static void
put_segment(void *with, const struct segment *seg)
{
	struct job *j = with;

	if (!seg->again || !put_again(j, seg))
		put_row(j, seg);
}

static void
put_term(void *with, const struct segment *seg)
{
	struct job *j = with;
	struct span term, meaning;

	if (seg->kind != SEGMENT_TERM ||
	    !segment_term(seg->text, &term, &meaning))
		return;
	put_carried(j, seg);
	put_field(j, term, seg->plain);
	put_text(j, meaning, seg->plain);
	writer_putc(&j->f.out, '\n');
}

static void
take_segment(void *with, const struct segment *seg)
{
	struct job *j = with;

	imprint_take(&j->imprint, seg);
}

static void
put_where(struct job *j, const char *name, const struct imprint_fact *f,
    bool *any)
{
	if (f->line == 0)
		return;
	if (*any)
		writer_putc(&j->f.out, ' ');
	*any = true;
	writer_puts(&j->f.out, name);
	writer_putc(&j->f.out, ':');
	writer_number(&j->f.out, f->line);
}

/* The row of a document under --meta. */
static void
put_imprint(struct job *j)
{
	struct imprint *m = &j->imprint;
	bool any = false;

	if (!j->set.meta || m->segments == 0)
		return;
	if (j->width > 1) {
		writer_put(&j->f.out, buf_span(&m->carried));
		writer_putc(&j->f.out, '\t');
	}
	if (j->line < 0) {
		writer_number(&j->f.out, m->first);
		writer_putc(&j->f.out, '\t');
	}
	put_field(j, buf_span(&m->date.text), false);
	put_field(j, buf_span(&m->place.text), false);
	put_field(j, buf_span(&m->body.text), false);
	put_field(j, buf_span(&m->speaker.text), false);
	put_where(j, "title", &m->title, &any);
	put_where(j, "date", &m->date, &any);
	put_where(j, "place", &m->place, &any);
	put_where(j, "body", &m->body, &any);
	put_where(j, "speaker", &m->speaker, &any);
	writer_putc(&j->f.out, '\t');
	put_text(j, buf_span(&m->title.text), false);
	writer_putc(&j->f.out, '\n');
	imprint_begin(m);
}

static void
end_document(struct job *j)
{
	segment_end(j->s);
	put_imprint(j);
}

static void
was_forced(void *with, uint64_t line)
{
	struct job *j = with;

	frame_warn(&j->f, j->file, line,
	    "no end of a sentence in 1 MiB, cut there");
	frame_damage(&j->f);
}

static uint64_t
number_of(struct span s)
{
	uint64_t n = 0;
	size_t i;

	for (i = 0; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
		n = n * 10 + (uint64_t)(s.p[i] - '0');
	return n;
}

static void
name_columns(struct job *j)
{
	static const char *names[8];
	size_t n = 0;

	if (j->line < 0)
		names[n++] = "line";
	if (!j->set.meta)
		names[n++] = "seg";
	if (j->set.meta) {
		names[n++] = "date";
		names[n++] = "place";
		names[n++] = "body";
		names[n++] = "speaker";
		names[n++] = "where";
	} else if (j->set.glossary)
		names[n++] = "term";
	else {
		names[n++] = "kind";
		names[n++] = "path";
		names[n++] = "section";
		names[n++] = "who";
		if (j->set.name)
			names[n++] = "post";
	}
	names[n] = NULL;
	frame_columns(&j->f, names);
}

static void *
open_job(const void *with)
{
	struct job *j = memory_zeroed(1, sizeof(*j));

	*j = *(const struct job *)with;
	j->s = segment_open(&j->set.segment,
	    j->set.meta ? take_segment : j->set.glossary ? put_term :
	    put_segment, was_forced, j);
	return j;
}

static void
close_job(void *with)
{
	struct job *j = with;

	segment_close(j->s);
	buf_free(&j->name);
	imprint_free(&j->imprint);
	free(j);
}

static void
read_records(void *with, bool begins, bool ends)
{
	struct job *j = with;
	struct record r;
	struct span doc;
	uint64_t line = 0;
	bool rest = false;

	while (frame_read(&j->f, &r)) {
		if (rest) {
			segment_line(j->s, frame_text(&j->f, &r), !r.more,
			    r.carried, line);
			rest = r.more;
			continue;
		}
		j->file = r.file;
		j->width = r.fields;
		if (j->doc >= 0) {
			doc = r.field[j->doc];
			if (begins || !span_eq(doc, buf_span(&j->name))) {
				if (!begins)
					end_document(j);
				buf_clear(&j->name);
				buf_put(&j->name, doc);
			}
		}
		begins = false;
		line = j->line >= 0 ? number_of(r.field[j->line]) : r.line;
		rest = r.more;
		segment_line(j->s, frame_text(&j->f, &r), !r.more, r.carried,
		    line);
	}
	if (ends)
		end_document(j);
}

int
main(int argc, char **argv)
{
	static const struct workers_task task = {
		open_job, close_job, read_records, false
	};
	static struct job j;

	frame_begin(&j.f, &tool, &j.set, argc, argv);
	j.f.longest = SEGMENT_LONGEST / 4;
	frame_start(&j.f);
	j.doc = frame_column(&j.f, "doc");
	j.line = frame_column(&j.f, "line");
	name_columns(&j);
	workers_read(&j, &task);
	return frame_end(&j.f);
}
