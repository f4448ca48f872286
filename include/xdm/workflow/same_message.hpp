// SPDX-License-Identifier: BSL-1.0
// Whether a message that X shows is one that was sent.
#ifndef XDM_WORKFLOW_SAME_MESSAGE_HPP
#define XDM_WORKFLOW_SAME_MESSAGE_HPP

#include <xdm/model/event.hpp>
#include <xdm/model/message.hpp>
#include <xdm/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1 {

namespace detail {

inline constexpr std::string_view short_link = "https://t.co/";

constexpr bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
constexpr std::string_view trim_blanks(std::string_view text)
{
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

// The text with `&`, `<` and `>` for the three names by which X has written them.
inline std::string without_names(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        auto taken = std::size_t{1};
        auto c = text.front();
        for (auto const& [name, is] :
            {std::pair{std::string_view{"&amp;"}, '&'}, std::pair{std::string_view{"&lt;"}, '<'},
                std::pair{std::string_view{"&gt;"}, '>'}})
            if (text.starts_with(name)) {
                taken = name.size();
                c = is;
            }
        plain += c;
        text.remove_prefix(taken);
    }
    return plain;
}

// A URL as far as X leaves it as it is: without its scheme and a slash at the end.
constexpr std::string_view bare_url(std::string_view url)
{
    if (auto const scheme = url.find("://"); scheme != url.npos)
        url.remove_prefix(scheme + 3);
    return url.ends_with('/') ? url.substr(0, url.size() - 1) : url;
}

// Whether `shown` is `sent` with its links replaced by short ones, whose targets are in `links`. A
// short link that is not there may stand for any link.
inline bool same_text(std::string_view shown, std::string_view sent, entities const& links)
{
    while (!shown.empty() && !sent.empty() && !shown.starts_with(short_link)) {
        if (shown.front() != sent.front())
            return false;
        shown.remove_prefix(1);
        sent.remove_prefix(1);
    }
    if (!shown.starts_with(short_link))
        return shown.empty() && sent.empty();
    auto end = short_link.size();
    while (end < shown.size() && is_alnum(shown[end]))
        ++end;
    auto const link = shown.substr(0, end);
    shown.remove_prefix(end);
    std::string_view target;
    for (auto const& one : links.urls)
        if (one.url == link)
            target = bare_url(one.expanded_url);
    for (std::size_t size = 1; size <= sent.size() && !is_blank(sent[size - 1]); ++size) {
        auto const url = sent.substr(0, size);
        if ((target.empty() || url == link || equal_ignoring_case(bare_url(url), target)) &&
            same_text(shown, sent.substr(size), links))
            return true;
    }
    return false;
}

// The text without a short link at its end, which is how an attachment is shown.
constexpr std::string_view without_attachment(std::string_view text)
{
    auto const at = text.rfind(short_link);
    return at == text.npos ? text : text.substr(0, at);
}

} // namespace detail

/// True where the event shows this message: its text, with links as X writes them, and its
/// attachment. Who sent it, and when, is not looked at.
inline bool is_same_message(message_create const& shown, message const& sent)
{
    auto attached = sent.attachments.empty() == shown.media_keys.empty();
    for (auto const media : sent.attachments) {
        auto found = false;
        for (auto const key : shown.media_keys)
            found = found || key.media() == media;
        attached = attached && found;
    }
    auto const text = sent.attachments.empty() ? std::string_view{shown.text}
                                               : detail::without_attachment(shown.text);
    auto const wanted = detail::trim_blanks(sent.text);
    return attached && (detail::same_text(detail::trim_blanks(text), wanted, shown.entities) ||
                           detail::same_text(detail::without_names(detail::trim_blanks(text)),
                               wanted, shown.entities));
}

} // namespace xdm::inline abi_1

#endif
