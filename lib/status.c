#include "period.h"
#include "setting.h"
#include "status.h"
#include "table.h"

TABLE(status);

/* Its columns, and its scopes as bits, STATUS_PROPOSES the last one. */
enum { STATUS_STATUS = 1, STATUS_SCOPE, STATUS_NAME };
enum { CLAUSE = 1, REST = 2, START = 4, SECTION = 8, AROUND = 16, BASE = 32 };

static enum observe_status
status_of(const char *s)
{
	return *s == 't' ? OBSERVE_TARGET : *s == 'p' ? OBSERVE_PLAN :
	    *s == 'f' ? OBSERVE_FORECAST : *s == 'a' ? OBSERVE_ACTUAL :
	    OBSERVE_NO_STATUS;
}

/* Whether the goals are what stands behind, 是：. */
static bool
names_goals(struct span after)
{
	if (span_starts(after, SPAN("是")) || span_starts(after, SPAN("为")))
		after = span_sub(after, strlen("是"), after.n);
	return span_starts(after, SPAN("：")) || span_starts(after, SPAN(":"));
}

/* Whether a noun stands at the beginning of `after`. */
static bool
names_thing(struct span after)
{
	size_t len;
	uint64_t m = after.n == 0 ? 0 : phrase_word(after, &len);

	return (m & (PHRASE_NOUN | PHRASE_THING | PHRASE_BODY | PHRASE_PEOPLE |
	    PHRASE_SCOPE)) != 0 || ((m & (PHRASE_GENERIC | PHRASE_WEAK)) != 0 &&
	    (m & PHRASE_FLOW) == 0);
}

/* The kind of word that values before it ask for; STATUS_AHEAD: none. */
static enum status_ahead
asked_for(int32_t row)
{
	char status = *table_cell(&table_status, (uint32_t)row,
	    STATUS_STATUS);
	uint64_t scope = table_status.bits[row];

	if (scope == AROUND)
		return status == 't' ? STATUS_AROUND : STATUS_AHEAD;
	return scope != CLAUSE ? STATUS_AHEAD : status == 'd' ? STATUS_DONE :
	    status == 'p' ? STATUS_PLAN : STATUS_AHEAD;
}

void
status_find(struct observe *o, struct span text)
{
	size_t i, len;

	memset(o->cue_to, 0, sizeof(o->cue_to));
	if ((o->marks.seen & LANDMARK_STATUS) == 0)
		return;
	for (i = 0; (i = landmarks_next(&o->marks, i, LANDMARK_STATUS)) <
	    o->marks.n; i++) {
		struct landmark *m = &o->marks.v[i];
		enum status_ahead kind;
		int32_t row;

		row = table_longest(&table_status, span_sub(text, m->at,
		    text.n), &len);
		if (row < 0) {
			o->marks.what[i] &= (uint8_t)~LANDMARK_STATUS;
			continue;
		}
		m->row = (uint16_t)row;
		m->len = (uint16_t)len;
		kind = asked_for(row);
		if (kind != STATUS_AHEAD)
			o->cue_to[kind] = m->at + len;
	}
}

/* Whether `after` begins with what is to be done: 计划｜新建学校5所. */
static bool
governs(struct span after)
{
	uint64_t m;
	size_t len;
	struct span verb = phrase_past(after, PHRASE_ADVERB, PHRASE_FLOW, &m,
	    &len);

	/* 计划再减贫: no noun behind an adverb. */
	return (m & PHRASE_FLOW) != 0 && (m & PHRASE_NOUN) == 0 &&
	    ((m & PHRASE_NOMINAL) == 0 || verb.n < after.n);
}

/* Whether `after` begins with what will be done or be: 将｜稳定在2500万亩; but
 * 将低保标准提高到: what it is done to. */
