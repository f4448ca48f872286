// SPDX-License-Identifier: BSL-1.0
// Signatures that others published, each with every piece on the way to it.
#include <xdm/oauth1.hpp>

#include "facts.hpp"
#include "given.hpp"
#include "hex.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace xdm::oauth1;

namespace {

struct vector {
    std::string method;
    std::string url;                                             // with its query
    std::vector<std::pair<std::string, std::string>> parameters; // all of them, decoded
    std::string consumer_secret;
    std::string token_secret;
    std::string base_uri;
    std::string normalized;
    std::string base_string;
    std::string key;
    std::string signature;

    std::string value(std::string_view name) const
    {
        for (auto const& [n, v] : parameters)
            if (n == name)
                return v;
        return {};
    }
    bool has(std::string_view name) const
    {
        return std::any_of(parameters.begin(), parameters.end(),
            [&](auto const& one) { return one.first == name; });
    }
};

xdm::method method_of(std::string_view name)
{
    for (auto const m :
        {xdm::method::get, xdm::method::post, xdm::method::put, xdm::method::delete_})
        if (to_string(m) == name)
            return m;
    FAIL("no method ", std::string{name});
    return {};
}

// The request without what a signature adds: the url's query where it was, of the rest the
// protocol parameters in the query and the others in a form.
xdm::request unsigned_request(vector const& v)
{
    xdm::request r{.method = method_of(v.method), .url = v.url};
    xdm::fields form;
    auto in_url = xdm::parse_form(xdm::detail::query_in(v.url));
    std::vector<std::pair<std::string, std::string>> rest;
    for (auto const& [name, value] : v.parameters) {
        auto taken = false;
        xdm::fields left;
        for (auto const& [n, w] : in_url)
            if (!taken && n == name && w == value)
                taken = true;
            else
                left.push_back(n, w);
        in_url = left;
        if (taken || xdm::detail::is_own_parameter(name))
            continue;
        (xdm::detail::is_protocol_parameter(name) ? r.query : form).push_back(name, value);
    }
    CHECK(in_url.empty());
    if (!form.empty()) {
        r.headers.push_back("content-type", "application/x-www-form-urlencoded");
        r.body = form_body(form);
    }
    return r;
}

std::optional<credentials> keys_of(vector const& v)
{
    auto const made =
        v.has("oauth_token")
            ? make_credentials(v.value("oauth_consumer_key"), xdm::secret{v.consumer_secret},
                  v.value("oauth_token"), xdm::secret{v.token_secret})
            : make_credentials(v.value("oauth_consumer_key"), xdm::secret{v.consumer_secret});
    auto const* const good = std::get_if<credentials>(&made);
    return good ? std::optional{*good} : std::nullopt;
}

// The pieces one by one.
void check_stages(vector const& v)
{
    xdm::fields all;
    for (auto const& [name, value] : v.parameters)
        all.push_back(name, value);
    CHECK(base_string_uri(v.url) == v.base_uri);
    CHECK(normalize_parameters(all) == v.normalized);
    CHECK(base_string(method_of(v.method), v.base_uri, all) == v.base_string);
    auto const key = signing_key(xdm::secret{v.consumer_secret}, xdm::secret{v.token_secret});
    CHECK(key.reveal() == v.key);
    CHECK(signature(v.base_string, key) == v.signature);
}

// The same from a request to its header. A signature of ours always has `oauth_version`: where the
// vector has none, a server that is handed its parameters must come to it.
void check_whole(vector const& v)
{
    auto const keys = keys_of(v);
    if (!keys)
        return;
    once const fixed{v.value("oauth_nonce"), std::stoll(v.value("oauth_timestamp"))};
    auto r = unsigned_request(v);
    if (v.has("oauth_version")) {
        auto const e = explain(r, *keys, fixed);
        CHECK(e.method == v.method);
        CHECK(e.base_uri == v.base_uri);
        CHECK(e.parameters == v.normalized);
        CHECK(e.base_string == v.base_string);
        CHECK(e.signature == v.signature);
        r = sign(r, *keys, fixed);
        CHECK(given::authorization(r) == e.header);
        CHECK(e.header.find("oauth_signature=\"" + xdm::percent_encode(v.signature) + "\"") !=
              e.header.npos);
    } else {
        r.query.clear();
        xdm::fields in_header;
        for (auto const& [name, value] : v.parameters)
            if (xdm::detail::is_protocol_parameter(name))
                in_header.push_back(name, value);
        in_header.push_back("oauth_signature", v.signature);
        r.headers.push_back("authorization", authorization_header(in_header));
    }
    auto const lookup = [&](std::string_view, std::string_view) { return keys; };
    auto const answer = verify(r, lookup, fixed.timestamp);
    CHECK(std::holds_alternative<verified>(answer));
    CHECK(std::holds_alternative<why_not>(verify(r, lookup, fixed.timestamp + 301)));
}

} // namespace

