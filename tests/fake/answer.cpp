// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/answer.hpp>

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <variant>

namespace {

// The same bytes for the same seed.
std::string some_bytes(std::uint32_t seed, std::size_t size)
{
    std::string bytes(size, '\0');
    for (auto& c : bytes) {
        seed = seed * 1'664'525u + 1'013'904'223u;
        c = static_cast<char>(seed >> 24);
    }
    return bytes;
}

// How often each alternative of the outcome came.
template <class Endpoint>
std::array<int, 4> outcomes()
{
    std::array<int, 4> counted{};
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        auto const bytes = some_bytes(seed, 8 + seed % 200);
        auto const r = xdm::fake::answer<Endpoint>(bytes);
        REQUIRE(r == xdm::fake::answer<Endpoint>(bytes));
        ++counted[xdm::decode<Endpoint>(r).index()];
    }
    return counted;
}

template <class Endpoint>
bool succeeds_without_bytes()
{
    return xdm::decode<Endpoint>(xdm::fake::answer<Endpoint>("")).index() == 0;
}

} // namespace

TEST_CASE("No bytes give the plainest success of every endpoint")
{
    CHECK(succeeds_without_bytes<xdm::get_events>());
    CHECK(succeeds_without_bytes<xdm::get_event>());
    CHECK(succeeds_without_bytes<xdm::send_message>());
    CHECK(succeeds_without_bytes<xdm::create_group>());
    CHECK(succeeds_without_bytes<xdm::delete_event>());
    CHECK(succeeds_without_bytes<xdm::block_messages_from>());
    CHECK(succeeds_without_bytes<xdm::unblock_messages_from>());
    CHECK(succeeds_without_bytes<xdm::download_media>());
    CHECK(succeeds_without_bytes<xdm::get_me>());
    CHECK(succeeds_without_bytes<xdm::get_users>());
    CHECK(succeeds_without_bytes<xdm::get_users_by_username>());
    CHECK(succeeds_without_bytes<xdm::v1::delete_event>());
    CHECK(succeeds_without_bytes<xdm::v1::download_media>());
    CHECK(succeeds_without_bytes<xdm::oauth1::request_token>());
    CHECK(succeeds_without_bytes<xdm::oauth1::access_token>());
    CHECK(succeeds_without_bytes<xdm::oauth2::exchange_code>());
    CHECK(succeeds_without_bytes<xdm::oauth2::revoke_token>());
    CHECK(xdm::fake::answer<xdm::get_events>("").body == R"({"data":[]})");
    auto const picture = xdm::fake::answer<xdm::download_media>("");
    CHECK(picture.headers.find("content-type") == "image/jpeg");
    CHECK(picture.body == "\xff\xd8\xff");
    CHECK(xdm::fake::answer<xdm::send_message>("").status == 201);
    CHECK(xdm::fake::answer<xdm::v1::delete_event>("").status == 204);
}

TEST_CASE("Among the answers of many bytes is every outcome, and most are successes")
{
    auto const most = [](std::array<int, 4> const& all) {
        for (auto const one : all)
            CHECK(one > 5);
        CHECK(all[0] > 1'000);
    };
    most(outcomes<xdm::get_events>());
    most(outcomes<xdm::get_event>());
    most(outcomes<xdm::send_message>());
    most(outcomes<xdm::delete_event>());
    most(outcomes<xdm::get_me>());
    most(outcomes<xdm::get_users>());
}

TEST_CASE("Pages have every kind of event, both dialects, what comes along, and errors beside data")
{
    std::array<int, 4> kinds{};
    int included = 0;
    int beside = 0;
    int more = 0;
    int post_names = 0;
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        auto const r = xdm::fake::answer<xdm::get_events>(some_bytes(seed, 300));
        post_names += r.body.find("referenced_posts") != std::string::npos ? 1 : 0;
        auto const outcome = xdm::decode<xdm::get_events>(r);
        auto const* const page = std::get_if<xdm::event_page>(&outcome);
        if (!page)
            continue;
        for (auto const& one : page->events)
            ++kinds[one.index()];
        included += page->includes.users.empty() ? 0 : 1;
        beside += page->errors.empty() ? 0 : 1;
        more += page->meta.next_token.empty() ? 0 : 1;
    }
    for (auto const count : kinds)
        CHECK(count > 20);
    CHECK(included > 20);
    CHECK(beside > 20);
    CHECK(more > 20);
    CHECK(post_names > 20);
    CHECK(post_names < 900);
}

TEST_CASE(
    "Whatever the bytes, and however many, an answer ends and is not much longer than they are")
{
    for (int byte = 0; byte < 256; ++byte) {
        std::string const bytes(200'000, static_cast<char>(byte));
        CHECK(xdm::fake::answer<xdm::get_events>(bytes).body.size() < 100 * bytes.size());
        CHECK(xdm::fake::answer<xdm::get_me>(bytes).status != 0);
    }
}

TEST_CASE("Answers look like those of X: limits, a date, a number, and none left where it refuses")
{
    auto const r = xdm::fake::answer<xdm::get_me>("");
    CHECK(r.headers.find("date") == "Wed, 19 Oct 2022 20:58:00 UTC");
    CHECK(r.headers.find("x-rate-limit-limit") == "15");
    CHECK(r.headers.find("x-transaction-id").value_or("").size() == 16);
    int refused = 0;
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        auto const limited = xdm::fake::answer<xdm::get_me>(some_bytes(seed, 20));
        if (limited.status != 429)
            continue;
        ++refused;
        CHECK(limited.headers.find("x-rate-limit-remaining").value_or("0") == "0");
    }
    CHECK(refused > 5);
}
