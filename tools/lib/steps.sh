# shellcheck shell=bash
# steps.sh: runs the steps of tools/check, each in a line of its own, and sums up. Sourced after messages.sh.
#
# A step is a function step_NAME, run in a process of its own that stops at the first error. What it prints is shown if
# it fails; its last line stands beside its result. Exit code 77 means that it cannot be run here. Lines such as
# `scenarios: 12 of 13 cases the same` go into a table at the end.

: "${me:=check}"
step_results=()
steps_passed=0
steps_failed=()
steps_skipped=0
step_counts=()
step_child=

# run_step NUMBER TOTAL NAME
run_step() {
    local position="[$1/$2]" name=$3 log start=$SECONDS status=0 seconds last result
    log=$(mktemp)
    printf '%s %s ...\n' "$position" "$name"
    # As a job, so that `set -e` holds inside: it does not in a command whose result is tested.
    (
        set -euo pipefail
        trap - EXIT
        "step_${name//-/_}"
    ) >>"$log" 2>&1 </dev/null &
    step_child=$!
    watch_step "$step_child" "$name" "$log" &
    local watcher=$!
    wait "$step_child" || status=$?
    step_child=
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    seconds=$((SECONDS - start))
    last=$(grep -v '^[[:space:]]*$' "$log" | tail -n 1 | cut -c1-120 || true)
    case $status in
    0)
        result=ok
        steps_passed=$((steps_passed + 1))
        ;;
    77)
        result=skipped
        steps_skipped=$((steps_skipped + 1))
        ;;
    *)
        result=FAILED
        steps_failed+=("$name")
        sed 's/^/    /' "$log"
        last="exit code $status"
        ;;
    esac
    mapfile -t -O "${#step_counts[@]}" step_counts < <(grep -E '^[a-z][a-z ]*: [0-9]+ of [0-9]+( |$)' "$log")
    rm -f "$log"
    printf -v last '%-16s %-8s %4s s  %s' "$name" "$result" "$seconds" "$last"
    step_results+=("$last")
    printf '%s %s\n' "$position" "$last"
}

# watch_step PROCESS NAME LOG: says from time to time that a long step goes on, and what it printed last.
watch_step() {
    local start=$SECONDS
    while sleep 20 && kill -0 "$1" 2>/dev/null; do
        printf '      %s: %s s, now at: %s\n' "$2" $((SECONDS - start)) "$(tail -n 1 "$3" | tr -d '\r' | cut -c1-100)"
    done
}

# sum_up: the tables, the counts, the last line; the exit code.
sum_up() {
    echo
    printf '%s\n' "${step_results[@]}"
    echo
    if [ "${#step_counts[@]}" -gt 0 ]; then
        printf '%s\n' "${step_counts[@]}" | awk '{ label = $0; sub(/:.*/, "", label); rest = $0; sub(/^[^:]*: [0-9]+ of [0-9]+ ?/, "", rest)
            split(substr($0, length(label) + 3), word, " "); printf "%-16s %7d of %7d  %s\n", label, word[1], word[3], rest }'
        echo
    fi
    echo "$steps_passed passed, ${#steps_failed[@]} failed"
    if [ "${#steps_failed[@]}" -gt 0 ]; then
        echo "$me: FAILED - ${steps_failed[*]}"
        return 1
    fi
    if [ "$steps_skipped" -gt 0 ]; then
        echo "$me: ok - $steps_passed steps in $SECONDS s, $steps_skipped skipped"
    else
        echo "$me: ok - $steps_passed steps in $SECONDS s"
    fi
}
