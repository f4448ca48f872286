// SPDX-License-Identifier: BSL-1.0
// Sends pictures and videos, each in a message of its own, with a progress bar.
//
//   upload                                  a picture and a video, to an X that lives in this
//   program upload --base http://127.0.0.1:8080 --token TOKEN [FILE...]      with examples/fake_x
//   X_BEARER_TOKEN=... upload --to USERNAME FILE...                  with X: scope media.write
//
//   --to USERNAME   who gets them; "ada" with an X in memory
//   --state PATH    where the first file stands, for the next run: what X has is not sent again
//   --segment N     bytes of each segment, a megabyte if nothing is said
#include "fake_x/server.hpp"
#include "fake_x/temporary_folder.hpp"
#include "upload/sending.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct settings {
    std::optional<std::string> base{};
    std::string token{};
    std::string to = "ada";
    std::optional<token_file> state{};
    xdm::upload_limits limits{};
    std::vector<std::string> files{};
};

settings read_settings(int count, char** words)
{
    settings s;
    if (auto const* const token = std::getenv("X_BEARER_TOKEN"))
        s.token = token;
    for (int i = 1; i < count; ++i) {
        std::string_view const word = words[i];
        if (!word.starts_with("--")) {
            s.files.emplace_back(word);
            continue;
        }
        if (++i == count)
            throw std::runtime_error{std::string{word} + " what?"};
        if (word == "--base")
            s.base = words[i];
        else if (word == "--token")
            s.token = words[i];
        else if (word == "--to")
            s.to = words[i];
        else if (word == "--state")
            s.state = token_file{words[i]};
        else if (word == "--segment")
            s.limits.segment = std::strtoull(words[i], nullptr, 10);
        else
            throw std::runtime_error{"what is " + std::string{word} + '?'};
    }
    return s;
}

// A picture and three megabytes that look like a video, in a folder that is gone afterwards.
class generated {
public:
    generated()
    {
        std::ofstream{folder_.file("dot.png"), std::ios::binary} << picture();
        std::ofstream film{folder_.file("film.mp4"), std::ios::binary};
        film << std::string("\0\0\0\x18"
                            "ftypmp42",
            12);
        for (int n = 0; n < 3'000'000; ++n)
            film << static_cast<char>(n * n >> 7);
    }

    std::vector<std::string> files() const
    {
        return {folder_.file("dot.png"), folder_.file("film.mp4")};
    }

private:
    temporary_folder folder_;
};

// The result, or the end of the program with a sentence that says who has to do what.
template <class Endpoint>
typename Endpoint::result ask(person const& as, Endpoint const& e)
{
    auto const came = as.perform(encode(e));
    auto const* const response = std::get_if<xdm::response>(&came);
    if (!response)
        throw std::runtime_error{"no connection"};
    auto outcome = xdm::decode<Endpoint>(*response);
    if (auto* const result = std::get_if<typename Endpoint::result>(&outcome))
        return std::move(*result);
    throw std::runtime_error{std::visit(
        [](auto const& why) {
            if constexpr (requires { diagnose(why).sentence; })
                return std::string{diagnose(why).sentence};
            else
                return std::string{};
        },
        outcome)};
}

void send(person const& as, xdm::user_id to, xdm::ready_media const& media)
{
    xdm::send_once flow{
        {.to = to, .message = {.text = "For you", .attachments = {media.id}}}, media.owner};
    auto const no = [](std::string const& why) -> bool { throw std::runtime_error{why}; };
    run(flow, as,
        xdm::overloaded{[](xdm::sent_message const& m) {
                            return std::printf("sent as %s\n", to_string(m.id).c_str()) < 0;
                        },
            [](xdm::found_sent const& f) {
                return std::printf("sent as %s, as it turns out\n", to_string(f.id).c_str()) < 0;
            },
            [&](xdm::not_sent const& n) {
                return no("not sent: " + std::string{diagnose(xdm::failed{n.why}).sentence});
            },
            [&](xdm::unknown_still const&) { return no("nobody knows whether it was sent"); },
            [](xdm::awaiting) { return false; }});
}

void upload_all(settings const& s)
{
    machine here;
    if (s.base)
        here.base = xdm::rebase{*s.base};
    person const me{here, xdm::oauth2::bearer{xdm::secret{s.token}}};
    auto const owner = ask(me, xdm::get_me{}).user.id;
    auto const found = ask(me, xdm::get_users_by_username{.usernames = {s.to}});
    if (found.users.begin() == found.users.end())
        throw std::runtime_error{"there is no such user"};
    auto state = s.state;
    for (auto const& file : s.files) {
        auto const ready = upload(me, source{file}, owner, state, s.limits);
        send(me, found.users.begin()->id, ready);
        if (state)
            state->remove();
        state = {};
    }
}

} // namespace

int main(int count, char** words)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        auto s = read_settings(count, words);
        std::unique_ptr<fake_server_here> own;
        if (s.token.empty()) { // an X of our own
            own = std::make_unique<fake_server_here>("http://127.0.0.1:8400/callback");
            s.base = own->base();
            s.token = own->with([](stage& x, xdm::time_point) { return x.x.token(x.me); });
        }
        std::optional<generated> made;
        if (s.files.empty())
            s.files = made.emplace().files();
        upload_all(s);
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "upload: %s\n", failed.what());
        return 1;
    }
}
