# chart.gp DOTS TABLE: a line from the first year of a slogan to its last, a dot a
# year, the larger the more often; what no glossary defines is pale.
set terminal svg size 760,470 dynamic font "Noto Sans CJK SC,13" background "#ffffff"
set encoding utf8
set datafile separator "\t"
rows = int(system(sprintf("wc -l < '%s'", ARG2)))
name(i) = system(sprintf("sed -n %dp '%s' | cut -f 1", i, ARG2))
set label 1 "永泽县政府工作报告中的口号：何时提出，何时淡出" at screen 0.035,0.945 left font ",17" textcolor "#222222"
set label 2 "圆点：当年报告提及（越大越多）　浅色：报告未作名词解释" at screen 0.035,0.885 left textcolor "#666666"
set lmargin 24
set rmargin 5
set tmargin 5
set border 0
set yrange [rows + 0.6:0.4]
set xrange [2019.6:2025.4]
set xtics 1 format "%.0f" scale 0 textcolor "#555555"
set ytics scale 0
set for [i = 1:rows] ytics add (name(i) i)
set grid xtics lt 1 lw 1 lc rgb "#ececec"
unset key
colour(d) = d > 0 ? 0x2f6f9f : 0xb3bfc8
plot ARG2 using 2:($0 + 1):($3 - $2):(0):(colour(strlen(strcol(5)) > 0)) \
	with vectors nohead lw 3 lc rgb variable, \
    ARG1 using 2:1:(0.55 + 0.3 * $3):(colour($4)) with points pt 7 ps variable lc rgb variable
