/*
 * targets FILE: the targets of a report, straight from C.  Compile with
 *	cc targets.c $(pkg-config --cflags --libs --static libgt)
 */
#include <stdio.h>
#include <string.h>

#include <gt.h>

struct job {
	struct gt_reader	*reader;
	char			 text[1 << 16];
	size_t			 n;
};

static void
on_line(void *with, unsigned long long number, struct gt_text line)
{
	struct job *job = with;

	(void)number;
	if (job->n + line.n + 1 > sizeof(job->text))
		return;
	memcpy(job->text + job->n, line.p, line.n);
	job->n += line.n;
	job->text[job->n++] = '\n';
}

static void
on_segment(void *with, const struct gt_segment *s)
{
	struct job *job = with;
	size_t n, i;
	const struct gt_quantity *q = gt_quantities(job->reader, s->text.p,
	    s->text.n, &n);

	for (i = 0; i < n; i++)
		if (strcmp(q[i].status, "target") == 0)
			printf("%s %s%.*s\t%.*s\n", q[i].op, q[i].low,
			    (int)q[i].unit.n, q[i].unit.p,
			    (int)q[i].indicator.n, q[i].indicator.p);
}

int
main(int argc, char **argv)
{
	static struct job job;
	static char bytes[1 << 16];
	FILE *in = argc == 2 ? fopen(argv[1], "rb") : NULL;
	size_t n;

	if (in == NULL) {
		fprintf(stderr, "usage: targets FILE\n");
		return 2;
	}
	n = fread(bytes, 1, sizeof(bytes), in);
	fclose(in);
	job.reader = gt_new();
	gt_normalise(job.reader, bytes, n, on_line, &job);
	gt_split(job.reader, job.text, job.n, on_segment, &job);
	gt_free(job.reader);
	return 0;
}
