// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/step.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("what failed a workflow is diagnosed as what it was, a lost request as no answer of X's")
{
    CHECK(diagnose(failed{problem{.status = 401}}).cause == cause::not_authorized);
    CHECK(diagnose(failed{rate_limited{.status = 429}}).cause == cause::window_used_up);
    CHECK(diagnose(failed{malformed{.status = 503}}).cause == cause::x_down);
    CHECK(diagnose(failed{transport_failed{}}).cause == cause::not_the_api);
}

TEST_CASE("a request may have arrived unless somebody knows that it did not")
{
    CHECK(transport_failed{}.may_have_arrived);
}
