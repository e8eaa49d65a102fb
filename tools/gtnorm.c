/*
 * gtnorm: from bytes to clean lines (man 1 gtnorm).
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "escape.h"
#include "frame.h"
#include "normal.h"
#include "utf8.h"
#include "webpage.h"

enum {
	OPTION_LIST = 256, OPTION_LIKELY, OPTION_ONLY, OPTION_NO, OPTION_LOG,
	OPTION_SUMMARY, OPTION_MAP, OPTION_PAGES, OPTION_DOC, OPTION_DOC_PATH,
	OPTION_HTML
};

struct settings {
	const char	*encoding;	/* -f */
	enum normal_script script;
	uint32_t	only, no;	/* rules; only 0: all */
	const char	*log, *doc;
	bool		 list, likely, summary, map, pages, doc_path, html;
	bool		 verbose;
};

/* One run. */
struct run {
	struct frame	*f;
	const struct settings *set;
	struct normal	*normal;
	struct reader	 in;
	struct writer	 log;
	struct encoding	 forced;	/* -f */
	const char	*file;		/* the operand */
	struct buf	 doc;		/* escaped, and a TAB */
	struct span	*ambiguous;	/* base names of several operands */
	size_t		 ambiguous_n;
	struct buf	 html, text;	/* --html: the page and its text */
	struct encoding	 page;		/* and what it was */
	uint64_t	 page_bytes, page_bad;
};

#define ALL_RULES	((UINT32_C(1) << CHANGE_RULES) - 1)

static const struct frame_option options[] = {
	{ 'f', "from", "ENCODING", "the input's encoding; else recognised" },
	{ OPTION_LIST, "list-encodings", NULL, "print the encodings" },
	{ 's', "simplify", "WHEN", "auto, always, never: traditional to "
	    "simplified" },
	{ OPTION_LIKELY, "likely", NULL, "apply repairs that are only likely" },
	{ OPTION_ONLY, "only", "RULES", "these repairs only (a,b,c)" },
	{ OPTION_NO, "no", "RULES", "not these repairs" },
	{ OPTION_LOG, "log", "FILE", "write a row for each repair" },
	{ OPTION_SUMMARY, "summary", NULL, "a row for each document, no lines" },
	{ OPTION_MAP, "map", NULL, "columns from, to: the line's bytes" },
	{ OPTION_PAGES, "pages", NULL, "column page: form feeds counted" },
	{ OPTION_DOC, "doc", "NAME", "the document's name" },
	{ OPTION_DOC_PATH, "doc-path", NULL, "the name is the path as given" },
	{ OPTION_HTML, "html", NULL, "read a page of HTML" },
	{ 'v', "verbose", NULL, "tell what each document needed" },
	{ 0, NULL, NULL, NULL }
};

/* The rules of "a,b,c"; false: one is unknown. */
static bool
read_rules(const char *list, uint32_t *rules)
{
	while (*list != '\0') {
		size_t n = strcspn(list, ",");
		enum change_rule rule = changes_rule(span_make(list, n));

		if (rule == CHANGE_RULES)
			return false;
		*rules |= UINT32_C(1) << rule;
		list += n + (list[n] == ',');
	}
	return *rules != 0;
}

static bool
set_option(void *settings, int id, const char *arg)
{
	struct settings *set = settings;

	switch (id) {
	case 'f':
		set->encoding = arg;
		return true;
	case 's':
		if (strcmp(arg, "auto") == 0)
			set->script = NORMAL_AUTO;
		else if (strcmp(arg, "always") == 0)
			set->script = NORMAL_ALWAYS;
		else if (strcmp(arg, "never") == 0)
			set->script = NORMAL_NEVER;
		else
			return false;
		return true;
	case OPTION_ONLY:
		return read_rules(arg, &set->only);
	case OPTION_NO:
		return read_rules(arg, &set->no);
	case OPTION_LOG:
		set->log = arg;
		return true;
	case OPTION_DOC:
		set->doc = arg;
		return *arg != '\0';
	case OPTION_LIST:
		set->list = true;
		return true;
	case OPTION_LIKELY:
		set->likely = true;
		return true;
	case OPTION_SUMMARY:
		set->summary = true;
		return true;
	case OPTION_MAP:
		set->map = true;
		return true;
	case OPTION_PAGES:
		set->pages = true;
		return true;
	case OPTION_DOC_PATH:
		set->doc_path = true;
		return true;
	case OPTION_HTML:
		set->html = true;
		return true;
	default:
		set->verbose = true;
		return true;
	}
}

