/*
 * A test for each group of comparisons, which are too many to be tests: what is
 * wrong in one is counted in `wrong`.  main ends with `return groups_end()`.
 */
#include <stdio.h>

static size_t wrong, passed, failed;

/* One test for all that was compared since the last one. */
static void
group(const char *what)
{
	if (wrong > 0) {
		printf("%s: %zu wrong\n", what, wrong);
		failed++;
	} else
		passed++;
	wrong = 0;
}

static int
groups_end(void)
{
	printf("%zu passed, %zu failed\n", passed, failed);
	return failed != 0;
}
