// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/same_message.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace xdm;

namespace {

using targets = std::vector<std::pair<std::string, std::string>>;

bool same(std::string shown, std::string sent, targets const& links = {})
{
    message_create m{.id = event_id{9}, .text = std::move(shown)};
    for (auto const& [url, target] : links)
        m.entities.urls.push_back({.url = url, .expanded_url = target});
    return is_same_message(m, {.text = std::move(sent)});
}

bool same_media(std::string shown, std::string sent, std::vector<media_key> keys)
{
    message_create const m{
        .id = event_id{9}, .text = std::move(shown), .media_keys = std::move(keys)};
    return is_same_message(m, {.text = std::move(sent), .attachments = {media_id{7}}});
}

} // namespace

TEST_CASE("texts are the same as they are, but for blanks around them and X's names for & < >")
{
    CHECK(same("hello", "hello"));
    CHECK(same("hello", " hello\n"));
    CHECK(same("a &lt;b&gt; &amp; c", "a <b> & c"));
    CHECK(same("&amp;", "&amp;"));
    for (auto const* const other : {"", "hell", "hello!", "Hello", "hel lo"})
        CHECK_FALSE_MESSAGE(same("hello", other), other);
}

TEST_CASE("a short link is the link that it stands for, or any where X does not tell")
{
    CHECK(same("see https://t.co/Ab1.", "see https://example.com/a.",
        {{"https://t.co/Ab1", "https://example.com/a"}}));
    CHECK(same(
        "see https://t.co/Ab1", "see example.com", {{"https://t.co/Ab1", "http://example.com/"}}));
    CHECK_FALSE(same("see https://t.co/Ab1", "see https://example.com/b",
        {{"https://t.co/Ab1", "https://example.com/a"}}));
    CHECK(same("https://t.co/Ab1 and https://t.co/Ab2!", "a.example and (b.example)!"));
    CHECK(same("https://t.co/Ab1", "https://t.co/Ab1", {{"https://t.co/Ab1", "https://x.com/"}}));
    CHECK_FALSE(same("https://t.co/Ab1", "two words"));
    CHECK_FALSE(same("https://t.co/Ab1", ""));
}

TEST_CASE("an attachment is known by its id, and the link to it is none of the text")
{
    auto const key = media_key{5, media_id{7}};
    CHECK(same_media("look https://t.co/Ab1", "look", {key}));
    CHECK(same_media(" https://t.co/Ab1", "", {key}));
    CHECK(same_media("look", "look", {key}));
    CHECK_FALSE(same_media("look", "look", {}));
    CHECK_FALSE(same_media("look", "look", {media_key{5, media_id{8}}}));
    message_create const with_media{.id = event_id{9}, .text = "look", .media_keys = {key}};
    CHECK_FALSE(is_same_message(with_media, {.text = "look"}));
}
