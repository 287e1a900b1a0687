# overlay.nix: nixpkgs' libdrm with this libdrm.so.2 and libdrm_amdgpu.so.1 in it, for everything that uses libdrm. The libraries of
# other drivers, which are not here yet, programs, headers and manual pages remain libdrm's.
final: prev: {
  oxidrm = final.callPackage ./package.nix { };

  libdrm = prev.libdrm.overrideAttrs (old: {
    postInstall = (old.postInstall or "") + ''
      rm $out/lib/libdrm.so.2* $out/lib/libdrm_amdgpu.so.1*
      cp -P ${final.oxidrm}/lib/libdrm.so.2* ${final.oxidrm}/lib/libdrm_amdgpu.so.1* $out/lib/
    '';
  });
}
