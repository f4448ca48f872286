// SPDX-License-Identifier: BSL-1.0
// How X writes scopes: apart from the scopes, which every endpoint includes.
#ifndef XDM_MODEL_SCOPE_NAME_HPP
#define XDM_MODEL_SCOPE_NAME_HPP

#include <xdm/model/scope.hpp>
#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

template <>
struct detail::spellings<scope> {
    static constexpr spelling rows[]{{"block.read"}, {"block.write"}, {"bookmark.read"},
        {"bookmark.write"}, {"broadcast.read"}, {"broadcast.write"}, {"dm.read"}, {"dm.write"},
        {"follows.read"}, {"follows.write"}, {"like.read"}, {"like.write"}, {"list.read"},
        {"list.write"}, {"media.write"}, {"mute.read"}, {"mute.write"}, {"offline.access"},
        {"space.read"}, {"timeline.read"}, {"tweet.moderate.write"}, {"tweet.read"},
        {"tweet.write"}, {"users.email"}, {"users.read"}};
};

} // namespace xdm::inline abi_1

#endif
