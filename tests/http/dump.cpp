// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/dump.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr xdm::dump_options with_texts{.texts = true};

xdm::request message()
{
    xdm::request r{.method = xdm::method::post,
        .url = "https://api.x.com/2/dm_conversations/with/9876543210/messages",
        .body = R"({"text":"Hello!","attachments":[{"media_id":"1"}]})"};
    r.headers.push_back("content-type", "application/json");
    r.headers.push_back("authorization", "Bearer CANARY");
    return r;
}

int count(std::string_view text, char c)
{
    int found = 0;
    for (char const one : text)
        found += one == c;
    return found;
}

} // namespace

TEST_CASE("a request is shown in lines like HTTP's, without its token and its text")
{
    CHECK(dump(message()) ==
          "POST https://api.x.com/2/dm_conversations/with/9876543210/messages\n"
          "content-type: application/json\n"
          "authorization: Bearer [redacted]\n"
          "\n"
          "{\"text\":\"[6 characters hidden]\",\"attachments\":[{\"media_id\":\"1\"}]}\n");
    CHECK(dump(message(), with_texts) ==
          "POST https://api.x.com/2/dm_conversations/with/9876543210/messages\n"
          "content-type: application/json\n"
          "authorization: Bearer [redacted]\n"
          "\n"
          "{\"text\":\"Hello!\",\"attachments\":[{\"media_id\":\"1\"}]}\n");

    xdm::request get{.url = "https://api.x.com/2/dm_events"};
    get.query.push_back("max_results", "5");
    get.query.push_back("expansions", "sender_id,participant_ids");
    CHECK(
        dump(get) ==
        "GET https://api.x.com/2/dm_events?max_results=5&expansions=sender_id%2Cparticipant_ids\n");
}

TEST_CASE("an answer is shown with its limits, without texts")
{
    xdm::response const answer{.status = 201,
        .headers = {{"x-rate-limit-remaining", "199"}, {"set-cookie", "guest_id=CANARY"}},
        .body = R"({"data":{"dm_event_id":"1","text":"Hi"}})"};
    CHECK(dump(answer) ==
          "HTTP 201\n"
          "x-rate-limit-remaining: 199\n"
          "set-cookie: [redacted]\n"
          "\n"
          "{\"data\":{\"dm_event_id\":\"1\",\"text\":\"[2 characters hidden]\"}}\n");
    CHECK(dump(xdm::response{.status = 429, .body = R"({"title":"Too Many Requests"})"}) ==
          "HTTP 429\n\n{\"title\":\"Too Many Requests\"}\n");
    CHECK(dump(xdm::request{.url = "http://a", .body = R"({"title":"Plan"})"}) ==
          "GET http://a\n\n{\"title\":\"[4 characters hidden]\"}\n");
    CHECK(dump(xdm::response{}) == "HTTP 0\n");
    CHECK(dump(xdm::response{.status = -1}) == "HTTP -1\n");
    CHECK(dump(xdm::response{.status = -2'147'483'647 - 1}) == "HTTP -2147483648\n");
    CHECK(dump(xdm::response{.status = 503, .body = "<p>"}) == "HTTP 503\n\n[3 bytes]\n");
}

TEST_CASE("a request that knows its endpoint is shown as every other")
{
    struct endpoint {};
    xdm::request_of<endpoint> r;
    r.url = "https://api.x.com/2/users/me";
    CHECK(dump(r) == "GET https://api.x.com/2/users/me\n");
}

TEST_CASE("a secret is shown in no place of a request or of an answer")
{
    constexpr std::string_view secret = "CANARY";
    constexpr std::string_view names[] = {"oauth_token", "oauth_token_secret", "oauth_verifier",
        "oauth_signature", "oauth_consumer_key", "access_token", "refresh_token", "token",
        "client_secret", "code_verifier", "code_challenge", "code", "state", "denied", "password",
        "x-csrf-token", "CANARY"};
    for (auto const name : names) {
        CAPTURE(name);
        auto const member = "{\"a\":[{\"" + std::string{name} + "\":\"CANARY\"}]}";
        auto const pair = std::string{name} + "=CANARY&a=b";
        for (auto const& body : {member, pair, "CANARY" + member, member + "CANARY"})
            for (std::string_view const type : {"application/json", "text/html", "",
                     "application/x-www-form-urlencoded", "multipart/form-data"}) {
                CAPTURE(body);
                CAPTURE(type);
                xdm::request r{.method = xdm::method::put,
                    .url = "https://CANARY:CANARY@api.x.com/2?" + pair + "#CANARY",
                    .headers = {{"content-type", type}, {"authorization", "Basic CANARY"},
                        {"cookie", "CANARY"}, {"referer", "https://a/?" + pair}},
                    .body = body};
                r.query.push_back(name, secret);
                xdm::response const answer{.status = 302,
                    .headers = {{"content-type", type}, {"set-cookie", "CANARY"},
                        {"location", "https://CANARY@a/?" + pair}, {"x-new-token", "CANARY"}},
                    .body = body};
                CHECK(dump(r, with_texts).find(secret) == std::string::npos);
                CHECK(dump(answer, with_texts).find(secret) == std::string::npos);
            }
    }
}

TEST_CASE("no byte of a request adds a line to its dump, or acts on a terminal")
{
    for (int byte = 0; byte < 256; ++byte)
        for (auto const& text : {std::string(1, static_cast<char>(byte)),
                 std::string{"a"} + static_cast<char>(byte) + "b",
                 std::string{"\r\n\r\n"} + static_cast<char>(byte) + "x: y\n"}) {
            CAPTURE(byte);
            xdm::request r{.url = "https://api.x.com/2/dm_events"};
            r.headers.push_back(text, "value");
            r.headers.push_back("name", text);
            r.headers.push_back("location", text);
            r.query.push_back(text, "value");
            r.query.push_back("name", text);
            r.query.push_back("text", text);
            r.body = text;
            for (auto const options : {xdm::dump_options{}, with_texts}) {
                auto const shown = dump(r, options);
                CHECK(count(shown, '\n') == 1 + 3 + 2);
                auto const first = shown.substr(0, shown.find('\n'));
                CHECK(first.starts_with("GET https://api.x.com/2/dm_events?"));
                CHECK(count(first, '&') == 2);
                CHECK(count(first, '=') == 3);
                CHECK(count(first, '?') == 1);
                for (char const c : shown)
                    CHECK(((c >= ' ' && c < '\x7F') || c == '\n'));
            }
            auto const answer = dump(xdm::response{200, r.headers, text}, with_texts);
            CHECK(count(answer, '\n') == 1 + 3 + 2);
            r.url += text;
            CHECK(count(dump(r, with_texts), '\n') == 1 + 3 + 2);
        }
}
