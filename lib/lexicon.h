/*
 * A lexicon: terms with tag, canonical form, code and note (man 5
 * gt-lexicon), all in one matcher.  The built-in one is compiled in; others
 * are read at run time.
 *
 * The file: TAB-separated, a term a line: term tag canonical code note guard.
 * Trailing columns may be missing; a missing tag is `term`, a missing
 * canonical form the term itself.  Lines that begin with # are comments, but
 * `#include FILE` reads another file there.  A first line whose first cell is
 * `term` names the columns.  A BOM and CR LF are read.  The escapes are the
 * stream's.  Guards: lib/guard.h.
 */
#ifndef LEXICON_H
#define LEXICON_H

#include "guard.h"
#include "mark.h"
#include "matcher.h"

enum lexicon_kind {
	LEXICON_TERM,
	LEXICON_WITNESS,	/* a parent of a guard; code: the number of
				 * these parents, note: its own among them */
	LEXICON_DIVISION,	/* full name of a division; code: its number;
				 * note: its flags (lib/place.h) */
	LEXICON_SHORT,		/* short name of one; code: its number */
	LEXICON_SUFFIX,		/* of natural and built places; code: the row
				 * of lib/data/placesuffix.tsv */
	LEXICON_WORD,		/* code: the row of lib/data/namewords.tsv */
	LEXICON_TOPIC		/* code: topic and weight (lib/topic.h) */
};

/*
 * Offsets are into the pool; 0 is the empty string.  Of one key the terms come
 * first, by their tags, then the witnesses, then the others; of those that are
 * alike the one that was given last.
 */
struct lexicon_entry {
	uint32_t	canonical, code, note;
	uint32_t	canonical_n, code_n;	/* bytes; code_n: of a term */
	uint32_t	next;		/* entry of the same key, 0: none */
	uint32_t	guard;		/* 0: none */
	uint16_t	tag;		/* enum mark_tag or the lexicon's own */
	uint16_t	kind;		/* enum lexicon_kind */
};

/* What the hits of a text are good for: the lists of the matcher. */
enum lexicon_use {
	LEXICON_TERMS = 1,	/* value: the key's first entry that is a term */
	LEXICON_WITNESSES,	/* its first entry that is a witness */
	LEXICON_NAMES,		/* the first entry that is a division's name */
	LEXICON_SUFFIXES,	/* the code of the entry, as in the others */
	LEXICON_WORDS,
	LEXICON_TOPICS,
	LEXICON_USES
};

struct lexicon {
	struct matcher	 matcher;	/* its lists are the uses */
	struct guards	 guards;
	const struct lexicon_entry *entry;	/* entry 0 is none */
	const char	*pool;
	const uint32_t	*tag_name;	/* of the tags from MARK_TAGS on */
	uint32_t	 entries, tags, witnesses;
	bool		 simple;	/* all entries are terms of one tag, none
					 * that names are made of, no guards */
};

/* All lexicons of lib/data in one. */
extern const struct lexicon lexicon_builtin;

/* The hits of a text by their use. */
struct lexicon_hits {
	struct matcher_hits list[MATCHER_LISTS];
};

/* Find all keys of the text.  overridden: marks that overlap those of terms
 * here give way to them; of a simple lexicon then only the keys that are
 * leftmost-longest are found, which hide the others (lib/mark.h). */
void	lexicon_scan(const struct lexicon *l, const struct matcher_text *text,
	    bool overridden, struct lexicon_hits *hits);
void	lexicon_hits_free(struct lexicon_hits *hits);

/* The name of a tag that marks found by `l` may carry. */
const char *lexicon_tag_name(const struct lexicon *l, int tag);

/* What was wrong with a file; `file` is borrowed from the caller of
 * lexicon_read or from its loader. */
struct lexicon_error {
	const char	*file;
	size_t		 line;		/* 0: the file as a whole */
	char		 what[200];
};

/* An entry while those of its key are put in order. */
struct lexicon_link {
	uint32_t	entry, rank;
};

struct lexicon_build {
	struct matcher_build	 matcher;
	struct matcher_build	 tag_index, guard_index, witness_index;
	struct lexicon_entry	*entry;
	struct guard_build	 guards;
	uint32_t		*tag_name, *several;
	struct buf		 pool, room, key;
	size_t			 entries, entry_cap, tags, tag_cap, witnesses;
	size_t			 severals, several_cap, link_cap;
	/* For lexicon_finish: of each guard the last key and tag that had it
	 * in a term, by the number of these. */
	struct lexicon_link	*link;
	uint32_t		*met, term;
};

/*
 * How an included file is got: its bytes, which stay good until the build is
 * freed, and its path as messages shall name it.  False: it cannot be read.
 */
struct lexicon_loader {
	bool	(*load)(void *arg, const char *path, struct span *bytes,
		    const char **name);
	void	*arg;
};

/* Add one entry.  Strings are copied.  False: the guard cannot be read or
 * the term is empty; *what says so. */
bool	lexicon_add(struct lexicon_build *b, struct span term, struct span tag,
	    struct span canonical, struct span code, struct span note,
	    struct span guard, const char **what);
/* The same for an entry of another kind; false: the guard cannot be read. */
bool	lexicon_add_kind(struct lexicon_build *b, struct span key,
	    enum lexicon_kind kind, uint32_t number, uint32_t note,
	    struct span guard);
/* A string in the pool. */
uint32_t lexicon_keep(struct lexicon_build *b, struct span s);

/* Read the bytes of a file called `name`.  `loader` may be NULL: then an
 * #include is an error.  Of two entries with one term and one tag the later
 * one wins where its guard allows it. */
bool	lexicon_read(struct lexicon_build *b, struct span bytes,
	    const char *name, const struct lexicon_loader *loader,
	    struct lexicon_error *error);

/* Make it ready.  *l borrows the memory of *b. */
void	lexicon_finish(struct lexicon_build *b, struct lexicon *l);
void	lexicon_build_free(struct lexicon_build *b);

#endif
