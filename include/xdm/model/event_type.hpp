// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_EVENT_TYPE_HPP
#define XDM_MODEL_EVENT_TYPE_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// What happened, of the kinds that can be asked for: `event_types`.
enum class event_type : unsigned char { message_create, participants_join, participants_leave };

template <>
struct detail::spellings<event_type> {
    static constexpr spelling rows[]{
        {"MessageCreate"}, {"ParticipantsJoin"}, {"ParticipantsLeave"}};
};

} // namespace xdm::inline abi_1

#endif
