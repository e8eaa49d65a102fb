#include <stdlib.h>

#include "charclass.h"
#include "edits.h"
#include "forms.h"
#include "line.h"
#include "marks.h"
#include "normal.h"
#include "repair.h"
#include "script.h"
#include "spaces.h"
#include "utf8.h"

/* Bytes without LF after which a CR is looked for: old Macintosh files. */
#define NO_LF		ENCODING_HEAD
/* Entities hidden in entities and tags: more rounds than anyone nests. */
#define ENTITY_ROUNDS	8

#define RULE(r)		(UINT32_C(1) << (r))
#define RULES_DECODED	(RULE(CHANGE_LATIN1) | RULE(CHANGE_CP1252) | \
	RULE(CHANGE_GBK_AS_UTF8) | RULE(CHANGE_BIG5_AS_GBK) | \
	RULE(CHANGE_GBK_AS_BIG5) | RULE(CHANGE_LOST))
#define RULES_FORM	(RULE(CHANGE_INVISIBLE) | RULE(CHANGE_RADICAL) | \
	RULE(CHANGE_PRIVATE) | RULE(CHANGE_COMPAT))
#define RULES_TORN	(RULE(CHANGE_GLOSS) | RULE(CHANGE_TEAR))

/* A line of the head in UTF-8, which is looked at more than once. */
struct head_line {
	uint64_t	 at;		/* where it begins in the document */
	size_t		 n;
	unsigned	 flags;		/* as line_scan found them */
};

struct normal {
	struct normal_settings settings;
	struct normal_summary summary;
	struct decoder	 decoder;
	struct changes	 log;
	struct edits	 edits;
	struct repair	*repair;
	struct marks	 marks;
	struct script_count script;

	bool		 known;		/* the encoding and the script are */
	bool		 begun;		/* the head has come */
	bool		 simplify;
	bool		 surveying;
	uint64_t	 surveyed;	/* lines of the first pass so far */
	uint64_t	 looked;	/* lines that repair_look has had */
	bool		 learning;
	uint64_t	 offset;	/* of the next byte to be taken */
	size_t		 searched;	/* bytes from there without a line end */
	size_t		 searched_cr;	/* and without a CR */
	size_t		 bom, skip;	/* still to be passed over */
	uint64_t	 line, page;
	struct span	 misread;	/* the line before it was read in another
					 * encoding; n 0: it was not */
	size_t		 bad_base;	/* of the bytes being decoded */
	struct head_line *head;		/* well-formed lines, in order */
	size_t		 head_n, head_cap;
	size_t		 head_next;	/* the first one not passed yet */

	struct buf	 text;		/* a decoded line */
	struct buf	 mixed;
	struct buf	 side[2];	/* a step reads one, writes the other */
	int		 turn;
};

/* ------------------------------------------------------------ one document */

static void
note(void *arg, const struct change *c)
{
	struct normal *n = arg;

	if (!c->applied) {
		n->summary.likely += c->verdict == CHANGE_LIKELY;
		n->summary.lossy += c->verdict == CHANGE_LOSSY;
	}
	if (n->settings.repair != NULL)
		edits_note(&n->edits, c);
}

struct normal *
normal_new(const struct normal_settings *settings)
{
	struct normal *n = memory_zeroed(1, sizeof(*n));

	n->settings = *settings;
	n->log = (struct changes){ .note = note, .arg = n,
	    .on = settings->rules, .likely = settings->likely,
	    .counted = settings->repair == NULL, .count = n->summary.count };
	n->repair = repair_new();
	normal_begin(n);
	return n;
}

void
normal_free(struct normal *n)
{
	if (n == NULL)
		return;
	decoder_close(&n->decoder);
	edits_free(&n->edits);
	marks_free(&n->marks);
	repair_free(n->repair);
	buf_free(&n->text);
	buf_free(&n->mixed);
	buf_free(&n->side[0]);
	buf_free(&n->side[1]);
	free(n->head);
	free(n);
}

void
normal_rewind(struct normal *n)
{
	n->begun = false;
	n->head_next = 0;
	n->offset = 0;
	n->searched = n->searched_cr = 0;
	n->line = 0;
	n->page = 1;
	n->surveyed = 0;
}

