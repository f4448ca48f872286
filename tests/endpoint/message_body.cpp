// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/message_body.hpp>

#include <endpoint/findings.hpp>

using namespace xdm::literals;
using xdm::message;

namespace {

std::string written(message const& m)
{
    std::string body = "before";
    xdm::detail::append_message(body, m);
    return body;
}

findings found_in(message const& m)
{
    findings found;
    xdm::detail::validate_message(found, m);
    return found;
}

std::string times(std::size_t count, std::string const& text)
{
    std::string all;
    for (std::size_t n = 0; n < count; ++n)
        all += text;
    return all;
}

} // namespace

TEST_CASE("What a message does not have is not written")
{
    CHECK(written({}) == "before{}");
    CHECK(written({.text = "a"}) == R"(before{"text":"a"})");
    CHECK(written({.attachments = {"1"_media}}) == R"(before{"attachments":[{"media_id":"1"}]})");
    CHECK(written({.text = "a", .attachments = {"1"_media, "2"_media}}) ==
          R"(before{"text":"a","attachments":[{"media_id":"1"},{"media_id":"2"}]})");
}

TEST_CASE("A text is quoted as JSON")
{
    CHECK(written({.text = "\"quoted\" \\ and\nbroken"}) ==
          R"(before{"text":"\"quoted\" \\ and\nbroken"})");
    CHECK(written({.text = "gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x91\x8B"}) ==
          "before{\"text\":\"gr\xC3\xBC\xC3\x9F dich \xF0\x9F\x91\x8B\"}");
    CHECK(written({.text = "bad \xFF!"}) == "before{\"text\":\"bad \xEF\xBF\xBD!\"}");
}

TEST_CASE("Ids are written as texts in a list")
{
    std::string body;
    xdm::detail::append_ids(body, std::vector<xdm::user_id>{});
    CHECK(body == "[]");
    body.clear();
    xdm::detail::append_ids(body, std::vector{"944480690"_user, "906948460078698496"_user});
    CHECK(body == R"(["944480690","906948460078698496"])");
}

TEST_CASE("A message needs a text or an attachment")
{
    CHECK(found_in({}) == findings{{"message", "empty", "a text, an attachment, or both"}});
    CHECK(found_in({.text = "a"}) == findings{});
    CHECK(found_in({.text = " "}) == findings{});
    CHECK(found_in({.attachments = {"1"_media}}) == findings{});
    CHECK(found_in({.text = "a", .attachments = {"1"_media}}) == findings{});
}

TEST_CASE("A text has up to 10,000 code points, however many bytes that are")
{
    for (std::string const one : {"a", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x91\x8B"}) {
        CAPTURE(one);
        CHECK(found_in({.text = one}) == findings{});
        CHECK(found_in({.text = times(9'999, one)}) == findings{});
        CHECK(found_in({.text = times(10'000, one)}) == findings{});
        CHECK(found_in({.text = times(10'001, one)}) ==
              findings{{"message.text", "10001 code points", "1 to 10,000 code points"}});
    }
}

TEST_CASE("A text that is not UTF-8 is reported by its size")
{
    for (std::string const text : {"a\xFF", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
             "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80"})
        CHECK(
            found_in({.text = text}) ==
            findings{{"message.text", std::to_string(text.size()) + " bytes, not UTF-8", "UTF-8"}});
    CHECK(found_in({.text = times(10'001, "\xFF")}).size() == 2);
}

TEST_CASE("A message has at most one attachment")
{
    CHECK(found_in({.attachments = {"1"_media, "2"_media}}) ==
          findings{{"message.attachments", "2 media", "one attachment"}});
    CHECK(found_in({.attachments = {"1"_media, "1"_media, "1"_media}}) ==
          findings{{"message.attachments", "3 media", "one attachment"}});
    CHECK(found_in({.attachments = {"10000000000000000000"_media}}) ==
          findings{{"message.attachments", "10000000000000000000", "1 to 19 digits"}});
}
