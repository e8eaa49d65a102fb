#include <stdlib.h>

#include "indicator.h"
#include "observe.h"
#include "phrase.h"
#include "table.h"
#include "utf8.h"

TABLE(status);
TABLE(heads);
TABLE(expand);
TABLE(indicators);
TABLE(times);

/* Columns of the tables. */
enum { STATUS_STATUS = 1, STATUS_SCOPE, STATUS_NAME };
enum { HEADS_HEAD = 1, HEADS_QUESTION, HEADS_OPEN, HEADS_TITLE };
enum { EXPAND_PARTS = 1, EXPAND_KIND };

#define DEAL_MOST	12	/* values of one 分别 */
#define BACK		40	/* observations looked back over */
#define AHEAD		180	/* bytes looked at behind a number */
#define QUOTE_MOST	240	/* bytes of a quotation that is one word */

enum mode { MODE_NONE, MODE_REVIEW, MODE_COMING, MODE_APPENDIX };

/* A time that holds for what follows. */
struct setting {
	bool			known;
	bool			flows;	/* for flows only */
	struct calendar_span	when;
};

#define HEADINGS	16

/* A heading and what it says where `context` is known. */
struct heading {
	bool			read;
	struct buf		text;
	struct calendar_context	context;
	enum mode		mode;
	struct setting		when;
};

/* A name in the pool, by offsets: the pool grows. */
struct name {
	size_t	from, to;
};

struct deal {
	struct name		name[DEAL_MOST];
	struct calendar_span	when[DEAL_MOST];
	int			of[DEAL_MOST];	/* observation, or -1 */
	bool			timed;
	int			n, at;		/* values, the next one */
	uint64_t		seen;
	bool			verb;
	const char		*rule;
};

/* The time of a sentence as far as it is read. */
struct clock {
	bool			known, ended;
	size_t			at;
	struct calendar_span	when;
	int			year, times;
};

/* Where the reader of a text stands. */
struct place {
	struct span	text;
	size_t		at;		/* all before is read */
	size_t		mark;		/* no landmark before it is behind at */
	size_t		gap;		/* behind the last quantity */
	size_t		piece;		/* not yet in the phrase */
	size_t		next_piece;	/* where the next phrase begins */
	size_t		sentence;	/* where it begins */
	size_t		first;		/* its first observation */
	size_t		clause;		/* the clause's first observation */
	size_t		clause_from;
	size_t		word;		/* next of the time words */
	size_t		cut;		/* next to be left out of a phrase */
	bool		time_known;	/* said in this sentence */
	size_t		time_at;	/* observations when it was */
	bool		time_ended;	/* a span of years that is over */
	struct calendar_span time;
	int		times;		/* in this clause */
	struct calendar_span clause_time[DEAL_MOST];
	int		year;		/* last year named in the sentence */
	enum observe_status rest, in_clause;
	const char	*rest_name, *in_clause_name;
	bool		once;		/* after something else is done */
	enum observe_base base;		/* 与上年相比，…: of the sentence */
	bool		already;	/* 已: what is no flow goes on so */
	bool		leads;		/* 将办好10件民生实事: to those */
	struct calendar_span running;	/* 连续N年 */
	bool		run_known;
	bool		before;		/* the time is only that of the value
					 * before: 由2015年的3亿元增加到5亿元 */
	int		before_at;	/* that value, or -1 */
	struct clock	was;		/* the time to go back to */
	struct clock	outside;	/* that outside a bracket */
	bool		inside;		/* of a bracket that holds values */
	struct name	carry;		/* the list's verb */
	struct name	held;		/* a verb over a 的 phrase */
	struct name	topic;
	bool		of;		/* the last number was followed by 的 */
	bool		now;		/* the clause is of the present */
	bool		valued;		/* the clause has a value */
	bool		flow;		/* the last value of the clause is one */
	bool		flows;		/* one of the sentence is */
	int		part;		/* what the last value is the whole
					 * of: 占年计划9亿元的…; or -1 */
	size_t		topic_at;	/* observations when it was set */
};

struct observe {
	struct phrase_lexicon	 lexicon;
	struct phrase		 phrase;
	struct landmarks	 marks;		/* of the text being read */
	struct quantity_list	 quantity;
	struct calendar_list	 word;
	struct observation	*v;
	struct name		*name;	/* of v[i] */
	size_t			 n, cap, name_cap;
	struct buf		 pool, scratch;

	int			 given_year;
	struct buf		 doc, section, who, line;
	struct calendar_context	 when;
	enum mode		 mode, top_mode, section_mode;
	bool			 asked;	/* a question set the mode */
	struct heading		 known[HEADINGS];	/* by their length */
	struct setting		 heading, turn, paragraph;
	struct buf		 turn_section;	/* where turn was set */
	struct setting		 last;		/* time of the last value, for
						 * 其中 behind it */
	struct setting		 title;	/* 2024年…公报: a year looked back on */
	enum mode		 title_mode;	/* or one of work to come */
	bool			 term;
	struct deal		 deal;
};

struct observe *
observe_new(void)
{
	struct observe *o = memory_zeroed(1, sizeof(*o));

	phrase_lexicon_init(&o->lexicon);
	return o;
}

void
observe_free(struct observe *o)
{
	size_t i;

	if (o == NULL)
		return;
	for (i = 0; i < HEADINGS; i++)
		buf_free(&o->known[i].text);
	phrase_lexicon_free(&o->lexicon);
	phrase_free(&o->phrase);
	landmarks_free(&o->marks);
	quantity_list_free(&o->quantity);
	calendar_list_free(&o->word);
	free(o->v);
	free(o->name);
	buf_free(&o->pool);
	buf_free(&o->scratch);
	buf_free(&o->doc);
	buf_free(&o->section);
	buf_free(&o->turn_section);
	buf_free(&o->who);
	buf_free(&o->line);
	free(o);
}

void
observe_set_year(struct observe *o, int year)
{
	o->given_year = year;
	o->when.year = year;
}

const struct quantity_list *
observe_quantities(const struct observe *o)
{
	return &o->quantity;
}

const char *
observe_role_name(enum observe_role role)
{
	static const char *const name[] = { "level", "growth", "delta",
		"share", "rank", "attr", "time", "label" };

	return name[role];
}

const char *
observe_base_name(enum observe_base base)
{
	static const char *const name[] = { "", "yoy", "prev", "annual",
		"cumulative" };

	return name[base];
}

const char *
observe_status_name(enum observe_status status)
{
	static const char *const name[] = { "", "actual", "target", "plan",
		"forecast" };

	return name[status];
}

/* Whether `what` stands in s; only for s of bounded length. */
static bool
contains(struct span s, const char *what)
{
	size_t n = strlen(what), at = n - 1;

	/* Its last byte is rarer than its first one, that of a third of all
	 * characters. */
	while (at < s.n) {
		const char *last = memchr(s.p + at, what[n - 1], s.n - at);

		if (last == NULL)
			return false;
		if (memcmp(last + 1 - n, what, n) == 0)
			return true;
		at = (size_t)(last - s.p) + 1;
	}
	return false;
}

/* ---- names ---- */

static struct name
name_begin(const struct observe *o)
{
	return (struct name){ o->pool.n, o->pool.n };
}

static struct name
name_end(const struct observe *o, struct name n)
{
	n.to = o->pool.n;
	return n;
}

static struct span
name_span(const struct observe *o, struct name n)
{
	if (n.from == n.to)
		return span_make("", 0);
	return span_make(o->pool.p + n.from, n.to - n.from);
}

static bool
name_empty(struct name n)
{
	return n.from == n.to;
}

/* Append to the pool bytes that may be the pool's own. */
static void
pool_put(struct observe *o, struct span s)
{
	if (s.n == 0)
		return;
	buf_clear(&o->scratch);
	buf_put(&o->scratch, s);
	buf_put(&o->pool, buf_span(&o->scratch));
}

/* ---- times ---- */

static bool
span_known(const struct calendar_span *s)
{
	return !calendar_is_open(s);
}

/* The last year that is over when the document is written: a report of
 * January looks back on the year before. */
static int
last_year(const struct observe *o)
{
	if (o->when.year == 0)
		return 0;
	if (o->when.month == 0 || o->when.month > 2)
		return o->when.year;
	return o->when.year - 1;
}

/* What a word says: 去年以来, said in January, is the year that is over. */
static struct calendar_span
seen_from(const struct observe *o, struct span text,
    const struct calendar_word *w)
{
	struct calendar_span when = w->when;

	/* 2016年以来: up to the year that is over. */
	if (w->since && w->numeral && when.low.year != 0 &&
	    span_ends(span_sub(text, w->from, w->to), SPAN("年")) &&
	    when.low.year == when.high.year &&
	    when.low.precision == CALENDAR_YEAR &&
	    when.low.year < last_year(o))
		when.high.year = last_year(o);
	if (w->since && when.high.year != 0 && when.high.year == o->when.year &&
	    when.high.year > last_year(o) && when.low.year < when.high.year)
		when.high.year = last_year(o);
	return when;
}

static bool
in_future(const struct observe *o, const struct calendar_span *s)
{
	int year = s->high.year;

	if (o->when.year == 0 || year == 0)
		return false;
	if (year > o->when.year)
		return true;
	return year == o->when.year && year > last_year(o) &&
	    s->high.precision == CALENDAR_YEAR;
}

static bool
is_over(const struct observe *o, const struct calendar_span *s)
{
	return o->when.year != 0 && s->high.year != 0 &&
	    s->high.year < o->when.year;
}

/* Whether a time word says when, and is no part of a name: “十四五”规划,
 * 2023年度计划, “十四五”第二批. */
static bool
adverbial(const struct observe *o, struct span text,
    const struct calendar_word *w)
{
	struct span rest = span_make(text.p + w->to, text.n - w->to);
	uint64_t mask;
	size_t len;

	if (w->compare)
		return false;
	/* 谋划“十五五”重点项目 */
	if (w->numeral && w->when.low.year != w->when.high.year &&
	    w->from >= 6 && rest.n > 0 && (phrase_word(&o->lexicon,
	    span_sub(text, w->from - 6, w->from), &len) & PHRASE_FLOW) != 0 &&
	    len == 6)
		return false;
	if (rest.n > 0 && (!w->numeral || !span_known(&w->when) ||
	    w->when.low.year != w->when.high.year)) {
		mask = phrase_word(&o->lexicon, rest, &len);
		if ((mask & PHRASE_NAMED) == 0)
			return true;
		/* 今年计划新建学校12所: no name, the verb says so. */
		rest = span_sub(rest, len, rest.n);
		return (mask & PHRASE_ADVERB) != 0 && rest.n > 0 &&
		    (phrase_word(&o->lexicon, rest, &len) &
		    (PHRASE_FLOW | PHRASE_DONE | PHRASE_THING)) != 0;
	}
	return true;
}

static struct setting
set(const struct calendar_span *when, bool flows)
{
	struct setting s = { true, flows, *when };

	return s;
}

/* ---- the document and its sections ---- */

static bool
changed(struct buf *was, struct span is)
{
	if (span_eq(buf_span(was), is))
		return false;
	buf_clear(was);
	buf_put(was, is);
	return true;
}

static enum mode
mode_of(const char *cell)
{
	return *cell == 'r' ? MODE_REVIEW : *cell == 'c' ? MODE_COMING :
	    *cell == 'n' ? MODE_APPENDIX : MODE_NONE;
}

/* The mode that bytes [at, to) of a heading (or a question, an opening) name;
 * MODE_NONE: none.  The cue that stands last decides. */
static enum mode
head_mode(const struct observe *o, struct span text, size_t at, size_t to,
    uint32_t where)
{
	enum mode mode = MODE_NONE;
	size_t i, len;

	for (i = landmarks_at(&o->marks, at); i < o->marks.n &&
	    o->marks.v[i].at < to; i++) {
		const struct landmark *l = &o->marks.v[i];
		int32_t row;
		enum mode m;

		if (l->at < at || (l->what & LANDMARK_HEAD) == 0)
			continue;
		row = table_longest(&table_heads, span_sub(text, l->at, to),
		    &len);
		if (row < 0)
			continue;
		m = mode_of(table_cell(&table_heads, (uint32_t)row, where));
		if (m != MODE_NONE)
			mode = m;
		at = l->at + len;
	}
	return mode;
}

/* A time that a heading names. */
static bool
head_time(struct observe *o, struct span text, struct setting *out)
{
	size_t i;

	calendar_scan(text, &o->marks, &o->when, &o->word);
	for (i = 0; i < o->word.n; i++) {
		struct calendar_word *w = &o->word.v[i];

		if (w->compare || !span_known(&w->when) ||
		    w->kind == CALENDAR_KIND_NOW || !adverbial(o, text, w))
			continue;
		*out = set(&w->when, false);
		return true;
	}
	return false;
}

/* What the text of one heading says: kept, since a heading stands over many
 * sections. */
static const struct heading *
read_heading(struct observe *o, struct span text)
{
	struct heading *h = &o->known[text.n / 3 % HEADINGS];

	if (h->read && span_eq(buf_span(&h->text), text) &&
	    memcmp(&h->context, &o->when, sizeof(o->when)) == 0)
		return h;
	buf_clear(&h->text);
	buf_put(&h->text, text);
	h->context = o->when;
	h->read = true;
	landmarks_find(&o->marks, text);
	h->mode = head_mode(o, text, 0, text.n, HEADS_HEAD);
	memset(&h->when, 0, sizeof(h->when));
	(void)head_time(o, text, &h->when);
	return h;
}