static bool
comes(struct span after)
{
	size_t len = 0, word;
	uint64_t m, first;
	bool of = false;	/* the first two words are a noun */

	if (after.n > READING_AHEAD)
		after.n = READING_AHEAD;
	m = after.n == 0 ? 0 : phrase_word(after, &len);
	/* 将加快…, 将全力… */
	if ((m & PHRASE_ADVERB) != 0 && len > 3)
		return true;
	after = phrase_past(after, PHRASE_ADVERB, PHRASE_FLOW |
	    PHRASE_ACHIEVE | PHRASE_NOUN, &m, &len);
	if ((m & PHRASE_NOUN) != 0 || (m & (PHRASE_FLOW | PHRASE_ACHIEVE |
	    PHRASE_PRED | PHRASE_UP | PHRASE_DOWN | PHRASE_LINK)) == 0)
		return false;
	/* 将发展旅游作为…, 将种植规模扩大到… */
	first = m;
	after = span_sub(after, 0, reading_border(after));
	for (word = 0; after.n > 0; after = span_sub(after, len, after.n)) {
		int32_t row = table_longest(&table_status, after, &len);

		if (row >= 0 && *table_cell(&table_status, (uint32_t)row,
		    STATUS_STATUS) == 'o')
			return false;
		m = phrase_word(after, &len);
		if (word++ == 1)
			of = (first & PHRASE_NOMINAL) != 0 &&
			    (m & (PHRASE_GENERIC | PHRASE_NOUN)) != 0;
		if (of && (m & PHRASE_TO) != 0)
			return false;
	}
	return true;
}

/* A plan that reaches over the sentence: the plan of a time, and of what is to
 * be done. */
static bool
plans_all(const struct observe *o, const struct reading *p, size_t at,
    size_t to)
{
	bool timed = p->time_known && o->n - p->first <= READING_BACK;
	size_t v = p->first;

	/* 2033年，计划减贫65人，…: no value of it yet. */
	for (; timed && v < o->n; v++)
		timed = o->v[v].role == OBSERVE_TIME;
	return governs(span_sub(p->text, to, p->text.n)) || p->times > 0 ||
	    timed || (p->word < o->word.n && o->word.v[p->word].from < at);
}

/* Behind the time that begins at byte `at`, or `at`: 预计｜“十三五”末，…. */
static size_t
past_time(const struct observe *o, const struct reading *p, size_t at)
{
	size_t i = p->word, most = i + READING_BACK;

	if (most > o->word.n)
		most = o->word.n;
	while (i < most && o->word.v[i].from < at)
		i++;
	return i < most && o->word.v[i].from == at ? o->word.v[i].to : at;
}

size_t
status_cue(struct observe *o, struct reading *p, const struct landmark *m)
{
	uint32_t row = m->row;
	size_t at = m->at, len = m->len;
	enum observe_status status = status_of(table_cell(&table_status, row,
	    STATUS_STATUS));
	uint64_t scope = table_status.bits[row];
	const char *name = table_cell(&table_status, row, STATUS_NAME);

	if (scope == BASE) {
		if (span_starts(span_sub(p->text, at + len, p->text.n),
		    SPAN("，")))
			p->base = *table_cell(&table_status, row,
			    STATUS_STATUS) == 'y' ? OBSERVE_YOY : OBSERVE_PREV;
		return len;
	}
	if (status == OBSERVE_NO_STATUS)
		return len;
	if (scope == AROUND)
		return len;
	if (scope == START) {
		if (at != p->clause_from || o->mode == READING_REVIEW ||
		    o->turn.known || reading_continued(o, p) >= 0)
			return 0;
		p->rest = status;
		p->rest_name = name;
	} else if (scope == SECTION) {
		/* 县长表示，下一步，…: as far as he goes on. */
		if (at != p->sentence && (at != p->clause_from ||
		    o->n > p->first))
			return len;
		p->rest = status;
		p->rest_name = name;
		o->passing = at != p->sentence && o->mode == READING_NONE;
		o->mode = READING_COMING;
		o->turn.known = o->paragraph.known = false;
	} else if (scope == REST) {
		/* 我县将…; but 我县将低保标准提高到…: what is done to it. */
		if (strcmp(name, "shall") == 0 && names_thing(span_sub(
		    p->text, at + len, p->text.n)))
			return len;
		if (strcmp(name, "does") == 0 && (p->once ||
		    p->rest == OBSERVE_FORECAST ||
		    p->in_clause == OBSERVE_FORECAST ||
		    !comes(span_sub(p->text, at + len, p->text.n))))
			return len;
		if (o->mode == READING_REVIEW && strcmp(name, "strive") != 0 &&
		    strcmp(name, "once") != 0 && status != OBSERVE_FORECAST)
			return 0;
		p->rest = status;
		p->rest_name = name;
		if (strcmp(name, "once") == 0) {
			/* 预计达产后: so is what is expected. */
			if (p->in_clause == OBSERVE_FORECAST)
				p->in_clause = OBSERVE_NO_STATUS;
			p->once = true;
			p->piece = at + len;
		}
		/* 主要预期目标是：… What follows the goals is how. */
		if (o->mode == READING_NONE && strcmp(name, "goal") == 0 &&
		    names_goals(span_sub(p->text, at + len, p->text.n)))
			o->mode = o->top_mode = READING_COMING;
	} else {
		if (status == OBSERVE_FORECAST && (o->mode == READING_COMING ||
		    p->once))
			status = OBSERVE_PLAN;
		/* 预计，全县GDP…: of the whole list. */
		if (status == OBSERVE_FORECAST && span_starts(span_sub(p->text,
		    past_time(o, p, at + len), p->text.n), SPAN("，"))) {
			p->rest = status;
			p->rest_name = name;
			return len;
		}
		/* 规划建设了: done. */
		if (status == OBSERVE_PLAN && span_starts(span_sub(p->text,
		    at + len, p->text.n), SPAN("了")))
			return len;
		if (strcmp(name, "plan") == 0 && plans_all(o, p, at, at +
		    len)) {
			p->rest = status;
			p->rest_name = name;
		}
		p->already = status == OBSERVE_ACTUAL;
		if (p->already)
			reading_leave(p);
		if (p->in_clause != OBSERVE_PLAN ||
		    status == OBSERVE_PLAN || status == OBSERVE_ACTUAL) {
			p->in_clause = status;
			p->in_clause_name = name;
		}
	}
	return len;
}

