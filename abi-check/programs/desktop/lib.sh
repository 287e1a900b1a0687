# shellcheck shell=bash
# lib.sh: what the desktop cases share. Sourced in the guest by the programs beside it; $name is the case.

: "${name:?}"
started=()

fail() {
    echo "$name: $*" >&2
    exit 1
}

# background COMMAND...: starts what ends with the case at the latest; its process id is in $!. Keeps standard input.
background() {
    "$@" <&0 &
    started+=("$!")
}

clean_up() {
    local process status
    for process in "${started[@]}"; do
        kill "$process" 2>/dev/null
    done
    wait
    for status in /sys/class/drm/card0-Virtual-*/status; do
        echo detect >"$status"
    done
}
trap clean_up EXIT

# await WHAT COMMAND...: waits until the command succeeds, up to 100 seconds.
await() {
    local what=$1 end=$((SECONDS + 100))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "waited in vain for $what"
        sleep 0.2
    done
}

# uses_library PROCESS: proves that the process has the library under comparison mapped, by the mapped file's contents.
uses_library() {
    local range sum expected
    range=$(awk '$6 ~ /\/libdrm\.so\.2/ { print $1; exit }' "/proc/$1/maps")
    [ -n "$range" ] || fail "$(cat "/proc/$1/comm") has no libdrm.so.2 mapped"
    sum=$(sha256sum <"/proc/$1/map_files/$range")
    expected=$(sha256sum <"${OXIDRM_BED_LIBRARY:?}")
    [ "$sum" = "$expected" ] || fail "$(cat "/proc/$1/comm") has another libdrm.so.2 mapped"
    echo "$(cat "/proc/$1/comm") has the library under comparison mapped"
}

# plug OUTPUT / unplug OUTPUT: the virtio_gpu's output is connected, or as QEMU has it. The kernel sends no event.
plug() { echo on >"/sys/class/drm/card0-$1/status"; }
unplug() { echo detect >"/sys/class/drm/card0-$1/status"; }

# shows HEAD SIZE [X,Y=RRGGBB...]: true if the screen has that size now, and these colours at these places.
shows() {
    local head=$1 size=$2 file=/out/screen.ppm kind found depth place at x y start
    shift 2
    screenshot screen.ppm "$head" || return
    # The header: P6, width and height, depth, each ending in a line feed.
    { read -r kind && read -r found && read -r depth; } < <(head -c 40 "$file" | tr -d '\0')
    [ "$kind ${found/ /x} $depth" = "P6 $size 255" ] || return
    start=$((3 + ${#found} + 1 + ${#depth} + 1))
    for place in "$@"; do
        at=${place%=*}
        x=${at%,*}
        y=${at#*,}
        found=$(od -An -v -tx1 -j $((start + 3 * (y * ${size%x*} + x))) -N 3 "$file" | tr -d ' ')
        [ "$found" = "${place#*=}" ] || return
    done
}

# pictures STAGE: takes the pictures STAGE-HEAD of this case that the list of pictures has, each when it shows what it should.
pictures() {
    local stage=$1 picture size places
    while IFS=$'\t' read -r picture size _ places; do
        # shellcheck disable=SC2086  # several places
        await "what picture $picture must show" shows "${picture##*-}" "$size" $places
        screenshot "$name.$picture" "${picture##*-}" || fail "no picture $picture"
        echo "picture $picture taken"
    done < <(awk -F'\t' -v OFS='\t' -v name="$name" -v stage="$stage" \
        '$1 == name && $2 ~ "^" stage "-[01]$" { print $2, $3, $4, $5 }' /share/pictures)
    rm -f /out/screen.ppm
}

# checksum STAGE [EXPECTED]: what vkms (card1) computes from the picture it composed, when that has stood still for a while,
# or is as expected.
checksum() {
    local dir=/sys/kernel/debug/dri/1/crtc-0/crc sum last='' same=0
    echo auto >$dir/control
    while read -r _ sum; do
        if [ "$sum" != "$last" ]; then
            last=$sum
            same=0
        fi
        same=$((same + 1))
        if [ "$same" -ge 20 ] && [ "${2:-$sum}" = "$sum" ]; then
            echo "picture $1 on vkms: $sum"
            return
        fi
    done < <(timeout 60 cat $dir/data 2>/dev/null)
    fail "the picture $1 on vkms is $last for $same frames: not as expected, or it never stood still"
}
