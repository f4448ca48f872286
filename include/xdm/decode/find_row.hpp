// SPDX-License-Identifier: BSL-1.0
// Finds the row of a table by a name: by its length first, which a compiler has sorted.
#ifndef XDM_DECODE_FIND_ROW_HPP
#define XDM_DECODE_FIND_ROW_HPP

#include <xdm/decode/row.hpp>
#include <xdm/text/number.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>

namespace xdm::inline abi_1::wire {

struct place;

constexpr std::uint32_t four_bytes(char const* at)
{
    auto const byte = [at](unsigned n) { return std::uint32_t{static_cast<unsigned char>(at[n])}; };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

/// A name, and its first and last bytes as numbers: those of up to 16 bytes are compared by them.
struct quick_name {
    std::string_view text{};
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    quick_name() = default;
    constexpr quick_name(std::string_view name) : text{name}
    {
        using xdm::detail::eight_bytes;
        auto const* const begin = name.data();
        auto const size = name.size();
        if (size >= 8) {
            first = eight_bytes(begin);
            last = eight_bytes(begin + size - 8);
        } else if (size >= 4) {
            first = four_bytes(begin);
            last = four_bytes(begin + size - 4);
        } else if (size != 0) {
            auto const byte = [begin](
                                  std::size_t n) { return static_cast<unsigned char>(begin[n]); };
            first = byte(0) | std::uint64_t{byte(size / 2)} << 8;
            last = byte(size - 1);
        }
    }
    /// Equal to another of the same length.
    constexpr bool is(quick_name const& other) const
    {
        return first == other.first && last == other.last &&
               (text.size() <= 16 || text == other.text);
    }
};

/// A name of a row, and the function that finds the row's place in an object.
template <class T>
struct named_row {
    quick_name name{};
    place (*at)(T&) = nullptr;
};

template <class T, std::size_t Row>
place place_of_row(T& object);

template <class Row>
concept has_name = requires(Row const& row) { row.name; };

template <class T>
constexpr std::size_t row_count = std::tuple_size_v<std::remove_const_t<decltype(table<T>)>>;

/// Both names of every row of a table, ordered by length.
template <class T>
class row_index {
public:
    constexpr row_index()
    {
        for (std::size_t length = 0; length <= longest; ++length) {
            begin_[length] = static_cast<unsigned char>(size_);
            add_all(length, std::make_index_sequence<row_count<T>>{});
        }
        begin_[longest + 1] = static_cast<unsigned char>(size_);
    }
    /// The row with this name; null if there is none.
    constexpr named_row<T> const* find(quick_name const& name) const
    {
        auto const length = name.text.size();
        if (length > longest)
            return nullptr;
        for (std::size_t at = begin_[length]; at < begin_[length + 1]; ++at)
            if (rows_[at].name.is(name))
                return &rows_[at];
        return nullptr;
    }

private:
    static constexpr std::size_t longest = 31;
    static_assert(2 * row_count<T> <= 255); // what begin_ can count

    template <std::size_t... Rows>
    constexpr void add_all([[maybe_unused]] std::size_t length, std::index_sequence<Rows...>)
    {
        (add<Rows>(length), ...);
    }
    template <std::size_t Row>
    constexpr void add([[maybe_unused]] std::size_t length)
    {
        constexpr auto const& row = std::get<Row>(table<T>);
        if constexpr (has_name<decltype(row)>) {
            static_assert(row.name.size() <= longest && row.renamed.size() <= longest);
            if (row.name.size() == length)
                rows_[size_++] = {quick_name{row.name}, &place_of_row<T, Row>};
            if (row.renamed.size() == length && row.renamed != row.name)
                rows_[size_++] = {quick_name{row.renamed}, &place_of_row<T, Row>};
        }
    }

    std::array<named_row<T>, 2 * row_count<T>> rows_{};
    std::array<unsigned char, longest + 2> begin_{};
    std::size_t size_ = 0;
};

template <class T>
inline constexpr row_index<T> rows_of{};

} // namespace xdm::inline abi_1::wire

#endif
