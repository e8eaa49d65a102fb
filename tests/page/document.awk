# A report of n segments with their marks, as `gtnum -a -H | gttag -x -a`
# writes it: for tests/page/run.  The first sentence holds what must be
# escaped.
function put(kind, path, text, marks,   i) {
	seg++
	if (nm == 0) {
		print "report", line, seg, kind, path, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", text
		return
	}
	for (i = 1; i <= nm; i++)
		print "report", line, seg, kind, path, "", "", mark[i], text
	nm = 0
}
function add(from, raw, type, op, value, unit, role, base, ind, status) {
	mark[++nm] = from OFS (from + length(raw)) OFS raw OFS type OFS op OFS value OFS value OFS unit OFS role OFS base OFS ind OFS "2024" OFS status
}
function sentence(   t, i, j, v, g) {
	t = ""
	j = 1 + int(rand() * 3)
	for (i = 1; i <= j; i++) {
		k = 1 + int(rand() * kinds)
		v = int(rand() * 5000) / 100
		g = int(rand() * 150) / 10
		t = t "完成" name[k]
		add(length(t), v unit[k], type[k], "=", sprintf("%.0f", v * factor[k]), base_unit[k], "level", "", name[k], rand() < .8 ? "actual" : "target")
		t = t v unit[k] "，同比增长"
		add(length(t), g "%以上", "percent", ">=", g, "%", "growth", "yoy", name[k], "actual")
		t = t g "%以上" (i < j ? "；" : "。")
	}
	return t
}
BEGIN {
	OFS = "\t"
	srand(11)
	print "doc\tline\tseg\tkind\tpath\tsection\twho\tqs\tqe\traw\ttype\top\tlow\thigh\tunit\trole\tbase\tindicator\tperiod\tstatus\ttext"
	kinds = split("地区生产总值 固定资产投资 社会消费品零售总额 粮食总产量 新建农村公路 供水管网", name, " ")
	split("亿元 亿元 亿元 万吨 公里 万米", unit, " ")
	split("元 元 元 吨 米 米", base_unit, " ")
	split("100000000 100000000 100000000 10000 1000 10000", factor, " ")
	split("money money money mass length length", type, " ")
	line = 1
	put("title", "", "青禾县二〇二四年工作报告")
	line = 2
	put("salute", "", "各位代表：")
	line = 3
	put("sent", "", "这里有<script>document.title='broken'</script>和<b>、&amp;、\"引号\"。")
	while (seg < n) {
		if (seg % 40 == 5) {
			line++
			h++; s = 0
			put("head", h, "第" h "部分　稳中求进谋发展")
		} else if (seg % 20 == 12) {
			line++
			put("head", h "." ++s, "（" s "）实体经济提质增效。")
		} else {
			if (seg % 4 == 0)
				line++
			put("sent", h "." s, sentence())
		}
	}
}
