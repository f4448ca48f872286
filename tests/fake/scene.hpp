// SPDX-License-Identifier: BSL-1.0
// An X with three people in it, and short ways to ask it something.
#ifndef XDM_TESTS_FAKE_SCENE_HPP
#define XDM_TESTS_FAKE_SCENE_HPP

#include <xdm/decode/decode.hpp>
#include <xdm/fake/x.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace scene {

using namespace std::chrono_literals;

constexpr xdm::time_point at(std::string_view text)
{
    return *xdm::parse_timestamp(text);
}

inline constexpr auto noon = at("2026-11-22T12:00:00Z");

/// The answer to a request by hand: a path, and a query as it stands in a URL.
inline xdm::request by_hand(
    xdm::method method, std::string_view path_and_query, std::string body = {})
{
    xdm::request r{.method = method, .url = "https://api.x.com" + std::string{path_and_query}};
    r.body = std::move(body);
    if (!r.body.empty())
        r.headers.push_back("content-type", "application/json");
    return r;
}

struct cast {
    xdm::fake::x x;
    xdm::user_id me;
    xdm::user_id you;
    xdm::user_id third;
    xdm::time_point now = noon;
    int nonces = 0;

    explicit cast(xdm::fake::settings const& how = {.now = noon})
        : x{how}, me{x.add_user("me")}, you{x.add_user("you", {.name = "You"})},
          third{x.add_user("third", {.name = "The Third"})}
    {}

    xdm::response ask(xdm::request r, xdm::user_id as)
    {
        r.headers.set("authorization", "Bearer " + x.token(as));
        return x.handle(r, now);
    }
    /// The same, signed with OAuth 1.0a.
    xdm::response ask_signed(xdm::request r, xdm::oauth1::credentials const& by)
    {
        xdm::oauth1::once const once{
            "nonce" + std::to_string(++nonces), now.time_since_epoch() / 1s};
        return x.handle(xdm::oauth1::sign(std::move(r), by, once), now);
    }
    template <class Endpoint>
        requires requires(Endpoint const& e) { encode(e); }
    xdm::response ask(Endpoint const& e, xdm::user_id as, xdm::dialect d = xdm::dialect::classic)
    {
        return ask(xdm::request{encode(e, d)}, as);
    }
    xdm::response get(std::string_view path_and_query) { return get(path_and_query, me); }
    xdm::response get(std::string_view path_and_query, xdm::user_id as)
    {
        return ask(by_hand(xdm::method::get, path_and_query), as);
    }
    xdm::response post(std::string_view path, std::string body)
    {
        return ask(by_hand(xdm::method::post, path, std::move(body)), me);
    }
    /// What `me` gets; the test fails where that is no success.
    template <class Endpoint>
    typename Endpoint::result got(Endpoint const& e, xdm::dialect d = xdm::dialect::classic)
    {
        return got_as(me, e, d);
    }
    template <class Endpoint>
    typename Endpoint::result got_as(
        xdm::user_id as, Endpoint const& e, xdm::dialect d = xdm::dialect::classic)
    {
        auto const answer = ask(e, as, d);
        INFO("status ", answer.status, ": ", answer.body);
        auto outcome = xdm::decode<Endpoint>(answer);
        auto* const result = std::get_if<typename Endpoint::result>(&outcome);
        REQUIRE(result);
        return std::move(*result);
    }
};

inline std::vector<std::string> texts(xdm::event_page const& page)
{
    std::vector<std::string> all;
    for (auto const& e : page.events) {
        auto const* m = std::get_if<xdm::message_create>(&e);
        all.push_back(m ? m->text : std::string{type_of(e)});
    }
    return all;
}

using lines = std::vector<std::string>;

inline std::string header(xdm::response const& r, std::string_view name)
{
    return std::string{r.headers.find(name).value_or("(none)")};
}

} // namespace scene

#endif
