// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/made_post.hpp>

#include <doctest/doctest.h>

using namespace xdm::literals;
using namespace xdm::fake::detail;

TEST_CASE("a new post has an author, a time, a thread of its own and no likes")
{
    world w{{}};
    auto const p = made_post(
        w, "1585800613253812224"_post, "1"_user, "\xc3\xa9 https://x.com/a/status/12 #tag");
    CHECK(p.id == "1585800613253812224"_post);
    CHECK(p.author == "1"_user);
    CHECK(p.conversation == p.id);
    CHECK(p.edit_history == std::vector{p.id});
    CHECK(p.text.starts_with("\xc3\xa9 https://t.co/"));
    REQUIRE(p.created_at);
    CHECK(xdm::to_string(*p.created_at) == "2022-10-28T01:08:23.000Z");
    CHECK(xdm::to_string(*p.edit_controls.editable_until) == "2022-10-28T02:08:23.000Z");
    CHECK(p.public_metrics.likes == 0);
    CHECK(p.public_metrics.impressions == 0);
    CHECK(p.entities.hashtags.size() == 1);
    CHECK(p.display_text_range == std::vector<std::int64_t>{0, 2 + 23 + 5});
    CHECK(p.referenced_posts == std::vector<xdm::referenced_post>{{"12"_post, "quoted"}});
}
