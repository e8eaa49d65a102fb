/*
 * gtnum: every number of a text an observation.
 */
#include <errno.h>
#include <stdlib.h>

#include "check.h"
#include "escape.h"
#include "frame.h"
#include "indicator.h"
#include "observe.h"
#include "utf8.h"
#include "workers.h"

enum {
	OPTION_SI = 256, OPTION_NUMBERS, OPTION_REFUSED, OPTION_CHECK,
	OPTION_YEAR, OPTION_BYTES
};

struct settings {
	bool	all, rule, canonical, si, numbers, refused, check, bytes;
	int	year;
	const char *lexicon;
};

static const struct frame_option options[] = {
	{ 'a', "all", NULL, "a row also for lines without a quantity" },
	{ 'c', "canonical", NULL,
	    "columns canonical and code: one name for each indicator" },
	{ 'l', "lexicon", "FILE", "names of indicators that go first" },
	{ 'v', "rule", NULL, "a column rule: why the row is as it is" },
	{ OPTION_SI, "si", NULL, "units converted to SI and to yuan" },
	{ OPTION_NUMBERS, "numbers", NULL,
	    "numerals that stand alone too, as type number" },
	{ OPTION_REFUSED, "refused", NULL,
	    "the numerals that are no quantities too, with the reason" },
	{ OPTION_CHECK, "check", NULL,
	    "a column check: what cannot be right together" },
	{ OPTION_YEAR, "year", "YYYY", "the year of the documents" },
	{ OPTION_BYTES, "bytes", NULL, "offsets in bytes" },
	{ 0, NULL, NULL, NULL }
};

static bool
set_year(struct settings *set, const char *arg)
{
	char *end;
	long n = strtol(arg, &end, 10);

	if (*end != '\0' || n < 1000 || n > 2999)
		return false;
	set->year = (int)n;
	return true;
}

static bool
set_option(void *settings, int id, const char *arg)
{
	struct settings *set = settings;

	switch (id) {
	case 'a':
		return set->all = true;
	case 'c':
		return set->canonical = true;
	case 'l':
		set->lexicon = arg;
		return set->canonical = true;
	case 'v':
		return set->rule = true;
	case OPTION_SI:
		return set->si = true;
	case OPTION_NUMBERS:
		return set->numbers = true;
	case OPTION_REFUSED:
		return set->refused = set->rule = true;
	case OPTION_CHECK:
		return set->check = true;
	case OPTION_YEAR:
		return set_year(set, arg);
	case OPTION_BYTES:
		return set->bytes = true;
	default:
		return false;
	}
}

static const char *const columns[] = {
	"qs", "qe", "raw", "type", "op", "low", "high", "unit", "role", "base",
	"indicator", "period", "status", NULL
};

static const struct tool tool = {
	.name = "gtnum",
	.about = "every number of a text an observation",
	.reads = "lines of text, or segments from gtsplit",
	.writes = "a row a quantity: what was measured, of what, for when, "
	    "how much",
	.columns = columns,
	.options = options,
	.option = set_option,
	.repeats = true,
	.side_by_side = true,
	.by_name = true
};

#define NAME_ROOM	16

/* A name of a column's with the TAB behind it, for one copy of a fixed
 * length. */
struct name {
	char	p[NAME_ROOM];
	size_t	n;
};

/* Of a title and what follows it so many records wait for a line about the
 * document that tells its date. */
enum { WAITING = 9 };

struct waiting {
	struct record	r;
	struct span	*field;
	size_t		 field_cap;
	struct buf	 bytes;		/* of all its spans */
};

struct job {
	struct frame	f;
	struct settings	set;
	struct observe	*observe;
	const char	*file;
	struct indicator_list *own;
	int		 doc, kind, section, who, line;	/* columns, or -1 */
	struct name	 type[QUANTITY_NUMBER + 1], op[QUANTITY_LE + 1];
	struct name	 role[OBSERVE_LABEL + 1], base[OBSERVE_CUMULATIVE + 1];
	struct name	 status[OBSERVE_FORECAST + 1];
	struct buf	 row;
	bool		 valid;		/* the text is well-formed UTF-8 */
	bool		 plain;		/* nothing in it has to be escaped */
	/* The place reached in the text, in bytes and code points. */
	size_t		 at, points;
	size_t		 begin, begin_points;	/* the last row's qs */
	struct waiting	 wait[WAITING];
	unsigned	 first, waits;	/* of them, in turn */
};

static void
tab(struct job *j)
{
	buf_putc(&j->row, '\t');
}

static void
put(struct job *j, struct span s)
{
	escape_encode(&j->row, s);
	tab(j);
}

