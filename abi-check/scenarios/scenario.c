/* scenario.c: runs the cases of one file, as they are or with faults, each in a process of its own. */
#define _GNU_SOURCE
#include <dirent.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "runner.h"

#define MOST_FAULTS 60

extern const struct scenario __start_cases[], __stop_cases[];

int card = -1;
__typeof__(ids) ids;
long may_keep;
const char *tree = "pci_one_gpu";
static unsigned tree_number;

/* What a library's scenarios do before each case, and after it; not there for most. */
__attribute__((weak)) void prepare_case(void);
__attribute__((weak)) void finish_case(void);

/* What a case's process tells of itself. */
static struct seen {
    unsigned calls[FAKE_FAULTS];
    uint8_t requests[256];
    size_t request_count;
    long blocks, descriptors;
    bool done;
    uint64_t output; /* a sum over all that was printed */
} *seen;

/* --- one case -------------------------------------------------------------------------------------------------------- */

/* Opens the device and looks what it has, without the library. */
static void prepare(void)
{
    struct drm_mode_card_res resources = { 0 };
    struct drm_mode_get_plane_res planes = { 0 };
    struct drm_mode_obj_get_properties properties = { 0 };
    struct drm_set_client_cap universal = { DRM_CLIENT_CAP_UNIVERSAL_PLANES, 1 };
    uint32_t crtcs[32] = { 0 }, connectors[32] = { 0 }, encoders[32] = { 0 }, plane_ids[64] = { 0 }, props[64] = { 0 };
    uint64_t values[64];
    const char *node = getenv("SCENARIO_NODE");

    if (is_faked()) {
        fake_tree(tree);
        card = fake_fd(226, 0, false);
    } else {
        card = open(node ? node : "/dev/dri/card0", O_RDWR | O_CLOEXEC);
    }
    ioctl(card, DRM_IOCTL_SET_CLIENT_CAP, &universal);
    resources.crtc_id_ptr = (uintptr_t)crtcs;
    resources.connector_id_ptr = (uintptr_t)connectors;
    resources.encoder_id_ptr = (uintptr_t)encoders;
    resources.count_crtcs = resources.count_connectors = resources.count_encoders = 32;
    ioctl(card, DRM_IOCTL_MODE_GETRESOURCES, &resources);
    planes.plane_id_ptr = (uintptr_t)plane_ids;
    planes.count_planes = 64;
    ioctl(card, DRM_IOCTL_MODE_GETPLANERESOURCES, &planes);
    properties.props_ptr = (uintptr_t)props;
    properties.prop_values_ptr = (uintptr_t)values;
    properties.count_props = 64;
    properties.obj_id = connectors[0];
    properties.obj_type = DRM_MODE_OBJECT_CONNECTOR;
    ioctl(card, DRM_IOCTL_MODE_OBJ_GETPROPERTIES, &properties);
    ids.crtc = crtcs[0];
    ids.connector = connectors[0];
    ids.encoder = encoders[0];
    ids.plane = plane_ids[0];
    ids.property = props[0];
    if (prepare_case)
        prepare_case();
}

