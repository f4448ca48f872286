// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/verify.hpp>

#include "given.hpp"

#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

using xdm::oauth1::credentials;
using xdm::oauth1::refusal;
using xdm::oauth1::rules;
using xdm::oauth1::sign;
using xdm::oauth1::verified;
using xdm::oauth1::verify;
using xdm::oauth1::why_not;

namespace {

std::optional<credentials> known(std::string_view key, std::string_view token)
{
    auto const client = given::client("key", "secret");
    if (key == "key" && token == "")
        return client;
    if (key == "key" && token == "1-token")
        return client.with(given::token("1-token", "token secret"));
    return {};
}

auto const user = [] { return *known("key", "1-token"); };

std::variant<verified, why_not> check(xdm::request const& r, rules strictness = rules::rfc5849)
{
    return verify(r, known, given::time, 300, strictness);
}

std::string why(xdm::request const& r, rules strictness = rules::rfc5849)
{
    auto const answer = check(r, strictness);
    auto const* const no = std::get_if<why_not>(&answer);
    return no ? to_string(*no) : "verified";
}

xdm::request signed_request()
{
    auto r = given::form(
        "https://api.x.com/1.1/x.json?c=%2C,&d", "b=1+2&b=1%202&text=%F0%9F%98%80");
    r.query.push_back("a", "~!'()*");
    return sign(std::move(r), user(), given::once());
}

// A request with this header, or the one above with a piece of its header exchanged.
xdm::request with_header(std::string_view value)
{
    auto r = signed_request();
    r.headers.set("authorization", value);
    return r;
}
xdm::request exchanged(std::string_view from, std::string_view to)
{
    auto const r = signed_request();
    auto header = given::authorization(r);
    auto const at = header.find(from);
    REQUIRE(at != header.npos);
    return with_header(header.replace(at, from.size(), to));
}

} // namespace

TEST_CASE("what was signed is verified, and says whose it is")
{
    auto const answer = check(signed_request());
    CHECK(answer == std::variant<verified, why_not>{
                        verified{"key", "1-token", given::once().nonce, given::time, {}}});
}

TEST_CASE("a client alone is verified without a token")
{
    auto r = given::get("https://api.x.com/oauth/request_token",
        {{"oauth_callback", "http://a.example/?b=c"}, {"x_auth_access_type", "read"}});
    auto const answer = check(sign(std::move(r), *known("key", ""), given::once()));
    auto const* const yes = std::get_if<verified>(&answer);
    REQUIRE(yes);
    CHECK(yes->token == "");
    CHECK(yes->others == given::fields({{"oauth_callback", "http://a.example/?b=c"}}));
}

TEST_CASE("whatever is changed on the way is a wrong signature")
{
    auto const wrong = [](auto change) {
        auto r = signed_request();
        change(r);
        return why(r) == "wrong signature";
    };
    CHECK(wrong([](auto& r) { r.method = xdm::method::put; }));
    CHECK(wrong([](auto& r) { r.url = "https://api.x.com/1.1/X.json"; }));
    CHECK(wrong([](auto& r) { r.url = "http://api.x.com/1.1/x.json"; }));
    CHECK(wrong([](auto& r) { r.url = "https://api.x.com:444/1.1/x.json"; }));
    CHECK(wrong([](auto& r) { r.url += "?e"; }));
    CHECK(wrong([](auto& r) { r.query.push_back("a", "b"); }));
    CHECK(wrong([](auto& r) { r.query.clear(); }));
    CHECK(wrong([](auto& r) { r.body += "!"; }));
    CHECK(wrong([](auto& r) { r.body = "b=1+2&text=%F0%9F%98%80"; }));
    CHECK(wrong([](auto& r) { r.headers.set("content-type", "application/json"); }));
    CHECK(why(exchanged("oauth_nonce=\"k", "oauth_nonce=\"K")) == "wrong signature");
    CHECK(why(exchanged("oauth_version=\"1.0\", ", "")) == "wrong signature");
    CHECK(why(exchanged("1318622958", "1318622959")) == "wrong signature");
    CHECK(why(exchanged("OAuth ", "OAuth oauth_verifier=\"v\", ")) == "wrong signature");
}

