# shellcheck shell=bash
# root.sh: makes the root file system with the compilers of all architectures, once, in the cache; and the crates.
# Sourced after messages.sh and packages.sh; set `here` to this folder and `top` to the project's.

: "${here:?}" "${top:?}"
cache=${OXIDRM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/oxidrm}
# What is being made, for whoever sources this to remove on exit.
building=

# rows: the table without what is a comment.
rows() { grep -v '^#' "$here/table.txt"; }

# root_packages: what the root file system holds; libraries of each architecture beside each other.
root_packages() {
    local name triplet rest
    printf '%s\n' rustc cargo g++ meson ninja-build pkgconf python3 binutils qemu-user libdrm-dev
    while read -r name triplet rest; do
        : "$rest"
        printf '%s\n' "gcc-$triplet" "libc6-dev:$name" "libstd-rust-dev:$name" "libdrm2:$name"
    done < <(rows)
}

root_dir() { printf '%s/architectures-%s\n' "$cache" "$( (root_packages; cat "$here/root.sh") | sha256sum | cut -c1-16)"; }

# packages_for_amd64: the native compiler has a name of its own.
package_list() { root_packages | sed 's/^gcc-x86_64-linux-gnu$/gcc/' | paste -sd,; }

make_root() {
    mmdebstrap --variant=minbase --mode=root --architectures="$(rows | awk '{ print $1 }' | paste -sd,)" \
        --include="$(package_list)" --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        trixie "$1" "${OXIDRM_MIRROR:-http://deb.debian.org/debian}"
}

# prepare_root: prints the folder. It appears under its final name only when it is complete.
prepare_root() {
    local dir lock_fd
    dir=$(root_dir)
    if [ ! -d "$dir" ]; then
        need mmdebstrap=mmdebstrap flock=util-linux /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring >&2
        mkdir -p "$cache"
        exec {lock_fd}>"$cache/architectures-lock"
        flock "$lock_fd"
        if [ ! -d "$dir" ]; then
            building=$(mktemp -d "$cache/architectures.XXXXXX")
            chmod 755 "$building"
            progress "installing Debian trixie with compilers for $(rows | wc -l) architectures into $dir (3 minutes, 5 GB)" \
                make_root "$building/root"
            mkdir -p "$building"/root/mnt/{project,out,crates,original}
            mv -- "$building" "$dir"
            building=
        fi
        exec {lock_fd}>&-
    fi
    echo "$dir/root"
}

# prepare_crates: prints the folder with the sources of all crates that Cargo.lock names.
prepare_crates() {
    local dir
    dir=$cache/crates-$(sha256sum "$top/Cargo.lock" | cut -c1-16)
    if [ ! -d "$dir" ]; then
        building=$(mktemp -d "$cache/crates.XXXXXX")
        progress 'fetching the crates (cargo vendor)' \
            cargo vendor --quiet --locked --manifest-path "$top/Cargo.toml" "$building/crates"
        mv -- "$building/crates" "$dir"
        rmdir "$building"
        building=
    fi
    echo "$dir"
}
