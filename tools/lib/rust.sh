# shellcheck shell=bash
# rust.sh: need_rust puts a cargo and a rustc that are new enough on PATH, installing them if need be.
# Sourced after messages.sh and packages.sh. Only Debian's mirror is used. Whoever sources this removes $rust_building,
# if it is not empty, on exit.

rust_minimum=1.85
rust_building=

# rust_is_enough: true if the cargo and rustc found on PATH run, and both are at least $rust_minimum.
rust_is_enough() {
    local program version
    for program in cargo rustc; do
        version=$("$program" --version 2>/dev/null | awk '{ print $2; exit }') || return 1
        [ -n "$version" ] || return 1
        [ "$(printf '%s\n' "$rust_minimum" "$version" | sort -V | head -n 1)" = "$rust_minimum" ] || return 1
    done
}

# rust_from_trixie: trixie's cargo and rustc, unpacked into the cache and run by their own dynamic linker, for systems
# whose packages are too old. Nothing is installed; the linker, as rustc uses it, is this machine's cc.
rust_from_trixie() {
    local cache=${OXIDRM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/oxidrm} dir program lock_fd
    dir=$cache/rust-trixie-1
    if [ ! -d "$dir" ]; then
        need mmdebstrap=mmdebstrap flock=util-linux \
            /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
        mkdir -p "$cache"
        exec {lock_fd}>"$cache/rust-lock"
        flock "$lock_fd"
        if [ ! -d "$dir" ]; then
            rm -rf -- "$cache"/rust-building.*
            rust_building=$(mktemp -d "$cache/rust-building.XXXXXX")
            progress "unpacking Debian trixie's cargo and rustc into $dir (about 0.7 GB)" \
                mmdebstrap --variant=extract --include=cargo,rustc trixie "$rust_building/root" \
                "${OXIDRM_MIRROR:-http://deb.debian.org/debian}"
            mkdir "$rust_building/bin"
            for program in cargo rustc rustdoc; do
                cat >"$rust_building/bin/$program" <<'END'
#!/bin/sh
# Runs trixie's program of this name by trixie's own dynamic linker and libraries.
name=$(basename "$0")
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")/root
[ "$name" = cargo ] && export RUSTC="$here/rustc" RUSTDOC="$here/rustdoc"
[ "$name" = cargo ] || set -- --sysroot "$root/usr" "$@"
exec "$root/usr/lib64/ld-linux-x86-64.so.2" --library-path "$root/usr/lib/x86_64-linux-gnu" \
    --argv0 "$0" "$root/usr/bin/$name" "$@"
END
                chmod 755 "$rust_building/bin/$program"
            done
            chmod 755 "$rust_building"
            mv -- "$rust_building" "$dir"
            rust_building=
        fi
        exec {lock_fd}>&-
    fi
    PATH=$dir/bin:$PATH
    rust_is_enough || die "trixie's cargo and rustc in $dir do not run; remove that directory and try again"
}

need_rust() {
    local version
    rust_is_enough && return
    if [ -d "$HOME/.cargo/bin" ]; then
        PATH=$HOME/.cargo/bin:$PATH
        rust_is_enough && return
    fi
    if ! is_debian; then
        die "missing: cargo and rustc, $rust_minimum or newer; install them with your package manager or with rustup"
    fi
    version=$(apt-cache policy rustc | awk '$1 == "Candidate:" { print $2 }')
    if [ -z "$version" ] && is_root; then
        progress "refreshing the package lists (apt-get update)" apt-get update -q
        version=$(apt-cache policy rustc | awk '$1 == "Candidate:" { print $2 }')
    fi
    if [ -n "$version" ] && dpkg --compare-versions "$version" ge "$rust_minimum"; then
        install_packages cargo rustc
        # A cargo that was found before, and was too old, may come first on PATH.
        rust_is_enough || PATH=/usr/bin:$PATH
        rust_is_enough || die "cargo and rustc are installed, but are not $rust_minimum or newer"
    else
        say "this system's rustc package (${version:-none}) is older than $rust_minimum"
        rust_from_trixie
    fi
}
