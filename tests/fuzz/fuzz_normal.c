/*
 * fuzz_normal: gtnorm's engine on any bytes.  Rows are clean UTF-8, pieces of
 * any size give the same rows, and a second run changes nothing.
 */
#include <stdint.h>
#include <stdlib.h>

#include "normal.h"
#include "utf8.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
take_row(void *arg, const struct normal_row *row)
{
	struct buf *to = arg;
	size_t i;

	for (i = 0; i < row->text.n; i++)
		if (row->text.p[i] == '\t' || row->text.p[i] == '\n' ||
		    row->text.p[i] == '\r' || row->text.p[i] == '\f')
			abort();
	if (row->text.n == 0 || !utf8_valid(row->text) || row->to < row->from)
		abort();
	buf_put(to, row->text);
	buf_putc(to, '\n');
}

static void
run(const struct normal_settings *set, struct span doc, size_t piece,
    struct buf *to)
{
	struct normal_settings own = *set;
	struct normal *n;
	size_t given = 0, taken = 0;

	buf_clear(to);
	own.arg = to;
	n = normal_new(&own);
	do {
		given = doc.n - given < piece ? doc.n : given + piece;
		taken += normal_feed(n, span_sub(doc, taken, given),
		    given == doc.n);
	} while (given < doc.n);
	if (taken != doc.n)
		abort();
	normal_free(n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* What repairs weigh is no fixed point on noise: left out here. */
	struct normal_settings set = { .row = take_row,
	    .script = NORMAL_ALWAYS, .rules = ~(UINT32_C(1) << CHANGE_TEAR |
	    UINT32_C(1) << CHANGE_GLOSS | UINT32_C(1) << CHANGE_LATIN1 |
	    UINT32_C(1) << CHANGE_CP1252 | UINT32_C(1) << CHANGE_GBK_AS_UTF8 |
	    UINT32_C(1) << CHANGE_BIG5_AS_GBK |
	    UINT32_C(1) << CHANGE_GBK_AS_BIG5) };
	struct buf once = { 0 }, other = { 0 };
	struct encoding utf8;

	if (size < 2 || size > 20000)
		return 0;
	encoding_by_name("utf-8", &utf8);
	if (data[0] & 1)
		set.encoding = &utf8;
	run(&set, span_make((const char *)data + 1, size - 1), size, &once);
	run(&set, span_make((const char *)data + 1, size - 1), data[0] % 7 + 1,
	    &other);
	if (!span_eq(buf_span(&once), buf_span(&other)))
		abort();
	set.encoding = &utf8;
	run(&set, buf_span(&once), size, &other);
	if (!span_eq(buf_span(&once), buf_span(&other)))
		abort();
	buf_free(&once);
	buf_free(&other);
	return 0;
}
