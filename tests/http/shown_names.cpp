// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/shown_names.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace xdm::detail;

static_assert(is_shown_in_form("grant_type"));
static_assert(is_shown_in_json("dm_event_id"));
static_assert(tells_error("detail"));

TEST_CASE("no list shows what people wrote, who they are, or a secret")
{
    for (std::string_view const name :
        {"text", "name", "username", "screen_name", "description", "label", "alt_text", "url",
            "expanded_url", "display_url", "location", "full_name", "value", "code", "state",
            "access_token", "refresh_token", "token", "client_secret", "code_verifier", "password",
            "oauth_token", "oauth_token_secret", "oauth_verifier", "client_assertion", ""}) {
        CAPTURE(name);
        CHECK_FALSE(is_shown_in_form(name));
        CHECK_FALSE(is_shown_in_json(name));
        CHECK_FALSE(tells_error(name));
    }
}

TEST_CASE("a title or a message is shown where it tells of an error only")
{
    for (std::string_view const name : {"title", "detail", "message", "reason"}) {
        CHECK(tells_error(name));
        CHECK_FALSE(is_shown_in_json(name));
    }
}
