#include "characters.h"
#include "phrase.h"
#include "place.h"
#include "utf8.h"

TABLE(words);
TABLE(districts);

/* Between two pieces of a phrase. */
#define JOINT	'\001'

/* Taken off in front of a name, and behind it. */
#define LEADING	(PHRASE_LEAD | PHRASE_ADVERB | PHRASE_SCOPE | PHRASE_BASES | \
	PHRASE_ACHIEVE | PHRASE_DEALT)
#define TRAILING (PHRASE_LINK | PHRASE_ADVERB | PHRASE_SCOPE | PHRASE_BASES | \
	PHRASE_ACHIEVE | PHRASE_DEALT | PHRASE_TO | PHRASE_FROM)

void
phrase_lexicon_init(struct phrase_lexicon *lexicon)
{
	uint32_t i;

	lexicon->sum_least = SIZE_MAX;
	for (i = 0; i < table_words.rows; i++) {
		struct span keys = span_str(table_cell(&table_words, i, 0));

		while ((table_words.bits[i] & PHRASE_SUM) != 0 && keys.n > 0) {
			struct span key = span_cut(&keys, '|');

			lexicon->sum_second |= UINT64_C(1) << (key.p[1] & 63);
			lexicon->sum_third |= UINT64_C(1) << (key.p[2] & 63);
			if (key.n < lexicon->sum_least)
				lexicon->sum_least = key.n;
		}
	}
}

enum { WORD, PUNCT, HALT };

/* Of ASCII: marks that belong to a phrase, and those that end one. */
static const uint8_t ascii_mark[128] = {
	[0] = HALT, ['\t'] = HALT, ['\n'] = HALT, ['\r'] = HALT,
	[','] = HALT, [';'] = HALT, [':'] = HALT, ['!'] = HALT, ['?'] = HALT,
	[' '] = PUNCT, ['('] = PUNCT, [')'] = PUNCT, ['"'] = PUNCT,
	['/'] = PUNCT, ['-'] = PUNCT, ['+'] = PUNCT
};

/* The same of any character: “”, 、, brackets; ，, 。. */
static uint64_t
mark_class(uint32_t cp)
{
	static const uint64_t class[] = { 0, PHRASE_PUNCT, PHRASE_HALT };

	if (cp < 0x80)
		return class[ascii_mark[cp]];
	switch (cp) {
	case 0x3001: case 0x201C: case 0x201D: case 0x2018: case 0x2019:
	case 0xFF08: case 0xFF09: case 0x300A: case 0x300B: case 0x300C:
	case 0x300D: case 0x2022: case 0xB7: case 0x2014: case 0x3000:
		return PHRASE_PUNCT;
	case 0xFF0C: case 0x3002: case 0xFF1B: case 0xFF1A: case 0xFF01:
	case 0xFF1F: case 0x2026: case UTF8_REPLACED: case UTF8_BAD:
		return PHRASE_HALT;
	default:
		return characters_are(cp, CHARACTER_ITEM) ? PHRASE_HALT : 0;
	}
}

/* What is no word of words.tsv: a mark, a character, letters and digits. */
static struct phrase_found
other_word(struct span s)
{
	struct phrase_found w;
	uint32_t cp;
	size_t n;

	w.len = utf8_decode(s.p, s.n, &cp);
	w.mask = mark_class(cp);
	/* Letters, digits and points are one word: PM2.5, G247. */
	if (w.mask == 0 && cp < 0x80)
		for (n = w.len; n < s.n && (unsigned char)s.p[n] < 0x80 &&
		    ascii_mark[(unsigned char)s.p[n]] == WORD; n++)
			w.len = n + 1;
	return w;
}

struct phrase_found
phrase_find(struct span s)
{
	unsigned char lead = (unsigned char)s.p[0];

	if (lead >= 0xE4) {
		/* Most of them begin a word: table_begins is not asked. */
		struct trie_hit hit = table_walk(&table_words, s);

		if (hit.value >= 0)
			return (struct phrase_found){
			    table_words.bits[hit.value], hit.len };
		/* No mark begins with these. */
		if (lead <= 0xE9 && s.n >= 3 && table_is_three(s.p))
			return (struct phrase_found){ 0, 3 };
	}
	return other_word(s);
}

struct span
phrase_past(struct span s, uint64_t some, uint64_t stop, uint64_t *mask,
    size_t *len)
{
	for (; s.n > 0; s = span_sub(s, *len, s.n)) {
		*mask = phrase_word(s, len);
		if ((*mask & some) == 0 || (*mask & stop) != 0)
			return s;
	}
	*mask = *len = 0;
	return s;
}

bool
phrase_has_sum(const struct phrase_lexicon *lexicon, struct span s)
{
	size_t at, len, n;

	/* Most names hold none of the few characters that begin one, or one
	 * that begins another word there. */
	for (at = 0; s.n - at >= lexicon->sum_least; at += len) {
		const char *p = s.p + at;

		len = table_is_three(p) ? 3 : 1;
		if ((lexicon->sum_second >> (p[1] & 63) &
		    lexicon->sum_third >> (p[2] & 63) & 1) != 0 &&
		    (phrase_word(span_sub(s, at, s.n), &n) &
		    PHRASE_SUM) != 0)
			break;
	}
	if (s.n - at < lexicon->sum_least)
		return false;
	for (at = 0; at < s.n; at += len)
		if (phrase_word(span_sub(s, at, s.n), &len) &
		    PHRASE_SUM)
			return true;
	return false;
}

void
phrase_free(struct phrase *p)
{
	buf_free(&p->text);
}

void
phrase_clear(struct phrase *p)
{
	buf_clear(&p->text);
}

