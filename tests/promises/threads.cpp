// SPDX-License-Identifier: BSL-1.0
// Many threads use the same values through `const`, at once. Each gets what one thread alone gets,
// and ThreadSanitizer has nothing to say. With an argument two share a counter that they may not
// share, so that the check can be seen to fail.
//
// tests/promises/threads compiles it with ThreadSanitizer, and the JSON parser with it.
#include <xdm/fake.hpp>
#include <xdm/xdm.hpp>

#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

using namespace xdm::literals;

namespace {

struct shared {
    xdm::response answer{};
    xdm::event_page page{};
    xdm::get_events endpoint{};
    xdm::request request{};
    xdm::oauth1::credentials keys;
    xdm::oauth2::bearer bearer{xdm::secret{std::string{"token"}}};
    xdm::secret secret{std::string{"secret"}};
    xdm::fake::x world{};
};

shared make()
{
    auto const made = xdm::oauth1::make_credentials(
        "key", xdm::secret{std::string{"secret"}}, "token", xdm::secret{std::string{"secret"}});
    shared all{.keys = *std::get_if<xdm::oauth1::credentials>(&made)};
    auto const me = all.world.add_user("me"), you = all.world.add_user("you");
    for (int n = 0; n < 20; ++n)
        all.world.send(n % 2 ? me : you, n % 2 ? you : me, "hello");
    all.endpoint = {.in = "1-2"_conversation, .max_results = 5, .user_fields = xdm::all};
    all.request = encode(all.endpoint);
    all.answer = {200, {{"content-type", "application/json"}, {"x-rate-limit-limit", "15"}},
        R"({"data":[{"id":"1","event_type":"MessageCreate","text":"a\ud800b","sender_id":"5"},)"
        R"({"id":"2","event_type":"Wave"}],"includes":{"users":[{"id":"5","name":"n"}]}})"};
    auto const outcome = xdm::decode<xdm::get_events>(all.answer);
    if (auto const* const page = std::get_if<xdm::event_page>(&outcome))
        all.page = *page;
    return all;
}

// Uses everything that is shared, and tells all that came of it.
std::string use(shared const& all)
{
    std::string seen;
    auto const outcome = xdm::decode<xdm::get_events>(all.answer);
    auto const* const page = std::get_if<xdm::event_page>(&outcome);
    seen += page != nullptr && *page == all.page ? "same" : "other";
    auto const* const user = all.page.includes.users.find("5"_user);
    seen += user != nullptr ? user->name : "nobody";
    seen += dump(all.answer) + to_string(all.keys) + to_string(all.secret);
    auto const signed_one = sign(all.request, all.keys, {.nonce = "n", .timestamp = 7});
    seen += href(encode(all.endpoint)) + to_curl(all.bearer(all.request)) + dump(signed_one);
    auto const verified = xdm::oauth1::verify(
        signed_one, [&](auto, auto) { return std::optional{all.keys}; }, 7);
    seen += std::holds_alternative<xdm::oauth1::verified>(verified) ? "verified" : "refused";
    seen += all.secret == xdm::secret{std::string{"secret"}} ? "equal" : "unequal";
    auto const limits = xdm::rate_limits(all.answer);
    seen += limits == xdm::rate_limits(all.answer) ? "limits" : "none";
    auto const copy = all.world;
    seen += std::to_string(copy.now().time_since_epoch().count());
    return seen;
}

// Two threads write at once: each goes on until the other is there.
void race()
{
    int shared = 0;
    std::atomic<int> here{0};
    auto const write = [&] {
        here.fetch_add(1, std::memory_order_relaxed);
        do
            ++shared;
        while (here.load(std::memory_order_relaxed) < 2);
    };
    std::thread one{write}, other{write};
    one.join();
    other.join();
    std::printf("%d\n", shared);
}

} // namespace

int main(int arguments, char**)
{
    if (arguments > 1)
        race();
    auto const all = make();
    auto const wanted = use(all);
    std::vector<std::size_t> right(4);
    std::vector<std::thread> threads;
    for (auto& count : right)
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n)
                count += use(all) == wanted;
        });
    for (auto& thread : threads)
        thread.join();
    std::size_t sum = 0;
    for (auto const count : right)
        sum += count;
    std::printf("%zu of 200 uses by 4 threads were as by one\n", sum);
    return sum == 200 ? 0 : 1;
}
