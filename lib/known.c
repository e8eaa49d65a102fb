#include "known.h"

void
known_forget(struct known *k)
{
	if (k->names == 0)
		return;
	k->names = 0;
	memset(k->slot, 0, sizeof(k->slot));
	k->initials = (struct initials){ { 0 } };
}

void
known_add(struct known *k, const uint32_t *code, size_t n)
{
	struct known_name *name;
	uint16_t *slot;
	size_t i;

	if (n < 2 || n > KNOWN_LONGEST || k->names == KNOWN_MOST)
		return;
	slot = &k->slot[known_slot(code)];
	for (i = *slot; i > 0; i = k->name[i - 1].next)
		if (k->name[i - 1].n == n && memcmp(k->name[i - 1].code, code,
		    n * sizeof(*code)) == 0)
			return;
	initials_add(&k->initials, code[0]);
	name = &k->name[k->names++];
	memcpy(name->code, code, n * sizeof(*code));
	name->n = (uint16_t)n;
	name->next = *slot;
	*slot = (uint16_t)k->names;
}

void
known_mark(const struct known *k, struct wording *w,
    bool (*may)(const struct wording *w, size_t i, size_t to), int tag,
    const char *rule)
{
	const struct known_name *name;
	size_t i, n = w->n;

	if (k->names == 0)
		return;
	for (i = initials_next(&k->initials, w->code, 0, n); i + 1 < n;
	    i = initials_next(&k->initials, w->code, i + 1, n))
		for (name = NULL; (name = known_at(k, w->code, i, n, name)) !=
		    NULL;)
			if (may(w, i, i + name->n))
				wording_mark(w, i, i + name->n, tag, MARK_WEAK,
				    rule);
}
