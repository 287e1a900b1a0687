# package.nix: the libraries alone, from the tarballs that tools/dist made.
{
  lib,
  stdenv,
  cargo,
  meson,
  ninja,
  rustc,
  # Where the tarballs are.
  dist ? ../../build/dist,
}:

stdenv.mkDerivation (finalAttrs: {
  pname = "oxidrm";
  version = "2.4.134";

  srcs = [
    (dist + "/oxidrm-${finalAttrs.version}.tar.xz")
    (dist + "/oxidrm-${finalAttrs.version}-vendor.tar.xz")
  ];
  sourceRoot = "oxidrm-${finalAttrs.version}";
  postUnpack = "mv vendor $sourceRoot/";

  nativeBuildInputs = [
    cargo
    meson
    ninja
    rustc
  ];
  # The default would ask for everything.
  mesonAutoFeatures = "disabled";
  mesonFlags = [
    "-Damdgpu=enabled"
    "-Damdgpu-ids=true"
    "-Ddefault_library=shared"
    "-Doffline=true"
  ];
  preConfigure = "export CARGO_HOME=$TMPDIR/cargo-home";
  doCheck = stdenv.buildPlatform.canExecute stdenv.hostPlatform;

  meta = {
    description = "libdrm written anew in Rust: the C library's ABI and a safe API over one engine";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
})
