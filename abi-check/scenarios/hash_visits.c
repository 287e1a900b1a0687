/* hash_visits.c: changes while a hash table is visited, and what is no table. */
#include "scenario.h"

static char values[64];

static void *table_of(const unsigned long *keys, size_t count)
{
    void *table = drmHashCreate();

    for (size_t i = 0; i < count && table; i++)
        drmHashInsert(table, keys[i], &values[i]);
    return table;
}

static int first(void *table, unsigned long *key)
{
    void *value = NULL;
    int more = drmHashFirst(table, key, &value);

    say("first: %d, key %lx, value %d", more, *key, value ? (int)((char *)value - values) : -1);
    return more;
}

static int next(void *table, unsigned long *key)
{
    void *value = NULL;
    int more = drmHashNext(table, key, &value);

    say("next: %d, key %lx, value %d", more, *key, value ? (int)((char *)value - values) : -1);
    return more;
}

/* Keys of buckets between the first and the last: see hash.c. */
static const unsigned long keys[] = { 1, 2, 3, 0x10001, 0x20002, 0xabcdef, 0x123456789 };

CASE(drmHashFirst, usual)
{
    void *table = table_of(keys, LENGTH(keys));
    unsigned long key = 77;

    if (!table)
        return;
    first(table, &key);
    first(table, &key);
    drmHashDestroy(table);
}

CASE(drmHashNext, usual)
{
    void *table = table_of(keys, LENGTH(keys));
    unsigned long key = 77;

    if (!table)
        return;
    for (int more = first(table, &key); more == 1;)
        more = next(table, &key);
    next(table, &key);
    drmHashDestroy(table);
}

/* Nothing is stored. */
CASE(drmHashFirst, empty)
{
    void *table = drmHashCreate();
    unsigned long key = 77;

    if (!table)
        return;
    first(table, &key);
    next(table, &key);
    drmHashDestroy(table);
}

/* Each is removed when it has been visited. */
CASE(drmHashDelete, while_visited)
{
    void *table = table_of(keys, LENGTH(keys));
    unsigned long key = 77;

    if (!table)
        return;
    for (int more = first(table, &key); more == 1; more = next(table, &key))
        RESULT(drmHashDelete(table, key));
    first(table, &key);
    drmHashDestroy(table);
}

/* One that comes later. */
CASE(drmHashDelete, later)
{
    unsigned long order[LENGTH(keys)] = { 0 }, key = 77;
    void *table = table_of(keys, LENGTH(keys));
    size_t count = 0;

    if (!table)
        return;
    for (int more = first(table, &key); more == 1 && count < LENGTH(order); more = next(table, &key))
        order[count++] = key;
    first(table, &key);
    RESULT(drmHashDelete(table, order[3]));
    while (next(table, &key) == 1)
        ;
    drmHashDestroy(table);
}

/* A new visit begins anew. */
CASE(drmHashNext, begins_anew)
{
    void *table = table_of(keys, LENGTH(keys));
    unsigned long key = 77;

    if (!table)
        return;
    first(table, &key);
    next(table, &key);
    next(table, &key);
    first(table, &key);
    next(table, &key);
    drmHashDestroy(table);
}

/* Key 0 is in the first bucket, which libdrm visits twice. */
FAKE_CASE(drmHashFirst, first_bucket)
{
    static const unsigned long zero[] = { 0 };
    void *table = table_of(zero, 1);
    unsigned long key = 77;

    if (!table)
        return;
    first(table, &key);
    next(table, &key);
    next(table, &key);
    drmHashDestroy(table);
}

/* And these are in the last one, which it never visits. */
FAKE_CASE(drmHashNext, last_bucket)
{
    static const unsigned long last[] = { 204, 895, 938 };
    void *table = table_of(last, LENGTH(last));
    unsigned long key = 77;

    if (!table)
        return;
    for (int more = first(table, &key); more == 1;)
        more = next(table, &key);
    drmHashDestroy(table);
}

/* --- no table ------------------------------------------------------------------------------------------------------- */

CASE(drmHashLookup, null)
{
    void *value = values;

    RESULT(drmHashLookup(NULL, 0, &value) < 0);
    say(value == values ? "as it was" : "changed");
}

/* A block that is none; errno stays. */
CASE(drmHashInsert, no_table)
{
    unsigned long block[1024] = { 0xdeadbef0 }, key = 77;
    void *value = values;

    RESULT(drmHashInsert(block, 1, NULL));
    RESULT(drmHashLookup(block, 1, &value));
    RESULT(drmHashDelete(block, 1));
    RESULT(drmHashFirst(block, &key, &value));
    RESULT(drmHashDestroy(block));
    say(value == values && key == 77 ? "as it was" : "changed");
}

FAKE_CASE(drmHashNext, no_table)
{
    unsigned long block[1024] = { 0xdeadbef0 }, key = 77;
    void *value = values;

    RESULT(drmHashNext(block, &key, &value));
}

CASE(drmHashDelete, null)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    RESULT(drmHashDelete(table, 0));
    drmHashInsert(table, 0, NULL);
    RESULT(drmHashDelete(table, 0));
    drmHashDestroy(table);
}

CASE(drmHashDelete, usual)
{
    void *table = table_of(keys, LENGTH(keys));

    if (!table)
        return;
    for (size_t i = 0; i < LENGTH(keys); i++) {
        RESULT(drmHashDelete(table, keys[i]));
        RESULT(drmHashDelete(table, keys[i]));
    }
    drmHashDestroy(table);
}

/* These have none that the original survives: an empty table. */
CASE(drmHashFirst, null)
{
    void *table = drmHashCreate();

    if (table)
        RESULT(drmHashFirst(table, NULL, NULL));
    drmHashDestroy(table);
}

CASE(drmHashNext, null)
{
    void *table = drmHashCreate();

    if (table)
        RESULT(drmHashNext(table, NULL, NULL));
    drmHashDestroy(table);
}

CASE(drmHashDestroy, null)
{
    unsigned long block[1024] = { 0 };

    RESULT(drmHashDestroy(block));
}

FAKE_CASE(drmHashDestroy, null_crashes)
{
    RESULT(drmHashDestroy(NULL));
}

FAKE_CASE(drmHashInsert, null_crashes)
{
    RESULT(drmHashInsert(NULL, 0, NULL));
}

FAKE_CASE(drmHashDelete, null_crashes)
{
    RESULT(drmHashDelete(NULL, 0));
}

FAKE_CASE(drmHashFirst, null_crashes)
{
    RESULT(drmHashFirst(NULL, NULL, NULL));
}
