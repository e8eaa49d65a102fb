# gttag: terms of lexicons, names and topics in each line.

# ------------------------------------------------------------ the two forms
# Every line is written once, its marks joined, each once, in order of their
# first place.  A line that holds none has empty columns.

case: a line once
$ gttag --no-header | cut -f2-
< 青石村修路，青石村架桥。
< 好。
> place:青石村\t青石村修路，青石村架桥。
> \t好。

# With -x a row a mark; a line without one is written with -a only.

case: a row a mark, offsets in code points
$ gttag -x
< 赴甘肃省考察，又到甘肃。
> 1\t4\tplace\t甘肃省\t甘肃省\t620000\t赴甘肃省考察，又到甘肃。
> 9\t11\tplace\t甘肃\t甘肃省\t620000\t赴甘肃省考察，又到甘肃。

case: offsets in bytes
$ gttag -x --bytes
< 赴甘肃省考察。
> 3\t12\tplace\t甘肃省\t甘肃省\t620000\t赴甘肃省考察。

case: -a keeps lines without a mark
$ gttag -xa
< 好。
> \t\t\t\t\t\t好。

case: -v names the rule
$ gttag -xv
< 赴甘肃省考察，又到甘肃。
> 1\t4\tplace\t甘肃省\t甘肃省\t620000\tdivision\t赴甘肃省考察，又到甘肃。
> 9\t11\tplace\t甘肃\t甘肃省\t620000\tdivision-short\t赴甘肃省考察，又到甘肃。

# What stands before the text is carried; a header is kept.

case: columns are carried
$ gttag -x
< doc\tline\ttext
< 甲\t1\t甘肃
> doc\tline\tts\tte\ttag\tmark\tterm\tcode\ttext
> 甲\t1\t0\t2\tplace\t甘肃\t甘肃省\t620000\t甘肃

# ----------------------------------------------------------------- lexicons
# term tag canonical code note guard; missing columns are empty, a missing tag
# is `term`, the canonical form is the term unless it says otherwise.

case: canonical form, code and own tags
$ printf 'GDP\tind\t地区生产总值\tA01\n千万工程\tbrand\n首位度\n' > $TMP/a; gttag -L $TMP/a -x
< GDP与千万工程，首位度
> 0\t3\tind\tGDP\t地区生产总值\tA01\tGDP与千万工程，首位度
> 4\t8\tbrand\t千万工程\t千万工程\t\tGDP与千万工程，首位度
> 9\t12\tterm\t首位度\t首位度\t\tGDP与千万工程，首位度

# Case and width are folded; offsets are those of the text as it stands.

table: printf 'GDP\tind\n5G基站\tterm\n' > $TMP/f; gttag -L $TMP/f -x | cut -f1-4
gdp  => 0 | 3 | ind | gdp
ＧＤＰ => 0 | 3 | ind | ＧＤＰ
Ｇdp => 0 | 3 | ind | Ｇdp
建５Ｇ基站 => 1 | 5 | term | ５Ｇ基站

# Terms may hold digits, spaces and punctuation.

table: printf '“十四五”规划\tprog\n4A级景区\tplace\n“三抓 三促”\tprog\n' > $TMP/p; gttag -L $TMP/p -x | cut -f1-4
落实“十四五”规划。 => 2 | 9 | prog | “十四五”规划
创建4A级景区 => 2 | 7 | place | 4A级景区
抓“三抓 三促” => 1 | 8 | prog | “三抓 三促”

# Within a tag leftmost-longest, without overlaps; between tags overlaps stay.

case: leftmost-longest within a tag
$ printf 'ab\tx\nabc\tx\nbcde\tx\ncd\ty\nde\tx\n' > $TMP/l; gttag -L $TMP/l -x | cut -f1-4
< abcde
> 0\t3\tx\tabc
> 2\t4\ty\tcd
> 3\t5\tx\tde

# The same term may have several tags.

case: two tags of one term
$ printf '北山\tplace\n北山\tbrand\n' > $TMP/t; gttag -L $TMP/t
< 北山
> \tplace:北山;brand:北山\t北山

# -l adds to what is built in, and is heard first; -L stands alone.

case: -l adds
$ printf '甘肃省\tplace\t陇\t62\n' > $TMP/l; gttag -l $TMP/l -x | cut -f3-6
< 甘肃省和青海省
> place\t甘肃省\t陇\t62
> place\t青海省\t青海省\t630000

