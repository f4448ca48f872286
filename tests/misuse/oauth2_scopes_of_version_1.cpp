// SPDX-License-Identifier: BSL-1.0
// What takes no OAuth 2.0 has no scopes to ask for.
// expect: no matching function for call to
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/oauth2/scopes.hpp>

#if XDM_MISUSE
constexpr auto wanted = xdm::oauth2::scopes_for<xdm::v1::delete_event>();
#else
constexpr auto wanted = xdm::oauth2::scopes_for<xdm::get_event>();
#endif
static_assert(wanted.has(xdm::scope::dm_read));
