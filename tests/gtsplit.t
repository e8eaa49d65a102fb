# gtsplit: how a document is cut.

case: a small report: title, date, address, numbered and run-in headings
$ gtsplit
< 2031年青溪县政府工作报告
< （2031年1月12日）
< 各位代表：
< 现在，我代表县人民政府作工作报告，请予审议。
< 一、过去一年的工作
< （一）农业稳步增产。全县粮食总产12万吨。新建水渠30公里。
< （二）城乡面貌一新。改造道路6条。
> 1	1	title				2031年青溪县政府工作报告
> 2	2	meta				（2031年1月12日）
> 3	3	salute				各位代表：
> 4	4	sent				现在，我代表县人民政府作工作报告，请予审议。
> 5	5	head	1			一、过去一年的工作
> 6	6	head	1.1	过去一年的工作		（一）农业稳步增产。
> 6	7	sent	1.1	过去一年的工作 > 农业稳步增产		全县粮食总产12万吨。
> 6	8	sent	1.1	过去一年的工作 > 农业稳步增产		新建水渠30公里。
> 7	9	head	1.2	过去一年的工作		（二）城乡面貌一新。
> 7	10	sent	1.2	过去一年的工作 > 城乡面貌一新		改造道路6条。

case: --columns names what is added
$ gtsplit --columns
> seg
> kind
> path
> section
> who
