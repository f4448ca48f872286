// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/block_hash.hpp>

#include <xdm/crypto/sha1.hpp>
#include <xdm/crypto/sha256.hpp>

#include <doctest/doctest.h>
#include <hex.hpp>

#include <array>
#include <string>
#include <string_view>

namespace {

template <class Hash>
typename Hash::digest in_pieces(std::string_view text, std::size_t first, std::size_t others)
{
    Hash hash;
    hash.update(text.substr(0, first));
    for (auto at = first; at < text.size(); at += others)
        hash.update(text.substr(at, others));
    return hash.finish();
}

} // namespace

TEST_CASE("A message may come in pieces of any size")
{
    std::string text;
    for (int n = 0; n < 300; ++n)
        text += static_cast<char>(n * 7);
    for (std::size_t first = 0; first <= 130; ++first) {
        for (std::size_t const others : {1U, 3U, 63U, 64U, 65U, 128U, 200U}) {
            CAPTURE(first);
            CAPTURE(others);
            CHECK(in_pieces<xdm::sha1>(text, first, others) == xdm::sha1_of(text));
            CHECK(in_pieces<xdm::sha256>(text, first, others) == xdm::sha256_of(text));
        }
    }
}

TEST_CASE("Pieces without bytes change nothing")
{
    xdm::sha256 hash;
    hash.update({});
    hash.update("ab");
    hash.update("");
    hash.update("c");
    hash.update({});
    CHECK(hash.finish() == xdm::sha256_of("abc"));
    CHECK(xdm::sha1{}.finish() == xdm::sha1_of(""));
}

TEST_CASE("A hash that is copied goes on in both")
{
    xdm::sha1 hash;
    hash.update("a");
    auto other = hash;
    hash.update("bc");
    other.update("bd");
    CHECK(hash.finish() == xdm::sha1_of("abc"));
    CHECK(other.finish() == xdm::sha1_of("abd"));
}

TEST_CASE("A digest is seen as a text of its bytes")
{
    std::array<unsigned char, 4> const digest{0, 255, 'a', 0};
    CHECK(xdm::detail::as_text(digest) == std::string_view{"\0\xFF"
                                                           "a\0",
                                              4});
    CHECK(xdm::detail::as_text(xdm::sha256_of("abc")).size() == 32);
}

TEST_CASE("Words are read with their highest byte first")
{
    static_assert(xdm::detail::load_word("\x01\x02\x03\xFF") == 0x010203FF);
    static_assert(xdm::detail::rotate_left(0x80000001, 4) == 0x18);
    CHECK(xdm::detail::load_word("\xFF\x80\x7F\0") == 0xFF807F00);
}
