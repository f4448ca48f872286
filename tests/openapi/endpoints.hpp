// SPDX-License-Identifier: BSL-1.0
// Every endpoint in turn, with the requests that are worth checking.
#ifndef XDM_TESTS_OPENAPI_ENDPOINTS_HPP
#define XDM_TESTS_OPENAPI_ENDPOINTS_HPP

#include <openapi/requests.hpp>

#include <initializer_list>
#include <string>
#include <vector>

namespace openapi {

inline constexpr std::uint64_t of_19_digits = 9'999'999'999'999'999'999u;
inline constexpr std::uint64_t of_20_digits = 10'000'000'000'000'000'000u;

void every_get_events(ids const& of, xdm::dialect d, auto const& visit)
{
    using xdm::conversation_id;
    using xdm::get_events;
    using xdm::user_id;
    for (auto const& place :
        std::vector<std::optional<xdm::conversation_ref>>{{}, of.you, of.two, of.group}) {
        every_event_query(get_events{.in = place}, d, visit);
        for (int const size : {1, 2, 50, 99, 100, 0, -1, 101, 1'000})
            visit(get_events{.in = place, .max_results = size}, none);
        visit(get_events{.in = place, .pagination_token = of.token}, none);
        for (std::string const token : {"x", "15 characters..", "a/b?c=d&e#f"})
            visit(get_events{.in = place, .pagination_token = token}, opaque);
        for (auto const type : every<xdm::event_type>())
            visit(get_events{.in = place, .event_types = {type}}, none);
        visit(get_events{.in = place, .event_types = xdm::all}, none);
        get_events later{.in = place};
        later.event_types.add("ReactionCreate");
        visit(later, tomorrow);
        visit(for_inbox(get_events{.in = place,
                            .max_results = 5,
                            .pagination_token = of.token,
                            .event_types = {xdm::event_type::message_create}},
                  d),
            none);
    }
    for (auto const number : {std::uint64_t{0}, std::uint64_t{1}, of_19_digits, of_20_digits}) {
        visit(get_events{.in = user_id{number}}, none);
        visit(get_events{.in = conversation_id::between(user_id{1}, user_id{number})}, none);
    }
    for (auto const number : {std::uint64_t{99'999'999'999'999}, std::uint64_t{100'000'000'000'000},
             of_19_digits, of_20_digits})
        visit(get_events{.in = conversation_id{number}}, none);
    visit(get_events{.in = xdm::parse<conversation_id>("20-10")}, none);
}

void every_send_message(ids const& of, auto const& visit)
{
    using xdm::conversation_id;
    using xdm::send_message;
    for (xdm::conversation_ref const& to : {xdm::conversation_ref{of.you},
             xdm::conversation_ref{of.two}, xdm::conversation_ref{of.group}}) {
        every_message(
            [&](xdm::message const& m, difference const& why) { visit(send_message{to, m}, why); });
        visit(send_message{to, {.text = "Look!", .attachments = {of.unsent}}}, none);
    }
    xdm::message const hello{.text = "Hello!"};
    visit(send_message{xdm::user_id{of_19_digits}, hello}, none);
    visit(send_message{xdm::user_id{of_20_digits}, hello}, none);
    visit(send_message{conversation_id{5}, hello}, unlimited);
    visit(send_message{conversation_id{of_20_digits}, hello}, unlimited);
}

void every_create_group(ids const& of, xdm::dialect d, auto const& visit)
{
    using xdm::create_group;
    every_message([&](xdm::message const& m, difference const& why) {
        auto const by_prose = d == xdm::dialect::post && m == xdm::message{};
        visit(
            create_group{.participants = {of.you, of.third}, .message = m}, by_prose ? prose : why);
    });
    for (std::size_t const count : {0u, 1u, 2u, 3u, 48u, 49u, 50u}) {
        create_group e{.message = {.text = "Welcome!"}};
        for (std::size_t n = 0; n < count; ++n)
            e.participants.push_back(xdm::user_id{n + 1});
        visit(e, none);
    }
    xdm::message const hello{.text = "Hello!"};
    visit(create_group{.participants = {of.you, of.you}, .message = hello}, prose);
    visit(
        create_group{.participants = {of.you, xdm::user_id{of_20_digits}}, .message = hello}, none);
}

void every_download(ids const& of, xdm::dialect d, auto const& visit)
{
    using xdm::download_media;
    visit(download_media{of.pictured, of.picture, of.resource}, none);
    visit(download_media{xdm::event_id{1}, xdm::media_id{2}, std::string(50, 'a')}, none);
    auto const by_pattern = d == xdm::dialect::post ? unlimited : none;
    visit(download_media{xdm::event_id{1}, xdm::media_id{2}, std::string(51, 'a')}, by_pattern);
    visit(download_media{xdm::event_id{of_20_digits}, xdm::media_id{2}, "a"}, by_pattern);
    visit(download_media{xdm::event_id{1}, xdm::media_id{of_20_digits}, "a"}, by_pattern);
    for (std::string const name : {".", "..", "a b", "a/b", "a?b", "\xC3\xA9", "%2e%2e", "\r\n"})
        visit(download_media{xdm::event_id{1}, xdm::media_id{2}, name}, by_pattern);
    visit(xdm::v1::download_media{of.pictured, of.picture, of.resource}, version_1);
}

void every_lookup(ids const& of, xdm::dialect d, auto const& visit)
{
    using xdm::get_users;
    using xdm::get_users_by_username;
    every_user_query(xdm::get_me{}, d, visit);
    every_user_query(get_users{.ids = {of.you, of.third}}, d, visit);
    every_user_query(
        get_users_by_username{.usernames = {of.usernames[0], of.usernames[1]}}, d, visit);
    for (std::size_t const count : {0u, 1u, 99u, 100u, 101u}) {
        get_users by_id;
        get_users_by_username by_name;
        for (std::size_t n = 0; n < count; ++n) {
            by_id.ids.push_back(xdm::user_id{n + 1});
            by_name.usernames.push_back("user_" + std::to_string(n));
        }
        visit(by_id, none);
        visit(by_name, none);
    }
    visit(get_users{.ids = {of.you, of.you, of.me}}, none);
    visit(get_users{.ids = {xdm::user_id{of_20_digits}}}, none);
    for (std::string const name : {"a", "abcdefghijklmno", "abcdefghijklmnop", "", "@X", "a b",
             "a-b", "\xC3\xA9", "a&b=c", "\r\n"})
        visit(get_users_by_username{.usernames = {name}}, none);
    visit(get_users_by_username{.usernames = {"a,b"}}, decoded_twice);
}

/// As JSON: the validator reads no other bodies.
void every_upload(ids const& of, xdm::dialect d, auto const& visit)
{
    using enum xdm::media_category;
    constexpr auto json = xdm::upload_form::json;
    auto const videos = d == xdm::dialect::post ? one_request : none;
    visit(xdm::upload_media{dm_image, "\x89PNG", json}, none);
    visit(xdm::upload_media{dm_image, std::string(5'242'881, 'x'), json}, sizes);
    visit(xdm::upload_media{dm_image, "", json}, sizes);
    visit(xdm::upload_media{dm_gif, "GIF89a", json}, videos);
    visit(xdm::upload_media{dm_video, "x", json}, videos);
    for (auto const c : every<xdm::media_category>())
        for (auto const t : every<xdm::media_type>())
            visit(xdm::initialize_upload{c, t, 1'000}, fits(t, c) ? none : fitting);
    xdm::initialize_upload e{dm_video, xdm::media_type::mp4, 536'870'912};
    e.shared = true;
    e.additional_owners = {of.you, of.third};
    visit(e, none);
    e.additional_owners = {xdm::user_id{of_20_digits}};
    visit(e, none);
    visit(xdm::initialize_upload{dm_video, xdm::media_type::mp4, 536'870'913}, sizes);
    visit(xdm::initialize_upload{dm_video, xdm::media_type::mp4, 0}, sizes);
    visit(xdm::append_upload{of.begun, 0, "x", json}, none);
    visit(xdm::append_upload{of.begun, 999, "x", json}, none);
    for (int const index : {-1, 1'000})
        visit(xdm::append_upload{of.begun, index, "x", json}, none);
    visit(xdm::append_upload{of.begun, 0, "", json}, sizes);
    visit(xdm::append_upload{xdm::media_id{of_20_digits}, 0, "x", json}, none);
    for (auto const id : {of.filled, xdm::media_id{of_19_digits}, xdm::media_id{of_20_digits}})
        visit(xdm::finalize_upload{id}, none);
    for (auto const id : {of.ended, xdm::media_id{of_19_digits}, xdm::media_id{of_20_digits}})
        visit(xdm::get_upload_status{id}, none);
}

/// Calls `visit(endpoint, difference)` for each request of a dialect.
void every_request(ids const& of, xdm::dialect d, auto const& visit)
{
    every_get_events(of, d, visit);
    every_event_query(xdm::get_event{.id = of.event}, d, visit);
    every_lookup(of, d, visit);
    every_download(of, d, visit);
    every_send_message(of, visit);
    every_create_group(of, d, visit);
    every_upload(of, d, visit);
    for (auto const user : {of.third, xdm::user_id{of_19_digits}, xdm::user_id{of_20_digits}}) {
        visit(xdm::block_messages_from{user}, none);
        visit(xdm::unblock_messages_from{user}, none);
    }
    for (auto const event : {of.event, xdm::event_id{of_19_digits}, xdm::event_id{of_20_digits}}) {
        visit(xdm::get_event{.id = event}, none);
        visit(xdm::delete_event{event}, none);
        visit(xdm::v1::delete_event{event}, version_1);
    }
}

} // namespace openapi

#endif
