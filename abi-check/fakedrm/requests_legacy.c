/* requests_legacy.c: the requests of the time before mode setting. */
#include "table.h"

#define MAP_HANDLE 0x8877665544332211

static const struct drm_buf_desc buffers[] = {
    { 10, 4096, 0, 5, 0, 0x0 }, { 20, 8192, 5, 15, 1, 0x1000 }, { 30, 16384, 7, 22, 2, 0x2000 },
};
static const struct drm_buf_pub mapped[] = { { 5, 4096, 99, (void *)0x1000000 }, { 6, 4096, 99, (void *)0x2000000 } };
static const struct drm_ctx contexts[] = { { 100, 0 }, { 101, 0 }, { 102, 0 }, { 103, 0 } };
static const struct {
    unsigned long value;
    unsigned long type;
} stats[15] = {
    { 1000, 0 }, { 1001, 1 }, { 1002, 2 }, { 1003, 3 }, { 1004, 4 }, { 1005, 5 }, { 1006, 6 }, { 1007, 7 },
    { 1008, 8 }, { 1009, 9 }, { 1010, 10 }, { 1011, 11 }, { 1012, 12 }, { 1013, 13 }, { 1014, 14 },
};

static const struct field irq_busid[] = {
    out(drm_irq_busid, irq, 11), in(drm_irq_busid, busnum), in(drm_irq_busid, devnum), in(drm_irq_busid, funcnum), {0}
};
/* GET_MAP takes the map's number in `offset`. */
static const struct field get_map[] = {
    both(drm_map, offset, 0x1122334455667788), out(drm_map, size, 0x99aabbccdd), out(drm_map, type, 3), out(drm_map, flags, 0x15),
    out(drm_map, handle, MAP_HANDLE), out(drm_map, mtrr, 7), {0}
};
static const struct field add_map[] = {
    in(drm_map, offset), in(drm_map, size), in(drm_map, type), in(drm_map, flags), out(drm_map, handle, MAP_HANDLE), in(drm_map, mtrr), {0}
};
static const struct field rm_map[] = { in(drm_map, handle), {0} };
static const struct field get_client[] = {
    both(drm_client, idx, 1), out(drm_client, auth, 1), out(drm_client, pid, 0x100000002), out(drm_client, uid, 0x300000004),
    out(drm_client, magic, 0x500000006), out(drm_client, iocs, 0x700000008), {0}
};
static const struct field get_stats[] = { out(drm_stats, count, 15), bytes_out(drm_stats, data, stats), {0} };
static const struct field control[] = { in(drm_control, func), in(drm_control, irq), {0} };
static const struct field add_bufs[] = {
    both(drm_buf_desc, count, 77), in(drm_buf_desc, size), in(drm_buf_desc, low_mark), in(drm_buf_desc, high_mark),
    in(drm_buf_desc, flags), in(drm_buf_desc, agp_start), {0}
};
static const struct field mark_bufs[] = {
    in(drm_buf_desc, count), in(drm_buf_desc, size), in(drm_buf_desc, low_mark), in(drm_buf_desc, high_mark),
    in(drm_buf_desc, flags), in(drm_buf_desc, agp_start), {0}
};
static const struct field info_bufs[] = { list_out(drm_buf_info, list, count, WHOLE, buffers), {0} };
static const struct field map_bufs[] = {
    list_out(drm_buf_map, list, count, WHOLE, mapped), out(drm_buf_map, virtual, 0x0dead000), {0}
};
static const struct field free_bufs[] = { list_in(drm_buf_free, list, count, int), {0} };
static const struct field set_sarea[] = { in(drm_ctx_priv_map, ctx_id), in(drm_ctx_priv_map, handle), {0} };
static const struct field get_sarea[] = { in(drm_ctx_priv_map, ctx_id), out(drm_ctx_priv_map, handle, MAP_HANDLE), {0} };
static const struct field add_ctx[] = { out(drm_ctx, handle, 42), in(drm_ctx, flags), {0} };
static const struct field use_ctx[] = { in(drm_ctx, handle), in(drm_ctx, flags), {0} };
static const struct field get_ctx[] = { in(drm_ctx, handle), out(drm_ctx, flags, 3), {0} };
static const struct field res_ctx[] = { list_out(drm_ctx_res, contexts, count, WHOLE, contexts), {0} };
static const struct field add_draw[] = { out(drm_draw, handle, 43), {0} };
static const struct field rm_draw[] = { in(drm_draw, handle), {0} };
static const struct field update_draw[] = {
    in(drm_update_draw, handle), in(drm_update_draw, type), list_in(drm_update_draw, data, num, struct drm_clip_rect), {0}
};
static const struct field dma[] = {
    in(drm_dma, context), list_in(drm_dma, send_indices, send_count, int), list_in(drm_dma, send_sizes, send_count, int),
    in(drm_dma, flags), in(drm_dma, request_count), in(drm_dma, request_size), out(drm_dma, granted_count, 6), {0}
};
static const struct field lock[] = { in(drm_lock, context), in(drm_lock, flags), {0} };
static const struct field none[] = { {0} };
static const struct field agp_enable[] = { in(drm_agp_mode, mode), {0} };
static const struct field agp_info[] = {
    out(drm_agp_info, agp_version_major, 3), out(drm_agp_info, agp_version_minor, 5), out(drm_agp_info, mode, 0x1f000207),
    out(drm_agp_info, aperture_base, 0xe0000000), out(drm_agp_info, aperture_size, 0x8000000),
    out(drm_agp_info, memory_allowed, 0x4000000), out(drm_agp_info, memory_used, 0x10000), out(drm_agp_info, id_vendor, 0x8086),
    out(drm_agp_info, id_device, 0x7190), {0}
};
static const struct field agp_alloc[] = {
    in(drm_agp_buffer, size), out(drm_agp_buffer, handle, 0x1ffffffff), in(drm_agp_buffer, type),
    out(drm_agp_buffer, physical, 0xabcd000), {0}
};
static const struct field agp_free[] = { in(drm_agp_buffer, handle), {0} };
static const struct field agp_binding[] = { in(drm_agp_binding, handle), in(drm_agp_binding, offset), {0} };
static const struct field sg_alloc[] = { in(drm_scatter_gather, size), out(drm_scatter_gather, handle, 0x1fffff000), {0} };
static const struct field sg_free[] = { in(drm_scatter_gather, handle), {0} };

