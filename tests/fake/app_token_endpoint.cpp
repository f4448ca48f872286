// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/app_token_endpoint.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_users.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;

namespace {

struct with_key : apps {
    oauth2::get_app_token const ask{app.consumer_key(), app.consumer_secret()};

    xdm::secret app_token_now()
    {
        return taken<oauth2::token_grant>(xdm::decode<oauth2::get_app_token>(tell(ask)))
            .access_token;
    }
    int status(xdm::secret const& token)
    {
        return ask_with(token.reveal(), xdm::get_users{.ids = {you}}).status;
    }
};

} // namespace

TEST_CASE("an app has one token of its own, the same until it is invalidated")
{
    with_key s;
    auto const first = s.app_token_now();
    CHECK(first.reveal().starts_with("AAAA"));
    CHECK(s.app_token_now() == first);
    CHECK(first.reveal() != s.x.app_token());
    CHECK(s.status(first) == 200);
    auto const answer = s.tell(
        oauth2::invalidate_app_token{s.app.consumer_key(), s.app.consumer_secret(), first});
    CHECK(answer.status == 200);
    CHECK(answer.body == R"({"access_token":")" + std::string{first.reveal()} + R"("})");
    CHECK(s.status(first) == 401);
    auto const second = s.app_token_now();
    CHECK(second != first);
    CHECK(s.status(second) == 200);
    CHECK(s.status(xdm::secret{s.x.app_token()}) == 200);
}

TEST_CASE("the answer has no time and no scope")
{
    with_key s;
    auto const answer = s.tell(s.ask);
    CHECK(answer.body == R"({"token_type":"bearer","access_token":")" +
                             std::string{s.app_token_now().reveal()} + R"("})");
}

TEST_CASE("wrong keys, and those of OAuth 2.0, get no token")
{
    with_key s;
    auto const expected = R"({"errors":[{"code":99,"message":"Unable to verify your credentials",)"
                          R"("label":"authenticity_token_error"}]})";
    auto const& web = s.web.oauth2_client();
    for (auto const& wrong : {oauth2::get_app_token{s.app.consumer_key(), xdm::secret{"x"}},
             oauth2::get_app_token{s.app.consumer_key(), s.web.consumer_secret()},
             oauth2::get_app_token{web.id(), *web.secret()}}) {
        auto const r = s.tell(wrong);
        CHECK(r.status == 403);
        CHECK(r.body == expected);
        auto const problem = taken<xdm::problem>(xdm::decode<oauth2::get_app_token>(r));
        CHECK(diagnose<oauth2::get_app_token>(problem).cause == xdm::cause::client_wrong);
    }
    CHECK(s.tell(oauth2::invalidate_app_token{
                     s.app.consumer_key(), xdm::secret{"x"}, s.app_token_now()})
              .body == expected);
    CHECK(s.tell(oauth2::invalidate_app_token{
                     s.app.consumer_key(), s.app.consumer_secret(), xdm::secret{s.x.app_token()}})
              .body == coded(89, "Invalid or expired token."));
}

TEST_CASE("another grant is none here")
{
    with_key s;
    auto r = encode(s.ask);
    r.body = "grant_type=refresh_token";
    CHECK(s.x.handle(r, s.now).body ==
          R"({"errors":[{"code":170,"message":"Missing required parameter: grant_type",)"
          R"("label":"forbidden_missing_parameter"}]})");
}
