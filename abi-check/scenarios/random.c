/* random.c: random numbers, which are the same everywhere. */
#include "scenario.h"

static void draw(unsigned long seed, int count)
{
    void *state = drmRandomCreate(seed);

    say("seed %lx", seed);
    if (!state)
        return;
    for (int i = 0; i < count; i++)
        NUMBER(drmRandom(state));
    RESULT(drmRandomDestroy(state));
}

CASE(drmRandom, usual)
{
    draw(1, 100);
}

/* The ends of what the generator can have for a state, and what lies beyond. */
CASE(drmRandom, seeds)
{
    static const unsigned long seeds[] = {
        0, 1, 2, 37, 0x7ffffffd, 0x7ffffffe, 0x7fffffff, 0x80000000, 0xc01055a1, 0xffffffff, 0x100000000, 0x1234567890, -1ul, -2ul,
    };

    for (size_t i = 0; i < LENGTH(seeds); i++)
        draw(seeds[i], 5);
}

CASE(drmRandom, many)
{
    void *state = drmRandomCreate(1);
    unsigned long number = 0, sum = 0;

    if (!state)
        return;
    for (int i = 0; i < 10000; i++) {
        number = drmRandom(state);
        sum = (sum ^ number) * 31;
    }
    NUMBER(number);
    NUMBER(sum);
    drmRandomDestroy(state);
}

CASE(drmRandom, null)
{
    draw(0, 1);
}

FAKE_CASE(drmRandom, null_crashes)
{
    NUMBER(drmRandom(NULL));
}

CASE(drmRandomCreate, usual)
{
    void *one = BLOCK(drmRandomCreate(5)), *other = BLOCK(drmRandomCreate(5));

    /* Each has a state of its own. */
    if (one && other)
        for (int i = 0; i < 3; i++) {
            NUMBER(drmRandom(one));
            NUMBER(drmRandom(other));
        }
    drmRandomDestroy(one);
    drmRandomDestroy(other);
}

CASE(drmRandomCreate, null)
{
    RESULT(drmRandomDestroy(BLOCK(drmRandomCreate(0))));
}

CASE(drmRandomDestroy, usual)
{
    RESULT(drmRandomDestroy(drmRandomCreate(7)));
}

CASE(drmRandomDestroy, null)
{
    RESULT(drmRandomDestroy(NULL));
}

CASE(drmRandomDouble, usual)
{
    void *state = drmRandomCreate(1);

    if (!state)
        return;
    /* Each bit of them. */
    for (int i = 0; i < 50; i++)
        say("%a", drmRandomDouble(state));
    /* Both draw from the same. */
    NUMBER(drmRandom(state));
    say("%a", drmRandomDouble(state));
    drmRandomDestroy(state);
}

CASE(drmRandomDouble, null)
{
    void *state = drmRandomCreate(0);

    if (state)
        say("%a", drmRandomDouble(state));
    drmRandomDestroy(state);
}

FAKE_CASE(drmRandomDouble, null_crashes)
{
    say("%a", drmRandomDouble(NULL));
}
