/*
 * The requests, for ioctl: numbers, made of direction, size of the argument, 'd', and a number of their own.
 */

#define DRM_IOCTL_BASE 'd'
#define DRM_IO(nr) _IO(DRM_IOCTL_BASE, nr)
#define DRM_IOR(nr, type) _IOR(DRM_IOCTL_BASE, nr, type)
#define DRM_IOW(nr, type) _IOW(DRM_IOCTL_BASE, nr, type)
#define DRM_IOWR(nr, type) _IOWR(DRM_IOCTL_BASE, nr, type)

/* Numbers of drivers' own requests: from this one, up to but not including that one. */
#define DRM_COMMAND_BASE 0x40
#define DRM_COMMAND_END 0xA0

/* Devices: who they are, what they can do, who may use them. */
#define DRM_IOCTL_VERSION DRM_IOWR(0x00, struct drm_version) /* the driver's name and version */
#define DRM_IOCTL_GET_UNIQUE DRM_IOWR(0x01, struct drm_unique) /* the bus id */
#define DRM_IOCTL_SET_UNIQUE DRM_IOW(0x10, struct drm_unique) /* refused today */
#define DRM_IOCTL_SET_VERSION DRM_IOWR(0x07, struct drm_set_version) /* the versions to talk in */
#define DRM_IOCTL_GET_CAP DRM_IOWR(0x0c, struct drm_get_cap) /* an ability of the device */
#define DRM_IOCTL_SET_CLIENT_CAP DRM_IOW(0x0d, struct drm_set_client_cap) /* an ability of the client */
#define DRM_IOCTL_SET_CLIENT_NAME DRM_IOWR(0xd1, struct drm_set_client_name) /* the client's name */
#define DRM_IOCTL_GET_MAGIC DRM_IOR(0x02, struct drm_auth) /* the token of this client */
#define DRM_IOCTL_AUTH_MAGIC DRM_IOW(0x11, struct drm_auth) /* admits the client with a token; for the master */
#define DRM_IOCTL_SET_MASTER DRM_IO(0x1e) /* becomes the master, who sets modes */
#define DRM_IOCTL_DROP_MASTER DRM_IO(0x1f) /* is the master no longer */

/* Buffers. */
#define DRM_IOCTL_GEM_CLOSE DRM_IOW(0x09, struct drm_gem_close) /* gives a handle up */
#define DRM_IOCTL_GEM_FLINK DRM_IOWR(0x0a, struct drm_gem_flink) /* from handle to name */
#define DRM_IOCTL_GEM_OPEN DRM_IOWR(0x0b, struct drm_gem_open) /* from name to handle */
#define DRM_IOCTL_GEM_CHANGE_HANDLE DRM_IOWR(0xd2, struct drm_gem_change_handle) /* from handle to handle */
#define DRM_IOCTL_PRIME_HANDLE_TO_FD DRM_IOWR(0x2d, struct drm_prime_handle) /* from handle to descriptor */
#define DRM_IOCTL_PRIME_FD_TO_HANDLE DRM_IOWR(0x2e, struct drm_prime_handle) /* from descriptor to handle */

/* Vblanks. */
#define DRM_IOCTL_WAIT_VBLANK DRM_IOWR(0x3a, union drm_wait_vblank) /* waits for one, or asks for an event */
#define DRM_IOCTL_CRTC_GET_SEQUENCE DRM_IOWR(0x3b, struct drm_crtc_get_sequence) /* the count of frames */
#define DRM_IOCTL_CRTC_QUEUE_SEQUENCE DRM_IOWR(0x3c, struct drm_crtc_queue_sequence) /* asks for an event at a count */

/* Mode setting: objects. */
#define DRM_IOCTL_MODE_GETRESOURCES DRM_IOWR(0xa0, struct drm_mode_card_res) /* all but planes */
#define DRM_IOCTL_MODE_GETPLANERESOURCES DRM_IOWR(0xb5, struct drm_mode_get_plane_res) /* planes */
#define DRM_IOCTL_MODE_GETCRTC DRM_IOWR(0xa1, struct drm_mode_crtc)
#define DRM_IOCTL_MODE_SETCRTC DRM_IOWR(0xa2, struct drm_mode_crtc) /* sets a mode */
#define DRM_IOCTL_MODE_GETENCODER DRM_IOWR(0xa6, struct drm_mode_get_encoder)
#define DRM_IOCTL_MODE_GETCONNECTOR DRM_IOWR(0xa7, struct drm_mode_get_connector) /* may look anew what is plugged in */
#define DRM_IOCTL_MODE_GETPLANE DRM_IOWR(0xb6, struct drm_mode_get_plane)
#define DRM_IOCTL_MODE_SETPLANE DRM_IOWR(0xb7, struct drm_mode_set_plane)
#define DRM_IOCTL_MODE_CURSOR DRM_IOWR(0xa3, struct drm_mode_cursor)
#define DRM_IOCTL_MODE_CURSOR2 DRM_IOWR(0xbb, struct drm_mode_cursor2) /* with a hot spot */
#define DRM_IOCTL_MODE_GETGAMMA DRM_IOWR(0xa4, struct drm_mode_crtc_lut)
#define DRM_IOCTL_MODE_SETGAMMA DRM_IOWR(0xa5, struct drm_mode_crtc_lut)
#define DRM_IOCTL_MODE_ATTACHMODE DRM_IOWR(0xa8, struct drm_mode_mode_cmd) /* no effect today */
#define DRM_IOCTL_MODE_DETACHMODE DRM_IOWR(0xa9, struct drm_mode_mode_cmd) /* no effect today */

