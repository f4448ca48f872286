// SPDX-License-Identifier: BSL-1.0
// What a caller gives goes to its own place of a request and to no other: every byte value, and
// every pair of the hard ones, in headers, queries, forms and what authorizes. An independent
// reader takes out what was put in. (What endpoints write: tests/endpoint/hostile.cpp.)
#include <endpoint/wire.hpp>
#include <oauth1/given.hpp>
#include <oauth2/logins.hpp>

#include <xdm/core.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace std::string_view_literals;

namespace {

using wire::pairs;

/// A place for a caller's text: the request that holds it there, or none where it was refused; the
/// text that stands there, taken out again; and what was put in is to become.
struct place {
    std::string name{};
    std::function<std::optional<xdm::request>(std::string const&)> write{};
    std::function<std::string(wire::message const&)> find{};
    std::function<std::string(std::string const&)> wanted = [](std::string const& text) {
        return text;
    };
};

std::string value_in(pairs const& list, std::string_view name)
{
    std::string found = "(not there)";
    for (auto const& [key, value] : list)
        if (key == name)
            found = found == "(not there)" ? value : "(there twice)";
    return found;
}

pairs form_in(std::string_view text)
{
    pairs list;
    if (!text.empty())
        for (auto const one : wire::split(text, '&')) {
            auto const equals = one.find('=');
            REQUIRE(equals != one.npos);
            list.push_back(
                {wire::decoded(one.substr(0, equals)), wire::decoded(one.substr(equals + 1))});
        }
    return list;
}

// The parameters of `OAuth a="1", b="2"`.
pairs oauth_in(wire::message const& m)
{
    pairs list;
    auto const header = value_in(m.headers, "authorization");
    std::string_view rest{header};
    REQUIRE(rest.starts_with("OAuth "));
    rest.remove_prefix(6);
    while (!rest.empty()) {
        auto const equals = rest.find("=\"");
        REQUIRE(equals != rest.npos);
        auto const end = rest.find('"', equals + 2);
        REQUIRE(end != rest.npos);
        list.push_back({wire::decoded(rest.substr(0, equals)),
            wire::decoded(rest.substr(equals + 2, end - equals - 2))});
        rest.remove_prefix(end + 1);
        if (!rest.empty()) {
            REQUIRE(rest.starts_with(", "));
            rest.remove_prefix(2);
        }
    }
    return list;
}

// The two halves of `Basic ...`, by a reader of base64 of our own.
wire::pair basic_in(wire::message const& m)
{
    auto const header = value_in(m.headers, "authorization");
    REQUIRE(header.starts_with("Basic "));
    std::string text;
    unsigned bits = 0, count = 0;
    for (char const c : header.substr(6)) {
        if (c == '=')
            break;
        auto const digit =
            std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"}
                .find(c);
        REQUIRE(digit != std::string_view::npos);
        bits = bits << 6 | static_cast<unsigned>(digit);
        count += 6;
        if (count >= 8)
            text += static_cast<char>(bits >> (count -= 8) & 255);
    }
    auto const colon = text.find(':');
    REQUIRE(colon != text.npos);
    return {text.substr(0, colon), text.substr(colon + 1)};
}

std::string without_line_ends(std::string text)
{
    for (auto& c : text)
        c = c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
    return text;
}
std::string as_token(std::string text)
{
    for (auto& c : text)
        if (std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                             "!#$%&'*+-.^_`|~"}
                .find(c) == std::string_view::npos)
            c = '_';
    return text;
}

xdm::request const plain{.url = "https://api.x.com/2/users/me", .headers = {{"accept", "*/*"}}};
xdm::request const form{.method = xdm::method::post,
    .url = "https://api.x.com/2/x",
    .headers = {{"content-type", "application/x-www-form-urlencoded"}}};

auto from_query(std::string const& name)
{
    return [name](wire::message const& m) { return value_in(m.query, name); };
}
auto from_body(std::string const& name)
{
    return [name](wire::message const& m) { return value_in(form_in(m.body), name); };
}
auto from_header(std::string const& name)
{
    return [name](wire::message const& m) { return value_in(m.headers, name); };
}
auto from_oauth(std::string const& name)
{
    return [name](wire::message const& m) { return value_in(oauth_in(m), name); };
}

// The request of a browser that opens this URL.
xdm::request of_browser(std::string const& url)
{
    xdm::request r;
    auto const mark = url.find('?');
    r.url = url.substr(0, mark);
    for (auto const& [name, value] : form_in(std::string_view{url}.substr(mark + 1)))
        r.query.push_back(name, value);
    return r;
}

