// SPDX-License-Identifier: BSL-1.0
// All fuzzers as one program of libFuzzer's; the environment's XDM_FUZZER names the one to search.
#include "fuzz.hpp"
#include "replay.hpp"

#include <algorithm>

namespace {

fuzzer const* chosen = nullptr;

} // namespace

extern "C" {
std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max);
int LLVMFuzzerInitialize(int* count, char*** arguments);
std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t max, unsigned seed);
}

int LLVMFuzzerInitialize(int*, char***)
{
    auto const* const name = std::getenv("XDM_FUZZER");
    auto const found = std::find_if(fuzzers.begin(), fuzzers.end(),
        [&](fuzzer const& one) { return name != nullptr && one.name == name; });
    if (found == fuzzers.end()) {
        std::fprintf(stderr, "XDM_FUZZER names none of the fuzzers:\n");
        for (auto const& one : fuzzers)
            std::fprintf(stderr, "    %s\n", one.name.data());
        std::exit(2);
    }
    chosen = &*found;
    return 0;
}

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    return chosen->call(data, size);
}

std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t max, unsigned seed)
{
    return chosen->change != nullptr ? chosen->change(data, size, max, seed)
                                     : LLVMFuzzerMutate(data, size, max);
}
