// SPDX-License-Identifier: BSL-1.0
// Relative references made absolute, as a `Location` may hold them.
#ifndef XDM_HTTP_RESOLVE_REFERENCE_HPP
#define XDM_HTTP_RESOLVE_REFERENCE_HPP

#include <xdm/http/reference.hpp>
#include <xdm/text/hex.hpp>
#include <xdm/text/percent.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

constexpr bool is_percent_encoded(std::string_view text, std::size_t at)
{
    return text[at] == '%' && text.size() - at > 2 && hex_value(text[at + 1]) >= 0 &&
           hex_value(text[at + 2]) >= 0;
}

// Writes part of a URL, percent-encoding what may not stand there: quotation marks, brackets,
// bytes beyond ASCII.
inline void append_legal(std::string& out, std::string_view text)
{
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const c = text[n];
        if (is_unreserved(c) || std::string_view{"!$&'()*+,;=:@/?"}.find(c) != text.npos ||
            is_percent_encoded(text, n))
            out += c;
        else
            append_percent_encoded(out, {&c, 1});
    }
}

// RFC 3986 section 5.2.4: `/a/./b/../c` is `/a/c`.
inline std::string remove_dot_segments(std::string_view path)
{
    std::string out;
    while (!path.empty()) {
        if (path.starts_with("../")) {
            path.remove_prefix(3);
        } else if (path.starts_with("./") || path.starts_with("/./")) {
            path.remove_prefix(2);
        } else if (path == "/.") {
            path = "/";
        } else if (path.starts_with("/../") || path == "/..") {
            path = path.size() == 3 ? "/" : path.substr(3);
            auto const last = out.rfind('/');
            out.resize(last == out.npos ? 0 : last);
        } else if (path == "." || path == "..") {
            path = {};
        } else {
            auto const next = path.find('/', 1);
            out += path.substr(0, next);
            path.remove_prefix(next == path.npos ? path.size() : next);
        }
    }
    return out;
}

} // namespace detail

/// The URL that `reference` means where it stands in a document of the URL `base`, or nothing if
/// either holds white space or a control character, or a scheme is none.
///
/// Characters that a URL may not hold come out percent-encoded: `/a"b` as `/a%22b`.
/// @see RFC 3986 sections 5.2 and 3.3
inline std::optional<std::string> resolve_reference(
    std::string_view base, std::string_view reference)
{
    auto const from = detail::split_reference(base);
    auto to = detail::split_reference(reference);
    if (!detail::is_one_word(base) || !detail::is_one_word(reference) ||
        !detail::is_scheme(from.scheme.value_or("")) ||
        !detail::is_scheme(to.scheme ? *to.scheme : *from.scheme))
        return {};

    std::string path;
    if (to.scheme || to.authority || to.path.starts_with('/')) {
        path = detail::remove_dot_segments(to.path);
    } else if (to.path.empty()) {
        path = from.path;
        to.query = to.query ? to.query : from.query;
    } else {
        auto const folder = from.path.substr(0, from.path.rfind('/') + 1);
        auto merged = std::string{folder.empty() && from.authority ? "/" : folder};
        path = detail::remove_dot_segments(merged.append(to.path));
    }
    auto const authority = to.scheme || to.authority ? to.authority : from.authority;

    std::string whole{to.scheme ? *to.scheme : *from.scheme};
    whole += ':';
    if (authority)
        whole.append("//").append(*authority);
    else if (path.starts_with("//")) // which would read as an authority
        whole += "/.";
    detail::append_legal(whole, path);
    if (to.query)
        detail::append_legal(whole += '?', *to.query);
    if (to.fragment)
        detail::append_legal(whole += '#', *to.fragment);
    return whole;
}

} // namespace xdm::inline abi_1

#endif