/* What stands in the text or in a table, or is made of both. */
static void
put_of_text(struct job *j, struct span s)
{
	if (!j->plain) {
		put(j, s);
		return;
	}
	buf_reserve(&j->row, s.n + 1);
	if (s.n > 0)
		memcpy(j->row.p + j->row.n, s.p, s.n);
	j->row.n += s.n + 1;
	j->row.p[j->row.n - 1] = '\t';
}

static void
put_known(struct job *j, const struct name *name)
{
	buf_reserve(&j->row, NAME_ROOM);
	memcpy(j->row.p + j->row.n, name->p, NAME_ROOM);
	j->row.n += name->n;
}

static void
put_number(struct job *j, size_t n)
{
	enum { MOST = 20 };
	char digits[2 * MOST];		/* the other half is only copied */
	char *first = writer_digits(digits + MOST, n);

	digits[MOST] = '\t';
	/* One copy of a fixed length. */
	buf_reserve(&j->row, MOST + 1);
	memcpy(j->row.p + j->row.n, first, MOST + 1);
	j->row.n += (size_t)(digits + MOST + 1 - first);
}

/* Offsets come in order, so that counting starts where it ended. */
static size_t
offset(struct job *j, struct span text, size_t to)
{
	if (j->set.bytes)
		return to;
	if (to < j->at && to >= j->begin) {
		/* The next part of a ratio begins where the last one did. */
		j->at = j->begin;
		j->points = j->begin_points;
	} else if (to < j->at)
		j->at = j->points = 0;
	j->points += j->valid ? utf8_count_valid(text, j->at, to) :
	    utf8_count(span_sub(text, j->at, to));
	j->at = to;
	return j->points;
}

static void
put_value(struct job *j, const struct quantity *q)
{
	bool date = q->type == QUANTITY_DATE || q->type == QUANTITY_PERIOD;
	size_t from = j->row.n, to;

	if (date)
		calendar_write_date(&q->when.low, &j->row);
	else if (!q->refused)
		decimal_write(&q->low, &j->row);
	to = j->row.n;
	tab(j);
	if (date)
		calendar_write_date(&q->when.high, &j->row);
	else if (!decimal_same(&q->low, &q->high))
		decimal_write(&q->high, &j->row);
	else {
		/* Most often both are the same. */
		buf_reserve(&j->row, to - from);
		buf_put(&j->row, span_make(j->row.p + from, to - from));
	}
	tab(j);
	if (!date && !q->refused)
		put_of_text(j, q->unit);
	else
		tab(j);
}

static void
put_quantity(struct job *j, struct span text, const struct quantity *q)
{
	size_t from = offset(j, text, q->from);

	j->begin = j->at;
	j->begin_points = j->points;
	put_number(j, from);
	put_number(j, offset(j, text, q->to));
	put_of_text(j, span_sub(text, q->from, q->to));
	if (q->refused)
		buf_put(&j->row, SPAN("refused\t\t"));
	else {
		put_known(j, &j->type[q->type]);
		put_known(j, &j->op[q->op]);
	}
	put_value(j, q);
}

static void
put_rule(struct job *j, const struct observation *v, const char *rule)
{
	buf_put(&j->row, span_str(rule));
	if (v != NULL && v->rule != NULL) {
		buf_put(&j->row, SPAN("; "));
		buf_put(&j->row, span_str(v->rule));
	}
	if (v != NULL && v->why != NULL) {
		buf_put(&j->row, SPAN("; "));
		buf_put(&j->row, span_str(v->why));
	}
	tab(j);
}

static void
put_more(struct job *j, const struct observation *v, const char *rule)
{
	if (j->set.canonical) {
		struct indicator_canonical c = indicator_find(j->own,
		    v == NULL ? span_make("", 0) : v->indicator);

		put(j, c.name);
		put(j, c.code);
	}
	if (j->set.check)
		put(j, span_str(v == NULL || v->check == NULL ? "" :
		    v->check));
	if (j->set.rule)
		put_rule(j, v, rule);
}

static void
put_observation(struct job *j, struct span text, const struct observation *v)
{
	put_quantity(j, text, &v->quantity);
	put_known(j, &j->role[v->role]);
	put_known(j, &j->base[v->base]);
	put_of_text(j, v->indicator);
	calendar_write_period(&v->period, &j->row);
	tab(j);
	put_known(j, &j->status[v->status]);
	put_more(j, v, v->quantity.rule == NULL ? "" : v->quantity.rule);
}

static void
put_nothing(struct job *j, const struct quantity *q, struct span text)
{
	int i;

	if (q != NULL)
		put_quantity(j, text, q);
	else
		for (i = 0; i < 8; i++)
			tab(j);
	for (i = 0; i < 5; i++)
		tab(j);
	put_more(j, NULL, q == NULL || q->rule == NULL ? "" : q->rule);
}

