// SPDX-License-Identifier: BSL-1.0
// A person's consent, as a program keeps it: tokens, their scopes, their time.
#ifndef XDM_OAUTH2_TOKEN_HPP
#define XDM_OAUTH2_TOKEN_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth2/grant.hpp>
#include <xdm/oauth2/saved.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::oauth2 {

/// An access token and what belongs to it. It does not change: a refresh makes another.
///
///     token{grant, now, code.requested()}    // after exchange_code
///     held.renewed(grant, now)               // after refresh_token
class token {
public:
    /// The token of a first grant, received now. A grant that names no scopes was given those that
    /// were requested (RFC 6749 section 5.1); one without a refresh token has none.
    token(token_grant const& grant, time_point now, scopes const& requested = {})
        : access_{grant.access_token}, refresh_{grant.refresh_token},
          granted_{grant.scope.empty() ? requested : scopes{grant.scope}}, received_{now},
          expires_{expiry(grant, now)}
    {}
    /// The token that this one became. The refresh token stays where no new one came, and so do
    /// the scopes that the grant does not name.
    /// @see RFC 6749 section 6
    token renewed(token_grant const& grant, time_point now) const
    {
        token next{grant, now, granted_};
        if (next.refresh_.empty())
            next.refresh_ = refresh_;
        return next;
    }

    /// For `bearer`.
    secret const& access() const { return access_; }
    /// For `refresh_token`; empty where `offline.access` was not granted.
    secret const& refresh() const { return refresh_; }
    scopes const& granted() const { return granted_; }
    time_point received() const { return received_; }
    /// When X takes the access token no more; empty for one that lasts, such as an app's.
    std::optional<time_point> expires() const { return expires_; }
    bool expired(time_point now) const { return expires_ && now >= *expires_; }

    /// The token as a text, for a file or a store that nobody else reads.
    secret save() const
    {
        fields kept;
        kept.push_back("xdm-token", "1");
        kept.push_back("access_token", access_.reveal());
        if (!refresh_.empty())
            kept.push_back("refresh_token", refresh_.reveal());
        kept.push_back("scope", to_string(granted_));
        kept.push_back("received", xdm::to_string(received_));
        if (expires_)
            kept.push_back("expires", xdm::to_string(*expires_));
        return xdm::detail::saved_text(kept);
    }
    /// The token that was saved, or nothing if the text is none, or is of another version.
    static std::optional<token> load(std::string_view text)
    {
        auto const kept = xdm::detail::saved_fields(text, "xdm-token");
        if (!kept)
            return {};
        auto const value = [&](auto name) { return xdm::detail::value_of(*kept, name); };
        token loaded{{}, {}};
        loaded.access_ = secret{std::string{value("access_token")}};
        loaded.refresh_ = secret{std::string{value("refresh_token")}};
        loaded.granted_ = scopes{value("scope")};
        auto const received = time_of(value("received"));
        if (loaded.access_.empty() || !received)
            return {};
        loaded.received_ = *received;
        if (!value("expires").empty()) {
            loaded.expires_ = time_of(value("expires"));
            if (!loaded.expires_)
                return {};
        }
        return loaded;
    }

    friend bool operator==(token const&, token const&) = default;

private:
    // A time that can be saved again: an offset may lead out of the years that have four digits.
    static std::optional<time_point> time_of(std::string_view text)
    {
        auto const time = parse_timestamp(text);
        return time && parse_timestamp(xdm::to_string(*time)) == time ? time : std::nullopt;
    }
    static std::optional<time_point> expiry(token_grant const& grant, time_point now)
    {
        if (!grant.expires_in)
            return {};
        constexpr std::int64_t longest = 100LL * 366 * 24 * 3600; // a number gone wrong
        auto const seconds = *grant.expires_in < 0         ? 0
                             : *grant.expires_in > longest ? longest
                                                           : *grant.expires_in;
        return now + std::chrono::seconds{seconds};
    }

    secret access_;
    secret refresh_;
    scopes granted_;
    time_point received_;
    std::optional<time_point> expires_;
};

/// `access token [redacted], with a refresh token, for SCOPES, until 2022-10-19T20:58:00.000Z`
inline std::string to_string(token const& t)
{
    return "access token [redacted], " + std::string{t.refresh().empty() ? "without" : "with"} +
           " a refresh token, for " + to_string(t.granted()) +
           (t.expires() ? ", until " + xdm::to_string(*t.expires()) : std::string{", without end"});
}

} // namespace xdm::inline abi_1::oauth2

#endif
