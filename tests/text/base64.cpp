// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/base64.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>
#include <hex.hpp>

#include <string>
#include <string_view>

namespace {

// Both ways through the constexpr cores, which write not a byte too much.
constexpr bool matches(std::string_view bytes, std::string_view text,
    xdm::detail::base64_alphabet const& alphabet = xdm::detail::base64_standard)
{
    char encoded[100]{};
    char decoded[100]{};
    if (xdm::detail::base64_encoded_size(bytes.size(), alphabet) != text.size())
        return false;
    xdm::detail::base64_encode_to(encoded, bytes, alphabet);
    auto const size = xdm::detail::base64_decode_to(decoded, text, alphabet);
    return std::string_view{encoded} == text && size == bytes.size() &&
           std::string_view{decoded} == bytes;
}

// RFC 4648 section 10.
static_assert(matches("", ""));
static_assert(matches("f", "Zg=="));
static_assert(matches("fo", "Zm8="));
static_assert(matches("foo", "Zm9v"));
static_assert(matches("foob", "Zm9vYg=="));
static_assert(matches("fooba", "Zm9vYmE="));
static_assert(matches("foobar", "Zm9vYmFy"));
static_assert(matches("\x14\xFB\x9C\x03\xD9\x7E", "FPucA9l+"));
static_assert(matches("\x14\xFB\x9C\x03\xD9\x7E", "FPucA9l-", xdm::detail::base64_for_urls));
static_assert(matches("\xFB\xFF", "-_8", xdm::detail::base64_for_urls));

} // namespace

TEST_CASE("Texts of every length come back from base64 and from base64url")
{
    std::string bytes;
    for (unsigned n = 0; n < 300; ++n) {
        auto const text = xdm::base64_encode(bytes);
        auto const bare = xdm::base64url_encode(bytes);
        CHECK(text.size() == (n + 2) / 3 * 4);
        CHECK(bare.size() == (4 * n + 2) / 3);
        CHECK(xdm::base64_decode(text) == bytes);
        CHECK(xdm::base64url_decode(bare) == bytes);
        bytes += static_cast<char>(n * 151 + n / 3);
    }
}

TEST_CASE("The alphabets have 64 characters each and no other is read")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        auto const in = [c](std::string_view set) { return set.find(c) != set.npos; };
        auto const common = in("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
        for (std::size_t place = 0; place < 4; ++place) {
            std::string text = "AAAA";
            text[place] = c;
            if (c != '=' || place != 3)
                CHECK(xdm::base64_decode(text).has_value() == (common || in("+/")));
            CHECK(xdm::base64url_decode(text).has_value() == (common || in("-_")));
        }
    }
}

TEST_CASE("There is one base64 text for each sequence of bytes")
{
    CHECK(xdm::base64_decode("Zg==") == "f");
    for (auto const* const text : {"Z", "Zg", "Zg=", "Zg===", "=", "==", "====", "Z===", "Zm9vZ",
             "Zh==", "Zn==", "Zm9=", "Zm8=Zm8=", "Zg==Zg==", "Zg=A", "Zm8", " Zm8=", "Zm8=\n",
             "Zm 8", "A===", "Zm9v===="}) {
        CAPTURE(text);
        CHECK_FALSE(xdm::base64_decode(text));
    }
    CHECK(xdm::base64url_decode("Zg") == "f");
    for (auto const* const text :
        {"Z", "A", "Zm9vA", "Zg==", "Zg=", "Zh", "Zm9", "Zm9vZ", "Zm8=", "=", "Zg\n"}) {
        CAPTURE(text);
        CHECK_FALSE(xdm::base64url_decode(text));
    }
}

TEST_CASE("Only canonical endings are read, of all there are")
{
    unsigned read = 0;
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (auto const first : digits) {
        for (auto const second : digits) {
            std::string const text{first, second, '=', '='};
            if (auto const bytes = xdm::base64_decode(text)) {
                ++read;
                CHECK(xdm::base64_encode(*bytes) == text);
            }
        }
    }
    CHECK(read == 256);
}

TEST_CASE("Published and derived texts in base64 are written and read")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("base64_rfc4648").as_array()) {
        auto const input = facts::text(row.at("input"));
        auto const text = facts::text(row.at("base64"));
        CHECK(xdm::base64_encode(input) == text);
        CHECK(xdm::base64_decode(text) == input);
    }
    for (auto const& row : vectors.at("base64url_derived").as_array()) {
        auto const bytes = hex::read(facts::text(row.at("hex")));
        auto const text = facts::text(row.at("base64"));
        auto const bare = facts::text(row.at("base64url_nopad"));
        CHECK(xdm::base64_encode(bytes) == text);
        CHECK(xdm::base64_decode(text) == bytes);
        CHECK(xdm::base64url_encode(bytes) == bare);
        CHECK(xdm::base64url_decode(bare) == bytes);
    }
    for (auto const& row : vectors.at("basic_auth").as_array()) {
        auto const pair = facts::text(row.at("id")) + ':' + facts::text(row.at("secret"));
        CHECK("Basic " + xdm::base64_encode(pair) == facts::text(row.at("header")));
    }
    std::string verifier;
    auto const& pkce = vectors.at("pkce_rfc7636_appendix_b");
    for (auto const& octet : pkce.at("verifier_octets").as_array())
        verifier += static_cast<char>(octet.as_int64());
    CHECK(xdm::base64url_encode(verifier) == facts::text(pkce.at("verifier")));
}
