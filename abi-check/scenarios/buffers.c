/* buffers.c: DMA buffers of the time before mode setting. */
#include "scenario.h"

CASE(drmAddBufs, usual)
{
    RESULT(drmAddBufs(card, 16, 65536, DRM_PAGE_ALIGN, 0x10000));
}

CASE(drmAddBufs, null)
{
    RESULT(drmAddBufs(card, 0, 0, 0, 0));
    RESULT(drmAddBufs(-1, 1, 4096, 0, 0));
}

CASE(drmAddBufs, flags)
{
    for (int flag = DRM_PAGE_ALIGN; flag <= DRM_PCI_BUFFER_RO << 1; flag <<= 1)
        RESULT(drmAddBufs(card, 1, 4096, flag, 4096));
    RESULT(drmAddBufs(card, INT32_MAX, INT32_MAX, -1, INT32_MAX));
    /* The offset keeps its sign. */
    RESULT(drmAddBufs(card, INT32_MIN, -1, 0, -4096));
}

FAKE_CASE(drmAddBufs, answers)
{
    static const int counts[] = { 0, 1, INT32_MAX, -1, INT32_MIN };

    for (size_t i = 0; i < LENGTH(counts); i++) {
        fake_value(DRM_IOCTL_ADD_BUFS, "count", (uint32_t)counts[i]);
        say("%d", drmAddBufs(card, 16, 65536, 0, 0));
    }
}

FAKE_CASE(drmAddBufs, fails)
{
    fake_fails(DRM_IOCTL_ADD_BUFS, ENOMEM, 1);
    RESULT(drmAddBufs(card, 16, 65536, 0, 0));
}

FAKE_CASE(drmAddBufs, positive)
{
    fake_fails(DRM_IOCTL_ADD_BUFS, EBUSY, 1);
    fake_returns(DRM_IOCTL_ADD_BUFS, 5);
    RESULT(drmAddBufs(card, 16, 65536, 0, 0));
    say("%d", drmAddBufs(card, 16, 65536, 0, 0));
}

FAKE_CASE(drmAddBufs, positive_at_first)
{
    fake_returns(DRM_IOCTL_ADD_BUFS, 5);
    RESULT(drmAddBufs(card, 16, 65536, 0, 0));
}

/* --- water marks --------------------------------------------------------------------------------------------------- */

