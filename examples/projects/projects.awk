# projects.awk: rows of stage and figure, a project a sentence.  The first stage
# that a sentence names is the project's.

function flush()
{
	if (sum != "")
		print section, name, stage, sum, done, capacity, line
	sum = done = capacity = ""
}

BEGIN { print "section", "project", "stage", "sum", "done", "capacity", "line" }
NR == 1 { next }

$1 SUBSEP $2 != sentence {
	flush()
	sentence = $1 SUBSEP $2
	section = $3; start = $4; stage = $5; line = $11
	name = substr($12, 1, start)
	gsub(/.*的/, "", name)
}
$4 != start || $6 == "time" { next }
$8 == "元" && sum == "" { sum = $10; next }
$8 == "元" && $9 ~ /投资/ { done = $10; next }
{ capacity = capacity (capacity == "" ? "" : "；") $9 " " $7 }

END { flush() }
