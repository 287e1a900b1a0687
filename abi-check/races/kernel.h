/* kernel.h: a kernel that several threads may ask at a time, and that sees when a library gives it what is no longer there. */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>

#define PAGE 4096u
#define OBJECTS 64

/* A descriptor of the device. */
int open_device(void);
/* A new buffer of a page, and a descriptor of it; -1 if there is no room. */
int new_buffer(void);
/* How many requests were about what is not there. */
extern unsigned long strays;
/* How many handles are open. */
unsigned open_handles(void);

#endif
