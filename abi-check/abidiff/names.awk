# names.awk: leaves out of abidiff's report what differs in names alone, which are not the same in Rust and C. Newer releases
# of abidiff report those, older ones take them for harmless. Layouts behind pointers with other names are left to layout/run.

function flush() {
    if (bad)
        print block
    block = ""
    bad = 0
}

# A function begins; what is said of it stands further right.
/^ *\[C\] / {
    flush()
    block = $0
    depth = match($0, /\[C\]/)
    next
}

block != "" && match($0, /[^ ]/) > depth {
    block = block "\n" $0
    if ($0 !~ /(type name changed from|type size hasn't changed|entity changed from|type alignment changed from|return type changed:|parameter [0-9]+ of type .* changed:|now becomes|in pointed to type|pointer type changed from)/)
        bad = 1
    next
}

/^ *$/ || /summary: / || /functions? with some sub-type change/ { next }

{
    flush()
    print
}

END { flush() }
