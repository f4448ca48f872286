// SPDX-License-Identifier: BSL-1.0
// POST /oauth/access_token
#ifndef XDM_OAUTH1_ACCESS_TOKEN_HPP
#define XDM_OAUTH1_ACCESS_TOKEN_HPP

#include <xdm/http/printable.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth1/callback.hpp>
#include <xdm/oauth1/form_answer.hpp>
#include <xdm/oauth1/token.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// What came of a login. The token does not expire; keep it with its secret, which signs from now
/// on: `client.with(grant.token)`. The request token's is worth nothing any more.
struct grant {
    oauth1::token token;
    std::optional<user_id> user{}; ///< who said yes
    std::string screen_name{};     ///< of that user, as of now

    friend bool operator==(grant const&, grant const&) = default;
};

/// The last step of a login: a person's yes for an access token. Signed with `client` acting for
/// the request token:
///
///     sign(encode(access_token{yes}), client.with(yes.token()), {nonce, timestamp})
///
/// @see RFC 5849 section 2.3
struct access_token {
    using result = grant;
    static constexpr schemes accepts{scheme::oauth1_user};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    granted yes;

    friend bool operator==(access_token const&, access_token const&) = default;
};

/// The verifier stands in the query until `sign` moves it into the header.
inline request_of<access_token> encode(access_token const& e, dialect = dialect::classic)
{
    request_of<access_token> r;
    r.method = method::post;
    r.url = "https://api.x.com/oauth/access_token";
    r.query.push_back("oauth_verifier", e.yes.verifier().reveal());
    return r;
}

/// Nothing: a yes that `finish` gave is never refused for its form.
inline std::vector<invalid> validate(access_token const&, dialect = dialect::classic)
{
    return {};
}

/// `login of user 6253282 (XAPI): token 6253282-eWud, secret [redacted]`
inline std::string to_string(grant const& g)
{
    auto text = "login of user " + (g.user ? to_string(*g.user) : "unknown") + " (";
    detail::append_printable(text, g.screen_name);
    return text + "): " + to_string(g.token);
}

} // namespace oauth1

/// The grant; errors as in the first step. A user whom X did not name is read from the token.
template <>
inline outcome<oauth1::grant> decode<oauth1::access_token>(response const& r)
{
    detail::form_answer const answer{r};
    if (!answer.succeeded())
        return answer.failed<outcome<oauth1::grant>>();
    auto token = answer.token();
    if (!token)
        return answer.lacking("no oauth_token with its secret");
    auto user = parse<user_id>(answer.find("user_id").value_or(""));
    if (!user)
        user = oauth1::user_of(token->identifier());
    return oauth1::grant{
        std::move(*token), user, std::string{answer.find("screen_name").value_or("")}};
}

} // namespace xdm::inline abi_1

#endif
