// SPDX-License-Identifier: BSL-1.0
// How endpoints write urls and lists of names, and report what X would refuse of ids and names.
#ifndef XDM_ENDPOINT_QUERY_HPP
#define XDM_ENDPOINT_QUERY_HPP

#include <xdm/http/fields.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/names.hpp>
#include <xdm/text/number.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

// A url of the API: `url("/2/users/", id, "/dm/block")`. Texts are written as they are.
template <class... Parts>
std::string url(Parts const&... parts)
{
    std::string text{"https://api.x.com"};
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
    if (auto const text = csv(list, d); !text.empty())
        query.push_back(name, text);
}

// Reports the names that the dialect lacks, but for those that stand for an expansion there.
template <class Enum, class... IsExpansion>
void validate_names(std::vector<invalid>& found, std::string_view member, names<Enum> const& list,
    dialect d, IsExpansion... is_expansion)
{
    list.for_each([&](Enum e) {
        if (wire_name(e, d).empty() && !list.has_all() && !(is_expansion(e) || ...))
            found.push_back({member, std::string{to_string(e)},
                d == dialect::classic ? "it in dialect::post only"
                                      : "it in dialect::classic only"});
    });
}

// 64 bits hold ids of 20 digits, which X has none of.
template <class Of>
void validate_id(std::vector<invalid>& found, std::string_view member, id<Of> i)
{
    if (i.value() > 9'999'999'999'999'999'999u)
        found.push_back({member, to_string(i), "1 to 19 digits"});
}

} // namespace xdm::inline abi_1::detail

#endif
