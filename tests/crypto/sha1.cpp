// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/sha1.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>
#include <hex.hpp>

#include <string>

using xdm::sha1_of;

namespace {

// FIPS 180-4, and its examples.
static_assert(sha1_of("") == hex::bytes("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
static_assert(sha1_of("abc") == hex::bytes("a9993e364706816aba3e25717850c26c9cd0d89d"));
static_assert(sha1_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
              hex::bytes("84983e441c3bd26ebaae4aa1f95129e5e54670f1"));
static_assert(sha1_of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                      "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
              hex::bytes("a49b2446a02c645bf419f995b67091253a04a259"));

// The longest message of one block, and one of a whole block.
static_assert(sha1_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") ==
              hex::bytes("c1c8bbdc22796e28c0e15163d20899b65621d65a"));
static_assert(sha1_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") ==
              hex::bytes("0098ba824b5c16427bd7a1122a5a442a25ec644d"));

} // namespace

TEST_CASE("SHA-1 of a million letters is the published one")
{
    CHECK(hex::write(sha1_of(std::string(1'000'000, 'a'))) ==
          "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("SHA-1 is right on both sides of each border of its padding")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("sha_boundary_derived").as_array()) {
        auto const message = facts::text(row.at("message")); // "a" x 55
        CAPTURE(message);
        std::string const bytes(std::stoul(message.substr(message.find('x') + 1)), 'a');
        CHECK(hex::write(sha1_of(bytes)) == facts::text(row.at("sha1")));
    }
}

TEST_CASE("SHA-1 of published messages is the published one")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("sha_fips180").as_array()) {
        auto const message = facts::text(row.at("message"));
        if (message.find(' ') == message.npos) // the million is described, not spelled
            CHECK(hex::write(sha1_of(message)) == facts::text(row.at("sha1")));
    }
}
