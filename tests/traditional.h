/*
 * Text of our own in traditional characters: the table of simplified ones read
 * backwards.
 */
#include "codepage.h"
#include "table.h"
#include "utf8.h"

TABLE(simplified);

static inline uint32_t
traditional(uint32_t cp)
{
	static uint16_t of[0x10000];
	uint32_t row, from, to;

	if (of[0] == 0)
		for (row = of[0] = 1; row < table_simplified.rows; row++) {
			struct span a = span_str(table_cell(&table_simplified,
			    row, 0));
			struct span b = span_str(table_cell(&table_simplified,
			    row, 1));

			utf8_decode(a.p, a.n, &from);
			utf8_decode(b.p, b.n, &to);
			/* A character of Big5's first level is traditional as
			 * it is. */
			if (from < 0x10000 && to < 0x10000 && of[to] == 0 &&
			    (codepage_to_big5(to) < 0xA440 ||
			    codepage_to_big5(to) > 0xC67E) &&
			    codepage_to_gbk(from) != 0)
				of[to] = (uint16_t)from;
		}
	return cp > 0 && cp < 0x10000 && of[cp] != 0 ? of[cp] : cp;
}