void
phrase_add(struct phrase *p, struct span piece)
{
	if (p->text.n > 0)
		buf_putc(&p->text, JOINT);
	if (piece.n > PHRASE_BYTES) {
		piece.p += piece.n - PHRASE_BYTES;
		piece.n = PHRASE_BYTES;
	}
	buf_put(&p->text, piece);
	if (p->text.n > PHRASE_BYTES) {
		size_t cut = p->text.n - PHRASE_BYTES;

		while (cut < p->text.n &&
		    ((unsigned char)p->text.p[cut] & 0xC0) == 0x80)
			cut++;
		memmove(p->text.p, p->text.p + cut, p->text.n - cut);
		p->text.n -= cut;
	}
}

static struct span
token_text(const struct phrase *p, int i)
{
	return span_make(p->text.p + p->token[i].from,
	    (size_t)(p->token[i].to - p->token[i].from));
}

static inline bool
token_reads(const struct phrase *p, int i, const char *s)
{
	return p->text.p[p->token[i].from] == *s &&
	    span_is(token_text(p, i), s);
}

/* A character of one or three bytes as a number, 0 for other words: asked of
 * tokens often, and compared at once. */
static inline uint32_t
one_character(const char *s, size_t n)
{
	const unsigned char *u = (const unsigned char *)s;

	return n == 3 ? (uint32_t)u[0] << 16 | (uint32_t)u[1] << 8 | u[2] :
	    n == 1 ? u[0] : 0;
}

/* Whether a token is that character, a literal. */
#define TOKEN_IS(p, i, literal) \
	((p)->token[i].one == one_character("" literal, sizeof(literal) - 1))

static bool
joins(const struct phrase *p, int i)
{
	return (p->token[i].mask & PHRASE_CONJ) != 0 || TOKEN_IS(p, i, "、");
}

/* Where the full name of a division ends that begins at `from`, though it holds
 * words (成武县, 上高县, 西和县); or `from`. */
static int
division_end(const struct phrase *p, int from, int to)
{
	enum { MOST = 10 };
	int i, end = from;

	for (i = from; p->districts && i < to && i < from + MOST; i++)
		if (p->token[i].district && place_is_division(span_make(
		    p->text.p + p->token[from].from,
		    (size_t)(p->token[i].to - p->token[from].from))))
			end = i + 1;
	return end;
}

/* A run of 2 to 4 characters in no word list and a word for a district, or the
 * name of a division: a place.  Returns the token behind it, or `from`. */
static int
place_end(const struct phrase *p, int from, int to)
{
	int i;
	size_t len;

	for (i = from; i < to && i < from + 5; i++) {
		struct span t = token_text(p, i);

		if ((p->token[i].mask & ~PHRASE_SUFFIX) != 0 ||
		    (unsigned char)t.p[0] < 0xE4)
			break;
		if ((i > from + 1 || (i == from + 1 && span_is(t, "县"))) &&
		    table_longest(&table_districts, t, &len) >= 0)
			return i + 1;
	}
	return division_end(p, from, to);
}

static void
tokenize(struct phrase *p)
{
	struct span rest = buf_span(&p->text);
	size_t at = 0, len, last;

	p->tokens = p->joint = 0;
	p->all = 0;
	p->districts = false;
	while (rest.n > 0 && p->tokens < PHRASE_TOKENS) {
		struct phrase_token *t;

		if (*rest.p == JOINT) {
			p->joint = p->tokens;
			at++;
			rest.p++;
			rest.n--;
			continue;
		}
		t = &p->token[p->tokens++];

		t->mask = phrase_word(rest, &len);
		t->from = (uint16_t)at;
		t->to = (uint16_t)(at + len);
		t->drop = false;
		t->one = one_character(rest.p, len);
		t->district = len >= 3 && table_longest(&table_districts,
		    span_sub(rest, len - 3, len), &last) >= 0;
		p->districts |= t->district;
		p->all |= t->mask;
		/* 推进会, 招聘员: a noun. */
		if ((t->mask & PHRASE_SUFFIX) != 0 && p->tokens > 1 &&
		    (t[-1].mask & PHRASE_FLOW) != 0)
			t[-1].mask |= PHRASE_NOUN;
		at += len;
		rest.p += len;
		rest.n -= len;
	}
}

static bool
strong(uint64_t mask)
{
	return (mask & PHRASE_FLOW) != 0 && (mask & PHRASE_NOUN) == 0;
}

/* 占…的45%: the name ends where the whole begins; 比全省高2个百分点, 高于全国
 * 1.2个百分点: where the thing compared with begins. */
