// SPDX-License-Identifier: BSL-1.0
// Tails an inbox and answers whoever says hi, once, though requests are lost, limits are met, the
// token ends and the program is killed: a ledger, a keeper, a follower, a meter of costs, and a
// send_once for each answer.
//
//   follow                                  with an X that lives in this program, where Ada writes
//   follow --base http://127.0.0.1:8080     with examples/fake_x, or another simulator
//   X_CLIENT_ID=... [X_CLIENT_SECRET=...] follow     with X
//
//   --file PATH     the tokens, as `login --keep` leaves them
//   --state PATH    what is known, for the next run; without it, what comes from now on is new
//   --answers N     ends after so many answers
//   --seconds N     ends then in any case; what is not done yet is done by the next run
//   --pace SECONDS  between looks; without it as X's limits allow, and slower while nothing comes
//   --budget CENTS  for each day, 500 if nothing is said
#include "fake_x/temporary_folder.hpp"
#include "follow/account.hpp"
#include "follow/greeter.hpp"
#include "follow/memory.hpp"
#include "follow/offline.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace {

struct settings {
    xdm::oauth2::client client{"public-app"};
    std::optional<std::string> base{};
    std::string tokens = "xdm-tokens";
    std::string state = "xdm-follow";
    greeter_options how{};
    double seconds = 0;
    bool alone = false; // with the X of this program
};

settings read_settings(int count, char** words)
{
    settings s;
    for (int i = 1; i + 1 < count; i += 2) {
        std::string_view const word = words[i];
        auto const* const value = words[i + 1];
        if (word == "--base")
            s.base = value;
        else if (word == "--file")
            s.tokens = value;
        else if (word == "--state")
            s.state = value;
        else if (word == "--answers")
            s.how.answers = std::atoi(value);
        else if (word == "--seconds")
            s.seconds = std::atof(value);
        else if (word == "--pace")
            s.how.pace = std::chrono::milliseconds{static_cast<int>(std::atof(value) * 1000)};
        else if (word == "--budget")
            s.how.a_day = {std::int64_t{10'000} * std::atoi(value)};
        else
            throw std::runtime_error{"what is " + std::string{word} + '?'};
    }
    if (count % 2 == 0)
        throw std::runtime_error{"what is " + std::string{words[count - 1]} + '?'};
    auto const* const id = std::getenv("X_CLIENT_ID");
    auto const* const secret = std::getenv("X_CLIENT_SECRET");
    if (id)
        s.client = secret ? xdm::oauth2::client{id, xdm::secret{secret}} : xdm::oauth2::client{id};
    s.alone = !id && !s.base;
    return s;
}

void follow(settings const& s)
{
    machine here;
    if (s.base)
        here.base = xdm::rebase{*s.base};
    if (s.seconds > 0)
        here.end = machine::now() + std::chrono::milliseconds{static_cast<int>(s.seconds * 1000)};
    token_file const state{s.state};
    auto known = memory::read(state);
    xdm::ledger_options limits;
    limits.published = !s.how.pace; // then only what X's answers tell
    if (s.how.pace)
        limits.floor = limits.spread = *s.how.pace;
    auto ledger = known.ledger.empty() ? xdm::rate_limit_ledger{limits}
                                       : xdm::rate_limit_ledger::load(known.ledger, limits);
    if (!ledger)
        throw std::runtime_error{"the state is none of this program's"};
    account me{here, s.client, token_file{s.tokens}, *std::move(ledger)};
    greeter{state, me, std::move(known), s.how}.run();
}

// An own X and its files, which are gone afterwards.
void follow_alone(settings s)
{
    temporary_folder const folder;
    offline x;
    s.base = x.base();
    s.tokens = folder.file("tokens");
    s.state = folder.file("state");
    s.how.pace = s.how.pace.value_or(std::chrono::milliseconds{200});
    s.how.answers = offline::greetings;
    s.seconds = 60;
    s.how.begun = [&] { x.begin(); };
    token_file{s.tokens}.write(x.log_in().save());
    follow(s);
}

} // namespace

int main(int count, char** words)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        auto s = read_settings(count, words);
        if (s.alone) {
            follow_alone(std::move(s));
        } else {
            s.how.begun = [told = false]() mutable {
                if (!std::exchange(told, true))
                    std::puts("Waiting for messages.");
            };
            follow(s);
        }
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "follow: %s\n", failed.what());
        return 1;
    }
}
