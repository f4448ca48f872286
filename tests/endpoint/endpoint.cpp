// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/endpoint.hpp>

#include <xdm/endpoint.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace shop {

// An endpoint of somebody else's.
struct buy {
    using result = int;
    static constexpr xdm::schemes accepts{xdm::scheme::oauth2_user};
    static constexpr xdm::scope_set scopes{};
};

xdm::request_of<buy> encode(buy const&, xdm::dialect = xdm::dialect::classic)
{
    xdm::request_of<buy> r;
    r.url = "https://shop.example.com/buy";
    return r;
}
std::vector<xdm::invalid> validate(buy const&, xdm::dialect = xdm::dialect::classic)
{
    return {};
}

struct sell { // which nothing encodes
    using result = int;
    static constexpr xdm::schemes accepts{xdm::scheme::oauth2_user};
    static constexpr xdm::scope_set scopes{};
};

} // namespace shop

namespace {

using xdm::endpoint;

static_assert(endpoint<xdm::block_messages_from>);
static_assert(endpoint<xdm::create_group>);
static_assert(endpoint<xdm::delete_event>);
static_assert(endpoint<xdm::download_media>);
static_assert(endpoint<xdm::get_event>);
static_assert(endpoint<xdm::get_events>);
static_assert(endpoint<xdm::get_me>);
static_assert(endpoint<xdm::get_users>);
static_assert(endpoint<xdm::get_users_by_username>);
static_assert(endpoint<xdm::send_message>);
static_assert(endpoint<xdm::unblock_messages_from>);
static_assert(endpoint<xdm::v1::delete_event>);
static_assert(endpoint<xdm::v1::download_media>);
static_assert(endpoint<shop::buy>);
static_assert(!endpoint<shop::sell>);
static_assert(!endpoint<xdm::request>);
static_assert(!endpoint<xdm::message>);
static_assert(!endpoint<int>);

} // namespace

TEST_CASE("Code that takes any endpoint takes one of somebody else's")
{
    auto const url = [](endpoint auto const& e) {
        return validate(e).empty() ? encode(e, xdm::dialect::post).url : "";
    };
    CHECK(url(shop::buy{}) == "https://shop.example.com/buy");
    CHECK(url(xdm::get_me{}) == "https://api.x.com/2/users/me");
}
