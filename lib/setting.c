#include "period.h"
#include "setting.h"
#include "speech.h"
#include "table.h"

TABLE(heads);

static enum reading_mode
mode_of(const char *cell)
{
	return *cell == 'r' ? READING_REVIEW : *cell == 'c' ? READING_COMING :
	    *cell == 'n' ? READING_APPENDIX : READING_NONE;
}

enum reading_mode
setting_mode(const struct observe *o, struct span text, size_t at, size_t to,
    uint32_t where)
{
	enum reading_mode mode = READING_NONE;
	size_t i, len;

	if ((o->marks.seen & LANDMARK_HEAD) == 0)
		return READING_NONE;
	for (i = landmarks_at(&o->marks, at);
	    (i = landmarks_next(&o->marks, i, LANDMARK_HEAD)) < o->marks.n &&
	    o->marks.v[i].at < to; i++) {
		const struct landmark *l = &o->marks.v[i];
		int32_t row;
		enum reading_mode m;

		if (l->at < at)
			continue;
		row = table_longest(&table_heads, span_sub(text, l->at, to),
		    &len);
		if (row < 0)
			continue;
		m = mode_of(table_cell(&table_heads, (uint32_t)row, where));
		if (m != READING_NONE)
			mode = m;
		at = l->at + len;
	}
	return mode;
}

bool
setting_time(struct observe *o, struct span text, struct setting *out)
{
	size_t i;

	calendar_scan(text, &o->marks, &o->when, NULL, &o->word);
	for (i = 0; i < o->word.n; i++) {
		struct calendar_word *w = &o->word.v[i];

		if (w->compare || calendar_is_open(&w->when) ||
		    w->kind == CALENDAR_KIND_NOW || !period_adverbial(text,
		    w))
			continue;
		*out = reading_setting(&w->when, false);
		return true;
	}
	return false;
}

/* What the text of one heading says: kept, since a heading stands over many
 * sections. */
static const struct setting_heading *
read_heading(struct observe *o, struct span text)
{
	const unsigned char *u = (const unsigned char *)text.p;
	struct setting_heading *h = &o->known[(text.n / 3 + u[text.n / 2] * 5u +
	    u[text.n - 1]) % SETTING_HEADINGS];

	if (h->read && span_eq(buf_span(&h->text), text) && (h->timeless ||
	    memcmp(&h->context, &o->when, sizeof(o->when)) == 0))
		return h;
	buf_clear(&h->text);
	buf_put(&h->text, text);
	h->context = o->when;
	h->read = true;
	landmarks_find(&o->marks, text);
	h->timeless = (o->marks.seen & (LANDMARK_NUMERAL | LANDMARK_TIME)) == 0;
	h->mode = setting_mode(o, text, 0, text.n, SETTING_HEAD);
	memset(&h->when, 0, sizeof(h->when));
	if (!h->timeless)
		(void)setting_time(o, text, &h->when);
	/* 2033年目标 */
	if (h->mode == READING_NONE && h->when.known && span_ends(text,
	    SPAN("目标")))
		h->mode = READING_COMING;
	return h;
}

void
setting_section(struct observe *o, struct span section)
{
	size_t end = section.n, from;
	enum reading_mode mode = READING_NONE;
	struct setting when = { 0 };

	while (end > 0) {
		const struct setting_heading *h;

		for (from = end; from > 0; from--)
			if (from >= 3 && section.p[from - 2] == '>' &&
			    section.p[from - 1] == ' ' &&
			    section.p[from - 3] == ' ')
				break;
		if (from == end)
			break;
		h = read_heading(o, span_sub(section, from, end));
		if (mode == READING_NONE)
			mode = h->mode;
		if (!when.known)
			when = h->when;
		end = from >= 3 ? from - 3 : 0;
	}
	/* 加强政府自身建设 after the year's work is work to come as well. */
	if (mode == READING_NONE && section.n > 0 && o->top_mode ==
	    READING_COMING)
		mode = READING_COMING;
	o->mode = o->section_mode = mode;
	o->passing = false;
	if (mode != READING_NONE)
		o->top_mode = mode;
	o->heading = when;
}

void
setting_document(struct observe *o)
{
	buf_clear(&o->section);
	buf_clear(&o->who);
	buf_clear(&o->line);
	memset(&o->when, 0, sizeof(o->when));
	o->when.year = o->given_year;
	o->mode = o->top_mode = o->section_mode = o->title_mode = READING_NONE;
	o->asked = o->proposed = o->passing = false;
	memset(&o->heading, 0, sizeof(o->heading));
	memset(&o->turn, 0, sizeof(o->turn));
	memset(&o->paragraph, 0, sizeof(o->paragraph));
	memset(&o->title, 0, sizeof(o->title));
}

