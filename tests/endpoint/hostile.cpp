// SPDX-License-Identifier: BSL-1.0
// No byte that a caller gives leaves its place in a request, whatever it is and wherever it stands.
#include <xdm/endpoint.hpp>
#include <xdm/text/to_utf8.hpp>

#include <boost/json.hpp>
#include <endpoint/wire.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

using namespace xdm::literals;
using xdm::dialect;

namespace {

/// A place of an endpoint where a caller's text goes: the request that comes of a text, and the
/// text that a server must read there.
struct place {
    std::string name{};
    std::function<xdm::request(std::string const&)> request{};
    std::function<std::string(wire::message const&)> found{};
    bool is_list = false; // a comma inside is written as `%2C`: one item stays one
};

std::string value_of(wire::message const& m, std::string_view name)
{
    for (auto const& [key, value] : m.query)
        if (key == name)
            return value;
    return "(not there)";
}

boost::json::object body_of(wire::message const& m)
{
    auto value = boost::json::parse(m.body);
    if (auto* const object = value.if_object())
        return std::move(*object);
    FAIL_CHECK("no object: ", m.body);
    return {};
}

std::string text_of(boost::json::value const& v)
{
    auto const* const text = v.if_string();
    return text ? std::string{text->data(), text->size()} : "(no text)";
}

auto from_query(std::string const& name)
{
    return [name](wire::message const& m) { return value_of(m, name); };
}
std::string from_path(wire::message const& m)
{
    return m.path.back();
}

template <class E>
void add_lists(std::vector<place>& places, std::string const& endpoint, E const& e, dialect d)
{
    auto const posts = d == dialect::classic ? "tweet.fields" : "post.fields";
    auto const add = [&](std::string const& parameter, auto member) {
        auto const write = [=](std::string const& text) -> xdm::request {
            auto one = e;
            (one.*member).add(text);
            return encode(one, d);
        };
        places.push_back({endpoint + ' ' + parameter, write, from_query(parameter), true});
    };
    add("expansions", &E::expansions);
    add("user.fields", &E::user_fields);
    add(posts, &E::post_fields);
    if constexpr (requires { e.dm_event_fields; }) {
        add("dm_event.fields", &E::dm_event_fields);
        add("media.fields", &E::media_fields);
    }
    if constexpr (requires { e.event_types; })
        add("event_types", &E::event_types);
}

std::vector<place> all_places()
{
    std::vector<place> places;
    auto const add = [&](std::string const& name, auto write, auto find, bool is_list = false) {
        places.push_back({name, write, find, is_list});
    };
    for (auto const d : {dialect::classic, dialect::post}) {
        add_lists(places, "get_events", xdm::get_events{}, d);
        add_lists(places, "get_event", xdm::get_event{.id = "1"_event}, d);
        add_lists(places, "get_me", xdm::get_me{}, d);
        add_lists(places, "get_users", xdm::get_users{.ids = {"1"_user}}, d);
        add_lists(
            places, "get_users_by_username", xdm::get_users_by_username{.usernames = {"a"}}, d);
    }
    add(
        "get_events pagination_token",
        [](std::string const& text) -> xdm::request {
            return encode(xdm::get_events{.in = "1-2"_conversation, .pagination_token = text});
        },
        from_query("pagination_token"));
    add(
        "get_users_by_username usernames",
        [](std::string const& text) -> xdm::request {
            return encode(xdm::get_users_by_username{.usernames = {text}});
        },
        from_query("usernames"), true);
    add(
        "download_media resource",
        [](std::string const& text) -> xdm::request {
            return encode(
                xdm::download_media{.event = "1"_event, .media = "2"_media, .resource = text});
        },
        from_path);
    add(
        "v1::download_media resource",
        [](std::string const& text) -> xdm::request {
            return encode(
                xdm::v1::download_media{.event = "1"_event, .media = "2"_media, .resource = text});
        },
        from_path);
    for (xdm::conversation_ref const& to :
        {xdm::conversation_ref{"1"_user}, xdm::conversation_ref{"1-2"_conversation}})
        add(
            "send_message text",
            [to](std::string const& text) -> xdm::request {
                return encode(xdm::send_message{
                    .to = to, .message = {.text = text, .attachments = {"3"_media}}});
            },
            [](wire::message const& m) { return text_of(body_of(m).at("text")); });
    add(
        "create_group text",
        [](std::string const& text) -> xdm::request {
            return encode(
                xdm::create_group{.participants = {"1"_user, "2"_user}, .message = {.text = text}});
        },
        [](wire::message const& m) {
            return text_of(body_of(m).at("message").as_object().at("text"));
        });
    return places;
}

/// What must be the same for every text: everything but the text's own place.
struct shape {
    std::string method{};
    std::string origin{};
    std::size_t segments = 0;
    std::vector<std::string> path_before_last{};
    std::vector<std::string> query_names{};
    wire::pairs headers{};
    std::string body{}; // without its texts

