/*
 * When a value is of: the times of a text (o->word), which of them hold for
 * the values behind them, and since when the document knows.
 */
#ifndef PERIOD_H
#define PERIOD_H

#include "reading.h"

/* The last year that is over when the document is written: a report of
 * January looks back on the year before. */
int	period_last_year(const struct observe *o);

/* Whether what the word begins goes on: 去年以来, 自2016年开展协作以来. */
bool	period_since(struct span text, const struct calendar_word *w);

/* What a word says: 去年以来, said in January, is the year that is over. */
struct calendar_span period_of_word(const struct observe *o, struct span text,
	    const struct calendar_word *w);

/* Whether it ends in a year that is not over, or before the document's year;
 * false where one of them is not known. */
bool	period_in_future(const struct observe *o,
	    const struct calendar_span *s);
bool	period_is_over(const struct observe *o, const struct calendar_span *s);

/* Whether a time word says when, and is no part of a name: “十四五”规划,
 * 2023年度计划, “十四五”第二批. */
bool	period_adverbial(struct span text, const struct calendar_word *w);

/* Whether the year of the title is that of what is read. */
bool	period_titled(const struct observe *o);

/* What the sentence has said of its time, to be set again later. */
struct period_clock period_clock(const struct reading *p);
void	period_set_clock(struct reading *p, const struct period_clock *c);

/* The value before is read: what follows has the time said earlier. */
void	period_leave_before(struct observe *o, struct reading *p);

/* Take the times of o->word that begin before byte `to` and are not taken. */
void	period_take_some(struct observe *o, struct reading *p, size_t to);

static inline void
period_take(struct observe *o, struct reading *p, size_t to)
{
	if (p->word < o->word.n && o->word.v[p->word].from < to)
		period_take_some(o, p, to);
}

/* Whether the time word only seems to be one: 项目前期, 达产后年产值. */
bool	period_embedded(struct span text, const struct calendar_word *w);

/* Bytes of the text's beginning in which a time would set it; whole
 * characters. */
size_t	period_opening(struct span text);

/* Whether a time without a numeral stands in the text. */
bool	period_words(const struct observe *o, struct span text);

/* The times of the text: those that are quantities, and words. */
void	period_find(struct observe *o, struct span text,
	    const struct calendar_context *when);

/* Period of v, whose indicator is `name`; from: the observation it continues,
 * or -1. */
void	period_of_value(struct observe *o, const struct reading *p,
	    struct observation *v, struct pool_name name, bool flow, int from);

#endif
