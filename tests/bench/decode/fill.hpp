// SPDX-License-Identifier: BSL-1.0
// Fills the structs from a document that another library read. What is measured is that library:
// names, ids, times and lists are the work of xdm's own tables for all contenders alike.
//
// `Value` is a thin view of the library's own value:
//   is_object(), is_array(), scalar() -> wire::scalar, text() -> its JSON,
//   each_member(f(std::string_view name, Value)), each_element(f(Value)).
#ifndef XDM_TESTS_BENCH_DECODE_FILL_HPP
#define XDM_TESTS_BENCH_DECODE_FILL_HPP

#include <xdm/decode/success.hpp>

#include <string_view>
#include <variant>

namespace bench {

/// An unknown event keeps the text that the library writes of it.
template <class Value>
void keep_text(xdm::wire::event_list& list, Value&& from)
{
    if (auto* const unknown = std::get_if<xdm::unknown_event>(&list.events.back()))
        unknown->json = from.text();
    list.unknown.clear();
}

/// Fills the place; false where the value does not fit. `left` is the body's size: for the room
/// that lists are given beforehand.
template <class Value>
bool fill_at(xdm::wire::place to, Value&& from, std::size_t left)
{
    auto const [object, can] = to;
    auto const is_object = from.is_object();
    if (!is_object && !from.is_array())
        return can->take && can->take(object, from.scalar());
    if (is_object ? !can->member : !can->append)
        return false;
    if (can->begin)
        can->begin(object, {.left = left});
    if (is_object)
        from.each_member([&, object = object, can = can](std::string_view name, auto&& value) {
            fill_at(can->member(object, name), value, left);
        });
    else
        from.each_element([&, object = object, can = can](auto&& value) {
            auto const fits = fill_at(can->append(object, {}), value, left);
            if (can->done)
                can->done(object, fits);
            if (can == &xdm::wire::verbs_for<xdm::wire::event_list>)
                keep_text(*static_cast<xdm::wire::event_list*>(object), value);
        });
    return true;
}

template <class T, class Value>
bool fill(T& to, Value&& from, std::size_t left)
{
    return fill_at(xdm::wire::place_of(to), from, left);
}

} // namespace bench

#endif
