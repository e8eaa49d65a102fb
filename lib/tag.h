/*
 * The tagger: all lexicons, the places and the name patterns over one text
 * after another, and what they find resolved (lib/mark.h).
 */
#ifndef TAG_H
#define TAG_H

#include "lexicon.h"
#include "mark.h"

struct tagger;

/*
 * `own` is a lexicon read at run time, NULL: none; it must outlive the
 * tagger.  builtin: whether the built-in lexicons, places and patterns are
 * used as well.
 */
struct tagger *tagger_new(const struct lexicon *own, bool builtin);
void	tagger_free(struct tagger *t);

/* Another document begins: what was learned of the last one is forgotten. */
void	tagger_document(struct tagger *t);

/*
 * The marks of the next text of the document, resolved and in order of
 * place; MARK_TOPIC marks among them are evidence for topics and not to be
 * shown.  Good until the next call; terms and codes are spans of the text or
 * of a lexicon.  A text of more than 256 KB is read in parts, the next one
 * beginning behind a 。: no mark reaches over that border.
 */
const struct mark_list *tagger_scan(struct tagger *t, struct span text);

/*
 * The text scanned last comes again in the same document.  True: its marks,
 * which still stand, are what tagger_scan would give once more, and the
 * document has learned what it would learn.  False: nothing was done, and
 * the text is to be scanned, for what it taught may change its own marks.
 */
bool	tagger_again(struct tagger *t);

/* What lexicon_builtin's matcher hit in that text (of a text that was read in
 * parts only the list of LEXICON_TOPICS); NULL where the built-in lexicons are
 * not used. */
const struct lexicon_hits *tagger_hits(const struct tagger *t);

/* The name of the tag of a mark. */
const char *tagger_tag_name(const struct tagger *t, int tag);

#endif
