// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_ANSWER_HPP
#define XDM_MODEL_ANSWER_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// A yes or no that X may leave out: compare it, `user.receives_your_dm == answer::yes`.
/// (An optional `bool` would be true for a no in `if (user.receives_your_dm)`.)
enum class answer : unsigned char { unknown, no, yes };

template <>
struct detail::spellings<answer> {
    static constexpr spelling rows[]{{"unknown"}, {"no"}, {"yes"}};
};

} // namespace xdm::inline abi_1

#endif
