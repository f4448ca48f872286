// SPDX-License-Identifier: BSL-1.0
// What holds of every answer to every endpoint, whatever bytes it is made of.
#ifndef XDM_TESTS_FUZZ_DECODE_HPP
#define XDM_TESTS_FUZZ_DECODE_HPP

#include "answer_changes.hpp"

#include <readers.hpp>

#include <variant>

namespace fuzz {

// The same JSON in other words: a space behind each mark, and a member more that means nothing.
inline std::string reworded(std::string_view body)
{
    std::string out;
    auto in_text = false;
    auto escaped = false;
    for (char const c : body) {
        out += c;
        if (in_text) {
            in_text = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
        } else {
            in_text = c == '"';
            if (c == ',' || c == ':' || c == '[' || c == '{')
                out += ' ';
        }
    }
    auto const first = out.find_first_not_of(" \t\r\n");
    if (first == out.npos || out[first] != '{' ||
        out.find_first_not_of(" \t\r\n", first + 1) == out.find('}'))
        return out;
    return out.insert(first + 1, R"("xdm":[{"data":[0]}],)");
}

// What an outcome says without the bytes that it quotes.
template <class T>
void forget_bytes(T&)
{}
inline void forget_bytes(xdm::event& e)
{
    if (auto* const unknown = std::get_if<xdm::unknown_event>(&e))
        unknown->json.clear();
}
inline void forget_bytes(xdm::event_page& page)
{
    for (auto& one : page.events)
        forget_bytes(one);
}
inline void forget_bytes(xdm::single_event& one)
{
    forget_bytes(one.event);
}
inline void forget_bytes(xdm::media_file& file)
{
    file.bytes.clear();
}
inline void forget_bytes(xdm::problem& p)
{
    p.body.clear();
}
inline void forget_bytes(xdm::malformed& m)
{
    m.body.clear();
}
inline void forget_bytes(xdm::rate_limited& r)
{
    forget_bytes(r.problem);
}

/// The outcome, of which is known: success is 2xx only, a limit 429 or 420 only; of the body an
/// error keeps 1,000 bytes; and whatever it is, it is the same in other words.
template <class Endpoint>
auto read(xdm::response const& r)
{
    auto outcome = xdm::decode<Endpoint>(r);
    auto const status = r.status;
    auto const good = status >= 200 && status < 300;
    using result = typename Endpoint::result;
    must(good || !std::holds_alternative<result>(outcome), "success is 2xx");
    must(good || status >= 400 || std::holds_alternative<xdm::malformed>(outcome), "a redirect");
    if (auto const* const limited = std::get_if<xdm::rate_limited>(&outcome)) {
        must(status == 429 || status == 420, "a limit is 429 or 420");
        must(limited->reset == ask_again(r), "and says when it ends");
    }
    if (auto const* const p = std::get_if<xdm::problem>(&outcome)) {
        must(p->status == status, "a problem has the answer's status");
        must(p->body == r.body.substr(0, 1'000) || p->body == "[redacted]" || p->body.empty(),
            "and begins as it");
    }
    if (auto const* const m = std::get_if<xdm::malformed>(&outcome)) {
        must(m->status == status && !m->what.empty(), "it is told what is wrong");
        must(m->body == r.body.substr(0, 1'000) || m->body == "[redacted]" || m->body.empty(),
            "and what came");
    }

    auto other = xdm::decode<Endpoint>({r.status, r.headers, reworded(r.body)});
    auto same = outcome;
    std::visit([](auto& one) { forget_bytes(one); }, same);
    std::visit([](auto& one) { forget_bytes(one); }, other);
    must(same == other, "the same in other words");
    return outcome;
}

} // namespace fuzz

#endif
