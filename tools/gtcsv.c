/*
 * gtcsv: a stream as a table, and CSV as a stream (man 1 gtcsv).
 */
#include <stdio.h>
#include <stdlib.h>

#include "column.h"
#include "csv.h"
#include "escape.h"
#include "field.h"
#include "frame.h"
#include "grid.h"
#include "json.h"
#include "markdown.h"
#include "schema.h"
#include "utf8.h"
#include "wide.h"

enum form { FORM_UNSET, FORM_CSV, FORM_TSV, FORM_JSONL, FORM_MD, FORM_TABLE };

enum {
	OPTION_EXCEL = 256, OPTION_LABELS, OPTION_WIDE, OPTION_KEY,
	OPTION_VALUE, OPTION_DUP, OPTION_SCHEMA, OPTION_DELIMITER, OPTION_NAMES
};

struct settings {
	enum form	 form;
	bool		 decode, excel, labels;
	bool		 unguard;	/* -d --excel */
	char		 delimiter;
	const char	*columns;	/* --columns */
	const char	*choice;	/* -c */
	const char	*wide, *key, *value;
	enum wide_dup	 dup;
	const char	*schema;
};

/* Where a row came from. */
struct place {
	const char	*file;
	size_t		 line;
};

/* A column of the output. */
struct output {
	size_t		 from;		/* the input's field */
	struct span	 name;		/* of the input's field */
	struct span	 shown;		/* in the header */
	enum column_type type;
};

struct table_writer {
	struct frame	*f;
	const struct settings *set;
	struct span	*name;		/* of the input's fields */
	size_t		 names;
	bool		 header;	/* the output begins with the names */
	bool		 whole;		/* every field, in order, as it is */

	struct output	*out;
	size_t		 out_n, out_cap;
	struct span	*cell;		/* of the row being written */

	struct csv_writer csv;
	struct buf	 row, room;
	struct grid	 grid;
	struct schema	 schema;
	struct wide	 wide;
	size_t		*wide_row;	/* fields that name a row */
	size_t		 wide_rows, wide_key, wide_value;

	char		*counted;	/* names c1, c2, ... */
	struct buf	 head;		/* the header of CSV, as a stream has it */
};

static const struct frame_option options[] = {
	{ 't', "to", "FORM", "csv, tsv, jsonl, md or table" },
	{ OPTION_EXCEL, "excel", NULL, "CSV for a double click in Excel or WPS" },
	{ 'c', "choose", "COLS", "these columns; NAME=NEW renames, -NAME leaves out" },
	{ OPTION_LABELS, "labels", "zh", "Chinese column names" },
	{ OPTION_NAMES, "columns", "A,B,...", "the names of the input's columns" },
	{ OPTION_WIDE, "wide", "ROWS,...", "long to wide: one row for each ROWS" },
	{ OPTION_KEY, "key", "COL", "with --wide: its values become columns" },
	{ OPTION_VALUE, "value", "COL", "with --wide: what the cells hold" },
	{ OPTION_DUP, "dup", "HOW", "with --wide: first, last, sum or list" },
	{ OPTION_SCHEMA, "schema", "FILE", "write a Frictionless Table Schema" },
	{ 'd', "decode", NULL, "read CSV, write a stream" },
	{ OPTION_DELIMITER, "delimiter", "C", "of CSV: one byte, or tab (,)" },
	{ 0, NULL, NULL, NULL }
};

static bool
set_delimiter(struct settings *s, const char *arg)
{
	if (strcmp(arg, "tab") == 0 || strcmp(arg, "\\t") == 0)
		arg = "\t";
	if (strlen(arg) != 1 || strchr("\"\r\n\\", *arg) != NULL ||
	    (unsigned char)*arg >= 0x80)
		return false;
	s->delimiter = *arg;
	return true;
}

