#include "period.h"
#include "role.h"
#include "table.h"

TABLE(times);
TABLE(flowend);
TABLE(eventend);
TABLE(periodbefore);
TABLE(periodafter);

/* Classes of periodbefore.tsv and periodafter.tsv. */
enum {
	BEFORE_COMPARE = 1 << 0, BEFORE_THAN = 1 << 1, BEFORE_EQUAL = 1 << 2,
	BEFORE_FROM = 1 << 3, BEFORE_SINCE = 1 << 4, BEFORE_UNTIL = 1 << 5
};
enum {
	AFTER_PEER = 1 << 0, AFTER_WITHIN = 1 << 1, AFTER_BASIS = 1 << 2,
	AFTER_START = 1 << 3, AFTER_SAID = 1 << 4
};

/* What the words around a time tell of it. */
struct around {
	uint64_t	before, behind;
	size_t		len;		/* bytes of the one behind */
};

/* What the word at the end of `before` tells of a time behind it; 0: nothing. */
static uint64_t
told_before(struct span before)
{
	size_t len;
	int32_t row = table_longest_back(&table_periodbefore, before, &len);

	return row >= 0 ? table_periodbefore.bits[row] : 0;
}

/* What the word at the start of `rest` tells of a time before it, its bytes in
 * *len; 0: nothing. */
static uint64_t
told_behind(struct span rest, size_t *len)
{
	int32_t row = table_longest(&table_periodafter, rest, len);

	return row >= 0 ? table_periodafter.bits[row] : 0;
}

int
period_last_year(const struct observe *o)
{
	if (o->when.year == 0)
		return 0;
	if (o->when.month == 0 || o->when.month > 2)
		return o->when.year;
	return o->when.year - 1;
}

bool
period_since(struct span text, const struct calendar_word *w)
{
	struct span before = span_sub(text, 0, w->from);
	struct span rest = span_sub(text, w->to, text.n);
	size_t len;

	if (w->since || (w->numeral && span_starts(rest, SPAN("至今"))))
		return true;
	if (!w->numeral || (told_before(before) & BEFORE_SINCE) == 0)
		return false;
	rest.n = reading_border(span_sub(rest, 0, rest.n < READING_AHEAD ?
	    rest.n : READING_AHEAD));
	return (told_behind(rest, &len) & AFTER_START) != 0 ||
	    span_ends(rest, SPAN("以来"));
}

struct calendar_span
period_of_word(const struct observe *o, struct span text,
    const struct calendar_word *w)
{
	struct calendar_span when = w->when;
	bool since = period_since(text, w);

	/* 2016年以来, 自2016年开始: up to the year that is over, which may
	 * not be known. */
	if (since && w->numeral && when.low.year != 0 &&
	    span_ends(span_sub(text, w->from, w->to), SPAN("年")) &&
	    when.low.year == when.high.year &&
	    when.low.precision == CALENDAR_YEAR) {
		if (o->when.year == 0)
			memset(&when, 0, sizeof(when));
		else if (when.low.year < period_last_year(o))
			when.high.year = period_last_year(o);
	}
	/* 上世纪八十年代以来: till now. */
	if (since && when.low.year != 0 && when.high.year != 0 &&
	    when.low.precision == CALENDAR_YEAR && when.high.year <
	    period_last_year(o) && when.low.year < when.high.year)
		when.high.year = period_last_year(o);
	/* “十四五”以来 as well. */
	if (since && when.high.year != 0 && when.high.year >= o->when.year &&
	    when.high.year > period_last_year(o) && when.low.year <
	    when.high.year && when.low.year <= period_last_year(o))
		when.high.year = period_last_year(o);
	return when;
}

bool
period_in_future(const struct observe *o, const struct calendar_span *s)
{
	int year = s->high.year;

	if (o->when.year == 0 || year == 0)
		return false;
	if (year > o->when.year)
		return true;
	return year == o->when.year && year > period_last_year(o) &&
	    s->high.precision == CALENDAR_YEAR;
}

