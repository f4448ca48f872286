// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/secret.hpp>

#include <doctest/doctest.h>
#include <heap.hpp>

#include <concepts>
#include <functional>
#include <new>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

using xdm::secret;

namespace {

template <class Left, class Right>
concept can_compare = requires(Left const& left, Right const& right) { left == right; };

template <class Left, class Right>
concept can_order = requires(Left const& left, Right const& right) { left < right; };

template <class Text>
concept can_print = requires(std::ostream& stream, Text const& text) { stream << text; };

template <class Text>
concept can_hash = std::is_default_constructible_v<std::hash<Text>>;

static_assert(can_compare<secret, secret> && can_compare<std::string, std::string_view>);
static_assert(!can_compare<secret, std::string> && !can_compare<std::string, secret>);
static_assert(!can_compare<secret, std::string_view> && !can_compare<std::string_view, secret>);
static_assert(!can_compare<secret, char const*> && !can_compare<secret, char[4]>);
static_assert(can_order<std::string, std::string> && !can_order<secret, secret>);
static_assert(can_print<std::string> && !can_print<secret>);
static_assert(can_hash<std::string> && !can_hash<secret>);
static_assert(!std::convertible_to<secret, std::string>);
static_assert(!std::convertible_to<secret, std::string_view>);
static_assert(!std::convertible_to<secret, bool>);
static_assert(!std::convertible_to<std::string, secret>);
static_assert(!std::convertible_to<char const*, secret>);
static_assert(std::constructible_from<secret, char const*>);
static_assert(std::copyable<secret> && std::default_initializable<secret>);
static_assert(std::is_nothrow_move_constructible_v<secret>);

constexpr std::string_view needle = "needle";
std::string const brief = "a needle";
std::string const lengthy = "there is a needle, and more than fits into any string object itself";

// Whether the bytes of an object, alive or not, hold the needle.
template <class Object>
bool holds_needle(Object const& object)
{
    auto const* const begin = reinterpret_cast<char const volatile*>(&object);
    std::string bytes;
    for (std::size_t n = 0; n < sizeof object; ++n)
        bytes += begin[n];
    return bytes.find(needle) != bytes.npos;
}

} // namespace

TEST_CASE("A secret is revealed where reveal is written, and printed nowhere")
{
    secret const token{"abc"};
    CHECK(token.reveal() == "abc");
    CHECK_FALSE(token.empty());
    CHECK(to_string(token) == "[redacted]");
    CHECK(std::string_view{doctest::toString(token).c_str()}.find("abc") == std::string_view::npos);

    CHECK(secret{}.empty());
    CHECK(secret{""}.empty());
    CHECK(secret{}.reveal() == "");
    CHECK(to_string(secret{}) == "[redacted]");
    CHECK(secret{std::string{"a\0b", 3}}.reveal() == std::string_view{"a\0b", 3});
}

TEST_CASE("Secrets compare with secrets")
{
    CHECK(secret{"abc"} == secret{"abc"});
    CHECK(secret{"abc"} != secret{"abd"});
    CHECK(secret{"abc"} != secret{"ab"});
    CHECK(secret{} == secret{""});
}

TEST_CASE("Secrets are copied, moved and assigned like texts")
{
    for (auto const& text : {brief, lengthy}) {
        secret first{text};
        secret copy = first;
        CHECK(copy == first);
        secret moved = std::move(first);
        CHECK(moved.reveal() == text);
        CHECK(first.empty()); // NOLINT: this is promised
        copy = secret{"other"};
        CHECK(copy.reveal() == "other");
        copy = moved;
        CHECK(copy.reveal() == text);
        auto& same = copy;
        copy = same;
        CHECK(copy.reveal() == text);
        copy = std::move(same);
        CHECK(copy.reveal() == text);
        copy = std::move(moved);
        CHECK(copy.reveal() == text);
        CHECK(moved.empty()); // NOLINT
    }
}

TEST_CASE("A text that is copied into a secret stays, one that is moved is wiped")
{
    for (auto const& text : {brief, lengthy}) {
        auto copied = text;
        CHECK(secret{copied}.reveal() == text);
        CHECK(copied == text);

        heap::watch const watch{needle};
        {
            std::string moved;
            moved.reserve(100);
            moved = text;
            CHECK(secret{std::move(moved)}.reveal() == text);
            CHECK(moved.empty()); // NOLINT: this is promised
            auto within = text;
            CHECK(secret{std::move(within)}.reveal() == text);
            CHECK_FALSE(holds_needle(within));
            // A text that became shorter than what it was.
            auto shrunk = text;
            shrunk.resize(2);
            CHECK(secret{std::move(shrunk)}.reveal() == text.substr(0, 2));
            CHECK_FALSE(holds_needle(shrunk));
        }
        CHECK(watch.given_back_with_needle() == 0);
        CHECK(watch.given_back() == watch.taken());
    }
}

TEST_CASE("A secret leaves nothing in its own storage")
{
    for (auto const& text : {brief, lengthy}) {
        auto const longer = text + text;
        alignas(secret) char place[sizeof(secret)];
        heap::watch const watch{needle};
        {
            auto* const first = new (place) secret{text};
            CHECK(first->reveal() == text);
            {
                secret other{std::move(*first)};
                CHECK_FALSE(holds_needle(place));
                *first = other;          // copied into an empty one
                other = secret{"short"}; // the old text goes
                *first = secret{longer}; // and here
                other = *first;
                other = std::move(*first);
                std::swap(other, *first);
            }
            first->~secret();
        }
        CHECK_FALSE(holds_needle(place));
        CHECK(watch.given_back() >= 4);
        CHECK(watch.given_back() == watch.taken());
        CHECK(watch.given_back_with_needle() == 0);
    }
}
