/* skiplist.c: skip lists. The levels of their entries are drawn from numbers that a process begins anew. */
#include "scenario.h"

static char values[64];

static void *value_of(unsigned number)
{
    return &values[number % LENGTH(values)];
}

static int number_of(void *value)
{
    return value ? (int)((char *)value - values) : -1;
}

/* What C programs see of an entry. */
struct entry {
    unsigned long magic, key;
    void *value;
    int levels;
};

static void look_up(void *list, unsigned long key)
{
    void *value = values;

    RESULT(drmSLLookup(list, key, &value) < 0);
    if (value) {
        struct entry *entry = value;

        say("  %lx: magic %lx, key %lx, value %d, %d levels", key, entry->magic, entry->key, number_of(entry->value), entry->levels);
    } else {
        say("  %lx: none", key);
    }
}

/* Keys and values in the order of the visit, in words or as a sum. */
static void visit(void *list, bool in_words)
{
    unsigned long key = 77, sum = 0, count = 0;
    void *value = NULL;

    for (int more = drmSLFirst(list, &key, &value); more == 1; more = drmSLNext(list, &key, &value)) {
        if (in_words)
            say("  %lx: %d", key, number_of(value));
        sum = (sum ^ key) * 1000003 + number_of(value);
        count++;
    }
    say("%lu visited, sum %lx, last %lx", count, sum, key);
    RESULT(drmSLNext(list, &key, &value));
}

static const unsigned long keys[] = { 50, 10, 0, 30, -1ul, 20, 40, 0x100000000 };

static void *list_of_keys(void)
{
    void *list = drmSLCreate();

    for (size_t i = 0; i < LENGTH(keys) && list; i++)
        drmSLInsert(list, keys[i], value_of(i));
    return list;
}

CASE(drmSLCreate, usual)
{
    void *one = BLOCK(drmSLCreate()), *other = BLOCK(drmSLCreate());

    if (one && other) {
        RESULT(drmSLInsert(one, 1, value_of(1)));
        look_up(other, 1);
        /* The magic word. */
        NUMBER(*(unsigned long *)one);
    }
    if (one)
        RESULT(drmSLDestroy(one));
    if (other)
        RESULT(drmSLDestroy(other));
}

CASE(drmSLCreate, null)
{
    void *list = BLOCK(drmSLCreate());

    if (!list)
        return;
    visit(list, true);
    RESULT(drmSLDelete(list, 0));
    look_up(list, 0);
    RESULT(drmSLDestroy(list));
}

CASE(drmSLInsert, usual)
{
    void *list = list_of_keys();

    if (!list)
        return;
    visit(list, true);
    RESULT(drmSLInsert(list, 10, NULL));
    look_up(list, 10);
    RESULT(drmSLInsert(list, 11, NULL));
    look_up(list, 11);
    drmSLDestroy(list);
}

CASE(drmSLInsert, null)
{
    void *list = drmSLCreate();

    if (!list)
        return;
    RESULT(drmSLInsert(list, 0, NULL));
    look_up(list, 0);
    RESULT(drmSLInsert(list, 0, value_of(1)));
    look_up(list, 0);
    drmSLDestroy(list);
}

/* The levels of many, in two lists that draw from one generator. */
CASE(drmSLInsert, levels)
{
    void *one = drmSLCreate(), *other = drmSLCreate(), *value;
    char text[501] = "";

    for (unsigned i = 0; i < 500 && one && other; i++) {
        void *list = i % 3 ? one : other;

        drmSLInsert(list, i, NULL);
        if (drmSLLookup(list, i, &value) == 0)
            text[i] = 'a' + ((struct entry *)value)->levels;
    }
    say("%s", text);
    if (one)
        drmSLDestroy(one);
    if (other)
        drmSLDestroy(other);
}

/* An entry that is there already draws no number. */
CASE(drmSLInsert, again_draws_nothing)
{
    void *list = drmSLCreate(), *value;

    for (unsigned i = 0; i < 60 && list; i++) {
        drmSLInsert(list, i, NULL);
        drmSLInsert(list, i, NULL);
        if (drmSLLookup(list, i, &value) == 0)
            NUMBER(((struct entry *)value)->levels);
    }
    if (list)
        drmSLDestroy(list);
}

