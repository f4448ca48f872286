// SPDX-License-Identifier: BSL-1.0
// The header fields that every answer of X's has.
#ifndef XDM_FAKE_COMMON_HEADERS_HPP
#define XDM_FAKE_COMMON_HEADERS_HPP

#include <xdm/fake/seeded.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/http_date.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// What an answer has besides its own: who gave it and when, in X's way (`UTC` where HTTP has
/// `GMT`), and the limits. Names are in lower case, as HTTP/2 has them.
///
/// Length and coding are left to whoever sends it.
inline response with_common_headers(response r, time_point now, std::uint64_t number,
    std::string_view access, header_fields const& limits)
{
    auto date = to_http_date(now);
    date.replace(date.size() - 3, 3, "UTC");
    auto& h = r.headers;
    h.push_back("api-version", "2.166");
    h.push_back("cache-control", "no-cache, no-store, max-age=0");
    h.push_back("date", date);
    h.push_back("perf", "7626143928");
    h.push_back("server", "tsa_b");
    h.push_back("strict-transport-security", "max-age=631138519");
    if (!access.empty())
        h.push_back("x-access-level", access);
    h.push_back("x-content-type-options", "nosniff");
    for (auto const& [name, value] : limits)
        h.push_back(name, value);
    h.push_back("x-response-time", std::to_string(50 + number % 100));
    h.push_back("x-transaction-id", seeded_text(number, 16, "0123456789abcdef"));
    h.push_back("x-xss-protection", "0");
    return r;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