    friend bool operator==(shape const&, shape const&) = default;
};

// The JSON value with every text but the keys and ids taken out.
void without_texts(boost::json::value& v)
{
    if (auto* object = v.if_object()) {
        for (auto& [key, value] : *object)
            if (key == "text")
                value = "";
            else
                without_texts(value);
    } else if (auto* array = v.if_array()) {
        for (auto& one : *array)
            without_texts(one);
    }
}

shape shape_of(wire::message const& m)
{
    shape s{.method = m.method,
        .origin = m.scheme + "://" + m.host,
        .segments = m.path.size(),
        .path_before_last = {m.path.begin(), m.path.end() - 1},
        .headers = m.headers};
    for (auto const& [name, value] : m.query)
        s.query_names.push_back(name);
    if (!m.body.empty()) {
        boost::json::value body = body_of(m);
        without_texts(body);
        s.body = serialize(body);
    }
    return s;
}

std::string with_escaped_commas(std::string_view text)
{
    std::string out;
    for (char const c : text)
        c == ',' ? out.append("%2C") : out.append(1, c);
    return out;
}

// What a server has to read at a place that the text was written to.
std::string expected_at(place const& p, std::string const& text)
{
    if (p.is_list)
        return with_escaped_commas(text);
    if (p.name.ends_with(" text"))
        return xdm::to_utf8(text);
    if (p.name.ends_with(" resource") && (text == "." || text == ".."))
        return text == "." ? "%2E" : "%2E%2E"; // neither here nor above
    return text;
}

void check_everywhere(std::string const& text)
{
    static auto const places = all_places();
    static auto const usual = [] {
        std::vector<shape> shapes;
        for (auto const& p : places) {
            auto const written = wire::read(p.request("tomorrow"));
            REQUIRE(p.found(written) == "tomorrow");
            shapes.push_back(shape_of(written));
        }
        return shapes;
    }();
    for (std::size_t n = 0; n < places.size(); ++n) {
        auto const& p = places[n];
        auto const written = wire::read(p.request(text));
        auto const& path = written.path;
        if (shape_of(written) != usual[n] || p.found(written) != expected_at(p, text) ||
            std::count(path.begin(), path.end(), ".") + std::count(path.begin(), path.end(), "..") >
                0)
            FAIL_CHECK(p.name, " does not hold ", text);
    }
}

} // namespace

TEST_CASE("Every byte value stays in its place, alone and inside a text")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        check_everywhere({c});
        check_everywhere({'a', c, 'b'});
    }
}

TEST_CASE("No text that others fell for leaves its place")
{
    for (std::string const text : {"\r\n", "\r\nX-Evil: 1", "a\r\n\r\nGET / HTTP/1.1", "\n", "\r",
             "/", "//", "../", "/..", ".", "..", "...", "../..", "./", "..;/", "%2e", "%2e%2e",
             "%2E%2E%2F", "%252e%252e", "..%2f", "..\\", "?", "?a=b", "#", "#a", "&", "&a=b",
             "a&max_results=1", "=", "a=b", ";", ";a=b", "+", " ", "a b", "%", "%%", "%0", "%0d%0a",
             "%00", "%u000d", ",", ",,", "a,b", "%2C", "\"", "\\", "\\\"", "\"}", "\"},{\"x\":\"",
             "\",\"attachments\":[{\"media_id\":\"9\"}],\"a\":\"", "\\u0000", "\\ud800", "'", "`",
             "$(id)", "<script>", "://", "https://example.com/", "@example.com", ":8080",
             "user:password@", "[::1]", "\t", "\v", "\f", "\x7F", "\xC2\x85", "\xE2\x80\xA8",
             "\xE2\x80\xA9", "\xEF\xBB\xBF",
             "\xE2\x80\xAE"
             "gpj.exe",
             "gr\xC3\xBC\xC3\x9F", "\xF0\x9F\x91\x8B", "\xED\xA0\x80", "\xED\xBF\xBF",
             "\xED\xA0\xBD\xED\xB1\x8B", "\xC0\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",
             "\xF8\x88\x80\x80\xAF", "\xC1\xBF", "\xF4\x90\x80\x80", "\xC3", "\xE2\x82",
             "\xF0\x9F\x91", "\x80", "\xFF\xFE"})
        check_everywhere(text);
    check_everywhere({"a\0b", 3});
    check_everywhere({"\0", 1});
    check_everywhere({"/\0../", 5});
    check_everywhere(std::string(5'000, '/'));
    check_everywhere(std::string(5'000, '"'));
    check_everywhere(std::string(5'000, '\n'));
}

TEST_CASE("Several hostile texts in one list stay several")
{
    std::vector<std::string> const texts{"a,b", "\r\n", "&x=y", "#", "\xFF", ",", "a"};
    xdm::get_users_by_username e{.usernames = texts};
    for (auto const& text : texts)
        e.user_fields.add(text);
    auto const written = wire::read(encode(e));
    REQUIRE(written.query.size() == 2);
    for (auto const& [name, value] : written.query) {
        auto const items = wire::split(value, ',');
        REQUIRE(items.size() == texts.size());
        for (std::size_t n = 0; n < texts.size(); ++n)
            CHECK(items[n] == with_escaped_commas(texts[n]));
    }
}

TEST_CASE("A body is one JSON object with the same members, whatever the text")
{
    auto const members = [](boost::json::object const& o) {
        std::set<std::string> names;
        for (auto const& [key, value] : o)
            names.insert(key);
        return names;
    };
    for (std::string const text :
        {"a", "\"", "\\", "\"}]}", "\xED\xA0\x80", "\xFF", "\r\n", "{\"a\":1}"}) {
        CAPTURE(text);
        auto const sent = body_of(wire::read(encode(xdm::send_message{
            .to = "1"_user, .message = {.text = text, .attachments = {"3"_media}}})));
        CHECK(members(sent) == std::set<std::string>{"text", "attachments"});
        auto const made = body_of(wire::read(encode(
            xdm::create_group{.participants = {"1"_user, "2"_user}, .message = {.text = text}})));
        CHECK(members(made) ==
              std::set<std::string>{"conversation_type", "participant_ids", "message"});
        CHECK(members(made.at("message").as_object()) == std::set<std::string>{"text"});
    }
}
