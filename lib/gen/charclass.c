/*
 * charclass CHARFORM CHARMARKUP SIMPLIFIED SIMPLIFIEDPHRASE SIMPLIFIEDOWN
 * CHARMODEL > charclass_data.c
 */
#include <stdio.h>
#include <stdlib.h>

#include "charclass.h"
#include "rows.h"
#include "utf8.h"

/* Characters rarer than this (-10 ln of the share) are odd. */
#define ODD_LEVEL	125

static uint16_t class[0x10000];
static uint32_t simple[0x10000];
static uint8_t phrase[0x2000];
static struct charclass_form *forms;
static size_t form_n, form_cap;
static struct charclass_pair *longs;
static size_t long_n, long_cap;
static struct buf pool;

static uint32_t
number(struct span s, int base, size_t *used)
{
	char copy[16];
	char *end;
	uint32_t n;

	memset(copy, 0, sizeof(copy));
	memcpy(copy, s.p, s.n < sizeof(copy) - 1 ? s.n : sizeof(copy) - 1);
	n = (uint32_t)strtoul(copy, &end, base);
	*used = (size_t)(end - copy);
	return n;
}

static uint32_t
first_of(struct span s, size_t *n)
{
	uint32_t cp = UTF8_BAD;

	*n = s.n == 0 ? 0 : utf8_decode(s.p, s.n, &cp);
	return cp;
}

static void
flag(uint32_t from, uint32_t to, unsigned bits)
{
	for (; from <= to && from < 0x10000; from++)
		class[from] |= (uint16_t)bits;
}

static void
read_forms(const char *file)
{
	struct rows r;
	struct span cell[4];
	size_t used;

	rows_open(&r, file);
	while (rows_cells(&r, cell, 4)) {
		struct charclass_form f = { 0 };

		f.first = number(cell[0], 16, &used);
		f.last = number(cell[1], 16, &used);
		if (span_is(cell[2], "nfc")) {
			flag(f.first, f.last, CHARCLASS_NFC);
			continue;
		}
		f.by_nfc = span_is(cell[2], "ideograph");
		f.rule = (uint8_t)(f.by_nfc ? CHANGE_COMPAT :
		    span_is(cell[2], "invisible") ? CHANGE_INVISIBLE :
		    span_is(cell[2], "radical") ? CHANGE_RADICAL :
		    span_is(cell[2], "private") ? CHANGE_PRIVATE :
		    span_is(cell[2], "compat") ? CHANGE_COMPAT : CHANGE_RULES);
		if (f.rule == CHANGE_RULES)
			rows_fail(&r, "no such rule");
		f.becomes = (uint16_t)pool.n;
		buf_put(&pool, cell[3]);
		buf_putc(&pool, '\0');
		flag(f.first, f.last, CHARCLASS_FORM);
		if (form_n == form_cap)
			forms = memory_more(forms, &form_cap, sizeof(*forms));
		forms[form_n++] = f;
	}
	rows_close(&r);
}

static void
read_flags(const char *file)
{
	struct rows r;
	struct span cell[2];

	rows_open(&r, file);
	while (rows_cells(&r, cell, 2)) {
		unsigned bit = span_is(cell[0], "mark") ? CHARCLASS_MARK :
		    span_is(cell[0], "space") ? CHARCLASS_SPACE :
		    span_is(cell[0], "break") ? CHARCLASS_BREAK :
		    span_is(cell[0], "markup") ? CHARCLASS_MARKUP :
		    span_is(cell[0], "odd") ? CHARCLASS_ODD : 0;
		size_t at = 0, used;

		if (bit == 0)
			rows_fail(&r, "no such flag");
		while (at < cell[1].n) {
			uint32_t from, to;

			from = to = number(span_sub(cell[1], at, cell[1].n), 16,
			    &used);
			at += used;
			if (at < cell[1].n && cell[1].p[at] == '-') {
				to = number(span_sub(cell[1], at + 1,
				    cell[1].n), 16, &used);
				at += used + 1;
			}
			flag(from, to, bit);
			at++;
		}
	}
	rows_close(&r);
}

