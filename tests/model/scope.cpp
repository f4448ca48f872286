// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/scope.hpp>

#include <doctest/doctest.h>

#include <vector>

using xdm::scope;
using xdm::scope_set;

TEST_CASE("A set of scopes has what was put in, and nothing else")
{
    constexpr scope_set none;
    static_assert(none.empty());
    constexpr scope_set set{scope::users_read, scope::dm_read, scope::users_read};
    static_assert(!set.empty());
    static_assert(set.has(scope::dm_read) && set.has(scope::users_read));
    static_assert(set == scope_set{scope::dm_read, scope::users_read});
    static_assert(set != scope_set{scope::dm_read});
    for (int i = 0; i <= static_cast<int>(scope::users_read); ++i) {
        auto const one = static_cast<scope>(i);
        CAPTURE(i);
        CHECK_FALSE(none.has(one));
        CHECK(set.has(one) == (one == scope::dm_read || one == scope::users_read));
        CHECK(scope_set{one}.has(one));
    }
}

TEST_CASE("Sets of scopes are joined and subtracted")
{
    constexpr scope_set reading{scope::dm_read, scope::tweet_read};
    constexpr scope_set writing{scope::dm_write, scope::tweet_read};
    static_assert(
        (reading | writing) == scope_set{scope::dm_read, scope::dm_write, scope::tweet_read});
    static_assert(writing - reading == scope_set{scope::dm_write});
    static_assert((reading - reading).empty());
    CHECK((reading - scope_set{}) == reading);
    CHECK((scope_set{} | reading) == reading);
}

TEST_CASE("The scopes of a set are visited by the alphabet")
{
    std::vector<scope> seen;
    auto const visit = [&](scope s) { seen.push_back(s); };
    scope_set{}.for_each(visit);
    CHECK(seen.empty());
    scope_set{scope::users_read, scope::block_read, scope::dm_write}.for_each(visit);
    CHECK(seen == std::vector{scope::block_read, scope::dm_write, scope::users_read});
}
