// SPDX-License-Identifier: BSL-1.0
// X's two guides about Direct Messages, read at run time: their events, and what their tables say.
#include <xdm/model/created_at.hpp>

#include <decode/expect.hpp>
#include <decode/spelled_out.hpp>
#include <facts.hpp>
#include <readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

// The bodies of the guide's blocks of JSON.
std::vector<std::string> json_blocks(std::string const& guide)
{
    std::vector<std::string> found;
    for (auto at = guide.find("```json"); at != guide.npos; at = guide.find("```json", at)) {
        at = guide.find('\n', at) + 1;
        auto const end = guide.find("```", at);
        found.push_back(guide.substr(at, end - at));
        at = end + 3;
    }
    return found;
}

// The rows of the table that stands below a heading, cell by cell, without back quotes.
std::vector<std::vector<std::string>> table_below(
    std::string const& guide, std::string const& heading)
{
    std::vector<std::vector<std::string>> rows;
    auto at = guide.find(heading + "\n");
    REQUIRE(at != guide.npos);
    at = guide.find("\n|", at) + 1;
    for (auto number = 0; guide[at] == '|'; ++number) {
        auto const end = guide.find('\n', at);
        std::vector<std::string> cells;
        std::string cell;
        for (auto const c : guide.substr(at + 1, end - at - 1)) {
            if (c == '|') {
                auto const text = detail::trim(cell);
                cells.emplace_back(text);
                cell.clear();
            } else if (c != '`') {
                cell += c;
            }
        }
        if (number > 1) // behind the names of the columns, and the line
            rows.push_back(cells);
        at = end + 1;
    }
    REQUIRE(!rows.empty());
    return rows;
}

event event_of(std::string const& object)
{
    return expect<single_event>(decode<get_event>({200, {}, "{\"data\":" + object + "}"})).event;
}

std::string lookup()
{
    return facts::read("guides/lookup-guide.md");
}

} // namespace

TEST_CASE("The guide's events are read member by member, alone and in a page")
{
    if (facts::missing())
        return;
    auto const blocks = json_blocks(lookup());
    REQUIRE(blocks.size() == 3);
    std::vector<event> const wanted{
        message_create{.id = "1582838499983564806"_event,
            .text = "Hi everyone.",
            .sender = "944480690"_user,
            .conversation = "1578398451921985538"_conversation,
            .created_at = at("2022-10-19T20:58:00Z")},
        participants_join{.id = "1582835469712138240"_event,
            .participants = {"944480690"_user},
            .sender = "17200003"_user,
            .conversation = "1578398451921985538"_conversation,
            .created_at = at("2022-10-19T20:45:58Z")},
        participants_leave{.id = "1582838535115067392"_event,
            .participants = {"944480690"_user},
            .conversation = "1578398451921985538"_conversation,
            .created_at = at("2022-10-19T20:58:09Z")},
    };
    for (std::size_t n = 0; n < blocks.size(); ++n) {
        CHECK(event_of(blocks[n]) == wanted[n]);
        CHECK(expect<single_event>(decode<get_event>({200, {}, blocks[n]})).event == wanted[n]);
    }
    auto const page = expect<event_page>(decode<get_events>(
        {200, {}, "{\"data\":[" + blocks[0] + "," + blocks[1] + "," + blocks[2] + "]}"}));
    CHECK(page.events == wanted);
    // The ids of the first and third hold the times beside them, that of the second does not.
    CHECK(to_string(*created_at("1582838499983564806"_event)).starts_with("2022-10-19T20:58:00"));
}

TEST_CASE("Each type of event that the guide lists is one of ours, with its key fields")
{
    if (facts::missing())
        return;
    auto const rows = table_below(lookup(), "## Event types");
    REQUIRE(rows.size() == 3);
    for (auto const& row : rows) {
        CAPTURE(row[0]);
        auto const e = event_of(R"({"id":"1","text":"t","sender_id":"2","participant_ids":["3"],)"
                                R"("event_type":")" +
                                row[0] + "\"}");
        CHECK(type_of(e) == row[0]);
        CHECK(id_of(e) == "1"_event);
        if (auto const* const m = std::get_if<message_create>(&e)) {
            CHECK(row[2] == "text, sender_id");
            CHECK(m->text == "t");
            CHECK(m->sender == "2"_user);
        } else if (auto const* const j = std::get_if<participants_join>(&e)) {
            CHECK(row[2] == "participant_ids, sender_id");
            CHECK(j->participants == std::vector{"3"_user});
            CHECK(j->sender == "2"_user);
        } else {
            CHECK(row[2] == "participant_ids");
            CHECK(std::get_if<participants_leave>(&e)->participants == std::vector{"3"_user});
        }
    }
}

