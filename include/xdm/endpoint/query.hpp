// SPDX-License-Identifier: BSL-1.0
// How endpoints write lists of names and urls, and report what X would refuse of them.
#ifndef XDM_ENDPOINT_QUERY_HPP
#define XDM_ENDPOINT_QUERY_HPP

#include <xdm/http/fields.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/names.hpp>
#include <xdm/text/number.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

// Where every path of the API begins.
inline constexpr std::string_view api = "https://api.x.com";

// A url of the API: `url("/2/users/", id, "/dm/block")`.
template <class... Parts>
std::string url(Parts const&... parts)
{
    std::string text;
    text.reserve(111);
    text += api;
    auto const append_part = [&](auto const& part) {
        if constexpr (requires { part.value(); })
            append_number(text, part.value());
        else if constexpr (requires { append(text, part); })
            append(text, part);
        else
            text += part;
    };
    (append_part(parts), ...);
    return text;
}

// The list without doubles, in order. X wants lists of unique items.
template <class T>
std::vector<T> each_once(std::vector<T> const& list)
{
    std::vector<T> kept;
    kept.reserve(list.size());
    for (auto const& one : list) {
        auto seen = false;
        for (auto const& before : kept)
            seen = seen || before == one;
        if (!seen)
            kept.push_back(one);
    }
    return kept;
}

template <class Enum>
std::string csv(names<Enum> const& list, dialect d)
{
    std::string text;
    list.append_csv(text, d);
    return text;
}

// Writes the list once, comma separated; nothing where the dialect has none of its names.
template <class Enum>
void append_names(fields& query, std::string_view name, names<Enum> const& list, dialect d)
{
    if (list.empty())
        return;
    if (auto const text = csv(list, d); !text.empty())
        query.push_back(name, text);
}

// Reports the names that the dialect lacks and that no other part of the request asks for.
template <class Enum, class Elsewhere>
void validate_names(std::vector<invalid>& found, std::string_view member, names<Enum> const& list,
    dialect d, Elsewhere elsewhere)
{
    list.for_each([&](Enum e) {
        if (wire_name(e, d).empty() && !list.has_all() && !elsewhere(e))
            found.push_back({member, std::string{to_string(e)},
                d == dialect::classic ? "it in dialect::post only"
                                      : "it in dialect::classic only"});
    });
}
template <class Enum>
void validate_names(
    std::vector<invalid>& found, std::string_view member, names<Enum> const& list, dialect d)
{
    validate_names(found, member, list, d, [](Enum) { return false; });
}

} // namespace xdm::inline abi_1::detail

#endif
