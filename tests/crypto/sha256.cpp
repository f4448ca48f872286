// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/sha256.hpp>

#include <xdm/text/base64.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>
#include <hex.hpp>

#include <string>

using xdm::sha256_of;

namespace {

// FIPS 180-4, and its examples.
static_assert(sha256_of("") ==
              hex::bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
static_assert(sha256_of("abc") ==
              hex::bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
static_assert(sha256_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
              hex::bytes("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
static_assert(sha256_of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                        "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
              hex::bytes("cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"));

// The octets of RFC 7636 appendix B.
static_assert(sha256_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") ==
              hex::bytes("13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"));

// The longest message of one block, and one of a whole block.
static_assert(sha256_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") ==
              hex::bytes("9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"));
static_assert(sha256_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") ==
              hex::bytes("ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"));

} // namespace

TEST_CASE("SHA-256 of a million letters is the published one")
{
    CHECK(hex::write(sha256_of(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 is right on both sides of each border of its padding")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("sha_boundary_derived").as_array()) {
        auto const message = facts::text(row.at("message")); // "a" x 55
        CAPTURE(message);
        std::string const bytes(std::stoul(message.substr(message.find('x') + 1)), 'a');
        CHECK(hex::write(sha256_of(bytes)) == facts::text(row.at("sha256")));
    }
}

TEST_CASE("SHA-256 of published messages is the published one")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("sha_fips180").as_array()) {
        auto const message = facts::text(row.at("message"));
        if (message.find(' ') == message.npos) // the million is described, not spelled
            CHECK(hex::write(sha256_of(message)) == facts::text(row.at("sha256")));
    }
}

TEST_CASE("The challenges of PKCE come out as published")
{
    if (facts::missing())
        return;
    auto const challenge = [](boost::json::value const& row) {
        auto const digest = sha256_of(facts::text(row.at("verifier")));
        return xdm::base64url_encode(xdm::detail::as_text(digest));
    };
    auto const vectors = facts::load("vectors-misc.json");
    auto const& published = vectors.at("pkce_rfc7636_appendix_b");
    CHECK(challenge(published) == facts::text(published.at("challenge_s256")));
    std::string octets;
    for (auto const& octet : published.at("sha256_octets").as_array())
        octets += static_cast<char>(octet.as_int64());
    CHECK(hex::write(sha256_of(facts::text(published.at("verifier")))) == hex::write(octets));
    for (auto const& row : vectors.at("pkce_derived").as_array())
        CHECK(challenge(row) == facts::text(row.at("challenge_s256")));
}
