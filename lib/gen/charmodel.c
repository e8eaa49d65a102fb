/*
 * charmodel CHARMODEL.tsv CHARMARK.tsv SIMPLIFIED.tsv > charmodel_data.c
 */
#include <stdio.h>
#include <stdlib.h>

#include "charmodel_data.h"
#include "memory.h"
#include "utf8.h"

/* Words of running text per character, as a level: -10 ln 0.55. */
#define WORDS_PER_CHAR	6
#define CLASSES		0x4000

static uint16_t id[0x10000];
static struct charmodel_unit unit[CLASSES];
static unsigned classes = 1, marks;
static uint32_t *list;		/* class << 8 | level of the followers, free
				 * places 0 */
static size_t followers, list_cap;

static void
fail(const char *file, size_t line, const char *what)
{
	fprintf(stderr, "charmodel: %s:%zu: %s\n", file, line, what);
	exit(1);
}

static struct buf
slurp(const char *file)
{
	struct buf b = { 0 };
	size_t n;
	FILE *f = fopen(file, "rb");

	if (f == NULL)
		fail(file, 0, "cannot be read");
	do {
		buf_reserve(&b, 65536);
		n = fread(b.p + b.n, 1, b.cap - b.n, f);
		b.n += n;
	} while (n > 0);
	fclose(f);
	return b;
}

/* The next row's cells, '#' lines and the names passed over. */
static bool
row(struct span *rest, size_t *line, bool *named, struct span *cell, int cells)
{
	while (rest->n > 0) {
		const char *end = memchr(rest->p, '\n', rest->n);
		struct span s = span_make(rest->p, end == NULL ? rest->n :
		    (size_t)(end - rest->p));
		int i;

		*rest = span_sub(*rest, s.n + (end != NULL), rest->n);
		++*line;
		if (s.n == 0 || s.p[0] == '#')
			continue;
		if (!*named) {
			*named = true;
			continue;
		}
		for (i = 0; i < cells; i++) {
			const char *tab = memchr(s.p, '\t', s.n);

			cell[i] = span_make(s.p, tab == NULL ? s.n :
			    (size_t)(tab - s.p));
			s = span_sub(s, cell[i].n + (tab != NULL), s.n);
		}
		return true;
	}
	return false;
}

static uint8_t
level(struct span s)
{
	int n = 0;
	size_t i;

	for (i = 0; i < s.n; i++)
		n = n * 10 + (s.p[i] - '0');
	return (uint8_t)(n > 255 ? 255 : n);
}

static uint32_t
code_point(struct span s)
{
	uint32_t cp = UTF8_BAD;

	if (s.n > 0)
		utf8_decode(s.p, s.n, &cp);
	return cp;
}

static void
put_follower(uint32_t now)
{
	if (followers == list_cap)
		list = memory_more(list, &list_cap, sizeof(*list));
	list[followers++] = now;
}

/* Make of the followers from `first` on a hash, half of it free. */
static void
spread(size_t first)
{
	uint32_t n = (uint32_t)(followers - first), size = 2 * n + 1;
	uint32_t *to = memory_zeroed(size, sizeof(*to)), i, at;

	for (i = 0; i < n; i++) {
		at = charmodel_place(list[first + i] >> 8, size);
		while (to[at] != 0 && to[at] >> 8 != list[first + i] >> 8)
			at = at + 1 == size ? 0 : at + 1;
		to[at] = list[first + i];
	}
	followers = first;
	for (i = 0; i < size; i++)
		put_follower(to[i]);
	free(to);
}

/* Read "12:展现 18:达" into the list.  0, a and $ stand for digits, letters and
 * the edge. */
static void
read_next(struct span s, unsigned of)
{
	size_t at = 0, first = followers;

	unit[of].next = (uint32_t)followers;
	while (at < s.n) {
		const char *colon = memchr(s.p + at, ':', s.n - at);
		size_t to = colon == NULL ? s.n : (size_t)(colon - s.p);
		uint8_t now = level(span_sub(s, at, to));

		for (at = to + 1; at < s.n && s.p[at] != ' ';) {
			uint32_t cp;

			at += utf8_decode(s.p + at, s.n - at, &cp);
			if (cp == '$')
				cp = '\n';
			if (cp > 0xFFFF || id[cp] == 0)
				continue;
			put_follower((uint32_t)id[cp] << 8 | now);
		}
		at++;
	}
	spread(first);
}

