// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/sent_search.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("a search goes on while nothing on the page is too old, and ends with the list")
{
    detail::send_record const r{
        .what = {.to = user_id{5}, .message = {.text = "hello"}}, .me = user_id{1}};
    auto const look = [&](std::uint64_t id, std::string const& next) {
        event_page page;
        page.events.push_back(unknown_event{});
        page.events.push_back(
            message_create{.id = event_id{id}, .text = "hello", .sender = user_id{5}});
        page.meta.next_token = next;
        return detail::search(page, r, {}, noon);
    };
    CHECK_FALSE(look(id_at(noon), "a").ended);
    CHECK(look(id_at(noon), "").ended);
    CHECK(look(id_at(noon - 61s), "a").ended);
    CHECK_FALSE(look(id_at(noon), "").id);
}
