# The rules of the stream (gt-stream(5)), shown for every filter at once:
# FILTERS are the tools that read a stream and write one.

case: rule 1: one BOM is dropped, CR LF is read as LF
$ for t in gtsplit gtnum gttag; do printf '\357\273\277完成投资3亿元。\r\n' | $t > $TMP/a; printf '完成投资3亿元。\n' | $t > $TMP/b; cmp $TMP/a $TMP/b && echo $t; done
> gtsplit
> gtnum
> gttag

case: rule 1: bytes that are no UTF-8 pass through unchanged
$ for t in gtsplit gttag; do printf '好\377\376的。\n' | $t | LC_ALL=C grep -c "$(printf '\377\376')"; done
> 1
> 1

case: rule 2: a record with another number of fields is named and nothing is lost
$ printf 'a\t甲。\nb\n' | gttag -o $TMP/out; echo $?; cut -f1,4 $TMP/out
> 2
> a\t甲。
> \tb
! gttag: standard input:2: 1 fields where the first record has 2; the missing ones are taken as empty

case: rule 3: what stands before the text is carried through, byte for byte
$ for t in gtsplit gtnum gttag; do printf 'a b\t"c\\q\t建成3座桥。\n' | $t | cut -f1,2; done
> a b\t"c\\q
> a b\t"c\\q
> a b\t"c\\q

case: rule 3: with a header the text is the column named text, wherever it stands
$ for t in gtsplit gtnum gttag; do printf 'text\tid\n建成3座桥。\t7\n' | $t | sed -n '1s/\t.*\t/ ... /p;2s/\t.*\t/ ... /p'; done
> id ... text
> 7 ... 建成3座桥。
> id ... text
> 7 ... 建成3座桥。
> id ... text
> 7 ... 建成3座桥。

case: rule 3: -f names the text column by name or by number
$ printf 'body\tid\n建成3座桥。\t7\n' | gtnum -f body | cut -f1,4
$ printf '建成3座桥。\t7\n' | gtnum -f 1 | cut -f1,4
> id\traw
> 7\t3座
> 7\t3座

case: rule 4: escapes are decoded before offsets are counted, and written again
$ printf '好\\t的\\\\建成3座桥。\n' | gtnum | cut -f1,2,3,14
> 6\t8\t3座\t好\\t的\\\\建成3座桥。

case: rule 4: a double quote is a character
$ printf '"建成3座桥。\n' | gtnum | cut -f1,3
> 3\t3座

case: rule 6: -H writes a header, header in means header out, also without rows
$ for t in gtsplit gtnum gttag; do printf 'doc\ttext\n' | $t | head -c 3; printf '\n'; done
> doc
> doc
> doc

case: rule 6: the same header again later is dropped
$ printf 'doc\ttext\nA\t建成3座桥。\ndoc\ttext\nB\t建成4座桥。\n' | gtnum | cut -f1,4
> doc\traw
> A\t3座
> B\t4座

case: rule 6: #text is accepted and the mark dropped
$ printf '#text\n建成3座桥。\n' | gtnum | cut -f3
> raw
> 3座

case: rule 6: --no-header says that the first line is data
$ printf 'text\n' | gttag --no-header
> \t\ttext

case: rule 6: two files with different headers are not mixed
$ printf 'a\ttext\n1\t好\n' > $TMP/a; printf 'b\ttext\n1\t好\n' > $TMP/b; gttag -o $TMP/out $TMP/a $TMP/b
! gttag: */b: its header differs from the one before; the file is passed over
= 2

case: rule 7: --columns prints the names, and the header has them in that order
$ for t in gtnum gttag; do $t --columns > $TMP/names; $t -H </dev/null | tr '\t' '\n' | grep -vx text | cmp - $TMP/names && echo $t; done
> gtnum
> gttag

case: --columns goes by the other options
$ gtnorm --map --columns | tr '\n' ' '; gttag -x --columns | tr '\n' ' '; gtnorm --summary --columns | head -n 2
> doc line from to text ts te tag mark term code doc
> encoding

case: a file that is read is not written, and stays
$ printf '第一行\n' > $TMP/both; gtnorm -o $TMP/both $TMP/both || gtnorm --log $TMP/both < $TMP/both || cat $TMP/both
> 第一行
! gtnorm: *both: is read and cannot be written, too
! gtnorm: *both: is read and cannot be written, too

case: rule 9: offsets cut out the text that stands beside them
$ printf '全年完成𠮷公路12.5公里、桥梁3座。\n' | gtnum | perl -CSD -F'\t' -lane 'print substr($F[-1], $F[0], $F[1] - $F[0]) eq $F[2] ? "same" : "other"'
> same
> same

case: rule 9: --bytes gives bytes
$ printf '全年完成公路12.5公里。\n' | gtnum --bytes | cut -f1-3
> 18\t28\t12.5公里

case: rule 10: the output does not depend on the locale
$ printf '完成投资3亿元。\n' | LC_ALL=C gtnum > $TMP/c; printf '完成投资3亿元。\n' | LC_ALL=tr_TR.UTF-8 gtnum | cmp - $TMP/c

