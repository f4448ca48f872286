// SPDX-License-Identifier: BSL-1.0
// What other libraries got wrong and their users asked about, by name.
#include <xdm/oauth1.hpp>

#include "given.hpp"

#include <xdm/endpoint/send_message.hpp>
#include <xdm/http/dump.hpp>
#include <xdm/http/to_curl.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace xdm::oauth1;
using namespace xdm::literals;

namespace {

// The pairs that a server reads off the wire, through the signature's parameters.
std::string signed_parameters(xdm::request const& r)
{
    return explain(r, given::client("k", "s"), {"n", 1}).parameters;
}

} // namespace

TEST_CASE("code 32 whenever a text has ! ' ( ) *: each is encoded, in the URL as in the signature")
{
    auto const r = sign(
        given::get("https://api.x.com/x", {{"status", "!'()*"}}), given::keys(), given::once());
    CHECK(href(r) == "https://api.x.com/x?status=%21%27%28%29%2A");
    CHECK(signed_parameters(r).ends_with("status=%21%27%28%29%2A"));
    for (int byte = 0; byte < 256; ++byte) { // whatever the byte, both agree
        auto const text = std::string{static_cast<char>(byte)};
        auto const one = given::get("https://api.x.com/x", {{"z", text}});
        auto const on_the_wire = href(one).substr(href(one).find('?') + 1);
        CHECK(signed_parameters(one).ends_with("&" + on_the_wire));
        auto const wire = given::get(href(one));
        CHECK(signed_parameters(wire) == signed_parameters(one));
    }
}

TEST_CASE("a space signed as a plus: it is %20 everywhere, and a plus is %2B")
{
    auto const r = given::get("https://api.x.com/x", {{"status", "a b+c"}});
    CHECK(signed_parameters(r).ends_with("status=a%20b%2Bc"));
    CHECK(href(r) == "https://api.x.com/x?status=a%20b%2Bc");
    CHECK(signed_parameters(given::form("https://api.x.com/x", "status=a+b%2Bc"))
            .ends_with("status=a%20b%2Bc"));
}

TEST_CASE("a query encoded twice: a percent sign is a percent sign, %2C in a url is a comma")
{
    auto const pair = given::get("https://api.x.com/x", {{"z", "%2C"}});
    CHECK(signed_parameters(pair).ends_with("z=%252C"));
    auto const url = sign(given::get("https://api.x.com/x?z=%2C"), given::keys(), given::once());
    CHECK(href(url) == "https://api.x.com/x?z=%2C");
    CHECK(signed_parameters(url).ends_with("z=%2C"));
}

TEST_CASE("multipart and JSON bodies in the base string: they are never signed")
{
    for (std::string_view const type : {"application/json", "multipart/form-data; boundary=b"}) {
        xdm::request r{.method = xdm::method::post, .url = "https://api.x.com/x"};
        auto const empty = signed_parameters(r);
        r.headers.push_back("content-type", type);
        r.body = "command=APPEND&media_id=1";
        CHECK(signed_parameters(r) == empty);
    }
    auto const message = encode(xdm::send_message{.to = "1"_user, .message = {.text = "z=1&y"}});
    CHECK(signed_parameters(message).find("z") == std::string::npos);
}

TEST_CASE("oauth_body_hash breaks servers: it is never sent")
{
    auto const r = sign(encode(xdm::send_message{.to = "1"_user, .message = {.text = "Hello"}}),
        given::keys(), given::once());
    CHECK(given::authorization(r).find("body_hash") == std::string::npos);
    CHECK(signed_parameters(r).find("body_hash") == std::string::npos);
}

TEST_CASE("401, what am I doing wrong: the base string can be seen, and what differs is named")
{
    auto const r = given::get("https://api.x.com/x", {{"status", "a b"}});
    auto const ours = explain(r, given::keys(), given::once());
    CHECK(to_string(ours).find("\nbase string  GET&https%3A%2F%2Fapi.x.com%2Fx&") !=
          std::string::npos);
    auto theirs = ours.base_string; // of a library that writes a plus
    theirs.replace(theirs.find("%2520b"), 5, "%2B");
    auto const found = compare(ours, read_base_string(theirs));
    REQUIRE(found);
    CHECK(to_string(*found).find("a space is %20") != std::string::npos);
}

TEST_CASE(
    "parameters sorted by locale, or unencoded: they are sorted by the bytes they are encoded to")
{
    auto const r = given::get(
        "https://api.x.com/x", {{"a", "1"}, {"B", "1"}, {"c@", "1"}, {"c2", "1"}, {"\xC3\xA4", "1"},
                                   {"z", "1"}, {"~", "1"}});
    CHECK(signed_parameters(r).starts_with("%C3%A4=1&B=1&a=1&c%40=1&c2=1&oauth_consumer_key="));
    CHECK(signed_parameters(r).ends_with("&z=1&~=1"));
}

TEST_CASE("only the first value of a repeated name signed, or equal keys merged: all count")
{
    auto r = given::form("https://api.x.com/x?z=2&z=1", "z=1&y=1");
    CHECK(signed_parameters(r).ends_with("&y=1&z=1&z=1&z=2"));
}

TEST_CASE(
    "oauth_token sent twice on access_token: every oauth_ parameter stands in the header, once")
{
    auto r = given::form(
        "https://api.x.com/oauth/access_token", "oauth_token=t&oauth_verifier=v&oauth_token=t");
    r = sign(r, given::client("k", "s").with(given::token("t", "u")), given::once());
    auto const header = given::authorization(r);
    CHECK(header.find("oauth_token=") == header.rfind("oauth_token="));
    CHECK(header.find("oauth_verifier=\"v\"") != header.npos);
    CHECK(r.body == "");
}

TEST_CASE("tokens in a log: a signed request prints without its signature and token")
{
    auto const keys = given::client("key", "canary").with(given::token("canary", "canary"));
    auto const r = sign(
        encode(request_token{.callback = "https://app.example/?canary"}), keys, {"n", 1});
    auto const signature = explain(r, keys, {"n", 1}).signature;
    for (auto const& text : {xdm::dump(r), xdm::to_curl(r)}) {
        CHECK(text.find("canary") == text.npos);
        CHECK(text.find(xdm::percent_encode(signature)) == text.npos);
    }
}

TEST_CASE("a line end in a token put the whole header into an error text: there is no such token")
{
    auto const made = make_credentials(
        "key", xdm::secret{"secret"}, "canary\r\nx: y", xdm::secret{"s"});
    auto const* const flaw = std::get_if<invalid_credentials>(&made);
    REQUIRE(flaw);
    CHECK(to_string(*flaw) == "token holds a control character");
    for (int byte = 0; byte < 256; ++byte) { // nor can anything else break out of the header
        auto const odd = std::string{"a"} + static_cast<char>(byte) + "\"";
        auto r = given::get("https://api.x.com/x", {{"oauth_" + odd, odd}});
        r = sign(r, given::client("k", "s"), {odd, 1});
        auto const header = given::authorization(r);
        CHECK(header.find_first_of("\r\n") == header.npos);
        auto const read = parse_authorization_header(header);
        REQUIRE(read);
        auto found = 0;
        for (auto const& [name, value] : *read)
            found += (name == "oauth_" + odd || name == "oauth_nonce") && value == odd ? 1 : 0;
        CHECK(found == 2);
    }
}
