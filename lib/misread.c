#include "misread.h"

void
misread_put(struct buf *b, uint32_t cp)
{
	char to[UTF8_MAX];

	buf_put(b, span_make(to, utf8_encode(cp, to)));
}

void
misread_tell(struct mojibake *m, struct rewrite *w, struct change *c)
{
	m->sound = false;
	c->applied = c->verdict == CHANGE_CERTAIN ||
	    (c->verdict == CHANGE_LIKELY && w->log->likely);
	if (c->applied)
		rewrite_change(w, c);
	else
		changes_note(w->log, c);
}
