#include <stdio.h>
#include <stdlib.h>

#include "escape.h"
#include "lexicon.h"

#define INCLUDE_DEPTH	16
#define MOST_TAGS	UINT16_MAX

static const char tag_names[MARK_TAGS][8] = {
	[MARK_PLACE] = "place", [MARK_ORG] = "org", [MARK_PERSON] = "person",
	[MARK_POST] = "post", [MARK_PROG] = "prog", [MARK_LAW] = "law",
	[MARK_MEET] = "meet", [MARK_IND] = "ind", [MARK_TOPIC] = "topic"
};

const char *
lexicon_tag_name(const struct lexicon *l, int tag)
{
	if (tag < MARK_TAGS)
		return tag_names[tag];
	return l->pool + l->tag_name[tag - MARK_TAGS];
}

/* Fetch the entries of hits, which lie far apart, before they are asked for. */
static void
fetch_entries(const struct lexicon *l, const struct matcher_hits *hits)
{
#if defined(__GNUC__)
	size_t i;

	for (i = 0; i < hits->n; i++)
		__builtin_prefetch(&l->entry[hits->v[i].value]);
#else
	(void)l, (void)hits;
#endif
}

void
lexicon_scan(const struct lexicon *l, const struct matcher_text *text,
    bool overridden, struct lexicon_hits *hits)
{
	size_t i;

	for (i = 0; i < LEXICON_USES; i++)
		hits->list[i].n = 0;
	if (l->simple && overridden)
		matcher_scan_longest(&l->matcher, text, hits->list);
	else
		matcher_scan(&l->matcher, text, hits->list);
	fetch_entries(l, &hits->list[LEXICON_NAMES]);
	fetch_entries(l, &hits->list[LEXICON_TERMS]);
}

void
lexicon_hits_free(struct lexicon_hits *hits)
{
	size_t i;

	for (i = 0; i < LEXICON_USES; i++)
		free(hits->list[i].v);
	*hits = (struct lexicon_hits){ 0 };
}

uint32_t
lexicon_keep(struct lexicon_build *b, struct span s)
{
	uint32_t at;

	if (b->pool.n == 0)
		buf_putc(&b->pool, '\0');
	if (s.n == 0)
		return 0;
	at = (uint32_t)b->pool.n;
	buf_put(&b->pool, s);
	buf_putc(&b->pool, '\0');
	return at;
}

/* The number of a string that is not to be folded, as matcher_key: its bytes
 * are spelt in letters that have one form. */
static uint32_t *
exact_key(struct lexicon_build *b, struct matcher_build *index, struct span s)
{
	size_t i;

	buf_clear(&b->key);
	for (i = 0; i < s.n; i++) {
		buf_putc(&b->key, (char)('a' + ((unsigned char)s.p[i] >> 4)));
		buf_putc(&b->key, (char)('a' + (s.p[i] & 0x0F)));
	}
	return matcher_key(index, buf_span(&b->key));
}

/* The number of a tag; MOST_TAGS: there are too many. */
static uint32_t
tag_number(struct lexicon_build *b, struct span name)
{
	uint32_t i, *value;

	for (i = 0; i < MARK_TAGS; i++)
		if (span_is(name, tag_names[i]))
			return i;
	value = exact_key(b, &b->tag_index, name);
	if (*value == 0) {
		if (MARK_TAGS + b->tags == MOST_TAGS)
			return MOST_TAGS;
		if (b->tags == b->tag_cap)
			b->tag_name = memory_more(b->tag_name, &b->tag_cap,
			    sizeof(*b->tag_name));
		b->tag_name[b->tags++] = lexicon_keep(b, name);
		*value = (uint32_t)b->tags;
	}
	return MARK_TAGS + *value - 1;
}

static void
put_entry(struct lexicon_build *b, struct span key, struct lexicon_entry e)
{
	uint32_t *value = matcher_key(&b->matcher, key);

	if (b->entries == b->entry_cap)
		b->entry = memory_more(b->entry, &b->entry_cap,
		    sizeof(*b->entry));
	if (b->entries == 0)	/* entry 0 is none */
		b->entry[b->entries++] = (struct lexicon_entry){ 0 };
	if (b->entries == b->entry_cap)
		b->entry = memory_more(b->entry, &b->entry_cap,
		    sizeof(*b->entry));
	e.next = *value;
	*value = (uint32_t)b->entries;
	b->entry[b->entries++] = e;
}

