# gtnorm's repairs that need to know a document: glosses, torn double bytes,
# text decoded as something it was not.

# Glosses: the reading behind a character, with its tone mark, that fits the
# character.  A short text has few of them, close together.
table: gtnorm | cut -f3
發(fā)布會(huì)現(xiàn)場 => 发布会现场
縣(xiàn)里的新產(chǎn)業(yè)帶動(dòng)就業(yè)。 => 县里的新产业带动就业。
擴(kuò )大有效投資(zī )。 => 扩大有效投资。
發（fā）展壯大集體（tǐ）經（jīng）濟（jì） => 发展壮大集体经济

# Of common characters alone a few are enough that stand further apart.
table: gtnorm | cut -f3
全縣上下堅持穩中求進工作總基調，加快開發(fā)開放步伐，節(jié)約每一度電、節(jié)約每一滴水，全力以赴抓好安全生產，電力供應創(chuàng)歷史新高，完成投資三十億元，比上年增長兩成，工程全面開工。 => 全县上下坚持稳中求进工作总基调，加快开发开放步伐，节约每一度电、节约每一滴水，全力以赴抓好安全生产，电力供应创历史新高，完成投资三十亿元，比上年增长两成，工程全面开工。

# What stands in brackets behind a character is mostly no gloss: counters, the
# kinds of divisions, a word of Latin, a reading that does not fit, and the
# reading of one rare character, which is there for the reader.
table: gtnorm | cut -f3
演出30场(次)，覆盖5个市(州)。 => 演出30场（次），覆盖5个市（州）。
各县(市、区)都要落实。 => 各县（市、区）都要落实。
函数返回字(char)和行(line)。 => 函数返回字（char）和行（line）。
亳(bó)州与濉(suī)溪签约。 => 亳（bó）州与濉（suī）溪签约。

# Torn double bytes.  The text was cut before ！ ； ？ where their bytes stand
# across two characters; the first decoder shows the lost byte as ? and drops
# the user-defined zone, the second shows no lost byte.
table: gtnorm --likely | cut -f3
產業園區建成投用?？h財政投入增長較快。 => 产业园区建成投用。县财政投入增长较快。
產業園區建成投用？h財政投入增長較快。 => 产业园区建成投用。县财政投入增长较快。
產業園區建成投用??h財政投入增長較快。 => 产业园区建成投用。县财政投入增长较快。
鄉鎮衛生院的醫療服務條件顯著改善?！敖】敌∥荨苯ǔ伞? => 乡镇卫生院的医疗服务条件显著改善。“健康小屋”建成。
農村集中供水率達到九成?！笆奈濉币巹澗幹仆瓿伞? => 农村集中供水率达到九成。“十四五”规划编制完成。
城鄉面貌煥然一新！叭薄狈雷o林工程續建完成。 => 城乡面貌焕然一新。“三北”防护林工程续建完成。

# A gloss that was put behind the bytes of its character across two others: its
# reading tells the lost byte, so nothing is guessed.  Glosses enough beside it
# must show that there are any.
table: gtnorm | cut -f3
發(fā)展產(chǎn)業(yè)，他們?nèi)堪徇M新居。 => 发展产业，他们全部搬进新居。
發(fā)展產(chǎn)業(yè)，我們?nèi)虆⑴c救援。 => 发展产业，我们全程参与救援。

# A comma whose bytes were those of 。 and a glossed character.
table: gtnorm | cut -f3
發(fā)展產(chǎn)業(yè)，F(xiàn)有企業(yè)12家。 => 发展产业。现有企业12家。
縣領導到廠?，F(xiàn)場(chǎng)辦公(gōng)。 => 县领导到厂。现场办公。
經(jīng)濟(jì)總量在增長，F(xiàn)有企業(yè)12家。 => 经济总量在增长。现有企业12家。

# What all near readings have in common is put there, U+FFFD where they differ.
table: gtnorm | cut -f3
產業園區動能強勁??h財政投入增長較快。 => 产业园区动能强劲�县财政投入增长较快。

# One cut may show as two marks, and a sentence is followed by what begins a
# paragraph.
table: gtnorm | cut -f3
群众就医负！；憔坌纬杉喽胶狭Α => 群众就医负担。汇聚形成监督合力。

table: gtnorm --likely | cut -f3
發展水平提高！獔猿志G色發展，守住底線。 => 发展水平提高。——坚持绿色发展，守住底线。
发展水平提高！肚搴尤毡ā房窍ⅰ => 发展水平提高。《清河日报》刊登消息。

