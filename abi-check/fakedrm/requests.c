/* requests.c: the requests of the kernel's interface that libdrm makes, but for legacy ones and sync objects. */
#include "table.h"

static const char driver_name[] = "fakedrm", driver_date[] = "20240101", driver_desc[] = "Fake DRM driver";
static const char unique[] = "pci:0000:00:02.0";

static const struct field version[] = {
    out(drm_version, version_major, 1), out(drm_version, version_minor, 2), out(drm_version, version_patchlevel, 3),
    text_out(drm_version, name, name_len, driver_name), text_out(drm_version, date, date_len, driver_date),
    text_out(drm_version, desc, desc_len, driver_desc), {0}
};
static const struct field get_unique[] = { text_out(drm_unique, unique, unique_len, unique), {0} };
static const struct field set_unique[] = { list_in(drm_unique, unique, unique_len, char), {0} };
static const struct field get_magic[] = { out(drm_auth, magic, 0x1234), {0} };
static const struct field auth_magic[] = { in(drm_auth, magic), {0} };
static const struct field set_version[] = {
    both(drm_set_version, drm_di_major, 1), both(drm_set_version, drm_di_minor, 4),
    both(drm_set_version, drm_dd_major, 2), both(drm_set_version, drm_dd_minor, 7), {0}
};
static const struct field gem_close[] = { in(drm_gem_close, handle), in(drm_gem_close, pad), {0} };
static const struct field get_cap[] = { in(drm_get_cap, capability), out(drm_get_cap, value, 0x8877665544332211), {0} };
static const struct field set_client_cap[] = { in(drm_set_client_cap, capability), in(drm_set_client_cap, value), {0} };
static const struct field prime_to_fd[] = {
    in(drm_prime_handle, handle), in(drm_prime_handle, flags), out(drm_prime_handle, fd, 88), {0}
};
static const struct field prime_to_handle[] = {
    out(drm_prime_handle, handle, 89), in(drm_prime_handle, flags), in(drm_prime_handle, fd), {0}
};
static const struct field wait_vblank[] = {
    { "type", 0, 4, .way = BOTH, .value = 0x4000003 }, { "sequence", 4, 4, .way = BOTH, .value = 555 },
    { "signal|tval_sec", 8, sizeof(long), .way = BOTH, .value = 66 }, { "tval_usec", 8 + sizeof(long), sizeof(long), .way = OUT, .value = 77 }, {0}
};
static const struct field get_sequence[] = {
    in(drm_crtc_get_sequence, crtc_id), out(drm_crtc_get_sequence, active, 1),
    out(drm_crtc_get_sequence, sequence, 0x1111111122222222), out(drm_crtc_get_sequence, sequence_ns, 333444555666), {0}
};
static const struct field queue_sequence[] = {
    in(drm_crtc_queue_sequence, crtc_id), in(drm_crtc_queue_sequence, flags),
    both(drm_crtc_queue_sequence, sequence, 0x1111111122222223), in(drm_crtc_queue_sequence, user_data), {0}
};
static const struct field nothing[] = { {0} };
/* A driver's own request, number 5 of those, of any size from 8 bytes on. */
static const struct field command[] = { { "data", 0, 8, .way = BOTH, .value = 0x0123456789abcdef }, {0} };

/* --- mode setting ------------------------------------------------------------------------------------------------- */

static const uint32_t fbs[] = { 71, 72 }, crtcs[] = { 41, 42, 43 }, connectors[] = { 31, 32, 33, 34 }, encoders[] = { 21, 22 };
static const uint32_t planes[] = { 51, 52, 53, 54, 55 }, formats[] = { 0x34325258, 0x34325241, 0x36314752 };
static const uint32_t props[] = { 61, 62, 63 }, connector_encoders[] = { 21, 22 }, lessees[] = { 2, 3 }, leased[] = { 41, 31, 51 };
static const uint64_t prop_values[] = { 1, 0x1122334455667788, 0 }, enum_values[] = { 0, 1, 2 };
static const struct drm_mode_property_enum enums[] = { { 0, "Off" }, { 1, "On" }, { 2, "A name with 31 characters, full" } };
static const uint16_t red[] = { 0, 0x5555, 0xaaaa, 0xffff }, green[] = { 1, 2, 3, 4 }, blue[] = { 9, 8, 7, 6 };
static const uint8_t blob[] = "a property blob of some bytes";
static const struct drm_mode_modeinfo modes[] = {
    { 148500, 1920, 2008, 2052, 2200, 0, 1080, 1084, 1089, 1125, 0, 60, 5, 0x48, "1920x1080" },
    { 65000, 1024, 1048, 1184, 1344, 0, 768, 771, 777, 806, 0, 60, 10, 0x40, "1024x768" },
};
static const char property_name[32] = "a property";
static const uint32_t four[4] = { 90, 91, 92, 93 }, pitches[4] = { 4096, 2048, 1024, 512 }, offsets[4] = { 0, 16, 32, 64 };
static const uint64_t modifiers[4] = { 0x0100000000000001, 0x0100000000000001, 0, 0 };

