# definitions.awk: makes of each function that headers declare one that is defined, with nothing in it.
#
# usage: awk -f definitions.awk symbols/NAME.txt PREPROCESSED_HEADERS >FILE.c
#
# Only the functions named in the list. Parameters may have no names (C23, and gcc since 11).

FNR == NR {
    wanted[$1] = 1
    next
}
{
    text = text " " $0
    depth += gsub(/\{/, "{") - gsub(/\}/, "}")
    if (depth == 0 && /[;}][ \t]*$/) {
        define(text)
        text = ""
    }
}

function define(declaration,   name) {
    if (declaration ~ /\{/)
        return
    # They stand where a definition has none; those of structures stay in the headers.
    gsub(/__attribute__ *\(\([^;]*\)\)/, "", declaration)
    sub(/^ *(extern +)?/, "", declaration)
    sub(/; *$/, "", declaration)
    if (!match(declaration, /(drm|amdgpu_)[A-Za-z0-9_]* *\(/))
        return
    name = substr(declaration, RSTART, RLENGTH)
    sub(/ *\($/, "", name)
    if (!(name in wanted) || name in defined)
        return
    defined[name] = 1
    print declaration " { __builtin_trap(); }"
}