/* The row between what is carried before it and the text behind. */
static void
write_row(struct job *j, const struct record *r)
{
	frame_row(&j->f, r);
	writer_put(&j->f.out, buf_span(&j->row));
	frame_row_end(&j->f, r);
	buf_clear(&j->row);
}

static struct span
carried(struct job *j, const struct record *r, int column)
{
	(void)j;
	return column < 0 ? span_make("", 0) : r->field[column];
}

/* ahead: see struct observe_segment. */
static void
number(struct job *j, const struct record *r, struct span ahead)
{
	struct span text = frame_text(&j->f, r);
	const struct quantity_list *all;
	struct observation *v;
	struct observe_segment s = {
		.doc = j->doc < 0 ? span_str(r->file) : carried(j, r, j->doc),
		.kind = carried(j, r, j->kind),
		.section = carried(j, r, j->section),
		.who = carried(j, r, j->who),
		.line = carried(j, r, j->line),
		.text = text,
		.ahead = ahead
	};
	size_t n, i, k = 0, rows = 0;
	bool any;

	v = observe_feed(j->observe, &s, &n);
	if (j->set.check)
		check_observations(v, n, text);
	all = observe_quantities(j->observe);
	j->at = j->points = j->begin = j->begin_points = 0;
	/* No escape was read from it, and a line has no LF. */
	any = j->set.refused ? all->n > 0 : all->kept > 0;
	j->plain = any && text.p == r->text.p &&
	    observe_uncontrolled(j->observe);
	j->valid = any && !j->set.bytes &&
	    (observe_well_formed(j->observe) || utf8_valid(text));
	for (i = 0; i < all->n; i++) {
		const struct quantity *q = &all->v[i];

		if (q->refused ? !j->set.refused :
		    q->type == QUANTITY_NUMBER && !j->set.numbers) {
			k += !q->refused;
			continue;
		}
		if (q->refused)
			put_nothing(j, q, text);
		else {
			/* What has no exact factor stays as it is. */
			if (j->set.si)
				(void)quantity_to_si(&v[k].quantity);
			put_observation(j, text, &v[k++]);
		}
		write_row(j, r);
		rows++;
	}
	if (rows == 0 && j->set.all) {
		put_nothing(j, NULL, text);
		write_row(j, r);
	}
}

static struct name
name_of(const char *s)
{
	struct name name = { .n = strlen(s) };

	if (name.n >= NAME_ROOM)
		abort();
	memcpy(name.p, s, name.n);
	name.p[name.n++] = '\t';
	return name;
}

static void
name_values(struct job *j)
{
	int i;

	for (i = 0; i <= QUANTITY_NUMBER; i++)
		j->type[i] = name_of(quantity_type_name(i));
	for (i = 0; i <= QUANTITY_LE; i++)
		j->op[i] = name_of(quantity_op_name(i));
	for (i = 0; i <= OBSERVE_LABEL; i++)
		j->role[i] = name_of(observe_role_name(i));
	for (i = 0; i <= OBSERVE_CUMULATIVE; i++)
		j->base[i] = name_of(observe_base_name(i));
	for (i = 0; i <= OBSERVE_FORECAST; i++)
		j->status[i] = name_of(observe_status_name(i));
}

static void
name_columns(struct job *j)
{
	static const char *names[20];
	size_t n;

	for (n = 0; columns[n] != NULL; n++)
		names[n] = columns[n];
	if (j->set.canonical) {
		names[n++] = "canonical";
		names[n++] = "code";
	}
	if (j->set.check)
		names[n++] = "check";
	if (j->set.rule)
		names[n++] = "rule";
	names[n] = NULL;
	frame_columns(&j->f, names);
}

/* Names of the user's own: lines of names parted by |, canonical name, code;
 * lines that begin with # are comments. */
static void
read_lexicon(struct job *j)
{
	struct buf bytes;
	struct span rest, line;
	size_t n = 0;

	if (!frame_read_file(j->set.lexicon, &bytes))
		frame_die(&j->f, "%s: %s", j->set.lexicon, strerror(errno));
	rest = buf_span(&bytes);
	j->own = indicator_list_new();
	while (rest.n > 0) {
		line = span_cut(&rest, '\n');
		n++;
		if (span_ends(line, SPAN("\r")))
			line.n--;
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (!indicator_list_add(j->own, line))
			frame_warn(&j->f, j->set.lexicon, n,
			    "no name in this line, passed over");
	}
	buf_free(&bytes);
}

static void *
open_job(const void *with)
{
	struct job *j = memory_zeroed(1, sizeof(*j));

	*j = *(const struct job *)with;
	j->observe = observe_new();
	observe_set_year(j->observe, j->set.year);
	return j;
}

