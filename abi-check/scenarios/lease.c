/* lease.c: objects of a device lent to another client. */
#include "scenario.h"

CASE(drmModeCreateLease, null)
{
    uint32_t lessee = 7;

    DESCRIPTOR(drmModeCreateLease(-1, NULL, 0, 0, &lessee));
    NUMBER(lessee);
}

FAKE_CASE(drmModeCreateLease, null_crashes)
{
    static const uint32_t objects[] = { 41, 31 };

    RESULT(drmModeCreateLease(card, objects, LENGTH(objects), 0, NULL));
}

/* A CRTC, a connector and a plane, lent and taken back. */
CASE(drmModeCreateLease, usual)
{
    uint32_t objects[] = { ids.crtc, ids.connector, ids.plane }, lessee = 0;
    drmModeLesseeListPtr lessees;
    drmModeObjectListPtr leased;
    int fd;

    fd = DESCRIPTOR(drmModeCreateLease(card, objects, LENGTH(objects), O_CLOEXEC, &lessee));
    ID(lessee);
    lessees = BLOCK(drmModeListLessees(card));
    if (lessees)
        IDS(lessees->lessees, lessees->count);
    drmFree(lessees);
    leased = fd >= 0 ? BLOCK(drmModeGetLease(fd)) : NULL;
    if (leased)
        IDS(leased->objects, leased->count);
    drmFree(leased);
    RESULT(drmModeRevokeLease(card, lessee));
    RESULT(drmModeRevokeLease(card, lessee));
    if (fd >= 0)
        close(fd);
}

CASE(drmModeCreateLease, nothing_to_lend)
{
    static const uint32_t unknown[] = { 0x7fffffff };
    uint32_t lessee = 7;

    DESCRIPTOR(drmModeCreateLease(card, unknown, 1, 0, &lessee));
    DESCRIPTOR(drmModeCreateLease(card, unknown, 1, -1, &lessee));
}

FAKE_CASE(drmModeCreateLease, numbers)
{
    static const uint32_t objects[] = { 41, 31, 0, UINT32_MAX };
    uint32_t lessees[3] = { 1, 2, 3 };

    RESULT(drmModeCreateLease(card, objects, LENGTH(objects), O_CLOEXEC | O_NONBLOCK, &lessees[1]));
    NUMBERS(lessees, 3);
    RESULT(drmModeCreateLease(card, NULL, 0, 0, &lessees[1]));
    RESULT(drmModeCreateLease(card, NULL, -1, 0, &lessees[1]));
    RESULT(drmModeCreateLease(card, objects, 0, -1, &lessees[1]));
    fake_value(DRM_IOCTL_MODE_CREATE_LEASE, "lessee_id", UINT32_MAX);
    fake_value(DRM_IOCTL_MODE_CREATE_LEASE, "fd", 0);
    RESULT(drmModeCreateLease(card, objects, LENGTH(objects), 0, &lessees[1]));
    NUMBERS(lessees, 3);
    fake_value(DRM_IOCTL_MODE_CREATE_LEASE, "fd", INT32_MAX);
    RESULT(drmModeCreateLease(card, objects, LENGTH(objects), 0, &lessees[1]));
}

FAKE_CASE(drmModeCreateLease, thousands)
{
    static uint32_t objects[5000];
    uint32_t lessee = 0;

    for (uint32_t i = 0; i < LENGTH(objects); i++)
        objects[i] = i * 3;
    RESULT(drmModeCreateLease(card, objects, LENGTH(objects), 0, &lessee));
}

FAKE_CASE(drmModeCreateLease, fails)
{
    static const uint32_t objects[] = { 41 };
    uint32_t lessee = 7;

    fake_fails(DRM_IOCTL_MODE_CREATE_LEASE, EBUSY, 1);
    RESULT(drmModeCreateLease(card, objects, 1, 0, &lessee));
    NUMBER(lessee);
    fake_fails(DRM_IOCTL_MODE_CREATE_LEASE, EINTR, 2);
    RESULT(drmModeCreateLease(card, objects, 1, 0, &lessee));
    RESULT(drmModeCreateLease(card, NULL, 1, 0, &lessee));
}

/* errno is what was left there before. */
FAKE_CASE(drmModeCreateLease, positive_answer)
{
    static const uint32_t objects[] = { 41 };
    uint32_t lessee = 7;
    int result;

    fake_returns(DRM_IOCTL_MODE_CREATE_LEASE, 5);
    errno = EDOM;
    result = drmModeCreateLease(card, objects, 1, 0, &lessee);
    say("%d, lessee %u", result, lessee);
}

FAKE_CASE(drmModeCreateLease, positive_answer_without_errno)
{
    static const uint32_t objects[] = { 41 };
    uint32_t lessee = 7;

    fake_returns(DRM_IOCTL_MODE_CREATE_LEASE, 5);
    RESULT(drmModeCreateLease(card, objects, 1, 0, &lessee));
    NUMBER(lessee);
}

static void show(drmModeLesseeListPtr lessees)
{
    if (lessees)
        IDS(lessees->lessees, lessees->count);
    /* It is one block. */
    free(lessees);
}

CASE(drmModeListLessees, null)
{
    BLOCK(drmModeListLessees(-1));
}

