# Names that gttag finds by pattern: persons, offices, bodies, meetings,
# documents, programmes.  Every table shows one tag; the marks stand in the
# order of the text, one a line.  The sentences are made up; the persons too.

# ------------------------------------------------------------------ persons

# A surname and one or two letters behind an office.  How long the name is
# tells what follows: a verb, a comma, the end.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
县委书记赵德明主持会议并讲话。 => 赵德明
县长高玉梅介绍，今年粮食丰收。 => 高玉梅
镇党委书记何川说，路通了。 => 何川
市财政局局长吴建国通报了预算执行情况。 => 吴建国
副县长马晓东、周立、欧阳文静出席。 => 马晓东 // 周立 // 欧阳文静
副市长王勇安排部署秋收工作。 => 王勇
乡党委书记 罗 敏 => 罗 敏

# In front of an office or a form of address.
请孙丽华县长作介绍。 => 孙丽华
感谢钱伟局长的说明。 => 钱伟
会议学习了李大山同志先进事迹。 => 李大山

# Reporters, editors, photographers; names parted by a space.
本报讯（新河报记者陈志远 林芳） => 陈志远 // 林芳
【编辑：许文倩】 => 许文倩
本报记者 唐一凡 摄 => 唐一凡
新华社北京5月1日电（记者姚远、郑晓宁） => 姚远 // 郑晓宁

# Lists: beside a word for leaders, or three names and more by themselves.
市领导郭强、沈佳怡、谢志刚等出席会议。 => 郭强 // 沈佳怡 // 谢志刚
董志成、薛小兰、蒋国栋一同调研。 => 董志成 // 薛小兰 // 蒋国栋

# The list ends before 及 too; names like those of hills and rivers are names
# of persons in a list, and no place is marked inside a person.
副县长陈立新、韩永昌及有关部门负责人参加。 => 陈立新 // 韩永昌
记者 唐文远 马立峰 谢建新 => 唐文远 // 马立峰 // 谢建新
郑广才、谢思远、池立群等常委会领导出席会议。 => 郑广才 // 谢思远 // 池立群
祁连山、六盘山、马衔山等山脉。 => 

# Before an appointment: the name, then sex or birth.
孙立言，男，汉族，1975年3月生，大学学历。 => 孙立言
于秀芳（女，满族），现任副局长。 => 于秀芳
高中，1962年撤并。 => 

# In lists of appointments: before 为, before 的 and an office, behind 任命, 免去.
周明德为云门县教育局局长； => 周明德
周明德的县民政局局长职务； => 周明德
任命韩志远为局长，免去吴学文的副局长职务。 => 韩志远 // 吴学文
王伟的家乡在外省。 => 
谢谢钱局长的介绍。 => 

# Names of other peoples, with a dot, and two-letter surnames.
自治区副主席买买提·艾力出席仪式。 => 买买提·艾力
州长扎西多杰作工作报告。 => 扎西多杰
司法局局长诸葛明列席。 => 诸葛明

# The verb behind the name may be any that no place's name holds.
新闻发言人林晓首次亮相。 => 林晓
县委书记罗平接待来访群众。 => 罗平
据张守田介绍，今年种了三十亩。 => 张守田
我想请问赵立春书记一个问题。 => 赵立春
请市科协的周子文博士讲课。 => 周子文
省教育科学院测评所所长黄峰先生到会。 => 黄峰

# Whose text it is: below the title, in brackets behind it, behind reporters;
# names parted by spaces, three and more.
贾文斌 => 贾文斌
高质量 => 
羊肚菌 => 
（孙亚东 李有成） => 孙亚东 // 李有成
（邓小宝 凌军 张险峰 报道）三月的清河岸边 => 邓小宝 // 凌军 // 张险峰
产业越来越旺。（魏志刚） => 魏志刚
（高速公路） => 
本报记者杨远东通讯员许绪林摄 => 杨远东 // 许绪林
大会开幕。李鸿文 摄 => 李鸿文
08:15？许青 邓文琦 裴云飞 吴娇 => 许青 // 邓文琦 // 裴云飞 // 吴娇
向记者鞠躬，作者原创。 => 
全国人大代表和政协委员列席。 => 

# Heads of headlines.
胡文杰在全市工业大会上强调 加快转型步伐 => 胡文杰
宋长河讲话 吕小平主持 => 宋长河 // 吕小平

# Leaders who are known by name, also inside a doctrine's.
学习贯彻习近平新时代中国特色社会主义思想 => 习近平

# What begins like a surname and is a word; how one calls, not names; things
# that are listed.
县长高度重视安全生产。 => 
记者在现场看到，大棚里一片繁忙。 => 
书记、县长带头包抓项目。 => 
村民张大爷笑了。 => 
高粱、谷子、荞麦种植面积扩大。 => 
各位记者、各位来宾： => 
主任和副主任分工负责。 => 

# ------------------------------------------------------------------ offices

# Body, rank and office are one post; offices in a row are each their own.
table: gttag -x | awk -F'\t' '$3 == "post" { print $4 }'
市人大常委会副主任、县委书记刘成。 => 市人大常委会副主任 // 县委书记
县委副书记、县长人选已定。 => 县委副书记 // 县长
县委副书记、政府县长赵明 => 县委副书记 // 政府县长
省委常委、常务副省长出席。 => 省委常委 // 常务副省长
新河县农业农村局局长马平介绍。 => 新河县农业农村局局长
县公安局党委副书记、政委刘强。 => 县公安局党委副书记 // 政委
国家能源局副局长何方到会。 => 国家能源局副局长
驻村第一书记田野 => 驻村第一书记
组织部部长孟凡，宣传部部长石磊列席。 => 组织部部长 // 宣传部部长
习近平总书记重要讲话 => 总书记
立法会议员提出建议。 => 立法会议员

# Behind a surname alone too, but not where a place begins in it.
胡县长作了安排，县委葛书记讲话，请问韩部长。 => 县长 // 书记 // 部长
市委党校副校长杨一、教育长朱华 => 市委党校副校长 // 教育长
荣获贵州长寿之乡称号，在合肥市长丰县采访。 => 

# Delegates and members are none; nor is a word that an office begins.
人大代表、政协委员提出建议。 => 
县委常委会召开会议。 => 
主任医师坐诊。 => 
成立领导小组和委员会。 => 

# ------------------------------------------------------------------- bodies

# A level or a place, and the body's end; the border is sought to the left.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
在县委的坚强领导下，在县人大、县政协的监督支持下 => 县委 // 县人大 // 县政协
市委、市政府高度重视。 => 市委 // 市政府
市委市政府作出部署。 => 市委 // 市政府
得到省市委肯定。 => 省市委
中共兰州市委宣传部、兰州市人民政府新闻办公室 => 中共兰州市委宣传部 // 兰州市人民政府新闻办公室
天津市第四中心医院、渭源县人民医院、县中医院 => 天津市第四中心医院 // 渭源县人民医院 // 县中医院
召开县委农村工作领导小组会议。 => 县委农村工作领导小组
县发展和改革局、县重大项目建设服务中心 => 县发展和改革局 // 县重大项目建设服务中心
国家发展改革委、国家能源局批复。 => 国家发展改革委 // 国家能源局
县城北区幼儿园、城关第三小学开学。 => 县城北区幼儿园 // 城关第三小学

# In a list of bodies the later ones leave the level out.
支持县人大常委会、政府、政协、法院、检察院依法履职。 => 县人大常委会 // 政府 // 政协 // 法院 // 检察院
县人大及其常委会依法监督。 => 县人大 // 常委会
工会、共青团、妇联等群团组织 => 工会 // 共青团 // 妇联