static void
cut_whole(struct phrase *p, enum phrase_kind kind)
{
	bool of = p->to > p->from && TOKEN_IS(p, p->to - 1, "的");
	int i;

	if (!of && (p->all & (PHRASE_RANKVERB | PHRASE_SHARE | PHRASE_THAN)) ==
	    0)
		return;
	for (i = p->to - 1; i >= p->from; i--) {
		uint64_t m = p->token[i].mask;

		if (m & PHRASE_NOUN)
			continue;
		/* 为预算的102.4%, 达到上年的3倍: of what it is. */
		if (of && kind == PHRASE_RELATIVE && i + 2 < p->to &&
		    ((m & PHRASE_ACHIEVE) != 0 || TOKEN_IS(p, i, "为") ||
		    TOKEN_IS(p, i, "是") || token_reads(p, i, "相当于")) &&
		    (m & PHRASE_SHARE) == 0 && (m & PHRASE_FLOW) == 0) {
			p->to = i;
			p->seen |= m & (PHRASE_ACHIEVE);
			of = false;
			continue;
		}
		if (kind == PHRASE_RANK && (m & PHRASE_RANKVERB) != 0 &&
		    (p->token[i].to - p->token[i].from >= 6 ||
		    (i + 1 < p->to &&
		    ((p->token[i + 1].mask & PHRASE_SCOPE) != 0 ||
		    TOKEN_IS(p, i + 1, "“"))))) {
			p->seen |= PHRASE_RANKVERB;
			p->to = i;
		} else if (kind == PHRASE_RELATIVE &&
		    (m & PHRASE_SHARE) != 0) {
			p->seen |= PHRASE_SHARE;
			p->to = i;
		} else if ((m & PHRASE_THAN) != 0 && kind != PHRASE_RANK &&
		    (i == p->to - 1 || ((m | p->token[p->to - 1].mask) &
		    (PHRASE_UP | PHRASE_DOWN)) != 0 ||
		    (p->seen & PHRASE_THAN) != 0)) {	/* 比玉米高出 */
			if (m & (PHRASE_UP | PHRASE_DOWN))
				p->seen |= m & (PHRASE_UP | PHRASE_DOWN);
			else
				p->seen |= p->token[p->to - 1].mask &
				    (PHRASE_UP | PHRASE_DOWN);
			p->seen |= PHRASE_THAN;
			p->to = i;
			/* 与全国平均水平相比: from 与 on. */
			while (token_reads(p, p->to, "相比") && i > p->from)
				if (p->token[--i].mask & PHRASE_CONJ) {
					p->to = i;
					break;
				}
		}
	}
}

/* Whether only what leads a clause stands before token i. */
static bool
opens(const struct phrase *p, int i)
{
	while (--i >= p->from)
		if ((p->token[i].mask & (PHRASE_ADVERB | PHRASE_LEAD |
		    PHRASE_SCOPE)) == 0 ||
		    (p->token[i].mask & (PHRASE_FLOW | PHRASE_NOUN)) != 0)
			return false;
	return true;
}

static void
strip_behind(struct phrase *p, enum phrase_kind kind)
{
	while (p->to > p->from) {
		uint64_t m = p->token[p->to - 1].mask;
		bool change = (m & (PHRASE_UP | PHRASE_DOWN)) != 0;

		if ((m & PHRASE_NOUN) != 0)
			return;
		if (m & PHRASE_PUNCT) {
			if (!TOKEN_IS(p, p->to - 1, "、") &&
			    !TOKEN_IS(p, p->to - 1, "“") &&
			    !TOKEN_IS(p, p->to - 1, " "))
				return;
		} else if (change) {
			/* 增收3亿元, 节约2万吨 are flows; 增加3个 is none. */
			if ((m & PHRASE_GAIN) != 0 && kind == PHRASE_ABSOLUTE &&
			    (p->seen & PHRASE_TO) == 0)
				return;
			/* 由99位提升至87位 */
			if (kind == PHRASE_RANK && ((m | p->seen) &
			    (PHRASE_RANKVERB | PHRASE_TO)) == 0)
				return;
			/* 增加100个公益岗位: a flow as 新增 is. */
			if (p->before_noun && kind == PHRASE_ABSOLUTE &&
			    (m & PHRASE_UP) != 0 && (m & PHRASE_FLOW) != 0 &&
			    (p->seen & PHRASE_TO) == 0 && opens(p, p->to - 1))
				return;
			/* 技术领先的2座电站: tells of what is counted. */
			if (p->before_noun && kind == PHRASE_ABSOLUTE &&
			    p->relative) {
				p->from = p->to;
				return;
			}
			/* 降至 is a change verb with its 至, 平均增长 one over
			 * years. */
			p->seen |= m & (PHRASE_UP | PHRASE_DOWN | PHRASE_TO |
			    PHRASE_BASES);
		} else if (m & (PHRASE_RATE | PHRASE_RATEDOWN)) {
			if (kind != PHRASE_RELATIVE)
				return;
			p->seen |= m & (PHRASE_RATE | PHRASE_RATEDOWN);
		} else if (kind == PHRASE_RANK && (m & PHRASE_RANKVERB) != 0) {
			p->seen |= PHRASE_RANKVERB;
		} else if (TOKEN_IS(p, p->to - 1, "在") ||
		    TOKEN_IS(p, p->to - 1, "以")) {
			/* 播种面积在27万亩以上, 生产总值以年均8%的增速 */
			;
		} else if (m & PHRASE_MODAL) {
			p->seen |= PHRASE_MODAL;
		} else if (m & TRAILING) {
			/* 建成, 举办: flow verbs that achieve as well stay. */
			if ((m & PHRASE_FLOW) != 0 &&
			    ((m & PHRASE_ADVERB) == 0 || p->before_noun))
				return;
			p->seen |= m & (TRAILING | PHRASE_DONE | PHRASE_NOW |
			    PHRASE_YEARLY | PHRASE_TOTAL);
			p->relative |= TOKEN_IS(p, p->to - 1, "的");
		} else
			return;
		p->to--;
	}
}

static bool
has_verb(const struct phrase *p, int from, int to)
{
	int i;

	for (i = from; i < to; i++)
		if ((strong(p->token[i].mask) &&
		    (p->token[i].mask & PHRASE_NOMINAL) == 0) ||
		    (p->token[i].mask & PHRASE_PER) != 0)
			return true;
	return false;
}

