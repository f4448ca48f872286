// SPDX-License-Identifier: BSL-1.0
// What each result takes from a body that was read, and what it must find there.
#ifndef XDM_DECODE_SUCCESS_HPP
#define XDM_DECODE_SUCCESS_HPP

#include <xdm/decode/created_event.hpp>
#include <xdm/decode/cutter.hpp>
#include <xdm/decode/failure.hpp>
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

/// How a result is made of a document and its answer: `data`, what `data` reads into; `of`, the
/// result, or empty where it is not there; `missing`, what is not there then.
template <class Result>
struct maker;

/// Whether a list came: one that holds nothing has no `data`, and may have `errors` only.
template <class Data>
bool is_list(wire::document<Data> const& from, bool holds_nothing)
{
    if (holds_nothing && is_an_error(from.error))
        return false;
    return from.known || !from.error.errors.empty();
}

template <>
struct maker<event_page> {
    using data = wire::event_list;
    static constexpr std::string_view missing = "JSON, but no page";

    static std::optional<event_page> of(wire::document<data>& from, response const& r)
    {
        if (!is_list(from, from.data.events.empty()))
            return {};
        cutter rest{without_bom(r.body)};
        auto opened = from.data.unknown.begin();
        if (opened != from.data.unknown.end())
            for (auto& one : from.data.events)
                if (auto* const unknown = std::get_if<unknown_event>(&one))
                    unknown->json = rest.cut(*opened++);
        return event_page{std::move(from.data.events), std::move(from.includes).indexed(),
            std::move(from.meta), std::move(from.error.errors)};
    }
};
template <>
struct maker<single_event> {
    using data = wire::any_event;
    static constexpr std::string_view missing = "JSON, but no event";

    static std::optional<single_event> of(wire::document<data>& from, response const& r)
    {
        if (!from.data.id && from.data.type.empty())
            return {};
        auto const opened = from.data.opened;
        single_event made;
        if (!wire::to_event(from.data, made.event))
            std::get_if<unknown_event>(&made.event)->json = cutter{without_bom(r.body)}.cut(opened);
        made.includes = std::move(from.includes).indexed();
        made.errors = std::move(from.error.errors);
        return made;
    }
};
template <>
struct maker<single_user> {
    using data = wire::maybe_user;
    static constexpr std::string_view missing = "JSON, but no user";

    static std::optional<single_user> of(wire::document<data>& from, response const&)
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
    static constexpr std::string_view missing = "JSON, but no list";

    static std::optional<user_list> of(wire::document<data>& from, response const&)
    {
        if (!is_list(from, from.data.empty()))
            return {};
        return user_list{by_id{std::move(from.data)}, std::move(from.includes).indexed(),
            std::move(from.error.errors)};
    }
};
template <>
struct maker<sent_message> {
    using data = wire::sent_data;
    static constexpr std::string_view missing = "JSON, but no dm_event_id";

    static std::optional<sent_message> of(wire::document<data>& from, response const& r)
    {
        auto const id = from.data.id ? from.data.id : created_event(r);
        if (!id)
            return {};
        return sent_message{*id, from.data.conversation, std::move(from.error.errors)};
    }
};
template <>
struct maker<deletion> {
    using data = wire::deletion_data;
    static constexpr std::string_view missing = "JSON, but no deleted";

    static std::optional<deletion> of(wire::document<data>& from, response const&)
    {
        if (!from.data.deleted)
            return {};
        return deletion{*from.data.deleted, std::move(from.error.errors)};
    }
};
template <>
struct maker<message_block> {
    using data = wire::block_data;
    static constexpr std::string_view missing = "JSON, but no blocked";

    static std::optional<message_block> of(wire::document<data>& from, response const&)
    {
        if (!from.data.blocked)
            return {};
        return message_block{*from.data.blocked, std::move(from.error.errors)};
    }
};

} // namespace xdm::inline abi_1::detail

#endif