TEST_CASE("The default fields of the guide are all that an event needs")
{
    if (facts::missing())
        return;
    auto const rows = table_below(lookup(), "### Default fields");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == "MessageCreate");
    CHECK(rows[0][1] == "id, event_type, text");
    CHECK(event_of(R"({"id":"1","event_type":"MessageCreate","text":"t"})") ==
          event{message_create{.id = "1"_event, .text = "t"}});
    CHECK(rows[1][0] == "ParticipantsJoin/Leave");
    CHECK(rows[1][1] == "id, event_type, participant_ids");
    CHECK(event_of(R"({"id":"1","event_type":"ParticipantsJoin","participant_ids":["2"]})") ==
          event{participants_join{.id = "1"_event, .participants = {"2"_user}}});
    CHECK(event_of(R"({"id":"1","event_type":"ParticipantsLeave","participant_ids":["2"]})") ==
          event{participants_leave{.id = "1"_event, .participants = {"2"_user}}});
}

TEST_CASE("Each field that the guide lists is read in each event that it lists")
{
    if (facts::missing())
        return;
    auto const rows = table_below(lookup(), "### Available fields");
    REQUIRE(rows.size() == 5);
    for (auto const& row : rows) {
        auto const& field = row[0];
        std::string value;
        message_create m{.id = "1"_event};
        participants_join j{.id = "1"_event};
        participants_leave l{.id = "1"_event};
        if (field == "dm_conversation_id") {
            value = R"("5-6")";
            m.conversation = j.conversation = l.conversation = "5-6"_conversation;
        } else if (field == "created_at") {
            value = R"("2022-10-19T20:58:00.000Z")";
            m.created_at = j.created_at = l.created_at = at("2022-10-19T20:58:00Z");
        } else if (field == "sender_id") {
            value = R"("7")";
            m.sender = j.sender = "7"_user;
        } else if (field == "attachments") {
            value = R"({"media_keys":["5_8"]})";
            m.media_keys = {media_key{5, "8"_media}};
        } else if (field == "referenced_tweets") {
            value = R"([{"id":"9"}])";
            m.posts = {{"9"_post, ""}};
        } else {
            FAIL("a field that no test knows: ", field);
        }
        auto const read = [&](std::string const& type) {
            return event_of(
                R"({"id":"1","event_type":")" + type + "\",\"" + field + "\":" + value + "}");
        };
        CAPTURE(field);
        CHECK(read("MessageCreate") == event{m});
        CHECK(read("ParticipantsJoin") == event{j});
        CHECK(read("ParticipantsLeave") == event{l});
        auto const every = row[2] == "All";
        CHECK((m == message_create{.id = "1"_event}) == false);
        CHECK((j != participants_join{.id = "1"_event}) ==
              (every || row[2] == "MessageCreate, Join"));
        CHECK((l != participants_leave{.id = "1"_event}) == every);
    }
}

TEST_CASE("Each expansion that the guide lists brings what it lists")
{
    if (facts::missing())
        return;
    auto const rows = table_below(lookup(), "### Available expansions");
    REQUIRE(rows.size() == 4);
    auto const page = expect<event_page>(decode<get_events>({200, {},
        R"({"data":[{"id":"1","event_type":"MessageCreate","text":"t","sender_id":"2",
        "attachments":{"media_keys":["5_3"]},"referenced_tweets":[{"id":"4"}]},
        {"id":"5","event_type":"ParticipantsJoin","participant_ids":["6"]}],
        "includes":{"users":[{"id":"2","name":"s","username":"s"},{"id":"6","name":"p","username":"p"}],
        "media":[{"media_key":"5_3","type":"photo"}],"tweets":[{"id":"4","text":"x"}]}})"}));
    auto const& message = *std::get_if<message_create>(&page.events[0]);
    auto const& join = *std::get_if<participants_join>(&page.events[1]);
    for (auto const& row : rows) {
        CAPTURE(row[0]);
        if (row[0] == "sender_id") {
            CHECK(row[1] == "User object for sender");
            CHECK(page.includes.users.find(message.sender)->name == "s");
        } else if (row[0] == "participant_ids") {
            CHECK(row[1] == "User objects for participants");
            CHECK(page.includes.users.find(join.participants[0])->name == "p");
        } else if (row[0] == "attachments.media_keys") {
            CHECK(row[1] == "Media objects");
            CHECK(page.includes.media.find(message.media_keys[0])->type == "photo");
        } else {
            CHECK(row[0] == "referenced_tweets.id");
            CHECK(row[1] == "Post objects");
            CHECK(page.includes.posts.find(message.posts[0].id)->text == "x");
        }
    }
}

TEST_CASE("Each status that the guide lists as an error is one of ours")
{
    if (facts::missing())
        return;
    auto const rows = table_below(facts::read("guides/manage-guide.md"), "## Error handling");
    REQUIRE(rows.size() == 4);
    for (auto const& row : rows) {
        CAPTURE(row[0]);
        auto const status = std::stoi(row[0]);
        auto const o = decode<send_message>({status, {{"date", "Wed, 19 Oct 2022 20:58:00 UTC"}},
            R"({"type":"about:blank","title":")" + row[1] + R"(","status":)" + row[0] + "}"});
        auto const p = status == 429 ? expect<rate_limited>(o).problem : expect<problem>(o);
        CHECK(p.status == status);
        CHECK(p.title == row[1]);
    }
    CHECK(rows[3][0] == "429");
    CHECK(rows[3][2] == "Wait and retry");
}
