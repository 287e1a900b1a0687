# shellcheck shell=bash
# build.sh: builds the fake kernel and the scenarios. Sourced; $top is the project's root.

: "${top:?}"

# all_topics: names of the files that hold cases.
all_topics() {
    local file
    for file in "$top"/abi-check/scenarios/*.c; do
        file=${file##*/}
        case $file in scenario.c | say.c) continue ;; esac
        echo "${file%.c}"
    done
}

# build_scenarios FOLDER LIBRARY TOPIC...: FOLDER/fakedrm.so, FOLDER/fakeheap.so, and a program for each topic.
build_scenarios() {
    local folder=$1 library=$2 topic fake=$top/abi-check/fakedrm
    local -a flags
    shift 2
    flags=(-std=gnu11 -g -Wall -Wextra -Werror -Wno-missing-field-initializers -I "$top/include" -I "$top/include/libdrm")
    mkdir -p "$folder"
    cc "${flags[@]}" -O1 -fPIC -shared -fvisibility=hidden -o "$folder/fakedrm.so" "$fake"/kernel.c "$fake"/script.c "$fake"/trace.c \
        "$fake"/files.c "$fake"/trees.c "$fake"/requests.c "$fake"/requests_legacy.c "$fake"/requests_syncobj.c -ldl
    cc "${flags[@]}" -O1 -fPIC -shared -fvisibility=hidden -o "$folder/fakeheap.so" "$fake/heap.c"
    for topic in "$@"; do
        # Bound lazily, so that one can see which functions are called.
        cc "${flags[@]}" -O0 -o "$folder/$topic" "$top"/abi-check/scenarios/{scenario,say}.c "$top/abi-check/scenarios/$topic.c" "$library" \
            -Wl,-z,lazy -pthread
    done
}
