// SPDX-License-Identifier: BSL-1.0
// Where a page goes on, as X writes it; to clients it is opaque.
#ifndef XDM_FAKE_PAGE_TOKEN_HPP
#define XDM_FAKE_PAGE_TOKEN_HPP

#include <xdm/model/id.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// The page of what is older than an event, or of what is newer.
struct page_token {
    bool older;
    event_id than;

    friend bool operator==(page_token, page_token) = default;
};

inline constexpr std::string_view base32hex = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
inline constexpr std::string_view token_filler = "ZZZZ";
inline constexpr std::uint32_t older_mark = 0x0a2aa5;
inline constexpr std::uint32_t newer_mark = 0x0aeac2;

/// Twelve bytes in base32hex, then `ZZZZ`: a mark of 3 bytes, the id of 8, one of 0.
/// @see RFC 4648 section 7
inline std::string to_string(page_token const& token)
{
    auto const mark = token.older ? older_mark : newer_mark;
    std::uint64_t high = std::uint64_t{mark} << 40 | token.than.value() >> 24; // 64 of 96 bits
    std::uint64_t low = token.than.value() << 40;                              // the other 32
    std::string text;
    for (int n = 0; n < 20; ++n) {
        text += base32hex[static_cast<unsigned>(high >> 59)];
        high = high << 5 | low >> 59;
        low <<= 5;
    }
    return text.append(token_filler);
}

/// What a text of that form says; empty for any other.
inline std::optional<page_token> parse_page_token(std::string_view text)
{
    if (text.size() != 24 || !text.ends_with(token_filler))
        return {};
    std::uint64_t high = 0; // of 100 bits the first 36
    std::uint64_t low = 0;  // and the last 64
    for (char const c : text.substr(0, 20)) {
        auto const value = base32hex.find(c);
        if (value == text.npos)
            return {};
        high = high << 5 | low >> 59;
        low = low << 5 | value;
    }
    auto const mark = high >> 12; // 24 bits, the id's 64, and 12 of nothing
    event_id const than{high << 52 | low >> 12};
    if ((mark != older_mark && mark != newer_mark) || (low & 0xfff) != 0)
        return {};
    return page_token{mark == older_mark, than};
}

} // namespace xdm::inline abi_1::fake::detail

#endif
