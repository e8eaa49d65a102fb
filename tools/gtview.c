/*
 * gtview: segments with their marks, on a terminal or as a page (man 1
 * gtview).
 */
#include <stdlib.h>

#include "frame.h"
#include "html.h"
#include "screen.h"
#include "view.h"

enum { OPTION_COLOR = 256, OPTION_HTML, OPTION_WIDTH, OPTION_TITLE,
    OPTION_LABELS };

enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };

struct settings {
	enum when	 color;
	bool		 html, labels;
	size_t		 width;		/* 0: the terminal's */
	const char	*title;
};

static const struct frame_option options[] = {
	{ OPTION_COLOR, "color", "WHEN", "always, never or auto (on a terminal)" },
	{ OPTION_HTML, "html", NULL, "write a page that needs nothing else" },
	{ OPTION_TITLE, "title", "TEXT", "with --html: the page's title" },
	{ OPTION_LABELS, "labels", "zh", "with --html: Chinese names" },
	{ 'w', "width", "N", "columns of a line (the terminal's, else 80)" },
	{ 0, NULL, NULL, NULL }
};

static bool
option(void *settings, int id, const char *arg)
{
	struct settings *s = settings;
	char *end;

	switch (id) {
	case OPTION_COLOR:
		s->color = strcmp(arg, "always") == 0 ? WHEN_ALWAYS :
		    strcmp(arg, "never") == 0 ? WHEN_NEVER : WHEN_AUTO;
		return s->color != WHEN_AUTO || strcmp(arg, "auto") == 0;
	case OPTION_HTML:
		s->html = true;
		return true;
	case OPTION_TITLE:
		s->title = arg;
		return true;
	case OPTION_LABELS:
		s->labels = true;
		return strcmp(arg, "zh") == 0;
	default:
		s->width = (size_t)strtoul(arg, &end, 10);
		return *arg >= '1' && *arg <= '9' && *end == '\0' &&
		    s->width >= 20 && s->width <= 10000;
	}
}

/* What shows the segments, one after the other. */
struct show {
	struct frame	*f;
	struct view	 view;
	struct screen	 screen;
	struct html	 html;
	bool		 page;
	const char	*file;		/* of the segment */
	size_t		 line;
};

static void
show_segment(struct show *s)
{
	size_t lost;

	if (!s->view.begun)
		return;
	lost = view_settle(&s->view);
	if (lost > 0) {
		frame_warn(s->f, s->file, s->line, "the offsets of %zu marks "
		    "do not cut out what they say; shown behind the text",
		    lost);
		frame_damage(s->f);
	}
	if (s->page)
		html_put(&s->html, &s->view);
	else
		screen_put(&s->screen, &s->view);
}

static void
put_out(void *arg, struct span part)
{
	struct frame *f = arg;

	writer_put(&f->out, part);
}

static void
show_stream(struct show *s)
{
	const struct span *names;
	struct record r;
	bool known = false;
	size_t n;

	while (frame_read(s->f, &r)) {
		if (!known) {
			names = frame_names(s->f, &n);
			view_columns(&s->view, names, names == NULL ? 0 : n,
			    r.fields, frame_text_column(s->f));
			known = true;
		}
		if (view_continues(&s->view, r.field)) {
			view_add(&s->view, r.field);
			continue;
		}
		show_segment(s);
		view_begin(&s->view, r.field);
		s->file = r.file;
		s->line = r.line;
	}
	show_segment(s);
}

int
main(int argc, char **argv)
{
	static const char *const no_columns[] = { NULL };
	static const struct tool tool = {
		.name = "gtview",
		.about = "segments with their marks in place",
		.reads = "a stream of gtnum or gttag -x",
		.writes = "text for a terminal; with --html a page",
		.columns = no_columns,
		.options = options,
		.option = option,
	};
	struct settings set = { .color = WHEN_AUTO };
	struct show s = { 0 };
	struct frame f;
	size_t width;
	bool color;

	frame_begin(&f, &tool, &set, argc, argv);
	frame_terminal(&f, &width, &color);
	s.f = &f;
	s.page = set.html;
	s.screen.put = s.html.put = put_out;
	s.screen.arg = s.html.arg = &f;
	s.screen.width = set.width != 0 ? set.width : width;
	s.screen.color = set.color == WHEN_ALWAYS ||
	    (set.color == WHEN_AUTO && color);
	s.html.title = set.title;
	s.html.labels = set.labels;
	frame_start(&f);
	show_stream(&s);
	if (s.page)
		html_end(&s.html);
	view_free(&s.view);
	screen_free(&s.screen);
	return frame_end(&f);
}
