# shellcheck shell=bash
# SPDX-License-Identifier: BSL-1.0
# Runs and counts steps, for tests/run and .ci/run.
# A step prints one line: its seconds, those of all cores, its name, and the last line that it wrote.
# Its whole output goes to a log, which is printed where the step fails. No step gets input.

passed=0
failed=0
mkdir -p "${logs:?the folder for the logs}"

# step NAME COMMAND...: sets `ok` to yes or no; never ends the script.
step()
{
    local name=$1 code start=$SECONDS TIMEFORMAT='%U %S' seconds
    log=$logs/${name//[^a-zA-Z0-9+.-]/_}.log
    shift
    set +e
    { time { (set -e; "$@") >"$log" 2>&1 </dev/null; } } 2>"$log.cpu"
    code=$?
    set -e
    seconds=$(awk -v all=$((SECONDS - start)) '{ printf "%4d s %4.0f CPU", all, $1 + $2 }' "$log.cpu")
    if [ $code -eq 0 ]; then
        ok=yes
        passed=$((passed + 1))
        printf '%s  %s: %s\n' "$seconds" "$name" "$(tail -n 1 "$log" | tr -d '\0' | cut -c 1-150)"
    else
        ok=no
        failed=$((failed + 1))
        printf '%s  FAILED %s, exit code %d:\n' "$seconds" "$name" $code
        tail -n 200 "$log" | sed 's/^/        /'
    fi
}

# step_cases NAME FILE COMMAND...: a step whose test cases count, each one, in place of the step.
# COMMAND is a doctest program, or ends in one; its output goes to FILE too.
step_cases()
{
    local name=$1 file=$2 good bad
    shift 2
    step "$name" keeping "$file" "$@"
    read -r good bad < <(sed -n "$summary" "$file" | tail -n 1) || return 0
    if [ $ok = yes ]; then
        passed=$((passed - 1 + good))
    elif [ "$bad" -gt 0 ]; then
        passed=$((passed + good))
        failed=$((failed - 1 + bad))
    fi
}
keeping()
{
    "${@:2}" | tee "$1"
    [ "$(sum_cases "$1")" -gt 0 ]
    sed -n 's/^\[doctest\] test cases: *//p' "$1"
}
summary='s/^\[doctest\] test cases: .*| *\([0-9]*\) passed | *\([0-9]*\) failed .*/\1 \2/p'

# lane FILE COMMAND: runs steps, to stand beside others; their lines and their counts go to the file.
lane()
{
    local passed=0 failed=0
    "$2"
    echo "$passed $failed"
} >"$1"
# took FILE: prints what a lane wrote, and counts it in.
took()
{
    local good bad
    head -n -1 "$1"
    read -r good bad < <(tail -n 1 "$1")
    passed=$((passed + good))
    failed=$((failed + bad))
}

# How many test cases the summaries in the file $1 name, all together.
sum_cases()
{
    sed -n "$summary" "$1" | awk '{ sum += $1 + $2 } END { print sum + 0 }'
}

closing_line()
{
    echo "$passed passed, $failed failed"
    [ $failed -eq 0 ]
}
