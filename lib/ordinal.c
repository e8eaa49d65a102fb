#include "ordinal.h"
#include "refusal.h"

/* 排名从2011年第27位: whether a word for a standing stands before the year. */
static bool
behind_year(const struct scan *s, size_t at)
{
	const struct quantity *last = s->out->n == 0 ? NULL :
	    &s->out->v[s->out->n - 1];

	return last != NULL && last->type == QUANTITY_PERIOD &&
	    !last->refused && (last->to == at || (last->to + strlen("的") == at
	    && scan_behind(s, at, SPAN("的")))) &&
	    scan_context_before(s, last->from, SCAN_BEFORE_RANK |
	    SCAN_BEFORE_ORDER);
}

/* Whether another standing follows: 从全省113位｜跃升至83位, 由第9位｜前移至第3位. */
static bool
moves_to(const struct scan *s, size_t at)
{
	struct numeral n;
	size_t to;

	for (to = at + 6; to <= at + 12; to += 3)
		if (to < s->text.n &&
		    scan_context_before(s, to, SCAN_BEFORE_RANK) &&
		    (scan_behind(s, to, SPAN("至")) ||
		    scan_behind(s, to, SPAN("到"))) &&
		    numeral_read(s->text, scan_see(s, to, SPAN("第")) ? to + 3 :
		    to, &n) &&
		    scan_see(s, n.to, SPAN("位")))
			return true;
	return false;
}

size_t
ordinal_read(struct scan *s, size_t from)
{
	struct quantity q = { .from = from, .unit_row = -1 };
	size_t at = from + 3, to;
	struct calendar_word w;
	struct numeral n, m;
	const char *reason;
	struct unit u;
	bool rank;
	int chain = 0;

	if (numeral_begins(s->text, at) == 0 ||
	    !numeral_read(s->text, at, &n))
		return at;
	if ((to = refusal_covered(s, from, &reason)) > 0 && to > at)
		return scan_refuse(s, from, n.to, reason);
	if (calendar_may_begin(s->text, at, &n) &&
	    calendar_read(s->text, at, s->floor, &s->context, &n, &w) &&
	    w.from <= from) {
		q.from = w.from;
		q.to = q.number_to = q.unit_from = q.unit_to = w.to;
		q.number_from = at;
		q.type = w.kind == CALENDAR_KIND_DATE ? QUANTITY_DATE :
		    QUANTITY_PERIOD;
		q.when = w.when;
		q.rule = w.rule;
		scan_put(s, &q);
		return w.to;
	}
	if ((n.flags & (NUMERAL_LONG | NUMERAL_OPEN | NUMERAL_MORE |
	    NUMERAL_POINT | NUMERAL_BARE)) != 0)
		return scan_refuse(s, from, n.to, "mark of order");
	if (scan_in_quote(s, from) || from < s->title_to)
		return scan_refuse(s, from, n.to, "part of a name in quotes");
	q.low = q.high = n.low;
	q.number_from = at;
	q.number_to = q.unit_from = q.unit_to = n.to;
	/* 第一、第二、第三产业 is no standing, 第一、第二、第三位 is. */
	for (to = n.to; ++chain < 10 &&
	    (scan_see(s, to, SPAN("、")) || scan_see(s, to, SPAN("和"))) &&
	    numeral_read(s->text, to + (scan_see(s, to + 3, SPAN("第")) ? 6 : 3),
	    &m) && m.to - to < SCAN_NEAR; to = m.to)
		;
	if (to != n.to && !scan_clause_ends(s, to) &&
	    !scan_see(s, to, SPAN("位")) &&
	    !scan_see(s, to, SPAN("名")) && !scan_context(s, to, SCAN_AFTER_CLASS))
		return scan_refuse(s, from, n.to, "mark of order");
	rank = scan_context_before(s, from, SCAN_BEFORE_RANK) || (s->out->n > 0 &&
	    s->out->v[s->out->n - 1].type == QUANTITY_RANK &&
	    !s->out->v[s->out->n - 1].refused &&
	    s->out->v[s->out->n - 1].to + 3 == from);
	if (scan_context(s, n.to, SCAN_AFTER_NOUN))
		return scan_refuse(s, from, n.to, "mark of order");
	if (unit_read(s, n.to, false, &u) && (u.type == QUANTITY_COUNT ||
	    (u.type == QUANTITY_DURATION && u.to - u.from == 3))) {
		bool place = scan_see(s, u.from, SPAN("位")) ||
		    scan_see(s, u.from, SPAN("名"));

		q.to = q.unit_to = u.to;
		rank = rank || (place && (behind_year(s, from) ||
		    moves_to(s, u.to)));
		if (place && scan_see(s, u.to, SPAN("的")) && !rank)
			return scan_refuse(s, from, u.to, "mark of order");
		q.type = place && (rank || scan_clause_ends(s, u.to)) ?
		    QUANTITY_RANK : QUANTITY_ORDINAL;
		q.rule = q.type == QUANTITY_RANK ? "standing" : "ordinal";
		scan_put(s, &q);
		return q.to;
	}
	if (!rank && (scan_behind(s, from, SPAN("、")) ||
	    scan_clause_begins(s, from) || !scan_clause_ends(s, n.to)))
		return scan_refuse(s, from, n.to, "mark of order");
	q.to = n.to;
	q.type = QUANTITY_RANK;
	q.rule = "standing";
	scan_put(s, &q);
	return q.to;
}

