// SPDX-License-Identifier: BSL-1.0
// Finds tokens, also those that were given without a login, and gives new ones.
#ifndef XDM_FAKE_TOKENS_HPP
#define XDM_FAKE_TOKENS_HPP

#include <xdm/fake/token_store.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/id.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/token.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// How long X takes an access token of OAuth 2.0.
inline constexpr std::chrono::seconds access_life{7200};

inline registered_app* find_app(world& w, std::string_view client_id)
{
    return find_in(w.access.apps, [&](auto const& a) { return a.app.id() == client_id; });
}
inline registered_app* find_consumer(world& w, std::string_view key)
{
    return find_in(w.access.apps, [&](auto const& a) { return a.app.consumer_key() == key; });
}
/// The token of an app alone.
inline std::string app_token(registered_app const& of, std::uint64_t seed)
{
    return app_token(seed, of.number, of.ended_tokens);
}

/// The OAuth 2.0 access token of this text, whatever became of it; null: there was none.
inline issued_token* find_access(world& w, std::string_view text)
{
    auto& list = w.access.tokens;
    if (auto* const known = find_in(list, [&](auto const& t) { return t.access == text; }))
        return known;
    for (auto const& p : w.people)
        if (auto given = user_token(w.access.seed, p.profile.id); given == text)
            return &list.emplace_back(issued_token{
                std::move(given), {}, w.access.apps[0].app.id(), p.profile.id, message_scopes});
    return nullptr;
}
inline issued_token* find_refresh(world& w, std::string_view text)
{
    if (text.empty())
        return nullptr;
    return find_in(w.access.tokens, [&](auto const& t) { return t.refresh == text; });
}

/// The OAuth 1.0a access token of this text, whatever became of it; null: there was none.
inline oauth1_access* find_oauth1_access(world& w, std::string_view text)
{
    auto& list = w.access.oauth1_tokens;
    if (auto* const known = find_in(list, [&](auto const& t) { return t.text == text; }))
        return known;
    auto const who = oauth1::user_of(text);
    if (!who || !find_person(w, *who) || text != oauth1_token(w.access.seed, *who))
        return nullptr;
    return &list.emplace_back(oauth1_access{std::string{text}, oauth1_secret(w.access.seed, *who),
        w.access.apps[0].app.consumer_key(), *who, permission::read_write_messages});
}

/// The access token by which the app acts for the user, the one that it has if it has one: X gives
/// the same again, until it is invalidated or the app's permission changes.
inline oauth1_access& grant_oauth1(world& w, client const& app, user_id who, permission what)
{
    if (&app == &w.access.apps[0].app)
        find_oauth1_access(w, oauth1_token(w.access.seed, who));
    auto& list = w.access.oauth1_tokens;
    auto* const known = find_in(list, [&](auto const& t) {
        return t.consumer_key == app.consumer_key() && t.who == who && t.permission == what &&
               !t.revoked;
    });
    if (known)
        return *known;
    auto text = to_string(who) + '-' + w.access.draw("oauth1_token", 30);
    return list.emplace_back(oauth1_access{
        std::move(text), w.access.draw("oauth1_secret", 45), app.consumer_key(), who, what});
}

/// What signs as the app with this token.
inline oauth1::credentials signer(client const& app, std::string_view token, std::string secret)
{
    auto made = oauth1::make_token(token, xdm::secret{std::move(secret)});
    return app.oauth1_client().with(*std::get_if<oauth1::token>(&made)); // letters and digits
}

/// A new access token, with a refresh token where `offline.access` was granted.
inline issued_token& grant_oauth2(world& w, std::string client_id, user_id who,
    oauth2::scopes const& granted, std::uint64_t login, time_point now)
{
    auto& all = w.access;
    issued_token t{all.draw_oauth2("at", now), {}, std::move(client_id), who, granted,
        now + access_life, login};
    if (granted.has(scope::offline_access))
        t.refresh = all.draw_oauth2("rt", now);
    return all.tokens.emplace_back(std::move(t));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