# Firms, media and schools by a proper name; in a list of firms also those
# that show no end.
引进海河矿业、华东水泥投产。 => 海河矿业 // 华东水泥
培育润丰公司、金禾、天润等龙头企业。 => 润丰公司 // 金禾 // 天润
新河日报、甘肃日报记者采访。 => 新河日报 // 甘肃日报
与华北电力大学、清华大学合作。 => 华北电力大学 // 清华大学
来源：新河发布 => 新河发布
甘肃省电力公司、白银有色集团股份有限公司 => 甘肃省电力公司 // 白银有色集团股份有限公司

# Co-operatives by a proper name.
成立巴朵手工艺品专业合作社，建起嘎顿农机服务农民专业合作社。 => 巴朵手工艺品专业合作社 // 嘎顿农机服务农民专业合作社
发展蔬菜专业合作社、脱贫攻坚造林专业合作社。 => 

# No names: kinds of bodies, parts of words, departments in general.
乡镇卫生院、民营医院和农村小学 => 
各乡镇政府、各级党委高度重视。 => 
有关部门、相关单位认真落实决策部署。 => 
天津公司派人指导。 => 
食品安全、科技创新、学生、大学生 => 
企业内部挖潜，医院外部环境整治。 => 

# ----------------------------------------------------------------- meetings

# Congresses and sessions by number, meetings of a body or a level.
table: gttag -x | awk -F'\t' '$3 == "meet" { print $4 }'
县第十五次党代会以来，全县上下砥砺奋进。 => 县第十五次党代会
党的二十大和二十届二中全会精神 => 党的二十大 // 二十届二中全会
党的十九大和十九届二中、三中、四中、五中、六中全会精神 => 党的十九大 // 十九届二中、三中、四中、五中、六中全会
县十九届人大二次会议确定的任务 => 县十九届人大二次会议
在新河县第十九届人民代表大会第四次会议上 => 新河县第十九届人民代表大会第四次会议
市委六届五次全体会议暨市委经济工作会议、市两会召开。 => 市委六届五次全体会议 // 市委经济工作会议 // 市两会
政协第十四届全国委员会第二次会议 => 政协第十四届全国委员会第二次会议
全省经济运行调度会议在兰州召开。 => 全省经济运行调度会议
召开东西部协作联席会议。 => 东西部协作联席会议
举办首届全民运动会。 => 首届全民运动会
市第五次党代会和县第十五次党代会精神 => 市第五次党代会 // 县第十五次党代会
参加兰洽会、进博会。 => 兰洽会 // 进博会
# Also with Arabic digits and with （扩大）.
县委召开第17次常务会议。 => 第17次常务会议
主持召开县十二届第8次政府常务会议 => 县十二届第8次政府常务会议
县委九届三次全体（扩大）会议闭幕。 => 县委九届三次全体（扩大）会议
举行“绿水青山看新河”系列主题新闻发布会。 => “绿水青山看新河”系列主题新闻发布会

# Meetings without a name.
先后召开调度会、推进会35次。 => 
会议强调，要抓好落实。 => 
县委书记主持会议。 => 
新闻发布会到此结束。 => 
打造十大工程、八大产业。 => 

# ---------------------------------------------------------------- documents

# In 《》 where the title ends as documents do, notes in brackets aside;
# without them behind a verb that makes or issues one.
table: gttag -x | awk -F'\t' '$3 == "law" { print $4 }'
出台《新河县招商引资奖励办法（试行）》 => 《新河县招商引资奖励办法（试行）》
落实《“健康中国2030”规划纲要》 => 《“健康中国2030”规划纲要》
制定帮扶项目实施细则、消费帮扶工作方案等文件。 => 帮扶项目实施细则 // 消费帮扶工作方案
出台抗旱保收10条措施。 => 抗旱保收10条措施
落实中央八项规定精神 => 中央八项规定精神
深入贯彻安全生产法、宪法和民法典。 => 安全生产法 // 宪法 // 民法典
编制国土空间规划。 => 国土空间规划

# Papers, plays and films are none; nor are measures in general.
《甘肃日报》刊发报道，话剧《春风》上演。 => 
落实各项惠民政策，采取有力措施。 => 
编制村庄规划87个，出台考核办法。 => 

# --------------------------------------------------------------- programmes

# Coinages in quotes with a programme's end: the quotes belong to the name.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
深入开展“三抓三促”行动。 => “三抓三促”行动
落实“一把手工程”机制。 => “一把手工程”机制
完善“街道吹哨、部门报到”机制。 => “街道吹哨、部门报到”机制
推进“5155”乡村示范行动。 => “5155”乡村示范行动
推行“全科网格”治理、“六统一”管理。 => “全科网格”治理 // “六统一”管理
深化“放管服”改革。 => “放管服”改革

# Slogans that count, without such an end: what the quotes hold.
融入“三城五地”建设。 => 三城五地
制定“一户一策”帮扶措施。 => 一户一策
严格落实“四个不摘”。 => 四个不摘
打好“三张牌”，守住“三条线”。 => 三张牌 // 三条线
坚持“周督查”“四必访”等制度。 => 周督查 // 四必访
利用“以购代捐”“以买代帮”等方式 => 以购代捐 // 以买代帮
探索“龙头企业+合作社+农户”模式。 => “龙头企业+合作社+农户”模式
抓好“增绿、管绿、用绿”。 => 增绿、管绿、用绿

# Without quotes: a name between a verb that carries it out and its end.
新修公路安全生命防护工程46公里。 => 公路安全生命防护工程
实施城区集中供热改造提升工程。 => 城区集中供热改造提升工程
开展防范化解账款拖欠专项行动。 => 防范化解账款拖欠专项行动
健全防返贫动态监测和帮扶机制。 => 防返贫动态监测和帮扶机制
加快第三次土壤普查。 => 第三次土壤普查
举办第十二届新河书画艺术节。 => 第十二届新河书画艺术节

# Those that are known, doctrines and strategies among them.
全面推进乡村振兴，深化东西部协作。 => 乡村振兴 // 东西部协作
坚持习近平生态文明思想，学习“千万工程”经验。 => 习近平生态文明思想 // 千万工程
“十四五”规划完成中期调整。 => “十四五”规划

# Praise and figures of speech, general aims, kinds of projects are none.
成为乡村最靓的“底色”，鼓起“钱袋子”。 => 
推动高质量发展，抓好招商引资和民生实事。 => 
解决“停车难”问题，打通“主动脉”。 => 
完善工作机制，实施重大项目，构建现代化产业体系。 => 
创建“三级甲等”医院，实现“双增长”。 => 
他们“权力大、责任大”，不是“一般的处级干部”。 => 
在思想上政治上行动上保持一致。 => 

# --------------------------------------------------------------- indicators

# Those of lib/data/indicators.tsv, with the canonical name and the code; what
# is only counted is none.
table: gttag -x | awk -F'\t' '$3 == "ind" { print $4, $5, $6 }'
GDP增长6%，森林覆盖率提高到30%。 => GDP 地区生产总值 gdp // 森林覆盖率 森林覆盖率 forest
改造农村公路100公里，建成学校3所。 => 

# A place that no list knows is part of the name: two to four letters between
# a border and the level.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "post" || $3 == "meet" { print $3, $4 }'
在云门县委的领导下 => org 云门县委
云门县人民政府县长 => post 云门县人民政府县长 // org 云门县人民政府
云门县县长刘海到会。 => post 云门县县长
在云门市第八届人民代表大会第三次会议上 => meet 云门市第八届人民代表大会第三次会议 // org 云门市第八届人民代表大会
记者专访县委书记李明。 => post 县委书记 // org 县委
责成县政府落实，抄送县人大。 => org 县政府 // org 县人大
在市政府和县委的领导下，在县人大和县政协的监督下 => org 市政府 // org 县委 // org 县人大 // org 县政协
会同县财政局办理 => org 县财政局
立足历届县委、县政府打下的基础 => org 县委 // org 县政府
建立城市长效机制 => 

