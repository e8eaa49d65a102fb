#include "table.h"
#include "utf8.h"

int
table_column(const struct table *t, const char *name)
{
	const char *p = t->names;
	uint32_t i;

	for (i = 0; i < t->columns; i++, p += strlen(p) + 1)
		if (strcmp(p, name) == 0)
			return (int)i;
	return -1;
}

bool
table_has(const char *cell, const char *word)
{
	size_t n = strlen(word);

	for (;;) {
		if (strncmp(cell, word, n) == 0 &&
		    (cell[n] == '\0' || cell[n] == ' '))
			return true;
		cell = strchr(cell, ' ');
		if (cell == NULL)
			return false;
		cell++;
	}
}

void
table_mark(const struct table *t, uint8_t *flags, uint8_t flag)
{
	uint32_t row, cp;

	for (row = 0; row < t->rows; row++) {
		const char *p = table_cell(t, row, 0);
		size_t n = strlen(p), at = 0;

		while (at < n) {
			at += utf8_decode(p + at, n - at, &cp);
			if (cp <= 0xFFFF)
				flags[cp] |= flag;
			while (at < n && p[at] != '|')
				at++;
			at += at < n;
		}
	}
}
