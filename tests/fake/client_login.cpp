// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/client_login.hpp>

#include <xdm/http/form.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake::detail;

namespace {

struct two_apps : world {
    two_apps() : world{{.seed = 7}}
    {
        access.apps.push_back({xdm::fake::client{7, 1, {.id = "a public app"}}, 1});
        access.apps.push_back(
            {xdm::fake::client{7, 2, {.confidential = true, .id = "the 100% app"}}, 2});
    }
    std::string secret() const
    {
        return std::string{access.apps[2].app.oauth2_client().secret()->reveal()};
    }
    /// The app that is let in, or the status and the first word of the answer.
    std::string who(std::string_view authorization, std::string_view form = {})
    {
        xdm::request r;
        if (!authorization.empty())
            r.headers.push_back("authorization", authorization);
        auto const found = client_of(*this, r, xdm::parse_form(form));
        if (auto const* const app = std::get_if<xdm::fake::client const*>(&found))
            return (*app)->id();
        auto const& no = *std::get_if<xdm::response>(&found);
        return std::to_string(no.status) + ' ' + no.body;
    }
};

std::string basic(std::string_view id, std::string_view password)
{
    return "Basic " + xdm::base64_encode(std::string{id} + ':' + std::string{password});
}

} // namespace

TEST_CASE("a public app names itself in the form")
{
    two_apps w;
    CHECK(w.who("", "client_id=a%20public+app") == "a public app");
    CHECK(w.who("") == R"(400 {"error":"invalid_request","error_description":)"
                       R"("Missing required parameter [client_id]."})");
    CHECK(w.who("", "client_id=nobody") == R"(401 {"error":"invalid_client","error_description":)"
                                           R"("Value passed for the client was invalid."})");
}

TEST_CASE("a confidential app shows its secret, form-encoded or as it is")
{
    two_apps w;
    auto const secret = w.secret();
    CHECK(w.who(basic("the 100% app", secret)) == "the 100% app");
    CHECK(w.who(basic("the%20100%25%20app", secret)) == "the 100% app");
    CHECK(w.who(basic("the+100%25+app", secret)) == "the 100% app");
    CHECK(w.who("BASIC   " + basic("the 100% app", secret).substr(6) + " ") == "the 100% app");
    // As one widely used client does: everything at once.
    CHECK(w.who(basic("the 100% app", secret),
              "client_id=the+100%25+app&client_secret=" + secret) == "the 100% app");
}

TEST_CASE("a secret that is wrong or missing, and an app that plays the other kind, are refused")
{
    two_apps w;
    auto const expected = R"(401 {"error":"unauthorized_client","error_description":)"
                          R"("Missing valid authorization header"})";
    CHECK(w.who(basic("the 100% app", "wrong")) == expected);
    CHECK(w.who(basic("the 100% app", "")) == expected);
    CHECK(w.who("", "client_id=the+100%25+app") == expected);
    CHECK(w.who("", "client_id=the+100%25+app&client_secret=" + w.secret()) == expected);
    CHECK(w.who(basic("a public app", "")) == expected);
    CHECK(w.who(basic("a public app", w.secret())) == expected);
    for (auto const* header : {"Bearer x", "Basic", "Basic !", "Basic YQ==", "Basic"})
        CHECK(w.who(header) == expected);
    CHECK(w.who(basic("nobody", w.secret())).starts_with(R"(401 {"error":"invalid_client")"));
    CHECK(w.who(basic("the 100% app", w.secret()), "client_id=a+public+app")
            .starts_with(R"(400 {"error":"invalid_request")"));
}

TEST_CASE("an app is known by its consumer key and secret")
{
    two_apps w;
    auto const& one = w.access.apps[1].app;
    auto const who = [&](std::string const& header) {
        xdm::request r;
        r.headers.push_back("authorization", header);
        return consumer_of(w, r);
    };
    auto const secret = one.consumer_secret().reveal();
    CHECK(who(basic(one.consumer_key(), secret)) == &w.access.apps[1]);
    CHECK_FALSE(who(basic(one.consumer_key(), "x")));
    CHECK_FALSE(who(basic(w.access.apps[2].app.consumer_key(), secret)));
    CHECK_FALSE(who(basic(one.id(), secret)));
    CHECK_FALSE(who("Bearer x"));
    CHECK_FALSE(consumer_of(w, {}));
}