void
normal_read_anew(struct normal *n)
{
	normal_rewind(n);
	n->head_n = 0;
}

void
normal_begin(struct normal *n)
{
	decoder_close(&n->decoder);
	memset(&n->summary, 0, sizeof(n->summary));
	n->script = (struct script_count){ 0 };
	marks_begin(&n->marks);
	n->looked = 0;
	n->known = n->learning = false;
	n->head_n = 0;
	repair_begin(n->repair);
	normal_rewind(n);
}

const struct normal_summary *
normal_summary(const struct normal *n)
{
	return &n->summary;
}

/* ------------------------------------------------------------------- steps */

/* The line as it is being worked on. */
struct work {
	struct normal	*n;
	struct span	 text;
	unsigned	 flags;
	bool		 changed;	/* it is not what it was */
};

/* Where the next step puts its line. */
static struct buf *
step_begin(struct work *w)
{
	struct buf *out = &w->n->side[w->n->turn];

	buf_clear(out);
	return out;
}

/* After a step: take over its line if it changed anything. */
static void
step_end(struct work *w, bool changed)
{
	struct normal *n = w->n;

	if (n->settings.repair != NULL)
		edits_step(&n->edits);
	if (!changed)
		return;
	w->text = buf_span(&n->side[n->turn]);
	w->changed = true;
	n->turn = !n->turn;
}

/* The same for a step after which others may have to look. */
static void
step_end_scan(struct work *w, bool changed)
{
	bool valid;

	step_end(w, changed);
	if (changed)
		w->flags = line_scan(w->text, &valid);
}

/* Whether the line is no text: it has a control character in 32 bytes. */
static bool
is_binary(struct span s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += (unsigned char)s.p[i] < 0x20 && s.p[i] != '\t';
	return n > s.n / 32;
}

static void
steps(struct work *w)
{
	struct normal *n = w->n;
	const struct changes *log = &n->log;
	int round;
	bool changed, again, binary = (w->flags & CHARCLASS_ODD) &&
	    (w->flags & LINE_CONTROL) && is_binary(w->text);

	if ((w->flags & (CHARCLASS_ODD | LINE_SOUND)) == CHARCLASS_ODD &&
	    (log->on & RULES_DECODED))
		step_end_scan(w, repair_decoded(n->repair, w->text, log,
		    step_begin(w)));
	/* Entities hide characters that go, and those hide tags. */
	for (round = 0, again = true; round < ENTITY_ROUNDS && again;
	    round++) {
		again = false;
		if ((w->flags & CHARCLASS_FORM) && (log->on & RULES_FORM)) {
			changed = forms_clean(w->text, log, step_begin(w));
			step_end_scan(w, changed);
			again |= changed;
		}
		if ((w->flags & CHARCLASS_MARKUP) &&
		    changes_on(log, CHANGE_ENTITY)) {
			changed = forms_entities(w->text, log, step_begin(w));
			step_end_scan(w, changed);
			again |= changed;
		}
	}
	if (!(w->flags & (LINE_TORN | CHARCLASS_ODD)) || binary ||
	    !(log->on & RULES_TORN) ||
	    (!w->changed && repair_cleared(n->repair, w->text,
	    (w->flags & CHARCLASS_TRADITIONAL) != 0)))
		repair_pass(n->repair, w->text);
	else
		step_end_scan(w, repair_torn(n->repair, w->text, log,
		    step_begin(w)));
	if ((w->flags & CHARCLASS_NFC) && changes_on(log, CHANGE_NFC))
		step_end_scan(w, forms_compose(w->text, log, step_begin(w)));
	if (n->simplify && (w->flags & CHARCLASS_SIMPLE) &&
	    changes_on(log, CHANGE_T2S))
		step_end(w, script_simplify(w->text, log, step_begin(w)));
	if ((w->flags & LINE_OCR) && changes_on(log, CHANGE_OCR))
		step_end(w, marks_ocr(w->text, log, step_begin(w)));
	if ((w->flags & CHARCLASS_MARK) && changes_on(log, CHANGE_MARK)) {
		changed = marks_line(&n->marks, w->text, log, step_begin(w));
		step_end(w, changed);
		/* A full-width mark may want no space beside it. */
		if (changed && memchr(w->text.p, ' ', w->text.n) != NULL)
			w->flags |= CHARCLASS_SPACE;
	}
	if ((w->flags & (CHARCLASS_SPACE | CHARCLASS_BREAK)) &&
	    changes_on(log, CHANGE_SPACE))
		step_end(w, spaces_line(w->text, log, step_begin(w)));
}

