// SPDX-License-Identifier: BSL-1.0
// The server's side: for test servers, and for an X that lives in memory.
#ifndef XDM_OAUTH1_VERIFY_HPP
#define XDM_OAUTH1_VERIFY_HPP

#include <xdm/crypto/constant_time.hpp>
#include <xdm/crypto/hmac.hpp>
#include <xdm/crypto/sha1.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/request.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/received.hpp>
#include <xdm/oauth1/signature.hpp>
#include <xdm/oauth1/why_not.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1::oauth1 {

/// Whose request it is, and what the server must still look at: the nonce.
struct verified {
    std::string consumer_key{};
    std::string token{}; ///< empty: the client alone
    std::string nonce{}; ///< refuse it if it came before with this timestamp, key and token
    std::int64_t timestamp = 0;
    fields others{}; ///< `oauth_callback`, `oauth_verifier`, ... where they came

    friend bool operator==(verified const&, verified const&) = default;
};

} // namespace xdm::inline abi_1::oauth1

namespace xdm::inline abi_1::detail {

// The first thing that is wrong with what a request says of its signature.
inline std::optional<oauth1::why_not> flaw_of(received const& r)
{
    using oauth1::refusal;
    using oauth1::why_not;
    if (r.flaw())
        return why_not{*r.flaw()};
    if (!r.repeated().empty())
        return why_not{refusal::repeated_parameter, std::string{r.repeated()}};
    for (std::string_view const name :
        {"oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce"})
        if (r.find(name).value_or("").empty())
            return why_not{refusal::missing_parameter, std::string{name}};
    if (r.signature().empty())
        return why_not{refusal::missing_parameter, "oauth_signature"};
    if (r.find("oauth_signature_method") != "HMAC-SHA1")
        return why_not{refusal::unsupported_method};
    if (r.find("oauth_version").value_or("1.0") != "1.0")
        return why_not{refusal::unsupported_version};
    return {};
}

constexpr std::uint64_t seconds_between(std::int64_t one, std::int64_t other)
{
    auto const low = static_cast<std::uint64_t>(one < other ? one : other);
    auto const high = static_cast<std::uint64_t>(one < other ? other : one);
    return high - low;
}

inline oauth1::verified verified_by(received const& r, std::int64_t timestamp)
{
    auto const text = [&](std::string_view name) { return std::string{r.find(name).value_or("")}; };
    oauth1::verified v{
        text("oauth_consumer_key"), text("oauth_token"), text("oauth_nonce"), timestamp, {}};
    for (auto const& [name, value] : r.parameters())
        if (is_protocol_parameter(name) && !is_own_parameter(name))
            v.others.push_back(name, value);
    return v;
}

} // namespace xdm::inline abi_1::detail

namespace xdm::inline abi_1::oauth1 {

/// Whose request this is, or why it is not taken.
///
/// `lookup(consumer_key, token) -> std::optional<credentials>`, of two `std::string_view`, names
/// the credentials; the token is empty where the request has none. `now` and `skew` are seconds;
/// a timestamp may lie `skew` off in either direction. Of what was seen before the server keeps its
/// own memory: nothing here refuses a nonce.
///
/// `url` must be what the client asked for: scheme, the `Host` it sent, the path; its query may
/// stand in the url or be parsed into `query`. As in the RFC, `rules` allows the protocol
/// parameters to stand in the header, in a form body or in the query.
///
/// The signature is computed and compared in constant time also where the credentials are unknown,
/// so that how long it takes does not tell which consumer keys and tokens there are.
/// @see RFC 5849 section 3.2
template <class Lookup>
std::variant<verified, why_not> verify(request const& r, Lookup lookup, std::int64_t now,
    std::int64_t skew = 300, rules strictness = rules::rfc5849)
{
    detail::received const came{r, strictness};
    if (auto flaw = detail::flaw_of(came))
        return *std::move(flaw);
    auto const digits = detail::parse_number(*came.find("oauth_timestamp"));
    if (!digits || *digits == 0 || *digits > std::uint64_t{INT64_MAX})
        return why_not{refusal::bad_timestamp};
    auto const timestamp = static_cast<std::int64_t>(*digits);
    if (detail::seconds_between(now, timestamp) > (skew < 0 ? 0 : static_cast<std::uint64_t>(skew)))
        return why_not{timestamp < now ? refusal::too_old : refusal::from_the_future};
    auto const uri = base_string_uri(r.url);
    if (!uri)
        return why_not{refusal::no_absolute_url};

    std::optional<credentials> const known = lookup(
        *came.find("oauth_consumer_key"), came.find("oauth_token").value_or(""));
    hmac<sha1> signer{"&"}; // made in either case: it takes as long as what follows
    if (known)
        signer = known->signer();
    auto const signature = detail::sign_parameters(signer, r.method, *uri, came.parameters());
    auto const same = constant_time_equal(signature, came.signature());
    if (!known)
        return why_not{refusal::unknown_credentials};
    if (!same)
        return why_not{refusal::wrong_signature};
    return detail::verified_by(came, timestamp);
}

} // namespace xdm::inline abi_1::oauth1

#endif
