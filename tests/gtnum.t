# gtnum: what a number is of, for when, and whether it is reached or promised.
# What is a number at all, and how much, is in gtnum-quantity.t.

# ---- indicator: raw | indicator ----
table: gtnum | cut -f3,11

# The phrase before the number.  What only achieves, places or compares is no
# part of it.
完成固定资产投资62亿元 => 62亿元 | 固定资产投资
全县实现地区生产总值86.5亿元 => 86.5亿元 | 地区生产总值
累计完成技改投资4.2亿元 => 4.2亿元 | 技改投资
森林覆盖率达到41.3% => 41.3% | 森林覆盖率
水质达标率稳定在95%以上 => 95%以上 | 水质达标率
全市常住人口为318万人 => 318万人 | 常住人口
今年以来共接待游客120万人次 => 120万人次 | 接待游客
我县粮食总产量达18万吨 => 18万吨 | 粮食总产量
规模以上工业企业实现营业收入210亿元 => 210亿元 | 规模以上工业企业营业收入
截至目前，全区共有市场主体3.6万户 => 3.6万户 | 市场主体
最低工资标准提高到2020元 => 2020元 | 最低工资标准
圆满完成义务植树60万株 => 60万株 | 义务植树
# A character in doubt (U+FFFD, of gtnorm) is a border of clauses: no phrase
# runs over it.
新增学位3600个�县医院门诊楼投用 => 3600个 | 新增学位
全县�粮食总产量达18万吨 => 18万吨 | 粮食总产量
新增就业�新增学位3600个�其中城镇�农村120个 => 3600个 | 新增学位 // 120个 | 农村
# A noun behind a count; the verb that makes it a flow stays in front.
新建口袋公园6个 => 6个 | 新建口袋公园
新建6个口袋公园 => 6个 | 新建口袋公园
建成公厕12座 => 12座 | 建成公厕
引进9家农业龙头企业 => 9家 | 引进农业龙头企业
实施86个重点建设项目 => 86个 | 实施重点建设项目
培育高新技术企业15家 => 15家 | 培育高新技术企业
发放创业担保贷款3200万元 => 3200万元 | 发放创业担保贷款
拆除违法建筑45处 => 45处 | 拆除违法建筑
改造老旧小区18个 => 18个 | 改造老旧小区
办结人大代表建议72件 => 72件 | 办结人大代表建议
打造一批精品线路，建成8个具有较强带动力的产业基地 => 8个 | 建成具有较强带动力的产业基地
选派320名科技人员到乡镇服务 => 320名 | 选派科技人员到乡镇服务
争取到位中央预算内资金3.1亿元 => 3.1亿元 | 争取到位中央预算内资金
吸纳农村劳动力1200人 => 1200人 | 吸纳农村劳动力
开展执法检查230次 => 230次 | 开展执法检查
对接落实帮扶资金4600万元 => 4600万元 | 对接落实帮扶资金
为困难老人免费配置辅助器具260件 => 260件 | 配置辅助器具
在沿河两岸新栽树木4.5万株 => 4.5万株 | 新栽树木
县财政投入教育经费2.3亿元 => 2.3亿元 | 投入教育经费
村级组织发放补助金180万元 => 180万元 | 发放补助金
带动群众户均增收3000元 => 3000元 | 群众户均增收
减免企业税费1.2亿元 => 1.2亿元 | 减免企业税费
# What somebody is or does, where the number counts people.
3名学生考入清华大学 => 3名 | 学生考入清华大学
支持600人实现创业 => 600人 | 支持创业
28名医务人员赴基层坐诊 => 28名 | 医务人员赴基层坐诊
120个村通了动力电 => 120个 | 村
# Enumerations: the examples go, unless they are all that names the thing.
新建滨河路、建设路等市政道路3.6公里 => 3.6公里 | 新建市政道路
引进纺织、建材等重大项目12个 => 12个 | 引进重大项目
召开座谈会、调度会等18次 => 18次 | 召开座谈会、调度会
推行容缺受理、帮办代办等9项便民措施 => 9项 | 推行便民措施
实施供水、供热、污水处理等项目26个 => 26个 | 实施供水、供热、污水处理等项目
# A list: the verb goes on to things of its kind, not to sums and rates.
新建公厕6座、停车场4个 => 6座 | 新建公厕 // 4个 | 新建停车场
争取专项债券5亿元、一般债券1.2亿元 => 5亿元 | 争取专项债券 // 1.2亿元 | 争取一般债券
硬化村道120公里、巷道8万平方米 => 120公里 | 硬化村道 // 8万平方米 | 硬化巷道
谋划项目320个、总投资860亿元 => 320个 | 谋划项目 // 860亿元 | 总投资
新增治理面积36平方公里、综合治理程度达58% => 36平方公里 | 新增治理面积 // 58% | 综合治理程度
选派12名干部、36名技术人员 => 12名 | 选派干部 // 36名 | 选派技术人员
新建3个公园和5个广场 => 3个 | 新建公园 // 5个 | 新建广场
# A phrase that only continues inherits.
固定资产投资56亿元、增长7.4% => 56亿元 | 固定资产投资 // 7.4% | 固定资产投资
新识别监测对象120户486人 => 120户 | 新识别监测对象 // 486人 | 新识别监测对象
工业增加值36亿元，同比增长8.2%，增速居全市第二 => 36亿元 | 工业增加值 // 8.2% | 工业增加值 // 第二 | 工业增加值增速
新能源装机180万千瓦，占全省的六分之一 => 180万千瓦 | 新能源装机 // 六分之一 | 新能源装机
一般公共预算收入完成5.6亿元，为预算的102.3%，增长6.5% => 5.6亿元 | 一般公共预算收入 // 102.3% | 一般公共预算收入 // 6.5% | 一般公共预算收入
旅游收入达8.6亿元，比上年增加1.2亿元 => 8.6亿元 | 旅游收入 // 1.2亿元 | 旅游收入
新增停车位600个，总数达到8200个 => 600个 | 新增停车位 // 8200个 | 停车位
新增绿地12万平方米，达到360万平方米 => 12万平方米 | 新增绿地 // 360万平方米 | 绿地
外贸进出口总额由2020年的12亿元增长到2023年的20亿元，年均增长18.6% => 2020年 |  // 12亿元 | 外贸进出口总额 // 2023年 |  // 20亿元 | 外贸进出口总额 // 18.6% | 外贸进出口总额
税收收入连续三年保持增长，2023年突破20亿元 => 连续三年 |  // 2023年 |  // 突破20亿元 | 税收收入
# A head alone goes on with the thing before it.
粮食播种面积46万亩，产量18万吨 => 46万亩 | 粮食播种面积 // 18万吨 | 粮食产量
工业总产值达到120亿元、增加值达到36亿元 => 120亿元 | 工业总产值 // 36亿元 | 工业增加值
村集体经济总收入6800万元、村均21万元 => 6800万元 | 村集体经济总收入 // 21万元 | 村集体经济总收入村均
蔬菜种植面积12万亩、产量30万吨、产值9亿元 => 12万亩 | 蔬菜种植面积 // 30万吨 | 蔬菜产量 // 9亿元 | 蔬菜产值
# One word for several things.
城乡居民人均可支配收入分别增长6.5%、8.2% => 6.5% | 城镇居民人均可支配收入 // 8.2% | 农村居民人均可支配收入
一二本上线率达20.1%、48.6% => 20.1% | 一本上线率 // 48.6% | 二本上线率
牛羊猪存栏达到6万头、18万只、9万头 => 6万头 | 牛存栏 // 18万只 | 羊存栏 // 9万头 | 猪存栏
三次产业增加值分别增长4.2%、6.8%和7.1% => 4.2% | 第一产业增加值 // 6.8% | 第二产业增加值 // 7.1% | 第三产业增加值
存贷款余额分别为120亿元和95亿元 => 120亿元 | 存款余额 // 95亿元 | 贷款余额
# Values dealt out: to the list before, to the values before, to times.
财政收入、税收收入分别增长5.2%和6.1% => 5.2% | 财政收入 // 6.1% | 税收收入
生猪、肉牛分别出栏12万头、3万头 => 12万头 | 生猪出栏 // 3万头 | 肉牛出栏
出口12亿元、进口8亿元，分别下降3.2%和增长5.6% => 12亿元 | 出口 // 8亿元 | 进口 // 3.2% | 出口 // 5.6% | 进口
专项债券6亿元、一般债券1.4亿元，分别增长20%和35% => 6亿元 | 专项债券 // 1.4亿元 | 一般债券 // 20% | 专项债券 // 35% | 一般债券
事故起数和死亡人数同比下降12.5%、20% => 12.5% | 事故起数 // 20% | 死亡人数
2022年、2023年优良天数分别达310天、318天 => 2022年 |  // 2023年 |  // 310天 | 优良天数 // 318天 | 优良天数
# Parts of a structure.
三次产业结构为18.2:30.6:51.2 => 18.2:30.6:51.2 | 第一产业占比 // 18.2:30.6:51.2 | 第二产业占比 // 18.2:30.6:51.2 | 第三产业占比
产业结构由20:30:50调整为18:31:51 => 20:30:50 | 第一产业占比 // 20:30:50 | 第二产业占比 // 20:30:50 | 第三产业占比 // 18:31:51 | 第一产业占比 // 18:31:51 | 第二产业占比 // 18:31:51 | 第三产业占比
# A share: the thing, not the whole.
民生支出占财政支出的82% => 82% | 民生支出
第三产业占比达到51.2% => 51.2% | 第三产业占比
60%以上的资金用于产业发展 => 60%以上 | 资金用于产业发展
新能源发电量占全部发电量的三成 => 三成 | 新能源发电量
# Sizes that only mark a thing: the thing carries them.
实施500万元以上项目86个 => 500万元以上 | 项目 // 86个 | 实施项目
建成年产2万吨饲料生产线 => 2万吨 | 饲料生产线
开工10万千瓦风电项目 => 10万千瓦 | 风电项目
总投资8亿元的水库工程开工建设 => 8亿元 | 总投资
60岁以上老年人免费体检 => 60岁以上 | 老年人
3个20万千瓦光伏项目开工 => 3个 | 光伏项目 // 20万千瓦 | 光伏项目
打造万亩花海 => 万亩 | 花海
实施三年行动 => 三年 | 行动
25户以上自然村全部通硬化路 => 25户以上 | 自然村
总投资12亿元的36个重点项目全部开工 => 12亿元 | 总投资 // 36个 | 重点项目
实施总投资12亿元的重点项目36个 => 12亿元 | 总投资 // 36个 | 实施重点项目
# A verb or a number inside a compound is none.
招商引资到位资金26亿元 => 26亿元 | 招商引资到位资金
在建项目完成投资12亿元 => 12亿元 | 在建项目投资
公共服务支出8亿元 => 8亿元 | 公共服务支出
推介会12场次 => 12场次 | 推介会
外商直接投资3亿美元 => 3亿美元 | 外商直接投资
# A quotation is one word; districts and bodies that act are left out.
“四好农村路”建设完成120公里 => 120公里 | “四好农村路”建设
新认定“专精特新”企业6家 => 6家 | 新认定“专精特新”企业
企业开办时间压缩至0.5个工作日 => 0.5个工作日 | 企业开办时间
今年，我们力争地区生产总值增长6.5%以上 => 6.5%以上 | 地区生产总值
我们将确保开工率达到80% => 80% | 开工率
青河县粮食产量达到12万吨 => 12万吨 | 粮食产量
公安机关破获刑事案件320起 => 320起 | 破获刑事案件
# A change of the present clause goes on with the thing before, also in days.
优良天数298天，同比增加9天 => 298天 | 优良天数 // 9天 | 优良天数
常住人口城镇化率由48.5%提高到57.2%，提高8.7个百分点 => 48.5% | 常住人口城镇化率 // 57.2% | 常住人口城镇化率 // 8.7个百分点 | 常住人口城镇化率
经营主体1.8万户，总量突破2万户 => 1.8万户 | 经营主体 // 突破2万户 | 经营主体
# Words that only seem to be verbs, times or conjunctions.
开展职业技能培训1.5万人次 => 1.5万人次 | 开展职业技能培训
社会保障和就业支出6.2亿元 => 6.2亿元 | 社会保障和就业支出
全部达产后年产值可达12亿元 => 12亿元 | 年产值
安排项目前期经费2000万元 => 2000万元 | 项目前期经费
和平路改造工程3.2公里 => 3.2公里 | 和平路改造工程

# ---- role: raw | low | role | base ----
table: gtnum | cut -f3,6,9,10

