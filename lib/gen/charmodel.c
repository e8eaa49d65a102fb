/*
 * charmodel CHARMODEL.tsv CHARMARK.tsv SIMPLIFIED.tsv > charmodel_data.c
 */
#include <stdio.h>
#include <stdlib.h>

#include "charmodel_data.h"
#include "rows.h"
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

/* The classes of single characters, which come first. */
static void
read_characters(struct rows *r)
{
	struct span cell[5];
	unsigned end;

	while (rows_cells(r, cell, 5)) {
		uint32_t cp = code_point(cell[0]);

		if (cp > 0xFFFF)
			continue;
		if (classes == CLASSES - 64)
			rows_fail(r, "too many characters");
		if (id[cp] != 0)
			rows_fail(r, "a character twice");
		id[cp] = (uint16_t)classes;
		unit[classes].all = level(cell[1]);
		unit[classes].first = level(cell[2]);
		unit[classes].alone = level(cell[4]);
		end = level(cell[3]) + WORDS_PER_CHAR;
		unit[classes].end = (uint8_t)(end > unit[classes].all ?
		    end - unit[classes].all : 0);
		classes++;
	}
}

/* Give the characters of a row of the marks the class in hand. */
static void
put_marks(struct span keys)
{
	uint32_t cp;

	if (span_is(keys, "digit"))
		for (cp = '0'; cp <= '9'; cp++)
			id[cp] = id[0xFF00 + cp - 0x20] = (uint16_t)classes;
	else if (span_is(keys, "letter"))
		for (cp = 'A'; cp <= 'Z'; cp++)
			id[cp] = id[cp + 32] = id[0xFEE0 + cp] =
			    id[0xFEE0 + cp + 32] = (uint16_t)classes;
	else if (span_is(keys, "edge"))
		id['\n'] = id[' '] = id['\t'] = id['\r'] = id['\f'] =
		    id[0x3000] = id[0xA0] = (uint16_t)classes;
	else
		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');

			id[code_point(key)] = (uint16_t)classes;
		}
}

static void
read_marks(struct rows *r)
{
	struct span cell[3];

	while (rows_cells(r, cell, 3)) {
		put_marks(cell[0]);
		unit[classes].all = (uint8_t)(level(cell[1]) + WORDS_PER_CHAR);
		unit[classes].first = level(cell[1]);
		unit[classes].end = level(cell[2]);
		classes++;
	}
}

/* Traditional characters count as their simplified ones. */
static void
read_traditional(struct rows *r)
{
	struct span cell[2];

	while (rows_cells(r, cell, 2)) {
		uint32_t cp = code_point(cell[0]), to = code_point(cell[1]);

		if (cp <= 0xFFFF && to <= 0xFFFF && id[to] != 0 &&
		    (id[cp] == 0 || unit[id[cp]].all > unit[id[to]].all))
			id[cp] = id[to];
	}
}

/* What follows the characters and the marks, again from the first rows. */
static void
read_followers(struct rows *characters, struct rows *marked)
{
	struct span cell[6];
	unsigned of = 1;

	spread(0);		/* nothing follows class 0 */
	rows_again(characters);
	while (rows_cells(characters, cell, 6))
		if (code_point(cell[0]) <= 0xFFFF)
			read_next(cell[5], of++);
	rows_again(marked);
	while (rows_cells(marked, cell, 4))
		read_next(cell[3], of++);
	unit[classes].next = (uint32_t)followers;
}

static void
write_model(void)
{
	size_t i;

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
}

int
main(int argc, char **argv)
{
	struct rows model, mark, simple;

	if (argc != 4) {
		fprintf(stderr,
		    "usage: charmodel CHARMODEL CHARMARK SIMPLIFIED\n");
		return 2;
	}
	rows_open(&model, argv[1]);
	rows_open(&mark, argv[2]);
	rows_open(&simple, argv[3]);
	read_characters(&model);
	marks = classes;
	read_marks(&mark);
	read_traditional(&simple);
	unit[0] = (struct charmodel_unit){ 170, 180, 7, 190, 0 };
	read_followers(&model, &mark);
	write_model();
	rows_close(&model);
	rows_close(&mark);
	rows_close(&simple);
	free(list);
	return fflush(stdout) == EOF ? 1 : 0;
}
