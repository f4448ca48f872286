// SPDX-License-Identifier: BSL-1.0
// The second step of a login: X sent the browser back.
#ifndef XDM_OAUTH1_CALLBACK_HPP
#define XDM_OAUTH1_CALLBACK_HPP

#include <xdm/crypto/constant_time.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/pending.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::oauth1 {

class granted;
/// The person said no.
struct denied {
    friend bool operator==(denied, denied) = default;
};
/// The callback is that of another login, or nobody's: this one goes on waiting.
struct for_another_token {
    friend bool operator==(for_another_token, for_another_token) = default;
};
/// A callback that X does not send: a program's fault, or an attack. The login goes on waiting.
struct malformed_callback {
    std::string_view what{}; ///< is wrong with it, in words

    friend bool operator==(malformed_callback const&, malformed_callback const&) = default;
};
using callback_answer = std::variant<granted, denied, for_another_token, malformed_callback>;

callback_answer finish(pending const&, std::string_view callback);
std::optional<granted> finish_with_pin(pending const&, std::string_view pin);

/// The person said yes. There is none but by `finish`, which saw that the yes was for this login,
/// and by `finish_with_pin`. X takes it once.
class granted {
public:
    oauth1::token const& token() const { return token_; } ///< which signs `access_token`
    secret const& verifier() const { return verifier_; }

    friend bool operator==(granted const&, granted const&) = default;

private:
    friend callback_answer finish(pending const&, std::string_view);
    friend std::optional<granted> finish_with_pin(pending const&, std::string_view);
    granted(oauth1::token t, std::string_view verifier)
        : token_{std::move(t)}, verifier_{std::string{verifier}}
    {}

    oauth1::token token_;
    secret verifier_;
};

/// What the callback brings. It is the whole URL, or what a server has of it: the target,
/// `/callback?oauth_token=...&oauth_verifier=...`, or `/callback?denied=...`. Parameters that the
/// callback has besides are left alone.
/// @see RFC 5849 section 2.2
inline callback_answer finish(pending const& login, std::string_view callback)
{
    std::optional<std::string_view> token;
    std::optional<std::string_view> verifier;
    std::optional<std::string_view> refused;
    auto const query = parse_form(detail::query_in(callback));
    for (auto const& [name, value] : query) {
        auto* const place = name == "oauth_token"      ? &token
                            : name == "oauth_verifier" ? &verifier
                            : name == "denied"         ? &refused
                                                       : nullptr;
        if (!place)
            continue;
        if (*place)
            return malformed_callback{"it has oauth_token, oauth_verifier or denied twice"};
        *place = value;
    }
    if (refused && (token || verifier))
        return malformed_callback{"it is a yes and a no"};
    if (!token && !refused)
        return malformed_callback{"it has neither oauth_token nor denied"};
    if (!constant_time_equal(token ? *token : *refused, login.token().identifier()))
        return for_another_token{};
    if (refused)
        return denied{};
    if (verifier.value_or("").empty())
        return malformed_callback{"it has no oauth_verifier"};
    return granted{login.token(), *verifier};
}

/// What the person typed, where there was no callback; blanks around it and in it do not count.
/// Nothing unless it is made of letters and digits: X shows about seven digits.
inline std::optional<granted> finish_with_pin(pending const& login, std::string_view pin)
{
    std::string digits;
    for (char const c : pin)
        if (detail::is_alnum(c))
            digits += c;
        else if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return {};
    if (digits.empty())
        return {};
    return granted{login.token(), digits};
}

/// `granted for token Z6eE, secret [redacted]; verifier [redacted]`
inline std::string to_string(granted const& g)
{
    return "granted for " + to_string(g.token()) + "; verifier " + to_string(g.verifier());
}

} // namespace xdm::inline abi_1::oauth1

#endif