/* ------------------------------------------------------------- the account */

/* Tell the repairs of the line `first`, which has become `now`, in order of
 * place. */
static void
tell(struct normal *n, struct span first, struct span now)
{
	const struct edits *e = &n->edits;
	size_t i = 0, k = 0, byte = 0, point = 0;

	while (i < e->n || k < e->offers) {
		struct normal_repair r = { .line = n->line };
		size_t from, to;

		if (k == e->offers || (i < e->n &&
		    e->v[i].from <= e->offer[k].from)) {
			const struct edit *d = &e->v[i++];

			from = d->from;
			to = d->to;
			r.rules = d->rules;
			r.applied = true;
			r.verdict = d->likely ? CHANGE_LIKELY : CHANGE_CERTAIN;
			r.after = span_sub(now, d->at, d->end);
		} else {
			const struct edit_offer *o = &e->offer[k++];

			from = o->from;
			to = o->to;
			r.rules = RULE(o->rule);
			r.verdict = o->verdict;
			r.margin = o->margin;
			r.after = span_make(e->pool.p + o->after, o->after_n);
			r.candidates = span_make(e->pool.p + o->candidates,
			    o->candidates_n);
		}
		/* Offers of several steps may come in any order. */
		if (from < byte)
			byte = point = 0;
		point += utf8_count(span_sub(first, byte, from));
		byte = from;
		r.before = span_sub(first, from, to);
		r.start = point;
		r.end = point + utf8_count(r.before);
		n->settings.repair(n->settings.arg, &r);
	}
}

/* One line, decoded: bytes [from, to) of the document. */
static void
finish_line(struct normal *n, struct span line, unsigned flags, uint64_t from,
    uint64_t to)
{
	struct work w = { n, line, flags, false };
	struct normal_row row = { .line = n->line, .page = n->page,
	    .from = from, .to = to };

	if (n->settings.repair != NULL)
		edits_step(&n->edits);
	steps(&w);
	if (n->settings.repair != NULL) {
		if (n->edits.n > 0 || n->edits.offers > 0)
			tell(n, n->misread.n > 0 ? n->misread : line, w.text);
		edits_begin(&n->edits);
	}
	if (w.text.n == 0)
		return;
	row.text = w.text;
	n->summary.rows++;
	n->settings.row(n->settings.arg, &row);
}

static void
survey_line(struct normal *n, struct span line, unsigned flags)
{
	if (n->surveyed++ >= n->looked) {
		if (flags & CHARCLASS_MARK)
			marks_look(&n->marks, line);
		if (flags & (LINE_TORN | CHARCLASS_ODD))
			repair_look(n->repair, line,
			    (flags & (LINE_GLOSS | CHARCLASS_ODD)) != 0);
		else
			repair_look_past(n->repair, line);
		n->looked++;
	}
	if (n->learning && !((flags & LINE_CONTROL) && is_binary(line)))
		repair_learn(n->repair, n->surveyed - 1, line);
}

static void
take_line(struct normal *n, struct span line, unsigned flags, uint64_t from,
    uint64_t to)
{
	n->line++;
	if (n->surveying)
		survey_line(n, line, flags);
	else
		finish_line(n, line, flags, from, to);
}

/* ---------------------------------------------------------------- decoding */

static void
bad_byte(void *arg, size_t offset)
{
	struct normal *n = arg;

	if (n->surveying)
		return;
	n->summary.bad++;
	if (n->settings.bad != NULL)
		n->settings.bad(n->settings.arg, n->line + 1, n->offset +
		    n->bad_base + offset);
}

/* A place in a line: of the document's bytes, and of what they decode to. */
struct place {
	size_t	raw, line;
};

