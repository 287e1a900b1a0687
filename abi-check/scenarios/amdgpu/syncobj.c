/* syncobj.c: sync objects of a device. */
#include "gpu.h"

static uint32_t handles[] = { 21, 22, UINT32_MAX };
static uint64_t points[] = { 5, 0, UINT64_MAX };

/* Each call without a device. */
GPU_CASE(amdgpu_cs_create_syncobj, null)
{
    uint32_t handle = 77;

    RESULT(amdgpu_cs_create_syncobj(NULL, &handle));
    NUMBER(handle);
}

GPU_CASE(amdgpu_cs_create_syncobj2, null) { RESULT(amdgpu_cs_create_syncobj2(NULL, 1, handles)); }
GPU_CASE(amdgpu_cs_destroy_syncobj, null) { RESULT(amdgpu_cs_destroy_syncobj(NULL, 21)); }
GPU_CASE(amdgpu_cs_syncobj_reset, null) { RESULT(amdgpu_cs_syncobj_reset(NULL, handles, 1)); }
GPU_CASE(amdgpu_cs_syncobj_signal, null) { RESULT(amdgpu_cs_syncobj_signal(NULL, handles, 1)); }
GPU_CASE(amdgpu_cs_syncobj_timeline_signal, null) { RESULT(amdgpu_cs_syncobj_timeline_signal(NULL, handles, points, 1)); }
GPU_CASE(amdgpu_cs_syncobj_wait, null) { RESULT(amdgpu_cs_syncobj_wait(NULL, handles, 1, 0, 0, NULL)); }
GPU_CASE(amdgpu_cs_syncobj_timeline_wait, null) { RESULT(amdgpu_cs_syncobj_timeline_wait(NULL, handles, points, 1, 0, 0, NULL)); }
GPU_CASE(amdgpu_cs_syncobj_query, null) { RESULT(amdgpu_cs_syncobj_query(NULL, handles, points, 1)); }
GPU_CASE(amdgpu_cs_syncobj_query2, null) { RESULT(amdgpu_cs_syncobj_query2(NULL, handles, points, 1, 0)); }
GPU_CASE(amdgpu_cs_export_syncobj, null) { RESULT(amdgpu_cs_export_syncobj(NULL, 21, NULL)); }
GPU_CASE(amdgpu_cs_import_syncobj, null) { RESULT(amdgpu_cs_import_syncobj(NULL, 5, NULL)); }
GPU_CASE(amdgpu_cs_syncobj_export_sync_file, null) { RESULT(amdgpu_cs_syncobj_export_sync_file(NULL, 21, NULL)); }
GPU_CASE(amdgpu_cs_syncobj_import_sync_file, null) { RESULT(amdgpu_cs_syncobj_import_sync_file(NULL, 21, 5)); }
GPU_CASE(amdgpu_cs_syncobj_transfer, null) { RESULT(amdgpu_cs_syncobj_transfer(NULL, 1, 2, 3, 4, 5)); }
GPU_CASE(amdgpu_cs_syncobj_export_sync_file2, null) { RESULT(amdgpu_cs_syncobj_export_sync_file2(NULL, 1, 2, 3, NULL)); }
GPU_CASE(amdgpu_cs_syncobj_import_sync_file2, null) { RESULT(amdgpu_cs_syncobj_import_sync_file2(NULL, 1, 2, 3)); }

GPU_CASE(amdgpu_cs_create_syncobj, usual)
{
    uint32_t handle = 77;

    fake_fails(DRM_IOCTL_SYNCOBJ_CREATE, ENOMEM, 1);
    RESULT(amdgpu_cs_create_syncobj(gpu, &handle));
    NUMBER(handle);
    RESULT(amdgpu_cs_create_syncobj(gpu, &handle));
    NUMBER(handle);
}

GPU_CASE(amdgpu_cs_create_syncobj2, usual)
{
    uint32_t handle = 77;

    RESULT(amdgpu_cs_create_syncobj2(gpu, DRM_SYNCOBJ_CREATE_SIGNALED, &handle));
    NUMBER(handle);
    RESULT(amdgpu_cs_create_syncobj2(gpu, UINT32_MAX, &handle));
}

