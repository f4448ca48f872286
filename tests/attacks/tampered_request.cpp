// SPDX-License-Identifier: BSL-1.0
// A man in the middle changes a signed request: method, host, path, query or form. Whatever he
// changes, the signature is wrong; what was signed once is known by its nonce.
#include <oauth1/given.hpp>

#include <xdm/oauth1.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace {

bool is_verified(xdm::request const& r)
{
    auto const answer = xdm::oauth1::verify(
        r, [](auto, auto) { return std::optional{given::keys()}; }, given::time);
    return std::holds_alternative<xdm::oauth1::verified>(answer);
}

} // namespace

TEST_CASE("Attack: a signed request that was changed on its way")
{
    xdm::request form{.method = xdm::method::post,
        .url = "https://api.x.com/2/x",
        .headers = {{"content-type", "application/x-www-form-urlencoded"}},
        .body = "b=2&c=3"};
    form.query.push_back("a", "1");
    auto const good = sign(form, given::keys(), given::once());
    REQUIRE(is_verified(good));
    std::vector<std::function<void(xdm::request&)>> const changes{
        [](auto& r) { r.method = xdm::method::put; },
        [](auto& r) { r.url = "https://api.x.com/2/y"; },
        [](auto& r) { r.url = "http://api.x.com/2/x"; },
        [](auto& r) { r.url = "https://api.x.com:8443/2/x"; },
        [](auto& r) { r.url = "https://evil.example.com/2/x"; },
        [](auto& r) { r.url += "?a=1"; },
        [](auto& r) { r.query.clear(); },
        [](auto& r) { r.query.push_back("d", ""); },
        [](auto& r) { r.body = "b=2&c=4"; },
        [](auto& r) { r.body = "b=2"; },
        [](auto& r) { r.body = "b=2&c=3&c=3"; },
        [](auto& r) { r.headers.erase("authorization"); },
        [](auto& r) { r.headers.push_back("authorization", "OAuth a=\"b\""); },
    };
    for (std::size_t n = 0; n < changes.size(); ++n) {
        CAPTURE(n);
        auto changed = good;
        changes[n](changed);
        CHECK_FALSE(is_verified(changed));
    }
    std::string const header{*good.headers.find("authorization")};
    for (std::size_t at = 6; at < header.size(); ++at) {
        auto changed = header;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        auto r = good;
        r.headers.set("authorization", changed);
        if (is_verified(r))
            FAIL_CHECK("changed at ", at, ": ", changed);
    }
}

TEST_CASE("Attack: a signature without a key, by another method or of another version")
{
    for (auto const& [from, to] :
        std::vector<std::pair<std::string, std::string>>{{"HMAC-SHA1", "PLAINTEXT"},
            {"HMAC-SHA1", "none"}, {"HMAC-SHA1", "hmac-sha1"}, {"\"1.0\"", "\"2.0\""}}) {
        auto r = sign(xdm::request{.url = "https://api.x.com/2/x"}, given::keys(), given::once());
        std::string header{*r.headers.find("authorization")};
        REQUIRE(header.find(from) != header.npos);
        header.replace(header.find(from), from.size(), to);
        r.headers.set("authorization", header);
        CHECK_FALSE(is_verified(r));
    }
}
