// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/request_family.hpp>

#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/http/rebase.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("requests that X counts together have one name")
{
    auto const one = encode(get_events{.in = user_id{5}, .max_results = 7});
    CHECK(family_of(one) == "GET /2/dm_conversations/with/{}/dm_events");
    CHECK(family_of(rebase{"http://127.0.0.1:8080"}(one)) == family_of(one));
    CHECK(family_of(encode(get_events{})) == "GET /2/dm_events");
    CHECK(family_of(encode(get_events{.in = conversation_id::between(user_id{1}, user_id{2})})) ==
          "GET /2/dm_conversations/{}/dm_events");
    CHECK(family_of(encode(send_message{.to = conversation_id{7}})) ==
          "POST /2/dm_conversations/{}/messages");
    CHECK(family_of(encode(v1::delete_event{event_id{7}})) ==
          "DELETE /1.1/direct_messages/events/destroy.json");
    CHECK(family_of(request{.url = "https://api.x.com/2/dm_conversations/media/1/2/a.jpg"}) ==
          "GET /2/dm_conversations/media/{}/{}/{}");
    for (auto const* const odd : {"", "x", "https://", "https://api.x.com"})
        CHECK(family_of(request{.url = odd}) == "GET ");
    CHECK(family_of(request{.url = "https://api.x.com//2"}) == "GET //{}");
}
