// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_POST_HPP
#define XDM_MODEL_POST_HPP

#include <xdm/model/answer.hpp>
#include <xdm/model/entities.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/model/place.hpp>
#include <xdm/model/user.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// How often a post was shared, answered, liked and seen. The owner's sets have more members.
struct post_metrics {
    std::optional<std::int64_t> reposts{};
    std::optional<std::int64_t> replies{};
    std::optional<std::int64_t> likes{};
    std::optional<std::int64_t> quotes{};
    std::optional<std::int64_t> bookmarks{};
    std::optional<std::int64_t> impressions{};
    std::optional<std::int64_t> url_clicks{};     ///< owner only
    std::optional<std::int64_t> profile_clicks{}; ///< owner only

    friend bool operator==(post_metrics const&, post_metrics const&) = default;
};

struct post_attachments {
    std::vector<media_key> media_keys{};
    std::vector<poll_id> polls{};
    std::vector<post_id> media_source_posts{};

    friend bool operator==(post_attachments const&, post_attachments const&) = default;
};

/// A domain or an entity of a context annotation.
struct context {
    std::string id{};
    std::string name{};
    std::string description{};

    friend bool operator==(context const&, context const&) = default;
};

/// What X thinks that a post is about.
struct context_annotation {
    context domain{};
    context entity{};

    friend bool operator==(context_annotation const&, context_annotation const&) = default;
};

struct edit_controls {
    std::optional<std::int64_t> edits_remaining{};
    answer is_edit_eligible = answer::unknown;
    std::optional<time_point> editable_until{};

    friend bool operator==(edit_controls const&, edit_controls const&) = default;
};

/// Where a post was written.
struct post_geo {
    std::string place_id{}; ///< `includes.places.find(place_id)`
    geo_point coordinates{};

    friend bool operator==(post_geo const&, post_geo const&) = default;
};

/// The whole of a long post, whose `text` is cut short.
struct note_post {
    std::string text{};
    xdm::entities entities{};

    friend bool operator==(note_post const&, note_post const&) = default;
};

/// A post that a message shares. `id` and `text` come always, the rest when asked for.
struct post {
    post_id id{0};
    std::string text{};
    std::vector<post_id> edit_history{}; ///< its versions, oldest first
    std::optional<user_id> author{};
    std::string username{};
    std::optional<time_point> created_at{};
    std::optional<post_id> conversation{}; ///< the post that began the thread
    std::optional<user_id> in_reply_to_user{};
    std::string lang{};
    std::string source{};
    answer possibly_sensitive = answer::unknown;
    std::string reply_settings{}; ///< `everyone`, `mentionedUsers`, `following`, ...
    post_metrics public_metrics{};
    post_metrics non_public_metrics{};
    post_metrics organic_metrics{};
    post_metrics promoted_metrics{};
    std::vector<referenced_post> referenced_posts{};
    post_attachments attachments{};
    xdm::entities entities{};
    std::vector<context_annotation> context_annotations{};
    xdm::edit_controls edit_controls{};
    post_geo geo{};
    xdm::note_post note{};
    xdm::withheld withheld{};
    std::string community_id{};
    std::vector<std::int64_t> display_text_range{}; ///< two: the part of `text` to show
    answer paid_partnership = answer::unknown;

    friend bool operator==(post const&, post const&) = default;
};

} // namespace xdm::inline abi_1

#endif
