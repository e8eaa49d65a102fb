/*
 * lexicon PLACES.tsv SUFFIXES.tsv WORDS.tsv TOPICS.tsv INDICATORS.tsv ENDS.tsv
 *     LEXICON.tsv... > lexicon_builtin.c: all built-in lexicons, and the words
 * by which places, names and topics are found, in one compiled struct lexicon;
 * and the divisions of lib/place.h.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "lexicon.h"
#include "place.h"
#include "rows.h"
#include "topic.h"
#include "utf8.h"

static struct lexicon_build build;
static struct division *division;
static size_t divisions, division_cap;

/* Whether the code of a division begins as these digits do: one prefecture.
 * Divisions whose number is this project's own stand in order. */
static bool
same_prefecture(uint32_t code, struct span digits)
{
	return digits.n == 0 || code == 0 ||
	    memcmp(build.pool.p + code, digits.p, 4) == 0;
}

static void
put_division(struct span name, struct span code, int level, uint8_t flags)
{
	struct span digits = code;
	struct division d = { .level = (uint8_t)level, .flags = flags };
	size_t i;

	d.name = lexicon_keep(&build, name);
	d.code = lexicon_keep(&build, code);
	d.parent = (uint32_t)divisions;
	/* Counties under the province itself (4290..) and townships of a
	 * prefecture without counties pass the levels between over. */
	for (i = divisions; i > 0 && level > 1; i--)
		if (division[i - 1].level < level &&
		    (level == 4 || division[i - 1].level == 1 ||
		    same_prefecture(division[i - 1].code, digits))) {
			d.parent = (uint32_t)i - 1;
			break;
		}
	d.term = d.name;
	if (level == 3 && division[d.parent].level == 1 &&
	    span_ends(span_str(build.pool.p + division[d.parent].name),
	    SPAN("市"))) {
		struct buf term = { 0 };

		buf_put(&term, span_str(build.pool.p +
		    division[d.parent].name));
		buf_put(&term, name);
		d.term = lexicon_keep(&build, buf_span(&term));
		buf_free(&term);
	}
	if (divisions == division_cap)
		division = memory_more(division, &division_cap,
		    sizeof(*division));
	division[divisions++] = d;
}

static void
read_parts(const struct rows *r, struct span parts, struct span county)
{
	size_t home = divisions - 1;

	while (parts.n > 0) {
		struct span one = span_cut(&parts, ' '), name;
		uint8_t flags = 0;
		char code[16];

		if (one.n < 5 || county.n != 6)
			rows_fail(r, "not a township");
		if (one.p[one.n - 1] == '~') {
			flags |= DIVISION_DEPENDENT;
			one.n--;
		}
		if (one.p[one.n - 1] == '!') {
			flags |= DIVISION_WORD;
			one.n--;
		}
		name = span_sub(one, 3, one.n);
		snprintf(code, sizeof(code), "%.6s%.3s", county.p, one.p);
		if ((flags & DIVISION_DEPENDENT) == 0 &&
		    !lexicon_add_kind(&build, name, LEXICON_DIVISION,
		    (uint32_t)divisions, flags, SPAN("")))
			rows_fail(r, "not a guard");
		put_division(name, span_str(code), 4, flags);
		division[home].parts++;
	}
}

/* The short name without the mark before it. */
static struct span
unmarked(struct span brief)
{
	return brief.n > 0 && strchr("+-!", brief.p[0]) != NULL ?
	    span_sub(brief, 1, brief.n) : brief;
}

/* What the mark before a short name says of where it is read. */
static uint32_t
freedom(struct span brief)
{
	return brief.n == 0 ? 0 : brief.p[0] == '+' ? SHORT_FREE :
	    brief.p[0] == '-' ? SHORT_BORDERED : 0;
}

/* 肃南县, 果洛州: an autonomous county, banner or prefecture without its
 * nationalities. */
static void
put_autonomous(const struct rows *r, struct span name, struct span brief,
    uint8_t flags)
{
	static const char *const ends[] = { "自治县", "自治州", "自治旗" };
	struct buf key = { 0 };
	size_t i;

	for (i = 0; brief.n > 0 && i < 3; i++) {
		if (!span_ends(name, span_str(ends[i])))
			continue;
		buf_put(&key, unmarked(brief));
		buf_put(&key, span_sub(name, name.n - 3, name.n));
		if (!lexicon_add_kind(&build, buf_span(&key),
		    LEXICON_DIVISION, (uint32_t)divisions, flags, SPAN("")))
			rows_fail(r, "not a guard");
		buf_free(&key);
	}
}

