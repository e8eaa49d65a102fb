/*
 * The matcher against an obvious search: every key compared at every place.
 * Random sets of keys over small alphabets (so that keys nest, overlap and
 * share beginnings) and random texts, with bytes that are no UTF-8; and scans
 * of parts, which must give what the whole gives there.
 */
#include <stdio.h>
#include <stdlib.h>

#include "matcher.h"
#include "utf8.h"

enum { KEYS = 24, KEY_MAX = 6, TEXT_MAX = 400 };

/* Letters whose folded forms are equal stand side by side. */
static const char *const letters[] = {
	"a", "A", "\xEF\xBC\xA1",	/* full-width A */
	"\xEF\xBD\x81",			/* full-width a */
	"7", "\xEF\xBC\x97", "\xE5\xB8\x82", "\xE5\x8E\xBF", "\xE5\x8C\xBA",
	"\xCE\xA3", "\xCF\x83",		/* capital and small sigma */
	"\xF0\xA0\x80\x80",		/* beyond the BMP */
	"\xFF", "\xE5\xB8", " ", "\xE3\x80\x80"	/* broken bytes; spaces */
};
static const int classes[] = { 0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9,
	9 };
enum { LETTERS = sizeof(letters) / sizeof(*letters) };

static uint64_t seed = 1;

static uint32_t
any(uint32_t below)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % below;
}

/* A word as numbers of letters.  The letter of two broken bytes counts as two
 * code points and is used in texts only. */
struct word {
	int	letter[TEXT_MAX];
	size_t	n;
};

static void
make(struct word *w, size_t most, uint32_t kinds, bool broken)
{
	size_t i;

	w->n = 1 + any((uint32_t)most);
	for (i = 0; i < w->n; i++)
		do
			w->letter[i] = (int)any(kinds);
		while (!broken && (w->letter[i] == 12 || w->letter[i] == 13));
}

static struct span
spell(const struct word *w, struct buf *b)
{
	size_t i;

	buf_clear(b);
	for (i = 0; i < w->n; i++)
		buf_put(b, span_str(letters[w->letter[i]]));
	return buf_span(b);
}

/* Whether the key stands at letter `at` of the text. */
static bool
stands(const struct word *text, size_t at, const struct word *key)
{
	size_t i;

	if (text->n - at < key->n)
		return false;
	for (i = 0; i < key->n; i++)
		if (classes[text->letter[at + i]] != classes[key->letter[i]])
			return false;
	return true;
}

static int
by_place(const void *x, const void *y)
{
	const struct matcher_hit *a = x, *b = y;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to == b->to ? 0 : a->to < b->to ? -1 : 1;
}

/* All occurrences, by looking everywhere.  `point` maps letters of the text
 * to its code points. */
static void
search(const struct word *text, const size_t *point, const struct word *key,
    const uint32_t *value, size_t keys, struct matcher_hits *hits)
{
	size_t at, k;

	hits->n = 0;
	for (at = 0; at < text->n; at++)
		for (k = 0; k < keys; k++) {
			if (value[k] == 0 || !stands(text, at, &key[k]))
				continue;
			if (hits->n == hits->cap)
				hits->v = memory_more(hits->v, &hits->cap,
				    sizeof(*hits->v));
			hits->v[hits->n++] = (struct matcher_hit){
			    point[at], point[at + key[k].n], value[k] };
		}
	if (hits->n > 0)
		qsort(hits->v, hits->n, sizeof(*hits->v), by_place);
}

static bool
same(const struct matcher_hits *a, const struct matcher_hits *b)
{
	size_t i;

	for (i = 0; i < a->n && i < b->n; i++)
		if (a->v[i].from != b->v[i].from || a->v[i].to != b->v[i].to ||
		    a->v[i].value != b->v[i].value)
			return false;
	return a->n == b->n;
}

/* Of all hits those that are leftmost-longest. */
static void
keep_longest(struct matcher_hits *hits)
{
	size_t i, kept = 0, reach = 0;

	for (i = 0; i < hits->n; i++) {
		const struct matcher_hit *h = &hits->v[i];

		if (h->from < reach || (i + 1 < hits->n &&
		    h[1].from == h->from))
			continue;
		reach = h->to;
		hits->v[kept++] = *h;
	}
	hits->n = kept;
}

static uint64_t places;

