// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_USER_HPP
#define XDM_MODEL_USER_HPP

#include <xdm/model/answer.hpp>
#include <xdm/model/entities.hpp>
#include <xdm/model/id.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

struct user_metrics {
    std::optional<std::int64_t> followers{};
    std::optional<std::int64_t> following{};
    std::optional<std::int64_t> posts{};
    std::optional<std::int64_t> listed{};
    std::optional<std::int64_t> likes{};
    std::optional<std::int64_t> media{};

    friend bool operator==(user_metrics const&, user_metrics const&) = default;
};

/// The links of a profile: `url` of its own link, `description` of its text.
struct user_entities {
    entities url{};
    entities description{};

    friend bool operator==(user_entities const&, user_entities const&) = default;
};

/// The organization that a user belongs to, and the badge it gives.
struct affiliation {
    std::string badge_url{};
    std::string description{};
    std::string url{};
    std::vector<user_id> users{};

    friend bool operator==(affiliation const&, affiliation const&) = default;
};

/// Where a user or a post is not shown.
struct withheld {
    std::vector<std::string> country_codes{};
    std::string scope{}; ///< `user`, `tweet` or `post`
    answer copyright = answer::unknown;

    friend bool operator==(withheld const&, withheld const&) = default;
};

/// Whether the user pays to see more of yours.
struct user_subscription {
    answer subscribes_to_you = answer::unknown;

    friend bool operator==(user_subscription const&, user_subscription const&) = default;
};

/// An account. `id`, `name` and `username` come always, the rest when asked for (`user_field`).
struct user {
    user_id id{0};
    std::string name{};     ///< as displayed: any text
    std::string username{}; ///< the handle, without `@`
    std::optional<time_point> created_at{};
    std::string description{};
    std::string location{};
    std::string url{};
    user_entities entities{};
    std::string profile_image_url{};
    std::string profile_banner_url{};
    answer is_protected = answer::unknown;
    answer verified = answer::unknown;
    std::string verified_type{};     ///< `blue`, `business`, `government`, `none`
    std::string subscription_type{}; ///< `Basic`, `Premium`, `PremiumPlus`, `None`
    user_metrics public_metrics{};
    std::optional<std::int64_t> verified_followers{};
    std::optional<post_id> pinned_post{};
    std::optional<post_id> most_recent_post{};
    xdm::affiliation affiliation{};
    std::vector<std::string> connection_status{}; ///< `followed_by`, `following`, `blocking`, ...
    answer receives_your_dm = answer::unknown;    ///< whether a message of yours would be taken
    answer subscribes_to_you = answer::unknown;   ///< as its own field, new dialect only
    user_subscription subscription{};             ///< the same, inside the field `subscription`
    answer is_identity_verified = answer::unknown;
    answer parody = answer::unknown;
    std::string confirmed_email{};
    xdm::withheld withheld{};

    friend bool operator==(user const&, user const&) = default;
};

} // namespace xdm::inline abi_1

#endif
