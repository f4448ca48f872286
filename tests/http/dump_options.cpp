// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/dump_options.hpp>

#include <doctest/doctest.h>

static_assert(!xdm::dump_options{}.texts);

TEST_CASE("texts are hidden unless they are asked for")
{
    CHECK_FALSE(xdm::dump_options{}.texts);
    CHECK(xdm::dump_options{.texts = true}.texts);
}
