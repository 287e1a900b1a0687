/*
 * Contexts.
 */

/* What to do with a context. */
#define AMDGPU_CTX_OP_ALLOC_CTX 1 /* make one */
#define AMDGPU_CTX_OP_FREE_CTX 2 /* give it up */
#define AMDGPU_CTX_OP_QUERY_STATE 3 /* how the last reset concerns it */
#define AMDGPU_CTX_OP_QUERY_STATE2 4 /* what happened since it was made */
#define AMDGPU_CTX_OP_GET_STABLE_PSTATE 5 /* ask for the clocks it holds */
#define AMDGPU_CTX_OP_SET_STABLE_PSTATE 6 /* hold clocks */

/* How the last reset concerns a context. */
#define AMDGPU_CTX_NO_RESET 0 /* no reset */
#define AMDGPU_CTX_GUILTY_RESET 1 /* a reset that this context caused */
#define AMDGPU_CTX_INNOCENT_RESET 2 /* a reset that another one caused */
#define AMDGPU_CTX_UNKNOWN_RESET 3 /* a reset that nobody knows the cause of */

/* What happened since a context was made, bits. */
#define AMDGPU_CTX_QUERY2_FLAGS_RESET (1 << 0) /* there was a reset */
#define AMDGPU_CTX_QUERY2_FLAGS_VRAMLOST (1 << 1) /* and what was in the card's memory is lost */
#define AMDGPU_CTX_QUERY2_FLAGS_GUILTY (1 << 2) /* this context caused it */
#define AMDGPU_CTX_QUERY2_FLAGS_RAS_CE (1 << 3) /* errors of memory that were corrected */
#define AMDGPU_CTX_QUERY2_FLAGS_RAS_UE (1 << 4) /* errors of memory that were not */
#define AMDGPU_CTX_QUERY2_FLAGS_RESET_IN_PROGRESS (1 << 5) /* the reset is not over yet */

/* Priorities. */
#define AMDGPU_CTX_PRIORITY_UNSET (-2048) /* none was said */
#define AMDGPU_CTX_PRIORITY_VERY_LOW (-1023) /* below all others */
#define AMDGPU_CTX_PRIORITY_LOW (-512) /* lower */
#define AMDGPU_CTX_PRIORITY_NORMAL 0 /* the usual one */
#define AMDGPU_CTX_PRIORITY_HIGH 512 /* higher; for the master, or who may be nice */
#define AMDGPU_CTX_PRIORITY_VERY_HIGH 1023 /* above all others; likewise */

/* Clocks that a context holds. */
#define AMDGPU_CTX_STABLE_PSTATE_FLAGS_MASK 0xf /* mask of the number */
#define AMDGPU_CTX_STABLE_PSTATE_NONE 0 /* as they come */
#define AMDGPU_CTX_STABLE_PSTATE_STANDARD 1 /* steady, for measuring */
#define AMDGPU_CTX_STABLE_PSTATE_MIN_SCLK 2 /* the shaders' lowest */
#define AMDGPU_CTX_STABLE_PSTATE_MIN_MCLK 3 /* the memory's lowest */
#define AMDGPU_CTX_STABLE_PSTATE_PEAK 4 /* the highest */

struct drm_amdgpu_ctx_in;

union drm_amdgpu_ctx_out;

union drm_amdgpu_ctx;

/* Whose priority to change. */
#define AMDGPU_SCHED_OP_PROCESS_PRIORITY_OVERRIDE 1 /* of a whole program */
#define AMDGPU_SCHED_OP_CONTEXT_PRIORITY_OVERRIDE 2 /* of one context */

struct drm_amdgpu_sched_in;

union drm_amdgpu_sched;
