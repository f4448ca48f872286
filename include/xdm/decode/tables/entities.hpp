// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_ENTITIES_HPP
#define XDM_DECODE_TABLES_ENTITIES_HPP

#include <xdm/decode/row.hpp>
#include <xdm/model/entities.hpp>

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<link_image> = rows{
    member("url", &link_image::url),
    member("width", &link_image::width),
    member("height", &link_image::height),
};
template <>
inline constexpr auto table<text_range> = rows{
    member("start", &text_range::start),
    member("end", &text_range::end),
};
template <>
inline constexpr auto table<url_entity> = rows{
    member("url", &url_entity::url),
    member("expanded_url", &url_entity::expanded_url),
    member("display_url", &url_entity::display_url),
    member("unwound_url", &url_entity::unwound_url),
    member("title", &url_entity::title),
    member("description", &url_entity::description),
    member("images", &url_entity::images),
    member("status", &url_entity::status),
    member("media_key", &url_entity::media_key),
    rest(&url_entity::range),
};
template <>
inline constexpr auto table<tag_entity> = rows{
    member("tag", &tag_entity::tag),
    rest(&tag_entity::range),
};
template <>
inline constexpr auto table<mention_entity> = rows{
    member("username", &mention_entity::username),
    member("id", &mention_entity::id),
    rest(&mention_entity::range),
};
template <>
inline constexpr auto table<annotation_entity> = rows{
    member("probability", &annotation_entity::probability),
    member("type", &annotation_entity::type),
    member("normalized_text", &annotation_entity::normalized_text),
    rest(&annotation_entity::range),
};
template <>
inline constexpr auto table<entities> = rows{
    member("urls", &entities::urls),
    member("hashtags", &entities::hashtags),
    member("mentions", &entities::mentions),
    member("cashtags", &entities::cashtags),
    member("annotations", &entities::annotations),
};

} // namespace xdm::inline abi_1::wire

#endif
