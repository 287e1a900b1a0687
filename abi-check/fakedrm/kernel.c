/* kernel.c: `ioctl` and `read` of devices: answers from the tables, or as the scenario wants them, or from the real kernel. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "script.h"
#include "table.h"

#define EXPORT __attribute__((visibility("default")))
#define LARGEST 0x4000

static const unsigned char *events;
static size_t events_left;
static bool asked[256];
static struct { bool on; unsigned number; int error; unsigned calls; } faults[FAKE_FAULTS];
/* One request after the other: drivers remember things. */
static pthread_mutex_t serving = PTHREAD_MUTEX_INITIALIZER;

const struct request *driver_requests;
size_t driver_request_count;

bool recording;

EXPORT bool fake_is_here(void)
{
    const char *mode = getenv("FAKEDRM");

    return !mode || strcmp(mode, "real") != 0;
}

void *next(const char *name)
{
    void *function = dlsym(RTLD_NEXT, name);

    if (!function)
        abort();
    return function;
}


/* --- what is to be read, and to fail ------------------------------------------------------------------------------- */

EXPORT void fake_events(const void *data, size_t size)
{
    events = data;
    events_left = size;
}

EXPORT void fake_fault(enum fake_fault kind, unsigned n, int error)
{
    faults[kind].on = true;
    faults[kind].number = n;
    faults[kind].error = error;
}

EXPORT unsigned fake_calls(enum fake_fault kind)
{
    return faults[kind].calls;
}

EXPORT size_t fake_requests(uint8_t *numbers, size_t room)
{
    size_t count = 0;

    for (unsigned number = 0; number < 256; number++)
        if (asked[number] && count < room)
            numbers[count++] = number;
    return count;
}

bool fault(enum fake_fault kind)
{
    if (!recording)
        return false;
    if (faults[kind].on && faults[kind].calls++ == faults[kind].number) {
        errno = faults[kind].error;
        return true;
    }
    if (!faults[kind].on)
        faults[kind].calls++;
    return false;
}

/* --- answers --------------------------------------------------------------------------------------------------------- */

/* The value whose turn it is; the last one stays. */
static uint64_t turn(const struct override *turns)
{
    size_t last = turns->value - 1, now = turns->times;

    return ((const uint64_t *)turns->data)[now < last ? now : last];
}

/* How long the list is, without what the kernel claims. */
static uint64_t length_of(const struct request *request, const struct field *field)
{
    const struct override *list = find(request, field->name, LIST), *grows = find(request, field->name, GROWS);
    const struct override *turns = find(request, field->name, TURNS);
    uint64_t length = turns ? turn(turns) : list ? list->value : field->value;

    if (grows) {
        int64_t more = (int64_t)grows->error * grows->times;

        length = more < 0 && (uint64_t)-more > length ? 0 : length + more;
    }
    return length;
}

static bool copy_list(const struct request *request, const struct field *field, uint64_t address, uint64_t count)
{
    const struct override *list = find(request, field->name, LIST);
    const char *data = list ? list->data : field->data;
    uint64_t length = list ? list->value : field->value;
    static const char zeros[128];
    uint64_t done = length ? (count < length ? count : length) : count != 0, more;

    if (!user_write(address, length ? data : zeros, done * field->element))
        return false;
    /* What grew looks like what was there. */
    for (; done < count; done += more) {
        more = count - done < done ? count - done : done;
        if (!user_write(address + done * field->element, (const void *)(uintptr_t)address, more * field->element))
            return false;
    }
    return true;
}

static int answer_list(const struct request *request, const struct field *field, void *arg)
{
    uint64_t address = number_at(arg, field->offset, field->size), length = length_of(request, field);
    uint64_t room = number_at(arg, field->count_offset, field->count_size), count = room < length ? room : length;

    switch (field->fit) {
    case WHOLE:
        if (room < length)
            count = 0;
        break;
    case EXACT:
        if (room != length)
            count = 0;
        break;
    case FIXED:
        if (room != length)
            return EINVAL;
        break;
    }
    return copy_list(request, field, address, count) ? 0 : EFAULT;
}

static void answer_number(const struct request *request, const struct field *field, void *arg)
{
    const struct override *value = find(request, field->name, VALUE), *turns = find(request, field->name, TURNS);
    uint64_t number = turns ? turn(turns) : value ? value->value : field->value;

    if (request->serve && !turns && !value)
        return;
    put_number(arg, field->offset, field->size, number);
}

static int answer(const struct request *request, void *arg, size_t size)
{
    const struct field *field;
    int error = 0;

    for (field = request->fields; field->name && !error; field++) {
        const struct override *list = find(request, field->name, LIST);

        if (field->offset + field->size > size || (field->applies && !field->applies(arg)))
            continue;
        if (field->way == LIST_OUT)
            error = answer_list(request, field, arg);
        else if ((field->way == OUT || field->way == BOTH) && (list || (field->data && !request->serve)))
            memcpy((char *)arg + field->offset, list ? list->data : field->data, field->size);
        else if (field->way == OUT || field->way == BOTH)
            answer_number(request, field, arg);
    }
    /* Two lists may share a length, so it changes last. */
    for (field = request->fields; field->name && !error; field++) {
        struct override *claims = find(request, field->name, CLAIMS), *grows = find(request, field->name, GROWS);
        struct override *turns = find(request, field->name, TURNS);
        uint64_t length = claims ? claims->value : length_of(request, field);

        if (turns)
            turns->times++;
        if (field->way != LIST_OUT || (field->fit >= FILL && !claims) || (field->applies && !field->applies(arg)))
            continue;
        put_number(arg, field->count_offset, field->count_size, length);
        if (grows)
            grows->times++;
    }
    return error;
}

