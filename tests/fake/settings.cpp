// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/settings.hpp>

#include <doctest/doctest.h>

TEST_CASE("left alone, X counts nothing, forgets no conversation and speaks the classic dialect")
{
    xdm::fake::settings const s{};
    CHECK_FALSE(s.limits);
    CHECK_FALSE(s.thirty_days_everywhere);
    CHECK_FALSE(s.now);
    CHECK(s.dialect == xdm::dialect::classic);
}
