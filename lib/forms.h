/*
 * Characters that stand for others or for nothing: entities and tags left
 * over from HTML, invisible characters, radicals, private-use points of GBK,
 * compatibility forms; and canonical composition.
 */
#ifndef FORMS_H
#define FORMS_H

#include "changes.h"

/* Rules CHANGE_ENTITY.  Appends to out; false: nothing was changed, nothing
 * appended. */
bool	forms_entities(struct span line, const struct changes *log,
	    struct buf *out);

/* Rules CHANGE_INVISIBLE, _RADICAL, _PRIVATE and _COMPAT, the same way. */
bool	forms_clean(struct span line, const struct changes *log,
	    struct buf *out);

/* Rule CHANGE_NFC, the same way. */
bool	forms_compose(struct span line, const struct changes *log,
	    struct buf *out);

#endif
