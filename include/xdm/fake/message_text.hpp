// SPDX-License-Identifier: BSL-1.0
// What X makes of a text: links become short, and what stands in it is listed.
#ifndef XDM_FAKE_MESSAGE_TEXT_HPP
#define XDM_FAKE_MESSAGE_TEXT_HPP

#include <xdm/fake/seeded.hpp>
#include <xdm/fake/text_entities.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/entities.hpp>
#include <xdm/model/event.hpp>
#include <xdm/text/to_utf8.hpp>
#include <xdm/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// A text as X shows it; `posts` are those whose URLs it held.
struct shown_text {
    std::string text{};
    xdm::entities entities{};
    std::vector<referenced_post> posts{};
};

/// X's short form of a URL; the salt makes it that of one message.
inline std::string short_link(world const& w, std::string_view url, std::uint64_t salt)
{
    return "https://t.co/" + seeded_text(seeded(w.settings.seed, url, salt), 10);
}

/// What stands for a URL where people read: no scheme, and not too long.
inline std::string display_url(std::string_view url)
{
    url.remove_prefix(url.find("://") + 3);
    if (url.starts_with("www."))
        url.remove_prefix(4);
    std::size_t size = url.size() > 30 ? 26 : url.size();
    while (size < url.size() && (static_cast<unsigned char>(url[size]) & 0xC0) == 0x80)
        ++size;
    return std::string{url.substr(0, size)} + (size < url.size() ? "\xE2\x80\xA6" : "");
}

class text_writer {
public:
    text_writer(world const& w, std::uint64_t salt) : world_{w}, salt_{salt} {}

    shown_text write(std::string_view raw)
    {
        auto const clean = to_utf8(raw);
        for (std::string_view rest = clean; !rest.empty();) {
            auto size = made_.text.empty() || !is_word(made_.text.back()) ? take(rest) : 0;
            if (size == 0) {
                size = xdm::detail::utf8_step(rest).size;
                append(rest.substr(0, size));
            }
            rest.remove_prefix(size);
        }
        return std::move(made_);
    }

private:
    text_range append(std::string_view text)
    {
        auto const start = length_;
        made_.text.append(text);
        length_ += static_cast<std::int64_t>(count_code_points(text));
        return {start, length_};
    }
    /// Takes the entity that begins here and says how many bytes it has.
    std::size_t take(std::string_view rest)
    {
        auto& found = made_.entities;
        if (auto const size = hashtag_size(rest)) {
            found.hashtags.push_back(
                {append(rest.substr(0, size)), std::string{rest.substr(1, size - 1)}});
            return size;
        }
        if (auto const size = cashtag_size(rest)) {
            found.cashtags.push_back(
                {append(rest.substr(0, size)), std::string{rest.substr(1, size - 1)}});
            return size;
        }
        if (auto const size = mention_size(rest)) {
            auto const name = rest.substr(1, size - 1);
            mention_entity mention{append(rest.substr(0, size)), std::string{name}, {}};
            if (auto const* known = find_person(world_, name))
                mention.id = known->profile.id;
            found.mentions.push_back(std::move(mention));
            return size;
        }
        auto const size = url_size(rest);
        if (size != 0)
            take_url(rest.substr(0, size));
        return size;
    }
    void take_url(std::string_view url)
    {
        auto const link = short_link(world_, url, salt_);
        url_entity entity{.range = append(link), .url = link, .expanded_url = std::string{url}};
        entity.display_url = display_url(url);
        made_.entities.urls.push_back(std::move(entity));
        if (auto const post = post_of_url(url))
            made_.posts.push_back({*post, {}});
    }

    world const& world_;
    std::uint64_t salt_;
    shown_text made_{};
    std::int64_t length_ = 0; // of the text, in code points
};

/// Appends the link that stands for a message's attachment.
inline void add_media_link(world const& w, shown_text& to, event_id of)
{
    auto const link = short_link(w, "media", of.value());
    if (!to.text.empty())
        to.text += ' ';
    auto const start = static_cast<std::int64_t>(count_code_points(to.text));
    to.text += link;
    url_entity entity{
        .range = {start, start + static_cast<std::int64_t>(link.size())}, .url = link};
    entity.expanded_url = "https://twitter.com/messages/media/" + to_string(of);
    entity.display_url = "pic.twitter.com/" + link.substr(link.rfind('/') + 1);
    to.entities.urls.push_back(std::move(entity));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
