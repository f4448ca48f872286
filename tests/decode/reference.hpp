// SPDX-License-Identifier: BSL-1.0
// A second reader of pages of events, as one writes it by hand over a tree of Boost.JSON's: what
// the engine is compared with. It knows nothing of the tables.
#ifndef XDM_TESTS_DECODE_REFERENCE_HPP
#define XDM_TESTS_DECODE_REFERENCE_HPP

#include <xdm/decode/mend_surrogates.hpp>
#include <xdm/decode/read.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/parse.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/text/to_utf8.hpp>

#include <boost/json.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reference {

using boost::json::object;
using boost::json::value;

inline std::optional<std::string_view> text_of(value const& v)
{
    auto const* const s = v.if_string();
    return s == nullptr ? std::nullopt : std::optional{std::string_view{s->data(), s->size()}};
}

// put(to, v): writes a value where it fits, and leaves `to` where it does not.
inline void put(std::string& to, value const& v)
{
    if (auto const text = text_of(v))
        to = *text;
}
inline void put(xdm::answer& to, value const& v)
{
    if (auto const* const b = v.if_bool())
        to = *b ? xdm::answer::yes : xdm::answer::no;
}
inline void put(int& to, value const& v)
{
    using range = std::numeric_limits<int>;
    if (auto const* const n = v.if_int64(); n && *n >= range::min() && *n <= range::max())
        to = static_cast<int>(*n);
}
inline void put(std::int64_t& to, value const& v)
{
    if (auto const* const n = v.if_int64())
        to = *n;
}
inline void put(std::optional<std::int64_t>& to, value const& v)
{
    if (auto const* const n = v.if_int64())
        to = *n;
}
inline std::optional<double> real_of(value const& v)
{
    if (v.is_int64())
        return static_cast<double>(v.get_int64());
    if (v.is_uint64())
        return static_cast<double>(v.get_uint64());
    if (v.is_double() && !std::isinf(v.get_double()))
        return std::isnan(v.get_double()) ? 0.0 : v.get_double(); // of 0e400
    return {};
}
inline void put(std::optional<double>& to, value const& v)
{
    if (auto const real = real_of(v))
        to = real;
}
inline void put(std::optional<xdm::time_point>& to, value const& v)
{
    if (auto const text = text_of(v))
        if (auto const time = xdm::parse_timestamp(*text))
            to = time;
}
template <class Id>
std::optional<Id> id_of(value const& v)
{
    auto const text = text_of(v);
    return text ? xdm::parse<Id>(*text) : std::nullopt;
}
template <class Of>
void put(xdm::id<Of>& to, value const& v)
{
    to = id_of<xdm::id<Of>>(v).value_or(to);
}
template <class Of>
void put(std::optional<xdm::id<Of>>& to, value const& v)
{
    if (auto const id = id_of<xdm::id<Of>>(v))
        to = id;
}
inline void put(xdm::media_key& to, value const& v)
{
    to = id_of<xdm::media_key>(v).value_or(to);
}
inline void put(std::optional<xdm::media_key>& to, value const& v)
{
    if (auto const key = id_of<xdm::media_key>(v))
        to = key;
}
inline void put(std::optional<xdm::conversation_id>& to, value const& v)
{
    if (auto const id = id_of<xdm::conversation_id>(v))
        to = id;
}

// each(to, v, read): a list of what `read(value) -> optional` makes of the elements.
template <class T, class Read>
void each(std::vector<T>& to, value const& v, Read read)
{
    auto const* const list = v.if_array();
    if (list == nullptr)
        return;
    to.clear();
    for (auto const& element : *list)
        if (auto made = read(element))
            to.push_back(std::move(*made));
}
inline void put(std::vector<std::string>& to, value const& v)
{
    each(to, v, [](value const& e) -> std::optional<std::string> {
        auto const text = text_of(e);
        return text ? std::optional{std::string{*text}} : std::nullopt;
    });
}
inline void put(std::vector<double>& to, value const& v)
{
    each(to, v, real_of);
}
inline void put(std::vector<std::int64_t>& to, value const& v)
{
    each(to, v, [](value const& e) -> std::optional<std::int64_t> {
        auto const* const n = e.if_int64();
        return n ? std::optional{*n} : std::nullopt;
    });
}
template <class Of>
void put(std::vector<xdm::id<Of>>& to, value const& v)
{
    each(to, v, id_of<xdm::id<Of>>);
}
inline void put(std::vector<xdm::media_key>& to, value const& v)
{
    each(to, v, id_of<xdm::media_key>);
}

