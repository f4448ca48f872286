// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_SCHEME_HPP
#define XDM_MODEL_SCHEME_HPP

#include <xdm/model/spelling.hpp>

#include <initializer_list>

namespace xdm::inline abi_1 {

/// The ways of authorization that X knows.
enum class scheme : unsigned char {
    oauth2_user, ///< OAuth 2.0 Authorization Code with PKCE: recommended
    oauth2_app,  ///< OAuth 2.0 Application-Only: never for Direct Messages
    oauth1_user, ///< OAuth 1.0a User Context: legacy
};

/// As X's error texts name them.
template <>
struct detail::spellings<scheme> {
    static constexpr spelling rows[]{
        {"OAuth 2.0 User Context"}, {"OAuth 2.0 Application-Only"}, {"OAuth 1.0a User Context"}};
};

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
