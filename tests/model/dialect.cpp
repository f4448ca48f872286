// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/dialect.hpp>

#include <model/spelled.hpp>

TEST_CASE("The classic dialect comes first, and is what nothing says")
{
    CHECK(xdm::dialect{} == xdm::dialect::classic);
}

TEST_CASE("Dialects are read and written")
{
    spelled::check_round_trips<xdm::dialect>();
    CHECK(to_string(xdm::dialect::classic) == "classic");
    CHECK(to_string(xdm::dialect::post) == "post");
}