// read(o, to): the members of an object.
void read(object const& o, xdm::link_image& to);
void read(object const& o, xdm::text_range& to);
void read(object const& o, xdm::url_entity& to);
void read(object const& o, xdm::tag_entity& to);
void read(object const& o, xdm::mention_entity& to);
void read(object const& o, xdm::annotation_entity& to);
void read(object const& o, xdm::entities& to);
void read(object const& o, xdm::referenced_post& to);
void read(object const& o, xdm::withheld& to);
void read(object const& o, xdm::user_metrics& to);
void read(object const& o, xdm::user_entities& to);
void read(object const& o, xdm::affiliation& to);
void read(object const& o, xdm::user_subscription& to);
void read(object const& o, xdm::user& to);
void read(object const& o, xdm::media_variant& to);
void read(object const& o, xdm::media_metrics& to);
void read(object const& o, xdm::media& to);
void read(object const& o, xdm::post_metrics& to);
void read(object const& o, xdm::post_attachments& to);
void read(object const& o, xdm::context& to);
void read(object const& o, xdm::context_annotation& to);
void read(object const& o, xdm::edit_controls& to);
void read(object const& o, xdm::geo_point& to);
void read(object const& o, xdm::post_geo& to);
void read(object const& o, xdm::note_post& to);
void read(object const& o, xdm::post& to);
void read(object const& o, xdm::poll_option& to);
void read(object const& o, xdm::poll& to);
void read(object const& o, xdm::place_geo& to);
void read(object const& o, xdm::place& to);
void read(object const& o, xdm::topic& to);
void read(object const& o, xdm::page_meta& to);
void read(object const& o, xdm::problem& to);

template <class T>
void put(T& to, value const& v)
    requires requires(object const& o) { read(o, to); }
{
    if (auto const* const o = v.if_object())
        read(*o, to);
}
template <class T>
void put(std::vector<T>& to, value const& v)
    requires requires(object const& o, T& one) { read(o, one); }
{
    each(to, v, [](value const& e) -> std::optional<T> {
        auto const* const o = e.if_object();
        if (o == nullptr)
            return {};
        T made;
        read(*o, made);
        return made;
    });
}

template <class T>
void get(object const& o, std::string_view name, T& to)
{
    if (auto const* const v = o.if_contains(name))
        put(to, *v);
}
/// Of two names the one that comes last, if its value fits.
template <class T>
void get(object const& o, std::string_view name, std::string_view renamed, T& to)
{
    auto first = o.find(name), last = o.find(renamed);
    if (last < first)
        std::swap(first, last);
    if (first != o.end())
        put(to, first->value());
    if (last != o.end() && last != first)
        put(to, last->value());
}