static const char *const columns[] = { "doc", "line", "text", NULL };

static const struct tool tool = {
	.name = "gtnorm",
	.about = "make clean UTF-8 lines of Chinese text in any encoding",
	.reads = "files of text in any encoding",
	.writes = "a row a line: doc, line, text",
	.columns = columns,
	.options = options,
	.option = set_option,
	.raw = true,
};

/* ------------------------------------------------------------------ output */

static void
put_row(void *arg, const struct normal_row *row)
{
	struct run *r = arg;
	struct writer *out = &r->f->out;

	if (r->set->summary)
		return;
	writer_put(out, buf_span(&r->doc));
	writer_number(out, row->line);
	writer_putc(out, '\t');
	if (r->set->pages) {
		writer_number(out, row->page);
		writer_putc(out, '\t');
	}
	if (r->set->map) {
		writer_number(out, row->from);
		writer_putc(out, '\t');
		writer_number(out, row->to);
		writer_putc(out, '\t');
	}
	if (memchr(row->text.p, '\\', row->text.n) == NULL)
		writer_put(out, row->text);
	else
		writer_escaped(out, row->text);
	writer_putc(out, '\n');
}

static void
put_rules(struct writer *w, uint32_t rules)
{
	int i;
	bool more = false;

	for (i = 0; i < CHANGE_RULES; i++) {
		if (!(rules >> i & 1))
			continue;
		if (more)
			writer_putc(w, '+');
		writer_puts(w, changes_rule_name((enum change_rule)i));
		more = true;
	}
}

static void
put_repair(void *arg, const struct normal_repair *e)
{
	struct run *r = arg;
	struct writer *w = &r->log;

	writer_put(w, buf_span(&r->doc));
	writer_number(w, e->line);
	writer_putc(w, '\t');
	writer_number(w, e->start);
	writer_putc(w, '\t');
	writer_number(w, e->end);
	writer_putc(w, '\t');
	put_rules(w, e->rules);
	writer_putc(w, '\t');
	writer_puts(w, changes_verdict_name(e->verdict));
	writer_putc(w, '\t');
	writer_puts(w, e->applied ? "yes" : "no");
	writer_putc(w, '\t');
	writer_escaped(w, e->before);
	writer_putc(w, '\t');
	writer_escaped(w, e->after);
	writer_putc(w, '\t');
	writer_escaped(w, e->candidates);
	writer_putc(w, '\n');
}

static void
tell_bad(void *arg, uint64_t line, uint64_t offset)
{
	struct run *r = arg;

	frame_damage(r->f);
	frame_warn(r->f, r->file, (size_t)line, "byte %ju cannot be decoded, "
	    "written as U+FFFD", (uintmax_t)offset);
}

static void
put_summary_names(struct frame *f)
{
	struct buf b = { 0 };
	int i;

	buf_put(&b, SPAN("doc\tencoding\tscript\tbytes\tlines\trows\tpages\t"
	    "bad\tlikely\tlossy"));
	for (i = 0; i < CHANGE_RULES; i++) {
		const char *p = changes_rule_name((enum change_rule)i);

		if (i == CHANGE_DECODE)
			continue;
		buf_putc(&b, '\t');
		for (; *p != '\0'; p++)
			buf_putc(&b, *p == '-' ? '_' : *p);
	}
	frame_header(f, buf_span(&b));
	buf_free(&b);
}