TEST_CASE("what changes nothing is verified")
{
    auto r = signed_request();
    r.url = "HTTPS://API.x.com:443/1.1/x.json";
    r.headers.push_back("user-agent", "me");
    r.body = "text=%f0%9f%98%80&b=1%202&b=1+2&&";
    CHECK(why(r) == "verified");
    CHECK(why(exchanged("OAuth ", "oauth  realm=\"a, b\",")) == "verified");
    CHECK(why(exchanged("\", oauth_token", "\"\t ,  oauth_token")) == "verified");
    auto in_url = signed_request();
    in_url.url = href(in_url);
    in_url.query.clear();
    CHECK(why(in_url) == "verified");
}

TEST_CASE("every bit of the signature counts, and its whole length")
{
    auto const r = signed_request();
    auto const header = given::authorization(r);
    auto const begin = header.find("oauth_signature=\"") + 17;
    for (auto at = begin; header[at] != '"'; ++at) {
        auto changed = header;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        CHECK(why(with_header(changed)) != "verified");
    }
    CHECK(why(with_header(header.substr(0, begin) + "\"")) == "there is no oauth_signature");
    CHECK(why(with_header(header.substr(0, begin) + "AAAA\"")) == "wrong signature");
    CHECK(why(exchanged("%3D\"", "\"")) == "wrong signature");
    CHECK(why(exchanged("%3D\"", "%3D%3D\"")) == "wrong signature");
    CHECK(
        why(exchanged("%3D\"", "=\"")) == "verified"); // not encoded, but there is no mistaking it
}

TEST_CASE("unknown keys and tokens are unknown, and cost the same work")
{
    auto const sign_with = [](auto const& keys) {
        return sign(given::get("https://api.x.com/2/x"), keys, given::once());
    };
    auto const client = given::client("key", "secret");
    CHECK(why(sign_with(client.with(given::token("2-token", "token secret")))) ==
          "unknown consumer key or token");
    CHECK(why(sign_with(
              given::client("Key", "secret").with(given::token("1-token", "token secret")))) ==
          "unknown consumer key or token");
    CHECK(
        why(sign_with(client.with(given::token("1-token", "token Secret")))) == "wrong signature");
    CHECK(why(sign_with(given::client("key", "Secret"))) == "wrong signature");
    // The empty key that is used in their place opens nothing.
    auto r = sign_with(given::client("nobody", "s"));
    xdm::hmac<xdm::sha1> empty_key{"&"};
    std::vector<xdm::field> sorted;
    auto const came = xdm::oauth1::parse_authorization_header(given::authorization(r));
    for (auto const& one : *came)
        if (one.name != "oauth_signature")
            sorted.push_back(one);
    auto const forged = xdm::detail::sign_parameters(
        empty_key, xdm::method::get, "https://api.x.com/2/x", sorted);
    auto parameters = xdm::fields{};
    for (auto const& [name, value] : sorted)
        parameters.push_back(name, value);
    parameters.push_back("oauth_signature", forged);
    r.headers.set("authorization", xdm::oauth1::authorization_header(parameters));
    CHECK(why(r) == "unknown consumer key or token");
}

TEST_CASE("the lookup is asked once, with the key and the token of the request")
{
    int asked = 0;
    auto const lookup = [&](std::string_view key, std::string_view token) {
        ++asked;
        CHECK(key == "key");
        CHECK(token == "1-token");
        return std::optional<credentials>{user()};
    };
    CHECK(std::holds_alternative<verified>(verify(signed_request(), lookup, given::time, 0)));
    CHECK(asked == 1);
}

TEST_CASE("a missing parameter is named, and an empty one is missing")
{
    for (std::string_view const name : {"oauth_consumer_key", "oauth_nonce", "oauth_signature",
             "oauth_signature_method", "oauth_timestamp"}) {
        auto const all = *xdm::oauth1::parse_authorization_header(
            given::authorization(signed_request()));
        xdm::fields without;
        xdm::fields emptied;
        for (auto const& one : all) {
            if (one.name != name)
                without.push_back(one.name, one.value);
            emptied.push_back(one.name, one.name == name ? "" : one.value);
        }
        auto const expected = "there is no " + std::string{name};
        CHECK(why(with_header(xdm::oauth1::authorization_header(without))) == expected);
        CHECK(why(with_header(xdm::oauth1::authorization_header(emptied))) == expected);
    }
}

TEST_CASE("no protocol parameter is taken twice")
{
    for (std::string_view const name :
        {"oauth_consumer_key", "oauth_nonce", "oauth_signature", "oauth_signature_method",
            "oauth_timestamp", "oauth_token", "oauth_version", "oauth_x"}) {
        auto const one = std::string{name} + "=\"1\", ";
        CHECK(why(exchanged("OAuth ", "OAuth " + one + one)) ==
              "more than once there is " + std::string{name});
    }
}

