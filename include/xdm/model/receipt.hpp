// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_RECEIPT_HPP
#define XDM_MODEL_RECEIPT_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/problem.hpp>

#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// What `send_message` and `create_group` answer. The message was taken; whether its reader is
/// told (or finds it among the requests) X does not say.
struct sent_message {
    event_id id{0};
    std::optional<conversation_id> conversation{};
    std::vector<problem> errors{};

    friend bool operator==(sent_message const&, sent_message const&) = default;
};

/// What the two `delete_event` answer.
struct deletion {
    bool deleted = false;
    std::vector<problem> errors{};

    friend bool operator==(deletion const&, deletion const&) = default;
};

/// What `block_messages_from` and `unblock_messages_from` answer.
struct message_block {
    bool blocked = false; ///< whether the user's messages are refused from now on
    std::vector<problem> errors{};

    friend bool operator==(message_block const&, message_block const&) = default;
};

/// What the two `download_media` answer.
struct media_file {
    std::string content_type{};
    std::string bytes{};

    friend bool operator==(media_file const&, media_file const&) = default;
};

} // namespace xdm::inline abi_1

#endif