void
setting_title(struct observe *o, struct span text)
{
	enum reading_mode mode = setting_mode(o, text, 0, text.n,
	    SETTING_TITLE);
	size_t i;

	if (mode == READING_COMING)
		o->title_mode = o->mode = o->section_mode = o->top_mode = mode;

	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];

		if (!q->refused && q->type == QUANTITY_PERIOD &&
		    q->when.low.precision == CALENDAR_YEAR &&
		    q->when.low.year == q->when.high.year &&
		    (mode == READING_COMING || setting_mode(o, text, q->to,
		    text.n, SETTING_HEAD) == READING_REVIEW))
			o->title = reading_setting(&q->when, false);
	}
}

void
setting_date(struct observe *o, const struct observe_segment *s)
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
			bool back = setting_mode(o, s->text, q->to, s->text.n,
			    SETTING_HEAD) == READING_REVIEW;

			o->when.year = d->year + back;
			o->when.month = back || o->title_mode ==
			    READING_COMING || span_contains(s->text, "报告") ? 1 :
			    0;
		}
	}
}

/* 2023年是…的一年, 2023年，是…: what is told of the year itself. */
static bool
tells_of_year(struct span after)
{
	if (span_starts(after, SPAN("，")))
		after = span_sub(after, strlen("，"), after.n);
	return span_starts(after, SPAN("是"));
}

/* Whether a report titled by a year looks back on that year: 2019年，是… in its
 * review. */
static bool
titled_by_review(const struct observe *o, struct span text)
{
	const struct quantity *q = &o->quantity.v[0];

	return o->mode == READING_REVIEW && o->when.day == 0 && q->from == 0 &&
	    !q->refused && q->type == QUANTITY_PERIOD &&
	    q->when.low.precision == CALENDAR_YEAR &&
	    q->when.low.year == o->when.year &&
	    q->when.high.year == o->when.year &&
	    tells_of_year(span_sub(text, q->to, text.n));
}

bool
setting_review(struct observe *o, struct span text)
{
	size_t i;

	if (o->given_year != 0)
		return false;
	if (o->when.year != 0) {
		if (!titled_by_review(o, text))
			return false;
		o->when.year++;
		o->when.month = 1;
		setting_section(o, buf_span(&o->section));
		landmarks_find(&o->marks, text);
		return true;
	}
	for (i = 0; i < o->quantity.n; i++) {
		const struct quantity *q = &o->quantity.v[i];
		size_t to = q->to + 30 < text.n ? q->to + 30 : text.n;

		if (q->refused || q->type != QUANTITY_PERIOD ||
		    q->when.low.precision != CALENDAR_YEAR ||
		    q->when.low.year != q->when.high.year)
			continue;
		if (setting_mode(o, text, q->to, to, SETTING_HEAD) ==
		    READING_REVIEW) {
			o->when.year = q->when.low.year + 1;
			o->when.month = 1;
			return true;
		}
	}
	return false;
}

void
setting_turn(struct observe *o, const struct calendar_span *when, bool flows)
{
	o->turn = reading_setting(when, flows);
	buf_clear(&o->turn_section);
	buf_put(&o->turn_section, buf_span(&o->section));
}

/* Whether the time at byte `time` begins what somebody says: 报告指出：2023年，…,
 * 县长李明表示，2023年全县… */
static bool
said(struct span text, size_t from, size_t time)
{
	struct span before = span_sub(text, from, time);

	if (span_ends(before, SPAN("：")))
		return before.n > strlen("：");
	if (!span_ends(before, SPAN("，")))
		return false;
	before.n -= strlen("，");
	return speech_ends(before) > 0;
}

/* 2023年粮食喜获丰收。 A year not long over, and no value behind it: what
 * follows tells more of it. */
static bool
tells_first(const struct observe *o, const struct calendar_word *w)
{
	return o->when.year != 0 && w->when.low.year >= period_last_year(o) &&
	    reading_value(o, w->to) == o->quantity.n;
}

