/* encoder.c: what encoders are connected to. */
#include "scenario.h"

static void show(drmModeEncoderPtr encoder)
{
    if (!encoder)
        return;
    ID(encoder->encoder_id);
    ID(encoder->crtc_id);
    say("type %u, CRTCs %x, clones %x", encoder->encoder_type, encoder->possible_crtcs, encoder->possible_clones);
}

CASE(drmModeGetEncoder, usual)
{
    drmModeEncoderPtr encoder = BLOCK(drmModeGetEncoder(card, ids.encoder));

    show(encoder);
    CALL(drmModeFreeEncoder(encoder));
}

CASE(drmModeGetEncoder, null)
{
    BLOCK(drmModeGetEncoder(-1, ids.encoder));
    drmModeFreeEncoder(BLOCK(drmModeGetEncoder(card, 0)));
}

CASE(drmModeGetEncoder, no_such_encoder)
{
    drmModeFreeEncoder(BLOCK(drmModeGetEncoder(card, UINT32_MAX)));
    drmModeFreeEncoder(BLOCK(drmModeGetEncoder(card, ids.connector)));
}

FAKE_CASE(drmModeGetEncoder, each_field)
{
    fake_value(DRM_IOCTL_MODE_GETENCODER, "encoder_type", 0xfffffffe);
    fake_value(DRM_IOCTL_MODE_GETENCODER, "crtc_id", 0xfffffffd);
    fake_value(DRM_IOCTL_MODE_GETENCODER, "possible_crtcs", 0xfffffffc);
    fake_value(DRM_IOCTL_MODE_GETENCODER, "possible_clones", 0xfffffffb);
    drmModeEncoderPtr encoder = BLOCK(drmModeGetEncoder(card, 0xfffffffa));

    show(encoder);
    if (encoder)
        BYTES(encoder, sizeof(*encoder));
    free(encoder);
}

FAKE_CASE(drmModeGetEncoder, interrupted)
{
    fake_fails(DRM_IOCTL_MODE_GETENCODER, EAGAIN, 4);
    drmModeEncoderPtr encoder = BLOCK(drmModeGetEncoder(card, 21));

    show(encoder);
    drmModeFreeEncoder(encoder);
}

FAKE_CASE(drmModeGetEncoder, positive_answer)
{
    fake_returns(DRM_IOCTL_MODE_GETENCODER, 1);
    BLOCK(drmModeGetEncoder(card, 21));
}

CASE(drmModeFreeEncoder, null)
{
    CALL(drmModeFreeEncoder(NULL));
}

CASE(drmModeFreeEncoder, usual)
{
    CALL(drmModeFreeEncoder(drmModeGetEncoder(card, ids.encoder)));
    CALL(drmModeFreeEncoder(malloc(sizeof(drmModeEncoder))));
}
