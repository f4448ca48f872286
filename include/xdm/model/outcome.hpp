// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_OUTCOME_HPP
#define XDM_MODEL_OUTCOME_HPP

#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/problem.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1 {

/// Wait: X takes no more of these for now (429, or 420 as it was once).
struct rate_limited {
    int status = 0;
    std::optional<time_point> reset{}; ///< when to ask again (`ask_again`); empty: X did not say
    limits windows{};
    xdm::problem problem{};

    friend bool operator==(rate_limited const&, rate_limited const&) = default;
};

/// Report: no answer of the API. A page of the edge, a cut or altered body, or a new form.
struct malformed {
    int status = 0;
    std::string_view what{};      ///< what is wrong with it, in words
    std::string body{};           ///< the first 1,000 bytes
    std::string transaction_id{}; ///< `x-transaction-id`, where it came

    friend bool operator==(malformed const&, malformed const&) = default;
};

/// What came of a request, by what the caller does next: use it, wait, tell the user, report.
/// (A transport that failed never gets here: there is no response then.)
template <class T>
using outcome = std::variant<T, rate_limited, problem, malformed>;

/// Everything but success.
using failure = std::variant<rate_limited, problem, malformed>;

/// Reads the answer to an endpoint's request. Declared here, so that a room below JSON can name
/// it; defined in <xdm/decode.hpp>: a program that calls it without that header fails to link.
template <class Endpoint>
outcome<typename Endpoint::result> decode(response const&);

} // namespace xdm::inline abi_1

#endif
