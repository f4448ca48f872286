// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/hmac.hpp>

#include <xdm/crypto/sha1.hpp>
#include <xdm/crypto/sha256.hpp>
#include <xdm/text/base64.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>
#include <hex.hpp>

#include <cstring>
#include <new>
#include <string>
#include <string_view>

using xdm::hmac_of;
using xdm::sha1;
using xdm::sha256;

namespace {

// `Size` times the same character, at compile time.
template <char Character, std::size_t Size>
struct repeated {
    char text[Size]{};
    constexpr repeated()
    {
        for (auto& c : text)
            c = Character;
    }
    constexpr operator std::string_view() const { return {text, Size}; }
};

constexpr repeated<'\x0B', 20> key_1;
constexpr repeated<'\xAA', 20> key_3;
constexpr repeated<'\xDD', 50> data_3;
constexpr std::string_view key_4 =
    "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17"
    "\x18\x19";
constexpr repeated<'\xCD', 50> data_4;
constexpr repeated<'\x0C', 20> key_5;
constexpr repeated<'\xAA', 80> key_of_80;
constexpr repeated<'\xAA', 131> key_of_131;

// RFC 2202 section 3.
static_assert(
    hmac_of<sha1>(key_1, "Hi There") == hex::bytes("b617318655057264e28bc0b6fb378c8ef146be00"));
static_assert(hmac_of<sha1>("Jefe", "what do ya want for nothing?") ==
              hex::bytes("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
static_assert(
    hmac_of<sha1>(key_3, data_3) == hex::bytes("125d7342b9ac11cd91a39af48aa17b4f63f175d3"));
static_assert(
    hmac_of<sha1>(key_4, data_4) == hex::bytes("4c9007f4026250c6bc8414f9bf50c86c2d7235da"));
static_assert(hmac_of<sha1>(key_5, "Test With Truncation") ==
              hex::bytes("4c1a03424b55e07fe7f27be1d58bb9324a9a5a04"));
static_assert(hmac_of<sha1>(key_of_80, "Test Using Larger Than Block-Size Key - Hash Key First") ==
              hex::bytes("aa4ae5e15272d00e95705637ce8a3b55ed402112"));
static_assert(hmac_of<sha1>(key_of_80,
                  "Test Using Larger Than Block-Size Key and Larger Than One "
                  "Block-Size Data") == hex::bytes("e8e99d0f45237d786d6bbaa7965c7808bbff1a91"));

// RFC 4231 section 4; of its fifth it prints half.
static_assert(hmac_of<sha256>(key_1, "Hi There") ==
              hex::bytes("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
static_assert(hmac_of<sha256>("Jefe", "what do ya want for nothing?") ==
              hex::bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
static_assert(hmac_of<sha256>(key_3, data_3) ==
              hex::bytes("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"));
static_assert(hmac_of<sha256>(key_4, data_4) ==
              hex::bytes("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"));
static_assert(hmac_of<sha256>(key_5, "Test With Truncation") ==
              hex::bytes("a3b6167473100ee06e0c796c2955552bfa6f7c0a6a8aef8b93f860aab0cd20c5"));
static_assert(
    hmac_of<sha256>(key_of_131, "Test Using Larger Than Block-Size Key - Hash Key First") ==
    hex::bytes("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
static_assert(
    hmac_of<sha256>(key_of_131,
        "This is a test using a larger than block-size key and a larger than block-size data. The "
        "key needs to be hashed before being used by the HMAC algorithm.") ==
    hex::bytes("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"));

// A key of exactly one block is taken as it is.
static_assert(hmac_of<sha1>(repeated<'k', 64>{}, "data") ==
              hex::bytes("fd6ac0544a139c8a65af3b45cd347d1f8d6fc5c2"));

} // namespace

TEST_CASE("HMAC is right on both sides of a key of one block")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("hmac_key_boundary_derived").as_array()) {
        auto const described = facts::text(row.at("key")); // "k" x 64
        CAPTURE(described);
        std::string const key(std::stoul(described.substr(described.find('x') + 1)), 'k');
        auto const data = facts::text(row.at("data"));
        CHECK(hex::write(hmac_of<sha1>(key, data)) == facts::text(row.at("sha1")));
        CHECK(hex::write(hmac_of<sha256>(key, data)) == facts::text(row.at("sha256")));
    }
}

TEST_CASE("The published codes come out at run time, too")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    auto const check = [](boost::json::value const& rows, auto code_of) {
        for (auto const& row : rows.as_array()) {
            auto const key = hex::read(facts::text(row.at("key_hex")));
            auto const data = hex::read(facts::text(row.at("data_hex")));
            CHECK(hex::write(code_of(key, data)) == facts::text(row.at("mac_hex")));
        }
    };
    check(vectors.at("hmac_sha1_rfc2202"), hmac_of<sha1>);
    check(vectors.at("hmac_sha256_rfc4231"), hmac_of<sha256>);
    for (auto const& row : vectors.at("crc_and_webhook_signature").as_array()) {
        auto const code = hmac_of<sha256>(
            facts::text(row.at("secret")), facts::text(row.at("message")));
        CHECK("sha256=" + xdm::base64_encode(xdm::detail::as_text(code)) ==
              facts::text(row.at("token")));
    }
}

TEST_CASE("A message may come in pieces, and a keyed state may be copied")
{
    xdm::hmac<sha256> const keyed{"key"};
    for (auto const* const message : {"", "The quick brown fox jumps over the lazy dog"}) {
        std::string_view const text = message;
        auto code = keyed;
        for (std::size_t n = 0; n < text.size(); ++n)
            code.update(text.substr(n, 1));
        CHECK(code.finish() == hmac_of<sha256>("key", text));
    }
    auto assigned = xdm::hmac<sha256>{"other"};
    assigned.update("what it has taken in so far");
    assigned = keyed;
    assigned.update("text");
    CHECK(assigned.finish() == hmac_of<sha256>("key", "text"));
}

TEST_CASE("Nothing of a key is left when its hmac is destroyed")
{
    using code = xdm::hmac<sha1>;
    alignas(code) unsigned char place[sizeof(code)];
    auto const marks = [&place] {
        int count = 0;
        for (unsigned char const volatile& byte : place)
            count += byte != 0 ? 1 : 0;
        return count;
    };
    auto* const keyed = new (place) code{"a key"};
    keyed->update("a message");
    CHECK(marks() > 40);
    keyed->~code();
    CHECK(marks() == 0);
}