bool
period_is_over(const struct observe *o, const struct calendar_span *s)
{
	return o->when.year != 0 && s->high.year != 0 &&
	    s->high.year < o->when.year;
}

bool
period_adverbial(struct span text, const struct calendar_word *w)
{
	struct span rest = span_make(text.p + w->to, text.n - w->to);
	uint64_t mask;
	size_t len;

	if (w->compare)
		return false;
	/* 谋划“十五五”重点项目, 完成“十四五”减排任务; but 投资“十一五”期间
	 * 完成… */
	if (w->numeral && !span_starts(rest, SPAN("期间")) &&
	    w->when.low.year != w->when.high.year && w->from >= 6 &&
	    rest.n > 0 && (phrase_word(span_sub(text, w->from - 6, w->from),
	    &len) & (PHRASE_FLOW | PHRASE_ACHIEVE)) != 0 && len == 6)
		return false;
	if (rest.n > 0 && (!w->numeral || calendar_is_open(&w->when) ||
	    w->when.low.year != w->when.high.year)) {
		mask = phrase_word(rest, &len);
		if ((mask & PHRASE_NAMED) == 0)
			return true;
		/* 今年计划新建学校12所: no name, the verb says so. */
		rest = span_sub(rest, len, rest.n);
		return (mask & PHRASE_ADVERB) != 0 && rest.n > 0 &&
		    (phrase_word(rest, &len) &
		    (PHRASE_FLOW | PHRASE_DONE | PHRASE_THING)) != 0;
	}
	return true;
}

bool
period_titled(const struct observe *o)
{
	return o->title.known &&
	    (o->mode == READING_COMING) == (o->title_mode == READING_COMING);
}

/* The quantity that begins at `at`, or behind a 的 there; NULL: none. */
static const struct quantity *
value_at(const struct observe *o, struct span text, size_t at)
{
	size_t i, of = span_starts(span_sub(text, at, text.n), SPAN("的")) ?
	    at + 3 : at;

	for (i = reading_quantity(o, of); i < o->quantity.n &&
	    o->quantity.v[i].from == of; i++) {
		const struct quantity *q = &o->quantity.v[i];

		if (!q->refused && q->type != QUANTITY_DATE && q->type !=
		    QUANTITY_PERIOD)
			return q;
	}
	return NULL;
}

/* 由2032年的｜人均收入7000元提高到8000元: the level before goes by a name. */
static bool
changes_from(const struct observe *o, struct span text, size_t at)
{
	size_t i = reading_value(o, at), k;

	if (i == o->quantity.n || !span_starts(span_sub(text, at, text.n),
	    SPAN("的")) || o->quantity.v[i].from > at + READING_AHEAD)
		return false;
	k = reading_next(o, i);
	return k < o->quantity.n && reading_border(span_sub(text, at,
	    o->quantity.v[i].from)) == o->quantity.v[i].from - at &&
	    role_changes(span_sub(text, o->quantity.v[i].to,
	    o->quantity.v[k].from));
}

/* 是2015年的2.4倍, 为“九五”期间的7倍, 恢复到2019年同期的85%: a time to compare
 * with; value: what stands right behind it, or NULL. */
static bool
measured_by(const struct observe *o, struct span text,
    const struct calendar_word *w, const struct around *a,
    const struct quantity *value)
{
	if (value == NULL && (a->behind & (AFTER_PEER | AFTER_WITHIN)) != 0)
		value = value_at(o, text, w->to + a->len);
	return value != NULL && (value->type == QUANTITY_MULTIPLE ||
	    value->type == QUANTITY_PERCENT ||
	    value->type == QUANTITY_FRACTION) && ((a->behind & AFTER_PEER) != 0
	    || (a->before & BEFORE_EQUAL) != 0);
}

struct period_clock
period_clock(const struct reading *p)
{
	return (struct period_clock){ p->time_known, p->time_ended, p->time_at,
		p->time, p->year, p->times };
}

