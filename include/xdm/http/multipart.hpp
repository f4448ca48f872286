// SPDX-License-Identifier: BSL-1.0
// Bodies of the type multipart/form-data: files and the fields beside them.
#ifndef XDM_HTTP_MULTIPART_HPP
#define XDM_HTTP_MULTIPART_HPP

#include <xdm/text/percent.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// One part of a form with files: views that have to live until the body is written.
struct part {
    std::string_view name;
    std::string_view content{};   ///< any bytes
    std::string_view file_name{}; ///< empty: a field
    std::string_view type{}; ///< empty: none for a field, `application/octet-stream` for a file
};

/// A body and the value of its `content-type`, which names the boundary between the parts.
struct multipart_body {
    std::string content_type{};
    std::string bytes{};

    friend bool operator==(multipart_body const&, multipart_body const&) = default;
};

namespace detail {

// How often `text` stands in the parts, by the character behind it; the last count is of those at
// the end of a part.
inline constexpr std::string_view boundary_characters = "0123456789abcdefghijklmnopqrstuvwxyz";
inline std::vector<std::size_t> followers_of(std::string_view text, std::vector<part> const& parts)
{
    std::vector<std::size_t> counts(boundary_characters.size() + 1);
    for (auto const& p : parts)
        for (auto const where : {p.name, p.content, p.file_name, p.type})
            for (auto at = where.find(text); at != where.npos; at = where.find(text, at + 1)) {
                auto const next = where.substr(at + text.size(), 1);
                auto const which = next.empty() ? next.npos : boundary_characters.find(next[0]);
                ++counts[which < boundary_characters.size() ? which : boundary_characters.size()];
            }
    return counts;
}

// A text that stands in none of the parts. While it does, it gets the character that follows it
// there the least often: of n places where it stood one in 36 is left, so that it stays short and
// costs few looks, whatever the parts hold.
inline std::string boundary_for(std::vector<part> const& parts)
{
    std::string boundary = "xdm-form-data";
    while (true) {
        auto const counts = followers_of(boundary, parts);
        std::size_t least = 0;
        std::size_t all = counts.back();
        for (std::size_t n = 0; n < boundary_characters.size(); ++n) {
            all += counts[n];
            if (counts[n] < counts[least])
                least = n;
        }
        if (all == 0)
            return boundary;
        boundary += boundary_characters[least];
    }
}

} // namespace detail

/// The parts as a body, in their order. The boundary stands in none of them, and depends on
/// nothing else: the same parts make the same body.
///
/// Nothing breaks out of its part: names are percent-encoded, those that X knows need none, and in
/// a type every character that is not printable ASCII becomes a space.
/// @see RFC 7578, and RFC 2046 section 5.1.1
inline multipart_body write_multipart(std::vector<part> const& parts)
{
    auto const boundary = detail::boundary_for(parts);
    std::size_t size = 8 + boundary.size();
    for (auto const& p : parts)
        size += 160 + boundary.size() + 3 * (p.name.size() + p.file_name.size()) + p.type.size() +
                p.content.size();
    multipart_body body{"multipart/form-data; boundary=" + boundary, {}};
    auto& to = body.bytes;
    to.reserve(size);
    for (auto const& p : parts) {
        to.append("--").append(boundary);
        to += "\r\nContent-Disposition: form-data; name=\"";
        append_percent_encoded(to, p.name);
        if (!p.file_name.empty()) {
            to += "\"; filename=\"";
            append_percent_encoded(to, p.file_name);
        }
        to += '"';
        auto const is_plain_file = p.type.empty() && !p.file_name.empty();
        if (auto const type = is_plain_file ? "application/octet-stream" : p.type; !type.empty()) {
            to += "\r\nContent-Type: ";
            for (char const c : type)
                to += c >= ' ' && c <= '~' ? c : ' ';
        }
        to.append("\r\n\r\n").append(p.content).append("\r\n");
    }
    to.append("--").append(boundary).append("--\r\n");
    return body;
}

} // namespace xdm::inline abi_1

#endif
