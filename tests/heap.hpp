// SPDX-License-Identifier: BSL-1.0
// A look at what a program takes from the heap and gives back, and a way to let it run out. The
// test program's own `operator new` and `operator delete` stand in heap.cpp; they are the usual
// ones while nothing watches.
#ifndef XDM_TESTS_HEAP_HPP
#define XDM_TESTS_HEAP_HPP

#include <cstddef>
#include <string_view>

namespace heap {

/// Counts, while it lives, the blocks that are taken, and those that are given back with `needle`
/// in them. One at a time, in one thread. `needle` must outlive it.
class watch {
public:
    explicit watch(std::string_view needle = {});
    watch(watch const&) = delete;
    watch& operator=(watch const&) = delete;
    ~watch();

    std::size_t taken() const;
    std::size_t given_back() const;
    std::size_t given_back_with_needle() const;
};

/// Lets memory run out, while it lives: the `nth` block from now on (1 is the next) cannot be had,
/// nor can any after it. One at a time.
class shortage {
public:
    explicit shortage(std::size_t nth);
    shortage(shortage const&) = delete;
    shortage& operator=(shortage const&) = delete;
    ~shortage();
};

/// How many blocks of the whole program are taken and not given back, now.
std::size_t live();
/// How many bytes were taken since the program began.
std::size_t bytes();

} // namespace heap

#endif
