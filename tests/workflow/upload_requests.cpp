// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_requests.hpp>

#include "workflow/uploads.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("each request of an uploader knows its endpoint, for whoever authorizes it")
{
    uploader flow{video_file()};
    auto const is = [&]<class Endpoint>(std::type_identity<Endpoint>) {
        auto const step = flow.next(noon);
        return std::holds_alternative<request_of<Endpoint>>(step);
    };
    CHECK(is(std::type_identity<initialize_upload>{}));
    flow.feed(begun(), noon);
    CHECK(std::holds_alternative<need_bytes>(flow.next(noon)));
    flow.supply(std::string{film});
    CHECK(is(std::type_identity<append_upload>{}));
    flow.feed(appended(), noon);
    CHECK(is(std::type_identity<finalize_upload>{}));
    flow.feed(pending(), noon);
    CHECK(std::holds_alternative<wait_until>(flow.next(noon)));
    auto const step = flow.next(noon + 2s);
    CHECK(std::holds_alternative<request_of<get_upload_status>>(step));
}
