#ifdef __linux__
#define _GNU_SOURCE	/* sched_getaffinity */
#include <sched.h>
#endif
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "frame_own.h"
#include "workers.h"

/* A block is cut behind so many bytes: where the last document in it ends, or
 * at the end of a line where none does.  Most of the memory is blocks, which
 * should fit into a processor's cache with what they give. */
#define BLOCK	(STREAM_BLOCK / 2)

/* So much of what a block gives is kept until its turn comes. */
#define KEPT	(4 * STREAM_BLOCK)

enum { DEFAULT_MOST = 16 };	/* workers, where -j is not given */

/* Behind a pipe the program's own thread is watched so long, in ns, before it
 * gets help. */
#define WATCHED	INT64_C(20000000)

enum state { FREE, FILLED, TAKEN, DONE };

struct block {
	enum state	 state;
	char		*in;		/* in `room`, or in the reader's */
	size_t		 in_n;
	struct buf	 room, out;
	const char	*file;
	size_t		 line;		/* lines of the file before it */
	bool		 begins_file;
	bool		 begins, ends;	/* a document with it */
};

/* A point in time, in ns: by the clock, and of this thread on a processor. */
struct moment {
	int64_t		 clock, used;
};

struct crew {
	struct frame	*f;
	const struct workers_task *task;
	const void	*job;

	pthread_mutex_t	 lock;		/* of all below */
	pthread_cond_t	 given, gone;	/* a block is filled, is free */
	/* Block number k is order[k % blocks]; given out are those from `out`,
	 * the oldest that is not written, to `in`.  The one that became free
	 * last, whose bytes are near, is filled next. */
	struct block	*block, **order, **idle;
	size_t		 blocks, idles;
	uint64_t	 out, in;
	bool		 writing;	/* somebody writes the oldest */
	bool		 failed;	/* the output takes no more */
	bool		 over;		/* no more blocks will be given out */
	size_t		 started, most;
	bool		 asked;		/* for so many, by -j */
	struct moment	 watched;	/* since when, with none started */
	struct worker	*worker;	/* [0] is the program's own thread's */
	size_t		 workers;
};

struct worker {
	struct crew	*crew;
	struct frame	*copy;		/* the tool's job, its frame first */
	pthread_t	 thread;
	uint64_t	 at;		/* the block it reads or read last */
	bool		 any;		/* it has read one */
	bool		 turn;		/* its block is the oldest */
	bool		 failed;	/* as the crew's when the block was taken */
};

/* ------------------------------------------------------------------ output */

static struct block *
block_of(struct crew *c, uint64_t k)
{
	return c->order[k % c->blocks];
}

/* Write what is done, in order; locked. */
static void
write_done(struct crew *c)
{
	struct block *b;

	if (c->writing)
		return;
	while (c->out < c->in && (b = block_of(c, c->out))->state == DONE) {
		bool ok = !c->failed;

		if (b->out.n > 0 && ok) {
			c->writing = true;
			pthread_mutex_unlock(&c->lock);
			ok = writer_pass(&c->f->out, buf_span(&b->out));
			pthread_mutex_lock(&c->lock);
			c->writing = false;
		}
		c->failed = !ok;
		buf_clear(&b->out);
		b->state = FREE;
		c->idle[c->idles++] = b;
		c->out++;
		pthread_cond_broadcast(&c->gone);
	}
}

/* Wait until all before the worker's block is written; the program's own
 * frame, which is the worker's until the block is done. */
static struct frame *
worker_turn(void *with)
{
	struct worker *w = with;
	struct crew *c = w->crew;

	if (w->turn)
		return c->f;
	pthread_mutex_lock(&c->lock);
	while (c->out != w->at)
		pthread_cond_wait(&c->gone, &c->lock);
	w->failed = c->failed;
	pthread_mutex_unlock(&c->lock);
	w->turn = true;
	return c->f;
}

/* A block's output grows, but not without end: then it waits for its turn and
 * is written. */
static void
keep_or_write(struct writer *out, void *with)
{
	struct worker *w = with;

	if (out->cap < KEPT) {
		writer_grow(out);
		return;
	}
	(void)worker_turn(w);
	if (!w->failed)
		w->failed = !writer_pass(&w->crew->f->out,
		    span_make(out->p, out->n));
	if (w->failed)
		out->error = 1;
	out->n = 0;
}

/* ------------------------------------------------------- a worker's frame */

/*
 * A frame for a worker that reads what the program's own reads, after
 * frame_start: its records come from blocks, its output stays in memory.
 */