CASE(drmMarkBufs, usual)
{
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

CASE(drmMarkBufs, null)
{
    RESULT(drmMarkBufs(card, 0, 0));
    RESULT(drmMarkBufs(-1, 0.5, 0.5));
}

CASE(drmMarkBufs, rounds)
{
    RESULT(drmMarkBufs(card, 0.09999, 0.1));
    RESULT(drmMarkBufs(card, 0.99, 1));
    RESULT(drmMarkBufs(card, -0.19, 1.5));
    RESULT(drmMarkBufs(card, -1, 1e7));
}

FAKE_CASE(drmMarkBufs, empty)
{
    fake_list(DRM_IOCTL_INFO_BUFS, "list", NULL, 0);
    say("%d", drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, shrinks)
{
    fake_grows(DRM_IOCTL_INFO_BUFS, "list", -1);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, vanish)
{
    fake_grows(DRM_IOCTL_INFO_BUFS, "list", -3);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, grows)
{
    fake_grows(DRM_IOCTL_INFO_BUFS, "list", 1);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, absurd_count)
{
    fake_claims(DRM_IOCTL_INFO_BUFS, "list", INT32_MAX);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
    fake_claims(DRM_IOCTL_INFO_BUFS, "list", UINT32_MAX);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, fails)
{
    fake_fails(DRM_IOCTL_INFO_BUFS, EACCES, 1);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
    fake_fails(DRM_IOCTL_MARK_BUFS, EBUSY, 1);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, second_fails)
{
    fake_fault(FAKE_IOCTL, 1, EACCES);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, mark_fails)
{
    fake_fault(FAKE_IOCTL, 3, EACCES);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

FAKE_CASE(drmMarkBufs, positive)
{
    fake_returns(DRM_IOCTL_MARK_BUFS, 5);
    errno = EBUSY;
    say("%d", drmMarkBufs(card, 0.25, 0.75));
    RESULT(drmMarkBufs(card, 0.25, 0.75));
    fake_returns(DRM_IOCTL_INFO_BUFS, 5);
    RESULT(drmMarkBufs(card, 0.25, 0.75));
}

/* --- freeing ------------------------------------------------------------------------------------------------------- */

CASE(drmFreeBufs, usual)
{
    int list[] = { 3, 1, -2, INT32_MAX };

    RESULT(drmFreeBufs(card, LENGTH(list), list));
    RESULT(drmFreeBufs(card, 1, list));
    RESULT(drmFreeBufs(card, 0, list));
}

CASE(drmFreeBufs, null)
{
    RESULT(drmFreeBufs(card, 0, NULL));
    RESULT(drmFreeBufs(-1, 0, NULL));
    /* The kernel finds out. */
    RESULT(drmFreeBufs(card, 3, NULL));
}

CASE(drmFreeBufs, counts)
{
    int *list = (int *)fenced_page();

    RESULT(drmFreeBufs(card, 1024, list));
    RESULT(drmFreeBufs(card, 1025, list));
    RESULT(drmFreeBufs(card, -1, list));
    RESULT(drmFreeBufs(card, INT32_MAX, list));
    RESULT(drmFreeBufs(card, 2, (int *)8));
}

FAKE_CASE(drmFreeBufs, fails)
{
    int list[] = { 3, 1 };

    fake_fails(DRM_IOCTL_FREE_BUFS, EINVAL, 1);
    RESULT(drmFreeBufs(card, 2, list));
}

FAKE_CASE(drmFreeBufs, positive)
{
    int list[] = { 3, 1 };

    fake_returns(DRM_IOCTL_FREE_BUFS, 5);
    RESULT(drmFreeBufs(card, 2, list));
}

/* --- sizes --------------------------------------------------------------------------------------------------------- */

static void show_info(drmBufInfoPtr info)
{
    if (!info)
        return;
    NUMBER(info->count);
    if (info->list)
        BYTES(info->list, info->count * sizeof(*info->list));
    drmFree(info->list);
    drmFree(info);
}

CASE(drmGetBufInfo, usual)
{
    show_info(BLOCK(drmGetBufInfo(card)));
}

CASE(drmGetBufInfo, null)
{
    show_info(BLOCK(drmGetBufInfo(-1)));
}

FAKE_CASE(drmGetBufInfo, empty)
{
    fake_list(DRM_IOCTL_INFO_BUFS, "list", NULL, 0);
    say(drmGetBufInfo(card) ? "a block" : "none");
}

FAKE_CASE(drmGetBufInfo, many)
{
    static struct drm_buf_desc sizes[1000];

    for (size_t i = 0; i < LENGTH(sizes); i++)
        sizes[i] = (struct drm_buf_desc){ i, ~i, i * i, -i * i, i, i };
    fake_list(DRM_IOCTL_INFO_BUFS, "list", sizes, LENGTH(sizes));
    show_info(BLOCK(drmGetBufInfo(card)));
}

FAKE_CASE(drmGetBufInfo, shrinks)
{
    fake_grows(DRM_IOCTL_INFO_BUFS, "list", -1);
    show_info(BLOCK(drmGetBufInfo(card)));
}

FAKE_CASE(drmGetBufInfo, grows)
{
    fake_grows(DRM_IOCTL_INFO_BUFS, "list", 1000);
    drmBufInfoPtr info = BLOCK(drmGetBufInfo(card));

    if (info)
        NUMBER(info->count);
    drmFree(info ? info->list : NULL);
    drmFree(info);
}

FAKE_CASE(drmGetBufInfo, absurd_count)
{
    fake_claims(DRM_IOCTL_INFO_BUFS, "list", INT32_MAX);
    show_info(BLOCK(drmGetBufInfo(card)));
    fake_claims(DRM_IOCTL_INFO_BUFS, "list", UINT32_MAX);
    show_info(BLOCK(drmGetBufInfo(card)));
}

FAKE_CASE(drmGetBufInfo, second_fails)
{
    fake_fault(FAKE_IOCTL, 1, EACCES);
    show_info(BLOCK(drmGetBufInfo(card)));
}

FAKE_CASE(drmGetBufInfo, positive)
{
    fake_returns(DRM_IOCTL_INFO_BUFS, 5);
    show_info(BLOCK(drmGetBufInfo(card)));
}
