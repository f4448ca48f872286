// SPDX-License-Identifier: BSL-1.0
// A login wants 64 octets: verifier and state are draws of their own.
// expect: no matching function for call to
// expect: no matching function for call to 'begin'
#include <xdm/oauth2/authorize.hpp>

#include <array>

auto login(xdm::oauth2::client const& app, xdm::oauth2::scopes const& wanted)
{
#if XDM_MISUSE
    std::array<unsigned char, 32> const octets{};
#else
    std::array<unsigned char, 64> const octets{};
#endif
    return xdm::oauth2::begin(app, "https://example.com/callback", wanted, octets);
}
