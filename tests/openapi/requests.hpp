// SPDX-License-Identifier: BSL-1.0
// What endpoints have in common, in all its variations: fields, enumerators, unusual texts.
#ifndef XDM_TESTS_OPENAPI_REQUESTS_HPP
#define XDM_TESTS_OPENAPI_REQUESTS_HPP

#include <openapi/difference.hpp>

#include <xdm/endpoint.hpp>
#include <xdm/media.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace openapi {

template <class Enum>
std::vector<Enum> every()
{
    std::vector<Enum> all;
    for (std::size_t i = 0; i < xdm::detail::count_of<Enum>; ++i)
        all.push_back(static_cast<Enum>(i));
    return all;
}

inline std::string times(std::size_t count, std::string_view text)
{
    std::string all;
    while (count-- > 0)
        all += text;
    return all;
}

/// The variations that all requests for events share. `visit(endpoint, difference)`.
template <class E>
void every_event_query(E const& e, xdm::dialect d, auto const& visit)
{
    using xdm::event_expansion;
    auto const with = [&](auto const& change, difference const& why = none) {
        auto one = e;
        change(one);
        visit(one, why);
    };
    auto const lacks = [&](auto name) { return wire_name(name, d).empty() ? left_out : none; };
    with([](E&) {});
    for (auto const f : every<xdm::event_field>())
        with([&](E& r) { r.dm_event_fields = {f}; });
    for (auto const x : every<event_expansion>())
        with([&](E& r) { r.expansions = {x}; });
    for (auto const f : every<xdm::user_field>())
        for (auto const x : {event_expansion::sender_id, event_expansion::participant_ids})
            with(
                [&](E& r) {
                    r.expansions = {x};
                    r.user_fields = {f};
                },
                lacks(f));
    for (auto const f : every<xdm::media_field>())
        with([&](E& r) {
            r.expansions = {event_expansion::attachments_media_keys};
            r.media_fields = {f};
        });
    for (auto const f : every<xdm::post_field>())
        with(
            [&](E& r) {
                r.expansions = {event_expansion::referenced_posts};
                r.post_fields = {f};
            },
            lacks(f));
    with([](E& r) { r.dm_event_fields = xdm::all; });
    with([](E& r) { r.expansions = xdm::all; });
    with([](E& r) {
        r.dm_event_fields = xdm::all;
        r.expansions = xdm::all;
        r.user_fields = xdm::all;
        r.media_fields = xdm::all;
        r.post_fields = xdm::all;
    });
    with([&](E& r) { r = for_inbox(r, d); });
    with([](E& r) { r.user_fields = {xdm::user_field::name}; }, ignored);
    with([](E& r) { r.media_fields = {xdm::media_field::url}; }, ignored);
    with([](E& r) { r.post_fields = {xdm::post_field::text}; }, ignored);
    with([](E& r) { r.dm_event_fields.add("tomorrow"); }, tomorrow);
    with([](E& r) { r.expansions.add("to,morrow"); }, tomorrow);
}

/// The variations that all requests for users share.
template <class E>
void every_user_query(E const& e, xdm::dialect d, auto const& visit)
{
    auto const with = [&](auto const& change, difference const& why = none) {
        auto one = e;
        change(one);
        visit(one, why);
    };
    auto const lacks = [&](auto name) { return wire_name(name, d).empty() ? left_out : none; };
    using xdm::user_expansion;
    with([](E&) {});
    for (auto const f : every<xdm::user_field>()) {
        auto const is_expansion = xdm::detail::expansion_of<user_expansion>(f).has_value();
        with([&](E& r) { r.user_fields = {f}; }, is_expansion ? none : lacks(f));
    }
    for (auto const x : every<user_expansion>())
        with([&](E& r) { r.expansions = {x}; });
    for (auto const f : every<xdm::post_field>())
        with(
            [&](E& r) {
                r.expansions = {user_expansion::pinned_post_id};
                r.post_fields = {f};
            },
            lacks(f));
    with([](E& r) {
        r.user_fields = xdm::all;
        r.expansions = xdm::all;
        r.post_fields = xdm::all;
    });
    with([](E& r) { r.post_fields = {xdm::post_field::text}; }, ignored);
    with([](E& r) { r.user_fields.add("shoe_size"); }, tomorrow);
}

/// The messages that are worth a request.
void every_message(auto const& send)
{
    using xdm::media_id;
    for (std::string_view const text : {"a", " ", "Hello!", "\"quoted\" \\ {\"text\":1}",
             "line\r\nbreak\ttab", "\x01\x1f\x7f", "gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x91\x8B",
             "\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF", "</script>", "%0d%0a&a=b?c#d"})
        send(xdm::message{.text = std::string{text}}, none);
    send({.text = {"a\0b", 3}}, none);
    send({}, none);
    for (std::string_view const one : {"a", "\xF0\x9F\x91\x8B"}) {
        send({.text = times(9'999, one)}, none);
        send({.text = times(10'000, one)}, none);
        send({.text = times(10'001, one)}, prose);
    }
    for (std::string_view const bad : {"\xFF", "\xED\xA0\x80", "\xC0\xAF", "a\xC3"})
        send({.text = std::string{bad}}, mended);
    send({.text = "two", .attachments = {media_id{1}, media_id{2}}}, prose);
    send({.attachments = {media_id{1'000'000'000'000'000'000}}}, none);
    send({.attachments = {media_id{10'000'000'000'000'000'000u}}}, none);
}

} // namespace openapi

#endif