void
period_set_clock(struct reading *p, const struct period_clock *c)
{
	p->time_known = c->known;
	p->time_ended = c->ended;
	p->time_at = c->at;
	p->time = c->when;
	p->year = c->year;
	p->times = c->times;
}

void
period_leave_before(struct observe *o, struct reading *p)
{
	p->before = false;
	p->before_at = (int)o->n - 1;
	period_set_clock(p, &p->was);
}

/* Whether the clause that goes on with `rest`, or that behind its comma, ends
 * with a word for an event, 开幕. */
static bool
tells_of_event(struct span rest)
{
	size_t len, border;

	if (span_starts(rest, SPAN("，")))
		rest = span_sub(rest, strlen("，"), rest.n);
	border = reading_border(span_sub(rest, 0, rest.n < READING_AHEAD ?
	    rest.n : READING_AHEAD));
	return border < rest.n && table_longest_back(&table_eventend,
	    span_sub(rest, 0, border), &len) >= 0;
}

/* 到2025年，…: of what is to be, and so what follows in the section, where the
 * document's year is not known. */
static void
set_by(struct observe *o, struct reading *p, const struct calendar_word *w)
{
	struct span before = span_sub(p->text, p->sentence, w->from);

	if (o->when.year != 0 || !w->numeral || w->when.low.precision !=
	    CALENDAR_YEAR || w->when.low.year != w->when.high.year ||
	    o->mode == READING_REVIEW || p->rest != OBSERVE_NO_STATUS ||
	    !(span_is(before, "到") || span_is(before, "“到") ||
	    span_is(before, "争取到")) ||
	    !span_starts(span_sub(p->text, w->to, p->text.n), SPAN("，")))
		return;
	p->rest = OBSERVE_TARGET;
	p->rest_name = "by a year";
	o->mode = o->top_mode = READING_COMING;
}

/* Whether only who or where stands in s, if anything: 我市｜全年. */
static bool
placed(struct span s)
{
	size_t len;

	if (s.n > READING_AHEAD)
		return false;
	for (; s.n > 0; s = span_sub(s, len, s.n))
		if ((phrase_word(s, &len) & (PHRASE_SCOPE | PHRASE_BODY)) == 0)
			return false;
	return true;
}

/* The time that is spoken of from here on. */
static void
put_time(struct observe *o, struct reading *p, const struct calendar_span *when)
{
	p->time = *when;
	p->time_at = o->n;
	p->time_known = true;
}

/* One more of those that are dealt out to the values of the clause. */
static void
deal_time(struct reading *p, const struct calendar_span *when)
{
	if (p->times < DEAL_MOST)
		p->clause_time[p->times++] = *when;
}

/* 比2005年的6.98亿元增长72%: of the value compared with only. */
static bool
compared_with(struct observe *o, struct reading *p,
    const struct calendar_word *w, const struct around *a,
    const struct calendar_span *when)
{
	const struct quantity *value;

	if (!w->numeral || p->before || (a->before & BEFORE_COMPARE) == 0 ||
	    (value = value_at(o, p->text, w->to)) == NULL ||
	    reading_relative(value) || value->type == QUANTITY_DURATION)
		return false;
	p->before = true;
	p->was = period_clock(p);
	put_time(o, p, when);
	/* No time to be dealt out. */
	if (p->times < DEAL_MOST)
		p->clause_time[p->times] = (struct calendar_span){ 0 };
	p->times++;
	return true;
}

/* Whether a date is that of an event or of the report, no time of what
 * follows. */
static bool
dates_event(const struct reading *p, const struct calendar_word *w,
    const struct around *a, const struct calendar_span *when)
{
	struct span rest = span_sub(p->text, w->to, p->text.n);

	if (w->kind != CALENDAR_KIND_DATE)
		return false;
	/* 2月17日，记者从…获悉, 2月17日电: when it was said. */
	if ((a->behind & AFTER_SAID) != 0)
		return true;
	/* 博览会20日在省城开幕，…: of the event alone; 从7月27日开始: the end
	 * is not said. */
	return tells_of_event(rest) || (when->low.precision == CALENDAR_DAY &&
	    period_since(p->text, w));
}

