// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redact_json.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr xdm::dump_options with_texts{.texts = true};

std::string request(std::string_view json, xdm::dump_options options = {})
{
    std::string out;
    xdm::detail::json_redactor{out, json, false, options}.run();
    return out;
}
std::string answer(std::string_view json, xdm::dump_options options = {})
{
    std::string out;
    xdm::detail::json_redactor{out, json, true, options}.run();
    return out;
}

} // namespace

TEST_CASE("ids, types, times and pages of an answer are shown, and what people wrote is counted")
{
    constexpr std::string_view page =
        R"({ "data": [ {"id":"1","event_type":"MessageCreate","text":"Hello \"you\"!",)"
        R"("sender_id":"2","participant_ids":["3","4"],"created_at":"2022-10-19T20:58:00.000Z",)"
        R"("attachments":{"media_keys":["3_5"]}, "entities":{"urls":[{"url":"https://t.co/a",)"
        R"("title":"A page","start":0}]}} ],)"
        "\r\n\t"
        R"("includes":{"users":[{"id":"2","name":"Me","username":"me","verified":false,)"
        R"("public_metrics":{"followers_count":12}}]},"meta":{"result_count":1,"next_token":"N"}})";
    CHECK(answer(page) ==
          R"({"data":[{"id":"1","event_type":"MessageCreate","text":"[12 characters hidden]",)"
          R"("sender_id":"2","participant_ids":["3","4"],"created_at":"2022-10-19T20:58:00.000Z",)"
          R"("attachments":{"media_keys":["3_5"]},"entities":{"urls":[{"url":)"
          R"("[14 characters hidden]","title":"[6 characters hidden]","start":0}]}}],)"
          R"("includes":{"users":[{"id":"2","name":"[2 characters hidden]","username":)"
          R"("[2 characters hidden]","verified":false,"public_metrics":{"followers_count":12}}]},)"
          R"("meta":{"result_count":1,"next_token":"N"}})");
    auto const texts = answer(page, with_texts);
    CHECK(texts.find("hidden") == texts.npos);
    CHECK(texts.find(R"("text":"Hello \"you\"!")") != texts.npos);
    CHECK(texts.find(R"("title":"A page")") != texts.npos);
}

TEST_CASE("secrets are never shown, whatever their type and depth")
{
    CHECK(answer(R"({"token_type":"bearer","expires_in":7200,"access_token":"CANARY",)"
                 R"("scope":"dm.read","refresh_token":"CANARY"})",
              with_texts) ==
          R"({"token_type":"bearer","expires_in":7200,"access_token":"[redacted]",)"
          R"("scope":"dm.read","refresh_token":"[redacted]"})");
    CHECK(answer(R"({"token":1,"tokens":["CANARY",2,[true]],"client_secret":{"id":"CANARY"}})",
              with_texts) == R"({"token":"[redacted]","tokens":["[redacted]","[redacted]",)"
                             R"(["[redacted]"]],"client_secret":{"id":"[redacted]"}})");
    CHECK(answer(R"({"secrets":[{"id":"CANARY"}],"id":"1"})") ==
          R"({"secrets":[{"id":"[redacted]"}],"id":"1"})");
    CHECK(answer(R"({"code":"CANARY","state":"CANARY","denied":"CANARY"})", with_texts) ==
          R"({"code":"[redacted]","state":"[redacted]","denied":"[redacted]"})");
    CHECK(answer(R"({"media":{"processing_info":{"state":"pending"}},"state":"CANARY"})") ==
          R"({"media":{"processing_info":{"state":"pending"}},"state":"[redacted]"})");
}

TEST_CASE("what is under a name that is none of an API is redacted, name and all")
{
    CHECK(answer(R"({"CANARY":"CANARY","acc\u0065ss_token":"CANARY","":"CANARY","a b":1})",
              with_texts) == R"({"[redacted]":"[redacted]","[redacted]":"[redacted]",)"
                             R"("[redacted]":"[redacted]","[redacted]":"[redacted]"})");
    CHECK(answer(R"({"CANARY":{"id":"CANARY"}})") == R"({"[redacted]":{"id":"[redacted]"}})");
    CHECK(answer(R"("CANARY")", with_texts) == R"("[redacted]")");
    CHECK(answer(R"(["CANARY",["CANARY"],1])", with_texts) == R"(["[redacted]",["[redacted]"],1])");
}

