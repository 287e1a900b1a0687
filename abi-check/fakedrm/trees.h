/* trees.h: where the files of the fake kernel's trees are. */
#ifndef TREES_H
#define TREES_H

#include <stdbool.h>
#include <sys/types.h>

/* The folder that the tree is in. */
extern char root[];

bool is_below(const char *path, const char *folder);
/* Where the file lies, in room of PATH_MAX bytes; the path itself if that is not for the fake kernel to say. */
const char *place(const char *path, char *room);
/* The path for the trace, without links and dots in its folder, so that it does not matter by which way a file is reached. */
const char *shown(const char *path);
/* Whether a file of the tree stands for a device, and for which one. */
bool node(const char *path, dev_t *number, bool *block);

#endif
