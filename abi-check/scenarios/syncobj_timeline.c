/* syncobj_timeline.c: sync objects with many points in time. */
#include <sys/eventfd.h>

#include "scenario.h"

CASE(drmSyncobjTimelineSignal, null)
{
    RESULT(drmSyncobjTimelineSignal(-1, NULL, NULL, 0));
    RESULT(drmSyncobjTimelineSignal(card, NULL, NULL, 0));
}

/* Points are signaled one after the other, waited for, asked for, carried over to another object. */
CASE(drmSyncobjTimelineSignal, usual)
{
    uint32_t handles[2] = { 0 }, first = 7;
    uint64_t points[2] = { 5, 3 };

    RESULT(drmSyncobjCreate(card, 0, &handles[0]));
    RESULT(drmSyncobjCreate(card, 0, &handles[1]));
    RESULT(drmSyncobjTimelineSignal(card, handles, points, 2));
    RESULT(drmSyncobjQuery(card, handles, points, 2));
    NUMBERS(points, 2);
    points[0] = 4;
    points[1] = 4;
    RESULT(drmSyncobjTimelineWait(card, handles, points, 2, 0, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT, &first));
    NUMBER(first);
    RESULT(drmSyncobjTimelineWait(card, handles, points, 2, 0, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_FOR_SUBMIT | DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL,
                                  &first));
    RESULT(drmSyncobjTimelineWait(card, handles, points, 2, 0, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE, NULL));
    RESULT(drmSyncobjTransfer(card, handles[1], 9, handles[0], 5, 0));
    RESULT(drmSyncobjQuery2(card, handles, points, 2, 0));
    NUMBERS(points, 2);
    RESULT(drmSyncobjQuery2(card, handles, points, 2, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED));
    NUMBERS(points, 2);
    RESULT(drmSyncobjQuery2(card, handles, points, 2, UINT32_MAX));
}

FAKE_CASE(drmSyncobjTimelineSignal, numbers)
{
    static uint32_t handles[3000];
    static uint64_t points[3000];

    for (uint32_t i = 0; i < LENGTH(handles); i++) {
        handles[i] = UINT32_MAX - i;
        points[i] = UINT64_MAX - i;
    }
    RESULT(drmSyncobjTimelineSignal(card, handles, points, 3));
    RESULT(drmSyncobjTimelineSignal(card, handles, points, LENGTH(points)));
    RESULT(drmSyncobjTimelineSignal(card, handles, NULL, 3));
    RESULT(drmSyncobjTimelineSignal(card, NULL, points, 3));
}

FAKE_CASE(drmSyncobjTimelineSignal, fails)
{
    uint32_t handle = 21;
    uint64_t point = 1;

    fake_fails(DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL, EINVAL, 1);
    RESULT(drmSyncobjTimelineSignal(card, &handle, &point, 1));
    fake_returns(DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL, 5);
    RESULT(drmSyncobjTimelineSignal(card, &handle, &point, 1));
}

CASE(drmSyncobjTimelineWait, null)
{
    RESULT(drmSyncobjTimelineWait(-1, NULL, NULL, 0, 0, 0, NULL));
    RESULT(drmSyncobjTimelineWait(card, NULL, NULL, 0, 0, 0, NULL));
}

FAKE_CASE(drmSyncobjTimelineWait, usual)
{
    uint32_t handles[3] = { 21, UINT32_MAX, 0 }, firsts[3] = { 1, 2, 3 };
    uint64_t points[3] = { 1, UINT64_MAX, 0 };

    RESULT(drmSyncobjTimelineWait(card, handles, points, 3, INT64_MAX, UINT32_MAX, &firsts[1]));
    NUMBERS(firsts, 3);
    RESULT(drmSyncobjTimelineWait(card, handles, points, 1, INT64_MIN, 0, NULL));
    RESULT(drmSyncobjTimelineWait(card, handles, points, 0, -1, 0, NULL));
    RESULT(drmSyncobjTimelineWait(card, handles, NULL, 1, 0, 0, NULL));
    RESULT(drmSyncobjTimelineWait(card, NULL, points, 1, 0, 0, NULL));
}

FAKE_CASE(drmSyncobjTimelineWait, fails)
{
    uint32_t handle = 21, first = 7;
    uint64_t point = 1;

    fake_fails(DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT, ETIME, 1);
    RESULT(drmSyncobjTimelineWait(card, &handle, &point, 1, 0, 0, &first));
    NUMBER(first);
    fake_returns(DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT, 5);
    RESULT(drmSyncobjTimelineWait(card, &handle, &point, 1, 0, 0, &first));
    NUMBER(first);
}

CASE(drmSyncobjQuery, null)
{
    RESULT(drmSyncobjQuery(-1, NULL, NULL, 0));
    RESULT(drmSyncobjQuery(card, NULL, NULL, 0));
}

