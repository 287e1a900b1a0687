# probe.awk: makes a C file of constants that say how headers lay out and number what two of them both declare.
#
# usage: awk -F '\t' -f probe.awk OUR_HEADERS THEIR_HEADERS changed.txt header-facts.tsv >FILE.c
#
# The headers come without comments; the facts only say what there is to ask for. What changed.txt lists is not asked for.

function words(set, line,   n, i, parts) {
    n = split(line, parts, /[^A-Za-z0-9_]+/)
    for (i = 1; i <= n; i++)
        set[parts[i]] = 1
}

function constant(what, expression,   name) {
    name = what
    gsub(/[^A-Za-z0-9_]/, "_", name)
    print "const unsigned long " name " = (unsigned long)(" expression ");"
}

function named(name) {
    if (sub(/^typedef /, "", name))
        return name
    return (name in union ? "union " : "struct ") name
}

FNR == 1 { file++ }
file == 1 {
    words(ours, $0)
    if (match($0, /union [A-Za-z_][A-Za-z0-9_]* \{/)) {
        split(substr($0, RSTART, RLENGTH), part, " ")
        union[part[2]] = 1
    }
    next
}
file == 2 {
    words(theirs, $0)
    next
}
file == 3 {
    changed[$0] = 1
    next
}
FNR == 1 {
    print "#include <sys/stat.h>"
    while ((getline line < FILENAME) > 0)
        if (split(line, row, "\t") == 3 && row[1] == "header")
            print "#include <" row[2] ">"
}
{
    root = $2
    sub(/^typedef /, "", root)
    sub(/\..*/, "", root)
    if (!(root in ours) || !(root in theirs) || root in changed)
        next
}
$1 == "struct" {
    constant("size_" $2, "sizeof(" named($2) ")")
    constant("align_" $2, "_Alignof(" named($2) ")")
}
$1 == "typedef" && $3 !~ /size=-/ { constant("size_type_" $2, "sizeof(" $2 ")") }
$1 == "field" {
    owner = $2
    sub(/\.[^.]*$/, "", owner)
    member = $2
    sub(/.*\./, "", member)
    constant("offset_" $2, "__builtin_offsetof(" named(owner) ", " member ")")
    # The last member of a structure may be an array of no known size.
    if ($3 !~ /\[\]$/)
        constant("member_" $2, "sizeof(((" named(owner) " *)0)->" member ")")
}
$1 == "enum" { constant("enum_" $2, $2) }
$1 == "macro" && $3 ~ /^(0x)?[0-9a-f]+$/ { constant("macro_" $2, $2) }
