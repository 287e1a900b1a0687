/* hash.c: hash tables, and the orders that they are visited in. */
#include "scenario.h"

#define BUCKETS 512

static char values[4096];

/*
 * The bucket that a key is in, by which the order of a visit is known. libdrm visits the first twice and the last never: keys
 * in those are in cases of their own.
 */
static unsigned bucket(unsigned long key)
{
    static unsigned long scatter[256];
    unsigned long hash = 0;

    if (!scatter[0]) {
        void *state = drmRandomCreate(37);

        for (int i = 0; state && i < 256; i++)
            scatter[i] = drmRandom(state);
        drmRandomDestroy(state);
    }
    for (; key; key >>= 8)
        hash = 2 * hash + scatter[key & 0xff];
    return hash % BUCKETS;
}

static bool is_inner(unsigned long key)
{
    return bucket(key) != 0 && bucket(key) != BUCKETS - 1;
}

/* A value by its number. */
static void *value_of(unsigned number)
{
    return &values[number % LENGTH(values)];
}

static void say_value(const char *what, void *value)
{
    if (value)
        say("%s %d", what, (int)((char *)value - values));
    else
        say("%s nothing", what);
}

static void look_up(void *table, unsigned long key)
{
    void *value = value_of(4095);

    RESULT(drmHashLookup(table, key, &value));
    say_value("  value", value);
}

/* Keys and values in the order of the visit, in a line or as a sum. */
static void visit(void *table, bool in_words)
{
    unsigned long key = 77, sum = 0, count = 0;
    void *value = NULL;

    for (int more = drmHashFirst(table, &key, &value); more == 1; more = drmHashNext(table, &key, &value)) {
        if (in_words)
            say("  %lx: %d", key, (int)((char *)value - values));
        sum = (sum ^ key) * 1000003 + ((char *)value - values);
        count++;
    }
    say("%lu visited, sum %lx", count, sum);
    /* It is over for good, and what was stored last stays. */
    RESULT(drmHashNext(table, &key, &value));
    NUMBER(key);
}

CASE(drmHashCreate, usual)
{
    void *one = BLOCK(drmHashCreate()), *other = BLOCK(drmHashCreate());

    if (one && other) {
        RESULT(drmHashInsert(one, 1, value_of(1)));
        look_up(other, 1);
        /* The magic word. */
        NUMBER(*(unsigned long *)one);
    }
    if (one)
        RESULT(drmHashDestroy(one));
    if (other)
        RESULT(drmHashDestroy(other));
}

CASE(drmHashCreate, null)
{
    void *table = BLOCK(drmHashCreate());

    if (!table)
        return;
    visit(table, true);
    look_up(table, 0);
    RESULT(drmHashDelete(table, 0));
    RESULT(drmHashDestroy(table));
}

CASE(drmHashInsert, usual)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    for (unsigned long key = 10; key < 60; key++)
        if (is_inner(key))
            RESULT(drmHashInsert(table, key, value_of(key)));
    look_up(table, 10);
    look_up(table, 60);
    visit(table, true);
    RESULT(drmHashDestroy(table));
}

/* The value stays, and the entry becomes the first of its bucket. */
CASE(drmHashInsert, again)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    RESULT(drmHashInsert(table, 5, value_of(1)));
    RESULT(drmHashInsert(table, 5, value_of(2)));
    look_up(table, 5);
    RESULT(drmHashDelete(table, 5));
    RESULT(drmHashInsert(table, 5, value_of(3)));
    look_up(table, 5);
    drmHashDestroy(table);
}

CASE(drmHashInsert, null)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    RESULT(drmHashInsert(table, 0, NULL));
    look_up(table, 0);
    RESULT(drmHashInsert(table, 0, value_of(1)));
    look_up(table, 0);
    RESULT(drmHashDelete(table, 0));
    drmHashDestroy(table);
}

CASE(drmHashInsert, keys)
{
    static const unsigned long keys[] = {
        1, 0xff, 0x100, 0xffff, 0x10000, 0xffffff, 0xffffffff, 0x100000000, 0x123456789abcdef, 0xff00000000000000, -2ul, -1ul,
    };
    void *table = drmHashCreate();

    if (!table)
        return;
    for (size_t i = 0; i < LENGTH(keys); i++)
        if (is_inner(keys[i]))
            RESULT(drmHashInsert(table, keys[i], value_of(i)));
    for (size_t i = 0; i < LENGTH(keys); i++)
        look_up(table, keys[i]);
    visit(table, true);
    drmHashDestroy(table);
}

