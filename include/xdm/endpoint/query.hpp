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
    std::string text;
    text.reserve(100); // room for the whole of it, at once
    text += "https://api.x.com";
    auto const append_part = [&](auto const& part) {
        if constexpr (requires { part.value(); })
            append_number(text, part.value());
        else
            text += part;
    };
    (append_part(parts), ...);
    return text;
}

// Writes the list once, comma separated; nothing where the dialect has none of its names.
template <class Enum>
void append_names(fields& query, std::string_view name, names<Enum> const& list, dialect d)
{
    if (!list.empty())
        query.push_back_list(name, [&](auto add) { list.for_each_name(d, add); });
}

// Reports the names that the dialect lacks, but for those that stand for an expansion there.
template <class Enum, class... IsExpansion>
void validate_names(std::vector<invalid>& found, std::string_view member, names<Enum> const& list,
    dialect d, IsExpansion... is_expansion)
{
    list.for_each([&](Enum e) {
        if (wire_name(e, d).empty() && !list.has_all() && !(is_expansion(e) || ...))
            found.push_back({member, std::string{to_string(e)}, "it in the other dialect only"});
    });
}

// X's ids have 1 to 19 digits, those of groups 15 to 19; 64 bits hold 20.
template <class Id>
void validate_id(
    std::vector<invalid>& found, std::string_view member, Id const& id, std::size_t least = 1)
{
    if (auto const digits = to_string(id); digits.size() < least || digits.size() > 19)
        found.push_back({member, digits, least > 1 ? "15 to 19 digits" : "1 to 19 digits"});
}

} // namespace xdm::inline abi_1::detail

#endif
