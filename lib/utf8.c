#include "utf8.h"

size_t
utf8_decode(const char *p, size_t n, uint32_t *cp)
{
	const unsigned char *u = (const unsigned char *)p;
	unsigned char a = u[0];

	if (a < 0x80) {
		*cp = a;
		return 1;
	}
	if (a >= 0xE0 && a < 0xF0 && n >= 3 && (u[1] & 0xC0) == 0x80 &&
	    (u[2] & 0xC0) == 0x80) {
		uint32_t c = (uint32_t)(a & 0x0F) << 12 |
		    (uint32_t)(u[1] & 0x3F) << 6 | (u[2] & 0x3F);

		if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
			*cp = c;
			return 3;
		}
	} else if (a >= 0xC2 && a < 0xE0 && n >= 2 && (u[1] & 0xC0) == 0x80) {
		*cp = (uint32_t)(a & 0x1F) << 6 | (u[1] & 0x3F);
		return 2;
	} else if (a >= 0xF0 && a < 0xF5 && n >= 4 && (u[1] & 0xC0) == 0x80 &&
	    (u[2] & 0xC0) == 0x80 && (u[3] & 0xC0) == 0x80) {
		uint32_t c = (uint32_t)(a & 0x07) << 18 |
		    (uint32_t)(u[1] & 0x3F) << 12 |
		    (uint32_t)(u[2] & 0x3F) << 6 | (u[3] & 0x3F);

		if (c >= 0x10000 && c <= 0x10FFFF) {
			*cp = c;
			return 4;
		}
	}
	*cp = UTF8_BAD;
	return 1;
}

size_t
utf8_before(const char *p, size_t at, uint32_t *cp)
{
	size_t back, len;

	for (back = 1; back <= UTF8_MAX && back <= at; back++) {
		if (((unsigned char)p[at - back] & 0xC0) == 0x80)
			continue;
		len = utf8_decode(p + at - back, back, cp);
		if (len == back)
			return back;
		break;
	}
	*cp = UTF8_BAD;
	return 1;
}

size_t
utf8_encode(uint32_t cp, char *to)
{
	if (cp < 0x80) {
		to[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		to[0] = (char)(0xC0 | cp >> 6);
		to[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		to[0] = (char)(0xE0 | cp >> 12);
		to[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		to[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	to[0] = (char)(0xF0 | cp >> 18);
	to[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	to[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	to[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

size_t
utf8_count(struct span s)
{
	size_t at = 0, count = 0;
	uint32_t cp;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		count++;
	}
	return count;
}

bool
utf8_valid(struct span s)
{
	size_t at = 0;
	uint32_t cp;

	while (at < s.n) {
		at += utf8_decode(s.p + at, s.n - at, &cp);
		if (cp == UTF8_BAD)
			return false;
	}
	return true;
}

bool
utf8_is_han(uint32_t cp)
{
	return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3007 ||
	    (cp >= 0x3400 && cp <= 0x4DBF) ||
	    (cp >= 0xF900 && cp <= 0xFAFF) ||
	    (cp >= 0x20000 && cp <= 0x3FFFF);
}
