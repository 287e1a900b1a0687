/* context_tags.c: what the library keeps for each device: an entry, and the tags of contexts. */
#include <sys/stat.h>

#include "scenario.h"

static char tags[4];

/* Which of the tags. */
static void say_tag(int fd, drm_context_t context)
{
    char *tag = drmGetContextTag(fd, context);

    if (!tag)
        say("context %x: none", context);
    else
        say("context %x: tag %d", context, (int)(tag - tags));
}

/* Gives up all entries: once more than needed, for a file whose device cannot be told when it is closed keeps its own. */
static void give_up(void)
{
    static const unsigned minors[] = { 0, 1, 128 };

    /* The table of entries, and what it consists of. */
    may_keep = 3;
    drmClose(card);
    for (size_t i = 0; fake_fd && i < LENGTH(minors); i++)
        drmClose(fake_fd(226, minors[i], false));
    drmClose(-1);
}

CASE(drmAddContextTag, usual)
{
    RESULT(drmAddContextTag(card, 1, &tags[1]));
    RESULT(drmAddContextTag(card, 2, &tags[2]));
    say_tag(card, 1);
    say_tag(card, 2);
    say_tag(card, 3);
    give_up();
}

CASE(drmAddContextTag, null)
{
    RESULT(drmAddContextTag(card, 0, NULL));
    say_tag(card, 0);
    /* It is there all the same. */
    RESULT(drmDelContextTag(card, 0));
    RESULT(drmAddContextTag(-1, 0, NULL));
    RESULT(drmDelContextTag(-1, 0));
    give_up();
}

CASE(drmAddContextTag, again)
{
    RESULT(drmAddContextTag(card, UINT32_MAX, &tags[1]));
    RESULT(drmAddContextTag(card, UINT32_MAX, &tags[2]));
    say_tag(card, UINT32_MAX);
    RESULT(drmDelContextTag(card, UINT32_MAX));
    RESULT(drmDelContextTag(card, UINT32_MAX));
    give_up();
}

CASE(drmAddContextTag, many)
{
    for (unsigned i = 0; i < 3000; i++)
        if (drmAddContextTag(card, i, &tags[i % 4]))
            say("%u: failed", i);
    for (unsigned i = 0; i < 3000; i++)
        if (drmGetContextTag(card, i) != &tags[i % 4])
            say("%u: wrong", i);
    give_up();
}

CASE(drmDelContextTag, usual)
{
    RESULT(drmAddContextTag(card, 5, &tags[1]));
    RESULT(drmDelContextTag(card, 5));
    RESULT(drmDelContextTag(card, 5));
    say_tag(card, 5);
    give_up();
}

CASE(drmDelContextTag, null)
{
    RESULT(drmDelContextTag(card, 0));
    RESULT(drmDelContextTag(-1, 0));
    give_up();
}

CASE(drmGetContextTag, usual)
{
    RESULT(drmAddContextTag(card, 5, &tags[3]));
    say_tag(card, 5);
    say_tag(card, 5);
    give_up();
}

CASE(drmGetContextTag, null)
{
    say_tag(card, 0);
    say_tag(-1, 0);
    give_up();
}

/* Two files of one device share the tags, two devices do not. */
FAKE_CASE(drmGetContextTag, files)
{
    int same = fake_fd(226, 0, false), other = fake_fd(226, 1, false), render = fake_fd(226, 128, false);

    RESULT(drmAddContextTag(card, 1, &tags[1]));
    RESULT(drmAddContextTag(other, 1, &tags[2]));
    say_tag(same, 1);
    say_tag(other, 1);
    say_tag(render, 1);
    drmClose(same);
    say_tag(card, 1);
    say_tag(other, 1);
    drmClose(render);
    drmClose(other);
    give_up();
}

/* What is no open file is a device of its own. */
CASE(drmGetContextTag, no_file)
{
    RESULT(drmAddContextTag(-1, 1, &tags[1]));
    say_tag(-1, 1);
    say_tag(-2, 1);
    say_tag(card, 1);
    give_up();
}

/* --- entries -------------------------------------------------------------------------------------------------------- */

CASE(drmGetEntry, usual)
{
    drmHashEntry *entry = BLOCK(drmGetEntry(card));

    if (!entry) {
        give_up();
        return;
    }
    say(entry->fd == card ? "its file" : "another file");
    say(entry->f ? "a function" : "no function");
    say(entry->tagTable ? "a table" : "no table");
    say(drmGetEntry(card) == entry ? "the same again" : "another");
    give_up();
}

CASE(drmGetEntry, null)
{
    drmHashEntry *entry = BLOCK(drmGetEntry(-1));

    if (entry)
        say("%d", entry->fd);
    give_up();
}

/* The table of tags is one for drmHashLookup and its like. */
CASE(drmGetEntry, tag_table)
{
    drmHashEntry *entry = drmGetEntry(card);
    unsigned long key = 77;
    void *value = NULL;

    if (!entry) {
        give_up();
        return;
    }
    RESULT(drmHashFirst(entry->tagTable, &key, &value));
    RESULT(drmAddContextTag(card, 5, &tags[1]));
    RESULT(drmHashLookup(entry->tagTable, 5, &value));
    say(value == &tags[1] ? "the tag" : "something else");
    RESULT(drmHashFirst(entry->tagTable, &key, &value));
    NUMBER(key);
    RESULT(drmHashNext(entry->tagTable, &key, &value));
    RESULT(drmHashInsert(entry->tagTable, 6, &tags[2]));
    say_tag(card, 6);
    give_up();
}

/* Entries are in a table, by device number. */
CASE(drmGetHashTable, usual)
{
    drmHashEntry *entry = drmGetEntry(card);
    void *table = BLOCK(drmGetHashTable()), *value = NULL;
    unsigned long key = 77;
    struct stat found = { 0 };

    if (!entry || !table || fstat(card, &found)) {
        give_up();
        return;
    }
    RESULT(drmHashLookup(table, found.st_rdev, &value));
    say(value == entry ? "the entry" : "something else");
    RESULT(drmHashFirst(table, &key, &value));
    say(key == found.st_rdev ? "the device" : "something else");
    RESULT(drmHashNext(table, &key, &value));
    say(drmGetHashTable() == table ? "the same again" : "another");
    give_up();
}

CASE(drmGetHashTable, null)
{
    say(drmGetHashTable() ? "a table" : "none");
}

FAKE_CASE(drmGetHashTable, entries_go)
{
    int other = fake_fd(226, 1, false);
    unsigned long key = 77;
    void *table, *value = NULL;

    drmGetEntry(other);
    table = BLOCK(drmGetHashTable());
    drmGetEntry(card);
    drmClose(other);
    if (!table) {
        give_up();
        return;
    }
    RESULT(drmHashFirst(table, &key, &value));
    NUMBER(key);
    RESULT(drmHashNext(table, &key, &value));
    say(drmGetHashTable() == table ? "the same again" : "another");
    give_up();
}
