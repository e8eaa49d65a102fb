#include "changes.h"

static const char *const rule_name[CHANGE_RULES] = {
	[CHANGE_DECODE] = "decode",
	[CHANGE_MIXED] = "mixed",
	[CHANGE_LATIN1] = "latin1",
	[CHANGE_CP1252] = "cp1252",
	[CHANGE_GBK_AS_UTF8] = "gbk-as-utf8",
	[CHANGE_BIG5_AS_GBK] = "big5-as-gbk",
	[CHANGE_GBK_AS_BIG5] = "gbk-as-big5",
	[CHANGE_LOST] = "lost",
	[CHANGE_ENTITY] = "entity",
	[CHANGE_INVISIBLE] = "invisible",
	[CHANGE_RADICAL] = "radical",
	[CHANGE_PRIVATE] = "private",
	[CHANGE_COMPAT] = "compat",
	[CHANGE_GLOSS] = "gloss",
	[CHANGE_TEAR] = "tear",
	[CHANGE_T2S] = "t2s",
	[CHANGE_MARK] = "mark",
	[CHANGE_OCR] = "ocr",
	[CHANGE_SPACE] = "space",
	[CHANGE_NFC] = "nfc",
};

static const char *const verdict_name[] = {
	[CHANGE_CERTAIN] = "certain",
	[CHANGE_LIKELY] = "likely",
	[CHANGE_LOSSY] = "lossy",
};

const char *
changes_rule_name(enum change_rule rule)
{
	return rule_name[rule];
}

const char *
changes_verdict_name(enum change_verdict verdict)
{
	return verdict_name[verdict];
}

enum change_rule
changes_rule(struct span name)
{
	int i;

	for (i = 0; i < CHANGE_RULES; i++)
		if (span_is(name, rule_name[i]))
			break;
	return (enum change_rule)i;
}

void
rewrite_first(struct rewrite *r)
{
	r->changed = true;
	buf_reserve(r->out, r->in.n + 64);
}

void
rewrite_change(struct rewrite *r, const struct change *c)
{
	if (!r->changed)
		rewrite_first(r);
	buf_put(r->out, span_sub(r->in, r->done, c->start));
	buf_put(r->out, c->after);
	r->done = c->end;
	changes_note(r->log, c);
}

bool
rewrite_end(struct rewrite *r)
{
	if (r->changed)
		buf_put(r->out, span_sub(r->in, r->done, r->in.n));
	return r->changed;
}
