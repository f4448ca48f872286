// SPDX-License-Identifier: BSL-1.0
// How a message is written into a body, and what X would refuse of it.
#ifndef XDM_ENDPOINT_MESSAGE_BODY_HPP
#define XDM_ENDPOINT_MESSAGE_BODY_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/message.hpp>
#include <xdm/text/json_quote.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/utf8.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

// Appends `["1","2"]`.
template <class Id>
void append_ids(std::string& to, std::vector<Id> const& ids, std::string_view before = "\"",
    std::string_view after = "\"")
{
    to += '[';
    for (auto const& id : ids) {
        if (&id != ids.data())
            to += ',';
        to += before;
        append_number(to, id.value());
        to += after;
    }
    to += ']';
}

// Appends `{"text":"...","attachments":[{"media_id":"..."}]}`; what is empty is not written.
inline void append_message(std::string& to, message const& m)
{
    to.reserve(to.size() + m.text.size() + 64);
    to += '{';
    if (!m.text.empty()) {
        to += R"("text":)";
        append_json_string(to, m.text);
    }
    if (!m.attachments.empty()) {
        to += m.text.empty() ? R"("attachments":)" : R"(,"attachments":)";
        append_ids(to, m.attachments, R"({"media_id":")", R"("})");
    }
    to += '}';
}

inline void validate_message(std::vector<invalid>& found, message const& m)
{
    constexpr std::size_t longest = 10'000;
    if (m.text.empty() && m.attachments.empty())
        found.push_back({"message", "empty", "a text, an attachment, or both"});
    if (!is_utf8(m.text))
        found.push_back(
            {"message.text", std::to_string(m.text.size()) + " bytes, not UTF-8", "UTF-8"});
    if (auto const length = count_code_points(m.text); length > longest)
        found.push_back(
            {"message.text", std::to_string(length) + " code points", "1 to 10,000 code points"});
    if (m.attachments.size() > 1)
        found.push_back({"message.attachments", std::to_string(m.attachments.size()) + " media",
            "one attachment"});
    for (auto const media : m.attachments)
        validate_id(found, "message.attachments", media);
}

} // namespace xdm::inline abi_1::detail

#endif
