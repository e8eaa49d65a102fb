# gtcsv: a stream as a table, and CSV as a stream.

# ------------------------------------------------------------------ CSV out
# RFC 4180: quotes stand only around a cell that holds the delimiter, a quote
# or a line end, and a quote inside is doubled.  A Chinese comma is no comma.

table: gtcsv --no-header
增长7.5% => 增长7.5%
甲，乙 => 甲，乙
a,b => "a,b"
说"好" => "说""好"""
'单引号' => '单引号'

# The escapes of the stream are decoded: a tab and a line end are bytes in CSV.
case: escapes become what they stand for
$ gtcsv --no-header
< a\\tb
< a\\nb
< a\\rb
< a\\\\b
< a\\xb
< a\\
> a	b
> "a
> b"
> "a\rb"
> a\\b
> a\\xb
> a\\

case: a header comes with the stream, cells may be empty
$ gtcsv
< doc\tline\ttext
< 甲\t1\t完成投资3.2亿元
< \t2\t
> doc,line,text
> 甲,1,完成投资3.2亿元
> ,2,

# Many readers pass over an empty line; a lone empty cell is written so that
# they see it.
case: a row of one empty cell
$ gtcsv --no-header
< a
< 
> a
> ""

case: names for a stream without a header
$ gtcsv --columns place,year,value
< 青石县\t2024\t33.6
> place,year,value
> 青石县,2024,33.6

case: the number of names must be that of the columns
$ gtcsv --columns place,year
< 青石县\t2024\t33.6
! gtcsv: --columns names 2 columns, the input has 3
= 2

case: the same header again, from files put together, is dropped
$ printf 'doc\ttext\na\tx\ndoc\ttext\nb\ty\n' | gtcsv
> doc,text
> a,x
> b,y

case: a semicolon between the cells
$ gtcsv --delimiter ';' --no-header
< a;b\tc,d
> "a;b";c,d

# ------------------------------------------------------------------ Excel
# A double click takes = + - @ for formulas and keeps 15 digits of a number.

case: BOM, CRLF, formulas and numbers kept as text
$ gtcsv --excel
< id\ttext
< 007\t=1+1
< 622123199001011234\t+a
< 123456789012345\t-5.2
< 0.5\t-甲
< 1234567.1234567890\t@b
> \xEF\xBB\xBFid,text\r
> \t007,'=1+1\r
> \t622123199001011234,'+a\r
> 123456789012345,-5.2\r
> 0.5,'-甲\r
> \t1234567.1234567890,'@b\r

case: a tab, CR or LF at the beginning of a cell and fullwidth signs as well
$ gtcsv --excel --no-header
< \\t=1
< \\r=1
< \\n=1
< ＝1
< ＋1
< －1
< ＠1
< ，1
> \xEF\xBB\xBF'\t=1\r
> "'\r=1"\r
> "'\n=1"\r
> '＝1\r
> '＋1\r
> '－1\r
> '＠1\r
> ，1\r

case: the guards are taken off again
$ gtcsv --excel --no-header | gtcsv -d --excel
< 007\t=1+1\t'=1+1
< -7\t''甲\t\\t007
< \\n=1\t'\\n\t'＝甲
> 007\t=1+1\t'=1+1
> -7\t''甲\t\\t007
> \\n=1\t'\\n\t'＝甲

# ------------------------------------------------------------ other forms

case: JSON Lines: numbers are exact, codes and names stay strings
$ gtcsv -t jsonl
< doc\tline\tcode\tlow\tvalue\ttext
< 2024\t3\t621221\t12170000000000000000001\t0.10\t"甲"\\n
< \t4\t\t2024-01\t007\t
> {"doc":"2024","line":3,"code":"621221","low":12170000000000000000001,"value":0.10,"text":"\\"甲\\"\\n"}
> {"doc":null,"line":4,"code":null,"low":"2024-01","value":"007","text":null}

case: JSON Lines without names
$ gtcsv -t jsonl
< 甲\t1
> {"c1":"甲","c2":1}

case: Markdown: what it would read as signs is escaped, numbers to the right
$ gtcsv -t md
< line\tmy_name\ttext
< 1\ta_b\ta|b *c* <d>\\ne
> | line | my_name | text |
> | ---: | --- | --- |
> | 1 | a_b | a\\|b \\*c\\* &lt;d><br>e |

case: plain TSV: the escapes stay, the text may stand anywhere
$ gtcsv -t tsv -c text,doc
< doc\ttext
< a\tx\\ty
> text\tdoc
> x\\ty\ta

