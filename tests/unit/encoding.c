/*
 * Recognition: prose of our own in every encoding that is recognised, made by
 * iconv(1)'s library from UTF-8, cut to many lengths at many places; and
 * documents of thirteen kinds (unit/documents.txt), whole, 1 KB and 200 bytes.
 * Decoding: against iconv(3), and what it does with bytes that are bad.
 */
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>

#include "../traditional.h"
#include "encoding.h"

static int passed, failed;

static void
check(bool ok, const char *what, const char *name)
{
	if (ok)
		passed++;
	else if (failed++ < 20)
		printf("encoding: %s: %s\n", name, what);
}

static const char simplified[] =
    "各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。\n"
    "一年来，我们坚持稳中求进工作总基调，扎实推进乡村振兴，全县经济社会"
    "保持平稳健康发展。全年完成地区生产总值86.4亿元，增长6.1%；一般公共预算"
    "收入3.2亿元，城乡居民收入分别增长5.8%、7.9%。\n"
    "（一）产业基础更加牢固。新建高标准农田4.5万亩，粮食产量稳定在21万吨"
    "以上，引进龙头企业9户，“一村一品”专业村达到63个。\n"
    "（二）城乡面貌持续改善。改造老旧小区18个，新修农村公路112公里，自来水"
    "普及率提高到96.5%，群众的获得感、幸福感、安全感不断增强。\n"
    "同志们，做好明年的工作，任务艰巨，责任重大。让我们更加紧密地团结起来，"
    "真抓实干，为谱写新篇章而努力奋斗！\n";

static const char old_prose[] =
    "各位代表：現在，我代表縣人民政府，向大會報告工作，請予審議。\n"
    "一年來，我們堅持穩中求進工作總基調，扎實推進鄉村振興，全縣經濟社會"
    "保持平穩健康發展。全年完成地區生產總值86.4億元，增長6.1%；一般公共預算"
    "收入3.2億元，城鄉居民收入分別增長5.8%、7.9%。\n"
    "產業基礎更加牢固。新建高標準農田4.5萬畝，糧食產量穩定在21萬噸以上，"
    "引進龍頭企業9戶，「一村一品」專業村達到63個。\n"
    "城鄉面貌持續改善。改造老舊小區18個，新修農村公路112公里，自來水普及率"
    "提高到96.5%，群眾的獲得感、幸福感、安全感不斷增強。\n";

static size_t
convert(const char *to, const char *text, char *out, size_t size)
{
	char copy[8192];
	char *in = copy, *end = out;
	size_t left = strlen(text), room = size;
	iconv_t cd = iconv_open(to, "UTF-8");

	if (cd == (iconv_t)-1)
		return 0;
	memcpy(copy, text, left);
	while (left > 0)
		if (iconv(cd, &in, &left, &end, &room) == (size_t)-1) {
			/* A character that the encoding has not. */
			do {
				in++;
				left--;
			} while (left > 0 && (*in & 0xC0) == 0x80);
		}
	iconv(cd, NULL, NULL, &end, &room);
	iconv_close(cd);
	return size - room;
}

static void
recognise(const char *name, const char *charset, const char *text, size_t unit)
{
	static const size_t lengths[] = { 60, 200, 1024, 4096 };
	char bytes[8192], what[64];
	size_t n = convert(charset, text, bytes, sizeof(bytes)), i, at;

	if (n == 0)		/* this iconv has it not */
		return;
	for (i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		size_t len = lengths[i] < n ? lengths[i] : n;

		for (at = 0; at + len <= n; at += 37 * unit) {
			struct encoding e;

			encoding_guess(span_make(bytes + at, len), &e);
			snprintf(what, sizeof(what), "%zu bytes from %zu taken "
			    "for %s", len, at, e.name);
			check(strcmp(e.name, name) == 0, what, name);
		}
	}
}

/* RFC 1843 of what GB 2312 has, line by line; the rest is left out. */
static size_t
to_hz(const char *text, char *out)
{
	bool pairs = false;
	size_t at = 0, n = 0, length = strlen(text);
	uint32_t cp;

	while (at < length) {
		unsigned pair;
		bool wide;

		at += utf8_decode(text + at, length - at, &cp);
		pair = codepage_to_gbk(cp);
		wide = cp >= 0x80;
		if (wide && (pair < 0xA1A1 || (pair & 0xFF) < 0xA1))
			continue;
		if (wide != pairs) {
			memcpy(out + n, wide ? "~{" : "~}", 2);
			n += 2;
			pairs = wide;
		}
		if (wide)
			out[n++] = (char)(pair >> 8 & 0x7F);
		out[n++] = (char)(wide ? pair & 0x7F : cp);
	}
	return n;
}

