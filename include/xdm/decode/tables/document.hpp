// SPDX-License-Identifier: BSL-1.0
// A whole body: `data`, `includes`, `meta`, and whatever X says of errors, at once.
#ifndef XDM_DECODE_TABLES_DOCUMENT_HPP
#define XDM_DECODE_TABLES_DOCUMENT_HPP

#include <xdm/decode/tables/event.hpp>
#include <xdm/decode/tables/includes.hpp>
#include <xdm/decode/tables/problem.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/receipt.hpp>

#include <optional>
#include <vector>

namespace xdm::inline abi_1::wire {

template <class Data>
struct document {
    Data data{};
    Data bare{}; ///< the body itself as `data`
    wire::includes includes{};
    page_meta meta{};
    problem error{};      ///< the body as an error; `errors` is in it
    bool wrapped = false; ///< `data` is there, of whatever type
    bool known = false;   ///< `data`, `includes` or `meta` is
};

/// `data` of a body that holds errors only.
struct no_data {};

struct sent_data {
    std::optional<event_id> id{};
    std::optional<conversation_id> conversation{};
};
struct deletion_data {
    std::optional<bool> deleted{};
};
struct block_data {
    std::optional<bool> blocked{};
};
/// A user before it is known that there is one.
struct maybe_user {
    std::optional<user_id> id{};
    xdm::user user{};
};

template <>
inline constexpr auto table<page_meta> = rows{
    member("result_count", &page_meta::result_count),
    member("next_token", &page_meta::next_token),
    member("previous_token", &page_meta::previous_token),
};
template <>
inline constexpr auto table<sent_data> = rows{
    member("dm_event_id", &sent_data::id),
    member("dm_conversation_id", &sent_data::conversation),
};
template <>
inline constexpr auto table<deletion_data> = rows{member("deleted", &deletion_data::deleted)};
template <>
inline constexpr auto table<block_data> = rows{member("blocked", &block_data::blocked)};
template <>
inline constexpr auto table<maybe_user> = rows{
    member("id", &maybe_user::id),
    rest(&maybe_user::user),
};

template <auto Part, class Data>
auto& known(document<Data>& d)
{
    d.known = true;
    return d.*Part;
}
template <class Data>
Data& wrapped(document<Data>& d)
{
    d.wrapped = true;
    return known<&document<Data>::data>(d);
}

/// Some answers came without the wrapper `data`: members of a lone object are looked for there too.
template <class Data>
inline constexpr auto table<document<Data>> = rows{
    member("data", &wrapped<Data>),
    member("includes", &known<&document<Data>::includes, Data>),
    member("meta", &known<&document<Data>::meta, Data>),
    rest(&document<Data>::bare),
    rest(&document<Data>::error),
};
template <>
inline constexpr auto table<document<no_data>> = rows{
    rest(&document<no_data>::error),
};

} // namespace xdm::inline abi_1::wire

#endif
