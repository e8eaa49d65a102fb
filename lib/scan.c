#include "scan.h"
#include "table.h"

TABLE(timeafter);
TABLE(contextbefore);
TABLE(contextafter);

bool
scan_next(struct span rest, const char **list)
{
	const char *p = *list;
	size_t n = 0;
	bool whole;

	while (n < rest.n && p[n] == rest.p[n] && p[n] != '\0')
		n++;
	p += n;
	whole = *p == '|' || *p == '\0';
	while (*p != '|' && *p != '\0')
		p++;
	*list = p + (*p == '|');
	return whole;
}

bool
scan_listed(const struct scan *s, size_t at, const char *list)
{
	struct span rest = scan_rest(s, at);

	while (*list != '\0')
		if (scan_next(rest, &list))
			return true;
	return false;
}

bool
scan_listed_before(const struct scan *s, size_t at, const char *list)
{
	while (*list != '\0') {
		size_t n = 0;

		while (list[n] != '|' && list[n] != '\0')
			n++;
		if (n > 0 && n <= at && s->text.p[at - 1] == list[n - 1] &&
		    memcmp(s->text.p + at - n, list, n) == 0)
			return true;
		list += n + (list[n] == '|');
	}
	return false;
}

bool
scan_near_before(const struct scan *s, size_t at, struct span word)
{
	size_t from = at > SCAN_NEAR ? at - SCAN_NEAR : 0;

	for (; from + word.n <= at; from++)
		if (memcmp(s->text.p + from, word.p, word.n) == 0)
			return true;
	return false;
}

bool
scan_context_before(const struct scan *s, size_t at, unsigned class)
{
	size_t from = at > SCAN_NEAR ? at - SCAN_NEAR : 0, len;
	int32_t row = table_longest_back(&table_contextbefore,
	    span_sub(s->text, from, at), &len);

	return row >= 0 && (table_contextbefore.bits[row] & class) != 0;
}

bool
scan_context(const struct scan *s, size_t at, unsigned class)
{
	size_t len;
	int32_t row = table_longest(&table_contextafter, scan_rest(s, at),
	    &len);

	return row >= 0 && (table_contextafter.bits[row] & class) != 0;
}

bool
scan_clause_begins(const struct scan *s, size_t at)
{
	uint32_t cp = scan_cp_before(s, at);

	return at == 0 || cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B ||
	    cp == 0xFF1A || cp == 0x3000 || cp == ' ' || cp == 0xFF08 ||
	    cp == '(' || cp == '\t' || cp == ',' || cp == ';' || cp == ':' ||
	    cp == '\n' || cp == UTF8_REPLACED;
}

bool
scan_clause_ends(const struct scan *s, size_t at)
{
	uint32_t cp = scan_cp(s, at);

	return at >= s->text.n || cp == 0xFF0C || cp == 0x3002 ||
	    cp == 0xFF1B || cp == 0x3001 || cp == 0xFF09 || cp == ')' ||
	    cp == ',' || cp == ';' || cp == '.' || cp == 0xFF01 ||
	    cp == ' ' || cp == 0x3000 || cp == 0xFF1F || cp == UTF8_REPLACED;
}

size_t
scan_range_mark(const struct scan *s, size_t at)
{
	size_t len;
	int32_t row = table_longest(&table_timeafter, scan_rest(s, at), &len);

	return row >= 0 && (table_timeafter.bits[row] &
	    CALENDAR_AFTER_TO) != 0 ? len : 0;
}

struct quantity *
scan_new(struct scan *s)
{
	struct quantity_list *l = s->out;
	struct quantity *q;

	if (l->n == l->cap)
		l->v = memory_more(l->v, &l->cap, sizeof(*l->v));
	q = &l->v[l->n];
	memory_clear(q, sizeof(*q));
	q->unit_row = -1;
	return q;
}

size_t
scan_add(struct scan *s)
{
	struct quantity_list *l = s->out;
	const struct quantity *q = &l->v[l->n++];

	l->kept += !q->refused;
	return s->floor = q->to;
}

struct quantity *
scan_put(struct scan *s, const struct quantity *q)
{
	struct quantity *to = scan_new(s);

	*to = *q;
	scan_add(s);
	return to;
}

size_t
scan_refuse(struct scan *s, size_t from, size_t to, const char *rule)
{
	struct quantity *q = scan_new(s);

	q->from = q->number_from = from;
	q->to = q->number_to = q->unit_from = q->unit_to = to;
	q->type = QUANTITY_NUMBER;
	q->refused = true;
	q->rule = rule;
	return scan_add(s);
}