std::vector<place> all_places()
{
    using namespace xdm::oauth2;
    using xdm::secret;
    std::vector<place> all;
    all.push_back({"header value",
        [](auto const& text) {
            auto r = plain;
            r.headers.push_back("x-a", text);
            return r;
        },
        from_header("x-a"), without_line_ends});
    all.push_back({"header name",
        [](auto const& text) {
            auto r = plain;
            r.headers.push_back(text, "here");
            return r;
        },
        [](wire::message const& m) {
            for (auto const& [name, value] : m.headers)
                if (value == "here")
                    return name;
            return std::string{"(not there)"};
        },
        as_token});
    all.push_back({"query value",
        [](auto const& text) {
            auto r = plain;
            r.query.push_back("a", text);
            return r;
        },
        from_query("a")});
    all.push_back({"query name",
        [](auto const& text) {
            auto r = plain;
            r.query.push_back(text, "here");
            return r;
        },
        [](wire::message const& m) { return m.query.front().first; }});
    all.push_back({"bearer", [](auto const& text) { return bearer{secret{text}}(plain); },
        [](wire::message const& m) {
            auto const value = value_in(m.headers, "authorization");
            return value.starts_with("Bearer ") ? value.substr(7) : "(not there)";
        },
        without_line_ends});

    // OAuth 1.0a: what is refused is refused as a whole.
    auto const keys = [](auto const& key, auto const& token) -> std::optional<xdm::request> {
        auto const made = xdm::oauth1::make_credentials(
            key, secret{std::string{"s"}}, token, secret{std::string{"s"}});
        auto const* const good = std::get_if<xdm::oauth1::credentials>(&made);
        if (good == nullptr)
            return {};
        return sign(plain, *good, given::once());
    };
    all.push_back({"consumer key", [=](std::string const& text) { return keys(text, "t"); },
        from_oauth("oauth_consumer_key")});
    all.push_back({"oauth1 token", [=](std::string const& text) { return keys("k", text); },
        from_oauth("oauth_token")});
    all.push_back({"nonce",
        [](auto const& text) {
            return sign(plain, given::keys(), {.nonce = text, .timestamp = 1});
        },
        from_oauth("oauth_nonce")});
    all.push_back({"oauth1 callback",
        [](auto const& text) -> xdm::request {
            return sign(
                encode(xdm::oauth1::request_token{.callback = text}), given::keys(), given::once());
        },
        from_oauth("oauth_callback")});
    all.push_back({"signed query",
        [](auto const& text) {
            auto r = plain;
            r.query.push_back("a", text);
            return sign(r, given::keys(), given::once());
        },
        from_query("a")});
    all.push_back({"signed form",
        [](auto const& text) {
            auto r = form;
            xdm::fields list;
            list.push_back("a", text);
            r.body = form_body(list);
            return sign(r, given::keys(), given::once());
        },
        from_body("a")});
    all.push_back({"screen name",
        [](auto const& text) {
            xdm::oauth1::pending const login{given::token("t", "s")};
            return of_browser(authorize_url(login, {.screen_name = text}));
        },
        from_query("screen_name")});

    // OAuth 2.0
    auto const login = [](std::string const& id, std::string const& redirect,
                           std::string const& scope) -> std::optional<xdm::request> {
        auto const begun = begin(client{id}, redirect, scopes{scope}, logins::entropy);
        auto const* const good = std::get_if<pending_authorization>(&begun);
        if (good == nullptr)
            return {};
        return of_browser(good->url());
    };
    std::string const redirect{logins::redirect};
    all.push_back({"client id in the URL",
        [=](std::string const& text) { return login(text, redirect, "dm.read"); },
        from_query("client_id")});
    all.push_back({"redirect in the URL",
        [=](std::string const& text) { return login("id", redirect + "/" + text, "dm.read"); },
        from_query("redirect_uri"),
        [=](std::string const& text) { return redirect + "/" + text; }});
    all.push_back({"scope in the URL",
        [=](std::string const& text) { return login("id", redirect, "x" + text + "x"); },
        from_query("scope"),
        [](std::string const& text) { return to_string(scopes{"x" + text + "x"}); }});
    all.push_back({"refresh token",
        [](auto const& text) -> xdm::request {
            return encode(refresh_token{.client = client{"id"}, .token = secret{text}});
        },
        from_body("refresh_token")});
    all.push_back({"client id in the form",
        [](auto const& text) -> xdm::request {
            return encode(refresh_token{.client = client{text}, .token = secret{std::string{"t"}}});
        },
        from_body("client_id")});
    all.push_back({"token to revoke",
        [](auto const& text) -> xdm::request {
            return encode(revoke_token{.client = client{"id"}, .token = secret{text}});
        },
        from_body("token")});
    auto const confidential = [](std::string const& id,
                                  std::string const& password) -> xdm::request {
        return encode(
            refresh_token{.client = {id, secret{password}}, .token = secret{std::string{"t"}}});
    };
    all.push_back(
        {"client id in Basic", [=](std::string const& text) { return confidential(text, "s"); },
            [](wire::message const& m) { return wire::decoded(basic_in(m).first); }});
    all.push_back({"client secret in Basic",
        [=](std::string const& text) { return confidential("id", text); },
        [](wire::message const& m) { return wire::decoded(basic_in(m).second); }});
    all.push_back({"code",
        [](auto const& text) -> std::optional<xdm::request> {
            auto waiting = logins::pending();
            auto answer = finish(
                waiting, logins::callback("&code=" + xdm::form_encode(text)), logins::noon);
            auto* const code = std::get_if<authorization_code>(&answer);
            if (code == nullptr)
                return {};
            return encode(exchange_code{.client = client{"my app"}, .code = std::move(*code)});
        },
        from_body("code")});
    return all;
}

