# gtnorm: from bytes to clean lines.

# ------------------------------------------------------------------ marks
# A mark is set full width unless both neighbours are digits or Latin; what
# stands between is passed over, whether space or mark.

table: gtnorm
增长7%,跨上70亿元; => | 1 | 增长7%，跨上70亿元；
结构比为19.2:12.4:68.4 => | 1 | 结构比为19.2:12.4:68.4
会议于19:30开始! => | 1 | 会议于19:30开始！
共1,234.5万元 => | 1 | 共1,234.5万元
见http://a.example/b?c=1,谢谢 => | 1 | 见http://a.example/b?c=1，谢谢
来源:GDP年鉴 => | 1 | 来源：GDP年鉴
Hello, world (test): no Chinese! => | 1 | Hello, world (test): no Chinese!
854 of 8090 (10.56%), as noted! => | 1 | 854 of 8090 (10.56%), as noted!

# Brackets are decided in pairs: a pair is of one width.
table: gtnorm
(1)加快建设 => | 1 | （1）加快建设
函数G(x)的值 => | 1 | 函数G（x）的值
县(市、区） => | 1 | 县（市、区）
县（B)C区增长 => | 1 | 县（B）C区增长

# A full stop only ends what is Chinese, and no enumerator.
table: gtnorm
加快发展.推进改革. => | 1 | 加快发展。推进改革。
一.加快发展 => | 1 | 一.加快发展
1.加快发展 => | 1 | 1.加快发展
占3.5万亩 => | 1 | 占3.5万亩
一产增长3%;二产增长6.8%. => | 1 | 一产增长3%；二产增长6.8%。

# Quotes turn in pairs; corner quotes by themselves, the inner kind within the
# outer.  An odd number tells no pairs.
table: gtnorm
实施"双增"行动和"双减"政策 => | 1 | 实施“双增”行动和“双减”政策
「三农」工作 => | 1 | “三农”工作
「读『水经』札记」与『水经』 => | 1 | “读‘水经’札记”与“水经”
5"屏 => | 1 | 5"屏
it's 好 => | 1 | it's 好
``规划''出台 => | 1 | ``规划''出台

# Pages that were taken over by others have a comma before marks; of one such
# mark alone nobody knows.  ?? before lines were spaces.
table: printf %b "$(cat)" | gtnorm | cut -f2,3
清河县,,云台县都参加了,。林溪县,、白石县也来了,。大家说,,路修好了,,很方便,。\n心里话,? => 1 | 清河县，云台县都参加了。林溪县、白石县也来了。大家说，路修好了，很方便。 // 2 | 心里话？
清河县，云台县,,林溪县都来了。 => 1 | 清河县，云台县，，林溪县都来了。
??? 今年工作顺利。\n??? “十四五”开局良好。\n??? 3月5日开会。\n????\n好吗?? => 1 | 今年工作顺利。 // 2 | “十四五”开局良好。 // 3 | 3月5日开会。 // 4 | ???? // 5 | 好吗？？
??县里开会。 => 1 | ？？县里开会。

# Dots and dashes from their kinds; ranges and leaders stay.
table: gtnorm
推进--加快...发展 => | 1 | 推进——加快……发展
推进――加快⋯发展 => | 1 | 推进——加快……发展
30—50万元和2016–2020年 => | 1 | 30—50万元和2016–2020年
第一章......5 => | 1 | 第一章......5
新区・日报 => | 1 | 新区·日报

# ------------------------------------------------------------------ spaces
# A space within a letter-spaced word is layout; one between words is not.

table: gtnorm
政 府 工 作 报 告 => | 1 | 政府工作报告
附　　件 => | 1 | 附件
第十二章  附  则 => | 1 | 第十二章 附则
第一书记　李　明 => | 1 | 第一书记 李 明
8  附  则 => | 1 | 8 附 则
2 0 2 4 年 工 作 要 点 => | 1 | 2024年工作要点
第 3 页 共 1 2 页 => | 1 | 第3页共12页
1 2 3 4 年 => | 1 | 1 2 3 4 年
书记  张三丰 => | 1 | 书记 张三丰
　　各位代表： => | 1 | 各位代表：
北京， 天津 、上海（ 市 ） => | 1 | 北京，天津、上海（市）
工作完成。 二、明年安排 => | 1 | 工作完成。 二、明年安排

# ------------------------------------------------------- Unicode and HTML
# Forms that are layout only are folded; what has a meaning of its own stays.

