// SPDX-License-Identifier: BSL-1.0
// What other libraries got wrong in longer jobs, and what their users asked for, case by case.
#include <xdm/workflow.hpp>

#include "fake/apps.hpp"
#include "workflow/script.hpp"
#include "workflow/uploads.hpp"

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <type_traits>
#include <variant>

using namespace xdm;
using namespace workflow;

namespace {

oauth2::client const app{"app"};

oauth2::token lasting_two_hours(std::string const& n)
{
    return {{.access_token = secret{"a" + n},
                .token_type = "bearer",
                .expires_in = 7200,
                .refresh_token = secret{"r" + n}},
        noon};
}

response with_day_limit(response r, std::string const& whose, int remaining, time_point reset)
{
    r.headers.push_back("x-" + whose + "-limit-24hour-limit", "1440");
    r.headers.push_back("x-" + whose + "-limit-24hour-remaining", std::to_string(remaining));
    r.headers.push_back(
        "x-" + whose + "-limit-24hour-reset", std::to_string(reset.time_since_epoch() / 1s));
    return r;
}

request const inbox_request = encode(get_events{});

} // namespace

TEST_CASE(
    "Lesson 3: who reads back and who waits for news are two, and neither gives old events anew")
{
    script walk{pager{get_events{}}};
    walk.next();
    walk.answer(page_of({9, 8}));
    walk.expect("page 9 8");
    for (auto n = 0; n < 3; ++n)
        walk.expect("done list_end"); // a walk that is over asks no more

    script tail{follower{get_events{}, {.after = event_id{id_at(noon)}, .settle = 0s}}};
    tail.next();
    tail.answer(page_of({id_at(noon, 8), id_at(noon)}));
    tail.expect("news " + std::to_string(id_at(noon, 8)));
    for (auto n = 0; n < 3; ++n) {
        tail.pass(24h);
        tail.next();
        tail.answer(page_of({id_at(noon, 8), id_at(noon)})); // the same answer, again and again
        CHECK(tail.next().starts_with("wait "));
    }
}

TEST_CASE("Lesson 4: an empty page ends no walk, and no cursor has a value that means the end")
{
    script play{pager{get_events{}}};
    play.next();
    for (auto const* token : {"-1", "0", "x"}) {
        play.answer(page_of({}, token));
        play.expect("page");
        CHECK(play.next() == "GET /2/dm_events?pagination_token=" + std::string{token});
    }
    play.answer(page_of({7}));
    play.expect("page 7");
    play.expect("done list_end");
}

TEST_CASE("Lesson 7: the picture of a message is downloaded with what came with it, and authorized")
{
    scene::cast s;
    auto const picture = s.x.upload(s.you, {.bytes = "\x89PNG bytes"});
    auto const before = s.x.send(s.you, s.me, "look");
    s.x.send(s.you, s.me, message{.text = "here", .attachments = {picture}});
    oauth2::bearer const authorize{secret{s.x.token(s.me)}};

    follower tail{for_inbox(get_events{}), {.after = before}};
    auto const step = tail.next(s.now);
    auto const* const request = std::get_if<request_of<get_events>>(&step);
    REQUIRE(request);
    tail.feed(s.x.handle(authorize(*request), s.now), s.now);
    auto const got = tail.next(s.now);
    auto const* const n = std::get_if<news>(&got);
    REQUIRE(n);
    REQUIRE(n->includes.media.size() == 1);
    auto const download = download_of(n->includes.media.begin()->url);
    REQUIRE(download);
    CHECK(s.x.handle(encode(*download), s.now).status == 401);
    auto const answer = s.x.handle(authorize(encode(*download)), s.now);
    auto const file = decode<download_media>(answer);
    REQUIRE(std::get_if<media_file>(&file));
    CHECK(std::get_if<media_file>(&file)->bytes == "\x89PNG bytes");
}

TEST_CASE("Lesson 7 of the defects: a 429 that names no time is waited for, so often and no more")
{
    script play{pager{get_events{}, {.tries = 3}}};
    for (auto n = 0; n < 2; ++n) {
        play.next();
        play.answer(response{.status = 429});
        play.expect("wait 900 s");
        play.pass(15min);
    }
    play.next();
    play.answer(response{.status = 429});
    play.expect("failed 429");
}

TEST_CASE("Lesson 8: an upload is for messages: another category can't be said")
{
    for (auto const c :
        {media_category::dm_image, media_category::dm_gif, media_category::dm_video})
        CHECK(to_string(c).starts_with("dm_"));
    CHECK(static_cast<int>(media_category::dm_video) == 2); // there is no further one
    CHECK_FALSE(parse<media_category>("tweet_image"));
    upload_script play{{uploader{picture_file()}}};
    play.expect_segment("dm_image:0123456789");
}

