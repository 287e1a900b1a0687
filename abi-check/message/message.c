/* message.c: drmMsg's messages go where they should: nowhere, to stderr, or to the server's debug_print. */

#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xf86drm.h>

static char printed[200];

static int print(const char *format, va_list arguments)
{
    return vsnprintf(printed, sizeof(printed), format, arguments);
}

/* What goes to stderr, which is a file from here on. */
static const char *written(void)
{
    static char text[200];
    size_t length;

    rewind(stderr);
    length = fread(text, 1, sizeof(text) - 1, stderr);
    text[length] = '\0';
    if (freopen("message.stderr", "w+", stderr) == NULL)
        exit(2);
    return text;
}

static int check(int line, const char *to_server, const char *to_stderr)
{
    const char *seen = written();
    int wrong = strcmp(printed, to_server) != 0 || strcmp(seen, to_stderr) != 0;

    if (wrong)
        printf("line %d: the server got \"%s\", stderr \"%s\"\n", line, printed, seen);
    printed[0] = '\0';
    return wrong;
}

#define CHECK(to_server, to_stderr) wrong |= check(__LINE__, to_server, to_stderr)

int main(void)
{
    drmServerInfo server = { print, NULL, NULL };
    drmServerInfo silent = { NULL, NULL, NULL };
    int wrong = 0;

    written();
    unsetenv("LIBGL_DEBUG");
    drmMsg("%s %d\n", "nobody", 1);
    CHECK("", "");
    drmSetServerInfo(&silent);
    drmMsg("%s %d\n", "nobody", 2);
    CHECK("", "");
    drmSetServerInfo(&server);
    drmMsg("%s %d %.1f %lld\n", "server", 3, 0.5, 1LL << 40);
    CHECK("server 3 0.5 1099511627776\n", "");

    setenv("LIBGL_DEBUG", "a verbose one", 1);
    drmMsg("server %d", 4);
    CHECK("server 4", "");
    drmSetServerInfo(&silent);
    drmMsg("%s %d\n", "stderr", 5);
    CHECK("", "stderr 5\n");
    drmSetServerInfo(NULL);
    drmMsg("%d %d %d %d %d %d %d %d %.1f\n", 1, 2, 3, 4, 5, 6, 7, 8, 0.5);
    CHECK("", "1 2 3 4 5 6 7 8 0.5\n");
    setenv("LIBGL_DEBUG", "quiet", 1);
    drmMsg("nobody\n");
    CHECK("", "");

    unlink("message.stderr");
    return wrong;
}