# Level: the value itself, also where a change reached it.
人均公园绿地面积15.2平方米 => 15.2平方米 | 15.2 | level | 
城镇化率提高到58.6% => 58.6% | 58.6 | level | 
贫困发生率下降到0.6% => 0.6% | 0.6 | level | 
登记失业率控制在4%以内 => 4%以内 | 4 | level | 
利税增加到3.5亿元 => 3.5亿元 | 350000000 | level | 
县域就诊率提升至92% => 92% | 92 | level | 
# From and to are both levels.
森林覆盖率由38.2%提高到39.6% => 38.2% | 38.2 | level |  // 39.6% | 39.6 | level | 
平均办理时间由5天缩短至3天 => 5天 | 5 | level |  // 3天 | 3 | level | 
收入达到五年前的2.3倍 => 五年 | 5 | level |  // 2.3倍 | 2.3 | level | 
平均工期12个月 => 12个月 | 12 | level | 
# Growth: relative change; a fall is negative.
地区生产总值增长6.8% => 6.8% | 6.8 | growth | 
单位GDP能耗下降3.2% => 3.2% | -3.2 | growth | 
办理时限压减60% => 60% | -60 | growth | 
税收收入同比增长2.5倍 => 2.5倍 | 2.5 | growth | yoy
工业增加值增速达9.1% => 9.1% | 9.1 | growth | 
民间投资降幅为3.5% => 3.5% | -3.5 | growth | 
固定资产投资实现两位数增长 => 两位数 | 10 | growth | 
社零总额比上年名义增长5.2% => 5.2% | 5.2 | growth | yoy
实现了8%以上的增长 => 8%以上 | 8 | growth | 
# Delta: absolute change.
参保率提高3个百分点 => 3个百分点 | 3 | delta | 
投诉量减少120件 => 120件 | -120 | delta | 
优良天数比上年增加10天 => 10天 | 10 | delta | yoy
公用经费比上年少支1200万元 => 1200万元 | -12000000 | delta | yoy
增速高于全省1.5个百分点 => 1.5个百分点 | 1.5 | delta | 
比全市平均水平低0.8个百分点 => 0.8个百分点 | -0.8 | delta | 
# Share, rank.
税收占财政收入的75% => 75% | 75 | share | 
六成以上的企业实现盈利 => 六成以上 | 60 | share | 
考核位列全市第一、全省第五 => 第一 | 1 | rank |  // 第五 | 5 | rank | 
空气质量居全省第三 => 第三 | 3 | rank | 
# Attr, time, label.
新建500吨冷库8座 => 500吨 | 500 | attr |  // 8座 | 8 | level | 
实施投资500万元以上项目98个 => 500万元以上 | 5000000 | attr |  // 98个 | 98 | level | 
今年3月5日至8日举办招商活动12场 => 今年3月5日至8日 | --03-05 | time |  // 12场 | 12 | level | 
近三年实施项目60个 => 近三年 |  | time |  // 60个 | 60 | level | 
# What a value is reckoned on.
用电量同比增长5% => 5% | 5 | growth | yoy
用电量环比下降2% => 2% | -2 | growth | prev
较上年增长6% => 6% | 6 | growth | yoy
年均增长9.3% => 9.3% | 9.3 | growth | annual
累计建成5G基站120座 => 120座 | 120 | level | cumulative
年均转移就业8万人次 => 8万人次 | 80000 | level | annual
比年初增加12亿元 => 12亿元 | 1200000000 | delta | yoy

# ---- period and status, seen from 2024: raw | period | status ----
table: gtnum --year 2024 | cut -f3,12,13

# The clause, the sentence before it.
2023年粮食产量18万吨 => 2023年 |  |  // 18万吨 | 2023 | actual
去年，新改扩建学校26所。今年计划新建学校12所，新增学位9600个。 => 26所 | 2023 | actual // 12所 | 2024 | plan // 9600个 | 2024 | plan
储备化肥4.2万吨，占计划的92% => 4.2万吨 |  | actual // 92% |  | actual
截至2023年底，建成基站120座，用户达到6万户 => 2023年底 |  |  // 120座 | 2023 | actual // 6万户 | 2023 | actual
“十三五”期间，完成投资120亿元，新建学校26所 => “十三五” |  |  // 120亿元 | 2016/2020 | actual // 26所 | 2016/2020 | actual
“十三五”末地区生产总值86亿元，年均增长6% => “十三五”末 |  |  // 86亿元 | 2020 | actual // 6% | 2016/2020 | actual
由2020年的12亿元增长到2023年的20亿元 => 2020年 |  |  // 12亿元 | 2020 | actual // 2023年 |  |  // 20亿元 | 2023 | actual
2021年至2023年共造林30万亩 => 2021年至2023年 |  |  // 30万亩 | 2021/2023 | actual
上半年实现税收6亿元 => 上半年 |  |  // 6亿元 | 2024-01/2024-06 | actual
一季度完成投资3亿元，比四季度加快2个百分点 => 一季度 |  |  // 3亿元 | 2024-Q1 | actual // 四季度 |  |  // 2个百分点 | 2024-Q1 | actual
现有学校36所 => 36所 | 2024 | actual
今年新建公厕6座 => 6座 | 2024 | actual
去年完成投资12亿元 => 12亿元 | 2023 | actual
明年实施项目30个 => 30个 | 2025 | target
每年投入经费600万元 => 600万元 |  | actual
“十四五”规划项目86个 => “十四五” |  |  // 86个 |  | actual
# A sum of a project is planned until the project is finished.
总投资8亿元的产业园加快建设 => 8亿元 |  | plan
总投资8亿元的产业园建成投用 => 8亿元 |  | actual
年计划投资12亿元 => 12亿元 |  | plan
# Promises, plans and forecasts by their words.
力争引进项目20个，到位资金12亿元 => 20个 |  | target // 12亿元 |  | target
确保粮食产量稳定在18万吨以上 => 18万吨以上 |  | target
预计完成税收12亿元、增长6%，工业用电量增长5% => 12亿元 |  | forecast // 6% |  | forecast // 5% |  | actual
预计可产蔬菜20万斤 => 20万斤 |  | plan
建成后可带动就业300人，年产值3亿元 => 300人 |  | plan // 3亿元 |  | plan
目标是：投资增长8%，收入增长7% => 8% |  | target // 7% |  | target
我们将新建公厕6座 => 6座 |  | target
到2027年总产值达到100亿元 => 2027年 |  |  // 100亿元 | 2027 | target

# ---- a document: headings, speakers, paragraphs ----

# 预计 reaches over its own clause; a year in the sentence goes before the
# heading's.
case: headings of review and of coming work give period and status; nav is left alone
$ gtnum | cut -f3,10,16-20
< doc	line	seg	kind	path	section	who	text
< 青溪	1	1	title				2035年青溪县政府工作报告
< 青溪	2	2	meta				（2035年1月12日）
< 青溪	3	3	head	1			一、2034年工作回顾
< 青溪	4	4	sent	1	2034年工作回顾		地区生产总值预计增长6%，税收收入3亿元。
< 青溪	4	5	sent	1	2034年工作回顾		森林覆盖率达到41%。
< 青溪	5	6	head	2			二、2035年重点工作
< 青溪	6	7	sent	2	2035年重点工作		新建公厕6座，绿化覆盖率达到40%以上。
< 青溪	6	8	sent	2	2035年重点工作		2034年建成的12座桥梁继续养护。
< 青溪	7	9	nav				电话 12345 转 6 号
> seg	raw	role	base	indicator	period	status
> 1	2035年	time				
> 2	2035年1月12日	time				
> 3	2034年	time				
> 4	6%	growth		地区生产总值	2034	forecast
> 4	3亿元	level		税收收入	2034	actual
> 5	41%	level		森林覆盖率	2034	actual
> 6	2035年	time				
> 7	6座	level		新建公厕	2035	target
> 7	40%以上	level		绿化覆盖率	2035	target
> 8	2034年	time				
> 8	12座	level		建成桥梁	2034	actual

# A stock (现有) is of now, and in January nobody can say of which year.
case: an interview: 三年来 sets the time of flows for the turn, 下一步 turns to promises
$ gtnum | cut -f3,10,16-20
< doc	line	seg	kind	path	section	who	text
< 访谈	1	1	meta				2031年01月08日
< 访谈	2	2	sent			县长 林一	三年来，全县新建学校12所。
< 访谈	3	3	sent			县长 林一	改造校舍3万平方米，现有在校学生2万人。
< 访谈	4	4	sent			记者	下一步还有什么打算？
< 访谈	5	5	sent			县长 林一	下一步，我们重点抓好三项工作。
< 访谈	6	6	sent			县长 林一	新建实验室40个。
> seg	raw	role	base	indicator	period	status
> 1	2031年01月08日	time				
> 2	三年来	time				
> 2	12所	level		新建学校	2028/2030	actual
> 3	3万平方米	level		改造校舍	2028/2030	actual
> 3	2万人	level		在校学生		actual
> 5	三项	level		抓好工作		target
> 6	40个	level		新建实验室		target

case: plain lines: short ones with the words of a heading are headings
$ gtnum | cut -f3,12,13
< 2030年工作回顾
< 全年完成投资6亿元。
< 2031年重点工作
< 完成投资8亿元。
> 2030年		
> 6亿元	2030	actual
> 2031年		
> 8亿元	2031	target

case: 去年以来, said in January, is the year that is over, to the end of the section
$ gtnum -H | cut -f6,14-16
< line	kind	section	text
< 1	meta		2031年1月20日
< 2	sent	一	去年以来，新建公厕6座。
< 3	sent	一	覆盖率达到80%。
< 4	sent	二	新建公厕8座。
> raw	indicator	period	status
> 2031年1月20日			
> 6座	新建公厕	2030	actual
> 80%	覆盖率	2030	actual
> 8座	新建公厕		actual

case: a glossary: what a definition counts is a mark, what it sets is a target
$ gtnum -H | cut -f5,11,13,15
< seg	kind	text
< 1	term	1.“1221”行动：完成1个示范市、2个示范县创建任务。
< 2	term	2.包联制：由3名领导包联村庄的制度。
> raw	role	indicator	status
> 1个	level	示范市	target
> 2个	level	示范县	target
> 3名	attr	领导包联村庄的制度	

case: another document begins anew
$ gtnum -H | cut -f1,5,14,15
< doc	kind	text
< 甲	meta	2031年3月5日
< 甲	sent	今年投资6亿元
< 乙	sent	今年投资6亿元
> doc	raw	period	status
> 甲	2031年3月5日		
> 甲	6亿元	2031	actual
> 乙	6亿元		actual

case: lines that know nothing of each other
$ gtnum --year 2031 | cut -f3,12
< 今年以来完成投资6亿元。
< 完成投资8亿元。
> 6亿元	2031
> 8亿元	

case: a rate of completion: what follows is of the thing before
$ gtnum | cut -f3,9-11
< 青原县工业投资9亿元，完成率120%，增长6.7%，居全市第1位。
< 国库收入2亿元，完成率101%。
> 9亿元	level		工业投资
> 120%	level		完成率
> 6.7%	growth		工业投资
> 第1位	rank		工业投资
> 2亿元	level		国库收入
> 101%	level		完成率

case: what was before and what is now
$ gtnum --year 2031 | cut -f3,11-13
< 梨园面积由原来的300亩扩大到900亩。
< 全镇如今有合作社4家，现共有社员70户。
< 人口自然增长率1.2‰。
> 300亩	梨园面积		actual
> 900亩	梨园面积		actual
> 4家	合作社	2031	actual
> 70户	社员	2031	actual
> 1.2‰	人口自然增长率		actual

case: how work goes on is a review; a forecast to the end of a month
$ gtnum -H --year 2031 | cut -f6,15,16
< kind	level	path	text
< head	1	1	一、重点工作推进情况
< sent	0	1	新建公厕6座。
< head	1	2	二、收支
< sent	0	2	预计至6月底，收入达3亿元；支出4亿元。
> raw	period	status
> 6座		actual
> 6月底		
> 3亿元	2031-06	forecast
> 4亿元	2031-06	forecast

case: the goal of half a year is no quantity
$ gtnum | cut -f3
< 半年目标任务全面完成，公厕建成6座。
> 6座

# ---- options ----

case: -a writes a row for lines without a quantity
$ gtnum -a | cut -f1-5,9,14
< 没有数字
< 公厕6座
> 						没有数字
> 2	4	6座	count	=	level	公厕6座

case: -c: one name and code for all forms; unknown names stay empty
$ gtnum -c | cut -f11,14,15
< GDP增长6%
< 生产总值增长6%
< 实现地区生产总值80亿元
< 全市高新技术企业12家
< 三叶草12亩
< 青河县粮食产量12万吨
> GDP	地区生产总值	gdp
> 生产总值	地区生产总值	gdp
> 地区生产总值	地区生产总值	gdp
> 高新技术企业	高新技术企业	enterprises_hightech
> 三叶草		
> 粮食产量	粮食总产量	grain_output

case: -l FILE goes first; its comments are passed over
$ printf '# mine\n三叶草|红三叶\t牧草面积\tmy_grass\nGDP\t产值\tmy_gdp\n\n' > $TMP/l.tsv; gtnum -l $TMP/l.tsv | cut -f11,14,15
< 三叶草12亩
< 红三叶3亩
< GDP增长6%
> 三叶草	牧草面积	my_grass
> 红三叶	牧草面积	my_grass
> GDP	产值	my_gdp

case: -l: a file with a BOM and CR LF
$ printf '\357\273\277GDP\t产值\tmy_gdp\r\n' > $TMP/l.tsv; gtnum -l $TMP/l.tsv | cut -f11,14,15
< GDP增长6%
> GDP	产值	my_gdp

case: -l: a line without a name is told
$ printf '\tx\ty\n' > $TMP/l.tsv; gtnum -l $TMP/l.tsv | cut -f11
< GDP增长6%
> GDP
! gtnum: *l.tsv:1: no name in this line, passed over

case: -l: a file that cannot be opened
$ gtnum -l /nonexistent/l.tsv
! gtnum: /nonexistent/l.tsv: No such file or directory
= 2

case: -v tells the rules: of the quantity, of the name, of the status
$ gtnum -v | cut -f3,14
< 力争引进项目20个
< 引进项目20个、总投资3亿元
> 20个	number and unit; phrase before; strive
> 20个	number and unit; phrase before; nothing said
> 3亿元	number and unit; phrase before; sum of a project

case: --check: two values side by side, without a conjunction
$ gtnum --check | cut -f3,14
< 发放奖补4.1万元2900万元
< 惠及120户486人
> 4.1万元	two values of one unit side by side
> 2900万元	two values of one unit side by side
> 120户	
> 486人	