static struct frame
frame_of_worker(const struct frame *f, struct worker *w)
{
	struct frame copy = *f;
	const struct frame_private *from = f->own;
	struct frame_private *own = memory_zeroed(1, sizeof(*own));

	own->started = true;
	own->name = from->name;
	own->names = from->names;
	own->head = from->head;
	own->have_head = from->have_head;
	own->width = from->width;
	own->text = from->text;
	own->asked = from->asked;
	own->most = from->most;
	own->in.end = true;
	own->given = true;
	own->turn = worker_turn;
	own->turn_with = w;
	copy.own = own;
	copy.progress = false;
	copy.status = 0;
	copy.out = (struct writer){ 0 };
	return copy;
}

/* Give it a block to read, where that stands. */
static void
give_frame(struct frame *f, const struct block *b)
{
	struct frame_private *own = f->own;

	own->in.p = b->in;
	own->in.from = own->in.plain = 0;
	own->in.to = own->in.cap = b->in_n;
	own->in.begun = !b->begins_file;
	own->file = b->file;
	own->line = b->line;
}

static void
free_frame(struct frame *f)
{
	free(f->out.p);
	frame_free_own(f);
}

/* ----------------------------------------------------------------- reading */

static void
read_block(struct worker *w, struct block *b)
{
	struct frame *f = w->copy;

	w->turn = false;
	if (w->failed)
		return;
	writer_hold(&f->out, keep_or_write, w);
	give_frame(f, b);
	w->crew->task->read(w->copy, b->begins, b->ends);
}

/* What the worker has written is the block's, whose room is the worker's. */
static void
finish(struct worker *w, struct block *b)
{
	struct writer *out = &w->copy->out;
	struct buf last = b->out;

	if (!w->crew->failed)
		w->crew->failed = w->failed;
	b->out = (struct buf){ out->p, out->n, out->cap };
	out->p = last.p;
	out->cap = last.cap;
	out->n = 0;
	b->state = DONE;
	write_done(w->crew);
}

/* The next block for the worker, locked; NULL: there will be none.  What goes
 * on with a document is for the worker that has read what stands before. */
static struct block *
take(struct worker *w)
{
	struct crew *c = w->crew;
	uint64_t k;

	for (;;) {
		for (k = c->out; k < c->in; k++) {
			struct block *b = block_of(c, k);

			if (b->state != FILLED || (!b->begins &&
			    (!w->any || w->at != k - 1)))
				continue;
			b->state = TAKEN;
			w->at = k;
			w->any = true;
			w->failed = c->failed;
			return b;
		}
		if (c->over)
			return NULL;
		pthread_cond_wait(&c->given, &c->lock);
	}
}

/* Read a block that was taken; locked before and behind. */
static void
work_on(struct worker *w, struct block *b)
{
	pthread_mutex_unlock(&w->crew->lock);
	read_block(w, b);
	pthread_mutex_lock(&w->crew->lock);
	finish(w, b);
}

static void *
work(void *with)
{
	struct worker *w = with;
	struct block *b;

	pthread_mutex_lock(&w->crew->lock);
	while ((b = take(w)) != NULL)
		work_on(w, b);
	pthread_mutex_unlock(&w->crew->lock);
	return NULL;
}

static struct worker *
open_worker(struct crew *c, size_t i)
{
	struct worker *w = &c->worker[i];

	if (w->copy == NULL) {
		w->crew = c;
		w->copy = c->task->open(c->job);
		*w->copy = frame_of_worker(c->f, w);
	}
	return w;
}

/* One more, where it can be had. */
static void
start_worker(struct crew *c)
{
	struct worker *w = open_worker(c, c->started + 1);

	if (pthread_create(&w->thread, NULL, work, w) == 0)
		c->started++;
	else
		c->most = c->started;
}

