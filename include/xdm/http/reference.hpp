// SPDX-License-Identifier: BSL-1.0
// A URL, or what stands for one in a document, cut at its marks.
#ifndef XDM_HTTP_REFERENCE_HPP
#define XDM_HTTP_REFERENCE_HPP

#include <xdm/text/ascii.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1::detail {

// A URL or a relative reference by its marks alone; what has no mark is absent.
struct reference_parts {
    std::optional<std::string_view> scheme{};
    std::optional<std::string_view> authority{};
    std::string_view path{};
    std::optional<std::string_view> query{};
    std::optional<std::string_view> fragment{};
};

// Cuts the text at the first of the marks: what stands behind it is the answer.
constexpr std::optional<std::string_view> cut_tail(std::string_view& text, char mark)
{
    auto const at = text.find(mark);
    if (at == text.npos)
        return {};
    auto const tail = text.substr(at + 1);
    text = text.substr(0, at);
    return tail;
}

// RFC 3986 appendix B, as code.
constexpr reference_parts split_reference(std::string_view text)
{
    reference_parts parts;
    parts.fragment = cut_tail(text, '#');
    parts.query = cut_tail(text, '?');
    if (auto const at = text.find_first_of(":/"); at != text.npos && text[at] == ':') {
        parts.scheme = text.substr(0, at);
        text.remove_prefix(at + 1);
    }
    if (text.starts_with("//")) {
        text.remove_prefix(2);
        auto const end = text.find('/') == text.npos ? text.size() : text.find('/');
        parts.authority = text.substr(0, end);
        text.remove_prefix(end);
    }
    parts.path = text;
    return parts;
}

// No white space and no control character of ASCII: what every URL keeps to.
constexpr bool is_one_word(std::string_view text)
{
    for (char const c : text)
        if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F')
            return false;
    return true;
}

// ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
constexpr bool is_scheme(std::string_view text)
{
    for (char const c : text)
        if (!is_alnum(c) && c != '+' && c != '-' && c != '.')
            return false;
    return !text.empty() && is_alpha(text.front());
}

} // namespace xdm::inline abi_1::detail

#endif