/* Go on to the place where the decoded line has `want` bytes. */
static size_t
raw_place(struct normal *n, struct span raw, struct place *p, size_t want)
{
	if (n->decoder.encoding.kind == ENCODING_UTF8 && n->misread.n == 0)
		return want < raw.n ? want : raw.n;
	while (p->line < want && p->raw < raw.n) {
		size_t made;

		p->raw += decoder_step(&n->decoder, span_sub(raw, p->raw,
		    raw.n), &made);
		p->line += made;
	}
	return p->raw;
}

#define NEL	"\xC2\x85"

/* The first byte of U+0080 to U+00FF. */
static bool
is_supplement(char c)
{
	return ((unsigned char)c & 0xFE) == 0xC2;
}

/* Whether bytes read as Latin-1 stand on either side of [at, at + 2): there
 * U+0085 is one of them and no line end. */
static bool
is_byte(struct span line, size_t at)
{
	struct span before = span_sub(line, at < 2 ? at : at - 2, at);
	struct span after = span_sub(line, at + 2, line.n);

	return (before.n > 0 && is_supplement(before.p[0]) &&
	    !span_starts(before, SPAN(NEL))) ||
	    (after.n > 0 && is_supplement(after.p[0]) &&
	    !span_starts(after, SPAN(NEL)));
}

/* The break of a line at byte `at`: its bytes, 0 for none. */
static size_t
line_break(struct span line, size_t at)
{
	struct span s = span_sub(line, at, line.n);

	if (s.p[0] == '\r')
		return s.n > 1 && s.p[1] == '\n' ? 2 : 1;
	if (s.p[0] == '\f')
		return 1;
	if (span_starts(s, SPAN(NEL)))
		return is_byte(line, at) ? 0 : 2;
	if (span_starts(s, SPAN("\xE2\x80\xA8")) ||
	    span_starts(s, SPAN("\xE2\x80\xA9")))
		return 3;
	return 0;
}

/*
 * A decoded line with other line ends in it.  A form feed at the beginning of
 * a line is a new page and no line of its own.
 */
static void
break_line(struct normal *n, struct span raw, struct span line, unsigned flags)
{
	struct place place = { 0, 0 };
	size_t at = 0, from = 0, gone = 0, cut;
	uint64_t base = n->offset;

	while (at < line.n) {
		size_t len = line_break(line, at);
		bool page = len == 1 && line.p[at] == '\f';

		if (len == 0) {
			at++;
			continue;
		}
		cut = raw_place(n, raw, &place, at);
		if (!page || at > from)
			take_line(n, span_sub(line, from, at), flags,
			    base + gone, base + cut);
		n->page += page;
		at += len;
		from = at;
		gone = raw_place(n, raw, &place, from);
	}
	/* What a form feed alone begins may be the next line's. */
	if (from < line.n || from == 0 || line.p[from - 1] != '\f')
		take_line(n, span_sub(line, from, line.n), flags, base + gone,
		    base + raw.n);
	else
		take_line(n, SPAN(""), 0, base + gone, base + raw.n);
}

/* A line that the document's encoding does not explain, in another: true if
 * one does, the text is then in n->mixed. */
static bool
try_others(struct normal *n, struct span raw)
{
	static const char *const others[] = { "utf-8", "gb18030", "big5" };
	struct encoding e, best = { 0 };
	struct decoder d;
	long score, best_score;
	size_t i, sample = raw.n < 4096 ? raw.n : 4096;

	if (!changes_on(&n->log, CHANGE_MIXED) ||
	    n->settings.encoding != NULL ||
	    (n->decoder.encoding.kind != ENCODING_UTF8 &&
	    n->decoder.encoding.kind != ENCODING_GB18030 &&
	    n->decoder.encoding.kind != ENCODING_BIG5))
		return false;
	best_score = encoding_score(&n->decoder.encoding,
	    span_sub(raw, 0, sample));
	for (i = 0; i < sizeof(others) / sizeof(*others); i++) {
		encoding_by_name(others[i], &e);
		if (e.kind == n->decoder.encoding.kind)
			continue;
		score = encoding_score(&e, span_sub(raw, 0, sample));
		if (score > best_score) {
			best_score = score;
			best = e;
		}
	}
	if (best.kind == ENCODING_NONE || !decoder_open(&d, &best))
		return false;
	buf_clear(&n->mixed);
	/* Only whole: a line of garbage stays what it was. */
	i = decoder_decode(&d, raw, &n->mixed);
	decoder_close(&d);
	return i == 0;
}

