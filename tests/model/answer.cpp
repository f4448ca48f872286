// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/answer.hpp>

#include <model/spelled.hpp>

#include <type_traits>

using xdm::answer;

static_assert(!std::is_convertible_v<answer, bool>, "an answer is compared, never tested");

TEST_CASE("An answer that nobody gave is unknown")
{
    CHECK(answer{} == answer::unknown);
}

TEST_CASE("Answers are read and written")
{
    spelled::check_round_trips<answer>();
    CHECK(to_string(answer::unknown) == "unknown");
    CHECK(to_string(answer::no) == "no");
    CHECK(to_string(answer::yes) == "yes");
}