/// All that must be the same whatever stands in the place.
struct shape {
    std::string start{};
    std::vector<std::string> path{};
    std::vector<std::string> query_names{};
    std::size_t headers = 0;
    std::size_t form_pairs = 0;
    std::size_t oauth_pairs = 0;

    friend bool operator==(shape const&, shape const&) = default;
};
shape shape_of(wire::message const& m, bool without_query_names)
{
    shape s{.start = m.method + ' ' + m.scheme + "://" + m.host,
        .path = m.path,
        .headers = m.headers.size(),
        .form_pairs = form_in(m.body).size()};
    for (auto const& [name, value] : m.query)
        s.query_names.push_back(without_query_names ? "" : name);
    if (value_in(m.headers, "authorization").starts_with("OAuth "))
        s.oauth_pairs = oauth_in(m).size();
    return s;
}

// How many of the texts each place took: none refuses all.
std::size_t check_all(std::vector<std::string> const& texts)
{
    std::size_t taken = 0;
    for (auto const& p : all_places()) {
        CAPTURE(p.name);
        auto const names = p.name == "query name";
        auto const usual = p.write("tomorrow");
        REQUIRE(usual);
        auto const usual_shape = shape_of(wire::read(*usual), names);
        REQUIRE(p.find(wire::read(*usual)) == p.wanted("tomorrow"));
        std::size_t taken_here = 0;
        for (auto const& text : texts) {
            auto const written = p.write(text);
            if (!written)
                continue;
            ++taken_here;
            auto const m = wire::read(*written);
            auto const found = p.find(m);
            if (!(shape_of(m, names) == usual_shape) || found != p.wanted(text)) {
                CAPTURE(text);
                FAIL_CHECK("another request, with `", found, "`");
            }
        }
        CHECK(taken_here > texts.size() / 8);
        taken += taken_here;
    }
    return taken;
}

} // namespace

TEST_CASE("Every byte value stays in the place that it was given for, alone and inside a text")
{
    std::vector<std::string> texts;
    for (unsigned byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        texts.push_back({c});
        texts.push_back({'a', c, 'b'});
    }
    CHECK(check_all(texts) > 20 * texts.size() / 2);
}

TEST_CASE("Every pair of bytes that have a meaning somewhere stays in its place")
{
    auto const hard = "\r\n\0\t %25\"\\/.&=+#?:;,'<@\x7f\xff\xc3\xa9"sv;
    std::vector<std::string> texts;
    for (char const one : hard)
        for (char const other : hard)
            texts.push_back({'a', one, other, 'b'});
    for (auto const* text :
        {"..", "/../", "%2e%2e", "%0d%0a", "\r\n\r\nGET / HTTP/1.1\r\n", "\r\nx-evil: 1",
            "&oauth_token=x", "\", oauth_token=\"x", "&client_id=x", "&code=x", "=&=", "x&state=y"})
        texts.push_back(text);
    CHECK(check_all(texts) > 20 * texts.size() / 4);
}

TEST_CASE("What is saved is loaded as it was, whatever bytes it holds")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::string const text{'a', static_cast<char>(byte), 'b'};
        xdm::oauth2::token_grant grant{.access_token = xdm::secret{text},
            .token_type = "bearer",
            .expires_in = 7200,
            .refresh_token = xdm::secret{text}};
        xdm::oauth2::token const token{grant, logins::noon};
        CHECK(xdm::oauth2::token::load(token.save().reveal()) == token);
        if (auto const made = xdm::oauth1::make_token(text, xdm::secret{text});
            auto const* const good = std::get_if<xdm::oauth1::token>(&made)) {
            xdm::oauth1::pending const login{*good};
            CHECK(xdm::oauth1::pending::load(login.save().reveal()) == login);
        }
    }
}
