/*
 * refusal_code is asked only where a character that refusal_mark has marked
 * stands beside the digits: of every character beside them that makes it refuse
 * one must be marked.
 */
#include <stdlib.h>

#include "groups.h"
#include "refusal.h"
#include "unit.h"
#include "utf8.h"

/* What may stand around: "$" is the character. */
static const char *const before[] = {
	"中国$12", "中国9$12", "中国a$3", "中国$2031"
};
static const char *const behind[] = {
	"中国12$", "中国3$中国", "中国12$9", "中国2031$a"
};

static void
check(struct quantity_list *list, const char *form, uint32_t cp)
{
	struct buf text = { 0 };
	struct scan s = { .out = list };
	struct numeral n;
	char c[4];
	size_t at;

	for (; *form != '\0'; form++)
		if (*form == '$')
			buf_put(&text, span_make(c, utf8_encode(cp, c)));
		else
			buf_putc(&text, *form);
	s.text = buf_span(&text);
	for (at = strlen("中国"); at < text.n; at++)
		if (utf8_is_digit(text.p[at]) && (text.p[at] != '9' ||
		    utf8_is_digit(scan_byte(&s, at + 1))) &&
		    numeral_read(s.text, at, &n) &&
		    (n.flags & NUMERAL_ARABIC) != 0 &&
		    refusal_code(&s, at, &n) != NULL &&
		    (scan_ends(&s, at) & SCAN_ENDS_CODE) == 0 &&
		    (scan_begins(&s, n.to) & SCAN_BEGINS_CODE) == 0 &&
		    wrong++ < 5)
			printf("not marked: U+%04X in %.*s\n", (unsigned)cp,
			    (int)text.n, text.p);
	buf_free(&text);
}

static void
check_all(struct quantity_list *list, const char *const *form, size_t n)
{
	uint32_t cp;
	size_t i;

	for (cp = 1; cp < 0x11000; cp++)
		for (i = 0; i < n && (cp < 0xD800 || cp > 0xDFFF); i++)
			check(list, form[i], cp);
}

int
main(void)
{
	struct quantity_list list = { .near = scan_table(),
	    .unit = unit_table() };

	refusal_mark(list.near);
	check_all(&list, before, sizeof(before) / sizeof(*before));
	group("characters before the digits");
	check_all(&list, behind, sizeof(behind) / sizeof(*behind));
	group("characters behind the digits");
	free(list.near);
	free(list.unit);
	return groups_end();
}
