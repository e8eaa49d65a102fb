/*
 * Lines about the document: who wrote, said, printed and photographed it, when
 * and where (kinds meta and cap), by their form and by lib/data/metalabel.tsv,
 * metaword.tsv, body.tsv, medium.tsv, caption.tsv and scene.tsv.  All want a
 * scanned piece.
 */
#ifndef ABOUT_H
#define ABOUT_H

#include "course.h"
#include "piece.h"

#define ABOUT_LONGEST	120	/* code points of the longest such line */

/* The row of metalabel for a line 来源：…, or -1. */
int32_t	about_label(const struct piece *p);

/* Whether that label stands below a document (编辑：…). */
bool	about_is_foot(const struct piece *p);

/* Bytes of such a label at the start of s, its colon not asked for; 0: none. */
size_t	about_foot_label(struct span s);

/*
 * A line about the document; *foot: one that stands below its text.  Reads of
 * the course: attachments, begun, label, last, titles.
 */
bool	about_is_meta(const struct course *c, struct piece *p, bool *foot);

/* A picture's caption: by its arrow or first word, or by its credit. */
bool	about_is_caption(struct piece *p);
/* A line with its source in brackets at the end: 发布会现场（来源：青溪日报）; in
 * the text it is a caption. */
bool	about_is_sourced(const struct piece *p);
/* 《青溪日报》（2031年5月8日 第3版）: where a text is from, who wrote it may
 * stand before. */
bool	about_is_source(const struct piece *p);
/* A sentence and a reporter behind it: above the text it is a caption. */
bool	about_is_reported(const struct piece *p);

/* A short line between paragraphs that tells what a picture shows. */
bool	about_is_scene(const struct piece *p);
/* A paragraph above the credit of a picture, which has a line of its own. */
bool	about_is_credited(struct piece *p, struct piece *next);

/* A short label, a colon and what it tells, on a line without an end mark. */
bool	about_has_label(struct piece *p);

/* Whether what stands in brackets names who wrote, took or edited the text:
 * 记者 王晓红; 王晓红/文; 本站编辑 王晓红摘编. */
bool	about_names_author(struct span inner);

/*
 * When and where a page appeared: 2031-05-08 09:30 来源：青溪日报 王晓红, or
 * 青溪日报 2031年5月8日.
 */
bool	about_is_imprint(struct piece *p);

/* A body's name, as below a document. */
bool	about_is_signature(struct piece *p);

/* 各乡镇人民政府，县直各部门： before the text of a notice. */
bool	about_is_addressee(const struct course *c, struct piece *p);

/* （2031年1月8日在…会议上） and the like: more than a date. */
bool	about_is_venue(struct span line);

/* A venue torn in two above the text: 2031年1月8日在某县第十届, and below it
 * 人民代表大会第二次会议上.  `join` is room for both. */
bool	about_is_torn_venue(const struct course *c, struct piece *p,
	    struct piece *next, struct buf *join);

#endif
