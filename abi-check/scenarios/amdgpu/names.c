/* names.c: the name of a GPU, from the table of identifiers or from the processor's name. */
#include "gpu.h"

#define TABLE "/usr/share/libdrm/amdgpu.ids"

static struct drm_amdgpu_info_device *device_info(void)
{
    return fake_info(AMDGPU_INFO_DEV_INFO);
}

/* Opens, and shows the name. */
static void show_name(void)
{
    amdgpu_device_handle device = NULL;
    uint32_t major, minor;

    CODE(amdgpu_device_initialize2(card, false, &major, &minor, &device));
    if (device)
        TEXT(amdgpu_get_marketing_name(device));
    CODE(amdgpu_device_deinitialize(device));
}

static void show_name_in(const char *table)
{
    fake_file(TABLE, table);
    show_name();
}

/* One line after the version. */
static void show_name_of(const char *line)
{
    char table[512];

    snprintf(table, sizeof(table), "1.0.0\n%s\n", line);
    fake_file(TABLE, table);
    say("%s", line);
    show_name();
}

GPU_CASE(amdgpu_get_marketing_name, null)
{
    show_name_in("");
}

GPU_CASE(amdgpu_get_marketing_name, usual)
{
    TEXT(amdgpu_get_marketing_name(gpu));
    show_name_in("# List\n\n# more\n1.0.0\n1233,\tAB,\tNot this\n1234,\tAC,\tNor this\n1234,\tAB,\tThis\n1234,\tAB,\tNo more\n");
}

GPU_CASE(amdgpu_get_marketing_name, lines)
{
    static const char *const lines[] = {
        "1234,\tAB,\tGood", "1234,ab,X", "0x1234,0xAB,X", "1234, AB, X", "1234 ,AB,X", "1234,AB ,X", "1234,AB,One, Two", ",,1234,,AB,,T",
        "1000001234,AB,T", "ffffffff00001234,AB,T", "1234", "1234,", "1234,AB", "1234,AB,", "1234,AB, ", "1234,AB,\t \t", "9999",
        "9999,zz", "9999 zz", "9999,AB,T", "1234,zz,T", "1234,99", "1234,AB,Blanks behind  ", "1234,AB, \t Blanks before", "+1234,+AB,T",
        "-1234,AB,T", "-ffffedcc,AB,T", "\v\f1234,\rAB,T", "1234,0x,T", "0x,AB,T", "zz,AB,T", " ", "\t", ",", ",,,", "#1234,AB,T", " #1234,AB,T",
        "1234,AB,#T", "1234,AB,T\r", "1234,100000000AB,T", "1234,AB,\xff\xfe", "12340x,AB,T", "1234,AB,AMD Radeon (TM) \"Graphics\"",
        "1234,AB,A name that is longer than what fits in any buffer on the stack, or so one should think: "
        "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
        "1234,AB,Name without commas that is long enough to need more than one allocation 0123456789012345678901234567890123456789012345",
    };

    for (size_t i = 0; i < LENGTH(lines); i++)
        show_name_of(lines[i]);
}

GPU_CASE(amdgpu_get_marketing_name, tables)
{
    static const char *const tables[] = {
        "", "\n", "1.0.0", "1.0.0\n", "1.0.0\n\n", "1234,AB,No version line\n", "1234,AB,Version\n1234,AB,Entry\n",
        "1.0.0\n1234,AB,No end of line", "# 1\n#2\n", "1.0.0\n#1234,AB,Comment\n1234,AB,Entry\n", "\n\n1.0.0\n\n1234,AB,Entry\n",
        "1.0.0\r\n1234,AB,Entry\r\n", "1.0.0\n1234,AC,Other\n1234,AB,Entry\n", " \n1234,AB,Entry\n", "1.0.0\n \n1234,AB,Entry\n",
        "1.0.0\nzz\n1234,AB,Entry\n", "1.0.0\n1234,AB\n1234,AB,Entry\n", "1.0.0\n9999\n1234,AB,Entry\n", "1.0.0\n\r\n1234,AB,Entry\n",
    };

    for (size_t i = 0; i < LENGTH(tables); i++)
        show_name_in(tables[i]);
}

GPU_CASE(amdgpu_get_marketing_name, long_table)
{
    static char table[200000];
    size_t used = snprintf(table, sizeof(table), "1.0.0\n");

    for (unsigned i = 0; i < 5000; i++)
        used += snprintf(table + used, sizeof(table) - used, "%04X,\t%02X,\tAMD Radeon %u\n", 0x2000 + i, i % 256, i);
    used += snprintf(table + used, sizeof(table) - used, "1234,\tAB,\t");
    memset(table + used, 'x', 40000);
    table[used + 40000] = 0;
    show_name_in(table);
}

