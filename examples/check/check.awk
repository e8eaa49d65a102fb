# check.awk: the rows of gtnum --check, and four kinds of findings more:
# - a value restated: one indicator, measure, unit and period, two values;
# - the added values of the three sectors against the gross domestic product;
# - their shares as stated against the shares that they have;
# - a part (其中) that is larger than its whole.

function say(finding, figures)
{
	print doc, line, finding, figures, text
}

NR == 1 { next }

{
	doc = $1; line = $2; raw = $4; role = $7; unit = $8; low = $10; text = $13
	name = $5 != "" ? $5 : $6
}

# What gtnum found within the sentence: said once, though all its rows have it.
$12 != "" && $3 SUBSEP $12 != said {
	said = $3 SUBSEP $12
	say($12, name " " raw)
}

role == "level" || role == "growth" {
	key = name SUBSEP role SUBSEP unit SUBSEP $11
	if (!(key in value)) {
		value[key] = low; first[key] = raw; at[key] = line; segment[key] = $3
	} else if (value[key] != low && segment[key] != $3)
		say("stated otherwise in line " at[key], name " " raw ", there " first[key])
}

role == "level" && name == "地区生产总值" && !gdp { gdp = low }

role == "level" && name ~ /^第(一|二|三)产业增加值$/ {
	sector = substr(name, 1, length("第一产业"))
	added[sector] = low
	sum += low
	if (++sectors == 3 && (sum - gdp > gdp / 1000 || gdp - sum > gdp / 1000))
		say("the sectors do not add up", sprintf("%.1f亿元, not %.1f亿元", sum / 1e8, gdp / 1e8))
}

role == "share" && name ~ /^第(一|二|三)产业占比$/ && gdp {
	sector = substr(name, 1, length("第一产业"))
	real = 100 * added[sector] / gdp
	if (sector in added && (real - low > 0.1 || low - real > 0.1))
		say("the share is not that of the values", sprintf("%s %s, by the values %.1f", name, low, real))
}

# 其中: the whole is the first level of the sentence, or of the one before when
# the sentence begins with 其中.  Averages have no parts.
role == "level" && $3 != current {
	current = $3
	if (text !~ /^其中/) {
		whole = low; whole_raw = raw; whole_unit = unit
		next
	}
}
role == "level" && text ~ /其中/ && name !~ /人均/ && unit == whole_unit && low > whole + 0 {
	say("a part is larger than the whole", name " " raw " of " whole_raw)
}