static bool
option(void *settings, int id, const char *arg)
{
	static const char *const forms[] = { "", "csv", "tsv", "jsonl", "md",
	    "table" };
	struct settings *s = settings;
	int i;

	switch (id) {
	case 't':
		for (i = FORM_CSV; i <= FORM_TABLE; i++)
			if (strcmp(arg, forms[i]) == 0)
				s->form = (enum form)i;
		return s->form != FORM_UNSET && strcmp(arg,
		    forms[s->form]) == 0;
	case OPTION_EXCEL:
		s->excel = true;
		return true;
	case 'c':
		s->choice = arg;
		return *arg != '\0';
	case OPTION_LABELS:
		s->labels = true;
		return strcmp(arg, "zh") == 0;
	case OPTION_NAMES:
		s->columns = arg;
		return *arg != '\0';
	case OPTION_WIDE:
		s->wide = arg;
		return *arg != '\0';
	case OPTION_KEY:
		s->key = arg;
		return true;
	case OPTION_VALUE:
		s->value = arg;
		return true;
	case OPTION_DUP:
		return wide_dup_named(arg, &s->dup);
	case OPTION_SCHEMA:
		s->schema = arg;
		return true;
	case 'd':
		s->decode = true;
		return true;
	default:
		return set_delimiter(s, arg);
	}
}

/* ------------------------------------------------------- which columns */

/* Cut the head of a list parted by commas. */
static struct span
next_word(const char **list)
{
	size_t n = strcspn(*list, ",");
	struct span word = span_make(*list, n);

	*list += n + ((*list)[n] == ',');
	return word;
}

static void
set_names(struct table_writer *t, const struct span *names, size_t n)
{
	size_t i;

	t->name = memory_resize(t->name, n, sizeof(*t->name));
	for (i = 0; i < n; i++)
		t->name[i] = names[i];
	t->names = n;
}

/* The names that --columns gives, which must be as many as the fields. */
static void
given_names(struct table_writer *t, size_t fields)
{
	const char *list = t->set->columns;
	size_t cap = 0, n = 0;

	t->name = NULL;
	while (*list != '\0') {
		if (n == cap)
			t->name = memory_more(t->name, &cap,
			    sizeof(*t->name));
		t->name[n++] = next_word(&list);
	}
	if (n != fields)
		frame_die(t->f, "--columns names %zu columns, the input has %zu",
		    n, fields);
	t->names = n;
}

/* Without names the columns are c1, c2, ... */
static void
count_names(struct table_writer *t, size_t fields)
{
	static const size_t longest = 24;
	char *room = memory_resize(t->counted, fields, longest);
	size_t i;

	t->counted = room;
	t->name = memory_resize(t->name, fields, sizeof(*t->name));
	for (i = 0; i < fields; i++) {
		snprintf(room + i * longest, longest, "c%zu", i + 1);
		t->name[i] = span_str(room + i * longest);
	}
	t->names = fields;
}

/* The field of that name or number; ends the program where there is none. */
static size_t
find_field(const struct table_writer *t, struct span name)
{
	size_t i, n = 0;

	for (i = 0; i < t->names; i++)
		if (span_eq(t->name[i], name))
			return i;
	for (i = 0; i < name.n && name.p[i] >= '0' && name.p[i] <= '9' &&
	    n < 100000; i++)
		n = n * 10 + (size_t)(name.p[i] - '0');
	if (i < name.n || n == 0 || n > t->names)
		frame_die(t->f, "there is no column '%.*s'", (int)name.n,
		    name.p);
	return n - 1;
}

static void
add_output(struct table_writer *t, size_t from, struct span shown)
{
	struct output o = { .from = from, .name = t->name[from],
	    .shown = shown };

	o.type = column_type(o.name);
	if (shown.n == 0)
		o.shown = t->set->labels ? column_label(o.name) : o.name;
	if (t->out_n == t->out_cap)
		t->out = memory_more(t->out, &t->out_cap, sizeof(*t->out));
	t->out[t->out_n++] = o;
}

/* -c -NAME,-NAME: all columns but these. */
static void
leave_out(struct table_writer *t, const char *list)
{
	bool *out = memory_zeroed(t->names, sizeof(*out));
	size_t i;

	while (*list != '\0') {
		struct span word = next_word(&list);

		if (word.n == 0 || word.p[0] != '-')
			frame_die(t->f, "-c either names columns or leaves "
			    "them out: '%.*s' has no '-'", (int)word.n, word.p);
		out[find_field(t, span_sub(word, 1, word.n))] = true;
	}
	for (i = 0; i < t->names; i++)
		if (!out[i])
			add_output(t, i, SPAN(""));
	free(out);
	if (t->out_n == 0)
		frame_die(t->f, "-c leaves out every column");
}

