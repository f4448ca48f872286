// SPDX-License-Identifier: BSL-1.0
// What X's two guides for integrators send, built here; and, where the guides are at hand, every
// command, body and table of theirs, so that none is forgotten.
#include <xdm/endpoint.hpp>

#include <xdm/model/post_url.hpp>
#include <xdm/model/scope_name.hpp>
#include <xdm/model/web_url.hpp>
#include <xdm/oauth2/bearer.hpp>

#include <boost/json.hpp>
#include <endpoint/findings.hpp>
#include <endpoint/guide.hpp>
#include <endpoint/promises.hpp>

#include <set>

using namespace xdm::literals;
using guide::row;

namespace {

// Each command of the guides, authorized as they do it, in their order.
std::vector<xdm::request> const& lookups()
{
    using enum xdm::event_field;
    static std::vector<xdm::request> const list = [] {
        xdm::oauth2::bearer const authorize{xdm::secret{"$USER_ACCESS_TOKEN"}};
        return std::vector<xdm::request>{
            authorize(encode(xdm::get_events{
                .dm_event_fields = {created_at, sender_id, attachments},
                .expansions = {xdm::event_expansion::sender_id,
                    xdm::event_expansion::attachments_media_keys},
                .user_fields = {xdm::user_field::username, xdm::user_field::profile_image_url},
                .media_fields = {xdm::media_field::url, xdm::media_field::type},
            })),
            authorize(encode(xdm::get_events{.max_results = 100})),
            authorize(
                encode(xdm::get_events{.max_results = 100, .pagination_token = "NEXT_TOKEN"})),
        };
    }();
    return list;
}

std::vector<xdm::request> const& changes()
{
    static std::vector<xdm::request> const list = [] {
        xdm::oauth2::bearer const authorize{xdm::secret{"$USER_ACCESS_TOKEN"}};
        return std::vector<xdm::request>{
            authorize(
                encode(xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hello!"}})),
            authorize(encode(
                xdm::create_group{.participants = {"944480690"_user, "906948460078698496"_user},
                    .message = {.text = "Welcome to our group!"}})),
            authorize(encode(xdm::send_message{
                .to = "1582103724607971328"_conversation, .message = {.text = "Another message"}})),
        };
    }();
    return list;
}

// The bodies that the guides show besides.
xdm::message const with_picture{
    .text = "Check out this image!", .attachments = {"1583157113245011970"_media}};
xdm::message const with_post{
    .text = "Have you seen this? " + xdm::post_url("XDevelopers", "1580559079470145536"_post)};

std::string body_of(xdm::message const& m)
{
    return encode(xdm::send_message{.to = "1"_user, .message = m}).body;
}

// The same request, whatever the order of its headers and the blanks of its body.
void check_same(xdm::request const& ours, wire::message theirs)
{
    auto sent = wire::read(ours);
    CAPTURE(href(ours));
    std::sort(sent.headers.begin(), sent.headers.end());
    std::sort(theirs.headers.begin(), theirs.headers.end());
    CHECK(sent.method == theirs.method);
    CHECK(sent.scheme == theirs.scheme);
    CHECK(sent.host == theirs.host);
    CHECK(sent.path == theirs.path);
    CHECK(sent.query == theirs.query);
    CHECK(sent.headers == theirs.headers);
    REQUIRE(sent.body.empty() == theirs.body.empty());
    if (!sent.body.empty())
        CHECK(boost::json::parse(sent.body) == boost::json::parse(theirs.body));
}

void check_same(std::vector<xdm::request> const& ours, std::vector<wire::message> const& theirs)
{
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t n = 0; n < ours.size(); ++n)
        check_same(ours[n], theirs[n]);
}

xdm::scope_set scopes_of(std::vector<row> const& rows)
{
    xdm::scope_set set;
    for (auto const& cells : rows) {
        CAPTURE(cells[0]);
        auto const known = xdm::parse<xdm::scope>(cells[0]);
        REQUIRE(known);
        set = set | xdm::scope_set{*known};
    }
    return set;
}

// Every way of authorization in a guide's table is one of ours, and all endpoints take it.
template <class... Endpoints>
void check_schemes(std::vector<row> const& rows)
{
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0].find("OAuth 2.0 Authorization Code with PKCE") != std::string::npos);
    CHECK(rows[1][0].find("OAuth 1.0a User Context") != std::string::npos);
    CHECK((xdm::accepts<Endpoints>(xdm::scheme::oauth2_user) && ...));
    CHECK((xdm::accepts<Endpoints>(xdm::scheme::oauth1_user) && ...));
}

