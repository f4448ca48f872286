// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/v1/download_media.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::v1::download_media;
using xdm::v1::download_of;
using xdm::v1::ton_root;

namespace {

static_assert(promises::plain<download_media>);
static_assert(!promises::needs_nothing<download_media>);
static_assert(download_media::accepts == promises::of_oauth1, "OAuth 1.0a only");
static_assert(download_media::scopes.empty() && download_media::specification_scopes.empty());
static_assert(std::same_as<download_media::result, struct xdm::media_file>);

template <class Event, class Media>
concept are_ids = requires(
    Event event, Media media) { download_media{.event = event, .media = media}; };
static_assert(are_ids<xdm::event_id, xdm::media_id>);
static_assert(!are_ids<xdm::media_id, xdm::event_id>);

} // namespace

TEST_CASE("A picture is downloaded from the host that its url names, under either root")
{
    download_media e{.event = "1585800613253812228"_event,
        .media = "1583157113245011970"_media,
        .resource = "OwIPMAFC.png"};
    wire::check(encode(e), {.url = "https://ton.twitter.com/1.1/ton/data/dm/"
                                   "1585800613253812228/1583157113245011970/OwIPMAFC.png"});
    e.root = ton_root::i;
    wire::check(encode(e, xdm::dialect::post),
        {.url = "https://ton.twitter.com/i/ton/data/dm/"
                "1585800613253812228/1583157113245011970/OwIPMAFC.png"});
    CHECK(validate(e) == findings{});
}

TEST_CASE("A signed download is made from a url and is that url again")
{
    for (std::string const url : {"https://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com/i/ton/data/dm/1/2/zd-fTOKR.png"}) {
        CAPTURE(url);
        auto const e = download_of(url);
        REQUIRE(e);
        CHECK(encode(*e).url == url);
        auto const with_query = download_of(url + "?name=large");
        REQUIRE(with_query);
        CHECK(href(encode(*with_query)) == url);
    }
}

TEST_CASE("Nothing signed goes to another host, in the clear, or to another path")
{
    for (std::string const url : {"", "http://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com:444/1.1/ton/data/dm/1/2/a.jpg",
             "https://TON.twitter.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com.example.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com@example.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://example.com/https://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.x.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com/2/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com/1.1/../1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com/1.1/ton/data/dm/1/2/..",
             "https://ton.twitter.com/1.1/ton/data/dm/1/2/", "/1.1/ton/data/dm/1/2/a.jpg",
             "https://video.twimg.com/dm_gif/1/abc.mp4"}) {
        CAPTURE(url);
        CHECK_FALSE(download_of(url));
    }
}

TEST_CASE("What is wrong about a signed download is reported")
{
    download_media const e{.event = "10000000000000000000"_event,
        .media = "10000000000000000001"_media,
        .resource = "a/b"};
    CHECK(
        validate(e) == findings{{"event", "10000000000000000000", "1 to 19 digits"},
                           {"media", "10000000000000000001", "1 to 19 digits"},
                           {"resource", R"("a/b")", "1 to 50 of A-Z a-z 0-9 _ . -, not . nor .."}});
    CHECK(wire::read(encode(e)).path.back() == "a/b");
}

TEST_CASE("the first segment of the path goes to text and back")
{
    CHECK(to_string(ton_root::v1_1) == "1.1");
    CHECK(to_string(ton_root::i) == "i");
    CHECK(xdm::parse<ton_root>("1.1") == ton_root::v1_1);
    CHECK(xdm::parse<ton_root>("i") == ton_root::i);
    CHECK_FALSE(xdm::parse<ton_root>("1.0"));
}
