// SPDX-License-Identifier: BSL-1.0
// How a send_once ends, and what holds it.
#ifndef XDM_WORKFLOW_SEND_STEPS_HPP
#define XDM_WORKFLOW_SEND_STEPS_HPP

#include <xdm/model/id.hpp>
#include <xdm/workflow/step.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

/// No answer said so, but there it is in the conversation.
struct found_sent {
    event_id id{0};

    friend bool operator==(found_sent const&, found_sent const&) = default;
};

/// It was not sent, and this is why.
struct not_sent {
    setback why{};

    friend bool operator==(not_sent const&, not_sent const&) = default;
};

/// Nobody knows. Whoever sends it again may send it twice.
struct unknown_still {
    setback why{}; ///< the last thing that went wrong

    friend bool operator==(unknown_still const&, unknown_still const&) = default;
};

struct send_limits {
    /// How often it may be sent with nobody knowing what became of it. With 1 it is never sent
    /// again.
    int sends = 2;
    int looks = 3;                                               ///< before it is sent again
    int pages = 5;                                               ///< of 20 events, for one look
    int tries = 5;                                               ///< refused for now, in a row
    std::chrono::milliseconds settle = std::chrono::seconds{5};  ///< before a look; then doubles
    std::chrono::milliseconds slack = std::chrono::seconds{60};  ///< for clocks: see `send_once`
    std::chrono::milliseconds within = std::chrono::minutes{60}; ///< no request later than that
    /// An event that was there before, the newest that is known: none up to it is ours.
    std::optional<event_id> after{};

    friend bool operator==(send_limits const&, send_limits const&) = default;
};

enum class send_state : unsigned char {
    ready,
    sending,
    unsure,
    looking,
    sent,
    found,
    refused,
    unknown
};

constexpr std::string_view to_string(send_state s)
{
    constexpr std::string_view names[]{
        "ready", "sending", "unsure", "looking", "sent", "found", "refused", "unknown"};
    return names[static_cast<unsigned char>(s)];
}

} // namespace xdm::inline abi_1

#endif