case: --check: growth against the levels stated; a rounding is no finding
$ gtnum --check | cut -f3,14
< 产值由2020年的40亿元增长到2021年的44亿元，增长15%
< 产值由2020年的40亿元增长到2021年的44亿元，增长10.1%
< 支出486.7亿元，增加21.3亿元，增长14.6%
> 2020年	
> 40亿元	
> 2021年	
> 44亿元	
> 15%	growth is not that of the levels
> 2020年	
> 40亿元	
> 2021年	
> 44亿元	
> 10.1%	
> 486.7亿元	
> 21.3亿元	
> 14.6%	growth is not that of the levels

case: --check: parts above the whole, shares above 100, structures not 100
$ gtnum --check | cut -f3,14
< 粮食30万吨，其中小麦18万吨、玉米15万吨
< 粮食30万吨，其中小麦18万吨、玉米12万吨
< 税收占收入的148%
< 三次产业结构为20:30:48
> 30万吨	parts are above the whole
> 18万吨	parts are above the whole
> 15万吨	parts are above the whole
> 30万吨	
> 18万吨	
> 12万吨	
> 148%	share above 100 %
> 20:30:48	parts of the structure are not 100
> 20:30:48	parts of the structure are not 100
> 20:30:48	parts of the structure are not 100

case: --refused shows the numerals that are none, with the reason
$ gtnum --refused | cut -f3,4,14
< G247线建成通车，投资3亿元
> 247	refused	code
> 3亿元	money	number and unit; phrase before; nothing said

case: --year out of reach
$ gtnum --year 99
! gtnum: '99' is no value for --year; see 'gtnum --help'
= 2

case: --bytes
$ gtnum --bytes | cut -f1-3
< 公厕6座
> 6	10	6座

case: --columns
$ gtnum --columns
> qs
> qe
> raw
> type
> op
> low
> high
> unit
> role
> base
> indicator
> period
> status

# ---- what stands in five-year reports: a year to compare with ----
# The year of the value before, or of what is measured by, is the time of that
# value alone; what follows has the time said earlier.
table: gtnum --year=2021 | cut -f3,11,12
2020年，财政收入由2015年的2.6亿元增至4.1亿元，税收占比82% => 2020年 |  |  // 2015年 |  |  // 2.6亿元 | 财政收入 | 2015 // 4.1亿元 | 财政收入 | 2020 // 82% | 税收占比 | 2020
2020年旅游收入18亿元，是2015年的2.3倍，接待游客310万人次 => 2020年 |  |  // 18亿元 | 旅游收入 | 2020 // 2015年 |  |  // 2.3倍 | 旅游收入 | 2020 // 310万人次 | 接待游客 | 2020
贫困人口由2014年底的4.1万人减少到2019年底的730人 => 2014年底 |  |  // 4.1万人 | 贫困人口 | 2014 // 2019年底 |  |  // 730人 | 贫困人口 | 2019

table: gtnum | cut -f3,9,11
# How much earlier, and what is doubled; a year that only closes a clause.
农业总产值提前两年实现翻一番 => 两年 | time |  // 翻一番 | growth | 农业总产值
这是任务繁重、成效明显的一年 => 一年 | time | 
# A list after one that was dealt out is dealt out too.
存、贷款余额分别达到310亿元、270亿元，是上年的1.2倍、1.3倍 => 310亿元 | level | 存款余额 // 270亿元 | level | 贷款余额 // 1.2倍 | level | 存款余额 // 1.3倍 | level | 贷款余额
城乡居民人均住房面积分别达到36平方米和48平方米，五年增加不少 => 36平方米 | level | 城镇居民人均住房面积 // 48平方米 | level | 农村居民人均住房面积 // 五年 | time | 
# A sum that tells which is no measure.
新增产值超5亿元企业2家 => 超5亿元 | attr | 企业 // 2家 | level | 新增企业
年销售收入2000万元以上企业实现利润3.2亿元 => 2000万元以上 | attr | 企业 // 3.2亿元 | level | 企业利润
# Structures of two years.
三次产业结构由2010年的20:45:35调整为12:48:40 => 2010年 | time |  // 20:45:35 | share | 第一产业占比 // 20:45:35 | share | 第二产业占比 // 20:45:35 | share | 第三产业占比 // 12:48:40 | share | 第一产业占比 // 12:48:40 | share | 第二产业占比 // 12:48:40 | share | 第三产业占比
# What an indicator named tells is as high; the number of a list's item and 唯一 are not.
总部基地等多个百亿级项目落地 => 百亿 | attr | 项目
2、自然村通硬化路80公里 => 80公里 | level | 自然村通硬化路
经济总量跃上千亿元台阶 => 千亿元 | level | 经济总量
利税翻一番以上 => 翻一番以上 | growth | 利税

# 预计 with a colon reaches over the whole list; a bulletin's year over its text.
table: gtnum | cut -f3,13
预计：财政收入突破10亿元；社会消费品零售总额31亿元 => 突破10亿元 | forecast // 31亿元 | forecast

case: the year that a bulletin's title looks back on
$ gtsplit | gtnum | cut -f9,17,18,19
< 青河县2018年国民经济和社会发展统计公报
< 2019年3月1日
< 全年粮食产量12万吨。年末常住人口38万人。
> 2018年\t\t\t
> 2019年3月1日\t\t\t
> 12万吨\t粮食产量\t2018\tactual
> 38万人\t常住人口\t2018\tactual

case: a damaged byte swallows no mark behind it
$ gtnum | cut -f11,13
< 计划新校舍\xE5，投资5亿元
> 投资\tactual

# ---- what reading fresh reports found ----
table: gtnum --year=2024 | cut -f3,9,10,11,12,13
# On the same basis, of its own: no new indicator.
财政收入3.2亿元，自然增幅2%，同口径完成3.4亿元 => 3.2亿元 | level |  | 财政收入 |  | actual // 2% | growth |  | 财政收入 |  | actual // 3.4亿元 | level |  | 财政收入 |  | actual
与上年相比，第一产业占比上升1.2个百分点 => 1.2个百分点 | delta | yoy | 第一产业占比 |  | actual
与全省平均水平相比，居民收入高出2.1个百分点 => 2.1个百分点 | delta |  | 居民收入 |  | actual
# The level before is of a time that is not said.
2023年，贫困发生率由4.2%下降到1.1% => 2023年 | time |  |  |  |  // 4.2% | level |  | 贫困发生率 |  | actual // 1.1% | level |  | 贫困发生率 | 2023 | actual
流转面积从最初的300亩发展到现在的2600亩 => 300亩 | level |  | 流转面积 |  | actual // 2600亩 | level |  | 流转面积 | 2024 | actual
# A time in a bracket is the bracket's; how many years are counted back.
全年计划开工项目120项（其中1-10月计划开工90项），目前开工80项 => 120项 | level |  | 开工项目 | 2024 | plan // 1-10月 | time |  |  |  |  // 90项 | level |  | 开工 | 2024-01/2024-10 | plan // 80项 | level |  | 开工 | 2024 | actual
2020年生产总值66亿元，五年累计完成投资310亿元 => 2020年 | time |  |  |  |  // 66亿元 | level |  | 生产总值 | 2020 | actual // 五年 | time |  |  |  |  // 310亿元 | level | cumulative | 投资 | 2016/2020 | actual
谋划“十五五”重点项目210个 => “十五五” | time |  |  |  |  // 210个 | level |  | 谋划重点项目 |  | actual
# 已 says done, also over 计划; so does the rate that goes on.
58个计划新开工项目已开工31个，开工率53% => 58个 | level |  | 计划新开工项目 |  | actual // 31个 | level |  | 新开工项目开工 |  | actual // 53% | level |  | 开工率 |  | actual
完成投资3亿元，占年度投资计划45% => 3亿元 | level |  | 投资 |  | actual // 45% | share |  | 投资 |  | actual
预计到年末，地区生产总值完成82亿元；粮食产量9万吨 => 82亿元 | level |  | 地区生产总值 | 2024 | forecast // 9万吨 | level |  | 粮食产量 | 2024 | forecast
聚焦生产总值增长6%目标，抓好投资 => 6% | growth |  | 生产总值 |  | target
# The noun ends where the next value's name begins; a size tells which.
13个重点项目开工率100% => 13个 | level |  | 重点项目 |  | actual // 100% | level |  | 重点项目开工率 |  | actual
26个投资亿元以上项目全部开工 => 26个 | level |  | 项目 |  | actual // 亿元以上 | attr |  | 项目 |  | 
新建、改建5座污水处理厂 => 5座 | level |  | 新建、改建污水处理厂 |  | actual
带动3个村260户农户增收 => 3个 | level |  | 带动村 |  | actual // 260户 | level |  | 带动农户增收 |  | actual
东山村已建成大棚30座 => 30座 | level |  | 建成大棚 |  | actual
国有企业国有资本收益上缴比例提高到25% => 25% | level |  | 国有企业国有资本收益上缴比例 |  | actual
# Shares of what stands behind; ages that tell who; scopes of one standing.
农业人口中60%的家庭从事养殖 => 60% | share |  | 家庭从事养殖 |  | actual
农民收入的60%来自林果业 => 60% | share |  | 农民收入来自林果业 |  | actual
65岁及以上人口占总人口的17% => 65岁及以上 | attr |  | 人口 |  |  // 17% | share |  | 人口 |  | actual
综合实力居全省百强县第41位、西部地区第9位 => 第41位 | rank |  | 综合实力 |  | actual // 第9位 | rank |  | 综合实力 |  | actual

case: the goals that a sentence ending in a colon leads to
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县2021年解读
< 报告指出，具体目标为：
< 一是财政收入达到9亿元。
> 2021年\t\t\t
> 9亿元\t财政收入\t\ttarget

case: the half year that a title names
$ gtsplit | gtnum | cut -f9,17,18,19
< 关于云台县2017年上半年计划执行情况的报告
< 上半年全县地区生产总值完成11亿元。
> 2017年上半年\t\t\t
> 上半年\t\t\t
> 11亿元\t地区生产总值\t2017-01/2017-06\tactual

table: gtnum --year=2024 | cut -f3,9,11,12,13
# A verb of more before a count with its noun is a flow; what people do.
增加120个公益岗位 => 120个 | level | 增加公益岗位 |  | actual
整体提升60所学校办学条件 => 60所 | level | 提升学校办学条件 |  | actual
村卫生室增加3个 => 3个 | delta | 村卫生室 |  | actual
2851人享受就业政策 => 2851人 | level | 享受就业政策 |  | actual
家庭总收入中财产性收入占6%、转移性收入占17% => 6% | share | 财产性收入 |  | actual // 17% | share | 转移性收入 |  | actual
农民人均纯收入7200元，连续几年实现两位数增长 => 7200元 | level | 农民人均纯收入 |  | actual // 两位数 | growth | 农民人均纯收入 |  | actual
有3000平方米以上的商业网点58个 => 3000平方米以上 | attr | 商业网点 |  |  // 58个 | level | 商业网点 |  | actual
完成26个50户以上自然村道路硬化 => 26个 | level | 自然村道路硬化 |  | actual // 50户以上 | attr | 自然村道路硬化 |  | 
# The level before is reached, whatever is promised; so is a year that is over.
力争森林覆盖率由38%提高到40% => 38% | level | 森林覆盖率 |  | actual // 40% | level | 森林覆盖率 |  | target
力争利用外资7亿美元（去年5亿美元） => 7亿美元 | level | 利用外资 |  | target // 5亿美元 | level | 利用外资 | 2023 | actual
规划提出，单位能耗降低13.5% => 13.5% | growth | 单位能耗 |  | target

case: a list of promises under its title, and behind the sentence that opens it
$ gtsplit | gtnum | cut -f9,17,18,19
< 2025年林溪县民生实事
< 新建口袋公园3个。
> 2025年\t\t\t
> 3个\t新建口袋公园\t2025\ttarget

case: promises behind the sentence that opens them
$ gtsplit | gtnum | cut -f9,17,18,19
< 今年，县政府将集中精力办好10件民生实事。一是改造供水管网30公里。二是建成公厕12座。
> 10件\t办好民生实事\t\ttarget
> 30公里\t改造供水管网\t\ttarget
> 12座\t建成公厕\t\ttarget

case: a report is read in the January after the year in its title
$ gtsplit | gtnum | cut -f9,10,12,13
< 2020年清河县政府工作报告
< 2021年1月6日在清河县第六届人民代表大会第六次会议上
< 一、“十三五”回顾
< 五年来，战略地位明显提高。
> 2020年\tperiod\t2020\t2020
> 2021年1月6日\tdate\t2021-01-06\t2021-01-06
> 第六届\tordinal\t6\t6
> 第六次\tordinal\t6\t6
> “十三五”\tperiod\t2016\t2020
> 五年来\tperiod\t2016\t2020

case: rows without the text
$ printf 'a\ttext\n1\t产值3亿元，税收2亿元\n' > $TMP/n.tsv; gtnum --no-text $TMP/n.tsv | cut -f1,4,15; gtnum --completion bash | grep -o -e --no-text
> a\traw\ttext
> 1\t3亿元\t
> 1\t2亿元\t
> --no-text

