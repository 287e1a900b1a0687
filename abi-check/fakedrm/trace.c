/* trace.c: writes down requests in words, such that those of two libraries can be compared. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>

#include "kernel.h"
#include "requests.h"

/* So many elements are shown, and so many are summed up. */
#define MOST_ELEMENTS 64
/* How far back a line is looked for. */
#define NEAR 512
#define MOST_SUMMED 0x10000

static char text[1 << 20];
static size_t used;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Whether the line at the end of the trace is also one of those just before it. */
static bool is_repeated(size_t length)
{
    size_t back = used < NEAR ? used : NEAR;

    return memmem(text + used - back, back, text + used, length) != NULL;
}

void note(const char *format, ...)
{
    va_list arguments;
    int length, error = errno;

    if (!recording)
        return;
    pthread_mutex_lock(&lock);
    va_start(arguments, format);
    length = vsnprintf(text + used, sizeof(text) - used, format, arguments);
    va_end(arguments);
    /* Whoever waits for a file looks at it again and again; once is enough here. */
    if (length > 0 && strncmp(text + used, "look ", 5) == 0 && is_repeated(length))
        length = 0;
    if (length > 0 && (size_t)length < sizeof(text) - used)
        used += length;
    else
        text[used] = 0;
    pthread_mutex_unlock(&lock);
    errno = error;
}

__attribute__((visibility("default"))) void fake_record(bool on)
{
    recording = on;
}

__attribute__((visibility("default"))) const char *fake_trace(void)
{
    return text;
}

const char *error_name(int error)
{
    const char *name = strerrorname_np(error);

    return name ? name : "?";
}

void note_bytes(const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        note("%02x", ((const unsigned char *)bytes)[i]);
}

void note_list(uint64_t address, uint64_t count, size_t element)
{
    unsigned char one[128], some[4096];
    uint64_t sum = 0, step;

    note("[");
    for (uint64_t i = 0; i < count && i < MOST_ELEMENTS; i++) {
        if (!user_read(one, address + i * element, element)) {
            note("%sunreadable", i ? " " : "");
            break;
        }
        note(i ? " " : "");
        if (element <= 8)
            note("%llx", (unsigned long long)number_at(one, 0, element));
        else
            note_bytes(one, element);
    }
    if (count <= MOST_ELEMENTS) {
        note("]");
        return;
    }
    for (uint64_t i = MOST_ELEMENTS; i < count && i < MOST_SUMMED; i += step) {
        step = count - i < sizeof(some) / element ? count - i : sizeof(some) / element;
        if (!user_read(some, address + i * element, step * element)) {
            sum = 0;
            break;
        }
        for (size_t byte = 0; byte < step * element; byte++)
            sum = (sum ^ some[byte]) * 0x100000001b3;
    }
    note(" ... %llu, sum %llx]", (unsigned long long)count, (unsigned long long)sum);
}

static void note_field(const struct field *field, const void *arg)
{
    note(" %s=", field->name);
    if (field->size <= 8)
        note("%llx", (unsigned long long)number_at(arg, field->offset, field->size));
    else
        note_bytes((const char *)arg + field->offset, field->size);
}

void note_request(const struct request *request, int fd, unsigned long number, const void *arg, size_t size)
{
    unsigned char copy[0x4000];
    const char *deed = NULL;

    if (request->deed && user_read(copy, (uintptr_t)arg, size))
        deed = request->deed(copy);
    if (deed)
        note("do %s\n", deed);
    note("%s %s %08lx %s", request->question ? "ask" : "do", request->name, number, fd_name(fd));
    if (size == 0) {
        note(arg ? " with an argument" : "");
        return;
    }
    if (!user_read(copy, (uintptr_t)arg, size)) {
        note(" no argument");
        return;
    }
    if (!request->fields->name) {
        note(" ");
        note_bytes(copy, size);
    }
    for (const struct field *field = request->fields; field->name; field++) {
        if (field->offset + field->size > size)
            continue;
        if (field->way == IN || field->way == BOTH) {
            note_field(field, copy);
        } else if (field->way == LIST_IN) {
            uint64_t count = field->count_size ? number_at(copy, field->count_offset, field->count_size) : field->count(copy);

            note(" %s=", field->name);
            note_list(number_at(copy, field->offset, field->size), count, field->element);
        }
    }
    if (request->describe)
        request->describe(copy);
}

void note_answer(const struct request *request, const void *before, const void *arg, size_t size, int result)
{
    int error = errno;

    if (result < 0) {
        note(" => %d %s\n", result, error_name(error));
        errno = error;
        return;
    }
    note(" => %d", result);
    if (!request->fields->name && size) {
        note(" ");
        note_bytes(arg, size);
    }
    for (const struct field *field = request->fields; field->name; field++) {
        uint64_t room, total;

        if (field->offset + field->size > size)
            continue;
        if (field->way == OUT || field->way == BOTH) {
            note_field(field, arg);
        } else if (field->way == LIST_OUT) {
            room = number_at(before, field->count_offset, field->count_size);
            total = number_at(arg, field->count_offset, field->count_size);
            note(" %s=%llu", field->name, (unsigned long long)total);
            if (field->fit == PART ? room && total : room >= total && total && (field->fit != EXACT || room == total))
                note_list(number_at(arg, field->offset, field->size), room < total ? room : total, field->element);
        }
    }
    note("\n");
    errno = error;
}
