#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "bits.h"
#include "csv.h"
#include "escape.h"

#define BOM	SPAN("\xEF\xBB\xBF")

enum { LANES = 16 };	/* bytes looked at together */

/* Which of LANES bytes are what: bit i for byte i. */
struct lanes {
	uint32_t	part;		/* the byte that parts cells */
	uint32_t	special;	/* a byte that ends the quick path */
};

/*
 * What is looked for: `from`, to be turned into `to`, and five special bytes.
 * Those are tested by equality, one by one: five compares of 16 bytes cost
 * less than one branch a byte.
 */
#ifdef __SSE2__
struct pattern {
	__m128i	from, to, special[5];
};

static inline struct pattern
pattern_of(char from, char to, const char *special)
{
	struct pattern p = { _mm_set1_epi8(from), _mm_set1_epi8(to),
	    { _mm_set1_epi8(special[0]), _mm_set1_epi8(special[1]),
	    _mm_set1_epi8(special[2]), _mm_set1_epi8(special[3]),
	    _mm_set1_epi8(special[4]) } };

	return p;
}

/* Copy LANES bytes, `from` turned, and say where what stands. */
static inline struct lanes
copy_lanes(char *out, const char *in, const struct pattern *p)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)in);
	__m128i part = _mm_cmpeq_epi8(v, p->from);
	__m128i s = _mm_or_si128(
	    _mm_or_si128(_mm_cmpeq_epi8(v, p->special[0]),
	    _mm_cmpeq_epi8(v, p->special[1])),
	    _mm_or_si128(_mm_cmpeq_epi8(v, p->special[2]),
	    _mm_or_si128(_mm_cmpeq_epi8(v, p->special[3]),
	    _mm_cmpeq_epi8(v, p->special[4]))));
	struct lanes l;

	v = _mm_or_si128(_mm_andnot_si128(part, v),
	    _mm_and_si128(part, p->to));
	_mm_storeu_si128((__m128i *)(void *)out, v);
	l.part = (uint32_t)_mm_movemask_epi8(part);
	l.special = (uint32_t)_mm_movemask_epi8(s);
	return l;
}
#else
struct pattern {
	char	from, to, special[5];
};

static inline struct pattern
pattern_of(char from, char to, const char *special)
{
	struct pattern p = { .from = from, .to = to };

	memcpy(p.special, special, sizeof(p.special));
	return p;
}

static inline struct lanes
copy_lanes(char *out, const char *in, const struct pattern *p)
{
	struct lanes l = { 0, 0 };
	unsigned i;

	for (i = 0; i < LANES; i++) {
		char c = in[i];
		bool s = c == p->special[0] || c == p->special[1] ||
		    c == p->special[2] || c == p->special[3] ||
		    c == p->special[4];

		l.part |= (uint32_t)(c == p->from) << i;
		l.special |= (uint32_t)s << i;
		out[i] = c == p->from ? p->to : c;
	}
	return l;
}
#endif

/* The bits set among 16: without an instruction for it a call of the
 * compiler's library costs more. */
static size_t
count_bits(uint32_t m)
{
	m -= m >> 1 & 0x5555;
	m = (m & 0x3333) + (m >> 2 & 0x3333);
	m = (m + (m >> 4)) & 0x0F0F;
	return (m + (m >> 8)) & 0x1F;
}

/* copy_lanes for the last n < LANES bytes, which must not be read beyond. */
static struct lanes
copy_rest(char *out, const char *in, size_t n, const struct pattern *p)
{
	char block[LANES] = { 0 };
	uint32_t there = ((uint32_t)1 << n) - 1;
	struct lanes l;

	memcpy(block, in, n);
	l = copy_lanes(out, block, p);
	l.part &= there;
	l.special &= there;
	return l;
}

static bool
must_quote(struct span text, char delimiter)
{
	size_t i;

	if (span_starts(text, BOM))
		return true;
	for (i = 0; i < text.n; i++)
		if (text.p[i] == delimiter || text.p[i] == '"' ||
		    text.p[i] == '\n' || text.p[i] == '\r')
			return true;
	return false;
}

/* Append with every quote doubled. */
static void
put_doubled(struct buf *to, struct span text)
{
	size_t at = 0;

	while (at < text.n) {
		const char *q = memchr(text.p + at, '"', text.n - at);
		size_t stop = q == NULL ? text.n : (size_t)(q - text.p) + 1;

		buf_put(to, span_sub(text, at, stop));
		if (q != NULL)
			buf_putc(to, '"');
		at = stop;
	}
}


/*
 * Whether s is a number to a spreadsheet, [+-]digits[.digits]; *changed says
 * that it would show another one: leading zeros, or more digits than it has.
 */