/* Settle the columns of the output; whether one got a new name. */
static bool
choose(struct table_writer *t)
{
	const char *list = t->set->choice;
	bool renamed = false;
	size_t i;

	if (list == NULL) {
		for (i = 0; i < t->names; i++)
			add_output(t, i, SPAN(""));
		return false;
	}
	if (*list == '-') {
		leave_out(t, list);
		return false;
	}
	while (*list != '\0') {
		struct span word = next_word(&list), shown = SPAN("");
		const char *eq = memchr(word.p, '=', word.n);

		if (eq != NULL) {
			shown = span_make(eq + 1,
			    (size_t)(word.p + word.n - (eq + 1)));
			word.n = (size_t)(eq - word.p);
			renamed = true;
		}
		add_output(t, find_field(t, word), shown);
	}
	return renamed;
}

/* ------------------------------------------------------------ writing */

static void
put_line_end(struct table_writer *t)
{
	if (t->set->excel)
		buf_putc(&t->row, '\r');
	buf_putc(&t->row, '\n');
}

static void
put_csv(struct table_writer *t, const struct span *cell, size_t n)
{
	size_t i;

	if (n == 1 && cell[0].n == 0)
		buf_put(&t->row, SPAN("\"\""));
	else for (i = 0; i < n; i++) {
		if (i > 0)
			buf_putc(&t->row, t->csv.delimiter);
		csv_put_cell(&t->csv, &t->row, cell[i]);
	}
	put_line_end(t);
}

static void
put_tsv(struct table_writer *t, const struct span *cell, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_putc(&t->row, '\t');
		buf_put(&t->row, cell[i]);
	}
	buf_putc(&t->row, '\n');
}

static void
put_jsonl(struct table_writer *t, const struct span *cell, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		struct span text;

		buf_putc(&t->row, i == 0 ? '{' : ',');
		json_put_string(&t->row, escape_read(t->out[i].shown,
		    &t->room));
		buf_putc(&t->row, ':');
		text = escape_read(cell[i], &t->room);
		if (text.n == 0)
			buf_put(&t->row, SPAN("null"));
		else if (t->out[i].type != COLUMN_STRING &&
		    json_is_number(text))
			buf_put(&t->row, text);
		else
			json_put_string(&t->row, text);
	}
	buf_put(&t->row, SPAN("}\n"));
}

static void
put_md(struct table_writer *t, const struct span *cell, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		buf_put(&t->row, i == 0 ? SPAN("| ") : SPAN(" | "));
		markdown_put_cell(&t->row, escape_read(cell[i], &t->room));
	}
	buf_put(&t->row, SPAN(" |\n"));
}

/* The cells of a table are decoded together, into one room. */
static void
put_grid(struct table_writer *t, const struct span *cell, size_t n, bool header)
{
	struct span *text = memory_resize(NULL, n, sizeof(*text));
	struct buf room = { 0 };
	size_t i, most = 0;

	/* Decoded it is no longer: the room does not move. */
	for (i = 0; i < n; i++)
		most += cell[i].n;
	buf_reserve(&room, most);
	for (i = 0; i < n; i++) {
		size_t from = room.n;

		escape_decode(&room, cell[i]);
		text[i] = span_sub(buf_span(&room), from, room.n);
	}
	grid_row(&t->grid, text, n, header, &t->row);
	buf_free(&room);
	free(text);
}

static void
put_cells(struct table_writer *t, const struct span *cell, size_t n)
{
	size_t i;

	switch (t->set->form) {
	case FORM_TSV:
		put_tsv(t, cell, n);
		break;
	case FORM_JSONL:
		put_jsonl(t, cell, n);
		break;
	case FORM_MD:
		put_md(t, cell, n);
		break;
	case FORM_TABLE:
		put_grid(t, cell, n, false);
		break;
	default:
		put_csv(t, cell, n);
	}
	if (t->set->schema != NULL)
		for (i = 0; i < n; i++)
			schema_see(&t->schema, i, escape_read(cell[i],
			    &t->room));
}

