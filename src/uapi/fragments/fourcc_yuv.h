/*
 * Luma and chroma. Subsampled 2x1: two pixels of a line share their chroma; 2x2: four pixels, and so on.
 */

/* Luma alone. */
#define DRM_FORMAT_Y8 fourcc_code('G', 'R', 'E', 'Y') /* 8 bits */
#define DRM_FORMAT_XYYY2101010 fourcc_code('Y', 'P', 'A', '4') /* three pixels in 32 bits */

/* Subsampled 2x1, in one plane: two pixels. These four are named from the lowest byte up. */
#define DRM_FORMAT_YUYV fourcc_code('Y', 'U', 'Y', 'V')
#define DRM_FORMAT_YVYU fourcc_code('Y', 'V', 'Y', 'U')
#define DRM_FORMAT_UYVY fourcc_code('U', 'Y', 'V', 'Y')
#define DRM_FORMAT_VYUY fourcc_code('V', 'Y', 'U', 'Y')

/* The same in the order V, Y of the second pixel, U, Y of the first; the data in the highest of 16 bits. */
#define DRM_FORMAT_Y210 fourcc_code('Y', '2', '1', '0')
#define DRM_FORMAT_Y212 fourcc_code('Y', '2', '1', '2')
#define DRM_FORMAT_Y216 fourcc_code('Y', '2', '1', '6')

/* Not subsampled, in one plane. */
#define DRM_FORMAT_AYUV fourcc_code('A', 'Y', 'U', 'V')
#define DRM_FORMAT_AVUY8888 fourcc_code('A', 'V', 'U', 'Y')
#define DRM_FORMAT_XYUV8888 fourcc_code('X', 'Y', 'U', 'V')
#define DRM_FORMAT_XVUY8888 fourcc_code('X', 'V', 'U', 'Y')
#define DRM_FORMAT_VUY888 fourcc_code('V', 'U', '2', '4')
#define DRM_FORMAT_VUY101010 fourcc_code('V', 'U', '3', '0') /* layout not defined: only with a modifier that is not linear */
#define DRM_FORMAT_XVUY2101010 fourcc_code('X', 'Y', '3', '0')

/* The same in the order alpha, V, Y, U; 12 bits are the highest of 16. */
#define DRM_FORMAT_Y410 fourcc_code('Y', '4', '1', '0') /* 2 bits of alpha, 10 of the others */
#define DRM_FORMAT_Y412 fourcc_code('Y', '4', '1', '2')
#define DRM_FORMAT_Y416 fourcc_code('Y', '4', '1', '6')
#define DRM_FORMAT_XVYU2101010 fourcc_code('X', 'V', '3', '0') /* as Y410, with padding */
#define DRM_FORMAT_XVYU12_16161616 fourcc_code('X', 'V', '3', '6') /* as Y412, with padding */
#define DRM_FORMAT_XVYU16161616 fourcc_code('X', 'V', '4', '8') /* as Y416, with padding */

/* Subsampled 2x2, in one plane: four pixels in 64 bits. 0: 8 bits each, 2: 10; Y: with one bit of alpha, X: without. */
#define DRM_FORMAT_Y0L0 fourcc_code('Y', '0', 'L', '0')
#define DRM_FORMAT_X0L0 fourcc_code('X', '0', 'L', '0')
#define DRM_FORMAT_Y0L2 fourcc_code('Y', '0', 'L', '2')
#define DRM_FORMAT_X0L2 fourcc_code('X', '0', 'L', '2')

/* Subsampled 2x2, in one plane, layout not defined: only with a modifier that is not linear. */
#define DRM_FORMAT_YUV420_8BIT fourcc_code('Y', 'U', '0', '8')
#define DRM_FORMAT_YUV420_10BIT fourcc_code('Y', 'U', '1', '0')

/*
 * Two planes: Y, and pairs of chroma. U is the lower one of a pair unless the line says V.
 */

/* 8 bits. */
#define DRM_FORMAT_NV12 fourcc_code('N', 'V', '1', '2') /* 2x2 */
#define DRM_FORMAT_NV21 fourcc_code('N', 'V', '2', '1') /* 2x2, V */
#define DRM_FORMAT_NV16 fourcc_code('N', 'V', '1', '6') /* 2x1 */
#define DRM_FORMAT_NV61 fourcc_code('N', 'V', '6', '1') /* 2x1, V */
#define DRM_FORMAT_NV24 fourcc_code('N', 'V', '2', '4') /* not subsampled */
#define DRM_FORMAT_NV42 fourcc_code('N', 'V', '4', '2') /* not subsampled, V */

