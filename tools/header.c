#include <stdio.h>
#include <stdlib.h>

#include "field.h"
#include "frame_own.h"

size_t
frame_split(struct frame_private *own, struct span line)
{
	struct span last;
	size_t n;

	while ((n = field_split(line, own->field, own->field_cap, &last)) >
	    own->field_cap)
		own->field = memory_more(own->field, &own->field_cap,
		    sizeof(*own->field));
	return n;
}

/* Keep names[0..n) as the columns' names. */
static void
keep_names(struct frame_private *own, const struct span *names, size_t n)
{
	size_t i, at = 0;

	own->name = memory_resize(own->name, n, sizeof(*own->name));
	buf_clear(&own->name_bytes);
	for (i = 0; i < n; i++)
		buf_put(&own->name_bytes, names[i]);
	for (i = 0; i < n; i++) {
		own->name[i] = span_make(own->name_bytes.p + at, names[i].n);
		at += names[i].n;
	}
	own->names = n;
}

static bool
is_number(struct span s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0;
}

/* Whether s is a name of the list "a b c". */
static bool
is_one_of(struct span s, const char *list)
{
	while (*list != '\0') {
		size_t n = strcspn(list, " ");

		if (span_eq(s, span_make(list, n)))
			return true;
		list += n + (list[n] == ' ');
	}
	return false;
}

/*
 * The streams without a header that the tools make, known by their shape.
 * A pattern names the columns: n must hold a number, e a number or nothing,
 * t no number, k a kind of segment.
 */
static const struct {
	const char	*shape;
	const char	*names;
	bool		 open;	/* more columns may follow before the text */
} shapes[] = {
	{ ".nnnk", "doc line page seg kind path section who", true },
	{ ".nnk", "doc line seg kind path section who", true },
	{ "nnk", "line seg kind path section who", true },
	{ ".nnnn", "doc line page", true },
	{ ".nnn", "doc line", true },
	{ ".nn", "doc line page", false },
	{ ".n", "doc line", false },
	{ "nn", "", true },
};

static const struct {
	const char	*shape;
	const char	*names;
} tails[] = {
	{ "ee", "qs qe raw type op low high unit role base indicator period "
	    "status" },
	{ "ee", "ts te tag mark term code" },
	{ "tt", "topic tags" },
};

static size_t
words(const char *list, struct span *out, size_t max)
{
	size_t n = 0;

	while (*list != '\0' && n < max) {
		size_t len = strcspn(list, " ");

		out[n++] = span_make(list, len);
		list += len + (list[len] == ' ');
	}
	return n;
}

static bool
has_shape(const char *shape, const struct span *field, size_t n)
{
	size_t i;

	for (i = 0; shape[i] != '\0'; i++) {
		if (i >= n)
			return false;
		if (shape[i] == 'n' && !is_number(field[i]))
			return false;
		if (shape[i] == 'e' && field[i].n > 0 && !is_number(field[i]))
			return false;
		if (shape[i] == 't' && is_number(field[i]))
			return false;
		if (shape[i] == 'k' && !is_one_of(field[i],
		    "title meta salute head sent quote cap term nav"))
			return false;
	}
	return true;
}

/* Name the n columns of a stream that has the shape of the tools' own, by
 * the beginning and by how many columns stand behind it. */
static bool
guess_names(struct frame_private *own, const struct span *field, size_t n)
{
	enum { TAILS = sizeof(tails) / sizeof(*tails), MAX = 40 };
	struct span name[MAX];
	size_t i, set, k, got;
	bool fits;

	for (i = 0; i < sizeof(shapes) / sizeof(*shapes); i++) {
		if (!has_shape(shapes[i].shape, field, n))
			continue;
		for (set = 0; set < (shapes[i].open ? 1u << TAILS : 1u); set++) {
			got = words(shapes[i].names, name, MAX);
			fits = true;
			for (k = 0; k < TAILS && fits; k++) {
				if (!(set >> k & 1))
					continue;
				fits = got < n && has_shape(tails[k].shape,
				    field + got, n - got);
				got += words(tails[k].names, name + got,
				    MAX - got);
			}
			if (!fits || got + 1 != n || got == MAX)
				continue;
			name[got] = SPAN("text");
			keep_names(own, name, n);
			return true;
		}
	}
	return false;
}