TEST_CASE("protocol parameters stand in one place, which may be any of the three")
{
    auto const all = *xdm::oauth1::parse_authorization_header(
        given::authorization(signed_request()));
    auto in_query = signed_request();
    in_query.headers.erase("authorization");
    auto in_form = in_query;
    auto in_url = in_query;
    in_form.body += "&" + form_body(all);
    in_url.url += "?" + form_body(all);
    for (auto const& [name, value] : all)
        in_query.query.push_back(name, value);
    CHECK(why(in_query) == "verified");
    CHECK(why(in_form) == "verified");
    CHECK(why(in_url) == "verified");

    auto const places = "protocol parameters in more than one of header, form and query";
    for (auto r : {in_query, in_form, in_url}) {
        r.headers.push_back("authorization", given::authorization(signed_request()));
        CHECK(why(r) == places);
    }
    in_query.body += "&oauth_x=1";
    CHECK(why(in_query) == places);
    auto r = signed_request();
    r.query.push_back("oauth_callback", "oob");
    CHECK(why(r) == places);
}

TEST_CASE("without any authorization, with another scheme, with two, or with half a header")
{
    auto r = signed_request();
    r.headers.erase("authorization");
    CHECK(why(r) == "no authorization");
    CHECK(why(with_header("")) == "an Authorization of another scheme than OAuth");
    CHECK(why(with_header("OAuth")) == "no authorization");
    CHECK(why(with_header("OAuth realm=\"a\"")) == "no authorization");
    CHECK(why(with_header("Bearer AAAA")) == "an Authorization of another scheme than OAuth");
    CHECK(why(with_header("OAuth oauth_token")) == "a malformed Authorization header");
    CHECK(why(exchanged("%3D\"", "%\"")) == "a malformed Authorization header");
    r = signed_request();
    r.headers.push_back("AUTHORIZATION", given::authorization(r));
    CHECK(why(r) == "more than one Authorization header");
    r = signed_request();
    r.headers.push_back("authorization", "Bearer AAAA");
    CHECK(why(r) == "more than one Authorization header");
}

TEST_CASE("only HMAC-SHA1 and only version 1.0")
{
    for (std::string_view const other :
        {"PLAINTEXT", "RSA-SHA1", "HMAC-SHA256", "hmac-sha1", "HMAC-SHA1 "})
        CHECK(why(exchanged("HMAC-SHA1", xdm::percent_encode(other))) ==
              "oauth_signature_method is not HMAC-SHA1");
    for (std::string_view const other : {"1.0a", "2.0", "1", ""})
        CHECK(why(exchanged("\"1.0\"", "\"" + std::string{other} + "\"")) ==
              "oauth_version is not 1.0");
}

TEST_CASE("a timestamp is a positive number of seconds")
{
    for (std::string_view const bad :
        {"0", "-1318622958", "+1318622958", "1318622958.0", "1e9", "0x4E973D2E", "now",
            "%201318622958", "9223372036854775808", "99999999999999999999999"})
        CHECK(why(exchanged("1318622958", bad)) == "oauth_timestamp is no positive number");
}

TEST_CASE("a timestamp lies within the skew, in both directions, to the second")
{
    auto const at = [](std::int64_t now, std::int64_t skew) {
        auto const answer = verify(signed_request(), known, now, skew);
        auto const* const no = std::get_if<why_not>(&answer);
        return no ? no->reason : refusal::no_authorization; // which stands for verified
    };
    auto const good = refusal::no_authorization;
    CHECK(at(given::time, 0) == good);
    CHECK(at(given::time + 300, 300) == good);
    CHECK(at(given::time - 300, 300) == good);
    CHECK(at(given::time + 301, 300) == refusal::too_old);
    CHECK(at(given::time - 301, 300) == refusal::from_the_future);
    CHECK(at(given::time + 1, 0) == refusal::too_old);
    CHECK(at(given::time + 1, -1) == refusal::too_old);
    CHECK(at(given::time, -1) == good);
    CHECK(at(std::numeric_limits<std::int64_t>::min(), 300) == refusal::from_the_future);
    CHECK(at(std::numeric_limits<std::int64_t>::max(), 300) == refusal::too_old);
    CHECK(at(0, std::numeric_limits<std::int64_t>::max()) == good);
    auto const future = verify(exchanged("1318622958", "9223372036854775807"), known,
        std::numeric_limits<std::int64_t>::min(), 300);
    CHECK(std::get_if<why_not>(&future)->reason == refusal::from_the_future);
}

