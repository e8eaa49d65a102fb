#include "scan.h"

TABLE(timeafter);
TABLE(boundbefore);
TABLE(boundafter);
TABLE(contextbefore);
TABLE(contextafter);

/* Say what a character of n bytes may be. */
static void
mark(struct quantity_near *near, const char *p, size_t n, uint8_t flag)
{
	if (n == 3)
		near->three[scan_hash(p)] |= flag;
	else {
		/* The byte that is seen first, from either side. */
		near->single[(unsigned char)p[0]] |= flag;
		near->single[(unsigned char)p[n - 1]] |= flag;
	}
}

void
scan_mark(struct quantity_near *near, struct span list, uint8_t flag)
{
	size_t at, n;
	uint32_t cp;

	for (at = 0; at < list.n; at += n) {
		n = utf8_decode(list.p + at, list.n - at, &cp);
		mark(near, list.p + at, n, flag);
	}
}

/* Mark how the keys begin (of an index backward: end) whose rows have one of
 * `bits`. */
static void
mark_keys(struct quantity_near *near, const struct table *t, uint64_t bits,
    bool back, uint8_t flag)
{
	uint32_t row, cp;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));

		while ((t->bits[row] & bits) != 0 && keys.n > 0) {
			struct span key = span_cut(&keys, '|');
			size_t n = back ? utf8_before(key.p, key.n, &cp) :
			    utf8_decode(key.p, key.n, &cp);

			mark(near, back ? key.p + key.n - n : key.p, n, flag);
		}
	}
}

struct quantity_near *
scan_table(void)
{
	struct quantity_near *near = memory_zeroed(1, sizeof(*near));

	mark_keys(near, &table_boundbefore, ~UINT64_C(0), true,
	    SCAN_ENDS_BOUND);
	mark_keys(near, &table_contextbefore, SCAN_BEFORE_PER, true,
	    SCAN_ENDS_PER);
	mark_keys(near, &table_contextbefore, SCAN_BEFORE_PLACE, true,
	    SCAN_ENDS_CODE);
	mark_keys(near, &table_timeafter, ~UINT64_C(0), false,
	    SCAN_BEGINS_TIME);
	mark_keys(near, &table_timeafter, CALENDAR_AFTER_TO, false,
	    SCAN_BEGINS_RANGE);
	mark_keys(near, &table_boundafter, ~UINT64_C(0), false,
	    SCAN_BEGINS_BOUND);
	scan_mark(near, CALENDAR_BEHIND, SCAN_BEGINS_TIME);
	return near;
}

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
