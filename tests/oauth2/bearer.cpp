// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/bearer.hpp>

#include <xdm/endpoint.hpp>
#include <xdm/oauth2/refresh.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <utility>

using xdm::request;
using xdm::request_of;
using xdm::secret;
using xdm::oauth2::app_bearer;
using xdm::oauth2::bearer;

namespace {

struct for_apps {
    static constexpr xdm::schemes accepts{xdm::scheme::oauth2_app};
};

static_assert(
    std::is_invocable_r_v<request_of<xdm::send_message>, bearer, request_of<xdm::send_message>>);
static_assert(std::is_invocable_v<bearer, request_of<xdm::download_media>>);
static_assert(std::is_invocable_v<bearer, request>);
static_assert(!std::is_invocable_v<bearer, request_of<xdm::v1::delete_event>>);
static_assert(!std::is_invocable_v<bearer, request_of<xdm::v1::download_media>>);
static_assert(!std::is_invocable_v<bearer, request_of<xdm::oauth2::refresh_token>>);
static_assert(!std::is_invocable_v<bearer, request_of<for_apps>>);
static_assert(std::is_invocable_v<app_bearer, request_of<for_apps>>);

template <class... Endpoints>
constexpr bool refuses_app_token = (!std::is_invocable_v<app_bearer, request_of<Endpoints>> && ...);
static_assert(refuses_app_token<xdm::get_events, xdm::get_event, xdm::send_message,
    xdm::create_group, xdm::delete_event, xdm::block_messages_from, xdm::unblock_messages_from,
    xdm::download_media, xdm::get_me, xdm::v1::delete_event, xdm::v1::download_media>);

} // namespace

TEST_CASE("A bearer sets the authorization and changes nothing else")
{
    bearer const authorize{secret{"abc"}};
    auto const plain = encode(xdm::send_message{.to = xdm::user_id{1}, .message = {.text = "hi"}});
    auto const authorized = authorize(plain);
    static_assert(std::is_same_v<decltype(authorized), request_of<xdm::send_message> const>);

    CHECK(authorized.headers.find("authorization") == "Bearer abc");
    auto expected = plain;
    expected.headers.push_back("authorization", "Bearer abc");
    CHECK(static_cast<request const&>(authorized) == expected);
}

TEST_CASE("A bearer replaces any authorization of whatever scheme")
{
    request r{.url = "https://api.x.com/2/users/me"};
    r.headers.push_back("Authorization", "Basic YTpi");
    r.headers.push_back("AUTHORIZATION", "OAuth x");
    auto const authorized = bearer{secret{"abc"}}(r);
    CHECK(authorized.headers.size() == 1);
    CHECK(authorized.headers.find("authorization") == "Bearer abc");
}

TEST_CASE("A token that holds line ends adds no header")
{
    for (auto const token : {"abc\r\nx-evil: 1", "abc\nx-evil: 1", "abc\r\n\r\nGET /"}) {
        auto const r = bearer{secret{token}}(request{});
        CHECK(r.headers.size() == 1);
        CHECK((*r.headers.begin()).value.find_first_of("\r\n") == std::string::npos);
    }
}

TEST_CASE("A token of the app is set the same way")
{
    auto const r = app_bearer{secret{"AAAA"}}(request_of<for_apps>{});
    static_assert(std::is_same_v<decltype(r), request_of<for_apps> const>);
    CHECK(r.headers.find("authorization") == "Bearer AAAA");
}

TEST_CASE("Bearers are equal when their tokens are")
{
    CHECK(bearer{secret{"a"}} == bearer{secret{"a"}});
    CHECK(bearer{secret{"a"}} != bearer{secret{"b"}});
}