# Sound text is left alone: question marks and letters where they belong, and
# the straddles that were not cut.
table: gtnorm --likely | cut -f3
钱从哪里来？A股上市公司有几家？ => 钱从哪里来？A股上市公司有几家？
真的吗??大家都在问。 => 真的吗？？大家都在问。
“健康小屋”建成。“最多跑一次”落地！ => “健康小屋”建成。“最多跑一次”落地！
为什么？罱河泥；砘田埂！鹮鸟回来了。 => 为什么？罱河泥；砘田埂！鹮鸟回来了。

# Latin-1 and CP1252: GBK and UTF-8, once and twice, as a line and inside one.
table: gtnorm -f utf-8 | cut -f3
ÍÆ¶¯³ÇÏçÈÚºÏ·¢Õ¹£¬¸ÄÉÆÈË¾Ó»·¾³¡£ => 推动城乡融合发展，改善人居环境。
æ°‘ç”Ÿä¼˜å…ˆ => 民生优先
坚持Ã¤Â¼ËœÃ¥â€¦Ë†发展 => 坚持优先发展
坚持æ°‘ç”Ÿä¼˜å…ˆ，改革不停步。 => 坚持民生优先，改革不停步。
Der Präsident fährt über die Brücke. => Der Präsident fährt über die Brücke.
Le général a été reçu à l’hôtel de ville. => Le général a été reçu à l’hôtel de ville.

# U+0085 is a byte of such text and no line end there; letters of other
# languages are read as what they are.
table: gtnorm | cut -f3
æ¹åå±æ°çæ´»ï¼åå±å£®å¤§æéä½ç»æµã => 改善居民生活，发展壮大村集体经济。
Überschätzte Größe? Ärger? => Überschätzte Größe? Ärger?

# The script of a document is that of its repaired text.
table: gtnorm | cut -f3
¿hÎ¯Ô³ÖÊÂÇóÊÇµÄ¹¤×÷×÷ïL£¬F½Y§îIV´ó¸É²¿Èº±é_ÍØßMÈ¡¡£ => 县委坚持实事求是的工作作风，团结带领广大干部群众开拓进取。
郡〆绊龟ㄆ―琌刮挡盿烩約稦场竤渤秨┹秈 => 县委坚持实事求是的工作作风，团结带领广大干部群众开拓进取。

# A short line is read as what many lines of the document were.
table: printf %b "$(cat)" | gtnorm | cut -f3
Àî½¨¹ú\nÈ«ÏØ½øÒ»²½¼Ó´ó·À»ðÐû´«Á¦¶È£¬È·±£ÈºÖÚÉúÃü²Æ²ú°²È«¡£\n¸÷ÕòÒª×¥ºÃÇï¶¬ÖÖ£¬È·±£Á¸Ê³°²È«¡£\n»áÒéÇ¿µ÷£¬Òª¼á³ÖÎÊÌâµ¼Ïò£¬×¥ºÃÕû¸Ä¡£\nÀî½¨¹ú\n¡°¿¹¡±£¬ÓÐ¡°Ö÷ÐÄ¹Ç¡±¡£ => 李建国 // 全县进一步加大防火宣传力度，确保群众生命财产安全。 // 各镇要抓好秋冬种，确保粮食安全。 // 会议强调，要坚持问题导向，抓好整改。 // 李建国 // “抗”，有“主心骨”。

# A hidden byte is one that makes no pair of GBK with the byte behind it; what is
# read between its neighbours is likely, and what hides none certain.
table: gtnorm --likely | cut -f3
鍏ㄥ幙鎺ㄥ姩楂樿川閲忓彂灞曪紝鎺ㄨ繘缁忔祹绀句細鍙戝睍锛屽姞蹇�鐢熸�佷繚鎶わ紝缁熶竴瑙勫垝寤鸿�撅紝蹇呴』鍏ㄩ潰鍚�鍔ㄣ�� => 全县推动高质量发展，推进经济社会发展，加快生态保护，统一规划建设，必须全面启动。
鍏ㄥ幙鎺ㄥ姩楂樿川閲忓彂灞曪紝鎺ㄨ繘缁忔祹绀句細鍙戝睍锛屽姞蹇敓鎬佷繚鎶わ紝缁熶竴瑙勫垝寤鸿锛屽繀椤诲叏闈㈠惎鍔ㄣ�� => 全县推动高质量发展，推进经济社会发展，加快生态保护，统一规划建设，必须全面启动。
鎴戜滑鍧氭寔涓�涓�鐩�鏍囷紝涓�蹇冨煄鍖洪潰璨屼竴鏂般�� => 我们坚持一个目标，中心城区面貌一新。
澶у�朵竴鑷磋�や负锛屽伐浣滆�佽蛋鍦ㄥ墠鍒椼�� => 大家一致认为，工作要走在前列。
table: gtnorm | cut -f3
鍏ㄥ幙鎺ㄥ姩楂樿川閲忓彂灞曪紝鏃堕棿锛�2031骞�11鏈堛�� => 全县推动高质量发展，时间锛�2031骞�11鏈堛��

