// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_ENTITIES_HPP
#define XDM_MODEL_ENTITIES_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A place in a text, in Unicode code points: from `start` to before `end`.
struct text_range {
    std::int64_t start = 0;
    std::int64_t end = 0;

    friend bool operator==(text_range const&, text_range const&) = default;
};

struct link_image {
    std::string url{};
    std::optional<std::int64_t> width{};
    std::optional<std::int64_t> height{};

    friend bool operator==(link_image const&, link_image const&) = default;
};

/// A link in a text. `url` is X's short form, as it stands in the text.
struct url_entity {
    text_range range{};
    std::string url{};
    std::string expanded_url{}; ///< what the author wrote
    std::string display_url{};
    std::string unwound_url{}; ///< where it leads in the end
    std::string title{};
    std::string description{};
    std::vector<link_image> images{};
    std::optional<std::int64_t> status{}; ///< of HTTP, when X followed the link
    std::optional<xdm::media_key> media_key{};

    friend bool operator==(url_entity const&, url_entity const&) = default;
};

/// A hashtag or cashtag; `tag` is without its `#` or `$`.
struct tag_entity {
    text_range range{};
    std::string tag{};

    friend bool operator==(tag_entity const&, tag_entity const&) = default;
};

struct mention_entity {
    text_range range{};
    std::string username{};
    std::optional<user_id> id{};

    friend bool operator==(mention_entity const&, mention_entity const&) = default;
};

/// Something that X recognized in a post. Here, and only here, `end` is the last code point.
struct annotation_entity {
    text_range range{};
    std::optional<double> probability{}; ///< 0 to 1
    std::string type{};
    std::string normalized_text{};

    friend bool operator==(annotation_entity const&, annotation_entity const&) = default;
};

/// What stands in a text: of a message, a post, or a user's description.
struct entities {
    std::vector<url_entity> urls{};
    std::vector<tag_entity> hashtags{};
    std::vector<mention_entity> mentions{};
    std::vector<tag_entity> cashtags{};
    std::vector<annotation_entity> annotations{}; ///< posts only

    friend bool operator==(entities const&, entities const&) = default;
};

} // namespace xdm::inline abi_1

#endif
