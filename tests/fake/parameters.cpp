// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/parameters.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::fake::detail::parameters;

namespace {

xdm::fields pairs(std::initializer_list<xdm::field> list)
{
    xdm::fields all;
    for (auto const& [name, value] : list)
        all.push_back(name, value);
    return all;
}

std::string said(parameters const& p)
{
    std::string all;
    for (auto const& one : p.bad)
        all += one.name + '=' + one.value + ": " + one.message + '\n';
    return all;
}

} // namespace

TEST_CASE("a parameter of the path is not overruled by the query")
{
    parameters p{pairs({{"id", "1"}}), pairs({{"id", "2"}, {"b", "3"}})};
    CHECK(p.find("id") == "1");
    CHECK(p.find("b") == "3");
    CHECK_FALSE(p.find("c"));
}

TEST_CASE("parameters that are unknown or twice there are refused in X's words")
{
    parameters p{pairs({{"username", "x"}}), pairs({{"a", "1"}, {"c", "2"}, {"a", "3"}})};
    p.allow({"a", "b"});
    CHECK(said(p) == "c=2: The query parameter [c] is not one of [username,a,b]\n"
                     "a=3: Duplicate parameters are not allowed: the `a` query parameter\n");
    parameters fine{{}, pairs({{"a", "1"}, {"b", "1"}})};
    fine.allow({"a", "b"});
    CHECK(fine.bad.empty());
}

TEST_CASE("an id has 1 to 19 digits")
{
    parameters p{pairs({{"a", "12"}, {"b", "x"}, {"c", "01234567890123456789"}, {"d", ""},
                     {"e", "9999999999999999999"}}),
        {}};
    CHECK(p.id<xdm::user_id>("a") == xdm::user_id{12});
    CHECK(p.id<xdm::user_id>("e") == xdm::user_id{9'999'999'999'999'999'999u});
    CHECK(p.bad.empty());
    CHECK_FALSE(p.id<xdm::user_id>("b"));
    CHECK_FALSE(p.id<xdm::user_id>("c"));
    CHECK_FALSE(p.id<xdm::user_id>("d"));
    CHECK(said(p) == "b=x: The `b` query parameter value [x] is not valid\n"
                     "c=01234567890123456789: The `c` query parameter value "
                     "[01234567890123456789] is not valid\n"
                     "d=: The `d` query parameter value [] is not valid\n");
}

TEST_CASE("a conversation is two ids, or a number of 15 to 19 digits")
{
    auto const takes = [](std::string_view text) {
        parameters p{pairs({{"id", text}}), {}};
        auto const read = p.conversation("id");
        CHECK(p.bad.empty() == read.has_value());
        return read.has_value();
    };
    CHECK(takes("1-2"));
    CHECK(takes("9999999999999999999-9999999999999999999"));
    CHECK(takes("123456789012345"));
    CHECK(takes("1234567890123456789"));
    CHECK_FALSE(takes("12345678901234"));
    CHECK_FALSE(takes("12345678901234567890"));
    CHECK_FALSE(takes("1-"));
    CHECK_FALSE(takes("-2"));
    CHECK_FALSE(takes("1-2-3"));
    CHECK_FALSE(takes("01234567890123456789-1"));
    CHECK_FALSE(takes("1-01234567890123456789"));
    CHECK_FALSE(takes("../me"));
}

TEST_CASE("a number lies in its range, or there is none")
{
    auto const number = [](std::string_view text, std::string_view message) {
        parameters p{{}, pairs({{"n", text}})};
        p.number("n", 1, 100, 7);
        CHECK(said(p) == (message.empty()
                                 ? ""
                                 : "n=" + std::string{text} +
                                       ": The `n` query "
                                       "parameter value [" +
                                       std::string{text} + "] " + std::string{message} + '\n'));
    };
    number("1", "");
    number("100", "");
    number("0", "is not between 1 and 100");
    number("101", "is not between 1 and 100");
    number("-1", "is not valid");
    number("", "is not valid");
    parameters none{{}, {}};
    CHECK(none.number("n", 1, 100, 7) == 7);
    parameters some{{}, pairs({{"n", "42"}})};
    CHECK(some.number("n", 1, 100, 7) == 42);
}
