/* message.c: messages, errors for people, and the library's memory. */
#include <limits.h>
#include <stdarg.h>

#include "scenario.h"

static int print(const char *format, va_list arguments)
{
    char text[256];

    vsnprintf(text, sizeof(text), format, arguments);
    say("the server gets \"%s\" of \"%s\"", text, format);
    return -1;
}

/* LIBGL_DEBUG's values. */
static const char *const levels[] = { NULL, "", "quiet", "verbose", "a verbose one", "VERBOSE", "verbos" };

static void set_level(const char *level)
{
    if (level)
        setenv("LIBGL_DEBUG", level, 1);
    else
        unsetenv("LIBGL_DEBUG");
    say("LIBGL_DEBUG is %s", level ? level : "not set");
}

static void send(void)
{
    drmMsg("nothing else\n");
    drmMsg("%d %s %c %lld %5.2f %p %%\n", -1, "text", 'c', 1ll << 40, 1.25, NULL);
    drmMsg("%d %d %d %d %d %d %d %d %d %.1f %.1f\n", 1, 2, 3, 4, 5, 6, 7, 8, 9, 0.5, 1.5);
    drmMsg("%s", "");
}

CASE(drmMsg, usual)
{
    for (size_t i = 0; i < LENGTH(levels); i++) {
        set_level(levels[i]);
        send();
    }
}

CASE(drmMsg, server)
{
    drmServerInfo server = { print, NULL, NULL };

    CALL(drmSetServerInfo(&server));
    for (size_t i = 0; i < LENGTH(levels); i++) {
        set_level(levels[i]);
        send();
    }
    CALL(drmSetServerInfo(NULL));
    send();
}

/* Without its function, nothing is printed as long as nobody wants to see it. */
CASE(drmMsg, server_without_print)
{
    drmServerInfo server = { NULL, NULL, NULL };

    CALL(drmSetServerInfo(&server));
    set_level(NULL);
    send();
    set_level("quiet");
    send();
}

CASE(drmMsg, null_crashes)
{
    drmServerInfo server = { NULL, NULL, NULL };

    drmSetServerInfo(&server);
    set_level("verbose");
    send();
}

CASE(drmMsg, null)
{
    unsetenv("LIBGL_DEBUG");
    CALL(drmMsg(NULL));
}

CASE(drmMsg, long_text)
{
    static char text[5000];

    memset(text, 'x', sizeof(text) - 1);
    set_level("verbose");
    drmMsg("%s\n", text);
}

CASE(drmSetServerInfo, null)
{
    CALL(drmSetServerInfo(NULL));
    send();
}

/* The structure stays the program's, which may change it. */
CASE(drmSetServerInfo, usual)
{
    drmServerInfo server = { NULL, NULL, NULL }, other = { print, NULL, NULL };

    set_level(NULL);
    CALL(drmSetServerInfo(&server));
    drmMsg("nobody\n");
    server.debug_print = print;
    drmMsg("changed\n");
    CALL(drmSetServerInfo(&other));
    server.debug_print = NULL;
    drmMsg("another\n");
    CALL(drmSetServerInfo(NULL));
    drmMsg("nobody\n");
}

/* --- drmError --------------------------------------------------------------------------------------------------------- */

CASE(drmError, usual)
{
    static const int errors[] = {
        0, 1, -1, EINVAL, -EINVAL, EAGAIN, 41, 133, 134, 4095, DRM_ERR_NO_DEVICE, DRM_ERR_NO_ACCESS, DRM_ERR_NOT_ROOT,
        DRM_ERR_INVALID, DRM_ERR_NO_FD, 1001, 1004, 1005, -1000, -1006, INT_MAX, -INT_MAX,
    };

    for (size_t i = 0; i < LENGTH(errors); i++) {
        say("%d", errors[i]);
        RESULT(drmError(errors[i], "label"));
    }
}

CASE(drmError, null)
{
    RESULT(drmError(0, ""));
    RESULT(drmError(DRM_ERR_NO_DEVICE, ""));
}

CASE(drmError, least)
{
    RESULT(drmError(INT_MIN, "label"));
}

CASE(drmError, null_label)
{
    RESULT(drmError(EIO, NULL));
    RESULT(drmError(DRM_ERR_NO_DEVICE, NULL));
    RESULT(drmError(DRM_ERR_NO_ACCESS, NULL));
    RESULT(drmError(DRM_ERR_NOT_ROOT, NULL));
    RESULT(drmError(DRM_ERR_INVALID, NULL));
}

CASE(drmError, odd_labels)
{
    static char longest[3000];

    memset(longest, 'l', sizeof(longest) - 1);
    RESULT(drmError(EIO, "100 %s%n"));
    RESULT(drmError(EIO, "two\nlines"));
    RESULT(drmError(EIO, longest));
    RESULT(drmError(DRM_ERR_NO_DEVICE, longest));
}

/* --- drmMalloc, drmFree ------------------------------------------------------------------------------------------------ */

/* Blocks are zero, also those that were used before. */
static void take(int size)
{
    unsigned char *block = drmMalloc(size), sum = 0;

    for (int i = 0; block && i < size; i++)
        sum |= block[i];
    say("%d bytes: %s, %s", size, block ? "a block" : "none", sum ? "dirty" : "zeros");
    if (block && size > 0 && size < 10000)
        memset(block, 0xaa, size);
    drmFree(block);
}

CASE(drmMalloc, null)
{
    void *block = drmMalloc(0), *other = drmMalloc(0);

    if (block && other)
        say("%s", block == other ? "the same" : "two blocks");
    drmFree(block);
    drmFree(other);
}

CASE(drmMalloc, usual)
{
    static const int sizes[] = { 1, 8, 100, 100, 4096, 4096, 9999, 1 << 20, -1, INT_MIN, -4096 };

    for (size_t i = 0; i < LENGTH(sizes); i++)
        take(sizes[i]);
}

CASE(drmFree, null)
{
    CALL(drmFree(NULL));
}

/* One heap for the library and the program. */
CASE(drmFree, usual)
{
    free(drmMalloc(10));
    CALL(drmFree(malloc(10)));
}