static void
put_header(struct table_writer *t)
{
	size_t i;

	for (i = 0; i < t->out_n; i++)
		t->cell[i] = t->out[i].shown;
	switch (t->set->form) {
	case FORM_JSONL:
		return;
	case FORM_TSV:
		put_tsv(t, t->cell, t->out_n);
		return;
	case FORM_TABLE:
		put_grid(t, t->cell, t->out_n, true);
		return;
	case FORM_MD:
		put_md(t, t->cell, t->out_n);
		for (i = 0; i < t->out_n; i++)
			buf_put(&t->row,
			    t->out[i].type == COLUMN_INTEGER ||
			    t->out[i].type == COLUMN_NUMBER ?
			    SPAN("| ---: ") : SPAN("| --- "));
		buf_put(&t->row, SPAN("|\n"));
		return;
	default:
		put_csv(t, t->cell, t->out_n);
	}
}

static void
flush_row(struct table_writer *t)
{
	writer_put(&t->f->out, buf_span(&t->row));
	buf_clear(&t->row);
}

/* Begin the output: its columns are settled. */
static void
begin_output(struct table_writer *t)
{
	size_t i;

	t->cell = memory_resize(NULL, t->out_n, sizeof(*t->cell));
	if (t->set->schema != NULL) {
		schema_begin(&t->schema, t->out_n);
		for (i = 0; i < t->out_n; i++) {
			struct span label = column_label(t->out[i].name);

			schema_name(&t->schema, i, t->out[i].shown,
			    span_eq(label, t->out[i].shown) ? SPAN("") : label,
			    t->out[i].type);
		}
	}
	if (t->set->excel)
		buf_put(&t->row, SPAN("\xEF\xBB\xBF"));
	if (t->header)
		put_header(t);
	flush_row(t);
}

/* ---------------------------------------------------------- long to wide */

static void
begin_wide(struct table_writer *t)
{
	const char *list = t->set->wide;
	size_t cap = 0;

	while (*list != '\0') {
		if (t->wide_rows == cap)
			t->wide_row = memory_more(t->wide_row, &cap,
			    sizeof(*t->wide_row));
		t->wide_row[t->wide_rows++] = find_field(t, next_word(&list));
	}
	t->wide_key = find_field(t, span_str(t->set->key));
	t->wide_value = find_field(t, span_str(t->set->value));
	t->wide.dup = t->set->dup;
}

static void
add_wide(struct table_writer *t, const struct span *field, struct place where)
{
	const struct wide_cell *before;
	struct span key = field[t->wide_key], value = field[t->wide_value];
	size_t i;

	buf_clear(&t->room);
	for (i = 0; i < t->wide_rows; i++) {
		if (i > 0)
			buf_putc(&t->room, '\t');
		buf_put(&t->room, field[t->wide_row[i]]);
	}
	switch (wide_add(&t->wide, buf_span(&t->room), key, value, where.file,
	    where.line, &before)) {
	case WIDE_AGAIN:
		frame_error(t->f, where.file, where.line, "'%.*s' has a value "
		    "already for this row, from %s:%zu; --dup says what to do",
		    (int)(key.n > 200 ? 200 : key.n), key.p,
		    strcmp(before->file, "-") == 0 ? "standard input" :
		    before->file, before->line);
		break;
	case WIDE_NO_NUMBER:
		frame_error(t->f, where.file, where.line, "'%.*s' is no number "
		    "and cannot be summed; left out",
		    (int)(value.n > 200 ? 200 : value.n), value.p);
		break;
	case WIDE_OK:
		break;
	}
}

/* The fields of a line into cell[0..n). */
static void
cut_fields(struct span line, struct span *cell, size_t n)
{
	struct span last;

	(void)field_split(line, cell, n, &last);
}

/* Write the gathered table; its columns are the row names' and the keys. */
static void
put_wide(struct table_writer *t)
{
	size_t i, k, rows = t->wide_rows, n = rows + t->wide.columns.n;
	struct span *name = memory_resize(NULL, n, sizeof(*name));
	struct span *whole = memory_resize(NULL, n, sizeof(*whole));
	const struct wide *w = &t->wide;

	for (i = 0; i < rows; i++)
		name[i] = t->name[t->wide_row[i]];
	for (k = 0; k < w->columns.n; k++)
		name[rows + k] = wide_column(w, k);
	set_names(t, name, n);
	choose(t);
	/* The keys are data: no label, no type by their name. */
	for (i = 0; i < t->out_n; i++)
		if (t->out[i].from >= rows) {
			t->out[i].type = COLUMN_ANY;
			if (t->set->choice == NULL ||
			    *t->set->choice == '-')
				t->out[i].shown = t->out[i].name;
		}
	t->header = true;
	begin_output(t);
	for (i = 0; i < w->rows.n; i++) {
		cut_fields(wide_row(w, i), whole, rows);
		for (k = 0; k < w->columns.n; k++)
			whole[rows + k] = wide_value(w, i, k);
		for (k = 0; k < t->out_n; k++)
			t->cell[k] = whole[t->out[k].from];
		put_cells(t, t->cell, t->out_n);
		flush_row(t);
	}
	free(name);
	free(whole);
}