int
main(int argc, char **argv)
{
	struct buf model, mark, simple;
	struct span rest, cell[6];
	size_t line, i;
	bool named;
	uint32_t cp;

	if (argc != 4)
		fail("usage", 0, "charmodel CHARMODEL CHARMARK SIMPLIFIED");
	model = slurp(argv[1]);
	mark = slurp(argv[2]);
	simple = slurp(argv[3]);

	rest = buf_span(&model);
	for (line = 0, named = false; row(&rest, &line, &named, cell, 6);) {
		cp = code_point(cell[0]);
		if (cp > 0xFFFF)
			continue;
		if (classes == CLASSES - 64)
			fail(argv[1], line, "too many characters");
		if (id[cp] != 0)
			fail(argv[1], line, "a character twice");
		id[cp] = (uint16_t)classes;
		unit[classes].all = level(cell[1]);
		unit[classes].first = level(cell[2]);
		unit[classes].alone = level(cell[4]);
		i = (size_t)level(cell[3]) + WORDS_PER_CHAR;
		unit[classes].end = (uint8_t)(i > unit[classes].all ?
		    i - unit[classes].all : 0);
		classes++;
	}
	marks = classes;
	rest = buf_span(&mark);
	for (line = 0, named = false; row(&rest, &line, &named, cell, 4);) {
		struct span keys = cell[0];

		if (span_is(keys, "digit"))
			for (cp = '0'; cp <= '9'; cp++)
				id[cp] = id[0xFF00 + cp - 0x20] =
				    (uint16_t)classes;
		else if (span_is(keys, "letter"))
			for (cp = 'A'; cp <= 'Z'; cp++)
				id[cp] = id[cp + 32] = id[0xFEE0 + cp] =
				    id[0xFEE0 + cp + 32] = (uint16_t)classes;
		else if (span_is(keys, "edge"))
			id['\n'] = id[' '] = id['\t'] = id['\r'] = id['\f'] =
			    id[0x3000] = id[0xA0] = (uint16_t)classes;
		else
			while (keys.n > 0) {
				size_t n = utf8_decode(keys.p, keys.n, &cp);

				id[cp] = (uint16_t)classes;
				keys = span_sub(keys, n, keys.n);
				if (keys.n > 0)
					keys = span_sub(keys, 1, keys.n);
			}
		i = (size_t)level(cell[1]) + WORDS_PER_CHAR;
		unit[classes].all = (uint8_t)i;
		unit[classes].first = level(cell[1]);
		unit[classes].end = level(cell[2]);
		classes++;
	}
	/* Traditional characters count as their simplified ones. */
	rest = buf_span(&simple);
	for (line = 0, named = false; row(&rest, &line, &named, cell, 2);) {
		uint32_t to = code_point(cell[1]);

		cp = code_point(cell[0]);
		if (cp <= 0xFFFF && to <= 0xFFFF && id[to] != 0 &&
		    (id[cp] == 0 || unit[id[cp]].all > unit[id[to]].all))
			id[cp] = id[to];
	}
	unit[0] = (struct charmodel_unit){ 170, 180, 7, 190, 0 };

	spread(0);		/* nothing follows class 0 */
	rest = buf_span(&model);
	for (line = 0, named = false, i = 1; row(&rest, &line, &named, cell, 6);) {
		if (code_point(cell[0]) > 0xFFFF)
			continue;
		read_next(cell[5], (unsigned)i++);
	}
	rest = buf_span(&mark);
	for (line = 0, named = false; row(&rest, &line, &named, cell, 4);)
		read_next(cell[3], (unsigned)i++);
	unit[classes].next = (uint32_t)followers;

	printf("#include \"charmodel_data.h\"\n");
	printf("const uint32_t charmodel_marks = %u;\n", marks);
	printf("const uint16_t charmodel_id[0x10000] = {");
	for (i = 0; i < 0x10000; i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "", id[i]);
	printf("\n};\nconst struct charmodel_unit charmodel_unit[] = {");
	for (i = 0; i <= classes; i++)
		printf("%s{%u,%u,%u,%u,%u},", i % 4 == 0 ? "\n" : "",
		    unit[i].all, unit[i].first, unit[i].end, unit[i].alone,
		    unit[i].next);
	printf("\n};\nconst uint32_t charmodel_next[] = {");
	for (i = 0; i < followers; i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "", list[i]);
	printf("\n};\n");
	buf_free(&model);
	buf_free(&mark);
	buf_free(&simple);
	free(list);
	return fflush(stdout) == EOF ? 1 : 0;
}
