// SPDX-License-Identifier: BSL-1.0
// Requests that are signed with OAuth 1.0a: checked by the real `oauth1::verify`, as leniently as X
// does it.
#ifndef XDM_FAKE_OAUTH1_SERVER_HPP
#define XDM_FAKE_OAUTH1_SERVER_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/fault.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/verify.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// How far a timestamp may be off, in seconds. X's own limit is not known.
inline constexpr std::int64_t signature_skew = 300;

/// Whether a request without `Authorization` is signed all the same: in its query or its form.
inline bool is_signed_elsewhere(request const& r)
{
    for (auto const& [name, value] : oauth1::collect_parameters(r))
        if (name == "oauth_signature")
            return true;
    return false;
}

/// What X says when it does not take a signature.
constexpr fault fault_of(oauth1::refusal why)
{
    using enum oauth1::refusal;
    switch (why) {
    case no_authorization:
    case missing_parameter:
        return fault::bad_authentication_data;
    case bad_timestamp:
    case too_old:
    case from_the_future:
        return fault::timestamp_out_of_bounds;
    default:
        return fault::could_not_authenticate;
    }
}

/// True for a signature that was not seen before. Those whose timestamps would not be taken any
/// more are forgotten.
inline bool is_new(token_store& all, oauth1::verified const& by, std::int64_t now)
{
    auto& seen = all.signatures;
    seen.erase(seen.begin(), seen.lower_bound({now - signature_skew, {}, {}, {}}));
    return seen.insert({by.timestamp, by.nonce, by.consumer_key, by.token}).second;
}

struct signed_by {
    client const* app;
    oauth1::verified what;
};

/// Who signed the request, or the answer for whom X does not take. `lookup(app, token)` names the
/// credentials of an app that is registered.
template <class Lookup>
std::variant<signed_by, response> check_signature(
    world& w, request const& r, time_point now, Lookup const& lookup)
{
    auto const seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    client const* app = nullptr;
    auto const find = [&](std::string_view key,
                          std::string_view token) -> std::optional<oauth1::credentials> {
        auto const* const known = find_consumer(w, key);
        if (!known)
            return {};
        app = &known->app;
        return lookup(*app, token);
    };
    auto result = oauth1::verify(r, find, seconds, signature_skew, oauth1::rules::as_x);
    if (auto const* const no = std::get_if<oauth1::why_not>(&result))
        return refuse(no->reason == oauth1::refusal::unknown_credentials && app
                          ? fault::invalid_or_expired_token
                          : fault_of(no->reason));
    auto& yes = *std::get_if<oauth1::verified>(&result);
    if (!is_new(w.access, yes, seconds))
        return refuse(fault::could_not_authenticate);
    return signed_by{app, std::move(yes)};
}

/// The user whose token signed the request.
inline std::variant<caller, response> identify_signer(world& w, request const& r, time_point now)
{
    auto const lookup = [&](client const& app,
                            std::string_view token) -> std::optional<oauth1::credentials> {
        auto const* const known = find_oauth1_access(w, token);
        if (!known || known->revoked || known->consumer_key != app.consumer_key())
            return {};
        return signer(app, token, known->secret);
    };
    auto result = check_signature(w, r, now, lookup);
    if (auto* const no = std::get_if<response>(&result))
        return std::move(*no);
    auto& yes = std::get_if<signed_by>(&result)->what;
    auto const* const token = find_oauth1_access(w, yes.token);
    return caller{scheme::oauth1_user, token->who, {}, token->permission, std::move(yes.token)};
}

} // namespace xdm::inline abi_1::fake::detail

#endif
