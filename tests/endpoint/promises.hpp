// SPDX-License-Identifier: BSL-1.0
// What every endpoint promises at compile time.
#ifndef XDM_TESTS_ENDPOINT_PROMISES_HPP
#define XDM_TESTS_ENDPOINT_PROMISES_HPP

#include <xdm/endpoint/endpoint.hpp>

#include <concepts>
#include <type_traits>

namespace promises {

using enum xdm::scheme;
using enum xdm::scope;

inline constexpr xdm::schemes of_users{oauth2_user, oauth1_user};
inline constexpr xdm::schemes of_all{oauth2_user, oauth1_user, oauth2_app};
inline constexpr xdm::schemes of_oauth1{oauth1_user};
inline constexpr xdm::schemes of_oauth2{oauth2_user};

inline constexpr xdm::scope_set reading{dm_read, tweet_read, users_read};
inline constexpr xdm::scope_set writing{dm_write, dm_read, tweet_read, users_read};
inline constexpr xdm::scope_set looking_up{tweet_read, users_read};

/// It can be written without any of its members.
template <class E>
concept needs_nothing = requires { E{}; };

/// It is a plain struct whose request knows it and is a request; the request is found by ADL, in
/// either dialect; two are compared by what they hold.
template <class E>
concept plain = std::is_aggregate_v<E> && xdm::endpoint<E> && std::equality_comparable<E> &&
                std::copyable<E> && requires(E const& e) {
                    { encode(e) } -> std::same_as<xdm::request_of<E>>;
                    { encode(e, xdm::dialect::post) } -> std::same_as<xdm::request_of<E>>;
                };

} // namespace promises

#endif
