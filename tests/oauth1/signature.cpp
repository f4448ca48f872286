// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/signature.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a signature is HMAC-SHA1 in base64")
{
    using xdm::oauth1::signature;
    CHECK(signature("bs", xdm::secret{"cs&"}) == "egQqG5AJep5sJ7anhXju1unge2I=");
    CHECK(signature("bs", xdm::secret{"cs&ts"}) == "VZVjXceV7JgPq/dOTnNmEfO0Fv8=");
}

TEST_CASE("signing parameter by parameter equals signing the base string")
{
    auto const keys = given::keys();
    auto const key = xdm::oauth1::signing_key(
        xdm::secret{"kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"},
        xdm::secret{"LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"});
    xdm::fields pairs;
    for (int n = 0; n < 60; ++n) {
        std::vector<xdm::field> sorted;
        xdm::detail::append_all(sorted, pairs);
        xdm::detail::sort_parameters(sorted);
        auto const signed_piecewise = xdm::detail::sign_parameters(
            keys.signer(), xdm::method::post, "https://api.x.com/2/x", sorted);
        auto const text = xdm::oauth1::base_string(
            xdm::method::post, "https://api.x.com/2/x", pairs);
        REQUIRE(
            std::string{std::string_view{signed_piecewise}} == xdm::oauth1::signature(text, key));
        pairs.push_back("n" + std::to_string(n), std::string(static_cast<std::size_t>(n), '%'));
    }
}