const struct request legacy_requests[] = {
    { 0x03, true, "IRQ_BUSID", irq_busid }, { 0x04, true, "GET_MAP", get_map }, { 0x05, true, "GET_CLIENT", get_client },
    { 0x06, true, "GET_STATS", get_stats }, { 0x14, false, "CONTROL", control }, { 0x15, false, "ADD_MAP", add_map },
    { 0x16, false, "ADD_BUFS", add_bufs }, { 0x17, false, "MARK_BUFS", mark_bufs }, { 0x18, true, "INFO_BUFS", info_bufs },
    { 0x19, true, "MAP_BUFS", map_bufs }, { 0x1a, false, "FREE_BUFS", free_bufs }, { 0x1b, false, "RM_MAP", rm_map },
    { 0x1c, false, "SET_SAREA_CTX", set_sarea }, { 0x1d, true, "GET_SAREA_CTX", get_sarea }, { 0x20, false, "ADD_CTX", add_ctx },
    { 0x21, false, "RM_CTX", use_ctx }, { 0x22, false, "MOD_CTX", use_ctx }, { 0x23, true, "GET_CTX", get_ctx },
    { 0x24, false, "SWITCH_CTX", use_ctx }, { 0x26, true, "RES_CTX", res_ctx }, { 0x27, false, "ADD_DRAW", add_draw },
    { 0x28, false, "RM_DRAW", rm_draw }, { 0x29, false, "DMA", dma }, { 0x2a, false, "LOCK", lock }, { 0x2b, false, "UNLOCK", lock },
    { 0x2c, false, "FINISH", lock }, { 0x30, false, "AGP_ACQUIRE", none }, { 0x31, false, "AGP_RELEASE", none },
    { 0x32, false, "AGP_ENABLE", agp_enable }, { 0x33, true, "AGP_INFO", agp_info }, { 0x34, false, "AGP_ALLOC", agp_alloc },
    { 0x35, false, "AGP_FREE", agp_free }, { 0x36, false, "AGP_BIND", agp_binding }, { 0x37, false, "AGP_UNBIND", agp_binding },
    { 0x38, false, "SG_ALLOC", sg_alloc }, { 0x39, false, "SG_FREE", sg_free }, { 0x3f, false, "UPDATE_DRAW", update_draw },
};
const size_t legacy_request_count = sizeof(legacy_requests) / sizeof(*legacy_requests);
