// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/to_curl.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using xdm::to_curl;

namespace {

using words = std::vector<std::string>;
constexpr xdm::dump_options with_texts{.texts = true};

// What a program named curl is given when the system's shell runs the command; nothing where there
// is no shell.
std::optional<words> run(std::string const& command)
{
#if defined(_WIN32)
    static_cast<void>(command);
    return {};
#else
    auto const script = "set -f; curl() { printf '%s\\0' \"$#\" \"$@\"; }; " + command +
                        "; printf end";
    auto* const shell = popen(script.c_str(), "r");
    if (shell == nullptr)
        return {};
    std::string out;
    char buffer[4'096];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, shell)) > 0;)
        out.append(buffer, n);
    if (pclose(shell) != 0 || !out.ends_with("end"))
        return {};
    words found{{}};
    for (char const c : out)
        if (c == '\0')
            found.emplace_back();
        else
            found.back() += c;
    CHECK(found.back() == "end");
    found.pop_back();
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == std::to_string(found.size() - 1));
    found.erase(found.begin());
    return found;
#endif
}

// True where there is no shell to ask, which is said once.
bool no_shell()
{
    static bool const missing = [] {
        auto const found = run("curl a 'b c'");
        auto const works = found && *found == words{"a", "b c"};
        if (!works)
            MESSAGE("left out: there is no POSIX shell");
        return !works;
    }();
    return missing;
}

xdm::request message(std::string_view text)
{
    return {.method = xdm::method::post,
        .url = "https://api.x.com/2/dm_conversations/1-2/messages",
        .headers = {{"content-type", "application/json"}, {"authorization", "Bearer CANARY"}},
        .body = "{\"text\":\"" + std::string{text} + "\"}"};
}

} // namespace

TEST_CASE("a request is one curl command, with its secrets redacted and its text hidden")
{
    CHECK(to_curl(message("Hello!")) ==
          "curl --url 'https://api.x.com/2/dm_conversations/1-2/messages'"
          " -H 'content-type: application/json' -H 'authorization: Bearer [redacted]'"
          " --data-raw '{\"text\":\"[6 characters hidden]\"}'");
    CHECK(to_curl(message("It's me"), with_texts) ==
          "curl --url 'https://api.x.com/2/dm_conversations/1-2/messages'"
          " -H 'content-type: application/json' -H 'authorization: Bearer [redacted]'"
          " --data-raw '{\"text\":\"It'\\''s me\"}'");
    xdm::request get{.url = "https://api.x.com/2/dm_events"};
    get.query.push_back("expansions", "sender_id,participant_ids");
    CHECK(to_curl(get) ==
          "curl --url 'https://api.x.com/2/dm_events?expansions=sender_id%2Cparticipant_ids'");
}

TEST_CASE("the method is named where curl would take another")
{
    auto const command = [](xdm::method m, std::string body) {
        auto const whole = to_curl({.method = m, .url = "http://a", .body = body});
        return whole.substr(0, whole.find(" --url"));
    };
    using enum xdm::method;
    CHECK(command(get, "") == "curl");
    CHECK(command(post, "") == "curl --request POST");
    CHECK(command(put, "") == "curl --request PUT");
    CHECK(command(delete_, "") == "curl --request DELETE");
    CHECK(command(get, "{}") == "curl --request GET");
    CHECK(command(post, "{}") == "curl");
    CHECK(command(put, "{}") == "curl --request PUT");
    CHECK(command(delete_, "{}") == "curl --request DELETE");
}

TEST_CASE("curl neither counts with brackets nor adds or loses headers")
{
    CHECK(to_curl({.url = "http://[::1]:80/"}) == "curl --globoff --url 'http://[::1]:80/'");
    CHECK(to_curl({.url = "http://a/{b}"}) == "curl --globoff --url 'http://a/{b}'");
    xdm::request r{.url = "http://a/"};
    r.query.push_back("code", "CANARY");
    CHECK(to_curl(r) == "curl --globoff --url 'http://a/?code=[redacted]'");
    CHECK(to_curl({.url = "http://a", .headers = {{"accept", ""}, {"cookie", ""}, {"b", "c"}}}) ==
          "curl --url 'http://a' -H 'accept;' -H 'cookie;' -H 'b: c'");
    CHECK(to_curl({.method = xdm::method::post, .url = "http://a", .body = "{}"}) ==
          "curl --url 'http://a' -H 'content-type:' --data-raw '{}'");
}