static void
strip_before(struct phrase *p)
{
	while (p->from < p->to) {
		uint64_t m = p->token[p->from].mask;
		int end;

		if ((m & PHRASE_NOUN) != 0)
			return;
		if (m & PHRASE_PUNCT) {
			if (TOKEN_IS(p, p->from, "“") ||
			    TOKEN_IS(p, p->from, "（") ||
			    TOKEN_IS(p, p->from, "《"))
				return;
		} else if (m & PHRASE_FLOW) {
			/* 争取实施…, 带动群众人均增收…: only leads. */
			if ((m & (PHRASE_LEAD | PHRASE_ADVERB)) == 0 ||
			    !has_verb(p, p->from + 1, p->to))
				return;
		} else if (m & LEADING) {
			p->seen |= m & (LEADING | PHRASE_PREP | PHRASE_FROM |
			    PHRASE_DONE | PHRASE_NOW | PHRASE_YEARLY |
			    PHRASE_TOTAL);
		} else if ((m & PHRASE_MODAL) != 0 && p->from + 1 < p->to &&
		    (strong(p->token[p->from + 1].mask) ||
		    p->token[p->from].to - p->token[p->from].from > 3)) {
			p->seen |= PHRASE_MODAL;
		} else if ((m & PHRASE_LINK) != 0 &&
		    TOKEN_IS(p, p->from, "的")) {
			;
		} else if ((m & PHRASE_BODY) != 0 && p->from + 1 < p->to &&
		    (p->token[p->from + 1].mask & PHRASE_LEAD) != 0 &&
		    (p->token[p->from + 1].mask & PHRASE_FLOW) == 0) {
			/* 我们力争…, 县政府将…: who aims. */
			;
		} else if (TOKEN_IS(p, p->from, "我") ||
		    TOKEN_IS(p, p->from, "级")) {
			/* 我, 万亿级 */
			;
		} else {
			end = place_end(p, p->from, p->to);
			if (end == p->from || end >= p->to)
				return;
			p->from = end - 1;
		}
		p->from++;
	}
}

/* Whether what stands before a verb only says who acts. */
static bool
drop_subject(const struct phrase *p, int from, int to)
{
	uint64_t m;
	int i;

	if (from >= to || p->token[to - 1].to - p->token[from].from > 36)
		return true;
	if ((p->seen & PHRASE_PREP) != 0 ||
	    (p->token[from].mask & (PHRASE_PREP | PHRASE_LEAD)) != 0)
		return true;
	if (p->token[to - 1].mask & PHRASE_BODY)
		return true;
	/* 可｜实现年产值 */
	if (to - from == 1 && (p->token[from].mask & (PHRASE_MODAL |
	    PHRASE_NOUN)) == PHRASE_MODAL)
		return true;
	/* 清河｜今年｜新建…: a time stands between. */
	if (p->joint > from && p->joint <= to)
		return true;
	/* 东山村已建成…, 全镇先后引进…; but 新开工项目已开工 */
	m = p->token[to - 1].mask;
	for (i = from; i < to; i++)
		if ((p->token[i].mask & PHRASE_NOUN) != 0)
			break;
	if (i == to && (m & PHRASE_ADVERB) != 0 && (m & PHRASE_PRED) != 0 &&
	    (m & (PHRASE_NOUN | PHRASE_FLOW | PHRASE_ACHIEVE)) == 0 &&
	    ((m & PHRASE_MODAL) != 0 || (m & PHRASE_LEAD) == 0))
		return true;
	if (TOKEN_IS(p, to - 1, "”") || TOKEN_IS(p, to - 1, "）") ||
	    TOKEN_IS(p, to - 1, "里") || TOKEN_IS(p, to - 1, "内"))
		return true;
	for (i = from; i < to; i++) {
		if (TOKEN_IS(p, i, "、") || (p->token[i].mask & PHRASE_ACTOR) !=
		    0)
			return true;
		if ((p->token[i].mask & PHRASE_BODY) != 0 && i + 2 >= to)
			return true;
		/* 清河要重点做好六方面工作 */
		if (i > from && (p->token[i].mask & (PHRASE_MODAL |
		    PHRASE_NOUN)) == PHRASE_MODAL)
			return true;
		if (place_end(p, i, to) == to)
			return true;
	}
	return false;
}

/* 规上企业实现总产值: the verb goes, who acts goes unless it says of what. */
static void
take_achieved(struct phrase *p)
{
	int i;

	if ((p->all & PHRASE_ACHIEVE) == 0 && p->joint <= p->from)
		return;
	for (i = p->to - 2; i > p->from; i--) {
		uint64_t m = p->token[i].mask;

		/* 村里｜现在｜有耕地 */
		if (i == p->joint && TOKEN_IS(p, i, "有")) {
			p->from = i + 1;
			return;
		}
		if ((m & PHRASE_ACHIEVE) == 0 || (m & PHRASE_NOUN) != 0 ||
		    (m & PHRASE_FLOW) != 0 ||
		    p->token[i].to - p->token[i].from < 6)
			continue;
		/* 先期安排资金: what is left says too little alone. */
		if (p->to - i == 2 && (p->token[i + 1].mask & PHRASE_WEAK) != 0)
			continue;
		p->seen |= PHRASE_ACHIEVE | (m & PHRASE_DONE);
		if (drop_subject(p, p->from, i)) {
			p->from = i + 1;
			strip_before(p);
			return;
		}
		p->token[i].drop = true;
		/* 公路建设共完成投资 */
		if (i > p->from + 1 && (p->token[i - 1].mask &
		    (PHRASE_ADVERB | PHRASE_MODAL)) != 0 &&
		    (p->token[i - 1].mask & (PHRASE_FLOW | PHRASE_NOUN)) == 0)
			p->token[i - 1].drop = true;
	}
}

