/* say.c: what cases print with. */
#define _GNU_SOURCE
#include <stdarg.h>
#include <sys/mman.h>

#include "runner.h"

bool quiet;
uint64_t *output;
bool faulty;

static void put(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        *output = (*output ^ (unsigned char)text[i]) * 0x100000001b3;
    if (!quiet && write(STDOUT_FILENO, text, length) < 0)
        _exit(4);
}

static void line(const char *lead, const char *format, va_list arguments)
{
    char text[8192];
    int lead_length = snprintf(text, sizeof(text), "%s", lead), length;

    length = vsnprintf(text + lead_length, sizeof(text) - lead_length - 1, format, arguments);
    length += lead_length;
    if (length > (int)sizeof(text) - 2)
        length = sizeof(text) - 2;
    text[length++] = '\n';
    /* The library's own output comes first. */
    fflush(stdout);
    put(text, length);
}

void say(const char *format, ...)
{
    int error = errno;
    va_list arguments;

    va_start(arguments, format);
    line("  ", format, arguments);
    va_end(arguments);
    errno = error;
}

void print(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    line("", format, arguments);
    va_end(arguments);
}

void fail(const char *why)
{
    if (faulty)
        return;
    print("wrong: %s", why);
    abort();
}

long long say_result(const char *call, long long result)
{
    if (result < 0)
        say("%s = %lld %s", call, result, strerrorname_np(errno));
    else
        say("%s = %lld", call, result);
    return result;
}

int say_code(const char *call, int code)
{
    if (code < 0)
        say("%s = -%s", call, strerrorname_np(-code) ? strerrorname_np(-code) : "?");
    else
        say("%s = %d", call, code);
    return code;
}

void *say_block(const char *call, void *block)
{
    say("%s = %s", call, block ? "a block" : strerrorname_np(errno));
    return block;
}

const char *say_text(const char *call, const char *text)
{
    say(text ? "%s = \"%s\"" : "%s = NULL", call, text);
    return text;
}

int say_descriptor(const char *call, int fd)
{
    if (fd >= 0)
        say("%s = a descriptor", call);
    else
        say("%s = %d %s", call, fd, strerrorname_np(errno));
    return fd;
}

static void list(const char *name, const void *array, long count, size_t size, bool shown)
{
    char text[4096];
    size_t used = 0;

    if (!array) {
        say("%s: none of %ld", name, count);
        return;
    }
    for (long i = 0; i < count && used < sizeof(text) - 32; i++) {
        size_t used_bytes = size < 8 ? size : 8, skipped = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 8 - used_bytes : 0;
        uint64_t number = 0;

        memcpy((char *)&number + skipped, (const char *)array + i * size, used_bytes);
        if (!shown && number) {
            used += snprintf(text + used, sizeof(text) - used, " one");
            continue;
        }
        used += snprintf(text + used, sizeof(text) - used, " %llx", (unsigned long long)number);
    }
    text[used] = 0;
    say("%s:%s", name, text);
}

void say_numbers(const char *name, const void *array, long count, size_t size)
{
    list(name, array, count, size, true);
}

void say_ids(const char *name, const void *array, long count, size_t size)
{
    list(name, array, count, size, is_faked());
}

void say_bytes(const char *name, const void *place, size_t size)
{
    char text[4096];
    size_t i;

    if (!place) {
        say("%s: none", name);
        return;
    }
    for (i = 0; i < size && i < sizeof(text) / 2 - 1; i++)
        snprintf(text + 2 * i, 3, "%02x", ((const unsigned char *)place)[i]);
    text[2 * i] = 0;
    say("%s: %s", name, text);
}

char *fenced_page(void)
{
    char *pages = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (pages == MAP_FAILED || mprotect(pages + 4096, 4096, PROT_NONE))
        _exit(4);
    return pages;
}
