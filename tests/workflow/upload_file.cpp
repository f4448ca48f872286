// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_file.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace xdm;
using namespace std::chrono_literals;

namespace {

upload_file video(std::uint64_t size)
{
    return {user_id{1}, media_category::dm_video, media_type::mp4, size};
}
std::string told(upload_file const& f)
{
    std::string text;
    for (auto const& one : validate(f))
        text += to_string(one) + '\n';
    return text;
}

} // namespace

TEST_CASE("a file is fit by its type, its size, its owner and its duration")
{
    auto file = video(10);
    CHECK(told(file) == "");
    for (auto const fit : {500ms, 140'000ms}) {
        file.duration = fit;
        CHECK(told(file) == "");
    }
    for (auto const bad : {-1ms, 499ms, 140'001ms}) {
        file.duration = bad;
        CHECK(told(file) ==
              "duration is " + std::to_string(bad.count()) + " ms; X takes 0.5 to 140 seconds\n");
    }
    file = {user_id{10'000'000'000'000'000'000u}, media_category::dm_image, media_type::webm,
        5'242'881, false, 1ms};
    CHECK(told(file) == "type is video/webm; X takes one of the category\n"
                        "size is 5242881 bytes; X takes up to 5 MB\n"
                        "owner is 10000000000000000000; X takes 1 to 19 digits\n");
}

TEST_CASE("a picture that is not shared goes in one request")
{
    upload_file file{user_id{1}, media_category::dm_image, media_type::png, 10};
    CHECK(detail::is_one_request(file));
    CHECK(detail::segment_of(file, 1) == largest_segment);
    file.shared = true;
    CHECK(!detail::is_one_request(file));
    CHECK(detail::segment_of(file, 1) == 1);
    CHECK(!detail::is_one_request(video(10)));
}

TEST_CASE("a size of segments that was chosen is chosen again")
{
    for (std::uint64_t const size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{999},
             std::uint64_t{1'001}, std::uint64_t{536'870'912}, UINT64_MAX})
        for (std::uint64_t const wanted :
            {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1'048'576}, UINT64_MAX}) {
            auto const chosen = detail::segment_of(video(size), wanted);
            CHECK(chosen >= 1);
            CHECK(detail::segment_of(video(size), chosen) == chosen);
            CHECK(size / chosen <= 1000);
        }
}
