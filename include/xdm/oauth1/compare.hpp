// SPDX-License-Identifier: BSL-1.0
// Where two explanations of one request part: ours and a server's, or another program's.
#ifndef XDM_OAUTH1_COMPARE_HPP
#define XDM_OAUTH1_COMPARE_HPP

#include <xdm/oauth1/explain.hpp>
#include <xdm/text/percent_decode.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// The first thing in which two explanations differ.
struct difference {
    std::string_view piece{}; ///< `method`, `base URI`, `parameters`, `key`, `header`, ...
    std::size_t position = 0; ///< of the first byte that differs, in the left one's piece
    std::string left{};       ///< what it has: the whole of a parameter or of another piece
    std::string right{};      ///< empty: nothing any more

    friend bool operator==(difference const&, difference const&) = default;
};

} // namespace oauth1

namespace detail {

constexpr std::size_t equal_bytes(std::string_view left, std::string_view right)
{
    std::size_t n = 0;
    while (n < left.size() && n < right.size() && left[n] == right[n])
        ++n;
    return n;
}

// Nothing where they are equal, and where one of them is not known.
inline std::optional<oauth1::difference> compare_piece(
    std::string_view piece, std::string_view left, std::string_view right)
{
    if (left == right || left.empty() || right.empty())
        return {};
    return oauth1::difference{
        piece, equal_bytes(left, right), std::string{left}, std::string{right}};
}

constexpr std::string_view cut_to_mark(std::string_view& list, char mark)
{
    auto const one = list.substr(0, list.find(mark));
    list.remove_prefix(one.size() == list.size() ? one.size() : one.size() + 1);
    return one;
}

// What differs from one signing to the next, as it must.
constexpr bool is_drawn_anew(std::string_view parameter)
{
    return parameter.starts_with("oauth_nonce=") || parameter.starts_with("oauth_timestamp=");
}

inline std::optional<oauth1::difference> compare_parameters(
    std::string_view const all_left, std::string_view right)
{
    std::optional<oauth1::difference> drawn;
    auto left = all_left;
    while (!left.empty() || !right.empty()) {
        auto const begin = all_left.size() - left.size();
        auto const one = cut_to_mark(left, '&');
        auto const other = cut_to_mark(right, '&');
        if (one == other)
            continue;
        oauth1::difference found{
            "parameters", begin + equal_bytes(one, other), std::string{one}, std::string{other}};
        if (!is_drawn_anew(one) || !is_drawn_anew(other))
            return found;
        if (!drawn)
            drawn = found;
    }
    return drawn;
}

} // namespace detail

namespace oauth1 {

/// The first difference, in the order in which a signature is made; nothing if there is none. A
/// piece that one side does not know (is empty) is passed over, and nonce and timestamp count only
/// where nothing else of the parameters differs.
///
/// Where both signed the same text and came to different signatures, it is the `key` that differs:
/// one of the secrets is another's.
inline std::optional<difference> compare(explanation const& left, explanation const& right)
{
    if (auto found = detail::compare_piece("method", left.method, right.method))
        return found;
    if (auto found = detail::compare_piece("base URI", left.base_uri, right.base_uri))
        return found;
    if (!left.parameters.empty() && !right.parameters.empty())
        if (auto found = detail::compare_parameters(left.parameters, right.parameters))
            return found;
    if (auto found = detail::compare_piece("base string", left.base_string, right.base_string))
        return found;
    if (auto found = detail::compare_piece("signature", left.signature, right.signature)) {
        if (left.base_string != right.base_string)
            return found;
        return difference{"key", 0, left.key, right.key};
    }
    return detail::compare_piece("header", left.header, right.header);
}

/// The pieces of a base string that another program printed; only itself where it has not three.
inline explanation read_base_string(std::string_view text)
{
    explanation e;
    e.base_string = text;
    auto rest = text;
    auto const method = detail::cut_to_mark(rest, '&');
    auto const uri = detail::cut_to_mark(rest, '&');
    if (rest.empty() || rest.find('&') != rest.npos)
        return e;
    e.method = method;
    e.base_uri = percent_decode(uri);
    e.parameters = percent_decode(rest);
    return e;
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
