// SPDX-License-Identifier: BSL-1.0
// All that a send_once knows, and how it is kept.
#ifndef XDM_WORKFLOW_SEND_RECORD_HPP
#define XDM_WORKFLOW_SEND_RECORD_HPP

#include <xdm/endpoint/send_message.hpp>
#include <xdm/http/ask_again.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/id.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/stopwatch.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::detail {

// The status of HTTP; 0 where there was no answer.
inline int status_of(setback const& s)
{
    return std::visit(
        [](auto const& why) {
            if constexpr (requires { why.status; })
                return why.status;
            else
                return 0;
        },
        s);
}

struct send_record {
    send_message what;
    user_id me;
    send_state state = send_state::ready;
    event_id id{0}; // of the message, once it is known
    std::optional<conversation_id> conversation{};
    setback why{};       // what went wrong last
    int sends = 0;       // of which nobody knows what became
    int looks = 0;       // since the last of those
    int pages = 0;       // of this look
    std::string token{}; // of the next page of this look
    stopwatch since{};   // the first request
    time_point begun{};  // the same by X's clock, since an answer told its time; else 1970
    detail::attempts attempts{};

    // Learns when the first request was, from the first dated answer after it. Later ones tell it
    // no better, since the clock here may be set.
    void learn_begun(response const& answer)
    {
        if (auto const date = date_of(answer); date && begun == time_point{})
            begun = bounded(bounded(*date) - since.most());
    }

    // An unknown fate: it is looked for, from the newest message on.
    void doubt()
    {
        ++sends;
        looks = pages = 0;
        token.clear();
        state = send_state::unsure;
    }

    std::string save() const
    {
        state_writer to{"xdm-send"};
        auto const* const user = std::get_if<user_id>(&what.to);
        auto const* const where = std::get_if<conversation_id>(&what.to);
        to.text("user", user ? to_string(*user) : "");
        to.text("conversation", where ? to_string(*where) : "");
        to.text("text", what.message.text);
        std::vector<std::uint64_t> media;
        for (auto const one : what.message.attachments)
            media.push_back(one.value());
        to.numbers("media", media);
        to.number("me", me.value());
        to.number("state", static_cast<std::uint64_t>(state));
        to.number("id", id.value());
        to.text("in", conversation ? to_string(*conversation) : "");
        auto const status = status_of(why);
        to.number("status", static_cast<std::uint64_t>(status < 0 ? 0 : status));
        for (auto const count : {sends, looks, pages})
            to.number("count", static_cast<std::uint64_t>(count));
        to.text("token", token);
        since.save(to);
        to.time("begun", begun);
        attempts.save(to);
        return to.finish();
    }
    // False for another text. A request that was out is one of unknown fate.
    bool load(std::string_view text)
    {
        state_reader from{text, "xdm-send"};
        auto const user = named<user_id>(from, "user");
        auto const where = named<conversation_id>(from, "conversation");
        from.require(user.has_value() != where.has_value());
        if (user)
            what.to = *user;
        if (where)
            what.to = *where;
        what.message.text = from.text("text");
        for (auto const one : from.numbers("media", 100))
            what.message.attachments.push_back(media_id{one});
        me = user_id{from.number("me")};
        state = static_cast<send_state>(from.number("state", 7));
        id = event_id{from.number("id")};
        conversation = named<conversation_id>(from, "in");
        if (auto const status = from.number("status", 999))
            why = problem{.status = static_cast<int>(status)};
        for (auto* const count : {&sends, &looks, &pages})
            *count = static_cast<int>(from.number("count", 1'000'000));
        token = from.text("token");
        since.load(from);
        begun = from.time("begun");
        attempts.load(from);
        if (state == send_state::sending)
            doubt();
        if (state == send_state::looking)
            state = send_state::unsure;
        return from.finished();
    }

    friend bool operator==(send_record const&, send_record const&) = default;

private:
    // An id that may be missing, in the one form in which it is written.
    template <class Id>
    static std::optional<Id> named(state_reader& from, std::string_view name)
    {
        auto const text = from.text(name);
        auto const id = parse<Id>(text);
        from.require(id ? to_string(*id) == text : text.empty());
        return id;
    }
};

} // namespace xdm::inline abi_1::detail

#endif
