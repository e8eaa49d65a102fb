# promise.awk answers.tsv named rows: promises of 2023 with their outcome.
#
# The light follows the share of the target that was reached: below 80 % red,
# below 100 % yellow, else blue.  For an upper bound (<=, <) less is better and
# the share is target / actual.  "More than" (>) is reached above 100 % only,
# "about" (~) from 95 % on.

FILENAME ~ /answers/ { answer[$1] = $2; next }
FILENAME ~ /named/ { named[$1]; next }
FNR == 1 { next }

{
	name = $3 != "" ? $3 : $4
	key = name SUBSEP $5 SUBSEP $6
}

$1 == "qinghe-2023" && $9 == 2023 && ($10 == "target" || $10 == "plan") {
	n++
	goal_name[n] = name
	goal_key[n] = (name in answer ? answer[name] : name) SUBSEP $5 SUBSEP $6
	role[n] = $5; unit[n] = $6; bound[n] = $7; goal[n] = $8; at[n] = $2
}

$1 == "qinghe-2024" && $9 == 2023 && $10 == "actual" {
	named[name]
	if (!(key in actual)) {
		actual[key] = $8
		actual_bound[key] = $7
		actual_at[key] = $2
	}
}

function light(percent, bound)
{
	if (percent > 100 || percent == 100 && bound !~ /^[<>]$/)
		return "blue"
	if (bound == "~" && percent >= 95)
		return "blue"
	if (percent >= 80)
		return "yellow"
	return "red"
}

END {
	print "indicator", "measure", "unit", "bound", "target", "line",
	    "actual_bound", "actual", "actual_line", "percent", "light"
	for (i = 1; i <= n; i++) {
		k = goal_key[i]
		if (k in actual) {
			if (bound[i] ~ /</)
				percent = 100 * goal[i] / actual[k]
			else
				percent = 100 * actual[k] / goal[i]
			result = light(percent, bound[i])
			percent = sprintf("%.1f", percent)
		} else {
			percent = ""
			result = goal_name[i] in named ? "not stated" : "not found"
		}
		print goal_name[i], role[i], unit[i], bound[i], goal[i], at[i],
		    actual_bound[k], actual[k], actual_at[k], percent, result
	}
}
