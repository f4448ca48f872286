// SPDX-License-Identifier: BSL-1.0
// Every member that a table names, by itself: what is compared, and what is not left out.
#include <xdm/decode/tables/document.hpp>

#include <xdm/decode/place.hpp>
#include <xdm/decode/tables/event.hpp>
#include <xdm/decode/tables/includes.hpp>
#include <xdm/decode/tables/media.hpp>
#include <xdm/decode/tables/post.hpp>
#include <xdm/decode/tables/problem.hpp>
#include <xdm/decode/tables/token.hpp>
#include <xdm/decode/tables/user.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/receipt.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

namespace {

// Makes a value another.
template <class T>
void change(T& value)
{
    if constexpr (requires { value.emplace_back(xdm::wire::blank<typename T::value_type>()); })
        value.emplace_back(xdm::wire::blank<typename T::value_type>());
    else if constexpr (requires { value.emplace(xdm::wire::blank<typename T::value_type>()); })
        value.emplace(xdm::wire::blank<typename T::value_type>());
    else if constexpr (std::is_same_v<T, std::string>)
        value += 'x';
    else if constexpr (std::is_same_v<T, xdm::secret>)
        value = xdm::secret{"x"};
    else if constexpr (std::is_enum_v<T>)
        value = xdm::answer::yes;
    else if constexpr (std::is_arithmetic_v<T>)
        value = T(value + 1);
    else if constexpr (std::is_same_v<T, xdm::media_key>)
        value = xdm::media_key{7, xdm::media_id{7}};
    else if constexpr (std::is_constructible_v<T, std::uint64_t> && !xdm::wire::has_table<T>)
        value = T{std::uint64_t{7}};
    else
        change(xdm::wire::target(xdm::wire::row_at<0>(xdm::wire::table<T>), value));
}

template <class T>
void each_member_counts()
{
    auto const base = xdm::wire::blank<T>();
    CHECK(base == T{base});
    auto const one = [&](auto const& row) {
        if constexpr (std::is_member_object_pointer_v<decltype(row.where)>) {
            auto other = base;
            change(other.*row.where);
            CHECK_FALSE(other == base);
        }
    };
    xdm::wire::table<T>.each(one);
}

// Two values, of which the second was changed.
template <class T, class Change>
bool is_another(T const& base, Change made)
{
    auto other = base;
    made(other);
    return base == T{base} && !(other == base);
}

} // namespace

TEST_CASE("Two values are unequal as soon as one member that X sends is another")
{
    each_member_counts<xdm::text_range>();
    each_member_counts<xdm::link_image>();
    each_member_counts<xdm::url_entity>();
    each_member_counts<xdm::tag_entity>();
    each_member_counts<xdm::mention_entity>();
    each_member_counts<xdm::annotation_entity>();
    each_member_counts<xdm::entities>();
    each_member_counts<xdm::referenced_post>();
    each_member_counts<xdm::media_variant>();
    each_member_counts<xdm::media_metrics>();
    each_member_counts<xdm::page_meta>();
    each_member_counts<xdm::geo_point>();
    each_member_counts<xdm::place_geo>();
    each_member_counts<xdm::place>();
    each_member_counts<xdm::poll_option>();
    each_member_counts<xdm::topic>();
    each_member_counts<xdm::user_metrics>();
    each_member_counts<xdm::user_entities>();
    each_member_counts<xdm::affiliation>();
    each_member_counts<xdm::withheld>();
    each_member_counts<xdm::user_subscription>();
    each_member_counts<xdm::post_metrics>();
    each_member_counts<xdm::post_attachments>();
    each_member_counts<xdm::context>();
    each_member_counts<xdm::context_annotation>();
    each_member_counts<xdm::edit_controls>();
    each_member_counts<xdm::post_geo>();
    each_member_counts<xdm::note_post>();
    each_member_counts<xdm::user>();
    each_member_counts<xdm::post>();
    each_member_counts<xdm::poll>();
    each_member_counts<xdm::media>();
    each_member_counts<xdm::problem>();
    each_member_counts<xdm::oauth2::token_grant>();
}

TEST_CASE("Two events, answers or outcomes are unequal as soon as one member is another")
{
    auto const mark = [](auto& list) { list.emplace_back(); };
    CHECK(is_another(xdm::message_create{}, [](auto& e) { e.text = "x"; }));
    CHECK(is_another(xdm::message_create{}, [](auto& e) { e.id = xdm::event_id{7}; }));
    CHECK(is_another(xdm::participants_join{}, [](auto& e) { e.sender = xdm::user_id{7}; }));
    CHECK(is_another(xdm::participants_leave{}, [](auto& e) { e.id = xdm::event_id{7}; }));
    CHECK(is_another(xdm::unknown_event{}, [](auto& e) { e.json = "{}"; }));
    CHECK(is_another(xdm::unknown_event{}, [](auto& e) { e.type = "x"; }));
    CHECK(is_another(xdm::bad_parameter{}, [](auto& p) { p.name = "x"; }));
    CHECK(is_another(xdm::event_page{}, [&](auto& p) { mark(p.errors); }));
    CHECK(is_another(xdm::event_page{}, [](auto& p) { p.meta.next_token = "x"; }));
    CHECK(is_another(xdm::single_event{}, [&](auto& e) { mark(e.errors); }));
    CHECK(is_another(xdm::single_user{}, [](auto& u) { u.user.name = "x"; }));
    CHECK(is_another(xdm::user_list{}, [&](auto& u) { mark(u.errors); }));
    CHECK(is_another(xdm::sent_message{}, [](auto& s) { s.id = xdm::event_id{7}; }));
    CHECK(is_another(xdm::deletion{}, [](auto& d) { d.deleted = true; }));
    CHECK(is_another(xdm::message_block{}, [](auto& b) { b.blocked = true; }));
    CHECK(is_another(xdm::media_file{}, [](auto& f) { f.bytes = "x"; }));
    CHECK(is_another(xdm::rate_limited{}, [](auto& r) { r.windows.window.limit = 1; }));
    CHECK(is_another(xdm::malformed{}, [](auto& m) { m.body = "x"; }));
}
