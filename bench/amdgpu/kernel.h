/* kernel.h: what the calls tell the kernel. */
#ifndef KERNEL_H
#define KERNEL_H

#include "../bench.h"

/* Of which buffer every dma-buf is. */
extern unsigned shared_handle;

#endif
