// SPDX-License-Identifier: BSL-1.0
// Counts the steps that each reader of foreign bytes takes for texts of one size and of four times
// that size: basic blocks, and bytes that the C library looks at. No clock. Fails where four times
// the text takes more than five times the steps, which n log n steps do not.
//
// tests/promises/linear compiles it, and the JSON parser with it.
#include <xdm/media.hpp>
#include <xdm/xdm.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" std::size_t steps; // steps.cpp

namespace {

using xdm::request;
using xdm::response;
using namespace xdm::literals;

// All that is made of a text is thrown away: that it was made counts.
struct reader {
    std::string name{};
    void (*read)(std::string const&);
};
template <class... Values>
void use(Values const&...)
{}

request with_body(std::string const& text, char const* type)
{
    return {.method = xdm::method::post,
        .url = "https://api.x.com/2/x",
        .headers = {{"content-type", type}},
        .body = text};
}
response answer(int status, std::string const& text)
{
    return {status, {{"content-type", "application/json"}}, text};
}

xdm::oauth1::credentials keys()
{
    auto const made = xdm::oauth1::make_credentials("key", xdm::secret{std::string{"secret"}});
    return *std::get_if<xdm::oauth1::credentials>(&made);
}
auto lookup(std::string_view, std::string_view)
{
    return std::optional{keys()};
}
xdm::oauth1::pending oauth1_login()
{
    auto const made = xdm::oauth1::make_token("token", xdm::secret{std::string{"secret"}});
    return xdm::oauth1::pending{*std::get_if<xdm::oauth1::token>(&made)};
}
xdm::oauth2::pending_authorization oauth2_login()
{
    unsigned char octets[64] = {1};
    auto made = xdm::oauth2::begin(xdm::oauth2::client{"id"}, "https://example.com/cb",
        xdm::scope_set{xdm::scope::dm_read}, octets);
    return std::move(*std::get_if<xdm::oauth2::pending_authorization>(&made));
}

template <class Endpoint>
void decode_all(std::string const& text)
{
    for (int const status : {200, 302, 403, 429})
        use(xdm::decode<Endpoint>(answer(status, text)));
}

using text = std::string const&;
reader const readers[] = {
    {"percent_decode", [](text t) { use(xdm::percent_decode(t), xdm::percent_encode(t)); }},
    {"form_decode", [](text t) { use(xdm::form_decode(t), xdm::parse_form(t)); }},
    {"base64", [](text t) { use(xdm::base64_decode(t), xdm::base64url_decode(t)); }},
    {"utf8", [](text t) { use(xdm::to_utf8(t), xdm::is_utf8(t), xdm::count_code_points(t)); }},
    {"times", [](text t) { use(xdm::parse_timestamp(t), xdm::parse_http_date(t)); }},
    {"ids",
        [](text t) {
            use(xdm::parse<xdm::user_id>(t), xdm::parse<xdm::conversation_id>(t),
                xdm::parse<xdm::media_key>(t), xdm::parse_conversation(t));
        }},
    {"json_quote",
        [](text t) {
            std::string to;
            xdm::append_json_string(to, t);
        }},
    {"printable", [](text t) { use(xdm::printable(t)); }},
    {"split_url", [](text t) { use(xdm::split_url(t), xdm::split_url("https://x.com/" + t)); }},
    {"redirected",
        [](text t) {
            response r{307, {}, {}};
            r.headers.push_back("location", t);
            request const from{.url = "https://api.x.com/" + t};
            use(redirected(from, r));
        }},
    {"header_fields",
        [](text t) {
            xdm::header_fields list;
            for (std::size_t n = 0; n + 8 <= t.size(); n += 8)
                list.push_back("x-rate-limit-limit", t.substr(n, 8));
            list.set("a", t);
            use(xdm::rate_limits(response{200, list, {}}));
        }},
    {"dump",
        [](text t) {
            for (auto const* type : {"application/json", "application/x-www-form-urlencoded",
                     "text/plain", "multipart/form-data; boundary=a"})
                use(dump(with_body(t, type)), to_curl(with_body(t, type)));
            use(dump(answer(200, t)), dump(request{.url = "https://api.x.com/" + t}));
        }},
    {"oauth1 header", [](text t) { use(xdm::oauth1::parse_authorization_header("OAuth " + t)); }},
    {"oauth1 verify",
        [](text t) {
            auto r = with_body(t, "application/x-www-form-urlencoded");
            r.query.push_back("oauth_token", "");
            for (std::size_t n = 0; n + 8 <= t.size(); n += 8)
                r.query.push_back(t.substr(n, 4), t.substr(n + 4, 4));
            use(xdm::oauth1::verify(r, lookup, 1));
            auto const signed_one = sign(r, keys(), {.nonce = "n", .timestamp = 1});
            use(xdm::oauth1::verify(signed_one, lookup, 1));
        }},
    {"oauth1 base string",
        [](text t) {
            using namespace xdm::oauth1;
            use(base_string_uri("https://x.com/" + t), base_string_uri(t),
                compare(read_base_string(t), read_base_string(t + '&' + t + '&' + t)));
        }},
    {"oauth1 login",
        [](text t) {
            auto const login = oauth1_login();
            use(xdm::oauth1::finish(login, "/?" + t), xdm::oauth1::finish_with_pin(login, t),
                xdm::oauth1::pending::load(t),
                xdm::oauth1::pending::load("xdm-oauth1-login=1&" + t));
        }},
    {"oauth1 answers",
        [](text t) {
            decode_all<xdm::oauth1::request_token>(t);
            decode_all<xdm::oauth1::access_token>(t);
        }},
    {"oauth2 callback",
        [](text t) {
            auto login = oauth2_login();
            use(xdm::oauth2::finish(login, "https://example.com/cb?" + t, {}));
            use(xdm::oauth2::finish(login, t, {}));
        }},
    {"oauth2 saved",
        [](text t) {
            use(xdm::oauth2::token::load("xdm-token=1&" + t),
                xdm::oauth2::pending_authorization::load("xdm-login=1&" + t));
        }},
    {"oauth2 scopes",
        [](text t) {
            xdm::oauth2::scopes const some{t};
            use(missing(some, xdm::oauth2::scopes{t + " x"}), some | some, to_string(some));
        }},
    {"decode token",
        [](text t) {
            decode_all<xdm::oauth2::exchange_code>(t);
            decode_all<xdm::oauth2::revoke_token>(t);
        }},
    {"decode page", decode_all<xdm::get_events>},
    {"decode event", decode_all<xdm::get_event>},
    {"decode users", decode_all<xdm::get_users>},
    {"decode user", decode_all<xdm::get_me>},
    {"decode receipts",
        [](text t) {
            decode_all<xdm::send_message>(t);
            decode_all<xdm::delete_event>(t);
            decode_all<xdm::block_messages_from>(t);
            decode_all<xdm::download_media>(t);
        }},
    {"decode uploads",
        [](text t) {
            decode_all<xdm::get_upload_status>(t);
            decode_all<xdm::append_upload>(t);
        }},
    {"write_multipart",
        [](text t) { use(xdm::write_multipart({{"media", t, "a"}, {t, t, t, t}})); }},
};

std::string repeat(std::string_view piece, std::size_t size)
{
    std::string made;
    while (made.size() < size)
        made += piece;
    return made;
}
std::string counted(std::size_t size, std::string_view before, std::string_view after)
{
    std::string made;
    for (std::size_t n = 999'999; made.size() < size; --n)
        made.append(before).append(std::to_string(n)).append(after);
    return made;
}

// Every text that is tried, of about this many bytes.
std::vector<std::pair<std::string, std::string>> texts(std::size_t size)
{
    std::vector<std::pair<std::string, std::string>> all;
    for (auto const* piece :
        {"a", "1", "%", "%41", "%zz", "&", "=", "a=b&", "/", "../", "./", "/..", "\"", "\\", "\\\"",
            "\\ud800", "\\u0041", "[", "]", "{\"a\":", "[{\"data\":", ",", ":", " ", "\xff", "\xc3",
            "\xe2\x80\xae", "-", "_", "@", "?", "#", ".", "+", ";", "\r\n", "oauth_token=1&",
            "oauth_token=\"1\", ", "oauth_a=\"%41\",", "code=1&", "<html>", "\"code\":", "Mon, "})
        all.push_back({piece, repeat(piece, size)});
    all.push_back({"boundaries", counted(size, "xdm-form-data", "")});
    all.push_back({"words that fall", counted(size, "x", " ")});
    all.push_back({"pairs that fall", counted(size, "x", "=1&")});
    all.push_back({"protocol parameters", counted(size, "oauth_x", "=\"1\",")});
    auto const json = [&](char const* name, std::string const& head, std::string const& list,
                          std::string const& tail) { all.push_back({name, head + list + tail}); };
    json("a page of unknown events", R"({"data":[)",
        counted(size, R"({"id":")", R"(","event_type":"Wave"},)"), "1]}");
    json("a page of messages", R"({"data":[)",
        counted(size, R"({"id":")", R"(","event_type":"MessageCreate","text":"t"},)"), "1]}");
    json("users", R"({"data":[)", counted(size, R"({"id":")", R"(","name":"n"},)"), "1]}");
    json("included users", R"({"data":[],"includes":{"users":[)",
        counted(size, R"({"id":")", R"(","name":"n"},)"), "1]}}");
    json("users of one id", R"({"data":[],"includes":{"users":[)",
        repeat(R"({"id":"5","name":"n"},)", size), "1]}}");
    json("errors", R"({"errors":[)",
        counted(size, R"({"parameters":{"ids":[")", R"("]},"code":1,"message":"m"},)"), "1]}");
    json("parameters", R"({"errors":[{"parameters":{)", counted(size, R"("a)", R"(":["x"],)"),
        R"("z":[]},"message":"m"}]})");
    json("members of one name", "{", repeat(R"("data":[{"id":"1"}],)", size), R"("x":1})");
    json("unknown members", "{", counted(size, R"("m)", R"(":[{}],)"), R"("data":[]})");
    json("participants",
        R"({"data":[{"id":"1","event_type":"ParticipantsJoin","participant_ids":[)",
        counted(size, "\"", "\","), R"("1"]}]})");
    json("entities",
        R"({"data":[{"id":"1","event_type":"MessageCreate","text":"","entities":{"urls":[)",
        repeat(R"({"start":1,"end":2,"url":"u"},)", size), "1]}}]}");
    json("a long text", R"({"data":[{"id":"1","event_type":"MessageCreate","text":")",
        repeat(R"(\ud800\n)", size), "\"}]}");
    json("scopes", R"({"token_type":"bearer","access_token":"a","scope":")",
        counted(size, "x", " "), "\"}");
    return all;
}

