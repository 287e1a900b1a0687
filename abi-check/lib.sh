# shellcheck shell=bash
# lib.sh: what the checks of headers share. Sourced.

# The public headers, in include/ and in the distribution's folder alike.
# shellcheck disable=SC2034 # for those who source this
public_headers=(
    xf86drm.h xf86drmMode.h libsync.h libdrm/drm.h libdrm/drm_mode.h libdrm/drm_fourcc.h libdrm/amdgpu.h libdrm/amdgpu_drm.h
)

# distribution_headers: prints the folder with the distribution's headers.
distribution_headers() {
    local folder
    folder=$(pkg-config --variable=includedir libdrm 2>/dev/null || echo /usr/include)
    if [ ! -e "$folder/xf86drm.h" ] || [ ! -e "$folder/libdrm/drm_mode.h" ]; then
        echo 'no headers of libdrm; on Debian they are in the package libdrm-dev' >&2
        return 1
    fi
    echo "$folder"
}