/* One set of keys and one text; false: the matcher and the search differ. */
static bool
round_of(uint32_t kinds)
{
	static struct word key[KEYS], text;
	static struct matcher_hits want, got;
	static struct matcher_text read;
	static struct buf b;
	struct matcher_build build = { 0 };
	struct matcher m;
	uint32_t value[KEYS];
	size_t k, i, keys = 1 + any(KEYS), point[TEXT_MAX + 1];
	bool good;

	for (k = 0; k < keys; k++) {
		uint32_t *place;

		make(&key[k], KEY_MAX, kinds, false);
		place = matcher_key(&build, spell(&key[k], &b));
		/* Of equal keys the first stays. */
		value[k] = *place == 0 ? (uint32_t)k + 1 : 0;
		if (*place == 0)
			*place = value[k];
	}
	matcher_finish(&build, &m);
	make(&text, TEXT_MAX - 1, kinds, true);
	for (i = 0, point[0] = 0; i < text.n; i++)
		point[i + 1] = point[i] + (text.letter[i] == 13 ? 2 : 1);
	matcher_read(&read, spell(&text, &b));
	search(&text, point, key, value, keys, &want);
	got.n = 0;
	matcher_scan(&m, &read, &got);
	good = same(&want, &got);
	for (i = 0; i < got.n; i++)
		good &= matcher_find(&m, span_sub(read.span,
		    read.at[got.v[i].from], read.at[got.v[i].to])) ==
		    got.v[i].value;
	keep_longest(&want);
	got.n = 0;
	matcher_scan_longest(&m, &read, &got);
	good &= same(&want, &got);
	places += read.n;
	matcher_build_free(&build);
	return good;
}

static bool
check_rounds(uint32_t kinds, uint64_t many)
{
	uint64_t until = places + many;

	while (places < until)
		if (!round_of(kinds))
			return false;
	return true;
}

/* Offsets in bytes are those of the code points' beginnings. */
static bool
check_offsets(void)
{
	static struct matcher_text read;
	const char *s = "a\xE5\xB8\x82\xFF\xF0\xA0\x80\x80\xE5";
	static const uint32_t at[] = { 0, 1, 4, 5, 9, 10 };

	matcher_read(&read, span_str(s));
	return read.n == 5 && memcmp(read.at, at, sizeof(at)) == 0;
}

/* Runs of characters of three bytes with others between, and broken ones: both
 * ways to read them give the same, and what utf8_decode gives. */
static bool
check_decode(void)
{
	static unsigned char bytes[200];
	uint32_t code[200], plain[200], at[200], plain_at[200], one;
	size_t n, i, k, from, len, round;
	bool good = true;

	for (round = 0; round < 100000 && good; round++) {
		len = any(sizeof(bytes) + 1);
		for (i = 0; i < len; i++)
			bytes[i] = (unsigned char)(any(12) == 0 ? any(256) :
			    i % 3 == round % 3 ? 0xE0 + any(16) :
			    0x80 + any(64));
		n = matcher_decode(span_make((const char *)bytes, len), code,
		    at);
		k = matcher_decode_plain(span_make((const char *)bytes, len),
		    plain, plain_at);
		good = n == k &&
		    memcmp(code, plain, n * sizeof(*code)) == 0 &&
		    memcmp(at, plain_at, n * sizeof(*at)) == 0;
		for (i = from = 0; good && i < n; i++) {
			good = at[i] == from;
			from += utf8_decode((const char *)bytes + from,
			    len - from, &one);
			good &= code[i] == (one == UTF8_BAD ? 0x110000u +
			    bytes[at[i]] : matcher_fold(one));
		}
		good &= from == len;
	}
	return good;
}

/* A great many keys, and each found again. */
static bool
check_many(uint32_t n)
{
	struct matcher_build build = { 0 };
	struct matcher m;
	char key[16];
	uint32_t i;
	bool good = true;

	for (i = 0; i < n; i++) {
		snprintf(key, sizeof(key), "%u", i * 7u);
		*matcher_key(&build, span_str(key)) = i + 1;
	}
	matcher_finish(&build, &m);
	for (i = 0; i < n; i++) {
		snprintf(key, sizeof(key), "%u", i * 7u);
		good &= matcher_find(&m, span_str(key)) == i + 1;
	}
	good &= matcher_find(&m, span_str("1")) == 0;
	good &= matcher_find(&m, span_str("")) == 0;
	matcher_build_free(&build);
	return good;
}

static bool
check_empty(void)
{
	static struct matcher_text read;
	static struct matcher_hits hits;
	struct matcher_build build = { 0 };
	struct matcher m;

	matcher_finish(&build, &m);
	matcher_read(&read, span_str("abc"));
	matcher_scan(&m, &read, &hits);
	matcher_read(&read, span_make(NULL, 0));
	matcher_scan(&m, &read, &hits);
	return hits.n == 0 && matcher_key(&build, span_str("")) == NULL;
}

int
main(int argc, char **argv)
{
	uint64_t many = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
	struct {
		const char	*name;
		bool		 good;
	} check[] = {
		{ "two letters", check_rounds(2, many / 4) },
		{ "folded letters", check_rounds(7, many / 4) },
		{ "all letters", check_rounds(LETTERS, many / 2) },
		{ "offsets", check_offsets() },
		{ "both ways to read", check_decode() },
		{ "300,000 keys", check_many(300000) },
		{ "no keys, no text", check_empty() }
	};
	size_t i, failed = 0, n = sizeof(check) / sizeof(*check);

	for (i = 0; i < n; i++)
		if (!check[i].good) {
			printf("FAILED: %s\n", check[i].name);
			failed++;
		}
	printf("%zu passed, %zu failed\n", n - failed, failed);
	return failed > 0;
}
