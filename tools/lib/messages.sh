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
    local what=$1 name log status=0 start=$SECONDS
    shift
    # The log has no name, so that nothing is left of it whatever happens.
    name=$(mktemp)
    exec {log}<>"$name"
    rm -f -- "$name"
    say "$what ..."
    "$@" >&"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 40 "/proc/$$/fd/$log" >&2
        say "$what: failed (exit code $status)"
    else
        say "$what: done in $((SECONDS - start)) s"
    fi
    exec {log}>&-
    return "$status"
}