/* line_scan of the next line of a document in UTF-8. */
static unsigned
scan_next(struct normal *n, struct span raw, bool *valid)
{
	while (n->head_next < n->head_n) {
		const struct head_line *l = &n->head[n->head_next];

		if (l->at == n->offset && l->n == raw.n) {
			*valid = true;
			return l->flags;
		}
		if (l->at >= n->offset)
			break;
		n->head_next++;
	}
	return line_scan(raw, valid);
}

/* One line of the document's bytes, without its LF. */
static void
take_raw(struct normal *n, struct span raw)
{
	struct span line = raw;
	unsigned flags;
	bool valid;
	size_t bad = 0;

	n->bad_base = 0;
	if (n->decoder.encoding.kind == ENCODING_UTF8) {
		flags = scan_next(n, line, &valid);
		if (!valid) {
			buf_clear(&n->text);
			n->decoder.bad = NULL;
			bad = decoder_decode(&n->decoder, raw, &n->text);
		}
	} else {
		size_t i, skip = n->skip < raw.n ? n->skip : raw.n;

		buf_clear(&n->text);
		for (i = 0; i < skip; i++) {
			buf_put(&n->text, SPAN("\xEF\xBF\xBD"));
			bad_byte(n, i);
		}
		n->skip = 0;
		n->decoder.bad = NULL;
		bad = decoder_decode(&n->decoder, span_sub(raw, skip, raw.n),
		    &n->text);
		line = buf_span(&n->text);
		flags = bad > 0 ? 0 : line_scan(line, &valid);
		n->bad_base = skip;
	}
	n->misread.n = 0;
	if (bad > 0) {
		line = buf_span(&n->text);
		if (try_others(n, raw)) {
			struct change c = { .rule = CHANGE_MIXED,
			    .verdict = CHANGE_CERTAIN, .applied = true,
			    .end = line.n, .after = buf_span(&n->mixed) };

			n->misread = line;
			line = c.after;
			flags = line_scan(line, &valid);
			/* The account is by line: of several, the first. */
			if (!n->surveying && !(flags & CHARCLASS_BREAK))
				changes_note(&n->log, &c);
		} else {
			n->decoder.bad = bad_byte;
			n->decoder.arg = n;
			buf_clear(&n->mixed);
			decoder_decode(&n->decoder, span_sub(raw, n->bad_base,
			    raw.n), &n->mixed);
			flags = line_scan(line, &valid);
		}
	}
	if (flags & CHARCLASS_BREAK)
		break_line(n, raw, line, flags);
	else
		take_line(n, line, flags, n->offset, n->offset + raw.n);
}

/* -------------------------------------------------------------------- feed */

/* The line that `bytes` begins with, its end of *end_n bytes; false if more
 * bytes are needed to tell. */
