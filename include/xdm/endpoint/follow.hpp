// SPDX-License-Identifier: BSL-1.0
// Expansions and the fields that they follow: asking for one asks for the other.
#ifndef XDM_ENDPOINT_FOLLOW_HPP
#define XDM_ENDPOINT_FOLLOW_HPP

#include <xdm/model/names.hpp>

#include <optional>

namespace xdm::inline abi_1::detail {

// The field that an expansion follows.
template <class Expansion>
constexpr auto field_of(Expansion e)
{
    return spellings<Expansion>::follows[static_cast<std::size_t>(e)];
}

// The expansion that follows a field; empty if none does.
template <class Expansion, class Field>
constexpr std::optional<Expansion> expansion_of(Field f)
{
    for (std::size_t i = 0; i < count_of<Expansion>; ++i)
        if (auto const e = static_cast<Expansion>(i); field_of(e) == f)
            return e;
    return {};
}

// Adds the field that each expansion follows, without which X expands nothing. A field that the
// dialect knows as an expansion only is asked for as such.
template <class Field, class Expansion>
void complete(names<Field>& wanted, names<Expansion>& followed, dialect d)
{
    followed.for_each([&](Expansion e) { wanted.add(field_of(e)); });
    wanted.for_each([&](Field f) {
        if (wire_name(f, d).empty())
            if (auto const e = expansion_of<Expansion>(f))
                followed.add(*e);
    });
}

} // namespace xdm::inline abi_1::detail

#endif
