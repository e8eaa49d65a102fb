# Documents read side by side (tools/workers.h): -j N.  The output is the same
# bytes for any N, however the input is cut.

case: any number of workers writes the same bytes
$ awk 'BEGIN { for (d = 1; d <= 60; d++) for (l = 1; l <= 120; l++) printf "d%d\t%d\t%s\n", d, l, l == 1 ? 2000 + d % 24 "年云台县政府工作报告" : l == 2 ? "一、工作回顾" : l == 60 ? "二、今年工作安排" : "新建乡村公路" l "公里，增长" l / 10 "%，完成投资" d * l "万元。" }' > $TMP/docs; wc -c < $TMP/docs | awk '{ print ($1 > 500000) }'
$ for t in gtsplit 'gtsplit -c --name' 'gtsplit --meta' gtnum 'gtnum -v --check' gttag 'gttag -x' 'gttag --count doc' 'gttag --count topic' 'gttag --definitions'; do $t -j1 $TMP/docs > $TMP/one; for n in 2 3 7; do $t -j$n $TMP/docs | cmp - $TMP/one || echo "$t -j$n"; cat $TMP/docs | $t -j$n | cmp - $TMP/one || echo "cat | $t -j$n"; done; done
> 1

case: without -j the output is that of one worker, also behind a pause
$ awk 'BEGIN { for (d = 1; d <= 400; d++) for (l = 1; l <= 60; l++) printf "d%d\t%d\t%s\n", d, l, l == 1 ? 2000 + d % 24 "年云台县政府工作报告" : l == 2 ? "一、工作回顾" : "新建乡村公路" l "公里，增长" l / 10 "%，完成投资" d * l "万元。" }' > $TMP/docs
$ for t in gtsplit gtnum 'gtnum -v' gttag; do $t -j1 $TMP/docs > $TMP/one; $t -j1 $TMP/docs $TMP/docs > $TMP/two; $t $TMP/docs | cmp - $TMP/one || echo "$t"; cat $TMP/docs | $t | cmp - $TMP/one || echo "cat | $t"; (cat $TMP/docs; sleep 0.1; cat $TMP/docs) | $t | cmp - $TMP/two || echo "$t, a pause"; done

case: a document longer than any block goes on with its own state
$ awk 'BEGIN { for (d = 1; d <= 3; d++) for (l = 1; l <= 24000; l++) printf "d%d\t%d\t%s\n", d, l, l == 1 ? 2000 + d % 24 "年云台县政府工作报告" : l % 2000 == 2 ? "一、" 1990 + l / 2000 "年工作" : "建成桥梁" l "座。" }' > $TMP/docs
$ gtsplit -j1 $TMP/docs > $TMP/split; gtnum -j1 $TMP/split > $TMP/num; gttag -j1 --count section $TMP/split > $TMP/count
$ gtsplit -j4 $TMP/docs | cmp - $TMP/split; gtnum -j4 $TMP/split | cmp - $TMP/num; gttag -j4 --count section $TMP/split | cmp - $TMP/count
$ cut -f19 $TMP/num | sort -u | wc -l | awk '{ print ($1 > 12) }'
> 1

case: a document that ends in another file, and a header in each of them
$ (printf 'doc\tline\ttext\n'; awk 'BEGIN { for (d = 1; d <= 30; d++) for (l = 1; l <= 100; l++) printf "d%d\t%d\t今年建成桥梁%d座，完成投资%d万元。\n", d, l, l, d }') > $TMP/all
$ for at in 2 50 51 101 102 1750; do head -n $at $TMP/all > $TMP/a; (head -n 1 $TMP/all; tail -n +$((at + 1)) $TMP/all) > $TMP/b; for t in gtsplit gtnum 'gttag --count doc'; do $t -j1 $TMP/all > $TMP/one; $t -j3 $TMP/a $TMP/b | cmp - $TMP/one || echo "$t at $at"; $t -j1 $TMP/a $TMP/b | cmp - $TMP/one || echo "$t at $at alone"; done; done

