/* heap.c: malloc and its like. While the heap is watched they ask heap.rs. In C, as they are called before anything that
 * the fuzzer has the compiler add to Rust code can run. */
#include <stddef.h>

#ifdef ASAN
#define BEHIND(name) __interceptor_##name
#else
#define BEHIND(name) __libc_##name
#endif

void *BEHIND(malloc)(size_t size);
void *BEHIND(calloc)(size_t count, size_t size);
void *BEHIND(realloc)(void *block, size_t size);
void BEHIND(free)(void *block);

int heap_allows(size_t size);
void heap_got(void *block);
void heap_gave(void *block);

static __thread int watched;

/* Says whether the heap is watched from now on; whether it was. */
int heap_watch(int on)
{
    int before = watched;
    watched = on;
    return before;
}

static int refuses(size_t count, size_t size)
{
    size_t bytes;
    return watched && !heap_allows(__builtin_mul_overflow(count, size, &bytes) ? (size_t)-1 : bytes);
}

static void *seen(void *block)
{
    if (watched && block)
        heap_got(block);
    return block;
}

void *malloc(size_t size)
{
    return refuses(1, size) ? NULL : seen(BEHIND(malloc)(size));
}

void *calloc(size_t count, size_t size)
{
    return refuses(count, size) ? NULL : seen(BEHIND(calloc)(count, size));
}

void *realloc(void *block, size_t size)
{
    void *moved = refuses(1, size) ? NULL : BEHIND(realloc)(block, size);
    if (moved && watched)
        heap_gave(block);
    return seen(moved);
}

void free(void *block)
{
    BEHIND(free)(block);
    if (watched && block)
        heap_gave(block);
}
