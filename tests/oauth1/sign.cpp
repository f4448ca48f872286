// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/sign.hpp>

#include "given.hpp"
#include "heap.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/http/rebase.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

using namespace xdm::literals;
using xdm::oauth1::sign;

namespace {

std::string signature_of(xdm::request const& r)
{
    auto const parameters = xdm::oauth1::parse_authorization_header(given::authorization(r));
    REQUIRE(parameters);
    for (auto const& [name, value] : *parameters)
        if (name == "oauth_signature")
            return std::string{value};
    return {};
}

std::string signature(xdm::request r)
{
    return signature_of(sign(std::move(r), given::keys(), given::once()));
}

} // namespace

TEST_CASE("the example of X's page on signatures, on all three hosts that the page has had")
{
    CHECK(signature(given::post_of_the_docs()) == "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=");
    CHECK(signature(given::post_of_the_docs("api.twitter.com")) == "hCtSmYh+iHYCEqBWrE7C7hYmtUk=");
    auto oldest = given::post_of_the_docs("api.twitter.com");
    oldest.url = "https://api.twitter.com/1/statuses/update.json?include_entities=true";
    CHECK(signature(oldest) == "tnnArxj06cWHq44gCs1OSKk/jLY=");
}

TEST_CASE("the whole header is that of X's page on authorizing a request")
{
    CHECK(given::authorization(sign(given::post_of_the_docs(), given::keys(), given::once())) ==
          "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", "
          "oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\", "
          "oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1318622958\", "
          "oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\", "
          "oauth_version=\"1.0\", oauth_signature=\"Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D\"");
}

