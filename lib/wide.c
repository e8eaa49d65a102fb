#include <stdlib.h>

#include "sum.h"
#include "wide.h"

bool
wide_dup_named(const char *name, enum wide_dup *dup)
{
	static const char *const names[] = { "", "first", "last", "sum",
	    "list" };
	int i;

	for (i = WIDE_FIRST; i <= WIDE_LIST; i++)
		if (strcmp(name, names[i]) == 0) {
			*dup = (enum wide_dup)i;
			return true;
		}
	return false;
}

/* The finishing steps of splitmix64: every bit of x reaches every other. */
static uint64_t
mix(uint64_t x)
{
	x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
	x = (x ^ x >> 27) * 0x94D049BB133111EBu;
	return x ^ x >> 31;
}

static uint64_t
hash_text(struct span s)
{
	uint64_t h = s.n, word;

	while (s.n >= 8) {
		memcpy(&word, s.p, 8);
		h = mix(h ^ word) + 0x9E3779B97F4A7C15u;
		s = span_sub(s, 8, s.n);
	}
	word = 0;
	if (s.n > 0)
		memcpy(&word, s.p, s.n);
	return mix(h ^ word);
}

static uint64_t
hash_cell(uint32_t row, uint32_t column)
{
	return mix((uint64_t)row << 32 | column);
}

static struct span
text_span(const struct wide *w, struct wide_text t)
{
	return t.n == 0 ? SPAN("") : span_make(w->pool.p + t.from, t.n);
}

static struct wide_text
keep(struct wide *w, struct span s, size_t cap)
{
	struct wide_text t = { w->pool.n, s.n, cap };

	buf_reserve(&w->pool, cap);
	if (s.n > 0)
		memcpy(w->pool.p + w->pool.n, s.p, s.n);
	w->pool.n += cap;
	return t;
}

/* Make place in a hash table of n entries; true: it was emptied and all must
 * be entered again. */
static bool
grow(uint32_t **slot, size_t *slots, size_t n)
{
	if (n * 2 < *slots)
		return false;
	*slots = *slots == 0 ? 64 : *slots * 2;
	free(*slot);
	*slot = memory_zeroed(*slots, sizeof(**slot));
	return true;
}

static uint32_t
find_name(struct wide *w, struct wide_names *names, struct span s)
{
	size_t i, at;

	if (grow(&names->slot, &names->slots, names->n + 1))
		for (i = 0; i < names->n; i++) {
			at = hash_text(text_span(w, names->v[i]));
			while (names->slot[at &= names->slots - 1] != 0)
				at++;
			names->slot[at] = (uint32_t)i + 1;
		}
	for (at = hash_text(s); names->slot[at &= names->slots - 1] != 0; at++)
		if (span_eq(text_span(w, names->v[names->slot[at] - 1]), s))
			return names->slot[at] - 1;
	if (names->n == names->cap)
		names->v = memory_more(names->v, &names->cap,
		    sizeof(*names->v));
	names->v[names->n] = keep(w, s, s.n);
	names->slot[at] = (uint32_t)++names->n;
	return (uint32_t)names->n - 1;
}

/* The slot of a cell, where it is or where it would go. */
static size_t
find_slot(const struct wide *w, uint32_t row, uint32_t column)
{
	size_t at = hash_cell(row, column);

	for (;; at++) {
		const struct wide_cell *c;

		at &= w->slots - 1;
		if (w->slot[at] == 0)
			return at;
		c = &w->cell[w->slot[at] - 1];
		if (c->row == row && c->column == column)
			return at;
	}
}

/* Set the text anew, in its place where it fits. */
static void
replace(struct wide *w, struct wide_text *t, struct span s)
{
	if (s.n <= t->cap) {
		if (s.n > 0)
			memcpy(w->pool.p + t->from, s.p, s.n);
		t->n = s.n;
	} else
		*t = keep(w, s, s.n * 2);
}

static enum wide_result
again(struct wide *w, struct wide_cell *c, struct span value)
{
	switch (w->dup) {
	case WIDE_LAST:
		replace(w, &c->value, value);
		return WIDE_OK;
	case WIDE_SUM:
		sum_add(text_span(w, c->value), value, &w->room);
		replace(w, &c->value, buf_span(&w->room));
		return WIDE_OK;
	case WIDE_LIST:
		buf_clear(&w->room);
		if (c->value.n + 1 + value.n <= c->value.cap) {
			char *to = w->pool.p + c->value.from + c->value.n;

			*to = ';';
			memcpy(to + 1, value.p, value.n);
			c->value.n += 1 + value.n;
			return WIDE_OK;
		}
		buf_put(&w->room, text_span(w, c->value));
		buf_putc(&w->room, ';');
		buf_put(&w->room, value);
		replace(w, &c->value, buf_span(&w->room));
		return WIDE_OK;
	default:
		return w->dup == WIDE_FIRST ? WIDE_OK : WIDE_AGAIN;
	}
}

enum wide_result
wide_add(struct wide *w, struct span row, struct span column,
    struct span value, const char *file, size_t line,
    const struct wide_cell **before)
{
	uint32_t r, c;
	size_t at, i;

	if (w->dup == WIDE_SUM && value.n > 0 && !sum_is_decimal(value))
		return WIDE_NO_NUMBER;
	r = find_name(w, &w->rows, row);
	c = find_name(w, &w->columns, column);
	if (value.n == 0)
		return WIDE_OK;
	if (grow(&w->slot, &w->slots, w->cells + 1))
		for (i = 0; i < w->cells; i++)
			w->slot[find_slot(w, w->cell[i].row,
			    w->cell[i].column)] = (uint32_t)i + 1;
	at = find_slot(w, r, c);
	if (w->slot[at] != 0) {
		*before = &w->cell[w->slot[at] - 1];
		return again(w, &w->cell[w->slot[at] - 1], value);
	}
	if (w->cells == w->cell_cap)
		w->cell = memory_more(w->cell, &w->cell_cap, sizeof(*w->cell));
	w->cell[w->cells] = (struct wide_cell){ r, c,
	    keep(w, value, value.n), file, line };
	w->slot[at] = (uint32_t)++w->cells;
	return WIDE_OK;
}

struct span
wide_row(const struct wide *w, size_t i)
{
	return text_span(w, w->rows.v[i]);
}

struct span
wide_column(const struct wide *w, size_t i)
{
	return text_span(w, w->columns.v[i]);
}

struct span
wide_value(const struct wide *w, size_t row, size_t column)
{
	size_t at;

	if (w->cells == 0)
		return SPAN("");
	at = find_slot(w, (uint32_t)row, (uint32_t)column);
	return w->slot[at] == 0 ? SPAN("") :
	    text_span(w, w->cell[w->slot[at] - 1].value);
}

void
wide_free(struct wide *w)
{
	buf_free(&w->pool);
	buf_free(&w->room);
	free(w->rows.v);
	free(w->rows.slot);
	free(w->columns.v);
	free(w->columns.slot);
	free(w->cell);
	free(w->slot);
	*w = (struct wide){ .dup = w->dup };
}