/* ------------------------------------------------------------ the input */

static void
check_utf8(struct table_writer *t, struct span line, struct place where)
{
	if (utf8_valid(line))
		return;
	frame_warn(t->f, where.file, where.line, t->set->form == FORM_CSV ||
	    t->set->form == FORM_TSV ? "bytes that are no UTF-8; kept" :
	    "bytes that are no UTF-8; shown as U+FFFD");
	frame_damage(t->f);
}

/* The names are known, or it is known that there are none. */
static void
begin(struct table_writer *t, const struct span *names, size_t fields,
    bool header)
{
	const struct settings *s = t->set;

	if (s->columns != NULL) {
		given_names(t, fields);
		header = true;
	} else if (names != NULL)
		set_names(t, names, fields);
	else
		count_names(t, fields);
	if (s->wide != NULL) {
		begin_wide(t);
		return;
	}
	if (choose(t) || s->labels)
		header = true;
	t->header = header && !t->f->no_header;
	t->whole = s->form == (s->decode ? FORM_TSV : FORM_CSV) &&
	    !s->excel && !s->unguard && s->choice == NULL && s->schema == NULL;
	begin_output(t);
}

static void
put_fields(struct table_writer *t, const struct span *field,
    struct place where)
{
	size_t i;

	if (t->set->wide != NULL) {
		add_wide(t, field, where);
		return;
	}
	for (i = 0; i < t->out_n; i++)
		t->cell[i] = field[t->out[i].from];
	put_cells(t, t->cell, t->out_n);
	flush_row(t);
}

static void
end(struct table_writer *t)
{
	if (t->set->wide != NULL && t->name != NULL) {
		if (t->f->status == 2)
			frame_warn(t->f, NULL, 0, "no table is written");
		else
			put_wide(t);
	}
	grid_end(&t->grid, &t->row);
	flush_row(t);
	if (t->set->schema != NULL) {
		schema_put(&t->schema, &t->row);
		frame_write_file(t->f, t->set->schema, buf_span(&t->row));
	}
}

/* Copy as many lines as can be copied the quick way.  `slow` counts those that
 * cannot, for they hold bytes that are to be told of. */
static void
copy_block(struct table_writer *t, size_t width, size_t *slow)
{
	struct span stop, block = frame_block(t->f, &stop);
	struct writer *out = &t->f->out;
	struct buf room;
	size_t lines, taken;

	if (*slow > 0) {
		--*slow;
		return;
	}
	/* They are put together where they are written. */
	if (out->cap - out->n < block.n + CSV_ROOM)
		writer_flush(out);
	if (out->cap < block.n + CSV_ROOM)
		block.n = out->cap < CSV_ROOM ? 0 : out->cap - CSV_ROOM;
	room = (struct buf){ out->p, out->n, out->cap };
	taken = csv_put_lines(&t->csv, &room, block, width, stop, &lines);
	if (utf8_valid(span_sub(block, 0, taken))) {
		frame_took(t->f, taken, lines);
		out->n = room.n;
	} else
		*slow = lines;
}

/* Copy whole lines: nothing is chosen, all goes to CSV as it stands. */
static void
copy_lines(struct table_writer *t)
{
	size_t width = frame_width(t->f), slow = 0;
	struct place where;
	struct span line;

	for (;;) {
		copy_block(t, width, &slow);
		if (!frame_line(t->f, &line))
			break;
		if (csv_put_line(&t->csv, &t->row, line) != width) {
			buf_clear(&t->row);
			line = frame_mended(t->f, line);
			csv_put_line(&t->csv, &t->row, line);
		}
		if (!utf8_valid(line)) {
			frame_place(t->f, &where.file, &where.line);
			check_utf8(t, line, where);
		}
		buf_putc(&t->row, '\n');
		flush_row(t);
	}
}