/* Mode setting: framebuffers and dumb buffers. */
#define DRM_IOCTL_MODE_ADDFB DRM_IOWR(0xae, struct drm_mode_fb_cmd) /* of one plane, by depth */
#define DRM_IOCTL_MODE_ADDFB2 DRM_IOWR(0xb8, struct drm_mode_fb_cmd2) /* of up to four planes, by format */
#define DRM_IOCTL_MODE_GETFB DRM_IOWR(0xad, struct drm_mode_fb_cmd)
#define DRM_IOCTL_MODE_GETFB2 DRM_IOWR(0xce, struct drm_mode_fb_cmd2)
#define DRM_IOCTL_MODE_RMFB DRM_IOWR(0xaf, unsigned int) /* its id; what shows it is turned off */
#define DRM_IOCTL_MODE_CLOSEFB DRM_IOWR(0xd0, struct drm_mode_closefb) /* what shows it stays on */
#define DRM_IOCTL_MODE_DIRTYFB DRM_IOWR(0xb1, struct drm_mode_fb_dirty_cmd) /* tells what has changed */
#define DRM_IOCTL_MODE_PAGE_FLIP DRM_IOWR(0xb0, struct drm_mode_crtc_page_flip) /* shows another one */
#define DRM_IOCTL_MODE_CREATE_DUMB DRM_IOWR(0xb2, struct drm_mode_create_dumb)
#define DRM_IOCTL_MODE_MAP_DUMB DRM_IOWR(0xb3, struct drm_mode_map_dumb)
#define DRM_IOCTL_MODE_DESTROY_DUMB DRM_IOWR(0xb4, struct drm_mode_destroy_dumb)

/* Mode setting: properties. */
#define DRM_IOCTL_MODE_GETPROPERTY DRM_IOWR(0xaa, struct drm_mode_get_property) /* what it is */
#define DRM_IOCTL_MODE_SETPROPERTY DRM_IOWR(0xab, struct drm_mode_connector_set_property) /* of a connector */
#define DRM_IOCTL_MODE_OBJ_GETPROPERTIES DRM_IOWR(0xb9, struct drm_mode_obj_get_properties) /* of any object */
#define DRM_IOCTL_MODE_OBJ_SETPROPERTY DRM_IOWR(0xba, struct drm_mode_obj_set_property) /* of any object */
#define DRM_IOCTL_MODE_ATOMIC DRM_IOWR(0xbc, struct drm_mode_atomic) /* many at once, or none */
#define DRM_IOCTL_MODE_GETPROPBLOB DRM_IOWR(0xac, struct drm_mode_get_blob)
#define DRM_IOCTL_MODE_CREATEPROPBLOB DRM_IOWR(0xbd, struct drm_mode_create_blob)
#define DRM_IOCTL_MODE_DESTROYPROPBLOB DRM_IOWR(0xbe, struct drm_mode_destroy_blob)

/* Mode setting: leases. */
#define DRM_IOCTL_MODE_CREATE_LEASE DRM_IOWR(0xc6, struct drm_mode_create_lease)
#define DRM_IOCTL_MODE_LIST_LESSEES DRM_IOWR(0xc7, struct drm_mode_list_lessees)
#define DRM_IOCTL_MODE_GET_LEASE DRM_IOWR(0xc8, struct drm_mode_get_lease)
#define DRM_IOCTL_MODE_REVOKE_LEASE DRM_IOWR(0xc9, struct drm_mode_revoke_lease)

/* Sync objects. */
#define DRM_IOCTL_SYNCOBJ_CREATE DRM_IOWR(0xbf, struct drm_syncobj_create)
#define DRM_IOCTL_SYNCOBJ_DESTROY DRM_IOWR(0xc0, struct drm_syncobj_destroy)
#define DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD DRM_IOWR(0xc1, struct drm_syncobj_handle)
#define DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE DRM_IOWR(0xc2, struct drm_syncobj_handle)
#define DRM_IOCTL_SYNCOBJ_WAIT DRM_IOWR(0xc3, struct drm_syncobj_wait)
#define DRM_IOCTL_SYNCOBJ_RESET DRM_IOWR(0xc4, struct drm_syncobj_array)
#define DRM_IOCTL_SYNCOBJ_SIGNAL DRM_IOWR(0xc5, struct drm_syncobj_array)
#define DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT DRM_IOWR(0xca, struct drm_syncobj_timeline_wait)
#define DRM_IOCTL_SYNCOBJ_QUERY DRM_IOWR(0xcb, struct drm_syncobj_timeline_array) /* points reached */
#define DRM_IOCTL_SYNCOBJ_TRANSFER DRM_IOWR(0xcc, struct drm_syncobj_transfer) /* from point to point */
#define DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL DRM_IOWR(0xcd, struct drm_syncobj_timeline_array)
#define DRM_IOCTL_SYNCOBJ_EVENTFD DRM_IOWR(0xcf, struct drm_syncobj_eventfd)