/* 合作社为村集体增收: who does it, before what is done for whom. */
static void
drop_benefactor(struct phrase *p)
{
	bool does = false;
	int i;

	if ((p->all & PHRASE_PREP) == 0 || (p->seen & PHRASE_PREP) != 0)
		return;
	for (i = p->to - 1; i > p->from; i--) {
		uint64_t m = p->token[i].mask;

		if (does && TOKEN_IS(p, i, "为")) {
			p->seen |= PHRASE_PREP;
			p->from = i + 1;
			strip_before(p);
			return;
		}
		does = does || (m & PHRASE_GAIN) != 0 || (strong(m) &&
		    (m & PHRASE_NOMINAL) == 0);
	}
}

/* Whether somebody who acts stands before token i, a quotation, or a time. */
static bool
acts(const struct phrase *p, int i)
{
	int verb = i;

	while (--i >= p->from && (p->token[i].mask & PHRASE_ADVERB) != 0 &&
	    (p->token[i].mask & PHRASE_FLOW) == 0)
		;
	return i >= p->from && ((p->joint > i && p->joint <= verb) ||
	    (p->token[i].mask & PHRASE_BODY) != 0 ||
	    place_end(p, p->from, i + 1) == i + 1 ||
	    ((TOKEN_IS(p, i, "”") || (p->token[i].mask & PHRASE_ACTOR) != 0) &&
	    i + 2 < p->to) || ((p->token[i].mask & PHRASE_ACTOR) != 0 &&
	    (p->token[verb].mask & PHRASE_GENERIC) != 0));
}

static void
find_verb(struct phrase *p)
{
	int i, end, quoted = p->from;
	bool led = (p->seen & PHRASE_PREP) != 0;

	p->verb = p->verb_to = p->from;
	/* 再“摘帽”5个县 */
	i = p->to - 3;
	if (p->before_noun && i >= p->from && TOKEN_IS(p, i, "“") &&
	    strong(p->token[i + 1].mask) && TOKEN_IS(p, i + 2, "”")) {
		p->from = p->verb = i;
		p->verb_to = p->to;
		return;
	}
	for (i = p->from; i < p->to; i++) {
		uint64_t m = p->token[i].mask;

		/* “摘帽”村: a name. */
		if ((m & PHRASE_PUNCT) != 0 && TOKEN_IS(p, i, "“"))
			for (quoted = i; quoted < p->to &&
			    !TOKEN_IS(p, quoted, "”"); quoted++)
				;
		if (!strong(m) || (i < quoted && quoted < p->to))
			continue;
		/* 容缺受理、…: no object. */
		if (i > p->from && i + 1 < p->to && (TOKEN_IS(p, i + 1, "等") ||
		    (TOKEN_IS(p, i + 1, "、") && !(i + 3 < p->to &&
		    strong(p->token[i + 2].mask)))))
			continue;
		if ((m & PHRASE_NOMINAL) != 0 && i > p->from && !led &&
		    !acts(p, i))
			continue;
		/* 国有资本收益上缴比例: what is measured. */
		if (i > p->from && i + 2 == p->to &&
		    (p->token[i + 1].mask & PHRASE_GENERIC) != 0)
			continue;
		if (i == p->to - 1 && i > p->from && !acts(p, i) &&
		    ((m & PHRASE_NOMINAL) != 0 || (!p->before_noun &&
		    p->token[i].from - p->token[p->from].from > 6)))
			continue;
		break;
	}
	if (i == p->to) {
		/* 为｜企业｜减税降费: what is done for them. */
		if (led && p->from + 1 < p->to &&
		    (p->token[p->from].mask & (PHRASE_PEOPLE |
		    PHRASE_ACTOR | PHRASE_WEAK)) != 0)
			p->from++;
		return;
	}
	/* 投入资金新建12个公园: the last one governs what is counted. */
	end = p->to - 1;
	if (p->before_noun && end > i + 1 && strong(p->token[end].mask) &&
	    ((p->token[end].mask & PHRASE_NOMINAL) == 0 ||
	    (p->token[end - 1].mask & PHRASE_ADVERB) != 0) &&
	    !strong(p->token[end - 1].mask) && !joins(p, end - 1))
		i = p->from = end;
	if (i > p->from && (i == p->to - 1 || drop_subject(p, p->from, i)))
		p->from = i;
	p->verb = i;
	end = i + 1;
	while (end < p->to) {
		if (strong(p->token[end].mask) && end + 1 < p->to &&
		    (p->token[end].mask & PHRASE_NOMINAL) == 0)
			end++;
		else if (p->before_noun && end + 1 == p->to &&
		    strong(p->token[end].mask) && (p->token[end].mask &
		    (PHRASE_MEASURE | PHRASE_GENERIC)) == 0)
			end++;	/* 新建改造 of 新建改造1万亩基地 */
		else if (end + 2 < p->to + p->before_noun &&
		    strong(p->token[end + 1].mask) && joins(p, end))
			end += 2;
		else
			break;
	}
	p->verb_to = end;
}

/* A等B with a B that says enough: only B.  Else the examples are the name. */
static void
drop_examples(struct phrase *p)
{
	int i, j, first = p->verb_to > p->verb ? p->verb_to : p->from;

	for (i = p->to - 1; i >= first; i--)
		if (TOKEN_IS(p, i, "等"))
			break;
	if (i < first || i + 1 >= p->to)
		return;
	if (p->to - i == 2 && (p->token[i + 1].mask & PHRASE_WEAK) != 0 &&
	    !token_reads(p, i + 1, "企业"))
		return;
	for (j = first; j <= i; j++)
		p->token[j].drop = true;
}