/* Headings, outermost first, parted by " > ": the innermost that says
 * something decides. */
static void
read_section(struct observe *o, struct span section)
{
	size_t end = section.n, from;
	enum mode mode = MODE_NONE;
	struct setting when = { 0 };

	while (end > 0) {
		const struct heading *h;

		for (from = end; from > 0; from--)
			if (from >= 3 && memcmp(section.p + from - 3, " > ",
			    3) == 0)
				break;
		h = read_heading(o, span_sub(section, from, end));
		if (mode == MODE_NONE)
			mode = h->mode;
		if (!when.known)
			when = h->when;
		end = from >= 3 ? from - 3 : 0;
	}
	/* 加强政府自身建设 after the year's work is work to come as well. */
	if (mode == MODE_NONE && section.n > 0 && o->top_mode == MODE_COMING)
		mode = MODE_COMING;
	o->mode = o->section_mode = mode;
	if (mode != MODE_NONE)
		o->top_mode = mode;
	o->heading = when;
}

static void
new_document(struct observe *o)
{
	buf_clear(&o->section);
	buf_clear(&o->who);
	buf_clear(&o->line);
	memset(&o->when, 0, sizeof(o->when));
	o->when.year = o->given_year;
	o->mode = o->top_mode = o->section_mode = o->title_mode = MODE_NONE;
	o->asked = false;
	memset(&o->heading, 0, sizeof(o->heading));
	memset(&o->turn, 0, sizeof(o->turn));
	memset(&o->paragraph, 0, sizeof(o->paragraph));
	memset(&o->title, 0, sizeof(o->title));
}

/* Whether the year of the title is that of what is read. */
static bool
titled(const struct observe *o)
{
	return o->title.known &&
	    (o->mode == MODE_COMING) == (o->title_mode == MODE_COMING);
}

/* The year that a title looks back on (2024年…统计公报), or that a list of work
 * to come is for (2025年民生实事). */
static void
learn_title(struct observe *o, struct span text)
{
	enum mode mode = head_mode(o, text, 0, text.n, HEADS_TITLE);
	size_t i;

	if (mode == MODE_COMING)
		o->title_mode = o->mode = o->section_mode = o->top_mode = mode;

	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];

		if (!q->refused && q->type == QUANTITY_PERIOD &&
		    q->when.low.precision == CALENDAR_YEAR &&
		    q->when.low.year == q->when.high.year &&
		    (mode == MODE_COMING || head_mode(o, text, q->to, text.n,
		    HEADS_HEAD) == MODE_REVIEW))
			o->title = set(&q->when, false);
	}
}

/* The document's date from its title and its datelines. */
static void
learn_date(struct observe *o, const struct observe_segment *s)
{
	size_t i;

	if (o->given_year != 0 || o->when.day != 0)
		return;
	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];
		const struct calendar_date *d = &q->when.low;

		if (q->refused || d->year == 0)
			continue;
		/* 2020年…工作报告, read on 6 January 2021. */
		if (q->type == QUANTITY_DATE && (o->when.month == 0 ||
		    d->year == o->when.year || d->year == o->when.year + 1)) {
			o->when.year = d->year;
			o->when.month = d->month;
			o->when.day = d->day;
			return;
		}
		/* 2017年上半年…的报告 */
		if (q->type == QUANTITY_PERIOD && o->when.year == 0 &&
		    d->precision != CALENDAR_YEAR &&
		    d->year == q->when.high.year) {
			o->when.year = d->year;
			o->when.month = q->when.high.month;
		}
		if (q->type == QUANTITY_PERIOD && o->when.year == 0 &&
		    d->precision == CALENDAR_YEAR &&
		    d->year == q->when.high.year) {
			/* A look back on a year is written in the next, a
			 * report to a congress and a list of promises when
			 * the year begins. */
			bool back = head_mode(o, s->text, q->to, s->text.n,
			    HEADS_HEAD) == MODE_REVIEW;

			o->when.year = d->year + back;
			o->when.month = back || o->title_mode ==
			    MODE_COMING || contains(s->text, "报告") ? 1 : 0;
		}
	}
}

/* 2023年发展成就, 2023年工作回顾 in running text, where no date is known. */
static bool
learn_review(struct observe *o, struct span text)
{
	size_t i;

	if (o->when.year != 0 || o->given_year != 0)
		return false;
	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];
		size_t to = q->to + 30 < text.n ? q->to + 30 : text.n;

		if (q->refused || q->type != QUANTITY_PERIOD ||
		    q->when.low.precision != CALENDAR_YEAR ||
		    q->when.low.year != q->when.high.year)
			continue;
		if (head_mode(o, text, q->to, to, HEADS_HEAD) == MODE_REVIEW) {
			o->when.year = q->when.low.year + 1;
			o->when.month = 1;
			return true;
		}
	}
	return false;
}

/* ---- the clause ---- */

static void
end_clause(struct observe *o, struct place *p, size_t from)
{
	/* 税收收入连续5年增长，从…: its subject goes on. */
	if (o->phrase.text.n > 0 && !p->valued && o->n > p->clause) {
		phrase_read(&o->lexicon, &o->phrase, PHRASE_ABSOLUTE);
		if (phrase_named(&o->phrase) &&
		    o->phrase.verb == o->phrase.verb_to) {
			struct name n = name_begin(o);

			phrase_name(&o->phrase, &o->pool);
			p->topic = name_end(o, n);
			p->topic_at = o->n;
		}
	}
	phrase_clear(&o->phrase);
	p->piece = p->clause_from = from;
	p->clause = o->n;
	p->times = 0;
	p->in_clause = OBSERVE_NO_STATUS;
	p->carry = p->held = (struct name){ 0, 0 };
	p->of = p->flow = p->valued = p->run_known = p->now = false;
}

static void
set_turn(struct observe *o, const struct calendar_span *when, bool flows)
{
	o->turn = set(when, flows);
	buf_clear(&o->turn_section);
	buf_put(&o->turn_section, buf_span(&o->section));
}

/* What the opening of a sentence sets for those after it. */
static void
open_sentence(struct observe *o, struct place *p, size_t from)
{
	const struct calendar_word *w;
	struct calendar_span when;
	size_t i;

	for (i = p->word; i < o->word.n && o->word.v[i].from < from; i++)
		;
	if (i == o->word.n)
		return;
	w = &o->word.v[i];
	when = seen_from(o, p->text, w);
	if (w->from > from + 9 || w->compare || !span_known(&w->when) ||
	    w->kind == CALENDAR_KIND_NOW)
		return;
	if (w->from > from && !span_starts(span_make(p->text.p + from,
	    p->text.n - from), SPAN("“")) &&
	    !span_starts(span_make(p->text.p + from, p->text.n - from),
	    SPAN("同时")) && memchr(p->text.p + from, 0xAF,
	    w->from - from) == NULL)
		return;
	if (when.low.year != when.high.year) {
		if (in_future(o, &when))
			return;
		o->paragraph = set(&when, true);
		if (w->since)
			set_turn(o, &when, true);
	} else if (w->since && when.low.precision == CALENDAR_YEAR)
		set_turn(o, &when, false);
	else if (when.low.precision == CALENDAR_YEAR &&
	    span_starts(span_make(p->text.p + w->to, p->text.n - w->to),
	    SPAN("，")))
		o->paragraph = set(&when, true);
}

static void
begin_sentence(struct observe *o, struct place *p, size_t from)
{
	end_clause(o, p, from);
	p->sentence = from;
	p->first = o->n;
	p->time_known = p->time_ended = p->run_known = p->before = false;
	p->inside = p->flows = false;
	p->before_at = p->part = -1;
	p->year = 0;
	p->rest = OBSERVE_NO_STATUS;
	p->once = p->already = false;
	p->base = OBSERVE_NO_BASE;
	p->topic = (struct name){ 0, 0 };
	o->deal.n = o->deal.at = 0;
	open_sentence(o, p, from);
}

static enum observe_status
status_of(const char *s)
{
	return *s == 't' ? OBSERVE_TARGET : *s == 'p' ? OBSERVE_PLAN :
	    *s == 'f' ? OBSERVE_FORECAST : *s == 'a' ? OBSERVE_ACTUAL :
	    OBSERVE_NO_STATUS;
}

static int continued(const struct observe *, const struct place *);

/* A word of status at `at`; its bytes, or 0. */
static size_t
read_cue(struct observe *o, struct place *p, size_t at)
{
	size_t len;
	int32_t row = table_longest(&table_status,
	    span_make(p->text.p + at, p->text.n - at), &len);
	enum observe_status status;
	const char *scope, *name;

	if (row < 0)
		return 0;
	status = status_of(table_cell(&table_status, (uint32_t)row,
	    STATUS_STATUS));
	scope = table_cell(&table_status, (uint32_t)row, STATUS_SCOPE);
	name = table_cell(&table_status, (uint32_t)row, STATUS_NAME);
	if (strcmp(scope, "base") == 0 && span_starts(span_sub(p->text,
	    at + len, p->text.n), SPAN("，")))
		p->base = OBSERVE_YOY;
	if (status == OBSERVE_NO_STATUS)
		return len;
	if (strcmp(scope, "around") == 0)
		return len;
	if (strcmp(scope, "start") == 0) {
		if (at != p->clause_from || o->mode == MODE_REVIEW ||
		    o->turn.known || continued(o, p) >= 0)
			return 0;
		p->rest = status;
		p->rest_name = name;
	} else if (strcmp(scope, "section") == 0) {
		if (at != p->sentence)
			return len;
		p->rest = status;
		p->rest_name = name;
		o->mode = MODE_COMING;
		o->turn.known = o->paragraph.known = false;
	} else if (strcmp(scope, "rest") == 0) {
		if (o->mode == MODE_REVIEW && strcmp(name, "strive") != 0 &&
		    status != OBSERVE_FORECAST)
			return 0;
		p->rest = status;
		p->rest_name = name;
		if (strcmp(name, "once") == 0)
			p->once = true;
	} else {
		if (status == OBSERVE_FORECAST && o->mode == MODE_COMING)
			status = OBSERVE_PLAN;
		/* 预计：全县GDP…；… and 预计，…: of the whole list. */
		if (status == OBSERVE_FORECAST && (span_starts(span_sub(p->text,
		    at + len, p->text.n), SPAN("：")) ||
		    span_starts(span_sub(p->text, at + len, p->text.n),
		    SPAN("，")))) {
			p->rest = status;
			p->rest_name = name;
			return len;
		}
		p->already = status == OBSERVE_ACTUAL;
		if (p->in_clause != OBSERVE_PLAN ||
		    status == OBSERVE_PLAN || status == OBSERVE_ACTUAL) {
			p->in_clause = status;
			p->in_clause_name = name;
		}
	}
	return len;
}

static bool embedded(const struct observe *, struct span,
    const struct calendar_word *);

