// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_SCHEME_HPP
#define XDM_MODEL_SCHEME_HPP

#include <initializer_list>
#include <string_view>

namespace xdm::inline abi_1 {

/// The ways of authorization that X knows.
enum class scheme : unsigned char {
    oauth2_user, ///< OAuth 2.0 Authorization Code with PKCE: recommended
    oauth2_app,  ///< OAuth 2.0 Application-Only: never for Direct Messages
    oauth1_user, ///< OAuth 1.0a User Context: legacy
};

/// The scheme as X's error texts name it.
constexpr std::string_view to_string(scheme s)
{
    switch (s) {
    case scheme::oauth2_user:
        return "OAuth 2.0 User Context";
    case scheme::oauth2_app:
        return "OAuth 2.0 Application-Only";
    case scheme::oauth1_user:
        break;
    }
    return "OAuth 1.0a User Context";
}

/// A set of schemes: what an endpoint accepts.
class schemes {
public:
    constexpr schemes(std::initializer_list<scheme> list)
    {
        for (auto const s : list)
            bits_ |= bit(s);
    }
    constexpr bool has(scheme s) const { return (bits_ & bit(s)) != 0; }

    friend constexpr bool operator==(schemes, schemes) = default;

private:
    static constexpr unsigned bit(scheme s) { return 1u << static_cast<unsigned>(s); }

    unsigned bits_ = 0;
};

/// X takes this scheme for this endpoint. Authorizers delete their overload where it does not.
template <class Endpoint, scheme S>
concept accepts_scheme = Endpoint::accepts.has(S);

/// Whether X takes this scheme for this endpoint: the question at run time.
template <class Endpoint>
constexpr bool accepts(scheme s)
{
    return Endpoint::accepts.has(s);
}

} // namespace xdm::inline abi_1

#endif
