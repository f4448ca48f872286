// SPDX-License-Identifier: BSL-1.0
// Which names go before secrets: in headers, queries, forms and JSON alike.
#ifndef XDM_HTTP_SECRET_NAMES_HPP
#define XDM_HTTP_SECRET_NAMES_HPP

#include <xdm/text/ascii.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

constexpr bool is_one_of(std::string_view name, std::initializer_list<std::string_view> list)
{
    for (auto const& one : list)
        if (one == name)
            return true;
    return false;
}

// True where a word of the name, between `_`, `-` and `.`, is one of the list.
constexpr bool has_word(std::string_view name, std::initializer_list<std::string_view> list)
{
    while (!name.empty()) {
        auto const end = name.find_first_of("_-.");
        if (is_one_of(name.substr(0, end), list))
            return true;
        name.remove_prefix(end == name.npos ? name.size() : end + 1);
    }
    return false;
}

/// True when what stands under this name is nobody's business: `access_token`, `x-csrf-token`,
/// `client_secret`, `oauth_signature`, `Authorization`. It goes by words, to catch names that are
/// not X's; the names that have such a word and are harmless are listed.
inline bool is_secret_name(std::string_view name)
{
    std::string text{name};
    for (auto& c : text)
        c = to_lower(c);
    if (is_one_of(text, {"pagination_token", "next_token", "previous_token", "token_type",
                            "token_type_hint", "media_key", "media_keys", "code_challenge_method",
                            "oauth_version", "oauth_timestamp", "oauth_nonce",
                            "oauth_signature_method", "oauth_callback_confirmed"}))
        return false;
    for (std::string_view const part :
        {"token", "secret", "passw", "credential", "authoriz", "signature", "verifier", "challenge",
            "cookie", "assertion", "session", "oauth", "bearer", "jwt", "apikey"})
        if (text.find(part) != text.npos)
            return true;
    return has_word(text, {"key", "keys", "auth", "sig", "hmac", "csrf", "xsrf", "pin", "pwd"});
}

/// True for what a browser brings back from an authorization, under names that elsewhere, as in
/// `{"code":88}`, mean something harmless.
constexpr bool is_callback_name(std::string_view name)
{
    return equal_ignoring_case(name, "code") || equal_ignoring_case(name, "state") ||
           equal_ignoring_case(name, "denied");
}

/// True when the name looks like one that an API gives, not like something that slipped into its
/// place: 1 to 40 of `a`-`z`, `0`-`9`, `_`, `-`, `.`. Tokens have capital letters.
constexpr bool is_plain_name(std::string_view name)
{
    for (char const c : name)
        if (!is_digit(c) && !(c >= 'a' && c <= 'z') && c != '_' && c != '-' && c != '.')
            return false;
    return !name.empty() && name.size() <= 40;
}

} // namespace xdm::inline abi_1::detail

#endif
