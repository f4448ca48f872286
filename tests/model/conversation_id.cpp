// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/conversation_id.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <type_traits>
#include <unordered_set>

using namespace xdm::literals;
using xdm::conversation_id;
using xdm::conversation_ref;
using xdm::parse;
using xdm::user_id;

namespace {

static_assert(std::is_trivially_copyable_v<conversation_id>);
static_assert(!std::is_default_constructible_v<conversation_id>);
static_assert(!std::is_convertible_v<user_id, conversation_id>);
static_assert(!std::is_constructible_v<conversation_id, user_id>);
static_assert(!std::is_constructible_v<conversation_id, user_id, user_id>,
    "the order of two ids is X's, unless X itself sent another");
static_assert(!std::is_convertible_v<std::uint64_t, conversation_id>);
static_assert(std::is_convertible_v<user_id, conversation_ref>);
static_assert(std::is_convertible_v<conversation_id, conversation_ref>);
static_assert(!std::is_convertible_v<xdm::event_id, conversation_ref>);

static_assert("944480690-906948460078698496"_conversation ==
              conversation_id::between("944480690"_user, "906948460078698496"_user));
static_assert("1582103724607971328"_conversation == conversation_id{1582103724607971328});

} // namespace

TEST_CASE("Between two people the smaller number comes first")
{
    auto const small = "750362064426721281"_user;
    auto const great = "1072250532645998596"_user; // as text it would come first
    CHECK(to_string(conversation_id::between(small, great)) ==
          "750362064426721281-1072250532645998596");
    CHECK(to_string(conversation_id::between(great, small)) ==
          "750362064426721281-1072250532645998596");
    CHECK(to_string(conversation_id::between("944480690"_user, "906948460078698496"_user)) ==
          "944480690-906948460078698496");
    CHECK(conversation_id::between(small, great) == conversation_id::between(great, small));
    CHECK(to_string(conversation_id::between(small, small)) ==
          "750362064426721281-750362064426721281");
    CHECK(to_string(conversation_id::between(user_id{0}, user_id{5})) == "0-5");
}

TEST_CASE("An id that came from X keeps its order")
{
    for (std::string const text :
        {"1-2", "2-1", "5-5", "0-0", "1072250532645998596-750362064426721281",
            "18446744073709551615-18446744073709551615", "0", "1582103724607971328"}) {
        CAPTURE(text);
        auto const id = parse<conversation_id>(text);
        REQUIRE(id);
        CHECK(to_string(*id) == text);
    }
    CHECK(*parse<conversation_id>("1-2") != *parse<conversation_id>("2-1"));
    // A sample of X's documentation; the zero in front is lost: no id of a user has one.
    CHECK(to_string(*parse<conversation_id>("1234567890-0987654321")) == "1234567890-987654321");
}

TEST_CASE("No other text is a conversation")
{
    for (std::string const text : {"", "-", "1-", "-1", "1--2", "1-2-3", "a-b", "1:2", "1_2",
             " 1-2", "1-2 ", "1 - 2", "1-2\n", "g123", "18446744073709551616-1",
             "1-18446744073709551616", "1-+2", "1/2", "https://x.com/messages/1-2"}) {
        CAPTURE(text);
        CHECK_FALSE(parse<conversation_id>(text));
    }
    CHECK_FALSE(parse<conversation_id>(std::string{"1-2\0", 4}));
}

TEST_CASE("A conversation of two people knows them")
{
    auto const two = "20-10"_conversation;
    CHECK(two.is_one_to_one());
    REQUIRE(two.participants());
    CHECK(two.participants()->first == "20"_user);
    CHECK(two.participants()->second == "10"_user);
    CHECK(two.other_than("20"_user) == "10"_user);
    CHECK(two.other_than("10"_user) == "20"_user);
    CHECK_FALSE(two.other_than("30"_user));
}

TEST_CASE("Who writes to oneself is the other one, too")
{
    auto const alone = conversation_id::between("7"_user, "7"_user);
    CHECK(alone.is_one_to_one());
    CHECK(alone.other_than("7"_user) == "7"_user);
    CHECK_FALSE(alone.other_than("8"_user));
}

TEST_CASE("A group names nobody")
{
    conversation_id const group{1582103724607971328};
    CHECK_FALSE(group.is_one_to_one());
    CHECK_FALSE(group.participants());
    CHECK_FALSE(group.other_than(user_id{1582103724607971328}));
    CHECK_FALSE(group.other_than(user_id{0}));
    CHECK(to_string(group) == "1582103724607971328");
}

TEST_CASE("A group is no conversation of two, whatever its number")
{
    CHECK("5"_conversation != "5-0"_conversation);
    CHECK("0"_conversation != "0-0"_conversation);
    std::set<conversation_id> const sorted{
        "5"_conversation, "5-0"_conversation, "5-1"_conversation, "4-9"_conversation};
    CHECK(sorted.size() == 4);
    CHECK(*sorted.begin() == "4-9"_conversation);
    std::unordered_set<conversation_id> const set{
        "5"_conversation, "5-0"_conversation, "0-5"_conversation, "5"_conversation};
    CHECK(set.size() == 3);
    CHECK(set.contains("0-5"_conversation));
    CHECK_FALSE(set.contains("0-6"_conversation));
}

TEST_CASE("The hash of a conversation tells its two people apart")
{
    std::unordered_set<std::size_t> seen;
    for (std::uint64_t a = 0; a < 50; ++a)
        for (std::uint64_t b = a; b < 50; ++b)
            seen.insert(
                std::hash<conversation_id>{}(conversation_id::between(user_id{a}, user_id{b})));
    CHECK(seen.size() > 1270); // of 1275
}
