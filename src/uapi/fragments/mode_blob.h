/*
 * What blobs of properties hold. MODE_ID has a drm_mode_modeinfo.
 */

/* Layout of the blob of formats. */
#define FORMAT_BLOB_CURRENT 1

struct drm_format_modifier_blob;

struct drm_format_modifier;

struct drm_plane_size_hint;

struct drm_mode_rect;

struct drm_color_ctm;

struct drm_color_ctm_3x4;

struct drm_color_lut;

struct drm_color_lut32;

/* What a film was mastered for, as CTA-861.3 defines it: colours in 1 / 50000, from 0 to 1. */
struct hdr_metadata_infoframe {
    __u8 eotf; /* Transfer function: 0 SDR, 1 HDR, 2 PQ (SMPTE ST 2084), 3 HLG. */
    __u8 metadata_type; /* 0 for this structure. */
    struct {
        __u16 x;
        __u16 y;
    } display_primaries[3]; /* The primary colours of the mastering display. */
    struct {
        __u16 x;
        __u16 y;
    } white_point; /* Its white. */
    __u16 max_display_mastering_luminance; /* Its greatest luminance in cd/m2. */
    __u16 min_display_mastering_luminance; /* Its least luminance in 1 / 10000 cd/m2. */
    __u16 max_cll; /* Luminance of the brightest pixel in cd/m2. */
    __u16 max_fall; /* Average luminance of the brightest frame in cd/m2. */
};

/* Blob of "HDR_OUTPUT_METADATA" of a connector. */
struct hdr_output_metadata {
    __u32 metadata_type; /* 0: hdmi_metadata_type1. */
    /* C of 1999 has no unions without a name of their own, compilers do. */
    __extension__ union {
        struct hdr_metadata_infoframe hdmi_metadata_type1;
    };
};
