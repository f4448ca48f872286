// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/overloaded.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

TEST_CASE("One visitor is made of several lambdas, and the most fitting one is called")
{
    auto const kind = xdm::overloaded{
        [](int) { return std::string{"int"}; },
        [](std::string const& s) { return "text " + s; },
        [](auto const&) { return std::string{"other"}; },
    };
    using value = std::variant<int, std::string, double>;
    CHECK(std::visit(kind, value{1}) == "int");
    CHECK(std::visit(kind, value{std::string{"a"}}) == "text a");
    CHECK(std::visit(kind, value{1.5}) == "other");
}