table: gtnum --year=2022 | cut -f3,9,11,12,13
# Of what a plan's sum is a part; sums that tell which; the size's own noun.
完成投资2.9亿元，占年度计划4.8亿元的61% => 2.9亿元 | level | 投资 |  | actual // 4.8亿元 | level | 年度计划 |  | plan // 61% | share | 投资 |  | actual
总投资1亿元以上的水利项目新开工67个 => 1亿元以上 | attr | 水利项目 |  |  // 67个 | level | 水利项目新开工 |  | actual
年产6万吨减水剂等13个项目开工 => 6万吨 | attr | 减水剂 |  |  // 13个 | level | 项目 |  | actual
发放低保金300万元，提高幅度达30%和20% => 300万元 | level | 发放低保金 |  | actual // 30% | growth | 发放低保金 |  | actual // 20% | growth | 发放低保金 |  | actual
公路建设共完成投资14亿元 => 14亿元 | level | 公路建设投资 |  | actual
全镇5所学校配备了校长 => 5所 | level | 学校 |  | actual
已有投保农户30户申请赔保 => 30户 | level | 投保农户 |  | actual
城镇、农村常住居民人均可支配收入分别达到3.1万元和1.7万元 => 3.1万元 | level | 城镇常住居民人均可支配收入 |  | actual // 1.7万元 | level | 农村常住居民人均可支配收入 |  | actual
预计，全年实现生产总值45亿元；财政收入5亿元 => 45亿元 | level | 生产总值 | 2022 | forecast // 5亿元 | level | 财政收入 | 2022 | forecast

case: what a headline says of its year is done
$ gtsplit | gtnum | cut -f9,17,18,19
< 2022年云台县交通项目完成投资32亿元
< 2022年，全县交通项目完成投资32亿元。
> 2022年\t\t\t
> 32亿元\t交通项目投资\t2022\tactual
> 2022年\t\t\t
> 32亿元\t交通项目投资\t2022\tactual

table: gtnum --year=2022 | cut -f3,9,11,12,13
# 2016年以来 reaches to the year of the document; what the day was of.
2016年以来，改造农村危房9767户 => 2016年 | time |  |  |  // 9767户 | level | 改造农村危房 | 2016/2022 | actual
生产总值9亿元，是2010年以来增长最快的一年，税收1亿元 => 9亿元 | level | 生产总值 |  | actual // 2010年 | time |  |  |  // 一年 | time |  |  |  // 1亿元 | level | 税收 |  | actual
2月17日，记者从发布会获悉，接待游客46万人次 => 2月17日 | time |  |  |  // 46万人次 | level | 接待游客 |  | actual
2月17日，县报记者从云台县获悉，新建学校12所 => 2月17日 | time |  |  |  // 12所 | level | 新建学校 |  | actual
从7月27日开始采摘，收获苹果3000斤 => 7月27日 | time |  |  |  // 3000斤 | level | 收获苹果 |  | actual
2021年完成2019年度高标准农田建设项目2万亩 => 2021年 | time |  |  |  // 2019年度 | time |  |  |  // 2万亩 | level | 高标准农田建设项目 | 2021 | actual
# The head of the last is each one's; a share of what is taken; sizes with 全长.
新能源汽车、充电桩产量分别增长3倍和2倍 => 3倍 | growth | 新能源汽车产量 |  | actual // 2倍 | growth | 充电桩产量 |  | actual
每年拿出70%以上财力投向民生领域 => 70%以上 | share | 财力投向民生领域 |  | actual
打造3条全长60公里的景观大道 => 3条 | level | 打造景观大道 |  | actual // 60公里 | attr | 景观大道 |  | 
为2.7万名困难群众发放救助 => 2.7万名 | level | 困难群众 |  | actual
森林面积净增150万亩，达到1.2亿亩 => 150万亩 | delta | 森林面积 |  | actual // 1.2亿亩 | level | 森林面积 |  | actual
58个续建项目进展顺利，66个新开工项目已有28个开工 => 58个 | level | 续建项目 |  | actual // 66个 | level | 新开工项目 |  | actual // 28个 | level | 新开工项目 |  | actual
两年平均增长14.8% => 两年 | time |  |  |  // 14.8% | growth |  |  | actual

case: what is among it is of the same time
$ gtsplit | gtnum | cut -f9,17,18
< 清河县介绍
< 2018年全县林业总产值达到59亿元，同比增长18%。其中，森林旅游产值9亿元。
> 2018年\t\t
> 59亿元\t林业总产值\t2018
> 18%\t林业总产值\t2018
> 9亿元\t森林旅游产值\t2018

case: rates behind 其中 are of the last name of the sentence before; 从环比看 holds for the sentence
$ gtsplit | gtnum | cut -f9,15,16,17,18
< 清河县统计局
< 2022年上半年生产总值9亿元，增长11.5%。其中，一季度增长11%，二季度增长12%。从环比看，二季度GDP增长1.7%。
<
< 其中，一季度增长11%。
> 2022年上半年\ttime\t\t\t
> 9亿元\tlevel\t\t生产总值\t2022-01/2022-06
> 11.5%\tgrowth\t\t生产总值\t2022-01/2022-06
> 一季度\ttime\t\t\t
> 11%\tgrowth\t\t生产总值\t2022-Q1
> 二季度\ttime\t\t\t
> 12%\tgrowth\t\t生产总值\t2022-Q2
> 二季度\ttime\t\t\t
> 1.7%\tgrowth\tprev\tGDP\t2022-Q2
> 一季度\ttime\t\t\t
> 11%\tgrowth\t\t\t

case: the first quantity of a segment goes on with none before it
$ printf '\351:\2763\344\n' | gtnum | wc -l
> 0

case: what is told of the year itself holds for the section; a year's flows have it
$ gtsplit | gtnum | cut -f9,17,18
< 2016年是“十三五”开局之年，全县经济运行平稳。生产总值105亿元，增长8%，常住人口45万人。
<
< 全年粮食播种面积50万亩，合作社达到55家，培育家庭农场14家。
> 2016年\t\t
> “十三五”\t\t
> 105亿元\t生产总值\t2016
> 8%\t生产总值\t2016
> 45万人\t常住人口\t
> 50万亩\t粮食播种面积\t2016
> 55家\t合作社\t2016
> 14家\t培育家庭农场\t2016

case: a year behind a verb of speech, and one that only opens what is told
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县介绍粮食生产
< 2023年1月18日
< 县农业局局长李明在会上通报时表示，2022年全县粮食丰收。粮食产量13万吨，比上年增加2万吨。
<
< 李明介绍，2022年油料成效明显。油料产量2万吨，人口45万人。
<
< 2016年李明回乡办厂。产值达到3亿元。
> 2023年1月18日\t\t\t
> 2022年\t\t\t
> 13万吨\t粮食产量\t2022\tactual
> 2万吨\t粮食产量\t2022\tactual
> 2022年\t\t\t
> 2万吨\t油料产量\t2022\tactual
> 45万人\t人口\t\tactual
> 2016年\t\t\t
> 3亿元\t产值\t\tactual

case: since a year that begins no span of five
$ gtsplit | gtnum | cut -f9,16,17,18
< 清河县发布会
< 2022年9月20日
< 党的十八大以来，清河县稳步发展。2021年生产总值达到182亿元，年均增长8.6%。
> 2022年9月20日\t\t\t
> 2021年\t\t\t
> 182亿元\t\t生产总值\t2021
> 8.6%\tannual\t生产总值\t2012/2021

case: what there is at the beginning of a year is no promise of it
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县发布会
< 2015年2月11日
< 截至目前，全县公路里程达到922公里，位居全市第三；客运站149个。其中高速公路260公里。
> 2015年2月11日\t\t\t
> 922公里\t公路里程\t2015\tactual
> 第三\t公路里程\t2015\tactual
> 149个\t客运站\t2015\tactual
> 260公里\t高速公路\t2015\tactual

case: what another document told of the present says nothing of this one's 其中
$ gtnum --year 2015 | cut -f1,18,19
< doc\tseg\tkind\tpath\tsection\twho\ttext
< a\t1\tsent\t\t\t\t截至目前，全县公路里程达到922公里。
< b\t1\tsent\t一\t2035年目标\t\t其中新建高速公路260公里。
> doc\tperiod\tstatus
> a\t2015\tactual
> b\t2035\ttarget

case: a goal that was reached is no call
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县政府工作报告
< 2024年1月8日
< 一、2023年工作回顾
< 人均收入达1.79万元、增长12%，实现“两高于”目标。
> 2024年1月8日\t\t\t
> 2023年\t\t\t
> 1.79万元\t人均收入\t2023\tactual
> 12%\t人均收入\t2023\tactual

case: a year behind who speaks, and one since that ends with the document's
$ gtsplit | gtnum | cut -f9,17,18
< 报告指出：2010年，是极不平凡的一年。财政收入达到3亿元。
> 2010年\t\t
> 一年\t\t
> 3亿元\t财政收入\t2010

table: gtnum --year=2022 | cut -f3,9,11,12,13
# Since a year: a span up to the document's year.
自2016年开展协作以来，投入帮扶资金5亿元 => 2016年 | time |  |  |  // 5亿元 | level | 投入帮扶资金 | 2016/2022 | actual
自1997年开始，累计造林30万亩 => 1997年 | time |  |  |  // 30万亩 | level | 造林 | 1997/2022 | actual
清河县2月4日电 接待游客46万人次 => 2月4日 | time |  |  |  // 46万人次 | level | 接待游客 |  | actual
# What leads to a list is said of all of it.
主要产品预计完成：原煤2亿吨，水泥180万吨 => 2亿吨 | level | 原煤 |  | forecast // 180万吨 | level | 水泥 |  | forecast
计划实施以下项目：新建道路3公里，公厕5座 => 3公里 | level | 新建道路 |  | plan // 5座 | level | 公厕 |  | plan

table: gtnum | cut -f3,9,11,12
# Where the document's year is not known, neither is the end.
自2016年以来，造林30万亩 => 2016年 | time |  |  // 30万亩 | level | 造林 | 

table: gtnum | cut -f3,9,11
# A word for the height of a sum names nothing; 预计 and 共 within a name go.
收入突破200亿元大关、增长6% => 突破200亿元 | level | 收入 // 6% | growth | 收入
林业预计总产值25亿元 => 25亿元 | level | 林业总产值
10支分队共签约项目58个 => 10支 | level | 分队 // 58个 | level | 分队签约项目
粮食播种面积在27万亩以上 => 27万亩以上 | level | 粮食播种面积
药材种植面积40万亩，年均实现产值7亿元 => 40万亩 | level | 药材种植面积 // 7亿元 | level | 药材产值
三项指标均居全市第一 => 三项 | level | 指标 // 第一 | rank | 指标
（10）新建便民市场5处 => 5处 | level | 新建便民市场
产业结构不断优化，比例调整为18:32:50 => 18:32:50 | share | 第一产业占比 // 18:32:50 | share | 第二产业占比 // 18:32:50 | share | 第三产业占比
# Counts side by side: each has its own noun.
5个乡镇40所学校 => 5个 | level | 乡镇 // 40所 | level | 学校
带动5个乡镇40所学校 => 5个 | level | 带动乡镇 // 40所 | level | 带动学校
# Standings from one to the other; hours that mark a thing.
县域竞争力位次由第99位提升至第87位，前移12位 => 第99位 | rank | 县域竞争力 // 第87位 | rank | 县域竞争力 // 12位 | delta | 县域竞争力
建成24小时自助图书馆3座 => 24小时 | attr | 自助图书馆 // 3座 | level | 建成自助图书馆
每天24小时营业 => 24小时 | time | 

table: gtnum | cut -f3,9,11
# Of whom a standing is one; what a bracket stands in goes on behind it.
经济总量在全省91个县中排名第一 => 91个 | level | 县 // 第一 | rank | 经济总量
完成税收3亿元，完成工业投资（50万元口径）22亿元 => 3亿元 | level | 税收 // 50万元 | attr | 口径 // 22亿元 | level | 工业投资
新建道路（其中水泥路3公里）12公里 => 3公里 | level | 水泥路 // 12公里 | level | 新建道路
# A change of what is named behind the verb.
民生支出19亿元，较上年同期增加支出3亿元 => 19亿元 | level | 民生支出 // 3亿元 | delta | 民生支出
比上年增加住房面积6万平方米 => 6万平方米 | delta | 住房面积
增加住房面积6万平方米 => 6万平方米 | level | 增加住房面积

table: gtnum | cut -f3,9,11,12,13
# What is to be by a year, where the text has no date; what was is not.
到2025年，生产总值达到500亿元，财政收入年均增长8% => 2025年 | time |  |  |  // 500亿元 | level | 生产总值 | 2025 | target // 8% | growth | 财政收入 | 2025 | target
生产总值到2009年突破100亿元 => 2009年 | time |  |  |  // 突破100亿元 | level | 生产总值 | 2009 | actual
2019年确定重点项目13项，计划年内完成投资22亿元 => 2019年 | time |  |  |  // 13项 | level | 确定重点项目 | 2019 | actual // 22亿元 | level | 投资 | 2019 | plan
2012年至今，新建公路81公里 => 2012年 | time |  |  |  // 81公里 | level | 新建公路 |  | actual
2010年投资“十一五”期间完成118亿元，是“十五”期间的7倍 => 2010年 | time |  |  |  // “十一五” | time |  |  |  // 118亿元 | level | 投资 | 2006/2010 | actual // “十五” | time |  |  |  // 7倍 | level | 投资 | 2006/2010 | actual

