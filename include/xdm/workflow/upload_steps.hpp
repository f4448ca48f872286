// SPDX-License-Identifier: BSL-1.0
// What an uploader says, and what it is given.
#ifndef XDM_WORKFLOW_UPLOAD_STEPS_HPP
#define XDM_WORKFLOW_UPLOAD_STEPS_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_category.hpp>
#include <xdm/model/uploaded_media.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// The bytes that come next, of the file: `offset + size` is never behind its end.
struct need_bytes {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;

    friend bool operator==(need_bytes const&, need_bytes const&) = default;
};

/// The bytes that are asked for, of a file that lies in memory; fewer where it ends before.
inline std::string bytes_of(need_bytes n, std::string_view file)
{
    if (n.offset >= file.size())
        return {};
    auto const rest = file.substr(n.offset & SIZE_MAX);
    return std::string{n.size < rest.size() ? rest.substr(0, n.size & SIZE_MAX) : rest};
}

/// How far an upload is.
struct upload_progress {
    std::uint64_t sent = 0; ///< bytes that X has
    std::uint64_t size = 0; ///< of the file
    int processed = 0;      ///< percent: what X does with the file, once it has all of it

    friend bool operator==(upload_progress const&, upload_progress const&) = default;
};

/// A media that can be attached to a message, by its owner: `{.attachments = {ready.id}}`.
struct ready_media {
    media_id id;
    user_id owner;
    time_point until{};  ///< by the clock whose times were handed in; X refuses it then
    bool shared = false; ///< else it goes into one message

    bool usable(user_id sender, time_point now) const { return sender == owner && now < until; }

    friend bool operator==(ready_media const&, ready_media const&) = default;
};

/// X would refuse the file: nothing was sent, or no more is.
struct unfit {
    std::vector<invalid> why{};

    friend bool operator==(unfit const&, unfit const&) = default;
};

/// X has the file, and can do nothing with it.
struct spoiled {
    processing_error why{};

    friend bool operator==(spoiled const&, spoiled const&) = default;
};

enum class upload_end : unsigned char {
    requests,   ///< `upload_limits::requests`
    polls,      ///< `upload_limits::polls`
    processing, ///< `upload_limits::processing`
    within,     ///< `upload_limits::within`
};

constexpr std::string_view to_string(upload_end e)
{
    constexpr std::string_view names[]{"requests", "polls", "processing", "within"};
    return names[static_cast<unsigned char>(e)];
}

/// A limit of the uploader's own is met. Loaded from what it saved, with others, it goes on.
struct stopped {
    upload_end why{};

    friend bool operator==(stopped const&, stopped const&) = default;
};

struct upload_limits {
    std::uint64_t segment = std::uint64_t{1024} *
                            1024; ///< bytes; more where it would take over 1000 of them
    int tries = 5;                ///< of one request in a row
    int requests = 3'000;         ///< of all together
    int polls = 200;              ///< of X's processing
    std::chrono::milliseconds processing = std::chrono::minutes{30}; ///< since X has all bytes
    std::chrono::milliseconds within = std::chrono::hours{12};       ///< since the beginning

    friend bool operator==(upload_limits const&, upload_limits const&) = default;
};

enum class upload_state : unsigned char {
    start,
    opening,
    reading,
    loaded,
    sending,
    whole,
    closing,
    resting,
    checking,
    done,
    unfit,
    spoiled,
    stopped,
    given_up
};

constexpr std::string_view to_string(upload_state s)
{
    constexpr std::string_view names[]{"start", "opening", "reading", "loaded", "sending", "whole",
        "closing", "resting", "checking", "done", "unfit", "spoiled", "stopped", "given_up"};
    return names[static_cast<unsigned char>(s)];
}

} // namespace xdm::inline abi_1

#endif
