// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/uploader.hpp>

#include "workflow/explore.hpp"
#include "workflow/uploads.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

constexpr auto* begin = "POST /2/media/upload/initialize";
constexpr auto* finalize = "POST /2/media/upload/7/finalize";
constexpr auto* status = "GET /2/media/upload?command=STATUS&media_id=7";

upload_script upload(upload_file const& file, upload_limits limits = by_four())
{
    return {{uploader{file, limits}}};
}
// Up to where the first segment is asked for.
upload_script opened(upload_limits limits = by_four())
{
    auto play = upload(video_file(), limits);
    play.expect(begin);
    play.answer(begun());
    return play;
}
// Up to where X has all of it.
upload_script whole(upload_limits limits = by_four())
{
    auto play = opened(limits);
    for (auto const* segment : {"0:0123", "1:4567", "2:89"}) {
        play.expect_segment(segment);
        play.answer(appended());
    }
    return play;
}
// Up to where X is asked how far it is.
upload_script checking(upload_limits limits = by_four())
{
    auto play = whole(limits);
    play.expect(finalize);
    play.answer(pending());
    play.pass(2s);
    play.expect(status);
    return play;
}

} // namespace

TEST_CASE("a picture goes in one request")
{
    auto play = upload(picture_file());
    play.expect("bytes 0+10");
    play.expect_segment("dm_image:0123456789");
    play.expect("awaiting");
    play.answer(processed());
    play.expect("ready 7 of 1 for 86400 s");
    play.expect("ready 7 of 1 for 86400 s");
    CHECK(play.flow.progress() == upload_progress{10, 10, 100});
}

TEST_CASE("a video goes in segments, in order, and each byte once")
{
    auto play = whole();
    CHECK(play.flow.progress() == upload_progress{10, 10, 0});
    play.expect(finalize);
    play.answer(processed());
    play.expect("ready 7 of 1 for 86400 s");
    CHECK(play.flow.requests() == 5);
}

TEST_CASE("a video begins with what it is, and is not shared unless that is asked for")
{
    auto file = video_file();
    auto const body = [&] {
        auto const step = uploader{file}.next(noon);
        return std::get_if<request_of<initialize_upload>>(&step)->body;
    };
    CHECK(body() == R"({"media_category":"dm_video","media_type":"video/mp4","total_bytes":10})");
    file.shared = true;
    CHECK(body().ends_with(R"(,"shared":true})"));
    auto picture = picture_file();
    picture.shared = true; // one request cannot say that
    auto play = upload(picture);
    play.expect(begin);
}

TEST_CASE("gifs go in segments, too")
{
    auto play = upload({owner, media_category::dm_gif, media_type::gif, 10});
    play.expect(begin);
}

TEST_CASE("bytes go as base64 where JSON is asked for")
{
    upload_script play{{uploader{picture_file(), {}, upload_form::json}}};
    play.supply();
    auto const step = play.flow.next(noon);
    CHECK(std::get_if<request_of<upload_media>>(&step)->body ==
          R"({"media_category":"dm_image","media":"MDEyMzQ1Njc4OQ=="})");
}