/* Words inside the name that are no part of it. */
static void
thin(struct phrase *p)
{
	int i, j, scope = -1;

	for (i = p->from; i < p->to; i++) {
		uint64_t m = p->token[i].mask;

		if (m & PHRASE_NOUN)
			continue;
		if ((m & PHRASE_SCOPE) != 0 && i + 1 < p->to) {
			p->token[i].drop = true;
			scope = i;
		} else if ((m & PHRASE_YEARLY) != 0 && i > p->from &&
		    p->token[i].to - p->token[i].from >= 6) {
			p->seen |= PHRASE_YEARLY;
			p->token[i].drop = true;
		} else if ((m & (PHRASE_BASES | PHRASE_DEALT)) != 0 &&
		    (m & PHRASE_PER) == 0) {
			p->seen |= m & (PHRASE_BASES | PHRASE_DEALT);
			p->token[i].drop = true;
		} else if (i > p->from && i + 1 < p->to && (m & (PHRASE_FLOW |
		    PHRASE_PRED)) == 0 && (m & PHRASE_LEAD) != 0 &&
		    (m & PHRASE_ADVERB) != 0 &&
		    p->token[i].to - p->token[i].from >= 6) {
			/* 林业预计总产值 */
			p->token[i].drop = true;
		} else if (i > p->from && (m & PHRASE_FLOW) == 0 &&
		    i + 1 < p->to && TOKEN_IS(p, i, "共") &&
		    p->token[i + 1].mask != 0) {
			p->token[i].drop = true;
		} else if (i > p->from && (m & PHRASE_FLOW) == 0 &&
		    i + 1 < p->to && strong(p->token[i + 1].mask) &&
		    (((m & PHRASE_ADVERB) != 0 &&
		    p->token[i].to - p->token[i].from >= 6) ||
		    TOKEN_IS(p, i, "已") || TOKEN_IS(p, i, "就") ||
		    (m & PHRASE_MODAL) != 0)) {
			p->token[i].drop = true;
		} else if (i == p->verb_to && i > p->verb && i + 1 < p->to &&
		    (TOKEN_IS(p, i, "了") || (i == p->joint &&
		    TOKEN_IS(p, i, "的")))) {
			/* 引进了…, 引进（年产3万吨）的企业 */
			p->token[i].drop = true;
		} else if (TOKEN_IS(p, i, "（") || TOKEN_IS(p, i, "(")) {
			for (j = i; j < p->to; j++)
				if (TOKEN_IS(p, j, "）") || TOKEN_IS(p, j, ")"))
					break;
			/* （不含基金） */
			if (j < p->to && (j - i > 4 || (p->token[i + 1].mask &
			    PHRASE_LEAD) != 0))
				for (; i <= j; i++)
					p->token[i].drop = true;
		}
	}
	/* 资助灵台县困境学生: the district behind the verb. */
	if (p->verb_to > p->verb) {
		j = place_end(p, p->verb_to, p->to);
		if (j < p->to)
			for (i = p->verb_to; i < j; i++)
				p->token[i].drop = true;
	}
	/* What stands before 全县 places it, unless a verb governs it. */
	if (scope > p->from && p->verb == p->verb_to)
		p->from = scope + 1;
	/* “一园六区”引进项目: who acts. */
	if (p->from < p->to && TOKEN_IS(p, p->from, "”"))
		p->from++;
}

/* 较上年同期增加支出3亿元, 比上年增加支出3亿元 (the year is taken off): a
 * change of what is named behind the verb. */
static void
more_than(struct phrase *p, enum phrase_kind kind)
{
	bool than;
	int i;

	if (kind != PHRASE_ABSOLUTE || p->to - p->from < 2 ||
	    (p->seen & PHRASE_TO) != 0)
		return;
	than = (p->token[p->from].mask & PHRASE_THAN) != 0;
	if (!than && (p->seen & (PHRASE_YOY | PHRASE_PREV)) == 0)
		return;
	for (i = p->from + than; i + 1 < p->to && (than || i == p->from); i++)
		if ((p->token[i].mask & (PHRASE_UP | PHRASE_DOWN)) != 0) {
			p->seen |= PHRASE_THAN | (p->token[i].mask &
			    (PHRASE_UP | PHRASE_DOWN));
			p->from = i + 1;
			return;
		}
}

/* What a standing is of, where only who stands there is before its verb:
 * 清河县位居全省县域经济考核第5位; and among whom it is: 在大中城市中排名. */
static void
read_standing(struct phrase *p)
{
	int i, from = p->to, to = p->tokens;

	if ((p->seen & PHRASE_PREP) != 0 && p->to < p->tokens &&
	    TOKEN_IS(p, p->to, "中")) {
		if (p->to == p->from || (p->token[p->to - 1].mask &
		    PHRASE_NOMINAL) == 0)
			p->from = p->verb = p->verb_to = p->to;
		return;
	}
	if ((p->seen & PHRASE_RANKVERB) == 0 || (p->to > p->from &&
	    place_end(p, p->from, p->to) != p->to &&
	    (p->token[p->to - 1].mask & PHRASE_BODY) == 0))
		return;
	while (from < to && (p->token[from].mask & (PHRASE_RANKVERB |
	    PHRASE_SCOPE | PHRASE_LINK | PHRASE_ADVERB)) != 0)
		from++;
	for (i = from; i < to; i++)
		if ((p->token[i].mask & (PHRASE_HALT | PHRASE_CONJ |
		    PHRASE_SCOPE | PHRASE_RANKVERB)) != 0)
			return;
	if (to > from) {
		p->from = p->verb = p->verb_to = from;
		p->to = to;
	}
}

