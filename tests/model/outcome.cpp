// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/outcome.hpp>

#include <model/member_counts.hpp>

#include <chrono>
#include <type_traits>
#include <variant>

TEST_CASE("No member of a failure is forgotten in a comparison")
{
    member_counts(&xdm::rate_limited::status, 429);
    member_counts(&xdm::rate_limited::reset, {xdm::time_point{std::chrono::milliseconds{1}}});
    member_counts(&xdm::rate_limited::windows, xdm::limits{.window = {.remaining = 0}});
    member_counts(&xdm::rate_limited::problem, xdm::problem{.status = 429});
    member_counts(&xdm::malformed::status, 429);
    member_counts(&xdm::malformed::what, {"x"});
    member_counts(&xdm::malformed::body, {"x"});
    member_counts(&xdm::malformed::transaction_id, {"x"});
}

TEST_CASE("An outcome is a result, or one of three failures")
{
    using outcome = xdm::outcome<int>;
    CHECK(std::variant_size_v<outcome> == 4);
    CHECK(outcome{7}.index() == 0);
    CHECK(outcome{xdm::rate_limited{}}.index() == 1);
    CHECK(outcome{xdm::problem{}}.index() == 2);
    CHECK(outcome{xdm::malformed{}}.index() == 3);
    CHECK(std::variant_size_v<xdm::failure> == 3);
}

TEST_CASE("A program that only includes the model knows that answers can be decoded")
{
    struct endpoint {
        using result = int;
    };
    CHECK(std::is_same_v<decltype(xdm::decode<endpoint>(xdm::response{})), xdm::outcome<int>>);
}
