/*
 * loading.c: what it costs to load a library.
 *
 *   loading LIBRARY      nanoseconds of dlopen, the best of many processes; kilobytes of its memory that are this process's alone
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PROCESSES = 200 };

static long spent(const struct timespec *start, const struct timespec *end)
{
    return (end->tv_sec - start->tv_sec) * 1000000000L + end->tv_nsec - start->tv_nsec;
}

/* Private dirty memory of the mappings of that file, in kilobytes. */
static long dirty(const char *library)
{
    const char *name = strrchr(library, '/') ? strrchr(library, '/') + 1 : library;
    FILE *file = fopen("/proc/self/smaps", "r");
    long total = 0, kilobytes;
    char line[4096];
    int inside = 0;

    while (file && fgets(line, sizeof(line), file)) {
        if (sscanf(line, "Private_Dirty: %ld kB", &kilobytes) == 1)
            total += inside ? kilobytes : 0;
        else if (strchr(line, '-') && strchr(line, '-') < strchr(line, ' '))
            inside = strstr(line, name) != NULL;
    }
    if (file)
        fclose(file);
    return total;
}

int main(int argc, char **argv)
{
    long result[2], best[2] = { -1, 0 };
    int ends[2];

    if (argc != 2 || pipe(ends) != 0) {
        fprintf(stderr, "usage: loading LIBRARY\n");
        return 2;
    }
    for (int i = 0; i < PROCESSES; i++) {
        pid_t process = fork();

        if (process == 0) {
            struct timespec start, end;
            void *library;

            clock_gettime(CLOCK_MONOTONIC, &start);
            library = dlopen(argv[1], RTLD_NOW);
            clock_gettime(CLOCK_MONOTONIC, &end);
            result[0] = spent(&start, &end);
            result[1] = dirty(argv[1]);
            if (!library || write(ends[1], result, sizeof(result)) != sizeof(result)) {
                fprintf(stderr, "%s\n", dlerror());
                _exit(1);
            }
            _exit(0);
        }
        waitpid(process, NULL, 0);
    }
    close(ends[1]);
    while (read(ends[0], result, sizeof(result)) == sizeof(result))
        if (best[0] < 0 || result[0] < best[0])
            memcpy(best, result, sizeof(best));
    if (best[0] < 0)
        return 1;
    printf("%ld %ld\n", best[0], best[1]);
    return 0;
}
