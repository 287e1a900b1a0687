# machine.awk: lists what is laid out both in Rust and in C, as C constants or, with their values, as assertions in Rust.
#
# usage: awk -f machine.awk OUR_HEADERS header-facts.tsv FILE.rs... >FILE.c
#        awk -v values=VALUES -f machine.awk OUR_HEADERS header-facts.tsv FILE.rs... >FILE.rs
#
# Sizes and alignments of structures, and offsets of the members that Rust programs can see. VALUES has lines `NAME VALUE`.

BEGIN {
    while (values && (getline line < values) > 0) {
        split(line, part, " ")
        value[part[1]] = part[2]
    }
    if (!values)
        print "#include <xf86drm.h>\n#include <xf86drmMode.h>\n#include <amdgpu.h>\n#include <amdgpu_drm.h>"
    else
        print "#![allow(unused_imports)]\nuse drm::uapi::{drm::*, legacy::*, mode::*, syncobj::*};\nuse amdgpu::uapi::{bo::*, context::*, cs::*, info::*, info::device::*, userq::*};"
}

function about(name, c, rust) {
    if (!values)
        print "const unsigned long " name " = " c ";"
    else if (name in value)
        print "const _: () = assert!(" rust " == " value[name] ", \"" name "\");"
    else
        print "compile_error!(\"no value of " name "\");"
}

FNR == 1 { file++ }
file == 1 {
    if (match($0, /union [A-Za-z_][A-Za-z0-9_]* \{/)) {
        split(substr($0, RSTART, RLENGTH), part, " ")
        union[part[2]] = 1
    }
    next
}
file == 2 {
    split($0, row, "\t")
    name = row[2]
    if (row[1] == "struct")
        c_name[name] = sub(/^typedef /, "", name) ? name : (name in union ? "union " : "struct ") name
    if (row[1] == "struct" && row[2] != name)
        c_name[name] = name
    if (row[1] == "field")
        member[name] = 1
    next
}

FNR == 1 && values && match(FILENAME, /\/abi\/[a-z_0-9]+\.rs$/) && FILENAME !~ /mod\.rs$/ {
    print "use " (FILENAME ~ /\/amdgpu\/src\// ? "amdgpu" : "drm") "::abi::" substr(FILENAME, RSTART + 5, RLENGTH - 8) "::*;"
}

match($0, /^pub (struct|union) [A-Za-z0-9_]+ \{$/) {
    owner = $3
    if (owner in c_name && !(owner in seen)) {
        seen[owner] = 1
        about("size_" owner, "sizeof(" c_name[owner] ")", "core::mem::size_of::<" owner ">()")
        about("align_" owner, "_Alignof(" c_name[owner] ")", "core::mem::align_of::<" owner ">()")
    }
}
/^}/ { owner = "" }
owner in c_name && match($0, /^    pub [A-Za-z0-9_#]+:/) {
    rust = substr($0, 9, RLENGTH - 9)
    c = rust
    sub(/^r#/, "", c)
    if (owner "." c in member || "typedef " owner "." c in member)
        about("offset_" owner "_" c, "__builtin_offsetof(" c_name[owner] ", " c ")", "core::mem::offset_of!(" owner ", " rust ")")
}
