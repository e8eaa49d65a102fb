#include "reading.h"
#include "utf8.h"

size_t
reading_quantity(const struct observe *o, size_t at)
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

size_t
reading_value(const struct observe *o, size_t at)
{
	size_t i = reading_quantity(o, at);

	while (i < o->quantity.n && o->quantity.v[i].refused)
		i++;
	return i;
}

size_t
reading_next(const struct observe *o, size_t i)
{
	size_t k;

	for (k = i + 1; k < o->quantity.n && k <= i + READING_BACK; k++)
		if (!o->quantity.v[k].refused &&
		    o->quantity.v[k].from >= o->quantity.v[i].to)
			return k;
	return o->quantity.n;
}

struct span
reading_behind(const struct observe *o, struct span text, size_t i)
{
	const struct quantity *q = &o->quantity.v[i];
	size_t k = reading_next(o, i), to = text.n;

	if (k < o->quantity.n)
		to = o->quantity.v[k].from;
	if (to > q->to + READING_AHEAD)
		to = q->to + READING_AHEAD;
	return span_sub(text, q->to, to);
}

size_t
reading_border(struct span s)
{
	size_t i = 0, len;
	uint32_t cp;
	int open = 0;

	while (i < s.n) {
		/* Of these none parts. */
		if ((unsigned char)s.p[i] >= 0xE4 &&
		    (unsigned char)s.p[i] <= 0xE9 && s.n - i >= 3 &&
		    table_is_three(s.p + i)) {
			i += 3;
			continue;
		}
		len = utf8_decode(s.p + i, s.n - i, &cp);
		if (cp == 0x201C || cp == 0xFF08)
			open++;
		else if ((cp == 0x201D || cp == 0xFF09) && open > 0)
			open--;
		else if (cp == 0xFF0C || cp == 0x3002 || cp == 0xFF1B ||
		    cp == 0xFF1A || cp == 0xFF01 || cp == 0xFF1F ||
		    cp == 0x2026 || cp == ',' || cp == ';' || cp == '\n' ||
		    cp == 0xFF09 || cp == 0x201D || cp == UTF8_REPLACED ||
		    cp == UTF8_BAD)
			break;
		i += len;
	}
	return i;
}

/* 完成率: nothing goes on with it, but with the thing before. */
static bool
aside(const struct observe *o, size_t v)
{
	struct span s = pool_span(&o->pool, o->name[v]);
	size_t len;

	return (phrase_word(s, &len) & PHRASE_ASIDE) != 0 &&
	    len == s.n;
}

int
reading_continued(const struct observe *o, const struct reading *p)
{
	size_t v = o->n, least = v > READING_BACK ? v - READING_BACK : 0;
	int last = -1;

	if (least < p->first)
		least = p->first;
	while (v > least) {
		v--;
		if (o->v[v].role == OBSERVE_ATTR ||
		    o->v[v].role == OBSERVE_TIME ||
		    o->v[v].role == OBSERVE_LABEL || pool_empty(o->name[v]))
			continue;
		if (!aside(o, v))
			return (int)v;
		if (last < 0)
			last = (int)v;
	}
	return last;
}
