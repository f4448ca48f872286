// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/append_upload.hpp>

#include "multipart_reader.hpp"

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::append_upload;
using xdm::media_id;

namespace {

static_assert(promises::plain<append_upload>);
static_assert(!promises::needs_nothing<append_upload>);
static_assert(append_upload::accepts == promises::of_users);
static_assert(append_upload::scopes == xdm::scope_set{xdm::scope::media_write});
static_assert(std::same_as<append_upload::result, struct xdm::appended_segment>);

} // namespace

TEST_CASE("A segment says its place, and then its bytes")
{
    append_upload e{.id = media_id{7}, .segment_index = 12, .bytes = "a\nb"};
    auto const r = encode(e);
    CHECK(href(r) == "https://api.x.com/2/media/upload/7/append");
    auto const parts = multipart::read(std::string{*r.headers.find("content-type")}, r.body);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK((*parts)[0].name == "segment_index");
    CHECK((*parts)[0].content == "12");
    CHECK((*parts)[1].name == "media");
    CHECK((*parts)[1].content == "a\nb");
    e.form = xdm::upload_form::json;
    wire::check(encode(e), {.method = xdm::method::post,
                               .url = "https://api.x.com/2/media/upload/7/append",
                               .headers = wire::json,
                               .body = R"({"segment_index":12,"media":"YQpi"})"});
}

TEST_CASE("A segment is one of 1000, of up to 5 MB, and not empty")
{
    for (int const index : {0, 999})
        CHECK(validate(append_upload{media_id{1}, index, "x"}).empty());
    for (int const index : {-1, 1000})
        CHECK(told(append_upload{media_id{1}, index, "x"}) ==
              "segment_index is " + std::to_string(index) + "; X takes 0 to 999\n");
    CHECK(validate(append_upload{media_id{1}, 0, std::string(5'242'880, 'x')}).empty());
    CHECK(validate(append_upload{media_id{1}, 0, std::string(5'242'881, 'x')}).size() == 1);
    CHECK(validate(append_upload{media_id{10'000'000'000'000'000'000u}, 0, ""}).size() == 2);
}
