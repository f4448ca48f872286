// SPDX-License-Identifier: BSL-1.0
// What xdm signs oauthlib verifies, and what oauthlib signs xdm verifies: a thousand requests each
// way, drawn from a seed, over all of Unicode and all punctuation. Needs Debian's python3-oauthlib;
// where it is not, the tests say so and pass.
//
// Where the two differ, as the cases at the end show, RFC 5849 is on xdm's side:
// - oauthlib does not decode the names in the header (section 3.5.1 has them encoded), so a name
//   such as `oauth_a!` is signed as `oauth_a%21`;
// - it decodes values of `oauth_` parameters in query and form twice (section 3.4.1.3.1: once);
// - where the header holds the letters `realm`, it leaves out parameters of that name in the query
//   and the form too (section 3.4.1.3.1: that of the header alone);
// - it loses an empty parameter part at the end of a path, `/a;` (section 3.4.1.2: the path).
// And it wants a timestamp of ten digits, and adds `oauth_body_hash` to what it signs: both it may.
#include <xdm/oauth1.hpp>

#include "given.hpp"
#include "hex.hpp"

#include <xdm/text/to_utf8.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace xdm::oauth1;

namespace {

// What the command writes; nothing where it fails, or where there are no commands.
std::optional<std::string> run(std::string const& command)
{
#if defined(_WIN32)
    static_cast<void>(command);
    return {};
#else
    auto* const pipe = popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr)
        return {};
    std::string out;
    char buffer[4'096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        out.append(buffer, n);
    if (pclose(pipe) != 0)
        return {};
    return out;
#endif
}

// `python3 .../interop`, of a python that has oauthlib; empty where there is none.
std::string const& interop()
{
    static std::string const command = [] {
        auto const script = std::filesystem::path{__FILE__}.parent_path() / "interop";
        for (std::string const python : {"python3", "/usr/bin/python3"})
            if (std::filesystem::exists(script) && run(python + " -c 'import oauthlib.oauth1'"))
                return python + " '" + script.string() + "'";
        return std::string{};
    }();
    return command;
}
bool missing()
{
    if (!interop().empty())
        return false;
    MESSAGE("left out: python3-oauthlib is not there");
    return true;
}

std::string field(std::string_view text)
{
    return text.empty() ? "-" : hex::write(text);
}

// What oauthlib says of each request.
std::vector<std::string> verdicts(std::vector<xdm::request> const& requests)
{
    auto const file = std::filesystem::temp_directory_path() /
                      ("xdm-interop-" + std::to_string(std::random_device{}()) + ".txt");
    std::ofstream out{file};
    for (auto const& r : requests)
        out << field(to_string(r.method)) << ' ' << field(href(r)) << ' '
            << field(r.headers.find("content-type").value_or("")) << ' ' << field(r.body) << ' '
            << field(r.headers.find("authorization").value_or("")) << '\n';
    out.close();
    auto const answers = run(interop() + " check < '" + file.string() + "'");
    std::filesystem::remove(file);
    REQUIRE(answers);
    std::istringstream lines{*answers};
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);)
        found.push_back(line);
    REQUIRE(found.size() == requests.size());
    return found;
}

credentials client()
{
    return given::client("xdm key&=%", "xdm secret +/&%\xC3\xA4");
}
credentials keys()
{
    return client().with(given::token("42-token~!", "token secret *'()"));
}

// Texts, requests and times from a seed; only the engine's own numbers, which every library has.
class draw {
public:
    std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(random_() % limit);
    }
    template <std::size_t N>
    std::string_view one_of(std::array<std::string_view, N> const& list)
    {
        return list[below(N)];
    }

    std::string text()
    {
        static constexpr std::string_view punctuation = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        std::string out;
        for (auto n = below(9); n > 0; --n)
            switch (below(5)) {
            case 0:
            case 1:
                out += punctuation[below(punctuation.size())];
                break;
            case 2:
                out += "aAzZ09"[below(6)];
                break;
            case 3:
                out += static_cast<char>(below(0x80));
                break;
            default:
                append_code_point(out);
            }
        return out;
    }
    xdm::fields pairs()
    {
        xdm::fields made;
        std::string name = text();
        for (auto n = below(5); n > 0; --n) {
            name = below(2) == 0 ? name : text(); // every other one has the name of the one before
            made.push_back(name, text());
        }
        return made;
    }
    xdm::request request()
    {
        static constexpr std::array methods{
            xdm::method::get, xdm::method::post, xdm::method::put, xdm::method::delete_};
        xdm::request r{.method = methods[below(4)]};
        r.url = one_of<4>({"http://", "HTTP://", "https://", "Https://"});
        r.url += one_of<4>({"api.x.com", "API.x.Com", "127.0.0.1", "me:pass@api.x.com"});
        r.url += one_of<5>({"", ":80", ":443", ":8080", ":"});
        r.url += one_of<5>({"", "/", "/2/dm_events", "/a%20b/%C3%A4/", "/a;b/c=d,e!$'()*@:"});
        r.query = pairs();
        if (below(2) == 0)
            r.url += "?" + (below(2) == 0 ? "a=1,2&b=c%2cd+e" : form_body(pairs()));
        if (auto const kind = below(3); kind == 0) {
            r.headers.push_back("content-type", "application/x-www-form-urlencoded");
            r.body = form_body(pairs());
        } else if (kind == 1) {
            r.headers.push_back("content-type", "application/json");
            r.body = "{\"text\":\"a=b&c=d\"}";
        }
        if (below(4) == 0)
            r.query.push_back("oauth_callback", "http://app.example/?" + text());
        if (below(4) == 0)
            r.query.push_back("oauth_verifier", text());
        if (below(4) == 0)
            r.query.push_back("oauth_token", text()); // which ours takes the place of
        return r;
    }
    once number_used_once()
    {
        return {text() + "n", 1'000'000'000 + static_cast<std::int64_t>(below(1'000'000'000))};
    }

