# qa.awk: rows of sentence and figure, a row a question with its answer.  Who
# asks is a journalist; who speaks next, and is not the host, answers.

function flush()
{
	if (who != "")
		print line, outlet, question, who, post, promises, figures, answer
	outlet = question = who = post = promises = figures = answer = ""
}

function join_to(list, item)
{
	return list == "" ? item : list "；" item
}

BEGIN {
	print "line", "outlet", "question", "who", "post", "promises", "figures",
	    "answer"
}
$2 != "sent" && $2 != "salute" || $3 == "" { next }

$3 ~ /记者$/ {
	sub(/记者$/, "", $3)
	if (who != "" || outlet != $3)
		flush()
	outlet = $3
	line = $9
	if ($1 != last)
		question = question $10
	last = $1
	next
}
$4 ~ /主持人/ { flush(); next }

{
	if ($3 != who && outlet == "")
		flush()
	if (outlet == "" && who == "")
		line = $9
	who = $3
	post = $4
	if ($1 != last)
		answer = answer $10
	last = $1
	if ($5 == "" || $5 ~ /^(time|label|attr)$/)
		next
	item = $7 ($5 == "growth" ? "增速 " : " ") $8
	if ($6 == "target" || $6 == "plan")
		promises = join_to(promises, item)
	else
		figures = join_to(figures, item)
}

END { flush() }
