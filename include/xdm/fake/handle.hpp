// SPDX-License-Identifier: BSL-1.0
// The way of a request through X, from its path to the headers of its answer.
#ifndef XDM_FAKE_HANDLE_HPP
#define XDM_FAKE_HANDLE_HPP

#include <xdm/fake/answers.hpp>
#include <xdm/fake/authorization.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/common_headers.hpp>
#include <xdm/fake/planned_fault.hpp>
#include <xdm/fake/routes.hpp>
#include <xdm/fake/windows.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
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

/// API 1.1, whose errors have their own form.
constexpr bool is_old(std::string_view path)
{
    return path.starts_with("/1.1/") || path.starts_with("/i/");
}

inline response no_route(destination const& found, std::string_view path)
{
    if (found.allowed.empty() || is_old(path))
        return refuse(is_old(path) ? fault::no_such_page : fault::not_found);
    auto r = refuse(fault::method_not_allowed);
    r.headers.push_back("allow", found.allowed);
    return r;
}

inline response nobody(request const& r, std::string_view path)
{
    if (!is_old(path))
        return refuse(fault::unauthorized);
    return refuse(r.headers.find("authorization") ? fault::invalid_or_expired_token
                                                  : fault::bad_authentication_data);
}

/// The headers of a window with nothing left, for a planned 429.
inline header_fields used_up(time_point now)
{
    using namespace std::chrono_literals;
    header_fields h;
    append_limit(h, {"x-rate-limit-", {}, 15min, 15, 0, now + 15min});
    return h;
}

inline response handle(world& w, request const& r, time_point now)
{
    w.clock = std::max(w.clock, now);
    w.knows_time = true;
    auto const number = seeded(w.settings.seed, "answer", w.answered++);
    auto const path = path_of(r);
    std::string_view access; // of whoever it turns out to be
    auto const finish = [&](response answer, header_fields const& more = {}) {
        return with_common_headers(std::move(answer), now, number, access, more);
    };
    if (auto planned = take_planned(w.plan, r.method, path)) {
        if (planned->is_whole)
            return planned->answer;
        return finish(planned->answer, planned->says_limits ? used_up(now) : header_fields{});
    }
    auto found = find_route(r.method, path);
    if (!found.to)
        return finish(no_route(found, path));

    auto const& way = *found.to;
    auto const query = query_of(r);
    auto const names = dialect_of(query, w.settings.dialect);
    auto const is_public = way.accepts == schemes{};
    auto const who = is_public ? caller{} : caller_of(w, r);
    if (!who)
        return finish(nobody(r, path));
    if (!is_public)
        access = who->by == scheme::oauth2_app ? "read" : "read-write-directmessages";
    if (!is_public && !way.accepts.has(who->by))
        return finish(unsupported(who->by, way.accepts, names));
    if (auto const* me = who->id ? find_person(w, *who->id) : nullptr; me && me->suspended)
        return finish(refuse(fault::account_suspended));

    auto const room = admit(w.windows, static_cast<std::size_t>(&way - routes), way.limit, who->id,
        w.settings.limits, now);
    if (!room.admitted)
        return finish(refuse(fault::too_many_requests), room.headers);
    call c{w, r, now, *who, names, {std::move(found.given), query}};
    return finish(way.answer(c), room.headers);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
