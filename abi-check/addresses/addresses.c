/*
 * addresses.c: drives the managers of GPU addresses of two libraries with the same random operations, which must have the same
 * results.
 *
 * usage: addresses ORIGINAL OURS SEED STEPS
 *
 * Left out is what the original does by wrapping around: sizes and places beyond the last number, half of a layout that begins
 * above it, and address 0, which it never takes back.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include <amdgpu.h>

#define LIVE 6000
#define MOST_SHOWN 20
#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

static const struct layout { const char *name; uint64_t low, low_max, high, high_max; uint32_t alignment, flags; } layouts[] = {
    { "usual", 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000, 0x1000, 0 },
    { "half of the high addresses", 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000, 0x1000, 1 },
    { "low ones only", 0x200000, 0x1fffe00000, 0, 0, 0x1000, 0 },
    { "half of the low ones", 0x200000, 0x1fffe00000, 0, 0, 0x1000, 1 },
    { "small", 0x10000, 0x100800000, 0xffff800000000000, 0xffff800100400000, 0x1000, 0 },
    { "very small", 0x1000, 0x80000, 0x7000000000, 0x7000040000, 0x1000, 0 },
    { "large alignment", 0x200000, 0x800000000000, 0xffff800000000000, 0xffffffffffe00000, 0x10000, 0 },
};

/* The functions of one library, and what it has given. */
struct side {
    amdgpu_va_manager_handle (*alloc)(void);
    void (*init2)(amdgpu_va_manager_handle, uint64_t, uint64_t, uint64_t, uint64_t, uint32_t, uint32_t);
    void (*deinit)(amdgpu_va_manager_handle);
    int (*query)(amdgpu_va_manager_handle, enum amdgpu_va_manager_sw_info, void *);
    int (*take)(amdgpu_va_manager_handle, enum amdgpu_gpu_va_range, uint64_t, uint64_t, uint64_t, uint64_t *, amdgpu_va_handle *, uint64_t);
    int (*give)(amdgpu_va_handle);
    uint64_t (*start)(amdgpu_va_handle);
    amdgpu_va_manager_handle manager;
    amdgpu_va_handle handles[LIVE];
};

static struct side sides[2];
/* What is live: addresses are remembered, to ask for the same and for their neighbours. */
static uint64_t addresses[LIVE];
static unsigned live;
static uint64_t state;
static unsigned long steps, wrong;

static uint64_t random_number(void)
{
    /* splitmix64 */
    uint64_t z = state += 0x9e3779b97f4a7c15;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}

static uint64_t below(uint64_t limit)
{
    return random_number() % limit;
}

static void *function(void *library, const char *name)
{
    void *found = dlsym(library, name);

    if (!found) {
        fprintf(stderr, "addresses: %s\n", dlerror());
        exit(2);
    }
    return found;
}

static void load(struct side *side, const char *path)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);

    if (!library) {
        fprintf(stderr, "addresses: %s\n", dlerror());
        exit(2);
    }
    side->alloc = function(library, "amdgpu_va_manager_alloc");
    side->init2 = function(library, "amdgpu_va_manager_init2");
    side->deinit = function(library, "amdgpu_va_manager_deinit");
    side->query = function(library, "amdgpu_va_manager_query_sw_info");
    side->take = function(library, "amdgpu_va_range_alloc2");
    side->give = function(library, "amdgpu_va_range_free");
    side->start = function(library, "amdgpu_va_get_start_addr");
}

static void compare(const struct layout *layout, const char *what, const uint64_t results[2], int code0, int code1)
{
    steps++;
    if (code0 == code1 && results[0] == results[1])
        return;
    if (wrong++ < MOST_SHOWN)
        printf("differs  step %lu, %s, %s: the original %d %" PRIx64 ", ours %d %" PRIx64 "\n", steps, layout->name, what, code0,
               results[0], code1, results[1]);
}

/* Sizes of all magnitudes; mostly small ones, so that many fit. */
static uint64_t some_size(void)
{
    switch (below(8)) {
    case 0: return below(0x100000);
    case 1: return (uint64_t)1 << below(40);
    case 2: return below((uint64_t)1 << below(44)) + 1;
    case 3: return 0x1000 * (1 + below(64));
    default: return 0x1000 * (1 + below(8));
    }
}