static void
read_stream(struct table_writer *t)
{
	const struct span *names;
	struct record r;
	size_t n, fields;

	frame_start(t->f);
	names = frame_names(t->f, &n);
	fields = frame_width(t->f);
	if (fields == 0)
		return;
	begin(t, names, fields, frame_wants_header(t->f));
	if (t->whole) {
		copy_lines(t);
		return;
	}
	while (frame_read(t->f, &r)) {
		struct place where = { r.file, r.line };
		const struct span last = r.field[r.fields - 1];

		check_utf8(t, span_make(r.field[0].p,
		    (size_t)(last.p + last.n - r.field[0].p)), where);
		put_fields(t, r.field, where);
	}
}

/* ------------------------------------------------------------ CSV as input */

struct csv_input {
	struct csv_reader	 csv;
	struct reader		 in;
	const char		*file;
	size_t			 width;		/* cells a row, 0: not known */
	bool			 header;
	bool			 over;		/* the file is passed over */
	struct buf		 mended;
	struct span		*field;
};

/* Whether the first row names the columns: as in a stream, and where
 * something asks for names. */
static bool
is_header(const struct table_writer *t, const struct csv_input *c)
{
	const struct settings *s = t->set;
	size_t i;

	if (t->f->no_header)
		return false;
	for (i = 0; i < c->width; i++)
		if (span_is(c->field[i], "text"))
			return true;
	if (t->f->header || span_is(c->field[0], "#text"))
		return true;
	/* Something asks for names, and none are given. */
	return s->columns == NULL && (s->form != FORM_TSV ||
	    s->choice != NULL || s->labels || s->wide != NULL ||
	    s->schema != NULL);
}

/* Make a row of c->width cells of one with more or fewer. */
static struct span
mend_row(struct table_writer *t, struct csv_input *c, struct span row)
{
	size_t at, cells = 1;

	buf_clear(&c->mended);
	if (c->csv.cells < c->width) {
		frame_error(t->f, c->file, c->csv.line, "%zu cells where the "
		    "first row has %zu; the missing ones are taken as empty",
		    c->csv.cells, c->width);
		buf_put(&c->mended, row);
		for (cells = c->csv.cells; cells < c->width; cells++)
			buf_putc(&c->mended, '\t');
		return buf_span(&c->mended);
	}
	frame_error(t->f, c->file, c->csv.line, "%zu cells where the first row "
	    "has %zu; the last ones are joined", c->csv.cells, c->width);
	for (at = 0; at < row.n; at++)
		if (row.p[at] != '\t' || cells < c->width) {
			cells += row.p[at] == '\t';
			buf_putc(&c->mended, row.p[at]);
		} else if (c->csv.delimiter == '\t')
			buf_put(&c->mended, SPAN("\\t"));
		else
			buf_putc(&c->mended, c->csv.delimiter);
	return buf_span(&c->mended);
}

static void
first_row(struct table_writer *t, struct csv_input *c, struct span row)
{
	c->width = c->csv.cells;
	c->field = memory_resize(NULL, c->width, sizeof(*c->field));
	cut_fields(row, c->field, c->width);
	c->header = is_header(t, c);
	if (!c->header) {
		begin(t, NULL, c->width, false);
		return;
	}
	buf_put(&t->head, row);
	cut_fields(buf_span(&t->head), c->field, c->width);
	if (c->field[0].n > 0 && c->field[0].p[0] == '#')
		c->field[0] = span_sub(c->field[0], 1, c->field[0].n);
	begin(t, c->field, c->width, true);
}

/* Whether a row is another header: one of its cells is `text`. */
static bool
names_text(struct span row, const struct csv_input *c)
{
	size_t i;

	if (c->csv.cells > c->width)
		return false;
	cut_fields(row, c->field, c->csv.cells);
	for (i = 0; i < c->csv.cells; i++)
		if (span_is(c->field[i], "text"))
			return true;
	return false;
}

