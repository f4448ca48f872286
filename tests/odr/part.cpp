// SPDX-License-Identifier: BSL-1.0
// Half of a program. It is compiled twice, as `first` and as `second`, with unlike flags.
#include "part.hpp"

#include <xdm/xdm.hpp>

std::vector<std::string> XDM_PART()
{
    using namespace xdm::literals;
    std::vector<std::string> seen;
    auto const size_of = [&](auto const& value) { seen.push_back(std::to_string(sizeof value)); };

    auto const request = encode(
        xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hi!"}});
    size_of(request);
    size_of(request.query);
    size_of(request.headers);
    seen.push_back(href(request));
    seen.push_back(request.body);

    auto const page = encode(xdm::get_events{.in = "1-2"_conversation, .max_results = 5});
    seen.push_back(target(page));
    seen.push_back(std::to_string(std::hash<xdm::user_id>{}("42"_user)));
    seen.push_back(xdm::to_string(*xdm::parse_timestamp("2022-10-19T20:58:00.5+02:00")));
    seen.push_back(xdm::to_utf8("a\xff"));
    seen.push_back(xdm::base64_encode("foob"));

    auto const outcome = xdm::decode<xdm::delete_event>({200, {}, R"({"data":{"deleted":true}})"});
    size_of(outcome);
    seen.push_back(std::to_string(outcome.index()));
    size_of(xdm::event{xdm::unknown_event{}});
    size_of(xdm::user{});
    auto const keys = xdm::oauth1::make_credentials("key", xdm::secret{"secret"});
    if (auto const* good = std::get_if<xdm::oauth1::credentials>(&keys))
        seen.push_back(to_curl(xdm::oauth1::sign(page, *good, {.nonce = "n", .timestamp = 1})));
    size_of(keys);
    return seen;
}
