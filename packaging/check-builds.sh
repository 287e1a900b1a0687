# shellcheck shell=bash
# check-builds.sh: builds the packages of Fedora and Arch in a root file system of Debian, without network, and installs and removes
# them there. Sourced by packaging/check, whose variables these are.
: "${top:?}" "${here:?}" "${work:?}" "${spec:?}"

# shellcheck source=abi-check/packaging/roots.sh
. "$top/abi-check/packaging/roots.sh"
trap 'rm -rf --one-file-system -- "$work" "$root_building"' EXIT

# What Fedora's packages of meson and rpm say for the macros that the spec uses.
cat >"$work/macros" <<'MACROS'
%__meson_auto_features enabled
%__meson_wrap_mode nodownload
%_vpath_builddir redhat-linux-build
%meson \
    %set_build_flags \
    %{shrink:meson setup --buildtype=plain --prefix=%{_prefix} --libdir=%{_libdir} --includedir=%{_includedir} \
        --sysconfdir=%{_sysconfdir} --wrap-mode=%{__meson_wrap_mode} --auto-features=%{__meson_auto_features} \
        . %{_vpath_builddir} %{nil}}
%meson_build meson compile -C %{_vpath_builddir} --verbose
%meson_install DESTDIR=%{buildroot} meson install -C %{_vpath_builddir} --no-rebuild
%meson_test meson test -C %{_vpath_builddir} --print-errorlogs
%license %doc
MACROS

# The root stays as it is: what is installed there lands in memory.
cat >"$work/on-top" <<'SH'
for folder in etc usr var; do
    mkdir -p /tmp/$folder/new /tmp/$folder/work
    mount -t overlay -o lowerdir=/$folder,upperdir=/tmp/$folder/new,workdir=/tmp/$folder/work overlay /$folder
done
# from FOLDER: whether programs get their libdrm.so.2 and libdrm_amdgpu.so.1 from there.
from() {
    ldd /usr/bin/modetest | tee /dev/stderr | grep -q "libdrm.so.2 => $1/libdrm.so.2 "
    ldd /usr/bin/amdgpu_stress | tee /dev/stderr | grep -q "libdrm_amdgpu.so.1 => $1/libdrm_amdgpu.so.1 "
}
debian=/lib/x86_64-linux-gnu
from $debian
SH

build_rpm() {
    mkdir -p "$work/rpm/SOURCES"
    cp "$work/dist"/*.tar.xz "$work/rpm/SOURCES"
    cp "$spec" "$work/macros" "$work/on-top" "$work/rpm"
    in_root "$root" "$work/rpm" env CARGO_HOME=/build/cargo-home rpmbuild -ba --nodeps --load /build/macros \
        --define '_topdir /build' --define "_libdir /usr/lib64" /build/oxidrm.spec
}

install_rpm() {
    # The inner shell expands.
    # shellcheck disable=SC2016
    in_root "$root" "$work/rpm" sh -euc '
        . /build/on-top
        rpm --initdb
        # One of its plugins wants / to be a file system of its own.
        rpm -i --noplugins --nodeps /build/RPMS/x86_64/oxidrm-[0-9]*.rpm
        rpm -ql oxidrm
        from /usr/lib64/oxidrm
        rpm -e --noplugins oxidrm
        from $debian
        [ ! -e /usr/lib64/oxidrm ]
        # Dependencies on the library are not for this package to satisfy.
        ! rpm -qp --provides /build/RPMS/x86_64/oxidrm-[0-9]*.rpm | grep libdrm
    '
}

build_arch() {
    mkdir -p "$work/arch"
    cp "$work/dist"/*.tar.xz "$here/arch/PKGBUILD" "$work/on-top" "$work/arch"
    chown -R 65534:65534 "$work/arch"
    in_root "$root" "$work/arch" env HOME=/build PKGEXT=.pkg.tar sh -euc '
        cd /build
        setpriv --reuid=65534 --regid=65534 --clear-groups makepkg --nodeps
    '
}

install_arch() {
    # The inner shell expands.
    # shellcheck disable=SC2016
    in_root "$root" "$work/arch" sh -euc '
        . /build/on-top
        mkdir -p /tmp/db
        echo "[options]" >/tmp/pacman.conf
        manage() { pacman --config /tmp/pacman.conf --noconfirm --dbpath /tmp/db --cachedir /tmp "$@"; }
        manage -Udd /build/oxidrm-[0-9]*.pkg.tar
        manage -Ql oxidrm
        from /usr/lib/oxidrm
        manage -Rdd oxidrm
        from $debian
        [ ! -e /usr/lib/oxidrm ]
    '
}

need git=git unshare=util-linux
if ! git -C "$top" rev-parse --quiet --verify HEAD >/dev/null 2>&1; then
    echo 'left out  builds of packages: not a git checkout, so no release tarballs can be made'
else
    progress 'making the release tarballs (tools/dist)' "$top/tools/dist" --out "$work/dist"
    build_root amd64 cargo elfutils file libarchive-tools libdrm-tests libstd-rust-dev makepkg meson pacman-package-manager rpm rustc
    verify 'Fedora: rpmbuild, without network' build_rpm
    verify 'Fedora: rpm installs it, programs find it; removed, they find the other' install_rpm
    verify 'Arch: makepkg, without network' build_arch
    verify 'Arch: pacman installs it, programs find it; removed, they find the other' install_arch
fi
