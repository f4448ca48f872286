// SPDX-License-Identifier: BSL-1.0
// Lists in a query: of ids and usernames, and of the names of fields.
#ifndef XDM_FAKE_READ_LIST_HPP
#define XDM_FAKE_READ_LIST_HPP

#include <xdm/fake/items.hpp>
#include <xdm/fake/parameters.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/parse.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// A comma separated list of 1 to 100, each once; those that don't fit are refused.
template <class Fits>
std::vector<std::string> read_list(parameters& p, std::string_view name, Fits fits)
{
    std::vector<std::string> found;
    auto const text = p.find(name).value_or("");
    if (text.empty()) {
        p.refuse(name, text, "The `" + std::string{name} + "` query parameter can not be empty");
        return found;
    }
    for_each_item(text, [&](std::string_view item) {
        if (!fits(item))
            p.refuse(name, text, parameters::about(name, item) + "is not valid");
        for (auto const& before : found)
            if (before == item)
                return;
        found.emplace_back(item);
    });
    if (found.size() > 100)
        p.refuse(name, text,
            "The number of values in the `" + std::string{name} + "` query parameter list [" +
                std::to_string(found.size()) + "] is not between 1 and 100");
    return found;
}

/// The names that a dialect has, comma separated.
template <class Enum>
std::string all_names(dialect d)
{
    std::string list;
    for (std::size_t n = 0; n < xdm::detail::count_of<Enum>; ++n)
        if (auto const name = wire_name(static_cast<Enum>(n), d); !name.empty())
            append_item(list, name);
    return list;
}

/// A comma separated list of names, of either dialect; the first that is none is refused.
template <class Enum>
names<Enum> read_names(parameters& p, std::string_view name, dialect d)
{
    names<Enum> found;
    auto const text = p.find(name);
    if (!text)
        return found;
    auto fits = true;
    for_each_item(*text, [&](std::string_view item) {
        auto const read = parse<Enum>(item);
        if (read)
            found.add(*read);
        else if (std::exchange(fits, false))
            p.refuse(name, *text,
                parameters::about(name, item) + "is not one of [" + all_names<Enum>(d) + "]");
    });
    return found;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
