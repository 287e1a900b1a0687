/* contexts.c: hardware contexts, and the tags that programs give them. */
#include "scenario.h"

CASE(drmCreateContext, usual)
{
    drm_context_t handle = 7;

    RESULT(drmCreateContext(card, &handle));
    NUMBER(handle);
}

CASE(drmCreateContext, null)
{
    drm_context_t handle = 7;

    RESULT(drmCreateContext(-1, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateContext, fails)
{
    drm_context_t handle = 7;

    fake_fails(DRM_IOCTL_ADD_CTX, ENOMEM, 1);
    RESULT(drmCreateContext(card, &handle));
    NUMBER(handle);
    fake_value(DRM_IOCTL_ADD_CTX, "handle", UINT32_MAX);
    RESULT(drmCreateContext(card, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateContext, positive)
{
    drm_context_t handle = 7;

    fake_returns(DRM_IOCTL_ADD_CTX, 5);
    RESULT(drmCreateContext(card, &handle));
    NUMBER(handle);
}

FAKE_CASE(drmCreateContext, null_crashes)
{
    RESULT(drmCreateContext(card, NULL));
}

CASE(drmDestroyContext, usual)
{
    RESULT(drmDestroyContext(card, 42));
    RESULT(drmDestroyContext(card, UINT32_MAX));
}

CASE(drmDestroyContext, null)
{
    RESULT(drmDestroyContext(card, 0));
    RESULT(drmDestroyContext(-1, 1));
}

FAKE_CASE(drmDestroyContext, positive)
{
    fake_returns(DRM_IOCTL_RM_CTX, 5);
    RESULT(drmDestroyContext(card, 42));
}

CASE(drmSwitchToContext, usual)
{
    RESULT(drmSwitchToContext(card, 42));
    RESULT(drmSwitchToContext(card, UINT32_MAX));
}

CASE(drmSwitchToContext, null)
{
    RESULT(drmSwitchToContext(card, 0));
    RESULT(drmSwitchToContext(-1, 1));
}

FAKE_CASE(drmSwitchToContext, positive)
{
    fake_returns(DRM_IOCTL_SWITCH_CTX, 5);
    RESULT(drmSwitchToContext(card, 42));
}

CASE(drmSetContextFlags, usual)
{
    RESULT(drmSetContextFlags(card, 42, DRM_CONTEXT_PRESERVED));
    RESULT(drmSetContextFlags(card, 42, DRM_CONTEXT_2DONLY));
    RESULT(drmSetContextFlags(card, 42, DRM_CONTEXT_PRESERVED | DRM_CONTEXT_2DONLY));
    /* Others are dropped. */
    RESULT(drmSetContextFlags(card, UINT32_MAX, 4));
    RESULT(drmSetContextFlags(card, 42, -1));
}

CASE(drmSetContextFlags, null)
{
    RESULT(drmSetContextFlags(card, 0, 0));
    RESULT(drmSetContextFlags(-1, 1, 0));
}

FAKE_CASE(drmSetContextFlags, positive)
{
    fake_returns(DRM_IOCTL_MOD_CTX, 5);
    RESULT(drmSetContextFlags(card, 42, 0));
}

static void get_flags(int fd, drm_context_t context)
{
    drm_context_tFlags flags = 0x77;

    RESULT(drmGetContextFlags(fd, context, &flags));
    NUMBER(flags);
}

CASE(drmGetContextFlags, usual)
{
    get_flags(card, 42);
    get_flags(card, UINT32_MAX);
}

CASE(drmGetContextFlags, null)
{
    get_flags(card, 0);
    get_flags(-1, 1);
}

FAKE_CASE(drmGetContextFlags, answers)
{
    static const uint32_t answers[] = { 0, 1, 2, 4, UINT32_MAX };

    for (size_t i = 0; i < LENGTH(answers); i++) {
        fake_value(DRM_IOCTL_GET_CTX, "flags", answers[i]);
        get_flags(card, 42);
    }
}

FAKE_CASE(drmGetContextFlags, positive)
{
    fake_returns(DRM_IOCTL_GET_CTX, 5);
    get_flags(card, 42);
}

FAKE_CASE(drmGetContextFlags, null_crashes)
{
    RESULT(drmGetContextFlags(card, 42, NULL));
}

/* --- contexts of the kernel's own ---------------------------------------------------------------------------------- */

static void get_reserved(int fd)
{
    int count = 77;
    drm_context_t *list = BLOCK(drmGetReservedContextList(fd, &count));

    NUMBER(count);
    if (list)
        NUMBERS(list, count);
    drmFreeReservedContextList(list);
}

CASE(drmGetReservedContextList, usual)
{
    get_reserved(card);
}

CASE(drmGetReservedContextList, null)
{
    get_reserved(-1);
}

FAKE_CASE(drmGetReservedContextList, empty)
{
    int count = 77;

    fake_list(DRM_IOCTL_RES_CTX, "contexts", NULL, 0);
    say(drmGetReservedContextList(card, &count) ? "a block" : "none");
    NUMBER(count);
}

FAKE_CASE(drmGetReservedContextList, many)
{
    static struct drm_ctx contexts[500];

    for (size_t i = 0; i < LENGTH(contexts); i++)
        contexts[i] = (struct drm_ctx){ UINT32_MAX - i, i };
    fake_list(DRM_IOCTL_RES_CTX, "contexts", contexts, LENGTH(contexts));
    get_reserved(card);
}

FAKE_CASE(drmGetReservedContextList, shrinks)
{
    fake_grows(DRM_IOCTL_RES_CTX, "contexts", -1);
    get_reserved(card);
}

FAKE_CASE(drmGetReservedContextList, grows)
{
    int count = 77;
    drm_context_t *list;

    fake_grows(DRM_IOCTL_RES_CTX, "contexts", 1000);
    list = BLOCK(drmGetReservedContextList(card, &count));
    NUMBER(count);
    drmFreeReservedContextList(list);
}

FAKE_CASE(drmGetReservedContextList, absurd_count)
{
    fake_claims(DRM_IOCTL_RES_CTX, "contexts", INT32_MAX);
    get_reserved(card);
    fake_claims(DRM_IOCTL_RES_CTX, "contexts", UINT32_MAX);
    get_reserved(card);
}

FAKE_CASE(drmGetReservedContextList, second_fails)
{
    fake_fault(FAKE_IOCTL, 1, EACCES);
    get_reserved(card);
}

FAKE_CASE(drmGetReservedContextList, positive)
{
    fake_returns(DRM_IOCTL_RES_CTX, 5);
    get_reserved(card);
}

FAKE_CASE(drmGetReservedContextList, null_crashes)
{
    drm_context_t *list = BLOCK(drmGetReservedContextList(card, NULL));

    drmFreeReservedContextList(list);
}

CASE(drmFreeReservedContextList, null)
{
    CALL(drmFreeReservedContextList(NULL));
}

FAKE_CASE(drmFreeReservedContextList, usual)
{
    int count;

    CALL(drmFreeReservedContextList(drmGetReservedContextList(card, &count)));
    /* It is a block like any other. */
    free(drmGetReservedContextList(card, &count));
}