/* What the document was: of a page, the page. */
static struct normal_summary
summary_of(const struct run *r)
{
	struct normal_summary s = *normal_summary(r->normal);

	if (r->set->html) {
		s.encoding = r->page;
		s.bytes = r->page_bytes;
		s.bad = r->page_bad;
	}
	return s;
}

static void
put_summary(struct run *r)
{
	const struct normal_summary whole = summary_of(r), *s = &whole;
	struct writer *w = &r->f->out;
	int i;

	writer_put(w, buf_span(&r->doc));
	writer_puts(w, s->encoding.name == NULL ? "" : s->encoding.name);
	writer_puts(w, s->traditional ? "\ttraditional\t" : "\tsimplified\t");
	writer_number(w, s->bytes);
	writer_putc(w, '\t');
	writer_number(w, s->lines);
	writer_putc(w, '\t');
	writer_number(w, s->rows);
	writer_putc(w, '\t');
	writer_number(w, s->pages);
	writer_putc(w, '\t');
	writer_number(w, s->bad);
	writer_putc(w, '\t');
	writer_number(w, s->likely);
	writer_putc(w, '\t');
	writer_number(w, s->lossy);
	for (i = 0; i < CHANGE_RULES; i++) {
		if (i == CHANGE_DECODE)
			continue;
		writer_putc(w, '\t');
		writer_number(w, s->count[i]);
	}
	writer_putc(w, '\n');
}

/* -v: what the document was and what was done to it. */
static void
tell_summary(struct run *r)
{
	const struct normal_summary whole = summary_of(r), *s = &whole;
	int i;

	frame_warn(r->f, r->file, 0, "%s, %s, %ju bytes, %ju lines",
	    s->encoding.name == NULL ? "empty" : s->encoding.name,
	    s->traditional ? "traditional" : "simplified",
	    (uintmax_t)s->bytes, (uintmax_t)s->lines);
	for (i = 0; i < CHANGE_RULES; i++)
		if (s->count[i] > 0)
			frame_warn(r->f, r->file, 0, "%s: %ju",
			    changes_rule_name((enum change_rule)i),
			    (uintmax_t)s->count[i]);
	if (s->likely > 0)
		frame_warn(r->f, r->file, 0, "%ju likely repairs not applied",
		    (uintmax_t)s->likely);
	if (s->lossy > 0)
		frame_warn(r->f, r->file, 0, "%ju places lost for good",
		    (uintmax_t)s->lossy);
	if (s->bad > 0)
		frame_warn(r->f, r->file, 0, "%ju bytes could not be decoded",
		    (uintmax_t)s->bad);
}

/* --------------------------------------------------------------- documents */

/* The file's name without folders and last extension. */
static struct span
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct span s = span_str(slash == NULL || slash[1] == '\0' ? path :
	    slash + 1);
	size_t dot;

	for (dot = s.n; dot > 1; dot--)
		if (s.p[dot - 1] == '.')
			return span_sub(s, 0, dot - 1);
	return s;
}

static int
by_bytes(const void *a, const void *b)
{
	const struct span *x = a, *y = b;
	size_t n = x->n < y->n ? x->n : y->n;
	int order = n == 0 ? 0 : memcmp(x->p, y->p, n);

	return order != 0 ? order : (x->n > y->n) - (x->n < y->n);
}

/* Of the base names of all operands keep those that two or more have, each
 * once and in order. */
static void
find_ambiguous(struct run *r)
{
	size_t n, i, kept = 0;
	char *const *operand = frame_operands(r->f, &n);

	if (n < 2)
		return;
	r->ambiguous = memory_resize(NULL, n, sizeof(*r->ambiguous));
	for (i = 0; i < n; i++)
		r->ambiguous[i] = base_name(operand[i]);
	qsort(r->ambiguous, n, sizeof(*r->ambiguous), by_bytes);
	for (i = 1; i < n; i++)
		if (span_eq(r->ambiguous[i], r->ambiguous[i - 1]) &&
		    (kept == 0 || !span_eq(r->ambiguous[i],
		    r->ambiguous[kept - 1])))
			r->ambiguous[kept++] = r->ambiguous[i];
	r->ambiguous_n = kept;
}

