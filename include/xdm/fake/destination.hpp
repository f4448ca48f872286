// SPDX-License-Identifier: BSL-1.0
// Where a request leads.
#ifndef XDM_FAKE_DESTINATION_HPP
#define XDM_FAKE_DESTINATION_HPP

#include <xdm/fake/items.hpp>
#include <xdm/fake/routes.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/target.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// The path of a request, whatever its host: so a test may send it anywhere.
inline std::string_view path_of(request const& r)
{
    std::string_view const url = r.url;
    auto const path = url.substr(xdm::detail::path_begin(url));
    return path.substr(0, path.find_first_of("?#"));
}

/// API 1.1, whose errors have their own form.
constexpr bool is_old(std::string_view path)
{
    return path.starts_with("/1.1/") || path.starts_with("/i/");
}

/// The pairs of the query, those in the URL, where the caller put some, among them.
inline fields query_of(request const& r)
{
    auto all = r.query;
    auto const url = std::string_view{r.url}.substr(0, r.url.find('#'));
    auto const mark = url.find('?');
    if (mark != url.npos)
        for (auto const& [name, value] : parse_form(url.substr(mark + 1)))
            all.push_back(name, value);
    return all;
}

/// Those that are no part of an OAuth 1.0a signature, which may stand in the query.
inline fields without_signature(fields const& query)
{
    fields rest;
    for (auto const& [name, value] : query)
        if (!name.starts_with("oauth_"))
            rest.push_back(name, value);
    return rest;
}

/// Where a request leads, or the methods that its path takes, or neither.
struct destination {
    route const* to = nullptr;
    fields given{};
    std::string allowed{};
};

inline destination find_route(method m, std::string_view path)
{
    destination found;
    for (auto const& one : routes) {
        auto given = match(one.path, path);
        if (!given)
            continue;
        if (one.method == m)
            return {&one, std::move(*given), {}};
        append_item(found.allowed, to_string(one.method), ", ");
    }
    return found;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
