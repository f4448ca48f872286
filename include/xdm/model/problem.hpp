// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_PROBLEM_HPP
#define XDM_MODEL_PROBLEM_HPP

#include <xdm/text/ascii.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// A parameter of a request that X did not take, and the values it had.
struct bad_parameter {
    std::string name{};
    std::vector<std::string> values{};

    friend bool operator==(bad_parameter const&, bad_parameter const&) = default;
};

/// What X says went wrong: of a whole request, or (in `errors` beside data) of a part of it.
///
/// Every form of X's error bodies ends here. `diagnose` says what it means.
/// @see RFC 9457, and https://docs.x.com/x-api/fundamentals/response-codes-and-errors
struct problem {
    int status = 0;     ///< of HTTP; inside a list of errors what the entry says, else 0
    std::string type{}; ///< a URI as X sent it; `problem_type` shortens it
    std::string title{};
    std::string detail{}; ///< also the `message` of X's older errors, and `error_description`
    std::optional<std::int64_t> code{}; ///< X's own number: 88, 349, ...
    std::string error{}; ///< the OAuth 2.0 code, such as `invalid_grant` (RFC 6749 section 5.2)
    std::vector<bad_parameter> parameters{};

    std::string resource_type{}; ///< `user`, `tweet`, `media`, ...
    std::string resource_id{};
    std::string field{};
    std::string section{}; ///< `data` or `includes`
    std::string reason{};
    std::string period{}; ///< of a usage cap: `Daily`, `Monthly`
    std::string scope{};  ///< of a usage cap: `Account`, `Product`
    std::string required_enrollment{};
    std::string registration_url{};
    std::string client_id{};
    std::string connection_issue{};
    std::string disconnect_type{};
    std::string subscription_id{};
    std::string account_id{};

    std::vector<problem> errors{}; ///< of a whole request: its parts, where X lists several
    std::string body{};            ///< of a whole request: the first 1,000 bytes as they came
    std::string transaction_id{};  ///< `x-transaction-id`: what X's support asks for

    friend bool operator==(problem const&, problem const&) = default;
};

/// The last segment of the type's URI in lower case, such as `resource-not-found`; X has used
/// three prefixes. Empty for `about:blank` and for none: then the status tells all.
inline std::string problem_type(problem const& p)
{
    std::string_view type = p.type;
    while (type.ends_with('/'))
        type.remove_suffix(1);
    auto const slash = type.rfind('/');
    if (slash == type.npos)
        return {};
    std::string last{type.substr(slash + 1)};
    for (auto& c : last)
        c = detail::to_lower(c);
    return last;
}

} // namespace xdm::inline abi_1

#endif
