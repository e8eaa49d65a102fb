-- postgres.sql: the same in PostgreSQL 15 or later.  The escapes of the stream
-- are those of COPY's text format, and its empty cell is the empty string.
CREATE TEMPORARY TABLE observation (
	doc TEXT, line TEXT, seg TEXT, kind TEXT, path TEXT, section TEXT, who TEXT,
	qs TEXT, qe TEXT, raw TEXT, type TEXT, op TEXT, low TEXT, high TEXT, unit TEXT,
	role TEXT, base TEXT, indicator TEXT, period TEXT, status TEXT,
	canonical TEXT, code TEXT, text TEXT,
	row BIGINT GENERATED ALWAYS AS IDENTITY
);
\copy observation (doc, line, seg, kind, path, section, who, qs, qe, raw, type, op, low, high, unit, role, base, indicator, period, status, canonical, code, text) FROM 'observations.tsv' WITH (FORMAT text, HEADER, NULL '\N')
\copy (SELECT doc, line, seg, kind, path, section, who, qs, qe, raw, type, op, low, high, unit, role, base, indicator, period, status, canonical, code, text FROM observation ORDER BY row) TO 'postgres.tsv' WITH (FORMAT text, HEADER, NULL '\N')
