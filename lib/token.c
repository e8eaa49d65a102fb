#include <stdlib.h>

#include "token.h"

size_t
token_cut(struct tokens *t, struct span line, size_t at, size_t to,
    bool glosses)
{
	size_t n;

	t->n = 0;
	while (at < to) {
		struct token k = { .at = (uint32_t)at, .gloss.reading = -1 };
		struct span rest;
		bool alone = false;

		at += utf8_decode(line.p + at, line.n - at, &k.cp);
		k.end = (uint32_t)at;
		rest = span_sub(line, at, line.n);
		n = 0;
		if (glosses && rest.n > 2 && k.cp > 0x20) {
			uint32_t cp;
			size_t skip;

			if (gloss_read(rest, &k.gloss))
				n = k.gloss.n;
			else {
				/* The lost byte is shown, the bracket may be
				 * lost with it. */
				skip = utf8_decode(rest.p, rest.n, &cp);
				k.gloss.reading = -1;
				rest = span_sub(rest, skip, rest.n);
				k.shown = token_is_lost(cp) &&
				    gloss_read(rest, &k.gloss);
				if (k.shown || (token_is_lost(cp) &&
				    gloss_read_open(rest, &k.gloss) &&
				    k.gloss.toned))
					n = skip + k.gloss.n;
				else
					k.gloss.reading = -1;
				/* 府?dāng)?shù)據: the byte itself is lost with
				 * the bracket. */
				alone = n == 0 && token_is_lost(k.cp) &&
				    gloss_read_open(span_sub(line, at, line.n),
				    &k.gloss) && k.gloss.toned;
				if (alone)
					n = k.gloss.n;
				else if (n == 0)
					k.gloss.reading = -1;
			}
			if (n > 0 && !token_is_han(k.cp) && !alone &&
			    (k.gloss.toned == false || k.cp == '?')) {
				k.gloss.reading = -1;
				n = 0;
			}
			if (n > 0)
				k.fits = gloss_fits(&k.gloss, k.cp);
			/* Without a tone mark: only where it fits. */
			if (n > 0 && !k.fits && !k.gloss.toned) {
				k.gloss.reading = -1;
				n = 0;
			}
		}
		at += n;
		k.next = (uint32_t)at;
		if (t->n == t->cap)
			t->v = memory_more(t->v, &t->cap, sizeof(*t->v));
		t->v[t->n++] = k;
	}
	return at;
}

bool
token_breaks(uint32_t cp)
{
	return cp == UTF8_REPLACED || (cp < 0x80 && !token_is_letter(cp)) ||
	    (cp >= 0x2000 && cp <= 0x303F) || (cp >= 0xFF00 && cp <= 0xFF5E);
}

void
token_free(struct tokens *t)
{
	free(t->v);
	*t = (struct tokens){ 0 };
}
