// SPDX-License-Identifier: BSL-1.0
// What workflows say and are told, in words that all of them share.
#ifndef XDM_WORKFLOW_STEP_HPP
#define XDM_WORKFLOW_STEP_HPP

#include <xdm/model/diagnose.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/text/timestamp.hpp>

#include <variant>

namespace xdm::inline abi_1 {

/// Nothing is to be done before this time, by the clock whose times were handed in.
struct wait_until {
    time_point time{};

    friend bool operator==(wait_until const&, wait_until const&) = default;
};

/// The answer to a request that was handed out is still to be fed: by whoever performs it.
struct awaiting {
    friend bool operator==(awaiting const&, awaiting const&) = default;
};

/// Told in place of a response: the transport failed, and nobody knows what became of the request.
struct transport_failed {
    /// False only where it is certain that no byte of the request went out: no name, no
    /// connection, no TLS.
    bool may_have_arrived = true;

    friend bool operator==(transport_failed const&, transport_failed const&) = default;
};

/// How a workflow took what it was told.
enum class fed : unsigned char {
    taken,
    out_of_turn, ///< it did not wait for that: nothing has changed
};

/// What went against a workflow.
using setback = std::variant<transport_failed, rate_limited, problem, malformed>;

/// The workflow has come to an end that it did not want. A saved text does not hold this: loaded,
/// the workflow tries again from where it stood, since whoever starts it anew may have mended it.
struct failed {
    setback why{};

    friend bool operator==(failed const&, failed const&) = default;
};

/// What it means and who has to do what about it. A transport that failed counts as
/// `cause::not_the_api`: no answer of X's came.
inline diagnosis diagnose(failed const& f, circumstances const& known = {})
{
    return std::visit(
        [&](auto const& why) {
            if constexpr (requires { diagnose(why, known); })
                return diagnose(why, known);
            else
                return detail::diagnosed(cause::not_the_api);
        },
        f.why);
}

} // namespace xdm::inline abi_1

#endif
