/* mapped_buffers.c: DMA buffers that are mapped, and what is done with them. */
#include "scenario.h"

static void show(drmBufMapPtr map)
{
    if (!map)
        return;
    NUMBER(map->count);
    /* The fake kernel's addresses. */
    for (int i = 0; i < map->count && map->list; i++)
        say("%d: %d bytes, %d used, at %p", map->list[i].idx, map->list[i].total, map->list[i].used, map->list[i].address);
}

CASE(drmMapBufs, usual)
{
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    show(map);
    if (map)
        RESULT(drmUnmapBufs(map));
}

CASE(drmMapBufs, null)
{
    BLOCK(drmMapBufs(-1));
}

FAKE_CASE(drmMapBufs, empty)
{
    fake_list(DRM_IOCTL_MAP_BUFS, "list", NULL, 0);
    say(drmMapBufs(card) ? "a block" : "none");
}

FAKE_CASE(drmMapBufs, many)
{
    static struct drm_buf_pub buffers[500];

    for (size_t i = 0; i < LENGTH(buffers); i++)
        buffers[i] = (struct drm_buf_pub){ -i, i * 4096, i, (void *)(0x10000 * (i + 1)) };
    fake_list(DRM_IOCTL_MAP_BUFS, "list", buffers, LENGTH(buffers));
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    show(map);
    if (map)
        RESULT(drmUnmapBufs(map));
}

FAKE_CASE(drmMapBufs, shrinks)
{
    fake_grows(DRM_IOCTL_MAP_BUFS, "list", -1);
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    show(map);
    if (map)
        RESULT(drmUnmapBufs(map));
}

FAKE_CASE(drmMapBufs, grows)
{
    fake_grows(DRM_IOCTL_MAP_BUFS, "list", 1000);
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    if (!map)
        return;
    NUMBER(map->count);
    RESULT(drmUnmapBufs(map));
}

FAKE_CASE(drmMapBufs, absurd_count)
{
    fake_claims(DRM_IOCTL_MAP_BUFS, "list", INT32_MAX);
    BLOCK(drmMapBufs(card));
    fake_claims(DRM_IOCTL_MAP_BUFS, "list", UINT32_MAX);
    BLOCK(drmMapBufs(card));
}

FAKE_CASE(drmMapBufs, second_fails)
{
    fake_fault(FAKE_IOCTL, 1, EACCES);
    BLOCK(drmMapBufs(card));
}

FAKE_CASE(drmMapBufs, positive)
{
    fake_returns(DRM_IOCTL_MAP_BUFS, 5);
    say(drmMapBufs(card) ? "a block" : "none");
}

/* A program may have made the structure itself, or changed it. */
FAKE_CASE(drmUnmapBufs, usual)
{
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    if (!map)
        return;
    map->count = 1;
    map->list[0].total = 12345;
    map->list[0].used = 99;
    RESULT(drmUnmapBufs(map));
}

FAKE_CASE(drmUnmapBufs, empty)
{
    drmBufMapPtr map = BLOCK(drmMapBufs(card));

    if (!map)
        return;
    map->count = 0;
    RESULT(drmUnmapBufs(map));
}

CASE(drmUnmapBufs, null)
{
    drmBufMapPtr map = drmMalloc(sizeof(*map));

    if (map)
        RESULT(drmUnmapBufs(map));
}

FAKE_CASE(drmUnmapBufs, null_crashes)
{
    RESULT(drmUnmapBufs(NULL));
}

/* --- DMA ----------------------------------------------------------------------------------------------------------- */

static int send[] = { 4, 5, 6 }, sizes[] = { 4096, 1, 0 }, granted[8], granted_sizes[8];

static drmDMAReq request(void)
{
    return (drmDMAReq){
        .context = 42, .send_count = LENGTH(send), .send_list = send, .send_sizes = sizes, .flags = DRM_DMA_BLOCK | DRM_DMA_WAIT,
        .request_count = LENGTH(granted), .request_size = 16384, .request_list = granted, .request_sizes = granted_sizes,
        .granted_count = 77,
    };
}

CASE(drmDMA, usual)
{
    drmDMAReq dma = request();

    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
    NUMBERS(granted, LENGTH(granted));
    NUMBERS(granted_sizes, LENGTH(granted_sizes));
}

CASE(drmDMA, null)
{
    drmDMAReq dma = { 0 };

    RESULT(drmDMA(card, &dma));
    RESULT(drmDMA(-1, &dma));
    NUMBER(dma.granted_count);
}

CASE(drmDMA, numbers)
{
    drmDMAReq dma = request();

    dma.context = UINT32_MAX;
    dma.flags = -1;
    dma.request_count = INT32_MIN;
    dma.request_size = INT32_MAX;
    RESULT(drmDMA(card, &dma));
    dma.send_list = dma.send_sizes = (int *)fenced_page();
    dma.send_count = -1;
    RESULT(drmDMA(card, &dma));
    dma.send_count = 2;
    dma.send_list = NULL;
    RESULT(drmDMA(card, &dma));
    dma.send_list = send;
    dma.send_sizes = (int *)16;
    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
}

/* Nothing but the number that was granted changes. */
FAKE_CASE(drmDMA, request_stays)
{
    drmDMAReq dma = request();

    RESULT(drmDMA(card, &dma));
    say("%x %d %x %d %d %d", dma.context, dma.send_count, dma.flags, dma.request_count, dma.request_size, dma.granted_count);
    say(dma.send_list == send && dma.send_sizes == sizes ? "as it was" : "changed");
    say(dma.request_list == granted && dma.request_sizes == granted_sizes ? "as it was" : "changed");
}

FAKE_CASE(drmDMA, busy)
{
    drmDMAReq dma = request();

    for (int times = 15; times <= 17; times++) {
        fake_fails(DRM_IOCTL_DMA, EAGAIN, times);
        RESULT(drmDMA(card, &dma));
        NUMBER(dma.granted_count);
        dma.granted_count = 77;
    }
    fake_fails(DRM_IOCTL_DMA, EAGAIN, -1);
    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
}

/* An interruption ends it, and what came before it counts for nothing. */
FAKE_CASE(drmDMA, interrupted)
{
    drmDMAReq dma = request();

    fake_fails(DRM_IOCTL_DMA, EINTR, 1);
    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
    fake_fails(DRM_IOCTL_DMA, EBUSY, 1);
    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
}

FAKE_CASE(drmDMA, positive)
{
    drmDMAReq dma = request();

    fake_returns(DRM_IOCTL_DMA, 5);
    RESULT(drmDMA(card, &dma));
    NUMBER(dma.granted_count);
}

FAKE_CASE(drmDMA, null_crashes)
{
    RESULT(drmDMA(card, NULL));
}
