/*
 * Documents read side by side: the program's own thread cuts the input into
 * blocks at the ends of documents, workers read them, and what they write
 * goes out in the order of the input, so that the output is the same bytes
 * for any number of workers.
 *
 * A tool whose state is one document reads its input with
 *
 *	workers_read(&job, &work);
 *
 * where job begins with its struct frame, after frame_start and
 * frame_columns.
 */
#ifndef WORKERS_H
#define WORKERS_H

#include "frame.h"

struct workers_task {
	/* A copy of job that has a state of its own, as at the beginning of
	 * the input; to be given back to `close`. */
	void	*(*open)(const void *job);
	void	 (*close)(void *copy);
	/*
	 * Read records with frame_read(&copy->f) until there are none.  With
	 * `begins` the first of them begins a document, with `ends` the last
	 * one ends its document.  Called again the document goes on, unless
	 * it begins; then there may be no record.
	 */
	void	 (*read)(void *copy, bool begins, bool ends);
	/* Without a column doc each operand is a document; false: the whole
	 * input is one. */
	bool	 file_is_document;
};

/* Read all of the input, by -j workers or one for each processor. */
void	workers_read(void *job, const struct workers_task *task);

#endif
