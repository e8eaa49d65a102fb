/* Glosses: what is one, how long it is, and whom it fits. */
#include <stdio.h>

#include "gloss.h"

static unsigned passed, failed;

static void
check(bool ok, const char *what)
{
	passed += ok;
	failed += !ok;
	if (!ok)
		printf("gloss: %s\n", what);
}

static void
reads(const char *s, size_t n, bool toned, uint32_t fits, uint32_t not)
{
	struct gloss g;
	bool ok = gloss_read(span_str(s), &g);

	check(ok && g.n == n && g.toned == toned && gloss_fits(&g, fits) &&
	    !gloss_fits(&g, not), s);
}

int
main(void)
{
	static const char *none[] = { "", "(", "()", "(char)", "(次)", "(fā",
	    "(fā  )", "(fāx)", "[fā]", "fā)" };
	struct gloss g;
	size_t i;

	reads("(fā)布", 5, true, 0x767C, 0x6703);	/* 發, not 會 */
	reads("(huì )", 7, true, 0x6703, 0x767C);
	reads("（huì）", 10, true, 0x4F1A, 0x767C);	/* 会 */
	reads("(lǜ)", 5, true, 0x7387, 0x529B);		/* 率, not 力 */
	reads("(men)", 5, false, 0x5011, 0x4EBA);	/* 們 */
	reads("(zhuàng)", 9, true, 0x72C0, 0x4EBA);	/* 狀 */
	reads("(yīng)", 7, true, 0x61C9, 0x4EBA);	/* 應 has two */
	reads("(yìng)", 7, true, 0x61C9, 0x4EBA);
	for (i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		check(!gloss_read(span_str(none[i]), &g), none[i]);
	check(gloss_read_open(SPAN("xiàng)目"), &g) && g.n == 7 &&
	    gloss_fits(&g, 0x9805), "without its bracket");
	printf("%u passed, %u failed\n", passed, failed);
	return failed != 0;
}
