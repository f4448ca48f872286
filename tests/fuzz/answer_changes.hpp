// SPDX-License-Identifier: BSL-1.0
// A fuzzer that reads answers includes this once: its changes are those that know answers.
#ifndef XDM_TESTS_FUZZ_ANSWER_CHANGES_HPP
#define XDM_TESTS_FUZZ_ANSWER_CHANGES_HPP

#include "answer.hpp"

#include <cstring>

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t max, unsigned seed)
{
    auto const changed = fuzz::changed_answer(to_text(data, size), max, seed);
    std::memcpy(data, changed.data(), changed.size());
    return changed.size();
}

#endif