/* Whether the word is no time of what follows. */
static bool
stands_apart(const struct observe *o, const struct reading *p,
    const struct calendar_word *w, const struct around *a,
    const struct calendar_span *when)
{
	struct span before = span_sub(p->text, 0, w->from);

	/* 比一季度加快0.3个百分点, 高出“九五”期间2个百分点 */
	if ((a->before & BEFORE_THAN) != 0)
		return true;
	/* 在2020年基础上翻一番: reckoned on it. */
	if (!period_adverbial(p->text, w) || period_embedded(p->text, w) ||
	    (a->behind & AFTER_BASIS) != 0)
		return true;
	/* 是1996年以来增长最快的一年: no time of what follows. */
	if (w->since && w->numeral && span_ends(before, SPAN("是")))
		return true;
	/* 与2021年同口径比较 */
	if (p->times == 0 && w->numeral && span_ends(before, SPAN("与")))
		return true;
	/* 今年完成2019年度建设任务: whose, not when. */
	if (p->time_known && w->numeral && span_ends(span_sub(p->text, w->from,
	    w->to), SPAN("年度")) && value_at(o, p->text, w->to) == NULL)
		return true;
	return dates_event(p, w, a, when);
}

/*
 * 全年: the year spoken of, the section's, where one is set; said in the first
 * half of a year without a promise, the year that is over.  False: it is none.
 */
static bool
whole_year(const struct observe *o, const struct reading *p,
    const struct calendar_word *w, struct calendar_span *when)
{
	const struct setting *set = o->paragraph.known ? &o->paragraph :
	    &o->turn;
	int over = o->when.month != 0 && o->when.month <= 6 ?
	    o->when.year - 1 : o->when.year;

	if (p->time_known || o->heading.known || o->title.known ||
	    !placed(span_sub(p->text, p->clause_from, w->from)))
		return false;
	if (set->known && set->flows &&
	    set->when.low.year == set->when.high.year) {
		*when = set->when;
		return true;
	}
	if (o->turn.known || o->when.year == 0 || (over != o->when.year &&
	    (o->mode == READING_COMING || p->rest != OBSERVE_NO_STATUS ||
	    p->in_clause != OBSERVE_NO_STATUS)))
		return false;
	*when = calendar_years(over, over);
	return true;
}

/* 1—11月…，预计全年…: of the year of that part. */
static bool
fills_year(struct observe *o, struct reading *p)
{
	int year = p->time.low.year;
	struct calendar_span whole;

	if (!p->time_known || p->time.low.precision != CALENDAR_MONTH ||
	    year == 0 || year != p->time.high.year ||
	    p->time.low.month >= p->time.high.month)
		return false;
	whole = calendar_years(year, year);
	put_time(o, p, &whole);
	deal_time(p, &whole);
	return true;
}

/* Whether a word of two characters that does something ends at byte `to`, not
 * before the clause. */
static bool
done_before(const struct reading *p, size_t to)
{
	size_t len;

	return to >= p->clause_from + 6 && (phrase_word(span_sub(p->text,
	    to - 6, to), &len) & (PHRASE_FLOW | PHRASE_ACHIEVE |
	    PHRASE_PRED)) != 0 && len == 6;
}

/* Whether `between` joins two years to one time. */
static bool
joins(struct span between)
{
	return span_is(between, "和") || span_is(between, "、") ||
	    span_is(between, "与") || span_is(between, "及");
}

/* 2032年和2033年: both, where w is the year behind the last one spoken of. */
static struct calendar_span
with_year_before(const struct observe *o, const struct reading *p,
    const struct calendar_word *w, const struct calendar_span *when)
{
	const struct calendar_span *last = &p->time;

	if (w == o->word.v || !p->time_known || !w->numeral ||
	    when->low.precision != CALENDAR_YEAR ||
	    last->high.precision != CALENDAR_YEAR || last->high.year == 0 ||
	    last->high.year + 1 != when->low.year ||
	    w[-1].when.high.year != last->high.year ||
	    !joins(span_sub(p->text, w[-1].to, w->from)))
		return *when;
	return calendar_years(last->low.year, when->high.year);
}

