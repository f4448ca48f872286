// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_ID_HPP
#define XDM_MODEL_ID_HPP

#include <xdm/model/parse.hpp>
#include <xdm/text/number.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// The number of one thing of X's. Ids of different things do not mix; greater is newer.
///
/// X writes ids as text of 1 to 19 digits, since they do not fit the numbers of JavaScript.
template <class Of>
class id {
public:
    explicit constexpr id(std::uint64_t value) : value_{value} {}
    constexpr std::uint64_t value() const { return value_; }

    friend constexpr auto operator<=>(id, id) = default;

private:
    std::uint64_t value_;
};

struct user;
struct post;
struct media;
struct poll;

using user_id = id<user>;
using event_id = id<struct dm_event>;
using post_id = id<post>;
using media_id = id<media>; ///< of an uploaded file; see `media_key` for the one in an answer
using poll_id = id<poll>;

/// The id that a text of digits holds; empty for anything else and from 2^64 on.
template <class Of>
constexpr std::optional<id<Of>> parse_as(std::type_identity<id<Of>>, std::string_view digits)
{
    if (auto const number = detail::parse_number(digits))
        return id<Of>{*number};
    return {};
}

/// The id's digits, as X writes it.
template <class Of>
std::string to_string(id<Of> i)
{
    std::string digits;
    detail::append_number(digits, i.value());
    return digits;
}

namespace detail {

// Never defined: a literal that is no id calls it, and its name is the compiler's message.
void this_literal_is_no_id_of_x();

template <class Id>
consteval Id literal(char const* digits, std::size_t size)
{
    auto const read = parse<Id>({digits, size});
    if (!read)
        this_literal_is_no_id_of_x();
    return *read;
}

// Mixes all bits of an id into all bits of a hash.
inline std::size_t hash_number(std::uint64_t value)
{
    value = (value ^ (value >> 32)) * 0x9e3779b97f4a7c15u;
    return std::hash<std::uint64_t>{}(value ^ (value >> 29));
}

} // namespace detail

/// `"123"_user`: ids that stand in code. A text that is no id does not compile.
inline namespace literals {

consteval user_id operator""_user(char const* digits, std::size_t size)
{
    return detail::literal<user_id>(digits, size);
}
consteval event_id operator""_event(char const* digits, std::size_t size)
{
    return detail::literal<event_id>(digits, size);
}
consteval post_id operator""_post(char const* digits, std::size_t size)
{
    return detail::literal<post_id>(digits, size);
}
consteval media_id operator""_media(char const* digits, std::size_t size)
{
    return detail::literal<media_id>(digits, size);
}

} // namespace literals

} // namespace xdm::inline abi_1

template <class Of>
struct std::hash<xdm::id<Of>> {
    std::size_t operator()(xdm::id<Of> i) const { return xdm::detail::hash_number(i.value()); }
};

#endif
