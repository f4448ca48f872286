// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/page.hpp>

#include <model/member_counts.hpp>

using namespace xdm::literals;

namespace {

xdm::includes includes_of_one()
{
    xdm::includes one;
    one.users.push_back({.id = "1"_user});
    return one;
}

} // namespace

TEST_CASE("No member of a page is forgotten in a comparison")
{
    member_counts(&xdm::page_meta::result_count, {1});
    member_counts(&xdm::page_meta::next_token, {"x"});
    member_counts(&xdm::page_meta::previous_token, {"x"});
    member_counts(&xdm::event_page::events, {xdm::event{xdm::unknown_event{}}});
    member_counts(&xdm::event_page::includes, includes_of_one());
    member_counts(&xdm::event_page::meta, xdm::page_meta{.next_token = "x"});
    member_counts(&xdm::event_page::errors, {xdm::problem{}});
    member_counts(&xdm::single_event::event, xdm::event{xdm::unknown_event{.json = "{}"}});
    member_counts(&xdm::single_event::includes, includes_of_one());
    member_counts(&xdm::single_event::errors, {xdm::problem{}});
    member_counts(&xdm::single_user::user, xdm::user{.id = "1"_user});
    member_counts(&xdm::single_user::includes, includes_of_one());
    member_counts(&xdm::single_user::errors, {xdm::problem{}});
    member_counts(&xdm::user_list::users, xdm::by_id<xdm::user>{{xdm::user{}}});
    member_counts(&xdm::user_list::includes, includes_of_one());
    member_counts(&xdm::user_list::errors, {xdm::problem{}});
}

TEST_CASE("An empty page is no error")
{
    xdm::event_page const page;
    CHECK(page.events.empty());
    CHECK(page.errors.empty());
    CHECK(page.meta.next_token.empty());
    CHECK_FALSE(page.meta.result_count);
}