/* The word w, a time of what follows. */
static void
set_time(struct observe *o, struct reading *p, const struct calendar_word *w,
    const struct calendar_span *when)
{
	bool years = when->low.year != 0 && when->low.year < when->high.year &&
	    !period_in_future(o, when);
	struct calendar_span both = with_year_before(o, p, w, when);

	if (w->numeral && !p->time_known && years)
		o->paragraph = reading_setting(when, true);
	p->founded = w->from >= 3 && span_ends(span_sub(p->text, 0, w->from),
	    SPAN("于")) && done_before(p, w->from - 3);
	p->present = w->kind == CALENDAR_KIND_NOW;
	p->governed = done_before(p, w->from);
	if (p->governed || p->times == 0)
		p->began = period_clock(p);
	put_time(o, p, &both);
	p->time_ended = years;
	if (when->high.year != 0)
		p->year = when->high.year;
	deal_time(p, when);
}

static void
take_time(struct observe *o, struct reading *p, const struct calendar_word *w)
{
	struct calendar_span when = period_of_word(o, p->text, w);
	struct around a = { .before = told_before(span_sub(p->text, 0,
	    w->from)) };
	const struct quantity *value;

	a.behind = told_behind(span_sub(p->text, w->to, p->text.n), &a.len);
	if (compared_with(o, p, w, &a, &when) ||
	    stands_apart(o, p, w, &a, &when))
		return;
	value = value_at(o, p->text, w->to);
	if (measured_by(o, p->text, w, &a, value))
		return;
	/* 老李今年63岁 */
	if (value != NULL && span_is(value->unit, "岁") &&
	    (a.before & BEFORE_FROM) == 0)
		return;
	set_by(o, p, w);
	if ((a.before & BEFORE_FROM) != 0 && !p->before && (value != NULL ||
	    changes_from(o, p->text, w->to))) {
		p->before = true;
		p->was = period_clock(p);
	}
	if (!w->numeral && span_is(span_sub(p->text, w->from, w->to), "全年") &&
	    (fills_year(o, p) || !whole_year(o, p, w, &when)))
		return;
	/* 计划投资9亿元，截至3月底，完成2亿元 */
	if ((a.before & BEFORE_UNTIL) != 0)
		reading_leave(p);
	if (w->kind == CALENDAR_KIND_NOW) {
		p->now = true;
		reading_leave(p);
		/* In the first days of a year the present is neither. */
		if (o->when.year == 0 || o->when.month == 1)
			return;
		when = calendar_years(o->when.year, o->when.year);
	}
	set_time(o, p, w, &when);
}

void
period_take_some(struct observe *o, struct reading *p, size_t to)
{
	while (p->word < o->word.n && o->word.v[p->word].from < to) {
		const struct calendar_word *w = &o->word.v[p->word++];

		if (w->to <= p->sentence)
			continue;
		take_time(o, p, w);
	}
}

bool
period_embedded(struct span text, const struct calendar_word *w)
{
	size_t len, back;

	if (w->numeral)
		return false;
	for (back = 3; back <= 9 && back <= w->from; back += 3) {
		if ((unsigned char)text.p[w->from - back] < 0xE4)
			return false;
		(void)phrase_word(span_make(text.p + w->from -
		    back, text.n - w->from + back), &len);
		if (len > back)
			return true;
	}
	return false;
}

size_t
period_opening(struct span text)
{
	size_t n = text.n < 60 ? text.n : 60;

	while (n > 0 && n < text.n &&
	    ((unsigned char)text.p[n] & 0xC0) == 0x80)
		n--;
	return n;
}

