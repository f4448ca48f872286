// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_PARSE_HPP
#define XDM_MODEL_PARSE_HPP

#include <optional>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// The value that a person's or a file's text names, or empty: `parse<user_id>("123")`.
///
/// The whole text has to fit, without white space around it. Works for every id and every
/// enumeration that has wire names; for those both dialects are read.
template <class T>
constexpr std::optional<T> parse(std::string_view text)
{
    return parse_as(std::type_identity<T>{}, text);
}

} // namespace xdm::inline abi_1

#endif
