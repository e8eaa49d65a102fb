#include "residue.h"
#include "table.h"

TABLE(residue);

static const char residue_bytes[5] = { '\\', '&', '<', '\n', '\r' };

static size_t
find_byte(struct span s, size_t from, char c)
{
	const char *p = from >= s.n ? NULL : memchr(s.p + from, c, s.n - from);

	return p == NULL ? s.n : (size_t)(p - s.p);
}

bool
residue_begin(struct residue *r, struct span line)
{
	size_t i;

	for (i = 0; i < 5; i++)
		r->next[i] = find_byte(line, 0, residue_bytes[i]);
	return r->next[0] < line.n || r->next[3] < line.n ||
	    r->next[4] < line.n || find_byte(line, 0, '\t') < line.n;
}

size_t
residue_next(struct residue *r, struct span s, size_t from)
{
	size_t i, first = s.n;

	for (i = 0; i < 5; i++) {
		if (r->next[i] < from)
			r->next[i] = find_byte(s, from, residue_bytes[i]);
		if (r->next[i] < first)
			first = r->next[i];
	}
	return first;
}

bool
residue_at(struct span s, size_t at, size_t *len, bool *line_end)
{
	int32_t row;

	if (s.p[at] == '\n' || s.p[at] == '\r') {
		*len = 1;
		*line_end = true;
		return true;
	}
	row = table_longest(&table_residue, span_sub(s, at, s.n), len);
	if (row < 0)
		return false;
	*line_end = *table_cell(&table_residue, (uint32_t)row, 1) == 'l';
	return true;
}
