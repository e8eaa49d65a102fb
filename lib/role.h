/*
 * What kind of statement a value makes (level, growth, share, ...), against
 * what (base), and whether it is a flow.  seen: classes of the words that the
 * phrase before the value lost (PHRASE_UP, ...).
 */
#ifndef ROLE_H
#define ROLE_H

#include "reading.h"

/* A size that only marks the thing named: 500万元以上投资项目, 10万千瓦风电. */
bool	role_attr(const struct observe *o, const struct reading *p,
	    const struct quantity *q, const struct phrase_noun *noun,
	    bool named);

enum observe_base role_base(uint64_t seen);

/* Where the noun of a change begins in what stands behind a percentage, 3 where
 * it follows 的 (8%的增速), more where what changes is between (8%的经济增速);
 * 0: there is none. */
size_t	role_rate(struct span after);

/* after: what stands behind the value; raw: its bytes. */
enum observe_role role_of(const struct quantity *q,
	    uint64_t seen, struct span after, struct span raw);

/* Whether a value of that phrase and name is of a time, no stock. */
bool	role_flow(struct observe *o, const struct phrase *ph,
	    struct pool_name n);

/* Make it negative. */
void	role_fall(struct quantity *q);

/* Whether a change to another value follows: 由38%｜提高到39%.  The value
 * before it is of a time that is not said. */
bool	role_changes(struct span after);

/* Whether the next quantity only tells the size of what a count's noun names:
 * 3个10万千瓦风电项目, 114个投资亿元以上项目.  `gap` stands between them. */
bool	role_sizes(struct span gap, const struct quantity *next);

/* The bytes of the word for a measure of a thing that `before` ends with: 宽,
 * 直径; 0: none. */
size_t	role_dimension(struct span before);
/* The last of the sizes that the i-th quantity begins, not far behind it:
 * 宽24米、长140米、高6米. */
size_t	role_last_size(const struct observe *o, struct span text, size_t i);

#endif
