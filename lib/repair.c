#include <stdlib.h>

#include "charmodel.h"
#include "gloss.h"
#include "mojibake.h"
#include "repair.h"
#include "tear.h"
#include "utf8.h"

/* Glosses are taken out where there are many; a short text has few, so few
 * are enough where they stand close together. */
#define MANY	20
#define FEW	2
#define CLOSE	40	/* characters for each gloss */
#define SOME	4	/* of common characters alone: nobody needs those */
#define SPREAD	200	/* characters for each of them */

/* A line that is shorter was seen as a whole, not as a part of it. */
#define WHOLE	(16 * 1024u)

/* Lines of which it is remembered whether there may be tears. */
#define LINES	(1u << 20)

struct repair {
	struct mojibake	*mojibake;
	struct tear	*tear;
	uint64_t	 looked, learned, torn;	/* lines */
	uint64_t	 bytes;
	uint64_t	 glosses;	/* that fit a common character */
	uint64_t	 rare;		/* that fit a rare one: a help to readers */
	bool		 suspect;	/* one of the lines is */
	struct buf	 suspects;	/* 1 for each line that is, else 0 */
};

struct repair *
repair_new(void)
{
	struct repair *r = memory_zeroed(1, sizeof(*r));

	r->mojibake = mojibake_new();
	r->tear = tear_new();
	return r;
}

void
repair_free(struct repair *r)
{
	if (r == NULL)
		return;
	mojibake_free(r->mojibake);
	tear_free(r->tear);
	buf_free(&r->suspects);
	free(r);
}

void
repair_begin(struct repair *r)
{
	tear_begin(r->tear);
	mojibake_begin(r->mojibake);
	r->looked = r->learned = r->torn = r->bytes = 0;
	r->glosses = r->rare = 0;
	r->suspect = false;
	buf_clear(&r->suspects);
}

static void
count_glosses(struct repair *r, struct span line)
{
	struct gloss g;
	uint32_t cp;
	size_t at;

	for (at = 1; at + 3 < line.n; at++) {
		const unsigned char *p = (const unsigned char *)line.p + at;

		if (*p >= 0xE4 && *p <= 0xE9) {	/* an ideograph */
			at += 2;
			continue;
		}
		/* ( or （ */
		if ((*p != '(' && (*p != 0xEF || p[1] != 0xBC ||
		    p[2] != 0x88)) ||
		    !gloss_read(span_sub(line, at, line.n), &g) || !g.toned)
			continue;
		utf8_before(line.p, at, &cp);
		if (!gloss_fits(&g, cp))
			continue;
		if (charmodel_char(cp) > CHARMODEL_RARE)
			r->glosses++;
		else
			r->rare++;
	}
}

static bool
has_glosses(const struct repair *r)
{
	return r->glosses >= MANY || (r->rare == 0 &&
	    ((r->glosses >= FEW && r->glosses * CLOSE * 3 >= r->bytes) ||
	    (r->glosses >= SOME && r->glosses * SPREAD * 3 >= r->bytes)));
}

/* The next line was looked at. */
static void
look(struct repair *r, struct span line, bool suspect)
{
	if (r->looked++ < LINES)
		buf_putc(&r->suspects, suspect);
	r->bytes += line.n;
	r->suspect |= suspect;
}

void
repair_look(struct repair *r, struct span line, bool glosses)
{
	look(r, line, tear_suspects(line));
	if (glosses)
		count_glosses(r, line);
}

void
repair_look_past(struct repair *r, struct span line)
{
	look(r, line, false);
}

/* Whether this line was seen as a whole and there is no tear in it, as far as
 * can be told without habits. */
static bool
is_clear(const struct repair *r, uint64_t number, struct span line)
{
	return number < r->suspects.n && r->suspects.p[number] == 0 &&
	    line.n < WHOLE;
}

bool
repair_wants(const struct repair *r)
{
	return r->suspect;
}

void
repair_learn(struct repair *r, uint64_t number, struct span line)
{
	r->learned++;
	tear_learn(r->tear, line, is_clear(r, number, line), has_glosses(r));
}

bool
repair_decoded(struct repair *r, struct span line, const struct changes *log,
    struct buf *out)
{
	return mojibake_line(r->mojibake, line, log, out);
}

bool
repair_sound(const struct repair *r)
{
	return mojibake_sound(r->mojibake);
}

void
repair_pass(struct repair *r, struct span line)
{
	if (r->torn++ >= r->looked)
		r->bytes += line.n;
}

/* Where nothing is suspect nothing was learned, and a look with the habits of an
 * empty document finds what a look without them does: tests/unit/suspect.c. */
bool
repair_cleared(const struct repair *r, struct span line, bool traditional)
{
	if (!r->suspect)
		return r->torn < r->looked && line.n < WHOLE;
	return is_clear(r, r->torn, line) &&
	    tear_clears(r->tear, traditional);
}

bool
repair_torn(struct repair *r, struct span line, const struct changes *log,
    struct buf *out)
{
	bool learned = r->torn < r->learned;

	if (r->torn++ >= r->looked) {
		r->bytes += line.n;
		count_glosses(r, line);
	}
	return tear_line(r->tear, line, learned, has_glosses(r), log, out);
}
