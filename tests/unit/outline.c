/*
 * lib/outline.h: every mark with every number below a hundred, written here;
 * and the counters against a plain reckoning.
 */
#include <stdio.h>
#include <string.h>

#include "outline.h"

static unsigned long passed, failed;

static void
check(bool ok, const char *what)
{
	if (ok)
		passed++;
	else if (failed++ < 10)
		printf("%s\n", what);
}

/* n below 100 in Chinese numerals. */
static void
write_han(char *to, unsigned n)
{
	static const char *const digit[] = {
		"", "一", "二", "三", "四", "五", "六", "七", "八", "九"
	};

	*to = '\0';
	if (n >= 20)
		strcat(to, digit[n / 10]);
	if (n >= 10)
		strcat(to, "十");
	strcat(to, digit[n % 10]);
}

int
main(void)
{
	static const struct {
		const char *before, *behind;
		enum outline_kind kind;
		bool han;
	} forms[] = {
		{ "第", "部分 ", OUTLINE_PART, true },
		{ "第", "章 ", OUTLINE_CHAPTER, true },
		{ "第 ", " 节 ", OUTLINE_SECTION, true },
		{ "第", "章 ", OUTLINE_CHAPTER, false },
		{ "", "、", OUTLINE_HAN, true },
		{ "", "．", OUTLINE_HAN, true },
		{ "（", "）", OUTLINE_HAN_BRACKET, true },
		{ "(", ")", OUTLINE_HAN_BRACKET, true },
		{ "", ".", OUTLINE_DIGIT, false },
		{ "", "、", OUTLINE_DIGIT, false },
		{ "", ". ", OUTLINE_DIGIT, false },
		{ "（", "）", OUTLINE_DIGIT_BRACKET, false },
		{ "", ")", OUTLINE_DIGIT_BRACKET, false },
	};
	struct outline o = { 0 };
	struct outline_mark m;
	char text[128], number[32], want[128];
	unsigned n, a, b, c;
	size_t i;

	for (i = 0; i < sizeof(forms) / sizeof(*forms); i++)
		for (n = 1; n < 100; n++) {
			size_t mark;

			if (forms[i].han)
				write_han(number, n);
			else
				snprintf(number, sizeof(number), "%u", n);
			mark = (size_t)snprintf(text, sizeof(text), "%s%s%s",
			    forms[i].before, number, forms[i].behind);
			snprintf(text + mark, sizeof(text) - mark, "加强领导");
			check(outline_read(span_str(text), &m) &&
			    m.kind == forms[i].kind && m.number == n &&
			    m.bytes == mark, text);
		}

	/* Three levels of counters. */
	outline_begin(&o);
	for (a = 1; a <= 12; a++) {
		m.kind = OUTLINE_HAN;
		m.number = a;
		outline_open(&o, &m, SPAN("甲"), false);
		snprintf(want, sizeof(want), "%u", a);
		check(span_is(outline_path(&o), want), want);
		for (b = 1; b <= a % 4; b++) {
			m.kind = OUTLINE_HAN_BRACKET;
			m.number = b;
			outline_open(&o, &m, SPAN("乙"), b % 2 == 0);
			snprintf(want, sizeof(want), "%u.%u", a, b);
			check(span_is(outline_path(&o), want), want);
			check(span_is(outline_section(&o), "甲 > 乙") &&
			    span_is(outline_above(&o), "甲"), "section");
			for (c = 1; c <= b; c++) {
				m.kind = OUTLINE_DASH;
				m.number = 0;
				outline_open(&o, &m, SPAN("丙"), true);
				snprintf(want, sizeof(want), "%u.%u.%u", a, b, c);
				check(span_is(outline_path(&o), want), want);
			}
			outline_paragraph(&o, false);
			snprintf(want, sizeof(want), "%u.%u", a, b);
			check(span_is(outline_path(&o), want), want);
		}
	}
	outline_paragraph(&o, true);
	check(span_is(outline_path(&o), "12"), "an address closes （一）");
	outline_open_plain(&o, SPAN("名词解释"), true);
	check(span_is(outline_path(&o), "13"), "a part is the outermost's sister");
	outline_begin(&o);
	check(outline_path(&o).n == 0 && outline_section(&o).n == 0, "begun anew");
	check(span_is(outline_title(SPAN("一、工作回顾： "), 6), "工作回顾"),
	    "title");
	outline_free(&o);
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed > 0;
}