static int64_t
now_of(clockid_t clock)
{
	struct timespec t;

	return clock_gettime(clock, &t) != 0 ? 0 :
	    t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

/*
 * Whether a worker is worth its cost.  Between the programs of a pipe it may
 * only take a processor from them: there it is where the program's own thread
 * has had one nearly all of the time and so waited neither for its neighbours
 * nor for a processor.
 */
static bool
wants_help(struct crew *c)
{
	struct moment now;

	if (c->asked || c->f->own->in.regular)
		return true;
	now.clock = now_of(CLOCK_MONOTONIC);
	now.used = now_of(CLOCK_THREAD_CPUTIME_ID);
	if (now.clock - c->watched.clock < WATCHED)
		return false;
	if ((now.used - c->watched.used) * 10 >=
	    (now.clock - c->watched.clock) * 9)
		return true;
	c->watched = now;
	return false;
}

/* The program's own thread reads what was given out.  Locked. */
static void
work_alone(struct crew *c)
{
	struct worker *own = open_worker(c, 0);
	struct block *b;

	while (c->out < c->in && (b = take(own)) != NULL)
		work_on(own, b);
}

/* The turn of the program's own thread, which has given out all that stands
 * before. */
static struct frame *
own_turn(void *with)
{
	struct crew *c = with;

	pthread_mutex_lock(&c->lock);
	while (c->out < c->in)
		pthread_cond_wait(&c->gone, &c->lock);
	pthread_mutex_unlock(&c->lock);
	return c->f;
}

/* Until a block is free; locked.  Where all blocks are full and it is not the
 * output that takes no more, another worker is worth its cost. */
static void
wait_for_room(struct crew *c)
{
	while (c->in - c->out == c->blocks)
		if (c->started < c->most && !c->writing)
			start_worker(c);
		else
			pthread_cond_wait(&c->gone, &c->lock);
}

/* The program's own thread reads what is left, and waits for the others. */
static void
end_crew(struct crew *c)
{
	size_t i;

	pthread_mutex_lock(&c->lock);
	c->over = true;
	pthread_cond_broadcast(&c->given);
	pthread_mutex_unlock(&c->lock);
	work(open_worker(c, 0));
	for (i = 1; i <= c->started; i++)
		pthread_join(c->worker[i].thread, NULL);
	c->f->own->turn = NULL;
	for (i = 0; i < c->workers; i++)
		if (c->worker[i].copy != NULL) {
			if (c->worker[i].copy->status > c->f->status)
				c->f->status = c->worker[i].copy->status;
			free_frame(c->worker[i].copy);
			c->task->close(c->worker[i].copy);
		}
	for (i = 0; i < c->blocks; i++) {
		buf_free(&c->block[i].room);
		buf_free(&c->block[i].out);
	}
	free(c->block);
	free(c->order);
	free(c->idle);
	free(c->worker);
	pthread_cond_destroy(&c->given);
	pthread_cond_destroy(&c->gone);
	pthread_mutex_destroy(&c->lock);
}

/* ----------------------------------------------------------------- cutting */

/* The input's own bytes that are read and not given out yet, from in.from. */
struct cutter {
	struct crew	*crew;
	int		 column;	/* of doc; -1: a file is a document */
	size_t		 seen;		/* bytes that were looked at for LF */
	size_t		 whole;		/* bytes of whole lines among them */
	struct buf	 doc;		/* the document of the last line given */
	bool		 known;		/* there was one */
	bool		 goes_on;	/* the last block has not ended its
					 * document */
	bool		 begins_file;	/* nothing of it was given out */
};

/* How many lines end in s. */
static size_t
count_lines(struct span s)
{
	const char *lf;
	size_t n = 0;

	while (s.n > 0 && (lf = memchr(s.p, '\n', s.n)) != NULL) {
		n++;
		s = span_sub(s, (size_t)(lf - s.p) + 1, s.n);
	}
	return n;
}

/* Give out the next n bytes.  False: the output takes no more. */
static bool
give(struct cutter *t, size_t n, bool ends)
{
	struct crew *c = t->crew;
	struct frame_private *own = c->f->own;
	struct block *b;
	bool failed;
	size_t lines = count_lines(span_make(own->in.p + own->in.from, n));

	pthread_mutex_lock(&c->lock);
	wait_for_room(c);
	failed = c->failed;
	/* A single document is read at once, without any worker. */
	if (c->in > 0 && !t->goes_on && c->started == 0 && c->most > 0 &&
	    wants_help(c))
		start_worker(c);
	b = c->order[c->in % c->blocks] = c->idle[--c->idles];
	b->in = own->in.p + own->in.from;
	b->in_n = n;
	if (c->started > 0) {
		buf_clear(&b->room);
		buf_put(&b->room, span_make(b->in, n));
		b->in = b->room.p;
	}
	b->file = own->file;
	b->line = own->line;
	b->begins_file = t->begins_file;
	b->begins = !t->goes_on;
	b->ends = ends;
	b->state = FILLED;
	c->in++;
	if (c->started == 0)
		work_alone(c);
	else
		pthread_cond_broadcast(&c->given);
	pthread_mutex_unlock(&c->lock);
	own->in.from += n;
	own->line += lines;
	t->seen -= n;
	t->whole -= n;
	t->goes_on = !ends;
	t->begins_file = t->begins_file && n == 0;
	frame_show_progress(c->f);
	return !failed;
}

/* The document of a line of the stream, as it stands in a field before the
 * last: the same as that of another line where the tool takes them for the
 * same. */
static struct span
document_of(const struct cutter *t, struct span line)
{
	int i;

	for (i = 0; line.n > 0; i++) {
		const char *tab = memchr(line.p, '\t', line.n);
		size_t n = tab == NULL ? line.n : (size_t)(tab - line.p);

		if (tab == NULL)	/* a text alone */
			break;
		if (i == t->column)
			return span_make(line.p, n);
		line = span_sub(line, n + 1, line.n);
	}
	return SPAN("");
}

/* The line that begins at byte `at` of the lines, its end taken off; its bytes
 * with that in *n. */
static struct span
line_at(const struct cutter *t, struct span lines, size_t at, size_t *n)
{
	struct span line = span_sub(lines, at, lines.n);
	const char *lf = memchr(line.p, '\n', line.n);

	*n = lf == NULL ? line.n : (size_t)(lf - line.p) + 1;
	line.n = lf == NULL ? line.n : *n - 1;
	if (span_ends(line, SPAN("\r")))
		line.n--;
	if (t->begins_file && at == 0 &&
	    span_starts(line, SPAN("\xEF\xBB\xBF")))
		line = span_sub(line, 3, line.n);
	return line;
}

/* The document of the line that begins at byte *at, or of the next one that
 * does not repeat the header, where that begins in *at.  False: there is none
 * before byte `to`. */
static bool
document_at(const struct cutter *t, struct span lines, size_t *at, size_t to,
    struct span *doc)
{
	const struct frame_private *own = t->crew->f->own;
	size_t n;

	for (; *at < to; *at += n) {
		struct span line = line_at(t, lines, *at, &n);

		if (own->have_head && span_eq(line, buf_span(&own->head)))
			continue;
		*doc = document_of(t, line);
		return true;
	}
	return false;
}

/* The last line's document, and where that line begins, in *at; n bytes before
 * which there is one that does not repeat the header. */
static struct span
document_at_end(const struct cutter *t, struct span lines, size_t *at)
{
	size_t end = lines.n, from;
	struct span doc;

	for (;;) {
		for (from = end - 1; from > 0 && lines.p[from - 1] != '\n'; )
			from--;
		*at = from;
		if (document_at(t, lines, at, end, &doc))
			return doc;
		end = from;
	}
}

/*
 * Where the lines of the last document begin, that of the line at byte `high`;
 * the line at byte `low` is of another.  A search by halves: of a document that
 * stands there several times it finds one place where it begins.
 */
static size_t
last_document(const struct cutter *t, struct span lines, size_t low,
    size_t high, struct span last)
{
	size_t top = high, middle, at;
	struct span doc;

	/* No line begins from `top` to `high`. */
	while (low + 1 < top) {
		const char *lf;

		middle = low + (top - low) / 2;
		lf = memchr(lines.p + middle - 1, '\n', high - middle + 1);
		at = (size_t)(lf - lines.p) + 1;
		if (!document_at(t, lines, &at, high, &doc))
			top = middle;
		else if (span_eq(doc, last)) {
			high = at;
			top = middle;
		} else
			low = at;
	}
	return high;
}

/* Give out the next n bytes, whole lines, or those of them that end before the
 * last document where `all` is not asked for.  False as of give. */
static bool
give_lines(struct cutter *t, size_t n, bool all)
{
	const struct reader *in = &t->crew->f->own->in;
	struct span lines = span_make(in->p + in->from, n), first, last;
	size_t from = 0, at;

	if (t->column < 0 || !document_at(t, lines, &from, n, &first))
		return give(t, n, false);
	last = document_at_end(t, lines, &at);
	if (t->goes_on && !(t->known && span_eq(first, buf_span(&t->doc))) &&
	    !give(t, 0, true))
		return false;
	t->known = true;
	buf_become(&t->doc, last);
	return all || span_eq(first, last) ? give(t, n, false) :
	    give(t, last_document(t, lines, from, at, last), true);
}

/* See how many whole lines have come. */
static void
look(struct cutter *t)
{
	const struct reader *in = &t->crew->f->own->in;
	const char *p = in->p + in->from;
	size_t n = in->to - in->from, at = n;

	while (at > t->seen && p[at - 1] != '\n')
		at--;
	if (at > t->seen)
		t->whole = at;
	t->seen = n;
}

/* Whether the file is passed over for its first line, n bytes and more. */
static bool
is_passed_over(struct cutter *t, size_t n)
{
	struct reader *in = &t->crew->f->own->in;
	size_t bytes;

	if (!t->begins_file || n == 0 || !frame_pass_over(t->crew->f,
	    line_at(t, span_make(in->p + in->from, n), 0, &bytes)))
		return false;
	t->seen = t->whole = 0;
	return true;
}

/* Give out what is left of the file that is open.  False as of give. */
static bool
cut_file(struct cutter *t)
{
	struct reader *in = &t->crew->f->own->in;
	const char *p;
	bool ok = true;

	t->seen = t->whole = 0;
	while (ok) {
		look(t);
		p = in->p + in->from;
		if (is_passed_over(t, t->whole))
			break;
		if (t->whole >= BLOCK) {
			p = memchr(p + BLOCK - 1, '\n', t->whole - BLOCK + 1);
			ok = give_lines(t, (size_t)(p - in->p) - in->from + 1,
			    false);
			continue;
		}
		if (t->whole > 0 && reader_waits(in))
			ok = give_lines(t, t->whole, true);
		if (ok && !reader_more(in))
			break;
	}
	/* The last line may have no end. */
	t->whole = t->seen;
	if (!ok || is_passed_over(t, t->whole))
		return ok;
	if (t->column < 0)
		return (t->whole == 0 && !t->goes_on) ||
		    give(t, t->whole, true);
	return t->whole == 0 || give_lines(t, t->whole, true);
}

static void
cut_all(struct cutter *t)
{
	struct frame *f = t->crew->f;
	struct frame_private *own = f->own;
	bool ok = true;

	/* The first line was read to learn the columns. */
	if (own->held) {
		own->in.from = (size_t)(own->held_line.p - own->in.p);
		own->line = 0;
		own->held = own->more = false;
	}
	while (ok && own->fd >= 0) {
		ok = cut_file(t);
		t->begins_file = true;
		if (ok && !frame_next_input(f))
			break;
	}
	if (ok && t->goes_on)
		give(t, 0, true);
	buf_free(&t->doc);
}

/* --------------------------------------------------------------------- all */

/* How many processors this process may use. */
static unsigned
processors(void)
{
	long n;
#ifdef __linux__
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		n = CPU_COUNT(&set);
	else
#endif
		n = sysconf(_SC_NPROCESSORS_ONLN);
	return n < 1 ? 1 : n > DEFAULT_MOST ? DEFAULT_MOST : (unsigned)n;
}

static void
read_in_turn(void *job, const struct workers_task *task)
{
	struct frame *f = job, *copy = task->open(job);

	*copy = *f;
	f->own->in.before_wait = &copy->out;
	task->read(copy, true, true);
	*f = *copy;
	f->own->in.before_wait = &f->out;
	task->close(copy);
}

void
workers_read(void *job, const struct workers_task *task)
{
	struct frame *f = job;
	struct crew c = { .f = f, .task = task, .job = job };
	struct cutter t = { .crew = &c, .column = frame_column(f, "doc") };
	unsigned jobs = f->own->jobs > 0 ? f->own->jobs : processors();

	/* The last field may be mended, so that how it stands does not tell
	 * whether it is another. */
	if (jobs == 1 || (t.column >= 0 &&
	    (size_t)t.column + 1 == f->own->width) || (t.column < 0 &&
	    (!task->file_is_document || f->own->operand_n < 2))) {
		read_in_turn(job, task);
		return;
	}
	writer_flush(&f->out);
	c.failed = f->out.error != 0;
	c.most = jobs;
	c.asked = f->own->jobs > 0;
	c.blocks = 2 * (size_t)jobs + 2;
	c.block = memory_zeroed(c.blocks, sizeof(*c.block));
	c.order = memory_zeroed(c.blocks, sizeof(*c.order));
	c.idle = memory_zeroed(c.blocks, sizeof(*c.idle));
	while (c.idles < c.blocks) {
		c.idle[c.idles] = &c.block[c.idles];
		c.idles++;
	}
	c.workers = (size_t)jobs + 1;
	c.worker = memory_zeroed(c.workers, sizeof(*c.worker));
	pthread_mutex_init(&c.lock, NULL);
	pthread_cond_init(&c.given, NULL);
	pthread_cond_init(&c.gone, NULL);
	f->own->turn = own_turn;
	f->own->turn_with = &c;
	cut_all(&t);
	end_crew(&c);
}
