# shellcheck shell=bash
# rootfs.sh: makes the bed's kernel, initramfs and root file system, once, in the cache.
# Sourced by bed/bed; whatever changes the result must be in recipe_files, for the cache is keyed by their contents.

: "${bed:?}"
suite=trixie
mirror=${OXIDRM_MIRROR:-http://deb.debian.org/debian}
cache=${OXIDRM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/oxidrm}
recipe_files=(packages.txt lib/rootfs.sh lib/build-modules lib/make-initramfs guest/init)

bed_key() { (cd "$bed" && cat -- "${recipe_files[@]}") | sha256sum | cut -c1-16; }

# The finished bed: a directory with root/, vmlinuz, initramfs.gz and modules.txt.
bed_dir() { printf '%s/bed-%s\n' "$cache" "$(bed_key)"; }

package_list() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$bed/packages.txt" | paste -sd,; }

make_root() {
    mmdebstrap --variant=minbase --mode=root --include="$(package_list)" \
        --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --customize-hook="$bed/lib/build-modules" \
        "$suite" "$1" "$mirror"
}

# prepare [FRESH]: builds what is missing, or everything if FRESH is yes.
# The bed appears under its final name only when it is complete.
prepare() {
    local fresh=${1:-no} dir lock_fd
    dir=$(bed_dir)
    if [ "$fresh" = no ] && [ -d "$dir" ]; then
        return 0
    fi
    is_root || die "the bed is not built yet, and building it needs root: run 'bed/bed prepare' as root once"
    need mmdebstrap=mmdebstrap cpio=cpio xz=xz-utils flock=util-linux gzip=gzip \
        /usr/share/keyrings/debian-archive-keyring.gpg=debian-archive-keyring
    mkdir -p "$cache"
    exec {lock_fd}>"$cache/lock"
    if ! flock --nonblock "$lock_fd"; then
        say "another build of the bed is running; waiting for it"
        flock "$lock_fd"
    fi
    if [ "$fresh" = yes ] || [ ! -d "$dir" ]; then
        rm -rf -- "$cache"/building.* "$cache"/old.*
        building=$(mktemp -d "$cache/building.XXXXXX")
        chmod 755 "$building"
        say "building the test bed in $dir (about two minutes, 1.1 GB)"
        progress "installing Debian $suite and building vkms (mmdebstrap)" make_root "$building/root"
        progress "making the initramfs" "$bed/lib/make-initramfs" "$building" "$bed/guest/init"
        if [ -d "$dir" ]; then
            mv -- "$dir" "$cache/old.$$"
        fi
        mv -- "$building" "$dir"
        building=
        rm -rf -- "$cache"/old.*
    fi
    exec {lock_fd}>&-
}