case: -L replaces
$ printf '青海\tlake\n' > $TMP/l; gttag -L $TMP/l -x | cut -f3-6
< 甘肃省和青海省
> lake\t青海\t青海\t

# Of two entries with one term and one tag the later wins.

case: the later entry wins
$ printf '岳\tm\t甲\n岳\tm\t乙\n' > $TMP/w; gttag -L $TMP/w
< 岳
> \tm:乙\t岳

# -------------------------------------------------------------------- guards

table: printf '资源\tplace\t资源县\t\t\tbefore:县|境内\n' > $TMP/g; gttag -L $TMP/g -x | cut -f1,4
资源丰富 =>
在资源县 => 1 | 资源
资源境内 => 0 | 资源

table: printf '振兴\tplace\t振兴区\t\t\tnot-after:乡村|全面;not-before:乡村\n' > $TMP/g; gttag -L $TMP/g -x | cut -f1,4
乡村振兴 =>
振兴乡村 =>
到振兴去 => 1 | 振兴

table: printf '光明\tplace\t光明区\t\t\tafter:赴|在\n' > $TMP/g; gttag -L $TMP/g -x | cut -f1,4
前途光明 =>
赴光明调研 => 1 | 光明

# What is longer than what stands there does not stand there.

table: printf '甲\tx\t\t\t\tnot-before:乙丙丁|戊;not-after:丁丙乙|己\n' > $TMP/g; gttag -L $TMP/g -x | cut -f1,4
甲 => 0 | 甲
甲乙丙 => 0 | 甲
甲乙丙丁 =>
甲戊己 =>
丙乙甲 => 2 | 甲
丁丙乙甲 =>
戊己甲 =>

case: strings of a guard that begin and end with others, an empty one, a long one
$ perl -e 'print "甲\tx\t\t\t\tbefore:乙丙|乙|丁丙|", "x" x 70_000, "\n乙\ty\t\t\t\tafter:子甲|甲|丙\n丙\tz\t\t\t\tbefore:丁||戊\n"' > $TMP/g; perl -e 'print "甲乙丙\n甲丁丙\n甲", "x" x 69_999, "\n甲", "x" x 70_001, "\n"' | gttag -L $TMP/g | cut -f2
> x:甲;y:乙;z:丙
> x:甲;z:丙
>
> x:甲

# Of two lines with one term and one tag the later one counts where its guard
# allows it.

table: printf '甲\tx\t一\n甲\ty\t二\n甲\tx\t三\t\t\tbefore:乙\n甲\tx\t四\t\t\tbefore:丙\n甲\tx\t五\t\t\tbefore:乙\n甲\ty\t六\n' > $TMP/g; gttag -L $TMP/g | cut -f2
甲乙 => x:五;y:六
甲丙 => x:四;y:六
甲丁 => x:一;y:六

# A parent must be named by the document, at the latest in the same line; it is
# forgotten with the document.

case: only when the document names its parent
$ printf '云桥\tplace\t云桥镇\t\t\tparent:青石县|青石\n' > $TMP/g; gttag -L $TMP/g | cut -f1,2,4-
< doc\tline\ttext
< 甲\t1\t过云桥
< 甲\t2\t到青石县
< 甲\t3\t过云桥
< 乙\t1\t过云桥
> doc\tline\ttags\ttext
> 甲\t1\t\t过云桥
> 甲\t2\t\t到青石县
> 甲\t3\tplace:云桥镇\t过云桥
> 乙\t1\t\t过云桥

case: a parent of several guards
$ printf '云桥\tplace\t\t\t\tparent:青石县|白水\n林渡\tplace\t\t\t\tparent:白水\n' > $TMP/g; gttag -L $TMP/g | cut -f2,4
< 甲\t1\t青石县云桥林渡
< 甲\t2\t白水
< 甲\t3\t云桥林渡
< 乙\t1\t白水的云桥林渡
> 1\tplace:云桥
> 2\t
> 3\tplace:云桥;place:林渡
> 1\tplace:云桥;place:林渡

# --------------------------------------------------- how a lexicon is written
# Comments, column names, a BOM, CR LF, escapes, #include.