/* --- the order inside a bucket --------------------------------------------------------------------------------------- */

/* So many keys of one bucket, and a table with them. */
static void *crowded(unsigned long *keys, unsigned count)
{
    void *table = drmHashCreate();

    for (unsigned long key = 1; count > 0 && table; key++)
        if (bucket(key) == 100) {
            drmHashInsert(table, key, value_of(count));
            keys[--count] = key;
        }
    return table;
}

/* What was found last comes first. */
CASE(drmHashLookup, order)
{
    unsigned long keys[6];
    void *table = crowded(keys, LENGTH(keys));

    if (!table)
        return;
    visit(table, true);
    look_up(table, keys[5]);
    visit(table, true);
    look_up(table, keys[3]);
    look_up(table, keys[2]);
    visit(table, true);
    RESULT(drmHashInsert(table, keys[1], NULL));
    RESULT(drmHashInsert(table, keys[1], NULL));
    visit(table, true);
    /* One that is not there changes nothing. */
    RESULT(drmHashDelete(table, -1));
    look_up(table, -1);
    visit(table, true);
    RESULT(drmHashDelete(table, keys[0]));
    visit(table, true);
    drmHashDestroy(table);
}

CASE(drmHashDelete, order)
{
    unsigned long keys[6];
    void *table = crowded(keys, LENGTH(keys));

    if (!table)
        return;
    /* The last, the first, one between. */
    RESULT(drmHashDelete(table, keys[5]));
    visit(table, true);
    RESULT(drmHashDelete(table, keys[0]));
    visit(table, true);
    RESULT(drmHashDelete(table, keys[2]));
    visit(table, true);
    RESULT(drmHashInsert(table, keys[0], value_of(9)));
    visit(table, true);
    drmHashDestroy(table);
}

/* The one that a visit comes to next is removed: libdrm goes on in freed memory. */
FAKE_CASE(drmHashDelete, before_visited)
{
    unsigned long keys[4], key = 77;
    void *table = crowded(keys, LENGTH(keys)), *value;

    if (!table)
        return;
    RESULT(drmHashFirst(table, &key, &value));
    RESULT(drmHashDelete(table, keys[1]));
    for (int most = 9; most > 0 && drmHashNext(table, &key, &value) == 1; most--)
        say("%lx: %d", key, (int)((char *)value - values));
    drmHashDestroy(table);
}

CASE(drmHashLookup, usual)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    look_up(table, 3);
    drmHashInsert(table, 3, value_of(5));
    look_up(table, 3);
    look_up(table, 3);
    drmHashDestroy(table);
}

/* --- thousands ------------------------------------------------------------------------------------------------------- */

CASE(drmHashInsert, thousands)
{
    void *table = drmHashCreate(), *numbers = drmRandomCreate(1);
    unsigned added = 0, there = 0, removed = 0, found = 0;
    void *value;

    for (int i = 0; table && numbers && i < 4000; i++) {
        unsigned long key = drmRandom(numbers) % 5000;

        if (!is_inner(key))
            continue;
        if (drmHashInsert(table, key, value_of(i)) == 0)
            added++;
        else
            there++;
        if (i % 3 == 0)
            removed += drmHashDelete(table, drmRandom(numbers) % 5000) == 0;
        if (i % 7 == 0)
            found += drmHashLookup(table, drmRandom(numbers) % 5000, &value) == 0;
    }
    say("%u added, %u were there, %u removed, %u found", added, there, removed, found);
    if (table) {
        visit(table, false);
        drmHashDestroy(table);
    }
    drmRandomDestroy(numbers);
}

/* As many as a program's device could have buffers. */
CASE(drmHashDestroy, thousands)
{
    void *table = drmHashCreate();

    if (!table)
        return;
    for (unsigned i = 0; i < 20000; i++)
        if (drmHashInsert(table, i * 4096ul, value_of(i)))
            break;
    look_up(table, 4096);
    look_up(table, 19999 * 4096ul);
    RESULT(drmHashDestroy(table));
}

CASE(drmHashDestroy, usual)
{
    void *table = drmHashCreate();

    if (table)
        RESULT(drmHashDestroy(table));
}