struct share {
	unsigned	right, all;
};

/* A document in an encoding, whole and in pieces of 1 KB and 200 bytes. */
static void
recognise_document(const char *name, const char *charset, size_t unit,
    const char *text, struct share share[3])
{
	static const size_t lengths[3] = { SIZE_MAX, 1024, 200 };
	char bytes[16384];
	bool hz = strcmp(name, "hz") == 0;
	size_t n = hz ? to_hz(text, bytes) :
	    convert(charset, text, bytes, sizeof(bytes)), i, at;

	for (i = 0; n > 0 && i < 3; i++) {
		size_t len = lengths[i] < n ? lengths[i] : n;
		size_t last = hz ? 0 : n - len;

		for (at = 0; at <= last; at += 53 * unit) {
			struct encoding e;
			bool right;

			encoding_guess(span_make(bytes + at, len), &e);
			right = strcmp(e.name, name) == 0;
			share[i].right += right;
			share[i].all++;
			if (!right && failed == 0)
				printf("encoding: %s: %zu bytes from %zu of "
				    "%.30s taken for %s\n", name, len, at,
				    text, e.name);
		}
	}
}

static void
recognise_documents(const char *file)
{
	static const struct {
		const char	*name, *charset;
		size_t		 unit;
	} of[] = {
		{ "utf-8", "UTF-8", 1 }, { "gb18030", "GB18030", 1 },
		{ "big5", "BIG5-HKSCS", 1 }, { "euc-tw", "EUC-TW", 1 },
		{ "utf-16le", "UTF-16LE", 2 }, { "utf-16be", "UTF-16BE", 2 },
		{ "utf-32le", "UTF-32LE", 4 }, { "utf-32be", "UTF-32BE", 4 },
		{ "hz", "", 1 },
	};
	static char all[65536], old[4096];
	struct share share[3] = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
	FILE *f = fopen(file, "r");
	char *doc, *next;
	unsigned documents = 0;
	size_t i, at, n;
	uint32_t cp;

	if (f == NULL) {
		check(false, "cannot be read", file);
		return;
	}
	all[fread(all, 1, sizeof(all) - 1, f)] = '\0';
	fclose(f);
	for (doc = strstr(all, "## "); doc != NULL; doc = next) {
		next = strstr(doc + 3, "## ");
		if (next != NULL)
			next[-1] = '\0';
		doc = strchr(doc, '\n') + 1;
		documents++;
		for (at = n = 0; doc[at] != '\0'; n += utf8_encode(
		    traditional(cp), old + n))
			at += utf8_decode(doc + at, strlen(doc + at), &cp);
		old[n] = '\0';
		for (i = 0; i < sizeof(of) / sizeof(*of); i++) {
			/* Big5 and CNS 11643 are for traditional text. */
			if (strcmp(of[i].name, "big5") != 0 &&
			    strcmp(of[i].name, "euc-tw") != 0)
				recognise_document(of[i].name, of[i].charset,
				    of[i].unit, doc, share);
			if (strcmp(of[i].name, "hz") != 0)
				recognise_document(of[i].name, of[i].charset,
				    of[i].unit, old, share);
		}
	}
	printf("documents: whole %u of %u, 1 KB %u of %u, 200 bytes %u of %u\n",
	    share[0].right, share[0].all, share[1].right, share[1].all,
	    share[2].right, share[2].all);
	check(documents >= 10, "too few documents", file);
	check(share[0].right * 1000 >= share[0].all * 995, "whole", file);
	check(share[1].right * 100 >= share[1].all * 99, "1 KB", file);
	check(share[2].right * 100 >= share[2].all * 97, "200 bytes", file);
}

static void
decode(const char *name, const char *bytes, size_t n, const char *want,
    size_t bad)
{
	struct encoding e;
	struct decoder d;
	struct buf b = { 0 };

	check(encoding_by_name(name, &e), "is not known", name);
	check(decoder_open(&d, &e), "cannot be opened", name);
	check(decoder_decode(&d, span_make(bytes, n), &b) == bad,
	    "another count of bad bytes", name);
	check(span_eq(buf_span(&b), span_str(want)), want, name);
	decoder_close(&d);
	buf_free(&b);
}

