// SPDX-License-Identifier: BSL-1.0
// program TOKEN USER TEXT: sends a message to a user, then lists all events with them.
#include "perform.hpp"

#include <xdm/xdm.hpp>

#include <cstdio>
#include <string>
#include <utility>
#include <variant>

namespace {

xdm::response perform(xdm::request const& r)
{
    header_list headers;
    for (auto const& [name, value] : r.headers)
        headers.emplace_back(name, value);
    auto a = ::perform(std::string{to_string(r.method)}, href(r), headers, r.body);
    xdm::response answer{a.status, {}, std::move(a.body)};
    for (auto const& [name, value] : a.headers)
        answer.headers.push_back(name, value);
    return answer;
}

void show(xdm::message_create const& e)
{
    std::printf("%s %s %s: %s\n", to_string(e.id).c_str(),
        e.created_at ? xdm::to_string(*e.created_at).c_str() : "-",
        e.sender ? to_string(*e.sender).c_str() : "-", e.text.c_str());
}
void show(xdm::participants_join const& e)
{
    std::printf("%s %zu joined\n", to_string(e.id).c_str(), e.participants.size());
}
void show(xdm::participants_leave const& e)
{
    std::printf("%s %zu left\n", to_string(e.id).c_str(), e.participants.size());
}
void show(xdm::unknown_event const& e)
{
    std::printf("? %s\n", e.json.c_str());
}

int fail(xdm::rate_limited const& r)
{
    auto const reset = r.reset ? r.reset->time_since_epoch().count() / 1'000 : 0;
    std::printf("wait until %lld\n", static_cast<long long>(reset));
    return 2;
}
int fail(xdm::problem const& p)
{
    std::printf("%d: %s: %s\n", p.status, p.title.c_str(), p.detail.c_str());
    return 3;
}
int fail(xdm::malformed const& m)
{
    std::printf("%d: not the API: %s\n", m.status, m.body.c_str());
    return 4;
}
template <class Outcome>
int fail(Outcome const& outcome)
{
    return std::visit(
        [](auto const& one) {
            if constexpr (requires { fail(one), one.status; })
                return fail(one);
            else
                return 0;
        },
        outcome);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 1;
    xdm::oauth2::bearer const authorize{xdm::secret{argv[1]}};
    auto const user = xdm::parse<xdm::user_id>(argv[2]);
    if (!user)
        return 1;
    auto const sent = xdm::decode<xdm::send_message>(
        perform(authorize(encode(xdm::send_message{.to = *user, .message = {.text = argv[3]}}))));
    if (sent.index() != 0)
        return fail(sent);
    std::printf("sent as %s\n", to_string(std::get_if<xdm::sent_message>(&sent)->id).c_str());

    xdm::get_events ask{.in = *user,
        .dm_event_fields = {xdm::event_field::created_at, xdm::event_field::sender_id}};
    do {
        auto const outcome = xdm::decode<xdm::get_events>(perform(authorize(encode(ask))));
        auto const* const page = std::get_if<xdm::event_page>(&outcome);
        if (!page)
            return fail(outcome);
        for (auto const& event : page->events)
            std::visit([](auto const& e) { show(e); }, event);
        ask.pagination_token = page->meta.next_token;
    } while (!ask.pagination_token.empty());
}
