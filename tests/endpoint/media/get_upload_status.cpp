// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/get_upload_status.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::get_upload_status;

namespace {

static_assert(promises::plain<get_upload_status>);
static_assert(!promises::needs_nothing<get_upload_status>);
static_assert(get_upload_status::accepts == promises::of_users);
static_assert(get_upload_status::scopes == xdm::scope_set{xdm::scope::media_write});
static_assert(std::same_as<get_upload_status::result, struct xdm::uploaded_media>);

} // namespace

TEST_CASE("The state of an upload is asked for with its command")
{
    wire::check(encode(get_upload_status{xdm::media_id{7}}),
        {.method = xdm::method::get,
            .url = "https://api.x.com/2/media/upload",
            .query = {{"command", "STATUS"}, {"media_id", "7"}}});
    CHECK(validate(get_upload_status{xdm::media_id{7}}).empty());
    CHECK(told(get_upload_status{xdm::media_id{10'000'000'000'000'000'000u}}) ==
          "id is 10000000000000000000; X takes 1 to 19 digits\n");
}