/* The first quantity that begins at byte `at` or behind. */
static size_t
quantity_at(const struct observe *o, size_t at)
{
	size_t low = 0, high = o->quantity.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (o->quantity.v[middle].from < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The quantity that begins at `at`, or behind a 的 there; NULL: none. */
static const struct quantity *
value_at(const struct observe *o, struct span text, size_t at)
{
	size_t i, of = span_starts(span_sub(text, at, text.n), SPAN("的")) ?
	    at + 3 : at;

	for (i = quantity_at(o, of); i < o->quantity.n &&
	    o->quantity.v[i].from == of; i++) {
		const struct quantity *q = &o->quantity.v[i];

		if (!q->refused && q->type != QUANTITY_DATE && q->type != QUANTITY_PERIOD)
			return q;
	}
	return NULL;
}

/* Whether `before` ends with a word that opens a span of change. */
static bool
opens_change(struct span before)
{
	return span_ends(before, SPAN("由")) || span_ends(before, SPAN("从"));
}

/* 是2015年的2.4倍: a year to compare with. */
static bool
measured_by(struct span before, const struct quantity *q)
{
	return q != NULL && (q->type == QUANTITY_MULTIPLE ||
	    q->type == QUANTITY_PERCENT || q->type == QUANTITY_FRACTION) &&
	    (span_ends(before, SPAN("是")) || span_ends(before, SPAN("为")) ||
	    span_ends(before, SPAN("达")) || span_ends(before, SPAN("达到")) ||
	    span_ends(before, SPAN("相当于")));
}

static struct clock
read_clock(const struct place *p)
{
	return (struct clock){ p->time_known, p->time_ended, p->time_at,
		p->time, p->year, p->times };
}

static void
set_clock(struct place *p, const struct clock *c)
{
	p->time_known = c->known;
	p->time_ended = c->ended;
	p->time_at = c->at;
	p->time = c->when;
	p->year = c->year;
	p->times = c->times;
}

/* The value before is read: what follows has the time said earlier. */
static void
leave_before(struct observe *o, struct place *p)
{
	p->before = false;
	p->before_at = (int)o->n - 1;
	set_clock(p, &p->was);
}

/* A bracket with values in it, and its end: its times are its own. */
static void
open_bracket(struct observe *o, struct place *p)
{
	end_clause(o, p, p->at);
	p->outside = read_clock(p);
	p->inside = true;
}

static void
close_bracket(struct observe *o, struct place *p)
{
	end_clause(o, p, p->at);
	if (p->inside)
		set_clock(p, &p->outside);
	p->inside = false;
}

static void
take_time(struct observe *o, struct place *p, const struct calendar_word *w)
{
	struct calendar_span when = seen_from(o, p->text, w);
	struct span before = span_sub(p->text, 0, w->from);
	const struct quantity *value;

	/* 比一季度加快0.3个百分点, 高出“九五”期间2个百分点 */
	if (span_ends(before, SPAN("比")) || span_ends(before, SPAN("较")) ||
	    span_ends(before, SPAN("高出")) || span_ends(before, SPAN("超出")) ||
	    span_ends(before, SPAN("高于")) || span_ends(before, SPAN("低于")))
		return;
	if (!adverbial(o, p->text, w) || embedded(o, p->text, w))
		return;
	/* 是1996年以来增长最快的一年: no time of what follows. */
	if (w->since && w->numeral && span_ends(before, SPAN("是")))
		return;
	/* 与2021年同口径比较 */
	if (p->times == 0 && w->numeral && span_ends(before, SPAN("与")))
		return;
	/* 2月17日，记者从…获悉: when it was said. */
	if (w->kind == CALENDAR_KIND_DATE && (span_starts(span_sub(p->text,
	    w->to, p->text.n), SPAN("，记者")) || span_starts(span_sub(p->text,
	    w->to, p->text.n), SPAN("，笔者"))))
		return;
	/* 今年完成2019年度建设任务: whose, not when. */
	if (p->time_known && w->numeral && span_ends(span_sub(p->text, w->from,
	    w->to), SPAN("年度")) && value_at(o, p->text, w->to) == NULL)
		return;
	value = value_at(o, p->text, w->to);
	if (measured_by(before, value))
		return;
	if (value != NULL && opens_change(before) && !p->before) {
		p->before = true;
		p->was = read_clock(p);
	}
	/* 全年: the section's, where one is set; said in January without
	 * a promise, the year that is over. */
	if (!w->numeral && span_is(span_sub(p->text, w->from, w->to), "全年")) {
		if (p->time_known || o->heading.known || o->turn.known ||
		    o->title.known || (w->from != p->clause_from &&
		    w->from != p->sentence) || (last_year(o) != o->when.year &&
		    (o->mode == MODE_COMING || p->rest != OBSERVE_NO_STATUS ||
		    p->in_clause != OBSERVE_NO_STATUS)))
			return;
		when = calendar_years(last_year(o), last_year(o));
		if (last_year(o) == 0)
			return;
	}
	if (w->kind == CALENDAR_KIND_NOW) {
		p->now = true;
		/* In the first days of a year the present is neither. */
		if (o->when.year == 0 || o->when.month == 1)
			return;
		when = calendar_years(o->when.year, o->when.year);
	}
	if (w->numeral && when.low.year != 0 &&
	    when.low.year < when.high.year && !in_future(o, &when))
		o->paragraph = set(&when, true);
	p->time = when;
	p->time_at = o->n;
	p->time_known = true;
	p->time_ended = when.low.year != 0 && when.low.year < when.high.year &&
	    !in_future(o, &when);
	if (when.high.year != 0)
		p->year = when.high.year;
	if (p->times < DEAL_MOST)
		p->clause_time[p->times++] = when;
}

/* Times up to `to`. */
static void
take_times(struct observe *o, struct place *p, size_t to)
{
	while (p->word < o->word.n && o->word.v[p->word].from < to) {
		const struct calendar_word *w = &o->word.v[p->word++];

		if (w->to <= p->sentence)
			continue;
		take_time(o, p, w);
	}
}

/* The end of what is enclosed from the k-th landmark on: behind `mark`, which
 * stands before `to` and not far away; 0: it does not. */
static size_t
closing(const struct observe *o, struct span text, size_t k, size_t to,
    struct span mark)
{
	size_t most = o->marks.v[k].at + mark.n + QUOTE_MOST;

	if (to > most)
		to = most;
	while (++k < o->marks.n && o->marks.v[k].at + mark.n <= to)
		if (span_starts(span_sub(text, o->marks.v[k].at, to), mark))
			return o->marks.v[k].at + mark.n;
	return 0;
}

/* What the k-th landmark, a mark, does to the clause. */
static void
take_mark(struct observe *o, struct place *p, size_t k, size_t to)
{
	struct span close;
	uint32_t cp;
	size_t at = o->marks.v[k].at, end;

	p->at = at + utf8_decode(p->text.p + at, to - at, &cp);
	switch (cp) {
	case ',': case ';': case ':':
	case 0xFF0C: case 0xFF1B: case 0xFF1A: case 0x2026:
		/* ， ； ： … */
		take_times(o, p, p->at);
		end_clause(o, p, p->at);
		return;
	case 0xFF09:
		/* ） */
		take_times(o, p, p->at);
		close_bracket(o, p);
		return;
	case '!': case '?': case '\n':
	case 0x3002: case 0xFF01: case 0xFF1F:
		/* 。 ！ ？ */
		take_times(o, p, p->at);
		begin_sentence(o, p, p->at);
		return;
	case 0x201C:
		close = SPAN("”");
		break;
	case 0x300A:
		close = SPAN("》");
		break;
	case 0xFF08:
		close = SPAN("）");
		break;
	case '(':
		close = SPAN(")");
		break;
	default:
		return;
	}
	end = closing(o, p->text, k, to, close);
	if (end > 0)
		p->at = end;
	else if (cp == 0xFF08 || cp == '(')
		open_bracket(o, p);
	else if (cp != 0x201C || p->word >= o->word.n ||
	    o->word.v[p->word].from != at)	/* no “十四五” */
		end_clause(o, p, p->at);
}

/* Read the text up to `to`: borders, times, words of status. */
static void
walk(struct observe *o, struct place *p, size_t to)
{
	const struct landmarks *l = &o->marks;

	for (;; p->mark++) {
		const struct landmark *m;

		p->mark = landmarks_from(l, p->mark, p->at);
		if (p->mark >= l->n)
			break;
		m = &l->v[p->mark];
		if (m->at >= to)
			break;
		if (m->what & LANDMARK_MARK) {
			take_mark(o, p, p->mark, to);
		} else if (m->what & LANDMARK_STATUS) {
			size_t len = read_cue(o, p, m->at);

			p->at = m->at + len < to ? m->at + len : to;
		}
	}
	p->at = to;
	take_times(o, p, to);
}

/* ---- one quantity ---- */

static bool
relative(const struct quantity *q)
{
	return q->type == QUANTITY_PERCENT || q->type == QUANTITY_POINT ||
	    q->type == QUANTITY_MULTIPLE || q->type == QUANTITY_FRACTION;
}

static enum phrase_kind
kind_of(const struct quantity *q)
{
	return q->type == QUANTITY_RANK ? PHRASE_RANK :
	    relative(q) ? PHRASE_RELATIVE : PHRASE_ABSOLUTE;
}

/* The next quantity that is none of the same place, or n. */
static size_t
next_quantity(const struct observe *o, size_t i)
{
	size_t k;

	for (k = i + 1; k < o->quantity.n && k <= i + BACK; k++)
		if (!o->quantity.v[k].refused &&
		    o->quantity.v[k].from >= o->quantity.v[i].to)
			return k;
	return o->quantity.n;
}

/* From behind q to the next quantity, bounded. */
static struct span
behind(const struct observe *o, struct span text, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	size_t k = next_quantity(o, i), to = text.n;

	if (k < o->quantity.n)
		to = o->quantity.v[k].from;
	if (to > q->to + AHEAD)
		to = q->to + AHEAD;
	return span_sub(text, q->to, to);
}

/* Bytes of s before the first border of a clause. */
static size_t
to_border(struct span s)
{
	size_t i = 0, len;
	uint32_t cp;
	int open = 0;

	while (i < s.n) {
		len = utf8_decode(s.p + i, s.n - i, &cp);
		if (cp == 0x201C || cp == 0xFF08)
			open++;
		else if ((cp == 0x201D || cp == 0xFF09) && open > 0)
			open--;
		else if (cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B ||
		    cp == 0xFF1A || cp == 0xFF01 || cp == 0xFF1F ||
		    cp == 0x2026 || cp == ',' || cp == ';' || cp == '\n' ||
		    cp == 0xFF09 || cp == 0x201D || cp == UTF8_BAD)
			break;
		i += len;
	}
	return i;
}

/* 万, 千亿: a power of ten alone, as in 万亩花海. */
static bool
bare_multiplier(struct span text, const struct quantity *q)
{
	struct span s = span_sub(text, q->number_from, q->number_to);
	struct decimal d = q->low;
	uint32_t least = d.limb[0];

	if (s.n == 0 || s.n > 6 || (unsigned char)s.p[0] < 0xE4 ||
	    span_starts(s, SPAN("一")) || d.limb[1] != 0 ||
	    d.exponent < 0)
		return false;
	for (; least % 10 == 0 && least > 0; least /= 10)
		d.exponent++;
	return least == 1 && d.exponent >= (q->type == QUANTITY_COUNT ? 3 : 1);
}

/* 产值超10亿元企业3家, 收入500万元以上企业: how high only tells which. */
static bool
threshold(const struct observe *o, struct span text,
    const struct quantity *q, const struct phrase_noun *noun)
{
	struct span between;
	size_t i;

	if ((noun->first & (PHRASE_FLOW | PHRASE_PRED | PHRASE_UP |
	    PHRASE_DOWN)) != 0)
		return false;
	if (!noun->of && noun->thing > 0 && q->op == QUANTITY_GE)
		return true;
	i = quantity_at(o, q->to);
	while (i < o->quantity.n && o->quantity.v[i].refused)
		i++;
	if (i == o->quantity.n || o->quantity.v[i].type != QUANTITY_COUNT ||
	    o->quantity.v[i].from > q->to + 45)
		return false;
	between = span_sub(text, q->to, o->quantity.v[i].from);
	return to_border(between) == between.n;
}

/* A size that only marks the thing named: 500万元以上投资项目, 10万千瓦风电. */
static bool
is_attr(const struct observe *o, const struct place *p,
    const struct quantity *q, const struct phrase_noun *noun, bool named)
{
	bool bound = q->op == QUANTITY_GE || q->op == QUANTITY_GT ||
	    q->op == QUANTITY_LE || q->op == QUANTITY_LT;
	bool thing = noun->thing > 0;
	const struct phrase *ph = &o->phrase;
	struct span before = buf_span(&ph->text);

	/* 分两期实施 */
	if (q->type == QUANTITY_COUNT && ph->tokens > 0 &&
	    span_is(span_sub(before, ph->token[ph->tokens - 1].from,
	    before.n), "分"))
		return true;
	if (noun->to == noun->from)
		return false;
	if (ph->tokens > 0 && (ph->token[ph->tokens - 1].mask &
	    PHRASE_SIZE) != 0)
		return true;
	if (bare_multiplier(p->text, q) && !bound &&
	    (!phrase_named(ph) || phrase_verb_only(ph) ||
	    span_starts(span_sub(p->text, q->to, p->text.n), SPAN("级"))))
		return true;
	switch (q->type) {
	case QUANTITY_DURATION:
		return (noun->first & PHRASE_PLAN_NOUN) != 0 ||
		    (noun->last & PHRASE_PLAN_NOUN) != 0 || thing ||
		    span_is(q->unit, "岁");
	case QUANTITY_MONEY:
		/* 投资500万元以上项目 too. */
		return bound && ((thing && (noun->of || !named ||
		    phrase_verb_only(ph) || span_ends(before,
		    SPAN("投资")))) || threshold(o, p->text, q, noun));
	case QUANTITY_COUNT:
		if (o->term && span_starts(span_sub(p->text, q->from, q->to),
		    SPAN("一")))
			return true;
		if (o->term)
			return ph->verb == ph->verb_to && !p->flow &&
			    (ph->seen & PHRASE_ACHIEVE) == 0;
		return q->op == QUANTITY_GE && (thing || (ph->adjoins &&
		    o->n > p->clause)) && !phrase_named(ph);
	case QUANTITY_POWER:
	case QUANTITY_MASS:
	case QUANTITY_ENERGY:
	case QUANTITY_VOLUME:
		return (thing && !noun->of) ||
		    (bound && threshold(o, p->text, q, noun));
	case QUANTITY_LENGTH:
	case QUANTITY_AREA:
		return (thing && !noun->of && (bound ||
		    !phrase_verb_only(ph))) ||
		    (bound && threshold(o, p->text, q, noun));
	default:
		return false;
	}
}

/* Whether only a conjunction stands between two values, and words that say
 * nothing new: 、; 和增长; 和每人每年. */
static bool
list_gap(const struct observe *o, struct span gap)
{
	bool first = true;
	size_t len;

	if (gap.n == 0 || gap.n > 30)
		return false;
	for (; gap.n > 0; gap.p += len, gap.n -= len) {
		uint64_t m = phrase_word(&o->lexicon, gap, &len);

		if (first ? (m & (PHRASE_CONJ | PHRASE_PUNCT |
		    PHRASE_HALT)) == 0 : (m & (PHRASE_LINK | PHRASE_UP |
		    PHRASE_DOWN | PHRASE_TO)) == 0 ||
		    (m & PHRASE_NOUN) != 0)
			return false;
		first = false;
	}
	return true;
}

/* How many values stand in one list with q: 7.5%、8.5%以上. */
static int
chain(const struct observe *o, struct span text, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	int n = 1;

	while (n < DEAL_MOST) {
		size_t k = next_quantity(o, i);
		struct span gap;
		const struct quantity *r;

		if (k >= o->quantity.n)
			break;
		r = &o->quantity.v[k];
		gap = span_sub(text, o->quantity.v[i].to, r->from);
		if (relative(r) != relative(q) || r->type == QUANTITY_DATE ||
		    r->type == QUANTITY_PERIOD || r->type == QUANTITY_ORDINAL ||
		    (r->type == QUANTITY_DURATION) != (q->type ==
		    QUANTITY_DURATION))
			break;
		if (!list_gap(o, gap))
			break;
		n++;
		i = k;
	}
	return n;
}

/* The things joined in s by 、 or a conjunction, at most `most`; their
 * number, 0 where there are more or one is empty. */
static int
parts(const struct observe *o, struct span s, struct span *out, int most)
{
	size_t at = 0, from = 0, len;
	int n = 0;

	while (at <= s.n) {
		struct span rest = span_make(s.p + at, s.n - at);
		bool join = at == s.n;

		len = 1;
		if (!join)
			join = (phrase_word(&o->lexicon, rest, &len) &
			    PHRASE_CONJ) != 0 || (len == 3 &&
			    span_starts(rest, SPAN("、")));
		if (join) {
			if (n == most || at == from)
				return 0;
			out[n++] = span_sub(s, from, at);
			from = at + len;
		}
		at += len;
	}
	return n;
}

/* The words of a cell, parted by blanks. */
static int
cell_words(const char *cell, struct span *out, int most)
{
	int n = 0;

	while (*cell != '\0' && n < most) {
		out[n] = span_make(cell, strcspn(cell, " "));
		cell += out[n++].n;
		cell += *cell == ' ';
	}
	return *cell == '\0' ? n : 0;
}

/* 城乡居民收入 for two values: names for each, by expand.tsv. */
static bool
expand(struct observe *o, struct span name, int n, const char *kind,
    struct name *out)
{
	struct span part[DEAL_MOST];
	size_t at, len;
	uint32_t cp;
	int k;

	for (at = 0; at < name.n; at += utf8_decode(name.p + at, name.n - at,
	    &cp)) {
		struct span rest = span_make(name.p + at, name.n - at);
		int32_t row = table_longest(&table_expand, rest, &len);
		struct buf *b = &o->pool;
		size_t tail, base;

		if (row < 0 || strcmp(table_cell(&table_expand, (uint32_t)row,
		    EXPAND_KIND), kind) != 0)
			continue;
		k = cell_words(table_cell(&table_expand, (uint32_t)row,
		    EXPAND_PARTS), part, DEAL_MOST);
		if (k != n)
			continue;
		/* The name is in the scratch buffer's reach: copy first. */
		base = b->n;
		buf_reserve(b, name.n * (size_t)(n + 1) + 64 * (size_t)n);
		for (k = 0; k < n; k++) {
			out[k].from = b->n;
			if (strcmp(kind, "ratio") != 0)
				buf_put(b, span_sub(name, 0, at));
			buf_put(b, part[k]);
			tail = at + len;
			if (strcmp(kind, "ratio") != 0)
				buf_put(b, span_sub(name, tail, name.n));
			out[k].to = b->n;
		}
		(void)base;
		return true;
	}
	return false;
}

/* Whether the value before was dealt: 余额分别达3亿元、2亿元，是去年的2倍、3倍. */
static bool
after_dealt(const struct observe *o, const struct place *p)
{
	size_t v = o->n;

	while (v > p->first && o->v[v - 1].role == OBSERVE_TIME)
		v--;
	return v > p->first && o->v[v - 1].rule != NULL &&
	    span_starts(span_str(o->v[v - 1].rule), SPAN("dealt"));
}

/* The general noun that the last part of a list ends with, 产量 of 充电桩产量,
 * where something stands before it; empty: none. */
static struct span
shared_head(const struct observe *o, struct span part)
{
	size_t at, next, len;
	uint64_t m = 0;

	for (at = next = 0; next < part.n; next += len) {
		at = next;
		m = phrase_word(&o->lexicon, span_sub(part, at, part.n), &len);
	}
	return (m & PHRASE_GENERIC) != 0 && at > 0 ?
	    span_sub(part, at, part.n) : span_make("", 0);
}

/* Deal a list of n values out to as many names (分别), if they are found. */
static bool
deal_out(struct observe *o, struct place *p, size_t i, int n)
{
	struct deal *d = &o->deal;
	struct phrase *ph = &o->phrase;
	struct span part[DEAL_MOST];
	struct buf own = { 0 }, before = { 0 }, tail = { 0 };
	bool found = false, dealt = (ph->seen & PHRASE_DEALT) != 0;
	bool change = (ph->seen & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    relative(&o->quantity.v[i]);
	int k;

	d->timed = false;
	phrase_name(ph, &own);
	phrase_dealt(ph, &before, &tail);
	if (phrase_named(ph) && expand(o, buf_span(&own), n, "list", d->name)) {
		d->rule = "dealt: one word for several";
		found = true;
	} else if (dealt && phrase_named(ph) && p->times == n) {
		struct name name = name_begin(o);

		buf_put(&o->pool, buf_span(&own));
		name = name_end(o, name);
		for (k = 0; k < n; k++) {
			d->name[k] = name;
			d->when[k] = p->clause_time[k];
		}
		d->timed = true;
		d->rule = "dealt: to times";
		found = true;
	} else if (phrase_named(ph) && parts(o, buf_span(&before), part,
	    DEAL_MOST) == n) {
		struct span head = shared_head(o, part[n - 1]);

		for (k = 0; k < n; k++) {
			d->name[k].from = o->pool.n;
			buf_put(&o->pool, part[k]);
			/* 汽车、充电桩产量: the head is each one's. */
			if (k + 1 < n && head.n > 0 && !span_ends(part[k],
			    span_sub(head, head.n - 3, head.n)))
				buf_put(&o->pool, head);
			buf_put(&o->pool, buf_span(&tail));
			d->name[k].to = o->pool.n;
		}
		d->rule = "dealt: to the list before";
		found = true;
	}
	for (k = 0; k < n; k++)
		d->of[k] = -1;
	if (!found && !phrase_named(ph) && (dealt || change ||
	    (relative(&o->quantity.v[i]) && after_dealt(o, p)))) {
		size_t v = o->n, least = v > BACK ? v - BACK : 0;

		if (least < p->first)
			least = p->first;
		k = n;
		while (k > 0 && v > least) {
			v--;
			if (o->v[v].role == OBSERVE_LEVEL &&
			    !name_empty(o->name[v]) && (k == n ||
			    !span_eq(name_span(o, o->name[v]),
			    name_span(o, d->name[k])))) {
				k--;
				d->name[k] = o->name[v];
				d->of[k] = (int)v;
			}
		}
		found = k == 0;
		d->rule = "dealt: to the values before";
	}
	buf_free(&own);
	buf_free(&before);
	buf_free(&tail);
	if (!found)
		return false;
	d->n = n;
	d->at = 0;
	d->seen = ph->seen;
	return true;
}

static enum observe_base
base_of(uint64_t seen)
{
	return seen & PHRASE_YOY ? OBSERVE_YOY : seen & PHRASE_PREV ?
	    OBSERVE_PREV : seen & PHRASE_ANNUAL ? OBSERVE_ANNUAL :
	    seen & PHRASE_CUMULATIVE ? OBSERVE_CUMULATIVE : OBSERVE_NO_BASE;
}

static enum observe_role
role_of(const struct observe *o, const struct quantity *q, uint64_t seen,
    struct span after, struct span raw)
{
	size_t len;
	bool change = (seen & (PHRASE_UP | PHRASE_DOWN | PHRASE_RATE |
	    PHRASE_RATEDOWN)) != 0;
	bool to = (seen & PHRASE_TO) != 0 &&
	    (seen & (PHRASE_RATE | PHRASE_RATEDOWN)) == 0;

	switch (q->type) {
	case QUANTITY_RANK:
		return OBSERVE_RANK;
	case QUANTITY_RATIO:
		return OBSERVE_SHARE;
	case QUANTITY_POINT:
		return OBSERVE_DELTA;
	case QUANTITY_MULTIPLE:
		if (raw.n >= 3 && memcmp(raw.p, "翻", 3) == 0)
			return OBSERVE_GROWTH;
		return change && !to ? OBSERVE_GROWTH : OBSERVE_LEVEL;
	case QUANTITY_FRACTION:
		return change && !to ? OBSERVE_GROWTH : OBSERVE_SHARE;
	case QUANTITY_PERCENT:
		if (seen & PHRASE_SHARE)
			return OBSERVE_SHARE;
		if (change && !to)
			return OBSERVE_GROWTH;
		if (!change && (seen & (PHRASE_YOY | PHRASE_PREV)) != 0)
			return OBSERVE_GROWTH;
		/* 由38%提高到39% */
		if (seen & PHRASE_FROM)
			return OBSERVE_LEVEL;
		/* 10%以上的增长 */
		if (span_starts(after, SPAN("的")))
			after = span_sub(after, 3, after.n);
		if (after.n > 0 && (phrase_word(&o->lexicon, after, &len) &
		    (PHRASE_UP | PHRASE_RATE)) != 0 && (len == after.n ||
		    (phrase_word(&o->lexicon, span_sub(after, len, after.n),
		    &len) & (PHRASE_HALT | PHRASE_PUNCT)) != 0))
			return OBSERVE_GROWTH;
		return OBSERVE_LEVEL;
	default:
		return change && !to ? OBSERVE_DELTA : OBSERVE_LEVEL;
	}
}

/* 完成率: nothing goes on with it, but with the thing before. */
static bool
aside(const struct observe *o, size_t v)
{
	struct span s = name_span(o, o->name[v]);
	size_t len;

	return (phrase_word(&o->lexicon, s, &len) & PHRASE_ASIDE) != 0 &&
	    len == s.n;
}

/* The observation before that this one continues, or -1. */
static int
continued(const struct observe *o, const struct place *p)
{
	size_t v = o->n, least = v > BACK ? v - BACK : 0;
	int last = -1;

	if (least < p->first)
		least = p->first;
	while (v > least) {
		v--;
		if (o->v[v].role == OBSERVE_ATTR ||
		    o->v[v].role == OBSERVE_TIME ||
		    o->v[v].role == OBSERVE_LABEL || name_empty(o->name[v]))
			continue;
		if (!aside(o, v))
			return (int)v;
		if (last < 0)
			last = (int)v;
	}
	return last;
}

static struct observation *
add(struct observe *o, const struct quantity *q)
{
	struct observation *v;

	if (o->n == o->cap) {
		o->v = memory_more(o->v, &o->cap, sizeof(*o->v));
		o->name = memory_resize(o->name, o->cap, sizeof(*o->name));
	}
	o->name[o->n] = (struct name){ 0, 0 };
	v = &o->v[o->n++];
	memset(v, 0, sizeof(*v));
	v->quantity = *q;
	return v;
}

/* A name known by its own, in the sentence before the number. */
static struct name
known_before(struct observe *o, const struct place *p, size_t to)
{
	size_t from = p->sentence, at, len, best = 0, best_n = 0;
	uint32_t cp;

	if (to > from + 300)
		from = to - 300;
	while (from < to && ((unsigned char)p->text.p[from] & 0xC0) == 0x80)
		from++;
	for (at = from; at < to; ) {
		len = indicator_longest(span_make(p->text.p + at, to - at));
		if (len >= 6) {
			best = at;
			best_n = len;
			at += len;
		} else
			at += utf8_decode(p->text.p + at, to - at, &cp);
	}
	if (best_n > 0) {
		struct name n = name_begin(o);

		buf_put(&o->pool, span_make(p->text.p + best, best_n));
		return name_end(o, n);
	}
	return (struct name){ 0, 0 };
}

static bool
people_unit(const struct observe *o, const struct quantity *q)
{
	size_t len;

	return q->unit.n > 0 && (phrase_word(&o->lexicon, q->unit, &len) &
	    PHRASE_PERSON) != 0 && len == q->unit.n;
}

/* The thing before a head: as much of it as makes a known name, else all. */
static struct name
known_with(struct observe *o, struct span thing, struct name head)
{
	struct buf name = { 0 };
	struct name n;
	size_t to, cut;

	buf_put(&name, thing);
	buf_put(&name, name_span(o, head));
	for (to = thing.n; to >= 6; to -= 3) {
		/* thing[0, to) and the head, which stands at thing.n. */
		n = name_begin(o);
		cut = o->pool.n;
		buf_put(&o->pool, span_make(name.p, to));
		buf_put(&o->pool, span_make(name.p + thing.n,
		    name.n - thing.n));
		n = name_end(o, n);
		if (indicator_longest(name_span(o, n)) == n.to - n.from)
			break;
		o->pool.n = cut;
	}
	if (to < 6) {
		n = name_begin(o);
		buf_put(&o->pool, buf_span(&name));
		n = name_end(o, n);
	}
	buf_free(&name);
	return n;
}

/* 粮播面积132.5万亩、总产量37万吨: a head alone goes on with the thing before. */
static struct name
with_thing(struct observe *o, const struct place *p, struct name head,
    bool per)
{
	int v = continued(o, p);
	struct span was;
	size_t len, at;
	struct name n;
	uint64_t m;
	uint32_t cp;

	if (v < 0)
		return head;
	was = name_span(o, o->name[v]);
	if (per || (phrase_word(&o->lexicon, name_span(o, head), &len) &
	    (PHRASE_RATE | PHRASE_RATEDOWN)) != 0) {
		n = name_begin(o);
		pool_put(o, was);
		pool_put(o, name_span(o, head));
		return name_end(o, n);
	}
	for (at = 0; at < was.n; at += (m & PHRASE_SUM) != 0 ? len :
	    utf8_decode(was.p + at, was.n - at, &cp)) {
		m = phrase_word(&o->lexicon, span_make(was.p + at,
		    was.n - at), &len);
		if ((m & PHRASE_GENERIC) != 0 && at + len == was.n && at > 0)
			return known_with(o, span_sub(was, 0, at), head);
	}
	return head;
}

/* 新增绿地面积6万平方米，达到88万平方米: the whole is no flow. */
static struct name
without_verb(struct observe *o, struct name name)
{
	struct span s = name_span(o, name);
	size_t len;
	uint64_t m;

	if (s.n == 0)
		return name;
	m = phrase_word(&o->lexicon, s, &len);
	if ((m & PHRASE_FLOW) != 0 && (m & (PHRASE_NOUN | PHRASE_NOMINAL)) ==
	    0 && len < s.n)
		name.from += len;
	return name;
}

/* Whether a list's verb goes on: not from things to sums and rates. */
static bool
carries(const struct observe *o, const struct place *p,
    const struct quantity *q)
{
	const struct quantity *was;

	if (o->n == p->clause || name_empty(p->carry))
		return false;
	was = &o->v[o->n - 1].quantity;
	if (relative(q) || q->type == QUANTITY_RANK)
		return false;
	return (was->type == QUANTITY_MONEY) == (q->type == QUANTITY_MONEY);
}

/* Whether the phrase names something; 总量 alone only sums up. */
static bool
named_thing(struct phrase *ph)
{
	if (ph->to - ph->from == 1 &&
	    (ph->token[ph->from].mask & PHRASE_TOTAL) != 0) {
		ph->seen |= PHRASE_TOTAL;
		return false;
	}
	return phrase_named(ph);
}

/* 为2.7万名群众发放…: what follows is done for them. */
static bool
for_whom(const struct phrase *ph)
{
	struct span before = buf_span(&ph->text);

	return (ph->seen & PHRASE_PREP) != 0 || span_ends(before, SPAN("为")) ||
	    span_ends(before, SPAN("对")) || span_ends(before, SPAN("给"));
}

#define NOUN_SHARE	"noun behind the share"

static void
name_it(struct observe *o, struct place *p, size_t i,
    const struct phrase_noun *noun, struct span after, struct name *out,
    const char **rule, int *from)
{
	const struct quantity *q = &o->quantity.v[i];
	struct phrase *ph = &o->phrase;
	struct name n = name_begin(o);
	bool named = named_thing(ph), verb = ph->verb_to > ph->verb;
	bool has_noun = noun->to > noun->from;
	size_t border = to_border(after);
	bool last = border < after.n || next_quantity(o, i) >= o->quantity.n ||
	    after.n >= AHEAD;
	struct span object;
	size_t len;

	*from = -1;
	*rule = "phrase before";
	/* 居全国第57位、中部地区第2位: another scope of one standing. */
	if (q->type == QUANTITY_RANK && ph->listed && o->n > p->clause &&
	    o->v[o->n - 1].role == OBSERVE_RANK)
		named = false;
	if (q->type == QUANTITY_RANK || relative(q)) {
		/* 农业人口中70%的家庭从事…、20%的家庭…; 收入的70%来自…. */
		struct span tail = buf_span(&ph->text);
		bool whole = ph->relative && after.n > 0 && (phrase_word(
		    &o->lexicon, after, &len) & PHRASE_USE) != 0;

		if (relative(q) && has_noun && (span_ends(tail, SPAN("中")) ||
		    span_ends(tail, SPAN("、"))))
			named = false;
		if (named && whole && relative(q) && border < 60) {
			phrase_name(ph, &o->pool);
			buf_put(&o->pool, span_sub(after, 0, border));
			*out = name_end(o, n);
			*rule = NOUN_SHARE;
			return;
		}
		if (!last && span_ends(after, SPAN("、"))) {
			border = after.n - 3;
			last = true;
		}
		if (!named && has_noun && relative(q) && !(ph->seen &
		    (PHRASE_UP | PHRASE_DOWN | PHRASE_SHARE | PHRASE_RATE |
		    PHRASE_RATEDOWN)) && (noun->of ||
		    continued(o, p) < 0 || o->v[o->n - 1].role ==
		    OBSERVE_SHARE)) {
			/* 60%的资金用于…: of what, and what of it. */
			buf_put(&o->pool, span_sub(after, noun->from,
			    last && border - noun->from <= 60 &&
			    border > noun->to ? border : noun->to));
			*out = name_end(o, n);
			*rule = NOUN_SHARE;
			return;
		}
		has_noun = false;
	}
	/* 由3万人减少到860人, 由99位提升至87位 */
	if (has_noun && (((noun->first & PHRASE_TO) != 0) || ((noun->last & (PHRASE_UP | PHRASE_DOWN)) != 0 &&
	    (span_starts(span_sub(after, noun->to, after.n), SPAN("到")) ||
	    span_starts(span_sub(after, noun->to, after.n), SPAN("至"))))))
		has_noun = false;
	/* 已有投保农户30户申请赔保 */
	if (has_noun && q->type == QUANTITY_COUNT && named && !verb &&
	    !noun->of && (noun->first & PHRASE_FLOW) != 0 &&
	    (noun->first & (PHRASE_NOUN | PHRASE_NOMINAL)) == 0 &&
	    (noun->last & (PHRASE_NOUN | PHRASE_THING | PHRASE_BODY |
	    PHRASE_PEOPLE | PHRASE_PERSON | PHRASE_WEAK)) == 0)
		has_noun = false;
	/* A verb that the number's own noun follows and other numbers after:
	 * 投入2亿元建设学校12所. */
	if (has_noun && q->type != QUANTITY_COUNT &&
	    (noun->first & PHRASE_FLOW) != 0 &&
	    (noun->first & PHRASE_NOUN) == 0 && !last)
		has_noun = false;
	if (has_noun && q->type != QUANTITY_COUNT && named &&
	    !phrase_verb_only(ph) && (noun->of || verb || (ph->seen &
	    (PHRASE_ACHIEVE | PHRASE_TO | PHRASE_UP | PHRASE_DOWN)) != 0))
		has_noun = false;
	if (!has_noun && q->type == QUANTITY_COUNT && phrase_verb_only(ph) &&
	    (noun->stop & PHRASE_ACHIEVE) != 0) {
		/* 支持7000人实现创业 */
		struct phrase_noun more;
		struct span rest = span_make(after.p + noun->to,
		    after.n - noun->to);

		(void)phrase_word(&o->lexicon, rest, &len);
		rest = span_make(rest.p + len, rest.n - len);
		if (phrase_noun_read(&o->lexicon, rest, &more)) {
			phrase_verb(ph, &o->pool);
			buf_put(&o->pool, span_sub(rest, more.from, more.to));
			*out = name_end(o, n);
			*rule = "verb before, what they do behind";
			return;
		}
	}
	/* 1.2万户3.6万名“监测对象”: two counts of one thing. */
	if (ph->adjoins && o->n > p->clause &&
	    o->v[o->n - 1].quantity.to == q->from &&
	    o->v[o->n - 1].role == OBSERVE_LEVEL &&
	    q->type == QUANTITY_COUNT) {
		*from = (int)o->n - 1;
		*out = o->name[*from];
		*rule = "beside another count";
		return;
	}
	if (has_noun) {
		struct span s = span_sub(after, noun->from, noun->to);

		if (verb)
			phrase_verb(ph, &o->pool);
		else if (!named && !name_empty(p->held))
			pool_put(o, name_span(o, p->held));
		else if ((!named && ph->listed && carries(o, p, q)) ||
		    (o->n > p->clause && carries(o, p, q) && !contains(
		    buf_span(&ph->text), "、") && o->v[o->n - 1].role ==
		    OBSERVE_LEVEL && o->v[o->n - 1].quantity.to +
		    ph->text.n == q->from))
			/* …; 带动4个村580户农户 */
			pool_put(o, name_span(o, p->carry));
		if (named && !phrase_verb_only(ph)) {
			struct buf own = { 0 };

			phrase_object(ph, &own);
			object = buf_span(&own);
			/* 制定助农增收12条措施; but 土豆花、白龙山2个景区,
			 * 办好群众可及的十件实事. */
			if (ph->relative && !verb) {
				buf_put(&o->pool, object);
				buf_put(&o->pool, SPAN("的"));
			} else if (!ph->relative && !contains(object, "、") &&
			    !contains(object, "等") && !span_ends(
			    buf_span(&ph->text), SPAN("等")) && (verb ||
			    (noun->last & PHRASE_WEAK) != 0))
				buf_put(&o->pool, object);
			buf_free(&own);
		}
		buf_put(&o->pool, s);
		if (people_unit(o, q) && last && !for_whom(ph) && border > noun->to &&
		    border - noun->from <= 75 && noun->stop != 0)
			buf_put(&o->pool, span_sub(after, noun->to, border));
		*out = name_end(o, n);
		*rule = verb ? "verb before, noun behind" : "noun behind";
		return;
	}
	if (named && q->type == QUANTITY_COUNT && !verb && border > 0 &&
	    border <= 24 && noun->stop != 0) {
		/* 通路、通车、通网络八个全覆盖 */
		phrase_name(ph, &o->pool);
		if (contains(name_span(o, name_end(o, n)), "、")) {
			o->pool.n = n.from;
			buf_put(&o->pool, span_sub(after, 0, border));
			*out = name_end(o, n);
			*rule = "noun behind a list";
			return;
		}
		o->pool.n = n.from;
	}
	if (named) {
		if (ph->listed && !verb && carries(o, p, q)) {
			pool_put(o, name_span(o, p->carry));
			*rule = "list: the verb goes on";
		} else if (!verb && !noun->of && !name_empty(p->held) &&
		    !relative(q)) {
			pool_put(o, name_span(o, p->held));
			*rule = "verb over the project";
		}
		phrase_name(ph, &o->pool);
		*out = name_end(o, n);
		if (!verb && ph->to - ph->from == 1) {
			uint64_t m = ph->token[ph->from].mask;

			if ((m & PHRASE_GENERIC) != 0) {
				*out = with_thing(o, p, *out,
				    (m & PHRASE_PER) != 0);
				*rule = "head of the thing before";
			}
		}
		return;
	}
	/* 3851人享受就业扶贫政策: what they do. */
	if (people_unit(o, q) && last && border > 0 && border <= 60 &&
	    (noun->stop & PHRASE_PRED) != 0 && (noun->stop & (PHRASE_UP |
	    PHRASE_DOWN | PHRASE_ACHIEVE)) == 0) {
		buf_put(&o->pool, span_sub(after, 0, border));
		*out = name_end(o, n);
		*rule = "what they do behind";
		return;
	}
	*from = continued(o, p);
	if (*from >= 0 && (name_empty(p->topic) ||
	    (size_t)*from >= p->topic_at)) {
		*out = o->name[*from];
		*rule = "goes on";
		if (q->type != QUANTITY_RANK && !relative(q) &&
		    (ph->seen & (PHRASE_ACHIEVE | PHRASE_TOTAL | PHRASE_TO)) !=
		    0 && (ph->seen & PHRASE_DONE) == 0) {
			*out = without_verb(o, *out);
			if (out->from != o->name[*from].from)
				*from = -1;	/* a stock: no flow's time */
		}
		return;
	}
	*from = -1;
	if (!name_empty(p->topic)) {
		*out = p->topic;
		*rule = "subject of the clause before";
		return;
	}
	*out = known_before(o, p, q->from);
	*rule = "known name before";
	if (name_empty(*out)) {
		*rule = "none found";
		if (noun->to > noun->from)
			buf_put(&o->pool, span_sub(after, noun->from,
			    noun->to));
		else if (q->type == QUANTITY_COUNT && border > 0 &&
		    border <= 60)
			buf_put(&o->pool, span_sub(after, 0, border));
		*out = name_end(o, n);
	}
}

static bool
is_flow(struct observe *o, const struct phrase *ph, struct name n)
{
	struct span s = name_span(o, n);
	size_t len;
	uint64_t m;

	if (ph->verb_to > ph->verb || (ph->seen & PHRASE_DONE) != 0)
		return true;
	if (s.n == 0)
		return false;
	m = phrase_word(&o->lexicon, s, &len);
	if ((m & PHRASE_FLOW) != 0 && (m & PHRASE_NOUN) == 0)
		return true;
	return contains(s, "增收");
}

/* Whether a word of that status stands in the sentence from `at`; k: no
 * landmark before that one is behind it. */
static bool
ahead(const struct observe *o, struct span text, size_t k, size_t at,
    const char *status, const char *scope)
{
	const struct landmarks *l = &o->marks;
	size_t to = at + 400 < text.n ? at + 400 : text.n, len;

	for (k = landmarks_from(l, k, at); k < l->n && l->v[k].at < to; k++) {
		struct span rest = span_sub(text, l->v[k].at, to);
		int32_t row;

		if (l->v[k].at < at)
			continue;
		if ((l->v[k].what & LANDMARK_MARK) != 0 &&
		    (span_starts(rest, SPAN("。")) ||
		    span_starts(rest, SPAN("；"))))
			return false;
		if ((l->v[k].what & LANDMARK_STATUS) == 0)
			continue;
		row = table_longest(&table_status, rest, &len);
		if (row < 0)
			continue;
		if (strcmp(table_cell(&table_status, (uint32_t)row,
		    STATUS_STATUS), status) == 0 &&
		    strcmp(table_cell(&table_status, (uint32_t)row,
		    STATUS_SCOPE), scope) == 0)
			return true;
		at = l->v[k].at + len;
	}
	return false;
}

/* 围绕生产总值增长6%目标: what the text behind the number names it. */
static bool
aimed_at(const struct observe *o, struct span after)
{
	if (span_starts(after, SPAN("的")))
		after = span_sub(after, 3, after.n);
	return (o->phrase.seen & PHRASE_PREP) != 0 &&
	    (o->phrase.seen & PHRASE_ACHIEVE) == 0 &&
	    span_starts(after, SPAN("目标"));
}

static void
when_and_whether(struct observe *o, struct place *p, struct observation *v,
    struct name name, bool flow, int from)
{
	struct span s = name_span(o, name);
	/* 总投资 of a bulletin is what was invested. */
	bool plan = !(o->title.known && o->title_mode == MODE_NONE) &&
	    phrase_has_sum(&o->lexicon, s);

	p->valued = true;
	if (from >= 0 && from != p->before_at &&
	    span_known(&o->v[from].period) && !p->times &&
	    !(p->time_known && p->time_at > (size_t)from + 1))
		v->period = o->v[from].period;
	else if (p->once || ((o->phrase.seen & PHRASE_YEARLY) != 0 &&
	    (!p->time_known || (o->phrase.seen & PHRASE_MODAL) != 0 ||
	    p->in_clause == OBSERVE_PLAN)))
		;
	else if ((o->phrase.seen & PHRASE_NOW) != 0 && o->when.year != 0 &&
	    o->when.month != 1)
		v->period = calendar_years(o->when.year, o->when.year);
	else if (p->run_known && v->role != OBSERVE_ATTR && p->year != 0)
		v->period = p->running;
	else if (p->time_known)
		v->period = p->time;
	else if (o->last.known && !p->now && span_starts(span_sub(p->text,
	    p->sentence, p->text.n), SPAN("其中")))
		v->period = o->last.when;
	else if (o->paragraph.known && (flow || !o->paragraph.flows) &&
	    (v->base != OBSERVE_CUMULATIVE || o->paragraph.when.low.year !=
	    o->paragraph.when.high.year))
		v->period = o->paragraph.when;
	else if (o->turn.known && (flow || !o->turn.flows))
		v->period = o->turn.when;
	else if (o->heading.known)
		v->period = o->heading.when;
	else if (titled(o))
		v->period = o->title.when;

	o->last = set(&v->period, false);
	o->last.known = span_known(&v->period);
	if (plan && !p->time_ended && !ahead(o, p->text, p->mark,
	    v->quantity.to, "done", "clause")) {
		v->status = OBSERVE_PLAN;
		v->why = "sum of a project";
	} else if (plan && from < 0 && o->mode != MODE_COMING) {
		v->status = OBSERVE_ACTUAL;
		v->why = "sum of a finished project";
	} else if (ahead(o, p->text, p->mark, v->quantity.to, "target",
	    "around") || aimed_at(o, span_sub(p->text, v->quantity.to,
	    p->text.n))) {
		v->status = OBSERVE_TARGET;
		v->why = "called for";
	} else if (p->times > 0 && (p->rest == OBSERVE_TARGET || (from >= 0 &&
	    o->v[from].status == OBSERVE_TARGET)) &&
	    p->in_clause == OBSERVE_NO_STATUS && is_over(o, &v->period)) {
		/* 力争达到7亿元（去年5亿元） */
		v->status = OBSERVE_ACTUAL;
		v->why = "a time that is over";
	} else if (p->in_clause != OBSERVE_NO_STATUS) {
		v->status = p->in_clause;
		v->why = p->in_clause_name;
	} else if (p->rest != OBSERVE_NO_STATUS) {
		v->status = p->rest;
		v->why = p->rest_name;
	} else if (from >= 0 && o->v[from].status != OBSERVE_NO_STATUS &&
	    !(in_future(o, &v->period) && span_known(&v->period) &&
	    o->v[from].period.high.year < v->period.high.year)) {
		v->status = o->v[from].status;
		v->why = "as what it continues";
	} else if (!p->now && span_known(&v->period) &&
	    in_future(o, &v->period) && o->mode != MODE_REVIEW) {
		v->status = o->mode != MODE_COMING && ahead(o, p->text,
		    landmarks_at(&o->marks, p->sentence), p->sentence,
		    "plan", "clause") ? OBSERVE_PLAN :
		    OBSERVE_TARGET;
		v->why = "a time to come";
	} else if (p->now || (p->already && !flow) ||
	    span_ends(buf_span(&o->phrase.text), SPAN("及其")) ||
	    (o->phrase.seen & PHRASE_NOW) != 0) {
		v->status = OBSERVE_ACTUAL;
		v->why = "what there is";
	} else if (o->mode == MODE_COMING &&
	    !(span_known(&v->period) && o->when.year != 0 &&
	    v->period.high.year != 0 && !in_future(o, &v->period) &&
	    v->period.high.year < o->when.year)) {
		v->status = OBSERVE_TARGET;
		v->why = "section of coming work";
	} else if ((o->mode == MODE_APPENDIX || o->term) && flow) {
		v->status = OBSERVE_TARGET;
		v->why = "defined in an appendix";
	} else {
		v->status = OBSERVE_ACTUAL;
		v->why = o->mode == MODE_REVIEW ? "section of review" :
		    "nothing said";
	}
}

static void
fall(struct quantity *q)
{
	decimal_negate(&q->low);
	decimal_negate(&q->high);
	if (q->low.negative || q->high.negative) {
		struct decimal d = q->low;

		if (decimal_compare(&q->low, &q->high) > 0) {
			q->low = q->high;
			q->high = d;
		}
	}
}

static void
set_name(struct observe *o, struct name name)
{
	o->name[o->n - 1] = name;
}

static void observe_dealt(struct observe *, struct place *, size_t, uint64_t);

/* Whether a 的 stands at most two characters before the end. */
static bool
ends_of(struct span s)
{
	size_t back;

	for (back = 3; back <= 9 && back <= s.n; back += 3)
		if (span_starts(span_sub(s, s.n - back, s.n), SPAN("的")))
			return true;
	return false;
}

/* 五年, 3个月: when, how long, or a mark of a thing. */
static void
observe_duration(struct observe *o, struct place *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct span after = behind(o, p->text, i);
	struct phrase *ph = &o->phrase;
	struct phrase_noun noun;
	struct observation *v;
	bool has_noun = phrase_noun_read(&o->lexicon, after, &noun);
	struct name name = name_begin(o);
	uint64_t tail = 0;
	size_t len;

	phrase_read(&o->lexicon, ph, PHRASE_ABSOLUTE);
	if (has_noun && is_attr(o, p, q, &noun, phrase_named(ph))) {
		v = add(o, q);
		v->role = OBSERVE_ATTR;
		v->rule = "size of a thing";
		buf_put(&o->pool, span_sub(after, noun.from, noun.to));
		set_name(o, name_end(o, name));
		return;
	}
	if (o->deal.at > 0 && o->deal.at < o->deal.n) {
		observe_dealt(o, p, i, o->deal.seen);
		return;
	}
	if (ph->tokens > 0)
		tail = ph->token[ph->tokens - 1].mask;
	if (ph->to > ph->from)
		tail |= ph->token[ph->to - 1].mask;
	if (contains(span_sub(p->text, q->from, q->to), "连续") ||
	    span_ends(buf_span(&ph->text), SPAN("连续"))) {
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "in a row";
		if (p->year != 0 && q->low.exponent == 0 &&
		    span_is(q->unit, "年") && q->low.limb[0] < 100) {
			p->running = calendar_years(p->year -
			    (int)q->low.limb[0] + 1, p->year);
			p->run_known = true;
		}
		return;
	}
	/* 提前两年实现: how much earlier. */
	if (span_ends(buf_span(&ph->text), SPAN("提前")) && after.n > 0 &&
	    (phrase_word(&o->lexicon, after, &len) & (PHRASE_ACHIEVE |
	    PHRASE_FLOW | PHRASE_PRED)) != 0) {
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "how long";
		ph->text.n -= strlen("提前");
		return;
	}
	/* 困难较多的一年, 承前启后的关键一年. */
	if (span_is(q->unit, "年") && to_border(after) == 0 &&
	    ends_of(buf_span(&ph->text))) {
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "how long";
		phrase_clear(ph);
		return;
	}
	if (phrase_named(ph) && (span_is(q->unit, "年") ||
	    span_is(q->unit, "月") || span_is(q->unit, "个月")) &&
	    (tail & PHRASE_MEASURE) == 0 &&
	    (ph->seen & (PHRASE_UP | PHRASE_DOWN | PHRASE_ACHIEVE |
	    PHRASE_TO)) == 0) {
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "how long";
		return;
	}
	if ((phrase_named(ph) && ((tail & PHRASE_MEASURE) != 0 ||
	    (ph->seen & (PHRASE_ACHIEVE | PHRASE_TO | PHRASE_UP |
	    PHRASE_DOWN)) != 0)) || ((ph->seen & (PHRASE_UP |
	    PHRASE_DOWN)) != 0 && continued(o, p) >= 0)) {
		int from, n = chain(o, p->text, i);
		const char *rule;

		if (n > 1 && deal_out(o, p, i, n)) {
			o->deal.verb = false;
			observe_dealt(o, p, i, ph->seen);
			phrase_clear(ph);
			return;
		}
		memset(&noun, 0, sizeof(noun));
		name_it(o, p, i, &noun, after, &name, &rule, &from);
		v = add(o, q);
		v->rule = rule;
		v->role = role_of(o, q, ph->seen, after, span_sub(p->text,
		    q->from, q->to));
		v->base = base_of(ph->seen);
		if (v->role == OBSERVE_DELTA && (ph->seen & PHRASE_DOWN) != 0)
			fall(&v->quantity);
		when_and_whether(o, p, v, name, is_flow(o, ph, name), from);
		set_name(o, name);
		phrase_clear(ph);
		return;
	}
	v = add(o, q);
	v->role = OBSERVE_TIME;
	v->rule = "how long";
	/* 五年累计完成投资…: the years up to the one spoken of. */
	if (p->year != 0 && span_is(q->unit, "年") && q->op == QUANTITY_EQ &&
	    q->from == p->clause_from && q->low.exponent == 0 &&
	    q->low.limb[0] > 1 && q->low.limb[0] < 100 && after.n > 0 &&
	    (phrase_word(&o->lexicon, after, &len) & (PHRASE_FLOW |
	    PHRASE_DONE | PHRASE_CUMULATIVE | PHRASE_LEAD)) != 0) {
		p->running = calendar_years(p->year - (int)q->low.limb[0] + 1,
		    p->year);
		p->run_known = true;
	}
}

static void
observe_dealt(struct observe *o, struct place *p, size_t i, uint64_t seen)
{
	const struct quantity *q = &o->quantity.v[i];
	struct deal *d = &o->deal;
	struct observation *v = add(o, q);
	struct name name = d->name[d->at];

	if (d->at > 0 && p->gap < q->from) {
		/* 分别下降14.5%和增长2.3% */
		struct span gap = span_sub(p->text, p->gap, q->from);
		uint64_t own = 0;
		size_t len;

		while (gap.n > 0) {
			own |= phrase_word(&o->lexicon, gap, &len);
			gap.p += len;
			gap.n -= len;
		}
		if (own & (PHRASE_UP | PHRASE_DOWN))
			seen = (seen & ~(PHRASE_UP | PHRASE_DOWN)) |
			    (own & (PHRASE_UP | PHRASE_DOWN));
	}
	v->role = role_of(o, q, seen, span_make("", 0), span_sub(p->text, q->from,
	    q->to));
	v->base = base_of(seen);
	if (v->base == OBSERVE_NO_BASE && (v->role == OBSERVE_GROWTH ||
	    v->role == OBSERVE_DELTA))
		v->base = p->base;
	v->rule = d->rule;
	if ((v->role == OBSERVE_GROWTH || v->role == OBSERVE_DELTA) &&
	    (seen & (PHRASE_DOWN | PHRASE_RATEDOWN)) != 0)
		fall(&v->quantity);
	when_and_whether(o, p, v, name, d->verb, d->of[d->at]);
	if (d->timed)
		v->period = d->when[d->at];
	set_name(o, name);
	d->at++;
}

/* A bound that stands once for a list dealt out holds for each value. */
static void
share_bound(struct observe *o, struct span text, size_t i, int n)
{
	struct quantity *q = &o->quantity.v[i], *last = q;
	size_t k = i;
	int c;

	for (c = 1; c < n; c++) {
		k = next_quantity(o, k);
		last = &o->quantity.v[k];
	}
	for (c = 0, k = i; c < n; c++, k = next_quantity(o, k)) {
		struct quantity *r = &o->quantity.v[k];

		if (r->op != QUANTITY_EQ)
			continue;
		if (q->op != QUANTITY_EQ && q->number_from > q->from)
			r->op = q->op;
		else if (last->op != QUANTITY_EQ && last->number_from ==
		    last->from && span_ends(span_sub(text, last->from,
		    last->to), SPAN("上")))
			r->op = last->op;
	}
}

static bool
observe_ratio(struct observe *o, struct place *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct phrase *ph = &o->phrase;
	struct buf own = { 0 };
	struct deal *d = &o->deal;
	int n = 1, k;
	size_t was;
	bool found;

	if (q->part > 1 && d->at < d->n) {
		observe_dealt(o, p, i, 0);
		return true;
	}
	while (i + (size_t)n < o->quantity.n && n < DEAL_MOST &&
	    o->quantity.v[i + (size_t)n].from == q->from)
		n++;
	phrase_read(&o->lexicon, ph, PHRASE_ABSOLUTE);
	phrase_name(ph, &own);
	found = expand(o, buf_span(&own), n, "ratio", d->name);
	was = o->n;
	while (was > p->first && o->v[was - 1].role == OBSERVE_TIME)
		was--;
	if (!found && !phrase_named(ph) && was >= p->first + (size_t)n &&
	    o->v[was - 1].quantity.type == QUANTITY_RATIO) {
		/* 由22.1:18.3:59.6调整为21.5:19.2:59.3 */
		for (k = 0; k < n; k++)
			d->name[k] = o->name[was - (size_t)(n - k)];
		found = true;
	}
	if (!found) {
		struct name name = name_begin(o);

		buf_put(&o->pool, buf_span(&own));
		name = name_end(o, name);
		for (k = 0; k < n; k++)
			d->name[k] = name;
	}
	buf_free(&own);
	for (k = 0; k < n; k++)
		d->of[k] = -1;
	d->n = n;
	d->at = 0;
	d->timed = d->verb = false;
	d->rule = found ? "parts of a structure" : "parts of a ratio";
	observe_dealt(o, p, i, 0);
	return true;
}

static void
remember_verb(struct observe *o, struct place *p, bool of)
{
	struct phrase *ph = &o->phrase;
	struct name n;

	if (ph->verb_to > ph->verb) {
		n = name_begin(o);
		phrase_verb(ph, &o->pool);
		n = name_end(o, n);
		p->carry = n;
		if (of)
			p->held = n;
	} else if (!ph->listed && phrase_named(ph))
		p->carry = (struct name){ 0, 0 };
}

/* Whether a change to another value follows: 由38%｜提高到39%.  The value
 * before it is of a time that is not said. */
static bool
changes(const struct observe *o, struct span after)
{
	uint64_t m = 0;
	size_t len;

	for (; after.n > 0 && (m & PHRASE_TO) == 0; after.p += len,
	    after.n -= len) {
		m = phrase_word(&o->lexicon, after, &len);
		if ((m & PHRASE_HALT) != 0 && !span_starts(after, SPAN("，")))
			return false;
	}
	return (m & PHRASE_TO) != 0 && after.n == 0;
}

/* Bytes of s before what ends an item of a list. */
static size_t
to_list_mark(struct span s)
{
	size_t i, border = to_border(s);

	for (i = 0; i + 3 <= border; i++)
		if (span_starts(span_sub(s, i, border), SPAN("、")) ||
		    span_starts(span_sub(s, i, border), SPAN("等")))
			return i;
	return border;
}

/* Whether the next quantity only tells the size of what a count's noun names:
 * 3个10万千瓦风电项目, 114个投资亿元以上项目.  `gap` stands between them. */
static bool
sizes(const struct observe *o, struct span gap, const struct quantity *next)
{
	size_t len;

	if (kind_of(next) != PHRASE_ABSOLUTE)
		return false;
	if (gap.n == 0)
		return true;
	return (phrase_word(&o->lexicon, gap, &len) & (next->op !=
	    QUANTITY_EQ ? PHRASE_SIZE | PHRASE_SUM | PHRASE_GENERIC |
	    PHRASE_FLOW : PHRASE_SIZE)) != 0 && len == gap.n;
}

static void
observe_value(struct observe *o, struct place *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct span after = behind(o, p->text, i);
	struct phrase *ph = &o->phrase;
	struct phrase_noun noun;
	struct observation *v;
	struct name name;
	const char *rule;
	uint64_t seen;
	int from, n;
	bool flow;
	size_t skip = next_quantity(o, i), len;

	/* 3个10万千瓦风电项目: the noun stands behind the size. */
	phrase_noun_read(&o->lexicon, after, &noun);
	if (q->type == QUANTITY_COUNT && skip < o->quantity.n &&
	    sizes(o, after, &o->quantity.v[skip])) {
		struct span more = behind(o, p->text, skip);

		if (phrase_noun_read(&o->lexicon, more, &noun))
			after = more;
	} else if (q->type == QUANTITY_COUNT && skip < o->quantity.n &&
	    noun.to == after.n && noun.thing > noun.from && !noun.of &&
	    o->quantity.v[skip].from == q->to + after.n &&
	    o->quantity.v[skip].type != QUANTITY_COUNT)
		/* 13个重点项目开工率100%: what is behind the thing is the
		 * next value's. */
		noun.to = noun.thing;
	ph->before_noun = noun.to > noun.from;
	phrase_read(&o->lexicon, ph, kind_of(q));
	ph->before_noun = false;
	/* 年产6万吨减水剂等13个项目 */
	if (noun.to == noun.from && ph->tokens > 0 &&
	    (ph->token[ph->tokens - 1].mask & PHRASE_SIZE) != 0)
		noun.to = noun.from + to_list_mark(after);
	if (is_attr(o, p, q, &noun, phrase_named(ph))) {
		name = name_begin(o);
		buf_put(&o->pool, span_sub(after, noun.from,
		    q->type != QUANTITY_COUNT && noun.thing > 0 ?
		    noun.thing : noun.to));
		name = name_end(o, name);
		v = add(o, q);
		v->role = OBSERVE_ATTR;
		v->rule = "size of a thing";
		set_name(o, name);
		if (noun.of)
			remember_verb(o, p, true);
		/* 总投资1亿元以上的项目新开工687个: so does 总投资. */
		if (noun.of && q->type == QUANTITY_MONEY &&
		    ph->verb == ph->verb_to && phrase_has_sum(&o->lexicon,
		    buf_span(&ph->text))) {
			ph->text.n = 0;
			p->next_piece = q->to + strlen("的");
		}
		/* 年产3000吨提取线: 年产 goes with the size. */
		if (ph->tokens > 0 && (ph->token[ph->tokens - 1].mask &
		    PHRASE_SIZE) != 0)
			ph->text.n = ph->token[ph->tokens - 1].from;
		/* 新增产值超10亿元企业1家: so does 产值. */
		else if (q->type == QUANTITY_MONEY && phrase_named(ph) &&
		    !phrase_verb_only(ph) && !noun.of)
			ph->text.n = ph->verb_to > ph->verb ?
			    ph->token[ph->verb_to].from : 0;
		return;
	}
	/* 总投资34.1亿元的…项目29个: the verb governs the project. */
	if (noun.of && q->type == QUANTITY_MONEY && ph->verb_to > ph->verb &&
	    ph->verb_to < ph->to) {
		remember_verb(o, p, true);
		ph->from = ph->verb = ph->verb_to;
	} else if (noun.of)
		remember_verb(o, p, true);
	/* 占年度计划15.3亿元的44.8%: of what was before the plan. */
	if (relative(q) && p->part >= 0 && p->part < (int)o->n &&
	    span_is(span_sub(p->text, p->gap, q->from), "的")) {
		name = o->name[p->part];
		v = add(o, q);
		v->role = OBSERVE_SHARE;
		v->rule = "part of a whole";
		when_and_whether(o, p, v, name, false, p->part);
		set_name(o, name);
		phrase_clear(ph);
		return;
	}
	p->part = q->type == QUANTITY_MONEY && (span_starts(
	    buf_span(&ph->text), SPAN("占")) || span_starts(
	    buf_span(&ph->text), SPAN("为"))) ? continued(o, p) : -1;
	n = chain(o, p->text, i);
	flow = ph->verb_to > ph->verb;
	if (n > 1 && deal_out(o, p, i, n)) {
		o->deal.verb = flow;
		share_bound(o, p->text, i, n);
		remember_verb(o, p, false);
		observe_dealt(o, p, i, ph->seen);
		phrase_clear(ph);
		return;
	}
	name_it(o, p, i, &noun, after, &name, &rule, &from);
	seen = ph->seen;
	flow = is_flow(o, ph, name) || (ph->listed && p->flow) ||
	    (p->flows && q->type == QUANTITY_COUNT && !p->now &&
	    noun.to == noun.from &&
	    (seen & (PHRASE_TO | PHRASE_TOTAL | PHRASE_ACHIEVE |
	    PHRASE_NOW)) == 0);
	p->flow = flow;
	p->flows = flow || p->flows;
	remember_verb(o, p, noun.of);
	if (!noun.of)
		p->held = (struct name){ 0, 0 };
	v = add(o, q);
	v->role = role_of(o, q, seen, after, span_sub(p->text, q->from, q->to));
	v->base = base_of(seen);
	v->rule = rule;
	if (v->role == OBSERVE_LEVEL && strcmp(rule, NOUN_SHARE) == 0)
		v->role = OBSERVE_SHARE;
	/* 占比重由45%提高到65% */
	if (from >= 0 && v->role == OBSERVE_LEVEL && (seen & PHRASE_TO) != 0 &&
	    q->type == QUANTITY_PERCENT && o->v[from].role == OBSERVE_SHARE)
		v->role = OBSERVE_SHARE;
	if (from >= 0 && v->base == OBSERVE_NO_BASE && ph->adjoins)
		v->base = o->v[from].base;
	/* 提高幅度达30%和20% */
	if (from >= 0 && from == (int)o->n - 2 && q->type == o->v[from].quantity.type &&
	    v->role == OBSERVE_LEVEL && (o->v[from].role == OBSERVE_GROWTH ||
	    o->v[from].role == OBSERVE_DELTA) &&
	    q->from == p->gap + 3 &&
	    list_gap(o, span_sub(p->text, p->gap, q->from)))
		v->role = o->v[from].role;
	if (v->base == OBSERVE_NO_BASE && (v->role == OBSERVE_GROWTH ||
	    v->role == OBSERVE_DELTA))
		v->base = p->base;
	if (v->role == OBSERVE_LEVEL && q->type == QUANTITY_PERCENT) {
		struct span s = name_span(o, name);

		if (span_ends(s, SPAN("占比")))
			v->role = OBSERVE_SHARE;
		if (contains(s, "用于") &&
		    !span_ends(s, SPAN("比重")) &&
		    !span_ends(s, SPAN("比例")))
			v->role = OBSERVE_SHARE;
	}
	if ((v->role == OBSERVE_GROWTH || v->role == OBSERVE_DELTA) &&
	    (seen & (PHRASE_DOWN | PHRASE_RATEDOWN)) != 0 &&
	    (seen & PHRASE_UP) == 0)
		fall(&v->quantity);
	when_and_whether(o, p, v, name, flow, from);
	if ((seen & PHRASE_FROM) != 0 && changes(o, after)) {
		if (!p->before && !p->now)
			memset(&v->period, 0, sizeof(v->period));
		v->status = OBSERVE_ACTUAL;
		v->why = "the level before";
	}
	if (v->base == OBSERVE_ANNUAL && v->role == OBSERVE_GROWTH &&
	    from >= 0 && span_known(&v->period) &&
	    v->period.low.year == v->period.high.year) {
		/* Between two levels given: the years from one to the other. */
		int k;

		for (k = from - 1; k >= (int)p->first && k > from - BACK; k--)
			if (span_eq(name_span(o, o->name[k]),
			    name_span(o, name)) &&
			    o->v[k].period.low.year != 0 &&
			    o->v[k].period.low.year <
			    v->period.low.year) {
				v->period = calendar_years(
				    o->v[k].period.low.year,
				    v->period.high.year);
				break;
			}
		if (v->period.low.year == v->period.high.year &&
		    p->times == 0 &&
		    v->period.low.year % 5 == 0)
			v->period = calendar_years(v->period.low.year - 4,
			    v->period.low.year);
	}
	/* 今年将办好10件民生实事。一是… */
	if (v->status == OBSERVE_TARGET && q->type == QUANTITY_COUNT &&
	    p->rest == OBSERVE_TARGET && head_mode(o, p->text, q->to,
	    q->to + AHEAD / 3 < p->text.n ? q->to + AHEAD / 3 : p->text.n,
	    HEADS_TITLE) == MODE_COMING)
		p->leads = true;
	/* A people has no time of coming work: 全县44万人民. */
	if (q->type == QUANTITY_COUNT && q->unit.n == 0 &&
	    (noun.last & PHRASE_PEOPLE) != 0) {
		v->status = OBSERVE_ACTUAL;
		if (!p->time_known)
			memset(&v->period, 0, sizeof(v->period));
	}
	set_name(o, name);
	phrase_clear(ph);
	/* 2个改造项目和8个小区: the noun is read. */
	if (noun.to > noun.from && q->type == QUANTITY_COUNT &&
	    after.p == p->text.p + q->to) {
		struct span s = span_make(after.p + noun.to,
		    after.n - noun.to);

		if (s.n > 0 && ((phrase_word(&o->lexicon, s, &len) &
		    PHRASE_CONJ) != 0 || span_starts(s, SPAN("、"))))
			p->next_piece = q->to + noun.to;
	}
}

/* Whether the time word only seems to be one: 项目前期, 达产后年产值. */
static bool
embedded(const struct observe *o, struct span text,
    const struct calendar_word *w)
{
	size_t len, back;

	if (w->numeral)
		return false;
	for (back = 3; back <= 9 && back <= w->from; back += 3) {
		if ((unsigned char)text.p[w->from - back] < 0xE4)
			return false;
		(void)phrase_word(&o->lexicon, span_make(text.p + w->from -
		    back, text.n - w->from + back), &len);
		if (len > back)
			return true;
	}
	return false;
}

/* The text up to `to` goes to the phrase, times without numerals left out. */
static void
add_piece(struct observe *o, struct place *p, size_t to)
{
	while (p->cut < o->word.n && o->word.v[p->cut].from < to) {
		const struct calendar_word *w = &o->word.v[p->cut++];

		if (w->numeral || w->compare || w->from < p->piece ||
		    w->to > to || embedded(o, p->text, w) ||
		    (w->from > p->piece && span_is(span_sub(p->text, w->from,
		    w->to), "全年")))
			continue;
		phrase_add(&o->phrase, span_sub(p->text, p->piece, w->from));
		p->piece = w->to;
	}
	if (p->piece < to)
		phrase_add(&o->phrase, span_sub(p->text, p->piece, to));
	p->piece = to;
}

static void
observe_quantity(struct observe *o, struct place *p, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	struct observation *v;

	add_piece(o, p, q->from);
	switch (q->type) {
	case QUANTITY_DATE:
	case QUANTITY_PERIOD:
		/* 自2014年以来 */
		if (span_ends(buf_span(&o->phrase.text), SPAN("自")))
			o->phrase.text.n -= strlen("自");
		v = add(o, q);
		v->role = OBSERVE_TIME;
		v->rule = "a time";
		take_times(o, p, q->to);
		break;
	case QUANTITY_ORDINAL:
		v = add(o, q);
		v->role = OBSERVE_LABEL;
		v->rule = "an ordinal";
		break;
	case QUANTITY_DURATION:
		observe_duration(o, p, i);
		break;
	case QUANTITY_RATIO:
		observe_ratio(o, p, i);
		if (i + 1 >= o->quantity.n ||
		    o->quantity.v[i + 1].from != q->from)
			phrase_clear(&o->phrase);
		break;
	default:
		if (o->deal.at < o->deal.n && o->deal.at > 0)
			observe_dealt(o, p, i, o->deal.seen);
		else
			observe_value(o, p, i);
		if (o->deal.at > 0 && o->deal.at == o->deal.n)
			o->deal.n = o->deal.at = 0;
		break;
	}
	if (p->before && o->n > 0 && o->v[o->n - 1].role != OBSERVE_TIME &&
	    (i + 1 >= o->quantity.n || o->quantity.v[i + 1].from != q->from))
		leave_before(o, p);
	p->at = p->piece = p->gap = q->to;
	if (p->next_piece > p->piece)
		p->piece = p->next_piece;
}

/* ---- a segment ---- */

/* A question of an interview tells what its answer is about. */
static void
read_question(struct observe *o, struct span text)
{
	enum mode mode;
	struct setting when;

	if (!span_ends(text, SPAN("？")) && !span_ends(text, SPAN("?")) &&
	    !contains(text, "请问"))
		return;
	mode = head_mode(o, text, 0, text.n, HEADS_QUESTION);
	if (mode != MODE_COMING)
		return;
	if (head_time(o, text, &when) && o->when.year != 0 &&
	    when.when.high.year >= o->when.year) {
		o->mode = MODE_COMING;
		o->asked = true;
		o->turn = when;
	}
}

/* Lines without gtsplit's columns: a short one without an end mark that has
 * the words of a heading is one. */
static bool
bare_heading(const struct observe *o, const struct observe_segment *s)
{
	if (s->kind.n > 0 || s->text.n > 90 || s->text.n < 6)
		return false;
	if (contains(s->text, "，") ||
	    contains(s->text, "；") ||
	    span_ends(s->text, SPAN("。")) || span_ends(s->text, SPAN("！")))
		return false;
	return head_mode(o, s->text, 0, s->text.n, HEADS_HEAD) != MODE_NONE;
}

/* Whether a section is below another one, or it. */
static bool
within(struct span section, struct span above)
{
	return above.n > 0 && span_starts(section, above) &&
	    (section.n == above.n || span_starts(span_sub(section, above.n,
	    section.n), SPAN(" > ")));
}

/* 具体目标为：  The sentences that follow are the goals. */
static bool
leads_to_goals(const struct observe *o, struct span text)
{
	size_t from = text.n > 60 ? text.n - 60 : 0, i, len;
	bool goal = false;

	if (!span_ends(text, SPAN("：")))
		return false;
	for (i = landmarks_at(&o->marks, from); i < o->marks.n &&
	    !goal; i++) {
		int32_t row = (o->marks.v[i].what & LANDMARK_STATUS) == 0 ?
		    -1 : table_longest(&table_status, span_sub(text,
		    o->marks.v[i].at, text.n), &len);

		goal = row >= 0 && strcmp(table_cell(&table_status,
		    (uint32_t)row, STATUS_NAME), "goal") == 0;
	}
	return goal && head_mode(o, text, from, text.n, HEADS_HEAD) ==
	    MODE_COMING;
}

/* Bytes of the text's beginning in which a time would set it; whole
 * characters. */
static size_t
opening(struct span text)
{
	size_t n = text.n < 60 ? text.n : 60;

	while (n > 0 && n < text.n &&
	    ((unsigned char)text.p[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* Whether a time without a numeral stands in the text. */
static bool
time_words(const struct observe *o, struct span text)
{
	size_t i, len;

	for (i = 0; i < o->marks.n && o->marks.v[i].at < text.n; i++)
		if ((o->marks.v[i].what & LANDMARK_TIME) != 0 &&
		    table_longest(&table_times, span_sub(text,
		    o->marks.v[i].at, text.n), &len) >= 0)
			return true;
	return false;
}

/* The times of the text: those that are quantities, and words. */
static void
find_times(struct observe *o, struct span text,
    const struct calendar_context *when)
{
	size_t i;

	if (time_words(o, text)) {
		calendar_scan(text, &o->marks, when, &o->word);
		return;
	}
	o->word.n = 0;
	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];
		struct calendar_word *w;
		struct span rest;

		if (q->refused || (q->type != QUANTITY_DATE &&
		    q->type != QUANTITY_PERIOD))
			continue;
		if (o->word.n == o->word.cap)
			o->word.v = memory_more(o->word.v, &o->word.cap,
			    sizeof(*o->word.v));
		w = &o->word.v[o->word.n++];
		memset(w, 0, sizeof(*w));
		rest = span_make(text.p + q->to, text.n - q->to);
		w->from = q->from;
		w->to = q->to;
		w->kind = q->type == QUANTITY_DATE ? CALENDAR_KIND_DATE :
		    CALENDAR_KIND_PERIOD;
		w->numeral = true;
		w->when = q->when;
		w->since = span_ends(span_sub(text, q->from, q->to),
		    SPAN("来")) || span_starts(rest, SPAN("以来")) ||
		    span_starts(rest, SPAN("来"));
		w->compare = span_starts(rest, SPAN("同期"));
	}
}

static void
read_opening(struct observe *o, struct span text)
{
	size_t len;
	int32_t row = table_longest(&table_heads, text, &len);

	if (row >= 0 && o->mode != MODE_APPENDIX &&
	    mode_of(table_cell(&table_heads, (uint32_t)row, HEADS_OPEN)) ==
	    MODE_COMING) {
		o->mode = o->top_mode = MODE_COMING;
		o->turn.known = o->paragraph.known = false;
	}
}

/* Bytes of a list's number that opens the text: 2、 3. */
static size_t
enumerator(struct span text)
{
	size_t i = 0;

	while (i < text.n && i < 2 && text.p[i] >= '0' && text.p[i] <= '9')
		i++;
	if (i == 0 || i >= text.n)
		return 0;
	if (span_starts(span_sub(text, i, text.n), SPAN("、")))
		return i + 3;
	if ((text.p[i] == '.' || text.p[i] == ')') && i + 1 < text.n &&
	    (unsigned char)text.p[i + 1] >= 0x80)
		return i + 1;
	return 0;
}

struct observation *
observe_feed(struct observe *o, const struct observe_segment *s, size_t *n)
{
	struct place p = { 0 };
	struct calendar_context when;
	size_t i;

	*n = o->n = 0;
	o->quantity.n = 0;
	buf_clear(&o->pool);
	buf_putc(&o->pool, ' ');	/* no name begins at 0 */
	if (changed(&o->doc, s->doc))
		new_document(o);
	if (span_is(s->kind, "nav"))
		return o->v;
	if (changed(&o->section, s->section)) {
		read_section(o, s->section);
		memset(&o->paragraph, 0, sizeof(o->paragraph));
		if (!within(s->section, buf_span(&o->turn_section)) ||
		    o->heading.known || o->mode == MODE_COMING)
			o->turn.known = false;
	}
	if (changed(&o->who, s->who)) {
		if (o->turn.flows)
			o->turn.known = false;
		if (!o->asked)
			o->mode = o->section_mode;
		o->asked = false;
	}
	if (span_is(s->kind, "title") && o->section.n == 0) {
		o->mode = o->section_mode = o->title_mode;
		o->turn.known = o->turn.known && !o->turn.flows;
	}
	if (changed(&o->line, s->line) || s->line.n == 0) {
		memset(&o->paragraph, 0, sizeof(o->paragraph));
		o->last.known = false;
	}
	/* Lines that no gtsplit has read know nothing of each other. */
	if (s->kind.n == 0)
		o->turn.known = false;
	o->term = span_is(s->kind, "term");
	landmarks_find(&o->marks, s->text);
	if (bare_heading(o, s)) {
		o->mode = head_mode(o, s->text, 0, s->text.n, HEADS_HEAD);
		memset(&o->heading, 0, sizeof(o->heading));
		(void)head_time(o, s->text, &o->heading);
	}
	read_opening(o, s->text);

	when = o->when;
	if (o->paragraph.known)
		when.set_year = o->paragraph.when.high.year;
	else if (o->turn.known)
		when.set_year = o->turn.when.high.year;
	else if (o->heading.known && o->heading.when.low.year ==
	    o->heading.when.high.year)
		when.set_year = o->heading.when.high.year;
	else if (titled(o))
		when.set_year = o->title.when.high.year;
	quantity_scan(s->text, &o->marks, &when, &o->quantity);
	if (span_is(s->kind, "title"))
		learn_title(o, s->text);
	if (o->quantity.n > 0 && (span_is(s->kind, "title") ||
	    span_is(s->kind, "meta"))) {
		int year = o->when.year;

		learn_date(o, s);
		if (o->when.year != year)
			quantity_scan(s->text, &o->marks, &o->when,
			    &o->quantity);
	} else if (o->quantity.n > 0 && learn_review(o, s->text)) {
		when.year = o->when.year;
		when.month = o->when.month;
		quantity_scan(s->text, &o->marks, &when, &o->quantity);
	}
	if (s->kind.n > 0)
		read_question(o, s->text);
	if (s->kind.n > 0 && leads_to_goals(o, s->text))
		o->mode = MODE_COMING;
	/* A year that is a line of its own: 2004年： */
	if (s->kind.n > 0 && o->quantity.n == 1 &&
	    o->quantity.v[0].type == QUANTITY_PERIOD &&
	    span_known(&o->quantity.v[0].when) &&
	    span_is(span_sub(s->text, o->quantity.v[0].to, s->text.n), "："))
		set_turn(o, &o->quantity.v[0].when, false);
	if (o->quantity.n == 0) {
		/* 去年以来，… sets the time of what follows. */
		p.text = span_sub(s->text, 0, opening(s->text));
		if (time_words(o, p.text)) {
			calendar_scan(p.text, &o->marks, &when, &o->word);
			open_sentence(o, &p, 0);
		}
		return o->v;
	}
	find_times(o, s->text, &when);
	p.text = s->text;
	phrase_clear(&o->phrase);
	begin_sentence(o, &p, 0);
	/* 2、自然村通公路1.5万公里: its number in the list is no part of it. */
	p.piece = enumerator(s->text);
	for (i = 0; i < o->quantity.n; i++) {
		if (o->quantity.v[i].refused)
			continue;
		if (o->quantity.v[i].from > p.at ||
		    o->quantity.v[i].to > p.at)
			walk(o, &p, o->quantity.v[i].from);
		observe_quantity(o, &p, i);
	}
	if (p.leads && s->kind.n > 0)
		o->mode = MODE_COMING;
	for (i = 0; i < o->n; i++)
		o->v[i].indicator = name_span(o, o->name[i]);
	*n = o->n;
	return o->v;
}
