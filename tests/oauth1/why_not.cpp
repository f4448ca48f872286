// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/why_not.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using xdm::oauth1::refusal;
using xdm::oauth1::why_not;

TEST_CASE("every refusal has words of its own")
{
    std::set<std::string> words;
    auto const count = static_cast<int>(refusal::wrong_signature) + 1;
    for (int n = 0; n < count; ++n)
        words.insert(std::string{to_string(static_cast<refusal>(n))});
    CHECK(words.size() == 15);
    CHECK(count == 15);
}

TEST_CASE("a refusal names the parameter, fit for a log")
{
    CHECK(
        to_string(why_not{refusal::missing_parameter, "oauth_nonce"}) == "there is no oauth_nonce");
    CHECK(to_string(why_not{refusal::repeated_parameter, "oauth_\x1B[31m\n"}) ==
          "more than once there is oauth_\\x1b[31m\\x0a");
    CHECK(to_string(why_not{refusal::too_old, {}}) == "oauth_timestamp is too old");
    CHECK(to_string(why_not{}) == "wrong signature");
}