table: gtnum | cut -f3,9,11
# What it costs and takes; what is done stands behind; one noun for both numbers.
投资9917万元的饮水工程惠及5个乡镇 => 9917万元 | level | 投资 // 5个 | level | 惠及乡镇
建设占地96亩的光伏电站 => 96亩 | level | 建设占地
镇政府完成1万平方米路面硬化 => 1万平方米 | level | 路面硬化
27条共320公里通村公路 => 27条 | level | 通村公路 // 320公里 | level | 通村公路
改造69个村341公里通村公路 => 69个 | level | 改造村 // 341公里 | level | 改造通村公路
75个重点工程中滨河大道等21个项目已开工 => 75个 | level | 重点工程 // 21个 | level | 项目
建成3条35千伏输变电工程 => 3条 | level | 建成输变电工程 // 35千伏 | attr | 输变电工程
城乡居民收入分别增加1169元、762元；5648户贫困户脱贫 => 1169元 | delta | 城镇居民收入 // 762元 | delta | 农村居民收入 // 5648户 | level | 贫困户脱贫
投资2亿元的供热管网工程完成管网铺设48公里 => 2亿元 | level | 投资 // 48公里 | level | 供热管网工程管网铺设
205个行政村路面硬化率达到84% => 205个 | level | 行政村 // 84% | level | 行政村路面硬化率

case: by when what is promised is done is told behind it
$ gtsplit | gtnum | cut -f9,17,18,19
< 二、2025年工作安排
< 新建厂房12万平方米、公厕3座，9月底前建成投用，新增车位20个。
> 2025年\t\t\t
> 12万平方米\t新建厂房\t2025-09\ttarget
> 3座\t新建公厕\t2025-09\ttarget
> 9月底前\t\t\t
> 20个\t新增车位\t2025\ttarget

case: what follows the goals is how to reach them
$ gtsplit | gtnum | cut -f9,17,19
< 2023年经济社会发展的主要预期目标是：地区生产总值增长7%，财政收入增长8%。
< （一）聚力推进乡村振兴。新建高标准农田4000亩。
> 2023年\t\t
> 7%\t地区生产总值\ttarget
> 8%\t财政收入\ttarget
> 4000亩\t新建高标准农田\ttarget

table: gtnum | cut -f3,9,11,12
# What a value is compared with is of its own year and no other thing.
总产值12亿元，比2005年的6亿元增长72% => 12亿元 | level | 总产值 |  // 2005年 | time |  |  // 6亿元 | level | 总产值 | 2005 // 72% | growth | 总产值 | 
# Sizes and bounds of what is counted behind them.
建设20立方米小水窖1944口 => 20立方米 | attr | 小水窖 |  // 1944口 | level | 建设小水窖 | 
培育示范村2个、超百头养殖场2处 => 2个 | level | 培育示范村 |  // 超百头 | attr | 养殖场 |  // 2处 | level | 培育养殖场 | 
引进20家以上企业、5个项目 => 20家以上 | level | 引进企业 |  // 5个 | level | 引进项目 | 
新建改造1万亩设施农业基地 => 1万亩 | level | 新建改造设施农业基地 | 
# Behind 的 nothing is counted: read beyond the text once (make check-asan).
建造3条全长60公里的。 => 3条 | level | 建造 |  // 60公里 | level | 全长 | 
# The day of an event is no time of what follows; the last year is one year.
博览会10月20日在清河县开幕，展览面积5万平方米 => 10月20日 | time |  |  // 5万平方米 | level | 展览面积 | 
10月20日，签约项目18个 => 10月20日 | time |  |  // 18个 | level | 签约项目 | --10-20
“十一五”规划的最后一年 => “十一五” | time |  |  // 一年 | time |  | 

case: 一年来 is the year that the text has spoken of
$ gtsplit | gtnum | cut -f9,12,17,18
< 2023年高质量发展取得新成效
< 2023年，是全面贯彻落实党的二十大精神的开局之年。
< 一年来，新建公路12公里。
> 2023年\t2023\t\t
> 2023年\t2023\t\t
> 一年来\t2023\t\t
> 12公里\t12\t新建公路\t2023

table: gtnum | cut -f3,9,11,12,13
# 将 behind who acts promises, but not where something is dealt with.
2025年，我县将严守耕地红线，新建高标准农田2万亩 => 2025年 | time |  |  |  // 2万亩 | level | 新建高标准农田 | 2025 | target
我县将农村低保标准提高到5000元，新建公厕3座 => 5000元 | level | 农村低保标准 |  | actual // 3座 | level | 新建公厕 |  | actual
# Standings from one to the other; the rate of what is before; roads and their length.
县域竞争力从全省113位跃升至83位 => 113位 | rank | 县域竞争力 |  | actual // 83位 | rank | 县域竞争力 |  | actual
生产总值增长8%，增幅全省排第7位 => 8% | growth | 生产总值 |  | actual // 第7位 | rank | 生产总值增幅 |  | actual
56条76公里农村公路 => 56条 | level | 农村公路 |  | actual // 76公里 | level | 农村公路 |  | actual
粮油、蔬菜面积分别达到100万亩、28万亩 => 100万亩 | level | 粮油面积 |  | actual // 28万亩 | level | 蔬菜面积 |  | actual

case: a paragraph of one year of the several that its heading names
$ gtsplit | gtnum | cut -f9,17,18
< 一、“十四五”工作回顾
< 粮食产量达到30万吨。
< 刚刚过去的2025年，30个重点项目开工。新建水厂3座，森林覆盖率达到38%。
> “十四五”\t\t
> 30万吨\t粮食产量\t2021/2025
> 2025年\t\t
> 30个\t重点项目\t2025
> 3座\t新建水厂\t2025
> 38%\t森林覆盖率\t2025

case: the year of all the county at the beginning is the paragraph's
$ gtsplit | gtnum | cut -f9,17,18
< 2024年全市民生支出50亿元。统筹就业资金3亿元，发放贷款2亿元。
> 2024年\t\t
> 50亿元\t民生支出\t2024
> 3亿元\t统筹就业资金\t2024
> 2亿元\t发放贷款\t2024

table: gtnum | cut -f3,9,11,12
# The structure before is of a time that is not said.
2024年三次产业比由20:30:50优化到18:32:50 => 2024年 | time |  |  // 20:30:50 | share | 第一产业占比 |  // 20:30:50 | share | 第二产业占比 |  // 20:30:50 | share | 第三产业占比 |  // 18:32:50 | share | 第一产业占比 | 2024 // 18:32:50 | share | 第二产业占比 | 2024 // 18:32:50 | share | 第三产业占比 | 2024
三次产业结构由2020年的20:30:50调整为18:32:50 => 2020年 | time |  |  // 20:30:50 | share | 第一产业占比 | 2020 // 20:30:50 | share | 第二产业占比 | 2020 // 20:30:50 | share | 第三产业占比 | 2020 // 18:32:50 | share | 第一产业占比 |  // 18:32:50 | share | 第二产业占比 |  // 18:32:50 | share | 第三产业占比 | 

table: gtnum | cut -f3,11,13
# A plan of a time, or of what is to be done, is the sentence's; not what there
# is now or was really done.
2013年，清河县计划招引12个项目，技改投资15亿元以上；新增绿化面积28万平方米 => 2013年 |  |  // 12个 | 招引项目 | plan // 15亿元以上 | 技改投资 | plan // 28万平方米 | 新增绿化面积 | plan
云台县2023年规划投资8.7亿元，改扩建学校16所，目前完工3所 => 2023年 |  |  // 8.7亿元 | 规划投资 | plan // 16所 | 改扩建学校 | plan // 3所 | 完工学校 | actual
2023年计划修路20公里，实际完成18公里 => 2023年 |  |  // 20公里 | 修路 | plan // 18公里 | 修路 | actual
# What is to be finished is not.
总投资170万元，预计8月底完工 => 170万元 | 总投资 | plan // 8月底 |  | 
2022年计划投资3亿元，把这条路建成致富路 => 2022年 |  |  // 3亿元 | 计划投资 | plan
# What stands before 建成后 is no part of a name.
医院建成投用后将增加床位300张 => 300张 | 增加床位 | plan
# A time between who acts and what is done; a verb that is quoted is none.
清河去年种植黄桃1800亩 => 1800亩 | 种植黄桃 | actual
2016年“摘帽”贫困村28个 => 2016年 |  |  // 28个 | “摘帽”贫困村 | actual
# How high a sum is, between two others; what is paid is no such mark.
10亿元至50亿元项目36个 => 10亿元至50亿元 | 项目 |  // 36个 | 项目 | actual
拟投资30余亿元改造公路20公里 => 30余亿元 | 拟投资 | plan // 20公里 | 改造公路 | plan
# 内 goes with how long, also where it would begin 年内.
4年内改造公路58公里 => 4年 |  |  // 58公里 | 改造公路 | actual
# The number of a heading in Chinese.
二、六个村耕地项目 => 六个 | 村耕地项目 | actual

table: gtnum | cut -f3,6,7,12
# Some years of a plan; a year named in the text completes what has none, but
# not one compared with.
“十一五”前三年，全县新改建公路118公里 => “十一五”前三年 | 2006 | 2008 |  // 118公里 | 118 | 118 | 2006/2008
“十三五”的后两年建桥5座 => “十三五”的后两年 | 2019 | 2020 |  // 5座 | 5 | 5 | 2019/2020
在2022年上半年新闻发布会上，发言人说，二季度投资3亿元 => 2022年上半年 | 2022-01 | 2022-06 |  // 二季度 | 2022-Q2 | 2022-Q2 |  // 3亿元 | 300000000 | 300000000 | 2022-Q2
比2015年增长20%，6月底投资达到3亿元 => 2015年 | 2015 | 2015 |  // 20% | 20 | 20 |  // 6月底 | --06 | --06 |  // 3亿元 | 300000000 | 300000000 | --06

table: gtnum | cut -f3,9,11
# Counted are they whose rate is told; a verb governs all of it.
34个县的贫困发生率下降4.9个百分点 => 34个 | level | 县 // 4.9个百分点 | delta | 贫困发生率
12个社区的居民人均收入达到3万元 => 12个 | level | 社区 // 3万元 | level | 居民人均收入
实施5座水库的除险加固 => 5座 | level | 实施水库的除险加固
# What a size or a sum leaves behind: no 的, no 投资.
引进年产3万吨的面粉加工企业1家 => 3万吨 | attr | 面粉加工企业 // 1家 | level | 引进面粉加工企业
新上投资千万元以上的工业项目5个 => 千万元以上 | attr | 工业项目 // 5个 | level | 新上工业项目
# Where the noun behind a count ends.
162位村民喜获分红70万元，其余19个村都由县统一采买 => 162位 | level | 村民 // 70万元 | level | 村民喜获分红 // 19个 | level | 村
84个重点项目开复工58个 => 84个 | level | 重点项目 // 58个 | level | 重点项目开复工
此次共有98个项目开工，全县共建成示范村20个 => 98个 | level | 项目 // 20个 | level | 建成示范村
# A sum before a thing that is counted behind it; but not before a verb.
500万元投资建设项目15个 => 500万元 | attr | 投资建设项目 // 15个 | level | 投资建设项目
投资500万元新建项目15个 => 500万元 | level | 投资 // 15个 | level | 新建项目
# A bracket of a value alone is of what stands before it.
地区生产总值（117亿元）居全市第三，财政收入（33亿元）、技改投资（21亿元）均居前列 => 117亿元 | level | 地区生产总值 // 第三 | rank | 地区生产总值 // 33亿元 | level | 财政收入 // 21亿元 | level | 技改投资

table: gtnum | cut -f3,11,13
# What must be done, said of those who act; the present ends a plan.
今年我们要抓三件事：新建学校5所；安装路灯30盏 => 三件 | 事 | target // 5所 | 新建学校 | target // 30盏 | 安装路灯 | target
年度计划投资50亿元；其中市级项目18个 => 50亿元 | 年度计划投资 | plan // 18个 | 市级项目 | actual
2023年计划开工项目183项，目前已开工118项（其中提前开工11项） => 2023年 |  |  // 183项 | 开工项目 | plan // 118项 | 开工项目 | actual // 11项 | 开工项目 | actual
# 将 before what will be done or be; not before what something is done to, nor
# where the rest of the clause says what is made of it; 将近 is about.
今年粮食播种面积将稳定在250万亩，其中水稻25万亩 => 250万亩 | 粮食播种面积 | target // 25万亩 | 水稻 | target
清河将发展旅游业作为抓手，建成景区5个 => 5个 | 建成景区 | actual
将近500人参加 => 将近500人 | 参加 | actual
# What is reckoned on a thing not yet finished.
项目全部投产后，预计销售收入将达到88亿元 => 88亿元 | 销售收入 | plan

table: gtnum | cut -f3,10,11
# Values dealt, and those that go on with them without 分别.
存、贷款余额分别增加50亿元、30亿元，年均增长7.7%和5.3%，达到95亿元、61亿元 => 50亿元 |  | 存款余额 // 30亿元 |  | 贷款余额 // 7.7% | annual | 存款余额 // 5.3% | annual | 贷款余额 // 95亿元 |  | 存款余额 // 61亿元 |  | 贷款余额
东、中部地区通路率达到90.1%和79.8% => 90.1% |  | 东部地区通路率 // 79.8% |  | 中部地区通路率
# 年增长 is no 年 of its own; a whole is no flow.
生产总值达到9145亿元，年增长14.4% => 9145亿元 |  | 生产总值 // 14.4% |  | 生产总值
新增入园项目24家，累计达到149家 => 24家 |  | 新增入园项目 // 149家 | cumulative | 入园项目
# What a threshold is of goes with it.
财政收入过千万元的乡镇达到11个 => 过千万元 |  | 乡镇 // 11个 |  | 乡镇
财政收入（不含基金）2.01亿元 => 2.01亿元 |  | 财政收入
旱田播种75万亩，播种大豆5万亩 => 75万亩 |  | 旱田播种 // 5万亩 |  | 播种大豆

