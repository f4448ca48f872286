// SPDX-License-Identifier: BSL-1.0
// What an endpoint is, for code that takes any of them.
#ifndef XDM_ENDPOINT_ENDPOINT_HPP
#define XDM_ENDPOINT_ENDPOINT_HPP

#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <concepts>
#include <vector>

namespace xdm::inline abi_1 {

/// A plain struct that describes one call: `encode` makes its request, `validate` says what X
/// would refuse about it, `decode<E>` reads the answer into its `result`. `accepts` and `scopes`
/// say what an authorization has to be and to hold. A program may bring its own.
template <class E>
concept endpoint = requires(E const& e, dialect d) {
    typename E::result;
    { E::accepts } -> std::convertible_to<schemes>;
    { E::scopes } -> std::convertible_to<scope_set>;
    { encode(e, d) } -> std::derived_from<request>;
    { validate(e, d) } -> std::same_as<std::vector<invalid>>;
};

} // namespace xdm::inline abi_1

#endif
