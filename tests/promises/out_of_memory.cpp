// SPDX-License-Identifier: BSL-1.0
// Memory runs out at the first block, at the second, ... until none is missing: nothing leaks,
// what was given stays as it was, and what changes in place is as before or as after.
#include <heap.hpp>
#include <oauth1/given.hpp>
#include <oauth2/logins.hpp>
#include <sample.hpp>

#include <xdm/fake.hpp>
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <new>
#include <string>

using namespace xdm;
using namespace xdm::literals;

namespace {

#ifdef __cpp_exceptions
constexpr bool can_run_out = true;
// True where `work` had not enough: memory runs out at its nth block.
template <class Work>
bool runs_out(std::size_t nth, Work work)
{
    heap::shortage const now{nth};
    try {
        work();
        return false;
    } catch (std::bad_alloc const&) {
        return true;
    }
}
#else
constexpr bool can_run_out = false; // a program without exceptions ends there
template <class Work>
bool runs_out(std::size_t, Work work)
{
    work();
    return false;
}
#endif

// Whether the compiler forgets members that stand already when a later one of their aggregate
// throws: g++ 11 does, whosever the aggregate is (its bug 66139).
bool compiler_forgets()
{
    struct two {
        std::string first, second;
    };
    auto const before = heap::live();
    runs_out(2, [] { return two{std::string(100, 'a'), std::string(100, 'b')}; });
    auto const forgets = heap::live() != before;
    if (forgets)
        MESSAGE("left out: whether blocks are left behind, as this compiler leaves some");
    return forgets;
}

// Runs `work` with ever more memory, and `check` after each time that it ran out; returns how many
// blocks it needs. What `work` made must be gone again.
template <class Work, class Check>
std::size_t with_ever_more(Work work, Check check)
{
    static bool const forgets = compiler_forgets();
    for (std::size_t nth = 1;; ++nth) {
        auto const before = heap::live();
        auto const enough = !runs_out(nth, work);
        auto const after = heap::live();
        if (after != before && !forgets)
            FAIL_CHECK("blocks left behind at shortage ", nth, ": ", after - before);
        if (enough)
            return can_run_out ? nth - 1 : 1'000;
        check();
    }
}
template <class Work>
std::size_t with_ever_more(Work work)
{
    return with_ever_more(work, [] {});
}

// The same for what changes a value in place: it is as it was, or has changed as it would.
template <class Value, class Change>
void all_or_nothing(Value const& value, Change change)
{
    auto wanted = value;
    change(wanted);
    for (std::size_t nth = 1;; ++nth) {
        auto changed = value;
        auto const enough = !runs_out(nth, [&] { change(changed); });
        if (enough) {
            CHECK(changed == wanted);
            return;
        }
        if (!(changed == value))
            FAIL_CHECK("half changed at shortage ", nth);
    }
}

std::string const longer = "a text that is longer than any string keeps inside of itself, and more";

} // namespace

TEST_CASE("Memory that runs out while an answer is read leaves nothing behind")
{
    std::size_t most = 0;
    for (auto const& name : all_samples()) {
        CAPTURE(name);
        auto const r = sample(name);
        auto const copy = r;
        auto const blocks = with_ever_more(
            [&] {
                static_cast<void>(decode<get_events>(r));
                static_cast<void>(decode<get_event>(r));
                static_cast<void>(decode<get_users>(r));
                static_cast<void>(decode<send_message>(r));
                static_cast<void>(decode<oauth2::exchange_code>(r));
                static_cast<void>(decode<oauth1::access_token>(r));
                static_cast<void>(dump(r));
            },
            [&] { CHECK(r == copy); });
        most = blocks > most ? blocks : most;
    }
    CHECK(most > 200);
}

TEST_CASE("Memory that runs out while a request is made leaves nothing behind")
{
    send_message const message{
        .to = "1-2"_conversation, .message = {.text = longer, .attachments = {"3"_media}}};
    get_events page{.in = "1-2"_conversation, .pagination_token = longer, .user_fields = all};
    page.user_fields.add(longer);
    get_users const users{.ids = {"1"_user, "2"_user, "1"_user}};
    auto const keys = given::keys();
    auto const once = given::once();
    oauth2::bearer const bearer{secret{longer}};
    auto const blocks = with_ever_more([&] {
        static_cast<void>(bearer(encode(message)));
        static_cast<void>(dump(sign(encode(page), keys, once)));
        static_cast<void>(to_curl(rebase{"http://127.0.0.1:8080/x"}(encode(users))));
        static_cast<void>(validate(users));
        static_cast<void>(to_string(explain(encode(page), keys, once)));
    });
    CHECK(blocks > 20);
}

