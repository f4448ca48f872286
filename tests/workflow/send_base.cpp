// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/send_base.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("what a setback says about a message: again, refused, or nobody knows")
{
    using detail::refusal;
    CHECK(detail::refusal_of(rate_limited{.status = 429}) == refusal::for_now);
    CHECK(detail::refusal_of(transport_failed{false}) == refusal::for_now);
    CHECK(detail::refusal_of(transport_failed{true}) == refusal::unclear);
    CHECK(detail::refusal_of(problem{.status = 403}) == refusal::for_good);
    CHECK(detail::refusal_of(problem{.status = 200}) == refusal::for_good); // errors alone
    CHECK(detail::refusal_of(problem{.status = 408}) == refusal::unclear);
    CHECK(detail::refusal_of(problem{.status = 500}) == refusal::unclear);
    CHECK(detail::refusal_of(malformed{.status = 404}) == refusal::for_good);
    CHECK(detail::refusal_of(malformed{.status = 201}) == refusal::unclear);
    CHECK(detail::refusal_of(malformed{.status = 502}) == refusal::unclear);
}
