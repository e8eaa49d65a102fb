-- duckdb.sql: the same in DuckDB.
CREATE TABLE observation AS SELECT * FROM read_csv('observations.tsv',
	delim = '\t', quote = '', escape = '', header = true, all_varchar = true);
COPY observation TO 'duckdb.tsv' (DELIMITER '\t', QUOTE '', ESCAPE '', HEADER);
