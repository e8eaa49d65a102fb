# chart.gp SHARES: two bars a topic, share of the review and share of the plan.
set terminal svg size 760,500 dynamic font "Noto Sans CJK SC,13" background "#ffffff"
set encoding utf8
set datafile separator "\t"
rows = int(system(sprintf("wc -l < '%s'", ARG1)))
name(i) = system(sprintf("sed -n %dp '%s' | cut -f 1", i, ARG1))
set label 1 "河口市2024年政府工作报告说了什么" at screen 0.035,0.95 left font ",17" textcolor "#222222"
set label 2 "各主题占该部分字数的比重（%）" at screen 0.035,0.895 left textcolor "#666666"
set key at screen 0.965,0.95 right top horizontal samplen 1.2 width 1 textcolor "#333333"
set lmargin 30
set rmargin 6
set tmargin 5
set bmargin 1
set border 0
unset xtics
set ytics scale 0
set for [i = 1:rows] ytics add (name(i) i)
set yrange [rows + 0.6:0.4]
set xrange [0:*]
set style fill solid noborder
bar = 0.17
plot ARG1 using (0):($0 + 1 - 0.19):(0):2:($0 + 1 - 0.19 - bar):($0 + 1 - 0.19 + bar) \
	with boxxyerror lc rgb "#b9c7d1" title "上年回顾", \
    ARG1 using (0):($0 + 1 + 0.19):(0):3:($0 + 1 + 0.19 - bar):($0 + 1 + 0.19 + bar) \
	with boxxyerror lc rgb "#2f6f9f" title "今年安排", \
    ARG1 using 2:($0 + 1 - 0.19):(strcol(2)) with labels left offset 0.4,0 \
	font ",11" textcolor "#8a97a0" notitle, \
    ARG1 using 3:($0 + 1 + 0.19):(strcol(3)) with labels left offset 0.4,0 \
	font ",11" textcolor "#2f6f9f" notitle