static bool
is_number(struct span s, bool *changed)
{
	size_t at = 0, digits = 0, whole, first;

	if (s.n > 0 && (s.p[0] == '-' || s.p[0] == '+'))
		at++;
	for (first = at; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++)
		digits++;
	whole = digits;
	if (at < s.n && s.p[at] == '.')
		for (at++; at < s.n && s.p[at] >= '0' && s.p[at] <= '9'; at++)
			digits++;
	if (at != s.n || whole == 0 || s.p[s.n - 1] == '.')
		return false;
	*changed = digits > 15 || (whole > 1 && s.p[first] == '0');
	return true;
}

/* As OWASP lists them (CSV Injection): in East Asian locales the fullwidth forms
 * count, too. */
static bool
begins_formula(struct span s)
{
	return (s.n > 0 && strchr("=+-@\t\r\n", s.p[0]) != NULL && s.p[0] != 0) ||
	    span_starts(s, SPAN("＝")) || span_starts(s, SPAN("＋")) ||
	    span_starts(s, SPAN("－")) || span_starts(s, SPAN("＠"));
}

/* What goes in front of a cell.  A ' that the cell has itself before such a
 * byte is guarded too, so that csv_unguard knows which one is ours. */
static struct span
guard_of(struct span text)
{
	struct span s = text;
	bool changed;

	if (is_number(text, &changed))
		return changed ? SPAN("\t") : SPAN("");
	while (s.n > 0 && s.p[0] == '\'')
		s = span_sub(s, 1, s.n);
	return begins_formula(s) ? SPAN("'") : SPAN("");
}

struct span
csv_unguard(struct span field)
{
	struct span s = field;
	bool changed;

	if (span_starts(field, SPAN("\\t"))) {
		s = span_sub(field, 2, field.n);
		return is_number(s, &changed) && changed ? s : field;
	}
	while (s.n > 0 && s.p[0] == '\'')
		s = span_sub(s, 1, s.n);
	if (s.n == field.n || !(begins_formula(s) ||
	    span_starts(s, SPAN("\\t")) || span_starts(s, SPAN("\\r")) ||
	    span_starts(s, SPAN("\\n"))))
		return field;
	return span_sub(field, 1, field.n);
}

void
csv_put_cell(struct csv_writer *w, struct buf *to, struct span field)
{
	struct span text = escape_read(field, &w->room);
	struct span guard = w->guard ? guard_of(text) : SPAN("");

	if (must_quote(text, w->delimiter) || must_quote(guard, w->delimiter)) {
		buf_putc(to, '"');
		buf_put(to, guard);
		put_doubled(to, text);
		buf_putc(to, '"');
	} else {
		buf_put(to, guard);
		buf_put(to, text);
	}
}

static size_t
put_fields(struct csv_writer *w, struct buf *to, struct span line)
{
	size_t fields = 1;

	for (;;) {
		const char *tab = line.n == 0 ? NULL :
		    memchr(line.p, '\t', line.n);

		if (tab == NULL) {
			csv_put_cell(w, to, line);
			return fields;
		}
		csv_put_cell(w, to,
		    span_make(line.p, (size_t)(tab - line.p)));
		buf_putc(to, w->delimiter);
		line = span_sub(line, (size_t)(tab - line.p) + 1, line.n);
		fields++;
	}
}

size_t
csv_put_line(struct csv_writer *w, struct buf *to, struct span line)
{
	const char special[] = { '"', '\\', '\r', '\n', w->delimiter };
	const struct pattern p = pattern_of('\t', w->delimiter, special);
	size_t at = 0, cell = 0, fields = 1;	/* cell: where it begins */

	if (line.n == 0) {
		buf_put(to, SPAN("\"\""));
		return 1;
	}
	if (w->guard || span_starts(line, BOM))
		return put_fields(w, to, line);
	buf_reserve(to, line.n + LANES);
	while (at < line.n) {
		size_t n = line.n - at < LANES ? line.n - at : LANES;
		struct lanes l = n == LANES ?
		    copy_lanes(to->p + to->n, line.p + at, &p) :
		    copy_rest(to->p + to->n, line.p + at, n, &p);
		bool stopped = false;

		/* A tab is the end of a cell, also where it is the delimiter
		 * and so special. */
		l.special &= ~l.part;
		if (l.special != 0) {
			stopped = true;
			n = (size_t)__builtin_ctz(l.special);
			l.part &= ((uint32_t)1 << n) - 1;
		}
		if (l.part != 0) {
			fields += count_bits(l.part);
			cell = at + 32 - (size_t)__builtin_clz(l.part);
		}
		at += n;
		to->n += n;
		if (stopped) {
			const char *tab = memchr(line.p + at, '\t', line.n - at);
			size_t end = tab == NULL ? line.n :
			    (size_t)(tab - line.p);

			to->n -= at - cell;
			csv_put_cell(w, to, span_sub(line, cell, end));
			buf_reserve(to, line.n - end + LANES);
			at = cell = end;
		}
	}
	return fields;
}