table: gtnum | cut -f3,11,12,13
# Letters before a sum are no code; 所以上 is a bound; a standing behind a quote.
完成GDP115亿元，增长27.7% => 115亿元 | GDP |  | actual // 27.7% | GDP |  | actual
今年秋季将有40所以上学校开学 => 40所以上 | 秋季学校 |  | target
经济实力居“全国百强区”前50强 => 前50强 | 经济实力 |  | actual
# 将 with an adverb promises, but not over a forecast; 规划建设了 is done.
清河将加快学校建设，新增学位160个 => 160个 | 新增学位 |  | target
据预测，今年将新增学位5万个 => 5万个 | 新增学位 |  | forecast
规划建设了4个园区 => 4个 | 建设园区 |  | actual
# 将 may stand before what something is done to.
老李果断将种植规模扩大到5亩 => 5亩 | 老李果断种植规模 |  | actual
我县将种植苹果5亩 => 5亩 | 种植苹果 |  | target
# What a sum of the kind that somebody gets is called behind 的.
每年每人可以得到村合作社1200元的土地流转费和350元的分红 => 1200元 | 土地流转费 |  | actual // 350元 | 分红 |  | actual
今年建成总投资2亿元的工厂 => 2亿元 | 总投资 |  | plan
# 一斤, 一亩 of a price or a yield count nothing.
普通稻谷一元一斤，香稻两元一斤 => 一元 | 普通稻谷 |  | actual // 两元 | 香稻 |  | actual
一亩田收入至少增加4倍 => 4倍 | 收入 |  | actual
新建园区占地一亩 => 一亩 | 新建园区占地 |  | actual
苹果批发价每斤能卖6.5元 => 6.5元 | 苹果批发价 |  | actual
海拔高的60多户村民 => 60多户 | 村民 |  | actual
实施总装机26万千瓦光伏项目9个 => 26万千瓦 | 光伏项目 |  |  // 9个 | 实施光伏项目 |  | actual
# Who acts goes before a verb; a district alone is no name, what is behind is.
合作社拥有盐碱地720公顷 => 720公顷 | 拥有盐碱地 |  | actual
合作社为农民提供免费技术培训100人次 => 100人次 | 提供免费技术培训 |  | actual
为企业减税降费1.2亿元，为群众办实事120件 => 1.2亿元 | 减税降费 |  | actual // 120件 | 办实事 |  | actual
从外地调入粮食5万吨 => 5万吨 | 调入粮食 |  | actual
金山公司投资1.2亿元 => 1.2亿元 | 投资 |  | actual
合作社达到55家 => 55家 | 合作社 |  | actual
虹溪区安置3.6万人 => 3.6万人 | 安置 |  | actual
中心村道路硬化30公里 => 30公里 | 中心村道路硬化 |  | actual
全村676户、2300人 => 676户 | 全村 |  | actual // 2300人 | 全村 |  | actual
完成31座二类及以下老旧公厕改造 => 31座 | 二类及以下老旧公厕改造 |  | actual
# A gain close behind a level of its unit is a change of it.
粮食产量达9万吨、增产2万吨 => 9万吨 | 粮食产量 |  | actual // 2万吨 | 粮食产量 |  | actual
# Standings among several counted, behind a year, before another; what a sum
# behind a rate's standing is of; what is above the goal.
经济总量列全省78个县（市）第7位 => 78个 | 县 |  | actual // 第7位 | 经济总量 |  | actual
县域排名从2011年第27位晋位至2016年的第15位 => 2011年 |  |  |  // 第27位 | 县域 | 2011 | actual // 2016年 |  |  |  // 第15位 | 县域 | 2016 | actual
综合考核由第9位前移至第3位 => 第9位 | 综合考核 |  | actual // 第3位 | 综合考核 |  | actual
预算收入增长5%，增速居全省第二，并首次突破20亿元大关 => 5% | 预算收入 |  | actual // 第二 | 预算收入增速 |  | actual // 突破20亿元 | 预算收入 |  | actual
农业投资超目标2.02亿元 => 2.02亿元 | 农业投资 |  | actual
# A part behind 其中 does not take the list's verb; what production is back to;
# a noun behind 的 that 、 parts from the count.
开展培训4.7万人、其中贫困人口6000余人 => 4.7万人 | 开展培训 |  | actual // 6000余人 | 贫困人口 |  | actual
企业产能已恢复到平日的70% => 70% | 企业产能 |  | actual
形成了2个特色鲜明、带动面广的扶贫产业 => 2个 | 扶贫产业 |  | actual
第一季度的订单能完成80%以上 => 第一季度 |  |  |  // 80%以上 | 订单 |  | actual
# 分别 deals to the name in a clause before that has no value; 他家里有 names
# nothing; words with a numeral in them.
新增就业10672人；城乡居民收入增速高于全省，分别增长4.8%、7.8% => 10672人 | 新增就业 |  | actual // 4.8% | 城镇居民收入 |  | actual // 7.8% | 农村居民收入 |  | actual
老李家里有10余亩的樱桃树 => 10余亩 | 樱桃树 |  | actual
海产品达到50万吨之上 => 50万吨之上 | 海产品 |  | actual
举办11场大型劳务输出招聘会 => 11场 | 举办大型劳务输出招聘会 |  | actual
16个三元锂电池项目投产 => 16个 | 三元锂电池项目 |  | actual
# What is compared with goes with 比 where 高出 stands behind; lists over a size.
亩均收益达到8000元，比种玉米高出3倍 => 8000元 | 亩均收益 |  | actual // 3倍 | 亩均收益 |  | actual
打造3个百亿级产业集群、2个省级开发区 => 3个 | 打造产业集群 |  | actual // 百亿 | 产业集群 |  |  // 2个 | 打造省级开发区 |  | actual
苹果卖到每斤5元 => 5元 | 苹果 |  | actual
发货200多车，建成4车道公路3公里 => 200多车 | 发货 |  | actual // 4车道 | 建成公路 |  | actual // 3公里 | 公路 |  | actual
# Since when a thing is there is no time of what follows, nor is an age's.
合作社成立于2019年11月，社员达到120户 => 2019年11月 |  |  |  // 120户 | 社员 |  | actual
老李今年63岁，收入1000元 => 63岁 |  |  |  // 1000元 | 收入 |  | actual
# A time to compare with; what is done of a planned sum.
2022年旅游收入7.4亿元，恢复到2019年同期的85% => 2022年 |  |  |  // 7.4亿元 | 旅游收入 | 2022 | actual // 2019年 |  |  |  // 85% | 旅游收入 | 2022 | actual
2022年接待游客12万人次、旅游收入7亿元，分别为2019年同期的85%和82% => 2022年 |  |  |  // 12万人次 | 接待游客 | 2022 | actual // 7亿元 | 旅游收入 | 2022 | actual // 2019年 |  |  |  // 85% | 接待游客 | 2022 | actual // 82% | 旅游收入 | 2022 | actual
改造计划投资8000万元，目前完成5600万元 => 8000万元 | 改造计划投资 |  | plan // 5600万元 | 改造计划投资 |  | actual
# A forecast's time ends at ；; 即将 is of its clause.
2020年生产总值78亿元，2021年有望突破80亿元；预算收入6亿元 => 2020年 |  |  |  // 78亿元 | 生产总值 | 2020 | actual // 2021年 |  |  |  // 突破80亿元 | 生产总值 | 2021 | forecast // 6亿元 | 预算收入 | 2020 | actual
大葱全部订完，即将销往外地，价格4元 => 4元 | 价格 |  | actual
# 收入和支出 of one thing.
一般公共预算收入和支出分别达4亿元、20亿元 => 4亿元 | 一般公共预算收入 |  | actual // 20亿元 | 一般公共预算支出 |  | actual
# Verbs joined behind a plan; 了 behind a verb.
计划新建、改扩建学校11所 => 11所 | 新建、改扩建学校 |  | plan
引进了金山投资1.3亿元的养殖场 => 1.3亿元 | 金山投资 |  | actual
# 目前 before a comma is of what follows.
计划建学校9所，目前，11个项目开工 => 9所 | 建学校 |  | plan // 11个 | 项目 |  | actual
# A quarter that a verb governs is of that alone.
2022年，我县获得二季度全省奖励，零售总额18亿元 => 2022年 |  |  |  // 二季度 |  |  |  // 18亿元 | 零售总额 | 2022 | actual

case: a report titled by the year that it looks back on
$ gtsplit | gtnum | cut -f9,17,18
< 2019年清河县政府工作报告
< 一、过去一年工作回顾
< 2019年，是我县极不平凡的一年。财政收入增长3.3%。去年新建公厕3座。
> 2019年\t\t
> 过去一年\t\t
> 2019年\t\t
> 一年\t\t
> 3.3%\t财政收入\t2019
> 3座\t新建公厕\t2019

case: a year said in a document without a date
$ gtsplit | gtnum | cut -f9,17,18
< 初步测算，2008年，全县完成总产值115亿元。
< 财政收入增长33%，新增企业52户。全年完成投资3亿元。
> 2008年\t\t
> 115亿元\t总产值\t2008
> 33%\t财政收入\t2008
> 52户\t新增企业\t2008
> 3亿元\t投资\t2008

table: gtnum | cut -f3,9,11
# 500强 is a name; 村 has what its 的 stands before; who tells is no part.
引进世界500强、中国500强企业投资项目3个 => 3个 | level | 引进世界500强、中国500强企业投资项目
引进500强企业3家 => 3家 | level | 引进500强企业
记者发现该镇8个村的集体收入均超过百万元 => 8个 | level | 村 // 超过百万元 | level | 集体收入
建设5个高标准蔬菜大棚 => 5个 | level | 建设高标准蔬菜大棚
实际使用内资30.2亿元、外资381万美元 => 30.2亿元 | level | 实际使用内资 // 381万美元 | level | 实际使用外资

table: gtnum | cut -f3,9,11
# Sizes before 的 are marks of the thing, of one as of several.
像这样宽20米、长90米、高5米的大棚有7个 => 20米 | attr | 大棚 // 90米 | attr | 大棚 // 5米 | attr | 大棚 // 7个 | level | 大棚
新建宽4米、厚0.2米的道路9公里 => 4米 | attr | 道路 // 0.2米 | attr | 道路 // 9公里 | level | 新建道路
建成2座高60米的铁塔，坝高72米 => 2座 | level | 建成铁塔 // 60米 | attr | 铁塔 // 72米 | level | 坝
床位200张以上的医院达到6家 => 200张以上 | attr | 医院 // 6家 | level | 医院
建成4个万亩茶园、2个亿元企业 => 4个 | level | 建成茶园 // 万亩 | attr | 茶园 // 2个 | level | 建成企业 // 亿元 | attr | 企业
报告分三个部分 => 三个 | level | 部分
# A verb that stands alone is of the thing before.
新建学校6所、改扩建4所 => 6所 | level | 新建学校 // 4所 | level | 改扩建学校
路灯加装电表新增300台、完工120台 => 300台 | level | 路灯加装电表新增 // 120台 | level | 路灯加装电表完工
引进企业6家，引进资金3亿元、到位2亿元 => 6家 | level | 引进企业 // 3亿元 | level | 引进资金 // 2亿元 | level | 到位
# What stands before 和 is of the value before it.
实现12个贫困村全部出列和3100名贫困人口脱贫 => 12个 | level | 贫困村 // 3100名 | level | 贫困人口脱贫
村里建了2000平方米的服务中心和900平方米的文化广场 => 2000平方米 | level | 建服务中心 // 900平方米 | level | 建文化广场
# A percentage of 增速 is a change.
以7.2%的经济增速领先，地区生产总值以年均8%的增速攀升 => 7.2% | growth | 经济 // 8% | growth | 地区生产总值
旅游收入保持15%的增幅 => 15% | growth | 旅游收入
# Of what there is only what is done to it, nothing goes on.
挂果面积有4万亩，总产量达6万吨 => 4万亩 | level | 挂果面积 // 6万吨 | level | 总产量
# A list joined by 和 before as many values; 中小学 is one of its things.
中小学和幼儿园覆盖率分别达75%、83% => 75% | level | 中小学覆盖率 // 83% | level | 幼儿园覆盖率
三次产业增加值比例调整为5:40:55 => 5:40:55 | share | 第一产业占比 // 5:40:55 | share | 第二产业占比 // 5:40:55 | share | 第三产业占比
# A dash, and a mark before the items of a list, end a clause.
全村整体脱贫——村民人均收入从2000元增加到5300元 => 2000元 | level | 村民人均收入 // 5300元 | level | 村民人均收入
◆新建学校3所◆改造厕所40座 => 3所 | level | 新建学校 // 40座 | level | 改造厕所
# Who acts, from where.
清河要重点做好四方面工作 => 四方面 | level | 做好工作
来自省内外的30名选手参加比赛 => 30名 | level | 选手
引进人才15名 => 15名 | level | 引进人才
再“摘帽”3个县 => 3个 | level | “摘帽”县
提出的两个翻番的目标如期实现 => 两个 | level | 提出的翻番的目标

table: gtnum | cut -f3,11,13
清河要重点做好四方面工作 => 四方面 | 做好工作 | target
经济运行好于预期，产值增长6.3% => 6.3% | 产值 | actual

table: gtnum --year 2033 | cut -f3,12,13
# From the beginning of a plan on: up to the year of the document.
“十六五”以来，累计投入资金8亿元 => “十六五” |  |  // 8亿元 | 2031/2033 | actual