GPU_CASE(amdgpu_get_marketing_name, numbers)
{
    device_info()->device_id = 0xfffffffe;
    device_info()->pci_rev = 0xffffffff;
    show_name_of("fffffffe,ffffffff,Largest");
    show_name_of("-2,-1,Negative");
    show_name_of("7ffffffffffffffe,7fffffffffffffff,Cut");
    show_name_of("fffffffffffffffe,ffffffffffffffff,Too large");
    device_info()->device_id = 0;
    device_info()->pci_rev = 0;
    show_name_of("0,0,Zero");
    show_name_of("-0,+0,Zeros");
    show_name_of("100000000,200000000,Cut");
}

GPU_CASE(amdgpu_get_marketing_name, no_table)
{
    show_name_in(NULL);
    device_info()->ids_flags = AMDGPU_IDS_FLAGS_FUSION;
    show_name_in(NULL);
}

/* --- where the table is ---------------------------------------------------------------------------------------------- */

static void show_name_by(const char *paths)
{
    setenv("AMDGPU_ASIC_ID_TABLE_PATHS", paths, 1);
    say("%s", paths);
    show_name();
}

GPU_CASE(amdgpu_get_marketing_name, paths)
{
    fake_file("/ids/one/amdgpu.ids", "1.0.0\n1234,AB,From one\n");
    fake_file("/ids/two/amdgpu.ids", "1.0.0\n1234,AB,From two\n");
    fake_file("/ids/bad/amdgpu.ids", "1.0.0\nzz\n");
    fake_file("/amdgpu.ids", "1.0.0\n1234,AB,From the root\n");
    fake_file("amdgpu.ids", "1.0.0\n1234,AB,From here\n");
    show_name_by("");
    show_name_by("/ids/one");
    show_name_by("/ids/one/");
    show_name_by("/ids/one//");
    show_name_by("/ids/one:/ids/two");
    show_name_by("/ids/none:/ids/two");
    show_name_by("/ids/two:/ids/none");
    show_name_by("/ids/none:/ids/nothing");
    show_name_by(":/ids/two");
    show_name_by("/ids/none::/ids/two");
    show_name_by("/ids/none:");
    show_name_by(":");
    show_name_by("/");
    show_name_by("/ids/bad:/ids/two");
    show_name_by("relative:/ids/one");
}

GPU_CASE(amdgpu_get_marketing_name, long_path)
{
    static char paths[10000];

    memset(paths, 'x', sizeof(paths) - 1);
    memcpy(paths, "/ids/", 5);
    strcpy(paths + sizeof(paths) - 20, ":/ids/one");
    fake_file("/ids/one/amdgpu.ids", "1.0.0\n1234,AB,From one\n");
    setenv("AMDGPU_ASIC_ID_TABLE_PATHS", paths, 1);
    show_name();
}

/* --- the processor's name -------------------------------------------------------------------------------------------- */

GPU_CASE(amdgpu_get_marketing_name, processors)
{
    static const char *const texts[] = {
        "model name\t: AMD Ryzen 7 with Radeon Graphics  \n", "model name\t: AMD Ryzen 7 PRO\n", "model name\t: Some CPU\n", "model name:\n",
        "model name\n", "model name\nmodel name\t: Other\n", "model\t: 5\nmodel name\t: AMD Eng Sample\nmodel name: AMD Second\n", "",
        "\n", "no model name: X\n", "model name\t: RadeonRadeon\n", "model name Radeon", "model name\t: AMDRadeon", "model name: a:b\n",
        "model names: A\n", "Model name: A\n", "model name\t:\t \tTabs\n", "model name: radeon\n", "model name Radeon : AMD X\n", "model name: AM\n",
        "processor: 0\nmodel name: One\n\nprocessor: 1\nmodel name: Radeon Two\n", "model name:  \n", "model name\t: No end of line",
    };

    fake_file(TABLE, "1.0.0\n");
    device_info()->ids_flags = AMDGPU_IDS_FLAGS_FUSION;
    for (size_t i = 0; i < LENGTH(texts); i++) {
        fake_file("/proc/cpuinfo", texts[i]);
        show_name();
    }
    fake_file("/proc/cpuinfo", NULL);
    show_name();
}

GPU_CASE(amdgpu_get_marketing_name, flags)
{
    static const uint64_t flags[] = { 0, 1, 2, 3, UINT64_MAX, 0x100000000 };

    fake_file(TABLE, "1.0.0\n");
    for (size_t i = 0; i < LENGTH(flags); i++) {
        device_info()->ids_flags = flags[i];
        show_name();
    }
    /* The table comes first. */
    device_info()->ids_flags = 1;
    show_name_of("1234,AB,Of the table");
    show_name_of("zz");
}

GPU_CASE(amdgpu_get_marketing_name, long_processor)
{
    static char text[20000];

    memset(text, 'x', sizeof(text) - 1);
    memcpy(text, "model name: ", 12);
    fake_file(TABLE, "1.0.0\n");
    fake_file("/proc/cpuinfo", text);
    device_info()->ids_flags = AMDGPU_IDS_FLAGS_FUSION;
    show_name();
}
