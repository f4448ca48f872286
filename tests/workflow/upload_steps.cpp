// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_steps.hpp>

#include <model/member_counts.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;

TEST_CASE("the bytes that are asked for are cut out of a file in memory")
{
    CHECK(bytes_of({0, 3}, "abcdef") == "abc");
    CHECK(bytes_of({4, 2}, "abcdef") == "ef");
    CHECK(bytes_of({4, 3}, "abcdef") == "ef"); // shorter than it was
    CHECK(bytes_of({6, 1}, "abcdef") == "");
    CHECK(bytes_of({7, 1}, "abcdef") == "");
    CHECK(bytes_of({UINT64_MAX, UINT64_MAX}, "abcdef") == "");
}

TEST_CASE("a media can be attached by its owner, before it ends")
{
    ready_media const m{media_id{7}, user_id{1}, time_point{std::chrono::seconds{5}}};
    CHECK(m.usable(user_id{1}, time_point{std::chrono::milliseconds{4999}}));
    CHECK(!m.usable(user_id{1}, time_point{std::chrono::seconds{5}}));
    CHECK(!m.usable(user_id{2}, time_point{}));
}

TEST_CASE("the states and ends of an upload have names")
{
    CHECK(to_string(upload_state::start) == "start");
    CHECK(to_string(upload_state::whole) == "whole");
    CHECK(to_string(upload_state::given_up) == "given_up");
    CHECK(to_string(upload_end::requests) == "requests");
    CHECK(to_string(upload_end::within) == "within");
}

TEST_CASE("each member counts when two steps of an upload are compared")
{
    member_counts(&need_bytes::offset, std::uint64_t{1});
    member_counts(&need_bytes::size, std::uint64_t{1});
    member_counts(&upload_progress::sent, std::uint64_t{1});
    member_counts(&upload_progress::size, std::uint64_t{1});
    member_counts(&upload_progress::processed, 1);
    member_counts(&unfit::why, {invalid{"a", "b", "c"}});
    member_counts(&spoiled::why, {.name = "x"});
    member_counts(&stopped::why, upload_end::within);
    member_counts(&upload_limits::segment, std::uint64_t{1});
    member_counts(&upload_limits::tries, 1);
    member_counts(&upload_limits::requests, 1);
    member_counts(&upload_limits::polls, 1);
    member_counts(&upload_limits::processing, std::chrono::milliseconds{1});
    member_counts(&upload_limits::within, std::chrono::milliseconds{1});
    ready_media const m{media_id{7}, user_id{1}};
    CHECK(m == ready_media{media_id{7}, user_id{1}});
    for (auto const& other :
        {ready_media{media_id{8}, user_id{1}}, ready_media{media_id{7}, user_id{2}},
            ready_media{media_id{7}, user_id{1}, time_point{std::chrono::seconds{1}}},
            ready_media{media_id{7}, user_id{1}, {}, true}})
        CHECK(m != other);
}
