// SPDX-License-Identifier: BSL-1.0
// What a workflow costs beside the requests and answers themselves: its size, the blocks from the
// heap of a step and of a copy, and the length of what it saves. With XDM_SIZES set it prints them.
#include <xdm/workflow.hpp>

#include "heap.hpp"
#include "workflow/script.hpp"
#include "workflow/uploads.hpp"

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <variant>

using namespace xdm;
using namespace workflow;

namespace {

template <class Work>
std::size_t blocks(Work work)
{
    heap::watch const here;
    [[maybe_unused]] auto const result = work();
    return here.taken();
}
std::size_t length_of(auto const& flow)
{
    auto const saved = flow.save();
    if constexpr (requires { saved.reveal(); })
        return saved.reveal().size();
    else
        return saved.size();
}

// At most these; a library's strings may keep more in place, and pointers may be smaller.
struct costs {
    std::size_t size;   // of the object, in bytes
    std::size_t ask;    // blocks of `next` beyond those of the request
    std::size_t hear;   // blocks of `feed` beyond those of `decode`
    std::size_t idle;   // blocks of a `next` that says to wait
    std::size_t copy;   // blocks of a copy, where it stands then
    std::size_t length; // of what it saves then
};

template <class Endpoint, class Workflow>
void hold(char const* name, Workflow flow, Endpoint const& asked, response const& answer,
    costs const& most)
{
    auto const ask = blocks([&] { return flow.next(noon); });
    auto const idle = blocks([&] { return flow.next(noon); }); // awaiting
    auto const request = blocks([&] { return encode(asked); });
    auto const hear = blocks([&] { return flow.feed(answer, noon); });
    auto const read = blocks([&] { return decode<Endpoint>(answer); });
    auto const copy = blocks([&] { return flow; });
    if (std::getenv("XDM_SIZES"))
        MESSAGE(std::string{name} << ": " << sizeof flow << " bytes, " << ask << " - " << request
                                  << " and " << hear << " - " << read << " blocks, " << idle
                                  << " idle, " << copy << " for a copy, saves " << length_of(flow));
    CHECK(sizeof flow <= most.size);
    CHECK(ask <= request + most.ask);
    CHECK(hear <= read + most.hear);
    CHECK(idle <= most.idle);
    CHECK(copy <= most.copy);
    CHECK(length_of(flow) <= most.length);
}

} // namespace

TEST_CASE("a workflow costs little beside its requests and answers")
{
    get_events const list{.max_results = 100};
    auto const inbox_list = for_inbox(get_events{});
    auto const page = page_of({id_at(noon, 8), id_at(noon)}, "token");
    auto const end = page_of({id_at(noon, 8), id_at(noon)});
    hold("pager", pager{list}, list, page, {2200, 0, 0, 0, 1, 200});
    hold("pager of an inbox", pager{inbox_list}, inbox_list, page, {2200, 0, 0, 0, 1, 200});
    hold("follower", follower{list, {.after = event_id{id_at(noon)}}}, list, end,
        {2400, 0, 4, 0, 3, 350});

    send_message const hello{.to = user_id{2}, .message = {.text = std::string(40, 'x')}};
    hold("send_once", send_once{hello, user_id{1}}, hello,
        reply(201, R"({"data":{"dm_conversation_id":"1-2","dm_event_id":"128341038123"}})"),
        {2300, 0, 0, 0, 1, 350});

    oauth2::token const held{{.access_token = secret{std::string(90, 'a')},
                                 .expires_in = 0,
                                 .refresh_token = secret{std::string(90, 'r')}},
        noon};
    token_keeper keeper{oauth2::client{"app"}, held};
    keeper.next(noon);
    keeper.found(held, noon);
    hold("token_keeper", keeper, oauth2::refresh_token{oauth2::client{"app"}, held.refresh()},
        reply(200, R"({"token_type":"bearer","expires_in":7200,"access_token":")" +
                       std::string(90, 'b') + R"(","refresh_token":")" + std::string(90, 's') +
                       R"(","scope":"dm.read"})"),
        {1400, 1, 2, 0, 4, 1000});
    hold("uploader", uploader{video_file()},
        initialize_upload{media_category::dm_video, media_type::mp4, 10}, begun(),
        {1500, 0, 0, 0, 0, 400});
}

TEST_CASE("what only counts costs a block a step at most: the name of a family")
{
    rate_limit_ledger ledger;
    auto const r = encode(get_events{});
    auto const answer = with_window(page_of({1}), 5, noon + 5min);
    ledger.sent(r, noon);
    ledger.learn(r, answer, noon);
    auto const ask = blocks([&] { return ledger.earliest(r, noon); });
    auto const sent = blocks([&] { return ledger.sent(r, noon), 0; });
    auto const learn = blocks([&] { return ledger.learn(r, answer, noon), 0; });
    if (std::getenv("XDM_SIZES"))
        MESSAGE("rate_limit_ledger: " << sizeof ledger << " bytes, " << ask << ", " << sent
                                      << " and " << learn << " blocks, saves "
                                      << ledger.save().size());

    event_page page;
    for (std::uint64_t n = 0; n < 100; ++n)
        page.events.push_back(message_create{.id = event_id{id_at(noon, n)}});
    cost_meter meter;
    auto const first = blocks([&] { return meter.read(page, noon); });
    auto const again = blocks([&] { return meter.read(page, noon); });
    if (std::getenv("XDM_SIZES"))
        MESSAGE("cost_meter: " << sizeof meter << " bytes, " << first << " and " << again
                               << " blocks for 100 events, saves " << meter.save().size());

    inbox box{user_id{1}};
    message_create m{.id = event_id{id_at(noon)},
        .text = std::string(40, 'x'),
        .sender = user_id{2},
        .conversation = conversation_id::between(user_id{1}, user_id{2})};
    box.add(m);
    auto const same = blocks([&] { return box.add(m); });
    if (std::getenv("XDM_SIZES"))
        MESSAGE("inbox: " << sizeof box << " bytes, " << same << " blocks for a double, saves "
                          << box.save().size());
    CHECK(ask <= 1);
    CHECK(sent <= 1);
    CHECK(learn <= 1);
    CHECK(ledger.save().size() <= 400);
    CHECK(first <= 8);
    CHECK(again == 0);
    CHECK(same <= 1);
}
