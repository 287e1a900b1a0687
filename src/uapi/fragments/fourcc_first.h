#include "drm.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A format: four characters, the first one lowest. */
#define fourcc_code(a, b, c, d) \
    ((__u32)(a) | ((__u32)(b) << 8) | ((__u32)(c) << 16) | ((__u32)(d) << 24))

/* The bytes of a format are in the other order: a bit on top of it. */
#define DRM_FORMAT_BIG_ENDIAN (1U << 31)

/* No format. */
#define DRM_FORMAT_INVALID 0

/*
 * How to read the names: letters are components, from the most significant bit of a pixel down, and digits their bits in the
 * same order. Pixels are little endian, so that the last letter comes first in memory. R, G, B, A are red, green, blue and
 * alpha; X is padding; Y, U, V are luma, Cb and Cr. F at the end: floating point.
 */