/* Whether the line that s begins with is not for the quick way. */
static bool
begins_slow(struct span s, struct span stop)
{
	return span_starts(s, BOM) || (stop.n > 0 && span_starts(s, stop));
}

/* Which of BLOCK bytes are what: bit i for byte i. */
struct block {
	uint64_t	parts;		/* the byte that parts cells */
	uint64_t	ends;		/* others that end the quick path */
};

enum { BLOCK = 4 * LANES };

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx2")))
static inline __m256i
equal(__m256i v, __m128i c)
{
	return _mm256_cmpeq_epi8(v, _mm256_broadcastsi128_si256(c));
}

/* copy_lanes for 32 bytes. */
__attribute__((target("avx2")))
static inline struct lanes
copy_wide(char *out, const char *in, const struct pattern *p)
{
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)in);
	__m256i part = equal(v, p->from);
	__m256i s = _mm256_or_si256(_mm256_or_si256(
	    _mm256_or_si256(equal(v, p->special[0]), equal(v, p->special[1])),
	    _mm256_or_si256(equal(v, p->special[2]), equal(v, p->special[3]))),
	    equal(v, p->special[4]));
	struct lanes l;

	_mm256_storeu_si256((__m256i *)(void *)out, _mm256_blendv_epi8(v,
	    _mm256_broadcastsi128_si256(p->to), part));
	l.part = (uint32_t)_mm256_movemask_epi8(part);
	l.special = (uint32_t)_mm256_movemask_epi8(s);
	return l;
}

__attribute__((target("avx2")))
static struct block
copy_block_wide(char *out, const char *in, const struct pattern *p)
{
	struct lanes a = copy_wide(out, in, p);
	struct lanes b = copy_wide(out + BLOCK / 2, in + BLOCK / 2, p);

	return (struct block){ a.part | (uint64_t)b.part << 32,
	    (a.special & ~a.part) | (uint64_t)(b.special & ~b.part) << 32 };
}
#endif

/* copy_lanes for BLOCK bytes. */
static inline struct block
copy_block(char *out, const char *in, const struct pattern *p)
{
	struct block b = { 0, 0 };
	size_t i;

#if defined(__x86_64__) && defined(__GNUC__)
	if (__builtin_cpu_supports("avx2"))
		return copy_block_wide(out, in, p);
#endif
	for (i = 0; i < BLOCK; i += LANES) {
		struct lanes l = copy_lanes(out + i, in + i, p);

		b.parts |= (uint64_t)l.part << i;
		b.ends |= (uint64_t)(l.special & ~l.part) << i;
	}
	return b;
}

size_t
csv_put_lines(const struct csv_writer *w, struct buf *to, struct span in,
    size_t fields, struct span stop, size_t *lines)
{
	const char special[] = { '"', '\\', '\r', '\n', w->delimiter };
	const struct pattern p = pattern_of('\t', w->delimiter, special);
	size_t at, taken = 0, tabs = 0;

	*lines = 0;
	if (w->guard || begins_slow(in, stop))
		return 0;
	buf_reserve(to, in.n + CSV_ROOM);
	for (at = 0; in.n - at >= BLOCK; at += BLOCK) {
		struct block b = copy_block(to->p + to->n + at, in.p + at, &p);
		uint64_t bit;

		for (; b.ends != 0; b.ends &= b.ends - 1) {
			size_t end = at + (size_t)__builtin_ctzll(b.ends);

			bit = b.ends & -b.ends;
			tabs += bits_count(b.parts & (bit - 1));
			/* An empty line is not written as it stands. */
			if (in.p[end] != '\n' || tabs + 1 != fields ||
			    end == taken)
				goto out;
			taken = end + 1;
			tabs = 0;
			b.parts &= -bit;
			++*lines;
			if (begins_slow(span_sub(in, taken, in.n), stop))
				goto out;
		}
		tabs += bits_count(b.parts);
	}
out:
	to->n += taken;
	return taken;
}

void
csv_restart(struct csv_reader *c)
{
	c->state = CSV_BEGIN;
	c->begun = false;
	c->bom = 0;
	c->lines = 0;
	c->row.n = 0;
}

void
csv_free(struct csv_reader *c)
{
	buf_free(&c->row);
}

/* Copy cells without quotes up to what ends the quick path; false when that
 * is the end of *in. */
