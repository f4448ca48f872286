// SPDX-License-Identifier: BSL-1.0
// The three legs of OAuth 1.0a: POST /oauth/request_token, GET /oauth/authorize,
// POST /oauth/access_token; and the end, POST /1.1/oauth/invalidate_token
#ifndef XDM_FAKE_OAUTH1_FLOW_HPP
#define XDM_FAKE_OAUTH1_FLOW_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/decision.hpp>
#include <xdm/fake/oauth1_server.hpp>
#include <xdm/fake/token_form.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/http/form.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/request_token.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// An answer as a form. X calls it HTML.
inline response answer_form(fields const& pairs)
{
    return answer_with(200, html_type, form_body(pairs));
}

inline response issue_request_token(call& c)
{
    auto const alone = [](client const& app, std::string_view token) {
        return token.empty() ? std::optional{app.oauth1_client()} : std::nullopt;
    };
    auto const found = check_signature(c.world, c.asked, c.now, alone);
    if (auto const* const no = std::get_if<response>(&found))
        return *no;
    auto const& [app, what] = *std::get_if<signed_by>(&found);
    auto const callback = value_of(what.others, "oauth_callback");
    if (callback != oauth1::out_of_band && !app->is_registered(callback))
        return refuse(app->redirect_uris().empty() ? fault::callback_must_be_oob
                                                   : fault::callback_not_approved);
    auto const pairs = oauth1::collect_parameters(c.asked);
    auto const asked = value_of(pairs, "x_auth_access_type");
    auto const most = asked == "read"    ? permission::read
                      : asked == "write" ? permission::read_write
                                         : permission::read_write_messages;
    auto& all = c.world.access;
    auto const& made = all.request_tokens.emplace_back(
        request_token{all.draw("request_token", 27), all.draw("request_secret", 32),
            app->consumer_key(), std::string{callback}, std::min(most, app->permission())});
    fields answer;
    answer.push_back("oauth_token", made.text);
    answer.push_back("oauth_token_secret", made.secret);
    answer.push_back("oauth_callback_confirmed", "true");
    return answer_form(answer);
}

inline request_token* find_request_token(world& w, std::string_view text)
{
    return find_in(w.access.request_tokens, [&](auto const& t) { return t.text == text; });
}

inline void forget_request_token(world& w, std::string_view text)
{
    auto const is_it = [&](auto const& t) { return t.text == text; };
    std::erase_if(w.access.request_tokens, is_it);
}

/// Where the person's decision leads; a no ends the token. Each token is decided once.
/// @see RFC 5849 section 2.2
inline landing decide_oauth1(world& w, std::string_view token, user_id who, decision what)
{
    auto* const login = find_request_token(w, token);
    if (!login || login->who)
        return {.error = "Whoa there! The request token for this page is invalid."};
    auto const callback = login->callback;
    auto const by_pin = callback == oauth1::out_of_band;
    fields pairs;
    if (what == decision::deny || what == decision::add_error)
        pairs.push_back("denied", token);
    if (what == decision::deny) {
        forget_request_token(w, token);
        return by_pin ? landing{.error = "You have denied this app access."}
                      : back_to(callback, pairs);
    }
    login->who = who;
    login->verifier = by_pin ? w.access.draw("pin", 7, "0123456789")
                             : w.access.draw("verifier", 32);
    auto const shown = what == decision::tamper_code ? altered(login->verifier) : login->verifier;
    if (by_pin)
        return {.pin = shown};
    std::string const named{token};
    if (what != decision::drop_state)
        pairs.push_back("oauth_token", what == decision::tamper_state ? altered(named) : named);
    pairs.push_back("oauth_verifier", shown);
    return back_to(callback, pairs);
}

inline response issue_oauth1_token(call& c)
{
    auto const lookup = [&](client const& app,
                            std::string_view token) -> std::optional<oauth1::credentials> {
        auto const* const login = find_request_token(c.world, token);
        if (!login || login->consumer_key != app.consumer_key())
            return {};
        return signer(app, token, login->secret);
    };
    auto const found = check_signature(c.world, c.asked, c.now, lookup);
    if (auto const* const no = std::get_if<response>(&found))
        return *no;
    auto const& [app, what] = *std::get_if<signed_by>(&found);
    auto const login = *find_request_token(c.world, what.token);
    if (!login.who || value_of(what.others, "oauth_verifier") != login.verifier)
        return answer_with(401, html_type,
            "Error processing your OAuth request: Invalid oauth_verifier parameter");
    forget_request_token(c.world, login.text);
    auto const& made = grant_oauth1(c.world, *app, *login.who, login.permission);
    auto const* const who = find_person(c.world, *login.who);
    fields answer;
    answer.push_back("oauth_token", made.text);
    answer.push_back("oauth_token_secret", made.secret);
    answer.push_back("user_id", to_string(*login.who));
    answer.push_back("screen_name", who ? who->profile.username : "");
    return answer_form(answer);
}

/// Ends the token that signed the request.
inline response end_oauth1_token(call& c)
{
    if (auto* const token = find_oauth1_access(c.world, c.who.token))
        token->revoked = true;
    std::string body = "{";
    append_text(body, "access_token", c.who.token);
    return answer_json(200, body + '}');
}

} // namespace xdm::inline abi_1::fake::detail

#endif
