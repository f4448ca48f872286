// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/download_media.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::download_media;
using xdm::download_of;

namespace {

static_assert(promises::plain<download_media>);
static_assert(!promises::needs_nothing<download_media>);
static_assert(download_media::accepts == promises::of_oauth2, "OAuth 2.0 only");
static_assert(download_media::scopes == promises::reading);
static_assert(download_media::specification_scopes == xdm::scope_set{xdm::scope::dm_read});
static_assert(std::same_as<download_media::result, struct xdm::media_file>);

template <class Event, class Media>
concept are_ids = requires(
    Event event, Media media) { download_media{.event = event, .media = media}; };
static_assert(are_ids<xdm::event_id, xdm::media_id>);
static_assert(!are_ids<xdm::media_id, xdm::event_id>, "the two ids cannot be swapped");
static_assert(!are_ids<xdm::event_id, xdm::user_id>);

} // namespace

TEST_CASE("A picture is downloaded by event, media and file name")
{
    download_media const e{.event = "1585800613253812228"_event,
        .media = "1583157113245011970"_media,
        .resource = "tJg5kUG5RKPi3jNi.jpg"};
    wire::expected const asked{.url = "https://api.x.com/2/dm_conversations/media/"
                                      "1585800613253812228/1583157113245011970/"
                                      "tJg5kUG5RKPi3jNi.jpg"};
    wire::check(encode(e), asked);
    wire::check(encode(e, xdm::dialect::post), asked);
    CHECK(validate(e) == findings{});
}

TEST_CASE("A download is made from the url of an event's media")
{
    download_media const e{.event = "1"_event, .media = "2"_media, .resource = "a.jpg"};
    CHECK(download_of("https://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg") == e);
    CHECK(download_of("https://ton.twitter.com/i/ton/data/dm/1/2/a.jpg?name=large") == e);
    CHECK(download_of("https://ton.x.com/1.1/ton/data/dm/1/2/a.jpg") == e);
    CHECK_FALSE(download_of("https://video.twimg.com/dm_gif/1/abc.mp4"));
    CHECK_FALSE(download_of(""));
    CHECK_FALSE(download_of("https://ton.twitter.com/1.1/ton/data/dm/1/2/.."));
}

TEST_CASE("No url of a media makes a download go to another host than X's API")
{
    for (std::string const url : {"https://example.com/dm/1/2/a.jpg",
             "https://ton.twitter.com@example.com/dm/1/2/a.jpg", "//example.com/dm/1/2/a.jpg"}) {
        auto const e = download_of(url);
        REQUIRE(e);
        CHECK(encode(*e).url == "https://api.x.com/2/dm_conversations/media/1/2/a.jpg");
    }
}

TEST_CASE("What is wrong about a download is reported")
{
    download_media const e{.event = "10000000000000000000"_event,
        .media = "10000000000000000001"_media,
        .resource = ".."};
    CHECK(
        validate(e) == findings{{"event", "10000000000000000000", "1 to 19 digits"},
                           {"media", "10000000000000000001", "1 to 19 digits"},
                           {"resource", R"("..")", "1 to 50 of A-Z a-z 0-9 _ . -, not . nor .."}});
    CHECK(wire::read(encode(e)).path.back() == "%2E%2E");
}
