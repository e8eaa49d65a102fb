/*
 * numeral_read against an independent writer of numerals: random numbers are
 * written in every style (plain, capital, mixed, digit by digit, grouped, full
 * width) with string operations alone and read back.
 *
 *	numeral [COUNT]		numbers a style, default 20000
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "numeral.h"

static unsigned long passed, failed;
static uint64_t seed = 88172645463325252u;

static uint64_t
draw(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static void
check(const char *text, const char *want)
{
	static struct buf got;
	struct numeral n;
	size_t len = strlen(text);

	buf_clear(&got);
	if (numeral_read(span_make(text, len), 0, &n) && n.to == len &&
	    !(n.flags & NUMERAL_LONG) && decimal_compare(&n.low, &n.high) == 0)
		decimal_write(&n.low, &got);
	if (span_is(buf_span(&got), want)) {
		passed++;
		return;
	}
	failed++;
	if (failed < 20)
		printf("%s: want %s, got %.*s\n", text, want, (int)got.n,
		    got.p);
}

static const char *const plain[] = {
	"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"
};
static const char *const capital[] = {
	"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"
};

/* Numbers below 10^4 in words; `lead`: a zero is said before them. */
static void
write_section(char *to, unsigned n, const char *const *digit, bool caps,
    bool lead, bool pair)
{
	static const char *const small[] = { "", "十", "百", "千" };
	static const char *const big[] = { "", "拾", "佰", "仟" };
	unsigned place[4] = { n % 10, n / 10 % 10, n / 100 % 10, n / 1000 };
	bool zero = lead, any = false;
	int i;

	for (i = 3; i >= 0; i--) {
		if (place[i] == 0) {
			zero = zero || any;
			continue;
		}
		if (zero)
			strcat(to, digit[0]);
		zero = false;
		/* 十五, not 一十五, at the head of a number. */
		if (!(i == 1 && place[i] == 1 && !any && !lead && !caps))
			strcat(to, pair && place[i] == 2 && i >= 2 ? "两" :
			    digit[place[i]]);
		strcat(to, caps ? big[i] : small[i]);
		any = true;
	}
}

/* A whole number below 10^16, or 10^16, in words. */
static void
write_words(char *to, uint64_t n, const char *const *digit, bool caps,
    bool pair)
{
	uint64_t high = n / 100000000, low = n % 100000000;
	unsigned g[4] = { (unsigned)(low % 10000), (unsigned)(low / 10000),
	    (unsigned)(high % 10000), (unsigned)(high / 10000) };
	bool any = false, gap = false;
	int i;

	if (n == 0) {
		strcat(to, digit[0]);
		return;
	}
	if (g[3] >= 10000) {
		strcat(to, "一亿亿");
		return;
	}
	for (i = 3; i >= 0; i--) {
		if (g[i] == 0) {
			gap = any;
			if (i == 2 && any)
				strcat(to, "亿");
			continue;
		}
		write_section(to, g[i], digit, caps, any && (gap ||
		    g[i] < 1000), pair);
		gap = false;
		any = true;
		if (i == 1 || i == 3)
			strcat(to, "万");
		if (i == 2)
			strcat(to, "亿");
	}
}

static void
whole_numbers(uint64_t n)
{
	char text[512], want[64];

	snprintf(want, sizeof(want), "%" PRIu64, n);
	text[0] = '\0';
	write_words(text, n, plain, false, false);
	check(text, want);
	text[0] = '\0';
	write_words(text, n, capital, true, false);
	check(text, want);
	text[0] = '\0';
	write_words(text, n, plain, false, true);
	check(text, want);
	snprintf(text, sizeof(text), "%" PRIu64, n);
	check(text, want);
}

/* digits with a point `places` from their end, as plain text without zeros at
 * the edges. */
