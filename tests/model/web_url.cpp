// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/web_url.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

using namespace xdm::literals;
using xdm::conversation_id;
using xdm::encrypted_chat;
using xdm::not_a_conversation;
using xdm::parse_conversation;
using xdm::user_id;
using xdm::web_url;

namespace {

using named = std::variant<user_id, conversation_id, encrypted_chat, not_a_conversation>;

// Ways in which a browser or a person writes the same page.
std::vector<std::string> ways_to_write(std::string const& path, std::string const& query = "")
{
    std::vector<std::string> texts;
    for (auto const* host : {"x.com", "twitter.com", "www.x.com", "www.twitter.com", "mobile.x.com",
             "mobile.twitter.com", "X.COM"})
        for (auto const* scheme : {"https://", "http://", ""})
            for (auto const* behind : {"", "#fragment", "#?recipient_id=9#/messages/9-9"})
                for (auto const* more : {"", "?", "?s=20&t=https://x.com/messages/9-9"}) {
                    auto all = query + more;
                    if (!query.empty() && *more != '\0')
                        all[query.size()] = '&';
                    for (auto const* slash : {"", "/"})
                        texts.push_back(std::string{scheme} + host + path + slash + all + behind);
                }
    return texts;
}

bool is_none(std::string_view text)
{
    return std::holds_alternative<not_a_conversation>(parse_conversation(text));
}

} // namespace

TEST_CASE("A conversation of two people is read from its page")
{
    for (auto const& text : ways_to_write("/messages/944480690-906948460078698496")) {
        CAPTURE(text);
        CHECK(parse_conversation(text) == named{"944480690-906948460078698496"_conversation});
    }
    CHECK(parse_conversation("https://x.com/messages/2-1") == named{"2-1"_conversation});
}

TEST_CASE("A group is read from its page")
{
    for (auto const& text : ways_to_write("/messages/1582103724607971328")) {
        CAPTURE(text);
        CHECK(parse_conversation(text) == named{"1582103724607971328"_conversation});
    }
}

TEST_CASE("A user is read from the page for a new message")
{
    for (auto const& text : ways_to_write("/messages/compose", "?recipient_id=9876543210")) {
        CAPTURE(text);
        CHECK(parse_conversation(text) == named{"9876543210"_user});
    }
    CHECK(parse_conversation("x.com/messages/compose?text=hi&recipient_id=12") == named{"12"_user});
    CHECK(parse_conversation("x.com/messages/compose?recipient_id=12&recipient_id=13") ==
          named{"12"_user});
}

TEST_CASE("An encrypted chat is told apart, with its id")
{
    for (auto const& text : ways_to_write("/i/chat/g1582103724607971328")) {
        CAPTURE(text);
        CHECK(parse_conversation(text) == named{encrypted_chat{"g1582103724607971328"}});
    }
    for (std::string const id : {"1582103724607971328", "944480690-906948460078698496",
             "944480690:906948460078698496", "g1", "9-1"}) {
        CAPTURE(id);
        CHECK(parse_conversation("https://x.com/i/chat/" + id) == named{encrypted_chat{id}});
    }
}

TEST_CASE("An id alone is a conversation, also between white space")
{
    CHECK(parse_conversation("944480690-906948460078698496") ==
          named{"944480690-906948460078698496"_conversation});
    CHECK(parse_conversation("1582103724607971328") == named{"1582103724607971328"_conversation});
    CHECK(parse_conversation("  2-1\r\n") == named{"2-1"_conversation});
    CHECK(parse_conversation(" https://x.com/messages/2-1\n") == named{"2-1"_conversation});
}

