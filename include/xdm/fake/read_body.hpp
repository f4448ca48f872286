// SPDX-License-Identifier: BSL-1.0
// The messages and groups that requests bring, and what is wrong with them.
#ifndef XDM_FAKE_READ_BODY_HPP
#define XDM_FAKE_READ_BODY_HPP

#include <xdm/decode/read.hpp>
#include <xdm/fake/bodies.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/http/form.hpp>
#include <xdm/model/message.hpp>

#include <optional>
#include <string>

namespace xdm::inline abi_1::fake::detail {

/// Reads a JSON object; what is wrong goes to the parameters.
template <class Body>
bool read_object(call& c, Body& to)
{
    auto const& text = c.asked.body;
    if (!xdm::detail::has_content_type(c.asked.headers, "application/json"))
        c.given.refuse({}, {}, "Requests with bodies must have content-type of application/json.");
    auto const begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos || text[begin] != '{' || !xdm::detail::read(text, to)) {
        c.given.refuse({}, {}, "The body of the request is not a JSON object.");
        return false;
    }
    return true;
}

template <class T>
void refuse_unknown(parameters& p, strict<T> const& object, std::string const& at)
{
    for (auto const& name : object.unknown)
        p.refuse(name, {},
            at + '.' + name +
                ": is not defined in the schema and the schema does not allow additional "
                "properties");
}

/// A message out of its body, `at` being where it stands: `$` or `$.message`.
inline message checked(call& c, message_body const& body, std::string const& at)
{
    auto& p = c.given;
    message m;
    refuse_unknown(p, body, at);
    if (!body.text && body.attachments.empty())
        p.refuse("text", {}, at + ": one of text and attachments is required");
    if (body.text && body.text->empty())
        p.refuse("text", {}, at + ".text: must be at least 1 characters long");
    if (body.attachments.size() > 1)
        p.refuse("attachments", std::to_string(body.attachments.size()),
            at + ".attachments: there must be a maximum of 1 items in the array");
    for (auto const& one : body.attachments) {
        refuse_unknown(p, one, at + ".attachments");
        if (!one.media.number)
            p.refuse("media_id", one.media.text,
                at + ".attachments.media_id: does not match the regex pattern ^[0-9]{1,19}$");
        m.attachments.emplace_back(one.media.number.value_or(0));
    }
    m.text = body.text.value_or("");
    return m;
}

/// The message in the body; empty where anything about the request is wrong.
inline std::optional<message> read_message(call& c)
{
    message_body body;
    message m;
    if (read_object(c, body))
        m = checked(c, body, "$");
    if (!c.given.bad.empty())
        return {};
    return m;
}

struct group_request {
    user_ids participants{};
    xdm::message message{};
};

/// The group in the body; empty where anything about the request is wrong.
inline std::optional<group_request> read_group(call& c)
{
    auto& p = c.given;
    group_body body;
    group_request group;
    if (!read_object(c, body))
        return {};
    refuse_unknown(p, body, "$");
    if (!body.type)
        p.refuse("conversation_type", {}, "$.conversation_type: is missing but it is required");
    else if (*body.type != "Group")
        p.refuse("conversation_type", *body.type,
            "$.conversation_type: does not have a value in the enumeration [Group]");
    if (body.participants.size() < 2 || body.participants.size() > 49)
        p.refuse("participant_ids", std::to_string(body.participants.size()),
            body.participants.size() < 2
                ? "$.participant_ids: there must be a minimum of 2 items in the array"
                : "$.participant_ids: there must be a maximum of 49 items in the array");
    for (auto const& one : body.participants) {
        user_id const id{one.number.value_or(0)};
        if (!one.number || !find_person(c.world, id) || id == c.me())
            p.refuse("participant_ids", one.text,
                "The `participant_ids` value [" + one.text + "] is not valid");
        else if (has(group.participants, id))
            p.refuse("participant_ids", one.text,
                "$.participant_ids: the items in the array must be unique");
        group.participants.push_back(id);
    }
    group.message = checked(c, body.message, "$.message");
    if (!p.bad.empty())
        return {};
    return group;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
