// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/circumstances.hpp>

#include <doctest/doctest.h>

using namespace xdm;

namespace {

bool can_be(diagnosis const& d, cause c)
{
    for (auto const one : d.possible)
        if (one == c)
            return true;
    return false;
}

} // namespace

TEST_CASE("a bare 403 is open as long as nothing is known, and its sentence names what it can be")
{
    auto const found = detail::open_question({});
    CHECK(found.cause == cause::forbidden);
    CHECK(found.possible.front() == cause::scope_missing);
    for (auto const c : {cause::app_permission, cause::recipient_refuses, cause::media_refused,
             cause::sender_restricted, cause::plan_too_small}) {
        CHECK(can_be(found, c));
        CHECK(found.sentence.find(advice_for(c).what) != found.sentence.npos);
    }
    CHECK_FALSE(can_be(found, cause::group_refused));
}

TEST_CASE("what the caller knows takes causes away")
{
    scope_set const needed{scope::dm_read, scope::dm_write};
    auto const scopes = detail::open_question(
        {.granted = scope_set{scope::dm_read, scope::tweet_read}, .needed = needed});
    CHECK(scopes.cause == cause::scope_missing);
    CHECK(scopes.sentence == "The token lacks dm.write: log in again and ask for it.");

    auto const enough = detail::open_question({.granted = needed, .needed = needed});
    CHECK(enough.cause == cause::forbidden);
    CHECK_FALSE(can_be(enough, cause::scope_missing));
    CHECK_FALSE(can_be(enough, cause::app_permission)); // that is OAuth 1.0a's

    CHECK(detail::open_question({.access_level = "read-write"}).cause == cause::app_permission);
    auto const level = detail::open_question({.access_level = "read-write-directmessages"});
    CHECK_FALSE(can_be(level, cause::app_permission));

    auto const reading = detail::open_question({.sends_message = false});
    CHECK_FALSE(can_be(reading, cause::recipient_refuses));
    CHECK_FALSE(can_be(reading, cause::media_refused));
    CHECK_FALSE(can_be(detail::open_question({.has_media = false}), cause::media_refused));

    auto const group = detail::open_question({.makes_group = true});
    CHECK(can_be(group, cause::group_refused));
    CHECK_FALSE(can_be(group, cause::recipient_refuses));
}

TEST_CASE("several missing scopes are named in one sentence")
{
    CHECK(detail::missing_scopes({scope::dm_write, scope::dm_read}).sentence ==
          "The token lacks dm.read, dm.write: log in again and ask for it.");
}

TEST_CASE("the age of a media tells an old one from a wrong one")
{
    using std::chrono::hours;
    using std::chrono::seconds;
    auto const at = [](seconds age) {
        return detail::sharpened(cause::media_refused, {}, {.media_age = age}).cause;
    };
    CHECK(at(hours{24}) == cause::media_too_old);
    CHECK(at(hours{24} - seconds{1}) == cause::media_wrong_category);
    CHECK(detail::sharpened(cause::media_refused, {}, {}).cause == cause::media_refused);
}

TEST_CASE("a refused request names the parameter and what it held")
{
    problem p;
    p.parameters = {{"max_results", {"0"}}, {"expansions", {"a", "b"}}};
    CHECK(detail::sharpened(cause::request_invalid, p, {}).sentence ==
          "The request was not right: X does not take max_results \"0\" expansions \"a\" \"b\".");
    CHECK(detail::sharpened(cause::request_invalid, {}, {}).sentence ==
          advice_for(cause::request_invalid).what);
}

TEST_CASE("what a recipient refuses, a group refuses for all of them")
{
    circumstances const group{.makes_group = true};
    CHECK(detail::sharpened(cause::recipient_refuses, {}, group).cause == cause::group_refused);
    CHECK(detail::sharpened(cause::recipient_not_found, {}, group).cause == cause::group_refused);
    CHECK(detail::sharpened(cause::recipient_refuses, {}, {}).cause == cause::recipient_refuses);
}

TEST_CASE("with only one of the two sets known, a scope may still be missing")
{
    scope_set const some{scope::dm_read};
    CHECK(can_be(detail::open_question({.granted = some}), cause::scope_missing));
    CHECK(can_be(detail::open_question({.needed = some}), cause::scope_missing));
}
