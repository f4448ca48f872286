// SPDX-License-Identifier: BSL-1.0
// What the two programs by hand have in common: all but the reading of JSON.
//
// `Json` is a library's value: `parse(text)`, `member(name)` (null where there is none),
// `text()` (empty where it is none), `each(visit)`, `size()`, `is_null()`, `dump()`.
#ifndef XDM_TESTS_BENCH_SIZE_BY_HAND_HPP
#define XDM_TESTS_BENCH_SIZE_BY_HAND_HPP

#include "../encoded.hpp"
#include "perform.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

template <class Json>
int fail(answer const& a, Json const& body)
{
    if (a.status == 429) {
        std::string reset = "0";
        for (auto const& [name, value] : a.headers)
            if (name == "x-rate-limit-reset")
                reset = value;
        std::printf("wait until %s\n", reset.c_str());
        return 2;
    }
    if (body.is_null()) {
        std::printf("%d: not the API: %s\n", a.status, a.body.c_str());
        return 4;
    }
    std::printf("%d: %s: %s\n", a.status, body.member("title").text().c_str(),
        body.member("detail").text().c_str());
    return 3;
}

template <class Json>
void show(Json const& event)
{
    auto const or_dash = [](std::string const& text) { return text.empty() ? "-" : text; };
    auto const id = event.member("id").text();
    auto const type = event.member("event_type").text();
    if (!id.empty() && type == "MessageCreate")
        std::printf("%s %s %s: %s\n", id.c_str(),
            or_dash(event.member("created_at").text()).c_str(),
            or_dash(event.member("sender_id").text()).c_str(), event.member("text").text().c_str());
    else if (!id.empty() && type == "ParticipantsJoin")
        std::printf("%s %zu joined\n", id.c_str(), event.member("participant_ids").size());
    else if (!id.empty() && type == "ParticipantsLeave")
        std::printf("%s %zu left\n", id.c_str(), event.member("participant_ids").size());
    else
        std::printf("? %s\n", event.dump().c_str());
}

template <class Json>
int run(int argc, char** argv)
{
    if (argc != 4)
        return 1;
    std::string const base = std::string{"https://api.x.com/2/dm_conversations/with/"} + argv[2];
    std::string const bearer = std::string{"Bearer "} + argv[1];
    auto const sent = perform("POST", base + "/messages",
        {{"content-type", "application/json"}, {"authorization", bearer}}, Json::message(argv[3]));
    auto const receipt = Json::parse(sent.body);
    auto const id = receipt.member("data").member("dm_event_id").text();
    if (sent.status / 100 != 2 || id.empty())
        return fail(sent, receipt);
    std::printf("sent as %s\n", id.c_str());

    std::string next;
    do {
        auto const page = perform("GET",
            base + "/dm_events?" + (next.empty() ? "" : "pagination_token=" + encoded(next) + '&') +
                "dm_event.fields=" + encoded("created_at,sender_id"),
            {{"authorization", bearer}}, "");
        auto const body = Json::parse(page.body);
        if (page.status / 100 != 2 || body.is_null())
            return fail(page, body);
        body.member("data").each([](Json const& event) { show(event); });
        next = body.member("meta").member("next_token").text();
    } while (!next.empty());
    return 0;
}

#endif
