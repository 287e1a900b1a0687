/* picture.c: a picture put on the screen, moved and exchanged, as programs do it; on real kernels too. */
#include "scenario.h"

/* A picture that fits any mode, and one for the cursor. */
static struct picture { uint32_t handle, pitch, fb; uint64_t size; } picture, other, pointer;
static drmModeModeInfo mode;

static bool make(struct picture *made, uint32_t width, uint32_t height)
{
    RESULT(drmModeCreateDumbBuffer(card, width, height, 32, 0, &made->handle, &made->pitch, &made->size));
    RESULT(drmModeAddFB(card, width, height, 24, 32, made->pitch, made->handle, &made->fb));
    return made->fb != 0;
}

static void show_crtc(void)
{
    drmModeCrtcPtr crtc = BLOCK(drmModeGetCrtc(card, ids.crtc));

    if (!crtc)
        return;
    ID(crtc->buffer_id);
    say("%u,%u, %u by %u, mode %d, gamma %d", crtc->x, crtc->y, crtc->width, crtc->height, crtc->mode_valid, crtc->gamma_size);
    BYTES(&crtc->mode, sizeof(crtc->mode));
    drmModeFreeCrtc(crtc);
}

static void show_plane(void)
{
    drmModePlanePtr plane = BLOCK(drmModeGetPlane(card, ids.plane));

    if (!plane)
        return;
    ID(plane->crtc_id);
    ID(plane->fb_id);
    drmModeFreePlane(plane);
}

/* Puts the picture on the first connector with its first mode; false where that cannot be. */
static bool begin(void)
{
    drmModeConnectorPtr connector = BLOCK(drmModeGetConnector(card, ids.connector));
    uint32_t connector_id = ids.connector;
    bool found = connector && connector->count_modes > 0 && connector->modes;

    if (found)
        mode = connector->modes[0];
    drmModeFreeConnector(connector);
    if (!found || !make(&picture, mode.hdisplay, mode.vdisplay))
        return false;
    return RESULT(drmModeSetCrtc(card, ids.crtc, picture.fb, 0, 0, &connector_id, 1, &mode)) == 0;
}

static void drop(struct picture *made)
{
    if (made->fb)
        RESULT(drmModeRmFB(card, made->fb));
    if (made->handle)
        RESULT(drmModeDestroyDumbBuffer(card, made->handle));
}

static void end(void)
{
    RESULT(drmModeSetCrtc(card, ids.crtc, 0, 0, 0, NULL, 0, NULL));
    drop(&picture);
    drop(&other);
    drop(&pointer);
}

CASE(drmModeSetCrtc, picture)
{
    begin();
    show_crtc();
    show_plane();
    drmModeEncoderPtr encoder = BLOCK(drmModeGetEncoder(card, ids.encoder));

    if (encoder)
        ID(encoder->crtc_id);
    drmModeFreeEncoder(encoder);
    end();
    show_crtc();
}

/* The buffer stays, the mode is another. */
CASE(drmModeSetCrtc, same_buffer)
{
    uint32_t connector_id = ids.connector;

    if (begin()) {
        RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 0, 0, &connector_id, 1, &mode));
        RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 1, 1, &connector_id, 1, &mode));
        mode.hdisplay = mode.htotal + 1;
        RESULT(drmModeSetCrtc(card, ids.crtc, UINT32_MAX, 0, 0, &connector_id, 1, &mode));
        show_crtc();
    }
    end();
}

CASE(drmModePageFlip, picture)
{
    if (begin() && make(&other, mode.hdisplay, mode.vdisplay)) {
        RESULT(drmModePageFlip(card, ids.crtc, other.fb, 0, NULL));
        show_crtc();
    }
    end();
}

/* Too small a picture is refused. */
CASE(drmModePageFlip, small_picture)
{
    if (begin() && make(&other, 64, 64))
        RESULT(drmModePageFlip(card, ids.crtc, other.fb, 0, NULL));
    end();
}

CASE(drmModeSetPlane, picture)
{
    if (begin() && make(&other, mode.hdisplay, mode.vdisplay)) {
        RESULT(drmModeSetPlane(card, ids.plane, ids.crtc, other.fb, 0, 0, 0, mode.hdisplay, mode.vdisplay, 0, 0,
                       (uint32_t)mode.hdisplay << 16, (uint32_t)mode.vdisplay << 16));
        show_plane();
        /* Beyond the picture. */
        RESULT(drmModeSetPlane(card, ids.plane, ids.crtc, other.fb, 0, 0, 0, mode.hdisplay, mode.vdisplay, 1 << 16, 0,
                       (uint32_t)mode.hdisplay << 16, (uint32_t)mode.vdisplay << 16));
    }
    end();
}

CASE(drmModeSetCursor, picture)
{
    if (begin() && make(&pointer, 64, 64)) {
        RESULT(drmModeSetCursor(card, ids.crtc, pointer.handle, 64, 64));
        RESULT(drmModeMoveCursor(card, ids.crtc, 10, 20));
        RESULT(drmModeSetCursor2(card, ids.crtc, pointer.handle, 64, 64, 3, 4));
        RESULT(drmModeMoveCursor(card, ids.crtc, -10, -20));
        RESULT(drmModeSetCursor(card, ids.crtc, 0, 0, 0));
    }
    end();
}

CASE(drmModeConnectorSetProperty, picture)
{
    if (begin()) {
        drmModeConnectorPtr connector = drmModeGetConnectorCurrent(card, ids.connector);

        /* What it has already, as far as programs may set it. */
        for (int i = 0; connector && i < connector->count_props; i++) {
            RESULT(drmModeConnectorSetProperty(card, ids.connector, connector->props[i], connector->prop_values[i]));
            RESULT(drmModeObjectSetProperty(card, ids.connector, DRM_MODE_OBJECT_CONNECTOR, connector->props[i],
                            connector->prop_values[i]));
        }
        drmModeFreeConnector(connector);
    }
    end();
}
