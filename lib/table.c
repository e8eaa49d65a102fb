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
