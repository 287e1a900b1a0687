# shellcheck shell=bash
# build.sh: builds the fake kernel and the scenarios. Sourced; $top is the project's root, $of the library that they are about.

: "${top:?}" "${of:=libdrm}"

# topic_folder: where the files are that hold cases of $of.
topic_folder() {
    case $of in
    libdrm) echo "$top/abi-check/scenarios" ;;
    libdrm_*) echo "$top/abi-check/scenarios/${of#libdrm_}" ;;
    esac
}

# differences: the file with what is deliberately other in $of.
differences() {
    case $of in
    libdrm) echo "$top/abi-check/differences.toml" ;;
    libdrm_*) echo "$top/abi-check/differences-${of#libdrm_}.toml" ;;
    esac
}

# all_topics: names of the files that hold cases.
all_topics() {
    local file
    for file in "$(topic_folder)"/*.c; do
        file=${file##*/}
        case $file in scenario.c | say.c | gpu.c) continue ;; esac
        echo "${file%.c}"
    done
}

# build_scenarios FOLDER LIBRARY TOPIC...: FOLDER/fakedrm.so, FOLDER/fakeheap.so, and a program for each topic; by $CC. LIBRARY may
# need others that only the one who runs the programs has.
build_scenarios() {
    local folder=$1 library=$2 topic part narrow=no fake=$top/abi-check/fakedrm
    local -a cc flags parts=(kernel memory script trace descriptors files trees requests requests_legacy requests_syncobj status)
    local -a common=("$top"/abi-check/scenarios/{scenario,say}.c)
    # The fake kernel has functions for times and sizes of 32 bits and of 64, whatever the compiler would choose.
    local -a own=(-O1 -fPIC -fvisibility=hidden -U_FILE_OFFSET_BITS -U_TIME_BITS)
    shift 2
    if [ "$of" = libdrm_amdgpu ]; then
        parts+=(requests_amdgpu gpu_buffers gpu_info)
        common+=("$(topic_folder)/gpu.c")
    fi
    read -ra cc <<<"${CC:-cc}"
    flags=(-std=gnu11 -g -Wall -Wextra -Werror -Wno-missing-field-initializers -I "$top/include" -I "$top/include/libdrm")
    if ! echo 'char long_has_64_bits[sizeof(long) == 8 ? 1 : -1];' | "${cc[@]}" -x c -fsyntax-only - 2>/dev/null; then
        narrow=yes
        # Numbers that are larger than a long are cut.
        flags+=(-Wno-overflow)
    fi
    rm -rf -- "${folder:?}/parts"
    mkdir -p "$folder/parts"
    for part in "${parts[@]}"; do
        "${cc[@]}" "${flags[@]}" "${own[@]}" -c -o "$folder/parts/$part.o" "$fake/$part.c"
    done
    if [ $narrow = yes ]; then
        "${cc[@]}" "${flags[@]}" "${own[@]}" -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -c -o "$folder/parts/status64.o" "$fake/status.c"
    fi
    "${cc[@]}" -shared -o "$folder/fakedrm.so" "$folder"/parts/*.o -ldl
    "${cc[@]}" "${flags[@]}" "${own[@]}" -shared -o "$folder/fakeheap.so" "$fake/heap.c"
    rm -r "$folder/parts"
    for topic in "$@"; do
        # Bound lazily, so that one can see which functions are called.
        "${cc[@]}" "${flags[@]}" -O0 -o "$folder/$topic" "${common[@]}" "$(topic_folder)/$topic.c" "$library" \
            -Wl,-z,lazy -Wl,--allow-shlib-undefined -pthread
    done
}
