// SPDX-License-Identifier: BSL-1.0
// All that an uploader knows of an upload, and how it is kept.
#ifndef XDM_WORKFLOW_UPLOAD_RECORD_HPP
#define XDM_WORKFLOW_UPLOAD_RECORD_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/media_category.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/stopwatch.hpp>
#include <xdm/workflow/timer.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

struct upload_record {
    upload_file file;
    std::uint64_t segment = 1;    // bytes of each but the last
    std::optional<media_id> id{}; // once X gave one
    int taken = 0;                // segments that X has
    bool closed = false;          // X has all, and knows it
    bool doubt = false;           // nobody knows whether it does
    bool ready = false;
    int percent = 0; // of X's processing
    int polls = 0;
    int requests = 0;
    timer life{};           // the media's, since the request that made it
    stopwatch since{};      // the beginning
    stopwatch processing{}; // X began to process it
    detail::attempts attempts{};

    std::uint64_t sent() const
    {
        auto const count = static_cast<std::uint64_t>(taken);
        return count > file.size / segment ? file.size : count * segment;
    }
    need_bytes wanted() const
    {
        auto const left = file.size - sent();
        return {sent(), left < segment ? left : segment};
    }
    // Where it goes on, whatever it waited for and however it ended.
    upload_state resumed() const
    {
        if (ready)
            return upload_state::done;
        if (closed)
            return upload_state::resting;
        if (!id)
            return upload_state::start;
        return sent() < file.size ? upload_state::reading : upload_state::whole;
    }
    void observe(time_point now)
    {
        life.observe(now);
        since.observe(now);
        processing.observe(now);
        attempts.observe(now);
    }
    // X keeps the media for so long since the request of that time. A media lives for a day after
    // its upload, whatever X says.
    void live(std::optional<std::int64_t> seconds, time_point asked, time_point now)
    {
        constexpr std::int64_t day = 86'400;
        auto const from = bounded(asked < now ? asked : now);
        auto const count = seconds.value_or(day);
        auto const end = from + std::chrono::seconds{count < 0 ? 0 : count < day ? count : day};
        if (end < life.end(now))
            life = {now, end};
    }

    std::string save() const
    {
        state_writer to{"xdm-upload"};
        to.number("owner", file.owner.value());
        to.text("category", to_string(file.category));
        to.text("type", to_string(file.type));
        to.number("size", file.size);
        to.number("shared", file.shared ? 1 : 0);
        auto const ms = file.duration ? file.duration->count() : -1;
        to.number("duration", ms < 0 || ms >= INT32_MAX ? 0 : static_cast<std::uint64_t>(ms) + 1);
        to.number("segment", segment);
        to.text("id", id ? to_string(*id) : "");
        for (auto const count : {taken, percent, polls, requests})
            to.number("count", static_cast<std::uint64_t>(count));
        for (auto const flag : {closed, doubt, ready})
            to.number("flag", flag ? 1 : 0);
        to.wait("life", life);
        since.save(to);
        processing.save(to);
        attempts.save(to);
        return to.finish();
    }
    // False for another text.
    bool load(std::string_view text)
    {
        state_reader from{text, "xdm-upload"};
        file.owner = user_id{from.number("owner")};
        auto const category = parse<media_category>(from.text("category"));
        auto const type = parse<media_type>(from.text("type"));
        from.require(category && type);
        file.category = category.value_or(media_category{});
        file.type = type.value_or(media_type{});
        file.size = from.number("size");
        file.shared = from.number("shared", 1) != 0;
        if (auto const duration = from.number("duration", INT32_MAX))
            file.duration = milliseconds{static_cast<std::int32_t>(duration - 1)};
        segment = from.number("segment");
        auto const digits = from.text("id");
        id = parse<media_id>(digits);
        from.require(digits == (id ? to_string(*id) : ""));
        for (auto* const count : {&taken, &percent, &polls, &requests})
            *count = from.count("count");
        for (auto* const flag : {&closed, &doubt, &ready})
            *flag = from.number("flag", 1) != 0;
        life = from.wait("life");
        since.load(from);
        processing.load(from);
        attempts.load(from);
        from.require(segment == segment_of(file, segment));
        segment = from.good() ? segment : 1;
        auto const all = file.size / segment + (file.size % segment == 0 ? 0 : 1);
        from.require(static_cast<std::uint64_t>(taken) <= all);
        from.require(sent() == file.size || (!closed && !doubt));
        from.require(id || (taken == 0 && !closed && !doubt));
        from.require((closed || !ready) && percent <= 100);
        from.require(!id || validate(file).empty());
        return from.finished();
    }

    friend bool operator==(upload_record const&, upload_record const&) = default;
};

} // namespace xdm::inline abi_1::detail

#endif
