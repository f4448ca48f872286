// SPDX-License-Identifier: BSL-1.0
// JSON is within limits of as many values, bytes and brackets as its text may hold, and beyond
// those of fewer than it has by Boost.JSON's count; within limits all is read as without; beyond
// them no success is, and an error stays one of its kind.
#include "decode.hpp"

#include <xdm/decode/limits.hpp>

#include <boost/json.hpp>

#include <algorithm>

namespace {

struct measured {
    std::size_t values = 0; // and names
    std::size_t depth = 0;
};

void measure(boost::json::value const& v, std::size_t inside, measured& found)
{
    ++found.values;
    if (!v.is_structured())
        return;
    found.depth = std::max(found.depth, ++inside);
    if (auto const* const list = v.if_array())
        for (auto const& one : *list)
            measure(one, inside, found);
    else
        for (auto const& [name, one] : v.get_object()) {
            ++found.values;
            measure(one, inside, found);
        }
}

template <class Endpoint>
void within_or_beyond(xdm::response const& r, xdm::decode_limits const& roomy)
{
    auto const outcome = xdm::decode<Endpoint>(r);
    must(xdm::decode<Endpoint>(r, roomy) == outcome, "within the limits all is as without");
    if (r.body.empty())
        return;
    auto tight = roomy;
    tight.bytes = r.body.size() - 1;
    auto const beyond = xdm::decode<Endpoint>(r, tight);
    auto const* const refused = std::get_if<xdm::malformed>(&beyond);
    if (r.status >= 200 && r.status < 300)
        must(refused && refused->status == r.status && refused->body.empty(), "no success beyond");
    else
        must(std::holds_alternative<xdm::rate_limited>(beyond) ==
                 std::holds_alternative<xdm::rate_limited>(outcome),
            "a limit stays one");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const count = [&](std::string_view marks) {
        return static_cast<std::size_t>(std::count_if(
            r.body.begin(), r.body.end(), [&](char c) { return marks.find(c) != marks.npos; }));
    };
    xdm::decode_limits const roomy{
        .bytes = r.body.size(), .values = 1 + count("[{,:"), .depth = count("[{")};
    must(xdm::detail::is_within(r.body, roomy), "no text holds more than its marks");
    within_or_beyond<xdm::get_events>(r, roomy);
    within_or_beyond<xdm::download_media>(r, roomy);

    boost::json::error_code error;
    auto const json = boost::json::parse(r.body, error);
    if (error)
        return 0;
    measured has;
    measure(json, 0, has);
    auto few = roomy;
    few.values = has.values - 1;
    must(!xdm::detail::is_within(r.body, few), "fewer values than there are");
    auto flat = roomy;
    flat.depth = has.depth - 1;
    must(has.depth == 0 || !xdm::detail::is_within(r.body, flat), "fewer brackets");
    return 0;
}
