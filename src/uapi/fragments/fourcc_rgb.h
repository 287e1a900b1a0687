/*
 * One component.
 */

/* An index into a table of colours; of several in a byte the first is in the highest bits. */
#define DRM_FORMAT_C1 fourcc_code('C', '1', ' ', ' ') /* eight in a byte */
#define DRM_FORMAT_C2 fourcc_code('C', '2', ' ', ' ') /* four in a byte */
#define DRM_FORMAT_C4 fourcc_code('C', '4', ' ', ' ') /* two in a byte */
#define DRM_FORMAT_C8 fourcc_code('C', '8', ' ', ' ')

/* Darkness: 0 is the brightest. */
#define DRM_FORMAT_D1 fourcc_code('D', '1', ' ', ' ') /* eight in a byte */
#define DRM_FORMAT_D2 fourcc_code('D', '2', ' ', ' ') /* four in a byte */
#define DRM_FORMAT_D4 fourcc_code('D', '4', ' ', ' ') /* two in a byte */
#define DRM_FORMAT_D8 fourcc_code('D', '8', ' ', ' ')

/* Brightness, called red: 0 is black. */
#define DRM_FORMAT_R1 fourcc_code('R', '1', ' ', ' ') /* eight in a byte */
#define DRM_FORMAT_R2 fourcc_code('R', '2', ' ', ' ') /* four in a byte */
#define DRM_FORMAT_R4 fourcc_code('R', '4', ' ', ' ') /* two in a byte */
#define DRM_FORMAT_R8 fourcc_code('R', '8', ' ', ' ')
#define DRM_FORMAT_R10 fourcc_code('R', '1', '0', ' ') /* in the lowest bits of 16 */
#define DRM_FORMAT_R12 fourcc_code('R', '1', '2', ' ') /* in the lowest bits of 16 */
#define DRM_FORMAT_R16 fourcc_code('R', '1', '6', ' ')

/*
 * Red and green.
 */

#define DRM_FORMAT_RG88 fourcc_code('R', 'G', '8', '8')
#define DRM_FORMAT_GR88 fourcc_code('G', 'R', '8', '8')
#define DRM_FORMAT_RG1616 fourcc_code('R', 'G', '3', '2')
#define DRM_FORMAT_GR1616 fourcc_code('G', 'R', '3', '2')

/*
 * Red, green and blue.
 */

/* 8 bits. */
#define DRM_FORMAT_RGB332 fourcc_code('R', 'G', 'B', '8')
#define DRM_FORMAT_BGR233 fourcc_code('B', 'G', 'R', '8')

/* 16 bits. */
#define DRM_FORMAT_XRGB4444 fourcc_code('X', 'R', '1', '2')
#define DRM_FORMAT_XBGR4444 fourcc_code('X', 'B', '1', '2')
#define DRM_FORMAT_RGBX4444 fourcc_code('R', 'X', '1', '2')
#define DRM_FORMAT_BGRX4444 fourcc_code('B', 'X', '1', '2')
#define DRM_FORMAT_ARGB4444 fourcc_code('A', 'R', '1', '2')
#define DRM_FORMAT_ABGR4444 fourcc_code('A', 'B', '1', '2')
#define DRM_FORMAT_RGBA4444 fourcc_code('R', 'A', '1', '2')
#define DRM_FORMAT_BGRA4444 fourcc_code('B', 'A', '1', '2')
#define DRM_FORMAT_XRGB1555 fourcc_code('X', 'R', '1', '5')
#define DRM_FORMAT_XBGR1555 fourcc_code('X', 'B', '1', '5')
#define DRM_FORMAT_RGBX5551 fourcc_code('R', 'X', '1', '5')
#define DRM_FORMAT_BGRX5551 fourcc_code('B', 'X', '1', '5')
#define DRM_FORMAT_ARGB1555 fourcc_code('A', 'R', '1', '5')
#define DRM_FORMAT_ABGR1555 fourcc_code('A', 'B', '1', '5')
#define DRM_FORMAT_RGBA5551 fourcc_code('R', 'A', '1', '5')
#define DRM_FORMAT_BGRA5551 fourcc_code('B', 'A', '1', '5')
#define DRM_FORMAT_RGB565 fourcc_code('R', 'G', '1', '6')
#define DRM_FORMAT_BGR565 fourcc_code('B', 'G', '1', '6')

/* 24 bits. */
#define DRM_FORMAT_RGB888 fourcc_code('R', 'G', '2', '4')
#define DRM_FORMAT_BGR888 fourcc_code('B', 'G', '2', '4')

