/* threads.c: several threads in what a process has but once. The original has no locks: with our library alone. */
#include <pthread.h>
#include <sys/stat.h>

#include "scenario.h"

#define THREADS 8
#define ROUNDS 200
#define BUSID "pci:0000:00:02.0"

/* All begin at once. */
static pthread_barrier_t begin;

struct work {
    void (*run)(long thread);
    long thread;
};

static void *start(void *argument)
{
    struct work *work = argument;

    pthread_barrier_wait(&begin);
    work->run(work->thread);
    return NULL;
}

static void run_in_threads(void (*run)(long))
{
    struct work works[THREADS];
    pthread_t threads[THREADS];

    /* Only what the threads do may be made to fail. */
    if (fake_record)
        fake_record(false);
    pthread_barrier_init(&begin, NULL, THREADS + 1);
    for (long i = 0; i < THREADS; i++) {
        works[i] = (struct work){ run, i };
        if (pthread_create(&threads[i], NULL, start, &works[i]) != 0)
            _exit(3);
    }
    if (fake_record)
        fake_record(true);
    pthread_barrier_wait(&begin);
    for (long i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    pthread_barrier_destroy(&begin);
}

/* --- entries and tags ---------------------------------------------------------------------------------------------- */

/* Entries are kept by device: these are one. */
static int null_fds[THREADS];
static drmHashEntry *entries[THREADS];

static void get_entry(long thread)
{
    for (int i = 0; i < ROUNDS; i++)
        entries[thread] = drmGetEntry(null_fds[thread]);
}

static void open_null(void)
{
    for (int i = 0; i < THREADS; i++)
        null_fds[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
}

/* The entry goes too, and the one of descriptors that tell nothing. */
static void close_null(void)
{
    for (int i = 0; i < THREADS; i++)
        drmClose(null_fds[i]);
    drmClose(-1);
}

OWN_CASE(drmGetEntry, threads)
{
    open_null();
    run_in_threads(get_entry);
    /* Without memory there is none. */
    for (int i = 1; i < THREADS; i++)
        if (entries[0] && entries[i] && entries[i] != entries[0])
            fail("a device has two entries");
    close_null();
}

static int tags_missed;

static void tag_contexts(long thread)
{
    for (int i = 0; i < ROUNDS; i++) {
        drm_context_t context = thread * ROUNDS + i;

        if (drmAddContextTag(null_fds[thread], context, &null_fds[thread]) != 0)
            continue;
        if (drmGetContextTag(null_fds[thread], context) != &null_fds[thread])
            __atomic_add_fetch(&tags_missed, 1, __ATOMIC_RELAXED);
        drmDelContextTag(null_fds[thread], context);
    }
}

OWN_CASE(drmAddContextTag, threads)
{
    open_null();
    run_in_threads(tag_contexts);
    if (tags_missed)
        fail("a tag is gone");
    close_null();
}

/* Entries come and go. */
static void close_entry(long thread)
{
    (void)thread;
    for (int i = 0; i < ROUNDS; i++) {
        int fd = open("/dev/zero", O_RDONLY | O_CLOEXEC);

        drmAddContextTag(fd, i, &null_fds);
        drmGetContextTag(fd, i);
        drmClose(fd);
    }
}

OWN_CASE(drmClose, threads)
{
    run_in_threads(close_entry);
    drmClose(-1);
}

/* --- hash tables and skip lists, each thread with its own -------------------------------------------------------------- */

static long found[THREADS];

static void use_hash(long thread)
{
    void *table = drmHashCreate(), *value;

    for (unsigned long key = 0; table && key < ROUNDS; key++)
        if (drmHashInsert(table, key * 97 + thread, table) == 0 && drmHashLookup(table, key * 97 + thread, &value) == 0)
            found[thread] += value == table ? 1 : 1000000;
    drmHashDestroy(table);
}

OWN_CASE(drmHashCreate, threads)
{
    run_in_threads(use_hash);
    for (int i = 0; i < THREADS; i++)
        if (found[i] > ROUNDS)
            fail("a table holds what nobody put there");
}

static void use_skip_list(long thread)
{
    void *list = drmSLCreate();
    long inserted = 0, seen = 0;
    unsigned long key;
    void *value;

    for (key = 0; list && key < ROUNDS; key++)
        inserted += drmSLInsert(list, key * 7919 % 10007, &found[thread]) == 0;
    if (list)
        for (int more = drmSLFirst(list, &key, &value); more; more = drmSLNext(list, &key, &value))
            seen += value == &found[thread];
    found[thread] = inserted - seen;
    if (list)
        drmSLDestroy(list);
}

OWN_CASE(drmSLInsert, threads)
{
    run_in_threads(use_skip_list);
    for (int i = 0; i < THREADS; i++)
        if (found[i])
            fail("a list lost an element");
}

/* --- maps -------------------------------------------------------------------------------------------------------------- */

static int zeros;
static long maps_wrong;

static void map(long thread)
{
    for (int i = 0; i < ROUNDS; i++) {
        drmAddress address = NULL;

        if (drmMap(zeros, 0, 100 + thread, &address) != 0)
            continue;
        ((volatile char *)address)[4095] = 1;
        if (drmUnmap(address, 4096) != 0)
            __atomic_add_fetch(&maps_wrong, 1, __ATOMIC_RELAXED);
    }
}

/* Sizes are rounded up to pages, whose size is asked for once. */
OWN_CASE(drmMap, threads)
{
    zeros = open("/dev/zero", O_RDWR | O_CLOEXEC);
    run_in_threads(map);
    if (maps_wrong)
        fail("a map that cannot be undone");
    close(zeros);
}

/* --- shared devices ------------------------------------------------------------------------------------------------------ */

static int shared[THREADS][ROUNDS], opened, newly_opened;

static void open_once(long thread)
{
    for (int i = 0; i < 20; i++) {
        int newly = -1;

        shared[thread][i] = drmOpenOnce(NULL, BUSID, &newly);
        __atomic_add_fetch(&opened, shared[thread][i] >= 0, __ATOMIC_RELAXED);
        __atomic_add_fetch(&newly_opened, newly == 1, __ATOMIC_RELAXED);
    }
}

static void close_once(long thread)
{
    for (int i = 0; i < 20; i++)
        drmCloseOnce(shared[thread][i]);
}

OWN_FAKE_CASE(drmOpenOnce, threads)
{
    int first = -1;

    fake_tree("open_all");
    run_in_threads(open_once);
    for (int i = 0; i < THREADS; i++)
        for (int j = 0; j < 20; j++) {
            if (shared[i][j] < 0)
                continue;
            if (first >= 0 && shared[i][j] != first)
                fail("a device is open twice");
            first = shared[i][j];
        }
    if (opened && newly_opened != 1)
        fail("not just one opened it");
    run_in_threads(close_once);
    if (first >= 0 && fcntl(first, F_GETFD) >= 0)
        fail("still open after the last has closed it");
}

static void open_and_close_once(long thread)
{
    for (int i = 0; i < 20; i++) {
        int newly = -1, fd = drmOpenOnceWithType(BUSID, &newly, thread % 2 ? DRM_NODE_RENDER : DRM_NODE_PRIMARY);

        if (fd >= 0 && fcntl(fd, F_GETFD) < 0)
            __atomic_add_fetch(&maps_wrong, 1, __ATOMIC_RELAXED);
        drmCloseOnce(fd);
    }
}

OWN_FAKE_CASE(drmCloseOnce, threads)
{
    fake_tree("open_all");
    run_in_threads(open_and_close_once);
    if (maps_wrong)
        fail("closed while it was in use");
}

/* --- functions of the program's that call the library again --------------------------------------------------------------- */

static long printed, asked;

static int print(const char *format, va_list arguments)
{
    (void)format;
    (void)arguments;
    __atomic_add_fetch(&printed, 1, __ATOMIC_RELAXED);
    /* No lock may be held here. */
    drmGetContextTag(null_fds[0], 1);
    drmCloseOnce(-1);
    return 0;
}

static void ask(gid_t *group, mode_t *mode)
{
    (void)group;
    (void)mode;
    __atomic_add_fetch(&asked, 1, __ATOMIC_RELAXED);
    drmMsg("from within\n");
    drmGetContextTag(null_fds[0], 1);
    drmCloseOnce(-1);
}

static drmServerInfo server = { print, NULL, ask };

static void set_and_print(long thread)
{
    for (int i = 0; i < ROUNDS; i++)
        if (thread % 2)
            drmSetServerInfo(&server);
        else
            drmMsg("%d\n", i);
}

OWN_CASE(drmSetServerInfo, threads)
{
    open_null();
    drmSetServerInfo(&server);
    run_in_threads(set_and_print);
    if (printed != THREADS / 2 * ROUNDS)
        fail("a message is lost");
    close_null();
}

static void open_with_server(long thread)
{
    shared[thread][0] = drmOpenOnce(NULL, BUSID, &(int){ 0 });
}

OWN_FAKE_CASE(drmOpenOnce, threads_and_server)
{
    fake_tree("open_all");
    open_null();
    drmSetServerInfo(&server);
    run_in_threads(open_with_server);
    if (!asked)
        fail("the server was not asked");
    for (int i = 0; i < THREADS; i++)
        drmCloseOnce(shared[i][0]);
    close_null();
}
