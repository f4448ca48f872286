// SPDX-License-Identifier: BSL-1.0
// What a piece of work takes from the heap, also through C libraries: the program's own `malloc`
// and `free` stand in heap_use.cpp, above glibc's.
#ifndef XDM_TESTS_BENCH_HEAP_USE_HPP
#define XDM_TESTS_BENCH_HEAP_USE_HPP

#include <cstddef>

namespace bench {

struct heap_use {
    std::size_t blocks = 0; ///< that were taken
    std::size_t bytes = 0;  ///< in them
    std::size_t peak = 0;   ///< the most bytes that were held at once
    std::size_t kept = 0;   ///< bytes that are still held
};

void watch_heap();
heap_use end_watch();

/// What `work()` takes. In one thread.
template <class Work>
heap_use heap_use_of(Work work)
{
    watch_heap();
    work();
    return end_watch();
}

} // namespace bench

#endif
