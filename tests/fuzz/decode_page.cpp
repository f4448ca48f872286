// SPDX-License-Identifier: BSL-1.0
// A page means the same in other words, written by the same tables it is read again as it was, and
// each event that it does not know is a part of the body that is read alone to the same.
#include "decode.hpp"

#include <xdm/fake/show_event.hpp>

namespace {

void each_alone(xdm::event_page const& page, std::string_view body)
{
    auto begin = std::string_view::size_type{0};
    for (auto const& one : page.events) {
        auto const* const unknown = std::get_if<xdm::unknown_event>(&one);
        if (!unknown || unknown->json.empty())
            continue;
        begin = body.find(unknown->json, begin);
        must(begin != body.npos, "unknown events are parts of the body, in order");
        begin += unknown->json.size();
        auto const alone = xdm::decode<xdm::get_event>(
            {200, {}, "{\"data\":" + unknown->json + '}'});
        if (auto const* const read = std::get_if<xdm::single_event>(&alone))
            must(read->event == one, "alone it is the same");
    }
}

std::string written(xdm::event_page const& page, xdm::dialect d)
{
    using xdm::fake::detail::write_json;
    auto const& i = page.includes;
    std::string out = R"({"data":[)";
    for (auto const& one : page.events) {
        auto flat = xdm::fake::detail::flat(one);
        if (auto const* const m = std::get_if<xdm::message_create>(&one))
            flat.own.participants = m->participants;
        if (auto const* const unknown = std::get_if<xdm::unknown_event>(&one))
            out += unknown->json;
        else
            write_json(out, flat, d);
        out += &one == &page.events.back() ? "" : ",";
    }
    auto const list = [&](std::string_view name, auto const& all) {
        out.append(name);
        for (auto n = std::size_t{0}; auto const& one : all) {
            out += n++ == 0 ? "" : ",";
            write_json(out, one, d);
        }
        out += ']';
    };
    list(R"(],"includes":{"users":[)", i.users);
    list(R"(,"media":[)", i.media);
    list(d == xdm::dialect::classic ? R"(,"tweets":[)" : R"(,"posts":[)", i.posts);
    list(R"(,"places":[)", i.places);
    list(R"(,"polls":[)", i.polls);
    list(R"(,"topics":[)", i.topics);
    write_json(out += R"(},"meta":)", page.meta, d);
    return out + '}';
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto outcome = fuzz::read<xdm::get_events>(r);
    auto* const page = std::get_if<xdm::event_page>(&outcome);
    if (!page)
        return 0;
    each_alone(*page, r.body);
    page->errors.clear();
    for (auto const d : {xdm::dialect::classic, xdm::dialect::post}) {
        auto const text = written(*page, d);
        if (text.find("\":\"+") != text.npos || text.find("\":\"-") != text.npos)
            continue; // a year that has not four digits is written, and not read
        auto again = xdm::decode<xdm::get_events>({200, {}, text});
        auto const* const same = std::get_if<xdm::event_page>(&again);
        must(same != nullptr && *same == *page, "written and read again");
    }
    return 0;
}
