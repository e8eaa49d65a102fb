/*
 * Any bytes as a document of segments: what gtnum tells of a segment lies in
 * it, in order, and does not depend on documents before it.  Lines are
 * segments; of one with TABs the cells are kind, section, speaker and text.
 */
#include <stdint.h>
#include <stdlib.h>

#include "observe.h"
#include "utf8.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool right)
{
	if (!right)
		abort();
}

static void
put_span(struct buf *to, struct span s)
{
	buf_put(to, s);
	buf_putc(to, '\n');
}

static void
check(const struct observation *v, size_t n, struct span text, struct buf *to)
{
	size_t i, end = 0;

	for (i = 0; i < n; i++) {
		const struct observation *o = &v[i];
		const struct quantity *q = &o->quantity;

		need(q->from < q->to && q->to <= text.n);
		need(q->part > 1 || q->from >= end);
		end = q->to;
		need(!q->refused && o->rule != NULL);
		put_span(to, span_sub(text, q->from, q->to));
		put_span(to, o->indicator);
		put_span(to, q->unit);
		put_span(to, span_str(observe_role_name(o->role)));
		put_span(to, span_str(observe_base_name(o->base)));
		put_span(to, span_str(observe_status_name(o->status)));
		put_span(to, span_str(quantity_type_name(q->type)));
		put_span(to, span_str(quantity_op_name(q->op)));
		calendar_write_period(&o->period, to);
		decimal_write(&q->low, to);
		decimal_write(&q->high, to);
	}
}

static void
read_document(struct observe *o, struct span all, struct span doc,
    struct buf *to)
{
	buf_clear(to);
	while (all.n > 0) {
		struct observe_segment s = { .doc = doc };
		struct observation *v;
		size_t n;

		s.text = span_cut(&all, '\n');
		s.line = span_sub(s.text, 0, s.text.n > 0);
		if (s.text.n > 0 && memchr(s.text.p, '\t', s.text.n) != NULL) {
			s.kind = span_cut(&s.text, '\t');
			s.section = span_cut(&s.text, '\t');
			s.who = span_cut(&s.text, '\t');
		}
		v = observe_feed(o, &s, &n);
		check(v, n, s.text, to);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span all = span_make((const char *)data, size);
	struct buf once = { 0 }, twice = { 0 };
	struct observe *o;

	if (size > 4096)
		return 0;
	o = observe_new();
	if (size > 0 && data[0] & 1)
		observe_set_year(o, 2024);
	read_document(o, all, SPAN("a"), &once);
	read_document(o, all, SPAN("b"), &twice);
	need(span_eq(buf_span(&once), buf_span(&twice)));
	observe_free(o);
	buf_free(&once);
	buf_free(&twice);
	return 0;
}