static const struct field card_res[] = {
    list_out(drm_mode_card_res, fb_id_ptr, count_fbs, PART, fbs), list_out(drm_mode_card_res, crtc_id_ptr, count_crtcs, PART, crtcs),
    list_out(drm_mode_card_res, connector_id_ptr, count_connectors, PART, connectors),
    list_out(drm_mode_card_res, encoder_id_ptr, count_encoders, PART, encoders), out(drm_mode_card_res, min_width, 1),
    out(drm_mode_card_res, max_width, 16384), out(drm_mode_card_res, min_height, 2), out(drm_mode_card_res, max_height, 8192), {0}
};
static const struct field get_crtc[] = {
    in(drm_mode_crtc, crtc_id), out(drm_mode_crtc, fb_id, 71), out(drm_mode_crtc, x, 5), out(drm_mode_crtc, y, 6),
    out(drm_mode_crtc, gamma_size, 4), out(drm_mode_crtc, mode_valid, 1), bytes_out(drm_mode_crtc, mode, &modes[1]), {0}
};
static const struct field set_crtc[] = {
    list_in(drm_mode_crtc, set_connectors_ptr, count_connectors, uint32_t), in(drm_mode_crtc, crtc_id), in(drm_mode_crtc, fb_id),
    in(drm_mode_crtc, x), in(drm_mode_crtc, y), in(drm_mode_crtc, gamma_size), in(drm_mode_crtc, mode_valid), in(drm_mode_crtc, mode), {0}
};
static const struct field cursor[] = {
    in(drm_mode_cursor, flags), in(drm_mode_cursor, crtc_id), in(drm_mode_cursor, x), in(drm_mode_cursor, y),
    in(drm_mode_cursor, width), in(drm_mode_cursor, height), in(drm_mode_cursor, handle), {0}
};
static const struct field cursor2[] = {
    in(drm_mode_cursor2, flags), in(drm_mode_cursor2, crtc_id), in(drm_mode_cursor2, x), in(drm_mode_cursor2, y),
    in(drm_mode_cursor2, width), in(drm_mode_cursor2, height), in(drm_mode_cursor2, handle), in(drm_mode_cursor2, hot_x),
    in(drm_mode_cursor2, hot_y), {0}
};
static const struct field get_gamma[] = {
    in(drm_mode_crtc_lut, crtc_id), in(drm_mode_crtc_lut, gamma_size), list_filled(drm_mode_crtc_lut, red, gamma_size, red),
    list_filled(drm_mode_crtc_lut, green, gamma_size, green), list_filled(drm_mode_crtc_lut, blue, gamma_size, blue), {0}
};
static const struct field set_gamma[] = {
    in(drm_mode_crtc_lut, crtc_id), in(drm_mode_crtc_lut, gamma_size), list_in(drm_mode_crtc_lut, red, gamma_size, uint16_t),
    list_in(drm_mode_crtc_lut, green, gamma_size, uint16_t), list_in(drm_mode_crtc_lut, blue, gamma_size, uint16_t), {0}
};
static const struct field get_encoder[] = {
    in(drm_mode_get_encoder, encoder_id), out(drm_mode_get_encoder, encoder_type, 2), out(drm_mode_get_encoder, crtc_id, 41),
    out(drm_mode_get_encoder, possible_crtcs, 7), out(drm_mode_get_encoder, possible_clones, 3), {0}
};
static const struct field get_connector[] = {
    list_out(drm_mode_get_connector, encoders_ptr, count_encoders, PART, connector_encoders),
    list_out(drm_mode_get_connector, modes_ptr, count_modes, WHOLE, modes), list_out(drm_mode_get_connector, props_ptr, count_props, PART, props),
    list_out(drm_mode_get_connector, prop_values_ptr, count_props, PART, prop_values), out(drm_mode_get_connector, encoder_id, 21),
    in(drm_mode_get_connector, connector_id), out(drm_mode_get_connector, connector_type, 11),
    out(drm_mode_get_connector, connector_type_id, 1), out(drm_mode_get_connector, connection, 1),
    out(drm_mode_get_connector, mm_width, 600), out(drm_mode_get_connector, mm_height, 340), out(drm_mode_get_connector, subpixel, 2),
    in(drm_mode_get_connector, pad), {0}
};
/* It takes long, and may change what the connector's state is. */
static const char *probe(const void *arg)
{
    const struct drm_mode_get_connector *connector = arg;

    return connector->count_modes == 0 ? "probe a connector" : NULL;
}