static bool
read_plain(struct csv_reader *c, struct span *in)
{
	const char special[] = { '"', '\\', '\r', '\n', '\t' };
	const struct pattern p = pattern_of(c->delimiter, '\t', special);

	buf_reserve(&c->row, in->n + LANES);
	while (in->n > 0) {
		size_t n = in->n < LANES ? in->n : LANES;
		char *out = c->row.p + c->row.n;
		struct lanes l = n == LANES ?
		    copy_lanes(out, in->p, &p) : copy_rest(out, in->p, n, &p);
		bool stopped = false;

		l.special &= ~l.part;
		if (l.special != 0) {
			stopped = true;
			n = (size_t)__builtin_ctz(l.special);
			l.part &= ((uint32_t)1 << n) - 1;
		}
		c->cells += count_bits(l.part);
		c->row.n += n;
		*in = span_sub(*in, n, in->n);
		if (stopped)
			return true;
	}
	return false;
}

static void
put_escaped(struct buf *to, char c)
{
	buf_putc(to, '\\');
	buf_putc(to, escape_letter(c));
}

/* Read up to the quote that may end a quoted cell. */
static void
read_quoted(struct csv_reader *c, struct span *in)
{
	size_t from = 0, at;

	for (at = 0; at < in->n; at++) {
		char b = in->p[at];

		if (b != '"' && b != '\\' && b != '\t' && b != '\n' &&
		    b != '\r')
			continue;
		buf_put(&c->row, span_sub(*in, from, at));
		from = at + 1;
		if (b == '"') {
			c->state = CSV_QUOTE;
			break;
		}
		if (b == '\n')
			c->lines++;
		put_escaped(&c->row, b);
	}
	buf_put(&c->row, span_sub(*in, from < at ? from : at, at));
	*in = span_sub(*in, at < in->n ? at + 1 : at, in->n);
}

/* What stands before the first cell: a BOM, also one cut by a block's end. */
static void
read_bom(struct csv_reader *c, struct span *in, bool last)
{
	struct span bom = BOM;

	while (in->n > 0 && c->bom < bom.n && in->p[0] == bom.p[c->bom]) {
		c->bom++;
		*in = span_sub(*in, 1, in->n);
	}
	if (in->n == 0 && c->bom < bom.n && !last)
		return;
	if (c->bom < bom.n)
		buf_put(&c->row, span_sub(bom, 0, c->bom));
	c->state = CSV_PLAIN;
}

/* A byte that stopped read_plain; true when it ended the row. */
static bool
read_special(struct csv_reader *c, struct span *in)
{
	char b = in->p[0];

	*in = span_sub(*in, 1, in->n);
	switch (b) {
	case '"':
		if (c->row.n == 0 || c->row.p[c->row.n - 1] == '\t') {
			c->quote_line = c->lines + 1;
			c->state = CSV_QUOTED;
		} else
			buf_putc(&c->row, b);
		return false;
	case '\r':
		c->lines++;
		c->state = CSV_CR;
		return true;
	case '\n':
		c->lines++;
		return true;
	default:
		put_escaped(&c->row, b);
		return false;
	}
}

bool
csv_read(struct csv_reader *c, struct span *in, bool last)
{
	if (!c->begun) {
		/* An LF behind the CR belongs to the row before. */
		if (c->state == CSV_CR && in->n > 0) {
			if (in->p[0] == '\n')
				*in = span_sub(*in, 1, in->n);
			c->state = CSV_PLAIN;
		}
		if (in->n == 0)
			return false;
		c->begun = true;
		c->row.n = 0;
		c->cells = 1;
		c->line = c->lines + 1;
		c->quote_line = 0;
		c->open = c->after = false;
	}
	if (c->state == CSV_BEGIN)
		read_bom(c, in, last);
	while (in->n > 0)
		switch (c->state) {
		case CSV_QUOTED:
			read_quoted(c, in);
			break;
		case CSV_QUOTE:
			if (in->p[0] == '"') {
				buf_putc(&c->row, '"');
				*in = span_sub(*in, 1, in->n);
				c->state = CSV_QUOTED;
				break;
			}
			if (in->p[0] == c->delimiter) {
				buf_putc(&c->row, '\t');
				c->cells++;
				*in = span_sub(*in, 1, in->n);
			} else if (in->p[0] == '\r' || in->p[0] == '\n') {
				c->state = CSV_PLAIN;
				c->begun = !read_special(c, in);
				return true;
			} else {
				c->after = true;
				if (in->p[0] != '\\' && in->p[0] != '\t')
					buf_putc(&c->row, in->p[0]);
				else
					put_escaped(&c->row, in->p[0]);
				*in = span_sub(*in, 1, in->n);
			}
			c->state = CSV_PLAIN;
			break;
		default:
			if (read_plain(c, in) && read_special(c, in)) {
				c->begun = false;
				return true;
			}
		}
	if (!last || !c->begun)
		return false;
	c->begun = false;
	if (c->state == CSV_PLAIN && c->row.n == 0)
		return false;		/* nothing but a BOM */
	c->open = c->state == CSV_QUOTED;
	c->state = CSV_PLAIN;
	return true;
}
