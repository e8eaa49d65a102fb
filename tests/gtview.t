# gtview: every segment once, with its marks in place.

# ------------------------------------------------------- on a terminal
# Without colour a mark stands in brackets; its value stands behind it.

case: the value behind the mark
$ gtview
< qs\tqe\traw\ttype\top\tlow\thigh\tunit\trole\tbase\tindicator\tperiod\tstatus\ttext
< 3\t10\t121.7亿元\tmoney\t=\t12170000000\t12170000000\t元\tlevel\t\t总投资\t2023\tplan\t总投资121.7亿元。
>        总投资[121.7亿元]‹总投资 = 12170000000 元, 2023, plan›。

case: rows of one segment are one segment; bounds, ranges, bases and roles show
$ gtview -w 200
< line\tqs\tqe\traw\ttype\top\tlow\thigh\tunit\trole\tbase\tindicator\tperiod\tstatus\ttext
< 7\t2\t6\t7%以上\tpercent\t>=\t7\t7\t%\tgrowth\tyoy\t财政收入\t2024\ttarget\t增长7%以上，新建3至5个。
< 7\t9\t13\t3至5个\tcount\t=\t3\t5\t个\tlevel\t\t\t\t\t增长7%以上，新建3至5个。
>     7  增长[7%以上]‹财政收入 >= 7 %, yoy, growth, 2024, target›，新建[3至5个]‹count = 3 – 5 个›。

case: marks of gttag may lie in one another
$ gtview -w 120
< ts\tte\ttag\tmark\tterm\tcode\ttext
< 0\t4\tpost\t县委书记\t县委书记\t\t县委书记到石桥。
< 0\t2\torg\t县委\t中共青石县委员会\t\t县委书记到石桥。
< 5\t7\tplace\t石桥\t石桥镇\t999001\t县委书记到石桥。
>        [[县委]‹org = 中共青石县委员会›书记]‹post›到[石桥]‹place = 石桥镇, 999001›。

# gtnum | gttag -x repeats each quantity for each mark: it is shown once.
case: marks of both tools
$ gtview
< qs\tqe\traw\ttype\top\tlow\thigh\tunit\trole\tbase\tindicator\tperiod\tstatus\tts\tte\ttag\tmark\tterm\tcode\ttext
< 4\t6\t3座\tcount\t=\t3\t3\t座\tlevel\t\t桥\t\t\t0\t2\tplace\t石桥\t石桥\t\t石桥建成3座，在坝上。
< 4\t6\t3座\tcount\t=\t3\t3\t座\tlevel\t\t桥\t\t\t8\t10\tplace\t坝上\t坝上\t\t石桥建成3座，在坝上。
>        [石桥]‹place›建成[3座]‹桥 = 3 座›，在[坝上]‹place›。

case: streams without a header are known by their shape
$ gtview
< 0\t2\t3座\tcount\t=\t3\t3\t座\tlevel\t\t桥\t\t\t3座桥
>        [3座]‹桥 = 3 座›桥

case: a stream without marks is shown as it is
$ gtview
< 甲\t1\t第一行
< 甲\t2\t第二行
>    ==  甲
>     1  第一行
>     2  第二行

case: two equal segments, one behind the other, stay two
$ gtview
< qs\tqe\traw\ttype\tlow\thigh\ttext
< 0\t1\t3\tnumber\t3\t3\t3和3
< 2\t3\t3\tnumber\t3\t3\t3和3
< 0\t1\t3\tnumber\t3\t3\t3和3
< 2\t3\t3\tnumber\t3\t3\t3和3
>        [3]‹number = 3›和[3]‹number = 3›
>        [3]‹number = 3›和[3]‹number = 3›

case: a text with escapes is one segment, too
$ gtview
< qs\tqe\traw\ttype\tlow\thigh\ttext
< 0\t1\t3\tnumber\t3\t3\t3\\t和\\\\3
< 4\t5\t3\tnumber\t3\t3\t3\\t和\\\\3
>        [3]‹number = 3›␉和\\[3]‹number = 3›

