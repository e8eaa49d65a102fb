/*
 * report GRAMMAR PLACES START BYTES: about BYTES bytes of text from a grammar
 * (see report.gram), the same for the same arguments on every machine.  PLACES:
 * a county a line, a TAB, and its towns, parted by spaces.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"

#define RULES	64
#define CHOICES	64

struct rule {
	struct span	name;
	struct span	choice[CHOICES];
	size_t		choices;
};

static struct rule rule[RULES];
static size_t rules;
static struct county {
	struct span	name, *town;
	size_t		towns;
} *county;
static size_t counties, county_cap;
static const struct county *home;	/* of the document */
static uint64_t state = 20260101;

/* Knuth's MMIX generator; the upper bits are good. */
static unsigned long
below(unsigned long n)
{
	state = state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned long)(state >> 33) % n;
}

static struct span
trim(struct span s)
{
	while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == '\n'))
		s = span_sub(s, 1, s.n);
	while (s.n > 0 && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\n'))
		s.n--;
	return s;
}

/* The next line with those that begin with a blank behind it. */
static struct span
next_line(struct span *rest)
{
	struct span line = span_cut(rest, '\n'), next;

	while (rest->n > 0 && rest->p[0] == ' ') {
		next = span_cut(rest, '\n');
		line.n = (size_t)(next.p + next.n - line.p);
	}
	return line;
}

static void
read_rule(struct span line)
{
	const char *colon = memchr(line.p, ':', line.n);
	struct rule *r = &rule[rules++];
	struct span rest;
	size_t at;

	if (colon == NULL || rules == RULES)
		exit(1);
	r->name = span_make(line.p, (size_t)(colon - line.p));
	rest = span_make(colon + 1, line.n - r->name.n - 1);
	for (;;) {
		for (at = 0; at < rest.n && rest.p[at] != '|'; at++)
			continue;
		r->choice[r->choices++] = trim(span_sub(rest, 0, at));
		if (at == rest.n || r->choices == CHOICES)
			return;
		rest = span_sub(rest, at + 1, rest.n);
	}
}

static void
read_county(struct span line)
{
	struct county c = { .name = span_cut(&line, '\t') };
	size_t cap = 0;

	while (line.n > 0) {
		if (c.towns == cap)
			c.town = memory_more(c.town, &cap, sizeof(*c.town));
		c.town[c.towns++] = span_cut(&line, ' ');
	}
	if (c.towns == 0)
		exit(1);
	if (counties == county_cap)
		county = memory_more(county, &county_cap, sizeof(*county));
	county[counties++] = c;
}

/* All of a file, which ends with a line. */
static struct span
read_file(const char *name)
{
	struct buf b = { 0 };
	char block[65536];
	FILE *in = fopen(name, "r");
	size_t n;

	if (in == NULL)
		exit(1);
	while ((n = fread(block, 1, sizeof(block), in)) > 0)
		buf_put(&b, span_make(block, n));
	fclose(in);
	return buf_span(&b);
}

static void
number(struct buf *to, const char *range)
{
	unsigned long low, high, tenth = 0;
	char room[48];
	char *end;

	low = strtoul(range, &end, 10);
	high = strtoul(end + 1, &end, 10);
	snprintf(room, sizeof(room), "%lu", low + below(high - low + 1));
	buf_put(to, span_str(room));
	if (*end == '.') {
		tenth = below(99) + 1;
		snprintf(room, sizeof(room), ".%02lu", tenth);
		buf_put(to, span_str(room));
	}
}

static void
expand(struct buf *to, struct span name)
{
	struct span s = { NULL, 0 };
	size_t i, at, stop;

	if (name.p[0] >= '0' && name.p[0] <= '9') {
		number(to, name.p);
		return;
	}
	if (span_is(name, "county"))
		s = home->name;
	else if (span_is(name, "town"))
		s = home->town[below(home->towns)];
	else if (span_is(name, "elsewhere"))
		s = county[below(counties)].name;
	for (i = 0; s.p == NULL && i < rules; i++)
		if (span_eq(rule[i].name, name))
			s = rule[i].choice[below(rule[i].choices)];
	if (s.p == NULL) {
		fprintf(stderr, "report: no rule %.*s\n", (int)name.n, name.p);
		exit(1);
	}
	for (at = 0; at < s.n; at++) {
		if (s.p[at] == '<') {
			for (stop = at; s.p[stop] != '>'; stop++)
				continue;
			expand(to, span_sub(s, at + 1, stop));
			at = stop;
		} else
			buf_putc(to, s.p[at] == '~' ? '\n' : s.p[at]);
	}
}

int
main(int argc, char **argv)
{
	struct span grammar, places, line;
	struct buf out = { 0 };
	unsigned long long want, done = 0;

	if (argc != 5)
		return 1;
	for (grammar = read_file(argv[1]); grammar.n > 0;) {
		line = next_line(&grammar);
		if (line.n > 0 && line.p[0] != '#')
			read_rule(line);
	}
	for (places = read_file(argv[2]); places.n > 0;)
		read_county(span_cut(&places, '\n'));
	want = strtoull(argv[4], NULL, 10);
	while (done < want) {
		buf_clear(&out);
		home = &county[below(counties)];
		expand(&out, span_str(argv[3]));
		done += out.n;
		if (fwrite(out.p, 1, out.n, stdout) != out.n)
			return 1;
	}
	return fflush(stdout) != 0;
}
