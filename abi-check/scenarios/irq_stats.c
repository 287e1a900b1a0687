/* irq_stats.c: interrupts, clients and counters. */
#include "scenario.h"

CASE(drmCtlInstHandler, usual)
{
    RESULT(drmCtlInstHandler(card, 11));
    RESULT(drmCtlInstHandler(card, INT32_MAX));
    RESULT(drmCtlInstHandler(card, -1));
}

CASE(drmCtlInstHandler, null)
{
    RESULT(drmCtlInstHandler(card, 0));
    RESULT(drmCtlInstHandler(-1, 1));
}

FAKE_CASE(drmCtlInstHandler, positive)
{
    fake_returns(DRM_IOCTL_CONTROL, 5);
    RESULT(drmCtlInstHandler(card, 11));
}

CASE(drmCtlUninstHandler, usual)
{
    RESULT(drmCtlUninstHandler(card));
}

CASE(drmCtlUninstHandler, null)
{
    RESULT(drmCtlUninstHandler(-1));
}

FAKE_CASE(drmCtlUninstHandler, positive)
{
    fake_returns(DRM_IOCTL_CONTROL, 5);
    RESULT(drmCtlUninstHandler(card));
}

CASE(drmGetInterruptFromBusID, usual)
{
    RESULT(drmGetInterruptFromBusID(card, 1, 2, 3));
    RESULT(drmGetInterruptFromBusID(card, INT32_MAX, INT32_MIN, -1));
}

CASE(drmGetInterruptFromBusID, null)
{
    RESULT(drmGetInterruptFromBusID(card, 0, 0, 0));
    RESULT(drmGetInterruptFromBusID(-1, 1, 2, 3));
}

FAKE_CASE(drmGetInterruptFromBusID, answers)
{
    static const uint32_t answers[] = { 0, 1, INT32_MAX, UINT32_MAX };

    for (size_t i = 0; i < LENGTH(answers); i++) {
        fake_value(DRM_IOCTL_IRQ_BUSID, "irq", answers[i]);
        say("%d", drmGetInterruptFromBusID(card, 1, 2, 3));
    }
}

FAKE_CASE(drmGetInterruptFromBusID, positive)
{
    fake_returns(DRM_IOCTL_IRQ_BUSID, 5);
    errno = EBUSY;
    say("%d", drmGetInterruptFromBusID(card, 1, 2, 3));
}

FAKE_CASE(drmGetInterruptFromBusID, positive_at_first)
{
    fake_returns(DRM_IOCTL_IRQ_BUSID, 5);
    RESULT(drmGetInterruptFromBusID(card, 1, 2, 3));
}

/* --- clients -------------------------------------------------------------------------------------------------------- */

struct client {
    int auth, pid, uid;
    unsigned long magic, iocs;
};

static struct client get_client(int fd, int number)
{
    struct client client;

    memset(&client, 0x55, sizeof(client));
    RESULT(drmGetClient(fd, number, &client.auth, &client.pid, &client.uid, &client.magic, &client.iocs));
    return client;
}

/* Kernels of today know but the one that asks. */
CASE(drmGetClient, usual)
{
    struct client client = get_client(card, 0);

    NUMBER(client.auth);
    NUMBER(client.uid);
    NUMBER(client.magic);
    NUMBER(client.iocs);
    if (fake_is_here && fake_is_here())
        NUMBER(client.pid);
    get_client(card, 1);
}

CASE(drmGetClient, null)
{
    struct client client = get_client(-1, 0);

    BYTES(&client, sizeof(client));
}

FAKE_CASE(drmGetClient, answers)
{
    struct client client;

    fake_value(DRM_IOCTL_GET_CLIENT, "auth", 0xfffffffe);
    fake_value(DRM_IOCTL_GET_CLIENT, "pid", UINT64_MAX);
    fake_value(DRM_IOCTL_GET_CLIENT, "uid", 0x80000000);
    fake_value(DRM_IOCTL_GET_CLIENT, "magic", UINT64_MAX);
    client = get_client(card, INT32_MIN);
    BYTES(&client, sizeof(client));
    fake_fails(DRM_IOCTL_GET_CLIENT, EINVAL, 1);
    client = get_client(card, -1);
    BYTES(&client, sizeof(client));
}

FAKE_CASE(drmGetClient, positive)
{
    fake_returns(DRM_IOCTL_GET_CLIENT, 5);
    struct client client = get_client(card, 0);

    BYTES(&client, sizeof(client));
}

FAKE_CASE(drmGetClient, null_crashes)
{
    struct client client;

    RESULT(drmGetClient(card, 0, NULL, &client.pid, &client.uid, &client.magic, &client.iocs));
    RESULT(drmGetClient(card, 0, &client.auth, NULL, &client.uid, &client.magic, &client.iocs));
    RESULT(drmGetClient(card, 0, &client.auth, &client.pid, NULL, &client.magic, &client.iocs));
    RESULT(drmGetClient(card, 0, &client.auth, &client.pid, &client.uid, NULL, &client.iocs));
    RESULT(drmGetClient(card, 0, &client.auth, &client.pid, &client.uid, &client.magic, NULL));
}

/* --- counters ------------------------------------------------------------------------------------------------------- */

static void say_word(const char *word)
{
    say("  %s", word ? word : "none");
}

static void get_stats(int fd)
{
    struct {
        drmStatsT stats;
        char behind[16];
    } room;

    memset(&room, 0x55, sizeof(room));
    say("%d", drmGetStats(fd, &room.stats));
    if (room.stats.count == (unsigned long)0x5555555555555555) {
        BYTES(&room, 64);
        return;
    }
    NUMBER(room.stats.count);
    for (size_t i = 0; i < LENGTH(room.stats.data); i++) {
        const __typeof__(room.stats.data[0]) *data = &room.stats.data[i];

        say("%lu, value %d, times %d, verbose %d", data->value, data->isvalue, data->mult, data->verbose);
        say_word(data->long_format);
        say_word(data->long_name);
        say_word(data->rate_format);
        say_word(data->rate_name);
        say_word(data->mult_names);
    }
    BYTES(room.behind, sizeof(room.behind));
}

CASE(drmGetStats, usual)
{
    get_stats(card);
}

CASE(drmGetStats, null)
{
    get_stats(-1);
}

FAKE_CASE(drmGetStats, few)
{
    fake_value(DRM_IOCTL_GET_STATS, "count", 0);
    get_stats(card);
    fake_value(DRM_IOCTL_GET_STATS, "count", 1);
    get_stats(card);
}

FAKE_CASE(drmGetStats, too_many)
{
    fake_value(DRM_IOCTL_GET_STATS, "count", 16);
    get_stats(card);
    fake_value(DRM_IOCTL_GET_STATS, "count", UINT64_MAX);
    get_stats(card);
}

FAKE_CASE(drmGetStats, unknown_kinds)
{
    static struct {
        unsigned long value, type;
    } data[15] = { { 1, 15 }, { 2, INT32_MAX }, { 3, UINT32_MAX }, { 4, 6 }, { -1, 7 } };

    fake_list(DRM_IOCTL_GET_STATS, "data", data, 1);
    get_stats(card);
}

FAKE_CASE(drmGetStats, fails)
{
    fake_fails(DRM_IOCTL_GET_STATS, EINVAL, 1);
    get_stats(card);
}

FAKE_CASE(drmGetStats, positive)
{
    fake_returns(DRM_IOCTL_GET_STATS, 5);
    get_stats(card);
}

FAKE_CASE(drmGetStats, null_crashes)
{
    RESULT(drmGetStats(card, NULL));
}