TEST_CASE("what went wrong is shown at the top of an answer and in its errors, and nowhere else")
{
    CHECK(answer(R"({"title":"Forbidden","detail":"No.","type":"about:blank","status":403})") ==
          R"({"title":"Forbidden","detail":"No.","type":"about:blank","status":403})");
    CHECK(answer(R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})") ==
          R"({"errors":[{"code":88,"message":"Rate limit exceeded"}]})");
    CHECK(answer(R"({"error":"invalid_request","error_description":"Value passed."})") ==
          R"({"error":"invalid_request","error_description":"Value passed."})");
    CHECK(answer(R"([{"title":"a"},[{"message":"b"}]])") == R"([{"title":"a"},[{"message":"b"}]])");
    CHECK(answer(R"({"errors":[{"parameters":{"text":["Hi"],"ids":["1"],"message":["m"]}}]})") ==
          R"({"errors":[{"parameters":{"text":["[2 characters hidden]"],)"
          R"("ids":["[1 characters hidden]"],"message":["[1 characters hidden]"]}}]})");
    for (std::string_view const name : {"title", "detail", "message", "error", "reason"}) {
        CAPTURE(name);
        auto const member = "\"" + std::string{name} + "\":\"Hello\"";
        auto const hidden = "\"" + std::string{name} + "\":\"[5 characters hidden]\"";
        CHECK(answer("{\"data\":{" + member + "}}") == "{\"data\":{" + hidden + "}}");
        CHECK(answer("{\"data\":[{\"errors\":[{" + member + "}]}]}") ==
              "{\"data\":[{\"errors\":[{" + hidden + "}]}]}");
        CHECK(request("{" + member + "}") == "{" + hidden + "}");
        CHECK(request("{\"errors\":[{" + member + "}]}") == "{\"errors\":[{" + hidden + "}]}");
    }
}

TEST_CASE("from where it is not understood, a text is hidden")
{
    struct {
        std::string_view json;
        std::string_view shown;
    } const rows[] = {
        {"", "[0 bytes]"},
        {"CANARY", "[6 bytes]"},
        {"{CANARY}", "{[7 bytes]"},
        {"{\"text\"CANARY}", "{\"text\"[7 bytes]"},
        {"{\"text\":CANARY}", "{\"text\":[7 bytes]"},
        {"{\"text\":\"CANARY", "{\"text\":[7 bytes]"},
        {"{\"text\":\"CANARY\\\"", "{\"text\":[9 bytes]"},
        {"{\"id\":1,}", "{\"id\":1,[1 bytes]"},
        {"{\"id\":1 CANARY", "{\"id\":1[6 bytes]"},
        {"[1,]", "[1,[1 bytes]"},
        {"[1]CANARY", "[1][6 bytes]"},
        {"{} {}", "{}[2 bytes]"},
        {"[1}", "[1[1 bytes]"},
        {"{\"id\":1]", "{\"id\":1[1 bytes]"},
        {"{'text':'CANARY'}", "{[16 bytes]"},
        {"{\"id\":trueCANARY}", "{\"id\":true[7 bytes]"},
        {"{\"id\":1}}", "{\"id\":1}[1 bytes]"},
        {"/*CANARY*/{}", "[12 bytes]"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.json);
        CHECK(answer(row.json, with_texts) == row.shown);
    }
    CHECK(answer(" [ ] ") == "[]");
    CHECK(answer("{ }\n") == "{}");
    CHECK(answer("null") == "null");
}

TEST_CASE("depth ends at 64, in linear time")
{
    auto const nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(answer(nested(64)) == nested(64));
    CHECK(answer(nested(65)) == std::string(65, '[') + "[65 bytes]");
    CHECK(answer(std::string(10'000'000, '[')) == std::string(65, '[') + "[9999935 bytes]");
}

TEST_CASE("nothing that acts on a terminal gets through, and what is shown stays JSON")
{
    CHECK(answer("{\"id\":\"\x1b[2J\xE2\x80\xAE\xFF\",\"text\":\"\x1b\"}") ==
          R"({"id":"\u001b[2J\u202e\ufffd","text":"[1 characters hidden]"})");
    CHECK(answer("{\"text\":\"\x1b\xC2\x9B\"}", with_texts) == R"({"text":"\u001b\u009b"})");
    for (int byte = 0; byte < 256; ++byte)
        for (std::string_view const front :
            {"", "{", "{\"", "{\"id", "{\"id\":\"", "{\"id\":", "[1"}) {
            CAPTURE(byte);
            CAPTURE(front);
            auto const json = std::string{front} + static_cast<char>(byte) + "\x1b\":\"\x1b\"}";
            for (char const c : answer(json, with_texts))
                CHECK((c >= ' ' && c < '\x7F'));
        }
}
