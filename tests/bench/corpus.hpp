// SPDX-License-Identifier: BSL-1.0
// Pages of events to measure with, made by chance: the same ones for the same seed everywhere.
//
// An event has all fields. Its text has 1 to 600 code points, short ones more often: words, and
// among them links with their entities, hashtags, mentions, emoji, CJK, and escapes (`\n`, `\"`,
// `\\`, `\/`, `\uXXXX`, surrogate pairs). Of 100 events 12 carry media, 8 a referenced post, 5 are
// joins and leaves, 1 is of an unknown type. `includes` holds 40 users, 12 media and 8 posts for
// 100 events, with metrics and entities. A page has no white space, as X's have none. Where
// `shuffled`, the members of every object stand in any order; else in X's.
#ifndef XDM_TESTS_BENCH_CORPUS_HPP
#define XDM_TESTS_BENCH_CORPUS_HPP

#include <xdm/model/dialect.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

struct page_shape {
    std::size_t events = 100;
    xdm::dialect names = xdm::dialect::classic;
    bool shuffled = false;
    bool includes = true;
};

class page_maker {
public:
    page_maker(std::uint64_t seed, page_shape shape) : bits_{seed}, shape_{shape}
    {
        for (std::size_t n = 0; n < share(40); ++n)
            users_.push_back(number(1'000'000, 1'900'000'000'000'000'000));
        for (std::size_t n = 0; n < share(12); ++n)
            media_.push_back("5_" + std::to_string(number(1ULL << 60, 2'033'000'000'000'000'000)));
        for (std::size_t n = 0; n < share(8); ++n)
            posts_.push_back(number(1ULL << 60, 2'033'000'000'000'000'000));
    }

    std::string page()
    {
        std::vector<std::string> events, users, media, posts;
        for (std::size_t n = 0; n < shape_.events; ++n)
            events.push_back(event(n));
        for (auto const id : users_)
            users.push_back(user(id));
        for (auto const& key : media_)
            media.push_back(medium(key));
        for (auto const id : posts_)
            posts.push_back(post(id));
        members whole{{"data", list(events)},
            {"meta", object({{"result_count", std::to_string(shape_.events)},
                         {"next_token", quoted("18LAA71NG0CKGL4G1400ZZZZ")},
                         {"previous_token", quoted("1BLC471NGSKNG5AG0G00ZZZZ")}})}};
        if (shape_.includes)
            whole.insert(whole.begin() + 1,
                {"includes",
                    object({{"users", list(users)}, {named("tweets", "posts"), list(posts)},
                        {"media", list(media)}})});
        return object(std::move(whole));
    }

private:
    using members = std::vector<std::pair<std::string_view, std::string>>;
    struct written { // a text as JSON, and the lists of what stands in it
        std::string json{};
        members entities{};
    };

    // Of the generator's bits alone: distributions differ between libraries.
    std::uint64_t number(std::uint64_t from, std::uint64_t end)
    {
        return from + bits_() % (end - from);
    }
    std::size_t pick(std::size_t end) { return number(0, end); }
    bool chance(std::size_t percent) { return pick(100) < percent; }
    std::size_t share(std::size_t percent) const { return (shape_.events * percent + 99) / 100; }
    template <class T>
    T const& any(std::vector<T> const& of)
    {
        return of[pick(of.size())];
    }
    std::string_view named(std::string_view classic, std::string_view post) const
    {
        return shape_.names == xdm::dialect::classic ? classic : post;
    }

