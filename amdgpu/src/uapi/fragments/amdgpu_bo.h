/*
 * Buffers.
 */

/* Domains: where a buffer may be, bits. */
#define AMDGPU_GEM_DOMAIN_CPU 0x1 /* memory that the GPU does not see */
#define AMDGPU_GEM_DOMAIN_GTT 0x2 /* the system's memory, which the GPU sees through its page tables */
#define AMDGPU_GEM_DOMAIN_VRAM 0x4 /* the card's memory */
#define AMDGPU_GEM_DOMAIN_GDS 0x8 /* global data share, memory inside the GPU */
#define AMDGPU_GEM_DOMAIN_GWS 0x10 /* global wave sync */
#define AMDGPU_GEM_DOMAIN_OA 0x20 /* ordered append */
#define AMDGPU_GEM_DOMAIN_DOORBELL 0x40 /* pages of doorbells, by which user queues are rung */
#define AMDGPU_GEM_DOMAIN_MASK \
    (AMDGPU_GEM_DOMAIN_CPU | AMDGPU_GEM_DOMAIN_GTT | AMDGPU_GEM_DOMAIN_VRAM | AMDGPU_GEM_DOMAIN_GDS | \
     AMDGPU_GEM_DOMAIN_GWS | AMDGPU_GEM_DOMAIN_OA | AMDGPU_GEM_DOMAIN_DOORBELL)

/* What a buffer shall be like, bits. */
#define AMDGPU_GEM_CREATE_CPU_ACCESS_REQUIRED (1 << 0) /* where the CPU sees it */
#define AMDGPU_GEM_CREATE_NO_CPU_ACCESS (1 << 1) /* the CPU never looks */
#define AMDGPU_GEM_CREATE_CPU_GTT_USWC (1 << 2) /* write-combined for the CPU */
#define AMDGPU_GEM_CREATE_VRAM_CLEARED (1 << 3) /* zeros at first */
#define AMDGPU_GEM_CREATE_VRAM_CONTIGUOUS (1 << 5) /* in one piece */
#define AMDGPU_GEM_CREATE_VM_ALWAYS_VALID (1 << 6) /* in use by each submission of this address space, without a list */
#define AMDGPU_GEM_CREATE_EXPLICIT_SYNC (1 << 7) /* nobody waits for it by itself */
#define AMDGPU_GEM_CREATE_CP_MQD_GFX9 (1 << 8) /* state of a queue of gfx9; the kernel's own */
#define AMDGPU_GEM_CREATE_VRAM_WIPE_ON_RELEASE (1 << 9) /* overwritten when freed */
#define AMDGPU_GEM_CREATE_ENCRYPTED (1 << 10) /* encrypted in memory (TMZ) */
#define AMDGPU_GEM_CREATE_PREEMPTIBLE (1 << 11) /* in the system's memory, and not pinned while queues rest */
#define AMDGPU_GEM_CREATE_DISCARDABLE (1 << 12) /* thrown away rather than moved */
#define AMDGPU_GEM_CREATE_COHERENT (1 << 13) /* coherent between devices */
#define AMDGPU_GEM_CREATE_UNCACHED (1 << 14) /* in no cache */
#define AMDGPU_GEM_CREATE_EXT_COHERENT (1 << 15) /* coherent between devices at finer grain */

struct drm_amdgpu_gem_create_in;

struct drm_amdgpu_gem_create_out;

union drm_amdgpu_gem_create;

/* Kinds of the program's own memory, bits. */
#define AMDGPU_GEM_USERPTR_READONLY (1 << 0) /* the GPU only reads it */
#define AMDGPU_GEM_USERPTR_ANONONLY (1 << 1) /* only if no file is behind it */
#define AMDGPU_GEM_USERPTR_VALIDATE (1 << 2) /* look at once whether it is there */
#define AMDGPU_GEM_USERPTR_REGISTER (1 << 3) /* follow when the mapping changes */

struct drm_amdgpu_gem_userptr;

struct drm_amdgpu_gem_mmap_in;

struct drm_amdgpu_gem_mmap_out;

union drm_amdgpu_gem_mmap;

struct drm_amdgpu_gem_wait_idle_in;

struct drm_amdgpu_gem_wait_idle_out;

union drm_amdgpu_gem_wait_idle;

/* drm_amdgpu_gem_op: what to do. */
#define AMDGPU_GEM_OP_GET_GEM_CREATE_INFO 0 /* how the buffer was made */
#define AMDGPU_GEM_OP_SET_PLACEMENT 1 /* where it may be */

struct drm_amdgpu_gem_op;

/* drm_amdgpu_gem_metadata: what to do. */
#define AMDGPU_GEM_METADATA_OP_SET_METADATA 1 /* set */
#define AMDGPU_GEM_METADATA_OP_GET_METADATA 2 /* ask */

struct drm_amdgpu_gem_metadata;

/* Lists: what to do. */
#define AMDGPU_BO_LIST_OP_CREATE 0 /* make one */
#define AMDGPU_BO_LIST_OP_DESTROY 1 /* give it up */
#define AMDGPU_BO_LIST_OP_UPDATE 2 /* put other buffers in */

struct drm_amdgpu_bo_list_in;

struct drm_amdgpu_bo_list_entry;

struct drm_amdgpu_bo_list_out;

union drm_amdgpu_bo_list;