/* The number of a list of parents; its strings become keys. */
static uint32_t
witness_number(struct lexicon_build *b, struct span list)
{
	uint32_t *value = matcher_key(&b->witness_index, list), number;

	if (*value != 0)
		return *value;
	number = *value = (uint32_t)++b->witnesses;
	while (list.n > 0) {
		struct span key = span_cut(&list, '|');

		if (key.n > 0)
			put_entry(b, key, (struct lexicon_entry){
			    .code = number - 1, .kind = LEXICON_WITNESS,
			    .note = (uint32_t)b->witnesses++ });
	}
	return number;
}

/* The number of a guard, the same for the same text; false: unreadable. */
static bool
guard_number(struct lexicon_build *b, struct span text, uint32_t *number)
{
	struct span parents;
	uint32_t *value;

	*number = 0;
	if (text.n == 0)
		return true;
	value = exact_key(b, &b->guard_index, text);
	if (*value == 0) {
		*value = guard_add(&b->guards, text, &parents);
		if (*value == 0)
			return false;
		if (parents.n > 0)
			b->guards.guard[*value].witness =
			    witness_number(b, parents);
	}
	*number = *value;
	return true;
}

bool
lexicon_add(struct lexicon_build *b, struct span term, struct span tag,
    struct span canonical, struct span code, struct span note,
    struct span guard, const char **what)
{
	struct lexicon_entry e = { 0 };

	uint32_t number = tag_number(b, tag.n == 0 ? SPAN("term") : tag);

	if (term.n == 0) {
		*what = "no term";
		return false;
	}
	if (number == MOST_TAGS) {
		*what = "too many tags";
		return false;
	}
	if (!guard_number(b, guard, &e.guard)) {
		*what = "not a guard";
		return false;
	}
	e.tag = (uint16_t)number;
	if (canonical.n == 0)
		canonical = term;
	e.canonical = lexicon_keep(b, canonical);
	e.canonical_n = (uint32_t)canonical.n;
	e.code = lexicon_keep(b, code);
	e.code_n = (uint32_t)code.n;
	e.note = lexicon_keep(b, note);
	put_entry(b, term, e);
	return true;
}

bool
lexicon_add_kind(struct lexicon_build *b, struct span key,
    enum lexicon_kind kind, uint32_t number, uint32_t note, struct span guard)
{
	struct lexicon_entry e = { .code = number, .note = note,
	    .tag = MARK_PLACE, .kind = (uint16_t)kind };

	if (!guard_number(b, guard, &e.guard))
		return false;
	put_entry(b, key, e);
	return true;
}

static bool
fail(struct lexicon_error *e, const char *file, size_t line, const char *what,
    struct span about)
{
	int n = about.n > 80 ? 80 : (int)about.n;

	e->file = file;
	e->line = line;
	snprintf(e->what, sizeof(e->what), n > 0 ? "%s: %.*s" : "%s", what, n,
	    about.p);
	return false;
}

static bool	read_lines(struct lexicon_build *b, struct span bytes,
		    const char *name, const struct lexicon_loader *loader,
		    struct lexicon_error *error, int depth);

/* `wanted` beside the file that names it. */
static bool
include(struct lexicon_build *b, struct span wanted, const char *name,
    size_t line, const struct lexicon_loader *loader,
    struct lexicon_error *error, int depth)
{
	const char *slash = strrchr(name, '/'), *path_name;
	struct buf path = { 0 };
	struct span bytes;
	bool ok;

	if (depth == INCLUDE_DEPTH)
		return fail(error, name, line, "included too deep", wanted);
	if (loader == NULL)
		return fail(error, name, line, "#include is not possible here",
		    wanted);
	if (slash != NULL && wanted.p[0] != '/')
		buf_put(&path, span_make(name, (size_t)(slash - name) + 1));
	buf_put(&path, wanted);
	buf_putc(&path, '\0');
	ok = loader->load(loader->arg, path.p, &bytes, &path_name);
	buf_free(&path);
	if (!ok)
		return fail(error, name, line, "cannot be read", wanted);
	return read_lines(b, bytes, path_name, loader, error, depth + 1);
}