GPU_CASE(amdgpu_cs_destroy_syncobj, usual)
{
    RESULT(amdgpu_cs_destroy_syncobj(gpu, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_DESTROY, EINVAL, 1);
    RESULT(amdgpu_cs_destroy_syncobj(gpu, 0));
}

GPU_CASE(amdgpu_cs_syncobj_reset, usual)
{
    RESULT(amdgpu_cs_syncobj_reset(gpu, handles, 3));
    RESULT(amdgpu_cs_syncobj_reset(gpu, NULL, 0));
    fake_fails(DRM_IOCTL_SYNCOBJ_RESET, ENOENT, 1);
    RESULT(amdgpu_cs_syncobj_reset(gpu, handles, 1));
}

GPU_CASE(amdgpu_cs_syncobj_signal, usual)
{
    RESULT(amdgpu_cs_syncobj_signal(gpu, handles, 3));
    RESULT(amdgpu_cs_syncobj_signal(gpu, NULL, 0));
    fake_fails(DRM_IOCTL_SYNCOBJ_SIGNAL, ENOENT, 1);
    RESULT(amdgpu_cs_syncobj_signal(gpu, handles, 1));
}

GPU_CASE(amdgpu_cs_syncobj_timeline_signal, usual)
{
    RESULT(amdgpu_cs_syncobj_timeline_signal(gpu, handles, points, 3));
    fake_fails(DRM_IOCTL_SYNCOBJ_TIMELINE_SIGNAL, ENOENT, 1);
    RESULT(amdgpu_cs_syncobj_timeline_signal(gpu, handles, points, 1));
}

GPU_CASE(amdgpu_cs_syncobj_wait, usual)
{
    uint32_t first = 77;

    CODE(amdgpu_cs_syncobj_wait(gpu, handles, 3, INT64_MAX, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_ALL, &first));
    NUMBER(first);
    CODE(amdgpu_cs_syncobj_wait(gpu, handles, 1, INT64_MIN, UINT32_MAX, NULL));
    first = 77;
    fake_fails(DRM_IOCTL_SYNCOBJ_WAIT, ETIME, 1);
    CODE(amdgpu_cs_syncobj_wait(gpu, handles, 1, 0, 0, &first));
    NUMBER(first);
}

GPU_CASE(amdgpu_cs_syncobj_timeline_wait, usual)
{
    uint32_t first = 77;

    CODE(amdgpu_cs_syncobj_timeline_wait(gpu, handles, points, 3, INT64_MAX, DRM_SYNCOBJ_WAIT_FLAGS_WAIT_AVAILABLE, &first));
    NUMBER(first);
    CODE(amdgpu_cs_syncobj_timeline_wait(gpu, handles, points, 1, INT64_MIN, UINT32_MAX, NULL));
    first = 77;
    fake_fails(DRM_IOCTL_SYNCOBJ_TIMELINE_WAIT, ETIME, 1);
    CODE(amdgpu_cs_syncobj_timeline_wait(gpu, handles, points, 1, 0, 0, &first));
    NUMBER(first);
}

GPU_CASE(amdgpu_cs_syncobj_query, usual)
{
    uint64_t room[3] = { 1, 2, 3 };

    RESULT(amdgpu_cs_syncobj_query(gpu, handles, room, 2));
    NUMBERS(room, 3);
    fake_fails(DRM_IOCTL_SYNCOBJ_QUERY, EINVAL, 1);
    RESULT(amdgpu_cs_syncobj_query(gpu, handles, room, 2));
}

GPU_CASE(amdgpu_cs_syncobj_query2, usual)
{
    uint64_t room[3] = { 1, 2, 3 };

    RESULT(amdgpu_cs_syncobj_query2(gpu, handles, room, 2, DRM_SYNCOBJ_QUERY_FLAGS_LAST_SUBMITTED));
    NUMBERS(room, 3);
    RESULT(amdgpu_cs_syncobj_query2(gpu, handles, room, 1, UINT32_MAX));
    fake_fails(DRM_IOCTL_SYNCOBJ_QUERY, EINVAL, 1);
    RESULT(amdgpu_cs_syncobj_query2(gpu, handles, room, 2, 0));
}

GPU_CASE(amdgpu_cs_export_syncobj, usual)
{
    int fd = 77;

    RESULT(amdgpu_cs_export_syncobj(gpu, UINT32_MAX, &fd));
    NUMBER(fd);
    fd = 77;
    fake_fails(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, EMFILE, 1);
    RESULT(amdgpu_cs_export_syncobj(gpu, 21, &fd));
    NUMBER(fd);
}

GPU_CASE(amdgpu_cs_import_syncobj, usual)
{
    uint32_t handle = 77;

    RESULT(amdgpu_cs_import_syncobj(gpu, 1000, &handle));
    NUMBER(handle);
    handle = 77;
    fake_fails(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, EINVAL, 1);
    RESULT(amdgpu_cs_import_syncobj(gpu, -1, &handle));
    NUMBER(handle);
}

GPU_CASE(amdgpu_cs_syncobj_export_sync_file, usual)
{
    int fd = 77;

    RESULT(amdgpu_cs_syncobj_export_sync_file(gpu, 21, &fd));
    NUMBER(fd);
    fd = 77;
    fake_fails(DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, EINVAL, 1);
    RESULT(amdgpu_cs_syncobj_export_sync_file(gpu, 21, &fd));
    NUMBER(fd);
}

GPU_CASE(amdgpu_cs_syncobj_import_sync_file, usual)
{
    RESULT(amdgpu_cs_syncobj_import_sync_file(gpu, 21, 1000));
    fake_fails(DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE, EINVAL, 1);
    RESULT(amdgpu_cs_syncobj_import_sync_file(gpu, 21, -1));
}

GPU_CASE(amdgpu_cs_syncobj_transfer, usual)
{
    RESULT(amdgpu_cs_syncobj_transfer(gpu, 1, 0x100000002, 3, 0x300000004, 5));
    fake_fails(DRM_IOCTL_SYNCOBJ_TRANSFER, ENOENT, 1);
    RESULT(amdgpu_cs_syncobj_transfer(gpu, UINT32_MAX, UINT64_MAX, UINT32_MAX, UINT64_MAX, UINT32_MAX));
}

/* --- sync files of a point -------------------------------------------------------------------------------------------- */

static const unsigned long steps[] = {
    DRM_IOCTL_SYNCOBJ_CREATE, DRM_IOCTL_SYNCOBJ_TRANSFER, DRM_IOCTL_SYNCOBJ_HANDLE_TO_FD, DRM_IOCTL_SYNCOBJ_FD_TO_HANDLE,
    DRM_IOCTL_SYNCOBJ_DESTROY,
};

GPU_CASE(amdgpu_cs_syncobj_export_sync_file2, usual)
{
    int fd = 77;

    RESULT(amdgpu_cs_syncobj_export_sync_file2(gpu, 21, 0, 7, &fd));
    NUMBER(fd);
    RESULT(amdgpu_cs_syncobj_export_sync_file2(gpu, 33, 0x500000006, 7, &fd));
    NUMBER(fd);
    for (size_t i = 0; i < LENGTH(steps); i++) {
        fd = 77;
        fake_fails(steps[i], EIO, 1);
        RESULT(amdgpu_cs_syncobj_export_sync_file2(gpu, 33, 5, 0, &fd));
        NUMBER(fd);
        fake_fails(steps[i], 0, 0);
    }
}

GPU_CASE(amdgpu_cs_syncobj_import_sync_file2, usual)
{
    RESULT(amdgpu_cs_syncobj_import_sync_file2(gpu, 21, 0, 1000));
    RESULT(amdgpu_cs_syncobj_import_sync_file2(gpu, 33, 0x500000006, 1000));
    for (size_t i = 0; i < LENGTH(steps); i++) {
        fake_fails(steps[i], EIO, 1);
        RESULT(amdgpu_cs_syncobj_import_sync_file2(gpu, 33, 5, 1000));
        fake_fails(steps[i], 0, 0);
    }
}
