// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/pkce.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>
#include <facts.hpp>
#include <heap.hpp>
#include <hex.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

using xdm::oauth2::challenge_s256;
using xdm::oauth2::pkce_verifier;

static_assert(std::movable<pkce_verifier> && !std::copyable<pkce_verifier>);
static_assert(!std::is_copy_constructible_v<pkce_verifier>);
static_assert(!std::is_copy_assignable_v<pkce_verifier>);
static_assert(!std::is_default_constructible_v<pkce_verifier>);
static_assert(!std::is_constructible_v<pkce_verifier, std::string>);

TEST_CASE("The octets of RFC 7636 appendix B make its verifier and its challenge")
{
    auto const verifier = pkce_verifier::from_octets(std::span{logins::entropy}.first(32));
    REQUIRE(verifier);
    CHECK(verifier->reveal() == logins::verifier);
    CHECK(challenge_s256(*verifier) == logins::challenge);
    CHECK(challenge_s256(*pkce_verifier::from_text(logins::verifier)) == logins::challenge);
}

TEST_CASE("The verifiers and challenges of the facts are made")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    auto const& rfc = vectors.at("pkce_rfc7636_appendix_b");
    std::vector<unsigned char> octets;
    for (auto const& octet : rfc.at("verifier_octets").as_array())
        octets.push_back(octet.to_number<unsigned char>());
    auto const verifier = pkce_verifier::from_octets(octets);
    REQUIRE(verifier);
    CHECK(verifier->reveal() == facts::text(rfc.at("verifier")));
    CHECK(challenge_s256(*verifier) == facts::text(rfc.at("challenge_s256")));
    for (auto const& derived : vectors.at("pkce_derived").as_array()) {
        auto const text = facts::text(derived.at("verifier"));
        INFO(text);
        auto const one = pkce_verifier::from_text(text);
        REQUIRE(one);
        CHECK(challenge_s256(*one) == facts::text(derived.at("challenge_s256")));
    }
}

TEST_CASE("A verifier takes 32 to 96 octets, which give 43 to 128 characters")
{
    std::vector<unsigned char> const octets(97, 0xFB);
    for (std::size_t size = 0; size <= octets.size(); ++size) {
        auto const verifier = pkce_verifier::from_octets(std::span{octets}.first(size));
        CHECK(verifier.has_value() == (size >= 32 && size <= 96));
        if (verifier) {
            CHECK(verifier->reveal().size() == (size * 8 + 5) / 6);
            CHECK(pkce_verifier::from_text(verifier->reveal()).has_value());
            CHECK(challenge_s256(*verifier).size() == 43);
        }
    }
}

TEST_CASE("A verifier that was kept as text has 43 to 128 unreserved characters")
{
    for (std::size_t const size : {43u, 44u, 127u, 128u})
        CHECK(pkce_verifier::from_text(std::string(size, '~')));
    for (std::size_t const size : {0u, 1u, 42u, 129u, 171u})
        CHECK_FALSE(pkce_verifier::from_text(std::string(size, 'a')));
    for (int c = 0; c < 256; ++c) {
        auto text = std::string(43, 'a');
        text[20] = static_cast<char>(c);
        std::string_view const fine =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        CHECK(pkce_verifier::from_text(text).has_value() ==
              (fine.find(static_cast<char>(c)) != fine.npos));
    }
}

TEST_CASE("A verifier moves, leaves nothing behind, and is wiped when it goes")
{
    auto const before = std::string{logins::verifier};
    heap::watch const watch{logins::verifier};
    {
        auto first = pkce_verifier::from_octets(std::span{logins::entropy}.first(32));
        REQUIRE(first);
        auto const second = std::move(*first);
        CHECK(first->reveal().empty()); // NOLINT: this is promised
        CHECK(second.reveal() == before);
    }
    CHECK(watch.given_back() > 0);
    CHECK(watch.given_back_with_needle() == 0);
}

TEST_CASE("A verifier prints as redacted")
{
    CHECK(to_string(*pkce_verifier::from_text(logins::verifier)) == "[redacted]");
}