/* Depends on each byte, so that valgrind tells of those that were never written. */
static void look_at(const volatile char *bytes, size_t size)
{
    static volatile unsigned seen;

    for (size_t i = 0; i < size; i++)
        if (bytes[i])
            seen++;
}

/* Whether the kernel can read the list, which it does page by page. */
static bool look_at_list(uint64_t address, uint64_t size)
{
    char byte;

    for (uint64_t part; size > 0; address += part, size -= part) {
        part = 4096 - address % 4096;
        part = part < size ? part : size;
        if (!user_read(&byte, address, 1))
            return false;
        look_at((const char *)(uintptr_t)address, part);
    }
    return true;
}

/* Whether the kernel can read what the request leads to. */
static int check_lists(const struct request *request, const void *arg, size_t size)
{
    for (const struct field *field = request->fields; field->name; field++) {
        uint64_t address, count;

        if (field->way != LIST_IN || field->offset + field->size > size)
            continue;
        address = number_at(arg, field->offset, field->size);
        count = field->count_size ? number_at(arg, field->count_offset, field->count_size) : field->count(arg);
        if (!look_at_list(address, count * field->element))
            return EFAULT;
    }
    return 0;
}

const struct request *request_find(unsigned long request)
{
    const struct { const struct request *rows; size_t count; } tables[] = {
        { driver_requests, driver_request_count },
        { core_requests, core_request_count }, { syncobj_requests, syncobj_request_count },
        { legacy_requests, legacy_request_count },
    };

    if (_IOC_TYPE(request) != 'd')
        return NULL;
    for (size_t table = 0; table < sizeof(tables) / sizeof(*tables); table++)
        for (size_t row = 0; row < tables[table].count; row++)
            if (tables[table].rows[row].number == (request & 0xff))
                return &tables[table].rows[row];
    return NULL;
}

/* The fake kernel's answer: 0 or a positive number, or an error as a negative one. */
static int serve(const struct request *request, int fd, void *arg, size_t size)
{
    struct override *fails = find(request, NULL, FAILS), *returns = find(request, NULL, RETURNS);
    int error;

    if (fails && fails->times != 0) {
        fails->times -= fails->times > 0;
        return -fails->error;
    }
    error = check_lists(request, arg, size);
    if (!error && request->serve) {
        pthread_mutex_lock(&serving);
        error = request->serve(request, fd, arg);
        pthread_mutex_unlock(&serving);
    }
    if (!error)
        error = answer(request, arg, size);
    return error ? -error : returns ? returns->error : 0;
}

/* A request of no table; it can be made to fail like the others. */
static struct request unknown = { .name = "unknown", .fields = &(const struct field){ 0 } };

static int answer_ioctl(int fd, unsigned long number, void *arg)
{
    static int (*real)(int, unsigned long, ...);
    static unsigned char before[LARGEST];
    const struct request *request = request_find(number);
    size_t size = _IOC_SIZE(number);
    int result;

    if (!real)
        real = next("ioctl");
    if (!request) {
        unknown.number = number & 0xff;
        request = &unknown;
    }
    script_device(fd_minor(fd));
    if (!recording)
        return fake_is_here() && is_device(fd) ? serve(request, fd, arg, size) : real(fd, number, arg);
    asked[number & 0xff] = true;
    if (!user_read(before, (uintptr_t)arg, size))
        memset(before, 0, size);
    else if (_IOC_DIR(number) & _IOC_WRITE)
        look_at(arg, size);
    note_request(request, fd, number, arg, size);
    if (fault(FAKE_IOCTL)) {
        result = -1;
    } else if (!fake_is_here()) {
        result = real(fd, number, arg);
    } else {
        if (fd < 0)
            result = -EBADF;
        else if (!is_device(fd))
            result = -ENOTTY;
        else if (size && !user_read(before, (uintptr_t)arg, size))
            result = -EFAULT;
        else
            result = serve(request, fd, arg, size);
        if (result < 0) {
            errno = -result;
            result = -1;
        }
    }
    note_answer(request, before, arg, size, result);
    /* Addresses that stay here would hide a leak from valgrind. */
    memset(before, 0, size);
    return result;
}

#define EXPORT_IOCTL(name) \
    EXPORT int name(int fd, unsigned long number, ...) \
    { \
        va_list arguments; \
        void *arg; \
\
        va_start(arguments, number); \
        arg = va_arg(arguments, void *); \
        va_end(arguments); \
        return answer_ioctl(fd, number, arg); \
    }

EXPORT_IOCTL(ioctl)
#if __SIZEOF_LONG__ == 4
/* What glibc calls it in programs whose times have 64 bits. */
int __ioctl_time64(int fd, unsigned long number, ...);
EXPORT_IOCTL(__ioctl_time64)
#endif

EXPORT ssize_t read(int fd, void *to, size_t size)
{
    static ssize_t (*real)(int, void *, size_t);
    size_t count = size < events_left ? size : events_left;

    if (!real)
        real = next("read");
    if (!recording || !is_device(fd))
        return real(fd, to, size);
    if (fault(FAKE_FILE)) {
        note("do read %s => -1 %s\n", fd_name(fd), error_name(errno));
        return -1;
    }
    if (!fake_is_here())
        return real(fd, to, size);
    if (!events || (!events_left && size)) {
        events = NULL;
        errno = EAGAIN;
        note("do read %s => -1 EAGAIN\n", fd_name(fd));
        return -1;
    }
    memcpy(to, events, count);
    events += count;
    events_left -= count;
    note("do read %s => %zu\n", fd_name(fd), count);
    return count;
}

/* For the heap, which is a library of its own. */
EXPORT bool fake_heap_fault(void);
EXPORT bool fake_heap_fault(void)
{
    return fault(FAKE_HEAP);
}