TEST_CASE("Memory that runs out while a signature is checked leaves nothing behind")
{
    auto const keys = given::keys();
    auto const r = sign(encode(get_me{}), keys, given::once());
    auto const blocks = with_ever_more([&] {
        auto const answer = oauth1::verify(
            r, [&](auto, auto) { return std::optional{keys}; }, given::time);
        if (!std::holds_alternative<oauth1::verified>(answer))
            FAIL_CHECK("not verified");
    });
    CHECK(blocks > 5);
}

TEST_CASE("Memory that runs out during a login leaves nothing behind")
{
    auto const callback = logins::callback("&code=" + longer);
    auto const blocks = with_ever_more([&] {
        auto login = oauth2::pending_authorization::load(logins::pending().save().reveal());
        if (!login)
            return;
        static_cast<void>(login->url());
        static_cast<void>(oauth2::finish(*login, callback, logins::noon));
    });
    CHECK(blocks > 20);
}

TEST_CASE("Where memory runs out, a login keeps its verifier until its code is there")
{
    auto const callback = logins::callback("&code=" + longer);
    std::size_t nth = 0;
    for (bool granted = false; !granted;) {
        auto login = logins::pending();
        runs_out(
            ++nth, [&] { granted = oauth2::finish(login, callback, logins::noon).index() == 0; });
        if (login.spent() != granted)
            FAIL_CHECK("spent for nothing at shortage ", nth);
    }
    CHECK((nth > 5 || !can_run_out));
}

TEST_CASE("What changes in place is as it was where memory runs out")
{
    auto const keys = secret{longer};
    fields pairs;
    pairs.push_back(longer, "1");
    all_or_nothing(pairs, [](fields& f) { f.push_back(longer, longer); });
    header_fields headers{{"a", longer}, {"b", "2"}};
    all_or_nothing(headers, [](header_fields& f) { f.push_back("c", longer); });
    all_or_nothing(headers, [](header_fields& f) { f.set("a", longer + longer); });
    all_or_nothing(headers, [](header_fields& f) { f.erase("a"); });
    all_or_nothing(keys, [](secret& s) { s = secret{longer + "."}; });
    names<user_field> wanted{user_field::name};
    wanted.add(longer);
    all_or_nothing(wanted, [](names<user_field>& n) { n.add(longer + longer); });
    oauth2::scopes granted{longer};
    all_or_nothing(granted, [](oauth2::scopes& s) { s.add("a" + longer); });
}

TEST_CASE("Things stay to be found by their ids where memory runs out")
{
    for (std::uint64_t count = 0; count < 40; ++count) {
        std::vector<user> list;
        for (std::uint64_t n = 0; n < count; ++n)
            list.push_back({.id = user_id{n * 37 % 41}, .name = longer});
        by_id<user> const before{list};
        for (std::size_t nth = 1;; ++nth) {
            auto changed = before;
            user one{.id = user_id{100}, .name = longer};
            auto const enough = !runs_out(nth, [&] { changed.push_back(std::move(one)); });
            CHECK(changed.size() == count + enough);
            CHECK((changed.find("100"_user) != nullptr) == enough);
            std::size_t found = 0;
            for (auto const& other : list)
                found += changed.find(other.id) != nullptr;
            CHECK(found == count);
            if (enough)
                break;
        }
    }
}

TEST_CASE("An X in memory answers on where memory ran out in it")
{
    fake::x world;
    auto const me = world.add_user("me"), you = world.add_user("you");
    world.send(you, me, "hi");
    world.limits(false);
    auto const now = logins::noon;
    oauth2::bearer const bearer{secret{"x"}};
    auto const ask = encode(get_events{});
    auto const send = encode(send_message{.to = you, .message = {.text = longer}});
    auto const wanted = world.handle(ask, now).status;
    std::size_t nth = 0;
    for (bool enough = false; !enough;) {
        enough = !runs_out(++nth, [&] {
            static_cast<void>(world.handle(send, now));
            static_cast<void>(world.handle(ask, now));
        });
        if (world.handle(ask, now).status != wanted)
            FAIL_CHECK("another answer after shortage ", nth);
    }
    CHECK((nth > 10 || !can_run_out)); // libc++ keeps more texts in place
}