static void
read_places(const char *file)
{
	struct rows r;
	struct span line;

	rows_open(&r, file);
	while (rows_next(&r, &line)) {
		struct span code = span_cut(&line, '\t'), name = span_cut(&line, '\t');
		struct span brief = span_cut(&line, '\t');
		struct span guard = span_cut(&line, '\t');
		bool own = span_ends(code, SPAN("*"));
		struct span digits = own ? span_sub(code, 0, code.n - 1) : code;
		uint8_t flags = span_ends(name, SPAN("~")) ?
		    DIVISION_DEPENDENT : 0;
		int level = digits.n == 4 ? 2 : digits.n != 6 ? 0 :
		    span_ends(code, SPAN("0000")) ? 1 :
		    span_ends(code, SPAN("00")) && code.p[2] != '9' ? 2 : 3;

		if (level == 0 || name.n == 0)
			rows_fail(&r, "not a division");
		name.n -= flags != 0;
		if (!lexicon_add_kind(&build, name, LEXICON_DIVISION,
		    (uint32_t)divisions, flags, SPAN("")))
			rows_fail(&r, "not a guard");
		if (brief.n > 0 && brief.p[0] != '!' &&
		    !lexicon_add_kind(&build, unmarked(brief), LEXICON_SHORT,
		    (uint32_t)divisions, freedom(brief), guard))
			rows_fail(&r, "not a guard");
		put_autonomous(&r, name, brief, flags);
		put_division(name, own ? SPAN("") : code, level, flags);
		read_parts(&r, line, code);
	}
	rows_close(&r);
}

/* The topic and the weight of a row of the topics, as lib/topic.h says. */
static uint32_t
topic_value(const struct rows *r, struct span cells)
{
	static struct span topic[256];
	static uint32_t topics;
	struct span name = span_cut(&cells, '\t');
	uint32_t i = 0;

	if (cells.n != 1 || cells.p[0] < '1' || cells.p[0] > '9')
		rows_fail(r, "not a weight");
	if (!span_is(name, "-")) {
		while (i < topics && !span_eq(topic[i], name))
			i++;
		if (i == sizeof(topic) / sizeof(*topic))
			rows_fail(r, "one topic too many");
		if (i == topics)
			topic[topics++] = name;
		i++;
	}
	return i * TOPIC_WEIGHTS + (uint32_t)(cells.p[0] - '0');
}

/* A table whose rows are found by their keys (the first column). */
static void
read_keys(const char *file, enum lexicon_kind kind)
{
	struct rows r;
	struct span line;
	uint32_t row;

	rows_open(&r, file);
	for (row = 0; rows_next(&r, &line); row++) {
		struct span keys = span_cut(&line, '\t');
		uint32_t code = kind == LEXICON_TOPIC ?
		    topic_value(&r, line) : row;

		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');

			/* lib/wording.c knows those by themselves. */
			if (kind == LEXICON_WORD && utf8_count(key) == 1)
				continue;
			if (!lexicon_add_kind(&build, key, kind, code, 0,
			    SPAN("")))
				rows_fail(&r, "not a guard");
		}
	}
	rows_close(&r);
}

/* Whether the form ends as indicators do (lib/data/indicatorend.tsv). */
static bool
is_indicator(struct span form, struct rows *ends)
{
	struct span line;

	rows_again(ends);
	while (rows_next(ends, &line))
		if (span_ends(form, line))
			return true;
	return false;
}

static void
read_indicators(const char *file, const char *end_file)
{
	struct rows r, ends;
	struct span line;
	const char *what;

	rows_open(&r, file);
	rows_open(&ends, end_file);
	while (rows_next(&r, &line)) {
		struct span forms = span_cut(&line, '\t');
		struct span canonical = span_cut(&line, '\t');
		struct span code = span_cut(&line, '\t');

		while (forms.n > 0) {
			struct span form = span_cut(&forms, '|');

			if (is_indicator(form, &ends) &&
			    !lexicon_add(&build, form, SPAN("ind"), canonical,
			    code, SPAN(""), SPAN(""), &what))
				rows_fail(&r, what);
		}
	}
	rows_close(&r);
	rows_close(&ends);
}

static void
read_lexicon(const char *file)
{
	struct lexicon_error error;
	struct rows r;

	rows_open(&r, file);
	if (!lexicon_read(&build, buf_span(&r.all), file, NULL, &error)) {
		r.line = error.line;
		rows_fail(&r, error.what);
	}
	if (build.tags != 0)
		rows_fail(&r, "a tag that is not one of the built-in ones");
	rows_close(&r);
}

static void
write_pool(const char *name, struct span s)
{
	size_t i;

	printf("static const char %s[] =\n\"\"", name);
	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (i % 48 == 0)
			printf("\n\"");
		if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?')
			putchar(c);
		else
			printf("\\%03o", c);
		if (i % 48 == 47 || i == s.n - 1)
			putchar('"');
	}
	printf(";\n");
}

