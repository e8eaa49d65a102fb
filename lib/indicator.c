#include <stdlib.h>

#include "indicator.h"
#include "table.h"
#include "utf8.h"

TABLE(districts);
TABLE(indicators);
TABLE(words);

enum { COLUMN_CANONICAL = 1, COLUMN_CODE };

struct own_name {
	struct trie_key	key;
	size_t		at, n;	/* of the key, in `text` */
	size_t		name_at, name_n, code_at, code_n;
};

struct indicator_list {
	struct buf	 text;
	struct own_name	*v;
	size_t		 n, cap;
	uint32_t	*slot;		/* hash of names, 0: free */
	size_t		 slots;
};

static uint64_t
hash(struct span s)
{
	uint64_t h = 1469598103934665603u;
	size_t i;

	for (i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h;
}

size_t
indicator_longest(struct span s)
{
	size_t len;

	return table_longest(&table_indicators, s, &len) >= 0 ? len : 0;
}

struct indicator_list *
indicator_list_new(void)
{
	return memory_zeroed(1, sizeof(struct indicator_list));
}

void
indicator_list_free(struct indicator_list *list)
{
	if (list == NULL)
		return;
	buf_free(&list->text);
	free(list->v);
	free(list->slot);
	free(list);
}

static struct span
own_key(const struct indicator_list *list, size_t i)
{
	return span_make(list->text.p + list->v[i].at, list->v[i].n);
}

static size_t
find_slot(const struct indicator_list *list, struct span name)
{
	size_t at = hash(name) & (list->slots - 1);

	while (list->slot[at] != 0 &&
	    !span_eq(own_key(list, list->slot[at] - 1), name))
		at = (at + 1) & (list->slots - 1);
	return at;
}

static void
put_slot(struct indicator_list *list, size_t i)
{
	size_t at, k, n;

	if (list->n * 2 >= list->slots) {
		n = list->slots == 0 ? 64 : list->slots * 2;
		free(list->slot);
		list->slot = memory_zeroed(n, sizeof(*list->slot));
		list->slots = n;
		for (k = 0; k < i; k++) {
			at = find_slot(list, own_key(list, k));
			list->slot[at] = (uint32_t)k + 1;
		}
	}
	at = find_slot(list, own_key(list, i));
	list->slot[at] = (uint32_t)i + 1;
}

static struct span
field(struct span line, int which)
{
	size_t i, from = 0;

	for (i = 0; i <= line.n; i++)
		if (i == line.n || line.p[i] == '\t') {
			if (which-- == 0)
				return span_sub(line, from, i);
			from = i + 1;
		}
	return span_make("", 0);
}

bool
indicator_list_add(struct indicator_list *list, struct span line)
{
	struct span names = field(line, 0), name = field(line, 1);
	struct span code = field(line, 2);
	size_t i, from = 0, name_at, code_at;
	bool any = false;

	if (name.n == 0)
		for (name = names, i = 0; i < names.n; i++)
			if (names.p[i] == '|') {
				name.n = i;
				break;
			}
	name_at = list->text.n;
	buf_put(&list->text, name);
	code_at = list->text.n;
	buf_put(&list->text, code);
	for (i = 0; i <= names.n; i++)
		if (i == names.n || names.p[i] == '|') {
			if (i > from) {
				struct own_name *o;

				if (list->n == list->cap)
					list->v = memory_more(list->v,
					    &list->cap, sizeof(*list->v));
				o = &list->v[list->n++];
				memset(o, 0, sizeof(*o));
				o->at = list->text.n;
				o->n = i - from;
				buf_put(&list->text, span_sub(names, from, i));
				o->name_at = name_at;
				o->name_n = name.n;
				o->code_at = code_at;
				o->code_n = code.n;
				put_slot(list, list->n - 1);
				any = true;
			}
			from = i + 1;
		}
	return any;
}

static bool
find_exact(const struct indicator_list *list, struct span name,
    struct indicator_canonical *out)
{
	int32_t row;

	if (list != NULL && list->n > 0) {
		size_t at = find_slot(list, name);

		if (list->slot[at] != 0) {
			const struct own_name *o =
			    &list->v[list->slot[at] - 1];

			out->name = span_make(list->text.p + o->name_at,
			    o->name_n);
			out->code = span_make(list->text.p + o->code_at,
			    o->code_n);
			return true;
		}
	}
	row = table_find(&table_indicators, name);
	if (row < 0)
		return false;
	out->name = span_str(table_cell(&table_indicators, (uint32_t)row,
	    COLUMN_CANONICAL));
	out->code = span_str(table_cell(&table_indicators, (uint32_t)row,
	    COLUMN_CODE));
	return true;
}

struct indicator_canonical
indicator_find(const struct indicator_list *list, struct span name)
{
	struct indicator_canonical found = { { "", 0 }, { "", 0 } };
	size_t i, len;
	int32_t row;

	if (name.n == 0 || find_exact(list, name, &found))
		return found;
	/* 新增高新技术企业, 全市税收收入: without the verb or the scope. */
	row = table_longest(&table_words, name, &len);
	if (row >= 0 && len < name.n) {
		const char *class = table_cell(&table_words, (uint32_t)row, 1);

		if ((strstr(class, "flow") != NULL ||
		    strstr(class, "scope") != NULL ||
		    strstr(class, "achieve") != NULL) &&
		    find_exact(list, span_sub(name, len, name.n), &found))
			return found;
	}
	/* 秦安县地区生产总值: without the district. */
	for (i = 6; i + 3 < name.n && i <= 12; i += 3)
		if (table_longest(&table_districts, span_sub(name, i, name.n),
		    &len) >= 0 && i + len < name.n &&
		    find_exact(list, span_sub(name, i + len, name.n), &found))
			return found;
	return found;
}
