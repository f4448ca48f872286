// SPDX-License-Identifier: BSL-1.0
// POST /2/oauth2/token, POST /2/oauth2/revoke
#ifndef XDM_FAKE_TOKEN_ENDPOINT_HPP
#define XDM_FAKE_TOKEN_ENDPOINT_HPP

#include <xdm/crypto/sha256.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/client_login.hpp>
#include <xdm/fake/token_form.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/oauth2/pkce.hpp>
#include <xdm/oauth2/scopes.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// A grant, its members in X's order.
inline response granted(issued_token const& t)
{
    std::string body = R"({"token_type":"bearer","expires_in":)" +
                       std::to_string(access_life.count());
    append_text(body, "access_token", t.access);
    append_text(body, "scope", to_string(t.granted));
    if (!t.refresh.empty())
        append_text(body, "refresh_token", t.refresh);
    return answer_json(200, body + '}');
}

/// Whether this verifier is that of the challenge. Verifiers may be longer than RFC 7636 allows.
inline bool proves(std::string_view verifier, issued_code const& code)
{
    return (code.plain ? std::string{verifier} : xdm::detail::base64url_of(sha256_of(verifier))) ==
           code.challenge;
}

/// A code for tokens. What names a code with a wrong redirect or verifier spends it.
inline response exchange(call& c, client const& app, fields const& form)
{
    for (auto const* name : {"code", "redirect_uri", "code_verifier"})
        if (value_of(form, name).empty())
            return missing_parameter(name);
    auto& codes = c.world.access.codes;
    auto const text = value_of(form, "code");
    auto const found = std::find_if(codes.begin(), codes.end(),
        [&](auto const& one) { return one.text == text && one.client_id == app.id(); });
    if (found == codes.end())
        return invalid_value("authorization code");
    auto const code = std::move(*found);
    codes.erase(found);
    if (code.until && c.now >= *code.until)
        return invalid_value("authorization code");
    if (value_of(form, "redirect_uri") != code.redirect_uri)
        return oauth2_error(400, "invalid_request",
            "Value passed for the redirect uri did not match the uri of the authorization code.");
    if (!proves(value_of(form, "code_verifier"), code))
        return oauth2_error(400, "invalid_request",
            "Value passed for the code verifier did not match the code challenge.");
    auto const login = ++c.world.access.drawn;
    return granted(grant_oauth2(c.world, app.id(), code.who, code.granted, login, c.now));
}

/// A refresh token for new ones. It is taken once. One that was used is refused, and that is all:
/// that X would end the login then, as RFC 9700 has it, was not heard of. The access token before
/// lives on until its time.
inline response refresh(call& c, client const& app, fields const& form)
{
    auto const text = value_of(form, "refresh_token");
    if (text.empty())
        return missing_parameter("refresh_token");
    auto* const old = find_refresh(c.world, text);
    if (!old || old->client_id != app.id())
        return invalid_value("token");
    old->refresh.clear();
    auto const [who, scopes, login] = std::tuple{old->who, old->granted, old->login};
    return granted(grant_oauth2(c.world, app.id(), who, scopes, login, c.now));
}

inline response issue_token(call& c)
{
    auto const form = token_form(c.asked);
    auto const kind = value_of(form, "grant_type");
    if (kind.empty())
        return missing_parameter("grant_type");
    auto const found = client_of(c.world, c.asked, form);
    if (auto const* const no = std::get_if<response>(&found))
        return *no;
    auto const& app = **std::get_if<client const*>(&found);
    if (kind == "authorization_code")
        return exchange(c, app, form);
    if (kind == "refresh_token")
        return refresh(c, app, form);
    return oauth2_error(
        400, "unsupported_grant_type", "Value passed for the grant type was invalid.");
}

/// Ends a token. With a refresh token end the access tokens of its login; an access token ends
/// alone. One that is nobody's is revoked already; one of another app's is not touched.
/// @see RFC 7009 section 2
inline response revoke_token(call& c)
{
    auto const form = token_form(c.asked);
    auto const found = client_of(c.world, c.asked, form);
    if (auto const* const no = std::get_if<response>(&found))
        return *no;
    auto const text = value_of(form, "token");
    if (text.empty())
        return missing_parameter("token");
    auto* const by_refresh = find_refresh(c.world, text);
    auto* const one = by_refresh ? by_refresh : find_access(c.world, text);
    if (one && one->client_id != (*std::get_if<client const*>(&found))->id())
        return invalid_value("token");
    if (one)
        one->revoked = true;
    if (by_refresh)
        for (auto& other : c.world.access.tokens)
            if (&other == one || (other.login == one->login && one->login != 0)) {
                other.revoked = true;
                other.refresh.clear();
            }
    return answer_json(200, R"({"revoked":true})");
}

} // namespace xdm::inline abi_1::fake::detail

#endif
