"""What another reader makes of a table, as a stream: for tests/csv/run."""
import csv
import json
import sqlite3
import sys


def escape(cell):
    return (cell.replace("\\", "\\\\").replace("\t", "\\t")
            .replace("\n", "\\n").replace("\r", "\\r"))


def unescape(cell):
    out, i = [], 0
    while i < len(cell):
        two = cell[i:i + 2]
        if two in ("\\t", "\\n", "\\r", "\\\\"):
            out.append({"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}[two[1]])
            i += 2
        else:
            out.append(cell[i])
            i += 1
    return "".join(out)


def put(rows):
    out = open(1, "w", encoding="utf-8", newline="")
    for row in rows:
        out.write("\t".join(map(escape, row)) + "\n")


def from_json(lines):
    named = False
    for line in lines:
        row = json.loads(line, parse_int=str, parse_float=str)
        if not named:
            yield list(row)
            named = True
        yield ["" if cell is None else cell for cell in row.values()]


def from_sqlite(path):
    rows = sqlite3.connect(path).execute("select * from t order by rowid")
    yield [column[0] for column in rows.description]
    for row in rows:
        yield ["" if cell is None else cell for cell in row]


what = sys.argv[1]
if what == "csv":
    put(csv.reader(open(sys.argv[2], encoding="utf-8", newline=""), strict=True))
elif what == "sqlite":
    put(from_sqlite(sys.argv[2]))
elif what == "jsonl":
    put(from_json(open(0, encoding="utf-8", newline="\n")))
elif what == "write":
    out = csv.writer(open(1, "w", encoding="utf-8", newline=""))
    for line in open(sys.argv[2], encoding="utf-8", newline="\n"):
        out.writerow(map(unescape, line.rstrip("\n").split("\t")))
