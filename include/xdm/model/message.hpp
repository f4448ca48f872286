// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_MESSAGE_HPP
#define XDM_MODEL_MESSAGE_HPP

#include <xdm/model/id.hpp>

#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// What is sent: text, an attachment, or both.
///
/// A post is shared by its URL in the text (`post_url`). An attachment is media that the same user
/// uploaded less than 24 hours ago, as `dm_image`, `dm_gif` or `dm_video`; X takes one.
/// @see https://docs.x.com/x-api/direct-messages/manage/integrate
struct message {
    std::string text{};                  ///< UTF-8, 1 to 10,000 code points; empty: none
    std::vector<media_id> attachments{}; ///< at most one

    friend bool operator==(message const&, message const&) = default;
};

} // namespace xdm::inline abi_1

#endif
