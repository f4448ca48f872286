// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_PROBLEM_HPP
#define XDM_DECODE_TABLES_PROBLEM_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/decode/take.hpp>
#include <xdm/model/problem.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::wire {

/// `{"ids": ["x"], "max_results": ["0"]}`: the names are data.
template <>
inline constexpr auto named_place<std::vector<bad_parameter>> =
    [](std::vector<bad_parameter>& list, std::string_view name) -> auto& {
    return list.emplace_back(bad_parameter{std::string{name}, {}}).values;
};

inline bool take(std::vector<problem>& to, scalar const& from)
{
    if (from.kind != scalar::string) // `{"errors": "sentence"}`
        return false;
    to = {problem{.detail = std::string{from.text}}};
    return true;
}

/// The flat form, `parameter` and `value`, is about one parameter, the first: it is there as soon
/// as one of the two is.
template <auto Part>
place first_parameter(problem& p)
{
    static constexpr verbs can{.take = [](void* to, scalar const& from) {
        std::string text;
        if (!take(text, from))
            return false;
        auto& list = static_cast<problem*>(to)->parameters;
        if (list.empty())
            list.emplace_back();
        list.front().*Part = {text};
        return true;
    }};
    return {&p, &can};
}

template <>
inline constexpr auto table<problem> = rows{
    member("status", &problem::status),
    member("type", &problem::type),
    member("title", &problem::title),
    member("detail", "message", &problem::detail),
    member("error_description", &problem::detail),
    member("code", &problem::code),
    member("error", &problem::error),
    member("errors", &problem::errors),
    member("parameters", &problem::parameters),
    member("parameter", &first_parameter<&bad_parameter::name>),
    member("value", &first_parameter<&bad_parameter::values>),
    member("resource_type", &problem::resource_type),
    member("resource_id", &problem::resource_id),
    member("field", &problem::field),
    member("section", &problem::section),
    member("reason", &problem::reason),
    member("period", &problem::period),
    member("scope", &problem::scope),
    member("required_enrollment", &problem::required_enrollment),
    member("registration_url", &problem::registration_url),
    member("client_id", &problem::client_id),
    member("connection_issue", &problem::connection_issue),
    member("disconnect_type", &problem::disconnect_type),
    member("subscription_id", &problem::subscription_id),
    member("account_id", &problem::account_id),
};

} // namespace xdm::inline abi_1::wire

#endif
