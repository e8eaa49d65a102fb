// Microsoft's recognizers as a peer of gtnum: the numbers, units and dates of
// each line of standard input, a line of output each.
const suite = require("@microsoft/recognizers-text-suite");
const zh = suite.Culture.Chinese;
const text = require("fs").readFileSync(0, "utf8");
for (const line of text.split("\n")) {
	if (line === "")
		continue;
	for (const recognize of [suite.recognizeNumber, suite.recognizeOrdinal,
	    suite.recognizePercentage, suite.recognizeCurrency,
	    suite.recognizeDimension, suite.recognizeDateTime]) {
		let found = [];
		try {
			found = recognize(line, zh);
		} catch (error) {
			// Some cultures lack some of them.
		}
		for (const one of found)
			console.log([one.start, one.end + 1, one.text, one.typeName,
			    JSON.stringify(one.resolution)].join("\t"));
	}
}
