// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_INCLUDES_HPP
#define XDM_MODEL_INCLUDES_HPP

#include <xdm/model/by_id.hpp>
#include <xdm/model/media.hpp>
#include <xdm/model/place.hpp>
#include <xdm/model/poll.hpp>
#include <xdm/model/post.hpp>
#include <xdm/model/topic.hpp>
#include <xdm/model/user.hpp>

namespace xdm::inline abi_1 {

/// What the expansions brought: `includes.users.find(message.sender)` is the user, or null.
///
/// X may include what no member points at (the other one of a conversation), and leave out what
/// one does: then `errors` says why.
struct includes {
    by_id<user> users{};
    by_id<xdm::media> media{};
    by_id<post> posts{};
    by_id<place> places{};
    by_id<poll> polls{};
    by_id<topic> topics{};

    friend bool operator==(includes const&, includes const&) = default;
};

} // namespace xdm::inline abi_1

#endif
