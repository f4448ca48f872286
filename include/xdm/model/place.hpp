// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_PLACE_HPP
#define XDM_MODEL_PLACE_HPP

#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A GeoJSON geometry: its coordinates in degrees, longitude first.
struct geo_point {
    std::string type{}; ///< `Point`
    std::vector<double> coordinates{};

    friend bool operator==(geo_point const&, geo_point const&) = default;
};

/// A GeoJSON feature, without its `properties`, which are free in form.
struct place_geo {
    std::string type{};         ///< `Feature`
    std::vector<double> bbox{}; ///< four, in degrees: west, south, east, north
    geo_point geometry{};

    friend bool operator==(place_geo const&, place_geo const&) = default;
};

/// A place that posts are written at.
struct place {
    std::string id{}; ///< hexadecimal digits
    std::string full_name{};
    std::string name{};
    std::string country{};
    std::string country_code{}; ///< ISO 3166-1 alpha-2
    std::string place_type{};   ///< `poi`, `neighborhood`, `city`, `admin`, `country`, `unknown`
    std::vector<std::string> contained_within{};
    place_geo geo{};

    friend bool operator==(place const&, place const&) = default;
};

} // namespace xdm::inline abi_1

#endif