void
phrase_read(struct phrase *p, enum phrase_kind kind)
{
	int i;

	tokenize(p);
	p->from = 0;
	p->to = p->tokens;
	p->verb = p->verb_to = 0;
	p->seen = 0;
	p->listed = p->relative = false;
	p->adjoins = p->tokens == 0;
	if (p->tokens > 0)
		p->listed = joins(p, 0);
	cut_whole(p, kind);
	strip_behind(p, kind);
	/* …执行情况 国内生产总值: a blank parts. */
	for (i = p->to - 1; (p->all & PHRASE_PUNCT) != 0 && i > p->from; i--)
		if (TOKEN_IS(p, i - 1, " "))
			p->from = i;
	strip_before(p);
	more_than(p, kind);
	take_achieved(p);
	drop_benefactor(p);
	find_verb(p);
	if (kind == PHRASE_RANK)
		read_standing(p);
	/* 家庭总收入中财产性收入占6.2% */
	if (p->seen & PHRASE_SHARE)
		for (i = p->to - 2; i > p->from; i--)
			if (TOKEN_IS(p, i, "中"))
				p->from = i + 1;
	drop_examples(p);
	thin(p);
	if (p->from > 0 && p->to - p->from == 1 &&
	    (p->token[p->from].mask & PHRASE_WEAK) != 0 &&
	    (p->token[p->from - 1].mask & PHRASE_ACHIEVE) != 0) {
		p->from--;
		p->token[p->from].drop = false;
	}
	if (p->verb < p->from)
		p->verb = p->verb_to = p->from;
	/* 比2005年的6.98亿元增加: what is compared with has no name there. */
	/* 比年度计划翻了一番 as well. */
	if (p->to > p->from && (kind == PHRASE_RELATIVE || p->to - p->from ==
	    1) && (p->token[p->from].mask & (PHRASE_THAN | PHRASE_UP |
	    PHRASE_DOWN)) == PHRASE_THAN)
		p->from = p->to;
}

static void
put(const struct phrase *p, int from, int to, struct buf *out)
{
	struct span run = { NULL, 0 };	/* of tokens side by side */
	int i;

	for (i = from; i < to; i++)
		if (!p->token[i].drop) {
			struct span t = token_text(p, i);

			if ((p->token[i].mask & PHRASE_FLOW) != 0 &&
			    span_ends(t, SPAN("了")))
				t.n -= 3;
			if (run.n > 0 && run.p + run.n == t.p)
				run.n += t.n;
			else {
				buf_put(out, run);
				run = t;
			}
		}
	buf_put(out, run);
}

bool
phrase_named(const struct phrase *p)
{
	int i;

	for (i = p->from; i < p->to; i++)
		if (!p->token[i].drop &&
		    (p->token[i].mask & PHRASE_PUNCT) == 0)
			return true;
	return false;
}

void
phrase_name(const struct phrase *p, struct buf *to)
{
	put(p, p->from, p->to, to);
}

void
phrase_verb(const struct phrase *p, struct buf *to)
{
	put(p, p->verb, p->verb_to, to);
}

void
phrase_object(const struct phrase *p, struct buf *to)
{
	put(p, p->verb_to > p->verb ? p->verb_to : p->from, p->to, to);
}

void
phrase_dealt(const struct phrase *p, struct buf *before, struct buf *behind)
{
	int i, at = p->to;

	for (i = p->from; i < p->to; i++)
		if ((p->token[i].mask & PHRASE_DEALT) != 0 &&
		    p->token[i].drop)
			at = i;
	put(p, p->from, at, before);
	put(p, at, p->to, behind);
}

bool
phrase_place(const struct phrase *p)
{
	return p->from < p->to && place_end(p, p->from, p->to) == p->to;
}

bool
phrase_verb_only(const struct phrase *p)
{
	return p->verb_to > p->verb && p->verb_to == p->to;
}

/* A quotation or a short bracket that `s` begins with: its bytes, or 0. */
static size_t
enclosed(struct span s, bool bracket)
{
	static const char *const mark[][2] = { { "“", "”" }, { "《", "》" },
		{ "「", "」" }, { "（", "）" } };
	size_t i, k, most;

	for (k = 0; k < 4; k++)
		if (span_starts(s, span_str(mark[k][0])))
			break;
	if (k == 4 || (k == 3 && !bracket))
		return 0;
	most = k == 3 ? 18 : 90;
	for (i = 3; i + 3 <= s.n && i < most; i++)
		if (memcmp(s.p + i, mark[k][1], 3) == 0)
			return i + 3;
	return 0;
}

/* Whether a word ends the noun before it; `next` is what follows it, and
 * *follows its first word, looked up where it is asked for. */
static bool
ends_noun(uint64_t m, struct span next, int words, struct phrase_found *follows)
{
	bool verb = strong(m);
	uint64_t n;

	if (m & PHRASE_NOUN)
		return false;
	if (next.n > 0)
		*follows = phrase_find(next);
	n = next.n > 0 ? follows->mask : PHRASE_HALT;
	/* 5所学校配备了…, 从5方面提出了… */
	if ((m & (PHRASE_FLOW | PHRASE_PRED)) != 0 &&
	    span_starts(next, SPAN("了")))
		return true;
	/* 推进会, 招聘员 */
	if (verb && (n & PHRASE_SUFFIX) != 0)
		return false;
	if (verb && (m & PHRASE_NOMINAL) != 0)
		return words > 0 && (m & PHRASE_PRED) != 0 &&
		    (n & (PHRASE_HALT | PHRASE_PUNCT | PHRASE_WEAK |
		    PHRASE_THING | PHRASE_GENERIC | PHRASE_NOMINAL |
		    PHRASE_NOUN)) == 0;
	/* 重点帮扶县: an adverb only before a verb. */
	if ((m & PHRASE_ADVERB) != 0 && (m & PHRASE_PRED) == 0)
		return strong(n) || (n & (PHRASE_PRED | PHRASE_ADVERB |
		    PHRASE_ACHIEVE)) != 0;
	/* 64项创建任务 */
	if (verb && words == 0 && (n & (PHRASE_WEAK | PHRASE_PLAN_NOUN)) ==
	    (PHRASE_WEAK | PHRASE_PLAN_NOUN))
		return false;
	/* 133公顷水田按照有机模式生产 */
	if (words > 0 && (m & (PHRASE_PREP | PHRASE_FLOW | PHRASE_THING |
	    PHRASE_BODY)) == PHRASE_PREP)
		return true;
	if (m & (PHRASE_PRED | PHRASE_ACHIEVE | PHRASE_UP |
	    PHRASE_DOWN | PHRASE_BASES | PHRASE_DEALT | PHRASE_MODAL))
		return true;
	/* A verb without an object is a noun here: 三轮排查. */
	return verb && (words == 0 || (n & (PHRASE_HALT | PHRASE_PUNCT)) ==
	    0 || span_starts(next, SPAN("“")));
}

