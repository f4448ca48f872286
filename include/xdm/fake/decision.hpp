// SPDX-License-Identifier: BSL-1.0
// What a person does on X's page, and where their browser goes from there.
#ifndef XDM_FAKE_DECISION_HPP
#define XDM_FAKE_DECISION_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake {

/// Yes, no, or a yes that somebody changed on its way back: an app must take none of those.
enum class decision : unsigned char {
    grant,
    deny,
    tamper_state, ///< of another login; with OAuth 1.0a the token
    drop_state,   ///< not there; with OAuth 1.0a the token
    tamper_code,  ///< one that X never gave; with OAuth 1.0a the verifier
    add_error,    ///< a yes and a no at once
};

/// Where a browser came to. One of the three is there.
struct landing {
    std::string callback{}; ///< the URL that X sent it to
    std::string pin{};      ///< shown on X's page, where the app asked for one (`oob`)
    std::string error{};    ///< shown on X's page: it asked nobody, or there is no way back
};

namespace detail {

/// The answer by a redirect: these pairs behind whatever query the URL has.
inline landing back_to(std::string_view url, fields const& pairs)
{
    auto const mark = url.find('?') == url.npos ? '?' : '&';
    return {.callback = std::string{url} + mark + form_body(pairs)};
}

/// Another text, as long.
inline std::string altered(std::string text)
{
    if (!text.empty())
        text.back() = text.back() == 'x' ? 'y' : 'x';
    return text;
}

} // namespace detail

} // namespace xdm::inline abi_1::fake

#endif
