// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/upload_bodies.hpp>

#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/media/upload_media.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::fake::detail;

namespace {

struct came {
    upload_request r{};
    std::size_t bad = 0;
};
came read(request const& asked, bool brings_bytes = true)
{
    world w{{}};
    call c{w, asked, {}, {}, dialect::classic, {{}, {}}};
    auto r = read_upload(c, brings_bytes);
    return {r, c.given.bad.size()};
}

} // namespace

TEST_CASE("the bytes of a file are read from parts and from JSON alike")
{
    for (auto const form : {upload_form::multipart, upload_form::json}) {
        auto const one = read(encode(append_upload{media_id{1}, 12, "a\r\nb", form}));
        CHECK(one.bad == 0);
        CHECK(one.r.segment == 12);
        CHECK(one.r.media == "a\r\nb");
        auto const whole = read(encode(upload_media{.bytes = "x", .form = form}));
        CHECK(whole.bad == 0);
        CHECK(whole.r.category == "dm_image");
    }
}

TEST_CASE("the beginning of an upload brings no bytes")
{
    auto const begun = read(
        encode(initialize_upload{media_category::dm_gif, media_type::gif, 5, true, {user_id{7}}}),
        false);
    CHECK(begun.bad == 0);
    CHECK(begun.r.category == "dm_gif");
    CHECK(begun.r.type == "image/gif");
    CHECK(begun.r.total == 5);
    CHECK(begun.r.shared);
    REQUIRE(begun.r.owners.size() == 1);
    CHECK(begun.r.owners[0].number == 7);
    CHECK(read(encode(upload_media{.bytes = "x"}), false).bad > 0); // parts
}

TEST_CASE("what is missing, unknown or no base64 is refused")
{
    CHECK(read(encode(upload_media{})).bad == 1);
    auto json = encode(upload_media{.bytes = "x", .form = upload_form::json});
    json.body = R"({"media":"e","media_category":"dm_image","more":1})";
    CHECK(read(json).bad == 3);
    auto parts = encode(append_upload{media_id{1}, 0, "x"});
    parts.body.replace(parts.body.find("segment_index"), 13, "segment_indeX");
    CHECK(read(parts).bad == 1);
    parts.body += "--";
    parts.body.resize(parts.body.size() / 2);
    CHECK(read(parts).bad == 2);
}
