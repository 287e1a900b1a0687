/*
 * fakeamdgpu.h: how a scenario tells the fake amdgpu what to answer, beyond what fakedrm.h has. It has buffers, handles and contexts
 * with numbers of their own for each file, as the kernel does: numbers that were not given out are refused.
 */
#ifndef FAKEAMDGPU_H
#define FAKEAMDGPU_H

#include "fakedrm.h"

/* Whether the file is that of an authenticated client, which it is at first. */
FAKEDRM_WEAK void fake_authenticated(int fd, bool is);
/* What the request INFO answers to this query, for the scenario to change: FAKE_INFO_SIZE bytes. */
FAKEDRM_WEAK void *fake_info(unsigned query);
#define FAKE_INFO_SIZE 512
/* This query fails with that error; 0 errors for none. */
FAKEDRM_WEAK void fake_info_fails(unsigned query, int error);

#endif
