// SPDX-License-Identifier: BSL-1.0
// POST /1.1/oauth/invalidate_token.json
#ifndef XDM_OAUTH1_INVALIDATE_TOKEN_HPP
#define XDM_OAUTH1_INVALIDATE_TOKEN_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth1/form_answer.hpp>

#include <vector>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// X takes the token no more.
struct token_invalidated {
    friend bool operator==(token_invalidated, token_invalidated) = default;
};

/// Ends an access token: the one that signs this request.
struct invalidate_token {
    using result = token_invalidated;
    static constexpr schemes accepts{scheme::oauth1_user};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    friend bool operator==(invalidate_token, invalidate_token) = default;
};

inline request_of<invalidate_token> encode(invalidate_token, dialect = dialect::classic)
{
    request_of<invalidate_token> r;
    r.method = method::post;
    r.url = "https://api.x.com/1.1/oauth/invalidate_token.json";
    return r;
}

/// Nothing: there is nothing that X could refuse for its form.
inline std::vector<invalid> validate(invalidate_token, dialect = dialect::classic)
{
    return {};
}

} // namespace oauth1

/// That it is done: the body of a success, `{"access_token":"..."}`, says nothing new. Errors as in
/// `request_token`; code 89 says that the token was dead before.
template <>
inline outcome<oauth1::token_invalidated> decode<oauth1::invalidate_token>(response const& r)
{
    detail::form_answer const answer{r};
    if (!answer.succeeded())
        return answer.failed<outcome<oauth1::token_invalidated>>();
    return oauth1::token_invalidated{};
}

} // namespace xdm::inline abi_1

#endif