# What stands between office and name: a note in brackets.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" { print $3, $4 }'
副县长（挂职）王磊参加。 => post 副县长 // person 王磊
请高建国主任回答。 => person 高建国 // post 主任

# The place in the name of such a body is marked as well; in a person's name
# none is.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
青禾县委、青禾县人民政府 => 青禾县 // 青禾县
在市政府和县委的领导下 => 
副县长陈云贵参加。 => 

# Cities and districts under the names that they had before, joined with the
# province like any other; a word for leaders opens no place's name.
湖南省宁乡县和綦江县 => 湖南省宁乡县 // 綦江县
中共宁乡县委 => 宁乡县
县领导梁勇参加。 => 

# ------------------------------------------- more of persons, and of borders

# The last of a list before a verb, a speaker at the head of a clause, who is
# introduced by an age or a birth, authors, a headline without spaces.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
副县长张艳、司学军在会上发言。 => 张艳 // 司学军
休会后，陆卫东指出，要抓紧。 => 陆卫东
天亮了。”高小平说，“路通了。” => 高小平
孙丽今年35岁，种了八年药材。 => 孙丽
公示的有三人：王中苏1957年10月生，大学学历。 => 王中苏
刘卿 兰志飞 郑窈 => 刘卿 // 兰志飞 // 郑窈
孙述涛殷鲁谦雷杰边祥慧出席 => 孙述涛 // 殷鲁谦 // 雷杰 // 边祥慧
卢展明作工作报告 张宏伟主持 => 卢展明 // 张宏伟
县领导罗云峰、储开泉列席会议。 => 罗云峰 // 储开泉
县人大代表丁列明说，要修路。 => 丁列明
副县长洪立新、傅海、赖文静出席。 => 洪立新 // 傅海 // 赖文静
县委书记任刚拟任副市长。 => 任刚

# 任 before a place, 代表团, 殷殷 are no surnames; a word that ends in a name
# of somebody else is none either.
本次任命前分别任宁乡县委书记、浏阳市委书记。 => 
邀请代表团新闻发言人出席。 => 
牢记总书记殷殷嘱托。 => 
高度重视，严格要求，全年任务完成。 => 
权力和责任今年落实。 => 
大会代表应到330人，实到326人。 => 

# A name that the document gave beside an office is one wherever it stands;
# the next document knows nothing of it.
case: names that the document gave before
$ gttag -H | cut -f1,3
< doc	text
< 甲	县长周成林介绍情况。
< 甲	大家围住周成林问个不停。
< 乙	大家围住周成林问个不停。
> doc	tags
> 甲	post:县长;person:周成林
> 甲	person:周成林
> 乙	

# 任, 获, 要, 兼, 进行 end a name on the left; 城市 of 禹城市 is no word.
table: gttag -x | awk -F'\t' '$3 != "ind" && $3 != "topic" { print $3, $4 }'
禹城市委召开会议。 => org 禹城市委 // place 禹城市
任共青团兰州市委干事。 => org 共青团兰州市委 // place 兰州市
下派云门镇任党支部副书记。 => place 云门镇 // post 党支部副书记
三项工作获省政府表彰。 => org 省政府
建设全国科技创新中心。 => 
县委副书记、代县长朱志成到任。 => post 县委副书记 // org 县委 // post 代县长 // person 朱志成
对清单进行动态调整。 => 
在多功能厅、报告厅举行。 => 
青石村村委会换届，村支书兼村委会主任 => org 青石村村委会 // place 青石村 // post 村支书 // post 村委会主任
市委办公厅、国务院办公厅印发。 => org 市委办公厅 // org 国务院办公厅
系统总结县第十二次党代会以来的工作。 => meet 县第十二次党代会
中国共产党沁县第十三次代表大会 => meet 中国共产党沁县第十三次代表大会 // org 中国共产党 // place 沁县

# What is carried out is a programme in quotes of any wording, so is what
# stands beside one, and what is held up as an example; figures of speech and
# works that are only counted are none.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
实行“挂图管理”，推行“一领办三参与”的办法。 => 挂图管理 // 一领办三参与
社区“山湾联防”“十户联防”经验 => 山湾联防 // 十户联防
推广“云门经验”。 => 云门经验
包括“‘五缓四减三补贴’就业政策”等。 => ‘五缓四减三补贴’就业政策
云门新能源一期项目投产；宝鸡至汉中铁路项目开工。 => 云门新能源一期项目 // 宝鸡至汉中铁路项目
建成农村供水工程10处，实施棚户区改造项目。 => 
“6·5”世界环境日、“12·16”地震。 => 
培养“田秀才”“土专家”。 => 

# Numbers before a place's last word count; places in a list with one that is
# known, and the two ends of a road, are read.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
“五基地六产业七景区”，治理“两江一湖” => 
天津至新沂段、长沙至合浦等高铁 => 天津 // 新沂 // 长沙 // 合浦
设立信用乡、信用村，整治空心村。 => 
京港澳、连霍高速拥堵。 => 连霍高速

# In a list of names also those without a surname of the table; a name before
# 副书记 and the like; photographers, labels; a headline's run before 等; names
# of bodies inside a person's are none.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "org" { print $3, $4 }'
周永明、高小平、齐建新、和仕聪、农布央宗、品初拉姆等出席。 => person 周永明 // person 高小平 // person 齐建新 // person 和仕聪 // person 农布央宗 // person 品初拉姆
王伟副书记来到云门镇。 => person 王伟
请杨耕总经理、安春艳老师发言。 => person 杨耕 // person 安春艳
展馆开放。（李静良摄） => person 李静良
[王旭明]大家下午好。 => person 王旭明
顾琨杜永春等在主席台就座 => person 顾琨 // person 杜永春
省长彭清华出席。 => person 彭清华
自治州州长 白加扎西 => person 白加扎西
上午，庄天慧主持召开会议，吴德列席会议。 => person 庄天慧 // person 吴德
菜农杨九虾、村民江春分说 => person 杨九虾 // person 江春分
教育部师范教育司管培俊司长致辞。 => org 教育部师范教育司 // person 管培俊
香格里拉网讯 记者报道 => org 香格里拉网
牛家村党支部领办合作社。 => org 牛家村党支部
武警迪庆支队到场。 => org 武警迪庆支队
省委全面深化改革委员会主任到会。 => org 省委全面深化改革委员会
县法院院长、检察院检察长参加。 => org 县法院 // org 检察院
归昌乡第一书记扶贫产业园开工。 => 

# A year inside a meeting's name; a part of a name behind a number is none.
table: gttag -x | awk -F'\t' '$3 == "meet" || $3 == "prog" { print $3, $4 }'
县委党建领导小组2020年第一次会议召开。 => meet 县委党建领导小组2020年第一次会议
建成云门500千伏送出工程。 => 
审议《关于健全应急管理体系的方案》。 => 

# Villages whose names end like hills, and what is no place: 村民 + 江.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
深入窑淮乡界山村、观音堂村 => 窑淮乡界山村 // 观音堂村
村民江春分说，路通了。 => 
“专家百村行”活动，硬化农耕路、二级公路。 => 
潘州大道南、茂东快线、玉科大草原 => 潘州大道南 // 茂东快线 // 玉科大草原

# Lists with 和 and names of two letters, who comes from somewhere and says
# so, after 代表 and 市民; a surname's word that begins another word; like hills.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
执行主席是：张国锋、杨正平、许会祥、费伟华、余宁、何川、邹刚。 => 张国锋 // 杨正平 // 许会祥 // 费伟华 // 余宁 // 何川 // 邹刚
由龙子明、张学修、刘与量、龚俊龙和谢俊明发起。 => 龙子明 // 张学修 // 刘与量 // 龚俊龙 // 谢俊明
来自青石街的张桂霞反映，水管漏了。 => 张桂霞
市民袁哲提出建议。 => 袁哲
无党派人士代表谢可人、吕勇、王雷先后发言。 => 谢可人 // 吕勇 // 王雷
执行主席姚运明、刘刚在主席台就座。 => 姚运明 // 刘刚
徐尧峰同志列席会议。 => 徐尧峰
总书记来陕考察重要讲话 => 
市长唐良智承诺：年内办好。 => 唐良智
（编审：滕义 编辑：李晋升） => 滕义 // 李晋升
市长苏勇携有关部门走进直播间。 => 苏勇

