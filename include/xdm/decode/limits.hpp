// SPDX-License-Identifier: BSL-1.0
// How much of an answer a program is willing to read: for those that run beside others.
#ifndef XDM_DECODE_LIMITS_HPP
#define XDM_DECODE_LIMITS_HPP

#include <xdm/decode/decode.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// What a body may have at most. Without limits memory still grows with the body alone, but a list
/// of `{}` takes up to 1,600 bytes for each byte.
struct decode_limits {
    std::size_t bytes = 16'000'000;
    std::size_t values = 100'000; ///< objects, arrays, names and what stands in them
    std::size_t depth = 64;       ///< brackets within brackets; more than 64 are never read

    friend bool operator==(decode_limits const&, decode_limits const&) = default;
};

namespace detail {

/// Whether a text stays within its limits. It need not be JSON: what could be one is counted.
constexpr bool is_within(std::string_view body, decode_limits const& limits)
{
    if (body.size() > limits.bytes)
        return false;
    std::size_t values = body.empty() ? 0 : 1, depth = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        auto const c = body[at];
        if (c == '"') {
            for (++at; at < body.size() && body[at] != '"'; ++at)
                at += body[at] == '\\';
        } else if (c == '{' || c == '[') {
            ++values;
            if (++depth > limits.depth)
                return false;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        } else if (c == ',' || c == ':') {
            ++values;
        }
        if (values > limits.values)
            return false;
    }
    return true;
}

} // namespace detail

/// The same within limits. A success beyond them is `malformed`; of an error beyond them the first
/// 1,000 bytes are read, so that a 429 still is one.
template <class Endpoint>
outcome<typename Endpoint::result> decode(response const& r, decode_limits const& limits)
{
    constexpr auto is_file = std::is_same_v<typename Endpoint::result, media_file>;
    auto const fits = is_file ? r.body.size() <= limits.bytes : detail::is_within(r.body, limits);
    if (fits)
        return decode<Endpoint>(r);
    if (r.status >= 200 && r.status < 300)
        return detail::not_the_api(
            {r.status, r.headers, std::string{}}, "more than the limits allow");
    return decode<Endpoint>(response{r.status, r.headers, detail::first_part(r.body)});
}

} // namespace xdm::inline abi_1

#endif
