// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/response.hpp>

#include <doctest/doctest.h>

TEST_CASE("an answer is a plain struct, whose members may all be left out")
{
    CHECK(xdm::response{}.status == 0);
    xdm::response const answer{.status = 204};
    CHECK(answer.headers.empty());
    CHECK(answer.body.empty());
    CHECK(answer == xdm::response{204, {}, {}});
    CHECK(answer != xdm::response{.status = 204, .headers = {{"a", "1"}}});
    CHECK(answer != xdm::response{.status = 204, .body = "{}"});
}
