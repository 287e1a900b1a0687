/* requests_syncobj.c: the requests about sync objects. */
#include "table.h"

static const uint64_t points[] = { 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007 };

static const struct field create[] = { out(drm_syncobj_create, handle, 21), in(drm_syncobj_create, flags), {0} };
static const struct field destroy[] = { in(drm_syncobj_destroy, handle), in(drm_syncobj_destroy, pad), {0} };
static const struct field to_fd[] = {
    in(drm_syncobj_handle, handle), in(drm_syncobj_handle, flags), out(drm_syncobj_handle, fd, 90), in(drm_syncobj_handle, pad),
    { "point", 16, 8, .way = IN }, {0}
};
/* With the flag to import a sync file, the handle is the program's. */
static const struct field to_handle[] = {
    both(drm_syncobj_handle, handle, 91), in(drm_syncobj_handle, flags), in(drm_syncobj_handle, fd), in(drm_syncobj_handle, pad),
    { "point", 16, 8, .way = IN }, {0}
};
static const struct field wait[] = {
    list_in(drm_syncobj_wait, handles, count_handles, uint32_t), in(drm_syncobj_wait, timeout_nsec), in(drm_syncobj_wait, flags),
    out(drm_syncobj_wait, first_signaled, 2), in(drm_syncobj_wait, pad), in(drm_syncobj_wait, deadline_nsec), {0}
};
static const struct field array[] = {
    list_in(drm_syncobj_array, handles, count_handles, uint32_t), in(drm_syncobj_array, pad), {0}
};
static const struct field timeline_wait[] = {
    list_in(drm_syncobj_timeline_wait, handles, count_handles, uint32_t), list_in(drm_syncobj_timeline_wait, points, count_handles, uint64_t),
    in(drm_syncobj_timeline_wait, timeout_nsec), in(drm_syncobj_timeline_wait, flags), out(drm_syncobj_timeline_wait, first_signaled, 2),
    in(drm_syncobj_timeline_wait, pad), in(drm_syncobj_timeline_wait, deadline_nsec), {0}
};
static const struct field query[] = {
    list_in(drm_syncobj_timeline_array, handles, count_handles, uint32_t),
    { member(drm_syncobj_timeline_array, points), .way = LIST_OUT, .fit = FILL, .element = 8, length_at(drm_syncobj_timeline_array, count_handles),
      .value = 8, .data = points },
    in(drm_syncobj_timeline_array, flags), {0}
};
static const struct field transfer[] = {
    in(drm_syncobj_transfer, src_handle), in(drm_syncobj_transfer, dst_handle), in(drm_syncobj_transfer, src_point),
    in(drm_syncobj_transfer, dst_point), in(drm_syncobj_transfer, flags), in(drm_syncobj_transfer, pad), {0}
};
static const struct field timeline_signal[] = {
    list_in(drm_syncobj_timeline_array, handles, count_handles, uint32_t), list_in(drm_syncobj_timeline_array, points, count_handles, uint64_t),
    in(drm_syncobj_timeline_array, flags), {0}
};
static const struct field eventfd[] = {
    in(drm_syncobj_eventfd, handle), in(drm_syncobj_eventfd, flags), in(drm_syncobj_eventfd, point), in(drm_syncobj_eventfd, fd),
    in(drm_syncobj_eventfd, pad), {0}
};

const struct request syncobj_requests[] = {
    { 0xbf, false, "SYNCOBJ_CREATE", create }, { 0xc0, false, "SYNCOBJ_DESTROY", destroy },
    { 0xc1, false, "SYNCOBJ_HANDLE_TO_FD", to_fd }, { 0xc2, false, "SYNCOBJ_FD_TO_HANDLE", to_handle },
    { 0xc3, false, "SYNCOBJ_WAIT", wait }, { 0xc4, false, "SYNCOBJ_RESET", array }, { 0xc5, false, "SYNCOBJ_SIGNAL", array },
    { 0xca, false, "SYNCOBJ_TIMELINE_WAIT", timeline_wait }, { 0xcb, true, "SYNCOBJ_QUERY", query },
    { 0xcc, false, "SYNCOBJ_TRANSFER", transfer }, { 0xcd, false, "SYNCOBJ_TIMELINE_SIGNAL", timeline_signal },
    { 0xcf, false, "SYNCOBJ_EVENTFD", eventfd },
};
const size_t syncobj_request_count = sizeof(syncobj_requests) / sizeof(*syncobj_requests);