table: gtnorm
⼯作⽅案 => | 1 | 工作方案
⺠⽣⻓期 => | 1 | 民生长期
１２．５％的ＡＢＣ => | 1 | 12.5%的ABC
①项、㎡、㈠、ｶﾅ => | 1 | ①项、㎡、㈠、ｶﾅ
豈有此理，﨎 => | 1 | 岂有此理，﨎
﹁规划﹂︵一︶ => | 1 | “规划”（一）
ﬁnance办 => | 1 | finance办

table: gtnorm
&ldquo;双增&rdquo;行动&nbsp;&amp;nbsp;方案 => | 1 | “双增”行动 方案
第一段<br>第二段<b>粗</b> => | 1 | 第一段 第二段粗
若x<5%且y>3 => | 1 | 若x<5%且y>3
AT&T公司 => | 1 | AT&T公司

case: characters that are not seen go, but those that make emoji
$ gtnorm
< 政\xE2\x80\x8B府\xC2\xAD工\xEF\xBB\xBF作\xEF\xB8\x8F
< 好\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB
> \t1\t政府工作
> \t2\t好\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB

case: composed, if it can be
$ gtnorm
< cafe\xCC\x81店
> \t1\tcaf\xC3\xA9店

case: a dash and the first byte of what may be another (make check-msan)
$ gtnorm -q -f utf-8
< 好—\xE2
> \t1\t好—\xEF\xBF\xBD

# ------------------------------------------------- traditional to simplified
# One by one but for phrases; words stay what they were.

table: gtnorm
沿著這條路著力建設，成效顯著 => | 1 | 沿着这条路着力建设，成效显著
名著與著作，跟著學 => | 1 | 名著与著作，跟着学
乾隆年間的乾糧 => | 1 | 乾隆年间的干粮
瞭解情況，瞭望塔 => | 1 | 了解情况，瞭望塔
軟體與網路 => | 1 | 软体与网路
實干興縣，范圍以后的余額 => | 1 | 实干兴县，范围以后的余额
陜西的什么計畫 => | 1 | 陕西的什么计划

# A simplified document keeps the characters of a name.
case: decided for the document
$ gtnorm
< 李濤和张乾坤同志出席会议并讲话，强调发展
> \t1\t李濤和张乾坤同志出席会议并讲话，强调发展

case: or as told
$ printf '李濤的讲话\n' | gtnorm -s always; printf '李濤講話\n' | gtnorm -s never
> \t1\t李涛的讲话
> \t1\t李濤講話

# --------------------------------------------------------------- encodings
# Recognised without help, also where the slice begins within a character.

case: UTF-8, GB 18030, Big5, UTF-16, UTF-32, EUC-TW
$ for e in UTF-8 GB18030 BIG5 UTF-16LE UTF-16BE UTF-32LE EUC-TW; do printf '縣政府的工作報告和經濟發展\n' | iconv -f UTF-8 -t $e | gtnorm --summary | cut -f2,6; printf '縣政府的工作報告和經濟發展\n' | iconv -f UTF-8 -t $e | gtnorm | cut -f3; done | sort | uniq -c | sed 's/^ *//'
> 1 big5\t1
> 1 euc-tw\t1
> 1 gb18030\t1
> 1 utf-16be\t1
> 1 utf-16le\t1
> 1 utf-32le\t1
> 1 utf-8\t1
> 7 县政府的工作报告和经济发展

case: HZ
$ printf '~{9$Wwr5G05D~}~~2024\n' | gtnorm --summary | cut -f2
> hz

case: a slice that begins within a character
$ printf '全县上下坚持稳中求进工作总基调，经济社会发展取得新成效' | iconv -f UTF-8 -t GB18030 | tail -c +2 | gtnorm -q | cut -f3
> \xEF\xBF\xBD县上下坚持稳中求进工作总基调，经济社会发展取得新成效

case: an LF among the bytes before the first whole character (fuzz_normal)
$ { printf '\n'; printf '全县上下坚持稳中求进\n经济社会发展取得新成效\n' | iconv -f UTF-8 -t UTF-16BE; } | gtnorm -q | cut -f2,3
> 1\t\xEF\xBF\xBD全县上下坚持稳中求进
> 2\t经济社会发展取得新成效

case: a byte that cannot be decoded is never dropped, and told
$ printf '经济\377发展，社会\300和谐\n' | gtnorm --doc a
> a\t1\t经济\xEF\xBF\xBD发展，社会\xEF\xBF\xBD和谐
! gtnorm: standard input:1: byte 6 cannot be decoded, written as U+FFFD
! gtnorm: standard input:1: byte 22 cannot be decoded, written as U+FFFD

