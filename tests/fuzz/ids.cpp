// SPDX-License-Identifier: BSL-1.0
// An id, a conversation's or a media's, is read where strtoull reads the same number of digits
// alone, and what is written is read again; a name of an enumeration is one of its names; and
// links to conversations and posts lead where the links lead that are written of them.
#include "fuzz.hpp"

#include <xdm/model.hpp>

#include <cerrno>
#include <optional>

namespace {

std::optional<std::uint64_t> plainly(std::string const& text)
{
    errno = 0;
    auto const number = std::strtoull(text.c_str(), nullptr, 10);
    if (text.empty() || text.size() > 20 || errno != 0 ||
        text.find_first_not_of("0123456789") != text.npos)
        return {};
    return number;
}

template <class Enum>
void named(std::string const& text)
{
    auto const found = xdm::parse<Enum>(text);
    if (found)
        must(wire_name(*found, xdm::dialect::classic) == text ||
                 wire_name(*found, xdm::dialect::post) == text,
            "the name of an enumerator");
    for (std::size_t n = 0; !found && n < xdm::detail::count_of<Enum>; ++n)
        must(to_string(static_cast<Enum>(n)) != text, "no name is missed");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const id = xdm::parse<xdm::event_id>(text);
    auto const number = plainly(text);
    must(id.has_value() == number.has_value() && (!id || id->value() == *number), "an id");
    if (id)
        must(xdm::parse<xdm::event_id>(to_string(*id)) == id, "an id there and back");

    auto const mark = text.find_first_of("-_");
    auto const left = plainly(text.substr(0, mark));
    auto const right = plainly(mark == text.npos ? "" : text.substr(mark + 1));
    auto const two = left && right;
    auto const talk = xdm::parse<xdm::conversation_id>(text);
    must(talk.has_value() == ((two && text[mark] == '-') || number), "a conversation");
    auto const shown = xdm::parse_conversation(text);
    if (talk) {
        must(talk->is_one_to_one() == two, "of two, or a group");
        must(xdm::parse<xdm::conversation_id>(to_string(*talk)) == talk, "there and back");
        must(std::get_if<xdm::conversation_id>(&shown) != nullptr, "what a person writes");
        auto const page = xdm::parse_conversation(web_url(*talk));
        auto const* const again = std::get_if<xdm::conversation_id>(&page);
        must(again != nullptr && *again == *talk, "and what a browser shows");
        if (auto const people = talk->participants())
            must(people->first.value() == *left && people->second.value() == *right, "the two");
    }
    auto const key = xdm::parse<xdm::media_key>(text);
    must(key.has_value() == (two && text[mark] == '_'), "a media key");
    if (key)
        must(xdm::parse<xdm::media_key>(to_string(*key)) == key, "a media key there and back");

    if (auto const* const user = std::get_if<xdm::user_id>(&shown)) {
        auto const page = xdm::parse_conversation(web_url(*user));
        must(page == shown && text.find(to_string(*user)) != text.npos, "a new message");
    }
    if (auto const link = xdm::parse_post_url(text)) {
        must(xdm::parse_post_url(post_url(link->username, link->id)) == link, "a post");
        auto lower = text;
        for (auto& c : lower)
            c = xdm::detail::to_lower(c);
        must(lower.find("x.com") != lower.npos || lower.find("twitter.com") != lower.npos,
            "is at X");
    }
    named<xdm::scope>(text);
    named<xdm::event_field>(text);
    named<xdm::user_field>(text);
    named<xdm::post_field>(text);
    named<xdm::media_field>(text);
    return 0;
}
