// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_MARK_HPP
#define XDM_DECODE_MARK_HPP

#include <cstddef>

namespace xdm::inline abi_1::wire {

/// Where a value begins in its text. Tokens are keys, scalars and opening brackets, counted from 0
/// at the beginning. A parser tells no positions, but for those of most keys.
struct mark {
    std::size_t token = 0;     ///< with which the value begins
    std::size_t key = 0;       ///< the byte where a key before it begins; or 0
    std::size_t key_token = 0; ///< which token that is
    std::size_t left = 0;      ///< bytes from there to the end of the text

    friend bool operator==(mark const&, mark const&) = default;
};

/// About how many bytes of JSON an element of a long list has; 0 where lists are short.
/// Specialized.
template <class T>
inline constexpr std::size_t usual_size = 0;

/// How many elements of this size the rest of a text may hold; of a page of X's, no more than 100.
constexpr std::size_t room_for(mark const& here, std::size_t each)
{
    return here.left / each < 100 ? here.left / each : 100;
}

} // namespace xdm::inline abi_1::wire

#endif
