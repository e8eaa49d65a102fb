#include "first.h"

void
first_add(struct first *f, const struct table *t, unsigned char bit)
{
	uint32_t i;

	for (i = 0; i < t->rows; i++) {
		const char *s = table_cell(t, i, 0);

		while (*s != '\0') {
			const unsigned char *c = (const unsigned char *)s;

			if ((c[0] & 0xF0) == 0xE0 && c[1] != 0 && c[2] != 0)
				f->of[(c[0] & 0x0F) << 12 |
				    (c[1] & 0x3F) << 6 | (c[2] & 0x3F)] |= bit;
			s += strcspn(s, "|");
			s += *s == '|';
		}
	}
}