/* Whether what stands before says that something is counted. */
static bool
counted(const struct scan *s, size_t at)
{
	return scan_context_before(s, at, SCAN_BEFORE_COUNT);
}

bool
ordinal_is_label(const struct scan *s, size_t at, const struct numeral *n,
    const struct unit *u)
{
	const struct quantity_list *l = s->out;

	if ((n->flags & (NUMERAL_SCALED | NUMERAL_OPEN | NUMERAL_MORE |
	    NUMERAL_POINT)) != 0)
		return false;
	if (scan_see(s, u->from, SPAN("届")) ||
	    scan_see(s, u->from, SPAN("屆"))) {
		if (n->flags & NUMERAL_ARABIC)
			return scan_context(s, u->to, SCAN_AFTER_SESSION) &&
			    !counted(s, at);
		if (decimal_small(&n->low) == 2 && scan_see(s, at, SPAN("两")))
			return false;
		return !counted(s, at);
	}
	if (n->flags & NUMERAL_ARABIC)
		return scan_see(s, u->from, SPAN("期")) && !counted(s, at) &&
		    scan_context(s, u->to, SCAN_AFTER_WORKS);
	if (scan_see(s, at, SPAN("两")) || scan_see(s, at, SPAN("兩")))
		return false;
	if (scan_see(s, u->from, SPAN("次")) && u->to - u->from == 3) {
		if (l->n > 0 && !l->v[l->n - 1].refused &&
		    l->v[l->n - 1].type == QUANTITY_ORDINAL &&
		    l->v[l->n - 1].to == at)
			return true;
		return !counted(s, at) && scan_context(s, u->to, SCAN_AFTER_MEETING);
	}
	if (scan_see(s, u->from, SPAN("期")) && u->to - u->from == 3)
		return !counted(s, at);
	return false;
}

bool
ordinal_is_standing(const struct scan *s, size_t at, const struct quantity *q)
{
	const struct quantity *last = s->out->n == 0 ? NULL :
	    &s->out->v[s->out->n - 1];

	return span_is(q->unit, "位") &&
	    (moves_to(s, q->unit_to) ||
	    scan_context_before(s, at, SCAN_BEFORE_ORDER) || (last != NULL &&
	    !last->refused && last->type == QUANTITY_RANK &&
	    at - last->to <= SCAN_NEAR &&
	    scan_context_before(s, at, SCAN_BEFORE_RANK)));
}

size_t
ordinal_top(struct scan *s, size_t at, const struct numeral *n)
{
	struct quantity q;
	size_t to = n->to, front = at - strlen("前");

	if (at < s->floor + 3 ||
	    (n->flags & ~(unsigned)(NUMERAL_ARABIC | NUMERAL_HAN)))
		return 0;
	if (scan_see(s, to, SPAN("名")) || scan_see(s, to, SPAN("位")) ||
	    scan_see(s, to, SPAN("强")))
		to += 3;
	else if (!scan_clause_ends(s, to) &&
	    !scan_context(s, to, SCAN_AFTER_CLASS))
		return 0;
	/* “百强县”前50强 */
	if (scan_behind(s, front, SPAN("”")))
		front -= strlen("”");
	if (!scan_context_before(s, front, SCAN_BEFORE_RANK) &&
	    !scan_context_before(s, front, SCAN_BEFORE_INTO))
		return 0;
	q = (struct quantity){ .from = at - 3, .to = to, .number_from = at,
	    .number_to = n->to, .unit_from = n->to, .unit_to = to,
	    .unit_row = -1, .type = QUANTITY_RANK, .op = QUANTITY_LE,
	    .bound_before = true, .low = n->low, .high = n->high,
	    .rule = "standing at most" };
	scan_put(s, &q);
	return to;
}

size_t
ordinal_first(struct scan *s, size_t at)
{
	struct quantity q = { .from = at, .to = at + 6, .number_from = at,
	    .number_to = at + 3, .unit_from = at + 3, .unit_to = at + 6,
	    .type = QUANTITY_ORDINAL, .unit_row = -1, .rule = "ordinal" };

	if (!scan_see(s, at + 3, SPAN("届")) || scan_in_quote(s, at) ||
	    at < s->title_to)
		return at + 3;
	q.low = q.high = decimal_from(1);
	scan_put(s, &q);
	return q.to;
}