static bool
read_row(struct lexicon_build *b, struct span line, const char *name,
    size_t number, struct lexicon_error *error)
{
	static const size_t columns = 6;
	struct span cell[6] = { { "", 0 } };
	struct buf *room = &b->room;
	const char *what;
	size_t n, at[6] = { 0 };
	bool escaped = memchr(line.p, '\\', line.n) != NULL, more = true;

	/* The strings of the pool end at a NUL. */
	if (memchr(line.p, '\0', line.n) != NULL)
		return fail(error, name, number, "a NUL byte", SPAN(""));

	for (n = 0; more; n++) {
		if (n == columns)
			return fail(error, name, number,
			    "more than six columns", line);
		more = memchr(line.p, '\t', line.n) != NULL;
		cell[n] = span_cut(&line, '\t');
	}
	/* Cells with escapes are decoded behind one another. */
	if (escaped) {
		size_t i;

		buf_clear(room);
		for (i = 0; i < n; i++) {
			at[i] = room->n;
			escape_decode(room, cell[i]);
			cell[i].n = room->n - at[i];
		}
		for (i = 0; i < n; i++)
			cell[i].p = room->p + at[i];
	}
	if (!lexicon_add(b, cell[0], cell[1], cell[2], cell[3], cell[4],
	    cell[5], &what))
		return fail(error, name, number, what, cell[5]);
	if (b->pool.n > UINT32_MAX / 2 ||
	    b->guards.pool.n > UINT32_MAX / 2 || b->entries >= MATCHER_LIST / 2)
		return fail(error, name, number, "too much for one lexicon",
		    SPAN(""));
	return true;
}

static bool
read_lines(struct lexicon_build *b, struct span bytes, const char *name,
    const struct lexicon_loader *loader, struct lexicon_error *error,
    int depth)
{
	size_t number = 0;
	bool rows = false;

	while (bytes.n > 0) {
		struct span line = span_cut(&bytes, '\n');

		number++;
		if (span_ends(line, SPAN("\r")))
			line.n--;
		if (line.n == 0)
			continue;
		if (span_starts(line, SPAN("#include "))) {
			line = span_sub(line, 9, line.n);
			if (line.n == 0)
				return fail(error, name, number,
				    "#include names no file", line);
			if (!include(b, line, name, number, loader, error,
			    depth))
				return false;
			continue;
		}
		if (line.p[0] == '#')
			continue;
		if (!rows && (span_is(line, "term") ||
		    span_starts(line, SPAN("term\t")))) {
			rows = true;
			continue;
		}
		rows = true;
		if (!read_row(b, line, name, number, error))
			return false;
	}
	return true;
}

bool
lexicon_read(struct lexicon_build *b, struct span bytes, const char *name,
    const struct lexicon_loader *loader, struct lexicon_error *error)
{
	return read_lines(b, bytes, name, loader, error, 0);
}

static void
put_several(struct lexicon_build *b, uint32_t value)
{
	if (b->severals == b->several_cap)
		b->several = memory_more(b->several, &b->several_cap,
		    sizeof(*b->several));
	b->several[b->severals++] = value;
}

/* The order of the entries of a key, see struct lexicon_entry. */
static int
by_kind(const void *x, const void *y)
{
	const struct lexicon_link *a = x, *b = y;

	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	return a->entry > b->entry ? -1 : 1;
}

static void
put_link(struct lexicon_build *b, size_t n, uint32_t entry)
{
	const struct lexicon_entry *e = &b->entry[entry];

	if (n == b->link_cap)
		b->link = memory_more(b->link, &b->link_cap, sizeof(*b->link));
	b->link[n] = (struct lexicon_link){ entry, e->kind == LEXICON_TERM ?
	    e->tag : e->kind == LEXICON_WITNESS ? MOST_TAGS : MOST_TAGS + 1 };
}

/* Whether a term counts nowhere, for one that was given later has its tag, and
 * its guard or none.  Asked of the terms of a key in order. */
