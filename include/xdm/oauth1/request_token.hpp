// SPDX-License-Identifier: BSL-1.0
// POST /oauth/request_token
#ifndef XDM_OAUTH1_REQUEST_TOKEN_HPP
#define XDM_OAUTH1_REQUEST_TOKEN_HPP

#include <xdm/http/reference.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth1/form_answer.hpp>
#include <xdm/oauth1/pending.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// What the app asks the person for. By itself X asks for what the app is registered with; Direct
/// Messages need that: neither of the two narrower ones allows them.
enum class access : unsigned char { as_registered, read, write };

/// No callback: X shows the person a PIN, which they type into the app.
inline constexpr std::string_view out_of_band = "oob";

/// The first step of a login: asks for a token that a person can say yes to. Signed with the
/// client's credentials alone.
/// @see https://docs.x.com/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens
struct request_token {
    using result = pending;
    static constexpr schemes accepts{scheme::oauth1_user};
    static constexpr scope_set scopes{}; // OAuth 1.0a knows none: the app's permission counts
    static constexpr scope_set specification_scopes{};

    std::string callback{out_of_band}; ///< a URL as it is registered with X, or `out_of_band`
    oauth1::access access = oauth1::access::as_registered;

    friend bool operator==(request_token const&, request_token const&) = default;
};

/// The callback stands in the query until `sign` moves it into the header.
inline request_of<request_token> encode(request_token const& e, dialect = dialect::classic)
{
    request_of<request_token> r;
    r.method = method::post;
    r.url = "https://api.x.com/oauth/request_token";
    r.query.push_back("oauth_callback", e.callback);
    if (e.access != access::as_registered)
        r.query.push_back("x_auth_access_type", e.access == access::read ? "read" : "write");
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(request_token const& e, dialect = dialect::classic)
{
    auto const parts = detail::split_reference(e.callback);
    if (e.callback == out_of_band ||
        (detail::is_one_word(e.callback) && detail::is_scheme(parts.scheme.value_or("")) &&
            parts.authority && !parts.fragment))
        return {};
    return {{"callback", e.callback, "an absolute URL without fragment, or `oob`"}};
}

} // namespace oauth1

/// The login that waits for the person. An answer that does not confirm the callback is malformed:
/// such a server knows only OAuth 1.0, where a stranger can have a person agree to his login.
///
/// Errors are not read as JSON here: `problem` has the status, X's code where it is found, and in
/// `detail` and `body` the text as it came.
/// @see RFC 5849 section 2.1
template <>
inline outcome<oauth1::pending> decode<oauth1::request_token>(response const& r)
{
    detail::form_answer const answer{r};
    if (!answer.succeeded())
        return answer.failed<outcome<oauth1::pending>>();
    auto token = answer.token();
    if (!token)
        return answer.lacking("no oauth_token with its secret");
    if (answer.find("oauth_callback_confirmed") != "true")
        return answer.lacking("oauth_callback_confirmed is not true");
    return oauth1::pending{std::move(*token)};
}

} // namespace xdm::inline abi_1

#endif
