// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/new_upload.hpp>

#include <doctest/doctest.h>

using namespace xdm::fake;

TEST_CASE("a new upload has an id of its time, and a name of its own")
{
    detail::world w{{.now = xdm::parse_timestamp("2026-11-22T12:00:00Z")}};
    auto const first = detail::add_upload(w, xdm::user_id{1}, {.bytes = "\x89PNG"});
    auto const second = detail::add_upload(w, xdm::user_id{1}, {});
    CHECK(first.id < second.id);
    CHECK(first.at == w.clock);
    CHECK(first.resource.size() == 12);
    CHECK(first.resource.ends_with(".png"));
    CHECK(second.resource.ends_with(".jpg"));
    CHECK(detail::find_upload(w, first.id)->owner == xdm::user_id{1});
}