inline void read(object const& o, xdm::link_image& to)
{
    get(o, "url", to.url);
    get(o, "width", to.width);
    get(o, "height", to.height);
}
inline void read(object const& o, xdm::text_range& to)
{
    get(o, "start", to.start);
    get(o, "end", to.end);
}
inline void read(object const& o, xdm::url_entity& to)
{
    read(o, to.range);
    get(o, "url", to.url);
    get(o, "expanded_url", to.expanded_url);
    get(o, "display_url", to.display_url);
    get(o, "unwound_url", to.unwound_url);
    get(o, "title", to.title);
    get(o, "description", to.description);
    get(o, "images", to.images);
    get(o, "status", to.status);
    get(o, "media_key", to.media_key);
}
inline void read(object const& o, xdm::tag_entity& to)
{
    read(o, to.range);
    get(o, "tag", to.tag);
}
inline void read(object const& o, xdm::mention_entity& to)
{
    read(o, to.range);
    get(o, "username", to.username);
    get(o, "id", to.id);
}
inline void read(object const& o, xdm::annotation_entity& to)
{
    read(o, to.range);
    get(o, "probability", to.probability);
    get(o, "type", to.type);
    get(o, "normalized_text", to.normalized_text);
}
inline void read(object const& o, xdm::entities& to)
{
    get(o, "urls", to.urls);
    get(o, "hashtags", to.hashtags);
    get(o, "mentions", to.mentions);
    get(o, "cashtags", to.cashtags);
    get(o, "annotations", to.annotations);
}
inline void read(object const& o, xdm::referenced_post& to)
{
    get(o, "id", to.id);
    get(o, "type", to.type);
}
inline void read(object const& o, xdm::withheld& to)
{
    get(o, "country_codes", to.country_codes);
    get(o, "scope", to.scope);
    get(o, "copyright", to.copyright);
}

inline void read(object const& o, xdm::user_metrics& to)
{
    get(o, "followers_count", to.followers);
    get(o, "following_count", to.following);
    get(o, "tweet_count", "post_count", to.posts);
    get(o, "listed_count", to.listed);
    get(o, "like_count", to.likes);
    get(o, "media_count", to.media);
}
inline void read(object const& o, xdm::user_entities& to)
{
    get(o, "url", to.url);
    get(o, "description", to.description);
}
inline void read(object const& o, xdm::affiliation& to)
{
    get(o, "badge_url", to.badge_url);
    get(o, "description", to.description);
    get(o, "url", to.url);
    get(o, "user_id", to.users);
}
inline void read(object const& o, xdm::user_subscription& to)
{
    get(o, "subscribes_to_you", to.subscribes_to_you);
}
inline void read(object const& o, xdm::user& to)
{
    get(o, "id", to.id);
    get(o, "name", to.name);
    get(o, "username", to.username);
    get(o, "created_at", to.created_at);
    get(o, "description", to.description);
    get(o, "location", to.location);
    get(o, "url", to.url);
    get(o, "entities", to.entities);
    get(o, "profile_image_url", to.profile_image_url);
    get(o, "profile_banner_url", to.profile_banner_url);
    get(o, "protected", to.is_protected);
    get(o, "verified", to.verified);
    get(o, "verified_type", to.verified_type);
    get(o, "subscription_type", to.subscription_type);
    get(o, "public_metrics", to.public_metrics);
    get(o, "verified_followers_count", to.verified_followers);
    get(o, "pinned_tweet_id", "pinned_post_id", to.pinned_post);
    get(o, "most_recent_tweet_id", "most_recent_post_id", to.most_recent_post);
    get(o, "affiliation", to.affiliation);
    get(o, "connection_status", to.connection_status);
    get(o, "receives_your_dm", to.receives_your_dm);
    get(o, "subscribes_to_you", to.subscribes_to_you);
    get(o, "subscription", to.subscription);
    get(o, "is_identity_verified", to.is_identity_verified);
    get(o, "parody", to.parody);
    get(o, "confirmed_email", to.confirmed_email);
    get(o, "withheld", to.withheld);
}

inline void read(object const& o, xdm::media_variant& to)
{
    get(o, "bit_rate", "bitrate", to.bit_rate);
    get(o, "content_type", to.content_type);
    get(o, "url", to.url);
}
inline void read(object const& o, xdm::media_metrics& to)
{
    get(o, "view_count", to.views);
    get(o, "playback_0_count", to.playback_0);
    get(o, "playback_25_count", to.playback_25);
    get(o, "playback_50_count", to.playback_50);
    get(o, "playback_75_count", to.playback_75);
    get(o, "playback_100_count", to.playback_100);
}
inline void read(object const& o, xdm::media& to)
{
    get(o, "media_key", to.id);
    get(o, "type", to.type);
    get(o, "width", to.width);
    get(o, "height", to.height);
    get(o, "url", to.url);
    get(o, "alt_text", to.alt_text);
    get(o, "preview_image_url", to.preview_image_url);
    get(o, "duration_ms", to.duration_ms);
    get(o, "variants", to.variants);
    get(o, "public_metrics", to.public_metrics);
    get(o, "non_public_metrics", to.non_public_metrics);
    get(o, "organic_metrics", to.organic_metrics);
    get(o, "promoted_metrics", to.promoted_metrics);
}