case: the same document name again later is another document
$ printf 'doc\tkind\ttext\na\ttitle\t2019年云台县政府工作报告\na\tsent\t去年建成桥梁3座。\nb\tsent\t好。\na\tsent\t去年建成桥梁4座。\n' > $TMP/docs
$ for n in 1 3; do gtnum -j$n $TMP/docs | cut -f5,14 | grep 座; done
> 3座\t2018
> 4座\t
> 3座\t2018
> 4座\t

case: documents that come again, between repeated headers, end where they end
$ awk 'BEGIN { print "doc\tline\ttext"; for (d = 1; d <= 900; d++) { if (d % 70 == 0) print "doc\tline\ttext"; for (l = 1; l <= (d * 37) % 61 + 1; l++) { if (d % 90 == 0 && l == 3) print "doc\tline\ttext"; printf "d%d\t%d\t%s\n", d % 3, l, l == 1 ? 2000 + d % 24 "年云台县政府工作报告" : "建成桥梁" l "座，完成投资" d "万元。" } } }' > $TMP/docs; wc -c < $TMP/docs | awk '{ print ($1 > 1000000) }'
$ for t in gtsplit 'gtsplit --meta' gtnum 'gttag --count doc'; do $t -j1 $TMP/docs > $TMP/one; for n in 2 5; do $t -j$n $TMP/docs | cmp - $TMP/one || echo "$t -j$n"; cat $TMP/docs | $t -j$n | cmp - $TMP/one || echo "cat | $t -j$n"; done; done
> 1

case: a document in the last field, to which TABs too many belong
$ awk 'BEGIN { print "text\tdoc"; for (l = 1; l <= 9000; l++) printf "今年建成桥梁%d座。\ta%sx\n", l, l % 2 ? "\\t" : "\t" }' > $TMP/docs
$ for n in 1 3; do gttag -q -j$n --count doc $TMP/docs 2> $TMP/said | tail -n +2 | cut -f1,7 | sort -u; done
> a\\tx\t9000
> a\\tx\t9000

case: without a column doc each operand of gtnum is a document
$ printf 'kind\ttext\ntitle\t2019年云台县政府工作报告\nsent\t去年建成桥梁3座。\n' > $TMP/a; printf 'kind\ttext\nsent\t去年建成桥梁4座。\n' > $TMP/b
$ for n in 1 2; do gtnum -j$n $TMP/a $TMP/b $TMP/a $TMP/b | cut -f4,13 | grep 座; done
> 3座\t2018
> 4座\t
> 3座\t2018
> 4座\t
> 3座\t2018
> 4座\t
> 3座\t2018
> 4座\t

case: messages stand in the order of the input, with file and line, and are counted
$ awk 'BEGIN { for (d = 1; d <= 40; d++) for (l = 1; l <= 200; l++) if (l == 100) print "d" d; else printf "d%d\t%d\t今年建成桥梁%d座，完成投资%d万元。\n", d, l, l, d }' > $TMP/docs
$ for n in 1 4; do gtnum -j$n $TMP/docs > $TMP/out.$n 2> $TMP/said.$n; echo $?; done; cmp $TMP/out.1 $TMP/out.4; cmp $TMP/said.1 $TMP/said.4; sed 's/^.*\(docs:\)/\1/' $TMP/said.4
> 2
> 2
> docs:100: 1 fields where the first record has 3; the missing ones are taken as empty
> docs:300: 1 fields where the first record has 3; the missing ones are taken as empty
> docs:500: 1 fields where the first record has 3; the missing ones are taken as empty
> docs:700: 1 fields where the first record has 3; the missing ones are taken as empty
> docs:900: 1 fields where the first record has 3; the missing ones are taken as empty
> gtnum: 35 more messages like '1 fields where the first record has 3; the missing ones are taken as empty'

