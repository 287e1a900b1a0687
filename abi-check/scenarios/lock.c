/* lock.c: the hardware lock, and the macros that take it without the kernel. */
#include "scenario.h"

/* libdrm asks for a lock that cannot be had until it is stopped: that can be soon. */
#define MAY_SPIN 0.08

FAKE_CASE(drmGetLock, usual)
{
    may_run(MAY_SPIN);
    for (int flag = DRM_LOCK_READY; flag <= DRM_HALT_CUR_QUEUES; flag <<= 1)
        RESULT(drmGetLock(card, 42, flag));
    /* Others are dropped. */
    RESULT(drmGetLock(card, UINT32_MAX, -1));
    RESULT(drmGetLock(card, 0, 0x40));
    /* It is had at last. */
    fake_fails(DRM_IOCTL_LOCK, EBUSY, 100);
    RESULT(drmGetLock(card, 42, 0));
}

FAKE_CASE(drmGetLock, null)
{
    may_run(MAY_SPIN);
    RESULT(drmGetLock(-1, 0, 0));
}

/* As drivers with mode setting answer. */
FAKE_CASE(drmGetLock, fails_for_ever)
{
    may_run(MAY_SPIN);
    fake_fails(DRM_IOCTL_LOCK, EOPNOTSUPP, -1);
    RESULT(drmGetLock(card, 42, 0));
}

CASE(drmUnlock, usual)
{
    RESULT(drmUnlock(card, 42));
    RESULT(drmUnlock(card, UINT32_MAX));
}

CASE(drmUnlock, null)
{
    RESULT(drmUnlock(card, 0));
    RESULT(drmUnlock(-1, 1));
}

FAKE_CASE(drmUnlock, positive)
{
    fake_returns(DRM_IOCTL_UNLOCK, 5);
    RESULT(drmUnlock(card, 42));
}

CASE(drmFinish, usual)
{
    for (int flag = DRM_LOCK_READY; flag <= DRM_HALT_CUR_QUEUES; flag <<= 1)
        RESULT(drmFinish(card, 42, flag));
    RESULT(drmFinish(card, INT32_MIN, -1));
    RESULT(drmFinish(card, INT32_MAX, 0x40));
}

CASE(drmFinish, null)
{
    RESULT(drmFinish(card, 0, 0));
    RESULT(drmFinish(-1, 1, 0));
}

FAKE_CASE(drmFinish, positive)
{
    fake_returns(DRM_IOCTL_FINISH, 5);
    RESULT(drmFinish(card, 42, 0));
}

/* --- macros -------------------------------------------------------------------------------------------------------- */

/* The kernel is asked only if the word is not the context's. */
FAKE_CASE(DRM_LOCK, usual)
{
    static drmLock lock = { .lock = 42 };
    int taken = 0;

    may_run(MAY_SPIN);
    DRM_LOCK(card, &lock, 42, 0);
    NUMBER(lock.lock);
    DRM_UNLOCK(card, &lock, 42);
    NUMBER(lock.lock);
    DRM_LIGHT_LOCK(card, &lock, 42);
    NUMBER(lock.lock);
    DRM_LIGHT_LOCK(card, &lock, 42);
    NUMBER(lock.lock);
    DRM_UNLOCK(card, &lock, 43);
    NUMBER(lock.lock);
    DRM_UNLOCK(card, &lock, 42);
    DRM_LIGHT_LOCK_COUNT(card, &lock, 42, taken);
    DRM_LIGHT_LOCK_COUNT(card, &lock, 42, taken);
    NUMBER(taken);
    DRM_LOCK(card, &lock, 42, DRM_LOCK_QUIESCENT);
    NUMBER(lock.lock);
    BYTES(lock.padding, sizeof(lock.padding));
}

/* Somebody waits for the lock: the kernel tells him. */
CASE(DRM_UNLOCK, contended)
{
    drmLock lock = { .lock = DRM_LOCK_HELD | DRM_LOCK_CONT | 42 };

    DRM_UNLOCK(card, &lock, 42);
    NUMBER(lock.lock);
}

CASE(DRM_CAS, usual)
{
    drmLock lock = { .lock = 1 };
    DRM_CAS_RESULT(failed);

    DRM_CAS(&lock, 1, 2, failed);
    say("%s", failed ? "was another" : "done");
    DRM_CAS(&lock, 1, 3, failed);
    say("%s", failed ? "was another" : "done");
    DRM_CAS(&lock, 2, UINT32_MAX, failed);
    say("%s", failed ? "was another" : "done");
    NUMBER(lock.lock);
    NUMBER(__drm_dummy_lock(&lock));
}

CASE(DRM_SPINLOCK, usual)
{
    drmLock spin = { 0 };
    int failed = 77;

    DRM_SPINLOCK(&spin, 5);
    NUMBER(spin.lock);
    DRM_SPINLOCK_COUNT(&spin, 6, 3, failed);
    say("%s", failed ? "not taken" : "taken");
    DRM_SPINUNLOCK(&spin, 6);
    NUMBER(spin.lock);
    DRM_SPINLOCK_TAKE(&spin, 7);
    NUMBER(spin.lock);
    DRM_SPINUNLOCK(&spin, 7);
    NUMBER(spin.lock);
    DRM_SPINLOCK_COUNT(&spin, 8, 1, failed);
    say("%s", failed ? "not taken" : "taken");
    NUMBER(spin.lock);
}
