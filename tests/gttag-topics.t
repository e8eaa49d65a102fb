# The main topic of a segment: the headings of the State Council's document
# subjects, by the weighted terms of lib/data/topics.tsv.

# One case or more for each heading.
table: gttag | cut -f1
政府工作报告提请大会审议，人大代表建议全部办结。 => 综合政务
市委书记主持会议并讲话，市长出席会议。 => 综合政务
深化国企改革，国有资产稳步增值。 => 国民经济管理、国有资产监管
地区生产总值增长6%，固定资产投资增长8%。 => 国民经济管理、国有资产监管
一般公共预算收入完成3亿元，争取专项债券5亿元。 => 财政、金融、审计
银行贷款余额增长，不良贷款率下降。 => 财政、金融、审计
光伏、风电装机达到100万千瓦。 => 国土资源、能源
守住耕地红线，完成永久基本农田划定。 => 国土资源、能源
粮食播种面积稳定在60万亩，新建高标准农田3万亩。 => 农业、林业、水利
完成造林10万亩，除险加固水库3座。 => 农业、林业、水利
规上工业增加值增长7%，标准化厂房建成投用。 => 工业、交通
高速公路通车，改造农村公路120公里。 => 工业、交通
社会消费品零售总额增长8%，电商销售额翻番。 => 商贸、海关、旅游
接待游客200万人次，旅游收入12亿元。 => 商贸、海关、旅游
招商引资到位资金增长15%。 => 商贸、海关、旅游
开展安全生产大检查，排查整改隐患320处。 => 市场监管、安全生产监管
优化营商环境，推行双随机监管。 => 市场监管、安全生产监管
改造老旧小区36个，新增城市绿地5万平方米。 => 城乡建设、环境保护
空气质量优良天数达到340天，污水处理厂投运。 => 城乡建设、环境保护
新建幼儿园3所，高考本科上线率提高。 => 科技、教育
高新技术企业达到30家，研发投入增长12%。 => 科技、教育
县博物馆开馆，非遗传承活动丰富多彩。 => 文化、广电、新闻出版
县医院通过三甲评审，家庭医生签约覆盖率提高。 => 卫生、体育
举办全民健身运动会。 => 卫生、体育
落实三孩政策，新增托育机构5家。 => 人口与计划生育、妇女儿童工作
城镇新增就业2000人，输转劳务10万人次。 => 劳动、人事、监察
严肃查处群众身边腐败，驰而不息纠治四风。 => 劳动、人事、监察
扫黑除恶常态化开展，命案全部告破。 => 公安、安全、司法
八五普法扎实推进，信访积案化解率达到95%。 => 公安、安全、司法
脱贫人口收入增长，防返贫监测对象全部落实帮扶。 => 民政、扶贫、救灾
提高城乡低保标准，特困供养全覆盖。 => 民政、扶贫、救灾
民族团结进步创建深入开展，依法管理宗教事务。 => 民族、宗教
友好城市增至三个，外事接待有序开展。 => 对外事务
走访台胞台商，维护侨胞权益。 => 港澳台侨工作
征兵任务圆满完成，国防教育深入人心。 => 国防
机构改革顺利完成，机构编制进一步精简。 => 政府机构
加强党的建设，建强基层党组织。 => 其他

# A segment that joins two fields has both, the louder first.
新建学校5所、医院2所。 => 科技、教育;卫生、体育

# Greetings and formulas have none; nor has a text that names no field.
谢谢大家！ => 
各位代表： => 
感谢这位记者的提问。 => 
一是压紧压实。 => 

# The section speaks where the text does not, and softly where it does.
case: a sentence takes the topic of its section
$ gttag | cut -f2,4
< section	text
< 四、推进乡村建设 > 发展现代农业	坚持规模化、标准化，带动作用持续增强。
< 四、推进乡村建设 > 发展现代农业	建成学校3所，招聘教师60名。
> topic	text
> 农业、林业、水利	坚持规模化、标准化，带动作用持续增强。
> 科技、教育	建成学校3所，招聘教师60名。

# A text that says little keeps the topic of the one before it in the section,
# over a formula too; not in another section or document, nor where there are no
# sections.
case: a sentence keeps to the one before it
$ gttag | cut -f1,3
< doc	section	text
< a	一	新建学校3所，招聘教师60名。
< a	一	他看了看窗外的天，慢慢走了出来。
< a	一	谢谢大家！
< a	一	大家的劲头一天比一天更足了。
< a	一	医院建成，患者就诊方便。
< a	二	大家的劲头一天比一天更足了。
< b	二	大家的劲头一天比一天更足了。
> doc	topic
> a	科技、教育
> a	科技、教育
> a	
> a	科技、教育
> a	卫生、体育
> a	
> b	

case: lines without sections stand alone
$ gttag | cut -f1
< 新建学校3所，招聘教师60名。
< 大家的劲头一天比一天更足了。
> 科技、教育
>

# The vocabulary of fields that reports name seldom.
table: gttag | cut -f1
交警大队巡逻执勤，严查酒驾、超员。 => 公安、安全、司法
规模以上工业企业达到36家，生产车间改造升级。 => 工业、交通
驻村第一书记到村走访。 => 民政、扶贫、救灾
一年来，我们主要做了以下工作： => 综合政务
现在，我代表县人民政府向大会报告政府工作。 => 
欢迎参加今天的新闻发布会。 => 

case: topics of one's own
$ printf 'term\ttopic\tweight\r\n# CAP\n税收\t1 Macroeconomics\t3\n医院\t3 Health\t3\n谢谢\t-\t9\n' > $TMP/cap.tsv; gttag --topics $TMP/cap.tsv | cut -f1
< 税收增长，医院建成。
< 医院建成。
< 谢谢医院。
> 1 Macroeconomics;3 Health
> 3 Health
>

# A term without a weight has weight 1, and is enough.
case: a scheme without weights
$ printf '医院\tHealth\n' > $TMP/plain.tsv; gttag --topics $TMP/plain.tsv | cut -f1
< 医院建成。
> Health

case: a topics file with a line that cannot be read
$ printf '税收\tA\t0\n' > $TMP/bad.tsv; gttag --topics $TMP/bad.tsv
! gttag: *bad.tsv:1: the weight is no number from 1 to 100
= 2

# What stands in a division's name is no evidence: 城市 of 禹城市.
table: gttag | cut -f1
任中共禹城市委书记。 => 综合政务

# 城镇就业 is work, not towns; a harbour for trade; a co-operative that a party
# branch leads; who is to be appointed.
table: gttag | cut -f1
新增城镇就业5000人。 => 劳动、人事、监察
自贸港封关运作。 => 商贸、海关、旅游
党支部领办合作社。 => 农业、林业、水利
发布干部任前公示。 => 劳动、人事、监察
市政府举行记者招待会。 => 综合政务

# What stands across two words is no evidence: 加工 of 参加工作, 家政 of 国家政策,
# 出行 of 作出行政处罚, 线上 and 台资 likewise.
table: gttag | cut -f1
1983年8月参加工作。 => 劳动、人事、监察
作出行政处罚12起。 => 市场监管、安全生产监管
落实国家政策。 => 综合政务
综合治税网络建立。 => 财政、金融、审计
疫情防控和疫苗接种。 => 卫生、体育
第二轮土地承包到期。 => 农业、林业、水利