bool
frame_is_header(struct frame *f, const struct span *field, size_t n)
{
	size_t i;

	if (f->no_header)
		return false;
	if (span_is(field[0], "#text"))
		return true;
	for (i = 0; i < n; i++)
		if (span_is(field[i], "text") || (f->text_field != NULL &&
		    !is_number(span_str(f->text_field)) &&
		    span_is(field[i], f->text_field)))
			return true;
	return f->header && !f->own->started && n > 1 &&
	    !guess_names(f->own, field, n);
}

static int
column_of(const struct frame_private *own, const char *name)
{
	size_t i;

	for (i = 0; i < own->names; i++)
		if (span_is(own->name[i], name))
			return (int)i;
	return -1;
}

static void
find_text(struct frame *f)
{
	struct frame_private *own = f->own;
	char *end;
	unsigned long n;
	int at;

	own->text = own->width - 1;
	if (f->text_field != NULL) {
		at = column_of(own, f->text_field);
		if (at >= 0) {
			own->text = (size_t)at;
			return;
		}
		n = strtoul(f->text_field, &end, 10);
		if (*f->text_field == '\0' || *end != '\0' || n == 0)
			frame_die(f, "there is no column '%s'", f->text_field);
		if (n > own->width)
			frame_die(f, "there is no column %lu: "
			    "the input has %zu", n, own->width);
		own->text = n - 1;
	} else if ((at = column_of(own, "text")) >= 0)
		own->text = (size_t)at;
}

void
frame_learn(struct frame *f, struct span line)
{
	struct frame_private *own = f->own;
	size_t n = frame_split(own, line);

	own->width = n;
	if (frame_is_header(f, own->field, n)) {
		buf_put(&own->head, line);
		if (own->field[0].n > 0 && own->field[0].p[0] == '#')
			own->field[0] = span_sub(own->field[0], 1,
			    own->field[0].n);
		keep_names(own, own->field, n);
		own->have_head = true;
	} else {
		guess_names(own, own->field, n);
		own->held = true;
		own->held_line = line;
	}
	find_text(f);
}

int
frame_column(const struct frame *f, const char *name)
{
	int at = column_of(f->own, name);

	if (at >= 0 && (size_t)at >= f->own->asked)
		f->own->asked = (size_t)at + 1;
	/* --columns tells what is added where nothing is missing. */
	return at < 0 && f->own->columns ? 0 : at;
}

const struct span *
frame_names(const struct frame *f, size_t *n)
{
	*n = f->own->names;
	return f->own->names > 0 ? f->own->name : NULL;
}

bool
frame_wants_header(const struct frame *f)
{
	return !f->no_header && (f->header || f->own->have_head);
}

void
frame_columns(struct frame *f, const char *const *names)
{
	struct frame_private *own = f->own;
	size_t i;

	if (own->columns) {
		for (; *names != NULL; names++)
			printf("%s\n", *names);
		if (f->tool->raw)
			printf("text\n");
		frame_leave(f->tool);
	}
	if (!frame_wants_header(f))
		return;
	for (i = 0; i < own->width; i++) {
		char letter[24];

		if (i == own->text)
			continue;
		if (i < own->names)
			writer_put(&f->out, own->name[i]);
		else {
			snprintf(letter, sizeof(letter), "c%zu", i + 1);
			writer_puts(&f->out, letter);
		}
		writer_putc(&f->out, '\t');
	}
	for (; *names != NULL; names++) {
		writer_puts(&f->out, *names);
		writer_putc(&f->out, '\t');
	}
	writer_puts(&f->out, "text\n");
}

void
frame_header(struct frame *f, struct span names)
{
	size_t i;

	if (f->own->columns) {
		for (i = 0; i < names.n; i++)
			putchar(names.p[i] == '\t' ? '\n' : names.p[i]);
		putchar('\n');
		frame_leave(f->tool);
	}
	if (!frame_wants_header(f))
		return;
	writer_put(&f->out, names);
	writer_putc(&f->out, '\n');
}

size_t
frame_text_column(const struct frame *f)
{
	return f->own->text;
}