FAKE_CASE(drmSyncobjQuery, usual)
{
    static uint64_t answers[8] = { UINT64_MAX, 0, 1, 2, 3, 4, 5, 6 };
    uint32_t handles[8] = { 21, UINT32_MAX };
    uint64_t points[5] = { 1, 2, 3, 4, 5 };

    RESULT(drmSyncobjQuery(card, handles, &points[1], 3));
    NUMBERS(points, 5);
    fake_list(DRM_IOCTL_SYNCOBJ_QUERY, "points", answers, LENGTH(answers));
    RESULT(drmSyncobjQuery(card, handles, &points[1], 2));
    NUMBERS(points, 5);
    RESULT(drmSyncobjQuery(card, handles, points, 0));
    RESULT(drmSyncobjQuery(card, NULL, points, 1));
    RESULT(drmSyncobjQuery(card, handles, (uint64_t *)1, 1));
}

FAKE_CASE(drmSyncobjQuery, fails)
{
    uint32_t handle = 21;
    uint64_t point = 7;

    fake_fails(DRM_IOCTL_SYNCOBJ_QUERY, EINVAL, 1);
    RESULT(drmSyncobjQuery(card, &handle, &point, 1));
    NUMBER(point);
    fake_returns(DRM_IOCTL_SYNCOBJ_QUERY, 5);
    RESULT(drmSyncobjQuery(card, &handle, &point, 1));
    NUMBER(point);
}

CASE(drmSyncobjQuery2, null)
{
    RESULT(drmSyncobjQuery2(-1, NULL, NULL, 0, 0));
    RESULT(drmSyncobjQuery2(card, NULL, NULL, 0, 0));
}

FAKE_CASE(drmSyncobjQuery2, usual)
{
    uint32_t handles[3] = { 21, 22, 23 };
    uint64_t points[5] = { 1, 2, 3, 4, 5 };

    RESULT(drmSyncobjQuery2(card, handles, &points[1], 3, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED));
    NUMBERS(points, 5);
    RESULT(drmSyncobjQuery2(card, handles, &points[1], 1, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_QUERY, EINVAL, 1);
    RESULT(drmSyncobjQuery2(card, handles, &points[1], 1, 0));
    fake_returns(DRM_IOCTL_SYNCOBJ_QUERY, 5);
    RESULT(drmSyncobjQuery2(card, handles, &points[1], 1, 0));
}

CASE(drmSyncobjTransfer, null)
{
    RESULT(drmSyncobjTransfer(-1, 0, 0, 0, 0, 0));
    RESULT(drmSyncobjTransfer(card, 0, 0, 0, 0, 0));
}

FAKE_CASE(drmSyncobjTransfer, usual)
{
    RESULT(drmSyncobjTransfer(card, 1, 2, 3, 4, 5));
    RESULT(drmSyncobjTransfer(card, UINT32_MAX, UINT64_MAX, UINT32_MAX - 1, UINT64_MAX - 1, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_TRANSFER, EINVAL, 1);
    RESULT(drmSyncobjTransfer(card, 1, 2, 3, 4, 5));
    fake_returns(DRM_IOCTL_SYNCOBJ_TRANSFER, 5);
    RESULT(drmSyncobjTransfer(card, 1, 2, 3, 4, 5));
}

CASE(drmSyncobjEventfd, null)
{
    RESULT(drmSyncobjEventfd(-1, 0, 0, -1, 0));
    RESULT(drmSyncobjEventfd(card, 0, 0, -1, 0));
}

/* The file can be read as soon as the point is signaled. */
CASE(drmSyncobjEventfd, usual)
{
    int event = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    uint64_t point = 2, number = 0;
    uint32_t handle = 0;

    RESULT(drmSyncobjCreate(card, 0, &handle));
    RESULT(drmSyncobjEventfd(card, handle, point, event, 0));
    RESULT(read(event, &number, sizeof(number)));
    RESULT(drmSyncobjTimelineSignal(card, &handle, &point, 1));
    RESULT(read(event, &number, sizeof(number)));
    NUMBER(number);
    RESULT(drmSyncobjEventfd(card, handle, point, event, UINT32_MAX));
    close(event);
}

FAKE_CASE(drmSyncobjEventfd, numbers)
{
    RESULT(drmSyncobjEventfd(card, UINT32_MAX, UINT64_MAX, INT32_MAX, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE));
    RESULT(drmSyncobjEventfd(card, 1, 2, INT32_MIN, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_EVENTFD, ENOENT, 1);
    RESULT(drmSyncobjEventfd(card, 1, 2, 3, 4));
    fake_returns(DRM_IOCTL_SYNCOBJ_EVENTFD, 5);
    RESULT(drmSyncobjEventfd(card, 1, 2, 3, 4));
}
