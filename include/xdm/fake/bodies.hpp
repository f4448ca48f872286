// SPDX-License-Identifier: BSL-1.0
// The JSON that requests bring, read by the tables and the engine of decode/.
#ifndef XDM_FAKE_BODIES_HPP
#define XDM_FAKE_BODIES_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/decode/take.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// An id as a text of 1 to 19 digits. A value that is none is kept, too: it has to be refused.
struct id_text {
    std::optional<std::uint64_t> number{};
    std::string text{};
};
inline bool take(id_text& to, wire::scalar const& from)
{
    to.text.assign(from.text);
    if (from.text.size() <= 19) // no text, where it is something else
        to.number = xdm::detail::parse_number(from.text);
    return true;
}

/// An object with no members but those of its table: `unknown` names the others.
template <class T>
struct strict {
    std::vector<std::string> unknown{};

    void clear() { unknown.clear(); }
};

struct attachment_body : strict<attachment_body> {
    id_text media{};
};
struct message_body : strict<message_body> {
    std::optional<std::string> text{};
    std::vector<attachment_body> attachments{};
};
struct group_body : strict<group_body> {
    std::optional<std::string> type{};
    std::vector<id_text> participants{};
    message_body message{};
};

} // namespace xdm::inline abi_1::fake::detail

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<fake::detail::attachment_body> = rows{
    member("media_id", &fake::detail::attachment_body::media),
};
template <>
inline constexpr auto table<fake::detail::message_body> = rows{
    member("text", &fake::detail::message_body::text),
    member("attachments", &fake::detail::message_body::attachments),
};
template <>
inline constexpr auto table<fake::detail::group_body> = rows{
    member("conversation_type", &fake::detail::group_body::type),
    member("participant_ids", &fake::detail::group_body::participants),
    member("message", &fake::detail::group_body::message),
};
template <class T>
    requires std::is_base_of_v<fake::detail::strict<T>, T>
inline constexpr auto named_place<T> = [](T& object, std::string_view name) {
    auto const known = member_of(object, name);
    if (!known.object)
        object.unknown.emplace_back(name);
    return known;
};

} // namespace xdm::inline abi_1::wire

#endif
