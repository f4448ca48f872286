// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_MEDIA_KEY_HPP
#define XDM_MODEL_MEDIA_KEY_HPP

#include <xdm/model/id.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {

/// Names a media in an answer: `{kind}_{media id}`, such as `5_1583157113245011970`.
///
/// What the kinds mean is not documented, and a photo has had several: look at `media::type`.
class media_key {
public:
    explicit constexpr media_key(std::uint64_t kind, media_id media) : media_{media}, kind_{kind} {}
    constexpr std::uint64_t kind() const { return kind_; }
    constexpr media_id media() const { return media_; }

    friend constexpr auto operator<=>(media_key const&, media_key const&) = default;

private:
    media_id media_;
    std::uint64_t kind_;
};

/// The key that a text `{digits}_{digits}` is; empty for anything else.
constexpr std::optional<media_key> parse_as(std::type_identity<media_key>, std::string_view text)
{
    auto const mark = text.find('_');
    auto const kind = detail::parse_number(text.substr(0, mark));
    auto const media = parse<media_id>(mark == text.npos ? "" : text.substr(mark + 1));
    if (!kind || !media)
        return {};
    return media_key{*kind, *media};
}

/// The key as X writes it.
inline std::string to_string(media_key const& k)
{
    std::string text;
    detail::append_number(text, k.kind());
    text += '_';
    detail::append_number(text, k.media().value());
    return text;
}

} // namespace xdm::inline abi_1

template <>
struct std::hash<xdm::media_key> {
    std::size_t operator()(xdm::media_key const& k) const
    {
        return xdm::detail::hash_number(k.media().value() ^ k.kind());
    }
};

#endif
