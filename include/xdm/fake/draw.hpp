// SPDX-License-Identifier: BSL-1.0
// The tables of wire names, filled by chance: bytes decide what an answer holds.
#ifndef XDM_FAKE_DRAW_HPP
#define XDM_FAKE_DRAW_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/tables/document.hpp>
#include <xdm/decode/tables/event.hpp>
#include <xdm/decode/tables/problem.hpp>
#include <xdm/decode/tables/token.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/choices.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/text/json_quote.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

template <class T>
void draw(std::string& to, choices& from, std::string_view name);

/// Draws members of the table of `T`, those that an answer is no answer without always.
template <class T>
void draw_members(std::string& to, choices& from)
{
    auto const row = [&](auto const& one) {
        using where = decltype(wire::target(one, std::declval<T&>()));
        using type = std::remove_cvref_t<where>;
        if constexpr (!wire::has_name<decltype(one)>) {
            draw_members<type>(to, from);
        } else if (from.has(one.name)) {
            auto const& name = from.in() == dialect::classic ? one.name : one.renamed;
            if (!to.ends_with('{'))
                to += ',';
            append_json_string(to, name);
            draw<std::conditional_t<std::is_same_v<type, wire::place>, std::string, type>>(
                to += ':', from, one.name);
        }
    };
    wire::table<T>.each(row);
}

template <class Element>
void draw_list(std::string& to, choices& from, std::string_view name)
{
    to += '[';
    for (auto n = from.below(4); n > 0; --n) {
        draw<Element>(to, from, name);
        to += n > 1 ? "," : "";
    }
    to += ']';
}

/// Writes a value that a member of this type and name may have on the wire, or an odd one.
template <class T>
void draw(std::string& to, choices& from, std::string_view name)
{
    choices::deeper const inside{from};
    if constexpr (requires(T& value) { value.value_or(*value); }) {
        draw<typename T::value_type>(to, from, name);
    } else if (from.odd()) {
        to += from.odd_value();
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, secret>) {
        append_json_string(to, from.text(name));
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, xdm::answer>) {
        to += from.below(2) == 0 ? "true" : "false";
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, wire::seconds>) {
        to += from.number();
    } else if constexpr (std::is_same_v<T, time_point>) {
        append_json_string(to, xdm::to_string(from.time()));
    } else if constexpr (std::is_same_v<T, event_id>) {
        append_json_string(to, xdm::to_string(from.next_event()));
    } else if constexpr (std::is_same_v<T, conversation_id>) {
        auto const two = conversation_id::between(from.user(), from.user());
        append_json_string(
            to, to_string(from.below(4) == 3 ? conversation_id{from.post().value()} : two));
    } else if constexpr (std::is_same_v<T, user_id>) {
        append_json_string(to, xdm::to_string(from.user()));
    } else if constexpr (std::is_same_v<T, media_key>) {
        append_json_string(to, to_string(media_key{3, media_id{from.post().value()}}));
    } else if constexpr (requires(T const& id) { id.value(); }) {
        append_json_string(to, xdm::to_string(from.post()));
    } else if constexpr (std::is_same_v<T, std::vector<bad_parameter>>) {
        to += R"({"ids":["x"]})";
    } else if constexpr (std::is_same_v<T, wire::maybe_user>) {
        draw<xdm::user>(to, from, name);
    } else if constexpr (std::is_same_v<T, wire::event_list>) {
        draw_list<wire::any_event>(to, from, name);
    } else if constexpr (wire::has_table<T>) {
        to += '{';
        draw_members<T>(to, from);
        to += '}';
    } else {
        draw_list<typename T::value_type>(to, from, name);
    }
}

} // namespace xdm::inline abi_1::fake::detail

#endif
