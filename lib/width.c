#include <utf8proc.h>

#include "utf8.h"
#include "width.h"

int
width_of(uint32_t cp)
{
	if (cp < 0x7F)
		return cp >= ' ';
	/* Ideographs are most of what is asked for. */
	if (cp >= 0x4E00 && cp <= 0x9FFF)
		return 2;
	if (cp == UTF8_BAD)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)cp);
}

size_t
width_columns(struct span text)
{
	size_t at = 0, columns = 0;
	uint32_t cp;

	while (at < text.n) {
		at += utf8_decode(text.p + at, text.n - at, &cp);
		columns += (size_t)width_of(cp);
	}
	return columns;
}

/* What cp is shown as, or 0: as it is. */
static uint32_t
picture(uint32_t cp)
{
	if (cp < 0x20)
		return 0x2400 + cp;
	if (cp == 0x7F)
		return 0x2421;
	if (cp == UTF8_BAD || (cp >= 0x80 && cp < 0xA0))
		return UTF8_REPLACED;
	/* Marks, embeddings, overrides and isolates of UAX #9, line and
	 * paragraph separators. */
	if (cp == 0x061C || (cp >= 0x200E && cp <= 0x200F) ||
	    (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069))
		return UTF8_REPLACED;
	return 0;
}

void
width_put_visible(struct buf *to, struct span text)
{
	size_t at = 0, from = 0, n;
	char room[UTF8_MAX];
	uint32_t cp, shown;

	while (at < text.n) {
		n = utf8_decode(text.p + at, text.n - at, &cp);
		shown = picture(cp);
		if (shown != 0) {
			buf_put(to, span_sub(text, from, at));
			buf_put(to, span_make(room, utf8_encode(shown, room)));
			from = at + n;
		}
		at += n;
	}
	buf_put(to, span_sub(text, from, text.n));
}
