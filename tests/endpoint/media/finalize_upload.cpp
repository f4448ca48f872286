// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/media/finalize_upload.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::finalize_upload;

namespace {

static_assert(promises::plain<finalize_upload>);
static_assert(!promises::needs_nothing<finalize_upload>);
static_assert(finalize_upload::accepts == promises::of_users);
static_assert(finalize_upload::scopes == xdm::scope_set{xdm::scope::media_write});
static_assert(std::same_as<finalize_upload::result, struct xdm::uploaded_media>);

} // namespace

TEST_CASE("An upload ends without a body")
{
    wire::check(encode(finalize_upload{xdm::media_id{7}}),
        {.method = xdm::method::post, .url = "https://api.x.com/2/media/upload/7/finalize"});
    CHECK(validate(finalize_upload{xdm::media_id{7}}).empty());
    CHECK(told(finalize_upload{xdm::media_id{10'000'000'000'000'000'000u}}) ==
          "id is 10000000000000000000; X takes 1 to 19 digits\n");
}
