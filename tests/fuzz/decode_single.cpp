// SPDX-License-Identifier: BSL-1.0
// A lone event or user means the same in other words, and in a list of one it is the same.
#include "decode.hpp"

#include <utility>

namespace {

// The body with `data` in a list, where it is a wrapped object; else nothing.
std::string in_a_list(std::string_view body)
{
    auto all = fuzz::json_reader{body}.read();
    if (!all || all->kind != '{' || all->inside.empty())
        return {};
    auto found = 0;
    for (auto& one : all->inside) {
        if (one.key.find('\\') != one.key.npos)
            return {};
        if (one.key != "\"data\"")
            continue;
        if (one.kind != '{' || ++found > 1)
            return {};
        auto copy = std::exchange(one, {});
        one = {'[', std::exchange(copy.key, {}), {}, {copy}};
    }
    std::string out;
    if (found == 1)
        fuzz::write(out, *all);
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const event = fuzz::read<xdm::get_event>(r);
    auto const user = fuzz::read<xdm::get_me>(r);
    auto const users = fuzz::read<xdm::get_users>(r);
    must(users == fuzz::read<xdm::get_users_by_username>(r), "both lists are read alike");

    auto const list = in_a_list(r.body);
    if (list.empty())
        return 0;
    auto const* const one = std::get_if<xdm::single_event>(&event);
    auto const page = xdm::decode<xdm::get_events>({200, r.headers, list});
    auto const* const several = std::get_if<xdm::event_page>(&page);
    if (one && several && type_of(one->event) != "" && several->events.size() == 1) {
        auto plain = several->events.front();
        auto same = one->event;
        fuzz::forget_bytes(plain);
        fuzz::forget_bytes(same);
        must(plain == same || id_of(same) == std::nullopt, "an event alone and in a list");
        must(several->includes == one->includes, "and what comes along");
    }
    auto const* const me = std::get_if<xdm::single_user>(&user);
    auto const found = xdm::decode<xdm::get_users>({200, r.headers, list});
    auto const* const all = std::get_if<xdm::user_list>(&found);
    if (me && all && all->users.size() == 1)
        must(*all->users.begin() == me->user || me->user.id != all->users.begin()->id,
            "a user alone and in a list");
    return 0;
}
