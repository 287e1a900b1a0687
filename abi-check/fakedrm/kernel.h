/* kernel.h: what the parts of the fake kernel know of each other. */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "fakedrm.h"

struct request;

/* Memory of the program, which may not be there. */
bool user_read(void *to, uint64_t from, size_t size);
bool user_write(uint64_t to, const void *from, size_t size);

/* A number of so many bytes (those beyond eight left out) within an argument. */
uint64_t number_at(const void *arg, size_t offset, size_t size);
void put_number(void *arg, size_t offset, size_t size, uint64_t number);

/* The C library's function behind the wrapper of the same name. */
void *next(const char *name);

/* Whether this call is the one that is to fail; sets errno if so. */
bool fault(enum fake_fault kind);

extern bool recording;
/* Adds to the trace. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));
void note_bytes(const void *bytes, size_t size);
/* An array of the program's. */
void note_list(uint64_t address, uint64_t count, size_t element);
/* The name of an error, such as EINVAL. */
const char *error_name(int error);

/* Whether a file descriptor is a device, and its name. */
bool is_device(int fd);
const char *fd_name(int fd);
/* Its minor number, or -1. */
int fd_minor(int fd);
/* Its number and kind, as the fake kernel has them; false for none of its devices. */
bool fd_node(int fd, dev_t *number, bool *block);
/* The result of looking at a file, for the trace. */
const char *outcome(bool good);

/* The request before the kernel gets it, and what came of it; `arg` may be anything. */
void note_request(const struct request *request, int fd, unsigned long number, const void *arg, size_t size);
/* Afterwards; `before` is the argument as it was. */
void note_answer(const struct request *request, const void *before, const void *arg, size_t size, int result);

#endif
