// SPDX-License-Identifier: BSL-1.0
// Somebody cuts or alters the file that a token or a login was saved to, so that the program uses
// another secret, or believes that a token lasts. What loads again saves as exactly that text.
#include <oauth1/given.hpp>
#include <oauth2/logins.hpp>

#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

std::string saved_token()
{
    xdm::oauth2::token_grant const grant{.access_token = xdm::secret{std::string{"access"}},
        .token_type = "bearer",
        .expires_in = 7200,
        .scope = "dm.read new.scope",
        .refresh_token = xdm::secret{std::string{"refresh"}}};
    return std::string{xdm::oauth2::token{grant, logins::noon}.save().reveal()};
}

} // namespace

TEST_CASE("Attack: a saved token that was cut short is none")
{
    auto const text = saved_token();
    for (std::size_t size = 0; size + 1 < text.size(); ++size) // the last `=` says nothing
        CHECK_FALSE(xdm::oauth2::token::load(text.substr(0, size)));
    CHECK(xdm::oauth2::token::load(text));
}

TEST_CASE("Attack: a saved login that was cut short is none")
{
    std::string const text{logins::pending().save().reveal()};
    for (std::size_t size = 0; size + 1 < text.size(); ++size) // the last `=` says nothing
        CHECK_FALSE(xdm::oauth2::pending_authorization::load(text.substr(0, size)));
    CHECK(xdm::oauth2::pending_authorization::load(text));
}

TEST_CASE(
    "Attack: a saved login of OAuth 1.0a that was cut short never crashes, and signs nothing new")
{
    xdm::oauth1::pending const login{given::token("t", "secret")};
    std::string const text{login.save().reveal()};
    for (std::size_t size = 0; size < text.size(); ++size)
        if (auto const cut = xdm::oauth1::pending::load(text.substr(0, size)))
            CHECK(text.starts_with(cut->save().reveal()));
}

TEST_CASE("Attack: a saved token with any byte changed is none, or says what it says")
{
    auto const text = saved_token();
    for (std::size_t at = 0; at < text.size(); ++at)
        for (char const c : {'\0', '\n', '&', '=', '%', '+', 'a', '0', '\xff'}) {
            auto changed = text;
            changed[at] = c;
            auto const loaded = xdm::oauth2::token::load(changed);
            if (loaded)
                CHECK(xdm::oauth2::token::load(loaded->save().reveal()) == loaded);
        }
    for (auto const* more : {"&expires=", "&access_token=x", "&end=", "&", "&x=y"})
        if (auto const loaded = xdm::oauth2::token::load(text + more))
            CHECK(std::string{more} == "&"); // no pair
}
