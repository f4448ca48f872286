// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media_path.hpp>

#include <endpoint/findings.hpp>

using namespace xdm::literals;
using xdm::detail::is_resource;
using xdm::detail::parse_media_path;
using xdm::detail::path_segment;

namespace {

findings found_in(std::string_view resource)
{
    findings found;
    xdm::detail::validate_resource(found, resource);
    return found;
}

} // namespace

TEST_CASE("The three parts of a media's url are its last ones")
{
    for (std::string const before : {"https://ton.twitter.com/1.1/ton/data",
             "https://ton.twitter.com/i/ton/data", "https://ton.example.com", ""})
        for (std::string const behind : {"", "?name=large", "#x", "?a=/dm/1/2/b.png"}) {
            CAPTURE(before);
            CAPTURE(behind);
            auto const url = before +
                             "/dm/1585800613253812228/1583157113245011970/tJg5kUG5RKPi3jNi.jpg" +
                             behind;
            auto const path = parse_media_path(url);
            REQUIRE(path);
            CHECK(path->event == "1585800613253812228"_event);
            CHECK(path->media == "1583157113245011970"_media);
            CHECK(path->resource == "tJg5kUG5RKPi3jNi.jpg");
            CHECK(path->before == before);
        }
}

TEST_CASE("No other url is a path of a message's media")
{
    for (std::string const url :
        {"", "/", "/dm/", "/dm/1/2", "/dm/1/2/", "dm/1/2/a.png", "/dm/1/2/3/a.png", "/dm/a/2/a.png",
            "/dm/1/b/a.png", "/dm/1/2/.", "/dm/1/2/..", "/dm/1/2/a%2Fb", "/dm/1/2/a b",
            "/dm//2/a.png", "/dm/1//a.png", "/DM/1/2/a.png", "/dm/18446744073709551616/2/a.png",
            "/xdm/1/2/a.png", "https://video.twimg.com/dm_gif/1583157113245011970/abc.mp4",
            "https://pbs.twimg.com/dm_gif_preview/1583157113245011970/abc.jpg",
            "https://pbs.twimg.com/media/abc.jpg"}) {
        CAPTURE(url);
        CHECK_FALSE(parse_media_path(url));
    }
}

TEST_CASE("A resource is a file name of 1 to 50 plain characters")
{
    for (std::string const name : {"a", "a.jpg", "tJg5kUG5RKPi3jNi.jpg", "zd-fTOKR.png", "_", "-",
             "...", ".a", "a..b", "..."}) {
        CHECK(is_resource(name));
        CHECK(found_in(name) == findings{});
    }
    CHECK(found_in(std::string(50, 'a')) == findings{});
    CHECK(found_in(std::string(51, 'a')).size() == 1);
    constexpr std::string_view limit = "1 to 50 of A-Z a-z 0-9 _ . -, not . nor ..";
    CHECK(found_in("") == findings{{"resource", R"("")", limit}});
    CHECK(found_in(".") == findings{{"resource", R"(".")", limit}});
    CHECK(found_in("..") == findings{{"resource", R"("..")", limit}});
    CHECK(found_in("a/b") == findings{{"resource", R"("a/b")", limit}});
    CHECK(found_in("a\n") == findings{{"resource", R"("a\n")", limit}});
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        auto const plain = std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                            "0123456789_-."}
                               .find(c) != std::string_view::npos;
        CHECK(is_resource(std::string{'a', c}) == plain);
    }
}

TEST_CASE("A segment of a path is one, and leads neither up nor nowhere")
{
    CHECK(path_segment("a.jpg") == "a.jpg");
    CHECK(path_segment("../a") == "..%2Fa");
    CHECK(path_segment("a?b#c") == "a%3Fb%23c");
    CHECK(path_segment("%2e%2e") == "%252e%252e");
    CHECK(path_segment(".") == "%252E");
    CHECK(path_segment("..") == "%252E%252E");
    CHECK(path_segment("...") == "...");
    CHECK(path_segment("") == "");
}
