# shellcheck shell=bash
# messages.sh: progress lines, failures and temporary directories for the project's shell programs.
# Sourced, never run. Set `me` to the program's name first.

: "${me:=oxidrm}"

say() { printf '%s: %s\n' "$me" "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# progress WHAT COMMAND...: runs a long, silent command; says when it starts and ends, and shows its log only on failure.
# COMMAND is a program or a function of one command: bash does not stop at errors inside a function called this way.
progress() {
    local what=$1 log status=0 start=$SECONDS
    shift
    log=$(mktemp)
    say "$what ..."
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 40 "$log" >&2
        rm -f "$log"
        say "$what: failed (exit code $status)"
        return "$status"
    fi
    rm -f "$log"
    say "$what: done in $((SECONDS - start)) s"
}
