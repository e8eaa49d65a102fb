# chart.gp BARS: a bar an indicator, how much of the target was reached, in the
# colour of its light; words where there is no figure.
set terminal svg size 760,620 dynamic font "Noto Sans CJK SC,13" background "#ffffff"
set encoding utf8
set datafile separator "\t"
rows = int(system(sprintf("wc -l < '%s'", ARG1)))
name(i) = system(sprintf("sed -n %dp '%s' | cut -f 1", i, ARG1))
set label 1 "青禾县2023年目标完成情况" at screen 0.035,0.955 left font ",17" textcolor "#222222"
set label 2 "实际完成值占目标值的比重（%），失业率等控制类指标反向计算" at screen 0.035,0.91 left textcolor "#666666"
set lmargin 26
set rmargin 10
set tmargin 5
set border 0
unset key
set yrange [rows + 0.6:0.4]
set xrange [0:120]
set xtics (0, 20, 40, 60, 80, 100, 120) scale 0 textcolor "#555555"
set ytics scale 0
set for [i = 1:rows] ytics add (name(i) i)
set arrow from 80, 0.4 to 80, rows + 0.6 nohead lc rgb "#dddddd" lw 1 back
set arrow from 100, 0.4 to 100, rows + 0.6 nohead lc rgb "#999999" lw 1 front
set style fill solid noborder
light(s) = s eq "blue" ? 0x6f9dbf : s eq "yellow" ? 0xd39a35 : 0xc4574e
words_for(s) = s eq "not stated" ? "提到，未报数据" : s eq "not found" ? "未提及" : ""
has(s) = s eq "blue" || s eq "yellow" || s eq "red"
plot ARG1 using (has(strcol(3)) ? 0 : NaN):($0 + 1):(0):2:($0 + 0.72):($0 + 1.28):(light(strcol(3))) \
	with boxxyerror lc rgb variable, \
    ARG1 using (has(strcol(3)) ? 0 : NaN):($0 + 1):(strcol(2)) \
	with labels left offset 0.5,0 font ",11" textcolor "#ffffff", \
    ARG1 using (has(strcol(3)) ? NaN : 0):($0 + 1):(words_for(strcol(3))) \
	with labels left offset 0.4,0 textcolor "#9a6b67"