static void
put_row(struct table_writer *t, struct csv_input *c)
{
	struct span row = buf_span(&c->csv.row);
	struct place where = { c->file, c->csv.line };
	bool first = c->width == 0;
	size_t i;

	if (c->csv.after) {
		frame_warn(t->f, c->file, c->csv.quote_line,
		    "text behind a closing quote; kept in the cell");
		frame_damage(t->f);
	}
	if (c->csv.open)
		frame_error(t->f, c->file, c->csv.quote_line, "the quote that "
		    "opens here is never closed; the cell goes to the end");
	if (!first && c->csv.cells == 1 && row.n == 0 && c->width > 1 &&
	    c->csv.quote_line == 0) {
		frame_warn(t->f, c->file, c->csv.line,
		    "an empty line; passed over");
		return;
	}
	check_utf8(t, row, where);
	if (first) {
		first_row(t, c, row);
		if (c->header)
			return;
	}
	if (c->header && span_eq(row, buf_span(&t->head)))
		return;
	if (c->header && c->csv.line == 1 && names_text(row, c)) {
		frame_error(t->f, c->file, 0, "its header differs from the one "
		    "before; the file is passed over");
		c->over = true;
		return;
	}
	if (c->csv.cells != c->width)
		row = mend_row(t, c, row);
	if (t->whole) {
		writer_put(&t->f->out, row);
		writer_putc(&t->f->out, '\n');
		return;
	}
	cut_fields(row, c->field, c->width);
	for (i = 0; i < c->width && t->set->unguard; i++)
		c->field[i] = csv_unguard(c->field[i]);
	put_fields(t, c->field, where);
}

static void
read_csv(struct table_writer *t)
{
	struct csv_input c = { .csv = { .delimiter = t->set->delimiter } };
	uint64_t done = 0;
	int fd;

	while (frame_next_file(t->f, &fd, &c.file)) {
		bool more;

		reader_open(&c.in, fd, &t->f->out);
		csv_restart(&c.csv);
		c.over = false;
		do {
			struct span in;

			more = reader_more(&c.in);
			in = span_make(c.in.p + c.in.from,
			    c.in.to - c.in.from);
			while (!c.over && csv_read(&c.csv, &in, !more))
				put_row(t, &c);
			c.in.from = c.in.to;
			frame_progress(t->f, done + c.in.total);
		} while (more && !c.over && t->f->out.error == 0);
		if (c.in.error != 0)
			frame_error(t->f, c.file, 0, "cannot be read: %s",
			    strerror(c.in.error));
		done += c.in.total;
		frame_close_file(t->f, fd);
	}
	reader_close(&c.in);
	csv_free(&c.csv);
	buf_free(&c.mended);
	free(c.field);
}

/* ------------------------------------------------------------- the program */

/* What options mean together. */
static void
settle(struct frame *f, struct settings *s)
{
	bool pivot = s->key != NULL || s->value != NULL ||
	    s->dup != WIDE_ERROR;

	if (s->wide != NULL ? s->key == NULL || s->value == NULL : pivot)
		frame_die(f, "--wide, --key and --value are given together");
	if (s->form == FORM_UNSET)
		s->form = s->decode ? FORM_TSV : FORM_CSV;
	if (s->decode) {
		s->unguard = s->excel;
		s->excel = false;
	} else if (s->form != FORM_CSV && s->excel)
		frame_die(f, "--excel writes CSV; it cannot go with -t");
}

static void
free_all(struct table_writer *t)
{
	free(t->name);
	free(t->counted);
	free(t->out);
	free(t->cell);
	free(t->wide_row);
	buf_free(&t->head);
	buf_free(&t->row);
	buf_free(&t->room);
	buf_free(&t->csv.room);
	grid_free(&t->grid);
	schema_free(&t->schema);
	wide_free(&t->wide);
}

int
main(int argc, char **argv)
{
	static const char *const no_columns[] = { NULL };
	static const struct tool tool = {
		.name = "gtcsv",
		.about = "a stream as a table, and CSV as a stream",
		.reads = "a stream; with -d CSV",
		.writes = "CSV, TSV, JSON Lines, Markdown or a lined-up table; "
		    "with -d a stream",
		.columns = no_columns,
		.options = options,
		.option = option,
	};
	struct settings s = { .delimiter = ',' };
	struct table_writer t = { .set = &s };
	struct frame f;

	frame_begin(&f, &tool, &s, argc, argv);
	settle(&f, &s);
	t.f = &f;
	t.csv.delimiter = s.decode ? ',' : s.delimiter;
	t.csv.guard = s.excel;
	if (s.decode)
		read_csv(&t);
	else
		read_stream(&t);
	end(&t);
	free_all(&t);
	return frame_end(&f);
}
