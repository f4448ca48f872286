// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/request.hpp>
#include <xdm/http/target.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using namespace std::string_view_literals;

namespace {

// What a server makes of the bytes, written without the library: a list of lines, and the
// target's path and decoded pairs.
struct seen {
    std::vector<std::string> lines;
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

std::vector<std::string> cut(std::string_view text, std::string_view marks)
{
    std::vector<std::string> pieces{{}};
    for (char const c : text)
        if (marks.find(c) != marks.npos)
            pieces.emplace_back();
        else
            pieces.back() += c;
    return pieces;
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t n = 0; n < text.size(); ++n)
        if (text[n] == '%') {
            out += static_cast<char>(std::stoi(std::string{text.substr(n + 1, 2)}, nullptr, 16));
            n += 2;
        } else {
            out += text[n];
        }
    return out;
}

seen serve(xdm::request const& r)
{
    std::string wire{to_string(r.method)};
    wire += ' ' + target(r) + " HTTP/1.1\r\nHost: " + host(r);
    for (auto const& [name, value] : r.headers)
        wire.append("\r\n").append(name).append(": ").append(value);
    seen found;
    std::string text; // of CR LF, LF and CR each ends a line for somebody
    for (std::size_t n = 0; n < wire.size(); ++n)
        if (wire[n] != '\r' || wire[n + 1] != '\n')
            text += wire[n];
    found.lines = cut(text, "\r\n"sv);
    auto const words = cut(found.lines[0], " ");
    REQUIRE(words.size() == 3);
    CHECK(words[0] == "POST");
    CHECK(words[2] == "HTTP/1.1");
    auto const mark = words[1].find('?');
    found.path = words[1].substr(0, mark);
    if (mark != std::string::npos)
        for (auto const& piece : cut(words[1].substr(mark + 1), "&")) {
            auto const pair = cut(piece, "=");
            REQUIRE(pair.size() == 2);
            found.query.emplace_back(decoded(pair[0]), decoded(pair[1]));
        }
    return found;
}

xdm::request sample()
{
    xdm::request r{.method = xdm::method::post, .url = "https://api.x.com/2/dm_events"};
    r.headers.push_back("first", "1");
    r.query.push_back("first", "1");
    return r;
}

} // namespace

TEST_CASE("a URL is written whole, its query encoded")
{
    xdm::request r{.url = "https://api.x.com/2/dm_events/1"};
    CHECK(href(r) == "https://api.x.com/2/dm_events/1");
    r.query.push_back("dm_event.fields", "id,text");
    r.query.push_back("a b", "");
    CHECK(href(r) == "https://api.x.com/2/dm_events/1?dm_event.fields=id%2Ctext&a%20b=");
    xdm::request root{.url = "http://127.0.0.1:8080"};
    CHECK(href(root) == "http://127.0.0.1:8080");
    root.query.push_back("q", "1");
    CHECK(href(root) == "http://127.0.0.1:8080?q=1");
}

TEST_CASE("a request knows its endpoint, and is a plain one to whom it doesn't concern")
{
    struct endpoint {};
    static_assert(std::is_base_of_v<xdm::request, xdm::request_of<endpoint>>);
    static_assert(sizeof(xdm::request) == sizeof(xdm::request_of<endpoint>));
    xdm::request_of<endpoint> r;
    r.url = "https://example.com/";
    xdm::request const plain = r;
    CHECK(plain.url == "https://example.com/");
    CHECK(plain.method == xdm::method::get);
    CHECK(plain == xdm::request{.url = "https://example.com/"});
}

TEST_CASE("no byte breaks out of its place in a request")
{
    for (int byte = 0; byte < 256; ++byte)
        for (auto const& text : {std::string(1, static_cast<char>(byte)),
                 std::string{"a"} + static_cast<char>(byte) + "b",
                 std::string{"\r\n"} + static_cast<char>(byte) + "x: y\r\n\r\nGET /"}) {
            CAPTURE(byte);
            auto r = sample();
            r.headers.push_back(text, "value");
            r.headers.push_back("name", text);
            r.headers.set("second", text);
            r.headers.push_back("last", "1");
            r.query.push_back(text, "value");
            r.query.push_back("name", text);
            r.query.push_back("last", "1");

            auto const found = serve(r);
            CHECK(found.lines.size() == 2 + 5);
            CHECK(found.lines[1] == "Host: api.x.com");
            CHECK(found.lines[6] == "last: 1");
            for (auto const& line : found.lines)
                CHECK(line.find('\0') == line.npos);
            CHECK(found.path == "/2/dm_events");
            using pair = std::pair<std::string, std::string>;
            CHECK(found.query == std::vector<pair>{{"first", "1"}, {text, "value"}, {"name", text},
                                     {"last", "1"}});
            CHECK(href(r) == "https://api.x.com" + target(r));
            for (char const c : href(r))
                CHECK((c > ' ' && c < '\x7F'));
        }
}