bool
status_done(struct span rest)
{
	size_t len, border = reading_border(span_sub(rest, 0, rest.n <
	    READING_AHEAD ? rest.n : READING_AHEAD));
	uint64_t m;
	int32_t row;

	rest.n = border < 60 ? border : 60;
	/* 前全部建成 */
	rest = phrase_past(rest, PHRASE_ADVERB | PHRASE_MARK, PHRASE_FLOW, &m,
	    &len);
	if (rest.n == 0)
		return false;
	for (; rest.n > 0; rest = span_sub(rest, len, rest.n)) {
		row = table_longest(&table_status, rest, &len);
		if (row < 0 || strcmp(table_cell(&table_status, (uint32_t)row,
		    STATUS_STATUS), "done") != 0)
			return false;
	}
	return true;
}

void
status_lead(struct reading *p)
{
	if (p->in_clause == OBSERVE_NO_STATUS || p->valued ||
	    p->in_clause == OBSERVE_ACTUAL)
		return;
	p->rest = p->in_clause;
	p->rest_name = p->in_clause_name;
}

/* Whether a word of that kind stands in the sentence from `at`; k: no landmark
 * before that one is behind it. */
static bool
ahead(const struct observe *o, struct span text, size_t k, size_t at,
    enum status_ahead kind)
{
	const struct landmarks *l = &o->marks;
	size_t to = at + 400 < text.n ? at + 400 : text.n;
	bool coming = false;	/* the clause is of what is to come */

	if (o->cue_to[kind] <= at)
		return false;
	for (k = landmarks_from(l, k, at); k < l->n && l->v[k].at < to; k++) {
		const struct landmark *m = &l->v[k];
		struct span rest = span_sub(text, m->at, to);
		size_t len = m->len;
		int32_t row = m->row;

		if (m->at < at)
			continue;
		if ((l->what[k] & LANDMARK_MARK) != 0 &&
		    (span_starts(rest, SPAN("。")) ||
		    span_starts(rest, SPAN("；"))))
			return false;
		if ((l->what[k] & LANDMARK_MARK) != 0)
			coming = false;
		if ((l->what[k] & LANDMARK_STATUS) == 0)
			continue;
		if (len > rest.n && (row = table_longest(&table_status, rest,
		    &len)) < 0)
			continue;
		/* 预计8月底完工 */
		if (asked_for(row) == kind && !(coming && kind == STATUS_DONE))
			return true;
		coming |= status_of(table_cell(&table_status, (uint32_t)row,
		    STATUS_STATUS)) > OBSERVE_ACTUAL;
		at = m->at + len;
	}
	return false;
}

