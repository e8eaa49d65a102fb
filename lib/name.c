#include "body.h"
#include "document.h"
#include "meeting.h"
#include "name.h"
#include "office.h"
#include "person.h"
#include "programme.h"

void
name_scan(struct name_state *state, const struct matcher_text *text,
    const struct lexicon_hits *hits, const struct mark_list *marks,
    struct mark_list *out)
{
	struct wording *w = &state->wording;

	wording_read(w, text, hits, marks);
	w->out = out;
	/* Bodies first: offices and meetings begin with them; persons stand
	 * beside offices. */
	body_find(w, &state->bodies);
	office_find(w);
	person_find(w, &state->persons);
	programme_find(w);
	meeting_find(w);
	document_find(w);
}

void
name_forget(struct name_state *state)
{
	known_forget(&state->bodies);
	known_forget(&state->persons);
}

void
name_free(struct name_state *state)
{
	wording_free(&state->wording);
}
