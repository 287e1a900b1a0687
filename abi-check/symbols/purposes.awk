# purposes.awk: prints purpose and name for each import, from symbols/NAME.imports.txt or from the table of them in
# docs/architecture.md.

# A list: a heading of one word begins a purpose.
FILENAME !~ /\.md$/ && /^# [a-z]+$/ { purpose = $2 }
FILENAME !~ /\.md$/ && /^[A-Za-z_]/ { print purpose ? purpose : "none", $1 }

# A table: purpose in the first column, names in backticks in the second.
FILENAME ~ /\.md$/ && /^## / { inside = /^## What it takes from the C library/ }
inside && /^\| [a-z]+ \| `/ {
    split($0, column, / *\| */)
    count = split(column[3], name, /[` ,]+/)
    for (i = 1; i <= count; i++)
        if (name[i] != "")
            print column[2], name[i]
}
