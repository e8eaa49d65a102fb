/*
 * The classes of every code point against lib/data/characters.tsv, read here
 * as text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "characters.h"
#include "span.h"
#include "utf8.h"

static uint32_t want[0x110000];

/* The bit of a class by its place in the line "# bits", 0: it has none. */
static uint32_t
bit_of(struct span class, struct span names)
{
	uint32_t bit = 1;

	for (; names.n > 0; bit <<= 1)
		if (span_eq(span_cut(&names, ' '), class))
			return bit;
	return 0;
}

static void
read_row(struct span line, struct span names)
{
	struct span keys = span_cut(&line, '\t');
	uint32_t bits = 0, code;

	while (line.n > 0)
		bits |= bit_of(span_cut(&line, ','), names);
	while (keys.n > 0) {
		struct span key = span_cut(&keys, '|');

		utf8_decode(key.p, key.n, &code);
		want[code] |= bits;
	}
}

int
main(void)
{
	static char text[65536], bits[] = "# bits, comma: class ";
	FILE *in = fopen("../lib/data/characters.tsv", "r");
	struct span rest, line, names = { "", 0 };
	unsigned wrong = 0, rows = 0;
	uint32_t code, bit;

	if (in == NULL) {
		perror("../lib/data/characters.tsv");
		return 1;
	}
	rest = span_make(text, fread(text, 1, sizeof(text), in));
	fclose(in);
	while (rest.n > 0) {
		line = span_cut(&rest, '\n');
		if (span_starts(line, span_str(bits)))
			names = span_sub(line, strlen(bits), line.n);
		else if (line.p[0] != '#' && rows++ > 0)
			read_row(line, names);
	}
	for (code = 0; code < 0x110000; code++)
		for (bit = 1; bit != 0; bit <<= 1)
			if (characters_are(code, bit) !=
			    ((want[code] & bit) != 0) && wrong++ < 10)
				printf("U+%04X: bit %x\n", (unsigned)code,
				    (unsigned)bit);
	/* The enum is in the order of the file. */
	if (want['7'] != CHARACTER_NUMERAL || want[0x5230] != CHARACTER_BESIDE)
		wrong++;
	printf("%d passed, %d failed\n", wrong == 0, wrong != 0);
	return wrong != 0;
}
