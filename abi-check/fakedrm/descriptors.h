/* descriptors.h: what the fake kernel knows of file descriptors. */
#ifndef DESCRIPTORS_H
#define DESCRIPTORS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* That descriptor is a device from now on. */
void add_device(int fd, const char *name, dev_t number, bool block);
/* A new descriptor of the buffer with that number, as drivers share them; -1 if there is none. */
int add_buffer(unsigned buffer, uint64_t size);

/* Which file it is, counted from 1 in the order they were opened, the same for duplicates; 0 for what is not a device. */
unsigned fd_file(int fd);
/* Which buffer it is; 0 for what is none. */
unsigned fd_buffer(int fd);

#endif
