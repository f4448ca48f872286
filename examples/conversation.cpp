// SPDX-License-Identifier: BSL-1.0
// Holds a conversation with X: looks around, writes, reads, downloads a picture, and is refused.
//
//   conversation --base http://127.0.0.1:8080 --token TOKEN   against examples/fake_x
//   X_BEARER_TOKEN=... conversation [--to USERNAME]           against X: reads only, but with --to
#include "transcript.hpp"
#include "transport/curl.hpp"

#include <xdm/xdm.hpp>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using xdm::printable;

namespace {

struct settings {
    std::optional<xdm::rebase> base{};
    xdm::secret token{};
    std::string to{};
};

// One call serves every endpoint, and shows what went over the wire.
class caller {
public:
    explicit caller(settings const& s) : authorize_{s.token}, base_{s.base} {}

    template <class Endpoint>
    xdm::outcome<typename Endpoint::result> operator()(Endpoint const& endpoint) const
    {
        auto request = encode(endpoint);
        if (base_)
            request = (*base_)(std::move(request));
        auto const authorized = authorize_(std::move(request));
        auto const response = perform(authorized);
        if (shows_)
            transcript::wire(authorized, response);
        return xdm::decode<Endpoint>(response);
    }
    caller quiet() const
    {
        auto other = *this;
        other.shows_ = false;
        return other;
    }

private:
    xdm::oauth2::bearer authorize_;
    std::optional<xdm::rebase> base_;
    bool shows_ = true;
};

// The result, or the end of the program with a sentence that says who has to do what.
template <class Endpoint>
typename Endpoint::result must(caller const& call, Endpoint const& endpoint)
{
    auto outcome = call(endpoint);
    if (auto* const result = std::get_if<typename Endpoint::result>(&outcome))
        return std::move(*result);
    std::visit(xdm::overloaded{[](typename Endpoint::result const&) {},
                   [](auto const& failed) {
                       throw std::runtime_error{xdm::diagnose<Endpoint>(failed).sentence};
                   }},
        outcome);
    std::abort();
}

// All events of the list, in pages of `page_size`; returns the pictures that came with them.
std::vector<xdm::media> show_inbox(caller const& call, xdm::user const& me, int page_size)
{
    std::vector<xdm::media> pictures;
    auto walk = xdm::events(xdm::for_inbox(xdm::get_events{.max_results = page_size}), call);
    for (auto const& event : walk) {
        transcript::event(event, walk.page().includes, me);
        if (auto const* const message = std::get_if<xdm::message_create>(&event))
            for (auto const& key : message->media_keys)
                if (auto const* const media = walk.page().includes.media.find(key))
                    pictures.push_back(*media);
    }
    if (walk.failed())
        transcript::note(diagnose(*walk.failed()).sentence);
    return pictures;
}

void download(caller const& call, std::vector<xdm::media> const& pictures)
{
    for (auto const& picture : pictures)
        if (auto const endpoint = xdm::download_of(picture.url)) {
            auto const file = must(call, *endpoint);
            transcript::note("saw a picture: " + std::to_string(file.bytes.size()) + " bytes of " +
                             printable(file.content_type) + " \"" + printable(picture.alt_text) +
                             '"');
            return;
        }
}

// Only with the fake X: writes to strangers, makes a group, uses a window up.
void converse(caller const& call, xdm::user const& me)
{
    transcript::chapter("Whom can I write to?");
    auto const found = must(
        call, xdm::get_users_by_username{.usernames = {"ada", "grace", "hermit"},
                  .user_fields = {xdm::user_field::receives_your_dm}});
    for (auto const& user : found.users)
        transcript::note(
            '@' + printable(user.username) +
            (user.receives_your_dm == xdm::answer::yes ? " takes messages" : " takes no messages"));
    if (found.users.size() < 3)
        throw std::runtime_error{"the cast of the fake X is not complete"};
    auto const &ada = found.users[0], &grace = found.users[1], &hermit = found.users[2];

    transcript::chapter("I write to Ada, and to her and Grace as a group");
    must(call, xdm::send_message{.to = ada.id, .message = {.text = "Hello, Ada!"}});
    auto const typo = must(call,
        xdm::send_message{.to = ada.id, .message = {.text = "Do you like Sundays and mondays?"}});
    must(call, xdm::create_group{.participants = {ada.id, grace.id},
                   .message = {.text = "Welcome to our group!"}});

    transcript::chapter("What stands in my inbox?");
    auto const pictures = show_inbox(call, me, 6);
    if (pictures.empty())
        throw std::runtime_error{"the cast of the fake X is not complete: no picture"};
    download(call, pictures);

    transcript::chapter("I take back the message with the typing error");
    if (must(call, xdm::delete_event{.id = typo.id}).deleted)
        transcript::note("deleted");

    transcript::chapter("Hermit does not want to hear from me");
    auto const refused = call(xdm::send_message{.to = hermit.id, .message = {.text = "Hello?"}});
    auto const* const problem = std::get_if<xdm::problem>(&refused);
    if (!problem)
        throw std::runtime_error{"that should have been refused"};
    transcript::note(xdm::diagnose<xdm::send_message>(*problem).sentence);

    transcript::chapter("I ask too often");
    auto const quietly = call.quiet();
    for (auto asked = 1; asked <= 20; ++asked) {
        auto const page = quietly(xdm::get_events{.in = ada.id, .max_results = 1});
        if (auto const* const limited = std::get_if<xdm::rate_limited>(&page)) {
            transcript::note("refused at the request number " + std::to_string(asked) + ". " +
                             xdm::diagnose(*limited).sentence);
            if (limited->reset)
                transcript::note("I may ask again at " + xdm::to_string(*limited->reset));
            return;
        }
    }
    throw std::runtime_error{"20 requests in a row, and no limit was met"};
}

void write_to(caller const& call, std::string const& username)
{
    auto const found = must(call, xdm::get_users_by_username{.usernames = {username},
                                      .user_fields = {xdm::user_field::receives_your_dm}});
    if (found.users.empty())
        throw std::runtime_error{"nobody is called @" + printable(username)};
    if (found.users[0].receives_your_dm == xdm::answer::no)
        throw std::runtime_error{'@' + printable(username) + " takes no messages from you"};
    auto const sent = must(call, xdm::send_message{.to = found.users[0].id,
                                     .message = {.text = "Hello from a C++ program!"}});
    transcript::note("sent as " + to_string(sent.id));
}

std::optional<settings> read_settings(int count, char** words)
{
    settings s;
    if (auto const* const token = std::getenv("X_BEARER_TOKEN"))
        s.token = xdm::secret{token};
    for (int i = 1; i + 1 < count; i += 2) {
        std::string_view const word = words[i];
        if (word == "--base")
            s.base = xdm::rebase{words[i + 1]};
        else if (word == "--token")
            s.token = xdm::secret{words[i + 1]};
        else if (word == "--to")
            s.to = words[i + 1];
        else
            return {};
    }
    if (s.token.empty() || count % 2 == 0)
        return {};
    return s;
}

} // namespace

int main(int count, char** words)
{
    auto const s = read_settings(count, words);
    if (!s) {
        std::fputs(
            "conversation [--base URL] [--token TOKEN | X_BEARER_TOKEN=...] [--to USERNAME]\n",
            stderr);
        return 2;
    }
    try {
        caller const call{*s};
        transcript::chapter("Who am I?");
        auto const me = must(call, xdm::get_me{.user_fields = {xdm::user_field::created_at}}).user;
        transcript::note("I am " + printable(me.name) + ", @" + printable(me.username));
        if (s->base) {
            converse(call, me);
        } else {
            if (!s->to.empty())
                write_to(call, s->to);
            transcript::chapter("What stands in my inbox?");
            download(call, show_inbox(call, me, 100));
        }
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "%s\n", failed.what());
        return 1;
    }
}