static const struct field mode_cmd[] = { in(drm_mode_mode_cmd, connector_id), in(drm_mode_mode_cmd, mode), {0} };
/* The kernel does not touch the number of names unless the property can have some. */
static bool has_names(const void *arg)
{
    return ((const struct drm_mode_get_property *)arg)->flags & (DRM_MODE_PROP_ENUM | DRM_MODE_PROP_BITMASK);
}

static bool has_blobs(const void *arg)
{
    return !has_names(arg) && ((const struct drm_mode_get_property *)arg)->flags & DRM_MODE_PROP_BLOB;
}

static const struct field get_property[] = {
    out(drm_mode_get_property, flags, DRM_MODE_PROP_ENUM), bytes_out(drm_mode_get_property, name, property_name),
    list_out(drm_mode_get_property, values_ptr, count_values, WHOLE, enum_values),
    /* What old kernels said of blob properties, in the same places: nothing, unless a scenario wants it. */
    { "blob_lengths", offsetof(struct drm_mode_get_property, values_ptr), 8, .way = LIST_OUT, .fit = WHOLE, .element = 4,
      length_at(drm_mode_get_property, count_enum_blobs), .applies = has_blobs },
    { "blob_ids", offsetof(struct drm_mode_get_property, enum_blob_ptr), 8, .way = LIST_OUT, .fit = WHOLE, .element = 4,
      length_at(drm_mode_get_property, count_enum_blobs), .applies = has_blobs },
    { member(drm_mode_get_property, enum_blob_ptr), .way = LIST_OUT, .fit = WHOLE, .element = sizeof(enums[0]),
      length_at(drm_mode_get_property, count_enum_blobs), .applies = has_names, .value = sizeof(enums) / sizeof(enums[0]),
      .data = enums },
    in(drm_mode_get_property, prop_id), {0}
};
static const struct field set_connector_property[] = {
    in(drm_mode_connector_set_property, value), in(drm_mode_connector_set_property, prop_id),
    in(drm_mode_connector_set_property, connector_id), {0}
};
static const struct field get_blob[] = { in(drm_mode_get_blob, blob_id), list_out(drm_mode_get_blob, data, length, EXACT, blob), {0} };
static const struct field get_fb[] = {
    in(drm_mode_fb_cmd, fb_id), out(drm_mode_fb_cmd, width, 640), out(drm_mode_fb_cmd, height, 480), out(drm_mode_fb_cmd, pitch, 2560),
    out(drm_mode_fb_cmd, bpp, 32), out(drm_mode_fb_cmd, depth, 24), out(drm_mode_fb_cmd, handle, 90), {0}
};
static const struct field add_fb[] = {
    out(drm_mode_fb_cmd, fb_id, 73), in(drm_mode_fb_cmd, width), in(drm_mode_fb_cmd, height), in(drm_mode_fb_cmd, pitch),
    in(drm_mode_fb_cmd, bpp), in(drm_mode_fb_cmd, depth), in(drm_mode_fb_cmd, handle), {0}
};
static const struct field rm_fb[] = { { "fb_id", 0, 4, .way = IN }, {0} };
static const struct field page_flip[] = {
    in(drm_mode_crtc_page_flip, crtc_id), in(drm_mode_crtc_page_flip, fb_id), in(drm_mode_crtc_page_flip, flags),
    in(drm_mode_crtc_page_flip, reserved), in(drm_mode_crtc_page_flip, user_data), {0}
};
static const struct field dirty_fb[] = {
    in(drm_mode_fb_dirty_cmd, fb_id), in(drm_mode_fb_dirty_cmd, flags), in(drm_mode_fb_dirty_cmd, color),
    list_in(drm_mode_fb_dirty_cmd, clips_ptr, num_clips, struct drm_clip_rect), {0}
};
static const struct field create_dumb[] = {
    in(drm_mode_create_dumb, height), in(drm_mode_create_dumb, width), in(drm_mode_create_dumb, bpp), in(drm_mode_create_dumb, flags),
    out(drm_mode_create_dumb, handle, 90), out(drm_mode_create_dumb, pitch, 2560), out(drm_mode_create_dumb, size, 2560 * 480), {0}
};
static const struct field map_dumb[] = {
    in(drm_mode_map_dumb, handle), in(drm_mode_map_dumb, pad), out(drm_mode_map_dumb, offset, 0x100002000), {0}
};
static const struct field destroy_dumb[] = { in(drm_mode_destroy_dumb, handle), {0} };
static const struct field plane_res[] = { list_out(drm_mode_get_plane_res, plane_id_ptr, count_planes, PART, planes), {0} };
static const struct field get_plane[] = {
    in(drm_mode_get_plane, plane_id), out(drm_mode_get_plane, crtc_id, 41), out(drm_mode_get_plane, fb_id, 71),
    out(drm_mode_get_plane, possible_crtcs, 3), out(drm_mode_get_plane, gamma_size, 9),
    list_out(drm_mode_get_plane, format_type_ptr, count_format_types, WHOLE, formats), {0}
};
static const struct field set_plane[] = {
    in(drm_mode_set_plane, plane_id), in(drm_mode_set_plane, crtc_id), in(drm_mode_set_plane, fb_id), in(drm_mode_set_plane, flags),
    in(drm_mode_set_plane, crtc_x), in(drm_mode_set_plane, crtc_y), in(drm_mode_set_plane, crtc_w), in(drm_mode_set_plane, crtc_h),
    in(drm_mode_set_plane, src_x), in(drm_mode_set_plane, src_y), in(drm_mode_set_plane, src_h), in(drm_mode_set_plane, src_w), {0}
};
static const struct field add_fb2[] = {
    out(drm_mode_fb_cmd2, fb_id, 74), in(drm_mode_fb_cmd2, width), in(drm_mode_fb_cmd2, height), in(drm_mode_fb_cmd2, pixel_format),
    in(drm_mode_fb_cmd2, flags), in(drm_mode_fb_cmd2, handles), in(drm_mode_fb_cmd2, pitches), in(drm_mode_fb_cmd2, offsets),
    in(drm_mode_fb_cmd2, modifier), {0}
};
static const struct field get_fb2[] = {
    both(drm_mode_fb_cmd2, fb_id, 71), out(drm_mode_fb_cmd2, width, 640), out(drm_mode_fb_cmd2, height, 480),
    out(drm_mode_fb_cmd2, pixel_format, 0x3231564e), out(drm_mode_fb_cmd2, flags, 2), bytes_out(drm_mode_fb_cmd2, handles, four),
    bytes_out(drm_mode_fb_cmd2, pitches, pitches), bytes_out(drm_mode_fb_cmd2, offsets, offsets),
    bytes_out(drm_mode_fb_cmd2, modifier, modifiers), {0}
};
static const struct field object_properties[] = {
    list_out(drm_mode_obj_get_properties, props_ptr, count_props, PART, props),
    list_out(drm_mode_obj_get_properties, prop_values_ptr, count_props, PART, prop_values), in(drm_mode_obj_get_properties, obj_id),
    in(drm_mode_obj_get_properties, obj_type), {0}
};
static const struct field set_object_property[] = {
    in(drm_mode_obj_set_property, value), in(drm_mode_obj_set_property, prop_id), in(drm_mode_obj_set_property, obj_id),
    in(drm_mode_obj_set_property, obj_type), {0}
};