/* Of the time before mode setting. */
#define DRM_IOCTL_IRQ_BUSID DRM_IOWR(0x03, struct drm_irq_busid)
#define DRM_IOCTL_GET_MAP DRM_IOWR(0x04, struct drm_map)
#define DRM_IOCTL_GET_CLIENT DRM_IOWR(0x05, struct drm_client)
#define DRM_IOCTL_GET_STATS DRM_IOR(0x06, struct drm_stats)
#define DRM_IOCTL_MODESET_CTL DRM_IOW(0x08, struct drm_modeset_ctl)
#define DRM_IOCTL_BLOCK DRM_IOWR(0x12, struct drm_block)
#define DRM_IOCTL_UNBLOCK DRM_IOWR(0x13, struct drm_block)
#define DRM_IOCTL_CONTROL DRM_IOW(0x14, struct drm_control)
#define DRM_IOCTL_ADD_MAP DRM_IOWR(0x15, struct drm_map)
#define DRM_IOCTL_RM_MAP DRM_IOW(0x1b, struct drm_map)
#define DRM_IOCTL_ADD_BUFS DRM_IOWR(0x16, struct drm_buf_desc)
#define DRM_IOCTL_MARK_BUFS DRM_IOW(0x17, struct drm_buf_desc)
#define DRM_IOCTL_INFO_BUFS DRM_IOWR(0x18, struct drm_buf_info)
#define DRM_IOCTL_MAP_BUFS DRM_IOWR(0x19, struct drm_buf_map)
#define DRM_IOCTL_FREE_BUFS DRM_IOW(0x1a, struct drm_buf_free)
#define DRM_IOCTL_SET_SAREA_CTX DRM_IOW(0x1c, struct drm_ctx_priv_map)
#define DRM_IOCTL_GET_SAREA_CTX DRM_IOWR(0x1d, struct drm_ctx_priv_map)
#define DRM_IOCTL_ADD_CTX DRM_IOWR(0x20, struct drm_ctx)
#define DRM_IOCTL_RM_CTX DRM_IOWR(0x21, struct drm_ctx)
#define DRM_IOCTL_MOD_CTX DRM_IOW(0x22, struct drm_ctx)
#define DRM_IOCTL_GET_CTX DRM_IOWR(0x23, struct drm_ctx)
#define DRM_IOCTL_SWITCH_CTX DRM_IOW(0x24, struct drm_ctx)
#define DRM_IOCTL_NEW_CTX DRM_IOW(0x25, struct drm_ctx)
#define DRM_IOCTL_RES_CTX DRM_IOWR(0x26, struct drm_ctx_res)
#define DRM_IOCTL_ADD_DRAW DRM_IOWR(0x27, struct drm_draw)
#define DRM_IOCTL_RM_DRAW DRM_IOWR(0x28, struct drm_draw)
#define DRM_IOCTL_UPDATE_DRAW DRM_IOW(0x3f, struct drm_update_draw)
#define DRM_IOCTL_DMA DRM_IOWR(0x29, struct drm_dma)
#define DRM_IOCTL_LOCK DRM_IOW(0x2a, struct drm_lock)
#define DRM_IOCTL_UNLOCK DRM_IOW(0x2b, struct drm_lock)
#define DRM_IOCTL_FINISH DRM_IOW(0x2c, struct drm_lock)
#define DRM_IOCTL_AGP_ACQUIRE DRM_IO(0x30)
#define DRM_IOCTL_AGP_RELEASE DRM_IO(0x31)
#define DRM_IOCTL_AGP_ENABLE DRM_IOW(0x32, struct drm_agp_mode)
#define DRM_IOCTL_AGP_INFO DRM_IOR(0x33, struct drm_agp_info)
#define DRM_IOCTL_AGP_ALLOC DRM_IOWR(0x34, struct drm_agp_buffer)
#define DRM_IOCTL_AGP_FREE DRM_IOW(0x35, struct drm_agp_buffer)
#define DRM_IOCTL_AGP_BIND DRM_IOW(0x36, struct drm_agp_binding)
#define DRM_IOCTL_AGP_UNBIND DRM_IOW(0x37, struct drm_agp_binding)
#define DRM_IOCTL_SG_ALLOC DRM_IOWR(0x38, struct drm_scatter_gather)
#define DRM_IOCTL_SG_FREE DRM_IOW(0x39, struct drm_scatter_gather)
