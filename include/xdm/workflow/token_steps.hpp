// SPDX-License-Identifier: BSL-1.0
// What a token_keeper says, and what it is set to.
#ifndef XDM_WORKFLOW_TOKEN_STEPS_HPP
#define XDM_WORKFLOW_TOKEN_STEPS_HPP

#include <xdm/http/secret.hpp>
#include <xdm/oauth2/token.hpp>

#include <chrono>
#include <string_view>

namespace xdm::inline abi_1 {

/// Authorize with this, now: `oauth2::bearer{access}`. Ask again for the next request.
struct use_token {
    secret access;

    friend bool operator==(use_token const&, use_token const&) = default;
};

/// Write this to the store, `token.save()`, then call `stored`.
struct persist {
    oauth2::token token;

    friend bool operator==(persist const&, persist const&) = default;
};

/// Read the store, then call `found` with what it holds.
struct read_store {
    friend bool operator==(read_store const&, read_store const&) = default;
};

struct keeper_options {
    std::chrono::milliseconds early = std::chrono::minutes{5}; ///< renewed so long before its end
    /// A token that is younger is not renewed because X refused it.
    std::chrono::milliseconds young = std::chrono::minutes{1};
    int tries = 5; ///< in a row

    friend bool operator==(keeper_options const&, keeper_options const&) = default;
};

enum class keeper_state : unsigned char { ready, checking, due, asked, rotated, given_up };

constexpr std::string_view to_string(keeper_state s)
{
    constexpr std::string_view names[]{"ready", "checking", "due", "asked", "rotated", "given_up"};
    return names[static_cast<unsigned char>(s)];
}

} // namespace xdm::inline abi_1

#endif
