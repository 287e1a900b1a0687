# shellcheck shell=bash
# packages.sh: find missing programs; as root on Debian install their packages, otherwise name them.
# Sourced after messages.sh.

is_debian() { [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1; }

is_root() { [ "$(id -u)" -eq 0 ]; }

# install_packages PACKAGE...: apt-get update and install, saying so; anyone but root on Debian is told what to do.
install_packages() {
    if ! is_debian; then
        die "missing: $* (Debian's package names; install the like with your system's package manager)"
    fi
    if ! is_root; then
        die "missing packages: $*; run as root: apt-get install $*"
    fi
    progress "refreshing the package lists (apt-get update)" apt-get update -q
    DEBIAN_FRONTEND=noninteractive progress "installing $* (apt-get install)" \
        apt-get install -y -q --no-install-recommends "$@"
}

# need THING=PACKAGE...: THING is a program's name, or a path beginning with / that must exist.
# Installs the packages of everything missing, in one go.
need() {
    local pair thing package
    local -a missing=()
    for pair in "$@"; do
        thing=${pair%%=*}
        package=${pair#*=}
        case $thing in
        /*) [ -e "$thing" ] && continue ;;
        *) command -v "$thing" >/dev/null 2>&1 && continue ;;
        esac
        case " ${missing[*]} " in
        *" $package "*) ;;
        *) missing+=("$package") ;;
        esac
    done
    [ "${#missing[@]}" -eq 0 ] || install_packages "${missing[@]}"
}
