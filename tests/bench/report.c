/*
 * report GRAMMAR START BYTES: about BYTES bytes of text from a grammar (see
 * report.gram), the same for the same arguments on every machine.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "memory.h"

#define RULES	64
#define CHOICES	32

struct rule {
	struct span	name;
	struct span	choice[CHOICES];
	size_t		choices;
};

static struct rule rule[RULES];
static size_t rules;
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
	while (s.n > 0 && s.p[0] == ' ')
		s = span_sub(s, 1, s.n);
	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	return s;
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
	for (i = 0; i < rules; i++)
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
	static char grammar[1 << 16];
	struct buf out = { 0 };
	unsigned long long want, done = 0;
	char *p, *lf;
	FILE *in;

	if (argc != 4 || (in = fopen(argv[1], "r")) == NULL)
		return 1;
	grammar[fread(grammar, 1, sizeof(grammar) - 1, in)] = '\0';
	fclose(in);
	for (p = grammar; (lf = strchr(p, '\n')) != NULL; p = lf + 1)
		if (*p != '#')
			read_rule(span_make(p, (size_t)(lf - p)));
	want = strtoull(argv[3], NULL, 10);
	while (done < want) {
		buf_clear(&out);
		expand(&out, span_str(argv[2]));
		done += out.n;
		if (fwrite(out.p, 1, out.n, stdout) != out.n)
			return 1;
	}
	return fflush(stdout) != 0;
}
