// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/read_body.hpp>

#include "fake/scene.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string const to_you = "/2/dm_conversations/with/";

std::string refusal(scene::cast& s, std::string const& body)
{
    auto const r = s.post(to_you + to_string(s.you) + "/messages", body);
    CHECK(r.status == 400);
    CHECK(s.x.messages_between(s.me, s.you).empty());
    return r.body;
}

std::string group_refusal(scene::cast& s, std::string const& body)
{
    auto const r = s.post("/2/dm_conversations", body);
    INFO(body);
    CHECK(r.status == 400);
    return r.body;
}

bool says(std::string const& body, std::string const& what)
{
    return body.find(what) != body.npos;
}

} // namespace

TEST_CASE("a body that is no JSON object is refused")
{
    scene::cast s;
    for (auto const* body : {"x", "[]", "\"text\"", "null", "{", R"({"text":"a"} x)", "[{}]"})
        CHECK(says(refusal(s, body), "not a JSON object"));
    auto const empty = s.post(to_you + to_string(s.you) + "/messages", "");
    CHECK(empty.status == 400);
    CHECK(says(empty.body, "not a JSON object"));
}

TEST_CASE("a body has to say that it is JSON")
{
    scene::cast s;
    auto r = scene::by_hand(
        xdm::method::post, to_you + to_string(s.you) + "/messages", R"({"text":"a"})");
    r.headers.set("content-type", "application/x-www-form-urlencoded");
    auto const a = s.ask(r, s.me);
    CHECK(a.status == 400);
    CHECK(a.body == R"({"errors":[{"message":"Requests with bodies must have content-type of )"
                    R"(application/json."}],"title":"Invalid Request","detail":"One or more )"
                    R"(parameters to your request was invalid.",)"
                    R"("type":"https://api.twitter.com/2/problems/invalid-request"})");
    r.headers.set("content-type", "Application/JSON; charset=utf-8");
    CHECK(s.ask(r, s.me).status == 201);
}

TEST_CASE("a message needs a text or an attachment")
{
    scene::cast s;
    CHECK(says(refusal(s, "{}"), "one of text and attachments is required"));
    CHECK(says(refusal(s, R"({"text":7})"), "one of text and attachments is required"));
    CHECK(says(refusal(s, R"({"attachments":[]})"), "one of text and attachments is required"));
    CHECK(says(refusal(s, R"({"text":""})"), R"("parameters":{"text":[""]})"));
    CHECK(says(refusal(s, R"({"text":"a","attachments":[{"media_id":"1"},{"media_id":"2"}]})"),
        "maximum of 1 items"));
    CHECK(says(refusal(s, R"({"text":"a","attachments":[{"media_id":1}]})"),
        R"("parameters":{"media_id":)"));
    CHECK(says(refusal(s, R"({"text":"a","attachments":[{}]})"), "media_id"));
    CHECK(says(refusal(s, R"({"text":"a","attachments":[{"media_id":"x"}]})"),
        R"("parameters":{"media_id":["x"]})"));
}

TEST_CASE("members that X does not know are named")
{
    scene::cast s;
    CHECK(says(refusal(s, R"({"text":"a","txt":"b"})"),
        "$.txt: is not defined in the schema and the schema does not allow additional properties"));
    CHECK(says(refusal(s, R"({"text":"a","attachments":[{"media_id":"1","x":1}]})"),
        "$.attachments.x: is not defined"));
    CHECK(says(group_refusal(s, R"({"name":"b"})"), "$.name: is not defined"));
}

TEST_CASE("a group is of the one type, of 2 to 49 who are there, each once and not the caller")
{
    scene::cast s;
    auto const you = '"' + to_string(s.you) + '"';
    auto const third = '"' + to_string(s.third) + '"';
    auto const body = [](std::string const& type, std::string const& list,
                          std::string const& message = R"({"text":"hi"})") {
        return R"({"conversation_type":)" + type + R"(,"participant_ids":[)" + list +
               R"(],"message":)" + message + '}';
    };
    auto const two = you + ',' + third;
    CHECK(says(group_refusal(s, body(R"("group")", two)),
        R"("parameters":{"conversation_type":["group"]},"message":"$.conversation_type: does not )"
        R"(have a value in the enumeration [Group]")"));
    CHECK(says(group_refusal(s, body("null", two)), "is missing but it is required"));
    CHECK(says(group_refusal(s, body(R"("Group")", you)), "minimum of 2 items"));
    CHECK(says(group_refusal(s, body(R"("Group")", "")), "minimum of 2 items"));
    CHECK(says(group_refusal(s, body(R"("Group")", two + ',' + you)), "must be unique"));
    CHECK(says(group_refusal(s, body(R"("Group")", two + ",\"12\"")),
        R"("parameters":{"participant_ids":["12"]})"));
    CHECK(says(group_refusal(s, body(R"("Group")", two + ",12")), "participant_ids"));
    CHECK(says(group_refusal(s, body(R"("Group")", two + ",\"" + to_string(s.me) + '"')),
        "participant_ids"));
    CHECK(says(group_refusal(s, body(R"("Group")", two, "{}")),
        "$.message: one of text and attachments is required"));
    CHECK(says(group_refusal(s, body(R"("Group")", two, R"({"text":"a","b":1})")),
        "$.message.b: is not defined"));

    std::string many;
    for (int n = 0; n < 50; ++n)
        many += (n == 0 ? "\"" : ",\"") + to_string(s.x.add_user("u" + std::to_string(n))) + '"';
    CHECK(says(group_refusal(s, body(R"("Group")", many)), "maximum of 49 items"));
    many.erase(many.rfind(','));
    CHECK(s.post("/2/dm_conversations", body(R"("Group")", many)).status == 201);
    CHECK(s.post("/2/dm_conversations", body(R"("Group")", two)).status == 201);
}
