# libdrm-2.4.134.ebuild: takes the place of Gentoo's package. Of its flags video_cards_* it has one, for the libraries of other drivers
# are not here yet: Portage then refuses to put it where a package asks for one of them.

EAPI=8

RUST_MIN_VER="1.85.0"
RUST_MULTILIB=1

inherit meson-multilib rust

DESCRIPTION="libdrm written anew in Rust, with the same ABI"
# The home of the interface.
HOMEPAGE="https://dri.freedesktop.org/"
SRC_URI="oxidrm-${PV}.tar.xz oxidrm-${PV}-vendor.tar.xz"
S="${WORKDIR}/oxidrm-${PV}"

LICENSE="MIT || ( Apache-2.0 MIT )"
SLOT="0"
KEYWORDS="~amd64 ~arm ~arm64 ~ppc64 ~riscv ~s390 ~x86"
IUSE="static-libs test video_cards_amdgpu"
RESTRICT="fetch !test? ( test )"

pkg_nofetch() {
	einfo "Put these, which tools/dist makes, into your DISTDIR:"
	einfo "${A}"
}

src_unpack() {
	default
	mv vendor "${S}" || die
}

multilib_src_configure() {
	export CARGO_HOME="${T}/cargo-home"
	local emesonargs=(
		"-Ddefault_library=$(usex static-libs both shared)"
		-Dauto_features=disabled
		-Doffline=true
		-Dudev=true
		"$(meson_feature video_cards_amdgpu amdgpu)"
		"$(meson_use video_cards_amdgpu amdgpu-ids)"
		"$(meson_use test tests)"
	)
	meson_src_configure
}
