// SPDX-License-Identifier: BSL-1.0
// What failed, and how often which reason was met.
export const count = (counts, what) => counts.set(what, (counts.get(what) ?? 0) + 1);
export const failures = new Map(); // by what failed: the lines, of which the first is shown
export const fail = (what, line) => failures.set(what, [...(failures.get(what) ?? []), line]);
