/*
 * search_next against search_next_plain, which compares at each byte: random
 * texts of few letters, in which strings of one to forty bytes stand often,
 * and such that are cut from their end.
 */
#include "groups.h"
#include "search.h"

enum { MOST = 200, LONGEST = 40 };

static void
check(struct span s, struct span what)
{
	size_t at = 0, plain;
	bool same = true;

	do {
		plain = search_next_plain(s, at, what);
		same = same && search_next(s, at, what) == plain;
		at = plain + 1;
	} while (plain < s.n);
	if (!same && wrong++ < 5)
		printf("the two differ on '%.*s' in '%.*s'\n", (int)what.n,
		    what.p, (int)s.n, s.p);
}

int
main(void)
{
	char text[MOST], what[LONGEST];
	unsigned seed = 1, i;
	size_t n, most, at;

	for (i = 0; i < 100000; i++) {
		n = i % MOST;
		for (at = 0; at < n; at++) {
			seed = seed * 1103515245 + 12345;
			text[at] = (char)('a' + (seed >> 16) % (i % 3 + 1));
		}
		most = 1 + i % LONGEST;
		for (at = 0; at < most; at++)
			what[at] = at < n ? text[n - 1 - at] : 'a';
		check(span_make(text, n), span_make(what, most));
		if (n >= most)
			check(span_make(text, n), span_make(text + n - most,
			    most));
	}
	group("random texts");
	check(span_make(NULL, 0), SPAN("a"));
	wrong += search_next(SPAN("各村都在修渠，各村都在修路。"), 0,
	    SPAN("在修路")) != 30 || search_next(SPAN("各村都在修渠"), 1,
	    SPAN("各村")) != 18;
	group("what is said by hand");
	return groups_end();
}
