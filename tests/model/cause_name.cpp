// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/cause_name.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;

// The names of a list's values from the first to the last, one behind the other.
template <class Enum>
static std::string names_up_to(Enum last)
{
    std::string all;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        all.append(i == 0 ? "" : " ").append(to_string(static_cast<Enum>(i)));
    return all;
}

// Logs and settings are kept longer than a version of xdm.
TEST_CASE("the names of causes and actors stay")
{
    CHECK(names_up_to(cause::unknown) ==
          "not_authorized scope_missing app_permission wrong_scheme signature_wrong clock_wrong "
          "client_wrong refresh_token_dead code_unusable verifier_missing callback_not_approved "
          "access_denied app_suspended plan_too_small no_credits usage_capped window_used_up "
          "day_used_up too_many_connections recipient_refuses recipient_not_found group_refused "
          "sender_restricted media_wrong_category media_too_old media_not_found media_refused "
          "text_too_long duplicate request_invalid field_not_allowed not_found not_visible "
          "retired x_down forbidden not_the_api unknown");
    CHECK(names_up_to(actor::x) == "program user app_owner recipient nobody x");
}

TEST_CASE("causes and actors go to text and back")
{
    CHECK(to_string(cause::window_used_up) == "window_used_up");
    CHECK(to_string(cause::scope_missing) == "scope_missing");
    CHECK(to_string(actor::app_owner) == "app_owner");
    for (int i = 0; i <= static_cast<int>(cause::unknown); ++i)
        CHECK(parse<cause>(to_string(static_cast<cause>(i))) == static_cast<cause>(i));
    for (int i = 0; i <= static_cast<int>(actor::x); ++i)
        CHECK(parse<actor>(to_string(static_cast<actor>(i))) == static_cast<actor>(i));
    CHECK_FALSE(parse<cause>("scope missing"));
    CHECK_FALSE(parse<actor>(""));
}
