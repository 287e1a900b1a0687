# rust.awk: turns numbers that stand in Rust into a C file that compiles only where the headers have the same ones.
#
# usage: awk -f rust.awk HEADERS FILE.rs... >FILE.c
#
# HEADERS is the text of all of them. Of src/uapi the constants, of src/ioctl the requests: name, argument, direction and
# number in a line. Drivers' own requests, in src/command.rs: their numbers count from DRM_COMMAND_BASE, and libdrm makes
# some with more directions than the header says.

BEGIN {
    print "#include <xf86drm.h>\n#include <amdgpu.h>\n#include <amdgpu_drm.h>"
    direction["read_write"] = "DRM_IOWR"
    direction["read"] = "DRM_IOR"
    direction["write"] = "DRM_IOW"
    direction["WriteRead"] = "DRM_IOWR"
    direction["Write"] = "DRM_IOW"
    driver["amdgpu"] = "AMDGPU"
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
    if (match($0, /^#define DRM_[A-Z0-9]+_[A-Z0-9_]+ 0x[0-9a-f]+$/)) {
        split($2, part, "_")
        request[part[2] " " $3] = "DRM_IOCTL_" substr($2, 5)
    }
    if (match($0, /^(__extension__ )?union [A-Za-z_][A-Za-z0-9_]* \{/))
        union[$(NF - 1)] = 1
    next
}

match($0, /^pub const [A-Za-z0-9_]+: [ui](8|16|32|64|size) = -?[0-9a-fA-Fx_]+;$/) {
    name = substr($3, 1, length($3) - 1)
    value = substr($6, 1, length($6) - 1)
    # Rust has underscores between digits.
    gsub(/_/, "", value)
    assert(value "ULL", name)
}

# GemCreate(drm_amdgpu_gem_create) = WriteRead 0x00;
match($0, /[A-Za-z0-9]+\([A-Za-z0-9_]+\) = (Write|WriteRead) 0x[0-9a-f]+;$/) {
    split(substr($0, RSTART, RLENGTH - 1), part, /[()= ]+/)
    # Before the last src: what lies above it may have that name, too.
    match(FILENAME, /.*\/src\//)
    folder = substr(FILENAME, 1, RLENGTH - 5)
    sub(/.*\//, "", folder)
    theirs = request[driver[folder] " " part[4]]
    ours = direction[part[3]] "(DRM_COMMAND_BASE + " part[4] ", " (part[2] in union ? "union " : "struct ") part[2] ")"
    assert("_IOC_NR(" ours ")", "_IOC_NR(" theirs ")")
    assert("_IOC_SIZE(" ours ")", "_IOC_SIZE(" theirs ")")
    assert("_IOC_DIR(" ours ")", "_IOC_DIR(" ours ") | _IOC_DIR(" theirs ")")
    next
}

match($0, /[A-Za-z0-9]+\([A-Za-z0-9_]+\) = [a-z_]+ 0x[0-9a-f]+;$/) {
    split(substr($0, RSTART, RLENGTH - 1), part, /[()= ]+/)
    argument = part[2] == "c_uint" ? "unsigned int" : part[2]
    if (argument ~ /^drm_/)
        argument = "struct " argument
    assert(direction[part[3]] "(" part[4] ", " argument ")", request[part[4]])
}
