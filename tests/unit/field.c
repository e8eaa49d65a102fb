/*
 * field_split against field_split_plain, which looks for one TAB after another:
 * all records of up to 20 bytes with TABs at any places, and random ones with
 * room for too few fields.
 */
#include "field.h"
#include "groups.h"

enum { MOST = 100 };

static void
check(struct span line, size_t max)
{
	static const struct span none = { "none", 4 };
	struct span field[MOST + 1], plain[MOST + 1], last, plain_last;
	size_t i, n;
	bool same;

	for (i = 0; i <= MOST; i++)
		field[i] = plain[i] = none;
	n = field_split(line, field, max, &last);
	same = n == field_split_plain(line, plain, max, &plain_last) &&
	    last.p == plain_last.p && last.n == plain_last.n;
	for (i = 0; i <= MOST; i++)
		same = same && field[i].p == plain[i].p &&
		    field[i].n == plain[i].n;
	if (!same && wrong++ < 5)
		printf("the two differ on '%.*s', %zu fields wanted\n",
		    (int)line.n, line.p, max);
}

int
main(void)
{
	char text[MOST];
	unsigned seed = 1, i;
	size_t n, at;
	struct span one, last;

	memset(text, 'x', sizeof(text));
	for (n = 0; n <= 20; n++)
		for (i = 0; i < 1u << (n < 17 ? n : 17); i++) {
			for (at = 0; at < n; at++)
				text[at] = i >> at % 17 & 1 ? '\t' : 'x';
			check(span_make(text, n), MOST);
		}
	group("TABs at any places");
	for (i = 0; i < 200000; i++) {
		n = i % (MOST - 1);
		for (at = 0; at < n; at++) {
			seed = seed * 1103515245 + 12345;
			text[at] = (seed >> 16) % (i % 40 + 1) == 0 ? '\t' :
			    (char)(seed >> 20);
		}
		check(span_make(text, n), i % 7 == 0 ? i % 30 : MOST);
	}
	group("random records");
	check(span_make(NULL, 0), 1);
	n = field_split(SPAN("中\t\tbc\td\t一二三四五六七八"), &one, 1, &last);
	wrong += n != 5 || !span_is(one, "中") || !span_is(last,
	    "一二三四五六七八");
	group("what is said by hand");
	return groups_end();
}