table: gtnum | cut -f3,9,11
# A verb that stands behind its thing stays there.
生猪存栏12万头、出栏20万头 => 12万头 | level | 生猪存栏 // 20万头 | level | 生猪出栏
# Of several verbs the last governs what is counted.
采取入股模式带动320户农户增收 => 320户 | level | 带动农户增收
扶贫工作队争取300万元资金 => 300万元 | level | 争取资金
# What is paid for each of them; what a percentage reaches.
支付农户每亩600元的租金 => 600元 | level | 支付租金
线路通达全省98%的县 => 98% | share | 通达县
# Who they are, where they stand, among whom.
她接下父母从村上流转来的90亩地 => 90亩 | level | 地
现有60户村民采取“托管服务”方式 => 60户 | level | 村民
75个项目中已开工50个 => 75个 | level | 项目 // 50个 | level | 开工项目
生产总值900亿元，在全国大中城市中排名第10位 => 900亿元 | level | 生产总值 // 第10位 | rank | 生产总值
清河村基地里种植有菜苔90亩 => 90亩 | level | 种植有菜苔
# How much only tells of whom; 有 before an area counts it.
其中养牛10头以上的有2户 => 10头以上 | attr | 养牛 // 2户 | level | 养牛
还有65亩采摘园 => 65亩 | level | 采摘园
国家级、省级龙头企业分别达2家、30家 => 2家 | level | 国家级龙头企业 // 30家 | level | 省级龙头企业
打造3个油菜高产示范点 => 3个 | level | 打造油菜高产示范点

table: gtnum | cut -f3,11,13
# 将 behind 预计 promises nothing; what is planned and already done is done.
预计将完成产量3500吨，产值可达7亿元 => 3500吨 | 产量 | forecast // 7亿元 | 产值 | plan
计划实施的5个项目已全部竣工 => 5个 | 实施项目 | actual

table: gtnum | cut -f3,9,11
# The thing of two counts joined by 、; who stands for a number of ten thousands.
790户、2560名贫困群众 => 790户 | level | 贫困群众 // 2560名 | level | 贫困群众
数百万村干部 => 数百万 | level | 村干部
推进12类64项创建任务 => 12类 | level | 推进创建任务 // 64项 | level | 推进创建任务
30公顷水田按照有机模式生产 => 30公顷 | level | 水田
惠及片区内90个贫困村 => 90个 | level | 惠及贫困村
县级财政就投入5.2亿元 => 5.2亿元 | level | 县级财政投入
35个行业大类中28个行业增加值实现增长 => 35个 | level | 行业大类 // 28个 | level | 行业

table: gtnum --year 2033 | cut -f3,12,13
# What a part of a year opens goes on; 了 promises nothing.
上半年全市实现生产总值600亿元。从产业看，第一产业增加值90亿元。常住人口60万人 => 上半年 |  |  // 600亿元 | 2033-01/2033-06 | actual // 90亿元 | 2033-01/2033-06 | actual // 60万人 |  | actual

table: gtnum | cut -f3,10,11
产值比2019年增长13.5%，两年平均增长6.5% => 2019年 |  |  // 13.5% |  | 产值 // 两年 |  |  // 6.5% | annual | 产值

table: gtnum | cut -f3,9,11
# What a sum sums up is of its kind; who has it now.
总人口26万人，总面积1850平方公里 => 26万人 | level | 总人口 // 1850平方公里 | level | 总面积
我们村现在有耕地2300亩，产值3000万元，比前年多了200万元 => 2300亩 | level | 耕地 // 3000万元 | level | 产值 // 200万元 | delta | 产值

table: gtnum | cut -f3,11,13
# What was set as a task, budgeted, or may be hoped for.
今年建设任务为3100亩，其中海防林900亩 => 3100亩 | 建设任务 | target // 900亩 | 海防林 | target
年初市里下达清河县造林任务3万亩，实际完成3.2万亩 => 3万亩 | 下达造林任务 | target // 3.2万亩 | 下达造林任务 | actual
承担移民搬迁任务1200人，完成1300人 => 1200人 | 承担移民搬迁任务 | target // 1300人 | 承担移民搬迁任务 | actual
到位资金60亿元，完成市里下达任务数65亿元的92.3% => 60亿元 | 到位资金 | actual // 65亿元 | 任务数 | target // 92.3% | 到位资金 | actual
完成造林任务3万亩，实施改革任务12项 => 3万亩 | 造林任务 | actual // 12项 | 实施改革任务 | actual
财政支出年初预算1180万元，实现支出1500万元 => 1180万元 | 财政支出预算 | plan // 1500万元 | 支出 | actual
今年产值可望突破20亿元 => 突破20亿元 | 产值 | forecast
预计银花产值6亿元、带动1.7万贫困人口增收 => 6亿元 | 银花产值 | forecast // 1.7万 | 带动贫困人口增收 | forecast
# A verb of its own stands behind, or is the thing done.
产量9万吨、增速居第二，产量6万吨、增速居第四 => 9万吨 | 产量 | actual // 第二 | 产量增速 | actual // 6万吨 | 产量 | actual // 第四 | 产量增速 | actual
其中清河县安置8.2万人、林溪县安置3.6万人 => 8.2万人 | 安置 | actual // 3.6万人 | 安置 | actual
流转土地800亩，完成造林900亩 => 800亩 | 流转土地 | actual // 900亩 | 造林 | actual
采取联户模式精准帮扶600户贫困户 => 600户 | 帮扶贫困户 | actual

table: gtnum --year 2033 | cut -f3,12
上世纪九十年代以来，累计安置移民3万人 => 上世纪九十年代 |  // 3万人 | 1990/2033
2031年，全县生产总值90亿元，“十五五”期间年均增长8%。财政收入9亿元 => 2031年 |  // 90亿元 | 2031 // “十五五” |  // 8% | 2026/2030 // 9亿元 | 2031

case: a report on the main works looks back
$ gtnum -H | cut -f4,12,14
< kind	text
< title	2031年重点工作汇报
< sent	涉及农户95户。
> raw	indicator	status
> 2031年		
> 95户	农户	actual

table: gtnum | cut -f3,9,11
# What is left over is of the thing before; what farmers and officials do.
已启动50个改造项目，剩余29个 => 50个 | level | 启动改造项目 // 29个 | level | 启动改造项目
今年有望突破8000亿元 => 突破8000亿元 | level | 
我种了9亩大棚蔬菜，养了60只羊 => 9亩 | level | 种大棚蔬菜 // 60只 | level | 养羊
30名干部挂钩帮扶82户贫困户 => 30名 | level | 干部 // 82户 | level | 挂钩帮扶贫困户
工业增加值占地区生产总值的比重达到64% => 64% | share | 工业增加值
投资4亿元、消费2亿元 => 4亿元 | level | 投资 // 2亿元 | level | 消费

table: gtnum --year 2033 | cut -f3,12
# Over the years that are spoken of; in a row; the year of a part of it.
过去五年，实力提升。2032年生产总值90亿元，年均增长8%，总量居全市第一；投资7亿元、消费6亿元，年均分别增长9%、7% => 过去五年 |  // 2032年 |  // 90亿元 | 2032 // 8% | 2028/2032 // 第一 | 2032 // 7亿元 | 2032 // 6亿元 | 2032 // 9% | 2028/2032 // 7% | 2028/2032
2032年1—11月产值增长17%，连续3年实现两位数增长 => 2032年1—11月 |  // 17% | 2032-01/2032-11 // 连续3年 |  // 两位数 | 2030/2032
2032年1—11月产值45亿元，预计全年突破50亿元 => 2032年1—11月 |  // 45亿元 | 2032-01/2032-11 // 突破50亿元 | 2032

table: gtnum | cut -f3,9,11
# For whom and where something is done is not who does it.
为8.6万名学生发放资助资金6200万元 => 8.6万名 | level | 学生 // 6200万元 | level | 发放资助资金
在12个村建成公厕30座 => 12个 | level | 村 // 30座 | level | 建成公厕
这里每天可采摘香菇3000斤 => 3000斤 | level | 可采摘香菇

table: gtnum | cut -f3,9,10,11
# A level has no part in the change before it; what a change is reckoned on.
收入年均增长7%，突破30亿元 => 7% | growth | annual | 收入 // 突破30亿元 | level |  | 收入
生产总值在2030年基础上翻一番 => 2030年 | time |  |  // 翻一番 | growth |  | 生产总值
收入10万元以上的村达到96% => 10万元以上 | attr |  | 村 // 96% | level |  | 村

table: gtnum --year 2033 | cut -f3,12
五年累计新增就业4万人 => 五年 |  // 4万人 | 2029/2033

table: gtnum | cut -f3,9,11,13
# What was set as a task, and how much of it is done; a day ends a plan.
实现产值17亿元，完成年度任务70亿元的24% => 17亿元 | level | 产值 | actual // 70亿元 | level | 年度任务 | target // 24% | share | 产值 | actual
2031年计划投资9亿元，截至3月底，完成投资2亿元 => 2031年 | time |  |  // 9亿元 | level | 计划投资 | plan // 3月底 | time |  |  // 2亿元 | level | 投资 | actual
国内市场占有率超过70% => 超过70% | level | 国内市场占有率 | actual

table: gtnum | cut -f3,9,11
# What a standing is of, where only who has it stands before its verb, or in it.
清河县位列全国百强县第38位 => 第38位 | rank | 百强县
我县位居全省县域发展考核第5位 => 第5位 | rank | 县域发展考核
在全省县域经济考评中位列第3位 => 第3位 | rank | 县域经济考评
财政收入总量全市第二、增速第一 => 第二 | rank | 财政收入总量 // 第一 | rank | 财政收入增速
财政收入增速居全市第一，增速居全省第二，增幅居全国第五 => 第一 | rank | 财政收入增速 // 第二 | rank | 财政收入增速 // 第五 | rank | 财政收入增幅
# Of which value before a part is, the whole says.
开工项目20个，总投资30亿元，占全年新开工项目总量50% => 20个 | level | 开工项目 // 30亿元 | level | 总投资 // 50% | share | 开工项目
财政支出80亿元，其中民生支出60亿元，占财政支出的75% => 80亿元 | level | 财政支出 // 60亿元 | level | 民生支出 // 75% | share | 民生支出

table: gtnum | cut -f3,9,10,11
# A list under 累计 is so to its end; nought is a value.
累计减少贫困人口2万户、9万人，新增公路8条 => 2万户 | level | cumulative | 减少贫困人口 // 9万人 | level | cumulative | 减少贫困人口 // 8条 | level |  | 新增公路
累计建成安置区3个、安置住房266套 => 3个 | level | cumulative | 建成安置区 // 266套 | level | cumulative | 安置住房
孕产妇死亡率为0，安全事故死亡人数降至零 => 0 | level |  | 孕产妇死亡率 // 零 | level |  | 安全事故死亡人数

table: gtnum --year 2033 | cut -f3,9,11,12
# The level before may go by a name; where a level goes to; a list of sizes.
2033年，监测线由2032年的人均纯收入7000元提高到8000元，监测对象增加到2万人 => 2033年 | time |  |  // 2032年 | time |  |  // 7000元 | level | 监测线的人均纯收入 | 2032 // 8000元 | level | 监测线的人均纯收入 | 2033 // 2万人 | level | 监测对象 | 2033
城镇化率从45%向50%攀升 => 45% | level | 城镇化率 |  // 50% | level | 城镇化率 | 
一个基地年产30万吨甲醇、100万吨尿素 => 30万吨 | attr | 甲醇 |  // 100万吨 | attr | 尿素 | 
年产30万吨甲醇、收购100万吨尿素 => 30万吨 | attr | 甲醇 |  // 100万吨 | level | 尿素 | 

case: a line that leads to a list of tasks, and one to what was done
$ gtnum -H --year 2033 | cut -f4,12,13,14
< kind	text
< sent	2033年，清河县将重点实施以下民生实事：
< sent	新建学校3所。
> raw	indicator	period	status
> 2033年			
> 3所	新建学校	2033	target

case: one to what was done
$ gtnum -H --year 2033 | cut -f4,12,13,14
< kind	text
< sent	2032年，清河县实施以下民生实事：
< sent	新建学校3所。
> raw	indicator	period	status
> 2032年			
> 3所	新建学校		actual

case: a title of what is to be done
$ gtnum -H | cut -f4,12,13,14
< kind	text
< title	2033年县政府要完成的实事
< sent	新建学校3所。
> raw	indicator	period	status
> 2033年			
> 3所	新建学校	2033	target

table: gtnum | cut -f3,9,11
# A unit that names what is counted; a relative clause is no change; a share
# behind 和; a verb that is no more than a mark of a thing; who acts.
辖4镇、11乡、98个村，总人口9万 => 4镇 | level | 镇 // 11乡 | level | 乡 // 98个 | level | 村 // 9万 | level | 总人口
技术领先的2座电站开工 => 2座 | level | 电站
所有乡镇和95%的村建成文化广场 => 95% | share | 村建成文化广场
全县还有7个未脱贫的村 => 7个 | level | 未脱贫的村
“一园四区”新建学校4所 => 4所 | level | 新建学校
产值增长6%，增速与6月份持平；环比增长1% => 6% | growth | 产值 // 6月份 | time |  // 1% | growth | 产值
新增科技型企业19家、创新型企业12家 => 19家 | level | 新增科技型企业 // 12家 | level | 新增创新型企业
水土保持率达77% => 77% | level | 水土保持率
税收增长8%，均居全市6县市第1位 => 8% | growth | 税收 // 6县市 | level | 县市 // 第1位 | rank | 税收

table: gtnum --year 2033 | cut -f3,12,13
# Whose time, and when; a month that opens a paragraph; a list of what is
# forecast at a time.
超额完成“十七五”减排任务，发电3亿度 => “十七五” |  |  // 3亿度 |  | actual
7月份，工业增加值增长4%。分门类看，采矿业增加值下降2% => 7月份 |  |  // 4% | 2033-07 | actual // 2% | 2033-07 | actual
预计“十七五”末，产值突破40亿元；税收5亿元 => “十七五”末 |  |  // 突破40亿元 | 2040 | forecast // 5亿元 | 2040 | forecast
获得土地计划指标100亩 => 100亩 |  | actual
2033年，计划再减贫65人，实现2个村脱贫 => 2033年 |  |  // 65人 | 2033 | plan // 2个 | 2033 | plan