# A meeting before a word that begins like a body's end; the committees of the
# parties; verbs before a body's name; quotes of a known name.
table: gttag -x | awk -F'\t' '$3 == "meet" || $3 == "org" || $3 == "prog" { print $3, $4 }'
落实市委经济工作会议部署要求。 => meet 市委经济工作会议 // org 市委
民进市委会主委、民盟市委会到会。 => org 民进市委会 // org 民盟市委会
登录青石新闻网，抓实抓细科技工作。 => org 青石新闻网
协调推进“四个全面”战略布局。 => prog “四个全面”战略布局

# Trains are no roads; hotels and theatres; a division and what is said of it.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
登上G72次高铁，乘高铁赴省城。 => 
在天水宾馆开幕，在上虞剧院演出，到北京西站。 => 天水宾馆 // 上虞剧院 // 北京西站
希望武汉市能建立社区食堂。 => 武汉市

# A name before 区长 is no district; 暨 within a meeting's name; who holds two
# offices; the head of a headline; spirits and figures of speech.
table: gttag -x | awk -F'\t' '$3 != "ind" && $3 != "topic" { print $3, $4 }'
受李德鸿区长委托作报告。 => person 李德鸿 // post 区长
临溪县长张海到会。 => post 临溪县长 // person 张海
召开全省防汛抗旱暨安全生产视频会议。 => meet 全省防汛抗旱暨安全生产视频会议
罗毅君兼省应急管理厅副厅长。 => post 省应急管理厅副厅长 // org 省应急管理厅
黄珍敏：用好红色资源 => person 黄珍敏
打起“十二分精神”，发展现代畜牧业。 => 
忠实践行“八八战略”，落实“三管三必须”。 => prog 八八战略 // prog 三管三必须
港上镇王桥村、小河咀水文站 => place 港上镇王桥村 // place 小河咀水文站
区人民政府区长 和文全 => post 区人民政府区长 // org 区人民政府 // person 和文全

# Works: so many of a kind are none; names that join, that hold a road's number,
# a word that else is a border, or a list's later ones; festivals; reforms.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
实施165个农村饮水保障工程和23座小型水库加固工程。 => 
通过一系列改造项目，完成年度投资计划。 => 
实施东岸绿化提升工程及新区绿化改造提升工程。 => 东岸绿化提升工程 // 新区绿化改造提升工程
完成绕城202国道拓宽工程。 => 绕城202国道拓宽工程
商河引黄灌区续建配套与节水改造三期工程开工。 => 商河引黄灌区续建配套与节水改造三期工程
完成石板水库改扩建工程、龙门干渠改建工程。 => 石板水库改扩建工程 // 龙门干渠改建工程
实施全面振兴新突破三年行动。 => 全面振兴新突破三年行动
举办首届中国云台丰收节、第二届中国云台橄榄节等活动。 => 首届中国云台丰收节 // 第二届中国云台橄榄节
这是深化财税体制改革的内容，我县殡葬改革入选。 => 财税体制改革 // 殡葬改革
确立“清凉山水、秀美林溪”形象品牌。 => 清凉山水、秀美林溪
县“两会”召开。 => 

# Congresses in a row; the body's name is no meeting; 政协 before the place.
table: gttag -x | awk -F'\t' '$3 == "meet" { print $4 }'
学习党的十七大、十八大精神，打造八大产业、十六大工程。 => 党的十七大 // 十八大
召开政协清河县十二届二次会议。 => 政协清河县十二届二次会议
中国人民政治协商会议清河县委员会 => 

# A festival begins with its number or the place before it; fairs by number;
# branches; what stands before a firm and is no part of it.
table: gttag -x | awk -F'\t' '$3 != "ind" && $3 != "place" { print $3, $4 }'
我代表第九届林溪菜美食文化旅游节组委会办公室 => prog 第九届林溪菜美食文化旅游节
介绍第四届黄酒旅游节筹备情况。 => prog 第四届黄酒旅游节
第二十三届中国农加工投洽会召开在即 => meet 第二十三届中国农加工投洽会
中国微生物学会酿造分会到会。 => org 中国微生物学会酿造分会
走访台商柏群电子科技有限公司，邀请中铁十八局考察。 => org 柏群电子科技有限公司 // org 中铁十八局
文化学者纪连山点评，罗广蕾供图。 => person 纪连山 // person 罗广蕾
以“一线作风”推进。 => 
# 房地产 is a trade, and the end of a name only in 房地产公司.
全年房地产投资20亿元，扣除房地产投资增长5% => 
恒远房地产公司成立，碧水地产在林溪落户 => org 恒远房地产公司 // org 碧水地产

# All schools of a county are no body, nor are so many of a kind.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
全国组建2.3万个生态扶贫专业合作社，共有乡镇卫生院3个。 => 
全县学校占地面积扩大，全县敬老院开工。 => 
6月下旬县委、县政府部署。 => 县委 // 县政府
土地划拨给城关中学。 => 城关中学

# A work that is all of a line, or stands before its first comma; 工程项目; the
# schools of works; what is counted by 条 and 所; a question is no slogan.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "org" { print $3, $4 }'
健身惠民工程 => prog 健身惠民工程
学前教育设施建设工程，新建幼儿园4所以上 => prog 学前教育设施建设工程
包括云台镇石家桥危桥改造工程项目和龙岗桥危桥改造工程项目。 => prog 云台镇石家桥危桥改造工程项目 // prog 龙岗桥危桥改造工程项目
柳墟幼儿园建设项目，占地十亩；市三院扩建。 => prog 柳墟幼儿园建设项目 // org 柳墟幼儿园 // org 市三院
完成4所学校校舍改扩建工程、8条道路升级改造工程。 => 
“农民进城了，农村怎么办？” => 
落实各项重点工程，完成当年计划。 => 

# 代表 is what one does; two roads with a dash between.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" || $3 == "place" { print $3, $4 }'
审议了张志明市长代表市人民政府所作的报告。 => person 张志明 // post 市长
春城路（吉阳路-礼阳路）、长林大道西侧 => place 春城路 // place 吉阳路 // place 礼阳路 // place 长林大道

# Stations of water are places; schools in general are none.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "org" || $3 == "place" { print $3, $4 }'
建成横河泵站和萧河水闸主体工程。 => place 横河泵站 // prog 萧河水闸主体工程 // place 萧河水闸
实施中小学幼儿园扩优提质工程、集中供热扩建工程。 => prog 中小学幼儿园扩优提质工程 // prog 集中供热扩建工程
铺设将军大道管网，打通断头路。 => place 将军大道

# Who is honoured: before 等 and how many, or what they are; lists that end in
# 和; rare surnames; after an office and 的; old party members.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
授予王从山等519人称号，推选出何春、魏远东等16名模范。 => 王从山 // 何春 // 魏远东
受到表彰的孙彬、李双林等劳动模范登台。 => 孙彬 // 李双林
白芍药、金银花等16个品种。 => 
张建新、陈世兴、董小林和许全文等4名同志获奖。 => 张建新 // 陈世兴 // 董小林 // 许全文
有：杨卫平、王夏荣、雒志新、弋志新。 => 杨卫平 // 王夏荣 // 雒志新 // 弋志新
这位就是曾任村支书的李元林。 => 李元林
老党员张福林来到广场，清河市劳动模范牛君平发言。 => 张福林 // 牛君平

