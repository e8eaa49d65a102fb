// What DuckDB reads from a CSV file, as JSON Lines: for tests/csv/run.
const { DuckDBInstance } = require("@duckdb/node-api");

(async () => {
	const db = await (await DuckDBInstance.create()).connect();
	const rows = await db.runAndReadAll("select * from read_csv('" +
	    process.argv[2] + "', header = true, all_varchar = true, " +
	    "delim = ',', quote = '\"', escape = '\"', new_line = '\\n', " +
	    "nullstr = '\\x00', parallel = false, max_line_size = 10000000)");
	const names = rows.columnNames();
	for (const row of rows.getRows())
		console.log(JSON.stringify(Object.fromEntries(
		    names.map((name, i) => [name, row[i]]))));
})();