static void
read_simple(const char *file, bool phrases)
{
	struct rows r;
	struct span cell[2];

	rows_open(&r, file);
	while (rows_cells(&r, cell, 2)) {
		struct span keys = cell[0];
		size_t n, m;
		uint32_t to = first_of(cell[1], &m);

		while (keys.n > 0) {
			struct span key = span_cut(&keys, '|');
			uint32_t cp = first_of(key, &n);

			flag(cp, cp, CHARCLASS_SIMPLE);
			if (n != key.n && phrases) {
				if (cp >= 0x10000)
					rows_fail(&r, "begins beyond U+FFFF");
				phrase[cp >> 3] |= (uint8_t)(1 << (cp & 7));
				continue;
			}
			if (n != key.n || m != cell[1].n)
				rows_fail(&r, "not one character for one");
			if (cp < 0x10000)
				simple[cp] = to;
			if (cp < 0x10000 && to < 0x10000)
				continue;
			if (long_n == long_cap)
				longs = memory_more(longs, &long_cap,
				    sizeof(*longs));
			longs[long_n++] = (struct charclass_pair){ cp, to };
		}
	}
	rows_close(&r);
}

static void
read_model(const char *file)
{
	struct rows r;
	struct span cell[2];
	size_t n;
	uint32_t cp, to;
	static bool known[0x10000];

	rows_open(&r, file);
	while (rows_cells(&r, cell, 2)) {
		cp = first_of(cell[0], &n);
		if (cp < 0x10000 && number(cell[1], 10, &n) <= ODD_LEVEL)
			known[cp] = true;
	}
	rows_close(&r);
	for (cp = 0x3400; cp < 0xA000; cp++) {
		to = simple[cp] == 0 ? cp : simple[cp];
		if ((cp < 0x4DC0 || cp >= 0x4E00) &&
		    (to >= 0x10000 || !known[to]))
			flag(cp, cp, CHARCLASS_ODD);
	}
}

static int
by_first(const void *a, const void *b)
{
	const struct charclass_form *x = a, *y = b;

	return x->first < y->first ? -1 : x->first > y->first;
}

static int
by_from(const void *a, const void *b)
{
	const struct charclass_pair *x = a, *y = b;

	return x->from < y->from ? -1 : x->from > y->from;
}

int
main(int argc, char **argv)
{
	size_t i;

	if (argc != 7) {
		fprintf(stderr, "usage: charclass CHARFORM CHARMARKUP "
		    "SIMPLIFIED SIMPLIFIEDPHRASE SIMPLIFIEDOWN CHARMODEL\n");
		return 2;
	}
	buf_putc(&pool, '\0');
	read_forms(argv[1]);
	read_flags(argv[2]);
	read_simple(argv[3], false);
	read_simple(argv[4], true);
	read_simple(argv[5], true);
	read_model(argv[6]);
	for (i = 0; i < 0x10000; i++)
		if (simple[i] != 0 && simple[i] != i)
			class[i] |= CHARCLASS_TRADITIONAL;
	qsort(forms, form_n, sizeof(*forms), by_first);
	qsort(longs, long_n, sizeof(*longs), by_from);

	printf("#include \"charclass.h\"\n"
	    "const uint16_t charclass_bmp[0x10000] = {");
	for (i = 0; i < 0x10000; i++)
		printf("%s%u,", i % 24 == 0 ? "\n" : "", class[i]);
	printf("\n};\nconst uint16_t charclass_simple_bmp[0x10000] = {");
	for (i = 0; i < 0x10000; i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "",
		    simple[i] >= 0x10000 ? 1 : simple[i]);
	printf("\n};\nconst uint8_t charclass_phrase_bmp[0x2000] = {");
	for (i = 0; i < 0x2000; i++)
		printf("%s%u,", i % 24 == 0 ? "\n" : "", phrase[i]);
	printf("\n};\nconst struct charclass_form charclass_forms[] = {\n");
	for (i = 0; i < form_n; i++)
		printf("{%u,%u,%u,%u,%u},\n", forms[i].first, forms[i].last,
		    forms[i].rule, forms[i].by_nfc, forms[i].becomes);
	printf("};\nconst uint32_t charclass_form_n = %zu;\n", form_n);
	printf("const char charclass_pool[] = {");
	for (i = 0; i < pool.n; i++)
		printf("%s%d,", i % 24 == 0 ? "\n" : "",
		    (signed char)pool.p[i]);
	printf("\n};\nconst struct charclass_pair charclass_long[] = {\n");
	for (i = 0; i < long_n; i++)
		printf("{%u,%u},\n", longs[i].from, longs[i].to);
	printf("{0,0}};\nconst uint32_t charclass_long_n = %zu;\n", long_n);
	free(forms);
	free(longs);
	buf_free(&pool);
	return fflush(stdout) == EOF ? 1 : 0;
}
