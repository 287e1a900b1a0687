/*
 * GPU addresses.
 */

/* What to do with a range. */
#define AMDGPU_VA_OP_MAP 1 /* lead to the buffer */
#define AMDGPU_VA_OP_UNMAP 2 /* no longer lead to the buffer */
#define AMDGPU_VA_OP_CLEAR 3 /* lead nowhere, whatever was there */
#define AMDGPU_VA_OP_REPLACE 4 /* lead to the buffer, whatever was there */

/* What a range is for, bits. */
#define AMDGPU_VM_DELAY_UPDATE (1 << 0) /* page tables need not be up to date before the next submission */
#define AMDGPU_VM_PAGE_READABLE (1 << 1) /* for reading */
#define AMDGPU_VM_PAGE_WRITEABLE (1 << 2) /* for writing */
#define AMDGPU_VM_PAGE_EXECUTABLE (1 << 3) /* for shaders */
#define AMDGPU_VM_PAGE_PRT (1 << 4) /* partially resident; reading finds zeros */
#define AMDGPU_VM_PAGE_NOALLOC (1 << 9) /* not kept in the infinity cache */

/* A number among these bits: how it is cached, from gfx9 on. */
#define AMDGPU_VM_MTYPE_MASK (0xf << 5)
#define AMDGPU_VM_MTYPE_DEFAULT (0 << 5) /* as the driver sees fit */
#define AMDGPU_VM_MTYPE_NC (1 << 5) /* not coherently */
#define AMDGPU_VM_MTYPE_WC (2 << 5) /* with writes combined */
#define AMDGPU_VM_MTYPE_CC (3 << 5) /* coherently */
#define AMDGPU_VM_MTYPE_UC (4 << 5) /* not at all */
#define AMDGPU_VM_MTYPE_RW (5 << 5) /* for reading and writing, without others */

struct drm_amdgpu_gem_va;

/* drm_amdgpu_vm: what to do. */
#define AMDGPU_VM_OP_RESERVE_VMID 1 /* reserve its number */
#define AMDGPU_VM_OP_UNRESERVE_VMID 2 /* give the number up */

struct drm_amdgpu_vm_in;

struct drm_amdgpu_vm_out;

union drm_amdgpu_vm;
