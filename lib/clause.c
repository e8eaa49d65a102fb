#include "characters.h"
#include "clause.h"
#include "numeral.h"
#include "period.h"
#include "setting.h"
#include "status.h"
#include "utf8.h"

#define QUOTE_MOST	240	/* bytes of a quotation that is one word */

static void
end_clause(struct observe *o, struct reading *p, size_t from)
{
	/* 税收收入连续5年增长，从…: its subject goes on. */
	if (o->phrase.text.n > 0 && !p->valued && o->n > p->clause) {
		phrase_read(&o->phrase, PHRASE_ABSOLUTE);
		/* 增速与6月份持平: what goes on is what grew. */
		if (phrase_named(&o->phrase) &&
		    o->phrase.verb == o->phrase.verb_to &&
		    (o->phrase.token[o->phrase.to - 1].mask &
		    PHRASE_CONJ) == 0) {
			struct pool_name n = pool_begin(&o->pool);

			phrase_name(&o->phrase, &o->pool.text);
			p->topic = pool_end(&o->pool, n);
			p->topic_at = o->n;
		}
	}
	phrase_clear(&o->phrase);
	/* 获得二季度全省奖励，…: the time is of what the verb governs; a year
	 * is better than none. */
	if (p->governed && p->times > 0 && !p->valued && !p->before &&
	    (p->began.known || p->time.high.precision > CALENDAR_YEAR))
		period_set_clock(p, &p->began);
	/* 成立于2019年11月，…: the time is of that alone. */
	if (p->founded && !p->valued)
		period_set_clock(p, &p->began);
	/* 目前，…: of what follows too. */
	p->now = p->now && !p->valued && from - p->clause_from <=
	    strlen("截至目前，");
	p->clause_before = p->clause_from;
	p->piece = p->clause_from = from;
	p->clause = o->n;
	p->times = 0;
	p->in_clause = OBSERVE_NO_STATUS;
	p->carry = p->held = (struct pool_name){ 0, 0 };
	p->of = p->flow = p->valued = p->run_known = p->governed = false;
	p->founded = false;
}

void
clause_sentence(struct observe *o, struct reading *p, size_t from)
{
	end_clause(o, p, from);
	p->now = p->present = false;
	p->sentence = from;
	p->first = o->n;
	p->time_known = p->time_ended = p->run_known = p->before = false;
	p->inside = p->flows = false;
	p->before_at = p->part = -1;
	p->year = 0;
	p->rest = OBSERVE_NO_STATUS;
	p->once = p->already = false;
	p->base = OBSERVE_NO_BASE;
	p->topic = (struct pool_name){ 0, 0 };
	o->deal.n = o->deal.at = 0;
	setting_sentence(o, p->text, p->word, from);
}

/* A bracket with values in it, from byte `at`, and its end: its times are its
 * own, and what stands before it goes on behind it. */
static void
open_bracket(struct observe *o, struct reading *p, size_t at)
{
	size_t i;

	p->outer_from = p->piece < at ? p->piece : at;
	p->outer_to = at;
	end_clause(o, p, p->at);
	p->outside = period_clock(p);
	p->inside = true;
	/* 生产总值（17亿元）: what the bracket is behind is named. */
	i = reading_quantity(o, p->at);
	if (i < o->quantity.n && o->quantity.v[i].from == p->at &&
	    p->outer_to > p->outer_from)
		phrase_add(&o->phrase, span_sub(p->text, p->outer_from,
		    p->outer_to));
}