inline void read(object const& o, xdm::post_metrics& to)
{
    get(o, "retweet_count", "repost_count", to.reposts);
    get(o, "reply_count", to.replies);
    get(o, "like_count", to.likes);
    get(o, "quote_count", to.quotes);
    get(o, "bookmark_count", to.bookmarks);
    get(o, "impression_count", to.impressions);
    get(o, "url_link_clicks", to.url_clicks);
    get(o, "user_profile_clicks", to.profile_clicks);
}
inline void read(object const& o, xdm::post_attachments& to)
{
    get(o, "media_keys", to.media_keys);
    get(o, "poll_ids", to.polls);
    get(o, "media_source_tweet_id", "media_source_post_id", to.media_source_posts);
}
inline void read(object const& o, xdm::context& to)
{
    get(o, "id", to.id);
    get(o, "name", to.name);
    get(o, "description", to.description);
}
inline void read(object const& o, xdm::context_annotation& to)
{
    get(o, "domain", to.domain);
    get(o, "entity", to.entity);
}
inline void read(object const& o, xdm::edit_controls& to)
{
    get(o, "edits_remaining", to.edits_remaining);
    get(o, "is_edit_eligible", to.is_edit_eligible);
    get(o, "editable_until", to.editable_until);
}
inline void read(object const& o, xdm::geo_point& to)
{
    get(o, "type", to.type);
    get(o, "coordinates", to.coordinates);
}
inline void read(object const& o, xdm::post_geo& to)
{
    get(o, "place_id", to.place_id);
    get(o, "coordinates", to.coordinates);
}
inline void read(object const& o, xdm::note_post& to)
{
    get(o, "text", to.text);
    get(o, "entities", to.entities);
}
inline void read(object const& o, xdm::post& to)
{
    get(o, "id", to.id);
    get(o, "text", to.text);
    get(o, "edit_history_tweet_ids", "edit_history_post_ids", to.edit_history);
    get(o, "author_id", to.author);
    get(o, "username", to.username);
    get(o, "created_at", to.created_at);
    get(o, "conversation_id", to.conversation);
    get(o, "in_reply_to_user_id", to.in_reply_to_user);
    get(o, "lang", to.lang);
    get(o, "source", to.source);
    get(o, "possibly_sensitive", to.possibly_sensitive);
    get(o, "reply_settings", to.reply_settings);
    get(o, "public_metrics", to.public_metrics);
    get(o, "non_public_metrics", to.non_public_metrics);
    get(o, "organic_metrics", to.organic_metrics);
    get(o, "promoted_metrics", to.promoted_metrics);
    get(o, "referenced_tweets", "referenced_posts", to.referenced_posts);
    get(o, "attachments", to.attachments);
    get(o, "entities", to.entities);
    get(o, "context_annotations", to.context_annotations);
    get(o, "edit_controls", to.edit_controls);
    get(o, "geo", to.geo);
    get(o, "note_tweet", "note_post", to.note);
    get(o, "withheld", to.withheld);
    get(o, "community_id", to.community_id);
    get(o, "display_text_range", to.display_text_range);
    get(o, "paid_partnership", to.paid_partnership);
}