static void
pointed(char *to, const char *digits, int places)
{
	char all[128], *p = all;
	int n, i, whole;

	while (*digits == '0')
		digits++;
	n = (int)strlen(digits);
	for (i = n; i <= places; i++)
		*p++ = '0';
	strcpy(p, digits);
	whole = (int)strlen(all) - places;
	memcpy(to, all, (size_t)whole);
	to[whole] = '\0';
	n = (int)strlen(all);
	while (n > whole && all[n - 1] == '0')
		n--;
	if (n > whole) {
		strcat(to, ".");
		strncat(to, all + whole, (size_t)(n - whole));
	}
}

/* Decimals, written in words and in digits, with a multiplier. */
static void
decimals(uint64_t n, int places)
{
	static const struct { const char *name; int zeros; } scale[] = {
		{ "", 0 }, { "万", 4 }, { "亿", 8 }, { "万亿", 12 }
	};
	char digits[128], text[1024], want[256];
	size_t i;

	for (i = 0; i < 4; i++) {
		char all[160];
		int k, len;

		snprintf(digits, sizeof(digits), "%0*" PRIu64, places + 1, n);
		len = (int)strlen(digits);
		snprintf(all, sizeof(all), "%s", digits);
		for (k = 0; k < scale[i].zeros; k++)
			strcat(all, "0");
		pointed(want, all, places);
		/* 123.45万 */
		snprintf(text, sizeof(text), "%.*s%s%s%s", len - places,
		    digits, places > 0 ? "." : "", digits + len - places,
		    scale[i].name);
		check(text, want);
		/* 一百二十三点四五万; above 9999 no multiplier is said. */
		if (n / 10000 > 0 && places < 5 && i > 0)
			continue;
		text[0] = '\0';
		{
			char whole[128];

			snprintf(whole, sizeof(whole), "%.*s", len - places,
			    digits);
			if (i > 0 && strlen(whole) > 4)
				continue;
			write_words(text, strtoull(whole, NULL, 10), plain,
			    false, false);
		}
		if (places > 0)
			strcat(text, "点");
		for (k = len - places; k < len; k++)
			strcat(text, plain[digits[k] - '0']);
		strcat(text, scale[i].name);
		check(text, want);
	}
}

static void
grouped(uint64_t n)
{
	static const char *const mark[] = { ",", " ", "\xC2\xA0" };
	char digits[64], text[256], want[64];
	size_t i, k, len;

	snprintf(digits, sizeof(digits), "%" PRIu64, n);
	snprintf(want, sizeof(want), "%s", digits);
	len = strlen(digits);
	for (i = 0; i < 3; i++) {
		text[0] = '\0';
		for (k = 0; k < len; k++) {
			if (k > 0 && (len - k) % 3 == 0)
				strcat(text, mark[i]);
			strncat(text, digits + k, 1);
		}
		check(text, want);
	}
	text[0] = '\0';
	for (k = 0; k < len; k++) {
		char wide[4] = { '\xEF', '\xBC', (char)(0x90 + digits[k] - '0'),
		    '\0' };

		strcat(text, wide);
	}
	check(text, want);
}

int
main(int argc, char **argv)
{
	unsigned long count = argc > 1 ? strtoul(argv[1], NULL, 10) : 20000;
	unsigned long i;
	uint64_t power = 1;
	int k;

	for (i = 0; i < 20000; i++)
		whole_numbers(i);
	for (k = 0; k <= 16; k++, power *= 10) {
		whole_numbers(power);
		if (k < 16) {
			whole_numbers(power + 1);
			whole_numbers(power * 2 % 10000000000000000u);
		}
		whole_numbers(power - 1);
	}
	/* 10^-12 to 0.9. */
	for (k = 1; k <= 12; k++)
		for (i = 1; i < 10; i++)
			decimals(i, k);
	for (i = 0; i < count; i++) {
		int length = 1 + (int)(draw() % 16);
		uint64_t limit = 1;

		while (length-- > 0)
			limit *= 10;
		whole_numbers(draw() % limit);
		decimals(draw() % limit, (int)(draw() % 9));
		grouped(draw() % limit);
	}
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed != 0;
}
