// SPDX-License-Identifier: BSL-1.0
// The fuzzers of one program, which replays them or lets them search.
#ifndef XDM_TESTS_FUZZ_REPLAY_HPP
#define XDM_TESTS_FUZZ_REPLAY_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

struct fuzzer {
    std::string_view name;
    int (*call)(std::uint8_t const* data, std::size_t size);
    /// Its own changes, where it has some.
    std::size_t (*change)(std::uint8_t* data, std::size_t size, std::size_t max, unsigned seed);
};
extern std::vector<fuzzer> const fuzzers;

#endif
