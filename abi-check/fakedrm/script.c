/* script.c: what a scenario wants otherwise than the tables have it. */
#include <stdlib.h>
#include <string.h>

#include "requests.h"
#include "script.h"

#define EXPORT __attribute__((visibility("default")))
#define OVERRIDES 64

static struct override overrides[OVERRIDES];
static size_t override_count;
/* The device that the scenario speaks of, and the one that is asked. */
static int meant = -1;
static _Thread_local int present = -1;

EXPORT void fake_only(int minor)
{
    meant = minor;
}

void script_device(int minor)
{
    present = minor;
}

static void add(struct override override)
{
    if (override_count == OVERRIDES)
        abort();
    override.minor = meant;
    overrides[override_count++] = override;
}

#define ADD(...) add((struct override){ .number = request & 0xff, __VA_ARGS__ })

EXPORT void fake_value(unsigned long request, const char *field, uint64_t value)
{
    ADD(.field = field, .what = VALUE, .value = value);
}

EXPORT void fake_list(unsigned long request, const char *field, const void *data, uint32_t length)
{
    ADD(.field = field, .what = LIST, .data = data, .value = length);
}

EXPORT void fake_grows(unsigned long request, const char *field, int by)
{
    ADD(.field = field, .what = GROWS, .error = by);
}

EXPORT void fake_claims(unsigned long request, const char *field, uint64_t length)
{
    ADD(.field = field, .what = CLAIMS, .value = length);
}

EXPORT void fake_turns(unsigned long request, const char *field, const uint64_t *values, size_t count)
{
    ADD(.field = field, .what = TURNS, .data = values, .value = count);
}

EXPORT void fake_fails(unsigned long request, int error, int times)
{
    /* All requests: marked by a name that no field has. */
    ADD(.field = request ? NULL : "", .what = FAILS, .error = error, .times = times);
}

EXPORT void fake_returns(unsigned long request, int result)
{
    ADD(.what = RETURNS, .error = result);
}

struct override *find(const struct request *request, const char *field, enum what what)
{
    /* The last one counts. */
    for (size_t i = override_count; i-- > 0;) {
        struct override *override = &overrides[i];

        if (override->what != what || (override->minor >= 0 && override->minor != present))
            continue;
        if (override->field && !*override->field)
            return override;
        if (override->number == request->number &&
            (field ? override->field && strcmp(override->field, field) == 0 : !override->field))
            return override;
    }
    return NULL;
}

bool scripted(const struct request *request, const char *field)
{
    return find(request, field, VALUE) || find(request, field, TURNS);
}