# A numbered meeting with 和 in its name.
table: gttag -x | awk -F'\t' '$3 == "meet" { print $4 }'
举行第八届劳动模范和先进工作者表彰大会。 => 第八届劳动模范和先进工作者表彰大会
专家们来村调研，召开会议和座谈会。 => 

# Yam is no hill; what reporters do is no work.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "place" { print $3, $4 }'
建成黄坦糯米山药基地。 => 
实地采访云台干渠渡槽工程。 => prog 云台干渠渡槽工程

# A list that 等项目, 等工程 ends is one of works: each that has a place or a body
# and what is done there is a programme by its name; what has none is a kind of
# work, what has no more than the place is the place.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
全力推进青石河调水、县医院整体搬迁、垃圾焚烧发电等重大项目工程。 => 青石河调水 // 县医院整体搬迁
实施通渭县风力发电和静宁县光伏发电等12个项目。 => 通渭县风力发电 // 静宁县光伏发电
推进药茶提取加工、塑料包装制造等重点工业项目。 => 
建成青石河水库、人民公园等项目。 => 

# Quoted coinages that a list calls campaigns or projects.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
通过“晒比学干”“亮绩效”等活动鼓劲。 => 晒比学干 // 亮绩效

# A word that is all there is behind an office is a name; so is what stands
# behind 叫做; a name of two letters is known again at a clause's head and
# before 的; offices behind a body's name in brackets; outlets before 记者; of
# whom a branch is; 全国首家 opens no name.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" || $3 == "org" { print $3, $4 }'
省委副书记庄严，省长王晓。 => post 省委副书记 // org 省委 // person 庄严 // post 省长 // person 王晓
抓好书记项目，抓紧。 => 
我叫做栾天明，是农民。 => person 栾天明
任县委政策研究室（县农村工作办公室）副主任。 => org 县委政策研究室 // org 县农村工作办公室 // post 副主任
中国县城报记者 孟远航 => org 中国县城报 // person 孟远航
新华社江西分社负责人介绍。 => org 新华社江西分社
全国首家法院。 => 

case: a name of two letters is known again
$ gttag -x | awk -F'\t' '$4 == "person" { print $5 }'
< doc\ttext
< 甲\t肖丽今年35岁，住在城里。
< 甲\t肖丽的第三次回归
< 甲\t这一次，肖丽铁了心。
> 肖丽
> 肖丽
> 肖丽

# What is known stands behind a verb; what 等 is before is of a kind; 项目 is no
# word in 各项目标; coinages of parts of one length and before 理念; what is
# carried out.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
实施建强党组织助力乡村振兴战略。 => 乡村振兴战略
抓好亲水平台等基础建设和绿化工程。 => 
完成“十二五”规划各项目标任务。 => “十二五”规划
坚持“招大引强”理念。 => 招大引强
双方采取“联建联创、优势互补、资源共享”的模式。 => 联建联创、优势互补、资源共享
大力推进“村企抱团”，共同发展。 => 村企抱团

# Bodies that are of a kind, no names.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "place" { print $3, $4 }'
获评国家一级博物馆。 => 
方片互动网络科技等信息服务公司。 => org 方片互动网络科技
甜石南三大煤矿前期工作。 => 
却是柏柳村规模产业。 => place 柏柳村
自来水加压泵站建成。 => 

# A village that has the name of its township, whatever the letters are.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
走进沟沿镇沟沿村，家家户户忙着采茶。 => 沟沿镇沟沿村
清河县山城镇山城村村民说。 => 清河县山城镇山城村
在观音桥乡观音桥村和河顺街道河顺社区的茶园里。 => 观音桥乡观音桥村 // 河顺街道河顺社区
走进云台镇石桥村。 => 云台镇石桥村

# The last of a list, before a verb; offices of a township's committee.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" { print $3, $4 }'
县领导谢子平、耿建强、于萍出席会议。 => person 谢子平 // person 耿建强 // person 于萍
宣传委员钟小刚说。 => post 宣传委员 // person 钟小刚
委员：赵明、陈桂英、马强。 => person 赵明 // person 陈桂英 // person 马强
委员王伟建议加快。 => person 王伟
委员们讨论，委员高度评价。 => 
村党支部书记折永刚介绍。 => post 村党支部书记 // person 折永刚

# The conference before its committee; whose firm goes on behind a bracket; the
# level 自治县 of a body; 旗下 between two firms.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
政协静宁县第十一届委员会工作报告 => 政协静宁县第十一届委员会
政协第七届静宁县委员会委托我作报告。 => 政协第七届静宁县委员会
拜访了清河通用技术（集团）控股有限责任公司。 => 清河通用技术（集团）控股有限责任公司
在自治县人大、政协监督下。 => 自治县人大 // 政协
考察了金禾钢铁集团旗下贵成特钢有限公司。 => 金禾钢铁集团 // 贵成特钢有限公司

# A name and whom it speaks to; a word that is a name before 说; below a
# picture; before 问道.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
村党支部书记董超向村民介绍情况。 => 董超
集团董事长林木平说，今年开工。 => 林木平
张俊强（左二）在农户家中。 => 张俊强
黄河（左岸）治理。 => 
“怎么办？”王清华问道。 => 王清华
记者徐旭带着一份手记。 => 徐旭

# Quoted coinages before 主线 and counted kinds; carried out, of equal parts.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
坚持“绿色发展、科学赶超、生态惠民”发展主线。 => 绿色发展、科学赶超、生态惠民
打好“大会战”“大赶考”两大组合拳。 => 大会战 // 大赶考
大力实施“产业赋能、生态引领”，抢抓机遇。 => 产业赋能、生态引领

# Works in a list that begin as proper names do, letters that no word has side
# by side, or that are a stage of one; kinds of works are none.  What money was
# spent is no part of a name.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "org" { print $3, $4 }'
引进雄宇索道、迈科隆二期、攀科医药等一批重大项目。 => prog 雄宇索道 // prog 迈科隆二期 // prog 攀科医药
实施学前教育、商业广场、垃圾焚烧发电等项目33个。 => 
达成年产500吨食用菌菌种厂等产业项目。 => 
投资15亿元南方水泥优化升级等32个项目开工。 => prog 南方水泥优化升级 // org 南方水泥

# A lone line of three letters that no word holds is who wrote it, whatever
# word the surname may be.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
白笑宇 => 白笑宇
白云山 => 
高标准 => 

table: gttag -x | awk -F'\t' '$3 == "place" || $3 == "org" { print $3, $4 }'
在乌素嘎查率先示范。 => place 乌素嘎查
盟委、行署和苏木党委部署。 => org 盟委 // org 行署 // org 苏木党委

# Co-operatives by name behind a place; others are any.  A name without a
# surname, where it is all that stands behind an office.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "person" || $3 == "meet" { print $3, $4 }'
静宁县高山云雾茶叶合作社带动增收。 => org 静宁县高山云雾茶叶合作社
土地流转给合作社，新培育农民合作社52家。 => 
旗人民政府代旗长 双宝 => org 旗人民政府 // person 双宝
县长 致辞 => 
珠海山东商会成立大会召开。 => meet 珠海山东商会成立大会 // org 珠海山东商会

# A list's members are places where a word for such stands behind 等.  A numbered
# village; a town whose name ends in 村镇; 的 parts two places; a county without
# its nationalities, although the rest is a word.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
围绕金溪、云坪、石桥、青禾等乡镇，打造优势区。 => 金溪 // 云坪 // 石桥 // 青禾
发展蔬菜、食用菌等乡镇特色产业。 => 
培育特色产业、龙头企业等镇域经济。 => 
该镇后杨庄二村蔬菜大棚内 => 后杨庄二村
到西和县石村镇柳树梁村走访。 => 西和县石村镇柳树梁村
西和县各村镇开展整治。 => 西和县
在西和县的北营村，他说。 => 西和县 // 北营村
海东市互助县石台乡 => 海东市互助县石台乡
村委广场上人很多，大家互助互爱。 => 

