// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_base.hpp>

#include "workflow/uploads.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("a request for the end that is out when it is saved may have arrived")
{
    upload_script play{{uploader{picture_file()}}};
    play.supply();
    play.next();
    CHECK(play.flow.state() == upload_state::sending);
    CHECK(play.flow.save().find("flag=1") == std::string::npos); // a picture has no such end
    play = {{uploader{video_file()}}};
    play.next();
    play.answer(begun());
    play.expect_segment("0:0123456789");
    play.answer(appended());
    CHECK(play.flow.save().find("flag=1") == std::string::npos);
    play.next();
    CHECK(play.flow.state() == upload_state::closing);
    CHECK(play.flow.save().find("flag=0&flag=1&flag=0") != std::string::npos);
}

TEST_CASE("progress, requests and polls are told at each step")
{
    upload_script play{{uploader{video_file(), by_four()}}};
    CHECK(play.flow.progress() == upload_progress{0, 10, 0});
    play.next();
    play.answer(begun());
    play.expect_segment("0:0123");
    CHECK(play.flow.progress() == upload_progress{0, 10, 0});
    play.answer(appended());
    CHECK(play.flow.progress() == upload_progress{4, 10, 0});
    CHECK(play.flow.requests() == 2);
    CHECK(play.flow.polls() == 0);
}

TEST_CASE(
    "a media lives from the first request that ends its upload, not from the one that began it")
{
    upload_script play{{uploader{video_file()}}};
    play.next();
    play.answer(begun());
    play.pass(1h);
    play.expect_segment("0:0123456789");
    play.answer(appended());
    play.pass(10min);
    play.next();
    CHECK(play.flow.state() == upload_state::closing);
    play.answer(reply(503));
    play.pass(1min);
    play.next();
    CHECK(play.flow.state() == upload_state::closing);
    play.answer(processed());
    play.expect("ready 7 of 1 for 86340 s");
}