inline void read(object const& o, xdm::poll_option& to)
{
    get(o, "position", to.position);
    get(o, "label", to.label);
    get(o, "votes", to.votes);
}
inline void read(object const& o, xdm::poll& to)
{
    get(o, "id", to.id);
    get(o, "options", to.options);
    get(o, "duration_minutes", to.duration_minutes);
    get(o, "end_datetime", to.ends_at);
    get(o, "voting_status", to.voting_status);
}
inline void read(object const& o, xdm::place_geo& to)
{
    get(o, "type", to.type);
    get(o, "bbox", to.bbox);
    get(o, "geometry", to.geometry);
}
inline void read(object const& o, xdm::place& to)
{
    get(o, "id", to.id);
    get(o, "full_name", to.full_name);
    get(o, "name", to.name);
    get(o, "country", to.country);
    get(o, "country_code", to.country_code);
    get(o, "place_type", to.place_type);
    get(o, "contained_within", to.contained_within);
    get(o, "geo", to.geo);
}
inline void read(object const& o, xdm::topic& to)
{
    get(o, "id", to.id);
    get(o, "name", to.name);
    get(o, "description", to.description);
}

inline void read(object const& o, xdm::page_meta& to)
{
    get(o, "result_count", to.result_count);
    get(o, "next_token", to.next_token);
    get(o, "previous_token", to.previous_token);
}

// In order: of the three names of the detail, and of the two forms of parameters, the last counts.
inline void read(object const& o, xdm::problem& to)
{
    auto const first_parameter = [&to]() -> xdm::bad_parameter& {
        return to.parameters.empty() ? to.parameters.emplace_back() : to.parameters.front();
    };
    for (auto const& member : o) {
        auto const name = std::string_view{member.key().data(), member.key().size()};
        auto const& v = member.value();
        if (name == "detail" || name == "message" || name == "error_description") {
            put(to.detail, v);
        } else if (name == "errors") {
            put(to.errors, v);
            if (auto const text = text_of(v)) {
                to.errors = {xdm::problem{}};
                to.errors[0].detail = *text;
            }
        } else if (name == "parameters" && v.is_object()) {
            to.parameters.clear();
            for (auto const& one : v.get_object()) {
                auto& parameter = to.parameters.emplace_back();
                parameter.name = std::string_view{one.key().data(), one.key().size()};
                put(parameter.values, one.value());
            }
        } else if (name == "parameter" && v.is_string()) {
            put(first_parameter().name, v);
        } else if (name == "value" && v.is_string()) {
            first_parameter().values = {std::string{*text_of(v)}};
        }
    }
    get(o, "status", to.status);
    get(o, "type", to.type);
    get(o, "title", to.title);
    get(o, "code", to.code);
    get(o, "error", to.error);
    get(o, "resource_type", to.resource_type);
    get(o, "resource_id", to.resource_id);
    get(o, "field", to.field);
    get(o, "section", to.section);
    get(o, "reason", to.reason);
    get(o, "period", to.period);
    get(o, "scope", to.scope);
    get(o, "required_enrollment", to.required_enrollment);
    get(o, "registration_url", to.registration_url);
    get(o, "client_id", to.client_id);
    get(o, "connection_issue", to.connection_issue);
    get(o, "disconnect_type", to.disconnect_type);
    get(o, "subscription_id", to.subscription_id);
    get(o, "account_id", to.account_id);
}

/// True where a value is or holds a real number. Boost.JSON 1.81 reads those to the last place but
/// one: which neighbour it takes depends on how much text follows.
inline bool has_reals(value const& v)
{
    if (auto const* const list = v.if_array()) {
        for (auto const& one : *list)
            if (has_reals(one))
                return true;
    } else if (auto const* const members = v.if_object()) {
        for (auto const& one : *members)
            if (has_reals(one.value()))
                return true;
    }
    return v.is_double();
}

/// The JSON of an event that is not known; of one that holds real numbers, only that it does.
inline std::string json_of(value const& v)
{
    auto const json = boost::json::serialize(v);
    return has_reals(v) ? "with reals" : std::string{json.data(), json.size()};
}