case: BOM, CR LF, comments and column names
$ printf '\357\273\277# words\r\nterm\ttag\r\n双碳\tidea\r\n\r\n' > $TMP/c; gttag -L $TMP/c
< 双碳
> \tidea:双碳\t双碳

case: a text too long to be kept, twice, and others behind it, twice
$ perl -e 'print "清河县建成学校12所。" x 580000, "\n" for 1, 2; print "县长王晓红到清河县调研。\n" for 1, 2' | gttag | awk -F '\t' '{ print $1, $2, length($3) < 99 ? $3 : "..." }'
> 科技、教育 place:清河县 ...
> 科技、教育 place:清河县 ...
> 综合政务 post:县长;person:王晓红;place:清河县 县长王晓红到清河县调研。
> 综合政务 post:县长;person:王晓红;place:清河县 县长王晓红到清河县调研。

case: escapes
$ printf 'a\\\\b\ttag\tt\\tt\n' > $TMP/c; gttag -L $TMP/c -x
< a\\\\b
> 0\t3\ttag\ta\\\\b\tt\\tt\t\ta\\\\b

case: #include stands beside the file that names it
$ mkdir -p $TMP/d; printf '#include d/two\n甲\tx\n' > $TMP/one; printf '#include three\n' > $TMP/d/two; printf '乙\ty\n' > $TMP/d/three; gttag -L $TMP/one
< 甲乙
> \tx:甲;y:乙\t甲乙

# ------------------------------------------------------------------ messages

case: no such lexicon
$ gttag -l $TMP/none
! gttag: */none: No such file or directory
= 2

case: too many columns
$ printf 'a\tb\nc\td\te\tf\tg\th\ti\n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:2: more than six columns: i
= 2

case: no term
$ printf '\tplace\n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:1: no term
= 2

case: a guard that cannot be read
$ printf 'a\tb\t\t\t\tonly:x\n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:1: not a guard: only:x
= 2

case: an included file that is missing, named with its line
$ printf '甲\tx\n#include gone\n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:2: cannot be read: gone
= 2

case: files that include each other
$ printf '#include e\n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:1: included too deep: e
= 2

case: #include without a file
$ printf '#include \n' > $TMP/e; gttag -l $TMP/e
! gttag: */e:1: #include names no file
= 2

case: a scheme of topics that cannot be read
$ printf '森林\t生态\t0\n' > $TMP/e; gttag --topics $TMP/e
! gttag: */e:1: the weight is no number from 1 to 100
= 2

# ----------------------------------------------------------------- divisions
# Full names carry the code of GB/T 2260; districts of a municipality are told
# apart by its name; names that follow one another downwards are one place.

table: gttag -x | cut -f3-6
去甘肃省平凉市 => place | 甘肃省平凉市 | 甘肃省平凉市 | 620800
到武清区 => place | 武清区 | 天津市武清区 | 120114
到天津市武清区 => place | 天津市武清区 | 天津市武清区 | 120114
在青海湟中区 => place | 青海湟中区 | 青海湟中区 | 630106
浙江省与江苏省 => place | 浙江省 | 浙江省 | 330000 // place | 江苏省 | 江苏省 | 320000
香港、澳门 => place | 香港 | 香港特别行政区 | 810000 // place | 澳门 | 澳门特别行政区 | 820000

# Short names that are words are none by themselves; others are read when the
# document has named the division, or that to which it belongs.

table: gttag -x | cut -f3-5
合作共赢，资源富集，延长链条。 =>
西和半夏 =>
在西和县，西和半夏 => place | 西和县 | 西和县 // place | 西和 | 西和县
陇南市的西和半夏 => place | 陇南市 | 陇南市 // place | 西和 | 西和县
和政府一道 =>

# Names in a list are read by their neighbours.

table: gttag -x | cut -f4,6
太原、大同、朔州 => 太原 | 140100 // 大同 | 140200 // 朔州 | 140600
朝阳区、海淀区 => 朝阳区 | 110105 // 海淀区 | 110108
社会大同 =>

# A name does not begin or end within a word.

table: gttag -x | cut -f4
示范县 =>
顺应城市发展 =>
适应城市化 =>
李店乡村道路 =>
上海市场 => 上海

# What a short name would be part of: 大理石, 日照时数, 通江达海.

table: gttag -x | cut -f3-5
大理石加工 =>
日照时数 =>
三明治 =>

# A name that several divisions have is resolved by the document's own place;
# where nothing decides, it has no code.

