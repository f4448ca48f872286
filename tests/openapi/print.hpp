// SPDX-License-Identifier: BSL-1.0
// One request and its answer as a line of JSON.
#ifndef XDM_TESTS_OPENAPI_PRINT_HPP
#define XDM_TESTS_OPENAPI_PRINT_HPP

#include <openapi/requests.hpp>

#include <xdm/http/response.hpp>
#include <xdm/model/scope_name.hpp>
#include <xdm/text/json_quote.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace openapi {

template <class E>
inline constexpr std::string_view name_of = "";
template <>
inline constexpr std::string_view name_of<xdm::append_upload> = "append_upload";
template <>
inline constexpr std::string_view name_of<xdm::finalize_upload> = "finalize_upload";
template <>
inline constexpr std::string_view name_of<xdm::get_upload_status> = "get_upload_status";
template <>
inline constexpr std::string_view name_of<xdm::initialize_upload> = "initialize_upload";
template <>
inline constexpr std::string_view name_of<xdm::upload_media> = "upload_media";
template <>
inline constexpr std::string_view name_of<xdm::block_messages_from> = "block_messages_from";
template <>
inline constexpr std::string_view name_of<xdm::create_group> = "create_group";
template <>
inline constexpr std::string_view name_of<xdm::delete_event> = "delete_event";
template <>
inline constexpr std::string_view name_of<xdm::download_media> = "download_media";
template <>
inline constexpr std::string_view name_of<xdm::get_event> = "get_event";
template <>
inline constexpr std::string_view name_of<xdm::get_events> = "get_events";
template <>
inline constexpr std::string_view name_of<xdm::get_me> = "get_me";
template <>
inline constexpr std::string_view name_of<xdm::get_users> = "get_users";
template <>
inline constexpr std::string_view name_of<xdm::get_users_by_username> = "get_users_by_username";
template <>
inline constexpr std::string_view name_of<xdm::send_message> = "send_message";
template <>
inline constexpr std::string_view name_of<xdm::unblock_messages_from> = "unblock_messages_from";
template <>
inline constexpr std::string_view name_of<xdm::v1::delete_event> = "v1::delete_event";
template <>
inline constexpr std::string_view name_of<xdm::v1::download_media> = "v1::download_media";

/// Writes one JSON object on a line of its own.
class line {
public:
    line& text(std::string_view name, std::string_view value)
    {
        key(name);
        xdm::append_json_string(json_, value);
        return *this;
    }
    line& number(std::string_view name, long value)
    {
        key(name);
        json_ += std::to_string(value);
        return *this;
    }
    template <class List>
    line& texts(std::string_view name, List const& list)
    {
        key(name);
        json_ += '[';
        for (auto const& one : list) {
            if (json_.back() != '[')
                json_ += ',';
            xdm::append_json_string(json_, one);
        }
        json_ += ']';
        return *this;
    }
    line& headers(std::string_view name, xdm::header_fields const& list)
    {
        key(name);
        json_ += '{';
        for (auto const& [field, value] : list) {
            if (json_.back() != '{')
                json_ += ',';
            xdm::append_json_string(json_, field);
            json_ += ':';
            xdm::append_json_string(json_, value);
        }
        json_ += '}';
        return *this;
    }
    void print() { std::cout << json_ << "}\n"; }

private:
    void key(std::string_view name)
    {
        json_ += json_.empty() ? '{' : ',';
        xdm::append_json_string(json_, name);
        json_ += ':';
    }

    std::string json_{};
};

/// The line of a request: what is sent, what `validate` finds, and what the endpoint promises.
template <class E>
line line_of(E const& e, xdm::dialect d, difference const& why)
{
    auto const r = encode(e, d);
    std::vector<std::string> found, scopes, schemes;
    for (auto const& one : validate(e, d))
        found.push_back(to_string(one));
    E::specification_scopes.for_each([&](xdm::scope s) { scopes.emplace_back(to_string(s)); });
    for (auto const s : every<xdm::scheme>())
        if (E::accepts.has(s))
            schemes.emplace_back(to_string(s));
    line one;
    one.text("endpoint", name_of<E>)
        .text("dialect", to_string(d))
        .text("method", to_string(r.method))
        .text("url", href(r))
        .headers("headers", r.headers)
        .text("body", r.body)
        .texts("found", found)
        .texts("scopes", scopes)
        .texts("schemes", schemes)
        .text("says", why.says)
        .text("reason", why.reason);
    return one;
}

} // namespace openapi

#endif