inline xdm::event event_of(value const& v)
{
    auto const unknown = [&v](std::string type) {
        return xdm::unknown_event{std::move(type), json_of(v)};
    };
    auto const* const o = v.if_object();
    if (o == nullptr)
        return unknown({});
    std::string type;
    get(*o, "event_type", type);
    std::optional<xdm::event_id> id;
    get(*o, "id", id);
    if (id && type == "MessageCreate") {
        xdm::message_create m{.id = *id};
        get(*o, "text", m.text);
        get(*o, "sender_id", m.sender);
        get(*o, "dm_conversation_id", m.conversation);
        get(*o, "created_at", m.created_at);
        get(*o, "participant_ids", m.participants);
        get(*o, "referenced_tweets", "referenced_posts", m.posts);
        if (auto const* const attachments = o->if_contains("attachments");
            attachments && attachments->is_object()) {
            get(attachments->get_object(), "media_keys", m.media_keys);
            get(attachments->get_object(), "card_ids", m.card_ids);
        }
        for (auto const& member : *o) // in the event or in `entities`: the last counts
            if (member.key() == "entities")
                put(m.entities, member.value());
            else
                read(object{{member.key(), member.value()}}, m.entities);
        return m;
    }
    if (id && type == "ParticipantsJoin") {
        xdm::participants_join j{.id = *id};
        get(*o, "participant_ids", j.participants);
        get(*o, "sender_id", j.sender);
        get(*o, "dm_conversation_id", j.conversation);
        get(*o, "created_at", j.created_at);
        return j;
    }
    if (id && type == "ParticipantsLeave") {
        xdm::participants_leave l{.id = *id};
        get(*o, "participant_ids", l.participants);
        get(*o, "dm_conversation_id", l.conversation);
        get(*o, "created_at", l.created_at);
        return l;
    }
    return unknown(std::move(type));
}

template <class T>
void index(object const& o, std::string_view name, std::string_view renamed, xdm::by_id<T>& to)
{
    std::vector<T> list;
    get(o, name, renamed, list);
    to = xdm::by_id<T>{std::move(list)};
}

/// The tree of a body's text; empty where it is no JSON. What is no text in it is mended.
inline std::optional<value> tree_of(std::string_view body)
{
    boost::json::parse_options options;
    options.max_depth = 64;
    auto text = xdm::to_utf8(xdm::detail::without_bom(body));
    xdm::detail::mend_surrogates(text);
    boost::json::error_code error;
    auto tree = boost::json::parse({text.data(), text.size()}, error, {}, options);
    if (error)
        return {};
    return tree;
}

/// The page that a body with status 200 is; empty where it is none. The `json` of an unknown event
/// is its value, written anew.
inline std::optional<xdm::event_page> page_of(std::string_view body)
{
    auto const tree = tree_of(body);
    auto const* const root = tree ? tree->if_object() : nullptr;
    if (root == nullptr)
        return {};
    xdm::event_page page;
    xdm::problem error;
    read(*root, error);
    if (auto const* const data = root->if_contains("data"); data && data->is_array())
        for (auto const& one : data->get_array())
            page.events.push_back(event_of(one));
    if (auto const* const more = root->if_contains("includes"); more && more->is_object()) {
        auto const& o = more->get_object();
        index(o, "users", "users", page.includes.users);
        index(o, "media", "media", page.includes.media);
        index(o, "tweets", "posts", page.includes.posts);
        index(o, "places", "places", page.includes.places);
        index(o, "polls", "polls", page.includes.polls);
        index(o, "topics", "topics", page.includes.topics);
    }
    get(*root, "meta", page.meta);
    page.errors = std::move(error.errors);

    auto const refused = !error.type.empty() || !error.title.empty() || !error.detail.empty() ||
                         !error.error.empty() || error.code;
    auto const known = root->contains("data") || root->contains("includes") ||
                       root->contains("meta");
    if (refused && (page.events.empty() || !known))
        return {};
    if (!known && page.errors.empty())
        return {};
    return page;
}

/// A page whose unknown events are written as `page_of` writes them, to be compared with its.
inline xdm::event_page rewritten(xdm::event_page page)
{
    for (auto& one : page.events)
        if (auto* const unknown = std::get_if<xdm::unknown_event>(&one))
            if (auto const tree = tree_of(unknown->json))
                unknown->json = json_of(*tree);
    return page;
}

} // namespace reference

#endif