case: the document's own place decides
$ gttag -x | cut -f1,5-7
< doc\ttext
< 甲\t通渭县平襄镇
< 乙\t来到城关镇
< 丙\t通渭县
< 丙\t来到马营镇
> doc\tmark\tterm\tcode
> 甲\t通渭县平襄镇\t通渭县平襄镇\t621121100
> 乙\t城关镇\t城关镇\t
> 丙\t通渭县\t通渭县\t621121
> 丙\t马营镇\t马营镇\t621121101

# Short names that are hardly anything else are read where a word ends before
# them, whatever the document named; the county of one letter behind a year; an
# autonomous region and what lies in it are one place, although 西南 is a word.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
基地落户舟曲，年内建成。 => 舟曲
1972年生于龙游，曾任教师。 => 龙游
公司在大舟曲面前。 => 
2019年陇县政府工作。 => 陇县
广西南宁市政府通报。 => 广西南宁市
宁夏吴忠市与新疆昌吉市结对。 => 宁夏吴忠市 // 新疆昌吉市

# Townships' short names are read in documents about their county.

case: townships by their short names
$ gttag -x | cut -f1,5-7
< doc\ttext
< 甲\t马营光伏
< 乙\t通渭县马营光伏
< 乙\t马营光伏
> doc\tmark\tterm\tcode
> 乙\t通渭县马营\t通渭县马营\t621121101
> 乙\t马营\t马营镇\t621121101

# Of two that begin alike the longer one, where it stands.
case: townships of one beginning
$ gttag -x | cut -f1,5-7
< doc\ttext
< 丙\t山阴县马营庄光伏，马营光伏。
> doc\tmark\tterm\tcode
> 丙\t山阴县马营庄\t山阴县马营庄\t140621209
> 丙\t马营\t马营乡\t140621201

# gtnum writes a row a quantity, each with the whole text.  The rows of one
# text are scanned once, and it shows nowhere: the third mention of a province
# makes the document one about it, so that short names in it are read, a
# section has its own say in the topic, and another document knows nothing.

case: the rows of one text
$ gttag
< doc\tsection\ttext
< 甲\t交通\t甘肃省修路，赴华池考察。
< 甲\t交通\t甘肃省修路，赴华池考察。
< 甲\t教育\t甘肃省修路，赴华池考察。
< 甲\t教育\t甘肃省修路，赴华池考察。
< 乙\t教育\t甘肃省修路，赴华池考察。
> doc\tsection\ttopic\ttags\ttext
> 甲\t交通\t工业、交通\tplace:甘肃省\t甘肃省修路，赴华池考察。
> 甲\t交通\t工业、交通\tplace:甘肃省\t甘肃省修路，赴华池考察。
> 甲\t教育\t科技、教育\tplace:甘肃省;place:华池县\t甘肃省修路，赴华池考察。
> 甲\t教育\t科技、教育\tplace:甘肃省;place:华池县\t甘肃省修路，赴华池考察。
> 乙\t教育\t科技、教育\tplace:甘肃省\t甘肃省修路，赴华池考察。

case: each of them counts
$ gttag --count doc
< doc\tsection\ttext
< 甲\t交通\t甘肃省修路，赴华池考察。
< 甲\t交通\t甘肃省修路，赴华池考察。
< 甲\t教育\t甘肃省修路，赴华池考察。
< 甲\t教育\t甘肃省修路，赴华池考察。
< 乙\t教育\t甘肃省修路，赴华池考察。
> doc\ttag\tterm\tcode\thits\tin_segments\tsegments\tcharacters\tper_10000
> 甲\t\t\t\t6\t4\t4\t48\t1250.00
> 甲\tplace\t甘肃省\t620000\t4\t4\t4\t48\t833.33
> 甲\tplace\t华池县\t621023\t2\t2\t4\t48\t416.67
> 乙\t\t\t\t1\t1\t1\t12\t833.33
> 乙\tplace\t甘肃省\t620000\t1\t1\t1\t12\t833.33

# ---------------------------------------------- natural and built places
# By their last word; the name begins where a word ends that is no part of it.

