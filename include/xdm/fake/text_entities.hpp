// SPDX-License-Identifier: BSL-1.0
// What a text can hold besides words: each function says how many bytes of it begin here, or 0.
#ifndef XDM_FAKE_TEXT_ENTITIES_HPP
#define XDM_FAKE_TEXT_ENTITIES_HPP

#include <xdm/model/id.hpp>
#include <xdm/text/ascii.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// Letters, digits, `_`, and every byte of a character beyond ASCII.
constexpr bool is_word(char c)
{
    return xdm::detail::is_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr std::size_t word_size(std::string_view text)
{
    std::size_t size = 0;
    while (size < text.size() && is_word(text[size]))
        ++size;
    return size;
}

/// `#word`, not of digits alone.
constexpr std::size_t hashtag_size(std::string_view text)
{
    if (!text.starts_with('#'))
        return 0;
    auto const word = text.substr(1, word_size(text.substr(1)));
    return word.find_first_not_of("0123456789") == word.npos ? 0 : word.size() + 1;
}

/// `$WORD` of 1 to 6 letters.
constexpr std::size_t cashtag_size(std::string_view text)
{
    if (!text.starts_with('$'))
        return 0;
    auto const word = text.substr(1, word_size(text.substr(1)));
    for (char const c : word)
        if (!xdm::detail::is_alpha(c))
            return 0;
    return word.empty() || word.size() > 6 ? 0 : word.size() + 1;
}

/// `@name` of 1 to 15 letters, digits and `_`.
constexpr std::size_t mention_size(std::string_view text)
{
    if (!text.starts_with('@'))
        return 0;
    auto const word = text.substr(1, word_size(text.substr(1)));
    for (char const c : word)
        if (static_cast<unsigned char>(c) >= 0x80)
            return 0;
    return word.empty() || word.size() > 15 ? 0 : word.size() + 1;
}

/// `http://` or `https://` and what follows up to white space, without a full stop or the like at
/// its end.
constexpr std::size_t url_size(std::string_view text)
{
    std::size_t const scheme = text.starts_with("https://")  ? 8
                               : text.starts_with("http://") ? 7
                                                             : 0;
    auto url = text.substr(0, text.find_first_of(" \t\r\n\"<>"));
    while (url.size() > scheme && std::string_view{".,;:!?)]}'"}.find(url.back()) != url.npos)
        url.remove_suffix(1);
    return scheme == 0 || url.size() == scheme ? 0 : url.size();
}

/// The post that `https://x.com/{name}/status/{id}` leads to; empty for any other URL.
constexpr std::optional<post_id> post_of_url(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    auto const begin = url.find("://");
    if (begin == url.npos)
        return {};
    url.remove_prefix(begin + 3);
    for (std::string_view const sub : {"www.", "mobile."})
        if (url.starts_with(sub))
            url.remove_prefix(sub.size());
    if (!url.starts_with("x.com/") && !url.starts_with("twitter.com/"))
        return {};
    url.remove_prefix(url.find('/') + 1);
    constexpr std::string_view status = "/status/";
    auto const at = url.find('/');
    if (at == url.npos || !url.substr(at).starts_with(status))
        return {};
    url.remove_prefix(at + status.size());
    return parse<post_id>(url.substr(0, url.find('/')));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
