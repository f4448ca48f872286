// SPDX-License-Identifier: BSL-1.0
// The engine and a reader over a tree agree on every answer, and on what chance makes of it.
#include <decode/reference.hpp>

#include <decode/random_json.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace json = boost::json;

namespace {

// Writes a value with white space, order of members, escapes and doubles of members by chance.
class writer {
public:
    explicit writer(std::mt19937& bits) : bits_{bits} {}

    std::string text{};

    void write(json::value const& v)
    {
        space();
        if (auto const* const o = v.if_object()) {
            text += '{';
            std::vector<json::key_value_pair const*> members;
            for (auto const& member : *o)
                members.push_back(&member);
            if (pick(bits_, 2) == 0)
                for (auto n = members.size(); n > 1; --n)
                    std::swap(members[n - 1], members[pick(bits_, n)]);
            for (auto const* const member : members) {
                if (member != members.front())
                    text += ',';
                if (pick(bits_, 20) == 0) { // another of the same name before: it does not count
                    key(member->key());
                    pick(bits_, 2) == 0 ? write(nullptr) : write(member->value());
                    text += ',';
                }
                key(member->key());
                write(member->value());
            }
            text += '}';
        } else if (auto const* const a = v.if_array()) {
            text += '[';
            for (auto const& element : *a) {
                if (&element != a->begin())
                    text += ',';
                write(element);
            }
            text += ']';
        } else {
            auto const scalar = json::serialize(v);
            text.append(scalar.data(), scalar.size());
        }
        space();
    }

private:
    void space()
    {
        if (pick(bits_, 12) == 0)
            text += " \t\r\n"[pick(bits_, 4)];
    }
    void key(json::string_view name)
    {
        space();
        auto quoted = json::serialize(json::string{name});
        if (pick(bits_, 8) == 0 && name.size() != 0 && name[0] >= 'a' && name[0] <= 'z') {
            constexpr std::string_view digits = "0123456789abcdef";
            auto const code = static_cast<unsigned>(name[0]);
            text += "\"\\u00";
            text += digits[code / 16];
            text += digits[code % 16];
            text.append(quoted.data() + 2, quoted.size() - 2);
        } else {
            text.append(quoted.data(), quoted.size());
        }
        space();
        text += ':';
    }

    std::mt19937& bits_;
};

// All values below one, itself included.
void collect(json::value& v, std::vector<json::value*>& found)
{
    found.push_back(&v);
    if (auto* const o = v.if_object())
        for (auto& member : *o)
            collect(member.value(), found);
    else if (auto* const a = v.if_array())
        for (auto& element : *a)
            collect(element, found);
}

json::value hostile_value(std::mt19937& bits)
{
    char const* const texts[] = {"null", "true", "false", "5", "-1", "1.5", "\"x\"", "[]", "{}",
        "\"\"", "0", "9223372036854775807", "9223372036854775808", "1e999", "[[]]", "[null]",
        "[{}]", "{\"id\":\"7\"}", "[{\"id\":\"8\"}]", "\"123\"", "\"5_6\"", "\"5-6\"",
        "\"MessageCreate\"", "\"ParticipantsJoin\"", "\"2026-03-15T18:02:11.000Z\"",
        "{\"urls\":[{\"url\":\"u\"}]}", "[1,\"a\",{\"tag\":\"t\"},[]]", "\"\\u0000\\u00e9\"",
        "{\"a\":{\"b\":{\"id\":\"9\",\"errors\":[{\"code\":1}]}}}", "2147483648"};
    return json::parse(texts[pick(bits, std::size(texts))]);
}

// One change by chance somewhere in a tree.
void mutate(json::value& tree, std::mt19937& bits)
{
    std::vector<json::value*> all;
    collect(tree, all);
    auto& v = *all[pick(bits, all.size())];
    switch (pick(bits, 8)) {
    case 0:
    case 1:
        v = hostile_value(bits);
        break;
    case 2: { // what stands elsewhere
        json::value const other = *all[pick(bits, all.size())];
        v = other;
        break;
    }
    case 3:
        v = json::array{v};
        break;
    default:
        if (auto* const o = v.if_object(); o && !o->empty()) {
            auto const& member = *(o->begin() + static_cast<std::ptrdiff_t>(pick(bits, o->size())));
            std::string const name{member.key()};
            json::value const value = member.value();
            constexpr std::pair<std::string_view, std::string_view> twins[] = {
                {"referenced_tweets", "referenced_posts"}, {"tweets", "posts"},
                {"tweet_count", "post_count"}, {"retweet_count", "repost_count"},
                {"note_tweet", "note_post"}, {"bit_rate", "bitrate"}, {"detail", "message"},
                {"edit_history_tweet_ids", "edit_history_post_ids"}, {"hashtags", "cashtags"},
                {"pinned_tweet_id", "pinned_post_id"}, {"parameter", "value"}, {"text", "title"},
                {"urls", "entities"}, {"data", "includes"}, {"", "__proto__"}};
            auto const& twin = twins[pick(bits, std::size(twins))];
            if (pick(bits, 3) == 0)
                o->erase(name);
            else if (pick(bits, 2) == 0)
                (*o)[twin.first] = value;
            else
                (*o)[twin.second] = value;
        } else if (auto* const a = v.if_array(); a && !a->empty()) {
            auto const at = a->begin() + static_cast<std::ptrdiff_t>(pick(bits, a->size()));
            json::value const copy = pick(bits, 2) == 0 ? *at : hostile_value(bits);
            if (pick(bits, 3) == 0)
                a->erase(at);
            else
                a->insert(at, copy);
        } else {
            v = hostile_value(bits);
        }
    }
}

// Whether the two readers agree on a body.
bool agree(std::string const& body)
{
    auto const wanted = reference::page_of(body);
    auto const found = xdm::decode<xdm::get_events>({200, {}, body});
    auto const* const page = std::get_if<xdm::event_page>(&found);
    if (page == nullptr || !wanted)
        return page == nullptr && !wanted;
    return reference::rewritten(*page) == *wanted;
}

} // namespace

TEST_CASE("The engine and the tree agree on every sample")
{
    auto pages = 0;
    for (auto const& name : all_samples()) {
        CAPTURE(name);
        auto const body = sample(name).body;
        CHECK(agree(body));
        pages += reference::page_of(body) ? 1 : 0;
    }
    CHECK(pages > 20);
}

TEST_CASE("The engine and the tree agree on what chance makes of the samples")
{
    std::mt19937 bits{20'260'315};
    auto lived = 0, tried = 0;
    for (auto const& name : all_samples()) {
        auto const tree = reference::tree_of(sample(name).body);
        if (!tree)
            continue;
        for (auto round = 0; round < 40; ++round) {
            auto changed = *tree;
            for (auto count = pick(bits, 5); count != 0; --count)
                mutate(changed, bits);
            writer out{bits};
            out.write(changed);
            CAPTURE(name);
            CAPTURE(out.text);
            CHECK(agree(out.text));
            ++tried;
            lived += reference::page_of(out.text) ? 1 : 0;
        }
    }
    CHECK(lived * 3 > tried); // the changes leave enough to read
}

TEST_CASE("The engine and the tree agree on texts of chance alone")
{
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        random_json const made{seed};
        CAPTURE(made.text);
        CHECK(agree(made.text));
        CHECK(agree("{\"data\":" + made.text + "}"));
        CHECK(
            agree("{\"data\":[" + made.text + "," + made.text + "],\"errors\":" + made.text + "}"));
    }
}
