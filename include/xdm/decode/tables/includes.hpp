// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_INCLUDES_HPP
#define XDM_DECODE_TABLES_INCLUDES_HPP

#include <xdm/decode/mark.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/media.hpp>
#include <xdm/decode/tables/post.hpp>
#include <xdm/decode/tables/user.hpp>
#include <xdm/model/includes.hpp>

#include <utility>
#include <vector>

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<poll_option> = rows{
    member("position", &poll_option::position),
    member("label", &poll_option::label),
    member("votes", &poll_option::votes),
};
template <>
inline constexpr auto table<poll> = rows{
    member("id", &poll::id),
    member("options", &poll::options),
    member("duration_minutes", &poll::duration_minutes),
    member("end_datetime", &poll::ends_at),
    member("voting_status", &poll::voting_status),
};
template <>
inline constexpr auto table<place_geo> = rows{
    member("type", &place_geo::type),
    member("bbox", &place_geo::bbox),
    member("geometry", &place_geo::geometry),
};
template <>
inline constexpr auto table<xdm::place> = rows{
    member("id", &xdm::place::id),
    member("full_name", &xdm::place::full_name),
    member("name", &xdm::place::name),
    member("country", &xdm::place::country),
    member("country_code", &xdm::place::country_code),
    member("place_type", &xdm::place::place_type),
    member("contained_within", &xdm::place::contained_within),
    member("geo", &xdm::place::geo),
};
template <>
inline constexpr auto table<topic> = rows{
    member("id", &topic::id),
    member("name", &topic::name),
    member("description", &topic::description),
};

/// Includes while they are read, before they are indexed.
struct includes {
    std::vector<user> users{};
    std::vector<xdm::media> media{};
    std::vector<post> posts{};
    std::vector<xdm::place> places{};
    std::vector<poll> polls{};
    std::vector<topic> topics{};

    xdm::includes indexed() &&
    {
        return {by_id{std::move(users)}, by_id{std::move(media)}, by_id{std::move(posts)},
            by_id{std::move(places)}, by_id{std::move(polls)}, by_id{std::move(topics)}};
    }
};

template <>
inline constexpr std::size_t usual_size<user> = 1'000;
template <>
inline constexpr std::size_t usual_size<post> = 800;
template <>
inline constexpr std::size_t usual_size<xdm::media> = 300;

template <>
inline constexpr auto table<includes> = rows{
    member("users", &includes::users),
    member("media", &includes::media),
    member("tweets", "posts", &includes::posts),
    member("places", &includes::places),
    member("polls", &includes::polls),
    member("topics", &includes::topics),
};

} // namespace xdm::inline abi_1::wire

#endif