TEST_CASE("the example of RFC 5849 section 3.4.1, with the secrets of its erratum")
{
    vector const v{"POST", "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
        {{"b5", "=%3D"}, {"a3", "a"}, {"c@", ""}, {"a2", "r b"},
            {"oauth_consumer_key", "9djdj82h48djs9d2"}, {"oauth_token", "kkk9d7dh3k39sjv7"},
            {"oauth_signature_method", "HMAC-SHA1"}, {"oauth_timestamp", "137131201"},
            {"oauth_nonce", "7d8f3e4a"}, {"c2", ""}, {"a3", "2 q"}},
        "j49sk3j29djd", "dh893hdasih9", "http://example.com/request",
        "a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=&oauth_consumer_key=9djdj82h48djs9d2"
        "&oauth_nonce=7d8f3e4a&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201"
        "&oauth_token=kkk9d7dh3k39sjv7",
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%"
        "2"
        "5253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%"
        "3D7d8f3e4a%"
        "26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%"
        "3Dkkk9d7dh"
        "3k39sjv7",
        "j49sk3j29djd&dh893hdasih9", "r6/TJjbCOr97/+UU0NsvSne7s5g="};
    check_stages(v);
    check_whole(v);
}

TEST_CASE("the three requests of RFC 5849 section 1.2 are what a server verifies")
{
    auto const client = given::client("dpf43f3p2l4k3l03", "kd94hf93k423kf44");
    auto const verified_with = [&](credentials const& keys, xdm::request r,
                                   std::string_view header) {
        r.headers.push_back("authorization", header);
        auto const lookup = [&](auto...) { return std::optional{keys}; };
        return std::holds_alternative<verified>(verify(r, lookup, 137131201, 1));
    };
    xdm::request r{.method = xdm::method::post, .url = "https://photos.example.net/initiate"};
    CHECK(verified_with(client, r,
        "OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\", "
        "oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131200\", "
        "oauth_nonce=\"wIjqoS\", "
        "oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\", "
        "oauth_signature=\"74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D\""));
    r.url = "https://photos.example.net/token";
    CHECK(verified_with(client.with(given::token("hh5s93j4hdidpola", "hdhd0244k9j7ao03")), r,
        "OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\", "
        "oauth_token=\"hh5s93j4hdidpola\", oauth_signature_method=\"HMAC-SHA1\", "
        "oauth_timestamp=\"137131201\", oauth_nonce=\"walatlh\", "
        "oauth_verifier=\"hfdp7dh39dks9884\", "
        "oauth_signature=\"gKgrFCywp7rO0OXSjdot%2FIHF7IU%3D\""));
    r = given::get("http://photos.example.net/photos?file=vacation.jpg&size=original");
    CHECK(verified_with(client.with(given::token("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00")), r,
        "OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\", "
        "oauth_token=\"nnch734d00sl2jdk\", oauth_signature_method=\"HMAC-SHA1\", "
        "oauth_timestamp=\"137131202\", oauth_nonce=\"chapoH\", "
        "oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\""));
}

TEST_CASE("the widely copied example with repeated names and odd secrets")
{
    vector const v{"GET", "http://example.com:80/photo",
        {{"title", "taken with a 30% orange filter"}, {"file", "mountain & water view"},
            {"format", "jpeg"}, {"include", "date"}, {"include", "aperture"},
            {"oauth_consumer_key", "1234=asdf=4567"}, {"oauth_nonce", "3jd834jd9"},
            {"oauth_signature_method", "HMAC-SHA1"}, {"oauth_timestamp", "12303202302"},
            {"oauth_token", "asdf-4354=asew-5698"}, {"oauth_version", "1.0"}},
        "erks823*43=asd&123ls%23", "dis9$#$Js009%==", "http://example.com/photo",
        "file=mountain%20%26%20water%20view&format=jpeg&include=aperture&include=date"
        "&oauth_consumer_key=1234%3Dasdf%3D4567&oauth_nonce=3jd834jd9"
        "&oauth_signature_method=HMAC-SHA1&oauth_timestamp=12303202302"
        "&oauth_token=asdf-4354%3Dasew-5698&oauth_version=1.0"
        "&title=taken%20with%20a%2030%25%20orange%20filter",
        "GET&http%3A%2F%2Fexample.com%2Fphoto&file%3Dmountain%2520%2526%2520water%2520view%"
        "26format%"
        "3Djpeg%26include%3Daperture%26include%3Ddate%26oauth_consumer_key%3D1234%253Dasdf%"
        "253D4567%"
        "26oauth_nonce%3D3jd834jd9%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%"
        "3D12303202"
        "302%26oauth_token%3Dasdf-4354%253Dasew-5698%26oauth_version%3D1.0%26title%3Dtaken%"
        "2520with%"
        "2520a%252030%2525%2520orange%2520filter",
        "erks823%2A43%3Dasd%26123ls%2523&dis9%24%23%24Js009%25%3D%3D",
        "jMdUSR1vOr3SzNv3gZ5DDDuGirA="};
    check_stages(v);
    check_whole(v);
}