# Chinese takes two columns of a terminal, a control character shows as its
# picture and can do nothing.
case: a table lined up
$ gtcsv -t table
< indicator\tlow\ttext
< 地区生产总值\t3360000000\tx\\ny
< GDP\t-5\t\x1B[31m
> indicator            low  text
> ------------  ----------  -----
> 地区生产总值  3360000000  x␊y
> GDP                   -5  ␛[31m

case: cells longer than any room made before
$ gtcsv -t table
< a\ttext
< 0123456789012345678901234567890123456789012345678901234567890123456789\tx
< 1\t0123456789012345678901234567890123456789012345678901234567890123456789
> a                                                                       text
> ----------------------------------------------------------------------  ----------------------------------------------------------------------
> 0123456789012345678901234567890123456789012345678901234567890123456789  x
> 1                                                                       0123456789012345678901234567890123456789012345678901234567890123456789

# ---------------------------------------------------------------- columns

case: columns in another order, with new names
$ gtcsv -c low=GDP,place
< place\tyear\tlow\ttext
< 青石县\t2024\t33\tx
> GDP,place
> 33,青石县

case: all columns but some
$ gtcsv -c -text,-year
< place\tyear\tlow\ttext
< 青石县\t2024\t33\tx
> place,low
> 青石县,33

case: columns by number, where there are no names
$ gtcsv -c 2,1
< a\tb\tc
> b,a

case: a column that is not there
$ gtcsv -c place,price
< place\ttext
< a\tb
! gtcsv: there is no column 'price'
= 2

case: Chinese names of the columns
$ gtcsv --labels zh -c indicator,low,unit,period,mine
< indicator\tlow\tunit\tperiod\tmine\ttext
< 地区生产总值\t33\t元\t2024\t1\tx
> 指标,数值,单位,年份,mine
> 地区生产总值,33,元,2024,1

# ------------------------------------------------------------ long to wide

case: one row a place, one column an indicator, in order of first place
$ gtcsv --wide place,year --key indicator --value low
< place\tyear\tindicator\tlow\ttext
< 甲县\t2024\t生产总值\t33\tx
< 乙县\t2024\t生产总值\t41\tx
< 甲县\t2024\t财政收入\t3\tx
< 甲县\t2023\t生产总值\t30\tx
> place,year,生产总值,财政收入
> 甲县,2024,33,3
> 乙县,2024,41,
> 甲县,2023,30,

case: two values for one cell are an error that shows both places
$ gtcsv --wide place --key indicator --value low
< place\tindicator\tlow\ttext
< 甲县\t生产总值\t33\tx
< 甲县\t生产总值\t34\tx
! gtcsv: standard input:3: '生产总值' has a value already for this row, from standard input:2; --dup says what to do
! gtcsv: no table is written
= 2

case: duplicates: the first, the last, their exact sum, the list
$ for how in first last sum list; do printf 'p\tk\tv\ttext\na\tx\t0.1\t\na\tx\t-1.25\t\na\tx\t1000000000000000000000\t\n' | gtcsv --wide p --key k --value v --dup $how | tail -n 1; done
> a,0.1
> a,1000000000000000000000
> a,999999999999999999998.85
> a,0.1;-1.25;1000000000000000000000

case: what is no number cannot be summed
$ gtcsv --wide p --key k --value v --dup sum
< p\tk\tv\ttext
< a\tx\t甲\t
! gtcsv: standard input:2: '甲' is no number and cannot be summed; left out
! gtcsv: no table is written
= 2

# ---------------------------------------------------------------- schema

case: the schema says the narrowest type that all cells have
$ gtcsv --schema $TMP/s.json >$TMP/s.csv; cat $TMP/s.json
< code\tn\tx\tday\tmixed\tnone\ttext
< 01\t1\t1\t2024-01-21\t1\t\ta
< 02\t20\t1.5\t2024-12-01\tb\t\t
> {
>   "fields": [
>     {"name": "code", "title": "代码", "type": "string", "constraints": {"required": true}},
>     {"name": "n", "type": "integer", "constraints": {"required": true}},
>     {"name": "x", "type": "number", "constraints": {"required": true}},
>     {"name": "day", "type": "date", "constraints": {"required": true}},
>     {"name": "mixed", "type": "string", "constraints": {"required": true}},
>     {"name": "none", "type": "string"},
>     {"name": "text", "title": "正文", "type": "string"}
>   ],
>   "missingValues": [""]
> }

# ------------------------------------------------------------------ CSV in

case: quotes, doubled quotes, line ends in cells, CRLF, a BOM
$ gtcsv -d
< \xEF\xBB\xBFa,"b,c"\r
< "d ""e""","f\r
< g"\r
< ,\r
> a\tb,c
> d "e"\tf\\r\\ng
> \t

case: a tab and a backslash are escaped
$ gtcsv -d
< "a	b",c\\d
> a\\tb\tc\\\\d

case: semicolons and tabs part cells too
$ printf 'a;"b;c"\n' | gtcsv -d --delimiter ';'; printf 'a\t"b\tc"\n' | gtcsv -d --delimiter tab
> a\tb;c
> a\tb\\tc

# Python's csv reads these the same way.
case: a quote inside an unquoted cell is a character, a lone CR ends a row
$ gtcsv -d
< 5" pipe,b\rc,d
> 5" pipe\tb
> c\td

case: the header of a second file is dropped
$ printf 'doc,text\na,x\n' >$TMP/1.csv; printf 'doc,text\nb,y\n' >$TMP/2.csv; gtcsv -d $TMP/1.csv $TMP/2.csv
> doc\ttext
> a\tx
> b\ty

case: names for CSV without a header
$ gtcsv -d --columns place,text; printf '3,4\n' | gtcsv -d --columns place,value -t jsonl
< 1,2
< place,text
> place\ttext
> 1\t2
> place\ttext
> {"place":"3","value":4}

case: the first row is data with --no-header, also when columns are chosen
$ gtcsv -d --no-header -c 2,1
< a,text
< c,d
> text\ta
> d\tc

case: another header in a second file is an error
$ printf 'doc,text\na,x\n' >$TMP/1.csv; printf 'page,text\nb,y\n' >$TMP/2.csv; gtcsv -d $TMP/1.csv $TMP/2.csv $TMP/1.csv
> doc\ttext
> a\tx
> a\tx
! gtcsv: */2.csv: its header differs from the one before; the file is passed over
= 2

case: CSV from one form into another
$ gtcsv -d -t csv --delimiter ';' -c b,a=x
< a;b
< 1;"2,3"
> b,x
> "2,3",1

# What is wrong is named with its line, and no byte is lost.
case: an open quote
$ gtcsv -d
< a,b
< c,"d
< e
> a\tb
> c\td\\ne\\n
! gtcsv: standard input:2: the quote that opens here is never closed; the cell goes to the end
= 2

case: rows with fewer and more cells
$ gtcsv -d
< a,b,c
< d
< e,f,g,"h,i",j
> a\tb\tc
> d\t\t
> e\tf\tg,h,i,j
! gtcsv: standard input:2: 1 cells where the first row has 3; the missing ones are taken as empty
! gtcsv: standard input:3: 5 cells where the first row has 3; the last ones are joined
= 2

case: text behind a closing quote, an empty line
$ gtcsv -d --strict
< a,b
< "c"d,e
< 
< f,g
> a\tb
> cd\te
> f\tg
! gtcsv: standard input:2: text behind a closing quote; kept in the cell
! gtcsv: standard input:3: an empty line; passed over
= 1

case: bytes that are no UTF-8 are kept in CSV
$ gtcsv -d
< a\xFFb
> a\xFFb
! gtcsv: standard input:1: bytes that are no UTF-8; kept

case: and replaced in JSON, which cannot hold them
$ gtcsv -t jsonl
< text
< a\xFFb
> {"text":"a\xEF\xBF\xBDb"}
! gtcsv: standard input:2: bytes that are no UTF-8; shown as U+FFFD

case: a record with another number of fields
$ gtcsv
< a\ttext
< b
> a,text
> ,b
! gtcsv: standard input:2: 1 fields where the first record has 2; the missing ones are taken as empty
= 2

# ------------------------------------------------------------------- usage

case: unknown words
$ gtcsv -t xml
! gtcsv: 'xml' is no value for --to; see 'gtcsv --help'
= 2

case: --wide alone
$ gtcsv --wide a
! gtcsv: --wide, --key and --value are given together
= 2

case: --excel with another form
$ gtcsv --excel -t md
! gtcsv: --excel writes CSV; it cannot go with -t
= 2

case: -c must either choose or leave out
$ gtcsv -c -a,b
< a\tb\ttext
! gtcsv: -c either names columns or leaves them out: 'b' has no '-'
= 2

case: -c must leave something
$ gtcsv -c -text
< text
< a
! gtcsv: -c leaves out every column
= 2

case: an empty input
$ gtcsv; gtcsv -d; gtcsv -t table; gtcsv --wide a --key b --value c