bool
period_words(const struct observe *o, struct span text)
{
	size_t i, len;

	if ((o->marks.seen & LANDMARK_TIME) == 0)
		return false;
	for (i = 0; (i = landmarks_next(&o->marks, i, LANDMARK_TIME)) <
	    o->marks.n && o->marks.v[i].at < text.n; i++)
		if (table_longest(&table_times, span_sub(text,
		    o->marks.v[i].at, text.n), &len) >= 0)
			return true;
	return false;
}

void
period_find(struct observe *o, struct span text,
    const struct calendar_context *when)
{
	size_t i;

	if (period_words(o, text)) {
		calendar_scan(text, &o->marks, when, &o->quantity.memo,
		    &o->word);
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

/* Whether the setting is a year of several that the heading names. */
static bool
narrows(const struct setting *s, const struct setting *heading)
{
	return heading->known && s->when.low.year == s->when.high.year &&
	    heading->when.low.year < heading->when.high.year &&
	    heading->when.low.year <= s->when.low.year &&
	    s->when.high.year <= heading->when.high.year;
}

/* Whether what an earlier sentence set is v's time: a flow's, and that of a
 * change or of what is reckoned over a year where it is one. */
static bool
reaches(const struct observe *o, const struct setting *s,
    const struct observation *v, struct pool_name name, bool flow)
{
	size_t len;

	if (!s->known)
		return false;
	/* 能耗累计下降16%, 收入年均增长6%, 游客增长2倍: over all of them. */
	if (flow || !s->flows || narrows(s, &o->heading) ||
	    (v->base != OBSERVE_YOY && v->base != OBSERVE_PREV &&
	    v->role == OBSERVE_GROWTH))
		return true;
	return s->when.low.year == s->when.high.year && (v->role ==
	    OBSERVE_GROWTH || v->role == OBSERVE_DELTA ||
	    table_longest_back(&table_flowend, pool_span(&o->pool, name),
	    &len) >= 0);
}

void
period_of_value(struct observe *o, const struct reading *p,
    struct observation *v, struct pool_name name, bool flow, int from)
{
	if (from >= 0 && from != p->before_at && !p->run_known &&
	    !calendar_is_open(&o->v[from].period) && !p->times &&
	    !(p->time_known && p->time_at > (size_t)from + 1)) {
		v->period = o->v[from].period;
		/* 收入9亿元、年均增长8%，总量居全市第一: of the year. */
		if (o->v[from].base == OBSERVE_ANNUAL && v->base !=
		    OBSERVE_ANNUAL && from > (int)p->first && span_eq(pool_span(
		    &o->pool, o->name[from - 1]), pool_span(&o->pool,
		    o->name[from])))
			v->period = o->v[from - 1].period;
	}
	else if (p->once || ((o->phrase.seen & PHRASE_YEARLY) != 0 &&
	    v->role != OBSERVE_DELTA && (!p->time_known ||
	    (o->phrase.seen & PHRASE_MODAL) != 0 ||
	    p->in_clause == OBSERVE_PLAN)))
		;
	else if ((o->phrase.seen & PHRASE_NOW) != 0 && o->when.year != 0 &&
	    o->when.month != 1)
		v->period = calendar_years(o->when.year, o->when.year);
	else if (p->run_known && v->role != OBSERVE_ATTR)
		v->period = p->running;
	else if (p->time_known)
		v->period = p->time;
	else if (o->last.known && !p->now && span_starts(span_sub(p->text,
	    p->sentence, p->text.n), SPAN("其中")))
		v->period = o->last.when;
	else if (reaches(o, &o->paragraph, v, name, flow) &&
	    (v->base != OBSERVE_CUMULATIVE || o->paragraph.when.low.year !=
	    o->paragraph.when.high.year))
		v->period = o->paragraph.when;
	else if (reaches(o, &o->turn, v, name, flow))
		v->period = o->turn.when;
	else if (o->heading.known)
		v->period = o->heading.when;
	else if (period_titled(o))
		v->period = o->title.when;

	o->last = reading_setting(&v->period, false);
	o->last.known = !calendar_is_open(&v->period);
}
