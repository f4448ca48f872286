// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/method.hpp>

#include <xdm/model/parse.hpp>

#include <doctest/doctest.h>

static_assert(sizeof(xdm::method) == 1);
static_assert(to_string(xdm::method::get) == "GET");
static_assert(to_string(xdm::method::post) == "POST");
static_assert(to_string(xdm::method::put) == "PUT");
static_assert(to_string(xdm::method::delete_) == "DELETE");

TEST_CASE("a method's name is the one on the wire")
{
    CHECK(to_string(xdm::method::delete_) == "DELETE");
    CHECK(to_string(xdm::method{}) == "GET");
}

TEST_CASE("a method is read from its name in upper case, and from nothing else")
{
    for (auto const m :
        {xdm::method::get, xdm::method::post, xdm::method::put, xdm::method::delete_})
        CHECK(xdm::parse<xdm::method>(to_string(m)) == m);
    CHECK_FALSE(xdm::parse<xdm::method>("get"));
    CHECK_FALSE(xdm::parse<xdm::method>("GET "));
    CHECK_FALSE(xdm::parse<xdm::method>("PATCH"));
    CHECK_FALSE(xdm::parse<xdm::method>(""));
}
