#include <stdlib.h>

#include "grid.h"
#include "json.h"
#include "width.h"

static void
pad(struct buf *to, size_t n, char c)
{
	buf_reserve(to, n);
	memset(to->p + to->n, c, n);
	to->n += n;
}

static void
put_row(const struct grid *g, const struct grid_cell *cell, struct buf *to)
{
	size_t i;

	for (i = 0; i < g->columns; i++) {
		const struct grid_column *c = &g->column[i];
		size_t blank = c->width > cell[i].width ?
		    c->width - cell[i].width : 0;

		if (i > 0)
			pad(to, 2, ' ');
		if (!c->text)
			pad(to, blank, ' ');
		buf_put(to, span_make(g->pool.p + cell[i].from,
		    cell[i].to - cell[i].from));
		if (c->text)
			pad(to, blank, ' ');
	}
	while (to->n > 0 && to->p[to->n - 1] == ' ')
		to->n--;
	buf_putc(to, '\n');
}

static void
put_waiting(struct grid *g, struct buf *to)
{
	size_t row, i;

	for (row = 0; row < g->rows; row++) {
		put_row(g, g->cell + row * g->columns, to);
		if (row > 0 || !g->header)
			continue;
		for (i = 0; i < g->columns; i++) {
			if (i > 0)
				pad(to, 2, ' ');
			pad(to, g->column[i].width, '-');
		}
		buf_putc(to, '\n');
	}
	g->rows = g->cells = 0;
	buf_clear(&g->pool);
	g->header = false;
}

void
grid_row(struct grid *g, const struct span *cells, size_t n, bool header,
    struct buf *to)
{
	size_t i;

	if (g->column == NULL && n > 0) {
		g->column = memory_zeroed(n, sizeof(*g->column));
		g->columns = n;
		g->header = header;
	}
	for (i = 0; i < n; i++) {
		struct grid_cell c = { .from = g->pool.n };

		width_put_visible(&g->pool, cells[i]);
		c.to = g->pool.n;
		c.width = width_columns(span_make(g->pool.p + c.from,
		    c.to - c.from));
		if (g->cells == g->cell_cap)
			g->cell = memory_more(g->cell, &g->cell_cap,
			    sizeof(*g->cell));
		g->cell[g->cells++] = c;
		if (g->decided)
			continue;
		if (c.width > g->column[i].width)
			g->column[i].width = c.width;
		if (!header && cells[i].n > 0 && !json_is_number(cells[i]))
			g->column[i].text = true;
	}
	g->rows++;
	if (g->decided || g->rows == GRID_SAMPLE) {
		g->decided = true;
		put_waiting(g, to);
	}
}

void
grid_end(struct grid *g, struct buf *to)
{
	g->decided = true;
	put_waiting(g, to);
}

void
grid_free(struct grid *g)
{
	free(g->column);
	free(g->cell);
	buf_free(&g->pool);
}
