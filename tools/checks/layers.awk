# layers.awk: finds uses of a layer from below it, in the Rust files of a crate. Run by layers, which says more.

# `order` has the layers, the highest first, with semicolons between them.
BEGIN {
    layers = split(order, layer, ";")
    for (i = 1; i <= layers; i++) {
        split(layer[i], names, " ")
        for (j in names) rank[names[j]] = layers - i
    }
}

# What a file of a layer may not use although it lies below.
function forbidden(file, from, to) {
    if (from != "capi")
        return 0
    if (to == "ioctl")
        return file !~ /\/capi\/xf86drm\/(ioctl|command)\.rs$/
    return to == "os" && file !~ /\/capi\/ret\.rs$/
}

function arrow(file, to,   from) {
    from = file
    sub(/^(.*\/)?src\//, "", from)
    sub(/[.\/].*/, "", from)
    arrows++
    if (!(from in rank)) {
        complain(file ": " from " is in no layer")
    } else if (!(to in rank)) {
        complain(file ": uses " to ", which is in no layer")
    } else if (rank[to] > rank[from] || forbidden(file, from, to)) {
        complain(file ": " from " may not use " to)
    }
}

function complain(what) {
    if (!(what in said))
        print what
    said[what] = 1
    bad = 1
}

function end_of_file(   group, names, n, i) {
    while (match(text, /crate::(\{[^;]*;|[a-z_]+)/)) {
        group = substr(text, RSTART + 7, RLENGTH - 7)
        text = substr(text, RSTART + RLENGTH)
        if (group !~ /^\{/) {
            arrow(file, group)
            continue
        }
        group = substr(group, 2)
        sub(/\} *;$/, "", group)
        while (gsub(/\{[^{}]*\}/, "", group)) {}
        n = split(group, names, ",")
        for (i = 1; i <= n; i++) {
            gsub(/ /, "", names[i])
            sub(/::.*/, "", names[i])
            if (names[i] ~ /^[a-z_]+$/)
                arrow(file, names[i])
        }
    }
    text = ""
}

FNR == 1 { end_of_file(); file = FILENAME }
{
    sub(/\/\/.*/, "")
    # An open file is what some functions of the layer between return; the type alone calls nothing.
    gsub(/crate::os::file::OpenFile/, "")
    # A macro is in no module.
    gsub(/crate::[a-z_]+!/, "")
    text = text " " $0
}
END {
    end_of_file()
    if (!bad)
        print "layers: " crate ": " arrows " arrows between modules, all pointing down"
    exit bad
}
