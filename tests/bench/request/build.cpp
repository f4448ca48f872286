// SPDX-License-Identifier: BSL-1.0
// Requests: what the program knows in, the whole URL, the headers and the body out.
#include "../encoded.hpp"

#include <bench/bench.hpp>

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>

#include <curl/curl.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using strings = std::vector<std::string>;

struct plain_request {
    std::string url{};
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};

    friend bool operator==(plain_request const&, plain_request const&) = default;
};

struct whole_request {
    xdm::request_of<xdm::send_message> request;
    std::string url;
};

constexpr std::uint64_t me = 1'489'206'714'482'020'353;
constexpr char const* page_token = "18LAA71NG0CKGL4G1400ZZZZ";

xdm::get_events asked()
{
    using enum xdm::event_field;
    using user = xdm::user_field;
    return {.in = xdm::user_id{me},
        .max_results = 100,
        .pagination_token = page_token,
        .dm_event_fields = {attachments, dm_conversation_id, sender_id, text},
        .expansions = {xdm::event_expansion::attachments_media_keys,
            xdm::event_expansion::sender_id},
        .user_fields = {user::name, user::username, user::verified}};
}
// The same as one has it without xdm.
strings const event_fields{"attachments", "dm_conversation_id", "sender_id", "text"};
strings const expansions{"attachments.media_keys", "sender_id"};
strings const user_fields{"name", "username", "verified"};

std::string joined(strings const& list, std::string_view mark)
{
    std::string text;
    for (auto const& one : list)
        text.append(text.empty() ? "" : mark).append(one);
    return text;
}

std::string events_by_hand()
{
    std::string url = "https://api.x.com/2/dm_conversations/with/" + std::to_string(me) +
                      "/dm_events?max_results=" + std::to_string(100);
    url += "&pagination_token=" + encoded(page_token);
    url += "&dm_event.fields=" + encoded(joined(event_fields, ","));
    url += "&expansions=" + encoded(joined(expansions, ","));
    url += "&user.fields=" + encoded(joined(user_fields, ","));
    return url;
}

// A URL of libcurl's, put together from its parts.
class curl_address {
public:
    curl_address() { curl_url_set(url_, CURLUPART_URL, "https://api.x.com", 0); }
    curl_address(curl_address const&) = delete;
    curl_address& operator=(curl_address const&) = delete;
    ~curl_address() { curl_url_cleanup(url_); }

    void path(std::string const& text) { curl_url_set(url_, CURLUPART_PATH, text.c_str(), 0); }
    void query(std::string const& pair)
    {
        curl_url_set(url_, CURLUPART_QUERY, pair.c_str(), CURLU_APPENDQUERY | CURLU_URLENCODE);
    }
    std::string text() const
    {
        char* raw = nullptr;
        curl_url_get(url_, CURLUPART_URL, &raw, 0);
        std::string whole{raw};
        curl_free(raw);
        return whole;
    }

private:
    CURLU* url_ = curl_url();
};

std::string events_by_curl()
{
    curl_address url;
    url.path("/2/dm_conversations/with/" + std::to_string(me) + "/dm_events");
    url.query("max_results=" + std::to_string(100));
    url.query(std::string{"pagination_token="} + page_token);
    url.query("dm_event.fields=" + joined(event_fields, ","));
    url.query("expansions=" + joined(expansions, ","));
    url.query("user.fields=" + joined(user_fields, ","));
    return url.text();
}

// The same URL with its percent-encodings in upper case: libcurl writes `%2c`.
std::string raised(std::string url)
{
    for (std::size_t at = url.find('%'); at != url.npos; at = url.find('%', at + 1))
        for (std::size_t n = at + 1; n <= at + 2; ++n)
            if (url[n] >= 'a' && url[n] <= 'f')
                url[n] = static_cast<char>(url[n] - 'a' + 'A');
    return url;
}

std::string const words = "See you at the quay at \"half past six\", or not?\n"
                          "https://harbour.example/timetable?line=3 \u2693";

std::string body_by_hand()
{
    std::string body = R"({"text":")";
    for (char const c : words)
        if (c == '"' || c == '\\') {
            body += '\\';
            body += c;
        } else if (c == '\n') {
            body += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            body += "\\u00";
            body += "0123456789abcdef"[c / 16];
            body += "0123456789abcdef"[c % 16];
        } else {
            body += c;
        }
    return body + "\"}";
}

plain_request message_by_hand()
{
    return {"https://api.x.com/2/dm_conversations/with/" + std::to_string(me) + "/messages",
        {{"content-type", "application/json"}}, body_by_hand()};
}
plain_request message_by_curl()
{
    curl_address url;
    url.path("/2/dm_conversations/with/" + std::to_string(me) + "/messages");
    return {url.text(), {{"content-type", "application/json"}}, body_by_hand()};
}

} // namespace

void bench::add_building()
{
    if (std::string const name = "build/get_events"; is_wanted(name)) {
        auto const e = asked();
        auto const xdm = [=] { return href(encode(e)); };
        check(events_by_hand() == xdm(), name, "by hand");
        check(raised(events_by_curl()) == xdm(), name, "curl");
        auto const request = encode(e);
        add_table{name, "the URL of a page of events, 6 parameters"}
            .add("xdm", xdm)
            .add("libcurl's URL API", events_by_curl, 2)
            .add("strings by hand", events_by_hand, 2)
            .add("xdm's href alone", [=] { return href(request); });
    }
    if (std::string const name = "build/send_message"; is_wanted(name)) {
        xdm::send_message const e{.to = xdm::user_id{me}, .message = {.text = words}};
        auto const xdm = [=] { return encode(e); };
        auto const made = xdm();
        plain_request const wanted{href(made), {{"content-type", "application/json"}}, made.body};
        check(message_by_hand() == wanted, name, "by hand");
        check(message_by_curl() == wanted, name, "curl");
        add_table{name, "URL, header and body of a message; the body by hand under both others"}
            .add("xdm",
                [=] {
                    whole_request made{encode(e), {}};
                    made.url = href(made.request);
                    return made;
                })
            .add("libcurl's URL API", message_by_curl, 2)
            .add("strings by hand", message_by_hand, 2);
    }
}
