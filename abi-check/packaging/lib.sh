# shellcheck shell=bash
# lib.sh: counts the cases of a check of packaging. Sourced after messages.sh; $work is a folder of its own.

passed=0
total=0

# verify WHAT COMMAND...: one case; its output is shown if it fails.
verify() {
    local what=$1
    shift
    total=$((total + 1))
    if "$@" >"${work:?}/log" 2>&1 </dev/null; then
        passed=$((passed + 1))
        echo "ok      $what"
    else
        echo "FAILED  $what"
        tail -n 20 "$work/log" | sed 's/^/    /'
    fi
}

# count_up LABEL WHAT: the last line, and whether all passed.
count_up() {
    echo "$1: $passed of $total $2"
    [ "$passed" -eq "$total" ]
}