// An app by itself is refused: Direct Messages are private.
template <class... Endpoints>
constexpr bool app_is_refused = (!xdm::accepts<Endpoints>(xdm::scheme::oauth2_app) && ...);
static_assert(app_is_refused<xdm::get_events, xdm::get_event, xdm::send_message, xdm::create_group,
    xdm::delete_event, xdm::block_messages_from, xdm::unblock_messages_from, xdm::download_media,
    xdm::v1::delete_event, xdm::v1::download_media>);

bool fits(std::vector<std::string> const& path, std::string_view pattern)
{
    auto const parts = wire::split(pattern.substr(1), '/');
    if (parts.size() != path.size())
        return false;
    for (std::size_t n = 0; n < parts.size(); ++n)
        if (parts[n].starts_with(':') ? path[n].empty() : parts[n] != path[n])
            return false;
    return true;
}

} // namespace

TEST_CASE("The lookup guide's requests are built")
{
    wire::pairs const authorization{{"authorization", "Bearer $USER_ACCESS_TOKEN"}};
    wire::check(lookups()[0],
        {.url = "https://api.x.com/2/dm_events",
            .query = {{"dm_event.fields", "created_at,sender_id,attachments"},
                {"expansions", "sender_id,attachments.media_keys"},
                {"user.fields", "username,profile_image_url"}, {"media.fields", "url,type"}},
            .headers = authorization});
    wire::check(lookups()[1], {.url = "https://api.x.com/2/dm_events",
                                  .query = {{"max_results", "100"}},
                                  .headers = authorization});
    wire::check(
        lookups()[2], {.url = "https://api.x.com/2/dm_events",
                          .query = {{"max_results", "100"}, {"pagination_token", "NEXT_TOKEN"}},
                          .headers = authorization});
}

TEST_CASE("The manage guide's requests are built")
{
    wire::pairs const headers{
        {"content-type", "application/json"}, {"authorization", "Bearer $USER_ACCESS_TOKEN"}};
    wire::check(
        changes()[0], {.method = xdm::method::post,
                          .url = "https://api.x.com/2/dm_conversations/with/9876543210/messages",
                          .headers = headers,
                          .body = R"({"text":"Hello!"})"});
    wire::check(changes()[1], {.method = xdm::method::post,
                                  .url = "https://api.x.com/2/dm_conversations",
                                  .headers = headers,
                                  .body = R"({"conversation_type":"Group",)"
                                          R"("participant_ids":["944480690","906948460078698496"],)"
                                          R"("message":{"text":"Welcome to our group!"}})"});
    wire::check(changes()[2],
        {.method = xdm::method::post,
            .url = "https://api.x.com/2/dm_conversations/1582103724607971328/messages",
            .headers = headers,
            .body = R"({"text":"Another message"})"});
}

TEST_CASE("The manage guide's two bodies are built: with a picture, and with a shared post")
{
    CHECK(body_of(with_picture) == R"({"text":"Check out this image!",)"
                                   R"("attachments":[{"media_id":"1583157113245011970"}]})");
    CHECK(body_of(with_post) == R"({"text":"Have you seen this? )"
                                R"(https://x.com/XDevelopers/status/1580559079470145536"})");
}