TEST_CASE("X's own requests of its page on logging in, on the host that the page had then")
{
    auto const client = given::client(
        "cChZNFj6T5R0TigYB9yd1w", "L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg");
    auto first = encode(request_token{.callback = "http://localhost/sign-in-with-twitter/"});
    first.url = "https://api.twitter.com/oauth/request_token";
    CHECK(explain(first, client, {"ea9ec8429b68d6b77cd5600adbbb0456", 1318467427}).signature ==
          "F1Li3tvehgcraF8DMJ7OyxO4w9Y=");

    pending const login{given::token("NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iwRl0",
        "veNRnAWe6inFuo8o2u8SLLZLjolYDmDP7SzL0YfYI")};
    auto const yes = finish(login, "http://localhost/sign-in-with-twitter/"
                                   "?oauth_token=NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iw"
                                   "Rl0&oauth_verifier=uw7NjWHT6OJ1MpJOXsHfNxoAhPKpgI8BlYDhxEjIBY");
    REQUIRE(std::holds_alternative<granted>(yes));
    auto last = encode(access_token{*std::get_if<granted>(&yes)});
    last.url = "https://api.twitter.com/oauth/access_token";
    auto const keys = client.with(std::get_if<granted>(&yes)->token());
    once const fixed{"a9900fe68e2573b27a37f10fbad6a755", 1318467427};
    CHECK(explain(last, keys, fixed).signature == "39cipBtIOHEEnybAR4sATQTpl2I=");
}

TEST_CASE("requests for Direct Messages, as an independent signer computes them")
{
    auto const signature_of = [](xdm::request const& r) {
        return explain(r, given::keys(), given::once()).signature;
    };
    auto const json = [](std::string_view url) {
        xdm::request r{.method = xdm::method::post, .url = std::string{url}};
        r.headers.push_back("content-type", "application/json");
        r.body = R"({"text":"Hello!"})";
        return r;
    };
    std::string const base = "https://api.x.com/2/dm_";
    CHECK(signature_of(json(base + "conversations/with/9876543210/messages")) ==
          "k9oKAc/6+m9zK24BJvwiQZWMMDc=");
    CHECK(signature_of(json(base + "conversations")) == "gjCe75BFQ/1ui5X6tFw0IXthBVo=");
    xdm::request const gone{
        .method = xdm::method::delete_, .url = base + "events/1582838499983564806"};
    CHECK(signature_of(gone) == "9ICeRlMrEfQ9hKtSyXUCxbAjqzI=");
}

TEST_CASE("every recorded signature, with every piece")
{
    if (facts::missing())
        return;
    auto const all = facts::load("vectors-oauth1.json").at("oauth1_signatures").as_array();
    CHECK(all.size() == 17);
    auto whole = 0;
    for (auto const& one : all) {
        auto const text = [&](char const* name) { return facts::text(one.at(name)); };
        CAPTURE(text("id"));
        vector v{text("method"), text("url"), {}, text("consumer_secret"), text("token_secret"),
            text("base_string_uri"), text("normalized_params"), text("base_string"),
            text("signing_key"), text("signature")};
        for (auto const& pair : one.at("params").as_array())
            v.parameters.emplace_back(facts::text(pair.at(0)), facts::text(pair.at(1)));
        CHECK(xdm::base64_decode(v.signature) == hex::read(text("signature_hex")));
        CHECK(xdm::percent_encode(v.signature) == text("signature_percent_encoded"));
        auto const key = v.key;
        auto const is_ours = text("signature_method") == "HMAC-SHA1";
        if (!is_ours) // X takes no other: all but the last step is the same
            v.signature = signature(v.base_string, xdm::secret{v.key});
        check_stages(v);
        check_whole(v);
        whole += is_ours && keys_of(v) ? 1 : 0;
    }
    CHECK(whole == 11);
}

TEST_CASE("every recorded normalization and URI of a base string")
{
    if (facts::missing())
        return;
    auto const misc = facts::load("vectors-misc.json");
    for (auto const& one : misc.at("normalization").as_array()) {
        xdm::fields pairs;
        for (auto const& pair : one.at("params").as_array())
            pairs.push_back(facts::text(pair.at(0)), facts::text(pair.at(1)));
        CHECK(normalize_parameters(pairs) == facts::text(one.at("normalized")));
    }
    for (auto const& one : misc.at("base_string_uri").as_array())
        CHECK(base_string_uri(facts::text(one.at("input"))) == facts::text(one.at("output")));
    for (auto const& url : misc.at("base_string_uri_errors").at("inputs").as_array()) {
        CAPTURE(facts::text(url));
        CHECK_FALSE(base_string_uri(facts::text(url)));
    }
}