private:
    void append_code_point(std::string& out)
    {
        auto const point = below(2) == 0 ? below(0x800) : below(0x110000);
        xdm::append_utf8(out, point >= 0xD800 && point < 0xE000 ? U'\u2603' : char32_t{point});
    }

    std::mt19937 random_{5849};
};

xdm::request read_request(std::string const& line)
{
    std::istringstream words{line};
    auto const next = [&] {
        std::string word;
        words >> word;
        return word == "-" ? std::string{} : hex::read(word);
    };
    auto const method = next();
    xdm::request r{.method = method == "GET"    ? xdm::method::get
                             : method == "POST" ? xdm::method::post
                             : method == "PUT"  ? xdm::method::put
                                                : xdm::method::delete_};
    r.url = next();
    if (auto const type = next(); !type.empty())
        r.headers.push_back("content-type", type);
    r.body = next();
    if (auto const authorization = next(); !authorization.empty())
        r.headers.push_back("authorization", authorization);
    return r;
}

std::string why(xdm::request const& r)
{
    auto const lookup = [](std::string_view key, std::string_view token) {
        return key != "xdm key&=%"     ? std::nullopt
               : token == "42-token~!" ? std::optional{keys()}
               : token.empty()         ? std::optional{client()}
                                       : std::nullopt;
    };
    auto const answer = verify(r, lookup, given::time);
    auto const* const no = std::get_if<why_not>(&answer);
    return no ? to_string(*no) : "verified";
}

} // namespace

TEST_CASE("a thousand requests that xdm signed are verified by oauthlib")
{
    if (missing())
        return;
    draw random;
    std::vector<xdm::request> requests;
    for (int n = 0; n < 1'000; ++n)
        requests.push_back(sign(random.request(), keys(), random.number_used_once()));
    auto const answers = verdicts(requests);
    for (std::size_t n = 0; n < requests.size(); ++n) {
        CAPTURE(href(requests[n]));
        CAPTURE(requests[n].body);
        CAPTURE(given::authorization(requests[n]));
        CHECK(answers[n] == "verified");
    }
    // And it does look: whatever was changed on the way is refused.
    for (auto& r : requests)
        r.query.push_back("one", "more");
    for (auto const& answer : verdicts(requests))
        CHECK(answer == "refused");
}

TEST_CASE("a thousand requests that oauthlib signed are verified by xdm")
{
    if (missing())
        return;
    auto const text = run(interop() + " sign 1000");
    REQUIRE(text);
    std::istringstream lines{*text};
    auto count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        auto const r = read_request(line);
        CAPTURE(href(r));
        CAPTURE(r.body);
        CAPTURE(r.headers.find("authorization").value_or("none"));
        CHECK(why(r) == "verified");
        auto changed = r;
        changed.url += changed.url.find('?') == changed.url.npos ? "?one=more" : "&one=more";
        CHECK(why(changed) == "wrong signature");
    }
    CHECK(count == 1'000);
}

TEST_CASE("where oauthlib refuses what RFC 5849 wants")
{
    if (missing())
        return;
    auto const signed_one = [](given::pairs const& query, char const* path = "/") {
        return sign(
            given::get("https://api.x.com" + std::string{path}, query), keys(), given::once());
    };
    auto name = signed_one({{"oauth_a!", "1"}});
    auto path = signed_one({}, "/a;");
    auto realm = signed_one({{"realm", "1"}});
    auto header = given::authorization(realm);
    realm.headers.set("authorization", header.insert(6, "realm=\"Photos\", "));
    // Protocol parameters in the query, one of them with a percent sign.
    auto twice = signed_one({{"oauth_callback", "http://app.example/?a=%2541"}});
    auto const parameters = parse_authorization_header(given::authorization(twice));
    REQUIRE(parameters);
    for (auto const& [n, v] : *parameters)
        twice.query.push_back(n, v);
    twice.headers.erase("authorization");

    for (auto const& r : {name, path, realm, twice})
        CHECK(why(r) == "verified");
    CHECK(verdicts({name, path, realm, twice, signed_one({{"oauth_a", "1"}}),
              signed_one({}, "/a;b")}) == std::vector<std::string>{"refused", "refused", "refused",
                                              "refused", "verified", "verified"});
}