TEST_CASE("a server that does not say what was asked for gets no answer but that")
{
    auto r = signed_request();
    r.url = "/1.1/x.json";
    CHECK(why(r) == "the request's url is no absolute one");
}

TEST_CASE("as X: oauth_token in header and form of access_token, signed once")
{
    auto const keys = user();
    auto plain = given::form("https://api.x.com/oauth/access_token", "oauth_verifier=v");
    auto const header = given::authorization(sign(plain, keys, given::once()));
    auto r = given::form(
        "https://api.x.com/oauth/access_token", "oauth_token=1-token&oauth_verifier=v");
    r.headers.push_back("authorization", header);
    CHECK(why(r) == "protocol parameters in more than one of header, form and query");
    auto const answer = check(r, rules::as_x);
    auto const* const yes = std::get_if<verified>(&answer);
    REQUIRE(yes);
    CHECK(yes->others == given::fields({{"oauth_verifier", "v"}}));
    r.body = "oauth_token=2-token&oauth_verifier=v";
    CHECK(why(r, rules::as_x) == "more than once there is oauth_token");
    r.body = "oauth_verifier=w";
    CHECK(why(r, rules::as_x) == "more than once there is oauth_verifier");
}

TEST_CASE("as X: oauth_callback in the query or in a form with a plus, beside the header")
{
    auto const keys = *known("key", "");
    auto const header = given::authorization(
        sign(given::get(
                 "https://api.x.com/oauth/request_token", {{"oauth_callback", "http://a/?b=c d"}}),
            keys, given::once()));
    // The header without the callback that our own sign moves there.
    auto const begin = header.find("oauth_callback");
    auto const shorter = header.substr(0, begin) + header.substr(header.find("oauth_consumer_key"));
    auto in_query = given::get(
        "https://api.x.com/oauth/request_token", {{"oauth_callback", "http://a/?b=c d"}});
    in_query.headers.push_back("authorization", shorter);
    auto in_form = given::form(
        "https://api.x.com/oauth/request_token", "oauth_callback=http%3A%2F%2Fa%2F%3Fb%3Dc+d");
    in_form.method = xdm::method::get;
    in_form.headers.push_back("authorization", shorter);
    for (auto const& r : {in_query, in_form}) {
        CHECK(why(r) == "protocol parameters in more than one of header, form and query");
        CHECK(why(r, rules::as_x) == "verified");
    }
}

TEST_CASE("as X: a comma and %2C in a query are the same, for the strict as well")
{
    auto r = sign(
        given::get("https://api.x.com/2/x", {{"expansions", "a,b"}}), user(), given::once());
    r.query.clear();
    r.url = "https://api.x.com/2/x?expansions=a,b";
    CHECK(why(r) == "verified");
    r.url = "https://api.x.com/2/x?expansions=a%2Cb";
    CHECK(why(r) == "verified");
    r.url = "https://api.x.com/2/x?expansions=a%252Cb";
    CHECK(why(r) == "wrong signature");
}

TEST_CASE("as X is as strict in all else")
{
    CHECK(why(signed_request(), rules::as_x) == "verified");
    auto r = signed_request();
    r.body += "!";
    CHECK(why(r, rules::as_x) == "wrong signature");
    r.headers.push_back("authorization", given::authorization(r));
    CHECK(why(r, rules::as_x) == "more than one Authorization header");
    CHECK(why(with_header("Bearer a"), rules::as_x) ==
          "an Authorization of another scheme than OAuth");
    CHECK(why(exchanged("HMAC-SHA1", "PLAINTEXT"), rules::as_x) ==
          "oauth_signature_method is not HMAC-SHA1");
}

TEST_CASE("Reasons are equal that name the same parameter")
{
    auto const lacks_nonce = check(exchanged("oauth_nonce", "oauth_n"));
    CHECK(std::holds_alternative<why_not>(lacks_nonce));
    CHECK(lacks_nonce == check(exchanged("oauth_nonce", "oauth_o")));
    CHECK(lacks_nonce != check(exchanged("oauth_timestamp", "oauth_n")));
}

TEST_CASE("a request of 100,000 pairs is looked at in n log n steps")
{
    auto r = signed_request();
    for (int n = 0; n < 100'000; ++n)
        r.query.push_back(n % 2 == 0 ? "oauth_a" + std::to_string(n) : "b", std::to_string(n));
    CHECK(why(r) == "protocol parameters in more than one of header, form and query");
    CHECK(why(r, rules::as_x) == "wrong signature");
}
