// SPDX-License-Identifier: BSL-1.0
// Prints a conversation for a person: what was said by whom, and what went over the wire.
#ifndef XDM_EXAMPLES_TRANSCRIPT_HPP
#define XDM_EXAMPLES_TRANSCRIPT_HPP

#include <xdm/xdm.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace transcript {

inline void chapter(std::string_view title)
{
    std::printf("\n== %s\n", std::string{title}.c_str());
}

inline void note(std::string_view text)
{
    std::printf("   %s\n", std::string{text}.c_str());
}

/// One line for a request and its answer. Secrets and message texts are redacted; the commas and
/// quotes of the query are shown as they are meant.
inline void wire(xdm::request const& request, xdm::response const& response)
{
    auto const shown = dump(request);
    auto line = shown.substr(0, shown.find('\n'));
    if (line.size() > 110)
        line = line.substr(0, 107) + "...";
    auto const left = rate_limits(response).window;
    std::printf("-> %s\n<- %d", line.c_str(), response.status);
    if (left.remaining && left.limit)
        std::printf(", %lld of %lld left", static_cast<long long>(*left.remaining),
            static_cast<long long>(*left.limit));
    std::printf("\n");
}

/// A user's name, from the includes; the id where they do not have it.
inline std::string name(xdm::user_id id, xdm::includes const& includes, xdm::user const& me)
{
    if (id == me.id)
        return "I";
    auto const* const user = includes.users.find(id);
    return user ? xdm::printable(user->name) : "user " + to_string(id);
}

inline std::string names(
    std::vector<xdm::user_id> const& ids, xdm::includes const& includes, xdm::user const& me)
{
    std::string all;
    for (auto const id : ids)
        all.append(all.empty() ? "" : ", ").append(name(id, includes, me));
    return all;
}

/// `20:58  Ada: Hello!`, with what is attached or shared on lines of its own.
inline void event(xdm::event const& e, xdm::includes const& includes, xdm::user const& me)
{
    auto const time = [](std::optional<xdm::time_point> at) {
        return at ? xdm::to_string(*at).substr(0, 16).replace(10, 1, " ") : std::string(16, ' ');
    };
    auto const line = [&](auto const& one, std::string const& text) {
        std::printf("   %s  %s\n", time(one.created_at).c_str(), text.c_str());
    };
    std::visit(
        xdm::overloaded{
            [&](xdm::message_create const& m) {
                auto const who = m.sender ? name(*m.sender, includes, me) : "somebody";
                auto const where = m.conversation && !m.conversation->is_one_to_one() ? " (group)"
                                                                                      : "";
                line(m, who + where + ": " + xdm::printable(m.text));
                for (auto const& key : m.media_keys)
                    if (auto const* const media = includes.media.find(key))
                        note("                 [" + xdm::printable(media->type) + ' ' +
                             xdm::printable(media->alt_text) + ']');
                for (auto const& shared : m.posts)
                    if (auto const* const post = includes.posts.find(shared.id))
                        note("                 > " + xdm::printable(post->text));
            },
            [&](xdm::participants_join const& j) {
                line(j, names(j.participants, includes, me) + " joined" +
                            (j.sender ? ", invited by " + name(*j.sender, includes, me) : ""));
            },
            [&](xdm::participants_leave const& l) {
                line(l, names(l.participants, includes, me) + " left");
            },
            [&](auto const& other) { note("(" + xdm::printable(type_of(other)) + ")"); },
        },
        e);
}

} // namespace transcript

#endif