static void
write_numbers(const char *type, const char *name, const void *numbers,
    size_t n, size_t size)
{
	size_t i;

	printf("static const %s %s[] = {", type, name);
	for (i = 0; i < n; i++)
		printf("%s%" PRIu32 "u,", i % 12 == 0 ? "\n" : "", size == 1 ?
		    ((const uint8_t *)numbers)[i] : size == 2 ?
		    ((const uint16_t *)numbers)[i] :
		    ((const uint32_t *)numbers)[i]);
	printf("\n};\n");
}

static void
write_matcher(const struct matcher *m)
{
	size_t i;

	printf("static const struct matcher_node node[] = {");
	for (i = 0; i < m->slots; i++)
		printf("%s{%u,%u},", i % 6 == 0 ? "\n" : "",
		    m->node[i].base, m->node[i].value);
	printf("\n};\n");
	write_numbers("uint32_t", "check", m->check, m->slots, 4);
	write_numbers("uint16_t", "symbol", m->symbol, MATCHER_PLANE, 2);
	/* An array is not empty. */
	write_numbers("uint32_t", "rare", m->rare, (size_t)m->rares + 1, 4);
}

static void
write_guards(const struct guards *g)
{
	size_t i;
	int side;

	write_pool("guard_pool", span_make(g->pool, g->bytes));
	printf("static const struct guard_string guard_string[] = {\n");
	for (i = 0; i < g->strings; i++)
		printf("{%u,%u},\n", g->string[i].at, g->string[i].n);
	printf("{0,0}};\nstatic const struct guard guard[] = {\n");
	for (i = 0; i < g->n; i++) {
		printf("{{");
		for (side = 0; side < GUARD_SIDES; side++)
			printf("{%u,%u},", g->guard[i].list[side].first,
			    g->guard[i].list[side].n);
		printf("},%u},\n", g->guard[i].witness);
	}
	printf("{{{0,0}},0}};\n");
}

static void
write_all(const struct lexicon *l)
{
	size_t i;

	printf("/* Made by lib/gen/lexicon.c. */\n#include \"place.h\"\n\n");
	write_pool("pool", span_make(l->pool, build.pool.n));
	write_matcher(&l->matcher);
	write_numbers("uint32_t", "several", l->matcher.several, build.severals, 4);
	printf("static const struct lexicon_entry entry[] = {");
	for (i = 0; i < l->entries; i++) {
		const struct lexicon_entry *e = &l->entry[i];

		printf("%s{%u,%u,%u,%u,%u,%u,%u,%u,%u},",
		    i % 3 == 0 ? "\n" : "", e->canonical, e->code, e->note,
		    e->canonical_n, e->code_n, e->next, e->guard, e->tag,
		    e->kind);
	}
	printf("\n};\n");
	write_guards(&l->guards);
	printf("const struct division place_divisions[] = {");
	for (i = 0; i < divisions; i++)
		printf("%s{%u,%u,%u,%u,%u,%u,%u},", i % 3 == 0 ? "\n" : "",
		    division[i].name, division[i].code, division[i].term,
		    division[i].parent,
		    division[i].parts, division[i].level, division[i].flags);
	printf("\n};\nconst uint32_t place_divisions_n = %zu;\n", divisions);
	printf("static const uint32_t tag_name[] = { 0 };\n"
	    "const struct lexicon lexicon_builtin = {\n"
	    "\t{ node, check, symbol, rare, %u, %u, %u, %u,\n"
	    "\tseveral },\n\t{ guard, guard_string, guard_pool, %u, %u, %u },\n"
	    "\tentry, pool, tag_name, %u, 0, %u, false\n};\n",
	    l->matcher.slots, l->matcher.symbols,
	    l->matcher.rares, l->matcher.nodes,
	    l->guards.n, l->guards.strings, l->guards.bytes,
	    l->entries, l->witnesses);
}

int
main(int argc, char **argv)
{
	struct lexicon l;
	int i;

	if (argc < 7) {
		fprintf(stderr, "usage: lexicon PLACES.tsv SUFFIXES.tsv "
		    "WORDS.tsv TOPICS.tsv INDICATORS.tsv ENDS.tsv "
		    "LEXICON.tsv...\n");
		return 1;
	}
	lexicon_keep(&build, SPAN(""));
	read_places(argv[1]);
	read_keys(argv[2], LEXICON_SUFFIX);
	read_keys(argv[3], LEXICON_WORD);
	read_keys(argv[4], LEXICON_TOPIC);
	read_indicators(argv[5], argv[6]);
	for (i = 7; i < argc; i++)
		read_lexicon(argv[i]);
	lexicon_finish(&build, &l);
	write_all(&l);
	lexicon_build_free(&build);
	free(division);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