# A text is put a piece at a time.
case: a text of megabytes is shown whole, with its first and its last mark
$ perl -e 'print "各村都在修渠，" x 200000' > $TMP/text
$ perl -e '$_ = <STDIN>; print "qs\tqe\traw\ttext\n0\t2\t各村\t$_\n1399997\t1399999\t修渠\t$_\n"' < $TMP/text > $TMP/long
$ for w in 20 81; do gtview -w $w $TMP/long | tr -d ' \n' > $TMP/shown; head -c 20 $TMP/shown; tail -c 17 $TMP/shown; echo; sed 's/[][]//g; s/‹›//g' $TMP/shown | cmp - $TMP/text; done
$ gtview --html $TMP/long | grep '^<p>' | sed 's/<[^>]*>//g' | tr -d '\n' | cmp - $TMP/text
> [各村]‹›都在[修渠]‹›，
> [各村]‹›都在[修渠]‹›，

case: headings stand apart, speakers are named when they change
$ gtview
< line\tkind\twho\ttext
< 1\ttitle\t\t问与答
< 2\tsent\t主持人\t请提问。
< 2\tsent\t主持人\t谢谢。
< 3\tsent\t李局长\t好。
>     1  问与答
> 
>     2  主持人：请提问。
>        谢谢。
> 
>     3  李局长：好。

# Every line sets its colours anew, so that less -R shows any part of it.
case: colours, also across a line's end
$ gtview --color=always -w 26
< qs\tqe\traw\ttype\tlow\thigh\tunit\ttext
< 0\t2\t9亿\tmoney\t900000000\t900000000\t元\t9亿到账
>        \x1B[32m9亿\x1B[m\x1B[2m‹money =\x1B[m
>        \x1B[2m900000000 元›\x1B[m到账

case: --color=always is stronger than NO_COLOR
$ NO_COLOR=1 gtview --color=always | head -n 1
< ts\tte\ttag\tmark\ttext
< 0\t1\torg\t甲\t甲
>        \x1B[4;34m甲\x1B[m\x1B[2m‹org›\x1B[m

# A line breaks between Chinese characters, not before a closing mark.
case: lines are broken by width
$ gtview -w 27
< 坚持稳中求进工作总基调，全面贯彻新理念（含配套措施）。
>        坚持稳中求进工作总基
>        调，全面贯彻新理念
>        （含配套措施）。

case: control characters show as their pictures
$ gtview --color=never
< a\x1B[31mb
>        a␛[31mb

case: offsets in bytes are known by what they cut out
$ gtview
< ts\tte\ttag\tmark\ttext
< 3\t6\torg\t乙\t甲乙
>        甲[乙]‹org›

case: a mark whose offsets cut out another text is shown behind it
$ gtview --strict
< ts\tte\ttag\tmark\ttext
< 5\t9\torg\t乙\t甲
>        甲 ?乙‹org›
! gtview: standard input:2: the offsets of 1 marks do not cut out what they say; shown behind the text
= 1

# ------------------------------------------------------------- the page
# No byte of the document is markup.
case: what the text holds is escaped everywhere
$ gtview --html --title '<b>&' | grep -c '<script\|<img\|<b>'
< ts\tte\ttag\tmark\tterm\tcode\ttext
< 0\t8\t"><img>\t<script>\t"'><script>\t<\t<script>alert(1)</script>
> 0
= 1

case: a page needs no network and no script
$ gtview --html | grep -c 'http:\|https:\|src=\|url(\|@import\|<script'
< 一行
> 0
= 1

case: marks link to the table and back
$ gtview --html | sed -n 's/.*\(<a class="m.*<\/a>\).*/\1/p; /^<tr/p'
< ts\tte\ttag\tmark\tterm\tcode\ttext
< 0\t2\torg\t县委\t县委\t\t县委定了。
> <a class="m k0" id="m1" href="#r1" data-v="org">县委</a>
> <tr id="r1" class="k0"><td><a href="#m1">县委</a><td>org<td>县委<td class="s">

case: sentences of one line are one paragraph, headings are headings
$ gtview --html | sed -n '/<article>/,/<\/article>/p'
< line\tkind\tpath\ttext
< 1\ttitle\t\t工作报告
< 2\thead\t1\t一、回顾
< 3\tsent\t1\t第一句。
< 3\tsent\t1\t第二句。
< 4\tsent\t1\t第三句。
> <article>
> <h2 class="title" data-l="1">工作报告</h2>
> <h3 data-l="2">一、回顾</h3>
> <p data-l="3">第一句。第二句。</p>
> <p data-l="4">第三句。</p>
> </article>

case: wrong values
$ gtview -w 5
! gtview: '5' is no value for --width; see 'gtview --help'
= 2

case: an empty input
$ gtview; gtview --html | head -n 1
> <!DOCTYPE html>
