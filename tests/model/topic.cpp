// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/topic.hpp>

#include <model/member_counts.hpp>

TEST_CASE("No member of a topic is forgotten in a comparison")
{
    member_counts(&xdm::topic::id, {"x"});
    member_counts(&xdm::topic::name, {"x"});
    member_counts(&xdm::topic::description, {"x"});
}
