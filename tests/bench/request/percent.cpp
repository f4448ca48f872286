// SPDX-License-Identifier: BSL-1.0
// Percent-encoding of 1 KB.
#include <bench/bench.hpp>

#include <xdm/text/percent.hpp>

#include <curl/curl.h>
#include <oauth.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

// What one writes by hand: a table of what stays, and a loop.
std::string by_hand(std::string_view text)
{
    static auto const stays = [] {
        std::array<bool, 256> table{};
        for (char const c : std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                             "0123456789-._~"})
            table[static_cast<unsigned char>(c)] = true;
        return table;
    }();
    std::string out;
    out.reserve(text.size() * 3);
    for (char const c : text)
        if (auto const byte = static_cast<unsigned char>(c); stays[byte]) {
            out += c;
        } else {
            out += '%';
            out += "0123456789ABCDEF"[byte >> 4];
            out += "0123456789ABCDEF"[byte & 15];
        }
    return out;
}

std::string by_curl(std::string const& text)
{
    auto* const out = curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size()));
    std::string whole{out};
    curl_free(out);
    return whole;
}

std::string by_liboauth(std::string const& text)
{
    auto* const out = oauth_url_escape(text.c_str());
    std::string whole{out};
    std::free(out);
    return whole;
}

std::string kilobyte(std::string_view of)
{
    std::string text;
    while (text.size() < 1'024)
        text += of;
    text.resize(1'024);
    return text;
}

void add(std::string const& name, std::string const& work, std::string_view of)
{
    if (!bench::is_wanted(name))
        return;
    auto const text = kilobyte(of);
    auto const wanted = xdm::percent_encode(text);
    bench::check(by_hand(text) == wanted, name, "by hand");
    bench::check(by_curl(text) == wanted, name, "curl");
    bench::check(by_liboauth(text) == wanted, name, "liboauth");
    bench::add_table{name, work}
        .add("xdm", [=] { return xdm::percent_encode(text); })
        .add(
            "curl_easy_escape", [=] { return by_curl(text); }, 4)
        .add("liboauth", [=] { return by_liboauth(text); })
        .add(
            "a table loop by hand", [=] { return by_hand(text); }, 1.3)
        .add("copy of the text", [=] { return text; });
}

} // namespace

void bench::add_percent_encoding()
{
    add("percent/plain", "1 KB of which nothing is encoded",
        "ThisIsATextOfWhichNothingHasToBeEncoded-0123456789._~");
    add("percent/mixed", "1 KB of text: words, spaces, a link, characters beyond ASCII",
        "See you at the quay, 18:30? https://harbour.example/timetable?line=3&day=7 \u6e2f ok "
        "\u2693\n");
    add("percent/all", "1 KB of which all is encoded", "\u6e21\u8239 !\"#$%&'()*+,/:;=?@[]");
}