/* Two operands with one base name are both called as given. */
static bool
is_ambiguous(const struct run *r, struct span base)
{
	return r->ambiguous_n > 0 && bsearch(&base, r->ambiguous,
	    r->ambiguous_n, sizeof(base), by_bytes) != NULL;
}

static void
name_document(struct run *r)
{
	struct span name;

	if (r->set->doc != NULL)
		name = span_str(r->set->doc);
	else if (strcmp(r->file, "-") == 0)
		name = SPAN("");
	else {
		name = base_name(r->file);
		if (r->set->doc_path || is_ambiguous(r, name))
			name = span_str(r->file);
	}
	buf_clear(&r->doc);
	escape_encode(&r->doc, name);
	buf_putc(&r->doc, '\t');
}

/* Give the engine all that comes; `feed` takes it. */
static void
read_all(struct run *r,
    size_t (*feed)(struct normal *n, struct span bytes, bool end))
{
	struct reader *in = &r->in;
	bool end;

	do {
		end = !reader_more(in);
		in->from += feed(r->normal, span_make(in->p + in->from,
		    in->to - in->from), end);
	} while (!end);
}

static void
tell_error(struct run *r)
{
	if (r->in.error != 0)
		frame_error(r->f, r->file, 0, "cannot be read: %s",
		    strerror(r->in.error));
}

static bool
start_again(struct run *r, int fd)
{
	tell_error(r);
	normal_read_anew(r->normal);
	if (lseek(fd, 0, SEEK_SET) != 0)
		return false;
	reader_open(&r->in, fd, &r->f->out);
	return true;
}

/* A file that can be read twice is searched for its habits first: from its
 * beginning, which one that others opened may be past. */
static void
survey(struct run *r, int fd)
{
	struct reader *in = &r->in;
	bool end = false;

	if (!in->regular ||
	    (fd == STDIN_FILENO && lseek(fd, 0, SEEK_CUR) != 0))
		return;
	while (!end && in->to < ENCODING_HEAD)
		end = !reader_more(in);
	if (!normal_survey_head(r->normal, span_make(in->p, in->to), end)) {
		normal_rewind(r->normal);	/* what was read is there yet */
		return;
	}
	while (!end && in->to < in->cap)
		end = !reader_more(in);
	if (end && in->error == 0) {
		/* All of it is there. */
		normal_rewind(r->normal);
		normal_survey(r->normal, span_make(in->p, in->to), true);
		normal_rewind(r->normal);
	} else if (start_again(r, fd)) {
		read_all(r, normal_survey);
		start_again(r, fd);
	}
}

static void
tell_page_bad(void *arg, size_t offset)
{
	struct run *r = arg;

	r->page_bad++;
	tell_bad(r, 0, r->page.bom + r->page.skip + offset);
}

/* Read a page of HTML whole, and then its text in the way of a document. */
static void
read_page(struct run *r)
{
	const struct encoding *forced = r->set->encoding == NULL ? NULL :
	    &r->forced;
	struct decoder d;
	struct span page;

	while (reader_more(&r->in))
		;
	page = span_make(r->in.p, r->in.to);
	encoding_settle(forced, page, &r->page);
	/* The model knows prose, no markup: what is well formed is UTF-8. */
	if (forced == NULL && r->page.bom == 0 &&
	    r->page.kind != ENCODING_HZ && utf8_valid(page))
		encoding_by_name("utf-8", &r->page);
	r->page_bytes = page.n;
	r->page_bad = 0;
	buf_clear(&r->html);
	buf_clear(&r->text);
	decoder_open(&d, &r->page);
	d.bad = tell_page_bad;
	d.arg = r;
	decoder_decode(&d, span_sub(page, r->page.bom + r->page.skip, page.n),
	    &r->html);
	decoder_close(&d);
	webpage_text(buf_span(&r->html), &r->text);
	page = buf_span(&r->text);
	if (normal_survey_head(r->normal, page, true)) {
		normal_rewind(r->normal);
		normal_survey(r->normal, page, true);
	}
	normal_rewind(r->normal);
	normal_feed(r->normal, page, true);
}

