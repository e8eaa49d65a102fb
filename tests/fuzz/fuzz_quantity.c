/*
 * Any bytes as text: quantities and times lie within it, in order, without
 * overlaps, cut no character, and are the same the second time.
 */
#include <stdint.h>
#include <stdlib.h>

#include "quantity.h"
#include "utf8.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool right)
{
	if (!right)
		abort();
}

static void
whole(struct span text, size_t from, size_t to)
{
	need(from < to && to <= text.n);
	need(utf8_count(text) == utf8_count(span_sub(text, 0, from)) +
	    utf8_count(span_sub(text, from, to)) +
	    utf8_count(span_sub(text, to, text.n)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct calendar_context known = { 2024, 1, 21, 2023 };
	static struct landmarks marks;
	static struct quantity_list once, twice;
	static struct calendar_list times, recalled;
	static struct buf out, back;
	struct span text = span_make((const char *)data, size);
	size_t i, end = 0;

	if (size > 4096)
		return 0;
	landmarks_find(&marks, text);
	quantity_scan(text, &marks, &known, &once);
	quantity_scan(text, &marks, &known, &twice);
	need(once.n == twice.n);
	for (i = 0; i < once.n; i++) {
		struct quantity *q = &once.v[i];
		struct decimal d;

		whole(text, q->from, q->to);
		need(q->part > 1 || q->from >= end);
		end = q->to;
		need(q->from <= q->number_from && q->number_to <= q->to);
		need(q->unit_from <= q->unit_to && q->unit_to <= q->to);
		need(q->rule != NULL && q->from == twice.v[i].from);
		if (q->refused || q->type == QUANTITY_DATE ||
		    q->type == QUANTITY_PERIOD)
			continue;
		need(decimal_compare(&q->low, &q->high) <= 0);
		buf_clear(&out);
		decimal_write(&q->low, &out);
		/* What is written reads back, unless its zeros are too
		 * many. */
		if (decimal_parse(buf_span(&out), &d))
			need(decimal_compare(&d, &q->low) == 0);
		buf_clear(&back);
		if (quantity_to_si(q))
			decimal_write(&q->high, &back);
	}
	calendar_scan(text, &marks, &known, NULL, &times);
	/* What is kept from quantity_scan says the same. */
	calendar_scan(text, &marks, &known, &once.memo, &recalled);
	need(times.n == recalled.n);
	for (i = end = 0; i < times.n; i++) {
		need(memcmp(&times.v[i].when, &recalled.v[i].when,
		    sizeof(times.v[i].when)) == 0);
		need(times.v[i].from == recalled.v[i].from &&
		    times.v[i].to == recalled.v[i].to &&
		    times.v[i].since == recalled.v[i].since &&
		    times.v[i].compare == recalled.v[i].compare);
		whole(text, times.v[i].from, times.v[i].to);
		need(times.v[i].from >= end);
		end = times.v[i].to;
	}
	return 0;
}