void
setting_sentence(struct observe *o, struct span text, size_t word, size_t from)
{
	const struct calendar_word *w;
	struct calendar_span when;
	struct span after;
	size_t i, k, len;
	bool since;

	for (i = word; i < o->word.n && o->word.v[i].from < from; i++)
		;
	if (i == o->word.n)
		return;
	/* 在回顾2014年工作时，县长说：2015年，… */
	for (k = i; k < o->word.n && o->word.v[k].from < from + 300; k++)
		if (said(text, from, o->word.v[k].from)) {
			from = o->word.v[k].from;
			i = k;
			break;
		}
	w = &o->word.v[i];
	since = period_since(text, w);
	when = period_of_word(o, text, w);
	after = span_sub(text, w->to, text.n);
	/* 据初步核算，2008年，… */
	if (w->from > from + 9 && w->from <= from + 60 && (phrase_word(span_sub(
	    text, from, w->from), &len) & (PHRASE_LEAD | PHRASE_PREP |
	    PHRASE_ADVERB)) != 0 && reading_border(span_sub(text, from,
	    w->from)) + strlen("，") == w->from - from)
		from = w->from;
	/* 刚刚过去的2025年，… */
	if (w->from > from && w->from <= from + 24 &&
	    calendar_is_past(span_sub(text, from, w->from)))
		from = w->from;
	if (w->from > from + 9 || w->compare || calendar_is_open(&when) ||
	    w->kind == CALENDAR_KIND_NOW)
		return;
	if (w->from > from && !span_starts(span_make(text.p + from,
	    text.n - from), SPAN("“")) &&
	    !span_starts(span_make(text.p + from, text.n - from),
	    SPAN("同时")) && memchr(text.p + from, 0xAF,
	    w->from - from) == NULL)
		return;
	if (when.low.year != when.high.year) {
		if (period_in_future(o, &when))
			return;
		o->paragraph = reading_setting(&when, true);
		if (since)
			setting_turn(o, &when, true);
	} else if (!since && w->numeral && (when.low.precision ==
	    CALENDAR_MONTH || when.low.precision == CALENDAR_QUARTER) &&
	    (w->kind == CALENDAR_KIND_PERIOD ||
	    span_starts(after, SPAN("，"))) && !period_in_future(o, &when))
		/* 上半年，…, 前三季度…, 7月份，…: what is told of it goes on. */
		o->paragraph = reading_setting(&when, true);
	else if (since && when.low.precision == CALENDAR_YEAR)
		setting_turn(o, &when, false);
	else if (when.low.precision == CALENDAR_YEAR && tells_of_year(after))
		setting_turn(o, &when, true);
	else if (when.low.precision == CALENDAR_YEAR &&
	    (span_starts(after, SPAN("，")) || (w->from == from && after.n > 0
	    && (tells_first(o, w) || (phrase_word(after, &len) &
	    (PHRASE_SCOPE | PHRASE_BODY)) != 0)))) {
		o->paragraph = reading_setting(&when, true);
		/* Where nothing dates the document, till another is said. */
		if (o->when.year == 0 && !o->heading.known)
			setting_turn(o, &when, true);
	}
}

void
setting_question(struct observe *o, struct span text)
{
	enum reading_mode mode;
	struct setting when;

	if ((o->marks.seen & LANDMARK_HEAD) == 0 ||
	    (o->marks.seen & LANDMARK_QUESTION) == 0 ||
	    (!span_ends(text, SPAN("？")) && !span_ends(text, SPAN("?")) &&
	    !span_contains(text, "请问")))
		return;
	mode = setting_mode(o, text, 0, text.n, SETTING_QUESTION);
	if (mode != READING_COMING)
		return;
	if (setting_time(o, text, &when) && o->when.year != 0 &&
	    when.when.high.year >= o->when.year) {
		o->mode = READING_COMING;
		o->asked = true;
		o->turn = when;
	}
}

bool
setting_bare_heading(const struct observe *o, const struct observe_segment *s)
{
	if (s->kind.n > 0 || s->text.n > 90 || s->text.n < 6)
		return false;
	if (span_contains(s->text, "，") ||
	    span_contains(s->text, "；") ||
	    span_ends(s->text, SPAN("。")) || span_ends(s->text, SPAN("！")))
		return false;
	return setting_mode(o, s->text, 0, s->text.n, SETTING_HEAD) !=
	    READING_NONE;
}

bool
setting_within(struct span section, struct span above)
{
	return above.n > 0 && span_starts(section, above) &&
	    (section.n == above.n || span_starts(span_sub(section, above.n,
	    section.n), SPAN(" > ")));
}

void
setting_opening(struct observe *o, struct span text)
{
	enum { REACH = 90 };	/* bytes of who says it */
	size_t i, at, len;
	int32_t row;

	if ((o->marks.seen & LANDMARK_HEAD) == 0)
		return;
	/* 县长表示，下一步，…: as far as he goes on. */
	i = landmarks_next(&o->marks, 0, LANDMARK_HEAD);
	if (i == o->marks.n)
		return;
	at = o->marks.v[i].at;
	if (at >= REACH || (at > 0 && o->mode != READING_NONE))
		return;
	row = table_longest(&table_heads, span_sub(text, at, text.n), &len);
	if (row < 0 || o->mode == READING_APPENDIX ||
	    mode_of(table_cell(&table_heads, (uint32_t)row, SETTING_OPEN)) !=
	    READING_COMING || (at > 0 && !said(text, 0, at)))
		return;
	o->mode = READING_COMING;
	o->passing = at > 0;
	if (at == 0)
		o->top_mode = READING_COMING;
	o->turn.known = o->paragraph.known = false;
}