static uint64_t some_alignment(void)
{
    switch (below(8)) {
    case 0: return below(0x40000);
    case 1: return (uint64_t)1 << below(36);
    case 2: return 0x3000 * (1 + below(5));
    case 3: return 0x200000;
    default: return 0;
    }
}

/* None mostly; or next to what is taken, or anywhere in the layout. */
static uint64_t some_base(const struct layout *layout)
{
    uint64_t near = live ? addresses[below(live)] : layout->low;

    switch (below(12)) {
    case 0: return near;
    case 1: return near + 0x1000 * below(16);
    case 2: return near - near % 0x10000;
    case 3: return layout->low + (below(layout->low_max - layout->low) & ~(uint64_t)0xfff);
    case 4: return layout->high_max ? layout->high + (below(layout->high_max - layout->high) & ~(uint64_t)0xfff) : 0;
    default: return 0;
    }
}

static void take(const struct layout *layout)
{
    uint64_t size = some_size(), alignment = some_alignment(), base = some_base(layout), flags = below(8), results[2] = { 77, 77 };
    char what[128];
    int codes[2];

    if (base > UINT64_MAX - size - 0x20000)
        base = 0;
    for (int i = 0; i < 2; i++)
        codes[i] = sides[i].take(sides[i].manager, amdgpu_gpu_va_range_general, size, alignment, base, &results[i],
                                 &sides[i].handles[live], flags);
    snprintf(what, sizeof(what), "size %" PRIx64 ", alignment %" PRIx64 ", base %" PRIx64 ", flags %" PRIx64, size, alignment, base, flags);
    compare(layout, what, results, codes[0], codes[1]);
    /* What one of them has and the other not cannot be given back by both. */
    if (codes[0] == 0 && codes[1] == 0) {
        for (int i = 0; i < 2; i++)
            if (sides[i].start(sides[i].handles[live]) != results[i])
                printf("differs  step %lu: the address of a range is not what it was\n", steps), wrong++;
        addresses[live++] = results[0];
    }
}

static void give(const struct layout *layout)
{
    static const uint64_t nothing[2];
    unsigned which = below(live);
    int codes[2];

    for (int i = 0; i < 2; i++) {
        codes[i] = sides[i].give(sides[i].handles[which]);
        sides[i].handles[which] = sides[i].handles[live - 1];
    }
    addresses[which] = addresses[--live];
    compare(layout, "given back", nothing, codes[0], codes[1]);
}

static unsigned most_live;

/* Fills and empties in waves. */
static void run(const struct layout *layout, unsigned long count)
{
    uint64_t results[2] = { 0 };
    bool grows = true;

    for (int i = 0; i < 2; i++) {
        uint32_t bit = 77;

        sides[i].manager = sides[i].alloc();
        if (!sides[i].manager)
            exit(2);
        sides[i].init2(sides[i].manager, layout->low, layout->low_max, layout->high, layout->high_max, layout->alignment, layout->flags);
        sides[i].query(sides[i].manager, amdgpu_va_manager_sw_info_address_prt_wa_control_bit, &bit);
        results[i] = bit;
    }
    compare(layout, "bit", results, 0, 0);
    for (unsigned long step = 1; step < count; step++) {
        if (below(4096) == 0 || live == 0 || live == LIVE)
            grows = live == LIVE ? false : live == 0 ? true : !grows;
        if (live < LIVE && (live == 0 || below(10) < (grows ? 8 : 2)))
            take(layout);
        else
            give(layout);
        most_live = live > most_live ? live : most_live;
    }
    while (live)
        give(layout), steps--;
    for (int i = 0; i < 2; i++) {
        sides[i].deinit(sides[i].manager);
        free(sides[i].manager);
    }
}

int main(int argc, char **argv)
{
    unsigned long count;

    if (argc != 5)
        return 2;
    load(&sides[0], argv[1]);
    load(&sides[1], argv[2]);
    state = strtoull(argv[3], NULL, 0);
    count = strtoul(argv[4], NULL, 0);
    for (size_t i = 0; i < LENGTH(layouts); i++)
        run(&layouts[i], i + 1 < LENGTH(layouts) ? count / LENGTH(layouts) : count - steps);
    printf("up to %u ranges at a time\n", most_live);
    printf("addresses: %lu of %lu random steps as with the original (seed %s)\n", steps - wrong, steps, argv[3]);
    return wrong > 0;
}
