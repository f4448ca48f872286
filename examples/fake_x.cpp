// SPDX-License-Identifier: BSL-1.0
// An X that lives in memory, behind HTTP on this machine, for clients in any language.
//
//   fake_x [--port N] [--limits real|off]      port 0, the default: any that is free
//
// Prints one line of JSON: where it listens, who is there, and their tokens. POST /fake/reset leads
// back to the beginning.
#include <xdm/fake.hpp>

#include <httplib.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace {

xdm::time_point now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// A picture of 1 x 1 pixel, transparent.
std::string picture()
{
    constexpr unsigned char png[]{0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 'I',
        'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d,
        'I', 'D', 'A', 'T', 0x78, 0xda, 0x63, 0x64, 0x60, 0xf8, 0x5f, 0x0f, 0, 0x02, 0x87, 0x01,
        0x80, 0xeb, 0x47, 0xba, 0x92, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82};
    return {reinterpret_cast<char const*>(png), sizeof png};
}

struct stage {
    xdm::fake::x x;
    xdm::user_id me, ada, grace, hermit;
};

// Some people, and what they said in the last days.
stage seeded(bool limits)
{
    using std::chrono::hours;
    using std::chrono::minutes;
    auto const today = now();
    xdm::fake::x x{{.now = today - hours{52}, .limits = limits}};
    auto const me = x.add_user("me", {.name = "Mary Shelley"});
    auto const ada = x.add_user("ada", {.name = "Ada Lovelace"});
    auto const grace = x.add_user("grace", {.name = "Grace Hopper"});
    auto const hermit = x.add_user("hermit", {.name = "Hermit", .takes_messages = false});

    x.send(ada, me, "Hi! Did you see what the engine can do?");
    auto const post = x.add_post(
        grace, "It is easier to ask forgiveness than it is to get permission.");
    x.at(today - hours{51}).send(me, ada, "Not yet. Show me?");
    auto const drawing = x.upload(ada, {.bytes = picture(), .alt_text = "A drawing of the engine"});
    x.at(today - hours{50}).send(ada, me, {.text = "Here it is", .attachments = {drawing}});
    auto const group = x.at(today - hours{30}).make_group(ada, {me}, "A group for the three of us");
    x.at(today - hours{29}).join(group, grace, ada);
    x.at(today - hours{28}).send(grace, group, "Have you seen this? " + x.post_url(post));
    x.at(today - hours{27}).send(me, group, "I have \xF0\x9F\x98\x80");
    x.at(today - hours{26}).leave(group, grace);
    x.at(today - minutes{5}).send(ada, me, "Are you there?");
    x.at(today);
    return {std::move(x), me, ada, grace, hermit};
}

std::string cast_as_json(stage const& s, int port)
{
    std::string line = R"({"base":"http://127.0.0.1:)" + std::to_string(port) + R"(","token":")" +
                       s.x.token(s.me) + R"(","app_token":")" + s.x.app_token() + R"(","users":{)";
    auto mark = "";
    for (auto const& [name, id] : {std::pair{"me", s.me}, std::pair{"ada", s.ada},
             std::pair{"grace", s.grace}, std::pair{"hermit", s.hermit}}) {
        line.append(mark).append("\"").append(name).append(R"(":{"id":")").append(to_string(id));
        line.append(R"(","token":")").append(s.x.token(id)).append(R"("})");
        mark = ",";
    }
    return line + "}}";
}

xdm::request described(httplib::Request const& from)
{
    xdm::request r;
    r.method = from.method == "POST"     ? xdm::method::post
               : from.method == "PUT"    ? xdm::method::put
               : from.method == "DELETE" ? xdm::method::delete_
                                         : xdm::method::get;
    r.url = "http://" + from.get_header_value("Host") +
            from.target.substr(0, from.target.find('?'));
    if (auto const mark = from.target.find('?'); mark != from.target.npos)
        r.query = xdm::parse_form(std::string_view{from.target}.substr(mark + 1));
    for (auto const& [name, value] : from.headers)
        r.headers.push_back(name, value);
    r.body = from.body;
    return r;
}

} // namespace

int main(int count, char** words)
{
    int port = 0;
    auto limits = true;
    for (int i = 1; i + 1 < count; i += 2) {
        std::string_view const word = words[i], value = words[i + 1];
        if (word == "--port")
            port = std::atoi(words[i + 1]);
        else if (word == "--limits" && (value == "real" || value == "off"))
            limits = value == "real";
        else
            count = 0;
    }
    if (count % 2 == 0) {
        std::fputs("fake_x [--port N] [--limits real|off]\n", stderr);
        return 2;
    }

    auto const beginning = seeded(limits);
    auto x = beginning.x;
    std::mutex one_at_a_time;
    auto const answer = [&](httplib::Request const& from, httplib::Response& to) {
        std::lock_guard const lock{one_at_a_time};
        if (from.path == "/fake/reset") {
            x = beginning.x;
            return;
        }
        auto const response = x.handle(described(from), now());
        to.status = response.status;
        for (auto const& [name, value] : response.headers)
            if (name != "content-type" && name != "content-length")
                to.set_header(std::string{name}.c_str(), std::string{value}.c_str());
        to.set_content(response.body,
            std::string{response.headers.find("content-type").value_or("text/plain")}.c_str());
    };

    httplib::Server server;
    server.Get(".*", answer).Post(".*", answer).Put(".*", answer).Delete(".*", answer);
    port = port == 0                                ? server.bind_to_any_port("127.0.0.1")
           : server.bind_to_port("127.0.0.1", port) ? port
                                                    : -1;
    if (port < 0) {
        std::fputs("no such port is free\n", stderr);
        return 1;
    }
    std::puts(cast_as_json(beginning, port).c_str());
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