static long open_descriptors(void)
{
    long count = 0;

    for (int fd = 0; fd < 1024; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

/* What is to fail while the case runs; kind FAKE_FAULTS for nothing, -1 for all requests of one number. */
struct injection { int kind; unsigned n; int error; };

static double setting(const char *name, double usual)
{
    const char *text = getenv(name);

    return text ? atof(text) : usual;
}

void may_run(double part)
{
    double most = part * setting("SCENARIO_SECONDS", 4);
    const struct itimerval end = { .it_value = { .tv_sec = most, .tv_usec = (most - (long)most) * 1000000 } };

    setitimer(ITIMER_REAL, &end, NULL);
}

static void run_here(const struct scenario *scenario, struct injection injection)
{
    static char buffer[1 << 16];
    rlim_t most = setting("SCENARIO_MEGABYTES", 3072) * (1 << 20);
    struct rlimit memory = { most, most };
    long before, descriptors;

    may_run(1);
    setrlimit(RLIMIT_AS, &memory);
    setvbuf(stdout, buffer, _IOFBF, sizeof(buffer));
    dup2(STDOUT_FILENO, STDERR_FILENO);
    prepare();
    seen->output = 0xcbf29ce484222325;
    faulty = injection.kind != FAKE_FAULTS;
    if (injection.kind == -1)
        fake_fails(injection.n, injection.error, -1);
    else if (injection.kind != FAKE_FAULTS)
        fake_fault(injection.kind, injection.n, injection.error);
    before = fake_blocks ? fake_blocks() : 0;
    descriptors = open_descriptors();
    if (fake_record)
        fake_record(true);
    scenario->run();
    if (fake_record)
        fake_record(false);
    if (finish_case)
        finish_case();
    seen->descriptors = open_descriptors() - descriptors;
    seen->blocks = fake_blocks ? fake_blocks() - before : 0;
    if (seen->blocks > 0)
        seen->blocks = seen->blocks > may_keep ? seen->blocks - may_keep : 0;
    for (int kind = 0; kind < FAKE_FAULTS; kind++)
        seen->calls[kind] = fake_calls ? fake_calls(kind) : 0;
    seen->request_count = fake_requests ? fake_requests(seen->requests, sizeof(seen->requests)) : 0;
    fflush(stdout);
    seen->done = true;
}

/* Runs the case in a process of its own; how that ended, in words. */
static const char *run(const struct scenario *scenario, struct injection injection)
{
    static char text[64];
    pid_t process;
    int status;

    memset(seen, 0, sizeof(*seen));
    fflush(stdout);
    process = fork();
    if (process == 0) {
        int nowhere = open("/dev/null", O_WRONLY);

        if (quiet)
            dup2(nowhere, STDOUT_FILENO);
        close(nowhere);
        run_here(scenario, injection);
        if (!quiet && fake_trace) {
            const char *trace = fake_trace();

            for (const char *end; (end = strchr(trace, '\n')); trace = end + 1)
                print("t %.*s", (int)(end - trace), trace);
        }
        _exit(0);
    }
    waitpid(process, &status, 0);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        return "hangs";
    if (WIFSIGNALED(status)) {
        snprintf(text, sizeof(text), "dies of %s", sigabbrev_np(WTERMSIG(status)));
        return text;
    }
    /* A debugger's verdict, such as valgrind's. */
    if (WEXITSTATUS(status)) {
        snprintf(text, sizeof(text), "exits with %d", WEXITSTATUS(status));
        return text;
    }
    return seen->done ? "ends" : "exits";
}

static bool fits(const struct scenario *scenario)
{
    return scenario->needs == ANY_KERNEL || scenario->needs == OWN_LIBRARY || is_faked();
}

static bool is_own(const struct scenario *scenario)
{
    return scenario->needs == OWN_LIBRARY || scenario->needs == OWN_LIBRARY_FAKE_KERNEL;
}

/* What the case is called, with the tree if it runs with each of them. */
static const char *title(const struct scenario *scenario)
{
    static char text[256];
    bool each = scenario->needs == EACH_TREE;

    snprintf(text, sizeof(text), "%s/%s%s%s", scenario->function, scenario->name, each ? " " : "", each ? tree : "");
    return text;
}

/* --- the ways to run them -------------------------------------------------------------------------------------------- */

static const struct injection nothing = { FAKE_FAULTS, 0, 0 };

/* How a case ended, and what it left. */
static void say_end(const char *end)
{
    print("end %s, %ld blocks left, %ld descriptors", end, seen->blocks, seen->descriptors);
}

static void run_as_it_is(const struct scenario *scenario)
{
    print("case %s", title(scenario));
    say_end(run(scenario, nothing));
}

/* All requests of one kind fail, with one error after the other. */
static void run_with_errors(const struct scenario *scenario)
{
    static const int errors[] = { EACCES, EIO, ENOMEM, EINVAL, ENOENT, ENOTTY };
    uint8_t requests[256];
    size_t count;

    quiet = true;
    run(scenario, nothing);
    count = seen->request_count;
    memcpy(requests, seen->requests, sizeof(requests));
    quiet = false;
    for (size_t i = 0; i < count; i++)
        for (size_t e = 0; e < LENGTH(errors); e++) {
            /* 'd' and the number: request 0 alone would be all of them. */
            struct injection injection = { -1, 'd' << 8 | requests[i], errors[e] };

            print("case %s %02x=%s", title(scenario), requests[i], strerrorname_np(errors[e]));
            say_end(run(scenario, injection));
        }
}

static unsigned faults, bad_faults;

static void inject(const struct scenario *scenario, struct injection injection, const struct seen *usual)
{
    static const char *const kinds[] = { "request", "file", "allocation" };
    const char *end = run(scenario, injection), *problem = NULL;
    /* Interrupted requests are made again, but for these; what a positive answer gives is the errno of before. */
    bool once = strcmp(scenario->function, "drmDMA") == 0 || strcmp(scenario->function, "drmWaitVBlank") == 0 ||
        strcmp(scenario->function, "drmUnlock") == 0 || strncmp(scenario->name, "positive", 8) == 0;

    faults++;
    if (strcmp(end, "ends") != 0)
        problem = end;
    else if (seen->blocks > usual->blocks)
        problem = "leaks";
    else if (seen->descriptors > usual->descriptors)
        problem = "leaves a descriptor open";
    else if (injection.kind == FAKE_IOCTL && (injection.error == EINTR || injection.error == EAGAIN) && !once &&
         seen->output != usual->output)
        problem = "is not made again";
    if (problem) {
        bad_faults++;
        quiet = false;
        print("fault %s %s %u %s: %s", title(scenario), kinds[injection.kind], injection.n,
              strerrorname_np(injection.error), problem);
        quiet = true;
    }
}

/* Each call fails in turn. */
static void run_with_faults(const struct scenario *scenario)
{
    static const int requests[] = { EINTR, EAGAIN, EIO, ENOMEM, EFAULT }, files[] = { EIO, EINTR, ENOENT, EACCES, ENOMEM, ELOOP };
    /* Trees are many, and much alike: each call with some of them, and with one error. */
    bool each = scenario->needs == EACH_TREE;
    size_t file_errors = each ? 1 : LENGTH(files);
    unsigned first = each ? tree_number % 4 : 0, step = each ? 4 : 1, most = MOST_FAULTS;
    struct seen usual;
    const char *end;

    quiet = true;
    end = run(scenario, nothing);
    usual = *seen;
    quiet = false;
    if (is_own(scenario)) {
        faults++;
        if (!usual.done) {
            bad_faults++;
            print("fault %s without any: %s", title(scenario), end);
        }
    }
    /* What takes long does so by repeating itself. */
    for (unsigned calls = usual.calls[FAKE_FILE] + usual.calls[FAKE_IOCTL]; calls > 400 && most > 4; calls /= 2)
        most /= 2;
    quiet = true;
    /* A case that cannot end without faults says so when it runs without. */
    if (usual.done) {
        for (unsigned n = 0; n < usual.calls[FAKE_IOCTL] && n < most; n++)
            for (size_t e = 0; e < LENGTH(requests); e++)
                inject(scenario, (struct injection){ FAKE_IOCTL, n, requests[e] }, &usual);
        for (unsigned n = first; n < usual.calls[FAKE_FILE] && n < most; n += step)
            for (size_t e = 0; e < file_errors; e++)
                inject(scenario, (struct injection){ FAKE_FILE, n, files[e] }, &usual);
        for (unsigned n = first; n < usual.calls[FAKE_HEAP] && n < most; n += step)
            inject(scenario, (struct injection){ FAKE_HEAP, n, ENOMEM }, &usual);
    }
    quiet = false;
}

static void run_so(const char *mode, const struct scenario *scenario, const char *only)
{
    if (only && strcmp(only, title(scenario)) != 0)
        return;
    if (strcmp(mode, "--all") == 0 || (strcmp(mode, "--run") == 0 && (!is_own(scenario) || only)))
        run_as_it_is(scenario);
    else if (strcmp(mode, "--errors") == 0 && !is_own(scenario))
        run_with_errors(scenario);
    else if (strcmp(mode, "--faults") == 0)
        run_with_faults(scenario);
    else if (strcmp(mode, "--here") == 0) /* in this process, for debuggers and valgrind */
        run_here(scenario, nothing);
}

static int is_tree(const struct dirent *entry)
{
    return !strchr(entry->d_name, '.');
}

static void run_with_trees(const char *mode, const struct scenario *scenario, const char *only)
{
    static struct dirent **trees;
    static int count;
    const char *usual = tree;

    if (!trees)
        count = scandir(getenv("FAKEDRM_ROOT"), &trees, is_tree, alphasort);
    for (int i = 0; i < count; i += setting("SCENARIO_TREE_STEP", 1)) {
        tree = trees[i]->d_name;
        tree_number = i;
        run_so(mode, scenario, only);
    }
    tree = usual;
}

int main(int argc, char **argv)
{
    const char *mode = argc > 1 ? argv[1] : "--run", *only = argc > 2 ? argv[2] : NULL;

    seen = mmap(NULL, sizeof(*seen), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (seen == MAP_FAILED)
        return 1;
    output = &seen->output;
    for (const struct scenario *scenario = __start_cases; scenario < __stop_cases; scenario++) {
        if (strcmp(mode, "--list") == 0)
            print("%s/%s", scenario->function, scenario->name);
        else if (fits(scenario) && scenario->needs == EACH_TREE)
            run_with_trees(mode, scenario, only);
        else if (fits(scenario))
            run_so(mode, scenario, only);
    }
    if (strcmp(mode, "--faults") == 0)
        print("faults %u of %u", faults - bad_faults, faults);
    return 0;
}
