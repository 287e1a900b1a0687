# With PREFERRED_PROVIDER_libdrm = 'oxidrm' this takes the place of OpenEmbedded's libdrm. Of the libraries of single drivers it has
# libdrm_amdgpu.so.1, as a package apart; machines whose Mesa wants one of the others, which are not here yet, keep OpenEmbedded's.

SUMMARY = "libdrm written anew in Rust, with the same ABI"
DESCRIPTION = "The library through which drivers, display servers and compositors talk to the kernel about graphics: libdrm.so.2 and libdrm_amdgpu.so.1 with their headers."
# The home of the interface.
HOMEPAGE = "https://dri.freedesktop.org/"
SECTION = "x11/base"
LICENSE = "MIT"
LIC_FILES_CHKSUM = "file://LICENSE;md5=259cb7b6eb4e0c4a34ad93647fb5e461"

PROVIDES = "libdrm"

# Both made by tools/dist; put them into the folder files beside this recipe.
SRC_URI = "file://oxidrm-${PV}.tar.xz \
           file://oxidrm-${PV}-vendor.tar.xz;subdir=${BP}"

inherit meson pkgconfig cargo_common

PACKAGECONFIG ??= "amdgpu"
PACKAGECONFIG[amdgpu] = "-Damdgpu=enabled -Damdgpu-ids=true,-Damdgpu=disabled"

EXTRA_OEMESON = "--cross-file ${WORKDIR}/oxidrm.cross -Dauto_features=disabled -Doffline=true -Dtests=false"

# Which of Rust's targets this is.
do_write_config:append() {
    printf '[properties]\nrust_target = "%s"\n' '${RUST_HOST_SYS}' | tr '"' "'" >${WORKDIR}/oxidrm.cross
}

PACKAGES =+ "${PN}-amdgpu"
FILES:${PN}-amdgpu += "${libdir}/libdrm_amdgpu.so.* ${datadir}/libdrm/amdgpu.ids"

RPROVIDES:${PN} = "libdrm"
RPROVIDES:${PN}-amdgpu = "libdrm-amdgpu"
RREPLACES:${PN} = "libdrm"
RREPLACES:${PN}-amdgpu = "libdrm-amdgpu"
RCONFLICTS:${PN} = "libdrm"
RCONFLICTS:${PN}-amdgpu = "libdrm-amdgpu"