static bool
is_hidden(struct lexicon_build *b, const struct lexicon_link *link,
    const struct lexicon_link *before)
{
	const struct lexicon_entry *e = &b->entry[link->entry];
	bool hidden;

	if (e->kind != LEXICON_TERM)
		return false;
	if (before == NULL || before->rank != link->rank)
		b->term++;
	hidden = b->met[0] == b->term || b->met[e->guard] == b->term;
	b->met[e->guard] = b->term;
	return hidden;
}

/* Put the entries of a key, of which that is the last one, in order: the first
 * one. */
static uint32_t
order_entries(struct lexicon_build *b, uint32_t last)
{
	const struct lexicon_link *before = NULL;
	uint32_t *to = &last;
	size_t i, n = 0;

	if (b->entry[last].next == 0)
		return last;
	for (i = last; i != 0; i = b->entry[i].next)
		put_link(b, n++, (uint32_t)i);
	qsort(b->link, n, sizeof(*b->link), by_kind);
	for (i = 0; i < n; i++) {
		if (!is_hidden(b, &b->link[i], before)) {
			*to = b->link[i].entry;
			to = &b->entry[*to].next;
		}
		before = &b->link[i];
	}
	*to = 0;
	return last;
}

/* The value of a key for the scan, from its last entry. */
static uint32_t
value_of_key(void *with, uint32_t last)
{
	static const uint32_t uses[] = {
		[LEXICON_TERM] = LEXICON_TERMS,
		[LEXICON_WITNESS] = LEXICON_WITNESSES,
		[LEXICON_DIVISION] = LEXICON_NAMES,
		[LEXICON_SHORT] = LEXICON_NAMES,
		[LEXICON_SUFFIX] = LEXICON_SUFFIXES,
		[LEXICON_WORD] = LEXICON_WORDS,
		[LEXICON_TOPIC] = LEXICON_TOPICS
	};
	struct lexicon_build *b = with;
	const struct lexicon_entry *e;
	uint32_t n, use, seen = 0, begin = (uint32_t)b->severals;

	for (n = order_entries(b, last); n != 0; n = e->next) {
		e = &b->entry[n];
		use = uses[e->kind];
		/* Those of which a hit names the entry are found from their
		 * first one. */
		if (use > LEXICON_NAMES)
			put_several(b, use * MATCHER_LIST + e->code);
		else if ((seen & 1u << use) == 0)
			put_several(b, use * MATCHER_LIST + n);
		seen |= 1u << use;
	}
	if (b->severals == begin + 1)
		return b->several[--b->severals];
	put_several(b, 0);
	return begin;
}

static bool
is_simple(const struct lexicon_build *b)
{
	size_t i;

	for (i = 1; i < b->entries; i++)
		if (b->entry[i].kind != LEXICON_TERM ||
		    b->entry[i].guard != 0 ||
		    b->entry[i].tag <= MARK_PROG ||
		    b->entry[i].tag != b->entry[1].tag)
			return false;
	return true;
}

void
lexicon_finish(struct lexicon_build *b, struct lexicon *l)
{
	lexicon_keep(b, SPAN(""));
	matcher_finish(&b->matcher, &l->matcher);
	/* Place 0 is none: a value is not 0. */
	b->severals = 0;
	put_several(b, 0);
	b->met = memory_zeroed(b->guards.guards + 1, sizeof(*b->met));
	matcher_change(&b->matcher, value_of_key, b);
	l->matcher.several = b->several;
	guard_finish(&b->guards, &l->guards);
	l->entry = b->entry;
	l->pool = b->pool.p;
	l->tag_name = b->tag_name;
	l->entries = (uint32_t)b->entries;
	l->tags = (uint32_t)b->tags;
	l->witnesses = (uint32_t)b->witnesses;
	l->simple = is_simple(b);
}

void
lexicon_build_free(struct lexicon_build *b)
{
	matcher_build_free(&b->matcher);
	matcher_build_free(&b->tag_index);
	matcher_build_free(&b->guard_index);
	matcher_build_free(&b->witness_index);
	free(b->entry);
	free(b->tag_name);
	free(b->several);
	free(b->link);
	free(b->met);
	guard_build_free(&b->guards);
	buf_free(&b->pool);
	buf_free(&b->room);
	buf_free(&b->key);
	*b = (struct lexicon_build){ 0 };
}
