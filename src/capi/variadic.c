/* Functions with variable arguments, which Rust cannot define before 1.99: drmMsg. Compiled by meson. */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The beginning of drmServerInfo; there may be no drm.h yet for the header that has the whole. */
struct server_info {
    int (*debug_print)(const char *format, va_list arguments);
};

/* From variadic.rs: what drmSetServerInfo was given last, or NULL. */
const struct server_info *oxidrm_server_info(void);

void drmMsg(const char *format, ...);

/* Passes a message to the server, if it takes messages, or to stderr if the user wants to see them. */
void drmMsg(const char *format, ...)
{
    const struct server_info *server = oxidrm_server_info();
    const char *debug = getenv("LIBGL_DEBUG");
    va_list arguments;

    if (format == NULL)
        return;
    va_start(arguments, format);
    if (server != NULL && server->debug_print != NULL)
        server->debug_print(format, arguments);
    else if (debug != NULL && strstr(debug, "verbose") != NULL)
        vfprintf(stderr, format, arguments);
    va_end(arguments);
}
