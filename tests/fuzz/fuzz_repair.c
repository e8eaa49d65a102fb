/*
 * Any bytes as a document of lines: the repairs do not fail, tell their
 * changes in order and without overlaps, and the log explains the result.
 */
#include <stdint.h>
#include <stdlib.h>

#include "repair.h"

int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct told {
	struct span	 line;
	struct buf	 made;
	size_t		 done;
};

static void
need(bool right)
{
	if (!right)
		abort();
}

static void
note(void *arg, const struct change *c)
{
	struct told *t = arg;

	need(c->start <= c->end && c->end <= t->line.n);
	need(c->applied == (c->verdict != CHANGE_LOSSY));
	if (!c->applied)
		return;
	need(c->start >= t->done);
	buf_put(&t->made, span_sub(t->line, t->done, c->start));
	buf_put(&t->made, c->after);
	t->done = c->end;
}

typedef bool repair_fn(struct repair *, struct span, const struct changes *,
    struct buf *);

static void
try(struct repair *r, repair_fn *repair, struct span line, struct buf *out)
{
	struct told t = { .line = line };
	struct changes log = { .note = note, .arg = &t, .on = ~0u,
	    .likely = true };
	bool changed;

	buf_clear(out);
	changed = repair(r, line, &log, out);
	need(changed == (t.done > 0 || t.made.n > 0));
	if (changed) {
		buf_put(&t.made, span_sub(line, t.done, line.n));
		need(span_eq(buf_span(&t.made), buf_span(out)));
	} else
		buf_put(out, line);
	buf_free(&t.made);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct repair *r;
	struct buf one = { 0 }, two = { 0 };
	struct span rest;
	uint64_t number = 0;
	int pass;

	if (r == NULL)
		r = repair_new();
	repair_begin(r);
	for (pass = 0; pass < 3; pass++)
		for (rest = span_make((const char *)data, size); rest.n > 0;) {
			const char *lf = memchr(rest.p, '\n', rest.n);
			size_t n = lf == NULL ? rest.n : (size_t)(lf - rest.p);
			struct span line = span_sub(rest, 0, n);

			if (pass == 0)
				repair_look(r, line, true);
			else if (pass == 1)
				repair_learn(r, number++, line);
			else {
				try(r, repair_decoded, line, &one);
				try(r, repair_torn, buf_span(&one), &two);
			}
			rest = span_sub(rest, lf == NULL ? n : n + 1, rest.n);
		}
	buf_free(&one);
	buf_free(&two);
	return 0;
}