/* How many properties a commit has: as many as its objects' counts say together. */
static uint32_t properties_of_commit(const void *arg)
{
    const struct drm_mode_atomic *atomic = arg;
    uint32_t total = 0, count;

    for (uint32_t i = 0; i < atomic->count_objs; i++) {
        if (!user_read(&count, atomic->count_props_ptr + i * sizeof(count), sizeof(count)))
            return 0;
        total += count;
    }
    return total;
}

static const struct field atomic[] = {
    in(drm_mode_atomic, flags), list_in(drm_mode_atomic, objs_ptr, count_objs, uint32_t),
    list_in(drm_mode_atomic, count_props_ptr, count_objs, uint32_t), list_counted(drm_mode_atomic, props_ptr, properties_of_commit, uint32_t),
    list_counted(drm_mode_atomic, prop_values_ptr, properties_of_commit, uint64_t), in(drm_mode_atomic, reserved),
    in(drm_mode_atomic, user_data), {0}
};
static const struct field create_blob[] = {
    list_in(drm_mode_create_blob, data, length, uint8_t), out(drm_mode_create_blob, blob_id, 81), {0}
};
static const struct field destroy_blob[] = { in(drm_mode_destroy_blob, blob_id), {0} };
static const struct field create_lease[] = {
    list_in(drm_mode_create_lease, object_ids, object_count, uint32_t), in(drm_mode_create_lease, flags),
    out(drm_mode_create_lease, lessee_id, 2), out(drm_mode_create_lease, fd, 95), {0}
};
static const struct field list_lessees[] = {
    list_out(drm_mode_list_lessees, lessees_ptr, count_lessees, PART, lessees), in(drm_mode_list_lessees, pad), {0}
};
static const struct field get_lease[] = {
    list_out(drm_mode_get_lease, objects_ptr, count_objects, PART, leased), in(drm_mode_get_lease, pad), {0}
};
static const struct field revoke_lease[] = { in(drm_mode_revoke_lease, lessee_id), {0} };
static const struct field close_fb[] = { in(drm_mode_closefb, fb_id), in(drm_mode_closefb, pad), {0} };

