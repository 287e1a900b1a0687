//! The numbers of the requests that only user-mode drivers of old make: kinds and flags.

/// Map: framebuffer.
pub const _DRM_FRAME_BUFFER: u32 = 0;
/// Map: registers.
pub const _DRM_REGISTERS: u32 = 1;
/// Map: shared memory.
pub const _DRM_SHM: u32 = 2;
/// Map: AGP memory.
pub const _DRM_AGP: u32 = 3;
/// Map: scatter and gather memory.
pub const _DRM_SCATTER_GATHER: u32 = 4;
/// Map: consistent memory for DMA.
pub const _DRM_CONSISTENT: u32 = 5;

/// Map: not for clients to map.
pub const _DRM_RESTRICTED: u32 = 1;
/// Map: read only.
pub const _DRM_READ_ONLY: u32 = 2;
/// Map: locked into memory.
pub const _DRM_LOCKED: u32 = 4;
/// Map: the kernel reaches it too.
pub const _DRM_KERNEL: u32 = 8;
/// Map: with combined writes.
pub const _DRM_WRITE_COMBINING: u32 = 0x10;
/// Map: shared memory with the lock in it.
pub const _DRM_CONTAINS_LOCK: u32 = 0x20;
/// Map: may be removed.
pub const _DRM_REMOVABLE: u32 = 0x40;
/// Map: the driver's own.
pub const _DRM_DRIVER: u32 = 0x80;

/// Counter: no count, the word of the lock.
pub const _DRM_STAT_LOCK: u32 = 0;
/// Counter: openings.
pub const _DRM_STAT_OPENS: u32 = 1;
/// Counter: closings.
pub const _DRM_STAT_CLOSES: u32 = 2;
/// Counter: requests.
pub const _DRM_STAT_IOCTLS: u32 = 3;
/// Counter: takings of the lock.
pub const _DRM_STAT_LOCKS: u32 = 4;
/// Counter: releases of the lock.
pub const _DRM_STAT_UNLOCKS: u32 = 5;
/// Counter: a plain number.
pub const _DRM_STAT_VALUE: u32 = 6;
/// Counter: bytes.
pub const _DRM_STAT_BYTE: u32 = 7;
/// Counter: a number of things.
pub const _DRM_STAT_COUNT: u32 = 8;
/// Counter: interrupts.
pub const _DRM_STAT_IRQ: u32 = 9;
/// Counter: bytes of primary DMA.
pub const _DRM_STAT_PRIMARY: u32 = 10;
/// Counter: bytes of secondary DMA.
pub const _DRM_STAT_SECONDARY: u32 = 11;
/// Counter: DMA transfers.
pub const _DRM_STAT_DMA: u32 = 12;
/// Counter: special DMA transfers.
pub const _DRM_STAT_SPECIAL: u32 = 13;
/// Counter: missed DMA transfers.
pub const _DRM_STAT_MISSED: u32 = 14;

/// Control: add a command.
pub const DRM_ADD_COMMAND: u32 = 0;
/// Control: remove a command.
pub const DRM_RM_COMMAND: u32 = 1;
/// Control: set the interrupt handler up.
pub const DRM_INST_HANDLER: u32 = 2;
/// Control: tear the interrupt handler down.
pub const DRM_UNINST_HANDLER: u32 = 3;

/// Buffers: aligned to pages.
pub const _DRM_PAGE_ALIGN: u32 = 1;
/// Buffers: in AGP memory.
pub const _DRM_AGP_BUFFER: u32 = 2;
/// Buffers: in scatter and gather memory.
pub const _DRM_SG_BUFFER: u32 = 4;
/// Buffers: in the framebuffer.
pub const _DRM_FB_BUFFER: u32 = 8;
/// Buffers: the device only reads them.
pub const _DRM_PCI_BUFFER_RO: u32 = 0x10;

/// Context: kept across switches.
pub const _DRM_CONTEXT_PRESERVED: u32 = 1;
/// Context: for two dimensions only.
pub const _DRM_CONTEXT_2DONLY: u32 = 2;

/// Drawable: its visible rectangles.
pub const DRM_DRAWABLE_CLIPRECTS: u32 = 0;

/// DMA: wait until it is on its way.
pub const _DRM_DMA_BLOCK: u32 = 1;
/// DMA: send while the lock is held.
pub const _DRM_DMA_WHILE_LOCKED: u32 = 2;
/// DMA: ahead of others.
pub const _DRM_DMA_PRIORITY: u32 = 4;
/// DMA: wait until buffers are free.
pub const _DRM_DMA_WAIT: u32 = 0x10;
/// DMA: smaller buffers will do.
pub const _DRM_DMA_SMALLER_OK: u32 = 0x20;
/// DMA: larger buffers will do.
pub const _DRM_DMA_LARGER_OK: u32 = 0x40;

/// Lock: wait until the hardware can take commands.
pub const _DRM_LOCK_READY: u32 = 1;
/// Lock: wait until the hardware is idle.
pub const _DRM_LOCK_QUIESCENT: u32 = 2;
/// Lock: flush this context's queue first.
pub const _DRM_LOCK_FLUSH: u32 = 4;
/// Lock: flush all queues first.
pub const _DRM_LOCK_FLUSH_ALL: u32 = 8;
/// Lock: halt all queues.
pub const _DRM_HALT_ALL_QUEUES: u32 = 0x10;
/// Lock: halt the present queues.
pub const _DRM_HALT_CUR_QUEUES: u32 = 0x20;