TEST_CASE("Nothing is wrong about what the guides send")
{
    CHECK(validate(xdm::get_events{.max_results = 100, .pagination_token = "NEXT_TOKEN"}) ==
          findings{});
    for (auto const& m : {with_picture, with_post})
        CHECK(validate(xdm::send_message{.to = "9876543210"_user, .message = m}) == findings{});
}

TEST_CASE("An event that v2 showed is deleted with v1.1, and a page's address is asked for events")
{
    auto const id = xdm::message_create{.id = "1582838499983564806"_event}.id;
    CHECK(wire::list(encode(xdm::v1::delete_event{.id = id}).query) ==
          wire::pairs{{"id", "1582838499983564806"}});
    auto const shown = xdm::parse_conversation(
        "https://x.com/messages/944480690-906948460078698496");
    auto const* conversation = std::get_if<xdm::conversation_id>(&shown);
    REQUIRE(conversation);
    CHECK(encode(xdm::get_events{.in = *conversation}).url ==
          "https://api.x.com/2/dm_conversations/944480690-906948460078698496/dm_events");
}

TEST_CASE("Every curl command of the guides is among them")
{
    if (facts::missing())
        return;
    check_same(lookups(), guide::curls(facts::read("guides/lookup-guide.md")));
    check_same(changes(), guide::curls(facts::read("guides/manage-guide.md")));
}

TEST_CASE("Every JSON body of the guides is among them")
{
    if (facts::missing())
        return;
    auto const theirs = guide::blocks(facts::read("guides/manage-guide.md"), "json");
    REQUIRE(theirs.size() == 2);
    CHECK(boost::json::parse(body_of(with_picture)) == boost::json::parse(theirs[0]));
    CHECK(boost::json::parse(body_of(with_post)) == boost::json::parse(theirs[1]));
    // All that the other guide shows in JSON are events: answers.
    for (auto const& block : guide::blocks(facts::read("guides/lookup-guide.md"), "json"))
        CHECK(boost::json::parse(block).as_object().contains("event_type"));
}

TEST_CASE("Every row of the lookup guide's tables is true of us")
{
    if (facts::missing())
        return;
    auto tables = guide::tables(facts::read("guides/lookup-guide.md"));
    auto const take = [&](row const& head) {
        CAPTURE(head[0]);
        auto node = tables.extract(head);
        REQUIRE_FALSE(node.empty());
        REQUIRE_FALSE(node.mapped().empty());
        return node.mapped();
    };
    auto const asked = [](auto member, auto name) {
        xdm::get_events e;
        (e.*member).add(name);
        return wire::list(encode(e).query);
    };
    check_schemes<xdm::get_events, xdm::get_event>(take({"Method", "Description"}));
    auto const scopes = scopes_of(take({"Scope", "Required for"}));
    CHECK(scopes == xdm::get_events::scopes);
    CHECK(scopes == xdm::get_event::scopes);

    std::set<std::string> types;
    for (auto const& cells : take({"Event", "Description", "Key fields"})) {
        auto const type = xdm::parse<xdm::event_type>(cells[0]);
        REQUIRE(type);
        types.insert(cells[0]);
        CHECK(
            asked(&xdm::get_events::event_types, *type) == wire::pairs{{"event_types", cells[0]}});
        for (auto const& field : guide::names_in(cells[2]))
            CHECK(xdm::parse<xdm::event_field>(field));
    }
    CHECK(types.size() == xdm::detail::count_of<xdm::event_type>);
    for (auto const& cells : take({"Event type", "Default fields"}))
        for (auto const& field : guide::names_in(cells[1]))
            CHECK(xdm::parse<xdm::event_field>(field));
    for (auto const& cells : take({"Field", "Description", "Events"})) {
        auto const field = xdm::parse<xdm::event_field>(cells[0]);
        REQUIRE(field);
        CHECK(asked(&xdm::get_events::dm_event_fields, *field) ==
              wire::pairs{{"dm_event.fields", cells[0]}});
    }
    std::set<std::string> expansions;
    for (auto const& cells : take({"Expansion", "Returns"})) {
        auto const expansion = xdm::parse<xdm::event_expansion>(cells[0]);
        REQUIRE(expansion);
        expansions.insert(cells[0]);
        CHECK(asked(&xdm::get_events::expansions, *expansion).back() ==
              wire::pair{"expansions", cells[0]});
    }
    CHECK(expansions.size() == xdm::detail::count_of<xdm::event_expansion>);
    CHECK_MESSAGE(tables.empty(), "the guide has a table that nothing here looks at");
}

