// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_SCOPE_HPP
#define XDM_MODEL_SCOPE_HPP

#include <cstdint>
#include <initializer_list>

namespace xdm::inline abi_1 {

/// What a person may grant an app, each one of X's OAuth 2.0 scopes. Their names on the wire stand
/// in <xdm/model/scope_name.hpp>.
enum class scope : unsigned char {
    block_read,
    block_write,
    bookmark_read,
    bookmark_write,
    broadcast_read,
    broadcast_write,
    dm_read,
    dm_write,
    follows_read,
    follows_write,
    like_read,
    like_write,
    list_read,
    list_write,
    media_write,
    mute_read,
    mute_write,
    offline_access, ///< a refresh token comes with the grant
    space_read,
    timeline_read,
    tweet_moderate_write,
    tweet_read,
    tweet_write,
    users_email,
    users_read,
};

/// A set of scopes: what an endpoint needs, or what was granted.
class scope_set {
public:
    constexpr scope_set() = default;
    constexpr scope_set(std::initializer_list<scope> list)
    {
        for (auto const s : list)
            bits_ |= bit(s);
    }

    constexpr bool has(scope s) const { return (bits_ & bit(s)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    /// Both sets together.
    friend constexpr scope_set operator|(scope_set a, scope_set b) { return a.bits_ | b.bits_; }
    /// The first without the second: `needed - granted` is what is missing.
    friend constexpr scope_set operator-(scope_set a, scope_set b) { return a.bits_ & ~b.bits_; }
    friend constexpr bool operator==(scope_set, scope_set) = default;

    /// Calls `visit(scope)` for each, in the order of the enumeration: alphabetical.
    template <class Visit>
    constexpr void for_each(Visit visit) const
    {
        for (unsigned i = 0; bits_ >> i != 0; ++i)
            if (has(static_cast<scope>(i)))
                visit(static_cast<scope>(i));
    }

private:
    constexpr scope_set(std::uint32_t bits) : bits_{bits} {}
    static constexpr std::uint32_t bit(scope s) { return 1u << static_cast<unsigned>(s); }

    std::uint32_t bits_ = 0;
};

} // namespace xdm::inline abi_1

#endif
