/* calls.c: the calls by way of the Rust API, under the names of the C functions that do the same (../queries.c, ../atomic.c). */
#include "../bench.h"

#define CALLS(_) \
    _("drmModeGetResources", rust_resource_handles) \
    _("drmModeGetConnector", rust_get_connector) \
    _("drmModeGetConnectorCurrent", rust_get_connector_current) \
    _("drmModeGetEncoder", rust_get_encoder) \
    _("drmModeGetCrtc", rust_get_crtc) \
    _("drmModeGetPlaneResources", rust_plane_handles) \
    _("drmModeGetPlane", rust_get_plane) \
    _("drmModeObjectGetProperties", rust_get_properties) \
    _("drmModeGetProperty", rust_get_property) \
    _("drmModeGetPropertyBlob, 256 bytes", rust_get_property_blob) \
    _("drmModeGetPropertyBlob, 1000 bytes", rust_get_large_blob) \
    _("drmGetVersion", rust_get_driver) \
    _("drmGetBusid", rust_get_bus_id) \
    _("drmGetCap", rust_get_driver_capability) \
    _("drmModeAddFB2", rust_add_planar_framebuffer) \
    _("drmModePageFlip", rust_page_flip) \
    _("drmModeMoveCursor", rust_move_cursor) \
    _("16 properties", rust_atomic_commit)

#define DECLARE(name, function) void function(void);
#define ROW(name, function) { "rust", name, function, 10000 },

CALLS(DECLARE)

const struct call queries[] = { CALLS(ROW) };
const size_t query_count = sizeof(queries) / sizeof(*queries);

/* All rows are above. */
const struct call atomics[1], others[1];
const size_t atomic_count = 0, other_count = 0;