static void
close_job(void *with)
{
	struct job *j = with;
	size_t i;

	for (i = 0; i < WAITING; i++) {
		free(j->wait[i].field);
		buf_free(&j->wait[i].bytes);
	}
	observe_free(j->observe);
	buf_free(&j->row);
	free(j);
}

static struct span
copy_span(struct buf *to, struct span s)
{
	size_t at = to->n;

	buf_put(to, s);
	return span_make(to->p + at, s.n);
}

static void
keep_waiting(struct job *j, const struct record *r)
{
	const int column[] = { j->doc, j->kind, j->section, j->who, j->line };
	struct waiting *w = &j->wait[(j->first + j->waits++) % WAITING];
	size_t i, bytes = r->carried.n + r->text.n;

	for (i = 0; i < sizeof(column) / sizeof(*column); i++) {
		bytes += carried(j, r, column[i]).n;
		while (column[i] >= (int)w->field_cap)
			w->field = memory_more(w->field, &w->field_cap,
			    sizeof(*w->field));
	}
	buf_clear(&w->bytes);
	buf_reserve(&w->bytes, bytes);	/* so that no span moves */
	w->r = *r;
	w->r.field = w->field;
	for (i = 0; i < sizeof(column) / sizeof(*column); i++)
		if (column[i] >= 0)
			w->field[column[i]] = copy_span(&w->bytes,
			    r->field[column[i]]);
	w->r.text = copy_span(&w->bytes, r->text);
	w->r.carried = copy_span(&w->bytes, r->carried);
}

/* Read the first record that waits. */
static void
number_waiting(struct job *j, struct span ahead)
{
	const struct record *r = &j->wait[j->first].r;

	j->first = (j->first + 1) % WAITING;
	j->waits--;
	number(j, r, span_is(r->field[j->kind], "title") ? ahead :
	    span_make("", 0));
}

static void
number_all_waiting(struct job *j, struct span ahead)
{
	while (j->waits > 0)
		number_waiting(j, ahead);
}

/* Whether the record is of the document of those that wait. */
static bool
is_of_waiting(const struct job *j, const struct record *r)
{
	const struct record *first = &j->wait[j->first].r;

	return j->doc < 0 ? r->file == first->file :
	    span_eq(r->field[j->doc], first->field[j->doc]);
}

/*
 * A title waits, and the titles and the lines about the document that follow it
 * do, until one of these tells a date or so many have come that none of them is
 * for the title: what the title's times are does not depend on how the lines
 * came in.  False: the record waits.
 */
static bool
is_next(struct job *j, const struct record *r)
{
	struct span kind = j->kind < 0 || r->more || r->fields == 0 ?
	    span_make("", 0) : r->field[j->kind];
	bool title = span_is(kind, "title"), meta = span_is(kind, "meta");

	if (j->waits == 0 && !title)
		return true;
	if ((!title && !meta) || (j->waits > 0 && !is_of_waiting(j, r)))
		number_all_waiting(j, span_make("", 0));
	if (j->waits == WAITING)
		do
			number_waiting(j, span_make("", 0));
		while (j->waits > 0 && !span_is(
		    j->wait[j->first].r.field[j->kind], "title"));
	if (meta && observe_may_date(r->text))
		number_all_waiting(j, r->text);
	if (j->waits == 0 && !title)
		return true;
	keep_waiting(j, r);
	return false;
}

static void
read_records(void *with, bool begins, bool ends)
{
	struct job *j = with;
	struct record r;

	if (begins)
		observe_document(j->observe);
	while (frame_read(&j->f, &r)) {
		bool next = is_next(j, &r);

		if (j->doc < 0 && r.file != j->file)
			observe_document(j->observe);
		j->file = r.file;
		if (next)
			number(j, &r, span_make("", 0));
	}
	if (ends)
		number_all_waiting(j, span_make("", 0));
}

int
main(int argc, char **argv)
{
	static const struct workers_task task = {
		open_job, close_job, read_records, true
	};
	struct job j = { 0 };

	frame_begin(&j.f, &tool, &j.set, argc, argv);
	if (j.set.lexicon != NULL)
		read_lexicon(&j);
	frame_start(&j.f);
	j.doc = frame_column(&j.f, "doc");
	j.kind = frame_column(&j.f, "kind");
	j.section = frame_column(&j.f, "section");
	j.who = frame_column(&j.f, "who");
	j.line = frame_column(&j.f, "line");
	name_columns(&j);
	name_values(&j);
	workers_read(&j, &task);
	indicator_list_free(j.own);
	return frame_end(&j.f);
}
