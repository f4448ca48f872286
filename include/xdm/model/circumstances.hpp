// SPDX-License-Identifier: BSL-1.0
// How a cause is narrowed down by what the caller knows.
#ifndef XDM_MODEL_CIRCUMSTANCES_HPP
#define XDM_MODEL_CIRCUMSTANCES_HPP

#include <xdm/model/cause.hpp>
#include <xdm/model/problem.hpp>
#include <xdm/model/scope_name.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// What the caller knows of a request that failed. X answers one bare 403 for many causes: the
/// more is known, the fewer remain.
struct circumstances {
    std::optional<scope_set> granted{};              ///< of the OAuth 2.0 token
    std::optional<scope_set> needed{};               ///< `diagnose<Endpoint>` fills it
    std::optional<bool> sends_message{};             ///< `diagnose<Endpoint>` fills it
    std::optional<bool> makes_group{};               ///< `diagnose<Endpoint>` fills it
    std::optional<bool> exchanges_code{};            ///< `diagnose<Endpoint>` fills it
    std::optional<bool> has_media{};                 ///< whether a message had an attachment
    std::optional<std::chrono::seconds> media_age{}; ///< since its upload ended
    std::string_view access_level{};                 ///< `x-access-level` of the answer
};

/// Why it failed. `sentence` says who has to do what; where X left it open, `possible` has the
/// causes that remain, the likeliest first, and the sentence names them.
struct diagnosis {
    xdm::cause cause = xdm::cause::unknown;
    actor who = actor::program;
    std::string sentence{};
    std::vector<xdm::cause> possible{};

    friend bool operator==(diagnosis const&, diagnosis const&) = default;
};

namespace detail {

inline diagnosis diagnosed(cause c)
{
    return {c, advice_for(c).who, std::string{advice_for(c).what}, {}};
}

inline diagnosis missing_scopes(scope_set missing)
{
    auto found = diagnosed(cause::scope_missing);
    found.sentence = "The token lacks";
    auto mark = ' ';
    missing.for_each([&](scope s) {
        found.sentence += mark == ' ' ? " " : ", ";
        found.sentence += to_string(s);
        mark = ',';
    });
    found.sentence += ": log in again and ask for it.";
    return found;
}

// A bare 403: what is left when all that is known was used.
inline diagnosis open_question(circumstances const& known)
{
    using enum cause;
    if (known.granted && known.needed)
        if (auto const missing = *known.needed - *known.granted; !missing.empty())
            return missing_scopes(missing);
    auto const direct_messages = known.access_level.find("directmessages") !=
                                 std::string_view::npos;
    if (!known.access_level.empty() && !direct_messages)
        return diagnosed(app_permission);
    auto found = diagnosed(forbidden);
    auto const add = [&](bool may_be, cause c) {
        if (may_be)
            found.possible.push_back(c);
    };
    add(!(known.granted && known.needed), scope_missing);
    add(!direct_messages && !known.granted, app_permission);
    add(known.makes_group.value_or(false), group_refused);
    add(known.sends_message.value_or(true) && !known.makes_group.value_or(false),
        recipient_refuses);
    add(known.sends_message.value_or(true) && known.has_media.value_or(true), media_refused);
    add(known.sends_message.value_or(true), sender_restricted);
    add(true, plan_too_small);
    found.sentence += " What it can be:";
    for (auto const c : found.possible)
        found.sentence.append(" ").append(advice_for(c).what);
    return found;
}

// Sharper, where the cause leaves something open that the caller knows.
inline diagnosis sharpened(cause c, problem const& p, circumstances const& known)
{
    using enum cause;
    if (c == forbidden)
        return open_question(known);
    if (c == media_refused && known.media_age)
        return diagnosed(
            *known.media_age >= std::chrono::hours{24} ? media_too_old : media_wrong_category);
    if (c == refresh_token_dead && known.exchanges_code.value_or(false))
        return diagnosed(code_unusable); // `invalid_grant` is said of both
    if (known.makes_group.value_or(false) && (c == recipient_refuses || c == recipient_not_found))
        return diagnosed(group_refused);
    auto found = diagnosed(c);
    if (c == request_invalid && !p.parameters.empty()) {
        found.sentence = "The request was not right: X does not take";
        for (auto const& [name, values] : p.parameters) {
            found.sentence += ' ' + name;
            for (auto const& value : values)
                found.sentence += " \"" + value + '"';
        }
        found.sentence += '.';
    }
    return found;
}

} // namespace detail

} // namespace xdm::inline abi_1

#endif