/* Every pair of GB 18030 and Big5, and some of four bytes, as iconv(3) says. */
static void
all_pairs(const char *name, const char *charset)
{
	iconv_t cd = iconv_open("UTF-8", charset);
	struct encoding e;
	struct decoder d;
	struct buf b = { 0 };
	unsigned lead, trail;
	size_t wrong = 0, n = 0;

	if (cd == (iconv_t)-1 || !encoding_by_name(name, &e) ||
	    !decoder_open(&d, &e))
		return;
	for (lead = 0x81; lead < 0xFF; lead++)
		for (trail = 0x40; trail < 0xFF; trail++) {
			char pair[2] = { (char)lead, (char)trail }, out[16];
			char *in = pair, *to = out;
			size_t left = 2, room = sizeof(out);

			iconv(cd, NULL, NULL, NULL, NULL);
			if (iconv(cd, &in, &left, &to, &room) == (size_t)-1)
				continue;
			iconv(cd, NULL, NULL, &to, &room);
			buf_clear(&b);
			n++;
			wrong += decoder_decode(&d, span_make(pair, 2), &b) !=
			    0 || !span_eq(buf_span(&b), span_make(out,
			    sizeof(out) - room));
		}
	/* CP950 and the Hong Kong set differ in a few signs and lines. */
	check(wrong <= (strcmp(name, "big5") == 0 ? 40u : 0u),
	    "a pair reads other than iconv(3) says", name);
	check(n > 13000, "too few pairs", name);
	iconv_close(cd);
	decoder_close(&d);
	buf_free(&b);
}

int
main(void)
{
	struct encoding e;

	recognise("utf-8", "UTF-8", simplified, 1);
	recognise("utf-8", "UTF-8", old_prose, 1);
	recognise("gb18030", "GB18030", simplified, 1);
	recognise("gb18030", "GB18030", old_prose, 1);
	recognise("big5", "BIG5-HKSCS", old_prose, 1);
	recognise("utf-16le", "UTF-16LE", simplified, 2);
	recognise("utf-16be", "UTF-16BE", old_prose, 2);
	recognise("utf-32le", "UTF-32LE", simplified, 4);
	recognise("utf-32be", "UTF-32BE", old_prose, 4);
	recognise("euc-tw", "EUC-TW", old_prose, 1);
	recognise_documents("unit/documents.txt");
	encoding_guess(SPAN("GDP growth 7.5%, 2024\n"), &e);
	check(strcmp(e.name, "utf-8") == 0, "taken for another", "ASCII");
	encoding_guess(SPAN(""), &e);
	check(strcmp(e.name, "utf-8") == 0, "taken for another", "nothing");
	encoding_guess(SPAN("\xFF\xFE-N"), &e);
	check(strcmp(e.name, "utf-16le") == 0 && e.bom == 2, "missed", "mark");

	all_pairs("gb18030", "GB18030");
	all_pairs("big5", "BIG5-HKSCS");
	/* A bad byte is one U+FFFD, and the next is tried afresh. */
	decode("gbk", "\xA1\x21\xD6\xD0", 4, "\xEF\xBF\xBD!中", 1);
	decode("gbk", "\xD6\xD0\xD6", 3, "中\xEF\xBF\xBD", 1);
	decode("gbk", "\x80\xFF", 2, "€\xEF\xBF\xBD", 1);
	decode("gb2312", "\xA1\xA4\xA1\xAA", 4, "·—", 0);
	decode("gb18030", "\x81\x39\xEF\x30\x95\x32\x82\x36", 8, "㐁𠀀", 0);
	decode("gb18030", "\xAB\xC1", 2, "\xEE\x81\xBE", 0);
	decode("utf-8", "\xE4\xB8\xE4\xB8\xAD", 5,
	    "\xEF\xBF\xBD\xEF\xBF\xBD中", 2);
	decode("utf-16le", "\x2D\x4E\x3D\xD8\x2D\x4E\x41", 7,
	    "中\xEF\xBF\xBD中\xEF\xBF\xBD", 2);
	decode("hz", "~{VP~}~~a~{9z", 13, "中~a国", 0);
	decode("big5", "\xA4\xA4\xFF\x88\x62", 5,
	    "中\xEF\xBF\xBDÊ̄", 1);
	check(!encoding_by_name("klingon", &e), "is known", "klingon");
	check(encoding_by_name("Big5_HKSCS", &e) && e.kind == ENCODING_BIG5,
	    "is not known", "Big5_HKSCS");
	printf("%d passed, %d failed\n", passed, failed);
	return failed > 0;
}