static void
close_bracket(struct observe *o, struct reading *p)
{
	end_clause(o, p, p->at);
	if (p->inside) {
		period_set_clock(p, &p->outside);
		if (p->outer_to > p->outer_from)
			phrase_add(&o->phrase, span_sub(p->text, p->outer_from,
			    p->outer_to));
	}
	p->inside = false;
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
take_mark(struct observe *o, struct reading *p, size_t k, size_t to)
{
	struct span close;
	uint32_t cp;
	size_t at = o->marks.v[k].at, end;
	bool aside;

	p->at = at + utf8_decode(p->text.p + at, to - at, &cp);
	switch (cp) {
	case ':': case 0xFF1A:
		/* ： */
		status_lead(p);
		/* FALLTHROUGH */
	case ',': case ';':
	case 0xFF0C: case 0xFF1B: case 0x2026: case UTF8_REPLACED:
		/* ， ； … and what a character in doubt may have been */
		period_take(o, p, p->at);
		/* 2023年…，今年预计…；…: the forecast's time is its own. */
		aside = cp == 0xFF1B && p->in_clause == OBSERVE_FORECAST &&
		    p->times > 0 && p->began.known;
		end_clause(o, p, p->at);
		if (aside)
			period_set_clock(p, &p->began);
		/* 建成后…；…: what follows waits for nothing. */
		if (cp == 0xFF1B && p->once) {
			p->once = false;
			p->rest = OBSERVE_NO_STATUS;
		}
		return;
	case 0x2014:
		/* ——; one alone stands between the ends of a span */
		if (!span_starts(span_sub(p->text, p->at, to), SPAN("—")))
			return;
		p->at += strlen("—");
		period_take(o, p, p->at);
		end_clause(o, p, p->at);
		return;
	case 0xFF09:
		/* ） */
		period_take(o, p, p->at);
		close_bracket(o, p);
		return;
	case '!': case '?': case '\n':
	case 0x3002: case 0xFF01: case 0xFF1F:
		/* 。 ！ ？ */
		period_take(o, p, p->at);
		clause_sentence(o, p, p->at);
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
		/* ■ before an item of a list */
		if (characters_are(cp, CHARACTER_ITEM)) {
			period_take(o, p, p->at);
			clause_sentence(o, p, p->at);
		}
		return;
	}
	end = closing(o, p->text, k, to, close);
	if (end > 0)
		p->at = end;
	else if (cp == 0xFF08 || cp == '(')
		open_bracket(o, p, at);
	else if (cp != 0x201C || p->word >= o->word.n ||
	    o->word.v[p->word].from != at)	/* no “十四五” */
		end_clause(o, p, p->at);
}

void
clause_walk(struct observe *o, struct reading *p, size_t to)
{
	const struct landmarks *l = &o->marks;

	for (;; p->mark++) {
		const struct landmark *m;

		p->mark = landmarks_next(l, landmarks_from(l, p->mark, p->at),
		    LANDMARK_MARK | LANDMARK_STATUS);
		if (p->mark >= l->n)
			break;
		m = &l->v[p->mark];
		if (m->at >= to)
			break;
		if (l->what[p->mark] & LANDMARK_MARK) {
			take_mark(o, p, p->mark, to);
		} else {
			size_t len = status_cue(o, p, m);

			p->at = m->at + len < to ? m->at + len : to;
		}
	}
	p->at = to;
	period_take(o, p, to);
}

void
clause_piece(struct observe *o, struct reading *p, size_t to)
{
	while (p->cut < o->word.n && o->word.v[p->cut].from < to) {
		const struct calendar_word *w = &o->word.v[p->cut++];

		if (w->numeral || w->compare || w->from < p->piece ||
		    w->to > to || period_embedded(p->text, w) ||
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

/* The end of the number of at most two digits or three numerals at `from`;
 * `from`: there is none. */
static size_t
short_number(struct span text, size_t from)
{
	size_t i = from, at;

	while (i < text.n && i < from + 2 && utf8_is_digit(text.p[i]))
		i++;
	if (i > from)
		return i;
	while (i < text.n && i < from + 12 && (unsigned char)text.p[i] >= 0xE4 &&
	    (unsigned char)text.p[i] <= 0xE9)
		i += 3;
	if (i == from + 12)
		return from;
	for (at = from; at < i; at += 3)
		if (numeral_begins(text, at) != 3)
			return from;
	return i;
}

size_t
clause_enumerator(struct span text)
{
	bool open = span_starts(text, SPAN("（"));
	size_t from = open ? strlen("（") : span_starts(text, SPAN("(")),
	    i = short_number(text, from);

	if (i == from || i >= text.n)
		return 0;
	if (span_starts(span_sub(text, i, text.n), SPAN("）")))
		return i + strlen("）");
	if (open)
		return 0;
	if (span_starts(span_sub(text, i, text.n), SPAN("、")))
		return i + strlen("、");
	if ((text.p[i] == '.' || text.p[i] == ')') && i + 1 < text.n &&
	    (unsigned char)text.p[i + 1] >= 0x80)
		return i + 1;
	return 0;
}