TEST_CASE("X is asked how far it is when it said, and no sooner")
{
    auto play = whole();
    play.expect(finalize);
    play.answer(pending(3));
    play.expect("wait 3 s");
    play.pass(2999ms);
    play.expect("wait 1 ms");
    play.pass(1ms);
    play.expect(status);
    play.answer(processed(R"("state":"in_progress","check_after_secs":9,"progress_percent":40)"));
    CHECK(play.flow.progress() == upload_progress{10, 10, 40});
    play.expect("wait 9 s");
    play.pass(9s);
    play.expect(status);
    play.answer(processed(R"("state":"succeeded","progress_percent":100)", 86'388));
    play.expect("ready 7 of 1 for 86388 s");
}

TEST_CASE("in_progress is no end, whatever else X calls it")
{
    for (auto const* state : {"pending", "in_progress", "uploading"}) {
        auto play = checking();
        play.answer(processed(R"("state":")" + std::string{state} + '"'));
        play.expect("wait 5 s");
    }
    for (auto const secs : {0, -5}) {
        auto play = checking();
        play.answer(pending(secs));
        play.expect("wait 1 s");
    }
}

TEST_CASE("a file that X can do nothing with says so, in one request, at the end or later")
{
    auto play = checking();
    play.answer(broken());
    play.expect("spoiled: InvalidMedia");
    play = whole();
    play.next();
    play.answer(broken());
    play.expect("spoiled: InvalidMedia");
    play = upload(picture_file());
    play.expect_segment("dm_image:0123456789");
    play.answer(broken());
    play.expect("spoiled: InvalidMedia");
}

TEST_CASE("what X would refuse is said before anything is sent")
{
    upload({owner, media_category::dm_image, media_type::mp4, 10})
        .expect("unfit: type is video/mp4; X takes one of the category");
    upload({owner, media_category::dm_image, media_type::png, 5'242'881})
        .expect("unfit: size is 5242881 bytes; X takes up to 5 MB");
    upload({owner, media_category::dm_gif, media_type::gif, 15'728'641})
        .expect("unfit: size is 15728641 bytes; X takes up to 15 MB");
    upload({owner, media_category::dm_video, media_type::mp4, 536'870'913})
        .expect("unfit: size is 536870913 bytes; X takes up to 512 MB");
    upload({owner, media_category::dm_video, media_type::mp4, 0})
        .expect("unfit: size is 0 bytes; X takes no empty file");
    upload({owner, media_category::dm_video, media_type::mp4, 10, false, 499ms})
        .expect("unfit: duration is 499 ms; X takes 0.5 to 140 seconds");
}

TEST_CASE("a file that has changed is not sent on")
{
    auto play = opened();
    play.expect("bytes 0+4");
    CHECK(play.flow.supply("012") == fed::taken);
    play.expect("unfit: bytes is 3 bytes; X takes as many as asked for");
    play = opened();
    play.expect("bytes 0+4");
    CHECK(play.flow.supply("01234") == fed::taken);
    play.expect("unfit: bytes is 5 bytes; X takes as many as asked for");
}

TEST_CASE("a file whose first bytes are of another category is not sent")
{
    auto play = upload({owner, media_category::dm_image, media_type::png, 6});
    play.expect("bytes 0+6");
    CHECK(play.flow.supply("GIF89a") == fed::taken); // a picture that stands still
    play.expect("POST /2/media/upload");
    play = upload({owner, media_category::dm_video, media_type::mp4, 6}, {});
    play.next();
    play.answer(begun());
    play.expect("bytes 0+6");
    CHECK(play.flow.supply("GIF89a") == fed::taken);
    play.expect("unfit: bytes is image/gif; X takes one of the category");
}

TEST_CASE("a segment that fails is sent again, and only that one")
{
    auto play = opened();
    play.expect_segment("0:0123");
    play.answer(appended());
    play.expect_segment("1:4567");
    play.answer(reply(503, "<html>"));
    play.expect("wait 1 s");
    play.pass(1s);
    play.expect_segment("1:4567");
    play.lose();
    play.expect("wait 2 s");
    play.pass(2s);
    play.expect_segment("1:4567");
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.pass(10min);
    play.expect_segment("1:4567");
    play.answer(reply(204));
    play.expect_segment("2:89");
    play.answer(appended());
    play.expect(finalize);
}

TEST_CASE("setbacks count in a row, and a window that is used up is waited for")
{
    auto limits = by_four();
    limits.tries = 2;
    auto play = opened(limits);
    for (auto const* segment : {"0:0123", "1:4567", "2:89"}) {
        play.expect_segment(segment);
        play.answer(reply(503));
        play.expect("wait 1 s");
        play.pass(1s);
        play.expect_segment(segment);
        play.answer(with_window(appended(), 0, noon + 10min));
        play.expect("wait 600 s");
        play.pass(10min);
    }
    play.expect(finalize);
}

TEST_CASE("a request that is refused for good ends it, and one that fails too often")
{
    for (auto const code : {400, 401, 403, 404, 413}) {
        auto play = opened();
        play.expect_segment("0:0123");
        play.answer(refusal(code));
        play.expect("failed " + std::to_string(code));
    }
    auto play = upload(video_file(), {.tries = 2});
    play.expect(begin);
    play.lose();
    play.pass(1s);
    play.expect(begin);
    play.lose();
    play.expect("failed lost");
}

TEST_CASE("a picture whose answer was lost is sent again: the other one X throws away")
{
    auto play = upload(picture_file());
    play.expect_segment("dm_image:0123456789");
    play.lose();
    play.expect("wait 1 s");
    play.pass(1s);
    play.expect_segment("dm_image:0123456789");
    play.answer(processed());
    play.expect("ready 7 of 1 for 86400 s");
}

TEST_CASE("an end whose answer was lost is said again, and where X knows it, asked after")
{
    auto play = whole();
    play.expect(finalize);
    play.lose();
    play.pass(1s);
    play.expect(finalize);
    play.answer(refusal(400));
    play.expect(status);
    play.answer(pending());
    play.pass(2s);
    play.expect(status);
    play.answer(processed());
    play.expect("ready 7 of 1 for 86397 s");
}

TEST_CASE("a refusal whose body is cut shows that X knows an end as well as a whole one")
{
    auto play = whole();
    play.expect(finalize);
    play.lose();
    play.pass(1s);
    play.expect(finalize);
    play.answer(reply(400, "{\"title"));
    play.expect(status);
}

TEST_CASE("an end that is refused at first, or for another reason, is no sign that X knows it")
{
    auto play = whole();
    play.expect(finalize);
    play.answer(refusal(400));
    play.expect("failed 400");
    for (auto const code : {401, 403, 402}) {
        play = whole();
        play.expect(finalize);
        play.lose();
        play.pass(1s);
        play.expect(finalize);
        play.answer(refusal(code));
        play.expect("failed " + std::to_string(code));
    }
    for (auto const& first : {refusal(429), reply(0)}) {
        play = whole();
        play.expect(finalize);
        if (first.status == 0)
            play.lose(false);
        else
            play.answer(first);
        play.pass(15min);
        play.expect(finalize);
        play.answer(refusal(404));
        play.expect("failed 404");
    }
}

TEST_CASE("a state that X does not tell is asked for again, and one that it refuses ends it")
{
    auto play = checking();
    play.answer(reply(200, "{\"data"));
    play.expect("wait 1 s");
    play.pass(1s);
    play.expect(status);
    play.answer(refusal(404));
    play.expect("failed 404");
}

TEST_CASE("a media lives for a day since the request that made it, or as long as X says")
{
    auto play = upload(picture_file());
    play.expect_segment("dm_image:0123456789");
    play.pass(10s); // the answer takes its time
    play.answer(processed({}, 1'295'999));
    play.expect("ready 7 of 1 for 86390 s");

    play = whole();
    play.expect(finalize);
    play.pass(5s);
    play.answer(pending());
    play.pass(2s);
    play.expect(status);
    play.pass(3s);
    play.answer(processed({}, 600));
    play.expect("ready 7 of 1 for 597 s"); // since the status was asked for
    play.pass(597s);
    play.expect("ready 7 of 1 for 0 s");
    auto const step = play.flow.next(play.now);
    auto const* const media = std::get_if<ready_media>(&step);
    REQUIRE(media != nullptr);
    CHECK(!media->usable(owner, play.now));
    CHECK(media->usable(owner, play.now - 1ms));
    CHECK(!media->usable(user_id{2}, play.now - 1ms));
    CHECK(!media->shared);

    play = whole();
    play.expect(finalize);
    play.answer(processed({}, -1));
    play.expect("ready 7 of 1 for 0 s");
}

TEST_CASE("a media whose end was said twice lives since the first time")
{
    auto play = whole();
    play.expect(finalize);
    play.lose();
    play.pass(10min);
    play.expect(finalize);
    play.answer(processed());
    play.expect("ready 7 of 1 for 85800 s");
}

TEST_CASE("a clock that is set back makes no media live longer, nor any wait shorter")
{
    auto play = whole();
    play.expect(finalize);
    play.pass(-24h);
    play.answer(pending(30));
    play.expect("wait 30 s");
    play.pass(-24h);
    play.expect("wait 30 s");
    play.pass(30s);
    play.expect(status);
    play.answer(processed());
    CHECK(play.next() == "ready 7 of 1 for 86370 s");
}

TEST_CASE("an upload ends at each of its limits")
{
    auto limits = by_four();
    limits.polls = 1;
    auto play = checking(limits);
    play.answer(pending());
    play.expect("stopped: polls");
    play.reload(by_four()); // with others it goes on
    play.expect("wait 2 s");

    limits = by_four();
    limits.processing = 10s;
    play = checking(limits);
    play.answer(pending(9));
    play.pass(9s);
    play.expect("stopped: processing");

    limits = by_four();
    limits.requests = 2;
    play = opened(limits);
    play.expect_segment("0:0123");
    play.answer(appended());
    play.expect("stopped: requests");

    limits = by_four();
    limits.within = 10min;
    play = opened(limits);
    play.expect("bytes 0+4");
    play.pass(10min + 1ms);
    play.expect("stopped: within");
}

TEST_CASE("a file never has more than a thousand segments, each of 5 MB at most")
{
    auto const first = [](std::uint64_t size, std::uint64_t segment) {
        auto file = video_file();
        file.size = size;
        uploader flow{file, {.segment = segment}};
        flow.next(noon);
        flow.feed(begun(), noon);
        auto const step = flow.next(noon);
        auto const* const wanted = std::get_if<need_bytes>(&step);
        return wanted ? wanted->size : 0;
    };
    CHECK(first(10, 0) == 1);
    CHECK(first(1000, 1) == 1);
    CHECK(first(1001, 1) == 2);
    CHECK(first(536'870'912, 1) == 536'871);
    CHECK(first(536'870'912, 1024 * 1024) == 1024 * 1024);
    CHECK(first(536'870'912, UINT64_MAX) == 5'242'880);
    CHECK(first(5, 1024) == 5);
}

TEST_CASE("loaded from any step it goes to the same end")
{
    auto play = upload(video_file());
    auto const reload = [&] { play.reload({}); }; // the segments stay as they are
    reload();
    play.expect(begin);
    reload();
    play.expect(begin);
    play.answer(begun());
    reload();
    play.expect_segment("0:0123");
    reload();
    play.expect_segment("0:0123");
    play.answer(appended());
    reload();
    for (auto const* segment : {"1:4567", "2:89"}) {
        play.expect_segment(segment);
        play.answer(appended());
        reload();
    }
    play.expect(finalize);
    reload();
    play.expect(finalize);
    play.answer(refusal(400)); // the program had died in the middle
    play.expect(status);
    reload();
    play.expect(status);
    play.answer(pending(4));
    reload();
    play.expect("wait 4 s");
    play.pass(4s);
    play.expect(status);
    play.answer(processed());
    reload();
    play.expect("ready 7 of 1 for 86396 s");
    CHECK(play.flow.polls() == 3);
}

TEST_CASE("one out of turn says so, and has not changed")
{
    uploader flow{video_file()};
    auto const fresh = flow;
    CHECK(flow.feed(begun(), noon) == fed::out_of_turn);
    CHECK(flow.feed(transport_failed{}, noon) == fed::out_of_turn);
    CHECK(flow.supply("x") == fed::out_of_turn);
    CHECK(flow == fresh);
}

TEST_CASE("no other text is taken than one that was saved")
{
    auto const text = checking().flow.save();
    CHECK(text.find('\n') == text.npos);
    REQUIRE(uploader::load(text));
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(uploader::load(text.substr(0, size)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = uploader::load(other))
            CHECK(uploader::load(loaded->save()) == loaded);
    }
}

TEST_CASE("an uploader takes the transitions of its diagram, all of them and no other")
{
    using what = happening<uploader>;
    auto const feeds = [](response r) {
        return what{[r](uploader& u, time_point& now) { u.feed(r, now); }};
    };
    upload_limits const limits{
        .segment = 4, .tries = 2, .requests = 9, .polls = 2, .within = 40min};
    std::vector<what> const happenings{{[](uploader& u, time_point& now) { u.next(now); }},
        feeds(begun()), feeds(appended()), feeds(processed()), feeds(pending()), feeds(broken()),
        feeds(refusal(429)), feeds(refusal(403)), feeds(refusal(400)), feeds(reply(503)),
        {[](uploader& u, time_point& now) { u.feed(transport_failed{}, now); }},
        {[](uploader& u, time_point&) { u.supply("0123"); }},
        {[](uploader& u, time_point&) { u.supply("0123456789"); }},
        {[](uploader& u, time_point&) { u.supply("89"); }},
        {[](uploader&, time_point& now) { now += 16min; }},
        {[=](uploader& u, time_point&) { u = *uploader::load(u.save(), limits); }, false}};
    auto const look = [&](uploader const& u, time_point) {
        auto const loaded = uploader::load(u.save(), limits);
        REQUIRE(loaded);
        CHECK(uploader::load(loaded->save(), limits) == loaded);
        CHECK(u.requests() <= limits.requests);
        CHECK(u.polls() <= limits.polls);
    };
    arrows taken;
    auto const from = [&](uploader const& start) {
        taken.merge(explore<uploader>(start, noon, happenings, 800, look));
    };
    from(uploader{video_file(), limits});
    from(uploader{picture_file(), limits});
    from(uploader{{owner, media_category::dm_gif, media_type::mp4, 10}, limits});
    auto last = opened(limits);
    for (auto const* segment : {"0:0123", "1:4567"}) {
        last.expect_segment(segment);
        last.answer(appended());
    }
    from(last.flow);
    auto few = limits;
    few.requests = 4; // as many as it takes to bring the bytes
    from(whole(few).flow);
    from(whole(limits).flow);
    CHECK(lines_of(taken) == lines_of(diagram_of("uploader")));
}
