# trace.awk: judges a trace of system calls with marks: each one that a function of libdrm makes must lie between the
# marks of a wrapped function of the C library.
#
# usage: awk -f trace.awk symbols/libdrm.txt TRACE
#
# Says which do not; at the end what was used, and how many of libdrm's functions were called and did well.

# The text of a mark, which is a write to no file; else nothing.
function marked(line) {
    if (!match(line, /^write\(-1, "[a-z]+ [A-Za-z0-9_]+"/))
        return ""
    return substr(line, RSTART + 11, RLENGTH - 12)
}

FNR == NR {
    wanted[$1] = 1
    total++
    next
}
{
    sub(/^[0-9]+ +/, "")
    mark = marked($0)
    split(mark, word, " ")
}
word[1] == "call" {
    function_name = word[2]
    called[function_name] = 1
    depth = 0
}
word[1] == "back" { function_name = "" }
function_name == "" { next }
word[1] == "enter" {
    depth++
    used[word[2]]++
}
word[1] == "leave" { depth-- }
# Signals and exits are no calls; the rest of a call that a signal interrupted is.
mark == "" && match($0, /^[a-z_0-9]+\(/) {
    name = substr($0, 1, RLENGTH - 1)
    calls++
    seen[name]++
    if (depth == 0) {
        if (!((function_name, name) in said))
            print function_name ": " name " without a function of the C library: " $0
        said[function_name, name] = 1
        bad[function_name] = 1
    }
}
END {
    for (name in wanted) {
        if (!(name in called))
            print name ": was not called"
        else if (!(name in bad))
            good++
    }
    for (name in used)
        wrapped = wrapped sprintf(" %s %d", name, used[name])
    for (name in seen)
        kernel = kernel sprintf(" %s %d", name, seen[name])
    print "calls of the C library:" wrapped
    print "system calls:" kernel
    # What enumeration, opening, requests and mappings cannot do without.
    split("openat newfstatat readlink getdents64 ioctl mmap read close", must, " ")
    for (i in must)
        if (!(must[i] in seen)) {
            print must[i] " does not occur: this is not a whole trace"
            good = 0
        }
    printf "preload: %d of %d functions make their system calls through the C library (%d calls)\n", good, total, calls
    exit good != total
}
