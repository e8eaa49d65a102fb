-- query.sql: which counties promise less growth than they have just reported?
.mode ascii
.separator "\t" "\n"
.headers on
SELECT reported.doc, reported.canonical AS indicator,
	reported.low AS reported, promised.op, promised.low AS promised,
	printf('%+.1f', CAST(promised.low AS REAL) - CAST(reported.low AS REAL)) AS change
FROM observation AS reported
JOIN observation AS promised USING (doc, canonical, role, unit)
WHERE role = 'growth' AND reported.status IN ('actual', 'forecast')
	AND promised.status = 'target' AND canonical <> ''
ORDER BY doc, CAST(change AS REAL), indicator;
