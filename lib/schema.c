#include <stdlib.h>

#include "json.h"
#include "schema.h"

void
schema_begin(struct schema *s, size_t n)
{
	s->field = memory_zeroed(n, sizeof(*s->field));
	s->fields = n;
}

void
schema_name(struct schema *s, size_t i, struct span name, struct span title,
    enum column_type type)
{
	s->field[i] = (struct schema_field){ .name = name, .title = title,
	    .string = type == COLUMN_STRING, .integer = true, .number = true,
	    .date = true };
}

/* YYYY-MM-DD, with a month and a day that exist in some year. */
static bool
is_date(struct span s)
{
	int month, day;
	size_t i;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	for (i = 0; i < 10; i++)
		if (i != 4 && i != 7 && (s.p[i] < '0' || s.p[i] > '9'))
			return false;
	month = (s.p[5] - '0') * 10 + s.p[6] - '0';
	day = (s.p[8] - '0') * 10 + s.p[9] - '0';
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

void
schema_see(struct schema *s, size_t i, struct span cell)
{
	struct schema_field *f = &s->field[i];

	if (cell.n == 0) {
		f->empty = true;
		return;
	}
	f->seen = true;
	if (f->string)
		return;
	if (f->number && !json_is_number(cell))
		f->number = f->integer = false;
	if (f->integer && !json_is_integer(cell))
		f->integer = false;
	if (f->date && !is_date(cell))
		f->date = false;
}

void
schema_put(const struct schema *s, struct buf *to)
{
	size_t i;

	buf_put(to, SPAN("{\n  \"fields\": ["));
	for (i = 0; i < s->fields; i++) {
		const struct schema_field *f = &s->field[i];

		buf_put(to, i > 0 ? SPAN(",\n    {\"name\": ") :
		    SPAN("\n    {\"name\": "));
		json_put_string(to, f->name);
		if (f->title.n > 0) {
			buf_put(to, SPAN(", \"title\": "));
			json_put_string(to, f->title);
		}
		buf_put(to, SPAN(", \"type\": "));
		json_put_string(to, f->string || !f->seen ? SPAN("string") :
		    f->integer ? SPAN("integer") :
		    f->number ? SPAN("number") :
		    f->date ? SPAN("date") : SPAN("string"));
		if (f->seen && !f->empty)
			buf_put(to, SPAN(", \"constraints\": "
			    "{\"required\": true}"));
		buf_putc(to, '}');
	}
	buf_put(to, SPAN("\n  ],\n  \"missingValues\": [\"\"]\n}\n"));
}

void
schema_free(struct schema *s)
{
	free(s->field);
}
