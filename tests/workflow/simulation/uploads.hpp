// SPDX-License-Identifier: BSL-1.0
// A file on its way to X, through everything that can come between.
#ifndef XDM_TESTS_WORKFLOW_SIMULATION_UPLOADS_HPP
#define XDM_TESTS_WORKFLOW_SIMULATION_UPLOADS_HPP

#include "workflow/simulation/world.hpp"

#include <xdm/endpoint/send_message.hpp>
#include <xdm/media.hpp>
#include <xdm/model/overloaded.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/uploader.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace simulation {

struct file_on_its_way {
    xdm::upload_file file;
    std::string bytes;
    xdm::upload_limits limits;
    bool spoiled = false;
};

inline file_on_its_way draw_file(world& w)
{
    using xdm::media_category;
    using xdm::media_type;
    auto& luck = w.luck;
    file_on_its_way f{{w.scene.me, media_category::dm_video, media_type::mp4}, {}, {}};
    switch (luck.below(4)) {
    case 0:
        break;
    case 1:
        f.file.category = media_category::dm_gif;
        f.file.type = media_type::gif;
        break;
    default:
        f.file.category = media_category::dm_image;
        f.file.type = media_type::png;
        f.file.shared = luck.once_in(3);
    }
    auto const size = 1 + luck.below(200);
    for (std::uint32_t n = 0; n < size; ++n)
        f.bytes += static_cast<char>('a' + n * n % 26);
    f.file.size = luck.once_in(30) ? 0 : f.bytes.size();
    f.limits.segment = 5 + luck.below(100);
    f.limits.tries = luck.once_in(3) ? 2 : 8;
    if (luck.once_in(6))
        f.limits.requests = static_cast<int>(luck.below(20));
    if (luck.once_in(6))
        f.limits.polls = static_cast<int>(luck.below(4));
    if (luck.once_in(8))
        f.limits.processing = std::chrono::seconds{luck.below(60)};
    if (luck.once_in(8))
        f.limits.within = std::chrono::minutes{luck.below(60)};
    f.spoiled = luck.once_in(8);
    return f;
}

/// The media is what it is said to be: X attaches it to one message, as long as was said.
inline void check_ready(world& w, file_on_its_way const& f, xdm::ready_media const& m)
{
    auto const* const there = w.scene.x.uploaded(m.id);
    w.check(there && there->bytes == f.bytes, "a file does not arrive whole and in order");
    w.check(m.owner == w.scene.me && m.shared == f.file.shared, "a media is somebody else's");
    w.check(!f.spoiled || xdm::detail::is_one_request(f.file), "a media is said to be good");
    w.check(m.until <= w.clock() + 24h, "a media lives longer than a day");
    auto later = w.scene.x;
    auto const attach = [&](auto& x, xdm::time_point when) {
        auto const r = encode(xdm::send_message{.to = w.scene.you, .message = {"", {m.id}}});
        return x.handle(bearer_of(w)(r), when).status;
    };
    if (auto const left = m.until - w.clock(); left > 0ms)
        w.check(attach(later, w.now + left - 1ms) == 201, "a media does not live so long");
    auto& x = w.scene.x;
    w.check(attach(x, w.now) == 201, "a media that is ready can't be attached");
    w.check(attach(x, w.now) == (f.file.shared ? 201 : 403), "a media is attached twice");
}

inline void upload(world& w)
{
    auto const slow = std::chrono::seconds{w.luck.once_in(3) ? w.luck.below(300) : 0};
    w.scene = scene::apps{{.now = noon, .processing = slow}};
    auto const f = draw_file(w);
    if (f.spoiled)
        w.scene.x.spoil_next_upload();
    xdm::uploader flow{f.file, f.limits};
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = xdm::uploader::load(flow.save(), f.limits);
        w.check(loaded.has_value(), "an upload's own text is refused");
        if (loaded)
            flow = *loaded;
        w.tell("restarted as " + std::string{to_string(flow.state())});
    };
    auto sent = std::uint64_t{0};
    auto changes = w.luck.once_in(40); // the file, on the way
    for (auto n = 0; n < 3000 && w.broken.empty(); ++n) {
        w.maybe_jump(true);
        if (w.luck.once_in(8))
            restart();
        auto over = false;
        w.step(flow, bearer_of(w), true, restart,
            xdm::overloaded{[&](xdm::need_bytes wanted) {
                                w.check(wanted.size <= std::max(f.limits.segment,
                                                           xdm::detail::segment_of(f.file, 0)),
                                    "more bytes are asked for than a segment has");
                                auto bytes = bytes_of(wanted, f.bytes);
                                if (std::exchange(changes, false))
                                    bytes += "more";
                                w.check(flow.supply(bytes) == xdm::fed::taken,
                                    "bytes that were asked for are refused");
                            },
                [&](xdm::ready_media const& m) { check_ready(w, f, m), over = true; },
                [&](xdm::unfit const&) {
                    w.check(f.file.size == 0 || !changes, "a file is refused that X takes");
                    over = f.file.size == 0 || w.luck.below(2) == 0;
                    if (!over)
                        restart(); // with the file as it was
                },
                [&](xdm::spoiled const&) {
                    w.check(f.spoiled, "a file is said to be no good");
                    over = true;
                },
                [&](xdm::stopped const& s) {
                    using enum xdm::upload_end;
                    auto const& l = f.limits;
                    w.check(s.why == requests ? flow.requests() == l.requests
                            : s.why == polls
                                ? flow.polls() == l.polls
                                : w.now - noon > (s.why == within ? l.within : l.processing) ||
                                      w.jumps_ahead,
                        "an upload stops before its limit");
                    over = true;
                },
                [&](xdm::failed const& e) {
                    w.check(xdm::detail::is_passing(e.why), "X refuses a request");
                    restart();
                },
                [](auto const&) {}});
        w.check(flow.requests() <= f.limits.requests && flow.polls() <= f.limits.polls,
            "an upload takes more than its limits");
        auto const p = flow.progress();
        w.check(p.sent >= sent && p.sent <= p.size && p.processed >= 0 && p.processed <= 100,
            "progress goes back, or beyond the end");
        sent = p.sent;
        if (over)
            return;
    }
    w.check(!w.broken.empty(), "an upload comes to no end");
}

} // namespace simulation

#endif
