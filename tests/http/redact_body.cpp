// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redact_body.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string shown(std::string_view type, std::string_view body)
{
    xdm::header_fields headers;
    if (!type.empty())
        headers.push_back("content-type", type);
    std::string out;
    xdm::detail::append_redacted_body(out, headers, body, true, {.texts = true});
    return out;
}

} // namespace

TEST_CASE("a body that begins as JSON does is read as JSON, whatever its type")
{
    for (std::string_view const type :
        {"application/json", "application/problem+json; charset=utf-8", "text/html",
            "application/x-www-form-urlencoded", "", "multipart/form-data"}) {
        CAPTURE(type);
        CHECK(shown(type, R"( {"token":"CANARY"})") == R"({"token":"[redacted]"})");
        CHECK(shown(type, R"([{"token":"CANARY"}])") == R"([{"token":"[redacted]"}])");
        CHECK(shown(type, "\xEF\xBB\xBF{\"id\":\"1\"}") == R"({"id":"1"})");
        CHECK(shown(type, "{CANARY=CANARY}") == "{[14 bytes]");
    }
}

TEST_CASE("a form is one by its type, or by how it reads")
{
    CHECK(shown("application/x-www-form-urlencoded", "CANARY") == "[redacted]=[redacted]");
    CHECK(shown("application/x-www-form-urlencoded", "a CANARY<=1") == "[redacted]=[redacted]");
    CHECK(shown("text/html", "oauth_token=CANARY&oauth_token_secret=CANARY&user_id=1") ==
          "oauth_token=[redacted]&oauth_token_secret=[redacted]&user_id=1");
    CHECK(shown("", "code=CANARY") == "code=[redacted]");
}

TEST_CASE("of every other body only the size is shown")
{
    CHECK(shown("text/html", "<!DOCTYPE html><p>CANARY</p>") == "[28 bytes]");
    CHECK(shown("text/plain", "Rate limit exceeded") == "[19 bytes]");
    CHECK(shown("application/octet-stream", std::string_view{"\0\x1b\xFF", 3}) == "[3 bytes]");
    CHECK(shown("application/json", "\"CANARY\"") == "[8 bytes]");
    CHECK(shown("application/json", "CANARY") == "[6 bytes]");
    CHECK(shown("multipart/form-data; boundary=x",
              "--x\r\ncontent-disposition: form-data; "
              "name=\"token\"\r\n\r\nCANARY\r\n--x--") == "[66 bytes]");
    CHECK(shown("", "CANARY") == "[6 bytes]");
}
