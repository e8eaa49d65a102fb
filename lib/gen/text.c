/*
 * text NAME FILE > NAME.c: a file as `const char text_NAME[]`, so that what is
 * written in another language stays in files of that language.
 */
#include <stdio.h>

int
main(int argc, char **argv)
{
	FILE *in;
	int c;

	if (argc != 3 || (in = fopen(argv[2], "r")) == NULL) {
		fprintf(stderr, "usage: text NAME FILE > NAME.c\n");
		return 1;
	}
	printf("/* Made from %s by lib/gen/text.c. */\n"
	    "extern const char text_%s[];\nconst char text_%s[] =\n\t\"",
	    argv[2], argv[1], argv[1]);
	while ((c = getc(in)) != EOF)
		if (c == '\n')
			printf("\\n\"\n\t\"");
		else if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' &&
		    c != '?')
			putchar(c);
		else
			printf("\\%03o", (unsigned)c);
	printf("\";\n");
	return ferror(in) || fflush(stdout) != 0 ? 1 : 0;
}
