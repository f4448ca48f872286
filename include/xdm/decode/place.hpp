// SPDX-License-Identifier: BSL-1.0
// A place that a JSON value may be written to, its type erased: all that an engine sees.
#ifndef XDM_DECODE_PLACE_HPP
#define XDM_DECODE_PLACE_HPP

#include <xdm/decode/find_row.hpp>
#include <xdm/decode/mark.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/decode/take.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1::wire {

struct place;

/// What can be done at a place; null where no value of that kind fits.
struct verbs {
    bool (*take)(void*, scalar const&) = nullptr;
    place (*member)(void*, std::string_view name) = nullptr; ///< of an object; nowhere if unknown
    place (*append)(void*, mark const&) = nullptr;           ///< for an array's next element
    void (*done)(void*, bool fits) = nullptr;                ///< that element was read
    void (*begin)(void*, mark const&) = nullptr;             ///< the object or array opens
};

/// What can be done nowhere.
inline constexpr verbs no_verbs{};

/// Nowhere, unless told otherwise: there is no object then.
struct place {
    void* object = nullptr;
    verbs const* can = &no_verbs;
};

template <class T>
place place_of(T& object);
inline place place_of(place const& p)
{
    return p;
}

template <class T>
concept takes = requires(T& to, scalar const& from) { take(to, from); };

/// A list that says itself where its elements go.
template <class T>
concept own_list = requires(T& list) { list.begin_at(mark{}), list.append(mark{}), list.done(); };

template <class T>
concept plain_list = !std::is_same_v<T, std::string> &&
                     requires(T& list) { list.emplace_back(blank<typename T::value_type>()); };

/// For an object whose names are data: a function that finds what a name's value is read into.
/// Specialized.
template <class T>
inline constexpr auto named_place = nullptr;

template <class T>
concept own_object = requires(T& object, std::string_view name) { named_place<T>(object, name); };

template <class T>
constexpr bool has_table = row_count<T> != 0;

template <class Row, class T>
decltype(auto) target(Row const& row, T& object)
{
    if constexpr (std::is_member_object_pointer_v<decltype(row.where)>)
        return (object.*row.where);
    else
        return row.where(object);
}

/// The place of the member that this name has in the table of `T`; nowhere if it has none.
template <class T>
place member_of(T& object, std::string_view name)
{
    place found;
    auto const at = [&](auto const& row) {
        found = place_of(target(row, object));
        return found.object != nullptr;
    };
    auto const elsewhere = [&](auto const& row) {
        found = member_of(target(row, object), name);
        return found.object != nullptr;
    };
    find_row<T>(name, at, elsewhere);
    return found;
}

// An object has members and a list has elements: no place is both.
template <class T>
constexpr verbs verbs_of()
{
    verbs can;
    if constexpr (takes<T>)
        can.take = [](void* to, scalar const& from) { return take(*static_cast<T*>(to), from); };
    if constexpr (own_object<T>) {
        can.member = [](void* to, std::string_view name) {
            return place_of(named_place<T>(*static_cast<T*>(to), name));
        };
        can.begin = [](void* to, mark const&) { static_cast<T*>(to)->clear(); };
    } else if constexpr (own_list<T>) {
        can.append = [](void* to, mark const& here) {
            return place_of(static_cast<T*>(to)->append(here));
        };
        can.done = [](void* to, bool) { static_cast<T*>(to)->done(); };
        can.begin = [](void* to, mark const& here) { static_cast<T*>(to)->begin_at(here); };
    } else if constexpr (plain_list<T>) {
        can.append = [](void* to, mark const&) {
            return place_of(append_blank(*static_cast<T*>(to)));
        };
        can.done = [](void* to, bool fits) {
            if (!fits)
                static_cast<T*>(to)->pop_back();
        };
        can.begin = [](void* to, mark const& here) {
            static_cast<T*>(to)->clear();
            if constexpr (constexpr auto each = usual_size<typename T::value_type>; each != 0)
                static_cast<T*>(to)->reserve(room_for(here, each));
        };
    } else if constexpr (has_table<T>) {
        can.member = [](void* to, std::string_view name) {
            return member_of(*static_cast<T*>(to), name);
        };
        if constexpr (requires(T& object) { object.begin_at(mark{}); })
            can.begin = [](void* to, mark const& here) { static_cast<T*>(to)->begin_at(here); };
    }
    return can;
}

template <class T>
inline constexpr verbs verbs_for = verbs_of<T>();

template <class T>
place place_of(T& object)
{
    return {&object, &verbs_for<T>};
}

} // namespace xdm::inline abi_1::wire

#endif
