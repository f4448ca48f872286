// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_TOPIC_HPP
#define XDM_MODEL_TOPIC_HPP

#include <string>

namespace xdm::inline abi_1 {

/// A subject that X groups posts and spaces by.
struct topic {
    std::string id{};
    std::string name{};
    std::string description{};

    friend bool operator==(topic const&, topic const&) = default;
};

} // namespace xdm::inline abi_1

#endif
