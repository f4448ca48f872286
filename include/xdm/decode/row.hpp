// SPDX-License-Identifier: BSL-1.0
// How the wire names of a type are written down: one table for each type, that an engine walks.
#ifndef XDM_DECODE_ROW_HPP
#define XDM_DECODE_ROW_HPP

#include <string_view>
#include <tuple>

namespace xdm::inline abi_1::wire {

/// One member of a JSON object and where its value goes.
template <class Where>
struct row {
    std::string_view name;    ///< classic
    std::string_view renamed; ///< in the new dialect; the same where nothing was renamed
    Where where;              ///< a pointer to member, or a function that finds it or its `place`
};

/// Members that no row above names are looked for in the table of another object.
template <class Where>
struct rest_row {
    Where where;
};

template <class Where>
constexpr row<Where> member(std::string_view name, Where where)
{
    return {name, name, where};
}
template <class Where>
constexpr row<Where> member(std::string_view name, std::string_view renamed, Where where)
{
    return {name, renamed, where};
}
template <class Where>
constexpr rest_row<Where> rest(Where where)
{
    return {where};
}

/// The rows of a type. Specialized for each in the one place that knows its wire names.
template <class T>
inline constexpr auto table = std::tuple<>{};

} // namespace xdm::inline abi_1::wire

#endif
