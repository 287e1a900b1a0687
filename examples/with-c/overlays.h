/* overlays.h: a C library, as compositors use them, that knows how to show something on a plane. */
#ifndef OVERLAYS_H
#define OVERLAYS_H

#include <xf86drmMode.h>

/* Adds to a request, which stays the caller's, that a plane shows all of a framebuffer. 0, or a negative error number. */
int overlays_show(int fd, drmModeAtomicReqPtr request, uint32_t plane, uint32_t crtc, uint32_t framebuffer, uint32_t width,
    uint32_t height);

/* Adds to a request that a plane shows nothing, commits and frees it. 0, or a negative error number. */
int overlays_hide_and_commit(int fd, drmModeAtomicReqPtr request, uint32_t plane);

#endif
