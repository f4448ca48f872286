// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/terms.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/block_messages_from.hpp>
#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/delete_event.hpp>
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/get_users_by_username.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/unblock_messages_from.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/endpoint/v1/download_media.hpp>
#include <xdm/fake/routes.hpp>
#include <xdm/media.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;
using xdm::scope_set;
using xdm::fake::permission;
using namespace xdm::fake::detail;

namespace {

/// Calls `visit` with one of each endpoint of v2.
void for_each_endpoint(apps& s, auto visit)
{
    xdm::message const hi{.text = "hi"};
    auto const shared = s.x.send(s.me, s.you, hi);
    visit(xdm::get_events{});
    visit(xdm::get_events{.in = s.you});
    visit(xdm::get_events{.in = xdm::conversation_id::between(s.me, s.you)});
    visit(xdm::get_event{.id = shared});
    visit(xdm::send_message{.to = s.you, .message = hi});
    visit(xdm::send_message{.to = xdm::conversation_id::between(s.me, s.you), .message = hi});
    visit(xdm::create_group{.participants = {s.you, s.third}, .message = hi});
    visit(xdm::delete_event{.id = xdm::event_id{1}});
    visit(xdm::block_messages_from{.user = s.you});
    visit(xdm::unblock_messages_from{.user = s.you});
    visit(xdm::download_media{shared, xdm::media_id{1}, "a.jpg"});
    visit(xdm::upload_media{.bytes = "x"});
    visit(xdm::initialize_upload{xdm::media_category::dm_video, xdm::media_type::mp4, 1});
    visit(xdm::append_upload{xdm::media_id{1}, 0, "x"});
    visit(xdm::finalize_upload{xdm::media_id{1}});
    visit(xdm::get_upload_status{xdm::media_id{1}});
    visit(xdm::get_me{});
    visit(xdm::get_users{.ids = {s.you}});
    visit(xdm::get_users_by_username{.usernames = {"you"}});
}

/// Asks with the scopes, and with all that there are but each one of them.
template <class Endpoint>
void check_scopes(apps& s, Endpoint const& e, scope_set needed)
{
    auto const status = [&](oauth2::scopes const& granted) {
        auto const r = s.ask_with(s.x.add_token(s.me, granted), e);
        CHECK((r.status != 403 || r.body == forbidden));
        return r.status;
    };
    CHECK(status(needed) != 403);
    CHECK(status(needed) != 401);
    needed.for_each([&](xdm::scope one) {
        CAPTURE(to_string(one));
        scope_set everything;
        for (unsigned n = 0; n <= static_cast<unsigned>(xdm::scope::users_read); ++n)
            everything = everything | scope_set{static_cast<xdm::scope>(n)};
        CHECK(status(everything - scope_set{one}) == 403);
        CHECK(status(needed - scope_set{one}) == 403);
        CHECK(status(everything) != 403);
    });
}

} // namespace

TEST_CASE("every endpoint wants the scopes of the specification, each one of them")
{
    apps s;
    for_each_endpoint(s, [&]<class Endpoint>(Endpoint const& e) {
        check_scopes(s, e, Endpoint::specification_scopes);
    });
}

TEST_CASE("or those of the guides, where the settings say so")
{
    apps s{{.now = noon, .guide_scopes = true}};
    for_each_endpoint(
        s, [&]<class Endpoint>(Endpoint const& e) { check_scopes(s, e, Endpoint::scopes); });
}

TEST_CASE("what diagnose makes of a missing scope names it")
{
    apps s;
    auto const token = s.x.add_token(s.me, {xdm::scope::tweet_read, xdm::scope::users_read});
    auto const r = s.ask_with(token, xdm::get_events{});
    auto const problem = taken<xdm::problem>(xdm::decode<xdm::get_events>(r));
    auto const why = xdm::diagnose<xdm::get_events>(
        problem, {.granted = scope_set{xdm::scope::tweet_read, xdm::scope::users_read}});
    CHECK(why.cause == xdm::cause::scope_missing);
}

TEST_CASE("with OAuth 1.0a the app's permission counts, for messages and for nothing else")
{
    apps s;
    for (auto const level :
        {permission::read, permission::read_write, permission::read_write_messages}) {
        auto const app = s.x.add_client({.permission = level});
        auto const by = s.x.oauth1_credentials(s.me, app);
        auto const enough = level == permission::read_write_messages;
        for_each_endpoint(s, [&]<class Endpoint>(Endpoint const& e) {
            auto const r = s.ask_signed(encode(e), by);
            CHECK(header(r, "x-access-level") == to_string(level));
            if constexpr (!xdm::accepts_scheme<Endpoint, xdm::scheme::oauth1_user>) {
                CHECK(r.body.find(" [OAuth 2.0 User Context]") != r.body.npos);
            } else if (enough || !concerns_messages(Endpoint::scopes)) {
                CHECK(r.status != 401);
                CHECK(r.status != 403);
            } else {
                CHECK(r.status == 403);
                CHECK(r.body == refuse(xdm::fake::fault::oauth1_permissions).body);
            }
        });
        auto const old = s.ask_signed(encode(xdm::v1::delete_event{.id = xdm::event_id{1}}), by);
        if (enough)
            CHECK(old.status == 404);
        else
            CHECK(old.body == coded(93, "This application is not allowed to access or delete your "
                                        "direct messages."));
    }
}

TEST_CASE("an app alone gets X's list of what is taken, at every endpoint")
{
    apps s;
    for_each_endpoint(s, [&]<class Endpoint>(Endpoint const& e) {
        xdm::request r = encode(e);
        r.headers.push_back("authorization", "Bearer " + s.x.app_token());
        auto const a = s.x.handle(r, s.now);
        CHECK(header(a, "x-access-level") == "read");
        if constexpr (xdm::accepts_scheme<Endpoint, xdm::scheme::oauth2_app>)
            CHECK(a.status == 200);
        else
            CHECK(a.body == unsupported(xdm::scheme::oauth2_app, Endpoint::accepts, {}).body);
    });
}

TEST_CASE("no route of messages was forgotten")
{
    for (auto const& way : routes) {
        CAPTURE(std::string{way.path});
        auto const v2 = way.path.starts_with("/2/") && !way.path.starts_with("/2/oauth2/");
        CHECK(v2 == way.wants.accepts.has(xdm::scheme::oauth2_user));
        CHECK(v2 == !way.wants.scopes.empty());
        CHECK((way.wants.scopes - way.wants.guides).empty());
        if (way.path.find("dm") != way.path.npos && !way.wants.is_public())
            CHECK(way.wants.messages);
    }
}
