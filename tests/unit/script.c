/*
 * Traditional to simplified: cases in the manner of OpenCC's own, the phrases
 * of its dictionary, and that what comes out stays when it is read again.
 */
#include <stdio.h>

#include "script.h"
#include "table.h"

TABLE(simplified);
TABLE(simplifiedphrase);
TABLE(simplifiedown);

static int passed, failed;
static uint64_t count[CHANGE_RULES];

static void
none(void *arg, const struct change *c)
{
	(void)arg;
	(void)c;
}

static struct changes changes = { .note = none, .on = ~UINT32_C(0),
    .counted = true, .count = count };

static void
expect(struct span from, struct span want)
{
	struct buf b = { 0 };

	if (!script_simplify(from, &changes, &b))
		buf_put(&b, from);
	if (span_eq(buf_span(&b), want))
		passed++;
	else if (failed++ < 20)
		printf("script: %.*s: %.*s, not %.*s\n", (int)from.n, from.p,
		    (int)b.n, b.p, (int)want.n, want.p);
	buf_free(&b);
}

/* All keys of a table become what stands beside them, and then stay. */
static void
whole(const struct table *t)
{
	uint32_t row;

	for (row = 0; row < t->rows; row++) {
		struct span keys = span_str(table_cell(t, row, 0));
		struct span to = span_str(table_cell(t, row, 1));

		while (keys.n > 0) {
			const char *bar = memchr(keys.p, '|', keys.n);
			struct span key = span_make(keys.p, bar == NULL ?
			    keys.n : (size_t)(bar - keys.p));
			size_t n;

			keys = span_sub(keys, key.n + (bar != NULL), keys.n);
			/* Ours may overrule theirs. */
			if (t != &table_simplifiedown &&
			    table_longest(&table_simplifiedown, key, &n) >= 0)
				continue;
			expect(key, to);
			expect(to, to);
		}
	}
}

static void
measured(const char *text, bool traditional)
{
	struct script_count c = { 0 };

	script_measure(span_str(text), &c);
	if (script_is_traditional(&c) == traditional)
		passed++;
	else {
		failed++;
		printf("script: %s: taken for the other\n", text);
	}
}

int
main(void)
{
	static const char *const cases[][2] = {
		{ "乾燥的乾隆皇帝與乾坤", "干燥的乾隆皇帝与乾坤" },
		{ "理髮店發展", "理发店发展" },
		{ "一隻狗只好走", "一只狗只好走" },
		{ "皇后以後", "皇后以后" },
		{ "公里裡程", "公里里程" },
		{ "裏外說説", "里外说说" },
		{ "徵求意見與宮商角徵羽", "征求意见与宫商角徵羽" },
		{ "憑藉與慰藉", "凭借与慰藉" },
		{ "沿著顯著的著眼點", "沿着显著的着眼点" },
		{ "結合著力點", "结合着力点" },
		{ "什么顯著", "什么显著" },
		{ "復甦反覆覆蓋", "复苏反复覆盖" },
		{ "計畫規畫", "计划规画" },
		{ "軟體資訊", "软体资讯" },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		expect(span_str(cases[i][0]), span_str(cases[i][1]));
	whole(&table_simplifiedphrase);
	whole(&table_simplifiedown);
	for (i = 0; i < table_simplified.rows; i++) {
		size_t n;
		struct span key = span_str(table_cell(&table_simplified,
		    (uint32_t)i, 0));

		if (table_longest(&table_simplifiedown, key, &n) < 0)
			expect(key, span_str(table_cell(&table_simplified,
			    (uint32_t)i, 1)));
	}
	measured("全縣經濟社會發展，實干范圍以后", true);
	measured("李濤、张乾坤同志在会议上讲话", false);
	measured("2024 GDP", false);
	measured("中文一二三", false);
	measured("臺灣", true);
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
