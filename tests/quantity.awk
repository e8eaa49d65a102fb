# Rows of gtnum as the tables of gtnum-quantity.t show them: raw, type, op with
# the value (low..high where they differ), unit.
BEGIN { FS = "\t" }
{
	value = $7 == $6 ? $6 : $6 ".." $7
	printf "%s %s %s%s%s\n", $3, $4, $5, value, $8 == "" ? "" : " " $8
}
