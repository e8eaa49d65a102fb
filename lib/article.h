/*
 * Titles, and the articles of a page: where another one begins.
 */
#ifndef ARTICLE_H
#define ARTICLE_H

#include "segmenter.h"

/* Bytes [from, to) of the piece are a title; within running text it begins
 * another article, whose outline begins anew. */
void	article_title(struct segmenter *s, struct piece *p, size_t from,
	    size_t to, bool subtitle);

/* Whether the piece begins an article's text with a dateline or names who
 * wrote it. */
bool	article_begins(struct segmenter *s, struct piece *p);

/* Whether the i-th piece of the queue tells when and where what is below it
 * appeared or was said, and that is text; -1: more pieces have to come. */
int	article_is_headed(struct segmenter *s, size_t i);

/* Whether the first piece, a short line, names a kind of document, and who
 * gives it addresses the audience below. */
bool	article_is_report(struct segmenter *s, const struct piece *p);

/* Whether an article's text begins a few pieces below the first. */
bool	article_is_below(struct segmenter *s);

/* Whether the text is one of the article's titles again. */
bool	article_has_title(const struct segmenter *s, struct span text);

/* Whether the title p goes on in the line below: …关于做好 / 春耕工作的通知. */
bool	article_is_torn(const struct course *c, struct piece *p,
	    struct piece *next);

#endif
