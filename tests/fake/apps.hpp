// SPDX-License-Identifier: BSL-1.0
// A scene with two apps in it, and people who log in with them.
#ifndef XDM_TESTS_FAKE_APPS_HPP
#define XDM_TESTS_FAKE_APPS_HPP

#include "fake/scene.hpp"

#include <xdm/decode.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace scene {

namespace oauth1 = xdm::oauth1;
namespace oauth2 = xdm::oauth2;

inline constexpr std::string_view redirect = "https://app.example.com/back?to=inbox";

/// The alternative that is there; the test fails where it is another.
template <class T, class Variant>
T taken(Variant&& from)
{
    auto* const found = std::get_if<T>(&from);
    REQUIRE(found);
    return std::move(*found);
}

struct apps : cast {
    xdm::fake::client app = x.add_client({.redirect_uris = {std::string{redirect}}});
    xdm::fake::client web = x.add_client(
        {.confidential = true, .redirect_uris = {std::string{redirect}}});
    unsigned char drawn = 0;

    using cast::cast;

    oauth2::pending_authorization begin(
        xdm::fake::client const& by, oauth2::scopes const& wanted = all())
    {
        std::array<unsigned char, 64> entropy{++drawn};
        entropy[63] = drawn;
        return taken<oauth2::pending_authorization>(
            oauth2::begin(by.oauth2_client(), redirect, wanted, entropy));
    }
    /// The code that a yes brings.
    oauth2::authorization_code agree(
        xdm::fake::client const& by, oauth2::scopes const& wanted = all())
    {
        auto login = begin(by, wanted);
        auto const landed = x.at(now).authorize(login.url(), me);
        INFO(landed.error);
        return taken<oauth2::authorization_code>(finish(login, landed.callback, now));
    }
    template <class Endpoint>
    xdm::response tell(Endpoint const& e)
    {
        return x.handle(encode(e), now);
    }
    oauth2::token log_in(xdm::fake::client const& by, oauth2::scopes const& wanted = all())
    {
        auto const answer = tell(oauth2::exchange_code{by.oauth2_client(), agree(by, wanted)});
        INFO(answer.body);
        auto const grant = taken<oauth2::token_grant>(xdm::decode<oauth2::exchange_code>(answer));
        return {grant, now};
    }
    template <class Endpoint>
    xdm::response ask_with(std::string_view token, Endpoint const& e)
    {
        return x.handle(oauth2::bearer{xdm::secret{std::string{token}}}(encode(e)), now);
    }
    template <class Endpoint>
    int status(oauth2::token const& with, Endpoint const& e)
    {
        return ask_with(with.access().reveal(), e).status;
    }
    static oauth2::scopes all()
    {
        return {xdm::scope::dm_read, xdm::scope::dm_write, xdm::scope::tweet_read,
            xdm::scope::users_read, xdm::scope::offline_access};
    }

    /// The first leg of OAuth 1.0a.
    xdm::response ask_for_token(xdm::fake::client const& by, std::string_view callback,
        oauth1::access what = oauth1::access::as_registered)
    {
        return ask_signed(
            encode(oauth1::request_token{std::string{callback}, what}), by.oauth1_client());
    }
    oauth1::pending begin_oauth1(xdm::fake::client const& by, std::string_view callback = redirect)
    {
        auto const answer = ask_for_token(by, callback);
        INFO(answer.body);
        return taken<oauth1::pending>(xdm::decode<oauth1::request_token>(answer));
    }
};

inline constexpr auto unauthorized =
    R"({"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"})";
inline constexpr auto forbidden =
    R"({"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"})";

/// An error of API 1.1.
inline std::string coded(int code, std::string_view message)
{
    return R"({"errors":[{"code":)" + std::to_string(code) + R"(,"message":")" +
           std::string{message} + R"("}]})";
}
inline std::string oauth2_error(std::string_view error, std::string_view description)
{
    return R"({"error":")" + std::string{error} + R"(","error_description":")" +
           std::string{description} + R"("})";
}

} // namespace scene

#endif
