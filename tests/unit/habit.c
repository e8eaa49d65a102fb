/*
 * How often pairs were learned, in long texts and short ones, one behind the
 * other with the same habits, against a plain count.  Of characters of which
 * the model has met no pair, so that habit_met tells the count.
 */
#include "groups.h"
#include "habit.h"

enum { FIRST = 0x9F00, CODES = 12, BREAK = CODES, MOST = 60000 };

static unsigned seed = 1;
static unsigned count[CODES][CODES];

static unsigned
random_below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

/* Learn n characters and breaks, the first character being `first`. */
static void
learn(struct habit *h, unsigned n, unsigned first)
{
	unsigned last = BREAK, next = first;

	memset(count, 0, sizeof(count));
	habit_begin(h);
	for (; n > 0; n--) {
		if (next == BREAK)
			habit_break(h);
		else
			habit_learn(h, FIRST + next);
		if (last != BREAK && next != BREAK)
			count[last][next]++;
		last = next;
		next = random_below(CODES + 1);
	}
	habit_settle(h);
}

static void
compare(const struct habit *h)
{
	unsigned a, b, n;

	for (a = 0; a < CODES; a++)
		for (b = 0; b < CODES; b++) {
			n = count[a][b];
			if ((habit_met(h, FIRST + a, FIRST + b, n) ||
			    (n > 0 && !habit_met(h, FIRST + a, FIRST + b,
			    n - 1))) && wrong++ < 5)
				printf("%X %X: not %u times\n", FIRST + a,
				    FIRST + b, n);
		}
}

int
main(void)
{
	struct habit habit = { 0 };
	unsigned i;

	habit_make(&habit);
	for (i = 0; i < 40; i++) {
		learn(&habit, i % 2 == 0 ? MOST - i * 100 : i * 20,
		    i % CODES);
		compare(&habit);
	}
	group("texts of characters and breaks");
	habit_free(&habit);
	return groups_end();
}
