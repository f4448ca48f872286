// SPDX-License-Identifier: BSL-1.0
// What a token must be good for, to be let in.
#ifndef XDM_FAKE_TERMS_HPP
#define XDM_FAKE_TERMS_HPP

#include <xdm/fake/call.hpp>
#include <xdm/fake/client.hpp>
#include <xdm/fake/fault.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <optional>

namespace xdm::inline abi_1::fake::detail {

/// Which authorization an endpoint wants.
struct terms {
    schemes accepts{};     ///< none: it is public, or sees to that by itself
    scope_set scopes{};    ///< of the specification
    scope_set guides{};    ///< of the guides, who want more
    bool messages = false; ///< the app needs the permission for Direct Messages

    constexpr bool is_public() const { return accepts == schemes{}; }
};

constexpr bool concerns_messages(scope_set s)
{
    return s.has(scope::dm_read) || s.has(scope::dm_write);
}

template <class Endpoint>
inline constexpr terms terms_of{Endpoint::accepts, Endpoint::specification_scopes, Endpoint::scopes,
    concerns_messages(Endpoint::scopes)};

/// The same of an endpoint of API 1.1, which knows no scopes, and reads or deletes messages.
template <class Endpoint>
inline constexpr terms message_terms_of{Endpoint::accepts, {}, {}, true};

/// What is said to somebody whose token is of the right kind, and is not good for this; empty where
/// it is.
///
/// Of scopes X wants at least those of its specification: that is what is wanted here. Its guides
/// name more; `settings::guide_scopes` wants those.
constexpr std::optional<fault> lacking(
    terms const& wanted, caller const& who, bool guide_scopes, bool old)
{
    auto const& scopes = guide_scopes ? wanted.guides : wanted.scopes;
    if (who.by == scheme::oauth2_user && !(scopes - who.granted).empty())
        return fault::forbidden;
    if (who.by == scheme::oauth1_user && wanted.messages &&
        who.level != permission::read_write_messages)
        return old ? fault::app_may_not_message : fault::oauth1_permissions;
    return {};
}

} // namespace xdm::inline abi_1::fake::detail

#endif
