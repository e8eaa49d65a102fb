/*
 * lib/segment.h on any bytes: what comes out is what went in, white space and
 * speakers' labels aside, and the same when the lines come in parts.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "segment.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct sink {
	unsigned long	bytes, check;
	uint64_t	number;
};

static void
sink(void *with, const struct segment *seg)
{
	struct sink *k = with;
	size_t i;

	if (seg->text.n == 0 || seg->number != k->number + 1)
		abort();
	k->number++;
	k->bytes += seg->text.n;
	for (i = 0; i < seg->text.n; i++)
		k->check = k->check * 31 + (unsigned char)seg->text.p[i];
	k->check = k->check * 31 + (unsigned long)seg->kind;
	for (i = 0; i < seg->path.n; i++)
		if (seg->path.p[i] != '.' &&
		    (seg->path.p[i] < '0' || seg->path.p[i] > '9'))
			abort();
}

static void
feed(const struct segment_options *options, const char *p, size_t n,
    size_t part, struct sink *k)
{
	struct segmenter *s;
	size_t from = 0, at;
	uint64_t line = 0;

	memset(k, 0, sizeof(*k));
	s = segment_open(options, sink, NULL, k);
	for (at = 0; at <= n; at++) {
		if (at < n && p[at] != '\n')
			continue;
		line++;
		for (; part > 0 && at - from > part; from += part)
			segment_line(s, span_make(p + from, part), false,
			    SPAN("x"), line);
		segment_line(s, span_make(p + from, at - from), true, SPAN("x"),
		    line);
		from = at + 1;
	}
	segment_end(s);
	segment_close(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct segment_options plain = { false, 0 }, cut = { true, 7 };
	struct sink whole, parts, clauses;
	size_t part;

	if (size < 1)
		return 0;
	part = data[0] + 1u;
	feed(&plain, (const char *)data + 1, size - 1, 0, &whole);
	feed(&cut, (const char *)data + 1, size - 1, 0, &clauses);
	if (memchr(data + 1, '\\', size - 1) == NULL &&
	    memchr(data + 1, '&', size - 1) == NULL &&
	    memchr(data + 1, '<', size - 1) == NULL &&
	    memchr(data + 1, '\r', size - 1) == NULL) {
		feed(&plain, (const char *)data + 1, size - 1, part, &parts);
		if (parts.bytes != whole.bytes || parts.check != whole.check ||
		    parts.number != whole.number)
			abort();
	}
	return 0;
}