static bool
cut_line(struct normal *n, struct span bytes, bool end, struct span *line,
    size_t *end_n)
{
	enum encoding_kind kind = n->decoder.encoding.kind;
	size_t unit = kind == ENCODING_UTF16LE || kind == ENCODING_UTF16BE ? 2 :
	    kind == ENCODING_UTF32LE || kind == ENCODING_UTF32BE ? 4 : 1;
	bool little = kind == ENCODING_UTF16LE || kind == ENCODING_UTF32LE;
	size_t at = n->searched, from = n->searched_cr, lf;
	const char *p;

	*end_n = unit;
	n->searched_cr = 0;
	for (;;) {
		p = bytes.n > at ? memchr(bytes.p + at, '\n', bytes.n - at) :
		    NULL;
		if (p == NULL)
			break;
		lf = (size_t)(p - bytes.p);
		if (unit == 1) {
			n->searched = 0;
			*line = span_sub(bytes, 0, lf);
			if (lf > 0 && bytes.p[lf - 1] == '\r') {
				line->n--;
				*end_n = 2;
			}
			return true;
		}
		/* The unit that holds this byte must hold nothing else; bytes
		 * that are skipped at the beginning hold no unit. */
		if (lf < n->skip) {
			at = lf + 1;
			continue;
		}
		at = lf - (lf - n->skip) % unit;
		if (bytes.n - at >= unit && lf == at + (little ? 0 : unit - 1)) {
			size_t i;

			for (i = 0; i < unit; i++)
				if (at + i != lf && bytes.p[at + i] != '\0')
					break;
			if (i == unit) {
				n->searched = 0;
				*line = span_sub(bytes, 0, at);
				return true;
			}
		}
		at = lf + 1;
	}
	if (unit == 1 && bytes.n > NO_LF && !end) {
		p = memchr(bytes.p + from, '\r', bytes.n - from);
		if (p != NULL && (size_t)(p - bytes.p) + 1 < bytes.n) {
			*line = span_sub(bytes, 0, (size_t)(p - bytes.p));
			*end_n = 1;
			/* There is no LF behind it either. */
			n->searched = bytes.n - line->n - 1;
			return true;
		}
		/* A CR that is the last byte may have an LF behind it. */
		n->searched_cr = bytes.n - 1;
	}
	if (end && bytes.n > 0) {
		n->searched = n->searched_cr = 0;
		*line = bytes;
		*end_n = 0;
		return true;
	}
	n->searched = bytes.n < unit ? 0 : bytes.n - (unit - 1);
	return false;
}

static size_t
take_lines(struct normal *n, struct span bytes, bool end)
{
	size_t taken = 0, end_n;
	struct span line;

	if (n->bom > 0) {
		taken = n->bom < bytes.n ? n->bom : bytes.n;
		n->bom = 0;
		n->offset += taken;
	}
	while (taken < bytes.n && cut_line(n, span_sub(bytes, taken, bytes.n),
	    end, &line, &end_n)) {
		take_raw(n, line);
		n->offset += line.n + end_n;
		taken += line.n + end_n;
	}
	return taken;
}

/* Go over the head; a line that does not end in it counts as far as it
 * goes. */
static void
survey_lines(struct normal *n, struct span head, bool end)
{
	size_t taken = take_lines(n, head, end);

	if (taken == 0 && head.n > 0)
		take_raw(n, head);
}

/* Look at the head for what is to be repaired, and if there is something,
 * learn from it. */
static void
learn_head(struct normal *n, struct span head, bool end)
{
	bool wanted;

	n->surveying = true;
	n->learning = false;
	survey_lines(n, head, end);
	wanted = repair_wants(n->repair);
	if (wanted) {
		normal_rewind(n);
		n->begun = n->learning = true;
		n->bom = n->summary.encoding.bom;
		n->skip = n->summary.encoding.skip;
		survey_lines(n, head, end);
	}
	n->surveying = false;
}

static void
ignore(void *arg, const struct change *c)
{
	(void)arg;
	(void)c;
}

/* Scan the lines of the head, which begins at byte `at` of the document, for
 * all that will have to know.  False: one of them is no UTF-8. */
static bool
look_over(struct normal *n, struct span head, uint64_t at)
{
	bool valid, all = true;

	n->head_n = 0;
	while (head.n > 0) {
		struct span rest = head, line = span_cut(&rest, '\n');
		struct head_line l = { .at = at };

		at += (uint64_t)(rest.p - head.p);
		head = rest;
		if (span_ends(line, SPAN("\r")))
			line.n--;
		l.n = line.n;
		l.flags = line_scan(line, &valid);
		all &= valid;
		if (!valid)
			continue;
		if (n->head_n == n->head_cap)
			n->head = memory_more(n->head, &n->head_cap,
			    sizeof(*n->head));
		n->head[n->head_n++] = l;
	}
	return all;
}

/* Count the characters of a line that tell the script, of the line as it will
 * be read: wrong decodings undone. */
