// SPDX-License-Identifier: BSL-1.0
// Who is there when fake_x begins, and the line that says so.
#ifndef XDM_EXAMPLES_FAKE_X_CAST_HPP
#define XDM_EXAMPLES_FAKE_X_CAST_HPP

#include <xdm/fake.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

// A picture of 1 x 1 pixel, transparent.
inline std::string picture()
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
    xdm::fake::client app, web; // a public one, a confidential one
};

// Some people, and what they said in the last days.
inline stage seeded(xdm::time_point today, bool limits, std::string const& redirect)
{
    using std::chrono::hours;
    using std::chrono::minutes;
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
    auto app = x.add_client({.redirect_uris = {redirect}, .id = "public-app"});
    auto web = x.add_client(
        {.confidential = true, .redirect_uris = {redirect}, .id = "confidential-app"});
    return {std::move(x), me, ada, grace, hermit, std::move(app), std::move(web)};
}

inline std::string app_as_json(xdm::fake::client const& app)
{
    std::string text = "{";
    auto const add = [&](char const* name, std::string_view value) {
        text.append(text == "{" ? "\"" : ",\"").append(name).append("\":");
        xdm::append_json_string(text, value);
    };
    add("client_id", app.id());
    if (auto const* const secret = app.oauth2_client().secret())
        add("client_secret", secret->reveal());
    add("consumer_key", app.consumer_key());
    add("consumer_secret", app.consumer_secret().reveal());
    add("redirect_uri", app.redirect_uris().front());
    return text + '}';
}

inline std::string cast_as_json(stage const& s, std::string const& base)
{
    std::string line = R"({"base":")" + base + R"(","token":")" + s.x.token(s.me) +
                       R"(","app_token":")" + s.x.app_token() + R"(","users":{)";
    auto mark = "";
    for (auto const& [name, id] : {std::pair{"me", s.me}, std::pair{"ada", s.ada},
             std::pair{"grace", s.grace}, std::pair{"hermit", s.hermit}}) {
        line.append(mark).append("\"").append(name).append(R"(":{"id":")").append(to_string(id));
        line.append(R"(","token":")").append(s.x.token(id)).append(R"("})");
        mark = ",";
    }
    line += R"(},"clients":[)" + app_as_json(s.app) + ',' + app_as_json(s.web);
    return line + "]}";
}

#endif