const struct request core_requests[] = {
    { 0x00, true, "VERSION", version }, { 0x01, true, "GET_UNIQUE", get_unique }, { 0x02, false, "GET_MAGIC", get_magic },
    { 0x07, false, "SET_VERSION", set_version }, { 0x09, false, "GEM_CLOSE", gem_close }, { 0x0c, true, "GET_CAP", get_cap },
    { 0x0d, false, "SET_CLIENT_CAP", set_client_cap }, { 0x10, false, "SET_UNIQUE", set_unique },
    { 0x11, false, "AUTH_MAGIC", auth_magic }, { 0x1e, false, "SET_MASTER", nothing }, { 0x1f, false, "DROP_MASTER", nothing },
    { 0x2d, false, "PRIME_HANDLE_TO_FD", prime_to_fd }, { 0x2e, false, "PRIME_FD_TO_HANDLE", prime_to_handle },
    { 0x3a, false, "WAIT_VBLANK", wait_vblank }, { 0x3b, true, "CRTC_GET_SEQUENCE", get_sequence },
    { 0x3c, false, "CRTC_QUEUE_SEQUENCE", queue_sequence }, { 0x45, false, "COMMAND_5", command },
    { 0xa0, true, "MODE_GETRESOURCES", card_res },
    { 0xa1, true, "MODE_GETCRTC", get_crtc }, { 0xa2, false, "MODE_SETCRTC", set_crtc }, { 0xa3, false, "MODE_CURSOR", cursor },
    { 0xa4, true, "MODE_GETGAMMA", get_gamma }, { 0xa5, false, "MODE_SETGAMMA", set_gamma },
    { 0xa6, true, "MODE_GETENCODER", get_encoder }, { 0xa7, true, "MODE_GETCONNECTOR", get_connector, probe },
    { 0xa8, false, "MODE_ATTACHMODE", mode_cmd }, { 0xa9, false, "MODE_DETACHMODE", mode_cmd },
    { 0xaa, true, "MODE_GETPROPERTY", get_property }, { 0xab, false, "MODE_SETPROPERTY", set_connector_property },
    { 0xac, true, "MODE_GETPROPBLOB", get_blob }, { 0xad, true, "MODE_GETFB", get_fb }, { 0xae, false, "MODE_ADDFB", add_fb },
    { 0xaf, false, "MODE_RMFB", rm_fb }, { 0xb0, false, "MODE_PAGE_FLIP", page_flip }, { 0xb1, false, "MODE_DIRTYFB", dirty_fb },
    { 0xb2, false, "MODE_CREATE_DUMB", create_dumb }, { 0xb3, false, "MODE_MAP_DUMB", map_dumb },
    { 0xb4, false, "MODE_DESTROY_DUMB", destroy_dumb }, { 0xb5, true, "MODE_GETPLANERESOURCES", plane_res },
    { 0xb6, true, "MODE_GETPLANE", get_plane }, { 0xb7, false, "MODE_SETPLANE", set_plane }, { 0xb8, false, "MODE_ADDFB2", add_fb2 },
    { 0xb9, true, "MODE_OBJ_GETPROPERTIES", object_properties }, { 0xba, false, "MODE_OBJ_SETPROPERTY", set_object_property },
    { 0xbb, false, "MODE_CURSOR2", cursor2 }, { 0xbc, false, "MODE_ATOMIC", atomic }, { 0xbd, false, "MODE_CREATEPROPBLOB", create_blob },
    { 0xbe, false, "MODE_DESTROYPROPBLOB", destroy_blob }, { 0xc6, false, "MODE_CREATE_LEASE", create_lease },
    { 0xc7, true, "MODE_LIST_LESSEES", list_lessees }, { 0xc8, true, "MODE_GET_LEASE", get_lease },
    { 0xc9, false, "MODE_REVOKE_LEASE", revoke_lease }, { 0xce, true, "MODE_GETFB2", get_fb2 },
    { 0xd0, false, "MODE_CLOSEFB", close_fb },
};
const size_t core_request_count = sizeof(core_requests) / sizeof(*core_requests);