/* 32 bits; XRGB8888 is what every device can show. */
#define DRM_FORMAT_XRGB8888 fourcc_code('X', 'R', '2', '4')
#define DRM_FORMAT_XBGR8888 fourcc_code('X', 'B', '2', '4')
#define DRM_FORMAT_RGBX8888 fourcc_code('R', 'X', '2', '4')
#define DRM_FORMAT_BGRX8888 fourcc_code('B', 'X', '2', '4')
#define DRM_FORMAT_ARGB8888 fourcc_code('A', 'R', '2', '4')
#define DRM_FORMAT_ABGR8888 fourcc_code('A', 'B', '2', '4')
#define DRM_FORMAT_RGBA8888 fourcc_code('R', 'A', '2', '4')
#define DRM_FORMAT_BGRA8888 fourcc_code('B', 'A', '2', '4')
#define DRM_FORMAT_XRGB2101010 fourcc_code('X', 'R', '3', '0')
#define DRM_FORMAT_XBGR2101010 fourcc_code('X', 'B', '3', '0')
#define DRM_FORMAT_RGBX1010102 fourcc_code('R', 'X', '3', '0')
#define DRM_FORMAT_BGRX1010102 fourcc_code('B', 'X', '3', '0')
#define DRM_FORMAT_ARGB2101010 fourcc_code('A', 'R', '3', '0')
#define DRM_FORMAT_ABGR2101010 fourcc_code('A', 'B', '3', '0')
#define DRM_FORMAT_RGBA1010102 fourcc_code('R', 'A', '3', '0')
#define DRM_FORMAT_BGRA1010102 fourcc_code('B', 'A', '3', '0')

/* 48 and 64 bits. */
#define DRM_FORMAT_RGB161616 fourcc_code('R', 'G', '4', '8')
#define DRM_FORMAT_BGR161616 fourcc_code('B', 'G', '4', '8')
#define DRM_FORMAT_XRGB16161616 fourcc_code('X', 'R', '4', '8')
#define DRM_FORMAT_XBGR16161616 fourcc_code('X', 'B', '4', '8')
#define DRM_FORMAT_ARGB16161616 fourcc_code('A', 'R', '4', '8')
#define DRM_FORMAT_ABGR16161616 fourcc_code('A', 'B', '4', '8')
#define DRM_FORMAT_AXBXGXRX106106106106 fourcc_code('A', 'B', '1', '0') /* each component above 6 bits of padding */

/* Floating point of 16 bits: IEEE 754 binary16. */
#define DRM_FORMAT_XRGB16161616F fourcc_code('X', 'R', '4', 'H')
#define DRM_FORMAT_XBGR16161616F fourcc_code('X', 'B', '4', 'H')
#define DRM_FORMAT_ARGB16161616F fourcc_code('A', 'R', '4', 'H')
#define DRM_FORMAT_ABGR16161616F fourcc_code('A', 'B', '4', 'H')
#define DRM_FORMAT_R16F fourcc_code('R', ' ', ' ', 'H')
#define DRM_FORMAT_GR1616F fourcc_code('G', 'R', ' ', 'H')
#define DRM_FORMAT_BGR161616F fourcc_code('B', 'G', 'R', 'H')

/* Floating point of 32 bits: IEEE 754 binary32. */
#define DRM_FORMAT_R32F fourcc_code('R', ' ', ' ', 'F')
#define DRM_FORMAT_GR3232F fourcc_code('G', 'R', ' ', 'F')
#define DRM_FORMAT_BGR323232F fourcc_code('B', 'G', 'R', 'F')
#define DRM_FORMAT_ABGR32323232F fourcc_code('A', 'B', '8', 'F')

/* Alpha in a plane of its own: 8 bits in the second, the first as without _A8. */
#define DRM_FORMAT_XRGB8888_A8 fourcc_code('X', 'R', 'A', '8')
#define DRM_FORMAT_XBGR8888_A8 fourcc_code('X', 'B', 'A', '8')
#define DRM_FORMAT_RGBX8888_A8 fourcc_code('R', 'X', 'A', '8')
#define DRM_FORMAT_BGRX8888_A8 fourcc_code('B', 'X', 'A', '8')
#define DRM_FORMAT_RGB888_A8 fourcc_code('R', '8', 'A', '8')
#define DRM_FORMAT_BGR888_A8 fourcc_code('B', '8', 'A', '8')
#define DRM_FORMAT_RGB565_A8 fourcc_code('R', '5', 'A', '8')
#define DRM_FORMAT_BGR565_A8 fourcc_code('B', '5', 'A', '8')
