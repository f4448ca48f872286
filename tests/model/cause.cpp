// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/cause.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace xdm;

TEST_CASE("every cause has advice of its own, and each says who acts")
{
    std::set<std::string_view> sentences;
    for (int i = 0; i <= static_cast<int>(cause::unknown); ++i) {
        auto const advice = advice_for(static_cast<cause>(i));
        CAPTURE(advice.what);
        CHECK(advice.what.ends_with("."));
        CHECK(advice.what.find("  ") == advice.what.npos);
        CHECK(sentences.insert(advice.what).second);
    }
}

TEST_CASE("advice stands in the row of its cause")
{
    CHECK(advice_for(cause::scope_missing).what.find("scope") != std::string_view::npos);
    CHECK(advice_for(cause::scope_missing).who == actor::user);
    CHECK(advice_for(cause::app_permission).who == actor::app_owner);
    CHECK(advice_for(cause::app_permission).what.find("new tokens") != std::string_view::npos);
    CHECK(advice_for(cause::no_credits).what.find("credits") != std::string_view::npos);
    CHECK(advice_for(cause::day_used_up).what.find("24 hour") != std::string_view::npos);
    CHECK(advice_for(cause::recipient_refuses).who == actor::recipient);
    CHECK(advice_for(cause::media_too_old).what.find("24 hours") != std::string_view::npos);
    CHECK(advice_for(cause::media_wrong_category).what.find("dm_image") != std::string_view::npos);
    CHECK(advice_for(cause::text_too_long).what.find("10,000") != std::string_view::npos);
    CHECK(advice_for(cause::x_down).who == actor::x);
    CHECK(advice_for(cause::not_the_api).what.find("in between") != std::string_view::npos);
    CHECK(advice_for(cause::unknown).who == actor::program);
}
