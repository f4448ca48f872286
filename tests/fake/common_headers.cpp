// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/common_headers.hpp>

#include <doctest/doctest.h>

#include <chrono>

using xdm::fake::detail::with_common_headers;

namespace {

constexpr xdm::time_point then{std::chrono::seconds{1'666'919'303}};

} // namespace

TEST_CASE("an answer keeps its own fields and gets those that all have, in lower case")
{
    xdm::response own{.status = 201, .body = "{}"};
    own.headers.push_back("location", "here");
    xdm::header_fields limits{{"x-rate-limit-limit", "15"}};
    auto const r = with_common_headers(own, then, 7, "read-write-directmessages", limits);
    CHECK(r.status == 201);
    CHECK(r.body == "{}");
    CHECK(r.headers.find("location") == "here");
    CHECK(r.headers.find("date") == "Fri, 28 Oct 2022 01:08:23 UTC");
    CHECK(r.headers.find("x-access-level") == "read-write-directmessages");
    CHECK(r.headers.find("x-rate-limit-limit") == "15");
    CHECK(r.headers.find("cache-control") == "no-cache, no-store, max-age=0");
    CHECK(r.headers.find("server") == "tsa_b");
    auto const id = r.headers.find("x-transaction-id").value_or("");
    CHECK(id.size() == 16);
    CHECK(id.find_first_not_of("0123456789abcdef") == id.npos);
    for (auto const& [name, value] : r.headers)
        for (char const c : name)
            CHECK_FALSE((c >= 'A' && c <= 'Z'));
    CHECK_FALSE(r.headers.find("content-length"));
}

TEST_CASE("each answer has an id of its own, and nobody has no access level")
{
    auto const id = [](std::uint64_t n) {
        auto const r = with_common_headers({}, then, n, {}, {});
        CHECK_FALSE(r.headers.find("x-access-level"));
        return std::string{*r.headers.find("x-transaction-id")};
    };
    CHECK(id(1) == id(1));
    CHECK(id(1) != id(2));
}