case: a file that cannot be read is told in its place, between those of others
$ cd $TMP; awk 'BEGIN { for (d = 1; d <= 20; d++) for (l = 1; l <= 300; l++) if (l == 100 && d % 10 == 0) print "d" d; else printf "d%d\t%d\t今年建成桥梁%d座，完成投资%d万元。\n", d, l, l, d }' > docs
$ cd $TMP; for n in 1 4; do gtnum -j$n docs none docs > $TMP/out.$n 2> $TMP/said.$n; echo $?; done; cmp $TMP/out.1 $TMP/out.4; cmp $TMP/said.1 $TMP/said.4; sed 's,^gtnum: ,,' $TMP/said.4 | cut -d: -f1,2
> 2
> 2
> docs:2800
> docs:5800
> none: No such file or directory; the other files are read
> docs:2800
> docs:5800

case: a file with another header is passed over, those behind it are read
$ printf 'doc\ttext\na\t建成桥梁3座。\n' > $TMP/a; printf '\357\273\277text\tdoc\n建成桥梁4座。\tb\n' > $TMP/b; printf 'text\tdoc' > $TMP/c; printf '\357\273\277doc\ttext\r\nc\t建成桥梁5座。' > $TMP/d
$ for n in 1 4; do gtnum -j$n $TMP/a $TMP/b $TMP/c $TMP/d $TMP/b $TMP/a 2> $TMP/said.$n > $TMP/out.$n; echo $?; cut -f4 $TMP/out.$n; done; cmp $TMP/said.1 $TMP/said.4; sed 's,.*/\(.: \),\1,' $TMP/said.1
> 2
> raw
> 3座
> 5座
> 3座
> 2
> raw
> 3座
> 5座
> 3座
> b: its header differs from the one before; the file is passed over
> c: its header differs from the one before; the file is passed over
> b: its header differs from the one before; the file is passed over

case: what is damaged is told by the status, by whichever worker it was seen
$ awk 'BEGIN { for (d = 1; d <= 12; d++) { for (l = 1; l <= 3000; l++) printf "d%d\t%d\t今年建成桥梁%d座。\n", d, l, l; if (d == 3) { printf "d%d\t%d\t", d, l; for (l = 0; l < 400000; l++) printf "桥"; printf "\n" } } }' > $TMP/docs
$ for n in 1 4; do gtsplit --strict -q -j$n $TMP/docs | wc -l; done; gtsplit --strict -q -j4 $TMP/docs > $TMP/out; echo $?
> 36002
> 36002
> 1

case: what there is is written before the next line is waited for
$ for t in gtnum gttag; do mkfifo $TMP/f; (printf 'a\t1\t完成投资3亿元。\n'; sleep 2) > $TMP/f & timeout 1 $t -j3 < $TMP/f > $TMP/live; test -s $TMP/live && echo $t; wait; rm $TMP/f; done
> gtnum
> gttag

case: a full disk is noticed, a reader that has gone is nothing to talk about
$ awk 'BEGIN { for (d = 1; d <= 60; d++) for (l = 1; l <= 200; l++) printf "d%d\t%d\t今年建成桥梁%d座，完成投资%d万元。\n", d, l, l, d }' > $TMP/docs
$ for t in gtsplit gtnum gttag; do $t -j3 $TMP/docs > /dev/full; echo $?; $t -j3 $TMP/docs | head -n 1 | wc -l; done
> 2
> 1
> 2
> 1
> 2
> 1
! gtsplit: standard output: No space left on device; the output is not complete
! gtnum: standard output: No space left on device; the output is not complete
! gttag: standard output: No space left on device; the output is not complete

case: -j wants a number
$ for n in 0 x -1 ''; do gtnum -j "$n" < /dev/null; echo $?; done
> 2
> 2
> 2
> 2
! gtnum: '0' is no value for --jobs; see 'gtnum --help'
! gtnum: 'x' is no value for --jobs; see 'gtnum --help'
! gtnum: '-1' is no value for --jobs; see 'gtnum --help'
! gtnum: '' is no value for --jobs; see 'gtnum --help'
