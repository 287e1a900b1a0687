# overlay.nix: nixpkgs' libdrm with this libdrm.so.2 in it, for everything that uses libdrm. Libraries of single drivers, not
# all of which are here yet, programs, headers and manual pages remain libdrm's.
final: prev: {
  oxidrm = final.callPackage ./package.nix { };

  libdrm = prev.libdrm.overrideAttrs (old: {
    postInstall = (old.postInstall or "") + ''
      rm $out/lib/libdrm.so.2*
      cp -P ${final.oxidrm}/lib/libdrm.so.2* $out/lib/
    '';
  });
}
