// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_CALL_HPP
#define XDM_FAKE_CALL_HPP

#include <xdm/fake/client.hpp>
#include <xdm/fake/parameters.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <optional>
#include <string>

namespace xdm::inline abi_1::fake::detail {

/// Who asks; an app alone is nobody.
struct caller {
    scheme by = scheme::oauth2_user;
    std::optional<user_id> id{};
    scope_set granted{};                       ///< of an OAuth 2.0 token
    fake::permission level = permission::read; ///< of any token
    std::string token{};
};

/// One request on its way through X, after its authorization was seen.
struct call {
    detail::world& world;
    request const& asked;
    time_point now;
    fake::detail::caller who;
    xdm::dialect dialect;
    parameters given; ///< of the path and the query

    /// The user who asks. Endpoints that call it take no app alone.
    user_id me() const { return who.id.value_or(user_id{0}); }
    person const* caller() const { return who.id ? find_person(world, *who.id) : nullptr; }
};

} // namespace xdm::inline abi_1::fake::detail

#endif
