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
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp < 0x4E00 || cp > 0x9FFF)
			continue;
		if (charclass_simple(cp) != cp)
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

bool
script_simplify(struct span line, const struct changes *log, struct buf *out)
{
	struct rewrite r = { .in = line, .out = out, .log = log };
	size_t at = 0, n;
	uint32_t cp, simple;

	while (at < line.n) {
		const unsigned char *p = (const unsigned char *)line.p + at;
		const char *to;
		char after[UTF8_MAX];

		/* Nothing below U+0800 is looked at. */
		if (*p < 0xE0) {
			at++;
			continue;
		}
		n = utf8_decode(line.p + at, line.n - at, &cp);
		if (cp == UTF8_BAD || !(charclass(cp) & CHARCLASS_SIMPLE)) {
			at += n;
			continue;
		}
		n = read_phrase(span_sub(line, at, line.n), &to);
		if (n > 0) {
			struct span s = span_str(to);

			if (!span_eq(s, span_sub(line, at, at + n)))
				rewrite_put(&r, CHANGE_T2S, at, at + n, s);
			at += n;
			continue;
		}
		simple = charclass_simple(cp);
		n = cp < 0x10000 ? 3 : 4;
		if (simple != cp)
			rewrite_put(&r, CHANGE_T2S, at, at + n,
			    span_make(after, utf8_encode(simple, after)));
		at += n;
	}
	return rewrite_end(&r);
}
