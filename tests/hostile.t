# Hostile input (tests/hostile/input makes it): nothing breaks a tool, holds it
# up (ten seconds of its own, a hundred of a busy machine) or makes it lose text.  A
# status above 2 is a signal or the time that was up.

case: the inputs
$ mkdir $TMP/in && hostile/input -d $TMP/in && ls $TMP/in > $TMP/made && hostile/input | cmp - $TMP/made

case: every input through every tool: status 0, 1 or 2 in time
$ ulimit -t 10; cd $TMP/in; for i in *; do for t in gtnorm gtsplit gtnum 'gtnum --check' gttag 'gttag --definitions' gtcsv gtview; do timeout 100 $t $i > /dev/null 2>&1; s=$?; [ $s -le 2 ] || echo "$i: $t: $s"; done; done

case: gttag gives back every line
$ cd $TMP/in; for i in $(ls | grep -vxE 'fields|two|three|four|returns'); do gttag --no-header -q $i | sed 's/.*\t//' | cmp -s - $i || echo $i; done

# A line is written once for each of its quantities.
case: gtnum -a, too
$ cd $TMP/in; for i in $(ls | grep -vxE 'fields|two|three|four|returns|percent|years|line|empty|headings|wide'); do gtnum -a --no-header -q $i | sed 's/.*\t//' | uniq | cmp -s - $i || echo $i; done

# White space at the ends of a segment goes, nothing else.  (A backslash that
# begins no escape is written as the escape of a backslash.)
case: gtsplit's segments joined are the text
$ cd $TMP/in; for i in $(ls | grep -vxE 'fields|two|three|four|nuls?|wide|returns|empty|spaces|slashes'); do gtsplit --no-header -q $i | sed 's/.*\t//' | tr -d '\n' > $TMP/joined; tr -d '\n' < $i | cmp -s - $TMP/joined || echo $i; done

case: gtcsv reads back what it writes
$ cd $TMP/in; for i in *; do gtcsv --no-header -q $i > $TMP/csv 2> $TMP/err; gtcsv -d --no-header -q $TMP/csv > $TMP/1; gtcsv --no-header -q $TMP/1 | cmp -s - $TMP/csv || echo $i; done

# What repairs weigh is no fixed point on noise.
case: gtnorm twice is once
$ cd $TMP/in; for i in $(ls | grep -vxE 'two|three|four'); do gtnorm -q $i | cut -f3 > $TMP/1; gtnorm -q -f UTF-8 $TMP/1 | cut -f3 | cmp -s - $TMP/1 || echo $i; done

# ---------------------------------------------------------------- lexicons
case: terms that are prefixes of each other
$ ulimit -t 10; perl -e 'print "a" x $_, "\tx\n" for 1 .. 2000' > $TMP/l; perl -e 'print "a" x 100000, "\n"' | timeout 100 gttag -L $TMP/l | awk '{ print length($NF) }'
> 100000

case: terms that end in each other
$ ulimit -t 10; perl -e 'print "b", "a" x $_, "c\tx\n" for 1 .. 200' > $TMP/l; perl -e 'print "ba" x 10000, "\n"' | timeout 100 gttag -L $TMP/l | awk '{ print length($NF) }'
> 20000

case: a lexicon of noise is read or refused
$ ulimit -t 10; cd $TMP/in; for i in *; do echo 好 | timeout 100 gttag -L $i > /dev/null 2>&1; s=$?; [ $s -le 2 ] || echo "$i: $s"; done

case: a lexicon that includes itself is told, not followed
$ ulimit -t 10; printf '#include l\n好\tx\n' > $TMP/l; echo 好 | timeout 100 gttag -L $TMP/l > /dev/null 2>&1; echo $?
> 2

# ----------------------------------------------------------------- numbers
case: a number of a million digits is refused, its text kept
$ gtnum -a -q --refused --no-header $TMP/in/digits | awk -F '\t' '{ print NR, length($NF) }'
> 1 1000003

# ------------------------------------------------------------ any character
# tests/unicode/run tells what; make check-unicode is the whole of it.
case: characters of every kind and bytes that are none pass through every tool
$ unicode/run $B | grep -v ^unicode
> 20 passed, 0 failed
