/*
 * Properties of the scanner that hold for any text, on sentences put together
 * at random and on bytes that are no text; and the conversions to SI units.
 */
#include <stdio.h>
#include <stdlib.h>

#include "quantity.h"
#include "utf8.h"

static unsigned long passed, failed;
static uint64_t seed = 88172645463325252u;

static unsigned
draw(unsigned below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed >> 20) % below;
}

static void
check(bool ok, const char *what, struct span text)
{
	if (ok) {
		passed++;
		return;
	}
	failed++;
	if (failed < 10)
		printf("%s: %.*s\n", what, (int)text.n, text.p);
}

static const char *const piece[] = {
	"增长", "约", "近", "超过", "12.5", "3", "2024", "一", "二十", "几",
	"百", "千", "万", "亿", "元", "个", "%", "人", "年", "月", "日", "第",
	"“", "”", "《", "》", "至", "—", "-", "、", "，", "。", "以上", "左右",
	"多", "余", "半", "成", "翻", "番", "分之", "百分之", ":", "/", ".",
	"十四五", "今年", "去年", "上半年", "季度", "平方米", "千瓦", "级",
	"G", "PM", "号", "两", "届", "次", "个百分点", "零", "点", "首届",
	"\xE4", "\xFF", "\x80", " ", "\t", "(", "（", "）", "国", "家", "负"
};

/* Order, extent and shape of what was found. */
static void
shape(struct span text, const struct quantity_list *l)
{
	bool order = true, inside = true, cut = true, when = true;
	size_t i, end = 0;

	for (i = 0; i < l->n; i++) {
		const struct quantity *q = &l->v[i];

		if (q->part <= 1)
			order = order && q->from >= end;
		end = q->to;
		inside = inside && q->from < q->to && q->to <= text.n &&
		    q->from <= q->number_from && q->number_to <= q->to &&
		    q->unit_from <= q->unit_to && q->unit_to <= q->to;
		cut = cut && utf8_count(text) ==
		    utf8_count(span_sub(text, 0, q->from)) +
		    utf8_count(span_sub(text, q->from, q->to)) +
		    utf8_count(span_sub(text, q->to, text.n));
		if (!q->refused && q->type != QUANTITY_DATE &&
		    q->type != QUANTITY_PERIOD)
			when = when && decimal_compare(&q->low, &q->high) <= 0;
	}
	check(order, "rows overlap", text);
	check(inside, "raw beyond the text or the number", text);
	check(cut, "raw cuts a character", text);
	check(when, "low above high", text);
}

static void
scan(struct span text, struct quantity_list *list)
{
	static struct landmarks marks;

	landmarks_find(&marks, text);
	quantity_scan(text, &marks, NULL, list);
}

/* A sentence before the text moves every row and changes none. */
static void
moved(struct span text, const struct quantity_list *l)
{
	static struct quantity_list other;
	static struct buf b;
	static const struct span lead = { "各项工作取得成效。", 27 };
	bool same = true;
	size_t i;

	buf_clear(&b);
	buf_put(&b, lead);
	buf_put(&b, text);
	scan(buf_span(&b), &other);
	same = other.n == l->n;
	for (i = 0; same && i < l->n; i++)
		same = other.v[i].from == l->v[i].from + lead.n &&
		    other.v[i].to == l->v[i].to + lead.n &&
		    other.v[i].type == l->v[i].type &&
		    other.v[i].refused == l->v[i].refused;
	check(same, "rows change behind a sentence", text);
}

static void
random_texts(unsigned count)
{
	static struct quantity_list list;
	static struct buf b;
	unsigned i, k;

	for (i = 0; i < count; i++) {
		buf_clear(&b);
		for (k = 1 + draw(24); k > 0; k--)
			buf_put(&b, span_str(piece[draw(sizeof(piece) /
			    sizeof(*piece))]));
		scan(buf_span(&b), &list);
		shape(buf_span(&b), &list);
		/* A text that begins with a stray byte or a mark of a clause
		 * may stand elsewhere otherwise. */
		if (utf8_valid(buf_span(&b)) && b.p[0] == '\xE5')
			moved(buf_span(&b), &list);
	}
}

static void
conversion(const char *text, const char *low, const char *unit)
{
	static struct quantity_list list;
	struct buf b = { 0 };
	bool ok = false;

	scan(span_str(text), &list);
	if (list.n == 1) {
		quantity_to_si(&list.v[0]);
		decimal_write(&list.v[0].low, &b);
		ok = span_is(buf_span(&b), low) &&
		    span_is(list.v[0].unit, unit);
	}
	check(ok, low, span_str(text));
	buf_free(&b);
}

static void
conversions(void)
{
	conversion("3公里", "3000", "m");
	conversion("15亩", "10000", "m2");
	conversion("1亩", "1", "亩");	/* 666.6... ends nowhere */
	conversion("2公顷", "20000", "m2");
	conversion("5万吨", "50000000", "kg");
	conversion("10斤", "5", "kg");
	conversion("1.5兆瓦", "1500000", "W");
	conversion("2千瓦时", "7200000", "J");
	conversion("36公里/小时", "10", "m/s");
	conversion("3小时", "10800", "s");
	conversion("4.5亿元", "450000000", "元");
	conversion("7%", "7", "%");
	conversion("12个", "12", "个");
}

int
main(int argc, char **argv)
{
	random_texts(argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 30000);
	conversions();
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed != 0;
}
