// SPDX-License-Identifier: BSL-1.0
// Which JSON values fit into what. A value that does not fit leaves its place as it was.
#ifndef XDM_DECODE_TAKE_HPP
#define XDM_DECODE_TAKE_HPP

#include <xdm/model/answer.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/model/parse.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1::wire {

/// A JSON value that is neither an object nor an array.
struct scalar {
    enum kind_type : unsigned char { null, boolean, integer, real, string };

    kind_type kind = null;
    std::string_view text{};        ///< of a string: UTF-8
    std::int64_t integer_value = 0; ///< of an integer, or 0 and 1 of a boolean
    double real_value = 0;          ///< of a real or an integer
};

inline bool take(std::string& to, scalar const& from)
{
    if (from.kind != scalar::string)
        return false;
    if (from.text.size() > to.capacity())
        to = std::string{from.text}; // quicker than to grow
    else
        to.assign(from.text);
    return true;
}
inline bool take(bool& to, scalar const& from)
{
    if (from.kind != scalar::boolean)
        return false;
    to = from.integer_value != 0;
    return true;
}
inline bool take(answer& to, scalar const& from)
{
    if (from.kind != scalar::boolean)
        return false;
    to = from.integer_value != 0 ? answer::yes : answer::no;
    return true;
}
inline bool take(double& to, scalar const& from)
{
    using range = std::numeric_limits<double>;
    auto const number = from.kind == scalar::real || from.kind == scalar::integer;
    if (!number || from.real_value < range::lowest() || from.real_value > range::max())
        return false;
    to = from.real_value;
    return true;
}
inline bool take(std::int64_t& to, scalar const& from)
{
    if (from.kind != scalar::integer)
        return false;
    to = from.integer_value;
    return true;
}
inline bool take(int& to, scalar const& from)
{
    using range = std::numeric_limits<int>;
    if (from.kind != scalar::integer || from.integer_value < range::min() ||
        from.integer_value > range::max())
        return false;
    to = static_cast<int>(from.integer_value);
    return true;
}
inline bool take(time_point& to, scalar const& from)
{
    auto const time = from.kind == scalar::string ? parse_timestamp(from.text) : std::nullopt;
    if (time)
        to = *time;
    return time.has_value();
}

/// Whatever has a text form of its own: ids, conversation ids, media keys.
template <class T>
    requires requires(std::string_view text) { parse_as(std::type_identity<T>{}, text); } &&
             (!std::is_enum_v<T>)
bool take(T& to, scalar const& from)
{
    auto const read = from.kind == scalar::string ? parse<T>(from.text) : std::nullopt;
    if (read)
        to = *read;
    return read.has_value();
}

/// A value to be read into. Ids have no default: they begin as 0.
template <class T>
T blank()
{
    if constexpr (std::is_default_constructible_v<T>)
        return T{};
    else if constexpr (std::is_same_v<T, media_key>)
        return media_key{0, media_id{0}};
    else
        return T{std::uint64_t{0}};
}

/// To be given to `emplace_back`: the element is made in its place, and not cleared before.
template <class T>
struct blank_in_place {
    operator T() const { return blank<T>(); }
};

template <class List>
auto& append_blank(List& list)
{
    if (list.capacity() == 0)
        list.reserve(2); // most lists of two need no second block then
    return list.emplace_back(blank_in_place<typename List::value_type>{});
}

template <class T>
    requires requires(T& to, scalar const& from) { take(to, from); }
bool take(std::optional<T>& to, scalar const& from)
{
    auto value = blank<T>();
    if (!take(value, from))
        return false;
    to = value;
    return true;
}

} // namespace xdm::inline abi_1::wire

#endif
