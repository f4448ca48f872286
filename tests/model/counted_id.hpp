// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_TESTS_MODEL_COUNTED_ID_HPP
#define XDM_TESTS_MODEL_COUNTED_ID_HPP

#include <cstddef>
#include <cstdint>

/// An id that counts how often one is compared.
struct counted_id {
    std::uint64_t value = 0;
    static inline std::size_t compared = 0;

    friend bool operator==(counted_id left, counted_id right)
    {
        ++compared;
        return left.value == right.value;
    }
    friend bool operator<(counted_id left, counted_id right)
    {
        ++compared;
        return left.value < right.value;
    }
};
/// A thing that has one.
struct counted {
    counted_id id{};
};

#endif