TEST_CASE("requests for Direct Messages get the signatures that others compute")
{
    auto const of = [](auto const& endpoint) { return signature(encode(endpoint)); };
    CHECK(signature(given::get("https://api.x.com/2/dm_events")) == "laY0q47BtQAY7LZjsAVp4sv/BzE=");
    CHECK(signature(given::get("https://api.x.com/2/dm_events",
              {{"max_results", "5"}, {"event_types", "MessageCreate,ParticipantsJoin"},
                  {"dm_event.fields", "id,text,event_type,sender_id,created_at"},
                  {"expansions", "sender_id,attachments.media_keys"}})) ==
          "apsrXhR1EkEY/KgtfhInhxABlzQ=");
    CHECK(of(xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hello!"}}) ==
          "k9oKAc/6+m9zK24BJvwiQZWMMDc=");
}

TEST_CASE("a pair of the query, one written into the url and one of a form are signed alike")
{
    auto const url = "https://api.x.com/1.1/x.json";
    auto const query = signature(given::get(url, {{"a", "1 2"}, {"b", ""}}));
    CHECK(signature(given::get("https://api.x.com/1.1/x.json?b&a=1+2")) == query);
    CHECK(signature(given::get("https://api.x.com/1.1/x.json?a=1%202", {{"b", ""}})) == query);
    auto form = given::form(url, "a=1+2&b");
    form.method = xdm::method::get;
    CHECK(signature(form) == query);
    form.body = "b=&a=1%202";
    CHECK(signature(form) == query);
    CHECK(signature(given::get(url, {{"b", ""}, {"a", "1 2"}})) == query);
    CHECK(signature(given::get(url, {{"a", "1+2"}, {"b", ""}})) != query);
}

TEST_CASE("a query in the url becomes pairs, so that the URL on the wire is what was signed")
{
    auto const r = sign(given::get("https://api.x.com/2/x?a=1,2&b=%2C#frag?c", {{"d", "e"}}),
        given::keys(), given::once());
    CHECK(r.url == "https://api.x.com/2/x");
    CHECK(href(r) == "https://api.x.com/2/x?a=1%2C2&b=%2C&d=e");
    CHECK(signature_of(r) ==
          signature(given::get("https://api.x.com/2/x", {{"a", "1,2"}, {"b", ","}, {"d", "e"}})));
}

TEST_CASE("scheme, host and port are signed as they count, not as they are written")
{
    auto const plain = signature(given::get("https://api.x.com/"));
    CHECK(signature(given::get("HTTPS://API.X.COM")) == plain);
    CHECK(signature(given::get("https://api.x.com:443")) == plain);
    CHECK(signature(given::get("https://api.x.com:8443")) != plain);
    CHECK(signature(given::get("http://api.x.com")) != plain);
    CHECK(signature(given::get("https://api.x.com/A")) !=
          signature(given::get("https://api.x.com/a")));
}

TEST_CASE("repeated names are all signed, in any order, and all stay")
{
    auto const one = given::get("https://a.example/", {{"n", "1"}, {"n", "2"}, {"n", "1"}});
    auto const other = given::get("https://a.example/", {{"n", "2"}, {"n", "1"}, {"n", "1"}});
    CHECK(signature(one) == signature(other));
    CHECK(signature(one) != signature(given::get("https://a.example/", {{"n", "1"}, {"n", "2"}})));
    CHECK(sign(one, given::keys(), given::once()).query == one.query);
}

TEST_CASE("the same pair in query and form counts twice")
{
    auto both = given::form("https://a.example/", "a=b");
    auto const once = signature(both);
    both.query.push_back("a", "b");
    CHECK(signature(both) != once);
    CHECK(signature(both) == signature(given::form("https://a.example/", "a=b&a=b")));
}

TEST_CASE("method, token and secrets are signed")
{
    auto r = given::get("https://a.example/");
    auto const client = given::client("k", "s");
    auto const sign_with = [&](auto const& keys) {
        return signature_of(sign(r, keys, given::once()));
    };
    auto const first = sign_with(client.with(given::token("t", "u")));
    CHECK(sign_with(client.with(given::token("t", "U"))) != first);
    CHECK(sign_with(client.with(given::token("T", "u"))) != first);
    CHECK(sign_with(client) != first);
    CHECK(sign_with(given::client("k", "S").with(given::token("t", "u"))) != first);
    r.method = xdm::method::post;
    CHECK(sign_with(client.with(given::token("t", "u"))) != first);
}

TEST_CASE("every Authorization is replaced, of whatever scheme and however often it is there")
{
    auto const plain = sign(given::get("https://api.x.com/2/x"), given::keys(), given::once());
    auto r = given::get("https://api.x.com/2/x");
    for (std::string_view const old : {"Bearer canary", "Basic canary",
             "OAuth oauth_token=\"canary\"", "OAuth canary", "canary", ""})
        r.headers.push_back("AUTHORIZATION", old);
    auto const signed_anew = sign(r, given::keys(), given::once());
    CHECK(signed_anew == plain);
    CHECK(signed_anew.headers.size() == 1);
}

TEST_CASE("other headers and the body stay as they are")
{
    auto r = given::form("https://api.x.com/2/x", "a=1+2&b&&c=%2c");
    r.headers.push_back("user-agent", "me");
    auto const done = sign(r, given::keys(), given::once());
    CHECK(done.body == r.body);
    CHECK(done.headers.find("user-agent") == "me");
    CHECK(done.headers.find("content-type") == "application/x-www-form-urlencoded");
}

TEST_CASE("a caller's oauth_ parameters move into the header, out of query, url and form")
{
    auto r = given::form("https://api.x.com/x?oauth_url=1&a=2", "oauth_form=%253&b=4");
    r.query.push_back("oauth_query", "5");
    r.query.push_back("c", "6");
    r = sign(r, given::client("k", "s"), {"n", 1});
    CHECK(href(r) == "https://api.x.com/x?a=2&c=6");
    CHECK(r.body == "b=4");
    CHECK(given::authorization(r).starts_with(
        "OAuth oauth_consumer_key=\"k\", oauth_form=\"%253\", oauth_nonce=\"n\", "
        "oauth_query=\"5\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"1\", "
        "oauth_url=\"1\", oauth_version=\"1.0\", oauth_signature=\""));
}

TEST_CASE("a caller's parameter that a signature brings itself is dropped, wherever it stands")
{
    auto const plain = sign(
        given::form("https://api.x.com/x", "b=4"), given::keys(), given::once());
    for (std::string_view const name : {"oauth_consumer_key", "oauth_nonce", "oauth_signature",
             "oauth_signature_method", "oauth_timestamp", "oauth_token", "oauth_version"}) {
        auto r = given::form(
            "https://api.x.com/x?" + std::string{name} + "=1", "b=4&" + std::string{name} + "=2");
        r.query.push_back(name, "3");
        CHECK(sign(r, given::keys(), given::once()) == plain);
    }
}

TEST_CASE("of oauth_ parameters with one name one goes into the header")
{
    auto const r = sign(
        given::get("https://api.x.com/x", {{"oauth_callback", "b"}, {"oauth_callback", "a"}}),
        given::client("k", "s"), {"n", 1});
    auto const header = given::authorization(r);
    CHECK(header.find("oauth_callback=\"a\"") == header.rfind("oauth_callback"));
    CHECK(header.find("oauth_callback=\"a\"") != header.npos);
}

TEST_CASE("names that only look like protocol parameters stay where they are")
{
    for (std::string_view const name : {"OAUTH_token", "oauth", "oauthtoken", "x_oauth_token"}) {
        auto const r = given::get("https://api.x.com/x", {{name, "1"}});
        CHECK(sign(r, given::keys(), given::once()).query == r.query);
    }
}

TEST_CASE("signing again gives what signing once gives")
{
    auto const keys = given::keys();
    auto r = given::form("https://api.x.com/x?q=1", "oauth_verifier=v&b=4");
    r.query.push_back("oauth_callback", "http://a/?b");
    auto const once = sign(r, keys, given::once());
    CHECK(sign(once, keys, given::once()) == once);
    CHECK(sign(sign(r, given::client("x", "y"), {"n", 1}), keys, given::once()) == once);
}

TEST_CASE("any request is signed, also one that cannot be sent")
{
    for (std::string_view const url : {"", "/2/dm_events", "nonsense", "http://a:99999/", "?a=b"})
        CHECK(sign(given::get(url), given::keys(), given::once()).headers.size() == 1);
}

TEST_CASE("a request that knows its endpoint goes on knowing it, also after rebase and in a lambda")
{
    auto const keys = given::keys();
    auto const signer = [&](auto r) { return sign(std::move(r), keys, given::once()); };
    auto const signed_one = signer(xdm::rebase{"http://127.0.0.1:8080"}(encode(xdm::get_events{})));
    static_assert(std::is_same_v<decltype(signed_one), xdm::request_of<xdm::get_events> const>);
    CHECK(static_cast<xdm::request const&>(signed_one) ==
          sign(given::get("http://127.0.0.1:8080/2/dm_events"), keys, given::once()));
    auto const v1 = signer(encode(xdm::v1::delete_event{.id = "1"_event}));
    static_assert(std::is_same_v<decltype(v1), xdm::request_of<xdm::v1::delete_event> const>);
}

TEST_CASE("signing 8 parameters takes at most 6 allocations")
{
    auto const keys = given::keys();
    auto const once = given::once();
    for (auto const with_header : {false, true}) {
        auto r = given::get("https://api.x.com/2/dm_events",
            {{"max_results", "100"}, {"event_types", "MessageCreate"}, {"user.fields", "name"},
                {"dm_event.fields", "id,text,event_type,sender_id,created_at,attachments"},
                {"expansions", "sender_id,attachments.media_keys"}, {"media.fields", "url"},
                {"tweet.fields", "text"}, {"pagination_token", "abcdefghijklmnop"}});
        if (with_header)
            r.headers.push_back("accept", "application/json");
        heap::watch const watch;
        r = sign(std::move(r), keys, once);
        CHECK(watch.taken() <= (sizeof(void*) == 8 ? 6 : 7)); // short texts are shorter there
    }
}
