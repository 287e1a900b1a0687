# shellcheck shell=bash
# roots.sh: Debian root file systems for builds of packages, in the cache, keyed by what is in them. Sourced after
# messages.sh and packages.sh. Whoever sources this removes $root_building, if it is not empty, on exit.

suite=trixie
mirror=${OXIDRM_MIRROR:-http://deb.debian.org/debian}
cache=${OXIDRM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/oxidrm}
root_building=

# build_root ARCHITECTURE PACKAGE...: sets $root to a root file system of that architecture with these packages and Debian's build
# tools; makes it if there is none.
build_root() {
    local architecture=$1 key lock_fd
    shift
    key=$(printf '%s\n' "$suite" "$@" | sha256sum | cut -c1-16)
    root=$cache/packaging-$architecture-$key
    [ ! -d "$root" ] || return 0
    is_root || die "no root file system for building packages yet, and making it needs root: run this once as root"
    need mmdebstrap=mmdebstrap flock=util-linux \
        /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
    mkdir -p "$cache"
    exec {lock_fd}>"$cache/packaging-lock"
    flock "$lock_fd"
    if [ ! -d "$root" ]; then
        rm -rf -- "$cache"/packaging-building.*
        root_building=$(mktemp -d "$cache/packaging-building.XXXXXX")
        # The hook's argument is the new root.
        # shellcheck disable=SC2016
        progress "making a root file system of Debian $suite, $architecture, in $root (about one minute, 1 GB)" \
            mmdebstrap --variant=buildd --mode=root --architectures="$architecture" --include="$(IFS=, && echo "$*")" \
            --aptopt='APT::Install-Recommends "false"' --customize-hook='mkdir "$1/build"' \
            "$suite" "$root_building/root" "$mirror"
        mv -- "$root_building/root" "$root"
        rm -rf -- "$root_building"
        root_building=
    fi
    exec {lock_fd}>&-
}

# in_root ROOT FOLDER COMMAND...: runs the command there as root, without network, with FOLDER as /build, and nothing of this
# machine's environment; leaves ROOT as it was but for what the command does to it outside of /build and /tmp.
in_root() {
    # The arguments are expanded by the inner shell.
    # shellcheck disable=SC2016
    unshare --net --mount --pid --fork --kill-child sh -eu -c '
        root=$1 folder=$2
        shift 2
        mount --make-rprivate /
        mount --bind "$folder" "$root/build"
        mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
        mount -t proc proc "$root/proc"
        mount --bind /dev "$root/dev"
        exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/nonexistent LC_ALL=C.UTF-8 "$@"
    ' sh "$@"
}