static void
measure_line(struct normal *n, struct span line, unsigned *flags)
{
	struct changes quiet = { .note = ignore, .on = n->log.on };

	buf_clear(&n->side[0]);
	if (*flags & CHARCLASS_ODD) {
		if (repair_decoded(n->repair, line, &quiet, &n->side[0]))
			line = buf_span(&n->side[0]);
		/* Of several lines each will have these flags. */
		else if (repair_sound(n->repair) &&
		    !(*flags & CHARCLASS_BREAK))
			*flags |= LINE_SOUND;
	}
	script_measure(line, &n->script);
}

/* Find the script of the head, whose lines were looked over.  Only lines with
 * flags can hold what is traditional; the others have to be counted where
 * that is much. */
static void
measure(struct normal *n, struct span head)
{
	const unsigned telling = CHARCLASS_TRADITIONAL | CHARCLASS_ODD;
	bool others = false;
	size_t i;

	do {
		for (i = 0; i < n->head_n && (!others ||
		    script_is_traditional(&n->script)); i++) {
			struct head_line *l = &n->head[i];
			size_t at = (size_t)(l->at - n->head->at);

			if (((l->flags & telling) == 0) == others)
				measure_line(n, span_sub(head, at, at + l->n),
				    &l->flags);
		}
		others = !others;
	} while (others);
}

static void
recognise(struct normal *n, struct span head)
{
	struct encoding e;
	struct buf text = { 0 };
	bool valid;

	encoding_settle(n->settings.encoding, head, &e);
	decoder_close(&n->decoder);
	decoder_open(&n->decoder, &e);
	n->summary.encoding = e;
	head = span_sub(head, e.bom + e.skip < head.n ? e.bom + e.skip :
	    head.n, head.n);
	valid = e.kind == ENCODING_UTF8 && look_over(n, head, e.bom + e.skip);
	if (n->settings.script == NORMAL_AUTO && valid)
		measure(n, head);
	else if (n->settings.script == NORMAL_AUTO) {
		n->decoder.bad = NULL;
		decoder_decode(&n->decoder, head, &text);
		look_over(n, buf_span(&text), 0);
		measure(n, buf_span(&text));
		/* Those lines stand elsewhere in the document. */
		n->head_n = 0;
		buf_free(&text);
	}
	n->simplify = n->settings.script == NORMAL_ALWAYS ||
	    (n->settings.script == NORMAL_AUTO &&
	    script_is_traditional(&n->script));
	n->summary.traditional = n->simplify;
	n->known = true;
}

/* The document's head has come. */
static void
begin(struct normal *n, struct span head)
{
	if (!n->known)
		recognise(n, head);
	n->begun = true;
	n->bom = n->summary.encoding.bom;
	n->skip = n->summary.encoding.skip;
}

/* Whether the head is there; cut to its length. */
static bool
has_head(struct span *bytes, bool *end)
{
	if (bytes->n < ENCODING_HEAD)
		return *end;
	*end &= bytes->n == ENCODING_HEAD;
	bytes->n = ENCODING_HEAD;
	return true;
}

size_t
normal_feed(struct normal *n, struct span bytes, bool end)
{
	size_t taken;

	if (!n->begun) {
		struct span head = bytes;
		bool whole = end;

		if (!has_head(&head, &whole))
			return 0;
		begin(n, head);
		if (n->looked == 0) {
			learn_head(n, head, whole);
			normal_rewind(n);
			begin(n, head);
		}
	}
	taken = take_lines(n, bytes, end);
	n->summary.bytes = n->offset;
	n->summary.lines = n->line;
	n->summary.pages = n->page;
	return taken;
}

bool
normal_survey_head(struct normal *n, struct span head, bool end)
{
	has_head(&head, &end);
	begin(n, head);
	n->surveying = true;
	n->learning = false;
	survey_lines(n, head, end);
	n->surveying = false;
	return repair_wants(n->repair);
}

size_t
normal_survey(struct normal *n, struct span bytes, bool end)
{
	size_t taken;

	if (!n->begun) {
		struct span head = bytes;
		bool whole = end;

		if (!has_head(&head, &whole))
			return 0;
		begin(n, head);
	}
	n->surveying = n->learning = true;
	taken = take_lines(n, bytes, end);
	n->surveying = false;
	return taken;
}
