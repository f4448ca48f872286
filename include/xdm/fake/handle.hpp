// SPDX-License-Identifier: BSL-1.0
// The way of a request through X, from its path to the headers of its answer.
#ifndef XDM_FAKE_HANDLE_HPP
#define XDM_FAKE_HANDLE_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/authorization.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/common_headers.hpp>
#include <xdm/fake/destination.hpp>
#include <xdm/fake/planned_fault.hpp>
#include <xdm/fake/terms.hpp>
#include <xdm/fake/windows.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

inline response no_route(destination const& found, std::string_view path)
{
    if (found.allowed.empty() || is_old(path))
        return refuse(is_old(path) ? fault::no_such_page : fault::not_found);
    auto r = refuse(fault::method_not_allowed);
    r.headers.push_back("allow", found.allowed);
    return r;
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
    auto const old = is_old(path);
    auto query = query_of(r);
    auto const names = dialect_of(query, w.settings.dialect);
    caller who;
    if (!way.wants.is_public()) {
        auto seen = identify(w, r, now, old);
        if (auto* const no = std::get_if<response>(&seen))
            return finish(std::move(*no));
        who = std::move(*std::get_if<caller>(&seen));
        access = to_string(who.level);
        if (!way.wants.accepts.has(who.by))
            return finish(unsupported(who.by, way.wants.accepts, names));
        if (auto const* me = who.id ? find_person(w, *who.id) : nullptr; me && me->suspended)
            return finish(refuse(fault::account_suspended));
        if (auto const no = lacking(way.wants, who, w.settings.guide_scopes, old))
            return finish(refuse(*no, names));
        if (who.by == scheme::oauth1_user)
            query = without_signature(query);
    }
    auto const room = admit(w.windows, static_cast<std::size_t>(&way - routes), way.limit, who.id,
        w.settings.limits, now);
    if (!room.admitted)
        return finish(refuse(fault::too_many_requests), room.headers);
    call c{w, r, now, std::move(who), names, {std::move(found.given), std::move(query)}};
    return finish(way.answer(c), room.headers);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
