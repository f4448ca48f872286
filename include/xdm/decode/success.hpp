// SPDX-License-Identifier: BSL-1.0
// What each result takes from a body that was read, and what it must find there.
#ifndef XDM_DECODE_SUCCESS_HPP
#define XDM_DECODE_SUCCESS_HPP

#include <xdm/decode/cutter.hpp>
#include <xdm/decode/read.hpp>
#include <xdm/decode/tables/document.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/receipt.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::detail {

/// How a result is made of a document: `data`, what `data` reads into; `missing`, what a body
/// without one lacks; `of`, the result, or empty where it is not there.
template <class Result>
struct maker;

template <>
struct maker<event_page> {
    using data = wire::event_list;
    static constexpr std::string_view missing{}; // an empty page has no `data`

    static std::optional<event_page> of(wire::document<data>& from, std::string_view body)
    {
        cutter rest{without_bom(body)};
        auto token = from.data.unknown.begin();
        if (token != from.data.unknown.end())
            for (auto& one : from.data.events)
                if (auto* const unknown = std::get_if<unknown_event>(&one))
                    unknown->json = rest.cut(*token++);
        return event_page{std::move(from.data.events), std::move(from.includes).indexed(),
            std::move(from.meta), std::move(from.error.errors)};
    }
};
template <>
struct maker<single_event> {
    using data = wire::any_event;
    static constexpr std::string_view missing = "no event";

    static std::optional<single_event> of(wire::document<data>& from, std::string_view body)
    {
        if (!from.data.id && from.data.type.empty())
            return {};
        auto const token = from.data.token;
        single_event made{wire::to_event(std::move(from.data)), std::move(from.includes).indexed(),
            std::move(from.error.errors)};
        if (auto* const unknown = std::get_if<unknown_event>(&made.event))
            unknown->json = cutter{without_bom(body)}.cut(token);
        return made;
    }
};
template <>
struct maker<single_user> {
    using data = wire::maybe_user;
    static constexpr std::string_view missing = "no user";

    static std::optional<single_user> of(wire::document<data>& from, std::string_view)
    {
        if (!from.data.id)
            return {};
        from.data.user.id = *from.data.id;
        return single_user{std::move(from.data.user), std::move(from.includes).indexed(),
            std::move(from.error.errors)};
    }
};
template <>
struct maker<user_list> {
    using data = std::vector<user>;
    static constexpr std::string_view missing{};

    static std::optional<user_list> of(wire::document<data>& from, std::string_view)
    {
        return user_list{by_id{std::move(from.data)}, std::move(from.includes).indexed(),
            std::move(from.error.errors)};
    }
};
template <>
struct maker<sent_message> {
    using data = wire::sent_data;
    static constexpr std::string_view missing = "no dm_event_id";

    static std::optional<sent_message> of(wire::document<data>& from, std::string_view)
    {
        if (!from.data.id)
            return {};
        return sent_message{*from.data.id, from.data.conversation, std::move(from.error.errors)};
    }
};
template <>
struct maker<deletion> {
    using data = wire::deletion_data;
    static constexpr std::string_view missing = "no deleted";

    static std::optional<deletion> of(wire::document<data>& from, std::string_view)
    {
        if (!from.data.deleted)
            return {};
        return deletion{*from.data.deleted, std::move(from.error.errors)};
    }
};
template <>
struct maker<message_block> {
    using data = wire::block_data;
    static constexpr std::string_view missing = "no blocked";

    static std::optional<message_block> of(wire::document<data>& from, std::string_view)
    {
        if (!from.data.blocked)
            return {};
        return message_block{*from.data.blocked, std::move(from.error.errors)};
    }
};

} // namespace xdm::inline abi_1::detail

#endif
