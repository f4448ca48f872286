// SPDX-License-Identifier: BSL-1.0
// Questions about single ASCII characters, the same in every locale.
#ifndef XDM_TEXT_ASCII_HPP
#define XDM_TEXT_ASCII_HPP

#include <string_view>

namespace xdm::inline abi_1::detail {

/// True for `0`-`9`.
constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// True for `A`-`Z` and `a`-`z`.
constexpr bool is_alpha(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// True for `A`-`Z`, `a`-`z` and `0`-`9`.
constexpr bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}

/// The small letter of `A`-`Z`; every other byte as it is.
constexpr char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// True when the two differ at most in the case of ASCII letters; bytes over 127 must be equal.
constexpr bool equal_ignoring_case(std::string_view left, std::string_view right)
{
    if (left.size() != right.size())
        return false;
    for (std::size_t n = 0; n < left.size(); ++n)
        if (to_lower(left[n]) != to_lower(right[n]))
            return false;
    return true;
}

/// `text` without the spaces and tabs at both ends; line ends stay.
/// @see RFC 9110 section 5.6.3, OWS
constexpr std::string_view trim(std::string_view text)
{
    auto const blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace xdm::inline abi_1::detail

#endif
