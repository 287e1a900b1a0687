# shellcheck shell=bash
# lib.sh: what the checks of headers share. Sourced, with `here` set to the project's folder.

# kernel_headers: prints the folder with the kernel's drm.h, which our headers include.
kernel_headers() {
    local folder
    # shellcheck disable=SC2154 # the caller's
    for folder in "$here/include/libdrm" "$(pkg-config --variable=includedir libdrm 2>/dev/null)/libdrm" \
        /usr/include/libdrm /usr/include/drm; do
        if [ -e "$folder/drm_mode.h" ]; then
            echo "$folder"
            return
        fi
    done
    echo 'no drm_mode.h; on Debian it is in the package libdrm-dev' >&2
    return 1
}
