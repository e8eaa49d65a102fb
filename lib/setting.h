/*
 * What the document, its title, headings, questions and openings set for the
 * text below them: the date, whether it looks back or ahead, and the year.
 * Bytes are counted from the beginning of the text given, of which o->marks
 * holds the landmarks.
 */
#ifndef SETTING_H
#define SETTING_H

#include "reading.h"

/* Columns of heads.tsv: what its words say where. */
enum { SETTING_HEAD = 1, SETTING_QUESTION, SETTING_OPEN, SETTING_TITLE };

/* The mode that bytes [at, to) of a heading (or a question, an opening) name;
 * READING_NONE: none.  The cue that stands last decides. */
enum reading_mode setting_mode(const struct observe *o, struct span text,
	    size_t at, size_t to, uint32_t where);

/* A time that a heading names. */
bool	setting_time(struct observe *o, struct span text, struct setting *out);

/* Headings, outermost first, parted by " > ": the innermost that says
 * something decides. */
void	setting_section(struct observe *o, struct span section);

/* Another document begins. */
void	setting_document(struct observe *o);

/* The year that a title looks back on (2024年…统计公报), or that a list of work
 * to come is for (2025年民生实事). */
void	setting_title(struct observe *o, struct span text);

/* The document's date from its title and its datelines. */
void	setting_date(struct observe *o, const struct observe_segment *s);

/* 2023年发展成就, 2023年工作回顾 in running text, where no date is known. */
bool	setting_review(struct observe *o, struct span text);

/* A time for all that follows in the section. */
void	setting_turn(struct observe *o, const struct calendar_span *when,
	    bool flows);

/* What the opening of a sentence at byte `from` sets for those after it; no time
 * before the word-th one is in it. */
void	setting_sentence(struct observe *o, struct span text, size_t word,
	    size_t from);

/* A question of an interview tells what its answer is about. */
void	setting_question(struct observe *o, struct span text);

/* Lines without gtsplit's columns: a short one without an end mark that has
 * the words of a heading is one. */
bool	setting_bare_heading(const struct observe *o,
	    const struct observe_segment *s);

/* Whether a section is below another one, or it. */
bool	setting_within(struct span section, struct span above);

/* Work to come that the text's first words announce: 下一步，我们将…. */
void	setting_opening(struct observe *o, struct span text);

#endif
