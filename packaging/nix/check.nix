# check.nix: evaluates the overlay and the package with a stand-in for nixpkgs; an unknown name or argument ends in an error.
let
  stdenv = {
    mkDerivation = function: let package = function package; in package // { outPath = "/nix/store/${package.pname}"; };
    buildPlatform.canExecute = _: true;
    hostPlatform = { };
  };
  lib = {
    licenses.mit = "MIT";
    platforms.linux = [ ];
  };
  final = {
    callPackage =
      path: settings:
      import path (
        {
          inherit lib stdenv;
          cargo = "cargo";
          meson = "meson";
          ninja = "ninja";
          rustc = "rustc";
        }
        // settings
      );
  }
  // result;
  result = import ./overlay.nix final {
    libdrm.overrideAttrs = function: function { postInstall = "true\n"; };
  };
in
{
  inherit (result.oxidrm) version;
  oxidrm = builtins.deepSeq (builtins.removeAttrs result.oxidrm [ "srcs" ]) (map toString result.oxidrm.srcs);
  libdrm = result.libdrm.postInstall;
}
