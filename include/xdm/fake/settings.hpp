// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_SETTINGS_HPP
#define XDM_FAKE_SETTINGS_HPP

#include <xdm/model/dialect.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xdm::inline abi_1::fake {

/// How an X is set up; each member may be left out: `fake::x x{{.seed = 7, .limits = true}};`
struct settings {
    std::uint64_t seed = 1; ///< of ids, tokens and short links: the same one, the same answers

    /// When what is put in by hand happens, until `x::at` or a request says another time. Without
    /// it that is in October 2022, and what is put in before the first request is never too old.
    std::optional<time_point> now{};

    bool limits = false; ///< counts requests and answers 429 as X does; else takes any number

    /// The conversations, too, show the last 30 days only. X's guides contradict each other there.
    bool thirty_days_everywhere = false;

    /// OAuth 2.0 tokens need the scopes that X's guides name, which are more than those of its
    /// specification: `dm.read` to send, `tweet.read` and `users.read` for everything.
    bool guide_scopes = false;

    /// How long X works on a gif or a video, once it has all of it.
    std::chrono::seconds processing{4};

    /// Of the answers to requests that show none: by `post.fields` or `tweet.fields`, or by the
    /// name of an expansion.
    xdm::dialect dialect = xdm::dialect::classic;
};

} // namespace xdm::inline abi_1::fake

#endif
