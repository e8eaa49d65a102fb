/* The public interface: thin, over the engines that the programs use. */
#include <stdlib.h>

#include "gt.h"
#include "normal.h"
#include "observe.h"
#include "segment.h"
#include "tag.h"
#include "version.h"

struct gt_reader {
	struct observe	*observe;
	struct tagger	*tagger;	/* made when first asked for */
	struct gt_quantity *quantity;
	size_t		 quantity_cap;
	struct buf	 strings;	/* what the quantities point to */
	struct gt_mark	*mark;
	size_t		 mark_cap;
};

struct line_call {
	void		(*line)(void *, unsigned long long, struct gt_text);
	void		*with;
};

struct segment_call {
	void		(*segment)(void *, const struct gt_segment *);
	void		*with;
};

static struct gt_text
given(struct span s)
{
	return (struct gt_text){ s.p, s.n };
}

const char *
gt_version(void)
{
	return GT_VERSION;
}

void
gt_on_out_of_memory(void (*handler)(void))
{
	memory_on_failure(handler);
}

struct gt_reader *
gt_new(void)
{
	struct gt_reader *r = memory_zeroed(1, sizeof(*r));

	r->observe = observe_new();
	return r;
}

void
gt_free(struct gt_reader *r)
{
	if (r == NULL)
		return;
	observe_free(r->observe);
	if (r->tagger != NULL)
		tagger_free(r->tagger);
	free(r->quantity);
	buf_free(&r->strings);
	free(r->mark);
	free(r);
}

static void
put_line(void *arg, const struct normal_row *row)
{
	struct line_call *call = arg;

	call->line(call->with, row->line, given(row->text));
}

void
gt_normalise(struct gt_reader *r, const char *bytes, size_t n,
    void (*line)(void *, unsigned long long, struct gt_text), void *with)
{
	struct line_call call = { line, with };
	const struct normal_settings settings = {
		.rules = (UINT32_C(1) << CHANGE_RULES) - 1, .arg = &call, .row = put_line
	};
	struct normal *normal = normal_new(&settings);
	struct span all = span_make(bytes, n);
	size_t at;

	(void)r;
	normal_begin(normal);
	if (normal_survey_head(normal, span_sub(all, 0,
	    n < ENCODING_HEAD ? n : ENCODING_HEAD), n <= ENCODING_HEAD)) {
		normal_rewind(normal);
		for (at = 0; at < n;)
			at += normal_survey(normal, span_sub(all, at, n), true);
	}
	normal_rewind(normal);
	at = 0;
	do
		at += normal_feed(normal, span_sub(all, at, n), true);
	while (at < n);
	normal_free(normal);
}

static void
put_segment(void *arg, const struct segment *s)
{
	struct segment_call *call = arg;
	const struct gt_segment out = {
		.number = s->number, .line = s->line,
		.kind = segment_kind_name(s->kind), .path = given(s->path),
		.section = given(s->section), .who = given(s->who),
		.text = given(s->text)
	};

	call->segment(call->with, &out);
}

void
gt_split(struct gt_reader *r, const char *text, size_t n,
    void (*segment)(void *, const struct gt_segment *), void *with)
{
	struct segment_call call = { segment, with };
	const struct segment_options options = { 0 };
	struct segmenter *s = segment_open(&options, put_segment, NULL, &call);
	uint64_t line = 0;
	size_t from = 0;

	(void)r;
	while (from < n) {
		const char *lf = memchr(text + from, '\n', n - from);
		size_t to = lf == NULL ? n : (size_t)(lf - text);

		line++;
		if (to > from)
			segment_line(s, span_make(text + from, to - from),
			    true, span_make("", 0), line);
		from = to + 1;
	}
	segment_end(s);
	segment_close(s);
}

void
gt_year(struct gt_reader *r, int year)
{
	observe_set_year(r->observe, year);
}

/* Put a string with its NUL behind the others; where it begins. */
static size_t
keep(struct buf *strings, size_t from)
{
	buf_putc(strings, '\0');
	return from;
}

static size_t
keep_value(struct buf *strings, const struct quantity *q, bool high)
{
	size_t from = strings->n;

	if (q->type == QUANTITY_DATE || q->type == QUANTITY_PERIOD)
		calendar_write_date(high ? &q->when.high : &q->when.low,
		    strings);
	else
		decimal_write(high ? &q->high : &q->low, strings);
	return keep(strings, from);
}

static const char *
string(const struct gt_reader *r, size_t *at)
{
	const char *s = r->strings.p + *at;

	*at += strlen(s) + 1;
	return s;
}

const struct gt_quantity *
gt_quantities(struct gt_reader *r, const char *text, size_t n, size_t *count)
{
	const struct observe_segment segment = { .text = span_make(text, n) };
	struct observation *v;
	size_t i, at = 0;

	v = observe_feed(r->observe, &segment, count);
	while (*count > r->quantity_cap)
		r->quantity = memory_more(r->quantity, &r->quantity_cap,
		    sizeof(*r->quantity));
	buf_clear(&r->strings);
	for (i = 0; i < *count; i++) {
		keep_value(&r->strings, &v[i].quantity, false);
		keep_value(&r->strings, &v[i].quantity, true);
		at = r->strings.n;
		calendar_write_period(&v[i].period, &r->strings);
		keep(&r->strings, at);
	}
	/* The strings move no more: they can be pointed to. */
	for (i = at = 0; i < *count; i++) {
		const struct quantity *q = &v[i].quantity;
		struct gt_quantity *to = &r->quantity[i];

		*to = (struct gt_quantity){
			.from = q->from, .to = q->to,
			.type = quantity_type_name(q->type),
			.op = quantity_op_name(q->op),
			.unit = given(q->type == QUANTITY_DATE ||
			    q->type == QUANTITY_PERIOD ? span_make("", 0) :
			    q->unit),
			.indicator = given(v[i].indicator),
			.role = observe_role_name(v[i].role),
			.base = observe_base_name(v[i].base),
			.status = observe_status_name(v[i].status)
		};
		to->low = string(r, &at);
		to->high = string(r, &at);
		to->period = string(r, &at);
	}
	return r->quantity;
}

const struct gt_mark *
gt_marks(struct gt_reader *r, const char *text, size_t n, size_t *count)
{
	const struct mark_list *found;
	size_t i;

	if (r->tagger == NULL)
		r->tagger = tagger_new(NULL, true);
	found = tagger_scan(r->tagger, span_make(text, n));
	*count = 0;
	for (i = 0; i < found->n; i++) {
		const struct mark *m = &found->v[i];

		if (m->tag == MARK_TOPIC)
			continue;
		if (*count == r->mark_cap)
			r->mark = memory_more(r->mark, &r->mark_cap,
			    sizeof(*r->mark));
		r->mark[(*count)++] = (struct gt_mark){
			m->from, m->to, tagger_tag_name(r->tagger, m->tag),
			given(m->term), given(m->code)
		};
	}
	return r->mark;
}
