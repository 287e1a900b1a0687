/* master.c: who may set modes, and the tokens by which a master admits other clients. */
#include "scenario.h"

CASE(drmGetMagic, null)
{
    drm_magic_t magic = 7;

    RESULT(drmGetMagic(-1, &magic));
    NUMBER(magic);
}

FAKE_CASE(drmGetMagic, null_crashes)
{
    RESULT(drmGetMagic(card, NULL));
}

/* The same token each time, which is not 0, and is good once. */
CASE(drmGetMagic, usual)
{
    drm_magic_t magics[3] = { 1, 2, 3 }, again = 4;

    RESULT(drmGetMagic(card, &magics[1]));
    IDS(magics, 3);
    RESULT(drmGetMagic(card, &again));
    RESULT(magics[1] == again);
    RESULT(drmAuthMagic(card, again));
    RESULT(drmAuthMagic(card, again));
}

FAKE_CASE(drmGetMagic, fails)
{
    drm_magic_t magic = 7;

    fake_fails(DRM_IOCTL_GET_MAGIC, ENOMEM, 1);
    RESULT(drmGetMagic(card, &magic));
    NUMBER(magic);
}

/* The result is minus the errno of before. */
FAKE_CASE(drmGetMagic, positive_answer)
{
    drm_magic_t magic = 7;

    fake_returns(DRM_IOCTL_GET_MAGIC, 5);
    errno = EDOM;
    say("%d", drmGetMagic(card, &magic));
    NUMBER(magic);
}

CASE(drmAuthMagic, null)
{
    RESULT(drmAuthMagic(-1, 0));
    RESULT(drmAuthMagic(card, 0));
}

FAKE_CASE(drmAuthMagic, usual)
{
    RESULT(drmAuthMagic(card, 0x1234));
    RESULT(drmAuthMagic(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_AUTH_MAGIC, EINVAL, 1);
    RESULT(drmAuthMagic(card, 0x1234));
}

FAKE_CASE(drmAuthMagic, positive_answer)
{
    fake_returns(DRM_IOCTL_AUTH_MAGIC, 5);
    errno = EDOM;
    say("%d", drmAuthMagic(card, 1));
    RESULT(drmAuthMagic(card, 1));
}

CASE(drmSetMaster, null)
{
    RESULT(drmSetMaster(-1));
    RESULT(drmSetMaster(0));
}

CASE(drmSetMaster, usual)
{
    RESULT(drmSetMaster(card));
    RESULT(drmIsMaster(card));
    RESULT(drmDropMaster(card));
    RESULT(drmIsMaster(card));
    RESULT(drmSetMaster(card));
    RESULT(drmIsMaster(card));
}

FAKE_CASE(drmSetMaster, fails)
{
    fake_fails(DRM_IOCTL_SET_MASTER, EBUSY, 1);
    RESULT(drmSetMaster(card));
    fake_fails(DRM_IOCTL_SET_MASTER, EINTR, 2);
    fake_returns(DRM_IOCTL_SET_MASTER, 5);
    RESULT(drmSetMaster(card));
}

CASE(drmDropMaster, null)
{
    RESULT(drmDropMaster(-1));
    RESULT(drmDropMaster(0));
}

CASE(drmDropMaster, usual)
{
    RESULT(drmDropMaster(card));
    RESULT(drmDropMaster(card));
}

FAKE_CASE(drmDropMaster, fails)
{
    fake_fails(DRM_IOCTL_DROP_MASTER, EINVAL, 1);
    RESULT(drmDropMaster(card));
    fake_fails(DRM_IOCTL_DROP_MASTER, EAGAIN, 2);
    fake_returns(DRM_IOCTL_DROP_MASTER, 5);
    RESULT(drmDropMaster(card));
}

/* Only a device can say that somebody is not its master. */
CASE(drmIsMaster, null)
{
    RESULT(drmIsMaster(-1));
    RESULT(drmIsMaster(0));
}

FAKE_CASE(drmIsMaster, usual)
{
    static const int errors[] = { EACCES, EPERM, EINVAL, ENOTTY, ENODEV, EIO };

    RESULT(drmIsMaster(card));
    for (size_t i = 0; i < LENGTH(errors); i++) {
        fake_fails(DRM_IOCTL_AUTH_MAGIC, errors[i], 1);
        RESULT(drmIsMaster(card));
    }
    fake_returns(DRM_IOCTL_AUTH_MAGIC, 5);
    RESULT(drmIsMaster(card));
}

/* The original takes what errno was before for the answer. */
FAKE_CASE(drmIsMaster, positive_answer_with_errno)
{
    fake_returns(DRM_IOCTL_AUTH_MAGIC, 5);
    errno = EACCES;
    say("%d", drmIsMaster(card));
}
