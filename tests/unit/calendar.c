/*
 * Dates and periods: every year, month and day written by string operations
 * and read back; what is reckoned from the document against tables.
 */
#include <stdio.h>

#include "calendar.h"

static unsigned long passed, failed;

static const char *const digit[] = {
	"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"
};

/* Scan the text and compare: each word's raw, parted by blanks, then = and
 * its period. */
static void
check(const char *text, const struct calendar_context *c, const char *want)
{
	static struct landmarks marks;
	static struct calendar_list list;
	static struct buf got;
	size_t i;

	buf_clear(&got);
	landmarks_find(&marks, span_str(text));
	calendar_scan(span_str(text), &marks, c, NULL, &list);
	for (i = 0; i < list.n; i++) {
		const struct calendar_word *w = &list.v[i];

		if (i > 0)
			buf_putc(&got, ' ');
		buf_put(&got, span_make(text + w->from, w->to - w->from));
		buf_putc(&got, '=');
		calendar_write_period(&w->when, &got);
		if (w->compare)
			buf_putc(&got, '!');
	}
	if (span_is(buf_span(&got), want)) {
		passed++;
		return;
	}
	failed++;
	if (failed < 30)
		printf("%s: want %s, got %.*s\n", text, want, (int)got.n,
		    got.p);
}

static void
words(char *to, int n)
{
	to[0] = '\0';
	if (n >= 20)
		strcat(to, digit[n / 10]);
	if (n >= 10)
		strcat(to, "十");
	if (n % 10 > 0)
		strcat(to, digit[n % 10]);
}

static void
absolute(void)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30,
	    31 };
	char text[128], want[256], m[32], d[32];
	int year, month, day;

	for (year = 1900; year <= 2100; year++) {
		snprintf(text, sizeof(text), "%d年", year);
		snprintf(want, sizeof(want), "%s=%d", text, year);
		check(text, NULL, want);
		snprintf(text, sizeof(text), "%s%s%s%s年", digit[year / 1000],
		    digit[year / 100 % 10], digit[year / 10 % 10],
		    digit[year % 10]);
		snprintf(want, sizeof(want), "%s=%d", text, year);
		check(text, NULL, want);
		snprintf(text, sizeof(text), "%d—%d年", year, year + 4);
		snprintf(want, sizeof(want), "%s=%d/%d", text, year, year + 4);
		check(text, NULL, want);
	}
	for (month = 1; month <= 12; month++)
		for (day = 1; day <= days[month - 1]; day++) {
			snprintf(text, sizeof(text), "2024年%d月%d日", month,
			    day);
			snprintf(want, sizeof(want), "%s=2024-%02d-%02d", text,
			    month, day);
			check(text, NULL, want);
			words(m, month);
			words(d, day);
			snprintf(text, sizeof(text), "%s月%s日", m, d);
			snprintf(want, sizeof(want), "%s=--%02d-%02d", text,
			    month, day);
			check(text, NULL, want);
			snprintf(text, sizeof(text), "2024-%02d-%02d", month,
			    day);
			snprintf(want, sizeof(want), "%s=%s", text, text);
			check(text, NULL, want);
		}
	check("2024年13月", NULL, "2024年=2024");
	check("2024人", NULL, "");
	check("24月", NULL, "");
	check("3月32日", NULL, "3月=--03");
	check("2024年1月21日至2月3日", NULL,
	    "2024年1月21日至2月3日=2024-01-21/2024-02-03");
	check("公元1368年", NULL, "公元1368年=1368");
	check("民国三十五年", NULL, "民国三十五年=1946");
	check("九十年代", NULL, "九十年代=1990/1999");
	check("2000年历史", NULL, "");
	check("2024年历史性突破", NULL, "2024年=2024");
	check("本世纪末", NULL, "本世纪末=2100");
}

/* The five-year plans as they are known. */
static void
plans(void)
{
	static const struct { const char *name; int low; } plan[] = {
		{ "一五", 1953 }, { "二五", 1958 }, { "三五", 1966 },
		{ "四五", 1971 }, { "五五", 1976 }, { "六五", 1981 },
		{ "七五", 1986 }, { "八五", 1991 }, { "九五", 1996 },
		{ "十五", 2001 }, { "十一五", 2006 }, { "十二五", 2011 },
		{ "十三五", 2016 }, { "十四五", 2021 }, { "十五五", 2026 }
	};
	char text[128], want[256];
	size_t i;

	for (i = 0; i < sizeof(plan) / sizeof(*plan); i++) {
		snprintf(text, sizeof(text), "“%s”时期", plan[i].name);
		snprintf(want, sizeof(want), "“%s”=%d/%d", plan[i].name,
		    plan[i].low, plan[i].low + 4);
		check(text, NULL, want);
		snprintf(text, sizeof(text), "%s规划", plan[i].name);
		snprintf(want, sizeof(want), "%s=%d/%d", plan[i].name,
		    plan[i].low, plan[i].low + 4);
		check(text, NULL, want);
		snprintf(text, sizeof(text), "“%s”末", plan[i].name);
		snprintf(want, sizeof(want), "%s=%d", text, plan[i].low + 4);
		check(text, NULL, want);
	}
	check("一五乡", NULL, "");
	check("“八五”普法", NULL, "");
}

static void
relative(void)
{
	static const struct calendar_context november = { 2021, 11, 23, 0 },
	    january = { 2024, 1, 21, 0 }, year = { 2024, 0, 0, 0 },
	    set = { 2024, 1, 21, 2023 }, none = { 0, 0, 0, 0 };

	check("去年增长", &year, "去年=2023");
	check("去年增长", &none, "去年=");
	check("今年以来", &year, "今年以来=2024");
	check("明年", &year, "明年=2025");
	check("上年同期", &year, "上年同期=2023!");
	check("比上年增长5%", &year, "上年=2023!");
	check("比去年同期增长", &year, "去年同期=2023!");
	check("目前", &year, "目前=2024");
	check("近年来", &year, "近年来=");
	check("过去五年", &november, "过去五年=2017/2021");
	check("五年来", &november, "五年来=2017/2021");
	check("今后五年", &november, "今后五年=2022/2026");
	check("过去五年", &january, "过去五年=2019/2023");
	check("过去一年", &january, "过去一年=2023");
	check("过去一年", &year, "过去一年=2023");
	check("一年来", &january, "一年来=2023");
	check("近三年", &year, "近三年=2022/2024");
	check("近三年", &none, "近三年=");
	check("未来五年", &january, "未来五年=2024/2028");
	check("3月5日", &year, "3月5日=2024-03-05");
	check("3月5日", &set, "3月5日=2023-03-05");
	check("今年3月", &set, "今年3月=2024-03");
	check("全年", &set, "全年=2023");
	check("上半年", &set, "上半年=2023-01/2023-06");
	check("今年上半年", &set, "今年上半年=2024-01/2024-06");
	check("前三季度", &year, "前三季度=2024-Q1/2024-Q3");
	check("四季度", &none, "四季度=");
	check("去年四季度", &year, "去年四季度=2023-Q4");
	check("改革开放以来", &year, "改革开放以来=1978/2024");
	check("2019年，当年", &year, "2019年=2019 当年=2019");
	check("三年行动", &year, "");
	check("五年规划", &year, "");
	check("一月一主题", &year, "");
}

int
main(void)
{
	absolute();
	plans();
	relative();
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed != 0;
}
