# shellcheck shell=bash
# SPDX-License-Identifier: BSL-1.0
# Sets `flags` to what the checks beside the build give the compiler named $1, from the root.
flags=(-std=c++20 -Iinclude -Itests -Werror)
mapfile -t -O ${#flags[@]} flags < tests/warnings.txt
[[ $1 == *clang* ]] || mapfile -t -O ${#flags[@]} flags < tests/warnings-gnu.txt
