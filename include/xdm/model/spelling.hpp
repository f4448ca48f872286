// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_SPELLING_HPP
#define XDM_MODEL_SPELLING_HPP

#include <xdm/model/dialect.hpp>
#include <xdm/model/parse.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

namespace detail {

// An enumerator on the wire. Empty where a dialect does not have it.
struct spelling {
    std::string_view classic;
    std::string_view post = classic;
    bool owner_only = false; // X shows it to the author alone: `all` leaves it out
};

// `rows`, a spelling for each enumerator, in their order: specialized beside each enumeration.
template <class Enum>
struct spellings;

template <>
struct spellings<dialect> {
    static constexpr spelling rows[]{{"classic"}, {"post"}};
};

template <class Enum>
concept spelled = std::is_enum_v<Enum> && requires { spellings<Enum>::rows; };

template <spelled Enum>
inline constexpr std::size_t count_of = sizeof(spellings<Enum>::rows) / sizeof(spelling);

} // namespace detail

/// The enumerator's name in a dialect; empty where that dialect does not have it.
template <detail::spelled Enum>
constexpr std::string_view wire_name(Enum e, dialect d)
{
    auto const& row = detail::spellings<Enum>::rows[static_cast<std::size_t>(e)];
    return d == dialect::classic ? row.classic : row.post;
}

/// The enumerator's name on the wire: the classic one, or the new one where there is no other.
template <detail::spelled Enum>
constexpr std::string_view to_string(Enum e)
{
    auto const classic = wire_name(e, dialect::classic);
    return classic.empty() ? wire_name(e, dialect::post) : classic;
}

/// The enumerator that has this name in one of the dialects; empty if none has.
template <detail::spelled Enum>
constexpr std::optional<Enum> parse_as(std::type_identity<Enum>, std::string_view name)
{
    for (std::size_t i = 0; i < detail::count_of<Enum> && !name.empty(); ++i) {
        auto const& row = detail::spellings<Enum>::rows[i];
        if (name == row.classic || name == row.post)
            return static_cast<Enum>(i);
    }
    return {};
}

} // namespace xdm::inline abi_1

#endif
