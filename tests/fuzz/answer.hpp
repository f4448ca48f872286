// SPDX-License-Identifier: BSL-1.0
// An answer as it comes over the wire, in the form of ../samples, and changes to one that leave it
// an answer: its status, a header field, the JSON of its body. Includes nothing of doctest.
#ifndef XDM_TESTS_FUZZ_ANSWER_HPP
#define XDM_TESTS_FUZZ_ANSWER_HPP

#include "fuzz.hpp"
#include "json_mutator.hpp"

#include <xdm/http/response.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>

#include <cstring>

namespace fuzz {

inline std::string_view cut_line(std::string_view& text)
{
    auto const end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// Every text is one: what has no status line is the JSON of a 200.
inline xdm::response to_answer(std::string_view wire)
{
    xdm::response answer{.status = 200, .headers = {}, .body = std::string{wire}};
    if (!wire.starts_with("HTTP/1.1 "))
        return answer;
    auto const status = xdm::detail::parse_number(cut_line(wire).substr(9, 3));
    answer.status = static_cast<int>(status.value_or(0));
    for (auto line = cut_line(wire); !line.empty(); line = cut_line(wire)) {
        auto const colon = line.find(':');
        auto const value = colon == line.npos ? "" : line.substr(colon + 1);
        answer.headers.push_back(line.substr(0, colon), xdm::detail::trim(value));
    }
    answer.body = wire;
    return answer;
}

inline std::string to_wire(xdm::response const& answer)
{
    auto wire = "HTTP/1.1 " + std::to_string(answer.status) + " X\r\n";
    for (auto const& [name, value] : answer.headers)
        wire.append(name).append(": ").append(value).append("\r\n");
    return wire + "\r\n" + answer.body;
}

inline constexpr int statuses[] = {200, 201, 204, 299, 302, 304, 400, 401, 402, 403, 404, 409, 420,
    429, 500, 502, 503, 504, 100, 0, 999};
inline constexpr xdm::field header_fields[] = {{"content-type", "application/json; charset=utf-8"},
    {"content-type", "text/html"}, {"content-type", "application/problem+json"},
    {"content-type", "image/jpeg"}, {"date", "Wed, 19 Oct 2022 20:58:00 UTC"},
    {"date", "Wednesday, 19-Oct-22 20:58:00 GMT"}, {"retry-after", "120"},
    {"retry-after", "Wed, 19 Oct 2022 21:58:00 GMT"}, {"x-rate-limit-remaining", "0"},
    {"x-rate-limit-reset", "1666213080"}, {"x-rate-limit-limit", "15"},
    {"x-app-limit-24hour-remaining", "0"}, {"x-app-limit-24hour-reset", "1666213080"},
    {"x-user-limit-24hour-limit", "1440"}, {"x-user-limit-24hour-reset", "9223372036854775807"},
    {"x-mediaratelimit-remaining", "1"}, {"x-app-rate-limit-reset", "18446744073709551616"},
    {"x-transaction-id", "0123456789abcdef"}, {"location", "/2/dm_events/\"2033485512905637892\""},
    {"location", "https://api.twitter.com/2/dm_events/1"}};

inline std::string changed_answer(std::string const& wire, std::size_t max, unsigned seed)
{
    dice d{seed};
    auto answer = to_answer(wire);
    if (plain_only() || d.one_in(10))
        return changed_plainly(wire, max);
    switch (d.below(8)) {
    case 0:
        answer.status = statuses[d.below(std::size(statuses))];
        break;
    case 1: {
        auto const& more = header_fields[d.below(std::size(header_fields))];
        if (d.one_in(2))
            answer.headers.set(more.name, more.value);
        else
            answer.headers.push_back(more.name, more.value);
        break;
    }
    case 2: { // one changed, or left out
        xdm::header_fields kept;
        auto at = d.below(answer.headers.size() + 1);
        auto const gone = d.one_in(2);
        for (auto const& [name, value] : answer.headers)
            if (at-- != 0)
                kept.push_back(name, value);
            else if (!gone)
                kept.push_back(name, changed_plainly(std::string{value}, value.size() + 8));
        answer.headers = kept;
        break;
    }
    default:
        answer.body = changed_json(answer.body, max, seed + 1);
    }
    auto out = to_wire(answer);
    return out.size() <= max ? out : changed_plainly(wire, max);
}

} // namespace fuzz

#endif
