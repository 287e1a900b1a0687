/* skiplist_views.c: neighbours in a skip list, how it is printed, and what is none. */
#define _GNU_SOURCE
#include <sys/mman.h>

#include "scenario.h"

static char values[64];

static void *list_of(const unsigned long *keys, size_t count)
{
    void *list = drmSLCreate();

    for (size_t i = 0; i < count && list; i++)
        drmSLInsert(list, keys[i], &values[i]);
    return list;
}

static int number_of(void *value)
{
    return value ? (int)((char *)value - values) : -1;
}

static void beside(void *list, unsigned long key)
{
    unsigned long before_key = 77, after_key = 78;
    void *before = values, *after = values;

    RESULT(drmSLLookupNeighbors(list, key, &before_key, &before, &after_key, &after));
    say("  %lx: %lx %d, %lx %d", key, before_key, number_of(before), after_key, number_of(after));
}

CASE(drmSLLookupNeighbors, usual)
{
    static const unsigned long keys[] = { 10, 30, 20, -1ul };
    void *list = list_of(keys, LENGTH(keys));

    if (!list)
        return;
    for (unsigned long key = 0; key <= 40; key += 5)
        beside(list, key);
    beside(list, -1ul);
    beside(list, -2ul);
    drmSLDestroy(list);
}

CASE(drmSLLookupNeighbors, ends)
{
    static const unsigned long keys[] = { 0, 5 };
    void *list = list_of(keys, LENGTH(keys));

    if (!list)
        return;
    beside(list, 0);
    beside(list, 1);
    beside(list, 5);
    beside(list, 6);
    beside(list, -1ul);
    drmSLDestroy(list);
}

CASE(drmSLLookupNeighbors, null)
{
    void *list = list_of(NULL, 0);

    if (!list)
        return;
    beside(list, 0);
    beside(list, 7);
    drmSLDestroy(list);
}

FAKE_CASE(drmSLLookupNeighbors, null_crashes)
{
    beside(NULL, 7);
}

/* --- printing -------------------------------------------------------------------------------------------------------- */

/* Writes text with its addresses by the order in which they come, but for values. */
static void say_text_without_addresses(char *text)
{
    static unsigned long known[200];
    char words[200], *end;
    size_t count = 0, used;

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        used = 0;
        for (char *at = line; *at && used < sizeof(words) - 32;) {
            /* Keys stand after an angle, and magic words in lines of their own. */
            bool is_address = strncmp(at, "0x", 2) == 0 && at > line && at[-1] != '<' && *line != 'B';
            unsigned long address = is_address ? strtoul(at, &end, 16) : 0;
            size_t place = 0;

            if (address <= UINT16_MAX) {
                words[used++] = *at++;
                continue;
            }
            while (place < count && known[place] != address)
                place++;
            if (place == count && count < LENGTH(known))
                known[count++] = address;
            if (address >= (unsigned long)values && address < (unsigned long)values + sizeof(values))
                used += sprintf(words + used, "value %lu", address - (unsigned long)values);
            else
                used += sprintf(words + used, "address %zu", place);
            at = end;
        }
        words[used] = 0;
        say("%s", words);
    }
}

/* What it prints. */
static void dump(void *list)
{
    int file = memfd_create("dump", 0), output;
    static char text[1 << 16];
    ssize_t length;

    fflush(stdout);
    output = dup(STDOUT_FILENO);
    if (file < 0 || output < 0)
        return;
    dup2(file, STDOUT_FILENO);
    drmSLDump(list);
    fflush(stdout);
    dup2(output, STDOUT_FILENO);
    length = pread(file, text, sizeof(text) - 1, 0);
    text[length > 0 ? length : 0] = 0;
    close(output);
    close(file);
    say_text_without_addresses(text);
}

CASE(drmSLDump, usual)
{
    static const unsigned long keys[] = { 40, 10, 30, 20, 0xffff };
    void *list = list_of(keys, LENGTH(keys));

    if (!list)
        return;
    dump(list);
    /* With its levels. */
    drmSLDelete(list, 30);
    drmSLInsert(list, 25, NULL);
    dump(list);
    drmSLDestroy(list);
}

CASE(drmSLDump, null)
{
    void *list = list_of(NULL, 0);

    if (!list)
        return;
    dump(list);
    drmSLDestroy(list);
}

CASE(drmSLDump, many)
{
    void *list = drmSLCreate();

    for (unsigned i = 0; i < 60 && list; i++)
        drmSLInsert(list, i * 7 % 60, &values[i]);
    if (!list)
        return;
    dump(list);
    for (unsigned i = 0; i < 60; i++)
        drmSLDelete(list, i);
    /* Its levels went with the entries. */
    dump(list);
    drmSLDestroy(list);
}

CASE(drmSLDump, no_list)
{
    unsigned long block[1024] = { 0xfacade01 };

    dump(block);
}

/* A program wrote over the magic word of an entry; the word as it was. */
static unsigned long break_entry(void *list, unsigned long key, unsigned long word)
{
    unsigned long *entry = NULL, before = 0;

    if (list && drmSLLookup(list, key, (void **)&entry) == 0) {
        before = *entry;
        *entry = word;
    }
    return before;
}

FAKE_CASE(drmSLDump, broken_entry)
{
    static const unsigned long keys[] = { 40, 10 };
    void *list = list_of(keys, LENGTH(keys));
    unsigned long word = break_entry(list, 10, 5);

    if (!list)
        return;
    dump(list);
    if (word)
        break_entry(list, 10, word);
    RESULT(drmSLDestroy(list));
}

/* How much of it is gone then is not known. */
CASE(drmSLDestroy, broken_entry)
{
    static const unsigned long keys[] = { 40, 10 };
    static void *list;

    may_keep = 5;
    list = list_of(keys, LENGTH(keys));
    if (list && break_entry(list, 10, 5))
        RESULT(drmSLDestroy(list) < 0);
}

/* --- no list -------------------------------------------------------------------------------------------------------- */

CASE(drmSLInsert, no_list)
{
    unsigned long block[1024] = { 0xfacade01 }, key = 77;
    void *value = values;

    RESULT(drmSLInsert(block, 1, NULL));
    RESULT(drmSLLookup(block, 1, &value));
    say(value ? "a value" : "none");
    RESULT(drmSLDelete(block, 1));
    RESULT(drmSLFirst(block, &key, &value));
    RESULT(drmSLNext(block, &key, &value));
    beside(block, 5);
    NUMBER(key);
}

CASE(drmSLDestroy, null)
{
    unsigned long block[1024] = { 0 };

    RESULT(drmSLDestroy(block));
}

FAKE_CASE(drmSLDestroy, null_crashes)
{
    RESULT(drmSLDestroy(NULL));
}

FAKE_CASE(drmSLInsert, null_crashes)
{
    RESULT(drmSLInsert(NULL, 0, NULL));
}

FAKE_CASE(drmSLDelete, null_crashes)
{
    RESULT(drmSLDelete(NULL, 0));
}

FAKE_CASE(drmSLFirst, null_crashes)
{
    RESULT(drmSLFirst(NULL, NULL, NULL));
}

FAKE_CASE(drmSLNext, null_crashes)
{
    RESULT(drmSLNext(NULL, NULL, NULL));
}

FAKE_CASE(drmSLDump, null_crashes)
{
    CALL(drmSLDump(NULL));
}
