// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/entities.hpp>

#include <model/member_counts.hpp>

using namespace xdm::literals;

TEST_CASE("No member of entities is forgotten in a comparison")
{
    member_counts(&xdm::text_range::start, std::int64_t{1});
    member_counts(&xdm::text_range::end, std::int64_t{1});
    member_counts(&xdm::link_image::url, {"x"});
    member_counts(&xdm::link_image::width, {1});
    member_counts(&xdm::link_image::height, {1});
    member_counts(&xdm::url_entity::range, xdm::text_range{0, 1});
    member_counts(&xdm::url_entity::url, {"x"});
    member_counts(&xdm::url_entity::expanded_url, {"x"});
    member_counts(&xdm::url_entity::display_url, {"x"});
    member_counts(&xdm::url_entity::unwound_url, {"x"});
    member_counts(&xdm::url_entity::title, {"x"});
    member_counts(&xdm::url_entity::description, {"x"});
    member_counts(&xdm::url_entity::images, {xdm::link_image{}});
    member_counts(&xdm::url_entity::status, {1});
    member_counts(&xdm::url_entity::media_key, {xdm::media_key{5, "1"_media}});
    member_counts(&xdm::tag_entity::range, xdm::text_range{0, 1});
    member_counts(&xdm::tag_entity::tag, {"x"});
    member_counts(&xdm::mention_entity::range, xdm::text_range{0, 1});
    member_counts(&xdm::mention_entity::username, {"x"});
    member_counts(&xdm::mention_entity::id, {"1"_user});
    member_counts(&xdm::annotation_entity::range, xdm::text_range{0, 1});
    member_counts(&xdm::annotation_entity::probability, {0.5});
    member_counts(&xdm::annotation_entity::type, {"x"});
    member_counts(&xdm::annotation_entity::normalized_text, {"x"});
    member_counts(&xdm::entities::urls, {xdm::url_entity{}});
    member_counts(&xdm::entities::hashtags, {xdm::tag_entity{}});
    member_counts(&xdm::entities::mentions, {xdm::mention_entity{}});
    member_counts(&xdm::entities::cashtags, {xdm::tag_entity{}});
    member_counts(&xdm::entities::annotations, {xdm::annotation_entity{}});
}