std::size_t steps_of(reader const& r, std::string const& text)
{
    steps = 0;
    r.read(text);
    return steps;
}

} // namespace

int main()
{
    std::size_t const size = 4'000;
    auto const small = texts(size);
    auto const large = texts(4 * size);
    std::size_t bad = 0, tried = 0;
    for (auto const& r : readers) {
        double most = 0, dearest = 0;
        for (std::size_t n = 0; n < small.size(); ++n) {
            auto const few = steps_of(r, small[n].second);
            auto const many = steps_of(r, large[n].second);
            auto const growth = static_cast<double>(many) / static_cast<double>(few + 1'000);
            auto const each = static_cast<double>(many) /
                              static_cast<double>(large[n].second.size());
            most = growth > most ? growth : most;
            dearest = each > dearest ? each : dearest;
            ++tried;
            if (growth > 5) {
                ++bad;
                std::printf("%s, %s: %zu steps, then %zu\n", r.name.c_str(), small[n].first.c_str(),
                    few, many);
            }
        }
        std::printf("%-20s at most %3.1f times the steps for 4 times the text; %6.1f a byte\n",
            r.name.c_str(), most, dearest);
    }
    std::printf("%zu readers and texts, %zu of them not linear\n", tried, bad);
    return bad == 0 && tried > 0 ? 0 : 1;
}
