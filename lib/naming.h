/*
 * The indicator of a value: the phrase before it, the noun behind it, or what
 * it continues.
 */
#ifndef NAMING_H
#define NAMING_H

#include "reading.h"

/* The rule of a share named by the noun behind it. */
#define NAMING_SHARE	"noun behind the share"

/*
 * Name the i-th quantity.  Of it: o->phrase is what stands before, read;
 * noun: the noun behind; after: what stands behind (reading_behind).
 * *out: the name, empty where there is none; *rule: how it was found, static;
 * *from: the observation it continues, or -1.
 */
void	naming_find(struct observe *o, struct reading *p, size_t i,
	    const struct phrase_noun *noun, struct span after,
	    struct pool_name *out, const char **rule, int *from);

/* A name known by its own, the last one in the sentence before the number at
 * byte `to`, not far away; empty: none. */
struct pool_name naming_known(struct observe *o, struct reading *p, size_t to);

/* The phrase's verb governs the values that follow in the list; of: the
 * number before a 的, so it governs what that tells of. */
void	naming_verb(struct observe *o, struct reading *p, bool of);

/* 总量在全省91个县中排名第一: what stands before 在 is the subject of what
 * follows the count, the last observation. */
void	naming_among(struct observe *o, struct reading *p);

/* Before the observations of a segment are cleared for `text`: where it begins
 * with 其中, the last name among them is kept for its rates, 其中，一季度增长9%. */
void	naming_keep(struct observe *o, struct span text);

/* Bytes of s before what ends an item of a list. */
size_t	naming_list_mark(struct span s);

/* Whether what the number before counts is whom something is done for: 为2万名
 * 群众发放…. */
bool	naming_for_whom(const struct phrase *ph);

#endif
