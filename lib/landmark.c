#include <stdlib.h>

#include "landmark.h"
#include "table.h"
#include "utf8.h"

TABLE(numerals);
TABLE(times);
TABLE(status);
TABLE(heads);

#define BLOCK	4096		/* bytes read between two looks at the room */

static void
prepare(struct landmarks *l)
{
	static const struct span marks = SPAN("，；：…。！？“”《》（）,;:!?()\n");
	size_t at = 0;
	uint32_t cp;

	l->what = memory_zeroed(0x10000, sizeof(*l->what));
	table_mark(&table_numerals, l->what, LANDMARK_NUMERAL);
	table_mark(&table_times, l->what, LANDMARK_TIME);
	table_mark(&table_status, l->what, LANDMARK_STATUS);
	table_mark(&table_heads, l->what, LANDMARK_HEAD);
	while (at < marks.n) {
		at += utf8_decode(marks.p + at, marks.n - at, &cp);
		l->what[cp] |= LANDMARK_MARK;
	}
}

void
landmarks_find(struct landmarks *l, struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t at = 0, k = 0, n = text.n, stop;

	if (l->what == NULL)
		prepare(l);
	while (at < n) {
		while (l->cap - k < BLOCK)
			l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
		for (stop = n - at > BLOCK ? at + BLOCK : n; at < stop;) {
			unsigned char c = p[at];
			size_t step = 1;
			uint32_t what = 0;

			/* All keys begin with ASCII or with three bytes. */
			if (c >= 0xE0 && c < 0xF0 && n - at > 2 &&
			    (p[at + 1] & 0xC0) == 0x80 &&
			    (p[at + 2] & 0xC0) == 0x80) {
				what = l->what[(uint32_t)(c & 15) << 12 |
				    (uint32_t)(p[at + 1] & 63) << 6 |
				    (p[at + 2] & 63)];
				step = 3;
			} else if (c < 0x80) {
				what = l->what[c];
			}
			l->v[k].at = at;
			l->v[k].what = what;
			k += what != 0;
			at += step;
		}
	}
	l->n = k;
}

void
landmarks_free(struct landmarks *l)
{
	free(l->v);
	free(l->what);
	*l = (struct landmarks){ 0 };
}
