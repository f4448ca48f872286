// SPDX-License-Identifier: BSL-1.0
// Fuzzes a bot that answers greetings: any bytes become answers of X, and whatever X says, the bot
// writes to nobody twice, never to itself, and never more than it was written to.
//
//   clang++ -std=c++20 -fsanitize=fuzzer,address fuzz_bot.cpp ...   searches until it is stopped
//   fuzz_bot                                                        10,000 bots, by any compiler
#include <xdm/fake.hpp>
#include <xdm/xdm.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace {

using namespace xdm::literals;

constexpr auto me = "783214"_user;

/// Reads the newest events and says hello, once to each who wrote. `Perform` sends a request.
template <class Perform>
class bot {
public:
    explicit bot(Perform perform) : perform_{perform} {}

    void poll()
    {
        auto const outcome = perform_(xdm::get_events{.max_results = 20});
        auto const* const page = std::get_if<xdm::event_page>(&outcome);
        if (!page)
            return; // limits, errors: the next poll may do better
        for (auto const& event : page->events)
            if (auto const* const message = std::get_if<xdm::message_create>(&event))
                greet(message->sender);
    }

private:
    void greet(std::optional<xdm::user_id> who)
    {
        if (!who || *who == me || !greeted_.insert(*who).second)
            return;
        perform_(xdm::send_message{.to = *who, .message = {.text = "hello"}});
    }

    Perform perform_;
    std::set<xdm::user_id> greeted_{};
};

/// An X that answers with the bytes, piece by piece, and sees what it is asked.
class any_x {
public:
    explicit any_x(std::string_view bytes) : bytes_{bytes} {}

    template <class Endpoint>
    xdm::outcome<typename Endpoint::result> operator()(Endpoint const& asked)
    {
        if constexpr (requires { asked.to; }) {
            auto const* const whom = std::get_if<xdm::user_id>(&asked.to);
            must(whom && *whom != me, "the bot writes to others");
            must(written_.insert(*whom).second, "once to each");
        }
        must(validate(asked).empty(), "the bot asks for what X takes");
        auto const piece = bytes_.substr(0, 200);
        bytes_.remove_prefix(piece.size());
        return xdm::decode<Endpoint>(xdm::fake::answer<Endpoint>(piece));
    }
    bool over() const { return bytes_.empty(); }

private:
    static void must(bool holds, char const* what)
    {
        if (holds)
            return;
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }

    std::string_view bytes_;
    std::set<xdm::user_id> written_{};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    any_x x{{reinterpret_cast<char const*>(data), size}};
    bot greeter{std::ref(x)};
    do
        greeter.poll();
    while (!x.over());
    return 0;
}

#ifndef FUZZ_BOT_HAS_MAIN // libFuzzer has one
int main()
{
    std::uint32_t random = 1;
    for (int n = 0; n < 10'000; ++n) {
        std::string bytes(1'000, '\0');
        for (auto& c : bytes) {
            random = random * 1'664'525u + 1'013'904'223u;
            c = static_cast<char>(random >> 24);
        }
        LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
    }
    std::puts("10,000 bots met an X that says anything");
}
#endif
