/*
 * Whether a value is done or promised: the words of status.tsv, the section,
 * the time.
 */
#ifndef STATUS_H
#define STATUS_H

#include "reading.h"

/* The scope of status.tsv of words that tell what a report proposes. */
#define STATUS_PROPOSES	64

/* Look up the words of status of a text at its landmarks, o->marks: those that
 * are none lose their bit. */
void	status_find(struct observe *o, struct span text);

/* What the word of status at a landmark says; its bytes, or 0. */
size_t	status_cue(struct observe *o, struct reading *p,
	    const struct landmark *m);

/* Whether a word for something done begins the rest of a clause, 建成投用, and
 * no value follows in it. */
bool	status_done(struct span rest);

/* The clause leads to a list, 预计完成：…: its status is the list's. */
void	status_lead(struct reading *p);

/* observation.why of what is set to be reached: what is done of it is a value of
 * its own. */
extern const char status_task[];

/* Status of v, whose period is known; name: its indicator; from: the
 * observation it continues, or -1. */
void	status_of_value(const struct observe *o, const struct reading *p,
	    struct observation *v, struct pool_name name, bool flow, int from);

/* 具体目标为：  The sentences that follow are the goals. */
bool	status_leads_to_goals(const struct observe *o, struct span text);

/* 县长作工作报告时提出，要奋力谱写新篇章。  So are those that a report proposes.
 * Wants status_find. */
bool	status_proposes(const struct observe *o);

#endif