case: under --strict that is status 1
$ printf '经济\377发展\n' | gtnorm -q --strict
> \t1\t经济\xEF\xBF\xBD发展
= 1

case: a line of another encoding in the file
$ { echo '全县经济社会发展取得新成效'; echo '加快建设现代化产业体系' | iconv -f UTF-8 -t GBK; echo '持续改善民生'; } | gtnorm
> \t1\t全县经济社会发展取得新成效
> \t2\t加快建设现代化产业体系
> \t3\t持续改善民生

case: GB2312 is read as GB 18030, where A1A4 and A1AA are · and —
$ printf '\241\244\241\252\n' | gtnorm -f GB2312
> \t1\t·—

case: an encoding that nobody knows
$ gtnorm -f klingon
! gtnorm: klingon: no such encoding; see --list-encodings
= 2

case: the list
$ gtnorm --list-encodings | grep -c .
> 17

# ------------------------------------------------------------------- lines
# All line ends are read; blank lines are left out, and counted.

case: LF, CR LF, CR, NEL, LS, PS
$ printf '一\r\n二\r三\n\n四\302\205五\342\200\250六\342\200\251七' | gtnorm
> \t1\t一
> \t2\t二
> \t3\t三
> \t5\t四
> \t6\t五
> \t7\t六
> \t8\t七

case: a form feed is a page, and a line only where it ends one
$ printf '一\n\f二\f三\n' | gtnorm --pages -H
> doc\tline\tpage\ttext
> \t1\t1\t一
> \t2\t2\t二
> \t3\t3\t三

case: --map tells the bytes of each line
$ printf '一\r\n二二\f三\n' | iconv -f UTF-8 -t GBK | gtnorm -f gbk --map -H
> doc\tline\tfrom\tto\ttext
> \t1\t0\t2\t一
> \t2\t4\t8\t二二
> \t3\t9\t11\t三

case: the text holds no TAB, a backslash is doubled
$ gtnorm
< a\\b\t甲
> \t1\ta\\\\b 甲

# --------------------------------------------------------------- documents

case: named by the file, or by hand, or as given
$ mkdir -p $TMP/a $TMP/b; echo 甲 > $TMP/a/x.y.txt; echo 乙 > $TMP/b/x.y.txt; cd $TMP; gtnorm a/x.y.txt; gtnorm a/x.y.txt b/x.y.txt; gtnorm --doc-path a/x.y.txt; gtnorm --doc 丙 a/x.y.txt
> x.y\t1\t甲
> a/x.y.txt\t1\t甲
> b/x.y.txt\t1\t乙
> a/x.y.txt\t1\t甲
> 丙\t1\t甲

case: each file has its own encoding
$ echo 经济发展 | iconv -f UTF-8 -t GBK > $TMP/g; echo 經濟發展 | iconv -f UTF-8 -t BIG5 > $TMP/t; gtnorm $TMP/g $TMP/t
> g\t1\t经济发展
> t\t1\t经济发展

case: a file that is not there
$ echo 甲 | gtnorm /nowhere -
> \t1\t甲
! gtnorm: /nowhere: No such file or directory; the other files are read
= 2

case: an empty one
$ gtnorm -H
> doc\tline\ttext

# ----------------------------------------------------------------- account

case: what is simplified once stays the same the second time
$ printf '薴苧\n' | gtnorm -s always | tee /dev/stderr | cut -f3 | gtnorm -s always
! \t1\t薴苎
> \t1\t薴苎

case: a tag whose name is followed by any white space is gone the first time
$ printf '<p\tid=a>甲<i　<b>乙<b\302\240c>丙\n' | gtnorm | tee /dev/stderr | cut -f3 | gtnorm
! \t1\t甲乙丙
> \t1\t甲乙丙

case: the log has a row for each place, in code points of the line decoded
$ printf '　⼯作,"好"O\n' | gtnorm --log /dev/stdout -o /dev/null -H
> doc\tline\tstart\tend\trule\tverdict\tapplied\tbefore\tafter\tcandidates
> \t1\t0\t1\tspace\tcertain\tyes\t　\t\t
> \t1\t1\t2\tradical\tcertain\tyes\t⼯\t工\t
> \t1\t3\t4\tmark\tcertain\tyes\t,\t，\t
> \t1\t4\t5\tmark\tcertain\tyes\t"\t“\t
> \t1\t6\t7\tmark\tcertain\tyes\t"\t”\t