TEST_CASE("Every row of the manage guide's tables is true of us")
{
    if (facts::missing())
        return;
    auto tables = guide::tables(facts::read("guides/manage-guide.md"));
    auto const take = [&](row const& head) {
        CAPTURE(head[0]);
        auto node = tables.extract(head);
        REQUIRE_FALSE(node.empty());
        REQUIRE_FALSE(node.mapped().empty());
        return node.mapped();
    };
    check_schemes<xdm::send_message, xdm::create_group, xdm::delete_event>(
        take({"Method", "Description"}));
    auto const scopes = scopes_of(take({"Scope", "Required for"}));
    CHECK(scopes == xdm::send_message::scopes);
    CHECK(scopes == xdm::create_group::scopes);
    CHECK(scopes == xdm::delete_event::scopes);

    std::vector<wire::message> const ours{
        wire::read(encode(xdm::send_message{.to = "1"_user})),
        wire::read(encode(xdm::create_group{})),
        wire::read(encode(xdm::send_message{.to = "1582103724607971328"_conversation})),
        wire::read(encode(xdm::delete_event{.id = "1"_event})),
    };
    auto const endpoints = take({"Method", "Endpoint", "Description"});
    REQUIRE(endpoints.size() == ours.size());
    for (std::size_t n = 0; n < ours.size(); ++n) {
        CAPTURE(endpoints[n][1]);
        CHECK(ours[n].method == endpoints[n][0]);
        CHECK(fits(ours[n].path, endpoints[n][1]));
    }

    auto const needed = take({"Field", "Required", "Notes"});
    REQUIRE(needed.size() == 2);
    xdm::send_message e{.to = "1"_user};
    CHECK(validate(e).size() == 1);
    CHECK(needed[0][0] == "text");
    e.message.text = "x";
    CHECK(validate(e) == findings{});
    CHECK(needed[1][0] == "attachments");
    e.message = {.attachments = {"1"_media}};
    CHECK(validate(e) == findings{});
    CHECK(boost::json::parse(encode(e).body).as_object().contains("attachments"));

    CHECK(tables.erase({"Status", "Error", "Solution"}) == 1); // answers: decode and diagnose
    CHECK_MESSAGE(tables.empty(), "the guide has a table that nothing here looks at");
}

TEST_CASE("What the guides say in prose about requests is true of us")
{
    if (facts::missing())
        return;
    auto const lookup = facts::read("guides/lookup-guide.md");
    auto const manage = facts::read("guides/manage-guide.md");
    auto const says = [](std::string const& page, std::string_view words) {
        CAPTURE(words);
        CHECK(page.find(words) != page.npos);
    };
    says(lookup, "App-Only authentication is not supported");
    says(manage, "App-Only authentication is not supported");
    says(lookup, "{smaller_user_id}-{larger_user_id}");
    CHECK(to_string(xdm::conversation_id::between("10"_user, "9"_user)) == "9-10");
    says(manage, "`\"Group\"` (case sensitive)");
    CHECK(encode(xdm::create_group{}).body.find(R"("conversation_type":"Group")") !=
          std::string::npos);
    says(manage, "Only one attachment per message is supported");
    CHECK(validate(
              xdm::send_message{.to = "1"_user, .message = {.attachments = {"1"_media, "2"_media}}})
              .size() == 1);
    says(lookup, "Reference conversation IDs from x.com URLs");
    says(lookup, "use v1.1 to delete specific messages");
}