# Bodies: 省委 and 省政府 are two; with their number; with 驻 and a place behind
# them; working parties.  Meetings of those who hold an office are no office; a
# fair's year is its number.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "post" || $3 == "meet" { print $3, $4 }'
紧紧围绕省委省政府部署。 => org 省委 // org 省政府
第六人民医院的南院落户。 => org 第六人民医院
省审计局驻西和县审计组 => org 省审计局
县委换届风气第八督查组组长李某某 => post 县委换届风气第八督查组组长 // org 县委换届风气第八督查组
县政协主席会议研究决定。 => meet 县政协主席会议 // org 县政协
致2025世界绿色产业博览会的贺信。 => meet 2025世界绿色产业博览会
请路市长谈谈，欢迎您路市长。 => post 市长 // post 市长

# Two names before 等 and what persons do; kin of whom one tells.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
孙军、孙青山等列席会议。 => 孙军 // 孙青山
农业、林业等出席会议。 => 
正与老乡王福春、李秀金夫妇围坐。 => 王福春 // 李秀金

# A sentence that holds a coinage in quotes of its own; campaigns.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
“我们尝到了‘党建+合作社’的甜头。”他说。 => 党建+合作社
全面打响“黑土粮仓”科技会战。 => “黑土粮仓”科技会战
弘扬伟大抗战精神，延链强链补链固链。 => 伟大抗战精神

# Two bars and a colon behind a word for who did it; names in a list before one
# that is addressed; a guest and what he is; 市长 with a surname is no name.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" { print $3, $4 }'
编辑 | 李毅、张文江 => person 李毅 // person 张文江
由丁小溪、张诗雨、陈美玲同学书写。 => person 丁小溪 // person 张诗雨 // person 陈美玲
许强 云南省卫生健康委副主任 => person 许强 // post 云南省卫生健康委副主任
云南省卫生健康委副主任 => post 云南省卫生健康委副主任
马市长一行到现场调研。 => post 市长
青石镇党委书记赵国，党委副书记、镇长赵强等陪同。 => post 青石镇党委书记 // person 赵国 // post 党委副书记 // post 镇长 // person 赵强
关系我市长远发展的大事。 => 

# Whose branch it is; the source ends before who took the picture.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "prog" { print $3, $4 }'
中国邮政集团有限公司云台市分公司承办。 => org 中国邮政集团有限公司云台市分公司
图片来源：青石日报记者周某摄 => org 青石日报
采取宣传与整治相结合的方法，推进专项行动的深入开展。 => 
加快构建现代化产业体系。 => 
推动“青石大讲堂”制度化运行。 => 

# A community and those of it; communities of a kind are none.  The short name of
# a county that is a word too, in a document about it.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
前往青河桥社区党群服务中心。 => 青河桥社区
青河桥社区居民反映，社区一小区停水。 => 青河桥社区
农村社区居民、城市社区党组织。 => 
在锦湖街道青河桥社区一小区内。 => 锦湖街道青河桥社区
感谢兰州晨报和社区工作人员。 => 兰州

case: a short name that is a word too
$ gttag -x | cut -f4,5
< doc	text
< a	定边县政府签约。
< a	推动定边土地整治。
< b	推动定边土地整治。
> tag	mark
> org	定边县政府
> place	定边县
> place	定边

# No programmes: a part of a word or of a firm's name, one of many; a month's 份
# is no part of it.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "law" { print $3, $4 }'
发布了工程建设项目审批改革情况。 => 
与青石建设集团第四工程有限公司签约。 => 
这是一次成功的紧急救助行动。 => 
打赢3月份疫情阻击战。 => prog 疫情阻击战
到青石镇中咀村项目区查看，调研园区规划情况。 => 
推进“项目建设提速年”“作风建设年”等工作。 => prog 项目建设提速年 // prog 作风建设年
作出“抓县城、强园区、兴茶叶”实践论。 => prog 抓县城、强园区、兴茶叶
提出“美丽、绿色、智能”的目标。 => 

# Firms in a list before 等企业 where one begins as names do; a meeting whose
# place stands before 和; any kindergarten.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "meet" { print $3, $4 }'
以清米贡酒、青刚面粉等企业为依托。 => org 清米贡酒 // org 青刚面粉
支持陶瓷、建材等企业发展。 => 
定边县耕地保护和粮食安全工作会议召开。 => meet 定边县耕地保护和粮食安全工作会议
新建青石小学和幼儿园、卫生室。 => org 青石小学
全面贯彻党中央、国务院部署。 => org 党中央 // org 国务院

table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
小区停水。 => 

# Names of other peoples behind an office, before a mark; what one does there is
# no name; no comma in one.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
州长丹增旺措，副州长旺杰才丹，宣传部部长卓玛草，副州长赵五成出席。 => 丹增旺措 // 旺杰才丹 // 卓玛草 // 赵五成
县长点题交账，镇长包片负责，局长亲自指挥，书记带头学。 => 
传承人王建文所言不虚，书法家陈国华作品。 => 王建文 // 陈国华

# The first of a list behind a verb; a congress of a place in a list of such.
table: gttag -x | awk -F'\t' '$3 == "place" || $3 == "meet" { print $3, $4 }'
涉及洪山、永兴、桥南、葛岭等村。 => place 洪山 // place 永兴 // place 桥南 // place 葛岭
按照甘肃省、陇南市党代会部署。 => place 甘肃省 // meet 陇南市党代会 // place 陇南市
媒体记者齐聚新闻发布会现场。 => 

# 零 begins figures of speech; a hospital by its kind alone; no town is round a
# city.
table: gttag -x | awk -F'\t' '$3 == "prog" || $3 == "org" || $3 == "place" { print $3, $4 }'
实现政策宣传“零距离”、服务“零容忍”。 => 
中心医院、中医医院完成改制。 => org 中心医院 // org 中医医院
建成红十字医养结合体。 => 
围绕城镇发展。 => 

# Behind who one is and 的; before 后 and a mark; lists that are counted; no name
# ends in 者.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
建档立卡脱贫户的刘瑞发，在帮助下。 => 刘瑞发
村民的安全，患者的康复，记者的高度责任感。 => 
把重担交给妻子余翠莲后，我来到村里。 => 余翠莲
记者跟随赵丹、郑明富、谭敏、王俊伟4名队员。 => 赵丹 // 郑明富 // 谭敏 // 王俊伟
扶贫者：田某某（县国资局干部） => 

# A name of two letters before a word that the third one begins; who is made
# what; a name and a verb are no long name.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
乡党委书记黄政打来电话，副理事长冯奎共话未来。 => 黄政 // 冯奎
由胡泽任组长、费国华任副组长。 => 胡泽 // 费国华
社区副书记贺瑞琦插话。 => 贺瑞琦
徐军副市长都全面介绍情况。 => 徐军
总书记来川视察。 => 

# A body with its number; a department's name that holds 与; departments in a
# row; a firm's committee; in a list of firms a letter that no word holds.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
大会肯定十四届县委的工作，选举产生新一届县委。 => 十四届县委 // 县委
这是十四届全国政协的开局之年。 => 十四届全国政协
省生态环境厅影响评价与排放管理处介绍情况。 => 省生态环境厅影响评价与排放管理处
县发改局、农业农村局、茶叶局、中医院负责人参加。 => 县发改局 // 农业农村局 // 茶叶局 // 中医院
县教育局、农村寄宿制学校。 => 县教育局
华辰科工集团党委副书记到会。 => 华辰科工集团党委
走访邮乐购、顺安等企业。 => 邮乐购 // 顺安

# The congress in quotes, with whose it is; who does what is no meeting.
table: gttag -x | awk -F'\t' '$3 == "meet" { print $4 }'
做好县“两会”宣传，全省“两会”期间，参加“两会”。 => 县“两会” // 全省“两会” // 两会
县委副书记张洪峰应邀指导会议。 => 

