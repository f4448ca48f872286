// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/callback.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

using namespace xdm::oauth1;

static_assert(!std::is_default_constructible_v<granted>);
static_assert(!std::is_constructible_v<granted, token, std::string_view>);

namespace {

pending waiting()
{
    return pending{given::token("NPcudxy0", "canary")};
}

std::string kind(std::string_view callback)
{
    struct {
        std::string operator()(granted const& g) const
        {
            return "granted " + std::string{g.verifier().reveal()};
        }
        std::string operator()(denied) const { return "denied"; }
        std::string operator()(for_another_token) const { return "for another token"; }
        std::string operator()(malformed_callback const& m) const { return std::string{m.what}; }
    } const visitor;
    return std::visit(visitor, finish(waiting(), callback));
}

} // namespace

TEST_CASE("a yes for this login is granted, as a whole URL or as a target")
{
    CHECK(kind("https://app.example/back?oauth_token=NPcudxy0&oauth_verifier=uw7N") ==
          "granted uw7N");
    CHECK(kind("/back?oauth_token=NPcudxy0&oauth_verifier=uw7N") == "granted uw7N");
    CHECK(kind("/back?a=b&oauth_verifier=u%2Bw+7&&oauth_token=NPcudx%790&c#d") == "granted u+w 7");
    auto const answer = finish(waiting(), "/?oauth_token=NPcudxy0&oauth_verifier=v");
    CHECK(std::get_if<granted>(&answer)->token() == waiting().token());
}

TEST_CASE("a no for this login is denied")
{
    CHECK(kind("https://app.example/back?denied=NPcudxy0") == "denied");
    CHECK(kind("/back?a=b&denied=NPcudxy0") == "denied");
}

TEST_CASE("what is for another token leaves the login waiting")
{
    for (std::string_view const other :
        {"NPcudxy1", "npcudxy0", "NPcudxy", "NPcudxy00", "", "canary"}) {
        CHECK(kind("/?oauth_verifier=v&oauth_token=" + std::string{other}) == "for another token");
        CHECK(kind("/?denied=" + std::string{other}) == "for another token");
        CHECK(kind("/?oauth_token=" + std::string{other}) == "for another token");
    }
}

TEST_CASE("what X does not send is malformed")
{
    auto const nothing = "it has neither oauth_token nor denied";
    for (std::string_view const callback : {"", "/back", "https://app.example/back", "/back?",
             "/back?oauth_verifier=v", "oauth_token=NPcudxy0&oauth_verifier=v",
             "/back#?oauth_token=NPcudxy0&oauth_verifier=v", "/?OAUTH_TOKEN=NPcudxy0"})
        CHECK(kind(callback) == nothing);
    CHECK(kind("/?oauth_token=NPcudxy0") == "it has no oauth_verifier");
    CHECK(kind("/?oauth_token=NPcudxy0&oauth_verifier=") == "it has no oauth_verifier");
    CHECK(
        kind("/?oauth_token=NPcudxy0&oauth_verifier=v&denied=NPcudxy0") == "it is a yes and a no");
    CHECK(kind("/?denied=NPcudxy0&oauth_verifier=v") == "it is a yes and a no");
    auto const twice = "it has oauth_token, oauth_verifier or denied twice";
    CHECK(kind("/?oauth_token=NPcudxy0&oauth_verifier=v&oauth_token=NPcudxy0") == twice);
    CHECK(kind("/?oauth_token=NPcudxy0&oauth_verifier=v&oauth_verifier=w") == twice);
    CHECK(kind("/?denied=NPcudxy0&denied=NPcudxy0") == twice);
}

TEST_CASE("a PIN is what the person typed, without the blanks")
{
    auto const verifier = [](std::string_view pin) {
        auto const g = finish_with_pin(waiting(), pin);
        return g ? std::string{g->verifier().reveal()} : "nothing";
    };
    CHECK(verifier("1234567") == "1234567");
    CHECK(verifier(" 123 4567\r\n") == "1234567");
    CHECK(verifier("aB1") == "aB1");
    for (std::string_view const none : {"", " ", "12-34", "12\x1B", "1234567&a=b",
             "\xC2\xA0"
             "123"})
        CHECK(verifier(none) == "nothing");
    CHECK(finish_with_pin(waiting(), "1")->token() == waiting().token());
}

TEST_CASE("a grant prints without secret and verifier")
{
    CHECK(to_string(*finish_with_pin(waiting(), "1234567")) ==
          "granted for token NPcudxy0, secret [redacted]; verifier [redacted]");
}
