// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/place.hpp>

#include <model/member_counts.hpp>

TEST_CASE("No member of a place is forgotten in a comparison")
{
    member_counts(&xdm::geo_point::type, {"x"});
    member_counts(&xdm::geo_point::coordinates, {1.5});
    member_counts(&xdm::place_geo::type, {"x"});
    member_counts(&xdm::place_geo::bbox, {1.5});
    member_counts(&xdm::place_geo::geometry, xdm::geo_point{.type = "Point"});
    member_counts(&xdm::place::id, {"x"});
    member_counts(&xdm::place::full_name, {"x"});
    member_counts(&xdm::place::name, {"x"});
    member_counts(&xdm::place::country, {"x"});
    member_counts(&xdm::place::country_code, {"x"});
    member_counts(&xdm::place::place_type, {"x"});
    member_counts(&xdm::place::contained_within, {"x"});
    member_counts(&xdm::place::geo, xdm::place_geo{.type = "Feature"});
}
