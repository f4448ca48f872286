// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_answers.hpp>

#include "workflow/uploads.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("a percentage of X's is one")
{
    for (auto const& [said, told] : {std::pair{-1, 0}, {0, 0}, {40, 40}, {100, 100}, {101, 100}}) {
        upload_script play{{uploader{picture_file()}}};
        play.supply();
        play.next();
        play.answer(
            processed(R"("state":"in_progress","progress_percent":)" + std::to_string(said)));
        CHECK(play.flow.progress().processed == told);
    }
}

TEST_CASE("a wait that X names is a second at least and a day at most")
{
    struct {
        std::string said;
        char const* waited;
    } const rows[]{{"0", "wait 1 s"}, {"-9223372036854775808", "wait 1 s"}, {"7", "wait 7 s"},
        {"86401", "wait 86400 s"}, {"9223372036854775807", "wait 86400 s"}};
    for (auto const& [said, waited] : rows) {
        upload_script play{{uploader{picture_file()}}};
        play.supply();
        play.next();
        play.answer(processed(R"("state":"pending","check_after_secs":)" + said));
        play.expect(waited);
    }
}

TEST_CASE("an id that X names later changes nothing")
{
    upload_script play{{uploader{video_file()}}};
    play.next();
    play.answer(begun("8"));
    play.expect_segment("0:0123456789");
    play.answer(appended());
    play.expect("POST /2/media/upload/8/finalize");
    play.answer(processed()); // of the media 7
    play.expect("ready 8 of 1 for 86400 s");
}
