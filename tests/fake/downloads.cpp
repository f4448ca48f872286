// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/downloads.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/v1/download_media.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace std::chrono_literals;

namespace {

std::string const bytes{"\x89PNG\0\r\n\xff", 8};

struct with_picture : scene::cast {
    xdm::media_id picture = x.upload(you, {.bytes = bytes});
    xdm::event_id event = x.send(you, me, xdm::message{.attachments = {picture}});

    xdm::media shown(xdm::event_id of)
    {
        auto const e = got(xdm::get_event{.id = of,
            .expansions = {xdm::event_expansion::attachments_media_keys},
            .media_fields = xdm::all});
        REQUIRE(e.includes.media.size() == 1);
        return e.includes.media[0];
    }
    xdm::response signed_get(std::string url, xdm::user_id as)
    {
        return ask_signed({.url = std::move(url)}, x.oauth1_credentials(as));
    }
};

} // namespace

TEST_CASE("a picture is had from the URL that its event shows, byte for byte")
{
    with_picture s;
    auto const url = s.shown(s.event).url;
    auto const download = xdm::download_of(url);
    REQUIRE(download);
    auto const file = s.got(*download);
    CHECK(file.bytes == bytes);
    CHECK(file.content_type == "application/octet-stream");
    CHECK(s.got_as(s.you, *download).bytes == bytes);
    CHECK(s.ask(*download, s.third).status == 403);

    auto const old = xdm::v1::download_of(url);
    REQUIRE(old);
    for (auto const root : {xdm::v1::ton_root::v1_1, xdm::v1::ton_root::i}) {
        auto ask = *old;
        ask.root = root;
        auto const r = s.signed_get(encode(ask).url, s.me);
        CHECK(r.status == 200);
        CHECK(r.body == bytes);
        CHECK(scene::header(r, "content-type") == "image/png");
        CHECK(s.signed_get(encode(ask).url, s.third).status == 403);
    }
}

TEST_CASE("only what is attached there under this name is found")
{
    with_picture s;
    auto const file = *xdm::download_of(s.shown(s.event).url);
    auto const other = s.x.send(s.you, s.me, "no picture");
    auto another = file;
    another.event = other;
    CHECK(s.ask(another, s.me).status == 404);
    another = file;
    another.resource = "else.png";
    CHECK(s.ask(another, s.me).status == 404);
    another = file;
    another.media = xdm::media_id{1};
    CHECK(s.ask(another, s.me).status == 404);
    another = file;
    another.event = xdm::event_id{1};
    CHECK(s.ask(another, s.me).status == 404);
    auto const path = "/2/dm_conversations/media/" + to_string(file.event) + '/';
    CHECK(s.get(path + "x/a.png").status == 400);
    CHECK(s.get(path + to_string(file.media) + "/%2e%2e").status == 400);
    CHECK(s.signed_get("https://ton.twitter.com/1.1/ton/data/dm/1/2/a.png", s.me).status == 404);
    CHECK(s.signed_get("https://ton.twitter.com/1.1/ton/data/dm/x/2/a.png", s.me).status == 404);
}

TEST_CASE("each way of authorization has its own download")
{
    with_picture s;
    auto const url = s.shown(s.event).url;
    auto const r = s.signed_get(encode(*xdm::download_of(url)).url, s.me);
    CHECK(r.status == 403);
    CHECK(
        r.body.find("Supported authentication types are [OAuth 2.0 User Context]") != r.body.npos);
    CHECK(s.ask(*xdm::v1::download_of(url), s.me).status == 403);
}

TEST_CASE("gifs and videos are public")
{
    scene::cast s;
    for (auto const* type : {"animated_gif", "video"}) {
        auto const file = s.x.upload(s.you, {.bytes = type, .type = type, .duration_ms = 5});
        auto const id = s.x.send(s.you, s.me, xdm::message{.attachments = {file}});
        auto const e = s.got(xdm::get_event{.id = id,
            .expansions = {xdm::event_expansion::attachments_media_keys},
            .media_fields = xdm::all});
        REQUIRE(e.includes.media.size() == 1);
        auto const& m = e.includes.media[0];
        CHECK(m.type == type);
        CHECK(m.url.empty());
        auto const r = s.x.handle({.url = m.variants[0].url}, s.now);
        CHECK(r.status == 200);
        CHECK(r.body == type);
        CHECK(scene::header(r, "content-type") == "video/mp4");
        CHECK(scene::header(r, "x-access-level") == "(none)");
    }
    CHECK(s.x.handle({.url = "https://video.twimg.com/dm_gif/1/a.mp4"}, s.now).status == 404);
    auto const photo = s.x.upload(s.you, {.bytes = "private"});
    CHECK(s.x.handle({.url = "https://video.twimg.com/dm_gif/" + to_string(photo) + "/.mp4"}, s.now)
              .status == 404);
}
