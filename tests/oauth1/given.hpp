// SPDX-License-Identifier: BSL-1.0
// Credentials and requests that the tests of this room begin with.
#ifndef XDM_TESTS_OAUTH1_GIVEN_HPP
#define XDM_TESTS_OAUTH1_GIVEN_HPP

#include <xdm/http/request.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/once.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace given {

inline xdm::oauth1::token token(std::string_view identifier, std::string_view secret)
{
    auto const made = xdm::oauth1::make_token(identifier, xdm::secret{std::string{secret}});
    REQUIRE(std::holds_alternative<xdm::oauth1::token>(made));
    return *std::get_if<xdm::oauth1::token>(&made);
}

inline xdm::oauth1::credentials client(std::string_view key, std::string_view secret)
{
    auto const made = xdm::oauth1::make_credentials(key, xdm::secret{std::string{secret}});
    REQUIRE(std::holds_alternative<xdm::oauth1::credentials>(made));
    return *std::get_if<xdm::oauth1::credentials>(&made);
}

/// Those of X's page "Creating a signature".
inline xdm::oauth1::credentials keys()
{
    return client("xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw")
        .with(token("370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"));
}

/// The nonce and time of the same page.
inline constexpr std::int64_t time = 1'318'622'958;
inline xdm::oauth1::once once()
{
    return {.nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg", .timestamp = time};
}

using pairs = std::vector<std::pair<std::string_view, std::string_view>>;

inline xdm::fields fields(pairs const& list)
{
    xdm::fields made;
    for (auto const& [name, value] : list)
        made.push_back(name, value);
    return made;
}

inline xdm::request get(std::string_view url, pairs const& query = {})
{
    return {.url = std::string{url}, .query = fields(query)};
}

inline xdm::request form(std::string_view url, std::string_view body)
{
    xdm::request r{.method = xdm::method::post, .url = std::string{url}};
    r.headers.push_back("content-type", "application/x-www-form-urlencoded");
    r.body = body;
    return r;
}

/// The request of the same page.
inline xdm::request post_of_the_docs(std::string_view host = "api.x.com")
{
    return form("https://" + std::string{host} + "/1.1/statuses/update.json?include_entities=true",
        "status=Hello%20Ladies%20%2b%20Gentlemen%2c%20a%20signed%20OAuth%20request%21");
}

inline std::string authorization(xdm::request const& r)
{
    auto const found = r.headers.find("Authorization");
    REQUIRE(found);
    return std::string{*found};
}

} // namespace given

#endif
