// SPDX-License-Identifier: BSL-1.0
// How the wire names of a type are written down: one table for each type, that an engine walks.
#ifndef XDM_DECODE_ROW_HPP
#define XDM_DECODE_ROW_HPP

#include <cstddef>
#include <string_view>
#include <utility>

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

/// A row that is found by its number.
template <std::size_t N, class Row>
struct numbered {
    Row row;
};
template <class Numbers, class... Rows>
struct numbered_rows;
template <std::size_t... N, class... Rows>
struct numbered_rows<std::index_sequence<N...>, Rows...> : numbered<N, Rows>... {
    /// Calls `visit(row)` for each row, in their order.
    template <class Visit>
    constexpr void each([[maybe_unused]] Visit visit) const
    {
        (visit(static_cast<numbered<N, Rows> const&>(*this).row), ...);
    }
    /// Whether `test(row)` is true for each row.
    template <class Test>
    constexpr bool all([[maybe_unused]] Test test) const
    {
        return (test(static_cast<numbered<N, Rows> const&>(*this).row) && ...);
    }
};

/// The rows of a table, in their order. With std::tuple, which is made of a class for each element
/// and asks each whether it converts, <xdm/decode.hpp> took g++ 12 1.6 times as long.
template <class... Rows>
struct rows : numbered_rows<std::index_sequence_for<Rows...>, Rows...> {
    static constexpr std::size_t size = sizeof...(Rows);

    constexpr explicit rows(Rows... row)
        : numbered_rows<std::index_sequence_for<Rows...>, Rows...>{{row}...}
    {}
};

template <std::size_t N, class Row>
constexpr Row const& row_at(numbered<N, Row> const& one)
{
    return one.row;
}

/// The rows of a type. Specialized for each in the one place that knows its wire names.
template <class T>
inline constexpr auto table = rows<>{};

} // namespace xdm::inline abi_1::wire

#endif
