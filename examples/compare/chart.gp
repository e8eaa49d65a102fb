# chart.gp POINTS INDICATORS: growth of each indicator, a colour a county; a full
# dot is what was reached, a ring what is aimed at.
set terminal svg size 760,460 dynamic font "Noto Sans CJK SC,13" background "#ffffff"
set encoding utf8
set datafile separator "\t"
set datafile missing "?"
set label 1 "三县主要指标增速" at screen 0.035,0.945 left font ",17" textcolor "#222222"
set label 2 "实心：2023年完成　空心：2024年目标" at screen 0.035,0.885 left textcolor "#666666"
set xlabel "增速（%）" textcolor "#555555"
set lmargin 26
set rmargin 4
set tmargin 5.5
rows = 7
set yrange [rows + 0.6:0.4]
set xrange [4:14]
set xtics 2 nomirror textcolor "#555555" scale 0
set grid xtics lt 1 lc rgb "#e4e4e4" lw 1
set border 0
set ytics scale 0
do for [i = 1:rows] {
	set arrow i from 4, i + 0.5 to 14, i + 0.5 nohead lc rgb "#f1f1f1" lw 1 back
}
# The names of the rows are the lines of the list.
set for [i = 1:rows] ytics add (system(sprintf("sed -n %dp %s", i, ARG2)) i)
set key at screen 0.965,0.945 right top horizontal samplen 0.5 width 1 textcolor "#333333"
array colour[3] = ["#2f6f9f", "#c8682d", "#5b8c5a"]
array pale[3] = ["#b9d0e0", "#ecc9b2", "#c6d9c5"]
county(i) = system(sprintf("cut -f 1 %s | uniq | sed -n %dp", ARG1, i))
plot for [i = 1:3] ARG1 using \
	(strcol(1) eq county(i) ? $3 : NaN):($2 + (i - 2) * 0.22):($4 - $3):(0) \
	with vectors nohead lw 1.4 lc rgb pale[i] notitle, \
    for [i = 1:3] ARG1 using \
	(strcol(1) eq county(i) ? $3 : NaN):($2 + (i - 2) * 0.22) \
	with points pt 7 ps 0.85 lc rgb colour[i] title county(i), \
    for [i = 1:3] ARG1 using \
	(strcol(1) eq county(i) ? $4 : NaN):($2 + (i - 2) * 0.22) \
	with points pt 6 ps 0.85 lw 1.6 lc rgb colour[i] notitle
