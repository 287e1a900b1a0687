# facts.awk: turns facts about libdrm's headers into a C file that compiles only if ours agree with them.
#
# usage: awk -F '\t' -f facts.awk OUR_HEADERS_WITHOUT_COMMENTS header-facts.tsv >FILE.c
#
# A fact is checked if our headers declare what it is about. Lines that begin with "// " are the summary.

function words(line,   n, i, parts) {
    n = split(line, parts, /[^A-Za-z0-9_]+/)
    for (i = 1; i <= n; i++)
        ours[parts[i]] = 1
}

function macro_name(line) {
    match(line, /^#define [A-Za-z_][A-Za-z0-9_]*/)
    return substr(line, 9, RLENGTH - 8)
}

function assert(condition, about) {
    gsub(/"/, "\\\"", about)
    print "_Static_assert(" condition ", \"" about "\");"
    checked[$1]++
}

function same_type(expression, type, about) {
    # Types without a name have none here either, and va_list's own name is the compiler's.
    if (type ~ /\(anon\)|__va_list_tag/)
        return
    assert("__builtin_types_compatible_p(" expression ", " type ")", about ": " type)
}

# struct X or union X; or X itself if it is a typedef.
function named(name) {
    if (sub(/^typedef /, "", name))
        return name
    return (name in union ? "union " : "struct ") name
}

FNR == NR && continued {
    continued = /\\$/
    next
}

FNR == NR {
    continued = /\\$/
    # What a macro's text mentions is not declared by it.
    words($0 ~ /^#define / ? macro_name($0) : $0)
    if (match($0, /union [A-Za-z_][A-Za-z0-9_]* \{/)) {
        split(substr($0, RSTART, RLENGTH), part, " ")
        union[part[2]] = 1
    }
    if (match($0, /^#define [A-Za-z_][A-Za-z0-9_]*\([^)]*\)/)) {
        macro = substr($0, 9, RLENGTH - 8)
        parameters = gsub(/,/, ",", macro) + 1
        sub(/\(.*/, "", macro)
        params[macro] = parameters
    }
    next
}

FNR == 1 {
    print "#include <sys/stat.h>"
    print "#include <xf86drm.h>"
    print "#include <xf86drmMode.h>"
    print "#define MAX3(a, b, c) ((a) > (b) ? ((a) > (c) ? (a) : (c)) : (b) > (c) ? (b) : (c))"
}

{
    kind = $1
    name = $2
    fact = $3
    root = name
    sub(/^typedef /, "", root)
    sub(/\..*/, "", root)
    if (!(root in ours)) {
        next
    }
}

kind == "struct" && match(fact, /size=[0-9]+/) {
    assert("sizeof(" named(name) ") == " substr(fact, RSTART + 5, RLENGTH - 5), name ": size")
    sub(/.*align=/, "", fact)
    assert("_Alignof(" named(name) ") == " fact, name ": alignment")
}

kind == "typedef" {
    size = fact
    sub(/ .*/, "", size)
    sub(/size=/, "", size)
    type = fact
    sub(/[^ ]* /, "", type)
    # Nothing but pointers to it is known of an opaque type.
    if (size > 0)
        assert("sizeof(" name ") == " size, name ": size")
    if (type != "struct" && type != "union" && type != name)
        same_type(name, type, name)
}

kind == "field" {
    bits = fact
    sub(/ .*/, "", bits)
    type = fact
    sub(/[^ ]* /, "", type)
    owner = name
    sub(/\.[^.]*$/, "", owner)
    member = name
    sub(/.*\./, "", member)
    assert("__builtin_offsetof(" named(owner) ", " member ") * 8 == " bits, name ": offset")
    same_type("__typeof__(((" named(owner) " *)0)->" member ")", type, name)
}

kind == "enum" {
    assert(name " == " fact, name)
}

kind == "macro" && fact == "defined" {
    print "#ifndef " name
    print "#error " name " is not defined"
    print "#endif"
    checked[kind]++
}

kind == "macro" && fact ~ /^(0x)?[0-9a-f]+$/ {
    assert("(unsigned long)(" name ") == " fact "UL", name)
}

kind == "macro" && fact ~ /^text "/ {
    assert("__builtin_strcmp(" name ", " substr(fact, 6) ") == 0", name)
}

kind == "macro" && fact ~ /^text \(/ {
    assert(name " == " substr(fact, 6), name)
}

kind == "fmacro" {
    wanted = fact
    sub(/params=/, "", wanted)
    assert((params[name] + 0) " == " wanted, name ": parameters")
}

kind == "func" {
    same_type("__typeof__(" name ")", fact, name)
}

END {
    for (kind in checked) {
        total += checked[kind]
        kinds = kinds sprintf(", %d %s", checked[kind], kind)
    }
    print "// facts: " total " hold (" substr(kinds, 3) ")"
}
