// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/published_limits.hpp>

#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/fake/routes.hpp>
#include <xdm/workflow/request_family.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>

using namespace xdm;

namespace {

// As it stands in a table of families: `/2/users/{id}/dm/block` is `/2/users/{}/dm/block`.
std::string family(xdm::method method, std::string_view path)
{
    std::string name{to_string(method)};
    name += ' ';
    bool inside = false;
    for (char const c : path) {
        inside = inside && c != '}';
        if (!inside)
            name += c;
        inside = inside || c == '{';
    }
    return name;
}

} // namespace

TEST_CASE("each published limit is found by the name of its family, once")
{
    for (auto const& row : published_limits)
        CHECK(published_limit_of(row.family) == &row);
    CHECK(published_limit_of("GET /2/nothing") == nullptr);
    CHECK(published_limit_of(family_of(encode(get_me{})))->user == 75);
    CHECK(published_limit_of(family_of(encode(send_message{.to = user_id{1}})))->app_day == 1'440);
    CHECK(published_limits_date.size() == std::string{"2026-08-22"}.size());
}

TEST_CASE("the ledger begins with the limits that fake::x enforces")
{
    std::size_t compared = 0;
    for (auto const& route : fake::detail::routes)
        if (auto const* const row = published_limit_of(family(route.method, route.path))) {
            CAPTURE(row->family);
            CHECK(row->user == route.limit.user);
            CHECK(row->user_day == route.limit.user_day);
            CHECK(row->app == route.limit.app);
            CHECK(row->app_day == route.limit.app_day);
            ++compared;
        }
    CHECK(compared == std::size(published_limits));
}
