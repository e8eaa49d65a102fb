# slogans.awk dates glossary marks: slogan, year, uses in that year, definition,
# year of the definition; sorted by year, for the documents are.

function bare(name)
{
	gsub(/“|”/, "", name)
	return name
}

FNR == 1 { file++; next }

file == 1 { year[$1] = substr($2, 1, 4); next }

file == 2 {
	name = bare($2)
	if (!(name in meaning)) {
		meaning[name] = $3
		defined[name] = year[$1]
	}
	next
}

# The glossary itself is no use of its terms.
$2 == "term" { next }

# A programme that holds a defined term is counted by that: “一老一小”服务体系.
$3 == "prog" {
	if ($4 !~ /^“/)
		next
	for (name in meaning)
		if (index(bare($4), name))
			next
}
$3 == "prog" || $3 == "term" {
	use = bare($4) OFS year[$1]
	if (!(use in uses))
		order[++n] = use
	uses[use]++
}

END {
	for (i = 1; i <= n; i++) {
		split(order[i], part, OFS)
		print order[i], uses[order[i]], meaning[part[1]], defined[part[1]]
	}
}