TEST_CASE("a form is redacted, and other bodies are only counted")
{
    xdm::request r{.method = xdm::method::post,
        .url = "https://api.x.com/2/oauth2/token",
        .headers = {{"content-type", "application/x-www-form-urlencoded"}},
        .body = "grant_type=refresh_token&refresh_token=CANARY"};
    CHECK(to_curl(r, with_texts) ==
          "curl --url 'https://api.x.com/2/oauth2/token'"
          " -H 'content-type: application/x-www-form-urlencoded'"
          " --data-raw 'grant_type=refresh_token&refresh_token=[redacted]'");
    r.headers.set("content-type", "image/jpeg");
    r.body = "@/etc/passwd";
    CHECK(to_curl(r, with_texts)
            .ends_with(" -H 'content-type: image/jpeg' --data-binary '[12 bytes]'"));
}

TEST_CASE("a shell hands the words over as they are meant")
{
    if (no_shell())
        return;
    CHECK(run(to_curl(
              message("It's $HOME `id` \\\\ \\\"; * ~ ! # & | > /tmp/x \xC3\xA4"), with_texts)) ==
          words{"--url", "https://api.x.com/2/dm_conversations/1-2/messages", "-H",
              "content-type: application/json", "-H", "authorization: Bearer [redacted]",
              "--data-raw",
              "{\"text\":\"It's $HOME `id` \\\\ \\\"; * ~ ! # & | > /tmp/x \xC3\xA4\"}"});
    xdm::request r{.method = xdm::method::delete_, .url = "https://api.x.com/2/a'b"};
    r.query.push_back("id", "-$(id)'\"");
    r.headers.push_back("name", "'; id; '");
    CHECK(run(to_curl(r)) == words{"--request", "DELETE", "--url",
                                 "https://api.x.com/2/a'b?id=-%24%28id%29%27%22", "-H",
                                 "name: '; id; '"});
}

TEST_CASE("no byte of a request changes the shape of the command")
{
    if (no_shell())
        return;
    std::string every;
    for (int byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        every += c;
        if (byte >= 'A' && byte <= 'Y' && byte != 'K') // one letter is like another
            continue;
        for (auto const& text : {std::string(1, c), std::string{"@'"} + c + "'-o x", every}) {
            CAPTURE(byte);
            xdm::request r{.url = text};
            r.query.push_back(text, text);
            r.query.push_back("id", text);
            r.headers.push_back(text, text);
            r.headers.push_back("name", text);
            r.body = "{\"text\":\"" + text + "\"}";
            auto const found = run(to_curl(r, with_texts));
            REQUIRE(found);
            auto const at = found->size() > 2 && (*found)[2] == "--globoff" ? 3U : 2U;
            REQUIRE(found->size() == at + 10);
            CHECK((*found)[0] == "--request");
            CHECK((*found)[1] == "GET");
            CHECK((*found)[at] == "--url");
            CHECK((*found)[at + 2] == "-H");
            CHECK((*found)[at + 4] == "-H");
            CHECK((*found)[at + 5].starts_with("name"));
            CHECK((*found)[at + 6] == "-H");
            CHECK((*found)[at + 7] == "content-type:");
            CHECK((*found)[at + 8] == "--data-raw");
            CHECK((*found)[at + 9].starts_with("{\"text\":"));
        }
    }
}

TEST_CASE("no secret is in the command, wherever it stood")
{
    for (std::string_view const type :
        {"application/json", "", "application/x-www-form-urlencoded"})
        for (std::string_view const body : {"{\"token\":\"CANARY\"}", "token=CANARY", "CANARY"}) {
            CAPTURE(type);
            CAPTURE(body);
            xdm::request r{.method = xdm::method::post,
                .url = "https://CANARY:CANARY@api.x.com/2?token=CANARY#CANARY",
                .headers = {{"content-type", type},
                    {"authorization", "OAuth oauth_token=\"CANARY\""}, {"cookie", "CANARY"},
                    {"x-csrf-token", "CANARY"}},
                .body = std::string{body}};
            r.query.push_back("access_token", "CANARY");
            CHECK(to_curl(r, with_texts).find("CANARY") == std::string::npos);
        }
}
