#include "weigh.h"

#define LONE		150	/* a character that fits neither neighbour,
				 * beside charmodel_alone() */
#define QUOTE		500	/* a quotation mark or dash without partner */
#define AFTER		400	/* 。” and then a particle */
#define WORD		6	/* characters of a word in quotation marks */
#define DASH		0x2014u

/* A mark that ends a sentence. */
static bool
is_stop(uint32_t cp)
{
	cp = token_widen(cp);
	return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F;
}

/* What leans on the words before it, and so does not follow a quotation that
 * is a sentence of its own: 的, 和, 等, and marks inside a sentence. */
static bool
is_bound(uint32_t cp)
{
	cp = token_widen(cp);
	return cp == 0x7684 || cp == 0x548C || cp == 0x7B49 || cp == 0x3001 ||
	    cp == 0xFF0C || cp == 0x3002;
}

static int
text_score(const struct habit *h, const uint32_t *s, size_t n, unsigned held)
{
	int sum = 0;
	size_t i;

	for (i = 0; i + 1 < n; i++)
		sum += habit_pair(h, s[i], s[i + 1], held);
	for (i = 1; i + 1 < n; i++)
		if (token_is_han(s[i]) && !habit_met(h, s[i - 1], s[i], held) &&
		    !habit_met(h, s[i], s[i + 1], held))
			sum += charmodel_alone(s[i]) - LONE;
	for (i = 1; i + 1 < n; i++)
		if (s[i] == DASH && s[i - 1] != DASH && s[i + 1] != DASH)
			sum -= QUOTE;
	for (i = 2; i + 1 < n; i++)
		if (s[i - 1] == 0x201D && is_stop(s[i - 2]) &&
		    is_bound(s[i]))
			sum -= AFTER;
	return sum;
}

/* Quotation marks and brackets that are open, and those without partner, or
 * around a few characters that end like a sentence. */
struct balance {
	int		quotes, brackets, bad;
	unsigned	since;		/* the last opening quotation mark */
	uint32_t	last;
};

static void
balance_step(struct balance *b, uint32_t cp)
{
	switch (cp) {
	case 0x201C:
		b->bad += b->quotes > 0;
		b->quotes++;
		b->since = 0;
		break;
	case 0x201D:
		b->bad += b->quotes == 0;
		b->bad += b->since <= WORD && is_stop(b->last);
		b->quotes -= b->quotes > 0;
		break;
	case '(': case 0xFF08:
		b->brackets++;
		break;
	case ')': case 0xFF09:
		b->bad += b->brackets == 0;
		b->brackets -= b->brackets > 0;
		break;
	default:
		break;
	}
	b->since++;
	b->last = cp;
}

/* The fine for marks without partners within 200 tokens, if [start, end) read
 * as text. */
static int
balance_score(const struct tokens *t, size_t start, size_t end,
    const uint32_t *text, size_t n)
{
	size_t i, low = start > 200 ? start - 200 : 0;
	size_t high = end + 200 < t->n ? end + 200 : t->n;
	struct balance b = { .since = WORD + 1 };

	for (i = low; i < start; i++)
		balance_step(&b, t->v[i].cp);
	for (i = 0; i < n; i++)
		balance_step(&b, text[i]);
	for (i = end; i < high; i++)
		balance_step(&b, t->v[i].cp);
	return -QUOTE * (b.bad + b.quotes + b.brackets);
}

int
weigh_reading(const struct habit *h, const struct tokens *t, size_t start,
    size_t end, const uint32_t *text, size_t n, unsigned held)
{
	uint32_t all[WEIGH_MOST + 4];
	size_t i, k = 0;

	all[k++] = start > 1 ? t->v[start - 2].cp : CHARMODEL_EDGE;
	all[k++] = token_before(t, start);
	for (i = 0; i < n; i++)
		all[k++] = text[i];
	all[k++] = token_cp(t, end);
	all[k++] = token_cp(t, end + 1);
	return text_score(h, all, k, held) +
	    balance_score(t, start, end, text, n);
}
