// SPDX-License-Identifier: BSL-1.0
// Finds the row of a table by a name. Names are compared with one constant after the other: a
// compiler makes a length and one or two loads of each.
#ifndef XDM_DECODE_FIND_ROW_HPP
#define XDM_DECODE_FIND_ROW_HPP

#include <xdm/decode/row.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::wire {

template <class T>
constexpr std::size_t row_count = decltype(table<T>)::size;

template <class Row>
concept has_name = requires(Row const& row) { row.name; };

/// Whether the row has this name, in one of the dialects.
template <class T, std::size_t Row>
bool is_row(std::string_view name)
{
    constexpr auto const& row = row_at<Row>(table<T>);
    constexpr auto size = row.name.size();
    if (name.size() == size && std::memcmp(name.data(), row.name.data(), size) == 0)
        return true;
    if constexpr (row.renamed != row.name) {
        constexpr auto new_size = row.renamed.size();
        return name.size() == new_size &&
               std::memcmp(name.data(), row.renamed.data(), new_size) == 0;
    }
    return false;
}

// Whether this row ends the search.
template <class T, std::size_t Row, class At, class Elsewhere>
bool ends_at([[maybe_unused]] std::string_view name, [[maybe_unused]] At& at,
    [[maybe_unused]] Elsewhere& elsewhere)
{
    constexpr auto const& row = row_at<Row>(table<T>);
    if constexpr (has_name<decltype(row)>)
        return is_row<T, Row>(name) && at(row);
    else
        return elsewhere(row);
}
template <class T, class At, class Elsewhere, std::size_t... Rows>
void find_row([[maybe_unused]] std::string_view name, [[maybe_unused]] At& at,
    [[maybe_unused]] Elsewhere& elsewhere, std::index_sequence<Rows...>)
{
    static_cast<void>((ends_at<T, Rows>(name, at, elsewhere) || ...));
}

/// Calls `at(row)` for the row with this name, and `elsewhere(row)` for each row without one, in
/// their order, until one of them returns true.
template <class T, class At, class Elsewhere>
void find_row(std::string_view name, At at, Elsewhere elsewhere)
{
    find_row<T>(name, at, elsewhere, std::make_index_sequence<row_count<T>>{});
}

} // namespace xdm::inline abi_1::wire

#endif
