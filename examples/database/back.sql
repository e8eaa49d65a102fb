-- back.sql: the table as a stream again, in the order of the input.
.mode ascii
.separator "\t" "\n"
.headers on
SELECT * FROM observation ORDER BY rowid;
