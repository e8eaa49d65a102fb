-- load.sql: a stream of gtnum -c into SQLite, byte for byte.
-- All columns are TEXT: the values are exact decimals and stay so; a query casts
-- what it reckons with.  Mode ascii with these separators reads no quotes, as the
-- stream has none: in mode tabs a cell that begins with " would be eaten.
CREATE TABLE observation (
	doc TEXT, line TEXT, seg TEXT, kind TEXT, path TEXT, section TEXT, who TEXT,
	qs TEXT, qe TEXT, raw TEXT, type TEXT, op TEXT, low TEXT, high TEXT, unit TEXT,
	role TEXT, base TEXT, indicator TEXT, period TEXT, status TEXT,
	canonical TEXT, code TEXT, text TEXT
);
.mode ascii
.separator "\t" "\n"
.import --skip 1 observations.tsv observation