# Documents called so behind their title; a year and a quotation open a name.
table: gttag -x | awk -F'\t' '$3 == "law" { print $4 }'
作了《凝心聚力谱新篇》的报告，排演《沙河新篇》的剧组。 => 《凝心聚力谱新篇》
印发“三农”重点工作实施意见、2020年清河县产业发展行动方案。 => “三农”重点工作实施意见 // 2020年清河县产业发展行动方案

# Numerals alone, the kind of a list some letters on.
table: gttag -x | awk -F'\t' '$3 == "prog" { print $4 }'
聚焦“一五二三四”部署。 => 一五二三四
举办“盛菁汇”等各类双创活动。 => 盛菁汇 // 双创
推广“外管家”“安居码”应用平台。 => 外管家 // 安居码

# A county of two letters behind its province; roads of two digits.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
还记得山东曹县吗，沿46省道前行。 => 山东曹县 // 46省道

# What one holds behind 任; 实验 before the number of a school; factories.
table: gttag -x | awk -F'\t' '$3 == "post" || $3 == "person" || $3 == "org" { print $3, $4 }'
到董屯村任第一书记，由包村领导任队长。 => post 第一书记 // post 队长
陇南实验二中改建，青禾香椿酱厂投产。 => org 陇南实验二中 // org 青禾香椿酱厂

# Who has an age; no office in 地处长江, no body where places meet.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "post" || $3 == "org" || $3 == "place" { print $3, $4 }'
今年68岁的庄允肖是村里的种植户。 => person 庄允肖
清河地处长江之滨，位于甘南、陇南交界处。 => place 清河 // place 长江 // place 甘南 // place 陇南
下设53个居民委员会，走进文旅富县。 => 
与排放管理处商定。 => 

# A list that a leader who is known by name opens; who wrote and read it.
table: gttag -x | awk -F'\t' '$3 == "person" { print $4 }'
主席团成员有：习近平、韩正、沈云耕、蒋以任、罗世谦。 => 习近平 // 韩正 // 沈云耕 // 蒋以任 // 罗世谦
撰稿人：欧阳星宇 审稿人：朱彦 => 欧阳星宇 // 朱彦

# A county that is the rest of a village; the kind behind 的; what a report is
# called.
table: gttag -x | awk -F'\t' '$3 == "place" || $3 == "prog" || $3 == "law" { print $3, $4 }'
永兴村位列前茅。 => place 永兴村
落实“租售并举”的住房政策。 => prog 租售并举
报告题目是《加快转型跨越》。 => law 《加快转型跨越》

# The leaders of a body in a list; who goes where in a headline; who holds what is
# in brackets; who signs behind an outlet; a place's name that a person's begins
# with; the head of a town is no person.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "place" { print $3, $4 }'
青禾总公司领导朱继成、王青海、徐凝参加。 => person 朱继成 // person 王青海 // person 徐凝
陈景东到清河县调研 => person 陈景东 // place 清河县
冯俊成（县委书记）：我们抓早抓小。 => person 冯俊成
（青石日报 吴苏岚） => person 吴苏岚
本报讯（通讯员 吴川成 记者 王茸） => person 吴川成 // person 王茸
县长刘海成深入杨集镇调研，杨集镇镇长王楠成陪同。 => person 刘海成 // place 杨集镇 // place 杨集镇 // person 王楠成
合作社负责人郑岚跟工人一起装箱。 => person 郑岚
我叫栾天成，是一名农技员。 => person 栾天成

# The branch of a firm in a place; 中国 before a firm; what lies in the east of a
# province is no body; a committee's short name; an outlet of three letters.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "post" { print $3, $4 }'
他在中国移动湖南有限公司工作。 => org 中国移动湖南有限公司
他出任青石通信湖南有限公司董事长。 => post 青石通信湖南有限公司董事长 // org 青石通信湖南有限公司
我市与中国青石工程设计有限公司签约。 => org 中国青石工程设计有限公司
该县位于山西省东南部。 =>
市农业农村委主任张国成介绍了情况。 => post 市农业农村委主任 // org 市农业农村委
青禾报记者注意到这一变化。 => org 青禾报
（总台记者 李承成） => org 总台

# The document goes on in the next text.
case: a firm is known by what is left of its name, a person of two letters by them
$ gttag -x | awk -F'\t' '$3 == "org" || $3 == "person" { print $4 }'
< 兰州锐骐新材料有限公司开工。
< 工人说，多亏锐骐新材料。
< 村支书王其介绍了情况。
< 村支书王其成了代言人。
> 兰州锐骐新材料有限公司
> 锐骐新材料
> 王其
> 王其

# What was named in a list of firms is known from then on.
case: a firm of a list stands alone later
$ gttag -x | awk -F'\t' '$3 == "org" { print $4 }'
< 县长来到中健医疗、晶洋实业、铭达塑胶等企业查看。
< 在铭达塑胶，他要求加快建设。
> 中健医疗
> 晶洋实业
> 铭达塑胶
> 铭达塑胶

# A place in brackets inside a firm's name; a level before a body that stands
# behind some word; how many places there are; the branch of a paper; 厂 of 厂房;
# an outlet's 消息; the standing committee's enlarged meeting holds no office.
table: gttag -x | awk -F'\t' '$3 == "org" || $3 == "post" || $3 == "meet" { print $3, $4 }'
我县与纽科伦（新乡）起重机有限公司签约。 => org 纽科伦（新乡）起重机有限公司
将以此次省商务厅考察为契机。 => org 省商务厅
城南大健康科技产业园两处。 =>
由中国日报河南记者站采访。 => org 中国日报河南记者站
他来到在建的飞翔电器电机厂房。 =>
中国青石网消息 记者张三报道 => org 中国青石网
县委书记主持召开县委常委（扩大）会。 => post 县委书记 // org 县委 // meet 县委常委（扩大）会 // org 县委
来到中国知名品牌锐达集团。 => org 锐达集团

# A county right behind its province; no town is of a kind.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
记者在河南长垣采访了解到 => 河南长垣
作为一个历史古镇，它不大。 =>

# Who signs in a dateline's brackets, a surname that is a word among others; a
# department between two offices; some communities, a house and a heritage are no
# names.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "org" || $3 == "post" || $3 == "place" { print $3, $4 }'
（张婧 高展 田鹏成） => person 张婧 // person 高展 // person 田鹏成
青石网衢州6月23日电（童笑岚） => place 衢州 // person 童笑岚
交通运输部总规划师兼综合规划司司长汪洋成介绍 => post 交通运输部总规划师 // org 交通运输部 // post 综合规划司司长 // org 综合规划司 // person 汪洋成
区党工委副书记、党群工作部部长党锋成讲话 => post 区党工委副书记 // org 区党工委 // post 党群工作部部长 // org 党群工作部 // person 党锋成
一些社区党群服务中心建成了。 =>
踏入康县，走进老宅院。 => place 康县
四合院主人朱彦成作为本地人返乡。 => person 朱彦成
位于世界文化遗产红河梯田核心区。 => place 红河梯田核心区
浙江溪头村入选。 => place 浙江溪头村

# A name of three letters behind what the person is, whatever follows; what is
# known ends a programme's name; departments and firms by what they are; firms
# whose names look like places; 县 of a county before 乡村; provinces by their
# letters.
table: gttag -x | awk -F'\t' '$3 != "ind" { print $3, $4 }'
村民汪孝德挨家走访。 => person 汪孝德
老党员丁瑞山种茶。 => person 丁瑞山
总书记专门致贺中国农民丰收节。 => post 总书记 // prog 中国农民丰收节
锐达集团华南区域总部总经理张文山表示， => post 锐达集团华南区域总部总经理 // org 锐达集团华南区域总部 // person 张文山
锐达疏浚（集团）股份有限公司参加。 => org 锐达疏浚（集团）股份有限公司
兰州香江集团已经投资。 => org 兰州香江集团 // place 兰州
走访锐达集团。 => org 锐达集团
岚县乡村振兴局参加活动。 => org 岚县乡村振兴局 // place 岚县
推动岚县乡村旅游发展。 => place 岚县
位于陕甘川交界地带。 => place 陕甘川

