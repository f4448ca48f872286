// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/upload_media.hpp>

#include "multipart_reader.hpp"

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::upload_media;

namespace {

static_assert(promises::plain<upload_media>);
static_assert(upload_media::accepts == promises::of_users);
static_assert(upload_media::scopes == xdm::scope_set{xdm::scope::media_write});
static_assert(upload_media::specification_scopes == upload_media::scopes);
static_assert(std::same_as<upload_media::result, struct xdm::uploaded_media>);

} // namespace

TEST_CASE("A picture goes in one request, and says what it is for")
{
    CHECK(upload_media{}.category == xdm::media_category::dm_image);
    auto const r = encode(upload_media{.bytes = "\x89PNG"});
    CHECK(r.method == xdm::method::post);
    CHECK(href(r) == "https://api.x.com/2/media/upload");
    auto const parts = multipart::read(std::string{*r.headers.find("content-type")}, r.body);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK((*parts)[0].name == "media_category");
    CHECK((*parts)[0].content == "dm_image");
    CHECK((*parts)[1].content == "\x89PNG");
    wire::check(encode(upload_media{.bytes = "abc", .form = xdm::upload_form::json}),
        {.method = xdm::method::post,
            .url = "https://api.x.com/2/media/upload",
            .headers = wire::json,
            .body = R"({"media_category":"dm_image","media":"YWJj"})"});
}

TEST_CASE("An upload in one request is a picture of up to 5 MB")
{
    CHECK(validate(upload_media{.bytes = "x"}).empty());
    CHECK(told(upload_media{.category = xdm::media_category::dm_gif, .bytes = "x"}) ==
          "category is dm_gif; X takes dm_image in a single request\n");
    CHECK(validate(upload_media{.bytes = std::string(5'242'880, 'x')}).empty());
    CHECK(validate(upload_media{.bytes = std::string(5'242'881, 'x')}).size() == 1);
    CHECK(validate(upload_media{}).size() == 1);
}
