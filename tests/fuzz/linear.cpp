// SPDX-License-Identifier: BSL-1.0
// Whatever is read or written, four times as much of it costs about four times the steps. A step is
// a call, or 16 bytes in which a character is looked for. This file is compiled so that every call
// is seen, those of the parser and of the standard library's headers, too.
#include "answer.hpp"

#include <xdm/decode/decode.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/http/dump.hpp>
#include <xdm/http/redirect.hpp>
#include <xdm/http/to_curl.hpp>
#include <xdm/model.hpp>
#include <xdm/oauth1.hpp>
#include <xdm/oauth2.hpp>
#include <xdm/text.hpp>

#include <algorithm>
#include <array>

namespace {

std::size_t steps = 0;

} // namespace

#define XDM_UNSEEN __attribute__((no_instrument_function, noinline))
extern "C" {
XDM_UNSEEN void __cyg_profile_func_enter(void*, void*);
XDM_UNSEEN void __cyg_profile_func_exit(void*, void*);
XDM_UNSEEN void* counted_memchr(void const* in, int what, std::size_t size) __asm__("memchr");
}
void __cyg_profile_func_enter(void*, void*)
{
    ++steps;
}
void __cyg_profile_func_exit(void*, void*) {}
void* counted_memchr(void const* in, int what, std::size_t size)
{
    auto const* at = static_cast<unsigned char const*>(in);
    auto const* const end = at + size;
    auto const* const begin = at;
    while (at != end && *at != static_cast<unsigned char>(what))
        ++at;
    steps += static_cast<std::size_t>(at - begin) / 16;
    return at == end ? nullptr : const_cast<unsigned char*>(at);
}

namespace {

using text = std::string const&;

xdm::response page(text t, int status)
{
    return {status, {{"content-type", "application/json"}, {"location", t}}, t};
}
xdm::request asked(text url, text header, text body, char const* type)
{
    xdm::request r{.method = xdm::method::post, .url = url};
    r.headers = {{"authorization", header}, {"content-type", type}};
    r.body = body;
    return r;
}
void verified(xdm::request const& r)
{
    auto const lookup = [](auto...) { return std::optional<xdm::oauth1::credentials>{}; };
    xdm::oauth1::verify(r, lookup, 0, 300, xdm::oauth1::rules::as_x);
}
void logged_in(text t)
{
    std::array<unsigned char, 64> const octets{};
    auto begun = xdm::oauth2::begin(xdm::oauth2::client{"app"}, "http://127.0.0.1:8400/cb",
        xdm::oauth2::scopes{xdm::scope::dm_read}, octets);
    if (auto* const waiting = std::get_if<xdm::oauth2::pending_authorization>(&begun))
        xdm::oauth2::finish(*waiting, t, xdm::time_point{});
}
void granted(text t)
{
    auto const outcome = xdm::decode<xdm::oauth2::exchange_code>({200, {}, t});
    if (auto const* const grant = std::get_if<xdm::oauth2::token_grant>(&outcome))
        xdm::oauth2::token::load(xdm::oauth2::token{*grant, {}}.save().reveal());
}
void explained(text t)
{
    auto const outcome = xdm::decode<xdm::get_events>(page(t, 400));
    if (auto const* const p = std::get_if<xdm::problem>(&outcome))
        diagnose(*p);
}

constexpr char const* json = "application/json";
constexpr char const* form = "application/x-www-form-urlencoded";
constexpr void (*ways[])(text) = {
    [](text t) { xdm::decode<xdm::get_events>(page(t, 200)); },
    explained,
    granted,
    [](text t) { form_body(xdm::parse_form(t)); },
    [](text t) { xdm::percent_decode(t), xdm::percent_encode(t); },
    [](text t) { xdm::to_utf8(t), xdm::count_code_points(t), xdm::printable(t); },
    [](text t) { xdm::resolve_reference("https://a/b", t), xdm::resolve_reference(t, t); },
    [](text t) { redirected(asked("https://a/b?" + t, "", "", json), page(t, 307)); },
    [](text t) { xdm::oauth1::parse_authorization_header(t); },
    [](text t) { verified(asked("https://a/b", t, "", json)); },
    [](text t) { verified(asked("https://a/b?" + t, "", t, form)); },
    [](text t) { xdm::decode<xdm::oauth1::access_token>({200, {}, t}); },
    [](text t) { xdm::decode<xdm::oauth1::access_token>({401, {}, t}); },
    [](text t) { xdm::oauth1::pending::load(t); },
    logged_in,
    [](text t) { xdm::oauth2::token::load(t); },
    [](text t) { xdm::oauth2::pending_authorization::load(t); },
    [](text t) { to_string(xdm::oauth2::scopes{t}); },
    [](text t) { dump(page(t, 200)); },
    [](text t) { dump(asked(t, t, t, form)); },
    [](text t) { to_curl(asked(t, t, t, json)); },
    [](text t) { ask_again(fuzz::to_answer("HTTP/1.1 429\n" + t)); },
    [](text t) { xdm::base64_decode(t), xdm::base64_encode(t), xdm::sha256_of(t); },
    [](text t) { xdm::parse_timestamp(t), xdm::parse_http_date(t), xdm::parse_conversation(t); },
    [](text t) { xdm::parse_post_url(t), xdm::parse_post_url("x.com/" + t); },
};

std::size_t count(void (*way)(text), text t)
{
    auto const before = steps;
    way(t);
    return steps - before;
}

// Cuts at the first `|` of those that are left.
std::string cut(std::string& from)
{
    auto const piece = from.substr(0, from.find('|'));
    from.erase(0, piece.size() + 1);
    return piece;
}

} // namespace

// Which way, then what comes first, what is repeated, and what comes last, between `|`. In what is
// repeated `#` stands for a number, another each time.
int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size < 2)
        return 0;
    auto rest = to_text(data + 1, std::min<std::size_t>(size, 300) - 1);
    auto const first = cut(rest);
    auto const middle = cut(rest);
    auto const make = [&](std::size_t bytes) {
        auto whole = first;
        for (auto n = 1'000; whole.size() < bytes && !middle.empty(); ++n)
            for (char const c : middle)
                if (c == '#')
                    whole += std::to_string(n);
                else
                    whole += c;
        return whole + rest;
    };
    auto const way = ways[data[0] % std::size(ways)];
    constexpr std::size_t small = 2'000;
    auto const once = count(way, make(small));
    auto const more = count(way, make(4 * small));
    if (more > 7 * once + 4 * small)
        std::fprintf(
            stderr, "way %zu: %zu steps, then %zu\n", data[0] % std::size(ways), once, more);
    must(more <= 7 * once + 4 * small, "four times the text, about four times the steps");
    return 0;
}
