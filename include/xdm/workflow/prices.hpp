// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_PRICES_HPP
#define XDM_WORKFLOW_PRICES_HPP

#include <xdm/text/number.hpp>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// An amount of US dollars, in millionths.
struct money {
    std::int64_t millionths = 0;

    friend constexpr auto operator<=>(money, money) = default;
    friend constexpr money operator+(money a, money b) { return {a.millionths + b.millionths}; }
    friend constexpr money operator-(money a, money b) { return {a.millionths - b.millionths}; }
    friend constexpr money operator*(std::int64_t count, money m) { return {count * m.millionths}; }
};

/// `$0.015`: at least two digits behind the point.
inline std::string to_string(money m)
{
    auto const minus = m.millionths < 0;
    auto const value = minus ? ~static_cast<std::uint64_t>(m.millionths) + 1
                             : static_cast<std::uint64_t>(m.millionths);
    std::string text = minus ? "-$" : "$";
    detail::append_number(text, value / 1'000'000);
    std::string fraction;
    detail::append_number(fraction, 1'000'000 + value % 1'000'000);
    fraction[0] = '.';
    while (fraction.size() > 3 && fraction.back() == '0')
        fraction.pop_back();
    return text + fraction;
}

/// What X asks for each thing, where one pays by use. A resource that was read is paid once in a
/// UTC day, as a rule without a guarantee.
struct prices {
    std::string_view date = "2026-08-22"; ///< when X's page was read; they change
    money event_read{10'000};             ///< each event
    money user_read{10'000};
    money post_read{5'000};
    money message_sent{15'000}; ///< each request, to a group, too
    money event_deleted{10'000};
    money block_changed{10'000};
    money media_uploaded{5'000};
    /// Whether users and posts that come along with events are paid: X does not say.
    bool includes = false;

    friend bool operator==(prices const&, prices const&) = default;
};

} // namespace xdm::inline abi_1

#endif