/* Whether a word that tells of what is reached stands between byte `at` and the
 * clause's end, not far behind: 计划实施的5个项目已竣工. */
static bool
reached(const struct observe *o, size_t k, size_t at)
{
	const struct landmarks *l = &o->marks;

	for (k = landmarks_from(l, k, at); k < l->n &&
	    l->v[k].at < at + READING_AHEAD; k++) {
		if ((l->what[k] & LANDMARK_MARK) != 0)
			break;
		if ((l->what[k] & LANDMARK_STATUS) != 0 && status_of(
		    table_cell(&table_status, l->v[k].row, STATUS_STATUS)) ==
		    OBSERVE_ACTUAL)
			return true;
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

const char status_task[] = "set as a task";

/* 计划投资9亿元，目前完成5亿元, 造林任务3万亩，完成2万亩: what is done of a
 * sum, of a task. */
static bool
done_of(const struct observe *o, const struct reading *p, int from)
{
	return from >= 0 && (o->phrase.seen & PHRASE_DONE) != 0 &&
	    (o->v[from].why == status_task ||
	    (p->now && o->v[from].status == OBSERVE_PLAN));
}

/* 总投资9亿元、年度投资2亿元: no more is done of the one than of the other. */
static bool
beside_sum(const struct observe *o, const struct reading *p,
    const struct observation *v)
{
	return v > o->v + p->clause && v[-1].status == OBSERVE_PLAN &&
	    v->quantity.type == QUANTITY_MONEY &&
	    v[-1].quantity.type == QUANTITY_MONEY &&
	    (o->phrase.seen & (PHRASE_DONE | PHRASE_ACHIEVE)) == 0 &&
	    span_starts(span_sub(p->text, v[-1].quantity.to,
	    v->quantity.from), SPAN("、"));
}

/* 今年种了9万亩, 今年种的有9万亩: told of as it is, though the year has just
 * begun. */
static bool
told(const struct reading *p, const struct observation *v)
{
	size_t to = v->quantity.from, least = to > READING_AHEAD ? to -
	    READING_AHEAD : 0;
	struct span clause = span_sub(p->text, p->clause_from > least ?
	    p->clause_from : least, to);

	return span_contains(clause, "了") || span_ends(clause, SPAN("有"));
}

void
status_of_value(const struct observe *o, const struct reading *p,
    struct observation *v, struct pool_name name, bool flow, int from)
{
	struct span s = pool_span(&o->pool, name);
	/* 总投资 of a bulletin is what was invested. */
	bool plan = !(o->title.known && o->title_mode == READING_NONE) &&
	    phrase_has_sum(&o->lexicon, s);

	if (done_of(o, p, from)) {
		v->status = OBSERVE_ACTUAL;
		v->why = "already";
	} else if (plan && !p->time_ended && (p->in_clause == OBSERVE_PLAN ||
	    !ahead(o, p->text, p->mark, v->quantity.to, STATUS_DONE))) {
		v->status = OBSERVE_PLAN;
		v->why = "sum of a project";
	} else if (plan && from < 0 && o->mode != READING_COMING) {
		v->status = OBSERVE_ACTUAL;
		v->why = "sum of a finished project";
	} else if ((o->mode != READING_REVIEW && ahead(o, p->text, p->mark,
	    v->quantity.to, STATUS_AROUND)) ||
	    aimed_at(o, span_sub(p->text, v->quantity.to, p->text.n))) {
		v->status = OBSERVE_TARGET;
		v->why = "called for";
	} else if (p->times > 0 && (p->rest > OBSERVE_ACTUAL || (from >= 0 &&
	    o->v[from].status == OBSERVE_TARGET)) &&
	    p->in_clause == OBSERVE_NO_STATUS && period_is_over(o, &v->period))
	    {
		/* 力争达到7亿元（去年5亿元） */
		v->status = OBSERVE_ACTUAL;
		v->why = "a time that is over";
	} else if (p->in_clause == OBSERVE_PLAN && reached(o, p->mark,
	    v->quantity.to)) {
		v->status = OBSERVE_ACTUAL;
		v->why = "already";
	} else if (p->in_clause != OBSERVE_NO_STATUS) {
		v->status = p->in_clause;
		v->why = p->in_clause_name;
	} else if (p->rest != OBSERVE_NO_STATUS) {
		v->status = p->rest;
		v->why = p->rest_name;
	} else if (from >= 0 && o->v[from].status != OBSERVE_NO_STATUS &&
	    !(period_in_future(o, &v->period) && !calendar_is_open(&v->period)
	    && o->v[from].period.high.year < v->period.high.year)) {
		v->status = o->v[from].status;
		v->why = "as what it continues";
	} else if (!p->now && !p->present && !calendar_is_open(&v->period) &&
	    period_in_future(o, &v->period) && o->mode != READING_REVIEW &&
	    !told(p, v)) {
		v->status = o->mode != READING_COMING && ahead(o, p->text,
		    landmarks_at(&o->marks, p->sentence), p->sentence,
		    STATUS_PLAN) ? OBSERVE_PLAN :
		    OBSERVE_TARGET;
		v->why = "a time to come";
	} else if (beside_sum(o, p, v)) {
		v->status = OBSERVE_PLAN;
		v->why = "beside the sum of a project";
	} else if (p->now || (p->already && !flow) ||
	    span_ends(buf_span(&o->phrase.text), SPAN("及其")) ||
	    (o->phrase.seen & PHRASE_NOW) != 0) {
		v->status = OBSERVE_ACTUAL;
		v->why = "what there is";
	} else if (o->mode == READING_COMING &&
	    !(!calendar_is_open(&v->period) && o->when.year != 0 &&
	    v->period.high.year != 0 && !period_in_future(o, &v->period) &&
	    v->period.high.year < o->when.year)) {
		v->status = OBSERVE_TARGET;
		v->why = "section of coming work";
	} else if ((o->mode == READING_APPENDIX || o->term) && flow) {
		v->status = OBSERVE_TARGET;
		v->why = "defined in an appendix";
	} else {
		v->status = OBSERVE_ACTUAL;
		v->why = o->mode == READING_REVIEW ? "section of review" :
		    "nothing said";
	}
}

bool
status_leads_to_goals(const struct observe *o, struct span text)
{
	size_t from = text.n > 60 ? text.n - 60 : 0, i, len;
	bool goal = false, tasks;

	if (!span_ends(text, SPAN("：")))
		return false;
	/* 今年将办好以下民生实事：; but 去年办了以下民生实事： */
	tasks = o->mode == READING_NONE && setting_mode(o, text, from, text.n,
	    SETTING_TITLE) == READING_COMING;
	for (i = tasks ? 0 : landmarks_at(&o->marks, from); i < o->marks.n &&
	    !goal; i++) {
		int32_t row = (o->marks.what[i] & LANDMARK_STATUS) == 0 ?
		    -1 : table_longest(&table_status, span_sub(text,
		    o->marks.v[i].at, text.n), &len);

		goal = row >= 0 && (strcmp(table_cell(&table_status,
		    (uint32_t)row, STATUS_NAME), "goal") == 0 || (tasks &&
		    status_of(table_cell(&table_status, (uint32_t)row,
		    STATUS_STATUS)) == OBSERVE_TARGET));
	}
	return goal && (tasks || setting_mode(o, text, from, text.n,
	    SETTING_HEAD) == READING_COMING);
}

bool
status_proposes(const struct observe *o)
{
	size_t i, k;

	for (i = 0; (i = landmarks_next(&o->marks, i, LANDMARK_PROPOSES)) <
	    o->marks.n; i++)
		if ((o->marks.what[i] & LANDMARK_STATUS) != 0 && (table_status.bits[
		    o->marks.v[i].row] & STATUS_PROPOSES) != 0)
			break;
	if (i == o->marks.n)
		return false;
	for (k = reading_quantity(o, o->marks.v[i].at); k < o->quantity.n; k++)
		if (!o->quantity.v[k].refused && o->quantity.v[k].type !=
		    QUANTITY_DATE && o->quantity.v[k].type != QUANTITY_PERIOD &&
		    o->quantity.v[k].type != QUANTITY_ORDINAL)
			return false;
	return true;
}