static void
do_document(struct run *r, int fd)
{
	name_document(r);
	normal_begin(r->normal);
	reader_open(&r->in, fd, &r->f->out);
	if (r->set->html)
		read_page(r);
	else {
		survey(r, fd);
		read_all(r, normal_feed);
	}
	tell_error(r);
	if (normal_summary(r->normal)->lossy > 0)
		frame_damage(r->f);
	if (r->set->summary)
		put_summary(r);
	if (r->set->verbose)
		tell_summary(r);
}

static void
put_names(struct frame *f, const struct settings *set)
{
	const char *names[6];
	size_t n = 0;

	if (set->summary) {
		put_summary_names(f);
		return;
	}
	names[n++] = "doc";
	names[n++] = "line";
	if (set->pages)
		names[n++] = "page";
	if (set->map) {
		names[n++] = "from";
		names[n++] = "to";
	}
	names[n] = NULL;
	frame_columns(f, names);
}

static void
list_encodings(struct writer *w)
{
	const char *names, *about;
	unsigned row;

	for (row = 0; encoding_list(row, &names, &about); row++) {
		for (; *names != '\0'; names++)
			writer_putc(w, *names == '|' ? ' ' : *names);
		writer_putc(w, '\t');
		writer_puts(w, about);
		writer_putc(w, '\n');
	}
}

static void
normalise(struct frame *f, const struct settings *set)
{
	struct run r = { .f = f, .set = set };
	struct encoding plain;
	struct normal_settings ns = {
		.script = set->script, .likely = set->likely,
		.rules = (set->only != 0 ? set->only : ALL_RULES) & ~set->no,
		.arg = &r, .row = put_row, .bad = tell_bad,
		.repair = set->log != NULL ? put_repair : NULL,
	};
	int fd;

	if (set->encoding != NULL) {
		if (!encoding_by_name(set->encoding, &r.forced))
			frame_die(f, "%s: no such encoding; see "
			    "--list-encodings", set->encoding);
		ns.encoding = &r.forced;
	}
	/* A page's text comes as UTF-8. */
	if (set->html && encoding_by_name("utf-8", &plain))
		ns.encoding = &plain;
	if (set->log != NULL) {
		if (!frame_open_writer(f, set->log, &r.log))
			return;
		if (f->header)
			writer_puts(&r.log, "doc\tline\tstart\tend\trule\t"
			    "verdict\tapplied\tbefore\tafter\tcandidates\n");
	}
	put_names(f, set);
	r.normal = normal_new(&ns);
	find_ambiguous(&r);
	while (frame_next_file(f, &fd, &r.file)) {
		do_document(&r, fd);
		frame_close_file(f, fd);
	}
	if (set->log != NULL)
		frame_close_writer(f, set->log, &r.log);
	normal_free(r.normal);
	reader_close(&r.in);
	buf_free(&r.doc);
	free(r.ambiguous);
	buf_free(&r.html);
	buf_free(&r.text);
}

int
main(int argc, char **argv)
{
	struct frame f;
	struct settings set = { 0 };

	frame_begin(&f, &tool, &set, argc, argv);
	if (set.html && !webpage_readable())
		frame_die(&f, "--html: this gtnorm was built without a parser "
		    "for HTML");
	if (set.html && set.map)
		frame_die(&f, "--html: the lines of a page's text have no "
		    "place in it to map");
	if (set.list)
		list_encodings(&f.out);
	else
		normalise(&f, &set);
	return frame_end(&f);
}
