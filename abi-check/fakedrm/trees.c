/* trees.c: which made-up files stand for /dev/dri, /sys and /proc/dri, and which of them for devices. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "kernel.h"
#include "trees.h"

#define EXPORT __attribute__((visibility("default")))
#define TEXTS 16

/* $FAKEDRM_ROOT/TREE: the folder that the tree is in. */
char root[PATH_MAX];
/* The tree that comes once this file was looked at. */
static struct { const char *path, *tree; bool due; } later;

/* Files that the scenario wrote, in memory. */
static struct { const char *path; char place[64]; } texts[TEXTS];

EXPORT void fake_file(const char *path, const char *text)
{
    int fd = -1;

    for (size_t i = 0; i < TEXTS; i++) {
        if (texts[i].path && strcmp(texts[i].path, path) != 0)
            continue;
        texts[i].path = path;
        if (text && ((fd = memfd_create("text", MFD_CLOEXEC)) < 0 || write(fd, text, strlen(text)) < 0))
            abort();
        snprintf(texts[i].place, sizeof(texts[i].place), text ? "/proc/self/fd/%d" : "/nowhere/%d", fd);
        return;
    }
    abort();
}

/* The same wherever the library was built for. */
static const char *installed(const char *path)
{
    static const char tail[] = "/share/libdrm/amdgpu.ids";
    size_t length = strlen(path), longest = sizeof(tail) - 1;

    return length > longest && strcmp(path + length - longest, tail) == 0 ? "/usr/share/libdrm/amdgpu.ids" : path;
}

EXPORT bool fake_tree(const char *name)
{
    const char *trees = getenv("FAKEDRM_ROOT");

    snprintf(root, sizeof(root), "%s/%s", trees ? trees : "", name);
    return faccessat(AT_FDCWD, root, F_OK, 0) == 0;
}

EXPORT void fake_tree_after(const char *path, const char *name)
{
    later.path = path;
    later.tree = name;
    later.due = false;
}

bool is_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);

    return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

const char *place(const char *path, char *room)
{
    if (!path || !recording || !fake_is_here() || !*root)
        return path;
    if (later.path && strcmp(path, later.path) == 0) {
        later.due = true;
    } else if (later.path && later.due) {
        later.path = NULL;
        fake_tree(later.tree);
    }
    for (size_t i = 0; i < TEXTS && texts[i].path; i++)
        if (strcmp(texts[i].path, installed(path)) == 0)
            return strcpy(room, texts[i].place);
    if (!is_below(path, "/dev/dri") && !is_below(path, "/sys") && !is_below(path, "/proc/dri"))
        return path;
    snprintf(room, PATH_MAX, "%s%s", root, path);
    return room;
}

const char *shown(const char *path)
{
    static _Thread_local char text[PATH_MAX + NAME_MAX + 2];
    static char *(*real_realpath)(const char *, char *);
    char room[PATH_MAX], folder[PATH_MAX];
    size_t length = strlen(root);
    const char *there = place(path, room);
    int error = errno;
    char *slash;

    if (!real_realpath)
        real_realpath = next("realpath");
    /* One without a folder is marked as a path. */
    if (path && *path != '/') {
        snprintf(text, sizeof(text), "/./%s", path);
        return text;
    }
    if (!path || !is_below(path, "/sys"))
        return path ? installed(path) : NULL;
    if (there != room) {
        snprintf(room, sizeof(room), "%s", path);
        length = 0;
    }
    /* A slash at the end leads nowhere else. */
    while ((slash = strrchr(room, '/'))[1] == 0)
        *slash = 0;
    *slash = 0;
    /* Folders that are not there have one name only. */
    if (real_realpath(room, folder) && strncmp(folder, root, length) == 0) {
        snprintf(text, sizeof(text), "%s/%s", folder + length, slash + 1);
        path = text;
    }
    errno = error;
    return path;
}

bool node(const char *path, dev_t *number, bool *block)
{
    static FILE *(*real_fopen64)(const char *, const char *);
    unsigned major, minor;
    char room[PATH_MAX], kind;
    bool found = false;
    FILE *file;

    if (!real_fopen64)
        real_fopen64 = next("fopen64");
    if (!path || !is_below(path, "/dev/dri") || place(path, room) != room)
        return false;
    file = real_fopen64(room, "r");
    if (file) {
        found = fscanf(file, "%c %u %u", &kind, &major, &minor) == 3 && (kind == 'c' || kind == 'b');
        fclose(file);
    }
    if (found) {
        *number = makedev(major, minor);
        *block = kind == 'b';
    }
    return found;
}