CASE(drmModeListLessees, usual)
{
    show(BLOCK(drmModeListLessees(card)));
}

FAKE_CASE(drmModeListLessees, empty)
{
    drmModeLesseeListPtr lessees;

    fake_list(DRM_IOCTL_MODE_LIST_LESSEES, "lessees_ptr", NULL, 0);
    lessees = BLOCK(drmModeListLessees(card));
    say("%d", lessees ? (int)lessees->count : -1);
    drmFree(lessees);
}

FAKE_CASE(drmModeListLessees, many)
{
    static const uint32_t lengths[] = { 1, 32, 33, 63, 64, 65, 1000 };
    static uint32_t numbers[1000];

    for (uint32_t i = 0; i < LENGTH(numbers); i++)
        numbers[i] = i + 1;
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(DRM_IOCTL_MODE_LIST_LESSEES, "lessees_ptr", numbers, lengths[i]);
        show(BLOCK(drmModeListLessees(card)));
    }
}

/* A lease is made or ends between two requests; the count is that of the first. */
FAKE_CASE(drmModeListLessees, grows)
{
    fake_grows(DRM_IOCTL_MODE_LIST_LESSEES, "lessees_ptr", 1);
    show(BLOCK(drmModeListLessees(card)));
}

FAKE_CASE(drmModeListLessees, shrinks)
{
    drmModeLesseeListPtr lessees;

    fake_grows(DRM_IOCTL_MODE_LIST_LESSEES, "lessees_ptr", -1);
    lessees = BLOCK(drmModeListLessees(card));
    say("%d, first %d", lessees ? (int)lessees->count : -1, lessees ? (int)lessees->lessees[0] : -1);
    drmFree(lessees);
}

FAKE_CASE(drmModeListLessees, fails)
{
    fake_returns(DRM_IOCTL_MODE_LIST_LESSEES, 5);
    say("%s", drmModeListLessees(card) ? "a block" : "none");
    fake_fails(DRM_IOCTL_MODE_LIST_LESSEES, EOPNOTSUPP, 1);
    BLOCK(drmModeListLessees(card));
}

static void show_lease(drmModeObjectListPtr lease)
{
    if (lease)
        IDS(lease->objects, lease->count);
    free(lease);
}

CASE(drmModeGetLease, null)
{
    BLOCK(drmModeGetLease(-1));
}

/* A client that lends sees all objects. */
CASE(drmModeGetLease, usual)
{
    show_lease(BLOCK(drmModeGetLease(card)));
}

FAKE_CASE(drmModeGetLease, empty)
{
    drmModeObjectListPtr lease;

    fake_list(DRM_IOCTL_MODE_GET_LEASE, "objects_ptr", NULL, 0);
    lease = BLOCK(drmModeGetLease(card));
    say("%d", lease ? (int)lease->count : -1);
    drmFree(lease);
}

FAKE_CASE(drmModeGetLease, many)
{
    static const uint32_t lengths[] = { 1, 64, 65, 1000 };
    static uint32_t numbers[1000];

    for (uint32_t i = 0; i < LENGTH(numbers); i++)
        numbers[i] = i + 1;
    for (size_t i = 0; i < LENGTH(lengths); i++) {
        fake_list(DRM_IOCTL_MODE_GET_LEASE, "objects_ptr", numbers, lengths[i]);
        show_lease(BLOCK(drmModeGetLease(card)));
    }
}

FAKE_CASE(drmModeGetLease, grows)
{
    fake_grows(DRM_IOCTL_MODE_GET_LEASE, "objects_ptr", 1);
    show_lease(BLOCK(drmModeGetLease(card)));
}

FAKE_CASE(drmModeGetLease, fails)
{
    fake_returns(DRM_IOCTL_MODE_GET_LEASE, 5);
    say("%s", drmModeGetLease(card) ? "a block" : "none");
    fake_fails(DRM_IOCTL_MODE_GET_LEASE, EOPNOTSUPP, 1);
    BLOCK(drmModeGetLease(card));
}

CASE(drmModeRevokeLease, null)
{
    RESULT(drmModeRevokeLease(card, 0));
    RESULT(drmModeRevokeLease(-1, 1));
}

FAKE_CASE(drmModeRevokeLease, usual)
{
    RESULT(drmModeRevokeLease(card, 2));
    RESULT(drmModeRevokeLease(card, UINT32_MAX));
    fake_fails(DRM_IOCTL_MODE_REVOKE_LEASE, ENOENT, 1);
    RESULT(drmModeRevokeLease(card, 2));
    fake_fails(DRM_IOCTL_MODE_REVOKE_LEASE, EINTR, 2);
    RESULT(drmModeRevokeLease(card, 2));
}

FAKE_CASE(drmModeRevokeLease, positive_answer)
{
    int result;

    fake_returns(DRM_IOCTL_MODE_REVOKE_LEASE, 5);
    errno = EDOM;
    result = drmModeRevokeLease(card, 2);
    say("%d", result);
}

FAKE_CASE(drmModeRevokeLease, positive_answer_without_errno)
{
    fake_returns(DRM_IOCTL_MODE_REVOKE_LEASE, 5);
    RESULT(drmModeRevokeLease(card, 2));
}
