// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/id.hpp>

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

using namespace xdm::literals;
using xdm::event_id;
using xdm::media_id;
using xdm::parse;
using xdm::poll_id;
using xdm::post_id;
using xdm::user_id;

namespace {

constexpr auto most = std::numeric_limits<std::uint64_t>::max();

// Ids are numbers, as cheap as numbers, and never made by accident.
static_assert(std::is_trivially_copyable_v<user_id> && sizeof(user_id) == 8);
static_assert(!std::is_default_constructible_v<user_id>);
static_assert(!std::is_convertible_v<std::uint64_t, user_id>);
static_assert(!std::is_convertible_v<int, user_id> && !std::is_convertible_v<user_id, int>);
static_assert(!std::is_convertible_v<char const*, user_id>);

// Ids of different things do not mix, in no direction.
template <class A, class B>
concept mixes = std::convertible_to<A, B> || std::constructible_from<B, A> ||
                std::assignable_from<B&, A> || requires(A a, B b) { a == b; } ||
                requires(A a, B b) { a < b; };
static_assert(!mixes<user_id, event_id> && !mixes<event_id, user_id>);
static_assert(!mixes<user_id, post_id> && !mixes<post_id, media_id>);
static_assert(!mixes<media_id, event_id> && !mixes<poll_id, post_id>);
static_assert(mixes<user_id, user_id>);

// Literals are made by the compiler.
static_assert("944480690"_user.value() == 944480690);
static_assert("1582838499983564806"_event == event_id{1582838499983564806});
static_assert("1580559079470145536"_post == post_id{1580559079470145536});
static_assert("18446744073709551615"_media == media_id{most});
static_assert(std::same_as<decltype("1"_user), user_id>);
static_assert(std::same_as<decltype("1"_event), event_id>);
static_assert(std::same_as<decltype("1"_post), post_id>);
static_assert(std::same_as<decltype("1"_media), media_id>);

} // namespace

TEST_CASE("An id is read from its digits and written as the same")
{
    for (std::string const digits :
        {"0", "1", "12", "944480690", "1582838499983564806", "9999999999999999999",
            "9223372036854775807", "9223372036854775808", "18446744073709551615"}) {
        CAPTURE(digits);
        auto const id = parse<event_id>(digits);
        REQUIRE(id);
        CHECK(to_string(*id) == digits);
        CHECK(id->value() == std::stoull(digits));
    }
    CHECK(parse<user_id>("007") == user_id{7});
    CHECK(parse<user_id>("00000000000000000001") == user_id{1});
}

TEST_CASE("No other text is an id")
{
    for (std::string const text : {"", " ", "-1", "+1", " 1", "1 ", "1\n", "1.0", "1e3", "0x1", "a",
             "1a", "1_2", "1-2", "1,000", "18446744073709551616", "99999999999999999999",
             "000000000000000000001", "100000000000000000000", "\xEF\xBC\x91", "1/..", "%31"}) {
        CAPTURE(text);
        CHECK_FALSE(parse<event_id>(text));
        CHECK_FALSE(parse<user_id>(text));
    }
    CHECK_FALSE(parse<user_id>(std::string{"1\0", 2}));
    CHECK_FALSE(parse<user_id>(std::string_view{}));
}

TEST_CASE("Ids are in the order of their numbers, not of their digits")
{
    CHECK("9"_event < "10"_event);
    CHECK("1582835469712138240"_event < "1582838499983564806"_event);
    CHECK("9223372036854775807"_event < "9223372036854775808"_event);
    CHECK("2"_user >= "2"_user);
    CHECK("2"_user != "3"_user);
    std::set<user_id> const sorted{"10"_user, "9"_user, "100"_user};
    CHECK(*sorted.begin() == "9"_user);
    CHECK(*sorted.rbegin() == "100"_user);
}

TEST_CASE("Ids are keys of unordered sets")
{
    std::unordered_set<user_id> set{"1"_user, "2"_user, "1"_user};
    CHECK(set.size() == 2);
    CHECK(set.contains("2"_user));
    CHECK_FALSE(set.contains("3"_user));
}

TEST_CASE("Ids that were made one after the other spread over all of a table")
{
    // Ids of one machine differ in their upper bits, ids of old users in their lower ones.
    for (unsigned const shift : {0U, 12U, 22U, 40U}) {
        CAPTURE(shift);
        std::vector<unsigned> slots(1024);
        for (std::uint64_t n = 0; n < 16 * slots.size(); ++n) {
            event_id const id{1582838499983564806 + (n << shift)};
            ++slots[std::hash<event_id>{}(id) % slots.size()];
        }
        for (auto const count : slots) { // 16 on average
            CHECK(count > 0);
            CHECK(count < 64);
        }
    }
}
