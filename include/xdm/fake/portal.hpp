// SPDX-License-Identifier: BSL-1.0
// Apps, their tokens, and the person at the browser.
#ifndef XDM_FAKE_PORTAL_HPP
#define XDM_FAKE_PORTAL_HPP

#include <xdm/fake/authorize_page.hpp>
#include <xdm/fake/client.hpp>
#include <xdm/fake/decision.hpp>
#include <xdm/fake/oauth1_flow.hpp>
#include <xdm/fake/stage.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/model/id.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth2/scopes.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::fake {

/// What happens at X's developer portal, and on the page where X asks people.
///
/// One app is there from the start. Its tokens need no login, and OAuth 2.0's do not expire.
class portal : public stage {
public:
    using stage::stage;

    /// An OAuth 2.0 access token of this user's, for `Authorization: Bearer`, with the scopes that
    /// messages need.
    std::string token(user_id who) const { return detail::user_token(world_.settings.seed, who); }
    /// Another one with these scopes alone.
    std::string add_token(user_id who, oauth2::scopes const& granted)
    {
        auto& all = world_.access;
        auto text = all.draw_oauth2("at", world_.clock);
        all.tokens.push_back({text, {}, all.apps[0].app.id(), who, granted});
        return text;
    }
    /// The bearer token of the app alone, which X takes for looking up users only.
    std::string app_token() const
    {
        return detail::app_token(world_.access.apps[0], world_.settings.seed);
    }
    /// An OAuth 1.0a access token of this user's: the `oauth_token` of `oauth1_credentials(who)`.
    std::string oauth1_token(user_id who) const
    {
        return detail::oauth1_token(world_.settings.seed, who);
    }
    /// What signs requests with OAuth 1.0a for this user.
    oauth1::credentials oauth1_credentials(user_id who)
    {
        return oauth1_credentials(who, world_.access.apps[0].app);
    }
    /// The same by another app, as if the user had said yes to it.
    oauth1::credentials oauth1_credentials(user_id who, client const& by)
    {
        auto const* const known = detail::find_consumer(world_, by.consumer_key());
        auto const& app = known ? known->app : by;
        auto const& granted = detail::grant_oauth1(world_, app, who, app.permission());
        return detail::signer(app, granted.text, granted.secret);
    }

    /// Registers an app; for an id that is taken, the one that has it.
    client add_client(new_client how = {})
    {
        if (auto const* const known = detail::find_app(world_, how.id))
            return known->app;
        auto& apps = world_.access.apps;
        auto const number = apps.size();
        return apps
            .emplace_back(detail::registered_app{
                client{world_.settings.seed, number, std::move(how)}, number})
            .app;
    }
    /// Changes an app's permission. Tokens of OAuth 1.0a that it has keep the one they were given
    /// with, as they do with X.
    void permit(client const& app, permission now)
    {
        if (auto* const known = detail::find_app(world_, app.id()))
            known->app.permit(now);
    }

    /// What comes of it when this person opens X's page, that of OAuth 2.0 or that of OAuth 1.0a,
    /// and decides. An app sends people there; what it gets back is the landing's callback.
    ///
    /// It is the time of the latest request, or of `at`: `x.at(now).authorize(url, who)`.
    landing authorize(std::string_view url, user_id who, decision what = decision::grant)
    {
        auto const parts = xdm::detail::split_reference(url);
        auto const query = parse_form(parts.query.value_or(""));
        auto const* const person = detail::find_person(world_, who);
        if (!person || person->suspended)
            return {.error = "Log in to X"};
        if (parts.path == "/i/oauth2/authorize" || parts.path == "/2/oauth2/authorize")
            return decide(world_, detail::authorize_query{query}, who, what);
        if (parts.path == "/oauth/authorize" || parts.path == "/oauth/authenticate" ||
            parts.path == "/i/oauth/authenticate")
            return decide_oauth1(world_, detail::value_of(query, "oauth_token"), who, what);
        return {.error = "Hmm...this page doesn't exist."};
    }
};

} // namespace xdm::inline abi_1::fake

#endif