TEST_CASE(
    "Lesson 8 of the defects: what is set for retries counts, and a first token knows its end")
{
    for (auto const tries : {1, 2, 3}) {
        script play{pager{get_events{}, {.tries = tries}}};
        for (auto n = 1; n <= tries; ++n) {
            CHECK(play.next().starts_with("GET "));
            play.answer(reply(503));
            play.pass(1h);
        }
        play.expect("failed 503");
    }
    scene::apps s;
    auto const first = s.log_in(s.app);
    CHECK(first.expires() == s.now + 2h);
    script keep{token_keeper{s.app.oauth2_client(), first, {.early = 30min}}, s.now};
    keep.pass(90min - 1ms);
    CHECK(keep.next().starts_with("use "));
    keep.pass(1ms);
    keep.expect("read the store");
}

TEST_CASE("Lesson 9: an event that is delivered twice is one, whoever brings it")
{
    auto const id = id_at(noon, 4);
    message_create const m{.id = event_id{id},
        .sender = user_id{2},
        .conversation = conversation_id::between(user_id{1}, user_id{2})};
    inbox box{user_id{1}};
    CHECK(box.add(m));
    CHECK(box.add(m));
    REQUIRE(box.conversations().size() == 1);
    CHECK(box.conversations()[0].unread.size() == 1);

    script walk{pager{get_events{}}};
    walk.next();
    walk.answer(page_of({9, 8, 9}, "t"));
    walk.expect("page 9 8");
    walk.next();
    walk.answer(page_of({8, 7}));
    walk.expect("page 7");

    cost_meter meter; // and it is paid once
    event_page page;
    page.events = {m, m};
    CHECK(meter.read(page, noon) == money{10'000});
    CHECK(meter.read(page, noon) == money{});
}

TEST_CASE("Lesson 9 of the defects: names in what is written are the user's, and stay as they are")
{
    send_once const flow{
        {.to = user_id{2}, .message = {.text = R"({"sender_id":1,"camelCase":2})"}}, user_id{1}};
    auto const loaded = send_once::load(flow.save());
    REQUIRE(loaded);
    script play{*loaded};
    auto const step = play.flow.next(noon);
    auto const* const request = std::get_if<request_of<send_message>>(&step);
    REQUIRE(request);
    CHECK(request->body == R"({"text":"{\"sender_id\":1,\"camelCase\":2}"})");
}

TEST_CASE("Lesson 16: the fields of a segment are in no signature, wherever they are sent")
{
    upload_script play{{uploader{picture_file()}}};
    play.supply();
    auto const step = play.flow.next(noon);
    auto const given = std::visit(
        [](auto const& one) {
            if constexpr (std::is_base_of_v<request, std::remove_cvref_t<decltype(one)>>)
                return std::optional<request>{one};
            else
                return std::optional<request>{};
        },
        step);
    REQUIRE(given);
    CHECK(given->body.find("dm_image") != std::string::npos);
    auto const made = oauth1::make_credentials("key", secret{"s"}, "token", secret{"t"});
    auto const* const keys = std::get_if<oauth1::credentials>(&made);
    REQUIRE(keys);
    auto const base = oauth1::explain(*given, *keys, {.nonce = "n", .timestamp = 1}).base_string;
    CHECK(base.find("oauth_nonce") != std::string::npos);
    for (auto const* name : {"media_category", "dm_image", "media_type", "boundary"})
        CHECK(base.find(name) == std::string::npos);
}

TEST_CASE("Lesson 22: many callers renew a token once, it is stored before it is used, and another "
          "process is noticed")
{
    script play{token_keeper{app, lasting_two_hours("1")}, noon + 2h};
    play.expect("read the store");
    play.flow.found(lasting_two_hours("1"), play.now);
    play.expect("POST /2/oauth2/token");
    for (auto n = 0; n < 5; ++n)
        play.expect("awaiting"); // the other callers
    play.answer(reply(200, R"({"token_type":"bearer","expires_in":7200,"access_token":"a2",)"
                           R"("refresh_token":"r2","scope":"dm.read"})"));
    for (auto n = 0; n < 5; ++n)
        play.expect("persist a2 r2");
    play.flow.stored(play.now);
    play.expect("use a2");
    play.pass(2h);
    play.expect("read the store");
    auto const theirs = lasting_two_hours("3");
    play.flow.found(oauth2::token{{.access_token = theirs.access(),
                                      .expires_in = 7200,
                                      .refresh_token = theirs.refresh()},
                        play.now},
        play.now);
    play.expect("use a3");
}

TEST_CASE("Lesson 27: the windows of 24 hours are known, and obeyed, a user's and an app's")
{
    for (std::string const whose : {"user", "app"}) {
        rate_limit_ledger ledger{{.floor = 0s, .spread = 0s}};
        auto const answer = with_day_limit(page_of({1}), whose, 0, noon + 7h);
        auto const shown = rate_limits(answer);
        CHECK((whose == "user" ? shown.user_day : shown.app_day).remaining == 0);
        ledger.sent(inbox_request, noon, "me");
        ledger.learn(inbox_request, answer, noon, "me");
        CHECK(ledger.earliest(inbox_request, noon, "me") == noon + 7h + 1s);
        CHECK(ledger.earliest(inbox_request, noon, "you") ==
              (whose == "app" ? noon + 7h + 1s : noon));
    }
}

TEST_CASE(
    "Lesson 28: limits can be had from every answer, and a workflow learns from bad ones, too")
{
    for (auto const status : {200, 400, 401, 403, 404, 429, 500, 503}) {
        auto const answer = with_window(reply(status, "{}"), 0, noon + 5min);
        CHECK(rate_limits(answer).window.limit == 15);
        rate_limit_ledger ledger;
        ledger.learn(inbox_request, answer, noon);
        CHECK(ledger.earliest(inbox_request, noon) >= noon + 5min);
    }
}

TEST_CASE("Lesson 29: the reset of a 429 is not swallowed")
{
    auto const refused = with_window(refusal(429), 0, noon + 10min);
    auto const outcome = decode<get_events>(refused);
    auto const* const limited = std::get_if<rate_limited>(&outcome);
    REQUIRE(limited);
    CHECK(limited->reset == noon + 10min);
    script play{pager{get_events{}, {.tries = 1}}};
    play.next();
    play.answer(refused);
    auto const step = play.flow.next(noon);
    auto const* const end = std::get_if<failed>(&step);
    REQUIRE(end);
    CHECK(*end == failed{*limited}); // also where the workflow gives up
}

TEST_CASE("Lesson 30: a 429 with calls left, or with a reset that is over, is waited for, longer "
          "each time")
{
    for (auto const reset : {noon + 10min, noon - 10min}) {
        rate_limit_ledger ledger;
        auto now = noon;
        auto last = 0ms;
        for (auto n = 0; n < 5; ++n) {
            ledger.sent(inbox_request, now);
            ledger.learn(inbox_request, with_window(reply(429, {}, now), 5, reset), now);
            auto const wait = ledger.earliest(inbox_request, now) - now;
            CHECK(wait >= ledger_options{}.floor);
            if (reset < noon)
                CHECK(wait >= last);
            last = wait;
            now += wait;
        }
    }
}

TEST_CASE("Lesson 31: what is known of limits outlives the program, and answers without headers")
{
    rate_limit_ledger ledger;
    ledger.learn(inbox_request, with_window(page_of({1}), 0, noon + 9min), noon);
    auto const loaded = rate_limit_ledger::load(ledger.save());
    REQUIRE(loaded);
    CHECK(loaded->earliest(inbox_request, noon) == ledger.earliest(inbox_request, noon));
    CHECK(loaded->earliest(inbox_request, noon) > noon + 9min);
    auto silent = *loaded;
    silent.learn(inbox_request, reply(200, "{}"), noon); // tells of no window
    CHECK(silent.earliest(inbox_request, noon) > noon + 9min);
}

TEST_CASE("Lesson 32: a picture goes in one request, all else in three kinds, by itself")
{
    upload_script picture{{uploader{picture_file()}}};
    picture.supply();
    picture.expect("POST /2/media/upload");
    upload_script video{{uploader{video_file()}}};
    video.expect("POST /2/media/upload/initialize");
}

TEST_CASE("Lesson 33: in_progress is not done: it is asked after, with STATUS, when X says, and "
          "not for ever")
{
    upload_script play{{uploader{video_file(), {.polls = 3}}}};
    play.next();
    play.answer(begun());
    play.supply();
    play.next();
    play.answer(appended());
    play.next();
    play.answer(pending(4));
    for (auto n = 0; n < 3; ++n) {
        play.expect("wait 4 s");
        play.pass(4s);
        play.expect("GET /2/media/upload?command=STATUS&media_id=7");
        play.answer(
            processed(R"("state":"in_progress","check_after_secs":4,"progress_percent":50)"));
    }
    auto const step = play.flow.next(play.now);
    auto const* const end = std::get_if<stopped>(&step);
    REQUIRE(end);
    CHECK(end->why == upload_end::polls);
}

TEST_CASE("Lesson 34: segments go as multipart, in order, between their beginning and their end")
{
    upload_script play{{uploader{video_file(), by_four()}}};
    play.expect("POST /2/media/upload/initialize");
    play.answer(begun());
    for (auto const* segment : {"0:0123", "1:4567", "2:89"}) {
        play.expect_segment(segment);
        play.answer(appended());
    }
    play.expect("POST /2/media/upload/7/finalize");
}
