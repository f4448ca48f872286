// SPDX-License-Identifier: BSL-1.0
// What the fuzzers share. Each is a file beside this one; the invariant is its first sentence.
#ifndef XDM_TESTS_FUZZ_HPP
#define XDM_TESTS_FUZZ_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// What every fuzzer defines and libFuzzer or replay_main.cpp calls.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

// Ends the program, and so finds an input, where an invariant does not hold.
inline void must(bool holds, char const* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// The input as text. It is a copy of just its size, so that a sanitizer sees a read behind its end.
inline std::string to_text(std::uint8_t const* data, std::size_t size)
{
    return {reinterpret_cast<char const*>(data), size};
}

#endif
