#include "charclass.h"
#include "codepage.h"
#include "script.h"
#include "table.h"
#include "utf8.h"

TABLE(simplifiedphrase);
TABLE(simplifiedown);

/* Traditional text may quote a simplified name, and machines leave some
 * characters as they were. */
#define TRADITIONAL_OVER_SIMPLIFIED	2

static bool
is_gb2312(uint32_t cp)
{
	unsigned pair = codepage_to_gbk(cp);

	return pair >> 8 >= 0xB0 && pair >> 8 <= 0xF7 && (pair & 0xFF) >= 0xA1;
}

/*
 * The character sets tell the scripts apart: GB 2312 was made for the one,
 * Big5 for the other, and what is in one alone is of that script.
 */
void
script_measure(struct span s, struct script_count *count)
{
	size_t at = 0;
	uint32_t cp;

	while (at < s.n) {
		const unsigned char *p = (const unsigned char *)s.p + at;

		if (*p >= 0xE4 && *p <= 0xE9 && s.n - at >= 3) {
			cp = (*p & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 |
			    (p[2] & 0x3Fu);
			at += 3;
		} else
			at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp < 0x4E00 || cp > 0x9FFF)
			continue;
		if (charclass(cp) & CHARCLASS_TRADITIONAL)
			count->traditional += !is_gb2312(cp);
		else
			count->simplified += codepage_to_big5(cp) == 0 &&
			    is_gb2312(cp);
	}
}

bool
script_is_traditional(const struct script_count *count)
{
	return count->traditional >
	    count->simplified * TRADITIONAL_OVER_SIMPLIFIED;
}

/* The phrase that s begins with: its bytes (0: none) and what it becomes. */
static size_t
read_phrase(struct span s, const char **to)
{
	const struct table *t = &table_simplifiedown;
	size_t n, more;
	int32_t row = table_longest(t, s, &n);
	int32_t other = table_longest(&table_simplifiedphrase, s, &more);

	if (other >= 0 && (row < 0 || more > n)) {
		t = &table_simplifiedphrase;
		row = other;
		n = more;
	}
	if (row < 0)
		return 0;
	*to = table_cell(t, (uint32_t)row, 1);
	return n;
}

/* The character at p of valid UTF-8, its bytes in *n. */
static inline uint32_t
decode(const unsigned char *p, size_t *n)
{
	if (*p < 0xF0) {
		*n = 3;
		return (uint32_t)(*p & 0x0F) << 12 |
		    (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
	}
	*n = 4;
	return (uint32_t)(*p & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
	    (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

bool
script_simplify(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	const unsigned char *from = (const unsigned char *)line.p;
	const unsigned char *p = from, *end = from + line.n;
	size_t n;
	uint32_t cp, simple;

	while (p < end) {
		const char *to;
		size_t at;
		char after[UTF8_MAX];

		/* Nothing below U+0800 is looked at. */
		if (*p < 0xE0) {
			p++;
			continue;
		}
		cp = decode(p, &n);
		if (!(charclass(cp) & CHARCLASS_SIMPLE)) {
			p += n;
			continue;
		}
		at = (size_t)(p - from);
		if (charclass_begins_phrase(cp)) {
			size_t len = read_phrase(span_sub(line, at, line.n),
			    &to);
			struct span s;

			if (len > 0) {
				s = span_str(to);
				if (!span_eq(s, span_sub(line, at, at + len)))
					rewrite_put(&r, CHANGE_T2S, at,
					    at + len, s);
				p += len;
				continue;
			}
		}
		simple = charclass_simple(cp);
		if (simple != cp)
			rewrite_put(&r, CHANGE_T2S, at, at + n,
			    span_make(after, utf8_encode(simple, after)));
		p += n;
	}
	return rewrite_end(&r);
}
