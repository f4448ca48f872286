// SPDX-License-Identifier: BSL-1.0
// Whatever an uploader is answered, it asks for the bytes of its file in order and for none behind
// its end, sends no more requests than it may, can be saved at each step, and comes to an end; it
// is ready only when X took all bytes, and for a day at most.
#include "fuzz.hpp"

#include "answer.hpp"

#include <readers.hpp>

#include <xdm/workflow/uploader.hpp>

#include <chrono>
#include <variant>

namespace {

constexpr xdm::upload_limits limits{.segment = 3, .tries = 3, .requests = 40, .polls = 5};

// The answers in the input, one behind each NUL; behind the last comes nothing but losses.
class answers {
public:
    explicit answers(std::string_view all) : rest_{all} {}

    std::string_view next()
    {
        auto const one = rest_.substr(0, rest_.find('\0'));
        rest_.remove_prefix(one.size() == rest_.size() ? one.size() : one.size() + 1);
        return one;
    }

private:
    std::string_view rest_;
};

void run(xdm::upload_file const& file, std::string_view input)
{
    answers said{input};
    xdm::uploader flow{file, limits};
    xdm::time_point now{std::chrono::seconds{1'666'213'080}};
    for (auto steps = 0; steps < 2000; ++steps) {
        auto const step = flow.next(now);
        auto const& p = flow.progress();
        must(p.sent <= p.size && p.processed >= 0 && p.processed <= 100, "progress is progress");
        must(flow.requests() <= limits.requests && flow.polls() <= limits.polls, "within limits");
        auto const saved = flow.save();
        auto const loaded = xdm::uploader::load(saved, limits);
        must(loaded && loaded->save() == saved, "it is saved and loaded at each step");
        if (auto const* const wait = std::get_if<xdm::wait_until>(&step)) {
            must(wait->time > now, "what it waits for lies ahead");
            now = wait->time;
        } else if (auto const* const n = std::get_if<xdm::need_bytes>(&step)) {
            must(n->offset == p.sent && n->size > 0 && n->size <= p.size - n->offset,
                "the bytes that come next");
            must(
                flow.supply(std::string(static_cast<std::size_t>(n->size), 'x')) == xdm::fed::taken,
                "they are taken");
        } else if (auto const* const ready = std::get_if<xdm::ready_media>(&step)) {
            must(p.sent == p.size, "X has all bytes");
            must(ready->owner == file.owner, "it has its owner");
            must(ready->until <= now + std::chrono::hours{24}, "it lives for a day at most");
            return;
        } else {
            must(!std::holds_alternative<xdm::awaiting>(step), "it was fed");
            auto const answer = said.next();
            auto const how = answer.empty() ? flow.feed(xdm::transport_failed{steps % 3 != 0}, now)
                                            : flow.feed(fuzz::to_answer(answer), now);
            if (how == xdm::fed::out_of_turn)
                return;         // it ended
            if (steps % 5 == 4) // the program dies here and there
                flow = *xdm::uploader::load(flow.save(), limits);
        }
    }
    must(false, "it ends");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    using enum xdm::media_category;
    run({xdm::user_id{1}, dm_video, xdm::media_type::mp4, 7}, text);
    run({xdm::user_id{1}, dm_image, xdm::media_type::png, 7}, text);
    return 0;
}
