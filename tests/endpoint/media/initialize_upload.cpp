// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/initialize_upload.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::initialize_upload;
using xdm::media_category;
using xdm::media_type;

namespace {

static_assert(promises::plain<initialize_upload>);
static_assert(initialize_upload::accepts == promises::of_users);
static_assert(initialize_upload::scopes == xdm::scope_set{xdm::scope::media_write});
static_assert(std::same_as<initialize_upload::result, struct xdm::uploaded_media>);

template <class Category>
concept is_category = requires(Category c) { initialize_upload{c, media_type::mp4}; };
static_assert(is_category<media_category>);
static_assert(!is_category<int> && !is_category<char const*>, "no tweet_video");

void check(initialize_upload const& e, std::string body)
{
    wire::check(encode(e), {.method = xdm::method::post,
                               .url = "https://api.x.com/2/media/upload/initialize",
                               .headers = wire::json,
                               .body = std::move(body)});
}

} // namespace

TEST_CASE("An upload begins with what the file is")
{
    check({.category = media_category::dm_video, .type = media_type::mp4, .total_bytes = 1024},
        R"({"media_category":"dm_video","media_type":"video/mp4","total_bytes":1024})");
}

TEST_CASE("An upload is shared where that is asked for, and nowhere else")
{
    CHECK_FALSE(initialize_upload{media_category::dm_gif, media_type::gif}.shared);
    check({.category = media_category::dm_gif,
              .type = media_type::gif,
              .total_bytes = 1,
              .shared = true,
              .additional_owners = {xdm::user_id{5}, xdm::user_id{6}}},
        R"({"media_category":"dm_gif","media_type":"image/gif","total_bytes":1,"shared":true,)"
        R"("additional_owners":["5","6"]})");
}

TEST_CASE("What X would refuse of an upload is said before it begins")
{
    initialize_upload e{media_category::dm_video, media_type::mp4, 536'870'912};
    CHECK(validate(e).empty());
    e = {media_category::dm_video, media_type::png, 536'870'913};
    e.additional_owners = {xdm::user_id{10'000'000'000'000'000'000u}};
    CHECK(told(e) == "type is image/png; X takes one of the category\n"
                     "total_bytes is 536870913 bytes; X takes up to 512 MB\n"
                     "additional_owners is 10000000000000000000; X takes 1 to 19 digits\n");
}