CASE(drmSLInsert, thousands)
{
    void *list = drmSLCreate(), *numbers = drmRandomCreate(2);
    unsigned added = 0, there = 0, removed = 0, found = 0;
    void *value;

    for (int i = 0; list && numbers && i < 4000; i++) {
        if (drmSLInsert(list, drmRandom(numbers) % 3000, value_of(i)) == 0)
            added++;
        else
            there++;
        removed += i % 3 == 0 && drmSLDelete(list, drmRandom(numbers) % 3000) == 0;
        found += drmSLLookup(list, drmRandom(numbers) % 3000, &value) == 0;
    }
    say("%u added, %u were there, %u removed, %u found", added, there, removed, found);
    if (list) {
        visit(list, false);
        RESULT(drmSLDestroy(list));
    }
    drmRandomDestroy(numbers);
}

CASE(drmSLDestroy, usual)
{
    void *list = list_of_keys();

    if (list)
        RESULT(drmSLDestroy(list));
}

CASE(drmSLLookup, usual)
{
    void *list = list_of_keys();

    if (!list)
        return;
    for (size_t i = 0; i < LENGTH(keys); i++) {
        look_up(list, keys[i]);
        look_up(list, keys[i] + 1);
    }
    drmSLDestroy(list);
}

CASE(drmSLLookup, null)
{
    void *list = drmSLCreate();

    if (!list)
        return;
    look_up(list, 0);
    drmSLDestroy(list);
}

FAKE_CASE(drmSLLookup, null_crashes)
{
    look_up(NULL, 0);
}

/* --- deleting ------------------------------------------------------------------------------------------------------- */

CASE(drmSLDelete, usual)
{
    void *list = list_of_keys();

    if (!list)
        return;
    for (size_t i = 0; i < LENGTH(keys); i++) {
        RESULT(drmSLDelete(list, keys[i]));
        RESULT(drmSLDelete(list, keys[i]));
        visit(list, true);
    }
    RESULT(drmSLInsert(list, 5, value_of(5)));
    visit(list, true);
    drmSLDestroy(list);
}

CASE(drmSLDelete, null)
{
    void *list = drmSLCreate();

    if (!list)
        return;
    RESULT(drmSLDelete(list, 0));
    drmSLInsert(list, 0, NULL);
    RESULT(drmSLDelete(list, 0));
    drmSLDestroy(list);
}

/* Each is removed when it has been visited. */
CASE(drmSLDelete, while_visited)
{
    void *list = list_of_keys(), *value = NULL;
    unsigned long key = 77;

    if (!list)
        return;
    for (int more = drmSLFirst(list, &key, &value); more == 1; more = drmSLNext(list, &key, &value)) {
        NUMBER(key);
        RESULT(drmSLDelete(list, key));
    }
    visit(list, true);
    drmSLDestroy(list);
}

/* The one that a visit comes to next is removed: libdrm goes on in freed memory. */
FAKE_CASE(drmSLDelete, before_visited)
{
    void *list = list_of_keys(), *value = NULL;
    unsigned long key = 77;

    if (!list)
        return;
    RESULT(drmSLFirst(list, &key, &value));
    RESULT(drmSLDelete(list, 10));
    for (int most = 20; most > 0 && drmSLNext(list, &key, &value) == 1; most--)
        NUMBER(key);
    drmSLDestroy(list);
}

/* --- visits --------------------------------------------------------------------------------------------------------- */

CASE(drmSLFirst, usual)
{
    void *list = list_of_keys(), *value = values;
    unsigned long key = 77;

    if (!list)
        return;
    RESULT(drmSLFirst(list, &key, &value));
    say("%lx: %d", key, number_of(value));
    RESULT(drmSLNext(list, &key, &value));
    RESULT(drmSLFirst(list, &key, &value));
    say("%lx: %d", key, number_of(value));
    drmSLDestroy(list);
}

CASE(drmSLFirst, null)
{
    void *list = drmSLCreate();

    if (!list)
        return;
    RESULT(drmSLFirst(list, NULL, NULL));
    drmSLDestroy(list);
}

CASE(drmSLNext, usual)
{
    void *list = list_of_keys(), *value = values;
    unsigned long key = 77;

    if (!list)
        return;
    /* Before there was a first. */
    RESULT(drmSLNext(list, &key, &value));
    say("%lx: %d", key, number_of(value));
    visit(list, true);
    /* Entries that are added on the way are visited if they come later. */
    RESULT(drmSLFirst(list, &key, &value));
    drmSLInsert(list, 5, NULL);
    drmSLInsert(list, 35, NULL);
    while (drmSLNext(list, &key, &value) == 1)
        NUMBER(key);
    drmSLDestroy(list);
}

CASE(drmSLNext, null)
{
    void *list = drmSLCreate();

    if (!list)
        return;
    RESULT(drmSLNext(list, NULL, NULL));
    drmSLDestroy(list);
}
