/* names.c: names of formats, of modifiers and of those who make them. */
#include <inttypes.h>

#include <drm_fourcc.h>

#include "scenario.h"

/* Bytes that are no text are shown by number. */
static void show_format(uint32_t format)
{
    char *name = drmGetFormatName(format);

    say("%08" PRIx32, format);
    if (name)
        BYTES(name, strlen(name));
    else
        say("none");
    free(name);
}

static void show_modifier(uint64_t modifier)
{
    char *vendor = drmGetFormatModifierVendor(modifier), *name = drmGetFormatModifierName(modifier);

    say("%016" PRIx64 " %s %s", modifier, vendor ? vendor : "NULL", name ? name : "NULL");
    free(vendor);
    free(name);
}

CASE(drmGetFormatName, null)
{
    show_format(0);
    show_format(DRM_FORMAT_BIG_ENDIAN);
}

CASE(drmGetFormatName, usual)
{
    static const uint32_t formats[] = {
        DRM_FORMAT_XRGB8888, DRM_FORMAT_ARGB8888, DRM_FORMAT_RGB565, DRM_FORMAT_C8, DRM_FORMAT_R8, DRM_FORMAT_R16,
        DRM_FORMAT_NV12, DRM_FORMAT_P010, DRM_FORMAT_YUYV, DRM_FORMAT_ABGR16161616F, DRM_FORMAT_XRGB8888_A8,
    };

    for (size_t i = 0; i < LENGTH(formats); i++) {
        show_format(formats[i]);
        show_format(formats[i] | DRM_FORMAT_BIG_ENDIAN);
    }
}

/* Blanks at the end go, others stay; a zero ends the name; any other byte is copied. */
CASE(drmGetFormatName, any_bytes)
{
    static const uint8_t bytes[] = { 0, 1, ' ', 'A', 0x7f, 0x80, 0xa0, 0xff };
    uint32_t n = LENGTH(bytes);

    for (uint32_t i = 0; i < n * n * n * n; i++)
        show_format(bytes[i % n] | bytes[i / n % n] << 8 | bytes[i / n / n % n] << 16 | (uint32_t)bytes[i / n / n / n] << 24);
}

CASE(drmGetFormatModifierVendor, null)
{
    free((char *)TEXT(drmGetFormatModifierVendor(0)));
}

CASE(drmGetFormatModifierVendor, all)
{
    for (uint64_t vendor = 0; vendor < 256; vendor++) {
        char *low = drmGetFormatModifierVendor(vendor << 56), *high = drmGetFormatModifierVendor(vendor << 56 | (~0ull >> 8));

        say("%" PRIu64 " %s %s", vendor, low ? low : "NULL", high ? high : "NULL");
        free(low);
        free(high);
    }
}

CASE(drmGetFormatModifierName, null)
{
    free((char *)TEXT(drmGetFormatModifierName(0)));
    free((char *)TEXT(drmGetFormatModifierName(DRM_FORMAT_MOD_INVALID)));
}

/* Small numbers, and each single bit, of every vendor. */
CASE(drmGetFormatModifierName, vendors)
{
    for (uint64_t vendor = 0; vendor < 16; vendor++) {
        for (uint64_t value = 0; value < 40; value++)
            show_modifier(vendor << 56 | value);
        for (int bit = 0; bit < 56; bit++)
            show_modifier(vendor << 56 | 1ull << bit);
        show_modifier(vendor << 56 | (~0ull >> 8));
    }
    show_modifier(~0ull);
}

/* Pairs of bits, as where one says what another means. */
static void show_pairs(uint64_t base, int bits)
{
    for (int low = 0; low < bits; low++)
        for (int high = low + 1; high < bits; high++)
            show_modifier(base | 1ull << low | 1ull << high);
}

CASE(drmGetFormatModifierName, pairs_of_bits)
{
    show_pairs((uint64_t)DRM_FORMAT_MOD_VENDOR_INTEL << 56, 24);
    show_pairs((uint64_t)DRM_FORMAT_MOD_VENDOR_NVIDIA << 56 | 0x10, 30);
    show_pairs((uint64_t)DRM_FORMAT_MOD_VENDOR_VIVANTE << 56, 56);
    show_pairs((uint64_t)DRM_FORMAT_MOD_VENDOR_BROADCOM << 56 | 2, 30);
    show_pairs((uint64_t)DRM_FORMAT_MOD_VENDOR_AMLOGIC << 56, 20);
}

/* Each version and tile, with each bit after them. */
CASE(drmGetFormatModifierName, amd)
{
    for (uint64_t version = 0; version < 8; version++)
        for (uint64_t tile = 0; tile < 32; tile++) {
            uint64_t base = (uint64_t)DRM_FORMAT_MOD_VENDOR_AMD << 56 | version | tile << 8;

            show_modifier(base);
            for (int bit = 13; bit < 40; bit++) {
                show_modifier(base | 1ull << bit);
                show_modifier(base | 1ull << 13 | 1ull << bit);
            }
            show_modifier(base | ~0ull >> 8 << 13 >> 8 << 8);
        }
}

/* Random fields for each kind of compression. */
CASE(drmGetFormatModifierName, arm)
{
    uint64_t state = 1;

    for (uint64_t type = 0; type < 16; type++)
        for (int i = 0; i < 400; i++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            show_modifier((uint64_t)DRM_FORMAT_MOD_VENDOR_ARM << 56 | type << 52 | (state >> 32 & (i % 2 ? 0x1fff : 0xff3)));
        }
}

CASE(drmGetFormatModifierName, any)
{
    uint64_t state = 2;

    for (int i = 0; i < 4000; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        show_modifier(((state >> 20) % 14) << 56 | (state ^ state >> 29) >> 8);
    }
}