    static std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }
    static std::string quoted(std::uint64_t id) { return quoted(std::to_string(id)); }
    // Braces draw from left to right; the operands of `+` do so in any order.
    static std::string joined(std::vector<std::string> const& pieces)
    {
        std::string whole;
        for (auto const& piece : pieces)
            whole += piece;
        return whole;
    }
    static std::string list(std::vector<std::string> const& of)
    {
        std::string json = "[";
        for (auto const& one : of)
            json.append(json.size() == 1 ? "" : ",").append(one);
        return json + "]";
    }
    std::string object(members of)
    {
        for (auto n = shape_.shuffled ? of.size() : 0; n > 1; --n)
            std::swap(of[n - 1], of[pick(n)]);
        std::string json = "{";
        for (auto const& [name, value] : of)
            json.append(json.size() == 1 ? "\"" : ",\"").append(name).append("\":").append(value);
        return json + "}";
    }
    std::string time()
    {
        auto const two = [&](std::uint64_t from, std::uint64_t end) {
            return std::to_string(100 + number(from, end)).substr(1);
        };
        return joined({"\"20", two(9, 27), "-", two(1, 13), "-", two(1, 29), "T", two(0, 24), ":",
            two(0, 60), ":", two(0, 60), ".000Z\""});
    }
    std::string word()
    {
        static std::vector<std::string> const words{"a", "the", "ferry", "tide", "harbour",
            "tomorrow", "we", "will", "see", "you", "at", "noon", "or", "later", "weather", "is",
            "fine", "timetable", "and", "please", "bring", "your", "ticket", "it", "on", "quay"};
        return any(words);
    }
    std::string link()
    {
        return "https://t.co/" + std::to_string(number(1'000'000'000, 9'999'999'999));
    }
    std::string range(std::size_t start, std::size_t end, members rest)
    {
        rest.insert(rest.begin(), {{"start", std::to_string(start)}, {"end", std::to_string(end)}});
        return object(std::move(rest));
    }
    std::string url_entity(std::size_t start, std::string const& url)
    {
        auto const path = joined({word(), "/", word(), "?", word(), "=", word()});
        return range(start, start + url.size(),
            {{"url", quoted(url)}, {"expanded_url", quoted("https://harbour.example/" + path)},
                {"display_url", quoted("harbour.example/" + path.substr(0, 12))}});
    }

    written text(std::size_t code_points)
    {
        static std::vector<std::string> const cjk{"\u6e21", "\u8239", "\u6e2f", "\u6f6e", "\u306e",
            "\u306f", "\u304d", "\u30d5", "\u30a7", "\ud56d", "\uad6c"};
        static std::vector<std::string> const emoji{
            "\U0001F6A2", "\U0001F3DD", "\U0001F600", "\U0001F44D", "\u2693"};
        static std::vector<std::string> const escapes{
            "\\n", "\\\"", "\\\\", "\\/", "\\t", "\\u00e9", "\\ud83d\\udea2"};
        std::vector<std::string> urls, hashtags, mentions;
        std::string json = "\"";
        std::size_t at = 0;
        auto const append = [&](std::string const& piece, std::size_t size) {
            json += piece;
            at += size;
        };
        auto const kind = pick(10); // most texts are of one script, and have no escapes
        auto const escaped = chance(20);
        while (at < code_points) {
            auto const left = code_points - at;
            auto const what = pick(100);
            if (what < 3 && left > 24) {
                auto const url = link();
                urls.push_back(url_entity(at, url));
                append(url, url.size());
            } else if (what < 5 && left > 12) {
                auto const tag = word();
                hashtags.push_back(range(at, at + 1 + tag.size(), {{"tag", quoted(tag)}}));
                append('#' + tag, 1 + tag.size());
            } else if (what < 7 && left > 12) {
                auto const name = word();
                mentions.push_back(range(at, at + 1 + name.size(),
                    {{"username", quoted(name)}, {"id", quoted(any(users_))}}));
                append('@' + name, 1 + name.size());
            } else if (what < 11 && escaped) {
                append(any(escapes), 1);
            } else if (what < 16) {
                append(any(emoji), 1);
            } else if (kind == 0) {
                append(any(cjk), 1);
            } else if (auto const one = word(); one.size() <= left) {
                append(one, one.size());
            } else {
                append(".", 1);
            }
            if (kind != 0 && at < code_points)
                append(" ", 1);
        }
        members entities;
        for (auto const& [name, of] :
            {std::pair{"urls", &urls}, {"hashtags", &hashtags}, {"mentions", &mentions}})
            if (!of->empty())
                entities.push_back({name, list(*of)});
        return {json + '"', std::move(entities)};
    }
    std::size_t length() // of a text: the median is 75
    {
        auto const x = number(0, 1'000'000);
        return 1 + 599 * x / 1'000'000 * x / 1'000'000 * x / 1'000'000;
    }
    std::string conversation()
    {
        auto const a = any(users_), b = any(users_);
        if (chance(30))
            return quoted(b);
        return quoted(std::to_string(a < b ? a : b) + '-' + std::to_string(a < b ? b : a));
    }

    std::string event(std::size_t n)
    {
        members e{{"id", quoted(2'033'242'368'959'139'844 - n * 1'000'003)}};
        auto const kind = pick(100);
        if (kind < 5) {
            auto const joins = kind < 3;
            e.push_back({"event_type", quoted(joins ? "ParticipantsJoin" : "ParticipantsLeave")});
            e.push_back({"participant_ids", list({quoted(any(users_)), quoted(any(users_))})});
            if (joins)
                e.push_back({"sender_id", quoted(any(users_))});
        } else if (kind < 6) {
            e.push_back({"event_type", quoted("ReactionCreate")});
            e.push_back({"reaction", object({{"emoji", quoted("\U0001F44D")}, {"weight", "3"}})});
            e.push_back({"sender_id", quoted(any(users_))});
        } else {
            auto [json, entities] = text(length());
            e.push_back({"event_type", quoted("MessageCreate")});
            e.push_back({"text", std::move(json)});
            e.push_back({"sender_id", quoted(any(users_))});
            if (chance(12))
                e.push_back({"attachments", object({{"media_keys", list({quoted(any(media_))})}})});
            if (chance(8))
                e.push_back({named("referenced_tweets", "referenced_posts"),
                    list({object({{"id", quoted(any(posts_))}})})});
            if (shape_.names == xdm::dialect::classic)
                e.insert(e.end(), entities.begin(), entities.end());
            else if (!entities.empty())
                e.push_back({"entities", object(std::move(entities))});
        }
        e.push_back({"dm_conversation_id", conversation()});
        e.push_back({"created_at", time()});
        return object(std::move(e));
    }
    std::string count()
    {
        auto const end = number(1, 24);
        return std::to_string(number(0, 1ULL << end));
    }
    std::string user(std::uint64_t id)
    {
        auto about = text(number(10, 160));
        auto const url = link();
        members entities{{"url", object({{"urls", list({url_entity(0, url)})}})}};
        if (!about.entities.empty())
            entities.push_back({"description", object(std::move(about.entities))});
        members u{{"id", quoted(id)}, {"name", text(number(3, 30)).json},
            {"username", quoted(joined({word(), "_", word()}))}, {"created_at", time()},
            {"description", std::move(about.json)}, {"location", text(number(3, 20)).json},
            {"url", quoted(url)}, {"entities", object(std::move(entities))},
            {"profile_image_url",
                quoted("https://pbs.twimg.com/profile_images/" + count() + "/a_normal.jpg")},
            {"protected", chance(10) ? "true" : "false"},
            {"verified", chance(30) ? "true" : "false"},
            {"verified_type", quoted(chance(30) ? "blue" : "none")},
            {"public_metrics",
                object({{"followers_count", count()}, {"following_count", count()},
                    {named("tweet_count", "post_count"), count()}, {"listed_count", count()},
                    {"like_count", count()}, {"media_count", count()}})},
            {"receives_your_dm", chance(50) ? "true" : "false"}};
        if (chance(40))
            u.push_back({named("pinned_tweet_id", "pinned_post_id"), quoted(any(posts_))});
        if (chance(50))
            u.push_back({"connection_status", list({quoted("followed_by"), quoted("following")})});
        return object(std::move(u));
    }
    std::string medium(std::string const& key)
    {
        members m{{"media_key", quoted(key)}, {"width", std::to_string(number(100, 4'000))},
            {"height", std::to_string(number(100, 4'000))}};
        if (chance(75)) {
            m.push_back({"type", quoted("photo")});
            m.push_back({"url", quoted(joined({"https://ton.twitter.com/1.1/ton/data/dm/", count(),
                                    "/", count(), "/kPqR7xYz.jpg"}))});
            m.push_back({"alt_text", text(number(1, 100)).json});
        } else {
            auto const film = "https://video.twimg.com/dm_video/" + count();
            m.push_back({"type", quoted("video")});
            m.push_back({"duration_ms", count()});
            m.push_back({"preview_image_url", quoted(film + "/a.jpg")});
            m.push_back({"variants",
                list({object({{"content_type", quoted("application/x-mpegURL")},
                          {"url", quoted(film + "/a.m3u8")}}),
                    object({{"bit_rate", count()}, {"content_type", quoted("video/mp4")},
                        {"url", quoted(film + "/640x360/a.mp4")}})})});
            m.push_back({"public_metrics", object({{"view_count", count()}})});
        }
        return object(std::move(m));
    }
    std::string post(std::uint64_t id)
    {
        auto body = text(number(20, 280));
        members p{{"id", quoted(id)}, {"text", std::move(body.json)},
            {named("edit_history_tweet_ids", "edit_history_post_ids"), list({quoted(id)})},
            {"author_id", quoted(any(users_))}, {"created_at", time()},
            {"conversation_id", quoted(id)}, {"lang", quoted("en")},
            {"possibly_sensitive", "false"}, {"reply_settings", quoted("everyone")},
            {"public_metrics",
                object({{named("retweet_count", "repost_count"), count()}, {"reply_count", count()},
                    {"like_count", count()}, {"quote_count", count()}, {"bookmark_count", count()},
                    {"impression_count", count()}})}};
        if (!body.entities.empty())
            p.push_back({"entities", object(std::move(body.entities))});
        return object(std::move(p));
    }

    std::mt19937_64 bits_;
    page_shape shape_;
    std::vector<std::uint64_t> users_{};
    std::vector<std::string> media_{};
    std::vector<std::uint64_t> posts_{};
};

inline std::string make_page(std::uint64_t seed, page_shape shape = {})
{
    return page_maker{seed, shape}.page();
}

/// `count` different pages: so many that no branch predictor learns them by heart.
inline std::vector<std::string> make_pages(std::size_t count, page_shape shape = {})
{
    std::vector<std::string> pages;
    for (std::size_t n = 0; n < count; ++n)
        pages.push_back(make_page(n + 1, shape));
    return pages;
}

} // namespace bench

#endif
