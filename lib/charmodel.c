#include "charmodel.h"
#include "charmodel_data.h"
#include "utf8.h"

/* Two marks that do not stand together. */
#define NO_PAIR		(-1000)

static unsigned
class_of(uint32_t cp)
{
	return cp < 0x10000 ? charmodel_id[cp] : 0;
}

int
charmodel_char(uint32_t cp)
{
	unsigned id = class_of(cp);

	if (id != 0)
		return -10 * charmodel_unit[id].all;
	return utf8_is_han(cp) ? CHARMODEL_UNSEEN - 100 : CHARMODEL_UNSEEN - 300;
}

/* The level of b, which is known, among what follows a, or -1. */
static inline int
next_level(unsigned a, unsigned b)
{
	const struct charmodel_unit *u = &charmodel_unit[a];
	uint32_t n = u[1].next - u->next, at = charmodel_place(b, n), next;

	while ((next = charmodel_next[u->next + at]) != 0) {
		if (next >> 8 == b)
			return next & 0xFF;
		if (++at == n)
			at = 0;
	}
	return -1;
}

int
charmodel_pair(uint32_t a, uint32_t b)
{
	unsigned ia = class_of(a), ib = class_of(b);
	int met, apart;

	if (ib == 0)
		return charmodel_char(b);
	met = next_level(ia, ib);
	if (ia >= charmodel_marks && ib >= charmodel_marks)
		apart = NO_PAIR;
	else
		apart = -10 * (charmodel_unit[ia].end +
		    charmodel_unit[ib].first);
	if (met >= 0 && -10 * met > apart)
		return -10 * met;
	return apart;
}

void
charmodel_fetch(uint32_t a, uint32_t b)
{
#if defined(__GNUC__)
	const struct charmodel_unit *u = &charmodel_unit[class_of(a)];

	__builtin_prefetch(&charmodel_next[u->next +
	    charmodel_place(class_of(b), u[1].next - u->next)]);
#else
	(void)a;
	(void)b;
#endif
}

int
charmodel_alone(uint32_t cp)
{
	const struct charmodel_unit *u = &charmodel_unit[class_of(cp)];
	int less = u->first + u->end - u->alone;

	return less < 0 ? 10 * less : 0;
}

bool
charmodel_met(uint32_t a, uint32_t b)
{
	unsigned ia = class_of(a), ib = class_of(b);

	return ia != 0 && ib != 0 && next_level(ia, ib) >= 0;
}

int
charmodel_text(uint32_t left, struct span s, uint32_t right)
{
	uint32_t cp;
	size_t at = 0;
	int sum = 0;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		sum += charmodel_pair(left, cp);
		left = cp;
	}
	return sum + charmodel_pair(left, right);
}
