# facts.awk: turns facts about libdrm's headers into a C file that compiles only where ours agree with them.
#
# usage: awk -F '\t' -f facts.awk TEXT_OF_OUR_HEADERS header-facts.tsv >FILE.c
#
# Each fact stands on a #line of its own, so that the compiler's complaints say which one does not hold.

function macro_name(line) {
    match(line, /^#define [A-Za-z_][A-Za-z0-9_]*/)
    return substr(line, 9, RLENGTH - 8)
}

function assert(condition, about) {
    gsub(/"/, "\\\"", about)
    print "_Static_assert(" condition ", \"" about "\");"
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

FNR == NR {
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
    print "#include <fcntl.h>"
    print "#include <sys/stat.h>"
    print "#define MAX3(a, b, c) ((a) > (b) ? ((a) > (c) ? (a) : (c)) : (b) > (c) ? (b) : (c))"
    while ((getline line < FILENAME) > 0)
        if (split(line, row, "\t") == 3 && row[1] == "header")
            print "#include <" row[2] ">"
    close(FILENAME)
}

{
    print "#line " FNR " \"header-facts\""
    kind = $1
    name = $2
    fact = $3
}

kind == "struct" && match(fact, /size=[0-9]+/) {
    assert("sizeof(" named(name) ") == " substr(fact, RSTART + 5, RLENGTH - 5), name ": size")
    print "#line " FNR " \"header-facts\""
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
    assert(size > 0 ? "sizeof(" name ") == " size : "sizeof(" name " *) == sizeof(void *)", name ": size")
    if (type != "struct" && type != "union" && type != "enum" && type != name) {
        print "#line " FNR " \"header-facts\""
        same_type(name, type, name)
    }
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
    print "#line " FNR " \"header-facts\""
    same_type("__typeof__(((" named(owner) " *)0)->" member ")", type, name)
}

kind == "enum" {
    assert(name " == " fact, name)
}

kind == "macro" && fact == "defined" {
    print "#ifndef " name
    print "#line " FNR " \"header-facts\""
    print "#error " name " is not defined"
    print "#endif"
}

kind == "macro" && fact ~ /^(0x)?[0-9a-f]+$/ {
    assert("(unsigned long)(" name ") == " fact "UL", name)
}

kind == "macro" && fact ~ /^text "/ {
    assert("__builtin_strcmp(" name ", " substr(fact, 6) ") == 0", name)
}

kind == "macro" && fact ~ /^text [(A-Z]/ {
    assert(name " == " substr(fact, 6), name)
}

kind == "fmacro" {
    wanted = fact
    sub(/params=/, "", wanted)
    assert((params[name] + 0) " == " wanted, name ": parameters")
}

# What a macro with parameters, or another expression, comes to.
kind == "value" {
    assert("(unsigned long long)(" name ") == " fact "ULL", name)
}

kind == "func" {
    same_type("__typeof__(" name ")", fact, name)
}

# What begins otherwise is not known here, and must not pass for checked.
kind !~ /^(struct|typedef|field|enum|fmacro|func|header|value)$/ && !(kind == "macro" && fact ~ /^(defined$|(0x)?[0-9a-f]+$|text ["(A-Z])/) {
    print "#error fact of an unknown kind: " kind
}
