// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/token.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using xdm::oauth1::invalid_credentials;
using xdm::oauth1::make_token;
using xdm::oauth1::token;

namespace {

invalid_credentials flaw(std::string_view identifier, std::string_view secret)
{
    auto const made = make_token(identifier, xdm::secret{std::string{secret}});
    auto const* const found = std::get_if<invalid_credentials>(&made);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a token is an identifier and a secret, as they came")
{
    auto const made = make_token("370773112-Gm Hx\xC3\xA4%", xdm::secret{"s e&cret"});
    auto const* const t = std::get_if<token>(&made);
    REQUIRE(t);
    CHECK(t->identifier() == "370773112-Gm Hx\xC3\xA4%");
    CHECK(t->shared_secret().reveal() == "s e&cret");
    CHECK(*t == *t);
    CHECK_FALSE(made == make_token("370773112-Gm Hx\xC3\xA4%", xdm::secret{"another"}));
    CHECK_FALSE(made == make_token("another", xdm::secret{"s e&cret"}));
}

TEST_CASE("no token is empty")
{
    CHECK(flaw("", "secret") == invalid_credentials{"token", "is empty"});
    CHECK(flaw("token", "") == invalid_credentials{"token_secret", "is empty"});
    CHECK(to_string(flaw("token", "")) == "token_secret is empty");
}

TEST_CASE("no token holds a control character, wherever it stands")
{
    for (int byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        auto const is_control = byte < 0x20 || byte == 0x7F;
        CAPTURE(byte);
        for (auto const& text :
            {std::string{c} + "ab", std::string{"a"} + c + "b", std::string{"ab"} + c}) {
            auto const as_identifier = make_token(text, xdm::secret{"s"});
            auto const as_secret = make_token("t", xdm::secret{text});
            CHECK(std::holds_alternative<token>(as_identifier) != is_control);
            CHECK(std::holds_alternative<token>(as_secret) != is_control);
        }
    }
    CHECK(to_string(flaw("token\n", "secret")) == "token holds a control character");
    CHECK(to_string(flaw("token", "canary\r")) == "token_secret holds a control character");
}

TEST_CASE("a token prints without its secret, and without what acts on a terminal")
{
    auto const made = make_token("370773112-GmHx\xE2\x80\xAE", xdm::secret{"canary"});
    CHECK(to_string(*std::get_if<token>(&made)) ==
          "token 370773112-GmHx\\u{202e}, secret [redacted]");
}

TEST_CASE("an access token begins with its user's id")
{
    CHECK(xdm::oauth1::user_of("370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb") ==
          xdm::user_id{370'773'112});
    CHECK(xdm::oauth1::user_of("1-a-b") == xdm::user_id{1});
    for (std::string_view const other : {"", "-", "-a", "370773112", "a1-b", "1a-b", " 1-b", "+1-b",
             "99999999999999999999-b", "NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iwRl0"})
        CHECK_FALSE(xdm::oauth1::user_of(other));
}