case: a list of goals is of the time its lead names
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县动员会
< 2033年3月1日
< 今年，全县要实现以下目标：
< 产值增长7%，投资15亿元。
> 2033年3月1日\t\t\t
> 7%\t产值\t2033\ttarget
> 15亿元\t投资\t2033\ttarget

case: what is told of a year that has just begun
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县的合作社
< 2033年2月1日
< 今年，合作社种植的水稻有176亩，我给社员分了9万元。
> 2033年2月1日\t\t\t
> 176亩\t种植的水稻\t2033\tactual
> 9万元\t社员分\t2033\tactual

case: the whole year of a page
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县项目集中开工
< 2033年12月1日
< 据了解，我市全年举办活动4次。
> 2033年12月1日\t\t\t
> 4次\t举办活动\t2033\tactual

table: gtnum --year 2033 | cut -f3,9,10,11,12
# What is of a level, for whom something is done, a total behind a flow, what
# changed over years, whose rate stands where.
龙头企业22家，其中国家级2家、省级6家 => 22家 | level |  | 龙头企业 |  // 2家 | level |  | 国家级龙头企业 |  // 6家 | level |  | 省级龙头企业 | 
培育市级以上示范社9家，其中省级3家 => 9家 | level |  | 培育市级以上示范社 |  // 3家 | level |  | 省级示范社 | 
合作社为村集体增收9万元 => 9万元 | level |  | 村集体增收 | 
五年来，新增上市公司8家、总量达22家 => 五年来 | time |  |  |  // 8家 | level |  | 新增上市公司 | 2029/2033 // 22家 | level |  | 上市公司 | 2029/2033
2028—2032年，新建公路9公里。能耗累计下降16% => 2028—2032年 | time |  |  |  // 9公里 | level |  | 新建公路 | 2028/2032 // 16% | growth | cumulative | 能耗 | 2028/2032
产值增长14%，增速在全省27个基地中居第7位 => 14% | growth |  | 产值 |  // 27个 | level |  | 基地 |  // 第7位 | rank |  | 产值 | 
前三季度，工业增加值增长5%。制造业增长6% => 前三季度 | time |  |  |  // 5% | growth |  | 工业增加值 | 2033-Q1/2033-Q3 // 6% | growth |  | 制造业 | 2033-Q1/2033-Q3
11个设区市受命名双拥模范城 => 11个 | level |  | 设区市 | 

case: what a report proposes, in the sentences behind
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县奋力前行
< 2033年1月24日
< 1月4日，县长作政府工作报告时提出，奋力谱写新篇章。
< 全年出栏生猪50万头以上。烟叶产量达到9万担。
< 2032年，清河县生产干茶1万吨。
> 2033年1月24日\t\t\t
> 1月4日\t\t\t
> 50万头以上\t出栏生猪\t2033\ttarget
> 9万担\t烟叶产量\t2033\ttarget
> 2032年\t\t\t
> 1万吨\t生产干茶\t2032\tactual

table: gtnum --year 2033 | cut -f3,9,11,12,13
# What waits for a project waits no longer behind ；; what is set beside the sum
# of one; items with verbs of their own; a year's value that can be.
达产后可实现年产值9亿元；集中开工的项目40个，总投资7亿元、年度投资2亿元 => 9亿元 | level | 年产值 |  | plan // 40个 | level | 集中开工的项目 |  | actual // 7亿元 | level | 总投资 |  | plan // 2亿元 | level | 年度投资 |  | plan
竣工项目27个、续建项目13个 => 27个 | level | 竣工项目 |  | actual // 13个 | level | 续建项目 |  | actual
预计全部达产后可产粮9万吨 => 9万吨 | level | 可产粮 |  | plan
这五年，产值稳步增长。收入年均增长6% => 这五年 | time |  |  |  // 6% | growth | 收入 | 2029/2033 | actual

case: what is done this time, and a heading of goals
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县项目集中开工
< 2033年9月20日
< 本次集中开工项目90个。
< 一、2034年目标
< 新建学校5所。
> 2033年9月20日\t\t\t
> 90个\t集中开工项目\t2033\tactual
> 2034年\t\t\t
> 5所\t新建学校\t2034\ttarget

case: proposals under headings of their own
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县两会
< 2033年1月6日
< 1月6日，县长向大会报告政府工作时提出2033年主要任务，令人振奋。
< ◆产值增长5%以上
< ◆新增学位2万个
> 2033年1月6日\t\t\t
> 1月6日\t\t\t
> 2033年\t\t\t
> 5%以上\t产值\t2033\ttarget
> 2万个\t新增学位\t2033\ttarget

table: gtnum --year 2034 | cut -f3,9,10,11,12
# The years of an annual growth; 人次 is no next year; what a value is as much as;
# where an age goes; a list that goes on to a stock; before 和…等.
2033年工作：居民收入稳步增长。其中一二三产增加值年均分别增长3%、6%、5% => 2033年 | time |  |  |  // 3% | growth | annual | 第一产业增加值 |  // 6% | growth | annual | 第二产业增加值 |  // 5% | growth | annual | 第三产业增加值 | 
接待游客人次年均增长8% => 8% | growth | annual | 接待游客人次 | 
“十七五”时期，利润总额为“十六五”时期的2.2倍 => “十七五” | time |  |  |  // “十六五” | time |  |  |  // 2.2倍 | level |  | 利润总额 | 2036/2040
人均预期寿命从75.2岁提升至76.8岁 => 75.2岁 | level |  | 人均预期寿命 |  // 76.8岁 | level |  | 人均预期寿命 | 
受教育年限从2030年的9.6年提升至2033年的10.2年 => 2030年 | time |  |  |  // 9.6年 | level |  | 受教育年限 | 2030 // 2033年 | time |  |  |  // 10.2年 | level |  | 受教育年限 | 2033
新增就业6万人、外出务工人员稳定在60万人 => 6万人 | level |  | 新增就业 |  // 60万人 | level |  | 外出务工人员 | 
推动14个公路项目和清河等4个铁路项目建设 => 14个 | level |  | 公路项目 |  // 4个 | level |  | 铁路项目建设 | 
5个区域医疗中心二期项目开工 => 5个 | level |  | 区域医疗中心 |  // 二期 | label |  |  | 

case: an annual growth in the review of the last year of a plan
$ gtsplit | gtnum | cut -f9,16,17,18
< 政府工作报告
< 2036年1月27日
< 一、2035年工作回顾
< 财政收入、税收收入年均分别增长4%、3%，居民收入年均增长6%。
> 2036年1月27日\t\t\t
> 2035年\t\t\t
> 4%\tannual\t财政收入\t2031/2035
> 3%\tannual\t税收收入\t2031/2035
> 6%\tannual\t居民收入\t2031/2035

table: gtnum --year 2033 | cut -f3,9,11,12
# Things by what was done to them are of the time of a flow; what a thing can do
# is a mark of it; how old, and when.
今年上半年，完成投资26亿元。新开工项目36个。在建项目9个 => 今年上半年 | time |  |  // 26亿元 | level | 投资 | 2033-01/2033-06 // 36个 | level | 新开工项目 | 2033-01/2033-06 // 9个 | level | 在建项目 | 
建设年加工能力100吨的茶厂1座 => 100吨 | attr | 茶厂 |  // 1座 | level | 建设茶厂 | 
污水日处理能力3万吨 => 3万吨 | level | 污水日处理能力 | 
人均预期寿命从2030年的75.2岁提升至76.8岁 => 2030年 | time |  |  // 75.2岁 | level | 人均预期寿命 | 2030 // 76.8岁 | level | 人均预期寿命 | 

table: gtnum | cut -f3,9,11
# Words that a name was cut in.
白石村距离县城18公里 => 18公里 | level | 距离县城
产品有17个系列200多个品种 => 17个 | level | 系列 // 200多个 | level | 品种

table: gtnum --year 2033 | cut -f3,9,11,12,13
# What becomes of things is of a time; what grew over years; the year before the
# one spoken of; parts that are named one by one.
四年来，成绩显著。全县51个村全部摘帽，3万贫困人口全部脱贫，现有村76个 => 四年来 | time |  |  |  // 51个 | level | 村 | 2030/2033 | actual // 3万 | level | 贫困人口 | 2030/2033 | actual // 76个 | level | 村 | 2033 | actual
四年来，成绩显著。游客增长2倍 => 四年来 | time |  |  |  // 2倍 | growth | 游客 | 2030/2033 | actual
2032年，常住人口由上年的29万人增加到32万人 => 2032年 | time |  |  |  // 29万人 | level | 常住人口 | 2031 | actual // 32万人 | level | 常住人口 | 2032 | actual
一产、二产、三产增加值分别增长6%、5%、4% => 6% | growth | 一产增加值 |  | actual // 5% | growth | 二产增加值 |  | actual // 4% | growth | 三产增加值 |  | actual
2032年，成绩显著。最低工资标准每月提高183元 => 2032年 | time |  |  |  // 183元 | delta | 最低工资标准 | 2032 | actual

case: what somebody says comes next ends with the paragraph
$ gtsplit | gtnum | cut -f9,17,18,19
< 清河县的茶
< 2033年4月18日
< 县长表示，下一步，将扩大规模。新增茶园8亩。
< 全县茶企达45家。
> 2033年4月18日\t\t\t
> 8亩\t新增茶园\t\ttarget
> 45家\t茶企\t\tactual

table: gtnum | cut -f3,9,11
# A structure behind other values; what is only compared with; two things that no
# list deals to.
装备制造业增加值增长18%，三次产业结构进一步优化，调整为8:42:50 => 18% | growth | 装备制造业增加值 // 8:42:50 | share | 第一产业占比 // 8:42:50 | share | 第二产业占比 // 8:42:50 | share | 第三产业占比
新增高中学位8700个、比年度计划翻了一番 => 8700个 | level | 新增高中学位 // 翻了一番 | growth | 新增高中学位
改造小区、农房等9户，2万群众住上了新房 => 9户 | level | 改造小区、农房 // 2万 | level | 群众
新建22个750千伏和330千伏电网工程 => 22个 | level | 新建电网工程 // 750千伏 | attr | 电网工程 // 330千伏 | attr | 电网工程

# A title's times are reckoned from the date below it.
case: the date below a title dates what the title says of this year and its parts
$ gtnum | cut -f3,10,16-20
< doc	line	seg	kind	path	section	who	text
< 青溪	1	1	title				青溪县上半年财政收入6亿元
< 青溪	2	2	title				今年新建公厕12座
< 青溪	3	3	meta				来源：青溪发布
< 青溪	4	4	meta				2031-07-20
< 云台	1	1	title				云台县上半年财政收入5亿元
< 云台	2	2	sent				全县经济平稳。
< 云台	3	3	meta				2032-07-20
> seg	raw	role	base	indicator	period	status
> 1	上半年	time				
> 1	6亿元	level		财政收入	2031-01/2031-06	actual
> 2	12座	level		新建公厕	2031	actual
> 4	2031-07-20	time				
> 1	上半年	time				
> 1	5亿元	level		财政收入		actual
> 3	2032-07-20	time				

table: gtnum | cut -f3,9,11
# 12村 behind a verb is named by the verb.
累计减贫2万户，出列12村 => 2万户 | level | 减贫 // 12村 | level | 出列

table: gtnum | cut -f3,9,12
# Years joined by 和 or 、 are one time, but for what is dealt to each.
2032年和2033年，财政投入5亿元 => 2032年 | time |  // 2033年 | time |  // 5亿元 | level | 2032/2033
2031年、2032年、2033年建桥5座 => 2031年 | time |  // 2032年 | time |  // 2033年 | time |  // 5座 | level | 2031/2033
2032年、2033年产值分别为3亿元、4亿元 => 2032年 | time |  // 2033年 | time |  // 3亿元 | level | 2032 // 4亿元 | level | 2033
2032年和2033年，全县产值分别为3亿元、4亿元 => 2032年 | time |  // 2033年 | time |  // 3亿元 | level | 2032 // 4亿元 | level | 2033
2032年、2033年、2034年新增就业300人、350人和360人 => 2032年 | time |  // 2033年 | time |  // 2034年 | time |  // 300人 | level | 2032 // 350人 | level | 2033 // 360人 | level | 2034
2032年至2034年，产值分别达到3亿元、4亿元、5亿元 => 2032年至2034年 | time |  // 3亿元 | level | 2032 // 4亿元 | level | 2033 // 5亿元 | level | 2034
2032年、2033年粮食、油料产量3万吨、4万吨 => 2032年 | time |  // 2033年 | time |  // 3万吨 | level | 2032/2033 // 4万吨 | level | 2032/2033
2032年和2033年投入3亿元、建成学校4所 => 2032年 | time |  // 2033年 | time |  // 3亿元 | level | 2032/2033 // 4所 | level | 2032/2033
2030年和2033年新建学校2所 => 2030年 | time |  // 2033年 | time |  // 2所 | level | 2033

# The full name of a division is no part of the indicator, whatever words it
# holds; behind a verb neither.
table: gtnum | cut -f3,11
上高县粮食总产量5万吨。 => 5万吨 | 粮食总产量
西和县完成固定资产投资5亿元。 => 5亿元 | 固定资产投资
三江侗族自治县现有脱贫户44户。 => 44户 | 脱贫户
长期资助成武县困境学生44名。 => 44名 | 资助困境学生