table: gttag -x | cut -f3-4
治理白鹿河 => place | 白鹿河
建成滨湖大道 => place | 滨湖大道
改造人民路、解放街 => place | 人民路 // place | 解放街
修建石桥水库 => place | 石桥水库
推进云雾山景区建设 => place | 云雾山景区
在长流镇李家村 => place | 长流镇李家村
到甘溪桥乡石吾溪村 => place | 甘溪桥乡石吾溪村
云界山国家级自然保护区 => place | 云界山国家级自然保护区
贵阳至南宁高铁 => place | 贵阳至南宁高铁
改造107国道 => place | 107国道
改造G215线阿克塞至当金山段 => place | G215线阿克塞至当金山段
改造利济南路、北京路 => place | 利济南路 // place | 北京路
成都重庆至上海高铁 => place | 成都重庆至上海高铁
实施G320通武线及振兴路改造 => place | G320通武线 // place | 振兴路
改造清河西路和建兴路、保卫路 => place | 清河西路 // place | 建兴路 // place | 保卫路
走进东城门社区 => place | 东城门社区
在长流镇烟之东村、长流镇汉家皋陆一村 => place | 长流镇烟之东村 // place | 长流镇汉家皋陆一村
去人民大会堂开会 => place | 人民大会堂
安徽省南部、黄山东脉，文化兴县旅游 => place | 安徽省 // place | 黄山
旅游节暨西关街开街 => place | 西关街
除险加固幸福湖水库 => place | 幸福湖水库
经济开发区家居产业园 => place | 家居产业园

# Ordinary words that end so are none.

table: gttag -x | cut -f3-4
青山依旧，翻山越岭 =>
农村公路和桥梁 =>
一批特色小镇和产业园区 =>
乡村道路、美丽乡村 =>
建设现代产业园 =>
新建口袋公园3个、商品交易市场98个 =>
改造公路连接线，新建景观桥 =>
融入一带一路，一路走来 => prog | 一带一路

# A place longer than its parts.

table: gttag -x | cut -f3-4
青石河大桥 => place | 青石河大桥
滨河路东段 => place | 滨河路东段
云雾山景区湿地公园 => place | 云雾山景区湿地公园
津石高速深泽连接线 => place | 津石高速深泽连接线

# ---------------------------------------------------------------- counting
# hits, the segments that hold it, segments and characters of the unit, hits
# per 10,000 characters.  The row without a tag is the sum.

case: per document
$ printf '水\tw\n山\tm\n' > $TMP/n; gttag -L $TMP/n --count doc
< doc\ttext
< 甲\t山水山
< 甲\t风
< 乙\t风
> doc\ttag\tterm\tcode\thits\tin_segments\tsegments\tcharacters\tper_10000
> 甲\t\t\t\t3\t2\t2\t4\t7500.00
> 甲\tm\t山\t\t2\t1\t2\t4\t5000.00
> 甲\tw\t水\t\t1\t1\t2\t4\t2500.00
> 乙\t\t\t\t0\t1\t1\t1\t0.00

case: per section
$ printf '水\tw\n' > $TMP/n; gttag -L $TMP/n --count section --no-header
< 甲\t1\t1\tsent\t1\t一、开头\t\t水水
< 甲\t2\t2\tsent\t1\t一、开头\t\t风
< 甲\t3\t3\tsent\t2\t二、结尾\t\t水风风
> 甲\t一、开头\t\t\t\t2\t2\t2\t3\t6666.67
> 甲\t一、开头\tw\t水\t\t2\t1\t2\t3\t6666.67
> 甲\t二、结尾\t\t\t\t1\t1\t1\t3\t3333.33
> 甲\t二、结尾\tw\t水\t\t1\t1\t1\t3\t3333.33

case: per topic, by a scheme of one's own
$ printf '水\tw\n' > $TMP/n; printf '水库\t水利\t9\n' > $TMP/s; gttag -L $TMP/n --topics $TMP/s --count topic -H
< 水库
< 风
> doc\ttopic\ttag\tterm\tcode\thits\tin_segments\tsegments\tcharacters\tper_10000
> \t水利\t\t\t\t1\t1\t1\t2\t5000.00
> \t水利\tw\t水\t\t1\t1\t1\t2\t5000.00
> \t\t\t\t\t0\t1\t1\t1\t0.00

case: a unit that is none
$ gttag --count page
! gttag: 'page' is no value for --count; see 'gttag --help'
= 2

# -------------------------------------------------------------- definitions
# The terms that a document defines, as a lexicon.

