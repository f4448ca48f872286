// SPDX-License-Identifier: BSL-1.0
// A workflow that is loaded from any text is saved to one that loads to the same again; whatever
// times it holds, what it does next is a request, a time to wait for that is not past, or an end;
// and when it is told of lost answers only, it ends.
#include "fuzz.hpp"

#include <readers.hpp>

#include <xdm/endpoint/get_events.hpp>
#include <xdm/workflow/cost_meter.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/inbox.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/token_keeper.hpp>
#include <xdm/workflow/uploader.hpp>

#include <chrono>
#include <variant>

namespace {

constexpr xdm::time_point start{std::chrono::seconds{1'666'213'080}};

template <class Workflow>
void goes_on(Workflow w)
{
    auto now = start;
    for (auto steps = 0; steps < 200; ++steps) {
        auto const next = w.next(now);
        if (auto const* const wait = std::get_if<xdm::wait_until>(&next)) {
            must(wait->time > now, "what it waits for lies ahead");
            now = wait->time;
            continue;
        }
        if constexpr (requires { w.supply(""); })
            if (auto const* const wanted = std::get_if<xdm::need_bytes>(&next)) {
                must(wanted->size <= xdm::largest_segment, "no more than a segment is asked for");
                w.supply(std::string(static_cast<std::size_t>(wanted->size), 'x'));
                continue;
            }
        if (w.feed(xdm::transport_failed{}, now) == xdm::fed::out_of_turn)
            return; // it ended, or waits for somebody else
    }
    must(false, "it ends");
}

template <class Workflow, class Load>
void loaded(std::string const& text, Load load)
{
    auto const one = load(text);
    if (!one)
        return;
    auto const saved = one->save();
    std::optional<Workflow> again;
    if constexpr (requires { saved.reveal(); })
        again = load(std::string{saved.reveal()});
    else
        again = load(saved);
    must(again.has_value(), "what was saved is loaded");
    must(again->save() == saved, "and is saved as it was");
    if constexpr (requires { one->feed(xdm::transport_failed{}, start); })
        goes_on(*one);
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    using pager = xdm::pager<xdm::get_events>;
    loaded<pager>(text, [](auto const& t) { return pager::load(t, {}); });
    loaded<xdm::follower>(text, [](auto const& t) { return xdm::follower::load(t, {}); });
    loaded<xdm::cost_meter>(text, [](auto const& t) { return xdm::cost_meter::load(t); });
    loaded<xdm::inbox>(text, [](auto const& t) { return xdm::inbox::load(t); });
    loaded<xdm::send_once>(text, [](auto const& t) { return xdm::send_once::load(t); });
    loaded<xdm::uploader>(text, [](auto const& t) { return xdm::uploader::load(t); });
    loaded<xdm::rate_limit_ledger>(
        text, [](auto const& t) { return xdm::rate_limit_ledger::load(t); });
    loaded<xdm::token_keeper>(
        text, [](auto const& t) { return xdm::token_keeper::load(t, xdm::oauth2::client{"app"}); });
    return 0;
}
