#include "table.h"

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
