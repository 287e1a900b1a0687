# rust.awk: turns numbers that stand in Rust into a C file that compiles only where the headers have the same ones.
#
# usage: awk -f rust.awk DRM_H FILE.rs... >FILE.c
#
# Of src/uapi the constants, of src/ioctl the requests: name, argument, direction and number in a line.

BEGIN {
    print "#include <xf86drm.h>"
    direction["read_write"] = "DRM_IOWR"
    direction["read"] = "DRM_IOR"
    direction["write"] = "DRM_IOW"
}

function assert(ours, theirs) {
    print "_Static_assert((unsigned long long)(" ours ") == (unsigned long long)(" theirs "), \"" FILENAME ": " theirs "\");"
}

# The headers' requests by their numbers.
FNR == NR {
    if (match($0, /^#define DRM_IOCTL_[A-Z0-9_]+ DRM_IO[RW]*\(0x[0-9a-f]+/)) {
        split(substr($0, RSTART, RLENGTH), part, /[ (]/)
        request[part[4]] = part[2]
    }
    next
}

match($0, /^pub const [A-Za-z0-9_]+: u(8|16|32|64|size) = [0-9a-fA-Fx_]+;$/) {
    name = substr($3, 1, length($3) - 1)
    value = substr($6, 1, length($6) - 1)
    # Rust has underscores between digits.
    gsub(/_/, "", value)
    assert(value "ULL", name)
}

match($0, /[A-Za-z0-9]+\([A-Za-z0-9_]+\) = [a-z_]+ 0x[0-9a-f]+;$/) {
    split(substr($0, RSTART, RLENGTH - 1), part, /[()= ]+/)
    argument = part[2] == "c_uint" ? "unsigned int" : part[2]
    if (argument ~ /^drm_/)
        argument = "struct " argument
    assert(direction[part[3]] "(" part[4] ", " argument ")", request[part[4]])
}