TEST_CASE("Every other text is no conversation")
{
    for (std::string const text :
        {"", " ", "hello", "@user", "-", "1-", "-1", "1-2-3", "1--2", "1:2", "g1", "1 - 2", "1-2 3",
            "1-2/", "1-2?a", "https://x.com", "https://x.com/", "https://x.com/messages",
            "https://x.com/messages/", "https://x.com/messages//", "https://x.com//messages/1-2",
            "https://x.com/messages//1-2", "https://x.com/messages/1-2//",
            "https://x.com/messages/1-2/info", "https://x.com/messages/a-b",
            "https://x.com/messages/1-b", "https://x.com/messages/1-2%0A",
            "https://x.com/messages/%31-2", "https://x.com/messages/1-2\n3",
            "https://x.com/messages/1-2;a=b", "https://x.com/messages/1-2&a=b",
            "https://x.com/messages/+1-2", "https://x.com/messages/18446744073709551616",
            "https://x.com/messages/../messages/1-2", "https://x.com/Messages/1-2",
            "https://x.com/messages/requests", "https://x.com/messages/compose",
            "https://x.com/messages/compose?", "https://x.com/messages/compose?recipient_id",
            "https://x.com/messages/compose?recipient_id=",
            "https://x.com/messages/compose?recipient_id=a",
            "https://x.com/messages/compose?recipient_id=1%20",
            "https://x.com/messages/compose?recipient_id=1;2",
            "https://x.com/messages/compose?Recipient_id=1",
            "https://x.com/messages/compose?xrecipient_id=1",
            "https://x.com/messages/compose?recipient_idx=1",
            "https://x.com/messages/compose?recipient_id=a&recipient_id=1",
            "https://x.com/messages/compose#?recipient_id=1",
            "https://x.com/messages/compose/x?recipient_id=1",
            "https://x.com/messages?recipient_id=1", "https://x.com/compose?recipient_id=1",
            "https://x.com/messages/other?recipient_id=1", "https://x.com/i/chat",
            "https://x.com/i/chat/", "https://x.com/i/chat/g", "https://x.com/i/chat/new",
            "https://x.com/i/chat/1-", "https://x.com/i/chat/1-2-3", "https://x.com/i/chat/1/2",
            "https://x.com/i/chat/%31", "https://x.com/i/chat/1\n", "https://x.com/i/chat/1 2",
            "https://x.com/chat/1", "https://x.com/user/status/1580559079470145536",
            "https://example.com/messages/1-2", "https://x.com.example.com/messages/1-2",
            "https://example.com/?https://x.com/messages/1-2",
            "https://x.com@example.com/messages/1-2", "https://x.com:8080/messages/1-2",
            "https://api.x.com/2/dm_conversations/1-2/messages", "javascript:1-2"}) {
        CAPTURE(text);
        if (text == "https://x.com/i/chat/1\n") // white space at the end is no part of a link
            CHECK(parse_conversation(text) == named{encrypted_chat{"1"}});
        else
            CHECK(is_none(text));
    }
    CHECK(is_none(std::string{"1-2\0", 4}));
    CHECK(is_none(std::string{"https://x.com/messages/1-2\0", 27}));
    CHECK(is_none(std::string_view{}));
}

TEST_CASE("No byte in any place of a link makes anything slip through")
{
    std::string const link = "https://x.com/messages/12-34";
    for (std::size_t at = 0; at <= link.size(); ++at)
        for (unsigned byte = 0; byte < 256; ++byte) {
            auto text = link;
            text.insert(at, 1, static_cast<char>(byte));
            auto const found = parse_conversation(text);
            auto const* id = std::get_if<conversation_id>(&found);
            if (id == nullptr)
                continue;
            // What was found is written with digits of the link, and leads to itself.
            auto const written = to_string(*id);
            CAPTURE(text);
            CHECK(written.find_first_not_of("0123456789-") == written.npos);
            CHECK(parse_conversation(web_url(*id)) == named{*id});
            CHECK((text.find(written) != text.npos || byte == '0'));
        }
}

TEST_CASE("The page of a conversation is written, and read again")
{
    CHECK(web_url("944480690-906948460078698496"_conversation) ==
          "https://x.com/messages/944480690-906948460078698496");
    CHECK(web_url("1582103724607971328"_conversation) ==
          "https://x.com/messages/1582103724607971328");
    CHECK(web_url("9876543210"_user) == "https://x.com/messages/compose?recipient_id=9876543210");
    for (auto const id : {"1-2"_conversation, "2-1"_conversation, "5"_conversation}) {
        CAPTURE(to_string(id));
        CHECK(parse_conversation(web_url(id)) == named{id});
    }
    CHECK(parse_conversation(web_url("12"_user)) == named{"12"_user});
}

TEST_CASE("What names no conversation is equal to all that names none")
{
    CHECK(parse_conversation("") == parse_conversation("https://x.com/home"));
    CHECK_FALSE(parse_conversation("") == parse_conversation("15"));
}

TEST_CASE("A chat is where both parts of its path say so")
{
    for (auto const* text : {"https://x.com/i/other/g1582103724607971328",
             "https://x.com/other/chat/g1582103724607971328"})
        CHECK(std::holds_alternative<xdm::not_a_conversation>(parse_conversation(text)));
}
