// SPDX-License-Identifier: BSL-1.0
// Small choices made of bytes, and what there is to choose from.
#ifndef XDM_FAKE_CHOICES_HPP
#define XDM_FAKE_CHOICES_HPP

#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// Choices, each of which takes a byte. Where no byte is left, or what is drawn lies deep, each is
/// the first, which is the plainest: so what is drawn comes to an end.
class choices {
public:
    explicit choices(std::string_view bytes) : rest_{bytes}
    {
        in_ = below(2) == 0 ? dialect::classic : dialect::post;
    }

    std::size_t below(std::size_t end)
    {
        if (rest_.empty() || depth_ > 12)
            return 0;
        auto const drawn = static_cast<unsigned char>(rest_.front()) % end;
        rest_.remove_prefix(1);
        return drawn;
    }
    /// One of these.
    template <std::size_t Size>
    auto const& pick(auto const (&list)[Size])
    {
        return list[below(Size)];
    }
    std::string_view rest() const { return rest_; }
    dialect in() const { return in_; }

    /// Whether a member is there; one without which an answer would be none nearly always is.
    bool has(std::string_view name)
    {
        for (std::string_view const one : {"id", "event_type", "text", "username", "dm_event_id",
                 "deleted", "blocked", "access_token", "token_type", "media_key", "title", "type"})
            if (name == one)
                return below(32) != 31;
        return below(3) == 1;
    }
    /// Whether a value is none that X ever sent, as yet.
    bool odd() { return below(40) == 39; }
    std::string_view odd_value()
    {
        constexpr std::string_view list[] = {"null", "0", "-1", R"("")", "[]", "{}", "true",
            "1e300", "18446744073709551616", R"("18446744073709551616")", R"("\ud800")",
            R"(["",{}])"};
        return pick(list);
    }
    std::string_view number()
    {
        constexpr std::string_view list[] = {
            "0", "1", "2", "100", "7200", "-1", "4294967296", "0.5"};
        return pick(list);
    }
    /// A text that a member of this name may have.
    std::string_view text(std::string_view name)
    {
        constexpr std::string_view events[] = {
            "MessageCreate", "MessageCreate", "ParticipantsJoin", "ParticipantsLeave", "Reaction"};
        constexpr std::string_view words[] = {"hello", "", "HELP", "stop", "/start 1",
            "caf\u00e9 \U0001F980", "https://t.co/ZmYAvVs4MQ", "line\none\ttwo",
            "\u202egnp.exe\u001b[2J", "' OR 1=1 --",
            "a string that is somewhat longer than the others, so that it does not fit inside"};
        constexpr std::string_view usernames[] = {"me", "XDevelopers", "you", "a_1"};
        constexpr std::string_view types[] = {"photo", "video", "animated_gif", "quoted",
            "https://api.twitter.com/2/problems/resource-not-found"};
        if (name == "event_type")
            return pick(events);
        if (name == "token_type")
            return "bearer";
        if (name == "access_token")
            return "AAAA-bbbb";
        if (name == "type")
            return pick(types);
        if (name == "username")
            return pick(usernames);
        return pick(words);
    }
    /// One of four users: who talks here meets again.
    user_id user()
    {
        constexpr std::uint64_t list[] = {6'253'282, 2'244'994'945, 17'874'544, 783'214};
        return user_id{pick(list)};
    }
    post_id post() { return post_id{1'583'157'113'245'011'970u + below(4)}; }
    /// The newest event first. Now and then one comes twice.
    event_id next_event()
    {
        event_ -= below(16) == 15 ? 0 : 4'194'304'000u;
        return event_id{event_};
    }
    time_point time()
    {
        return time_point{std::chrono::seconds{1'666'213'080 - 61 * std::int64_t(below(200))}};
    }

    /// While it lives, what is drawn lies one level deeper.
    class deeper {
    public:
        explicit deeper(choices& in) : in_{in} { ++in_.depth_; }
        deeper(deeper const&) = delete;
        deeper& operator=(deeper const&) = delete;
        ~deeper() { --in_.depth_; }

    private:
        choices& in_;
    };

private:
    std::string_view rest_;
    dialect in_ = dialect::classic;
    std::size_t depth_ = 0;
    std::uint64_t event_ = 1'583'157'113'245'011'970u;
};

} // namespace xdm::inline abi_1::fake::detail

#endif