case: rule 10: cut at record ends, the halves give the whole
$ printf '完成投资3亿元。\n建成3座桥。\n增长5%%。\n' > $TMP/all; for t in gtnum gttag; do $t $TMP/all > $TMP/whole; (head -1 $TMP/all | $t; tail -2 $TMP/all | $t) | cmp - $TMP/whole && echo $t; done
> gtnum
> gttag

case: rule 11: what there is is written before a tool waits
$ for t in gtnum gttag gtcsv; do mkfifo $TMP/f; (printf '完成投资3亿元。\n'; sleep 2) > $TMP/f & timeout 1 $t < $TMP/f > $TMP/live; test -s $TMP/live && echo $t; wait; rm $TMP/f; done
> gtnum
> gttag
> gtcsv

case: rule 12: a full disk is noticed, whatever the size of the output
$ for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do echo 完成投资3亿元。 | $t > /dev/full; echo $?; done
> 2
> 2
> 2
> 2
> 2
> 2
! gtnorm: standard output: No space left on device; the output is not complete
! gtsplit: standard output: No space left on device; the output is not complete
! gtnum: standard output: No space left on device; the output is not complete
! gttag: standard output: No space left on device; the output is not complete
! gtcsv: standard output: No space left on device; the output is not complete
! gtview: standard output: No space left on device; the output is not complete

case: rule 12: a reader that has gone is no error to talk about
$ for t in gtnorm gtsplit gtnum gttag gtcsv; do yes 完成投资3亿元。 | head -20000 | $t | head -1 | wc -l; done
> 1
> 1
> 1
> 1
> 1

case: rule 12: wrong usage is status 2
$ for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do $t --nonsense 2>/dev/null; echo $?; done
> 2
> 2
> 2
> 2
> 2
> 2

case: rule 13: at most five messages of a kind, then a count
$ (printf 'a\tb\n'; yes x | head -9) | gttag > /dev/null
! gttag: standard input:2: *
! gttag: standard input:3: *
! gttag: standard input:4: *
! gttag: standard input:5: *
! gttag: standard input:6: *
! gttag: 4 more messages like '*'
= 2

case: a message sends no control character of a name or a cell to the terminal
$ gttag "$(printf 'a\033[31m\nb\302\233c')"; echo; gtcsv --wide place --key indicator --value low
< place\tindicator\tlow\ttext
< 甲县\t甲\x1B]0;\xC2\x9B乙\t33\tx
< 甲县\t甲\x1B]0;\xC2\x9B乙\t34\tx
>
! gttag: a?[31m?b??c: *
! gtcsv: standard input:3: '甲?]0;??乙' has a value already for this row, from standard input:2; --dup says what to do
! gtcsv: no table is written
= 2

case: rule 14: a file that cannot be read is named, the others are still read
$ printf '建成3座桥。\n' > $TMP/a; for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do $t $TMP/none $TMP/a $TMP 2>$TMP/err | grep -c 3; grep -c -e none -e directory $TMP/err; done
> 1
> 2
> 1
> 2
> 1
> 2
> 1
> 2
> 1
> 2
> 1
> 2

case: rule 14: - is standard input
$ printf '建成3座桥。\n' | gtnum - | cut -f3
> 3座

case: rule 15: every tool has the common options, and --help fits a screen
$ for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do for o in --header --output --quiet --strict --progress --columns --help --version; do $t --help | grep -q -e "$o" || echo $t $o; done; $t --help | awk -v t=$t 'length($0) > 100 { print t ": " $0 } END { if (NR > 48) print t, NR }'; done

case: an empty file gives nothing, a file without a last newline is read whole
$ for t in gtnorm gtsplit gtnum gttag gtcsv; do $t < /dev/null; printf '建成3座桥。' | $t | wc -l; done
> 1
> 1
> 1
> 1
> 1
case: rule 15: the manual of each tool, with the stream's, names every option
$ for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do mandoc -Tascii ../man/$t.1 > $TMP/man; mandoc -Tascii ../man/gt-stream.5 >> $TMP/man; perl -pe 's,.\x08,,g' < $TMP/man > $TMP/plain; $t --completion fish | sed -n 's/.* -l \([a-z-]*\).*/\1/p' | while read o; do grep -q -e "--$o" $TMP/plain || echo "$t --$o"; done; done


case: a neighbour in front that is killed: what came is read to its end
$ exec 2>$TMP/said; for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do sh -c "printf '新建桥梁3座。\n新建'; kill -9 \$\$" | timeout 60 $t | grep -c 新建; done; ! grep ^gt $TMP/said
> 2
> 2
> 1
> 2
> 2
> 2

case: a neighbour behind that is killed: the tool ends, without a word
$ exec 2>$TMP/said; for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do (yes 新建桥梁3座。 | timeout 60 $t; echo $? > $TMP/status) | sh -c 'head -c 1 > /dev/null; kill -9 $$'; cat $TMP/status; done; ! grep ^gt $TMP/said
> 141
> 141
> 141
> 141
> 141
> 141

case: files that cannot be opened: none, a loop of links, a folder below a file
$ ln -sf loop $TMP/loop; echo 好 > $TMP/plain; for t in gtnorm gtsplit gtnum gttag gtcsv gtview; do $t $TMP/none $TMP/loop $TMP/plain/x $TMP 2>&1 > /dev/null | grep -c "^$t: "; done
> 4
> 4
> 4
> 4
> 4
> 4