case: rules that came upon one place are told together
$ printf '︵⺠︶〝好〞&nbsp;\n' | gtnorm --log /dev/stdout -o /dev/null | cut -f3-5,8-9
> 0\t1\tcompat\t︵\t（
> 1\t2\tradical\t⺠\t民
> 2\t3\tcompat\t︶\t）
> 3\t4\tmark\t〝\t“
> 5\t6\tmark\t〞\t”
> 6\t12\tentity+space\t&nbsp;\t

case: what is only likely is told, and done on request
$ printf '二O二四年,○二\n' > $TMP/o; gtnorm --log $TMP/l $TMP/o; cut -f3-10 $TMP/l; gtnorm --likely $TMP/o
> o\t1\t二O二四年，○二
> 1\t2\tocr\tlikely\tno\tO\t〇\t〇
> 5\t6\tmark\tcertain\tyes\t,\t，\t
> o\t1\t二〇二四年，○二

case: a row for each document
$ printf '經濟,發展\n\n' | gtnorm --summary -H | cut -f1-10,25,26
> doc\tencoding\tscript\tbytes\tlines\trows\tpages\tbad\tlikely\tlossy\tt2s\tmark
> \tutf-8\ttraditional\t15\t2\t1\t1\t0\t0\t0\t3\t1

case: these rules only, or not those
$ printf '經濟,⼯\n' | gtnorm --only t2s,radical; printf '經濟,⼯\n' | gtnorm --no t2s,radical
> \t1\t经济,工
> \t1\t經濟，⼯

case: a rule that is none
$ gtnorm --only typo
! *
= 2

case: -v tells what was done
$ printf '經濟,\n' | gtnorm -v --doc a
> a\t1\t经济，
! gtnorm: standard input: utf-8, traditional, 8 bytes, 1 lines
! gtnorm: standard input: t2s: 2
! gtnorm: standard input: mark: 1

case: no parser for HTML is linked
? ! gtnorm --html
$ gtnorm --html
! gtnorm: --html: this gtnorm was built without a parser for HTML
= 2

case: a page of HTML: the body's text, blocks to lines, entities decoded
? gtnorm --html
$ gtnorm --html
< <!DOCTYPE html><html><head><title>清河县人民政府</title><style>p{}</style></head>
< <body><nav><a href="/">首页</a></nav><h1>清河县政府工作报告</h1>
< <p>各位代表:<br>过去一年,全县生产总值增长
< 7.5%,修渠<b>12.5</b>公里&ldquo;一村一品&rdquo;&#x3002;
< <script>document.write("<p>不是正文</p>")</script><p hidden>也不是
< <ul><li>一村<li>二镇</ul><footer>主办</footer></body></html>
> \t1\t清河县政府工作报告
> \t2\t各位代表：
> \t3\t过去一年，全县生产总值增长7.5%，修渠12.5公里“一村一品”。
> \t4\t一村
> \t5\t二镇
> \t6\t主办

case: a row of a table is a line, a reading over its character is none of the text
? gtnorm --html
$ gtnorm --html
< <table><tr><td>水渠<td>12公里<tr><td>道路<td>3条</table><p><ruby>渠<rt>qú</rt></ruby>通了
< <pre>第一行
< 第二行</pre>
> \t1\t水渠 12公里
> \t2\t道路 3条
> \t3\t渠通了
> \t4\t第一行
> \t5\t第二行

case: a page in GB 18030, whatever it calls itself; the account is the page's
? gtnorm --html
$ printf '<meta charset=utf-8><p>清河县建成水渠,各村受益。<p>青石镇修路。' | iconv -f UTF-8 -t GB18030 | gtnorm --html --summary | cut -f2-6
> gb18030\tsimplified\t63\t2\t2

case: bytes of a page that cannot be decoded are told by their place in it
? gtnorm --html
$ printf '<p>清河\377县修渠' | gtnorm --html -f utf-8
> \t1\t清河�县修渠
! gtnorm: standard input: byte 9 cannot be decoded, written as U+FFFD

case: the lines of a page's text have no place in it
? gtnorm --html
$ gtnorm --html --map
! gtnorm: --html: the lines of a page's text have no place in it to map
= 2

case: twice is once
$ printf '「經濟」,(一)&amp;nbsp;⼯作...政 府 工\n' | gtnorm | cut -f3 > $TMP/1; gtnorm < $TMP/1 | cut -f3 | diff - $TMP/1 && cat $TMP/1
> “经济”，（一） 工作……政府工
