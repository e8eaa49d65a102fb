/*
 * Decoding against a list of all sequences that are well formed, made by
 * division: all 2^24 strings of three bytes, and all code points.
 */
#include <stdlib.h>

#include "encoding.h"
#include "utf8.h"
#include "groups.h"

/* Whether the two, three bytes are a sequence: bit b0 << 8 | b1 and so on. */
static unsigned char two[65536 / 8], three[(1 << 24) / 8];

static size_t
sequence(uint32_t code, unsigned char *to)
{
	if (code < 0x80) {
		to[0] = (unsigned char)code;
		return 1;
	}
	if (code < 0x800) {
		to[0] = (unsigned char)(192 + code / 64);
		to[1] = (unsigned char)(128 + code % 64);
		return 2;
	}
	if (code < 0x10000) {
		to[0] = (unsigned char)(224 + code / 4096);
		to[1] = (unsigned char)(128 + code / 64 % 64);
		to[2] = (unsigned char)(128 + code % 64);
		return 3;
	}
	to[0] = (unsigned char)(240 + code / 262144);
	to[1] = (unsigned char)(128 + code / 4096 % 64);
	to[2] = (unsigned char)(128 + code / 64 % 64);
	to[3] = (unsigned char)(128 + code % 64);
	return 4;
}

static bool
is_scalar(uint32_t code)
{
	return code < 0xD800 || code > 0xDFFF;
}

static void
list_sequences(void)
{
	unsigned char u[4];
	uint32_t code, at;

	for (code = 0x80; code < 0x10000; code++) {
		if (!is_scalar(code))
			continue;
		if (sequence(code, u) == 2) {
			at = u[0] * 256u + u[1];
			two[at / 8] |= (unsigned char)(1 << at % 8);
		} else {
			at = (u[0] * 256u + u[1]) * 256 + u[2];
			three[at / 8] |= (unsigned char)(1 << at % 8);
		}
	}
}

/* The bytes of the well-formed sequence that u begins with, 0: none. */
static size_t
well_formed(const unsigned char *u, size_t n)
{
	uint32_t at;

	if (u[0] < 0x80)
		return 1;
	at = n < 2 ? 0 : u[0] * 256u + u[1];
	if (n >= 2 && two[at / 8] >> at % 8 & 1)
		return 2;
	at = n < 3 ? 0 : at * 256 + u[2];
	return n >= 3 && three[at / 8] >> at % 8 & 1 ? 3 : 0;
}

static void
need(bool right, const unsigned char *u)
{
	if (!right && wrong++ < 5)
		printf("wrong: %02X %02X %02X\n", u[0], u[1], u[2]);
}

static void
check_three(const unsigned char *u, struct buf *want, struct buf *got)
{
	struct span s = span_make((const char *)u, 3);
	size_t at, n, count = 0, bad = 0, last = 0;
	uint32_t code;

	buf_clear(want);
	buf_clear(got);
	for (at = 0; at < 3; at += n) {
		unsigned char back[4];

		last = well_formed(u + at, 3 - at);
		n = utf8_decode(s.p + at, 3 - at, &code);
		need(n == (last == 0 ? 1 : last), u);
		if (last == 0) {
			need(code == UTF8_BAD, u);
			buf_put(want, SPAN("\xEF\xBF\xBD"));
			bad++;
		} else {
			need(code != UTF8_BAD && sequence(code, back) == n &&
			    memcmp(back, u + at, n) == 0, u);
			buf_put(want, span_sub(s, at, at + n));
		}
		count++;
	}
	need(utf8_count(s) == count, u);
	need(utf8_valid(s) == (bad == 0), u);
	need(utf8_before(s.p, 3, &code) == (last == 0 ? 1 : last), u);
	need((code == UTF8_BAD) == (last == 0), u);
	need(encoding_repair_utf8(s, got, NULL, NULL) == bad, u);
	need(span_eq(buf_span(want), buf_span(got)), u);
}

/* Runs of ideographs against the plain way, in texts that mostly are one. */
static void
check_ideographs(void)
{
	static const char kinds[] = { '\xE4', '\xE9', '\xE3', '\xEA', '\x80',
	    '\xBF', '9', '\n' };
	char text[64];
	unsigned seed = 1, i;
	size_t n, at, k;
	struct span s;

	for (i = 0; i < 400000; i++) {
		n = i % sizeof(text);
		for (at = 0; at < n; at++) {
			seed = seed * 1103515245 + 12345;
			text[at] = (seed >> 20) % (1 + i % 32) == 0 ?
			    kinds[seed >> 16 & 7] : "\xE6\xB2\xB3"[at % 3];
		}
		s = span_make(text, n);
		k = utf8_ideographs(s);
		need(k == utf8_ideographs_plain(s) && (k == 0 || 3 * k < n),
		    (const unsigned char *)text);
	}
	s = SPAN("清河县，");
	need(utf8_ideographs(s) == 3, (const unsigned char *)s.p);
}

/* Code points of any part of a well-formed text, against those that were put
 * into it. */
static void
check_counts(void)
{
	static const uint32_t codes[] = { '9', 0xB7, 0x6CB3, 0x2070E };
	unsigned char text[64];
	size_t begun[sizeof(text) + 1], n = 0, from, to;
	unsigned seed = 1;
	uint32_t code;

	begun[0] = 0;
	while (n + UTF8_MAX <= sizeof(text)) {
		seed = seed * 1103515245 + 12345;
		code = codes[seed >> 20 & 3];
		for (from = n, n += sequence(code, text + n); from < n; from++)
			begun[from + 1] = begun[from] +
			    ((text[from] & 0xC0) != 0x80);
	}
	for (to = 0; to <= n; to++)
		for (from = 0; from <= to; from++)
			need(utf8_count_valid(span_make((char *)text, n), from,
			    to) == begun[to] - begun[from], text);
}

int
main(void)
{
	struct buf want = { 0 }, got = { 0 };
	unsigned char u[4] = { 0 };
	uint32_t code, back;

	list_sequences();
	for (code = 0; code < 1 << 24; code++) {
		u[0] = (unsigned char)(code >> 16);
		u[1] = (unsigned char)(code >> 8);
		u[2] = (unsigned char)code;
		check_three(u, &want, &got);
	}
	group("strings of three bytes");
	check_ideographs();
	group("runs of ideographs");
	check_counts();
	group("counts");
	for (code = 0; code <= 0x10FFFF; code++) {
		char to[UTF8_MAX];
		size_t n = sequence(code, u);

		if (!is_scalar(code)) {
			need(utf8_decode((char *)u, n, &back) == 1 &&
			    back == UTF8_BAD, u);
			continue;
		}
		need(utf8_encode(code, to) == n && memcmp(to, u, n) == 0, u);
		need(utf8_decode((char *)u, n, &back) == n && back == code, u);
		need(utf8_before((char *)u, n, &back) == n && back == code, u);
	}
	group("code points");
	buf_free(&want);
	buf_free(&got);
	return groups_end();
}