case: terms with their meaning
$ gttag --definitions -H
< doc\tline\tseg\tkind\tpath\tsection\twho\ttext
< 甲\t1\t1\tterm\t1\t名词解释\t\t1.双链：指产业链和供应链。
< 甲\t2\t2\tterm\t1\t名词解释\t\t2.“一圈”“两带”：“一圈”即主城圈，“两带”即南北带。
< 甲\t3\t3\tsent\t1\t\t\t不是：定义。
> term\ttag\tcanonical\tcode\tnote
> 双链\tterm\t\t\t指产业链和供应链。
> 一圈\tterm\t\t\t“一圈”即主城圈，“两带”即南北带。
> 两带\tterm\t\t\t“一圈”即主城圈，“两带”即南北带。

case: and they mark the document
$ gttag --definitions > $TMP/def; printf '做强双链。\n' | gttag -L $TMP/def
< 甲\t1\t1\tterm\t1\t名词解释\t\t1.双链：指产业链和供应链。
> \tterm:双链\t做强双链。

# ---------------------------------------------------------------- any input

case: bytes that are no text pass
$ gttag -x --bytes | od -An -tx1 | tr -d ' \n'; echo
< \xff甘肃\xe5
> 31093709706c61636509e79498e8828309e79498e88283e79c810936323030303009ffe79498e88283e50a

case: a list of quotes whose last one does not close
$ printf '采取“先找地后签”“先建' | gttag -x | wc -l
> 0

case: a lexicon with a NUL is refused, not cut
$ printf '甲\tpro\000g\n' > $TMP/nul; echo 甲 | gttag -l $TMP/nul
! gttag: */nul:1: a NUL byte
= 2

case: guards and tags are not folded
$ printf '甲\tx\t\t\t\tbefore:A\n乙\tX\t\t\t\tbefore:a\n' > $TMP/fold; echo 甲A乙A甲a乙a | gttag -x -L $TMP/fold | cut -f1-4
> 0\t1\tx\t甲
> 6\t7\tX\t乙

case: a lexicon may have as many tags as there are numbers for them
$ perl -e 'print "t$_\tn$_\n" for 1..65526' > $TMP/tags; echo t65526 | gttag -x -L $TMP/tags | cut -f3 | head -1; printf 't\tn\n' >> $TMP/tags; echo t | gttag -L $TMP/tags
> n65526
! gttag: */tags:65527: too many tags
= 2

case: topics of long lines do not run over
$ printf 'a\tA\t100\nb\tB\t100\n' > $TMP/ab; perl -e 'print "ab" x 1_200_000, "\n"' | gttag --topics $TMP/ab | cut -f1
> A;B

case: a scheme that names a term twice, with the line
$ printf 'a\tA\nb\tB\na\tC\n' > $TMP/twice; gttag --topics $TMP/twice 2>&1 | sed 's/.*twice:[13]:/twice:/'
> twice: a term that stands there twice

case: rows without the text
$ gttag -x --no-text | cut -f3,4,7
< 甘肃与青海
> place\t甘肃\t
> place\t青海\t

case: a long line is read in parts, to the ends of sentences
$ perl -e 'print "通渭县人民政府印发《通渭县国土空间规划》。" x 20000, "\n"' | gttag -x --no-text | perl -F'\t' -lane '$n{join " ", $F[0] % 21, $F[1] - $F[0], @F[2, 3]}++; END { print "$n{$_} $_" for sort keys %n }'
> 20000 0 3 place 通渭县
> 20000 0 7 org 通渭县人民政府
> 20000 10 3 place 通渭县
> 20000 9 11 law 《通渭县国土空间规划》

case: ... and where there are none, to that of a character
$ printf '甲\tx\n' > $TMP/long; perl -e 'print "甲" x 200_000, "\n"' | gttag -x --no-text -L $TMP/long | cut -f2-4 | sed -n '1p;87382p;$p'
> 1\tx\t甲
> 87382\tx\t甲
> 200000\tx\t甲

# Bodies of districts, banners and prefectures like those of counties; 市民政局
# is no 市民.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
区一中、旗科协、州妇联参加。 => 区一中 // 旗科协 // 州妇联
平凉市民政局牵头，市民政局配合。 => 平凉市民政局 // 市民政局
灵台县人民武装部获评先进。 => 灵台县人民武装部
