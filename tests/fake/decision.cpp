// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/decision.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake::detail;

TEST_CASE("a browser comes back with the pairs behind the redirect's own query")
{
    xdm::fields pairs;
    pairs.push_back("state", "a b&c");
    CHECK(back_to("https://a.example/b", pairs).callback == "https://a.example/b?state=a%20b%26c");
    CHECK(back_to("https://a.example/b?c=d", pairs).callback ==
          "https://a.example/b?c=d&state=a%20b%26c");
    CHECK(back_to("app:b", pairs).callback == "app:b?state=a%20b%26c");
    CHECK(back_to("app:b", pairs).pin.empty());
    CHECK(back_to("app:b", pairs).error.empty());
}

TEST_CASE("an altered text is another one, as long")
{
    for (std::string const text : {"abc", "x", "yyx", "y"}) {
        CHECK(altered(text) != text);
        CHECK(altered(text).size() == text.size());
    }
    CHECK(altered("").empty());
}