/* 10 bits, four in 5 bytes. */
#define DRM_FORMAT_NV15 fourcc_code('N', 'V', '1', '5') /* 2x2 */
#define DRM_FORMAT_NV20 fourcc_code('N', 'V', '2', '0') /* 2x1 */
#define DRM_FORMAT_NV30 fourcc_code('N', 'V', '3', '0') /* not subsampled */

/* In the highest bits of 16. */
#define DRM_FORMAT_P010 fourcc_code('P', '0', '1', '0') /* 2x2, 10 bits */
#define DRM_FORMAT_P210 fourcc_code('P', '2', '1', '0') /* 2x1, 10 bits */
#define DRM_FORMAT_P012 fourcc_code('P', '0', '1', '2') /* 2x2, 12 bits */
#define DRM_FORMAT_P016 fourcc_code('P', '0', '1', '6') /* 2x2, 16 bits */

/* 10 bits, three in 4 bytes below 2 bits of padding. */
#define DRM_FORMAT_P030 fourcc_code('P', '0', '3', '0') /* 2x2 */
#define DRM_FORMAT_P230 fourcc_code('P', '2', '3', '0') /* 2x1 */

/*
 * Three planes: Y, U, V; or Y, V, U.
 */

/* 8 bits. */
#define DRM_FORMAT_YUV410 fourcc_code('Y', 'U', 'V', '9') /* 4x4 */
#define DRM_FORMAT_YVU410 fourcc_code('Y', 'V', 'U', '9') /* 4x4, V first */
#define DRM_FORMAT_YUV411 fourcc_code('Y', 'U', '1', '1') /* 4x1 */
#define DRM_FORMAT_YVU411 fourcc_code('Y', 'V', '1', '1') /* 4x1, V first */
#define DRM_FORMAT_YUV420 fourcc_code('Y', 'U', '1', '2') /* 2x2 */
#define DRM_FORMAT_YVU420 fourcc_code('Y', 'V', '1', '2') /* 2x2, V first */
#define DRM_FORMAT_YUV422 fourcc_code('Y', 'U', '1', '6') /* 2x1 */
#define DRM_FORMAT_YVU422 fourcc_code('Y', 'V', '1', '6') /* 2x1, V first */
#define DRM_FORMAT_YUV444 fourcc_code('Y', 'U', '2', '4') /* not subsampled */
#define DRM_FORMAT_YVU444 fourcc_code('Y', 'V', '2', '4') /* not subsampled, V first */

/* Not subsampled, 10 bits. */
#define DRM_FORMAT_Q410 fourcc_code('Q', '4', '1', '0') /* in the highest bits of 16 */
#define DRM_FORMAT_Q401 fourcc_code('Q', '4', '0', '1') /* in the highest bits of 16, V first */
#define DRM_FORMAT_T430 fourcc_code('T', '4', '3', '0') /* three in 4 bytes below 2 bits of padding */

/* In the lowest bits of 16, the others 0. */
#define DRM_FORMAT_S010 fourcc_code('S', '0', '1', '0') /* 2x2, 10 bits */
#define DRM_FORMAT_S210 fourcc_code('S', '2', '1', '0') /* 2x1, 10 bits */
#define DRM_FORMAT_S410 fourcc_code('S', '4', '1', '0') /* not subsampled, 10 bits */
#define DRM_FORMAT_S012 fourcc_code('S', '0', '1', '2') /* 2x2, 12 bits */
#define DRM_FORMAT_S212 fourcc_code('S', '2', '1', '2') /* 2x1, 12 bits */
#define DRM_FORMAT_S412 fourcc_code('S', '4', '1', '2') /* not subsampled, 12 bits */
#define DRM_FORMAT_S016 fourcc_code('S', '0', '1', '6') /* 2x2, 16 bits */
#define DRM_FORMAT_S216 fourcc_code('S', '2', '1', '6') /* 2x1, 16 bits */
#define DRM_FORMAT_S416 fourcc_code('S', '4', '1', '6') /* not subsampled, 16 bits */
