// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/token_request.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>

#include <string>

using xdm::secret;
using xdm::detail::basic;
using xdm::detail::client_basic;

TEST_CASE("Basic is that of RFC 7617")
{
    CHECK(basic("Aladdin", "open sesame") == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    CHECK(basic("test", "123\xc2\xa3") == "Basic dGVzdDoxMjPCow==");
}

TEST_CASE("The Basic headers of the facts are made")
{
    if (facts::missing())
        return;
    auto const all = facts::load("vectors-misc.json");
    for (auto const& vector : all.at("basic_auth").as_array()) {
        auto const id = facts::text(vector.at("id"));
        INFO(id);
        CHECK(basic(id, facts::text(vector.at("secret"))) == facts::text(vector.at("header")));
        if (id != "Aladdin") // a client's secret with a space would be encoded first
            CHECK(client_basic(id, secret{facts::text(vector.at("secret"))}) ==
                  facts::text(vector.at("header")));
    }
}

TEST_CASE("A client's id and secret are form-encoded before they become Basic")
{
    CHECK(client_basic("s6BhdRkqt3", secret{"7Fjfp0ZBr1KtDRbnfVdmIw"}) ==
          "Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3"); // RFC 6749 section 2.3.1
    CHECK(client_basic("a:b", secret{"c:d %"}) == basic("a%3Ab", "c%3Ad%20%25"));
    CHECK(client_basic("\xc3\xa9", secret{"+"}) == basic("%C3%A9", "%2B"));
}

TEST_CASE("A public client is named in the body, a confidential one in the header, none in both")
{
    struct some_endpoint {};
    xdm::fields form;
    form.push_back("a", "b c");
    auto const open = xdm::detail::client_request<some_endpoint>(
        "/2/oauth2/token", xdm::oauth2::client{"my app"}, form);
    CHECK(open.method == xdm::method::post);
    CHECK(open.url == "https://api.x.com/2/oauth2/token");
    CHECK(open.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK_FALSE(open.headers.find("authorization"));
    CHECK(open.body == "a=b%20c&client_id=my%20app");

    auto const closed = xdm::detail::client_request<some_endpoint>(
        "/2/oauth2/token", xdm::oauth2::client{"my app", secret{"s"}}, form);
    CHECK(closed.headers.find("authorization") == basic("my%20app", "s"));
    CHECK(closed.body == "a=b%20c");
    CHECK(closed.query.empty());
}