# The five bytes that CP1252 has not are guessed.
table: gtnorm --likely -f utf-8 | cut -f3
åŸŽä¹¡çŽ¯å¢ƒæ•´æ²»ï¼Œå�‘å±•é«˜æ•ˆå†œä¸šã€‚ => 城乡环境整治，发展高效农业。

# UTF-8 read as GBK, and the double-byte codes read as one another.
table: gtnorm --likely | cut -f3
鎺ㄥ姩鍩庝埂铻嶅悎鍙戝睍锛屾敼鍠勪汉灞呯幆澧冦�� => 推动城乡融合发展，改善人居环境。
会上强调，鎺ㄥ姩鍩庝埂铻嶅悎鍙戝睍，要抓紧。 => 会上强调，推动城乡融合发展，要抓紧。
崝輛鏍汜腦擨ㄛ峎誘扦頗恛隅﹝ => 增进民生福祉，维护社会稳定。

# Bytes of UTF-8 that the decoder of GBK dropped without a trace.
table: gtnorm --likely | cut -f3
娓呮渤鍘垮潥鎸佸啘涓氬啘鏉戜紭鍏堝彂灞曪紝鎺ㄥ姩缁忔祹绀句細鍙戝睍杩堜笂鏂板彴闃讹紝鍐滄皯鏀跺叆绋虫ユ彁楂樸 => 清河县坚持农业农村优先发展，推动经济社会发展迈上新台阶，农民收入稳步提高。

# Big5 read as GBK without the user-defined zone: a lead byte is hidden before
# a letter.  The reading is certain where nothing else is as likely there.
table: gtnorm --likely | cut -f3
睲猠郡崩笆竒蕾�婪|祇甶�A�岸m﹡チΜ�J铆˙矗蔼�C => 清河县推动经济社会发展，城乡居民收入稳步提高。
睲猠郡崩笆竒蕾?婪|祇甶?A?岸m﹡チΜ?J铆˙矗蔼?C => 清河县推动经济社会发展，城乡居民收入稳步提高。
table: gtnorm | cut -f3 | cut -c1-33
睲猠郡崩笆竒蕾�婪|祇甶�A�岸m﹡チΜ�J铆˙矗蔼�C => 清河县推动经济社会发展

# A private character that no pair gives ends no stretch.
table: gtnorm | cut -f3
狶匪郡崩笆竒蕾祇甶穝糤氨ó300э硑恨呼58ńめ1332め => 林溪县推动经济发展，新增停车〖300个，改造管网58里，〗户1332户。

# GBK read as Big5 by a decoder that gives private characters for the
# user-defined zone of CP950.
table: gtnorm | cut -f3
碩瓮澄厥觼珛觼游蚥珂楷桯ㄛ芢雄冪撳扦頗楷桯闐奻陔怢論ㄛ觼鏍彶恛祭枑詢﹝ => 清河县坚持农业农村优先发展，推动经济社会发展迈上新台阶，农民收入稳步提高。

# What is lost is told, never made up.
case: 锟斤拷 and runs of 烫 are named in the log and stay
$ gtnorm --log $TMP/lost | cut -f3; cut -f5,6,7,8 $TMP/lost
< 县锟斤拷府预算烫烫烫下达
> 县锟斤拷府预算烫烫烫下达
> lost	lossy	no	锟斤拷
> lost	lossy	no	烫烫烫

case: a letter read as Latin-1 behind characters that may be Big5 read as GBK: each place is read once
$ printf '鏍汜腓\303\203\302\244\n' | gtnorm --likely; echo $?
> \t1\t镙汜腓ä
> 0
