// SPDX-License-Identifier: BSL-1.0
// Requests as others see them: read back from the bytes that an HTTP stack would send, by a parser
// that shares no line with the library.
#ifndef XDM_TESTS_ENDPOINT_WIRE_HPP
#define XDM_TESTS_ENDPOINT_WIRE_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/target.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wire {

using pair = std::pair<std::string, std::string>;
using pairs = std::vector<pair>;

/// A request, taken apart and decoded once.
struct message {
    std::string method{};
    std::string scheme{};
    std::string host{};
    std::vector<std::string> path{}; ///< decoded segments
    pairs query{};
    pairs headers{};
    std::string body{};

    friend bool operator==(message const&, message const&) = default;
};

inline std::string decoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n) {
        if (text[n] != '%') {
            out += text[n];
            continue;
        }
        auto const high = digits.find(n + 1 < text.size() ? text[n + 1] : 'x');
        auto const low = digits.find(n + 2 < text.size() ? text[n + 2] : 'x');
        if (high == digits.npos || low == digits.npos)
            FAIL("no escape: ", std::string{text.substr(n, 3)});
        out += static_cast<char>(high * 16 + low);
        n += 2;
    }
    return out;
}

inline std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    while (true) {
        auto const end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

/// A whole URL, taken apart. What no URL may hold fails the test.
inline message parse_url(std::string_view url)
{
    constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                         "0123456789-._~:/?@!$&'()*+,;=%"; // RFC 3986, no fragment
    CAPTURE(url);
    REQUIRE(url.find_first_not_of(allowed) == url.npos);
    message found;
    auto const colon = url.find("://");
    REQUIRE(colon != url.npos);
    found.scheme = url.substr(0, colon);
    url.remove_prefix(colon + 3);
    auto const slash = url.find('/');
    REQUIRE(slash != url.npos);
    found.host = url.substr(0, slash);
    url.remove_prefix(slash + 1);
    auto const mark = url.find('?');
    for (auto const segment : split(url.substr(0, mark), '/'))
        found.path.push_back(decoded(segment));
    if (mark == url.npos)
        return found;
    for (auto const one : split(url.substr(mark + 1), '&')) {
        auto const equals = one.find('=');
        REQUIRE(equals != one.npos);
        found.query.push_back({decoded(one.substr(0, equals)), decoded(one.substr(equals + 1))});
    }
    return found;
}

/// What a server reads of a request that a plain HTTP/1.1 client sent.
inline message read(xdm::request const& r)
{
    auto bytes = std::string{to_string(r.method)} + ' ' + target(r) + " HTTP/1.1\r\n";
    for (auto const& [name, value] : r.headers)
        bytes += std::string{name} + ": " + std::string{value} + "\r\n";
    bytes += "\r\n" + r.body;

    auto rest = std::string_view{bytes};
    auto const line = [&] {
        auto const end = rest.find("\r\n");
        REQUIRE(end != rest.npos);
        auto const found = rest.substr(0, end);
        rest.remove_prefix(end + 2);
        return found;
    };
    auto const words = split(line(), ' ');
    REQUIRE(words.size() == 3);
    auto found = parse_url(href(r));
    // What goes to the host's socket is the same as the whole URL, without its beginning.
    CHECK(found == parse_url("https://" + found.host + std::string{words[1]}));
    CHECK(host(r) == found.host);
    found.method = words[0];
    for (auto header = line(); !header.empty(); header = line()) {
        auto const colon = header.find(": ");
        REQUIRE(colon != header.npos);
        found.headers.push_back(
            {std::string{header.substr(0, colon)}, std::string{header.substr(colon + 2)}});
    }
    found.body = rest;
    return found;
}

inline pairs list(auto const& fields)
{
    pairs found;
    for (auto const& [name, value] : fields)
        found.push_back({std::string{name}, std::string{value}});
    return found;
}

/// What a request must be, member by member.
struct expected {
    xdm::method method = xdm::method::get;
    std::string url{};
    pairs query{};
    pairs headers{};
    std::string body{};
};

inline void check(xdm::request const& r, expected const& e)
{
    CAPTURE(href(r));
    CAPTURE(r.body);
    CHECK(r.method == e.method);
    CHECK(r.url == e.url);
    CHECK(list(r.query) == e.query);
    CHECK(list(r.headers) == e.headers);
    CHECK(r.body == e.body);
}

inline pairs const json{{"content-type", "application/json"}};

} // namespace wire

namespace doctest {

template <>
struct StringMaker<wire::pairs> {
    static String convert(wire::pairs const& list)
    {
        std::string text;
        for (auto const& [name, value] : list)
            text += "{" + name + "=" + value + "} ";
        return text.c_str();
    }
};

} // namespace doctest

#endif
