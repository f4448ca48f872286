// SPDX-License-Identifier: BSL-1.0
// A page of events: which, how they are shown, and where it goes on.
#ifndef XDM_FAKE_PAGE_HPP
#define XDM_FAKE_PAGE_HPP

#include <xdm/decode/tables/document.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/fake/page_token.hpp>
#include <xdm/fake/read_list.hpp>
#include <xdm/fake/show_event.hpp>
#include <xdm/model/event_type.hpp>
#include <xdm/model/page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// What a request for a page says besides whose events it wants.
struct page_wishes {
    std::size_t most = 100;
    std::optional<page_token> from{};
    names<event_type> types{};
    event_wishes shown{};
};

inline page_wishes read_page_wishes(call& c)
{
    auto& p = c.given;
    p.allow({"max_results", "pagination_token", "event_types", "dm_event.fields", "expansions",
        "user.fields", "media.fields", "tweet.fields", "post.fields"});
    page_wishes wanted{.most = p.number("max_results", 1, 100, 100)};
    if (auto const token = p.find("pagination_token")) {
        wanted.from = parse_page_token(*token);
        if (!wanted.from)
            p.refuse("pagination_token", *token);
    }
    wanted.types = read_names<event_type>(p, "event_types", c.dialect);
    wanted.shown = read_event_wishes(p, c.dialect);
    return wanted;
}

/// The wanted of these events, newest first: those next to where the page begins.
template <class Fits>
std::vector<happening const*> page_of(call const& c, page_wishes const& wanted, Fits fits)
{
    std::vector<happening const*> page;
    auto const& events = c.world.events;
    auto const me = c.me();
    auto const take = [&](happening const& h) {
        auto const type = parse<event_type>(type_of(h.what));
        if ((wanted.types.empty() || (type && wanted.types.has(*type))) && fits(h) &&
            is_visible(c.world, h, me))
            page.push_back(&h);
        return page.size() == wanted.most;
    };
    if (wanted.from && !wanted.from->older) {
        for (auto at = first_from(c.world, event_id{wanted.from->than.value() + 1});
            at != events.end() && !take(*at); ++at) {}
        std::reverse(page.begin(), page.end());
        return page;
    }
    auto at = wanted.from ? first_from(c.world, wanted.from->than) : c.world.events.end();
    while (at != events.begin() && !take(*--at)) {}
    return page;
}

/// A page always says where it goes on, also where nothing is left; an empty one does not.
template <class Fits>
response answer_page(call& c, Fits fits)
{
    auto const wanted = read_page_wishes(c);
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto const page = page_of(c, wanted, fits);
    includes_writer more{c, wanted.shown.objects};
    std::string body = "{";
    for (auto const* h : page) {
        body += h == page.front() ? R"("data":[)" : ",";
        append_event(body, h->what, wanted.shown, c.dialect);
        include_objects(more, h->what, wanted.shown, c.dialect);
    }
    page_meta meta{.result_count = static_cast<std::int64_t>(page.size())};
    if (!page.empty()) {
        body += ']';
        meta.next_token = to_string(page_token{true, page.back()->id});
        meta.previous_token = to_string(page_token{false, page.front()->id});
    }
    more.append_to(body);
    body += page.empty() ? R"("meta":)" : R"(,"meta":)";
    write_json(body, meta, c.dialect);
    return answer_json(200, body + '}');
}

} // namespace xdm::inline abi_1::fake::detail

#endif
