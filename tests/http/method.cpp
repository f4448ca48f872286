// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/method.hpp>

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