static size_t
skip_clause_to_of(struct span text, size_t at)
{
	size_t len, start = at;
	uint32_t cp;

	while (at < text.n && at < start + 75) {
		len = utf8_decode(text.p + at, text.n - at, &cp);
		if (cp == 0x7684)	/* 的 */
			return at + len;
		if (mark_class(cp) == PHRASE_HALT)
			return 0;
		at += len;
	}
	return 0;
}

bool
phrase_noun_read(struct span text, struct phrase_noun *noun)
{
	size_t at = 0, len, after, joined = 0;
	struct phrase_found follows = { 0, 0 };	/* 0 bytes: not looked up */
	uint64_t m;
	int words = 0;
	bool again = true, owns = false, negated = false;

	memset(noun, 0, sizeof(*noun));
	if (span_starts(text, SPAN("的"))) {
		noun->of = true;
		at = 3;
	}
	noun->from = noun->to = at;
	while (at < text.n && at < 120) {
		struct span rest = span_make(text.p + at, text.n - at);

		if (follows.len == 0)
			follows = phrase_find(rest);
		m = follows.mask;
		len = follows.len;
		follows.len = 0;
		if (m & PHRASE_HALT)
			break;
		if (m & PHRASE_PUNCT) {
			len = enclosed(rest, words > 0);
			/* 重点项目“应开尽开”: what they do. */
			if (len == 0 || (words > 0 && (len == rest.n ||
			    (phrase_word(span_sub(rest, len, rest.n),
			    &after) & PHRASE_HALT) != 0)))
				break;
			m = PHRASE_NOUN;
		} else if (words > 0 && len == 3 && span_starts(rest,
		    SPAN("中"))) {
			/* 75个项目中 */
			noun->stop = m;
			break;
		} else if (joined > 0 && len == rest.n &&
		    span_is(rest, "等")) {
			/* 14个公路项目和清河等4个铁路项目 */
			noun->to = joined;
			break;
		} else if ((len == 3 && span_starts(rest, SPAN("等"))) ||
		    (words > 0 && ((m & PHRASE_PER) != 0 ||
		    (len == rest.n && (m & PHRASE_RANKVERB) != 0))))
			break;
		else if (words == 0 && len == 3 && at == noun->from &&
		    span_starts(rest, SPAN("级")) && rest.n > 3) {
			noun->from = noun->to = at += len;
			continue;
		}
		else if (!negated && (ends_noun(m, span_make(rest.p + len,
		    rest.n - len), words, &follows) || (words == 0 &&
		    (m & PHRASE_NOUN) == 0 && (m & PHRASE_FLOW) == 0 &&
		    (m & (PHRASE_LINK | PHRASE_LEAD | PHRASE_SCOPE |
		    PHRASE_TO | PHRASE_MARK)) != 0))) {
			/* 8个各具特色的园区: the noun stands behind 的. */
			size_t of = words == 0 && again &&
			    (m & PHRASE_MARK) == 0 ?
			    skip_clause_to_of(text, at) : 0;

			noun->stop = m;
			if (of == 0 || of >= text.n)
				break;
			again = false;
			follows.len = 0;
			at = noun->from = noun->to = of;
			continue;
		}
		if (words++ == 0)
			noun->first = m;
		at += len;
		/* 7个未脱贫的县: the verb is a mark of theirs. */
		negated = words == 1 && span_is(span_sub(rest, 0, len), "未");
		if (span_starts(rest, SPAN("的")) && noun->whose == 0 &&
		    owns)
			noun->whose = noun->to;
		owns = (m & (PHRASE_THING | PHRASE_BODY | PHRASE_PEOPLE |
		    PHRASE_PERSON | PHRASE_WEAK)) != 0 ||
		    (words == 1 && len == 3 &&
		    table_longest(&table_districts, rest, &after) >= 0);
		/* A final 的, or a conjunction, belongs to what follows. */
		if ((m & PHRASE_CONJ) != 0 && (m & PHRASE_NOUN) == 0)
			joined = noun->to;
		if (((m & PHRASE_CONJ) != 0 && (m & PHRASE_NOUN) == 0) ||
		    span_starts(rest, SPAN("的")) ||
		    span_starts(rest, SPAN("了")))
			continue;
		noun->last = m;
		noun->to = at;
		if (m & PHRASE_THING)
			noun->thing = at;
		if ((m & (PHRASE_THING | PHRASE_BODY | PHRASE_PEOPLE |
		    PHRASE_PERSON)) != 0 || (words == 1 && owns))
			noun->body = at;
	}
	return noun->to > noun->from;
}