# Markets by what they sell, not what they want.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
关闭云林蔬菜市场、铜川路水产市场等25家。 => 云林蔬菜市场 // 铜川路水产市场
最吸引人的当属云滩风景区。 => 云滩风景区
农村家具市场需求旺盛。 =>

# A member of a list of persons that reads like a place or a word is one too,
# between others or as the last of those who attend; bridges in a row are none.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "place" { print $3, $4 }'
市领导董梅敏、原平、江川、晁智等出席会议。 => person 董梅敏 // person 原平 // person 江川 // person 晁智
市领导司马兴、欧阳山龙、夏侯国庆、方林等出席。 => person 司马兴 // person 欧阳山龙 // person 夏侯国庆 // person 方林
司徒文博、尉迟建华、方林生一同调研。 => person 司徒文博 // person 尉迟建华 // person 方林生
龙峰桥、银池桥、段坪桥等同时开工。 => place 龙峰桥 // place 银池桥 // place 段坪桥
欧阳文静在全市工作会议上强调 司马国强主持 => person 欧阳文静 // person 司马国强
首先，请邓泉泽县长介绍。 => person 邓泉泽

# 县长 and 镇长 within the names of places; towns that the list has elsewhere;
# rivers whose name ends like a word; 建 behind 至 is the name's.
table: gttag -x | awk -F'\t' '$3 == "post" || $3 == "place" { print $3, $4 }'
走进西和县长塘镇蔬菜产业园。 => place 西和县长塘镇蔬菜产业园
水西镇长岭村获评示范村。 => place 水西镇长岭村
水西镇长王某某来到村里。 => post 水西镇长
位于灵台县马头镇大庄村。 => place 灵台县马头镇大庄村
治理清水河、梅水河。 => place 清水河 // place 梅水河
G247武夷山至建瓯段通车。 => place G247武夷山至建瓯段
G247建成通车。 => place G247
吕梁市面积很大。 => place 吕梁市

# A part of a river or road by the division in it, also where 北段 and 南段 are
# words; towns named after a village; a town may be named 镇 behind 庄.
table: gttag -x | awk -F'\t' '$3 == "place" { print $4 }'
兰海高速陇南段、十天高速湖北段通车。 => 兰海高速陇南段 // 十天高速湖北段
整治黄河济南段、渭河天水段。 => 黄河济南段 // 渭河天水段
改造人民路北段。 => 人民路北段
位于井陉县留村乡杨村。 => 井陉县留村乡杨村
沁源县九庄镇柳林村 => 沁源县九庄镇柳林村

# What two words give where they meet is no body, person, place, law or campaign;
# the same letters behind a border are.
table: gttag -x | awk -F'\t' '$3 != "ind" && $3 != "topic" { print $3, $4 }'
其中粮食播种面积30万亩，其中石油产量2万吨。 =>
开展集中行动，公交行业和农行业务不同。 => org 农行
湖北大力发展特色产业。 => place 湖北
外资水平和工资水平提高。 =>
近日丰收在望，权威高效，严格力求实效。 =>
全县农村超市达到56家。 =>
航班超过10个，如何勇于创新。 =>
中医改革、标准地名和教育法规。 =>
中国网上办事大厅、基本法律制度。 =>
河南航空、山东航线、上海航空。 => place 河南 // place 山东 // place 上海
中粮、中行、格力来我县考察。 => org 中粮 // org 中行 // org 格力
深化医改，修订教育法。 => prog 医改 // law 教育法
国家卫计委托第三方评估。 =>

# Full names of central organs and firms, and those of former years; local ones.
table: gttag -x | awk -F'\t' '$3 == "org" { print $4, $5 }'
中国银行保险监督管理委员会印发通知。 => 中国银行保险监督管理委员会 银保监会
中国航空工业集团、中国安能参加。 => 中国航空工业集团 航空工业集团 // 中国安能 中国安能
冶金工业部、外经贸部、国家计委批准。 => 冶金工业部 冶金工业部 // 外经贸部 外经贸部 // 国家计委 国家计委
在北交所上市，县农机局、省供销社组织。 => 北交所 北京证券交易所 // 县农机局 县农机局 // 省供销社 省供销社
县林业部门、商业部门和能源部署。 =>

# A law's name begins behind 认真学习; no stretch of road or lake is one by a verb.
table: gttag -x | awk -F'\t' '$3 == "law" || $3 == "place" { print $3, $4 }'
要认真学习出版管理条例。 => law 出版管理条例
要大力建设公路和铁路，认真对待湿地。 =>
依法划定湿地，精准识别草原。 =>
要发展公园经济。 =>
落实档案法和国家通用语言文字法。 => law 档案法 // law 国家通用语言文字法

# A known place behind 新, behind a verb whose last letter makes a word with it,
# before letters that are a body elsewhere (北大, 川投).
case: names of a county that was named
$ printf '余姚市位于东部。\n建设富裕美丽幸福新余姚。\n' | gttag -x | awk -F'\t' '$3 != "ind" { print $3, $4 }'
> place 余姚市
> place 余姚
$ printf '信阳市位于中部。\n奋力谱写信阳发展新篇章。\n' | gttag -x | awk -F'\t' '$3 != "ind" { print $3, $4 }'
> place 信阳市
> place 信阳
$ printf '丘北县位于南部。\n近年来，丘北大力发展旅游。\n' | gttag -x | awk -F'\t' '$3 != "ind" { print $3, $4 }'
> place 丘北县
> place 丘北
$ printf '利川市位于西部。\n欢迎到利川投资。\n' | gttag -x | awk -F'\t' '$3 != "ind" { print $3, $4 }'
> place 利川市
> place 利川

table: gttag -x | awk -F'\t' '$3 == "place" || $3 == "org" { print $3, $4 }'
贯彻落实对内蒙古的重要指示。 => place 内蒙古
与会宁县签订协议。 => place 会宁县
走访沿海城市。 =>
毕业于北大。 => org 北大

# Surnames that are words above all, with one letter behind them, after 记者 and
# 村民: where the two make no word; names like those of hills before an office.
table: gttag -x | awk -F'\t' '$3 == "person" || $3 == "place" || $3 == "post" { print $3, $4 }'
村民白娟告诉记者，路通了。 => person 白娟
种植大户石轩的果园里，果香扑鼻。 => person 石轩
方便村民出行，村民方便多了。 =>
村里的老人都成了帮手。 =>
记者钟河磊报道 => person 钟河磊
请杨木峰县长作介绍。 => person 杨木峰 // post 县长
请长孙祥县长作介绍。 => person 长孙祥 // post 县长
周亮峰主持会议 => person 周亮峰
邀请到乌翠区县委副书记王小明。 => place 乌翠 // post 县委副书记 // person 王小明
唐山市长出席。 => post 唐山市长 // place 唐山市

# What a county borders on; a verb before a common noun and 工程 makes no
# programme.
table: gttag -x | awk -F'\t' '$3 == "place" || $3 == "prog" { print $3, $4 }'
清河县南临黄河，西接岚县，北依太行山。 => place 清河县 // place 黄河 // place 岚县 // place 太行山
东与临沂毗邻，与金乡县隔河相望，北濒长江，南距兰州100公里。 => place 临沂 // place 金乡县 // place 长江 // place 兰州
要推进文化工程，建立应急计划。 =>
深入实施乡村净水惠民工程。 => prog 乡村净水惠民工程
