#include "suspect.h"

#define POOR		(-800)	/* mean of pairs that is worth a search */

bool
suspect_mark(const struct habit *h, unsigned held, struct span line, size_t at,
    uint32_t mark, bool glosses)
{
	uint32_t before = token_widen(mark), cp, next;
	int sum = 0, n = 0, k;
	struct gloss g;

	for (k = 0; k < 8 && at < line.n; k++) {
		at += utf8_decode(line.p + at, line.n - at, &cp);
		if (token_is_letter(cp) || (cp < 0x7F && cp > '?')) {
			if (at == line.n)
				return true;
			utf8_decode(line.p + at, line.n - at, &next);
			return token_is_han(next) || (next == '(' && glosses &&
			    gloss_read(span_sub(line, at, line.n), &g) &&
			    g.toned);
		}
		if (habit_is_rare(cp) && (h == NULL || !token_is_han(cp) ||
		    habit_is_odd(h, cp)))
			return true;
		if (token_cut_mark(cp) != 0) {
			before = cp;
			continue;
		}
		if (!token_is_han(cp))
			break;
		if (glosses && at < line.n && line.p[at] == '(' &&
		    gloss_read(span_sub(line, at, line.n), &g)) {
			if (!gloss_fits(&g, cp))
				return true;
			at += g.n;
		}
		sum += h == NULL ? charmodel_pair(before, cp) :
		    habit_pair(h, before, cp, held);
		n++;
		before = cp;
	}
	return n > 0 && sum < POOR * n;
}

bool
suspect_line(const struct habit *h, unsigned held, struct span line, bool tears,
    bool glosses)
{
	static const unsigned char look[256] = { ['!'] = 1, ['?'] = 1,
	    [';'] = 1, ['('] = 2, [0xEF] = 3 };
	size_t at;
	struct gloss g;

	for (at = 0; at < line.n; at++) {
		unsigned char c = (unsigned char)line.p[at];
		uint32_t mark = c;
		size_t n = 1;

		if (c >= 0xE4 && c <= 0xE9) {	/* an ideograph */
			at += 2;
			continue;
		}
		if (look[c] == 0)
			continue;
		if (look[c] == 2) {
			if (glosses && line.n - at > 3 &&
			    (unsigned char)line.p[at + 1] >= 'a' &&
			    gloss_read(span_sub(line, at, line.n), &g))
				return true;
			continue;
		}
		if (look[c] == 3)
			n = utf8_decode(line.p + at, line.n - at, &mark);
		if (glosses && ((mark == 0xFF08 &&
		    gloss_read(span_sub(line, at, line.n), &g)) ||
		    (token_is_lost(mark) &&
		    gloss_read_open(span_sub(line, at + n, line.n), &g) &&
		    g.toned)))
			return true;
		if (!tears)
			continue;
		if (mark == UTF8_REPLACED)
			return true;
		if (mark != c && token_cut_mark(mark) == 0) {
			at += n - 1;
			continue;
		}
		if ((at > 0 && line.p[at - 1] == '?') ||
		    suspect_mark(h, held, line, at + n, mark, glosses))
			return true;
		at += n - 1;
	}
	return false;
}
